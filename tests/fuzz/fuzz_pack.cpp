// libFuzzer: any bytes as a content pack. What the reader accepts must be written back to the same bytes and be playable
// without a crash.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "content/pack.hpp"
#include "game/rules/rules.hpp"

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string problem;
    const std::span<const std::uint8_t> bytes(data, size);
    const auto course = content::read_pack(bytes, problem);
    if (!course) {
        if (problem.empty()) std::abort();
        return 0;
    }
    const std::vector<std::uint8_t> again = content::write_pack(*course);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
    for (const rules::Mission& mission : course->missions) (void)rules::digest(rules::start(*course, mission.id, 1));
    return 0;
}
