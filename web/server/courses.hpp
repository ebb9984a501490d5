// The courses this server can replay, by content hash. The newest is given to new attempts; every one that was ever
// given out is kept in DATA/packs, so that old attempts verify for ever.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::server {

// A course with the bytes it came in.
struct Pack {
    rules::Course course;
    std::uint64_t hash = 0;
    std::string bytes;
};

std::string hash_text(std::uint64_t hash); // 16 hex digits

// Filled before the server serves, read-only afterwards.
class Courses {
  public:
    // Adds the pack; the last one added is the one given out. False with `problem` when it cannot be read.
    bool add_bytes(std::string bytes, std::string& problem);
    // For tests: a course that never was a pack.
    void add(rules::Course course);

    // Loads the packs in three folders: those kept from before, those dropped in, and the built game's, which is the
    // one given out when it is there. Keeps copies in `kept`. Returns a sentence for each file that could not be used.
    std::vector<std::string> load(const std::string& kept, const std::string& dropped, const std::string& web);

    const Pack* current() const { return current_; }
    const Pack* find(std::string_view hash_hex) const;
    bool is_empty() const { return packs_.empty(); }

  private:
    std::map<std::string, std::unique_ptr<Pack>, std::less<>> packs_;
    const Pack* current_ = nullptr;
};

} // namespace motcua::server
