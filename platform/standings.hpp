// How far the pupil has come in each mission, kept on this machine for players without a class. One line a mission:
// finished: id, stars, stars_max, and 1 when another attempt is under way. A mission never finished is begun when it has a
// saved game.
#pragma once

#include <vector>

#include "game/rules/state.hpp"
#include "game/view/home.hpp"

namespace motcua {

std::vector<view::Standing> load_standings(const rules::Course& course);
void save_standings(const std::vector<view::Standing>& standings);

// Takes in how the attempt stands now; the best finished attempt of a mission is kept.
void note_standing(std::vector<view::Standing>& standings, const rules::Course& course, const rules::State& state);

}  // namespace motcua
