// Course packs as files: which are in a folder, whether one is still being copied, reading them, and writing one so that it
// is there for good. Decides nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace motcua::server {

// Paths of the .pack files in the folder, sorted; none when there is no folder.
std::vector<std::string> packs_in(const std::string& folder);

// Changes while a file is written or replaced: size, time of change, and which file it is.
using FileStamp = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
FileStamp stamp_of(const std::string& path);

// Null when it cannot be read or is larger than any pack may be.
std::optional<std::string> read_pack_file(const std::string& path);

// Complete and on the disk, or not there: written beside its place, synced, renamed, and the folder synced. Makes the folder.
bool write_durably(const std::string& path, const std::string& bytes);

} // namespace motcua::server
