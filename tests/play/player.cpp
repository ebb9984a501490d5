#include "tests/play/player.hpp"

#include <algorithm>
#include <utility>

#include "game/rules/case.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::play {

using namespace rules;

namespace {

std::string choice_id(const std::vector<Choice>& choices, bool is_right) {
    for (const Choice& choice : choices)
        if (choice.is_right == is_right) return choice.id;
    return choices.empty() ? "" : choices[0].id;
}

bool has(const std::vector<Attachment>& list, const std::string& component, const std::string& paper) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Attachment& one) { return one.component == component && one.paper == paper; });
}

bool is_saved(const State& state) {
    return std::equal(state.attached.begin(), state.attached.end(), state.saved.begin(), state.saved.end(),
                      [](const Attachment& a, const Attachment& b) { return a.component == b.component && a.paper == b.paper; });
}

}  // namespace

Player::Player(const Course& course, Mistakes mistakes) : course_(course), mistakes_(mistakes) {}

bool Player::makes(bool& mistake) { return std::exchange(mistake, false); }

Player::Wish Player::answer_offer(const State& state) {
    const Offer* offer = rules::find(mission_of(course_, state)->offers, state.open_offer);
    const bool is_first = std::find(trusted_.begin(), trusted_.end(), state.open_offer) == trusted_.end();
    const bool trusts = mistakes_.trusts_offers && is_first;
    if (trusts) trusted_.push_back(state.open_offer);
    return AnswerOffer{state.open_offer, choice_id(offer->choices, !trusts)};
}

std::string Player::truth(const State& state, const Field& field) {
    const std::string value = true_value(*mission_of(course_, state), *persona_of(course_, state), field);
    const bool is_bare = mistakes_.types_without_marks && field.kind == FieldKind::full_name && !field.expected_fact.empty();
    return is_bare ? without_marks(value) : value;
}

Player::Wish Player::find(const State& state) {
    const Mission& mission = *mission_of(course_, state);
    if (state.phase == Phase::procedure) return StartFiling{};
    const Procedure* target = rules::find(course_.catalogue, mission.procedure);
    if (mistakes_.files_wrong_procedure)
        for (const Procedure& procedure : course_.catalogue)
            if (procedure.id != mission.procedure) {
                target = &procedure;
                break;
            }
    const std::string query = without_marks(target->name.vi);  // as typed on a phone
    if (state.query != query) return Search{query};
    mistakes_.files_wrong_procedure = false;
    return OpenProcedure{target->id};
}

Player::Wish Player::fill(const State& state, const std::vector<const Field*>& fields, const Action& done) {
    for (const Field* field : fields) {
        if (!field->prefill_fact.empty()) continue;
        if (state.phase == Phase::supplement && !is_open_for_supplement(*mission_of(course_, state), state, field->id))
            continue;
        std::string value = truth(state, *field);
        if (!field->expected_fact.empty() && (field->kind == FieldKind::date || field->kind == FieldKind::full_name) &&
            makes(mistakes_.types_wrong_field))
            wrong_field_ = field->id;
        if (field->id == wrong_field_ && (state.phase == Phase::form || mistakes_.keeps_mistakes))
            value = field->kind == FieldKind::date ? "01/02/2003" : "Lê Văn Khác";
        if (value_of(state, field->id) != value) return FillField{field->id, value};
    }
    return done;
}

std::string Player::paper_for(const State& state, const Component& component) {
    const Persona& persona = *persona_of(course_, state);
    const bool wants_bad = mistakes_.attaches_bad_paper && (state.phase == Phase::papers || mistakes_.keeps_mistakes);
    for (const std::string& id : state.tray) {
        const Paper* paper = find_paper(persona, id);
        const bool is_good = paper != nullptr && paper->component == component.id && paper->flaw == Flaw::none;
        if (paper != nullptr && is_good != wants_bad) return id;
    }
    return "";
}

