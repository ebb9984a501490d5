#include "game/rules/course.hpp"

#include "game/rules/hash.hpp"

namespace motcua::rules {

std::uint64_t course_hash(const Course& course) {
    Hasher hasher;
    Course::fields(course, hasher);
    return hasher.value();
}

}  // namespace motcua::rules
