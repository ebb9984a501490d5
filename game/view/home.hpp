// The map of the neighbourhood: every mission, how far the pupil has come, and where to go next. Stands before and after
// missions and belongs to none, so it reads standings instead of a State.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"
#include "game/rules/course.hpp"

namespace motcua::view {

// What is known of one mission: from this machine's saves, or from the class server.
struct Standing {
    std::string mission;
    bool is_begun = false;   // an attempt is under way, perhaps after finished ones
    bool is_finished = false;
    std::int32_t stars = 0;  // of the best finished attempt
    std::int32_t stars_max = 0;
};

struct HomeWish {
    std::string mission;  // "" = none
    bool is_new = false;  // a new attempt although one is finished
    bool is_pair = false; // by two at one machine
    bool wants_other_language = false;
};

// `name` shows who plays ("Chỗ 7 – 8A2"), "" for nobody.
HomeWish draw_home(const rules::Course& course, const std::vector<Standing>& standings, kit::Kit& kit, std::string_view language, std::string_view note);

}  // namespace motcua::view
