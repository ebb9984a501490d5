// A whole play-through as a code short enough for a sheet of paper:
//
//   MOTCUA1 0D7K2 9XC4M 1T0ZB …
//
// It is the log, and the server replays it like any other: the code leaves out only what the reader can work out. Both
// sides follow the play-through in the law and guess each next step (guess.hpp); a step that went as guessed takes a
// fraction of a bit, another one is named among what there was to choose from, and typed words are packed by a model that
// has read the course (squeeze.hpp). So a code is read with the very course that it was made with. What it does not keep is
// the time of each step: the length of the whole is kept in minutes and spread evenly. How long codes are is printed by
// tests/rules/result_code_test.cpp. The digit is the format; the guess and the order of actions belong to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/code_letters.hpp"
#include "game/rules/rules.hpp"

namespace motcua::rules {

inline constexpr std::string_view result_code_mark = "MOTCUA1";
inline constexpr std::int64_t result_seat_max = 100;

// A play-through that nobody issued draws its seed from so few that the code stays short; ten thousand of them share one
// with a chance of 1 in 20 000.
inline constexpr std::uint64_t short_seed_max = (1ULL << 40) - 1;

// "" when it cannot be one: a mission or step that the course does not have, or far too many steps. `seat` 0 = not known.
std::string write_result_code(const Course& course, const Log& log, std::int64_t seat = 0);

// The codes in a text, each with what stands around it; a text without a mark is one code.
std::vector<std::string> split_result_codes(std::string_view text);

struct ReadCode {
    CodeProblem problem = CodeProblem::none;
    std::size_t group = 0;      // see CodeBits
    std::string course_begin;   // the first six hex digits of the course's content hash
    std::string log;            // the log's text
    std::int64_t seat = 0;      // 0 = it does not tell
};

// Which course is needed; `log` stays empty.
ReadCode look_at_result_code(std::string_view text);
// Total: any bytes give a log that `read_log` takes and the law plays, or a problem.
ReadCode read_result_code(const Course& course, std::uint64_t course_hash, std::string_view text);

}  // namespace motcua::rules
