// What a pupil is likely to do next, and what there is to choose from. Nothing is judged by it and no page shows it: it
// only makes result codes short (result_code.cpp), because what goes as guessed takes almost no room. A changed guess makes
// codes that were written before unreadable: it is part of their format, and tests/rules/result_code_test.cpp guards it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/rules/rules.hpp"

namespace motcua::rules {

// Nothing when the mission is at its end.
std::optional<Action> likely_action(const Course& course, const State& state);

// The values that argument `place` (0 = the first) of this action may well have, those before it being set.
std::vector<std::string> likely_arguments(const Course& course, const State& state, const Action& action, std::size_t place);

}  // namespace motcua::rules
