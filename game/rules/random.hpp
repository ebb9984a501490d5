// The law's one source of chance: SplitMix64 over a 64-bit state that lives in `State`. Same seed, same draw, on every
// machine.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace motcua::rules {

inline std::uint64_t next_random(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

// A number in [0, count); 0 when count is 0. The bias of the remainder is below count / 2^64.
inline std::size_t draw(std::uint64_t& state, std::size_t count) {
    return count == 0 ? 0 : static_cast<std::size_t>(next_random(state) % count);
}

template <class T> void shuffle(std::uint64_t& state, std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[draw(state, i)]);
}

}  // namespace motcua::rules
