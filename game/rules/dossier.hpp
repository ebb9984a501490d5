// Questions about the dossier in hand that the law and the views both ask. Reads only; every answer is derived.
#pragma once

#include <string>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

// Null when the state was started with a mission or persona the course does not have.
const Mission* mission_of(const Course& course, const State& state);
const Persona* persona_of(const Course& course, const State& state);

// "" when the persona has no such fact.
std::string fact(const Persona& persona, const std::string& key);

// The paper with this id among the persona's papers and decoys, or null.
const Paper* find_paper(const Persona& persona, const std::string& id);

// True when the section belongs to a delivery option (its fields are shown on the delivery page).
bool is_delivery_section(const Mission& mission, const std::string& section);

// Fields of the form page, and fields of the delivery option chosen, in the course's order.
std::vector<const Field*> form_fields(const Mission& mission);
std::vector<const Field*> delivery_fields(const Mission& mission, const State& state);

// "" for an empty field.
std::string value_of(const State& state, const std::string& field);

// What this dossier costs, in đồng: fee per unit times the number of units typed (one while none is typed).
std::int64_t fee_dong(const Mission& mission, const State& state);

// The offer somebody makes at this moment in this attempt, or null.
const Offer* drawn_offer(const Course& course, const State& state, Moment moment);

// True when the safe choice of the offer has been given.
bool is_offer_settled(const Course& course, const State& state, const std::string& offer);

const DrawnQuestion* drawn_question(const State& state, const std::string& question);
const QuestionAnswer* answer_to(const State& state, const std::string& question);
bool is_part_answered(const State& state, const std::string& part);

// True when the supplement notice lets the pupil change this field or component.
bool is_open_for_supplement(const Mission& mission, const State& state, const std::string& subject);

// Pages of the dossier that this mission has no use for: papers without components, payment without a fee or with one
// that is due later, delivery without a choice.
bool is_passed_over(const Mission& mission, Phase phase);

// Whether `apply` would take GoTo{phase} now.
bool may_go_to(const Course& course, const State& state, Phase phase);

}  // namespace motcua::rules
