#include "game/rules/guess.hpp"

#include <algorithm>

#include "game/rules/case.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

using Wish = std::optional<Action>;

std::string right_choice(const std::vector<Choice>& choices) {
    for (const Choice& choice : choices)
        if (choice.is_right) return choice.id;
    return choices.empty() ? "" : choices[0].id;
}

template <class T> std::vector<std::string> ids_of(const std::vector<T>& list) {
    std::vector<std::string> ids;
    for (const T& item : list) ids.push_back(item.id);
    return ids;
}

bool is_attached(const std::vector<Attachment>& list, const std::string& component) {
    return std::any_of(list.begin(), list.end(), [&](const Attachment& one) { return one.component == component; });
}

bool is_saved(const State& state) {
    return std::equal(state.attached.begin(), state.attached.end(), state.saved.begin(), state.saved.end(),
                      [](const Attachment& a, const Attachment& b) { return a.component == b.component && a.paper == b.paper; });
}

Wish find_procedure(const Course& course, const Mission& mission, const State& state) {
    if (state.phase == Phase::procedure) return StartFiling{};
    const Procedure* procedure = find(course.catalogue, mission.procedure);
    if (procedure == nullptr) return std::nullopt;
    if (state.query.empty()) return Search{without_marks(procedure->name.vi)};
    return OpenProcedure{procedure->id};
}

// From the top to the bottom; what the page complains about comes next, whatever was typed there.
Wish fill(const Mission& mission, const Persona& persona, const State& state, const std::vector<const Field*>& fields, const Action& done) {
    for (const bool is_mending : {false, true})
        for (const Field* field : fields) {
            if (!field->prefill_fact.empty()) continue;
            const std::string value = true_value(mission, persona, *field), now = value_of(state, field->id);
            const bool is_complained = std::any_of(state.problems.begin(), state.problems.end(), [&](const FieldProblem& one) { return one.field == field->id; });
            if ((is_mending ? is_complained : now.empty()) && now != value) return FillField{field->id, value};
        }
    return done;
}

Wish attach(const Mission& mission, const Persona& persona, const State& state, const Action& done) {
    for (const Component& component : mission.components) {
        if (!component.is_required || is_attached(state.attached, component.id)) continue;
        for (const std::string& id : state.tray) {
            const Paper* paper = find_paper(persona, id);
            if (paper != nullptr && paper->component == component.id && paper->flaw == Flaw::none) return AttachPaper{component.id, id};
        }
    }
    if (!is_saved(state)) return SavePapers{};
    return done;
}

Wish deliver(const Mission& mission, const Persona& persona, const State& state) {
    if (!state.delivery.empty()) return fill(mission, persona, state, delivery_fields(mission, state), FinishDelivery{});
    if (mission.deliveries.empty()) return std::nullopt;
    return ChooseDelivery{mission.deliveries[0].id};
}

Wish track(const State& state) {
    if (state.refusal != Refusal::none || state.status == Status::withdrawal_asked) return FileAgain{};
    if (state.status == Status::supplement_asked) return GoTo{Phase::supplement};
    if (state.status == Status::payment_asked) return GoTo{Phase::payment};
    if (state.status == Status::returned) return GoTo{Phase::result};
    return AdvanceTime{};
}

// What the notice names is mended, in its order.
Wish mend(const Mission& mission, const Persona& persona, const State& state) {
    for (const Deficiency& one : state.deficiencies) {
        if (one.kind == DeficiencyKind::field) {
            const Field* field = find(mission.form, one.subject);
            if (field == nullptr) continue;
            const std::string value = true_value(mission, persona, *field);
            if (value_of(state, field->id) != value) return FillField{field->id, value};
            continue;
        }
        const auto attached = std::find_if(state.attached.begin(), state.attached.end(), [&](const Attachment& at) { return at.component == one.subject && at.paper == one.paper; });
        if (one.kind == DeficiencyKind::paper && attached != state.attached.end()) return DetachPaper{one.subject, one.paper};
    }
    return attach(mission, persona, state, SendSupplement{});
}

Wish answer(const Course& course, const State& state, const std::string& part, const Action& done) {
    for (const DrawnQuestion& drawn : state.questions) {
        const Question* question = find(course.questions, drawn.question);
        if (drawn.part != part || question == nullptr || answer_to(state, drawn.question) != nullptr) continue;
        AnswerQuestion made{question->id, question->asks_certainty ? "sure" : "", {}};
        const auto fewer = [](const Choice& a, const Choice& b) { return a.points < b.points; };
        if (question->kind == QuestionKind::order) made.choices = ids_of(question->choices);
        else if (question->kind == QuestionKind::match) made.choices = drawn.choices;
        else if (question->kind == QuestionKind::rubric && !question->choices.empty())
            made.choices = {std::max_element(question->choices.begin(), question->choices.end(), fewer)->id};
        else
            for (const Choice& choice : question->choices)
                if (choice.is_right) made.choices.push_back(choice.id);
        if (question->kind == QuestionKind::single && made.choices.size() > 1) made.choices.resize(1);
        return made;
    }
    return done;
}

Wish examine_case(const Course& course, const State& state) {
    if (state.open_case >= state.cases.size()) return std::nullopt;
    const Finding right = finding(course, state);
    const std::vector<std::string>& marks = state.cases[state.open_case].marks;
    for (const std::string& subject : right.points)
        if (std::find(marks.begin(), marks.end(), subject) == marks.end()) return MarkPoint{subject};
    return DecideCase{std::string(decision_word(right.decision))};
}

}  // namespace

