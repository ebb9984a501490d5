// Searching the catalogue, blind to case and marks, as pupils type it on a phone.
#pragma once

#include <string_view>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::rules {

// Procedures in which every word of the query occurs in the Vietnamese or English name, the code or the body; best
// first (words found in the name count more), catalogue order among equals. An empty query finds the whole catalogue.
std::vector<const Procedure*> search_catalogue(const Course& course, std::string_view query);

}  // namespace motcua::rules
