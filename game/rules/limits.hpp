// Every bound of the law in one place. Logs and packs from outside are checked against these before anything is
// believed; loops over outside data end here.
#pragma once

#include <cstddef>
#include <cstdint>

namespace motcua::rules::limits {

inline constexpr std::uint32_t rules_version = 1;  // changes when an old log would replay to another state

inline constexpr std::size_t log_bytes_max = 256 * 1024;
inline constexpr std::size_t actions_max = 2'000;
inline constexpr std::size_t typed_bytes_max = 1'000;  // one typed value
inline constexpr std::size_t id_bytes_max = 64;
inline constexpr std::int64_t at_ms_max = 400LL * 24 * 3600 * 1000;  // homework may stay open for a school year
inline constexpr std::size_t attachments_max = 12;
inline constexpr std::size_t choices_max = 12;
inline constexpr std::size_t pack_bytes_max = 8 * 1024 * 1024;
inline constexpr std::size_t course_bytes_max = 64 * 1024 * 1024;  // list items of a course in memory
inline constexpr std::size_t list_items_max = 10'000;  // one list inside a pack
inline constexpr std::size_t text_bytes_max = 20'000;  // one text inside a pack
inline constexpr std::size_t filings_max = 20;         // dossiers filed in one attempt
inline constexpr std::size_t history_max = 200;        // status entries of one attempt

}  // namespace motcua::rules::limits
