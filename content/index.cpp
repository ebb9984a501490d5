#include "content/index.hpp"

#include <algorithm>

#include "game/rules/poll.hpp"
#include "game/rules/quiz.hpp"

namespace motcua::content {

namespace {

// What a poll asks and its answers, without what is said to each.
rules::Question poll_entry(const rules::Question& poll) {
    rules::Question entry;
    entry.id = poll.id;
    entry.pool = poll.pool;
    entry.kind = poll.kind;
    entry.stem = poll.stem;
    for (const rules::Choice& choice : poll.choices) {
        entry.choices.emplace_back();
        entry.choices.back().id = choice.id;
        entry.choices.back().label = choice.label;
        entry.choices.back().points = choice.points;
    }
    return entry;
}

} // namespace

rules::Course index_of(const rules::Course& course) {
    rules::Course index;
    index.id = course.id;
    index.version = course.version;
    index.title = course.title;
    index.today = course.today;
    index.chapters = course.chapters;
    for (const rules::Mission& mission : course.missions) {
        rules::Mission entry;
        entry.id = mission.id;
        entry.kind = mission.kind;
        entry.chapter = mission.chapter;
        entry.map_x = mission.map_x;
        entry.map_y = mission.map_y;
        entry.minutes = mission.minutes;
        entry.title = mission.title;
        entry.need = mission.need;
        if (!mission.personas.empty()) {
            entry.personas.emplace_back();
            entry.personas[0].picture = mission.personas[0].picture;
        }
        const std::vector<const rules::Question*> polls = rules::polls_of(course, mission);
        for (const rules::QuizDraw& draw : mission.quiz)
            if (std::any_of(polls.begin(), polls.end(), [&](const rules::Question* poll) { return poll->pool == draw.pool; }))
                entry.quiz.push_back(draw);
        index.missions.push_back(entry);
    }
    for (const rules::Question& question : course.questions)
        if (rules::is_poll(question)) index.questions.push_back(poll_entry(question));
    return index;
}

} // namespace motcua::content
