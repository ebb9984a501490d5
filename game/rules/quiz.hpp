// Questions: drawing one, marking an answer, and choosing what to practise next. One mechanism for every kind; kinds
// differ only in how a list of choice ids is marked.
#pragma once

#include <string>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

inline constexpr std::int32_t rubric_points_max = 3;

// A question whose every answer earns all its points: nothing is judged, pupils tell about themselves. See poll.hpp.
bool is_poll(const Question& question);

// Adds the question to the attempt with its choices in a drawn order.
void draw_question(State& state, const std::string& part, const Question& question);

struct Marking {
    std::int32_t points = 0;
    std::int32_t points_max = 0;
    bool is_right = false;
    std::string misconception;  // of the first wrong choice that shows one
};

// False when the answer is no answer to this question: unknown or repeated ids, none, or the wrong number of them.
bool is_answer(const Question& question, const DrawnQuestion& drawn, const std::vector<std::string>& choices);

// Requires is_answer. single: 1 point. rubric: the choice's own 0 to 3, right from 2. The others: 2 for all right, 1 for
// one slip (one id too many or too few, two neighbours swapped, or half of the pairs).
Marking mark(const Question& question, const DrawnQuestion& drawn, const std::vector<std::string>& choices);

// Practice: moves the pupil's estimate for the goal after an answer (Elo-type, integers; +-32 points at even odds are
// +-16), and draws the question that suits best: of the goal with the lowest estimate, the nearest in difficulty.
void learn_from(State& state, const Question& question, bool is_right);
void draw_practice(State& state, const Course& course, const Mission& mission);

// The estimate, 1000 before any answer.
std::int32_t ability(const State& state, const std::string& goal);

}  // namespace motcua::rules
