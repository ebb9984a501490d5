// How much a course holds, counted from its data: for the bench and for whoever plans lessons.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::content {

struct Figure {
    std::string name; // "missions", "items_single" …
    std::size_t count = 0;
};
using Figures = std::vector<Figure>;

// How many of 1,000 seeds give another play-through: another neighbour, hour, papers, offers, draft, dossiers or
// questions. Neither the code on the phone nor the order in which things are shown counts. "playthroughs_<mission>", then
// the sum.
Figures count_playthroughs(const rules::Course& course);

// Missions by kind; variants (personas); items by kind of question; traps: wrong choices, flawed papers, unsafe offers.
Figures count_figures(const rules::Course& course);

} // namespace motcua::content
