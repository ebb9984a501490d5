// The desktop's program: the window, the game and its reporters put together, and the loop that sleeps until something
// happens. A frame is drawn only when there is a reason; at rest there is none.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "content/pack.hpp"
#include "platform/app.hpp"
#include "platform/desktop/class_server.hpp"
#include "platform/desktop/course_shelf.hpp"
#include "platform/desktop/host.hpp"
#include "platform/desktop/loudspeaker.hpp"
#include "platform/desktop/options.hpp"
#include "platform/desktop/page_text.hpp"
#include "platform/desktop/reporters.hpp"
#include "platform/desktop/window.hpp"
#include "platform/host.hpp"

namespace motcua::desktop {

namespace {

constexpr int settling_frames_max = 6;  // made, not shown, until the page has found its places

bool load_assets(const std::string& folder, kit::Kit& kit, std::vector<std::uint8_t> (&files)[3], std::string& problem) {
    const char* const names[] = {"be-vietnam-pro-400.ttf", "be-vietnam-pro-600.ttf", "pictures.atlas"};
    for (int i = 0; i < 3; ++i) {
        if (read_file(folder + names[i], files[i])) continue;
        problem = folder + names[i] + " is missing: the program belongs into build/bin with build/assets beside it.";
        return false;
    }
    kit.add_font(kit::Kit::Weight::regular, files[0]);
    kit.add_font(kit::Kit::Weight::bold, files[1]);
    if (kit.add_pictures(files[2])) return true;
    problem = folder + names[2] + " is not the picture atlas. Build again.";
    return false;
}

class Program {
public:
    // `held`: the course that the app was opened with.
    Program(App& app, Window& window, const Options& options, const CourseShelf& shelf, std::uint64_t held)
        : app_(app), window_(window), options_(options), shelf_(shelf), held_(held) {}

    // Without a class: the map, or the mission left open. With one: the map with what the server knows; without a network
    // the mission that was kept.
    void begin(ClassServer* server, std::optional<ClassStandings> standings) {
        if (options_.wants_gallery) return app_.show_gallery();
        if (options_.is_projector) return app_.begin_projector({}, options_.mission);
        if (server == nullptr) return app_.begin_solo(make_reporters(nullptr, ""), options_.mission);
        if (!options_.mission.empty()) return begin_attempt(*server, {options_.mission});
        if (standings) return app_.show_map(std::move(standings->missions), standings->light, "");
        const auto kept = server->kept_mission();
        if (!kept) return app_.begin_solo(make_reporters(nullptr, ""));
        begin_attempt(*server, *kept);
    }

    // `problem` is said to the pupil, who may choose again.
    void begin_attempt(ClassServer& server, const App::MissionWish& wish) {
        std::string problem;
        const auto assignment = server.attempt(wish, problem);
        if (assignment && !use_course(server, assignment->course_hash)) return;
        if (assignment) app_.begin(*assignment, make_reporters(&server, assignment->attempt));
        if (!problem.empty()) app_.kit().announce(problem, kit::Tone::warning);
        played_ = {wish.mission, false, wish.is_pair};
    }

    // Without the class's course there is only playing alone.
    void begin_without_course(const rules::Text& problem) {
        app_.begin_solo(make_reporters(nullptr, ""));
        tell(problem);
    }

    int run(ClassServer* server) {
        int due = 2, shown = 0;
        while (!window_.wants_to_close()) {
            if (due == 0 && reporters_ != nullptr) reporters_->poll();
            const bool has_input = window_.wait(due > 0 ? 0 : server != nullptr && server->is_asking() ? 0.05 : sleep_seconds());
            if (has_input) due = 3;  // Dear ImGui hands a click's parts out over several frames
            if (has_input) quiet_since_ms_ = host::now_ms();
            if (is_step_over()) {
                app_.kit().go_on();
                due = std::max(due, 1);
            }
            if (take_frame_wish() || is_pause_over()) due = std::max(due, 1);
            if (server != nullptr) {
                if (app_.take_class_wish()) server->ask_standings();
                if (const auto standings = server->poll_standings()) app_.take_class_light(standings->missions, standings->light);
                const bool has_other_log = class_reporter_ != nullptr && class_reporter_->has_other_log();
                auto wish = app_.take_mission_wish();
                if (has_other_log) wish = played_;
                if (wish) {
                    begin_attempt(*server, *wish);
                    due = 2;
                }
            }
            if (due == 0) continue;
            --due;
            const kit::Page& page = make_frame();
            if (app_.wants_another_frame()) due = std::max(due, 1);  // something moves
            ++shown;
            const bool is_last = options_.frames > 0 && shown >= options_.frames;
            if (!window_.show(is_last ? options_.screenshot : "")) {
                std::fprintf(stderr, "%s cannot be written.\n", options_.screenshot.c_str());
                return 1;
            }
            if (due == 0) tell_page(page);
            if (is_last) break;
            if (options_.frames > 0) due = std::max(due, 1);
        }
        if (class_reporter_ != nullptr) class_reporter_->flush(3000);
        return 0;
    }

private:
    // An attempt keeps the course that it was begun with. False when that one is not to be had, which is said.
    bool use_course(const ClassServer& server, std::uint64_t hash) {
        if (hash == held_) return true;
        rules::Text problem;
        const std::vector<std::uint8_t> pack = shelf_.take(hash, server, problem);
        if (pack.empty()) {
            tell(problem);
            return false;
        }
        app_.complete(pack);
        held_ = hash;
        return true;
    }

