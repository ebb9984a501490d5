// The sum of what a class told about itself: each poll with its answers, how many chose them and a bar. Never who.
#pragma once

#include <string>
#include <vector>

#include "game/kit/kit.hpp"
#include "game/rules/poll.hpp"

namespace motcua::view {

// `sums`: of this mission, as far as enough pupils have answered.
void draw_polls(kit::Kit& kit, const std::vector<const rules::Question*>& polls, const std::vector<rules::PollCount>& sums, bool is_vietnamese);

}  // namespace motcua::view
