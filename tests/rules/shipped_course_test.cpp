// The course that ships: every neighbour can be won with full points by somebody who only reads, and every trap has its
// consequence. The digests printed here are compared
// between compilers by tests/digests/run.
#include <doctest/doctest.h>

#include <cstdio>
#include <map>

#include "game/rules/dossier.hpp"
#include "game/rules/hash.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/walk.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

const Course& shipped() { return play::shipped_course(); }

Verification checked(const std::string& mission, std::uint64_t seed, play::Mistakes mistakes, const Variant& variant = {}) {
    const Log log = play::play(shipped(), mission, seed, mistakes, 1500, variant);
    return verify(shipped(), {mission, seed, log.course_hash, variant}, write_log(log), "");
}

}  // namespace

TEST_CASE("every neighbour of the shipped course can be won with all stars") {
    for (const Mission& mission : shipped().missions) {
        std::map<std::string, int> met;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            CAPTURE(seed);
            ++met[start(shipped(), mission.id, seed).persona];
            const Verification won = checked(mission.id, seed, {});
            CHECK(won.what == "");
            REQUIRE(won.score.is_finished);
            if (mission.kind == MissionKind::filing) CHECK(fate_word(won.score.fate) == "accepted-at-once");
            CHECK(won.score.points == won.score.points_max);
            CHECK(won.score.stars == won.score.stars_max);
            CHECK(won.score.misconceptions.empty());
        }
        if (mission.kind == MissionKind::filing) CHECK(met.size() == mission.personas.size());
    }
}

TEST_CASE("every trap of the first mission has its consequence and can be left again") {
    const Mission& mission = shipped().missions[0];
    const auto fate = [&](play::Mistakes mistakes) { return std::string(fate_word(checked(mission.id, 5, mistakes).score.fate)); };
    CHECK(fate({.files_wrong_procedure = true}) == "accepted-after-refusal");
    CHECK(fate({.chooses_wrong_place = true}) == "accepted-after-refusal");
    CHECK(fate({.types_without_marks = true}) == "accepted-at-once");
    CHECK(fate({.types_wrong_field = true}) == "accepted-after-supplement");
    CHECK(fate({.forgets_saving = true}) == "accepted-after-supplement");
    CHECK(fate({.attaches_bad_paper = true}) == "accepted-after-supplement");
    CHECK(fate({.types_wrong_field = true, .keeps_mistakes = true}) == "accepted-after-refusal");
    for (const play::Mistakes& mistakes : {play::Mistakes{.trusts_offers = true}, play::Mistakes{.pays_stranger = true}, play::Mistakes{.answers_wrong = true}}) {
        const Verification done = checked(mission.id, 6, mistakes);
        CHECK(done.score.is_finished);
        CHECK(done.score.points < done.score.points_max);
        CHECK_FALSE(done.score.misconceptions.empty());
    }
}

TEST_CASE("every mission can be won by both audiences, from at least two neighbours each") {
    for (const Mission& mission : shipped().missions)
        for (const char* audience : {"thcs", "thpt"}) {
            std::map<std::string, int> met;
            for (std::uint64_t seed = 100; seed < 125; ++seed) {
                CAPTURE(mission.id);
                CAPTURE(seed);
                ++met[start(shipped(), mission.id, seed, {audience, {}, false}).persona];
                const Verification won = checked(mission.id, seed, {}, {audience, {}, false});
                REQUIRE(won.score.is_finished);
                CHECK(won.score.points == won.score.points_max);
            }
            if (mission.kind == MissionKind::filing) CHECK(met.size() >= 2);
        }
}

TEST_CASE("another seed gives another draw") {
    const Mission& mission = shipped().missions[0];
    std::map<std::uint64_t, int> draws;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) ++draws[digest(start(shipped(), mission.id, seed))];
    CHECK(draws.size() == 20);
}

TEST_CASE("walks through the shipped course, for comparison between compilers") {
    Hasher all;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) all(digest(play::walk(shipped(), shipped().missions[seed % shipped().missions.size()].id, seed, 150).state));
    std::printf("digest shipped-walks %016llx\n", static_cast<unsigned long long>(all.value()));
    CHECK(all.value() != Hasher().value());
}
