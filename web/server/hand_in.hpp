// What was played without the server and comes later, as a result file or a result code (game/rules/result_code.hpp): decides
// whether to believe it, by replay, and stores it as an attempt of the seat that the teacher names. One play-through counts
// once in the whole server: what was handed in before, for this seat or another, changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "game/rules/verify.hpp"
#include "web/server/classroom.hpp"
#include "web/server/clock.hpp"
#include "web/server/courses.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

enum class HandInOutcome : std::uint8_t {
    taken,
    nothing_given,
    no_such_seat,
    not_a_result,   // neither a log nor a code
    code_cut,
    code_damaged,
    course_missing, // played with content that this server does not have
    refused,        // see `verdict`
    unfinished,     // honest, but it stops before the end
    known_before,   // see `seat` and `is_of_this_class`
    too_many,       // attempts of this seat
    not_kept        // the disk does not take the course's copy
};

struct HandInAnswer {
    HandInOutcome outcome = HandInOutcome::nothing_given;
    std::string attempt; // when taken
    rules::Verdict verdict = rules::Verdict::valid;
    std::size_t line = 0;
    std::int64_t seat = 0;         // who has it already
    bool is_of_this_class = false;
};

// An attempt that was handed in, as stored.
struct HandedIn {
    std::int64_t seat = 0;
    std::int64_t points = 0;
    std::int64_t points_max = 0;
    std::int64_t stars = 0;
    std::int64_t stars_max = 0;
};

class HandIns {
  public:
    static constexpr std::size_t given_bytes_max = 200 * 1024; // both a file and a code; a request holds little more

    HandIns(Store& store, Courses& courses, Clock clock) : store_(store), courses_(courses), clock_(std::move(clock)) {}

    // `given`: the content of the file, or what was pasted. Believes nothing of it. Waits for the disk.
    HandInAnswer take(const Class& of, std::int64_t seat, const std::string& given);

    // One of this class's that was handed in; null for anything else.
    std::optional<HandedIn> find(std::int64_t class_id, const std::string& attempt);

  private:
    Store& store_;
    Courses& courses_;
    Clock clock_;
};

} // namespace motcua::server
