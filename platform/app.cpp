#include "platform/app.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/score.hpp"
#include "game/session/session.hpp"
#include "game/view/view.hpp"
#include "platform/hand_in.hpp"
#include "platform/host.hpp"
#include "platform/standings.hpp"

namespace motcua {
namespace {

std::string read_course(std::span<const std::uint8_t> pack, rules::Course& course) {
    std::string problem;
    if (auto read = content::read_pack(pack, problem)) course = std::move(*read);
    else return problem;
    return course.missions.empty() ? "The course has no mission." : "";
}

}  // namespace

struct App::Inside {
    Inside(std::span<const std::uint8_t> pack, bool is_index)
        : problem(read_course(pack, course)), map(content::index_of(course)), is_complete(!is_index), session(course, content::pack_hash(pack)) {
        if (problem.empty() && is_complete) session.start(course.missions[0].id, host::fresh_seed());
        language = host::load("language").value_or("");
    }

    rules::Course course;           // of the attempt, which may have begun with another version than the map's
    std::string problem;
    rules::Course map;              // its index only
    bool is_complete;               // false: only the map can be shown
    std::function<void()> waiting;  // what happens once the missions are here
    Session session;
    kit::Kit kit;
    view::Memory memory;
    std::vector<view::Standing> standings;
    view::ClassLight class_light;
    std::unique_ptr<Reporter> reporter;
    std::optional<MissionWish> mission_wish;
    std::string save_key, note, language;
    std::int64_t began_ms = 0;  // host time at which at_ms would be 0
    bool is_on_map = false;
    bool is_on_badges = false;      // a leaf of the map
    bool wants_class_light = false;
    bool has_organiser = false;
    bool has_warned_about_saving = false;
    bool has_news = false;
    std::string hand_in_seat;    // as it is saved
    bool has_lost_save = false;  // a saved game was found that this version cannot go on with

    bool is_english() const { return language == "en"; }

    bool resume_text(std::string_view text) {
        const rules::ReadLog read = rules::read_log_kept(text);
        return read.is_ok && session.resume(read.log);
    }

    void settle() {
        began_ms = host::now_ms() - session.state().at_ms;
        memory = {};
        memory.hand_in_seat = hand_in_seat = host::load("hand-in-seat").value_or("");
        is_on_map = false;
        is_on_badges = false;
        host::save(open_key(), session.state().mission + (session.state().variant.is_pair ? " pair" : ""));
        host::request_frame();
    }

    // Which mission is open, so that a closed tab comes back into it.
    std::string_view open_key() const { return has_organiser ? "open-class" : "open-solo"; }

    void go_to_map() {
        is_on_map = true;
        is_on_badges = false;
        has_news = true;
        wants_class_light = class_light.joined > 0;
        host::forget(open_key());
        host::request_frame();
    }

    void go_to_badges() {
        when_complete([this] {
            go_to_map();
            is_on_badges = true;
            derive_goals(standings, course);
        });
    }

    void save() {
        const bool is_saved = host::save(save_key, session.log_text());
        if (!is_saved && !has_warned_about_saving) {
            kit.announce(is_english() ? "This machine does not let the game save. Do not close the page before the end."
                                      : "Máy này không cho lưu bài. Em đừng đóng trang trước khi xong nhé.",
                         kit::Tone::warning);
        }
        has_warned_about_saving = !is_saved;
    }

    // What `settle` saved: nothing when there is no such mission.
    std::optional<MissionWish> open_mission() const {
        const std::string text = host::load(open_key()).value_or("");
        const std::size_t end = text.find(' ');
        const std::string mission = text.substr(0, end);
        if (rules::find(map.missions, mission) == nullptr) return std::nullopt;
        return MissionWish{mission, false, end != std::string::npos};
    }

    void start_solo(const MissionWish& wish) {
        const std::string& mission = wish.mission;
        const bool is_new = wish.is_new;
        save_key = (wish.is_pair ? "pair-" : "solo-") + mission;
        const auto saved = is_new ? std::nullopt : host::load(save_key);
        if (!saved || !resume_text(*saved)) {
            session.start(mission, host::fresh_seed() & rules::short_seed_max, {"", "", wish.is_pair});
            has_lost_save = saved.has_value();
            if (is_new) save();
        }
        settle();
    }

    // The longer of what this machine kept and what the organiser knows, when one continues the other; the organiser's
    // word otherwise.
    void start_assignment(const Assignment& assignment) {
        save_key = "attempt-" + assignment.attempt;
        session.start(assignment.mission, assignment.seed, assignment.variant);
        const std::string saved = host::load(save_key).value_or("");
        const std::string_view header = session.log_text();
        const bool continues = saved.substr(0, assignment.log.size()) == assignment.log && saved.substr(0, header.size()) == header;
        if (continues && resume_text(saved)) return;
        if (!assignment.log.empty()) resume_text(assignment.log);
    }

    bool is_finished() const { return session.state().phase == rules::Phase::finished; }

    view::Standing* standing_of(const std::string& mission) {
        const auto known = std::find_if(standings.begin(), standings.end(), [&](const view::Standing& one) { return one.mission == mission; });
        return known == standings.end() ? nullptr : &*known;
    }

