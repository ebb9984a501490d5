// What several attempts add up to: which of two results is the better one, and which learning goals are mastered. Derived
// from finished attempts' scores alone, in integers; time never enters. The pupil's page and the server use the same
// functions; nothing is stored here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/rules/score.hpp"

namespace motcua::rules {

// A finished attempt in four numbers.
struct Outcome {
    std::int32_t stars = 0, stars_max = 0;
    std::int32_t points = 0, points_max = 0;
};
Outcome outcome_of(const std::vector<GoalScore>& goals);

// By the share of stars, then by the share of points: two attempts at one mission may draw a different number of items.
bool is_better(const Outcome& one, const Outcome& other);

// What the latest finished attempt at a mission proved, goal by goal.
struct MissionResult {
    std::string mission;
    std::vector<GoalScore> goals;
};

enum class Mastery : std::uint8_t { not_yet, on_the_way, mastered };

// A goal is mastered when the latest finished attempts at all missions together hold at least so many items of it (all of
// them where the course has fewer) and so many hundredths of their points. What was measured before the lessons (form_side
// "pre") does not count.
inline constexpr std::int32_t mastery_items_min = 5;
inline constexpr std::int32_t mastery_percent_min = 80;

struct Badge {
    std::string goal;
    Mastery mastery = Mastery::not_yet;
    std::int32_t points = 0, points_max = 0, items = 0;
    std::int32_t items_wanted = mastery_items_min;
    std::string next_mission;  // what brings the goal nearer; "" when it is mastered
};

// One for each goal that some mission of the course can prove, in the course's order.
std::vector<Badge> badges(const Course& course, const std::vector<MissionResult>& results);

// The goals an attempt at this mission may give evidence of, in the course's order.
std::vector<std::string> goals_of(const Course& course, const Mission& mission);

// "goal:points:points_max:items" joined by commas: how goals are kept in a database, in a saved text and on the wire.
// Reading is total: what is no such part is left out.
std::string write_goals(const std::vector<GoalScore>& goals);
std::vector<GoalScore> read_goals(std::string_view text);

}  // namespace motcua::rules
