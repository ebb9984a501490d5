#include "platform/app.hpp"

#include <utility>

#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "platform/app_inside.hpp"
#include "platform/host.hpp"
#include "platform/report_note.hpp"

namespace motcua {

App::App(std::span<const std::uint8_t> pack, bool is_index) : inside_(std::make_unique<Inside>(pack, is_index)) {}

void App::complete(std::span<const std::uint8_t> pack) { inside_->take_course(pack, content::pack_hash(pack), ""); }

void App::bring(std::span<const std::uint8_t> slice, const std::string& mission, std::uint64_t course_hash) {
    inside_->take_course(slice, course_hash, mission);
}

std::optional<std::string> App::take_course_wish() { return std::exchange(inside_->course_wish, std::nullopt); }

App::~App() = default;

std::string_view App::problem() const { return inside_->problem; }
kit::Kit& App::kit() { return inside_->kit; }
std::string App::log_text() const { return inside_->session.log_text(); }
std::string App::language() const { return inside_->language == "en" ? "en" : "vi"; }
const kit::Appearance& App::appearance() const { return inside_->look.appearance(); }
std::optional<App::MissionWish> App::take_mission_wish() { return std::exchange(inside_->mission_wish, std::nullopt); }
bool App::is_settled() const { return !inside_->has_news && inside_->kit.is_settled(); }
bool App::wants_another_frame() const { return inside_->has_news || inside_->kit.wants_another_frame(); }

void App::begin(const Assignment& assignment, std::unique_ptr<Reporter> reporter) {
    Inside& in = *inside_;
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
    in.standings = in.is_projector ? std::vector<view::Standing>{} : load_standings(in.map);
    in.class_light = {};
    in.class_light.is_together = in.is_projector;
    in.note.clear();
    std::optional<MissionWish> begun = in.open_mission();
    const std::string named = in.map.missions.size() == 1 ? in.map.missions[0].id : mission;
    if (rules::find(in.map.missions, named) != nullptr && !(begun && begun->mission == named)) begun = MissionWish{named};
    in.is_on_map = true;
    if (begun) in.when_here(begun->mission, [&in, wish = *begun] { in.start_solo(wish); });
    else in.go_to_map();
}

void App::begin_projector(const rules::Variant& variant, const std::string& mission) {
    Inside& in = *inside_;
    in.is_projector = true;
    in.projector_variant = variant;
    in.projector_variant.is_pair = false;
    begin_solo(nullptr, mission);
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

void App::show_gallery() {
    inside_->is_on_map = true;
    inside_->look.show_gallery();
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
    if (in.is_projector) frame = view::for_projector(frame);
    if (in.reporter) in.reporter->poll();
    in.memory.report_note = in.reporter ? report_note(*in.reporter, in.is_finished(), in.is_english()) : "";
    in.has_news = false;
    std::vector<rules::Action> outbox;
    in.kit.begin_frame(in.look.frame(frame));
    const bool was_on_map = in.is_on_map;
    if (in.look.is_gallery()) in.draw_gallery();
    else if (was_on_map) in.draw_map();
    else in.draw_mission(outbox);
    in.draw_appearance();
    const kit::Page& page = in.kit.end_frame();
    if (!was_on_map && !in.look.is_gallery()) {
        in.keep_hands();
        in.take_wishes(outbox);
        in.take_requests();
    }
    if (wants_another_frame()) host::request_frame();
    return page;
}

void App::history(std::string_view page_id) {
    Inside& in = *inside_;
    if (in.look.is_gallery()) {
        in.look.go_to_part(page_id);
        return host::request_frame();
    }
    if (page_id == "map") in.go_to_map();
    else if (page_id == "badges") in.go_to_badges();
    else if (page_id == "glossary") in.go_to_glossary();
    else if (in.save_key.empty()) return host::request_frame();
    else if (in.is_on_map) in.settle();
    for (int i = 0; i < rules::phase_count; ++i) {
        const auto phase = static_cast<rules::Phase>(i);
        if (rules::phase_word(phase) != page_id || !rules::may_go_to(in.course, in.session.state(), phase)) continue;
        std::vector<rules::Action> wish{rules::GoTo{phase}};
        in.take_wishes(wish);
    }
    host::request_frame();
}

}  // namespace motcua
