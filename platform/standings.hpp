// How far the pupil has come in each mission, kept on this machine for players without a class. One line a finished
// mission: id, stars, stars_max of the best attempt, 1 when another is under way (2 in pair, 3 both), points, points_max of the best, and what
// the latest proved (rules::write_goals). A mission never finished is begun when it has a saved
// game.
#pragma once

#include <vector>

#include "game/rules/state.hpp"
#include "game/view/home.hpp"

namespace motcua {

std::vector<view::Standing> load_standings(const rules::Course& course);
void save_standings(const std::vector<view::Standing>& standings);

// Fills in what finished attempts proved where an older version of the game kept only stars, as far as their saved games
// are still there and belong to this course.
void derive_goals(std::vector<view::Standing>& standings, const rules::Course& course);

// Takes in how the attempt stands now; the best finished attempt of a mission is kept.
void note_standing(std::vector<view::Standing>& standings, const rules::Course& course, const rules::State& state);

}  // namespace motcua
