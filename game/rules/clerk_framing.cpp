// Handlers around the dossier: signing in, offers, finding the procedure, going between pages, rating.
#include "game/rules/calendar.hpp"
#include "game/rules/clerk.hpp"
#include "game/rules/desk.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/quiz.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {

void Clerk::open_offer(Moment moment) {
    const Offer* offer = drawn_offer(course_, state_, moment);
    if (offer != nullptr && !is_offer_settled(course_, state_, offer->id)) state_.open_offer = offer->id;
}

void Clerk::enter(Phase phase) {
    state_.phase = phase;
    if (phase > state_.furthest) state_.furthest = phase;
    switch (phase) {
    case Phase::one_time_code: open_offer(Moment::one_time_code); break;
    case Phase::payment: open_offer(Moment::payment); break;
    case Phase::receipt: open_offer(Moment::receipt); break;
    case Phase::leaving: open_offer(Moment::leaving); break;
    default: break;
    }
}

void Clerk::enter_next(Phase phase) {
    while (is_passed_over(mission_, phase)) phase = static_cast<Phase>(static_cast<int>(phase) + 1);
    enter(phase);
}

Refused Clerk::operator()(const Begin&) {
    if (!is_at(Phase::welcome)) return Why::not_now;
    switch (mission_.kind) {
    case MissionKind::filing: enter(Phase::sign_in); break;
    case MissionKind::study:
        enter(Phase::study);
        draw_practice(state_, course_, mission_);
        break;
    case MissionKind::desk:
        enter(state_.cases.empty() ? Phase::finished : Phase::desk);
        meet_visitor();
        break;
    }
    return std::nullopt;
}

Refused Clerk::operator()(const SignIn& action) {
    if (!is_at(Phase::sign_in)) return Why::not_now;
    std::string number;
    for (const char c : action.number)
        if (c != ' ' && c != '.') number += c;
    if (number != fact(persona_, "account.number")) return Why::wrong_number;
    enter(Phase::one_time_code);
    return std::nullopt;
}

Refused Clerk::operator()(const AnswerOffer& action) {
    if (state_.open_offer.empty() || action.offer != state_.open_offer) return Why::not_now;
    const Offer* offer = find(mission_.offers, action.offer);
    const Choice* choice = offer == nullptr ? nullptr : find(offer->choices, action.choice);
    if (choice == nullptr) return Why::unknown_name;
    state_.offer_answers.push_back({action.offer, action.choice});
    award(state_, offer->goal, offer->id, choice->is_right ? 2 : 0, 2, choice->misconception);
    if (choice->is_right) state_.open_offer.clear();  // an unsafe answer shows its harm and the question stays
    events_.push_back(OfferAnswered{action.offer, action.choice});
    return std::nullopt;
}

Refused Clerk::operator()(const EnterCode& action) {
    if (!is_at(Phase::one_time_code)) return Why::not_now;
    std::string code;
    for (const char c : action.code)
        if (c != ' ') code += c;
    if (code != state_.one_time_code) return Why::wrong_code;
    events_.push_back(SignedIn{});
    enter(Phase::search);
    return std::nullopt;
}

Refused Clerk::operator()(const Search& action) {
    if (!is_at(Phase::search)) return Why::not_now;
    if (action.query.size() > limits::typed_bytes_max) return Why::too_long;
    state_.query = tidy_spaces(to_nfc(action.query), false);
    return std::nullopt;
}

Refused Clerk::operator()(const OpenProcedure& action) {
    if (!is_at(Phase::search)) return Why::not_now;
    if (find(course_.catalogue, action.procedure) == nullptr) return Why::unknown_name;
    state_.open_procedure = action.procedure;
    state_.phase = Phase::procedure;  // looking something up is no progress
    return std::nullopt;
}

Refused Clerk::operator()(const StartFiling&) {
    if (!is_at(Phase::procedure)) return Why::not_now;
    if (state_.filings >= limits::filings_max) return Why::limit_reached;
    state_.procedure = state_.open_procedure;
    if (state_.procedure == mission_.procedure) {
        award(state_, goal_find, "procedure", 2, 2, "");
        enter(Phase::place);
        return std::nullopt;
    }
    // The wrong procedure is filed like any other and comes back: a working day is lost, and the reason is told.
    const Choice* wrong = find(mission_.wrong_procedures, state_.procedure);
    award(state_, goal_find, "procedure", 0, 2,
          wrong == nullptr ? mission_.wrong_procedure_misconception : wrong->misconception);
    ++state_.filings;
    state_.code = new_dossier_code();
    state_.history.clear();
    set_status(state_, Status::registered, events_);
    state_.clock_min = after_working_minutes(course_.today, state_.clock_min, 8 * 60);
    set_status(state_, Status::not_accepted, events_);
    state_.refusal = Refusal::wrong_procedure;
    ++state_.refusals;
    enter(Phase::tracking);
    return std::nullopt;
}

Refused Clerk::operator()(const GoTo& action) {
    if (!may_go_to(course_, state_, action.phase)) return Why::not_now;
    if (is_at(Phase::papers) || is_at(Phase::supplement)) drop_unsaved_papers();
    state_.problems.clear();
    enter(action.phase);
    if (is_at(Phase::finished)) events_.push_back(MissionFinished{});
    return std::nullopt;
}

Refused Clerk::operator()(const Rate& action) {
    if (!is_at(Phase::rating)) return Why::not_now;
    if (action.stars < 1 || action.stars > 5) return Why::nothing_chosen;
    state_.rating = action.stars;
    enter(Phase::levels);
    return std::nullopt;
}

}  // namespace motcua::rules
