// See fake.hpp and platform/host.hpp.
#include "platform/host.hpp"

#include "platform/fake/fake.hpp"

namespace motcua::host {

fake::Machine& fake::machine() {
    static Machine machine;
    return machine;
}

void fake::begin_anew(std::uint64_t seed) {
    machine() = {};
    machine().seed = seed;
}

std::int64_t now_ms() { return fake::machine().now_ms; }

std::uint64_t fresh_seed() { return fake::machine().seed++; }

bool save(std::string_view key, std::string_view text) {
    fake::Machine& machine = fake::machine();
    if (machine.is_full) return false;
    machine.store[std::string(key)] = std::string(text);
    return true;
}

std::optional<std::string> load(std::string_view key) {
    const auto& store = fake::machine().store;
    const auto found = store.find(std::string(key));
    if (found == store.end()) return std::nullopt;
    return found->second;
}

void forget(std::string_view key) { fake::machine().store.erase(std::string(key)); }

void plays(std::string_view key) { fake::machine().played = std::string(key); }

std::optional<std::string> give_file(std::string_view name, std::string_view text) {
    if (fake::machine().is_full) return std::nullopt;
    fake::machine().given[std::string(name)] = std::string(text);
    return "";
}

bool copy_text(std::string_view text) {
    if (fake::machine().may_copy) fake::machine().clipboard = text;
    return fake::machine().may_copy;
}

void request_frame() { ++fake::machine().frames_requested; }

}  // namespace motcua::host
