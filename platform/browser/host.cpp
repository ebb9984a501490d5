// The browser as a host (platform/host.hpp): clock, seeds, local storage, frames. Everything goes through the door.
#include "platform/host.hpp"

#include "platform/browser/door.hpp"

namespace motcua::host {

std::int64_t now_ms() { return static_cast<std::int64_t>(motcua_door_now_ms()); }

std::uint64_t fresh_seed() {
    const std::uint64_t high = motcua_door_random();
    return high << 32 | motcua_door_random();
}

bool save(std::string_view key, std::string_view text) {
    return motcua_door_save(key.data(), key.size(), text.data(), text.size()) != 0;
}

std::optional<std::string> load(std::string_view key) {
    if (motcua_door_load(key.data(), key.size()) < 0) return std::nullopt;
    return browser::take_inbox();
}

void forget(std::string_view key) { motcua_door_forget(key.data(), key.size()); }

void plays(std::string_view key) { motcua_door_plays(key.data(), key.size()); }

std::optional<std::string> give_file(std::string_view name, std::string_view text) {
    if (motcua_door_give_file(name.data(), name.size(), text.data(), text.size()) == 0) return std::nullopt;
    return "";
}

bool copy_text(std::string_view text) { return motcua_door_copy_text(text.data(), text.size()) != 0; }

void request_frame() { motcua_door_request_frame(); }

}  // namespace motcua::host
