// Slices: one mission of a course, played without the rest, is the same play. Every mission of the shipped course is played from
// its slice by good pupils, careless ones and ones who press anything, and each log is replayed with the whole course.
#include <doctest/doctest.h>

#include <algorithm>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "content/slice.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/score.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/walk.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

Course as_brought(const Course& whole, const std::string& mission) {
    std::string problem;
    auto read = content::read_pack(content::write_pack(content::slice_of(whole, mission)), problem);
    REQUIRE_MESSAGE(read.has_value(), problem);
    return *read;
}

// The same state, score and result code in both, and every belief and goal that is shown has its words in the slice.
void check_same(const Course& whole, const Course& slice, const Log& log) {
    const State here = replay(slice, log), there = replay(whole, log);
    CHECK(digest(here) == digest(there));
    const Score ours = score(slice, here), theirs = score(whole, there);
    CHECK(ours.points == theirs.points);
    CHECK(ours.points_max == theirs.points_max);
    REQUIRE(ours.goals.size() == theirs.goals.size());
    for (std::size_t i = 0; i < ours.goals.size(); ++i) {
        CHECK(ours.goals[i].goal == theirs.goals[i].goal);
        const Goal *here_told = find(slice.goals, ours.goals[i].goal), *there_told = find(whole.goals, ours.goals[i].goal);
        REQUIRE((here_told != nullptr && there_told != nullptr));
        CHECK(here_told->again.vi == there_told->again.vi);
    }
    for (const std::string& belief : theirs.misconceptions) {
        const Misconception *here_told = find(slice.misconceptions, belief), *there_told = find(whole.misconceptions, belief);
        REQUIRE((here_told != nullptr && there_told != nullptr));
        CHECK(here_told->reteach.vi == there_told->reteach.vi);
    }
}

} // namespace

TEST_CASE("a mission played from its slice is the same play as with the whole course, for every mission, audience and place") {
    const Course& whole = play::shipped_course();
    for (const Mission& mission : whole.missions) {
        CAPTURE(mission.id);
        const Course slice = as_brought(whole, mission.id);
        REQUIRE(slice.glossary.size() == (mission.form_side.empty() ? whole.glossary.size() : 0));
        for (const GlossaryWord& word : slice.glossary)
            for (const std::string& source : word.sources) CHECK(find(slice.sources, source) != nullptr);
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            CAPTURE(seed);
            const Variant variant{seed % 2 == 0 ? "thcs" : "thpt", seed % 3 == 0 ? "xa" : "phuong", false};
            const play::Mistakes careless{.trusts_offers = true, .types_wrong_field = true, .attaches_bad_paper = true, .answers_wrong = true, .lets_draft_pass = true};
            const Log from_slice = play::play(slice, mission.id, seed, seed % 4 == 0 ? careless : play::Mistakes{}, 1500, variant);
            const Log from_whole = play::play(whole, mission.id, seed, seed % 4 == 0 ? careless : play::Mistakes{}, 1500, variant);
            CHECK(from_slice.entries.size() > 0);
            CHECK(digest(replay(slice, from_slice)) == digest(replay(whole, from_whole)));
            check_same(whole, slice, from_slice);
            const std::string code = write_result_code(slice, from_slice, 12);
            CHECK_FALSE(code.empty());
            CHECK(code == write_result_code(whole, from_slice, 12));
        }
        for (std::uint64_t seed = 100; seed < 120; ++seed) check_same(whole, slice, play::walk(slice, mission.id, seed, 120).log);
    }
}

TEST_CASE("two at one machine play a mission from its slice as with the whole course") {
    const Course& whole = play::shipped_course();
    for (const Mission& mission : whole.missions) {
        if (!is_for_two(mission)) continue;
        CAPTURE(mission.id);
        const Course slice = as_brought(whole, mission.id);
        for (const bool is_careless : {false, true}) {
            const play::Mistakes mistakes{.types_wrong_field = is_careless, .accepts_everything = is_careless};
            check_same(whole, slice, play::play(slice, mission.id, 7, mistakes, 1500, {"", "", true}));
        }
    }
}

TEST_CASE("a slice keeps each mission's place and holds much less than the course, least of all in a test or a lesson") {
    const Course& whole = play::shipped_course();
    const std::size_t whole_bytes = content::write_pack(whole).size();
    for (const Mission& mission : whole.missions) {
        CAPTURE(mission.id);
        const Course slice = content::slice_of(whole, mission.id);
        REQUIRE(slice.missions.size() == whole.missions.size());
        for (std::size_t i = 0; i < slice.missions.size(); ++i) {
            CHECK(slice.missions[i].id == whole.missions[i].id);
            const bool is_told = slice.missions[i].id == mission.id || std::count(mission.desk_missions.begin(), mission.desk_missions.end(), slice.missions[i].id) != 0;
            CHECK(slice.missions[i].title.vi == (is_told ? whole.missions[i].title.vi : ""));
        }
        const std::size_t percent_max = !mission.form_side.empty() ? 8 : mission.kind == MissionKind::study && mission.practice_pools.empty() ? 15 : 35;
        CHECK(content::write_pack(slice).size() * 100 < whole_bytes * percent_max);
    }
    CHECK(content::write_pack(content::slice_of(whole, "no-such-mission")) == content::write_pack(content::index_of(whole)));
}
