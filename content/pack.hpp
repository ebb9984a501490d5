// The pack: a whole course in one file, as the game, the server and the tools load it. Bytes: magic "MCPK", format
// version (u32), content hash (u64, see rules::course_hash), then the course through its `fields` visitors, everything
// little endian: texts and lists with a u32 length before them, bools and enums one byte, numbers four. The reader
// needs no YAML and throws nothing; a pack from outside is believed only as far as it has been checked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::content {

// Names how the bytes are laid out: changes by itself with the fields of course.hpp, so that a pack made for another
// version of the program is told so instead of being misread.
std::uint32_t pack_format();

std::vector<std::uint8_t> write_pack(const rules::Course& course);

// Total: any bytes give a course or nothing, and then `problem` is one English sentence. Never reads past the end,
// never grows beyond limits.hpp, and refuses a course whose hash is not the one the pack names.
std::optional<rules::Course> read_pack(std::span<const std::uint8_t> bytes, std::string& problem);

} // namespace motcua::content
