#include "game/rules/quiz.hpp"

#include <algorithm>
#include <cstdlib>

#include "game/rules/dossier.hpp"
#include "game/rules/random.hpp"

namespace motcua::rules {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

Marking mark_set(const Question& question, const std::vector<std::string>& chosen) {
    Marking marking{0, question.kind == QuestionKind::single ? 1 : 2, false, ""};
    int slips = 0, good = 0;
    for (const Choice& choice : question.choices) {
        const bool is_chosen = contains(chosen, choice.id);
        good += is_chosen && choice.is_right;
        if (is_chosen == choice.is_right) continue;
        ++slips;
        if (is_chosen && marking.misconception.empty()) marking.misconception = choice.misconception;
    }
    marking.is_right = slips == 0;
    if (marking.is_right) marking.points = marking.points_max;
    else if (question.kind != QuestionKind::single && slips == 1 && good > 0) marking.points = 1;
    return marking;
}

Marking mark_order(const Question& question, const std::vector<std::string>& chosen) {
    Marking marking{0, 2, false, ""};
    std::size_t first = 0, misplaced = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (chosen[i] != question.choices[i].id && misplaced++ == 0) first = i;
    marking.is_right = misplaced == 0;
    const bool is_one_swap = misplaced == 2 && first + 1 < chosen.size() && chosen[first] == question.choices[first + 1].id &&
                             chosen[first + 1] == question.choices[first].id;
    marking.points = marking.is_right ? 2 : is_one_swap ? 1 : 0;
    if (!marking.is_right) marking.misconception = question.choices[first].misconception;
    return marking;
}

Marking mark_match(const Question& question, const DrawnQuestion& drawn, const std::vector<std::string>& chosen) {
    Marking marking{0, 2, false, ""};
    std::size_t good = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] == drawn.choices[i]) {
            ++good;
        } else if (marking.misconception.empty()) {
            const Choice* choice = find(question.choices, drawn.choices[i]);
            if (choice != nullptr) marking.misconception = choice->misconception;
        }
    }
    marking.is_right = good == chosen.size();
    marking.points = marking.is_right ? 2 : good * 2 >= chosen.size() ? 1 : 0;
    return marking;
}

// Expected result of a match, in thousandths, by difference of ratings: the logistic curve of Elo in steps of 100.
std::int32_t expected_permille(std::int32_t difference) {
    static constexpr std::int32_t curve[] = {500, 640, 760, 849, 909, 947, 969};
    const std::int32_t step = std::min(std::abs(difference) / 100, 6);
    return difference >= 0 ? curve[step] : 1000 - curve[step];
}

}  // namespace

bool is_poll(const Question& question) {
    // Where something is right something else is wrong, in every kind but this one.
    return question.kind == QuestionKind::rubric && !question.choices.empty() &&
           std::all_of(question.choices.begin(), question.choices.end(), [](const Choice& choice) { return choice.points >= rubric_points_max; });
}

void draw_question(State& state, const std::string& part, const Question& question) {
    DrawnQuestion drawn{part, question.id, {}};
    for (const Choice& choice : question.choices) drawn.choices.push_back(choice.id);
    shuffle(state.random, drawn.choices);
    state.questions.push_back(std::move(drawn));
}

bool is_answer(const Question& question, const DrawnQuestion& drawn, const std::vector<std::string>& choices) {
    if (choices.empty()) return false;
    for (const std::string& id : choices)
        if (find(question.choices, id) == nullptr || std::count(choices.begin(), choices.end(), id) != 1) return false;
    switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::rubric: return choices.size() == 1;
    case QuestionKind::order:
    case QuestionKind::match: return choices.size() == drawn.choices.size();
    case QuestionKind::multiple:
    case QuestionKind::scene:
    case QuestionKind::remove: break;
    }
    return true;
}

Marking mark(const Question& question, const DrawnQuestion& drawn, const std::vector<std::string>& choices) {
    switch (question.kind) {
    case QuestionKind::order: return mark_order(question, choices);
    case QuestionKind::match: return mark_match(question, drawn, choices);
    case QuestionKind::rubric: {
        const Choice* choice = find(question.choices, choices[0]);
        const std::int32_t points = choice == nullptr ? 0 : std::clamp(choice->points, 0, rubric_points_max);
        return {points, rubric_points_max, points >= 2, points >= 2 || choice == nullptr ? "" : choice->misconception};
    }
    case QuestionKind::single:
    case QuestionKind::multiple:
    case QuestionKind::scene:
    case QuestionKind::remove: break;
    }
    return mark_set(question, choices);
}

std::int32_t ability(const State& state, const std::string& goal) {
    for (const GoalAbility& one : state.abilities)
        if (one.goal == goal) return one.rating;
    return 1000;
}

void learn_from(State& state, const Question& question, bool is_right) {
    const std::int32_t before = ability(state, question.goal);
    const std::int32_t after = before + 64 * ((is_right ? 1000 : 0) - expected_permille(before - question.difficulty)) / 1000;
    for (GoalAbility& one : state.abilities)
        if (one.goal == question.goal) {
            one.rating = after;
            return;
        }
    state.abilities.push_back({question.goal, after});
}

void draw_practice(State& state, const Course& course, const Mission& mission) {
    if (state.questions.size() >= mission.practice_count) return;
    std::vector<const Question*> pool;
    for (const Question& question : course.questions)
        if (contains(mission.practice_pools, question.pool) && drawn_question(state, question.id) == nullptr && suits(state.variant, question))
            pool.push_back(&question);
    if (pool.empty()) return;
    shuffle(state.random, pool);  // chance decides among equals only
    const auto distance = [&](const Question* question) { return std::abs(question->difficulty - ability(state, question->goal)); };
    const Question* best = *std::min_element(pool.begin(), pool.end(), [&](const Question* a, const Question* b) {
        const std::int32_t ability_a = ability(state, a->goal), ability_b = ability(state, b->goal);
        return ability_a != ability_b ? ability_a < ability_b : distance(a) < distance(b);
    });
    draw_question(state, mission.pages.empty() ? "practice" : mission.pages[0].id, *best);
}

}  // namespace motcua::rules
