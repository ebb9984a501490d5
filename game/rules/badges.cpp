#include "game/rules/badges.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"

namespace motcua::rules {
namespace {

using Goals = std::set<std::string>;

// A dialogue leads from one question to others; a chain that bites its own tail is cut.
void add_question(const Course& course, const Question& question, Goals& goals, std::set<std::string>& seen) {
    if (!seen.insert(question.id).second) return;
    goals.insert(question.goal);
    for (const Choice& choice : question.choices)
        if (const Question* next = find(course.questions, choice.next)) add_question(course, *next, goals, seen);
}

bool is_judged(const Field& field) { return !field.expected_fact.empty() || !field.agrees_with.empty(); }

void add_filing(const Mission& mission, Goals& goals) {
    goals.insert({goal_find, goal_follow});
    for (const Field* field : form_fields(mission))
        if (field->prefill_fact.empty() && is_judged(*field)) goals.insert(goal_form);
    if (!mission.components.empty()) goals.insert(goal_papers);
    if (mission.fee_dong > 0) goals.insert(goal_pay);
    for (const Field& field : mission.form)
        for (const Delivery& delivery : mission.deliveries)
            if (!delivery.section.empty() && field.section == delivery.section && is_judged(field)) goals.insert(goal_pay);
}

bool is_pool_of(const Course& course, const std::string& pool, const std::string& goal) {
    bool has_any = false;
    for (const Question& question : course.questions) {
        if (question.pool != pool) continue;
        if (question.goal != goal) return false;
        has_any = true;
    }
    return has_any;
}

// So many items of the goal every attempt at the mission gives at least, whatever is drawn.
std::int64_t sure_items(const Course& course, const Mission& mission, const std::string& goal) {
    std::int64_t items = 0;
    for (const QuizDraw& draw : mission.quiz)
        if (is_pool_of(course, draw.pool, goal)) items += draw.count;
    if (mission.kind == MissionKind::desk && goal == goal_desk) items += mission.desk_cases;
    if (mission.kind != MissionKind::filing) return items;
    if (goal == goal_find) items += 2;
    if (goal == goal_follow) items += 1;
    if (goal == goal_pay && mission.fee_dong > 0) items += 1;
    if (goal == goal_papers && !mission.components.empty()) items += 2;
    if (goal == goal_form)
        for (const Field* field : form_fields(mission)) items += field->prefill_fact.empty() && is_judged(*field);
    return items;
}

std::int64_t number_of(std::string_view text) {
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number <= 1'000'000 ? number : -1;
}

bool is_share_reached(std::int64_t points, std::int64_t points_max) {
    return points * 100 >= points_max * mastery_percent_min;
}

// The share of `one` against that of `other`: below, equal, above.
std::int64_t compared(std::int64_t one, std::int64_t one_max, std::int64_t other, std::int64_t other_max) {
    return one * other_max - other * one_max;
}

const GoalScore* goal_in(const MissionResult& result, const std::string& goal) {
    for (const GoalScore& one : result.goals)
        if (one.goal == goal) return &one;
    return nullptr;
}

// With too few items: the first mission that is still to be done. With enough: the one in which most was missed.
std::string next_mission(const Course& course, const Badge& badge, const std::vector<MissionResult>& results) {
    std::string undone, weakest;
    const GoalScore* least = nullptr;
    for (const Mission& mission : course.missions) {
        if (!mission.form_side.empty()) continue;
        const std::vector<std::string> goals = goals_of(course, mission);
        if (std::find(goals.begin(), goals.end(), badge.goal) == goals.end()) continue;
        const auto done = std::find_if(results.begin(), results.end(), [&](const MissionResult& one) { return one.mission == mission.id; });
        if (done == results.end()) {
            if (undone.empty()) undone = mission.id;
            continue;
        }
        const GoalScore* one = goal_in(*done, badge.goal);
        if (one == nullptr || (least != nullptr && compared(one->points, one->points_max, least->points, least->points_max) >= 0)) continue;
        least = one;
        weakest = mission.id;
    }
    const bool is_share_wanting = least != nullptr && !is_share_reached(least->points, least->points_max);
    if (badge.items >= badge.items_wanted && is_share_wanting) return weakest;
    return undone.empty() ? weakest : undone;
}

}  // namespace

Outcome outcome_of(const std::vector<GoalScore>& goals) {
    Outcome outcome;
    for (const GoalScore& goal : goals) {
        outcome.stars += goal.stars;
        outcome.stars_max += 3;
        outcome.points += goal.points;
        outcome.points_max += goal.points_max;
    }
    return outcome;
}

bool is_better(const Outcome& one, const Outcome& other) {
    const std::int64_t by_stars = compared(one.stars, one.stars_max, other.stars, other.stars_max);
    return by_stars != 0 ? by_stars > 0 : compared(one.points, one.points_max, other.points, other.points_max) > 0;
}

std::vector<std::string> goals_of(const Course& course, const Mission& mission) {
    Goals goals;
    std::set<std::string> pools(mission.practice_pools.begin(), mission.practice_pools.end()), seen;
    if (mission.kind == MissionKind::filing) add_filing(mission, goals);
    if (mission.kind == MissionKind::desk) goals.insert(goal_desk);
    for (const Offer& offer : mission.offers) goals.insert(offer.goal);
    for (const QuizDraw& draw : mission.quiz) pools.insert(draw.pool);
    for (const Question& question : course.questions)
        if (pools.count(question.pool) != 0) add_question(course, question, goals, seen);
    std::vector<std::string> ordered;
    for (const Goal& goal : course.goals)
        if (goals.count(goal.id) != 0) ordered.push_back(goal.id);
    return ordered;
}

std::vector<Badge> badges(const Course& course, const std::vector<MissionResult>& results) {
    Goals provable;
    for (const Mission& mission : course.missions) {
        const std::vector<std::string> goals = goals_of(course, mission);
        if (mission.form_side.empty()) provable.insert(goals.begin(), goals.end());
    }
    std::vector<Badge> badges;
    for (const Goal& goal : course.goals) {
        if (provable.count(goal.id) == 0) continue;
        Badge badge;
        badge.goal = goal.id;
        std::int64_t sure = 0;
        for (const Mission& mission : course.missions)
            if (mission.form_side.empty()) sure += sure_items(course, mission, goal.id);
        badge.items_wanted = static_cast<std::int32_t>(std::clamp<std::int64_t>(sure, 1, mastery_items_min));
        for (const MissionResult& result : results) {
            const Mission* mission = find(course.missions, result.mission);
            const GoalScore* one = mission == nullptr || mission->form_side == "pre" ? nullptr : goal_in(result, goal.id);
            if (one == nullptr) continue;
            badge.points += one->points;
            badge.points_max += one->points_max;
            badge.items += one->items;
        }
        const bool is_mastered = badge.items >= badge.items_wanted && is_share_reached(badge.points, badge.points_max);
        badge.mastery = is_mastered ? Mastery::mastered : badge.items > 0 ? Mastery::on_the_way : Mastery::not_yet;
        if (!is_mastered) badge.next_mission = next_mission(course, badge, results);
        badges.push_back(badge);
    }
    return badges;
}

std::string write_goals(const std::vector<GoalScore>& goals) {
    std::string text;
    for (const GoalScore& one : goals)
        text += (text.empty() ? "" : ",") + one.goal + ":" + std::to_string(one.points) + ":" + std::to_string(one.points_max) + ":" + std::to_string(one.items);
    return text;
}

std::vector<GoalScore> read_goals(std::string_view text) {
    std::vector<GoalScore> goals;
    while (!text.empty()) {
        std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        GoalScore one;
        one.goal = part.substr(0, part.find(':'));
        std::int64_t numbers[3] = {-1, -1, -1};
        std::size_t at = one.goal.size();
        for (std::int64_t& number : numbers) {
            if (at >= part.size()) break;
            const std::size_t end = std::min(part.find(':', at + 1), part.size());
            number = number_of(part.substr(at + 1, end - at - 1));
            at = end;
        }
        const bool is_whole = at == part.size() && !one.goal.empty() && numbers[0] >= 0 && numbers[1] >= numbers[0] && numbers[2] > 0;
        if (!is_whole) continue;
        one.points = static_cast<std::int32_t>(numbers[0]);
        one.points_max = static_cast<std::int32_t>(numbers[1]);
        one.items = static_cast<std::int32_t>(numbers[2]);
        one.stars = stars_for(one.points, one.points_max);
        goals.push_back(one);
    }
    return goals;
}

}  // namespace motcua::rules
