// Before and after missions: the map of the neighbourhood, and the pupil's badges. They belong to no mission, so they read
// standings instead of a State.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"
#include "game/rules/badges.hpp"
#include "game/rules/course.hpp"
#include "game/rules/poll.hpp"

namespace motcua::view {

// What is known of one mission: from this machine's saves, or from the class server.
struct Standing {
    std::string mission;
    bool is_begun = false;                // an attempt is under way, perhaps after finished ones
    bool is_finished = false;
    rules::Outcome best;                  // of the best finished attempt
    std::int32_t helped = 0;              // so many of the class have finished it
    std::vector<rules::GoalScore> goals;  // what the latest finished attempt proved
    bool is_pair_begun = false;           // an attempt of two at this machine is under way
    std::vector<rules::PollCount> polls;  // the class's sums of what it told about itself
};

// The map that a class lights together.
struct ClassLight {
    std::int32_t joined = 0;        // 0 = playing without a class
    std::int32_t lit_permille = 0;  // of all lamps of all who have joined
    bool is_together = false;       // the class plays as one, on a projector: nobody plays in pair
};

struct HomeWish {
    std::string mission;  // "" = none
    bool is_new = false;  // a new attempt although one is finished
    bool is_pair = false; // by two at one machine
    bool wants_other_language = false;
    bool wants_appearance = false;
    bool wants_badges = false;
    bool wants_glossary = false;
    bool wants_map = false;
};

// `note` says who plays ("Chỗ 7 – 8A2"), "" for nobody.
HomeWish draw_home(const rules::Course& course, const std::vector<Standing>& standings, const ClassLight& of_class, kit::Kit& kit, std::string_view language, std::string_view note);

// These need the whole course: an index has no words and no goals.
HomeWish draw_glossary(const rules::Course& course, kit::Kit& kit, std::string_view language);
HomeWish draw_badges(const rules::Course& course, const std::vector<Standing>& standings, kit::Kit& kit, std::string_view language);

}  // namespace motcua::view
