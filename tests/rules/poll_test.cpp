// Polls: which questions are, what an attempt answered, and the text in which that is kept and told.
#include <doctest/doctest.h>

#include "game/rules/poll.hpp"
#include "game/rules/quiz.hpp"
#include "game/rules/score.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"

using namespace motcua;
using namespace motcua::rules;

TEST_CASE("a poll is a question whose every answer earns all points, and nothing else is") {
    Question question;
    question.kind = QuestionKind::rubric;
    CHECK_FALSE(is_poll(question));
    question.choices.resize(3);
    for (Choice& choice : question.choices) choice.points = rubric_points_max;
    CHECK(is_poll(question));
    question.choices[1].points = rubric_points_max - 1;
    CHECK_FALSE(is_poll(question));
    question.choices[1].points = rubric_points_max;
    for (const QuestionKind kind : {QuestionKind::single, QuestionKind::multiple, QuestionKind::order, QuestionKind::match, QuestionKind::scene, QuestionKind::remove}) {
        question.kind = kind;
        CHECK_FALSE(is_poll(question));
    }
}

TEST_CASE("at home: three polls, and whatever is answered is worth the same and shows no misconception") {
    const Course& course = play::shipped_course();
    const Mission& mission = *find(course.missions, std::string("at-home"));
    const std::vector<const Question*> polls = polls_of(course, mission);
    REQUIRE(polls.size() == 3);
    for (const Question* poll : polls)
        for (const Choice& choice : poll->choices) {
            const Marking marking = mark(*poll, {}, {choice.id});
            CHECK(marking.points == marking.points_max);
            CHECK(marking.misconception.empty());
        }
    const Score scored = score(course, replay(course, play::play(course, mission.id, 5)));
    REQUIRE(scored.polls.size() == 3);
    for (const PollCount& one : scored.polls) {
        const Question* poll = find(course.questions, one.question);
        REQUIRE(poll != nullptr);
        CHECK(is_poll(*poll));
        CHECK(find(poll->choices, one.choice) != nullptr);
        CHECK(one.seats == 1);
    }
    CHECK(score(course, replay(course, play::play(course, course.missions[0].id, 5))).polls.empty());
}

TEST_CASE("the text of polls comes back as it was, and what is no such part is left out") {
    const auto again = [](std::string_view text) { return write_polls(read_polls(text)); };
    CHECK(write_polls({}) == "-");
    CHECK(read_polls("-").empty());
    CHECK(read_polls("").empty());
    CHECK(again("told-whom:filed:3,told-whom:not-yet:0") == "told-whom:filed:3,told-whom:not-yet:0");
    CHECK(again("a:b:1,,x,:b:1,a::1,a:b:,a:b:-1,a:b:1x,a:b:1:2,a:b:1000001,a:b:99999999999999,c:d:2") == "a:b:1,c:d:2");
}
