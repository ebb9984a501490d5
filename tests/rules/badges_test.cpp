// Badges and personal bests: what several attempts add up to, by the rule that the pupil's page states.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "game/rules/badges.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

GoalScore proved(const char* goal, std::int32_t points, std::int32_t points_max, std::int32_t items) {
    return {goal, points, points_max, stars_for(points, points_max), items};
}

Badge badge_of(const Course& course, const std::vector<MissionResult>& results, const std::string& goal) {
    for (const Badge& one : badges(course, results))
        if (one.goal == goal) return one;
    FAIL("no badge for ", goal);
    return {};
}

std::vector<GoalScore> goals_played(const Course& course, const Mission& mission, std::uint64_t seed, const Variant& variant = {}) {
    return score(course, replay(course, play::play(course, mission.id, seed, {}, 1500, variant))).goals;
}

bool is_among(const std::vector<std::string>& goals, const std::string& goal) { return std::find(goals.begin(), goals.end(), goal) != goals.end(); }

}  // namespace

TEST_CASE("a goal is mastered by enough items and four fifths of their points, from whichever missions they come") {
    const Course& course = play::shipped_course();
    const std::string first = course.missions[0].id, second = course.missions[1].id;
    REQUIRE((course.missions[0].form_side != "pre" && course.missions[1].form_side != "pre"));
    const auto mastery = [&](const std::vector<MissionResult>& results) { return badge_of(course, results, "find").mastery; };
    CHECK(mastery({}) == Mastery::not_yet);
    CHECK(mastery({{first, {proved("find", 10, 10, mastery_items_min - 1)}}}) == Mastery::on_the_way);
    CHECK(mastery({{first, {proved("find", 10, 10, mastery_items_min)}}}) == Mastery::mastered);
    CHECK(mastery({{first, {proved("find", 8, 10, mastery_items_min)}}}) == Mastery::mastered);
    CHECK(mastery({{first, {proved("find", 79, 100, mastery_items_min)}}}) == Mastery::on_the_way);
    CHECK(mastery({{first, {proved("find", 3, 6, 3)}}, {second, {proved("find", 18, 20, mastery_items_min - 3)}}}) == Mastery::mastered);
    CHECK(mastery({{first, {proved("find", 0, 10, mastery_items_min)}}}) == Mastery::on_the_way);
    CHECK(mastery({{"no-such-mission", {proved("find", 10, 10, 20)}}}) == Mastery::not_yet);
    CHECK(mastery({{first, {proved("safety", 10, 10, 20)}}}) == Mastery::not_yet);
}

TEST_CASE("where the course holds fewer items of a goal, all of them are wanted") {
    Course course = play::small_course();
    course.goals.push_back({"rare", {}, {}});
    Question question = course.questions[0];
    question.id = "rare-1", question.pool = "rare", question.goal = "rare";
    course.questions.push_back(question);
    Mission& study = *std::find_if(course.missions.begin(), course.missions.end(), [](const Mission& one) { return one.id == "study"; });
    study.quiz.push_back({"two", "rare", 2});
    CHECK(badge_of(course, {}, "rare").items_wanted == 2);
    CHECK(badge_of(course, {{study.id, {proved("rare", 1, 1, 1)}}}, "rare").mastery == Mastery::on_the_way);
    CHECK(badge_of(course, {{study.id, {proved("rare", 2, 2, 2)}}}, "rare").mastery == Mastery::mastered);
    CHECK(badge_of(course, {}, "find").items_wanted <= mastery_items_min);
}

TEST_CASE("what was measured before the lessons neither gives nor takes a badge") {
    Course course = play::small_course();
    const auto pre = std::find_if(course.missions.begin(), course.missions.end(), [](const Mission& one) { return one.form_side == "pre"; });
    REQUIRE(pre != course.missions.end());
    const std::vector<std::string> goals = goals_of(course, *pre);
    REQUIRE_FALSE(goals.empty());
    const std::vector<MissionResult> results{{pre->id, {proved(goals[0].c_str(), 20, 20, 20)}}};
    CHECK(badge_of(course, results, goals[0]).items == 0);
    pre->form_side.clear();
    CHECK(badge_of(course, results, goals[0]).mastery == Mastery::mastered);
}

