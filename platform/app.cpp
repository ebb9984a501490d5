#include "platform/app.hpp"

#include <algorithm>
#include <utility>

#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "game/session/session.hpp"
#include "game/view/view.hpp"
#include "platform/host.hpp"

namespace motcua {
namespace {

constexpr std::string_view solo_key = "solo";

std::string read_course(std::span<const std::uint8_t> pack, rules::Course& course) {
    std::string problem;
    if (auto read = content::read_pack(pack, problem)) course = std::move(*read);
    else return problem;
    return course.missions.empty() ? "The course has no mission." : "";
}

}  // namespace

struct App::Inside {
    explicit Inside(std::span<const std::uint8_t> pack)
        : problem(read_course(pack, course)), course_hash(rules::course_hash(course)), session(course, course_hash) {
        if (problem.empty()) session.start(course.missions[0].id, host::fresh_seed());
        language = host::load("language").value_or("");
    }

    rules::Course course;
    std::string problem;
    std::uint64_t course_hash;
    Session session;
    kit::Kit kit;
    view::Memory memory;
    std::unique_ptr<Reporter> reporter;
    std::string save_key{solo_key};
    std::string language;
    std::int64_t began_ms = 0;  // host time at which at_ms would be 0
    bool has_assignment = false;
    bool wants_again = false;
    bool has_warned_about_saving = false;
    bool has_news = false;
    bool has_lost_save = false;  // a saved game was found that this version cannot go on with

    bool resume_text(std::string_view text) {
        const rules::ReadLog read = rules::read_log_kept(text);
        return read.is_ok && session.resume(read.log);
    }

    void settle() {
        began_ms = host::now_ms() - session.state().at_ms;
        memory = {};
        memory.phase = session.state().phase;
        host::request_frame();
    }

    void save() {
        const bool is_saved = host::save(save_key, session.log_text());
        if (!is_saved && !has_warned_about_saving) {
            kit.announce(language == "en" ? "This machine does not let the game save. Do not close the page before the end."
                                          : "Máy này không cho lưu bài. Em đừng đóng trang trước khi xong nhé.",
                         kit::Tone::warning);
        }
        has_warned_about_saving = !is_saved;
    }

    void start_solo(bool is_new) {
        save_key = solo_key;
        has_assignment = false;
        const auto saved = is_new ? std::nullopt : host::load(save_key);
        if (saved && resume_text(*saved)) return;
        session.start(course.missions[0].id, host::fresh_seed());
        has_lost_save = saved.has_value();
    }

    // The longer of what this machine kept and what the organiser knows, when one continues the other; the organiser's
    // word otherwise.
    void start_assignment(const Assignment& assignment) {
        save_key = "attempt-" + assignment.attempt;
        has_assignment = true;
        session.start(assignment.mission, assignment.seed);
        const std::string saved = host::load(save_key).value_or("");
        const std::string_view header = session.log_text();
        const bool continues = saved.substr(0, assignment.log.size()) == assignment.log && saved.substr(0, header.size()) == header;
        if (continues && resume_text(saved)) return;
        if (!assignment.log.empty()) resume_text(assignment.log);
    }

    void take_wishes(std::vector<rules::Action>& outbox) {
        for (rules::Action& action : outbox) session.wish(action, host::now_ms() - began_ms);
        if (outbox.empty()) return;
        has_news = true;
        save();
        if (reporter) reporter->report(session.log_text(), session.state().phase == rules::Phase::finished);
    }

    void take_requests() {
        if (std::exchange(memory.wants_other_language, false)) {
            language = language == "en" ? "vi" : "en";
            host::save("language", language);
            has_news = true;
        }
        if (!std::exchange(memory.wants_again, false)) return;
        if (has_assignment) {
            wants_again = true;
            return;
        }
        start_solo(true);
        save();
        settle();
    }

    void note_report() {
        memory.report_note.clear();
        if (!reporter) return;
        const bool is_english = language == "en";
        switch (reporter->delivery()) {
        case Delivery::kept_for_later:
            memory.report_note = is_english ? "No connection: your work is kept on this machine and will be sent later."
                                            : "Mất kết nối: bài của em được giữ trên máy này và sẽ gửi sau.";
            break;
        case Delivery::refused:
            memory.report_note = (is_english ? "The class server did not take this: " : "Máy chủ lớp học không nhận: ") + reporter->reason();
            break;
        case Delivery::delivered:
            if (session.state().phase == rules::Phase::finished)
                memory.report_note = is_english ? "Your teacher has received your work." : "Cô thầy đã nhận được bài của em.";
            break;
        case Delivery::none_needed:
        case Delivery::under_way: break;
        }
    }
};

App::App(std::span<const std::uint8_t> pack) : inside_(std::make_unique<Inside>(pack)) {}
App::~App() = default;

std::string_view App::problem() const { return inside_->problem; }
kit::Kit& App::kit() { return inside_->kit; }
std::string App::log_text() const { return inside_->session.log_text(); }
std::string App::language() const { return inside_->language == "en" ? "en" : "vi"; }
bool App::take_again_wish() { return std::exchange(inside_->wants_again, false); }
bool App::wants_another_frame() const { return inside_->has_news || inside_->kit.wants_another_frame(); }

void App::begin(const Assignment* assignment, std::unique_ptr<Reporter> reporter) {
    inside_->reporter = std::move(reporter);
    if (assignment != nullptr) inside_->start_assignment(*assignment);
    else inside_->start_solo(false);
    inside_->settle();
    // Tells the organiser what was played while it could not be reached.
    const bool is_ahead = assignment != nullptr && inside_->session.log_text().size() > assignment->log.size();
    if (inside_->reporter && is_ahead && !inside_->session.log().entries.empty())
        inside_->reporter->report(inside_->session.log_text(), inside_->session.state().phase == rules::Phase::finished);
}

const kit::Page& App::frame(kit::Frame frame) {
    Inside& in = *inside_;
    if (in.language.empty()) in.language = frame.language == "en" ? "en" : "vi";
    frame.language = in.language;
    if (in.reporter) in.reporter->poll();
    in.note_report();
    in.has_news = false;
    std::vector<rules::Action> outbox;
    in.kit.begin_frame(frame);
    view::View view(in.course, in.session.state(), in.kit, in.memory, outbox, in.language);
    if (std::exchange(in.has_lost_save, false))
        in.kit.announce(view.say("Bài lưu trước đây thuộc phiên bản khác của trò chơi nên không tiếp tục được. Em bắt đầu lượt mới nhé.",
                                 "The saved game belongs to another version and cannot go on. This is a new attempt."),
                        kit::Tone::warning);
    const std::vector<rules::Event> news = in.session.take_news();
    if (!news.empty()) view::announce(view, news);
    view::draw(view);
    const kit::Page& page = in.kit.end_frame();
    in.take_wishes(outbox);
    in.take_requests();
    if (wants_another_frame()) host::request_frame();
    return page;
}

void App::history(std::string_view page_id) {
    Inside& in = *inside_;
    for (int i = 0; i < rules::phase_count; ++i) {
        const auto phase = static_cast<rules::Phase>(i);
        if (rules::phase_word(phase) != page_id || !rules::may_go_to(in.course, in.session.state(), phase)) continue;
        std::vector<rules::Action> wish{rules::GoTo{phase}};
        in.take_wishes(wish);
    }
    host::request_frame();
}

}  // namespace motcua
