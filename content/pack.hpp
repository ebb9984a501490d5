// The pack: a whole course in one file, as the game, the server and the tools load it. It describes itself: magic "MCP2",
// checksum of all that follows (u32), content hash (u64, see game/rules/course_hash.hpp), a table of its structs (names,
// kinds and defaults of the fields this course uses; pack_layout.hpp), then the course, everything little endian: texts
// and lists with a u16 length before them, bools and enums one byte, numbers four. So a newer program reads an older
// pack, and the other way round: a field the pack lacks has its default, one that is not known here is passed over. The
// reader needs no YAML and throws nothing; a pack from outside is believed only as far as it has been checked.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::content {

std::vector<std::uint8_t> write_pack(const rules::Course& course);

// Total: any bytes give a course or nothing, and then `problem` is one English sentence or two. Never reads past the end,
// never grows beyond limits.hpp, and refuses a course whose hash is not the one the pack names.
std::optional<rules::Course> read_pack(std::span<const std::uint8_t> bytes, std::string& problem);

// The content hash that the pack names: the identity of its course. To be believed once `read_pack` has taken the pack; it
// covers fields, too, that are not known here. 0 for what is too short to be a pack.
std::uint64_t pack_hash(std::span<const std::uint8_t> bytes);

// What must stand in bytes 4 to 7.
std::uint32_t pack_checksum(std::span<const std::uint8_t> bytes);

} // namespace motcua::content
