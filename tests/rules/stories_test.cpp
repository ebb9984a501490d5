// Golden stories: whole missions on the frozen small course, each with what must come of it and the digest that every
// compiler must reach. A digest that changes without a new rules version breaks stored logs: think before updating one.
#include <doctest/doctest.h>

#include "game/rules/dossier.hpp"
#include "game/rules/score.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"
#include "tests/rules/told.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

struct Story {
    const char* mission;
    const char* name;
    std::uint64_t seed;
    play::Mistakes mistakes;
    Fate fate;
    std::int32_t points, points_max;
    std::int64_t money_lost_dong;
    const char* misconceptions;
    std::uint64_t digest;
};

const Story stories[] = {
    {"copy", "everything right", 1, {}, Fate::accepted_at_once, 32, 32, 0, "", 16282418062164033858U},
    {"copy", "everything right, another neighbour", 2, {}, Fate::accepted_at_once, 33, 33, 0, "", 12028396212014887372U},
    {"copy", "trusts everybody first", 3, {.trusts_offers = true}, Fate::accepted_at_once, 25, 33, 0, "m-safety", 1367401985128280293U},
    {"copy", "files the wrong procedure", 4, {.files_wrong_procedure = true}, Fate::accepted_after_refusal, 27, 31, 0, "m-register", 4919136893322468456U},
    {"copy", "sends it to the wrong office", 5, {.chooses_wrong_place = true}, Fate::accepted_after_refusal, 27, 31, 0, "m-find", 2713811690112368673U},
    {"copy", "goes on with an empty form", 6, {.leaves_form_empty = true}, Fate::accepted_at_once, 31, 31, 0, "", 7790971772835990743U},
    {"copy", "types without marks", 7, {.types_without_marks = true}, Fate::accepted_at_once, 31, 31, 0, "", 11067718921385371313U},
    {"copy", "one wrong value, mended", 8, {.types_wrong_field = true}, Fate::accepted_after_supplement, 30, 32, 0, "m-form", 17452210088891684540U},
    {"copy", "forgets to save the papers", 9, {.forgets_saving = true}, Fate::accepted_after_supplement, 28, 32, 0, "m-unsaved m-papers", 10775480488550043057U},
    {"copy", "attaches nothing", 10, {.attaches_nothing = true}, Fate::accepted_after_supplement, 30, 33, 0, "m-papers", 10995206817874973300U},
    {"copy", "attaches a bad paper", 11, {.attaches_bad_paper = true}, Fate::accepted_after_supplement, 29, 32, 0, "m-blurred", 8203753705060632037U},
    {"copy", "pays a stranger first", 12, {.pays_stranger = true}, Fate::accepted_at_once, 30, 32, 16000, "m-pay", 17045405190921795408U},
    {"copy", "mends nothing and is refused", 13, {.types_wrong_field = true, .keeps_mistakes = true}, Fate::accepted_after_refusal, 29, 32, 0, "m-form", 10748039199721279142U},
    {"copy", "withdraws and files again", 14, {.withdraws = true}, Fate::accepted_at_once, 30, 32, 0, "", 15781502502567218266U},
    {"copy", "knows no answer", 15, {.answers_wrong = true}, Fate::accepted_at_once, 28, 33, 0, "m-quiz", 15629051898493822357U},
    {"later", "pays after acceptance, reads the draft, waits three days", 16, {}, Fate::accepted_at_once, 31, 31, 0, "", 441034362636746149U},
    {"later", "lets a wrong draft pass", 19, {.lets_draft_pass = true}, Fate::accepted_at_once, 27, 30, 0, "m-form", 3154830092867600804U},
    {"desk", "an officer who reads", 18, {}, Fate::under_way, 16, 16, 0, "", 11862469546506459250U},
    {"desk", "an officer who accepts everything", 19, {.accepts_everything = true}, Fate::under_way, 10, 16, 0, "m-papers", 8618550721489171157U},
    {"study", "every kind of question, all right", 20, {}, Fate::under_way, 10, 10, 0, "", 15219746104605084314U},
    {"study", "every kind of question, all wrong", 21, {.answers_wrong = true}, Fate::under_way, 0, 10, 0, "m-quiz", 5805926156724164317U},
    {"pre", "the form before", 22, {}, Fate::under_way, 11, 11, 0, "", 18103685706945550326U},
    {"post", "the form after", 22, {}, Fate::under_way, 10, 10, 0, "", 15050576227228815043U},
    {"practice", "practice follows what was missed", 23, {.answers_wrong = true}, Fate::under_way, 0, 9, 0, "m-quiz", 2431473243597827296U},
};

}  // namespace

