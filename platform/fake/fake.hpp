// The machine that tests play on: a clock they turn, a store in memory they can look into, fill up or forbid.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace motcua::host::fake {

struct Machine {
    std::int64_t now_ms = 0;
    std::uint64_t seed = 1;      // what `fresh_seed` gives next; counts up by one
    bool is_full = false;        // `save` fails and keeps what was there
    int frames_requested = 0;
    std::map<std::string, std::string> store;
    std::string played;          // the saved game that is being played
    std::map<std::string, std::string> given;  // files, by name; none when the machine is full
    std::string clipboard;
    bool may_copy = true;
};

Machine& machine();                            // one for the program
void begin_anew(std::uint64_t seed = 1);  // as on a machine that nobody has played on

}  // namespace motcua::host::fake
