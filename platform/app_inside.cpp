#include "platform/app_inside.hpp"

#include <algorithm>
#include <utility>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/score.hpp"
#include "platform/hand_in.hpp"
#include "platform/host.hpp"
#include "platform/report_note.hpp"

namespace motcua {

namespace {

std::string read_course(std::span<const std::uint8_t> pack, rules::Course& course) {
    std::string problem;
    if (auto read = content::read_pack(pack, problem)) course = std::move(*read);
    else return problem;
    return course.missions.empty() ? "The course has no mission." : "";
}

}  // namespace

App::Inside::Inside(std::span<const std::uint8_t> pack, bool is_index)
    : problem(read_course(pack, course)), map(content::index_of(course)), is_complete(!is_index), session(course, content::pack_hash(pack)) {
    if (problem.empty() && is_complete) session.start(course.missions[0].id, host::fresh_seed());
    is_on_map = is_index;
    language = host::load("language").value_or("");
}

bool App::Inside::resume_text(std::string_view text) {
    const rules::ReadLog read = rules::read_log_kept(text);
    return read.is_ok && session.resume(read.log);
}

void App::Inside::settle() {
    began_ms = host::now_ms() - session.state().at_ms;
    memory = {};
    if (is_projector) memory.hands = &hands;
    memory.hand_in_seat = hand_in_seat = host::load("hand-in-seat").value_or("");
    is_on_map = false;
    is_on_badges = is_on_glossary = false;
    host::plays(save_key);
    host::save(open_key(), session.state().mission + (session.state().variant.is_pair ? " pair" : ""));
    host::request_frame();
}

std::string_view App::Inside::open_key() const { return has_organiser ? "open-class" : is_projector ? "open-projector" : "open-solo"; }

void App::Inside::go_to_map() {
    is_on_map = true;
    is_on_badges = is_on_glossary = false;
    has_news = true;
    wants_class_light = class_light.joined > 0;
    host::forget(open_key());
    host::plays("");
    host::request_frame();
}

void App::Inside::go_to_badges() {
    when_here("", [this] {
        go_to_map();
        is_on_badges = true;
        derive_goals(standings, course);
    });
}

void App::Inside::go_to_glossary() {
    when_here("", [this] {
        go_to_map();
        is_on_glossary = true;
    });
}

void App::Inside::save() {
    const bool is_saved = host::save(save_key, session.log_text());
    if (!is_saved && !has_warned_about_saving) {
        kit.announce(is_english() ? "This machine does not let the game save. Do not close the page before the end."
                                  : "Máy này không cho lưu bài. Em đừng đóng trang trước khi xong nhé.",
                     kit::Tone::warning);
    }
    has_warned_about_saving = !is_saved;
}

std::optional<App::MissionWish> App::Inside::open_mission() const {
    const std::string text = host::load(open_key()).value_or("");
    const std::size_t end = text.find(' ');
    const std::string mission = text.substr(0, end);
    if (rules::find(map.missions, mission) == nullptr) return std::nullopt;
    return MissionWish{mission, false, end != std::string::npos};
}

void App::Inside::start_solo(const MissionWish& wish) {
    const std::string& mission = wish.mission;
    const bool is_new = wish.is_new;
    save_key = (wish.is_pair ? "pair-" : is_projector ? "projector-" : "solo-") + mission;
    const auto saved = is_new ? std::nullopt : host::load(save_key);
    const bool goes_on = saved && resume_text(*saved);
    if (!goes_on) {
        rules::Variant variant = projector_variant;
        variant.is_pair = wish.is_pair;
        session.start(mission, host::fresh_seed() & rules::short_seed_max, variant);
        has_lost_save = saved.has_value();
        if (is_new) save();
    }
    if (is_projector) hands = goes_on ? view::read_hands(host::load(hands_key()).value_or("")) : view::Hands{};
    settle();
}

void App::Inside::keep_hands() {
    if (!std::exchange(hands.is_changed, false)) return;
    host::save(hands_key(), view::write_hands(hands));
    has_news = true;  // the bars beside a count show it
}

void App::Inside::start_assignment(const Assignment& assignment) {
    save_key = "attempt-" + assignment.attempt;
    session.start(assignment.mission, assignment.seed, assignment.variant);
    const std::string saved = host::load(save_key).value_or("");
    const std::string_view header = session.log_text();
    const bool continues = saved.substr(0, assignment.log.size()) == assignment.log && saved.substr(0, header.size()) == header;
    if (continues && resume_text(saved)) return;
    if (!assignment.log.empty()) resume_text(assignment.log);
}

view::Standing* App::Inside::standing_of(const std::string& mission) {
    const auto known = std::find_if(standings.begin(), standings.end(), [&](const view::Standing& one) { return one.mission == mission; });
    return known == standings.end() ? nullptr : &*known;
}

void App::Inside::note_class_polls() {
    memory.class_polls.reset();
    const view::Standing* known = standing_of(session.state().mission);
    if (class_light.joined > 0 && known != nullptr) memory.class_polls = known->polls;
}

void App::Inside::remember_before() {
    for (const view::Standing& one : standings) {
        if (one.mission != session.state().mission || !one.is_finished) continue;
        memory.best_before = one.best;
        if (!one.goals.empty()) memory.last_before = rules::outcome_of(one.goals);
    }
}

void App::Inside::take_wishes(std::vector<rules::Action>& outbox) {
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
    if (!has_organiser && !is_projector) save_standings(standings);
    if (reporter) reporter->report(session.log_text(), is_finished());
}

void App::Inside::when_here(const std::string& mission, std::function<void()> what) {
    if (is_complete || (!mission.empty() && mission == brought)) return what();
    waiting = std::move(what);
    waits_for = mission;
    course_wish = mission;
    has_news = true;
}

void App::Inside::take_course(std::span<const std::uint8_t> pack, std::uint64_t hash, const std::string& mission) {
    rules::Course read;
    problem = read_course(pack, read);
    if (problem.empty() && !mission.empty() && rules::find(read.missions, mission) == nullptr) problem = "The course has no such mission.";
    if (!problem.empty()) return;
    const bool goes_on = !save_key.empty() && session.log().course_hash == hash && (mission.empty() || session.log().mission == mission);
    course = std::move(read);
    is_complete = mission.empty();
    brought = mission;
    session.use_hash(hash);
    if (!goes_on) {
        session.start(is_complete ? course.missions[0].id : mission, host::fresh_seed());
        save_key.clear();  // what is there now is nobody's attempt
    }
    if (waiting && (is_complete || waits_for == mission)) {
        course_wish.reset();
        std::exchange(waiting, nullptr)();
    }
    host::request_frame();
}

void App::Inside::choose(const MissionWish& wish) {
    if (has_organiser) mission_wish = wish;
    else when_here(wish.mission, [this, wish] { start_solo(wish); });
    has_news = true;
}

void App::Inside::change_language() {
    language = is_english() ? "vi" : "en";
    host::save("language", language);
    has_news = true;
}

// An offer of the game has the floor until it is answered.
void App::Inside::draw_appearance() {
    if (look.draw_panel(kit, !is_english(), !is_on_map && !session.state().open_offer.empty())) has_news = true;
}

void App::Inside::open_appearance() {
    look.open_panel();
    has_news = true;
}

void App::Inside::take_requests() {
    if (std::exchange(memory.wants_appearance, false)) open_appearance();
    if (std::exchange(memory.wants_other_language, false)) change_language();
    if (std::exchange(memory.wants_home, false)) go_to_map();
    if (std::exchange(memory.wants_badges, false)) go_to_badges();
    take_hand_in_wishes();
    const rules::State& state = session.state();
    if (std::exchange(memory.wants_again, false)) choose({state.mission, true, state.variant.is_pair});
    if (std::exchange(memory.wants_other_number, false)) choose({state.mission, false, !state.variant.is_pair});
}

void App::Inside::take_hand_in_wishes() {
    const HandIn hand_in{kit, course, session.log(), seat_typed(memory.hand_in_seat), is_english()};
    if (std::exchange(memory.wants_result_file, false)) save_result_file(hand_in), has_news = true;
    if (std::exchange(memory.wants_result_code, false)) memory.result_code = show_result_code(hand_in), has_news = true;
    if (std::exchange(memory.wants_code_copied, false)) copy_result_code(hand_in, memory.result_code), has_news = true;
    if (memory.hand_in_seat != hand_in_seat) host::save("hand-in-seat", hand_in_seat = memory.hand_in_seat);
}

void App::Inside::draw_gallery() {
    const Look::GalleryWish wish = look.draw_gallery(kit);
    if (wish.wants_other_language) change_language();
    has_news = has_news || wish.has_changed;
}

void App::Inside::draw_map() {
    const view::HomeWish wish = is_on_badges     ? view::draw_badges(course, standings, kit, language)
                                : is_on_glossary ? view::draw_glossary(course, kit, language)
                                                 : view::draw_home(map, standings, class_light, kit, language, note);
    if (wish.wants_other_language) change_language();
    if (wish.wants_appearance) open_appearance();
    if (wish.wants_badges) go_to_badges();
    if (wish.wants_glossary) go_to_glossary();
    if (wish.wants_map) go_to_map();
    if (!wish.mission.empty()) choose({wish.mission, wish.is_new, wish.is_pair});
}

void App::Inside::draw_mission(std::vector<rules::Action>& outbox) {
    memory.can_hand_in = !has_organiser && !is_projector;
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

}  // namespace motcua
