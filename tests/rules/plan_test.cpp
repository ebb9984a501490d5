// What the plan of the course asks, counted in the course that ships: why real dossiers come back, which safe habits are
// scored where, how many items cover the two codes, and that no trap is a dead end.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "game/rules/score.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

const Course& shipped() { return play::shipped_course(); }

using Mistake = bool play::Mistakes::*;

const Mistake every_mistake[] = {
    &play::Mistakes::trusts_offers,       &play::Mistakes::files_wrong_procedure, &play::Mistakes::chooses_wrong_place,
    &play::Mistakes::leaves_form_empty,   &play::Mistakes::types_without_marks,   &play::Mistakes::types_wrong_field,
    &play::Mistakes::forgets_saving,      &play::Mistakes::attaches_nothing,      &play::Mistakes::attaches_bad_paper,
    &play::Mistakes::pays_stranger,       &play::Mistakes::answers_wrong,         &play::Mistakes::lets_draft_pass,
    &play::Mistakes::accepts_everything,
};

std::set<std::string> beliefs_of(const std::vector<Choice>& choices) {
    std::set<std::string> beliefs;
    for (const Choice& choice : choices) beliefs.insert(choice.misconception);
    return beliefs;
}

bool has_any(const std::set<std::string>& beliefs, const std::vector<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& belief) { return beliefs.count(belief) != 0; });
}

bool is_about_a_code(const Question& question) {
    return std::any_of(question.sources.begin(), question.sources.end(), [](const std::string& source) {
        return source.rfind("decision-522", 0) == 0 || source.rfind("decision-1665", 0) == 0;
    });
}

}  // namespace

TEST_CASE("every mistake in every mission can be lived through, and shows a belief only where it costs points") {
    for (const Mission& mission : shipped().missions)
        for (const Mistake mistake : every_mistake)
            for (std::uint64_t seed = 1; seed <= 6; ++seed) {
                play::Mistakes mistakes;
                mistakes.*mistake = true;
                CAPTURE(mission.id);
                CAPTURE(seed);
                const Log log = play::play(shipped(), mission.id, seed, mistakes);
                const Verification done = verify(shipped(), {mission.id, seed, log.course_hash, {}}, write_log(log), "");
                REQUIRE(done.score.is_finished);
                CHECK(done.score.points <= done.score.points_max);
                CHECK((done.score.misconceptions.empty() || done.score.points < done.score.points_max));
            }
}

TEST_CASE("every reason why real dossiers come back happens in some mission") {
    std::set<std::string> shown;
    const auto add = [&](const auto& list) {
        for (const auto& item : list) shown.insert(item.misconception);
    };
    for (const Mission& mission : shipped().missions) {
        add(mission.wrong_procedures);
        add(mission.places);
        add(mission.form);
        add(mission.components);
        for (const Component& component : mission.components) add(component.flaw_notes);
        shown.insert({mission.unsaved_misconception, mission.draft_misconception, mission.desk_lenient, mission.desk_strict, mission.desk_imprecise});
        for (const QuizDraw& quiz : mission.quiz)
            for (const Question& question : shipped().questions)
                if (question.pool == quiz.pool) add(question.choices);
    }
    const std::map<std::string, std::vector<std::string>> reasons = {
        {"an attachment that had not been saved", {"attached-means-saved"}},
        {"asked again and again, each time for something else", {"vague-request-is-enough"}},
        {"a file of the wrong format", {"any-file-type-works"}},
        {"a name abbreviated", {"abbreviation-is-fine"}},
        {"copies that do not agree", {"copies-need-not-agree"}},
        {"data that differ from the database", {"nearly-right-data"}},
        {"look-up data missing or wrong", {"birthplace-is-record-place"}},
        {"the consent of a parent missing", {"any-adult-may-consent"}},
        {"a partial service, and nobody or nothing brought", {"another-may-go", "booking-is-done", "office-has-it-already"}},
        {"a photo blurred or cut", {"any-photo-will-do"}},
        {"an expired paper", {"expired-still-counts"}},
        {"the wrong procedure", {"same-words-same-procedure"}},
        {"the wrong agency", {"district-still-receives", "any-office-decides"}},
    };
    for (const auto& one : reasons) CHECK_MESSAGE(has_any(shown, one.second), one.first);
}