    void tell(const rules::Text& problem) {
        std::fprintf(stderr, "%s\n", problem.en.c_str());
        app_.kit().announce(app_.language() == "en" ? problem.en : problem.vi, kit::Tone::warning);
        host::request_frame();
    }

    std::unique_ptr<Reporters> make_reporters(const ClassServer* server, const std::string& attempt) {
        auto reporters = std::make_unique<Reporters>();
        class_reporter_ = nullptr;
        if (server != nullptr) {
            auto reporter = std::make_unique<ClassReporter>(*server, attempt);
            class_reporter_ = reporter.get();
            reporters->add(std::move(reporter));
        }
        if (!options_.result.empty()) reporters->add(std::make_unique<FileReporter>(options_.result, options_.seat));
        reporters_ = reporters.get();
        return reporters;
    }

    double sleep_seconds() const {
        double seconds = 5;
        const Delivery delivery = reporters_ == nullptr ? Delivery::none_needed : reporters_->delivery();
        if (delivery == Delivery::under_way) seconds = 0.05;
        if (delivery == Delivery::kept_for_later) seconds = 1;
        const float pause = app_.kit().pause_seconds();
        if (pause >= 0) seconds = std::min(seconds, static_cast<double>(pause) + 0.01);
        if (options_.scan_tenths > 0) seconds = std::min(seconds, 0.1);
        return seconds;
    }

    // Scanning with one key: the focus goes on by itself. It begins anew with every key.
    bool is_step_over() {
        if (options_.scan_tenths == 0 || host::now_ms() - quiet_since_ms_ < options_.scan_tenths * 100) return false;
        quiet_since_ms_ = host::now_ms();
        return true;
    }

    bool is_pause_over() const {
        const float pause = app_.kit().pause_seconds();
        return pause >= 0 && host::now_ms() - last_frame_ms_ >= static_cast<std::int64_t>(pause * 1000);
    }

    const kit::Page& make_frame() {
        for (int i = 0; i < settling_frames_max; ++i) {
            kit::Frame frame = window_.begin_frame();
            frame.language = options_.language.empty() ? "vi" : options_.language;
            frame.at_ms = host::now_ms();
            frame.one_key = options_.is_one_key;
            if (options_.scan_tenths > 0) frame.one_key_hold_seconds = 0;
            const kit::Page& page = app_.frame(frame);
            window_.set_title(page.title.empty() ? "Một Cửa" : page.title + " – Một Cửa");
            for (const kit::Sound sound : app_.kit().take_sounds()) loudspeaker_.play(sound);
            take_frame_wish();  // granted in the next round
            if (app_.is_settled()) break;
        }
        last_frame_ms_ = host::now_ms();
        return app_.kit().page();
    }

    // The window is about to rest: writes down what it says, if that is wished for and something changed.
    void tell_page(const kit::Page& page) {
        if (options_.page.empty()) return;
        std::string words = page_text(page, app_.log_text().size(), app_.kit().focused());
        if (words == told_) return;
        write_file_whole(options_.page, words);
        told_ = std::move(words);
    }

    App& app_;
    Window& window_;
    const Options& options_;
    const CourseShelf& shelf_;
    std::uint64_t held_;
    Reporters* reporters_ = nullptr;
    ClassReporter* class_reporter_ = nullptr;
    App::MissionWish played_;
    Loudspeaker loudspeaker_;
    std::string told_;
    std::int64_t last_frame_ms_ = 0, quiet_since_ms_ = 0;
};

int fail(const std::string& problem) {
    std::fprintf(stderr, "%s\n", problem.c_str());
    return 1;
}

int play(const Options& options, const std::string& program_folder) {
    std::string problem;
    if (!use_data_folder(options.data, problem)) return fail(problem);
    const std::string pack_path = options.pack.empty() ? program_folder + "../web/course.pack" : options.pack;
    std::vector<std::uint8_t> pack, files[3];
    if (!read_file(pack_path, pack)) return fail(pack_path + " cannot be read. Name the course's pack with --pack.");
    if (!options.language.empty()) host::save("language", options.language);

    std::unique_ptr<ClassServer> server;
    if (!options.server.empty()) {
        server = std::make_unique<ClassServer>(options.server, options.code);
        if (!server->join(options.seat, problem)) return fail(problem);
    }
    const CourseShelf shelf(std::move(pack));
    std::vector<std::uint8_t> course = shelf.own();
    std::optional<ClassStandings> standings;
    rules::Text no_course;
    if (server != nullptr) {
        standings = server->standings();
        const auto wanted = standings ? standings->course_hash : server->kept_course();
        if (wanted) course = shelf.take(*wanted, *server, no_course);
    }
    const bool has_course = !course.empty();
    if (!has_course) course = shelf.own();
    auto app = std::make_unique<App>(course);
    if (!app->problem().empty()) return fail(pack_path + ": " + std::string(app->problem()));
    Window window(options.width, options.height, "Một Cửa", true, problem);
    if (!problem.empty()) return fail(problem);
    if (!load_assets(program_folder + "../assets/", app->kit(), files, problem)) return fail(problem);

    Program program(*app, window, options, shelf, content::pack_hash(course));
    if (has_course) program.begin(server.get(), std::move(standings));
    else program.begin_without_course(no_course);
    return program.run(server.get());
}

}  // namespace

}  // namespace motcua::desktop

int main(int count, char** arguments) {
    using namespace motcua::desktop;
    Options options;
    std::string problem;
    if (!read_options(count, arguments, options, problem)) return fail(problem);
    if (options.wants_help) {
        std::fputs(usage, stdout);
        return 0;
    }
    return play(options, program_folder(arguments[0]));
}