TEST_CASE("the next mission: one still to be done while items are few, the weakest when points are missing, none when mastered") {
    const Course& course = play::shipped_course();
    std::vector<std::string> filing;
    for (const Mission& mission : course.missions)
        if (mission.kind == MissionKind::filing) filing.push_back(mission.id);
    REQUIRE(filing.size() >= 3);
    CHECK(badge_of(course, {}, "follow").next_mission == filing[0]);
    CHECK(badge_of(course, {{filing[0], {proved("follow", 1, 3, 1)}}}, "follow").next_mission == filing[1]);
    const std::vector<MissionResult> many{{filing[0], {proved("follow", 3, 3, 3)}}, {filing[1], {proved("follow", 1, 3, 3)}}, {filing[2], {proved("follow", 2, 3, 3)}}};
    CHECK(badge_of(course, many, "follow").next_mission == filing[1]);
    CHECK(badge_of(course, {{filing[0], {proved("follow", 20, 20, 20)}}}, "follow").next_mission.empty());
}

TEST_CASE("every mission proves only goals it is said to prove, and whoever plays the whole course well masters them all") {
    const Course& course = play::shipped_course();
    for (const char* audience : {"thcs", "thpt"})
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            std::vector<MissionResult> results;
            for (const Mission& mission : course.missions) {
                CAPTURE(mission.id);
                const std::vector<std::string> said = goals_of(course, mission);
                results.push_back({mission.id, goals_played(course, mission, seed, {audience, "", false})});
                for (const GoalScore& goal : results.back().goals) {
                    CAPTURE(goal.goal);
                    CHECK(goal.items > 0);
                    CHECK(is_among(said, goal.goal));
                }
            }
            for (const Badge& badge : badges(course, results)) {
                CAPTURE(badge.goal);
                CHECK(badge.mastery == Mastery::mastered);
                CHECK(badge.next_mission.empty());
            }
        }
}

TEST_CASE("every badge that is not mastered names a mission that proves its goal") {
    const Course& course = play::shipped_course();
    const std::vector<Badge> all = badges(course, {});
    CHECK(all.size() == course.goals.size());
    for (const Badge& badge : all) {
        CAPTURE(badge.goal);
        const Mission* next = find(course.missions, badge.next_mission);
        REQUIRE(next != nullptr);
        CHECK(next->form_side.empty());
        CHECK(is_among(goals_of(course, *next), badge.goal));
    }
}

TEST_CASE("the better of two results: stars first, then points, each by its share") {
    CHECK(is_better({10, 12, 30, 40}, {9, 12, 39, 40}));
    CHECK(is_better({9, 9, 30, 30}, {11, 12, 40, 41}));
    CHECK(is_better({6, 9, 25, 30}, {6, 9, 24, 30}));
    CHECK_FALSE(is_better({6, 9, 24, 30}, {6, 9, 24, 30}));
    CHECK_FALSE(is_better({8, 12, 32, 40}, {6, 9, 24, 30}));
    const Outcome sum = outcome_of({proved("find", 4, 4, 2), proved("pay", 1, 2, 1)});
    CHECK(sum.stars == 4);
    CHECK(sum.stars_max == 6);
    CHECK(sum.points == 5);
    CHECK(sum.points_max == 6);
}

TEST_CASE("goals survive being written and read; rubbish is left out") {
    const Course& course = play::shipped_course();
    const std::vector<GoalScore> goals = goals_played(course, course.missions[0], 3);
    const std::vector<GoalScore> again = read_goals(write_goals(goals));
    REQUIRE(again.size() == goals.size());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        CHECK(again[i].goal == goals[i].goal);
        CHECK(again[i].points == goals[i].points);
        CHECK(again[i].points_max == goals[i].points_max);
        CHECK(again[i].items == goals[i].items);
        CHECK(again[i].stars == goals[i].stars);
    }
    CHECK(write_goals({}).empty());
    for (const char* rubbish : {"", ",", ":", "find", "find:1", "find:1:2", "find:1:2:", "find:1:2:3:4", "find:3:2:1", "find:-1:2:1", "find:1:2:0", "find:1:2:x", ":1:2:3", "find:1:99999999999:1"}) {
        CAPTURE(rubbish);
        CHECK(read_goals(rubbish).empty());
    }
    CHECK(read_goals("find:x:2:1,pay:1:2:1").size() == 1);
}
