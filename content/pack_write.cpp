#include "content/pack_writer.hpp"

namespace motcua::content {

std::vector<std::uint8_t> write_pack(const rules::Course& course) { return PackWriter().write(course); }

std::uint32_t pack_checksum(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < header_bytes) return 0;
    const auto rest = bytes.subspan(8);
    const std::uint64_t hash = rules::text_hash({reinterpret_cast<const char*>(rest.data()), rest.size()});
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

} // namespace motcua::content