Player::Wish Player::attach(const State& state, const Action& done) {
    const Mission& mission = *mission_of(course_, state);
    const bool skips = mistakes_.attaches_nothing && (state.phase == Phase::papers || mistakes_.keeps_mistakes);
    for (const Component& component : mission.components) {
        if (!component.is_required || skips) continue;
        if (state.phase == Phase::supplement && !is_open_for_supplement(mission, state, component.id)) continue;
        const std::string paper = paper_for(state, component);
        if (!paper.empty() && !has(state.attached, component.id, paper)) return AttachPaper{component.id, paper};
    }
    if (!is_saved(state) && !(state.phase == Phase::papers && mistakes_.forgets_saving)) return SavePapers{};
    return done;
}

Player::Wish Player::deliver(const State& state) {
    const Mission& mission = *mission_of(course_, state);
    if (state.delivery.empty()) {
        for (const Delivery& delivery : mission.deliveries)
            if (!delivery.section.empty()) return ChooseDelivery{delivery.id};
        return ChooseDelivery{mission.deliveries[0].id};
    }
    return fill(state, delivery_fields(mission, state), FinishDelivery{});
}

Player::Wish Player::track(const State& state) {
    if (state.refusal != Refusal::none || state.status == Status::withdrawal_asked) {
        mistakes_.keeps_mistakes = mistakes_.attaches_bad_paper = mistakes_.attaches_nothing = false;
        mistakes_.forgets_saving = false;
        wrong_field_.clear();
        return FileAgain{};
    }
    if (state.status == Status::accepted && makes(mistakes_.withdraws)) return Withdraw{};
    if (state.status == Status::supplement_asked) return GoTo{Phase::supplement};
    if (state.status == Status::payment_asked) return GoTo{Phase::payment};
    if (state.status == Status::returned) return GoTo{Phase::result};
    return AdvanceTime{};
}

Player::Wish Player::quiz(const State& state, const std::string& part, const Action& done) {
    for (const DrawnQuestion& drawn : state.questions) {
        if (drawn.part != part || answer_to(state, drawn.question) != nullptr) continue;
        const Question& question = *rules::find(course_.questions, drawn.question);
        AnswerQuestion answer{question.id, question.asks_certainty ? "sure" : "", {}};
        switch (question.kind) {
        case QuestionKind::order:
            for (const Choice& choice : question.choices) answer.choices.push_back(choice.id);
            break;
        case QuestionKind::match: answer.choices = drawn.choices; break;
        case QuestionKind::rubric: {
            const auto best = std::max_element(question.choices.begin(), question.choices.end(), [](const Choice& a, const Choice& b) { return a.points < b.points; });
            const auto worst = std::min_element(question.choices.begin(), question.choices.end(), [](const Choice& a, const Choice& b) { return a.points < b.points; });
            answer.choices = {mistakes_.answers_wrong ? worst->id : best->id};
            return answer;
        }
        default:
            for (const Choice& choice : question.choices)
                if (choice.is_right) answer.choices.push_back(choice.id);
        }
        if (mistakes_.answers_wrong) {
            if (question.kind == QuestionKind::order || question.kind == QuestionKind::match)
                std::rotate(answer.choices.begin(), answer.choices.begin() + 1, answer.choices.end());
            else
                answer.choices = {choice_id(question.choices, false)};
        } else if (question.kind == QuestionKind::single) {
            answer.choices.resize(1);
        }
        return answer;
    }
    return done;
}

Player::Wish Player::study(const State& state) {
    const Mission& mission = *mission_of(course_, state);
    const std::string part = state.page < mission.pages.size() ? mission.pages[state.page].id : "practice";
    return quiz(state, part, TurnPage{});
}

