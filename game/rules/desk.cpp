#include "game/rules/desk.hpp"

#include "game/rules/calendar.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/form.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/pair.hpp"

namespace motcua::rules {
namespace {

constexpr std::int64_t acceptance_working_min = 45;  // game value; the notice is due within 8 working hours

std::string expected(const Field& field, const Persona& persona) {
    return field.expected_fact.empty() ? "" : fact(persona, field.expected_fact);
}

bool is_wrong(const Field& field, const Persona& persona, const State& state) {
    const std::string value = value_of(state, field.id);
    if (!field.agrees_with.empty() && value != value_of(state, field.agrees_with)) return true;
    if (field.expected_fact.empty() || !field.prefill_fact.empty()) return false;
    return match_value(field, value, expected(field, persona)) == Match::different;
}

// The flaw a paper has as proof of this component: a good paper of another kind was simply not asked for.
Flaw flaw_for(const Paper& paper, const Component& component) {
    return paper.component == component.id ? paper.flaw : Flaw::not_asked;
}

std::vector<const Paper*> papers_for(const Persona& persona, const State& state, const Component& component) {
    std::vector<const Paper*> papers;
    for (const Attachment& attachment : state.saved)
        if (attachment.component == component.id)
            if (const Paper* paper = find_paper(persona, attachment.paper)) papers.push_back(paper);
    return papers;
}

void examine_component(const Component& component, const Persona& persona, const State& state,
                       std::vector<Deficiency>& found) {
    const std::vector<const Paper*> papers = papers_for(persona, state, component);
    for (const Paper* paper : papers)
        if (flaw_for(*paper, component) == Flaw::none) return;
    if (!component.is_required) return;
    if (papers.empty()) found.push_back({DeficiencyKind::component_missing, component.id, "", Flaw::none});
    else found.push_back({DeficiencyKind::paper, component.id, papers[0]->id, flaw_for(*papers[0], component)});
}

std::string misconception_of(const Component& component, Flaw flaw) {
    for (const FlawNote& note : component.flaw_notes)
        if (note.flaw == flaw) return note.misconception;
    return component.misconception;
}

void collect_papers(const Mission& mission, const Persona& persona, State& state,
                    const std::vector<Deficiency>& found) {
    for (const Component& component : mission.components) {
        if (!component.is_required) continue;
        const Deficiency* deficiency = nullptr;
        for (const Deficiency& one : found)
            if (one.kind != DeficiencyKind::field && one.subject == component.id) deficiency = &one;
        std::string misconception;
        if (deficiency != nullptr)
            misconception = deficiency->kind == DeficiencyKind::component_missing
                                ? component.misconception
                                : misconception_of(component, deficiency->flaw);
        award(state, goal_papers, component.id, deficiency == nullptr ? 2 : 0, 2, misconception);
    }
    bool is_unasked = false;
    for (const Attachment& attachment : state.saved) {
        const Paper* paper = find_paper(persona, attachment.paper);
        const Component* component = find(mission.components, attachment.component);
        if (paper != nullptr && component != nullptr && flaw_for(*paper, *component) == Flaw::not_asked)
            is_unasked = true;
    }
    if (mission.components.empty()) return;
    award(state, goal_papers, "only-asked", is_unasked ? 0 : 1, 1, is_unasked ? mission.unasked_misconception : "");
    award(state, goal_papers, "saved", 1, 1, "");
}

void finish_at_desk(State& state, std::vector<Event>& events) {
    state.deficiencies.clear();
    set_status(state, Status::done, events);
    state.due_min = state.appointment_min > state.clock_min ? state.appointment_min : state.clock_min;
}

void refuse(State& state, Refusal why, Status status, std::vector<Event>& events) {
    state.refusal = why;
    ++state.refusals;
    state.due_min = 0;
    set_status(state, status, events);
}

void decide(const Course& course, const Mission& mission, State& state, std::vector<Event>& events) {
    std::vector<Deficiency> found = examine(course, state);
    if (found.empty() && !mission.draft.empty() && !state.is_draft_settled) {
        // The draft waits for the citizen's word for one day; nobody has to give it.
        state.due_min = state.clock_min + minutes_per_day;
        state.phase = Phase::draft;
    } else if (found.empty()) {
        finish_at_desk(state, events);
    } else if (state.was_supplemented) {
        state.deficiencies = std::move(found);
        refuse(state, Refusal::not_completed, Status::stopped, events);
    } else {
        state.deficiencies = std::move(found);
        state.due_min = 0;
        set_status(state, Status::supplement_asked, events);
    }
}

}  // namespace

void award(State& state, const std::string& goal, const std::string& item, std::int32_t points,
           std::int32_t points_max, const std::string& misconception) {
    for (const Evidence& evidence : state.evidence)
        if (evidence.goal == goal && evidence.item == item) return;
    state.evidence.push_back({goal, item, points, points_max, points == points_max ? "" : misconception});
}

void set_status(State& state, Status status, std::vector<Event>& events) {
    state.status = status;
    if (state.history.size() < limits::history_max) state.history.push_back({status, state.clock_min});
    events.push_back(StatusChanged{status});
}

std::int64_t appointment(const Course& course, const Mission& mission, std::int64_t clock_min) {
    if (mission.process_days == 0)
        return same_or_next_working_day_end(course.today, clock_min, static_cast<std::int64_t>(mission.cutoff_minute));
    constexpr std::int64_t working_day = closing_minute - opening_minute;
    return after_working_minutes(course.today, clock_min, working_day * static_cast<std::int64_t>(mission.process_days));
}

void settle_draft(State& state, const Mission& mission, bool is_right, bool found_nothing) {
    state.is_draft_settled = true;
    state.is_result_wrong = !is_right && found_nothing;
    award(state, goal_follow, "draft", is_right ? 2 : 0, 2, mission.draft_misconception);
}

std::vector<Deficiency> examine(const Course& course, const State& state) {
    std::vector<Deficiency> found;
    const Mission* mission = mission_of(course, state);
    const Persona* persona = persona_of(course, state);
    if (mission == nullptr || persona == nullptr) return found;
    std::vector<const Field*> fields = form_fields(*mission);
    const std::vector<const Field*> more = delivery_fields(*mission, state);
    fields.insert(fields.end(), more.begin(), more.end());
    for (const Field* field : fields)
        if (is_wrong(*field, *persona, state)) found.push_back({DeficiencyKind::field, field->id, "", Flaw::none});
    for (const Component& component : mission->components) examine_component(component, *persona, state, found);
    return found;
}

void collect_evidence(const Course& course, State& state) {
    const Mission* mission = mission_of(course, state);
    const Persona* persona = persona_of(course, state);
    if (mission == nullptr || persona == nullptr) return;
    const Choice* place = find(mission->places, state.place);
    const bool is_right_place = place != nullptr && place->is_right;
    award(state, goal_find, "place", is_right_place ? 2 : 0, 2, place == nullptr ? "" : place->misconception);
    for (const Field* field : form_fields(*mission)) {
        if (!field->prefill_fact.empty() || (field->expected_fact.empty() && field->agrees_with.empty())) continue;
        const bool is_right = !is_wrong(*field, *persona, state);
        award(state, goal_form, field->id, is_right ? 1 : 0, 1, field->misconception);
    }
    for (const Field* field : delivery_fields(*mission, state)) {
        if (field->expected_fact.empty() && field->agrees_with.empty()) continue;
        award(state, goal_pay, field->id, is_wrong(*field, *persona, state) ? 0 : 1, 1, field->misconception);
    }
    collect_papers(*mission, *persona, state, examine(course, state));
}

void advance(const Course& course, State& state, std::vector<Event>& events) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr || state.due_min == 0) return;
    if (state.due_min > state.clock_min) state.clock_min = state.due_min;
    if (state.phase == Phase::draft) {  // silence is agreement
        settle_draft(state, *mission, state.draft_wrong_line.empty(), true);
        state.phase = Phase::tracking;
    }
    switch (state.status) {
    case Status::registered: {
        const Choice* place = find(mission->places, state.place);
        if (place == nullptr || !place->is_right) {
            if (call_officer(state)) return;
            refuse(state, Refusal::wrong_place, Status::not_accepted, events);
            return;
        }
        set_status(state, Status::accepted, events);
        state.due_min = after_working_minutes(course.today, state.clock_min, 15);
        return;
    }
    case Status::accepted:
        if (mission->pay_time == PayTime::after_acceptance && state.fee_paid_dong < fee_dong(*mission, state)) {
            state.due_min = 0;
            set_status(state, Status::payment_asked, events);
            return;
        }
        set_status(state, Status::in_process, events);
        state.due_min = after_working_minutes(course.today, state.clock_min, acceptance_working_min);
        return;
    case Status::in_process:
        if (!call_officer(state)) decide(course, *mission, state, events);
        return;
    case Status::done: {
        const bool had_refusal = state.refusals > 0 || state.withdrawals > 0;
        const std::int32_t spoilt = state.is_result_wrong ? 1 : 0;
        award(state, goal_follow, "fate", (had_refusal ? 1 : state.supplements > 0 ? 2 : 3) - spoilt, 3, "");
        set_status(state, Status::returned, events);
        state.due_min = 0;
        state.phase = Phase::result;
        return;
    }
    default: return;
    }
}

}  // namespace motcua::rules
