// What a teacher sees of a class: one line for each seat, and which wrong beliefs are most frequent, of all missions or
// of one. Read from stored results; nothing is scored here. Of each mission a seat counts with its best finished attempt,
// or else its latest; a line adds its missions up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/server/classroom.hpp"
#include "web/server/courses.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

struct SeatLine {
    std::int64_t number = 0;
    bool is_held = false;    // by a device, now
    bool has_joined = false; // at any time
    std::int64_t attempts = 0;
    std::int64_t missions_finished = 0;
    // Added up over the missions; all 0 when there is none. Progress is that of the mission played last.
    std::int64_t actions = 0;
    std::int64_t progress_permille = 0;
    std::int64_t points = 0;
    std::int64_t points_max = 0;
    std::int64_t stars = 0;
    std::int64_t stars_max = 0;
    std::int64_t elapsed_ms = 0;
    bool is_finished = false; // at least one mission
    std::string fate;         // rules::fate_word, of the mission played last
    bool is_pair = false;     // two played that attempt, swapping roles
    std::int64_t handed_in = 0; // how many of the attempts that count came as a file or code
    std::vector<std::string> misconceptions;
    // Over all attempts of the seat.
    std::int64_t refused_count = 0;
    std::string refused_verdict; // the latest; rules::verdict_word
    std::int64_t refused_line = 0;
    std::int64_t refused_at = 0;
};

struct Belief {
    std::string id;
    rules::Text belief;
    rules::Text reteach;
    std::int64_t seats = 0;
};

struct Board {
    std::vector<SeatLine> lines;
    std::vector<Belief> beliefs; // most frequent first
    std::int64_t joined = 0;
    std::int64_t finished = 0;
};

// `mission`: "" = all of them, added up.
Board board(Store& store, const Courses& courses, const Class& of, const std::string& mission = {});

} // namespace motcua::server
