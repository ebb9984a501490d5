// libFuzzer: any bytes as a content pack, its checksum set right, since no fuzzer would find it. What the reader accepts
// must be written and read back to the same course, and be playable without a crash.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "content/pack.hpp"
#include "game/rules/rules.hpp"

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string problem;
    std::vector<std::uint8_t> bytes(data, data + size);
    const std::uint32_t checksum = content::pack_checksum(bytes);
    for (std::size_t i = 0; i < 4 && size >= 8; ++i) bytes[4 + i] = static_cast<std::uint8_t>(checksum >> (8 * i));
    const auto course = content::read_pack(bytes, problem);
    if (!course) {
        if (problem.empty()) std::abort();
        return 0;
    }
    const std::vector<std::uint8_t> again = content::write_pack(*course);
    const auto same = content::read_pack(again, problem);
    if (!same || content::pack_hash(again) != rules::course_hash(*course) || content::write_pack(*same) != again) std::abort();
    for (const rules::Mission& mission : course->missions) (void)rules::digest(rules::start(*course, mission.id, 1));
    return 0;
}
