// The officer's side of the counter: what is wrong with a dossier that was sent, and what happens to it next. The same
// examination judges a pupil's dossier in class and, later, is what a pupil does at the officer's desk.
#pragma once

#include <vector>

#include "game/rules/rules.hpp"

namespace motcua::rules {

// Everything that keeps this dossier from being completed, all at once, in the order of the form and the components.
std::vector<Deficiency> examine(const Course& course, const State& state);

// Records what the first dossier that reaches the right body proves: place, fields, papers.
void collect_evidence(const Course& course, State& state);

// Moves time to the next thing that happens to the dossier and lets it happen.
void advance(const Course& course, State& state, std::vector<Event>& events);

// Writes a status into the dossier's history at the present fictional time.
void set_status(State& state, Status status, std::vector<Event>& events);

// When the result is promised for a dossier sent at `clock_min`.
std::int64_t appointment(const Course& course, const Mission& mission, std::int64_t clock_min);

// The citizen's word on the officer's draft: `is_right` when it names the wrong line, or rightly finds none. A wrong
// draft that was let pass spoils the result.
void settle_draft(State& state, const Mission& mission, bool is_right, bool found_nothing);

// The first try counts: an item that already has evidence keeps it.
void award(State& state, const std::string& goal, const std::string& item, std::int32_t points,
           std::int32_t points_max, const std::string& misconception);

// Goals that the law itself awards points to; questions and offers name their own.
inline constexpr const char* goal_find = "find";
inline constexpr const char* goal_form = "form";
inline constexpr const char* goal_papers = "papers";
inline constexpr const char* goal_pay = "pay";
inline constexpr const char* goal_follow = "follow";
inline constexpr const char* goal_desk = "desk";

}  // namespace motcua::rules
