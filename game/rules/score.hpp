// What a play-through is worth, derived from its state alone. Speed never enters. The same function runs on the result
// page and on the server; no other place adds points.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/rules/poll.hpp"
#include "game/rules/state.hpp"

namespace motcua::rules {

// How the dossier ended. The mission is won by this, not by clicks.
enum class Fate : std::uint8_t { under_way, accepted_at_once, accepted_after_supplement, accepted_after_refusal };
std::string_view fate_word(Fate fate);

struct GoalScore {
    std::string goal;
    std::int32_t points = 0;
    std::int32_t points_max = 0;  // over the items met so far; the whole mission's once it is finished
    std::int32_t stars = 0;       // see stars_for
    std::int32_t items = 0;       // so many things were judged
};

struct Score {
    std::int32_t points = 0;
    std::int32_t points_max = 0;
    std::int32_t stars = 0;      // sum over goals
    std::int32_t stars_max = 0;
    std::vector<GoalScore> goals;              // in the course's order, goals without evidence left out
    std::vector<std::string> misconceptions;   // shown in this attempt, first seen first, each once
    std::int32_t officer_points = 0;           // in pair: the officer's share of `points`; the rest is the filer's
    std::int32_t officer_points_max = 0;
    std::vector<PollCount> polls;              // what the pupil told about herself; worth the same whatever it is
    Fate fate = Fate::under_way;
    std::int32_t progress_permille = 0;        // 1000 when finished
    bool is_finished = false;
};

// 0 to 3: 3 for all points, 2 from two thirds, 1 from one third.
std::int32_t stars_for(std::int32_t points, std::int32_t points_max);

Score score(const Course& course, const State& state);

}  // namespace motcua::rules
