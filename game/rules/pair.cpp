#include "game/rules/pair.hpp"

#include <algorithm>

#include "game/rules/case.hpp"
#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"

namespace motcua::rules {
namespace {

bool is_filing(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    return mission != nullptr && mission->kind == MissionKind::filing;
}

// A dossier that was sent in this attempt, examined as the law examines it.
Finding finding_of_sent(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    const Choice* place = mission == nullptr ? nullptr : find(mission->places, state.place);
    if (place == nullptr || !place->is_right) return {Decision::refuse, {}};
    Finding out;
    for (const Deficiency& deficiency : examine(course, state)) out.points.push_back(deficiency.subject);
    std::sort(out.points.begin(), out.points.end());
    out.points.erase(std::unique(out.points.begin(), out.points.end()), out.points.end());
    out.decision = out.points.empty() ? Decision::accept : state.was_supplemented ? Decision::refuse : Decision::supplement;
    return out;
}

}  // namespace

bool is_for_two(const Mission& mission) { return mission.kind == MissionKind::filing; }

bool is_case_open(const State& state) { return state.open_case < state.cases.size(); }

bool call_officer(State& state) {
    if (!state.variant.is_pair || state.is_examined) return false;
    DeskCase one;
    one.mission = state.mission;
    one.persona = state.persona;
    one.place = state.place;
    state.cases.push_back(std::move(one));
    state.phase = Phase::swap;
    return true;
}

State dossier_in_hand(const Course& course, const State& state) {
    if (is_filing(course, state)) return state;
    return is_case_open(state) ? dossier_of(course, state.cases[state.open_case]) : State{};
}

std::vector<const Field*> compared_fields(const Mission& mission, const State& dossier) {
    std::vector<const Field*> fields = form_fields(mission);
    const std::vector<const Field*> more = delivery_fields(mission, dossier);
    fields.insert(fields.end(), more.begin(), more.end());
    const auto is_not_compared = [](const Field* field) {
        return field->agrees_with.empty() && (field->expected_fact.empty() || !field->prefill_fact.empty());
    };
    fields.erase(std::remove_if(fields.begin(), fields.end(), is_not_compared), fields.end());
    return fields;
}

Finding finding(const Course& course, const State& state) {
    if (!is_case_open(state)) return {};
    if (is_filing(course, state)) return finding_of_sent(course, state);
    const DeskCase& one = state.cases[state.open_case];
    Finding out{Decision::none, true_marks(course, one)};
    out.decision = right_decision(one, out.points);
    if (out.decision == Decision::refuse) out.points.clear();  // another office's dossier: its points are not ours to name
    return out;
}

std::int32_t case_points(const DeskCase& one) {
    return one.is_right ? case_points_max : one.decision == one.right ? 1 : 0;
}

const std::string& belief_shown(const Course& course, const Mission& mission, const DeskCase& one) {
    const auto own_or = [](const std::string& own, const std::string& shared) -> const std::string& { return own.empty() ? shared : own; };
    const Officer& shared = course.officer;
    if (one.decision != one.right && one.decision == Decision::accept) return own_or(mission.desk_lenient, shared.lenient);
    if (one.decision != one.right && one.right == Decision::accept) return own_or(mission.desk_strict, shared.strict);
    return own_or(mission.desk_imprecise, shared.imprecise);
}

std::vector<const Text*> officer_rules(const Course& course, const Mission& mission) {
    std::vector<const Text*> rules;
    if (mission.kind == MissionKind::filing)
        for (const Text& rule : course.officer.rules) rules.push_back(&rule);
    for (const Text& rule : mission.desk_rules) rules.push_back(&rule);
    return rules;
}

}  // namespace motcua::rules
