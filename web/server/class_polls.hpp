// What a class told about itself, added up: for each mission its polls with how many seats chose what. A seat counts once a
// poll, with its newest attempt that has answered it; only whole groups of seats are added up (rules::poll_group).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "game/rules/poll.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

using PollSums = std::map<std::string, std::vector<rules::PollCount>>; // by mission

// Every choice of each poll that enough seats have answered, in the course's order. What the course does not know is left
// out: it was asked by another version.
PollSums class_polls(Store& store, const rules::Course& course, std::int64_t class_id);

} // namespace motcua::server
