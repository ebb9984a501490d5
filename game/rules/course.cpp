#include "game/rules/course.hpp"

#include "game/rules/course_hash.hpp"

namespace motcua::rules {

std::uint64_t course_hash(const Course& course) { return value_hash(course); }

}  // namespace motcua::rules
