#include "game/rules/clerk.hpp"
#include "game/rules/hash.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/rules.hpp"

namespace motcua::rules {
namespace {

Refused may_act(const State& state, const Entry& entry) {
    if (entry.at_ms < state.at_ms || entry.at_ms > limits::at_ms_max) return Why::time_runs_backwards;
    if (state.actions >= limits::actions_max) return Why::limit_reached;
    // An offer waits for an answer before anything else; a pupil cannot click it away.
    if (!state.open_offer.empty() && !std::holds_alternative<AnswerOffer>(entry.action)) return Why::answer_offer_first;
    return std::nullopt;
}

}  // namespace

std::optional<Why> apply_in_place(const Course& course, State& state, const Entry& entry, std::vector<Event>& events) {
    const Mission* mission = mission_of(course, state);
    const Persona* persona = persona_of(course, state);
    if (mission == nullptr || (mission->kind == MissionKind::filing && persona == nullptr)) return Why::unknown_name;
    if (const Refused why = may_act(state, entry)) return why;
    static const Persona nobody;  // study and desk missions have no neighbour, and no action that would ask for one
    Clerk clerk(course, *mission, persona == nullptr ? nobody : *persona, state, events);
    if (const Refused why = std::visit(clerk, entry.action)) return why;
    state.at_ms = entry.at_ms;
    ++state.actions;
    return std::nullopt;
}

Step apply(const Course& course, State state, const Entry& entry) {
    Step step{std::move(state), {}};
    if (const Refused why = apply_in_place(course, step.state, entry, step.events)) step.events.assign(1, ActionRefused{*why});
    return step;
}

State replay(const Course& course, const Log& log) {
    State state = start(course, log.mission, log.seed, log.variant);
    std::vector<Event> events;
    for (const Entry& entry : log.entries) {
        apply_in_place(course, state, entry, events);
        events.clear();
    }
    return state;
}

std::uint64_t digest(const State& state) {
    Hasher hasher;
    State::fields(state, hasher);
    return hasher.value();
}

}  // namespace motcua::rules
