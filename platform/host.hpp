// The seam to the machine a program runs on, chosen at link time: platform/browser, platform/desktop, platform/fake.
// Everything the game asks of its surroundings is here and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::host {

// Milliseconds of a clock that never runs backwards, from an arbitrary beginning.
std::int64_t now_ms();

// A fresh seed for an attempt without a class. Never used inside the law.
std::uint64_t fresh_seed();

// Small durable texts by key: saved games and preferences. `save` is false when the place is full or forbidden; the
// old content is then still there.
bool save(std::string_view key, std::string_view text);
std::optional<std::string> load(std::string_view key);
void forget(std::string_view key);

// From now on this saved game is being played, "" = none. Where the same game may be open twice (two tabs of a browser), the host
// sees to it that the one that is left behind saves nothing over the other.
void plays(std::string_view key);

// Gives the person a file to keep and to pass on. Says where it lies, or "" where the machine shows that by itself (a
// browser's downloads); nothing when it could not be written.
std::optional<std::string> give_file(std::string_view name, std::string_view text);

// Puts a text where it can be pasted from. False when the machine does not allow it.
bool copy_text(std::string_view text);

// Asks for one more frame soon. Frames are drawn only when asked for.
void request_frame();

}  // namespace motcua::host
