// The table of a pack, read and checked: what structs it holds and what fields they have. See pack_layout.hpp for its
// bytes. Knows nothing of the course's own structs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "content/pack_layout.hpp"

namespace motcua::content {

struct TableField {
    std::string_view name; // in the pack's bytes
    Shape shape;
    std::uint64_t name_hash = 0;
    std::uint64_t fresh_hash = 0; // of its default
};
using TableStruct = std::vector<TableField>; // never empty

// The structs in the table's order: each holds only ones before it, so nothing can hold itself. Takes what it read off the
// front of `bytes`. Empty when it is not a table.
std::vector<TableStruct> read_table(std::span<const std::uint8_t>& bytes);

} // namespace motcua::content
