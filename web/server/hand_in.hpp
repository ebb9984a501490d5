// What was played without the server and comes later, as result files or result codes (game/rules/result_file.hpp,
// result_code.hpp): decides whether to believe it, by replay with the course it was made with, and stores it as an attempt
// of the seat that the teacher names. One play-through counts once in the whole server: what was handed in before, for this
// seat or another, or came over the network, changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "game/rules/verify.hpp"
#include "web/server/classroom.hpp"
#include "web/server/clock.hpp"
#include "web/server/courses.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

enum class HandInOutcome : std::uint8_t {
    ready,          // honest and new: it can be taken
    taken,
    no_such_seat,
    not_a_result,   // neither a log nor a code
    too_large,
    code_cut,       // see `group`
    code_damaged,   // see `group`
    code_newer,
    course_missing, // played with content that this server does not have
    refused,        // see `verdict`
    unfinished,     // honest, but it stops before the end
    known_before,   // see `holder` and `is_of_this_class`
    too_many,       // attempts of this seat
    not_kept        // the disk does not take the course's copy
};

// One result as it was given: the content of a file, or a pasted code.
struct GivenResult {
    std::string name; // of the file; "" = pasted
    std::string text;
};

struct HandInAnswer {
    HandInOutcome outcome = HandInOutcome::not_a_result;
    rules::Verdict verdict = rules::Verdict::valid;
    std::size_t line = 0;
    std::size_t group = 0;      // of a code, counted from 1; 0 = none in particular
    std::int64_t told_seat = 0; // the file or the code says so, whether the class has it or not; 0 = it does not
    std::int64_t holder = 0;    // the seat that has it already
    bool is_of_this_class = false;
    // of a readable log
    std::string log;            // as text
    rules::Text mission;        // its title
    std::string course_version; // of the pack that it was replayed with
    rules::Score score;
};

class HandIns {
  public:
    static constexpr std::size_t given_bytes_max = 200 * 1024;     // one result
    static constexpr std::size_t results_max = 150;                // at once
    static constexpr std::size_t request_bytes_max = 1024 * 1024;  // all of them, as they are sent

    HandIns(Store& store, Courses& courses, Clock clock) : store_(store), courses_(courses), clock_(std::move(clock)) {}

    // One for each file, one for each code that was pasted or stands in a file.
    static std::vector<GivenResult> split(const std::vector<GivenResult>& files, const std::string& pasted);

    // What would become of it. Stores nothing, believes nothing.
    HandInAnswer look(const Class& of, const std::string& given);
    // Looks, and takes it for this seat when it can be taken. Waits for the disk.
    HandInAnswer take(const Class& of, std::int64_t seat, const std::string& given);

  private:
    Store& store_;
    Courses& courses_;
    Clock clock_;
};

} // namespace motcua::server
