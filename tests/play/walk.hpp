// A pupil who presses anything: mostly sensible, often not, sometimes nonsense. Drives random walks through the law.
#pragma once

#include <cstdint>

#include "game/rules/rules.hpp"

namespace motcua::play {

struct Walk {
    rules::State state;
    rules::Log log;             // only the actions the law took
    std::uint32_t refused = 0;  // wishes it refused
};

Walk walk(const rules::Course& course, const std::string& mission, std::uint64_t seed, int wishes);

}  // namespace motcua::play