TEST_CASE("every filing mission scores every safe habit") {
    const std::map<std::string, std::vector<std::string>> habits = {
        {"the one-time code", {"officials-ask-for-codes"}},
        {"the false site", {"looks-right-is-right"}},
        {"paying inside the dossier only", {"pay-wherever-asked", "extra-money-is-faster", "free-still-costs"}},
        {"signing out on a shared machine", {"shared-machine-is-mine"}},
        {"no picture of the dossier code", {"screenshots-are-harmless"}},
    };
    for (const Mission& mission : shipped().missions) {
        if (mission.kind != MissionKind::filing) continue;
        std::set<std::string> beliefs = beliefs_of(mission.pay_methods);
        for (const Offer& offer : mission.offers) {
            CHECK((offer.goal == "safety" || offer.goal == "pay"));
            for (const std::string& belief : beliefs_of(offer.choices)) beliefs.insert(belief);
        }
        for (const auto& habit : habits) {
            CAPTURE(mission.id);
            CHECK_MESSAGE(has_any(beliefs, habit.second), habit.first);
        }
    }
}

TEST_CASE("at least 120 items cover the two codes, in every kind that suits them, each with a source and its consequences") {
    std::map<QuestionKind, int> kinds;
    int both = 0, dialogues = 0, of_522 = 0, of_1665 = 0;
    for (const Question& question : shipped().questions) {
        if (!is_about_a_code(question)) continue;
        ++both;
        ++kinds[question.kind];
        of_522 += std::any_of(question.sources.begin(), question.sources.end(), [](const std::string& source) { return source.rfind("decision-522", 0) == 0; });
        of_1665 += std::any_of(question.sources.begin(), question.sources.end(), [](const std::string& source) { return source.rfind("decision-1665", 0) == 0; });
        dialogues += std::any_of(question.choices.begin(), question.choices.end(), [](const Choice& choice) { return !choice.next.empty(); });
        for (const Choice& choice : question.choices) CHECK_FALSE(choice.consequence.vi.empty());
    }
    CHECK(both >= 120);
    CHECK(of_522 >= 60);
    CHECK(of_1665 >= 60);
    CHECK(dialogues >= 8);
    for (const QuestionKind kind : {QuestionKind::single, QuestionKind::multiple, QuestionKind::order, QuestionKind::match, QuestionKind::scene, QuestionKind::rubric})
        CHECK(kinds[kind] >= 5);
}

TEST_CASE("the procedures, chapters and models that the plan names are there") {
    std::set<std::string> procedures, chapters;
    bool is_paid_later = false, is_drafted = false, brings_several = false, needs_a_visit = false, is_free = false;
    for (const Mission& mission : shipped().missions) {
        chapters.insert(mission.chapter);
        CHECK(mission.minutes >= 6);
        CHECK(mission.minutes <= 12);
        if (mission.kind != MissionKind::filing) continue;
        procedures.insert(mission.procedure);
        is_paid_later |= mission.fee_dong > 0 && mission.pay_time == PayTime::after_acceptance;
        is_drafted |= !mission.draft.empty();
        brings_several |= mission.results.size() >= 3;
        needs_a_visit |= !mission.visit_text.vi.empty();
        is_free |= mission.fee_dong == 0;
    }
    CHECK(procedures.size() >= 9);
    CHECK(chapters == std::set<std::string>{"citizen", "counter", "system", "codes", "home"});
    CHECK((is_paid_later && is_drafted && brings_several && needs_a_visit && is_free));
    const Mission* models = find(shipped().missions, "city-models");
    REQUIRE(models != nullptr);
    std::string told;
    for (const StudyPage& page : models->pages) {
        CHECK_FALSE(page.sources.empty());
        told += page.title.vi;
        for (const Text& paragraph : page.paragraphs) told += paragraph.vi;
        for (const TableRow& row : page.rows) told += row.label.vi;
    }
    for (const char* name : {"Long Biên", "chính quyền điện tử", "Giao thông thông minh", "Du lịch thông minh", "Trung tâm điều hành"}) CHECK_MESSAGE(told.find(name) != std::string::npos, name);
}

TEST_CASE("every neighbour can be won in a ward and in a commune, by both audiences") {
    for (const Mission& mission : shipped().missions)
        for (const char* audience : {"thcs", "thpt"})
            for (const char* locality : {"phuong", "xa"}) {
                const Variant variant{audience, locality, false};
                std::set<std::string> met;
                for (std::uint64_t seed = 300; seed < 312; ++seed) {
                    CAPTURE(mission.id);
                    CAPTURE(seed);
                    met.insert(start(shipped(), mission.id, seed, variant).persona);
                    const Log log = play::play(shipped(), mission.id, seed, {}, 1500, variant);
                    const Verification won = verify(shipped(), {mission.id, seed, log.course_hash, variant}, write_log(log), "");
                    CHECK(won.what == "");
                    REQUIRE(won.score.is_finished);
                    CHECK(won.score.points == won.score.points_max);
                }
                if (mission.kind == MissionKind::filing) CHECK(met.size() >= 2);
            }
}
