// The log as text: what is saved, sent, stored and read by people. Grammar:
//
//   motcua-log 1
//   rules <rules version>
//   course <course id> <course hash, 16 hex digits>
//   mission <mission id> <variant, see variant.hpp>
//   seed <decimal, unsigned 64 bits>
//   <at_ms> <action word> <argument>…        one line per action, ended by \n
//
// Arguments are double-quoted strings with \" \\ \n \t escaped, decimal numbers bare, phases by their word, lists as
// their arguments one after the other. Text is UTF-8, NFC. A log only ever grows at its end: an earlier version of the
// same log is a byte-exact prefix of a later one. Drawback: a torn last line loses that action; readers of saved games
// use `read_log_kept` and are told how many bytes were dropped.
#pragma once

#include <string>
#include <string_view>

#include "game/rules/rules.hpp"

namespace motcua::rules {

inline constexpr std::size_t log_header_lines = 5;

std::string write_log(const Log& log);
std::string write_header(const Log& log);
std::string write_entry(const Entry& entry);  // with its \n

// What is wrong with a log's text: `line` counts from 1; `what` is a short English phrase for logs and the API.
struct LogProblem {
    std::size_t line = 0;
    std::string what;
};

struct ReadLog {
    bool is_ok = false;
    Log log;
    LogProblem problem;
    std::size_t bytes_dropped = 0;  // read_log_kept only
};

// Strict: anything unexpected, too long or unknown is a problem. Never throws, never reads past the limits.
ReadLog read_log(std::string_view text);

// The lines that follow what was read before: the first `known_bytes` of `text` hold the header and `known_actions` whole
// actions. Only the entries after them are read, and `log` holds only those; problems and their line numbers are those
// that `read_log` finds in the whole text.
ReadLog read_log_on(std::string_view text, std::size_t known_bytes, std::size_t known_actions);

// For saved games: keeps every whole action before the first bad byte.
ReadLog read_log_kept(std::string_view text);

}  // namespace motcua::rules
