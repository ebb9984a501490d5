// Handlers of questions, study pages and the officer's desk.
#include <algorithm>

#include "game/rules/calendar.hpp"
#include "game/rules/case.hpp"
#include "game/rules/clerk.hpp"
#include "game/rules/desk.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/quiz.hpp"

namespace motcua::rules {
namespace {

constexpr std::int64_t case_working_min = 40;  // a case takes this much of the officer's fictional day

// Where the questions of a part are asked.
Phase phase_of(const std::string& part, MissionKind kind) {
    if (kind == MissionKind::study) return Phase::study;
    return part == "levels" ? Phase::levels : Phase::conduct;
}

}  // namespace

Refused Clerk::operator()(const AnswerQuestion& action) {
    const DrawnQuestion* drawn = drawn_question(state_, action.question);
    const Question* question = find(course_.questions, action.question);
    if (drawn == nullptr || question == nullptr) return Why::unknown_name;
    if (!is_at(phase_of(drawn->part, mission_.kind))) return Why::not_now;
    if (mission_.kind == MissionKind::study && state_.page < mission_.pages.size() && drawn->part != mission_.pages[state_.page].id)
        return Why::not_now;
    if (answer_to(state_, action.question) != nullptr) return Why::already_answered;
    if (!is_answer(*question, *drawn, action.choices)) return Why::nothing_chosen;
    const bool is_certainty = action.certainty == "sure" || action.certainty == "unsure";
    if (question->asks_certainty != is_certainty || (!is_certainty && !action.certainty.empty())) return Why::nothing_chosen;
    const Marking marking = mark(*question, *drawn, action.choices);
    state_.answers.push_back({action.question, action.choices, action.certainty, marking.is_right, marking.points, marking.points_max});
    award(state_, question->goal, question->id, marking.points, marking.points_max, marking.misconception);
    // A dialogue goes where the answer leads.
    const Choice* chosen = find(question->choices, action.choices[0]);
    const Question* next = chosen == nullptr ? nullptr : find(course_.questions, chosen->next);
    const std::string part = drawn->part;
    if (next != nullptr && drawn_question(state_, next->id) == nullptr) draw_question(state_, part, *next);
    learn_from(state_, *question, marking.is_right);
    if (!mission_.practice_pools.empty()) draw_practice(state_, course_, mission_);
    events_.push_back(QuestionAnswered{action.question, marking.is_right});
    return std::nullopt;
}

Refused Clerk::operator()(const TurnPage&) {
    if (!is_at(Phase::study)) return Why::not_now;
    if (state_.page < mission_.pages.size() && !is_part_answered(state_, mission_.pages[state_.page].id)) return Why::nothing_chosen;
    if (state_.page + 1 < mission_.pages.size()) {
        ++state_.page;
        return std::nullopt;
    }
    enter(Phase::finished);
    events_.push_back(MissionFinished{});
    return std::nullopt;
}

void Clerk::meet_visitor() {
    for (const std::string& id : state_.offers_drawn) {
        const Offer* offer = find(mission_.offers, id);
        if (offer == nullptr || offer->moment != Moment::desk || is_offer_settled(course_, state_, id)) continue;
        state_.open_offer = id;
        return;
    }
}

Refused Clerk::operator()(const MarkPoint& action) {
    if (!is_at(Phase::desk) || !is_case_open(state_)) return Why::not_now;
    DeskCase& one = state_.cases[state_.open_case];
    const Mission* mission = find(course_.missions, one.mission);
    if (mission == nullptr) return Why::unknown_name;
    if (find(mission->form, action.subject) == nullptr && find(mission->components, action.subject) == nullptr)
        return Why::unknown_name;
    const auto found = std::find(one.marks.begin(), one.marks.end(), action.subject);
    if (found != one.marks.end()) one.marks.erase(found);
    else one.marks.push_back(action.subject);
    return std::nullopt;
}

Refused Clerk::operator()(const DecideCase& action) {
    if (!is_at(Phase::desk) || !is_case_open(state_)) return Why::not_now;
    const Decision decision = decision_from(action.decision);
    if (decision == Decision::none) return Why::unknown_name;
    DeskCase& one = state_.cases[state_.open_case];
    if (decision == Decision::supplement && one.marks.empty()) return Why::nothing_chosen;
    const Finding right = finding(course_, state_);
    std::vector<std::string> marks = one.marks;
    std::sort(marks.begin(), marks.end());
    one.decision = decision;
    one.right = right.decision;
    one.points = right.points;
    const bool is_precise = right.points.empty() || marks == right.points;
    one.is_right = decision == right.decision && is_precise;
    const std::string item = "case-" + std::to_string(state_.open_case + 1);
    award(state_, goal_desk, item, case_points(one), case_points_max, belief_shown(course_, mission_, one));
    events_.push_back(CaseDecided{state_.open_case, one.is_right});
    ++state_.open_case;
    if (mission_.kind == MissionKind::filing) {
        state_.is_examined = true;
        enter(Phase::compare);
        return std::nullopt;
    }
    state_.clock_min = after_working_minutes(course_.today, state_.clock_min, case_working_min);
    if (is_case_open(state_)) {
        meet_visitor();
        return std::nullopt;
    }
    enter(Phase::finished);
    events_.push_back(MissionFinished{});
    return std::nullopt;
}

Refused Clerk::operator()(const TakeSeat&) {
    if (!is_at(Phase::swap)) return Why::not_now;
    if (is_case_open(state_)) {
        enter(Phase::desk);
        return std::nullopt;
    }
    // The filer is back: what the rules say about the dossier happens now, whatever the officer decided.
    enter(Phase::tracking);
    advance(course_, state_, events_);
    return std::nullopt;
}

}  // namespace motcua::rules
