// How far a school has come, counted from what is stored and from nothing else: pupils enrolled (seats), joined,
// completed. Percentages are computed here, once, so that a printed report cannot disagree with its counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/server/store.hpp"

namespace motcua::server {

struct CoverageLine {
    std::string school;
    std::string school_year;
    std::int64_t classes = 0;
    std::int64_t enrolled = 0;
    std::int64_t joined = 0;
    std::int64_t completed = 0;
};

// Per mille, rounded down, so that 1000 means everybody; 0 of 0 is 0.
std::int64_t permille(std::int64_t part, std::int64_t whole);
// "37,5 %" or "37.5 %".
std::string percent_text(std::int64_t permille, bool is_english);

struct ClassCount {
    std::int64_t joined = 0;
    std::int64_t finished = 0;
};
ClassCount class_count(Store& store, std::int64_t class_id);

// One line for each school and year, newest year first. All classes count, closed ones too, whoever made them.
std::vector<CoverageLine> coverage(Store& store);

} // namespace motcua::server
