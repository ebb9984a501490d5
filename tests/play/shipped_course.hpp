// The course that ships, read once from the pack named by MOTCUA_PACK or from build/web/course.pack.
#pragma once

#include <cstdint>
#include <span>

#include "game/rules/course.hpp"

namespace motcua::play {

std::span<const std::uint8_t> shipped_pack();
const rules::Course& shipped_course();

}  // namespace motcua::play