    void note_class_polls() {
        memory.class_polls.reset();
        const view::Standing* known = standing_of(session.state().mission);
        if (class_light.joined > 0 && known != nullptr) memory.class_polls = known->polls;
    }

    // What the result page compares the new result with.
    void remember_before() {
        for (const view::Standing& one : standings) {
            if (one.mission != session.state().mission || !one.is_finished) continue;
            memory.best_before = one.best;
            if (!one.goals.empty()) memory.last_before = rules::outcome_of(one.goals);
        }
    }

    void take_wishes(std::vector<rules::Action>& outbox) {
        const bool was_finished = is_finished();
        for (rules::Action& action : outbox) session.wish(action, host::now_ms() - began_ms);
        if (outbox.empty()) return;
        if (!was_finished && is_finished()) {
            remember_before();
            wants_class_light = class_light.joined > 0;  // the result page shows what the class told
        }
        has_news = true;
        save();
        note_standing(standings, course, session.state());
        if (!has_organiser) save_standings(standings);
        if (reporter) reporter->report(session.log_text(), is_finished());
    }

    // Does it now, or once the missions are here.
    void when_complete(std::function<void()> what) {
        if (is_complete) return what();
        waiting = std::move(what);
        kit.announce(is_english() ? "The mission is on its way…" : "Đang tải nhiệm vụ…", kit::Tone::info);
    }

    void choose(const MissionWish& wish) {
        if (!is_complete) return when_complete([this, wish] { choose(wish); });
        if (has_organiser) mission_wish = wish;
        else start_solo(wish);
        has_news = true;
    }

    void change_language() {
        language = is_english() ? "vi" : "en";
        host::save("language", language);
        has_news = true;
    }

    void take_requests() {
        if (std::exchange(memory.wants_other_language, false)) change_language();
        if (std::exchange(memory.wants_home, false)) go_to_map();
        if (std::exchange(memory.wants_badges, false)) go_to_badges();
        take_hand_in_wishes();
        const rules::State& state = session.state();
        if (std::exchange(memory.wants_again, false)) choose({state.mission, true, state.variant.is_pair});
        if (std::exchange(memory.wants_other_number, false)) choose({state.mission, false, !state.variant.is_pair});
    }

    void take_hand_in_wishes() {
        const HandIn hand_in{kit, course, session.log(), seat_typed(memory.hand_in_seat), is_english()};
        if (std::exchange(memory.wants_result_file, false)) save_result_file(hand_in), has_news = true;
        if (std::exchange(memory.wants_result_code, false)) memory.result_code = show_result_code(hand_in), has_news = true;
        if (std::exchange(memory.wants_code_copied, false)) copy_result_code(hand_in, memory.result_code), has_news = true;
        if (memory.hand_in_seat != hand_in_seat) host::save("hand-in-seat", hand_in_seat = memory.hand_in_seat);
    }

    void note_report() {
        memory.report_note.clear();
        if (!reporter) return;
        switch (reporter->delivery()) {
        case Delivery::kept_for_later:
            memory.report_note = is_english() ? "No connection: your work is kept on this machine and will be sent later."
                                              : "Mất kết nối: bài của em được giữ trên máy này và sẽ gửi sau.";
            break;
        case Delivery::refused:
            memory.report_note = (is_english() ? "The class server did not take this: " : "Máy chủ lớp học không nhận: ") + reporter->reason();
            break;
        case Delivery::delivered:
            if (is_finished()) memory.report_note = is_english() ? "Your teacher has received your work." : "Cô thầy đã nhận được bài của em.";
            break;
        case Delivery::none_needed:
        case Delivery::under_way: break;
        }
    }

    void draw_map() {
        const view::HomeWish wish = is_on_badges ? view::draw_badges(course, standings, kit, language) : view::draw_home(map, standings, class_light, kit, language, note);
        if (wish.wants_other_language) change_language();
        if (wish.wants_badges) go_to_badges();
        if (wish.wants_map) go_to_map();
        if (!wish.mission.empty()) choose({wish.mission, wish.is_new, wish.is_pair});
    }

