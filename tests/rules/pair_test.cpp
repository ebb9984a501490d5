// Two pupils at one machine: golden stories with an officer of every temper, and the promise that the officer's slips
// never change what becomes of the dossier. On the frozen small course; see stories_test.cpp for what a digest means.
#include <doctest/doctest.h>

#include <algorithm>

#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/hash.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/small_course.hpp"
#include "tests/rules/told.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

const Variant in_pair{"", "", true};

struct Story {
    const char* mission;
    const char* name;
    std::uint64_t seed;
    play::Mistakes mistakes;
    Fate fate;
    std::int32_t points, points_max, officer_points, officer_points_max;
    const char* misconceptions;
    std::uint64_t digest;
};

const Story stories[] = {
    {"copy", "both do everything right", 1, {}, Fate::accepted_at_once, 35, 35, 3, 3, "", 6422895171938792875U},
    {"copy", "a wrong value, named precisely, mended", 8, {.types_wrong_field = true}, Fate::accepted_after_supplement, 36, 38, 6, 6, "m-form", 11476180196569764700U},
    {"copy", "a lenient officer", 8, {.types_wrong_field = true, .accepts_everything = true}, Fate::accepted_after_supplement, 33, 38, 3, 6, "m-form m-lenient", 16558450209296702021U},
    {"copy", "a strict officer", 1, {.refuses_everything = true}, Fate::accepted_at_once, 32, 35, 0, 3, "m-strict", 10711446647558728344U},
    {"copy", "an imprecise officer", 11, {.attaches_bad_paper = true, .asks_too_much = true}, Fate::accepted_after_supplement, 33, 38, 4, 6, "m-blurred m-imprecise", 173379838711726639U},
    {"copy", "sent to the wrong office, refused, sent again", 5, {.chooses_wrong_place = true}, Fate::accepted_after_refusal, 33, 37, 6, 6, "m-find", 16169576657866908211U},
    {"copy", "mends nothing and is stopped", 13, {.types_wrong_field = true, .keeps_mistakes = true}, Fate::accepted_after_refusal, 38, 41, 9, 9, "m-form", 4506352627276299547U},
    {"later", "a draft is read between", 16, {}, Fate::accepted_at_once, 34, 34, 3, 3, "", 6169632429407711189U},
};

bool is_officers(const Action& action) {
    return std::holds_alternative<MarkPoint>(action) || std::holds_alternative<DecideCase>(action) || std::holds_alternative<TakeSeat>(action) ||
           (std::holds_alternative<GoTo>(action) && std::get<GoTo>(action).phase == Phase::swap);
}

// The same play-through without the second pupil.
State alone(const Course& course, Log log) {
    log.variant.is_pair = false;
    log.entries.erase(std::remove_if(log.entries.begin(), log.entries.end(), [](const Entry& entry) { return is_officers(entry.action); }), log.entries.end());
    State state = start(course, log.mission, log.seed, log.variant);
    std::vector<Event> events;
    for (const Entry& entry : log.entries) REQUIRE_FALSE(apply_in_place(course, state, entry, events));
    return state;
}

// A play-through up to the first page of this phase.
State until(const Course& course, const char* mission, std::uint64_t seed, play::Mistakes mistakes, Phase phase) {
    State state = start(course, mission, seed, in_pair);
    play::Player player(course, mistakes);
    std::vector<Event> events;
    while (state.phase != phase) REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, *player.next(state)}, events));
    return state;
}

}  // namespace

TEST_CASE("golden stories of two: each role's points, and the same digest on every compiler") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    for (const Story& story : stories) {
        const std::string name = story.name;
        CAPTURE(name);
        const Log log = play::play(course, story.mission, story.seed, story.mistakes, 1500, in_pair);
        const Verification checked = verify(course, {story.mission, story.seed, hash, in_pair}, write_log(log), "");
        check_told(story, checked);
        CHECK_MESSAGE(checked.score.officer_points == story.officer_points, checked.score.officer_points);
        CHECK_MESSAGE(checked.score.officer_points_max == story.officer_points_max, checked.score.officer_points_max);
    }
}

TEST_CASE("the officer's slips cost the officer alone: without them the filer's play-through is the same") {
    const play::Mistakes filers[] = {{}, {.types_wrong_field = true}, {.chooses_wrong_place = true}, {.attaches_nothing = true}, {.types_wrong_field = true, .keeps_mistakes = true}, {.withdraws = true}};
    for (const Course& course : {play::small_course(), play::shipped_course()})
        for (const Mission& mission : course.missions) {
            if (!is_for_two(mission)) continue;
            for (int officer = 0; officer < 4; ++officer)
                for (play::Mistakes mistakes : filers) {
                    CAPTURE(mission.id);
                    CAPTURE(officer);
                    mistakes.accepts_everything = officer == 1;
                    mistakes.refuses_everything = officer == 2;
                    mistakes.asks_too_much = officer == 3;
                    const Log log = play::play(course, mission.id, 40, mistakes, 1500, in_pair);
                    const State both = replay(course, log), one = alone(course, log);
                    const Score together = score(course, both), filed = score(course, one);
                    REQUIRE(together.is_finished);
                    CHECK(fate_word(together.fate) == fate_word(filed.fate));
                    CHECK(both.clock_min == one.clock_min);
                    CHECK(both.history.size() == one.history.size());
                    CHECK(together.points - together.officer_points == filed.points);
                    CHECK(together.points_max - together.officer_points_max == filed.points_max);
                    CHECK(filed.officer_points_max == 0);
                    CHECK(together.officer_points_max >= case_points_max);
                    if (officer == 0) CHECK(together.officer_points == together.officer_points_max);
                }
        }
}