Wish likely_action(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr) return std::nullopt;
    if (!state.open_offer.empty()) {
        const Offer* offer = find(mission->offers, state.open_offer);
        return AnswerOffer{state.open_offer, offer == nullptr ? "" : right_choice(offer->choices)};
    }
    static const Persona nobody;
    const Persona* known = persona_of(course, state);
    const Persona& persona = known == nullptr ? nobody : *known;
    switch (state.phase) {
    case Phase::welcome: return Begin{};
    case Phase::sign_in: return SignIn{fact(persona, "account.number")};
    case Phase::one_time_code: return EnterCode{state.one_time_code};
    case Phase::search:
    case Phase::procedure: return find_procedure(course, *mission, state);
    case Phase::place: return ChoosePlace{right_choice(mission->places)};
    case Phase::form: return fill(*mission, persona, state, form_fields(*mission), FinishForm{});
    case Phase::papers: return attach(*mission, persona, state, FinishPapers{});
    case Phase::delivery: return deliver(*mission, persona, state);
    case Phase::payment:
        if (state.fee_paid_dong >= fee_dong(*mission, state)) return GoTo{Phase::review};
        return Pay{right_choice(mission->pay_methods)};
    case Phase::review:
        if (!state.is_pledged) return Pledge{"yes"};
        return SubmitDossier{};
    case Phase::receipt: return GoTo{Phase::tracking};
    case Phase::tracking: return track(state);
    case Phase::supplement: return mend(*mission, persona, state);
    case Phase::draft: return ConfirmDraft{state.draft_wrong_line};
    case Phase::swap: return TakeSeat{};
    case Phase::compare: return GoTo{Phase::swap};
    case Phase::result: return GoTo{Phase::rating};
    case Phase::rating: return Rate{5};
    case Phase::levels: return answer(course, state, "levels", GoTo{Phase::conduct});
    case Phase::conduct: return answer(course, state, "conduct", GoTo{Phase::leaving});
    case Phase::study: return answer(course, state, state.page < mission->pages.size() ? mission->pages[state.page].id : "practice", TurnPage{});
    case Phase::desk: return examine_case(course, state);
    case Phase::leaving: return GoTo{Phase::finished};
    case Phase::finished: break;
    }
    return std::nullopt;
}

// ---- what there is to choose from

namespace {

std::vector<std::string> subjects_on_desk(const Course& course, const State& state) {
    const Mission* mission = state.open_case < state.cases.size() ? find(course.missions, state.cases[state.open_case].mission) : nullptr;
    if (mission == nullptr) return {};
    std::vector<std::string> subjects = ids_of(mission->form);
    for (const Component& component : mission->components) subjects.push_back(component.id);
    return subjects;
}

struct Arguments {
    const Course& course;
    const State& state;
    const Mission& mission;
    std::size_t place;
    using Ids = std::vector<std::string>;

    template <class T> Ids operator()(const T&) const { return {}; }
    Ids operator()(const AnswerOffer& at) const {
        if (place == 0) return {state.open_offer};
        const Offer* offer = find(mission.offers, at.offer);
        return offer == nullptr ? Ids{} : ids_of(offer->choices);
    }
    Ids operator()(const OpenProcedure&) const { return ids_of(course.catalogue); }
    Ids operator()(const ChoosePlace&) const { return ids_of(mission.places); }
    Ids operator()(const FillField& at) const {
        if (place == 0) return ids_of(mission.form);
        const Field* field = find(mission.form, at.field);
        if (field == nullptr || (field->kind != FieldKind::choice && field->kind != FieldKind::check)) return {""};
        Ids ids = ids_of(field->options);
        ids.insert(ids.end(), {"yes", ""});
        return ids;
    }
    Ids operator()(const AttachPaper&) const { return place == 0 ? ids_of(mission.components) : state.tray; }
    Ids operator()(const DetachPaper&) const { return place == 0 ? ids_of(mission.components) : state.tray; }
    Ids operator()(const ChooseDelivery&) const { return ids_of(mission.deliveries); }
    Ids operator()(const Pay&) const { return ids_of(mission.pay_methods); }
    Ids operator()(const Pledge&) const { return {"yes", ""}; }
    Ids operator()(const AnswerQuestion& at) const {
        if (place == 1) return {"", "sure", "unsure"};
        if (place > 1) {
            const DrawnQuestion* drawn = drawn_question(state, at.question);
            return drawn == nullptr ? Ids{} : drawn->choices;
        }
        Ids ids;
        for (const DrawnQuestion& drawn : state.questions)
            if (answer_to(state, drawn.question) == nullptr) ids.push_back(drawn.question);
        return ids;
    }
    Ids operator()(const ConfirmDraft&) const {
        Ids ids = ids_of(mission.draft);
        ids.push_back("");
        return ids;
    }
    Ids operator()(const MarkPoint&) const { return subjects_on_desk(course, state); }
    Ids operator()(const DecideCase&) const { return {"accept", "supplement", "refuse"}; }
};

}  // namespace

std::vector<std::string> likely_arguments(const Course& course, const State& state, const Action& action, std::size_t place) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr) return {};
    return std::visit(Arguments{course, state, *mission, place}, action);
}

}  // namespace motcua::rules
