// Dossiers on the officer's desk: made by seed from the same missions that citizens file, with one fault or none, and
// examined by the same law.
#pragma once

#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

// What an honest citizen writes into a field: the persona's own fact, or the field's that must agree with it; where neither
// says anything, nothing, or for a required field something that its kind takes.
std::string true_value(const Mission& mission, const Persona& persona, const Field& field);

// Draws the mission's cases: about a third without fault, the others with one or two.
void draw_cases(State& state, const Course& course, const Mission& mission);

// The dossier of a case as the filing law would know it: values, saved papers, place, delivery.
State dossier_of(const Course& course, const DeskCase& one);

// Subjects (field or component ids) that a complete and precise supplement names, sorted.
std::vector<std::string> true_marks(const Course& course, const DeskCase& one);

// What an officer should decide.
Decision right_decision(const DeskCase& one, const std::vector<std::string>& marks);

Decision decision_from(const std::string& word);
std::string_view decision_word(Decision decision);

}  // namespace motcua::rules