TEST_CASE("every dossier that is sent is examined once, a confirmed draft not again") {
    const Course course = play::small_course();
    const auto cases = [&](const char* mission, std::uint64_t seed, play::Mistakes mistakes) {
        return replay(course, play::play(course, mission, seed, mistakes, 1500, in_pair)).cases;
    };
    CHECK(cases("copy", 1, {}).size() == 1);
    CHECK(cases("copy", 8, {.types_wrong_field = true}).size() == 2);
    CHECK(cases("copy", 13, {.types_wrong_field = true, .keeps_mistakes = true}).size() == 3);  // asked, stopped, filed again
    CHECK(cases("copy", 5, {.chooses_wrong_place = true}).size() == 2);
    CHECK(cases("later", 16, {}).size() == 1);
    const std::vector<DeskCase> stopped = cases("copy", 13, {.types_wrong_field = true, .keeps_mistakes = true});
    CHECK(stopped[1].right == Decision::refuse);
    CHECK(stopped[1].points == stopped[0].points);
    CHECK(cases("copy", 5, {.chooses_wrong_place = true})[0].right == Decision::refuse);
}

TEST_CASE("the officer names delivery fields and fields that disagree, and every true point can be marked") {
    const Course course = play::small_course();
    State state = until(course, "copy", 1, {}, Phase::desk);
    state.values["street"] = "số 9 phố Khác";
    state.values["copies-again"] = "7";
    const Finding found = finding(course, state);
    CHECK(found.decision == Decision::supplement);
    CHECK(joined(found.points) == "copies-again street");
    const std::vector<const Field*> shown = compared_fields(*mission_of(course, state), state);
    for (const std::string& point : found.points)
        CHECK(std::any_of(shown.begin(), shown.end(), [&](const Field* field) { return field->id == point; }));
    for (const Field* field : shown) CHECK(field->prefill_fact.empty());
}

TEST_CASE("while the officer has the machine, the filer's wishes are refused, and the other way round") {
    const Course course = play::small_course();
    std::vector<Event> events;
    State state = until(course, "copy", 8, {.types_wrong_field = true}, Phase::swap);
    const auto refused = [&](const Action& action) { return apply_in_place(course, state, {state.at_ms, action}, events) == Why::not_now; };
    CHECK(refused(AdvanceTime{}));
    CHECK(refused(Withdraw{}));
    CHECK(refused(DecideCase{"accept"}));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, TakeSeat{}}, events));
    CHECK(state.phase == Phase::desk);
    CHECK(refused(TakeSeat{}));
    CHECK(refused(GoTo{Phase::tracking}));
    CHECK(apply_in_place(course, state, {state.at_ms, DecideCase{"supplement"}}, events) == Why::nothing_chosen);
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, DecideCase{"accept"}}, events));
    CHECK(state.phase == Phase::compare);
    CHECK(state.status == Status::in_process);  // nothing has happened to the dossier yet
    CHECK(refused(MarkPoint{"born"}));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, GoTo{Phase::swap}}, events));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, TakeSeat{}}, events));
    CHECK(state.phase == Phase::tracking);
    CHECK(state.status == Status::supplement_asked);
    CHECK(refused(TakeSeat{}));
}

TEST_CASE("a log played alone is not taken for an attempt in pair, nor the other way round") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    const std::string pair = write_log(play::play(course, "copy", 1, {}, 1500, in_pair)), single = write_log(play::play(course, "copy", 1));
    CHECK(verdict_word(verify(course, {"copy", 1, hash, {}}, pair, "").verdict) == "other-mission");
    CHECK(verdict_word(verify(course, {"copy", 1, hash, in_pair}, single, "").verdict) == "other-mission");
}

TEST_CASE("a mission's own officer block comes after the course's rules, and its beliefs before the course's") {
    Course course = play::small_course();
    Mission& mission = course.missions[0];
    DeskCase lenient;
    lenient.decision = Decision::accept;
    lenient.right = Decision::supplement;
    CHECK(belief_shown(course, mission, lenient) == "m-lenient");
    mission.desk_lenient = "m-own";
    mission.desk_rules = {{"riêng", "own"}};
    CHECK(belief_shown(course, mission, lenient) == "m-own");
    REQUIRE(officer_rules(course, mission).size() == 2);
    CHECK(officer_rules(course, mission)[1]->en == "own");
}

TEST_CASE("a log comes back from its text in every variant, the ones of several parts too") {
    const Course course = play::small_course();
    for (const char* word : {"all", "thcs", "xa", "pair", "thcs+pair", "thpt+xa", "thpt+phuong+pair"}) {
        CAPTURE(std::string(word));
        const Variant variant = read_variant(word).value();
        const std::string text = write_log(play::play(course, "copy", 3, {}, 1500, variant));
        const ReadLog read = read_log(text);
        REQUIRE(read.is_ok);
        CHECK(read.log.variant == variant);
        CHECK(write_log(read.log) == text);
    }
}