TEST_CASE("golden stories end as told, with the same digest on every compiler") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    for (const Story& story : stories) {
        const std::string name = story.name;
        CAPTURE(name);
        const Log log = play::play(course, story.mission, story.seed, story.mistakes);
        const Verification checked = verify(course, {story.mission, story.seed, hash}, write_log(log), "");
        check_told(story, checked);
        CHECK(replay(course, log).money_lost_dong == story.money_lost_dong);
    }
}

TEST_CASE("the small course itself has not changed") { CHECK(course_hash(play::small_course()) == 0xc489ca93a85a1921ULL); }

TEST_CASE("a dossier sent at 14:45 is answered the same day, one sent at 15:30 on the next working day") {
    const Course course = play::small_course();
    bool has_seen_early = false, has_seen_late = false;
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const State begun = start(course, "copy", seed);
        const State state = replay(course, play::play(course, "copy", seed));
        const std::int64_t day = state.appointment_min / (24 * 60);
        const bool is_early = begun.clock_min < 900;
        (is_early ? has_seen_early : has_seen_late) = true;
        CHECK(day == (is_early ? 0 : 1));
    }
    CHECK(has_seen_early);
    CHECK(has_seen_late);
}

TEST_CASE("only a paid and pledged dossier goes out") {
    const Course course = play::small_course();
    State state = start(course, "copy", 1);
    play::Player player(course);
    std::vector<Event> events;
    while (state.phase != Phase::payment || !state.open_offer.empty()) {
        REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, *player.next(state)}, events));
    }
    CHECK(apply_in_place(course, state, {state.at_ms, SubmitDossier{}}, events) == Why::not_now);
    CHECK(apply_in_place(course, state, {state.at_ms, GoTo{Phase::review}}, events) == Why::not_now);
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, Pay{"qr"}}, events));
    CHECK(apply_in_place(course, state, {state.at_ms, SubmitDossier{}}, events) == Why::not_pledged);
    // More copies after paying: the difference is owed before the dossier may go out.
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, GoTo{Phase::form}}, events));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, FillField{"copies", "3"}}, events));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, GoTo{Phase::review}}, events));
    REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, Pledge{"yes"}}, events));
    CHECK(apply_in_place(course, state, {state.at_ms, SubmitDossier{}}, events) == Why::not_paid);
}

TEST_CASE("copies that do not agree are asked for by the officer, and both fields may then be mended") {
    const Course course = play::small_course();
    State state = start(course, "copy", 1);
    play::Player player(course);
    std::vector<Event> events;
    while (state.phase != Phase::supplement) {
        std::optional<Action> action = player.next(state);
        if (auto* fill = std::get_if<FillField>(&*action); fill != nullptr && fill->field == "copies-again" && fill->value == "2") {
            if (value_of(state, "copies-again") == "1") action = FinishDelivery{};
            else fill->value = "1";
        }
        REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms, *action}, events));
    }
    REQUIRE(state.deficiencies.size() == 1);
    CHECK(state.deficiencies[0].subject == "copies-again");
    CHECK(is_open_for_supplement(*mission_of(course, state), state, "copies"));
    CHECK_FALSE(is_open_for_supplement(*mission_of(course, state), state, "street"));
    CHECK(apply_in_place(course, state, {state.at_ms, FillField{"street", "khác"}}, events) == Why::not_now);
}

TEST_CASE("an impossible wish changes nothing and yields exactly one refusal") {
    const Course course = play::small_course();
    const State state = start(course, "copy", 1);
    for (const Action& action : {Action{SubmitDossier{}}, Action{SignIn{"1"}}, Action{GoTo{Phase::finished}}, Action{Pay{"qr"}}}) {
        const Step step = apply(course, state, {5, action});
        CHECK(digest(step.state) == digest(state));
        REQUIRE(step.events.size() == 1);
        CHECK(std::holds_alternative<ActionRefused>(step.events[0]));
    }
}
