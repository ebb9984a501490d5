// A small frozen course for tests of the law: every mechanism once, invented content, never changed lightly, because
// golden digests depend on it. The shipped course is tested elsewhere and may change freely.
#pragma once

#include "game/rules/course.hpp"

namespace motcua::play {

rules::Course small_course();

}  // namespace motcua::play
