// Ten thousand random walks through the law: nothing breaks its promises, and every compiler ends at the same place.
#include <doctest/doctest.h>

#include "game/rules/hash.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/score.hpp"
#include "tests/play/small_course.hpp"
#include "tests/play/walk.hpp"

using namespace motcua;
using namespace motcua::rules;

TEST_CASE("10,000 random walks keep the law's promises and reach one digest on every compiler") {
    const Course course = play::small_course();
    Hasher all;
    std::uint64_t finished = 0, refused = 0, actions = 0;
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        const play::Walk walk = play::walk(course, course.missions[seed % course.missions.size()].id, seed, 120);
        const Score scored = score(course, walk.state);
        const bool is_sound = walk.state.fee_paid_dong + walk.state.money_lost_dong == walk.state.money_spent_dong &&
                              walk.state.actions == walk.log.entries.size() && scored.points >= 0 &&
                              scored.points <= scored.points_max && scored.points_max <= 60 &&
                              (walk.state.phase != Phase::finished || walk.state.status == Status::returned || walk.state.persona.empty());
        if (!is_sound) FAIL_CHECK("seed " << seed << " breaks a promise");
        // Text and back gives the same log, and the same log gives the same state. Every tenth walk, for time.
        if (seed % 10 == 0) {
            const std::string text = write_log(walk.log);
            const ReadLog read = read_log(text);
            REQUIRE(read.is_ok);
            REQUIRE(write_log(read.log) == text);
            REQUIRE(digest(replay(course, read.log)) == digest(walk.state));
        }
        finished += walk.state.phase == Phase::finished;
        refused += walk.refused;
        actions += walk.state.actions;
        all(digest(walk.state));
    }
    CHECK(finished > 1'000);  // the walks do get somewhere
    CHECK(refused > 50'000);  // and do try what is impossible
    MESSAGE("walks digest " << all.value() << ", " << actions << " actions taken, " << refused << " refused, " << finished << " finished");
    CHECK(all.value() == 11150933694863321359U);
}