Player::Wish Player::desk(const State& state) {
    const DeskCase& one = state.cases[state.open_case];
    Finding right = finding(course_, state);
    if (mistakes_.accepts_everything) right = {Decision::accept, {}};
    if (mistakes_.refuses_everything) right = {Decision::refuse, {}};
    if (mistakes_.asks_too_much && right.decision == Decision::supplement) {
        const Mission& mission = *rules::find(course_.missions, one.mission);
        for (const Field* field : compared_fields(mission, dossier_in_hand(course_, state)))
            if (std::find(right.points.begin(), right.points.end(), field->id) == right.points.end()) {
                right.points.push_back(field->id);
                break;
            }
    }
    for (const std::string& subject : right.points)
        if (std::find(one.marks.begin(), one.marks.end(), subject) == one.marks.end()) return MarkPoint{subject};
    return DecideCase{std::string(decision_word(right.decision))};
}

std::optional<Action> Player::next(const State& state) {
    const Mission& mission = *mission_of(course_, state);
    if (!state.open_offer.empty()) return answer_offer(state);
    switch (state.phase) {
    case Phase::welcome: return Begin{};
    case Phase::sign_in: return SignIn{fact(*persona_of(course_, state), "account.number")};
    case Phase::one_time_code: return EnterCode{state.one_time_code};
    case Phase::search:
    case Phase::procedure: return find(state);
    case Phase::place: return ChoosePlace{choice_id(mission.places, !makes(mistakes_.chooses_wrong_place))};
    case Phase::form:
        if (makes(mistakes_.leaves_form_empty)) return FinishForm{};
        return fill(state, form_fields(mission), FinishForm{});
    case Phase::papers: return attach(state, FinishPapers{});
    case Phase::delivery: return deliver(state);
    case Phase::payment:
        if (state.fee_paid_dong >= fee_dong(mission, state)) return GoTo{Phase::review};
        return Pay{choice_id(mission.pay_methods, !makes(mistakes_.pays_stranger))};
    case Phase::review:
        if (!state.is_pledged) return Pledge{"yes"};
        return SubmitDossier{};
    case Phase::receipt: return GoTo{Phase::tracking};
    case Phase::tracking: return track(state);
    case Phase::supplement: {
        std::vector<const Field*> fields = form_fields(mission);
        const std::vector<const Field*> more = delivery_fields(mission, state);
        fields.insert(fields.end(), more.begin(), more.end());
        const Wish papers = attach(state, SendSupplement{});
        if (papers && !std::holds_alternative<SendSupplement>(*papers)) return papers;
        return fill(state, fields, SendSupplement{});
    }
    case Phase::result: return GoTo{Phase::rating};
    case Phase::rating: return Rate{4};
    case Phase::draft: return ConfirmDraft{mistakes_.lets_draft_pass ? "" : state.draft_wrong_line};
    case Phase::levels: return quiz(state, "levels", GoTo{Phase::conduct});
    case Phase::conduct: return quiz(state, "conduct", GoTo{Phase::leaving});
    case Phase::study: return study(state);
    case Phase::desk: return desk(state);
    case Phase::swap: return TakeSeat{};
    case Phase::compare: return GoTo{Phase::swap};
    case Phase::leaving: return GoTo{Phase::finished};
    case Phase::finished: break;
    }
    return std::nullopt;
}

Log play(const Course& course, const std::string& mission, std::uint64_t seed, Mistakes mistakes, std::int64_t step_ms, const Variant& variant) {
    Log log{limits::rules_version, course.id, course_hash(course), mission, variant, seed, {}};
    State state = start(course, mission, seed, variant);
    Player player(course, mistakes);
    std::vector<Event> events;
    while (log.entries.size() < limits::actions_max) {
        const std::optional<Action> action = player.next(state);
        if (!action) break;
        const Entry entry{static_cast<std::int64_t>(log.entries.size()) * step_ms, *action};
        if (apply_in_place(course, state, entry, events)) break;  // a caller sees that the log is not finished
        log.entries.push_back(entry);
        events.clear();
    }
    return log;
}

}  // namespace motcua::play
