// The course's index: everything the map of the neighbourhood shows and nothing more, so that the first page is there
// while the missions are still on their way. Never played and never named by a log.
#pragma once

#include "game/rules/course.hpp"

namespace motcua::content {

// Each mission keeps its id, kind, chapter, place on the map, title, need and the picture of its first persona; the
// chapters keep their story. Polls keep what they ask, for the sums of a class, and missions the draws of polls.
rules::Course index_of(const rules::Course& course);

} // namespace motcua::content
