#include "game/rules/score.hpp"

#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"

namespace motcua::rules {
namespace {

Fate fate_of(const State& state) {
    if (state.status != Status::returned) return Fate::under_way;
    if (state.refusals > 0) return Fate::accepted_after_refusal;
    return state.supplements > 0 ? Fate::accepted_after_supplement : Fate::accepted_at_once;
}

// Thousandths of the mission behind the pupil: pages for filing, answers for studying, cases at the desk.
std::int32_t progress(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr || state.phase == Phase::welcome) return 0;
    if (state.phase == Phase::finished) return 1000;
    const auto part = [](std::size_t done, std::size_t all) { return all == 0 ? 0 : static_cast<std::int32_t>(done * 990 / all); };
    switch (mission->kind) {
    case MissionKind::filing:  // in pair the officer's desk stands between the filer's pages
        return part(static_cast<std::size_t>(state.phase == Phase::desk ? Phase::swap : state.phase), static_cast<std::size_t>(Phase::finished));
    case MissionKind::desk: return part(state.open_case, state.cases.size());
    case MissionKind::study: break;
    }
    const std::size_t questions = mission->practice_count > 0 ? mission->practice_count : state.questions.size();
    return part(state.page + state.answers.size(), mission->pages.size() + questions);
}

}  // namespace

std::int32_t stars_for(std::int32_t points, std::int32_t points_max) {
    if (points_max == 0 || points * 3 < points_max) return 0;
    return points == points_max ? 3 : points * 3 >= points_max * 2 ? 2 : 1;
}

Score score(const Course& course, const State& state) {
    Score score;
    for (const Goal& goal : course.goals) {
        GoalScore one{goal.id};
        for (const Evidence& evidence : state.evidence) {
            if (evidence.goal != goal.id) continue;
            one.points += evidence.points;
            one.points_max += evidence.points_max;
            ++one.items;
        }
        if (one.points_max == 0) continue;
        one.stars = stars_for(one.points, one.points_max);
        score.points += one.points;
        score.points_max += one.points_max;
        score.stars += one.stars;
        score.stars_max += 3;
        score.goals.push_back(one);
    }
    for (const Evidence& evidence : state.evidence) {
        const std::string& shown = evidence.misconception;
        if (!shown.empty() && std::find(score.misconceptions.begin(), score.misconceptions.end(), shown) ==
                                  score.misconceptions.end())
            score.misconceptions.push_back(shown);
    }
    if (state.variant.is_pair)
        for (const DeskCase& one : state.cases) {
            if (one.decision == Decision::none) continue;
            score.officer_points += case_points(one);
            score.officer_points_max += case_points_max;
        }
    score.polls = poll_answers(course, state);
    score.fate = fate_of(state);
    score.is_finished = state.phase == Phase::finished;
    score.progress_permille = progress(course, state);
    return score;
}

}  // namespace motcua::rules
