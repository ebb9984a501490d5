// A slice of a course: what playing one mission needs and nothing more. So a pupil who has chosen a mission waits for that one
// and not for the course. A slice is an ordinary pack; logs name the whole course, whose hash is told with it, and the server
// replays them with the whole course: both give the same state, action by action, and write the same result code.
#pragma once

#include <string>

#include "game/rules/course.hpp"

namespace motcua::content {

// Stands in the address of a slice ("course/s2.<mission>.<hash of the course>.pack"; web/page/course.js). Addresses are kept for
// ever, so it changes whenever a slice of the same course becomes another.
inline constexpr const char* slicing = "s2";

// The mission in full, and with a desk the missions whose dossiers arrive there; of all others only their ids, in their places.
// The questions it may draw, and those their answers lead to; of beliefs and sources those that are named in it. Only what the
// kind of mission shows: statuses and whole catalogue entries where something is filed, the officer where two may play,
// the glossary but in tests. What only the map, lesson plans or the teacher's page show is in none. Without such a mission the
// index alone.
rules::Course slice_of(const rules::Course& course, const std::string& mission);

// "s2.birth-extract.0123456789abcdef.pack"
std::string slice_name(const std::string& mission, const std::string& course_hash);

} // namespace motcua::content