    void draw_mission(std::vector<rules::Action>& outbox) {
        memory.can_hand_in = !has_organiser;
        note_class_polls();
        view::View view(course, session.state(), kit, memory, outbox, language);
        if (std::exchange(has_lost_save, false))
            kit.announce(view.say("Bài lưu trước đây thuộc phiên bản khác của trò chơi nên không tiếp tục được. Em bắt đầu lượt mới nhé.",
                                  "The saved game belongs to another version and cannot go on. This is a new attempt."),
                         kit::Tone::warning);
        const std::vector<rules::Event> news = session.take_news();
        if (!news.empty()) view::announce(view, news);
        view::draw(view);
    }
};

App::App(std::span<const std::uint8_t> pack, bool is_index) : inside_(std::make_unique<Inside>(pack, is_index)) {}

void App::complete(std::span<const std::uint8_t> pack) {
    Inside& in = *inside_;
    rules::Course course;
    in.problem = read_course(pack, course);
    if (!in.problem.empty()) return;
    in.course = std::move(course);
    in.session.use_hash(content::pack_hash(pack));
    in.session.start(in.course.missions[0].id, host::fresh_seed());
    in.is_complete = true;
    if (auto what = std::exchange(in.waiting, nullptr)) what();
    host::request_frame();
}

App::~App() = default;

std::string_view App::problem() const { return inside_->problem; }
kit::Kit& App::kit() { return inside_->kit; }
std::string App::log_text() const { return inside_->session.log_text(); }
std::string App::language() const { return inside_->language == "en" ? "en" : "vi"; }
std::optional<App::MissionWish> App::take_mission_wish() { return std::exchange(inside_->mission_wish, std::nullopt); }
bool App::wants_another_frame() const { return inside_->has_news || inside_->kit.wants_another_frame(); }

void App::begin(const Assignment& assignment, std::unique_ptr<Reporter> reporter) {
    Inside& in = *inside_;
    if (!in.is_complete) {
        auto kept = std::make_shared<std::unique_ptr<Reporter>>(std::move(reporter));
        in.is_on_map = true;
        return in.when_complete([this, assignment, kept] { begin(assignment, std::move(*kept)); });
    }
    in.has_organiser = true;
    in.reporter = std::move(reporter);
    in.start_assignment(assignment);
    in.settle();
    note_standing(in.standings, in.course, in.session.state());
    // Tells the organiser what was played while it could not be reached.
    const bool is_ahead = in.session.log_text().size() > assignment.log.size();
    if (in.reporter && is_ahead && !in.session.log().entries.empty()) in.reporter->report(in.session.log_text(), in.is_finished());
}

void App::begin_solo(std::unique_ptr<Reporter> reporter, const std::string& mission) {
    Inside& in = *inside_;
    in.has_organiser = false;
    in.reporter = std::move(reporter);
    in.standings = load_standings(in.map);
    in.class_light = {};
    in.note.clear();
    std::optional<MissionWish> begun = in.open_mission();
    const std::string named = in.map.missions.size() == 1 ? in.map.missions[0].id : mission;
    if (rules::find(in.map.missions, named) != nullptr && !(begun && begun->mission == named)) begun = MissionWish{named};
    in.is_on_map = true;
    if (begun) in.when_complete([&in, wish = *begun] { in.start_solo(wish); });
    else in.go_to_map();
}

void App::show_map(std::vector<view::Standing> standings, const view::ClassLight& class_light, std::string note) {
    Inside& in = *inside_;
    in.has_organiser = true;
    in.standings = std::move(standings);
    in.class_light = class_light;
    in.note = std::move(note);
    in.is_on_map = true;
    in.mission_wish = in.open_mission();
    if (!in.mission_wish && in.map.missions.size() == 1) in.mission_wish = MissionWish{in.map.missions[0].id};
    host::request_frame();
}

void App::take_class_light(const std::vector<view::Standing>& standings, const view::ClassLight& class_light) {
    Inside& in = *inside_;
    const std::int32_t before = in.class_light.lit_permille / 10, now = class_light.lit_permille / 10;
    in.class_light = class_light;
    for (const view::Standing& told : standings) {
        view::Standing* known = in.standing_of(told.mission);
        if (known == nullptr) {
            in.standings.push_back(told);
            continue;
        }
        known->helped = told.helped;
        known->polls = told.polls;
    }
    if (in.is_on_map && now > before)
        in.kit.announce(in.is_english() ? "The class has lit more lamps: " + std::to_string(now) + "%." : "Cả lớp vừa thắp thêm đèn: " + std::to_string(now) + " %.", kit::Tone::success);
    in.has_news = true;
    host::request_frame();
}

bool App::take_class_wish() { return std::exchange(inside_->wants_class_light, false); }

const kit::Page& App::frame(kit::Frame frame) {
    Inside& in = *inside_;
    if (in.language.empty()) in.language = frame.language == "en" ? "en" : "vi";
    frame.language = in.language;
    if (in.reporter) in.reporter->poll();
    in.note_report();
    in.has_news = false;
    std::vector<rules::Action> outbox;
    in.kit.begin_frame(frame);
    const bool was_on_map = in.is_on_map;
    if (was_on_map) in.draw_map();
    else in.draw_mission(outbox);
    const kit::Page& page = in.kit.end_frame();
    if (!was_on_map) {
        in.take_wishes(outbox);
        in.take_requests();
    }
    if (wants_another_frame()) host::request_frame();
    return page;
}

void App::history(std::string_view page_id) {
    Inside& in = *inside_;
    if (page_id == "map") in.go_to_map();
    else if (page_id == "badges") in.go_to_badges();
    else if (in.is_on_map && !in.save_key.empty()) in.settle();
    for (int i = 0; i < rules::phase_count; ++i) {
        const auto phase = static_cast<rules::Phase>(i);
        if (rules::phase_word(phase) != page_id || !rules::may_go_to(in.course, in.session.state(), phase)) continue;
        std::vector<rules::Action> wish{rules::GoTo{phase}};
        in.take_wishes(wish);
    }
    host::request_frame();
}

}  // namespace motcua
