// The time as decisions see it: milliseconds since 1970, given from outside so that tests can move it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace motcua::server {

using Clock = std::function<std::int64_t()>;

inline std::int64_t system_clock_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace motcua::server
