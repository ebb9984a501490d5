// A play-through as a code short enough to be pasted into a chat: the log, packed with the names of its course as numbers.
//
//   MOTCUA1.<letters, digits, + and ->.
//
// Six bits a letter: a check of the letters, the course's content hash, the rest of the log's header, the actions, a check
// of the log's text. A name of the course is its place among the names of the mission, or of the whole course, in order
// of their bytes; other texts stand as they are. So a code is read with the very course that it was made with, and gives
// back the very same text. A mission played once takes about 450 letters (see tests/rules/result_code_test.cpp), most of
// them for the time of each action. The 1 is the format: it changes when the order of actions or phases does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "game/rules/course.hpp"
#include "game/rules/rules.hpp"

namespace motcua::rules {

inline constexpr std::string_view result_code_mark = "MOTCUA1.";

// "" when the log's mission is not one of the course.
std::string write_result_code(const Course& course, const Log& log);

enum class CodeProblem : std::uint8_t {
    none,
    not_a_code,  // the mark is nowhere in the text
    cut,         // the end is missing
    damaged,     // letters were changed, added or lost
    other_course // not the course that it was made with
};

// The content hash of the course that is needed to read the code. The code may stand inside other words, and may be broken
// into lines. Nothing, with `problem`, when it is none.
std::optional<std::uint64_t> course_of_result_code(std::string_view text, CodeProblem& problem);

// The log's text as it was packed. Total: any bytes give a text that `read_log` takes, or nothing and `problem`.
std::optional<std::string> read_result_code(const Course& course, std::uint64_t course_hash, std::string_view text, CodeProblem& problem);

}  // namespace motcua::rules
