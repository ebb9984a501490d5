#include "game/rules/poll.hpp"

#include <algorithm>
#include <charconv>

#include "game/rules/dossier.hpp"
#include "game/rules/quiz.hpp"

namespace motcua::rules {
namespace {

constexpr std::int32_t seats_max = 1'000'000;

// Takes the text up to the separator off the front.
std::string_view take(std::string_view& rest, char separator) {
    const std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

}  // namespace

std::vector<PollCount> poll_answers(const Course& course, const State& state) {
    std::vector<PollCount> answers;
    for (const QuestionAnswer& answer : state.answers) {
        const Question* question = find(course.questions, answer.question);
        if (question == nullptr || !is_poll(*question)) continue;
        for (const std::string& choice : answer.choices) answers.push_back({question->id, choice, 1});
    }
    return answers;
}

std::vector<const Question*> polls_of(const Course& course, const Mission& mission) {
    std::vector<const Question*> polls;
    for (const Question& question : course.questions) {
        const bool is_drawn = std::any_of(mission.quiz.begin(), mission.quiz.end(), [&](const QuizDraw& draw) { return draw.pool == question.pool; });
        if (is_drawn && is_poll(question)) polls.push_back(&question);
    }
    return polls;
}

std::string write_polls(const std::vector<PollCount>& counts) {
    std::string text;
    for (const PollCount& one : counts) text += (text.empty() ? "" : ",") + one.question + ":" + one.choice + ":" + std::to_string(one.seats);
    return text.empty() ? "-" : text;
}

std::vector<PollCount> read_polls(std::string_view text) {
    std::vector<PollCount> counts;
    while (!text.empty()) {
        std::string_view part = take(text, ',');
        PollCount one;
        one.question = take(part, ':');
        one.choice = take(part, ':');
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), one.seats);
        const bool is_whole = error == std::errc() && end == part.data() + part.size() && one.seats >= 0 && one.seats <= seats_max;
        if (is_whole && !one.question.empty() && !one.choice.empty()) counts.push_back(std::move(one));
    }
    return counts;
}

}  // namespace motcua::rules
