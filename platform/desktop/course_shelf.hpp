// Which courses this machine can play: the one beside the program, those kept in the data folder from earlier lessons, and
// what the class server hands out. A course is asked for by its hash, and only bytes that have it are believed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/rules/course_basics.hpp"
#include "platform/desktop/class_server.hpp"

namespace motcua::desktop {

class CourseShelf {
public:
    // `own`: the pack beside the program.
    explicit CourseShelf(std::vector<std::uint8_t> own);

    const std::vector<std::uint8_t>& own() const { return own_; }
    // The pack with this hash, from the nearest place; what came from the server is kept. Empty with what to say to the
    // pupil when it is nowhere.
    std::vector<std::uint8_t> take(std::uint64_t hash, const ClassServer& server, rules::Text& problem) const;

private:
    std::vector<std::uint8_t> own_;
    std::uint64_t own_hash_;
};

}  // namespace motcua::desktop
