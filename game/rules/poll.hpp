// What pupils tell about themselves and only a class's sum may say: the answers to polls (is_poll in quiz.hpp). One attempt's
// answers and the sums of many are the same kind of list, and so is its text. Who answered what is not in a sum.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

struct PollCount {
    std::string question;
    std::string choice;
    std::int32_t seats = 0;  // so many chose it; 1 in the list of one attempt
};

// A sum holds only whole groups of this many pupils, in the order in which they answered: below one group nothing is shown,
// and between two looks at a sum at least so many answers have come in together, so that nobody can be picked out.
inline constexpr std::int32_t poll_group = 5;

// What this attempt has answered so far, in that order.
std::vector<PollCount> poll_answers(const Course& course, const State& state);

// The polls that the mission draws from, in the course's order.
std::vector<const Question*> polls_of(const Course& course, const Mission& mission);

// "question:choice:seats" joined by commas, "-" for none: how they are kept in a database and on the wire. Reading is total:
// what is no such part is left out.
std::string write_polls(const std::vector<PollCount>& counts);
std::vector<PollCount> read_polls(std::string_view text);

}  // namespace motcua::rules
