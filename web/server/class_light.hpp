// The map that a class lights together: how many of its seats have finished each mission. Numbers only, and no order
// among pupils.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "game/rules/course.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

struct ClassLight {
    std::int64_t joined = 0;                     // seats that have ever been taken
    std::int64_t lit_permille = 0;               // of all lamps of all who have joined; rounded down
    std::map<std::string, std::int64_t> helped;  // by mission of the course: seats that have finished it
};

ClassLight class_light(Store& store, const rules::Course& course, std::int64_t class_id);

} // namespace motcua::server
