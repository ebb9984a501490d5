// Two pupils at one machine: one files, the other is the officer who examines what was really sent. Also what the
// officer's desk of any mission has in hand, so that both desks look at a dossier in the same way. The officer's decision
// is judged and never changes the dossier: its fate follows the rules, so that the filer's fate is the filer's own.
#pragma once

#include <string>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

// Missions that two can play: there is a dossier that somebody files.
bool is_for_two(const Mission& mission);

// Whether the officer has still to decide about a case (on the page where seats are swapped: who sits down next).
bool is_case_open(const State& state);

// Hands the dossier to the other pupil, once for each time it was sent. False when nobody has to look at it.
bool call_officer(State& state);

// The dossier on the desk: the one that was filed in this attempt, or the one made for the open case.
State dossier_in_hand(const Course& course, const State& state);

// The fields that an officer can find wrong: compared with the truth or with another field, in the order of the form.
std::vector<const Field*> compared_fields(const Mission& mission, const State& dossier);

// What the rules say about the dossier in hand: the decision, and the subjects (sorted) that it has to name.
struct Finding {
    Decision decision = Decision::none;
    std::vector<std::string> points;
};
Finding finding(const Course& course, const State& state);

// 3 for the right decision with exactly its points, 1 for the right decision, 0 otherwise.
std::int32_t case_points(const DeskCase& one);
inline constexpr std::int32_t case_points_max = 3;

// The belief shown by a decided case that is not right.
const std::string& belief_shown(const Course& course, const Mission& mission, const DeskCase& one);

// What the officer of this mission has in view: the mission's own rules after those of the course.
std::vector<const Text*> officer_rules(const Course& course, const Mission& mission);

}  // namespace motcua::rules
