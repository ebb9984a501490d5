// See the header. Asks the same examination that later judges the dossier, and never a procedure by name.
#include "game/rules/hint.hpp"

#include <algorithm>

#include "game/rules/case.hpp"
#include "game/rules/catalogue.hpp"
#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/form.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/quiz.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

template <class List> bool contains(const List& list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

Hint need(Need what, const std::string& goal) {
    Hint hint;
    hint.need = what;
    hint.goal = goal;
    return hint;
}

const Choice* first_choice(const std::vector<Choice>& choices, bool is_right) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.is_right == is_right; });
    return found == choices.end() ? nullptr : &*found;
}

// The note's line that holds the value, or else the story, where somebody tells it in her own words.
void say_where(Hint& hint, const Mission& mission, const Persona& persona, const Field& field) {
    if (find(mission.form, field.agrees_with) != nullptr) {
        hint.where = Where::other_field;
        return;
    }
    if (field.expected_fact.empty()) {  // any answer that its kind takes: nobody has to look for one
        hint.value.clear();
        return;
    }
    const Option* option = find(field.options, hint.value);
    const std::string shown = without_marks(option == nullptr ? hint.value : option->label.vi);
    for (std::size_t i = 0; i < persona.card.size(); ++i) {
        if (shown.size() < 4 || without_marks(persona.card[i].value).find(shown) == std::string::npos) continue;
        hint.where = Where::note;
        hint.line = i;
        return;
    }
    hint.where = Where::story;
}

// The first of the fields that is empty, cannot be taken or is not true.
bool point_at_field(Hint& out, const Course& course, const Mission& mission, const Persona& persona, const State& state, const std::vector<const Field*>& fields, const std::string& goal) {
    const std::vector<FieldProblem> problems = check_fields(fields, state, course.today);
    const std::vector<Deficiency> found = examine(course, state);
    for (const Field* field : fields) {
        if (!field->prefill_fact.empty()) continue;
        const auto problem = std::find_if(problems.begin(), problems.end(), [&](const FieldProblem& one) { return one.field == field->id; });
        const bool is_untrue = std::any_of(found.begin(), found.end(), [&](const Deficiency& one) { return one.kind == DeficiencyKind::field && one.subject == field->id; });
        if (problem == problems.end() && !is_untrue) continue;
        out = need(value_of(state, field->id).empty() ? Need::fill : Need::mend, goal);
        out.subject = field->id;
        out.value = true_value(mission, persona, *field);
        out.misconception = field->misconception;
        out.is_fault = problem != problems.end();
        if (out.is_fault) out.fault = problem->fault;
        say_where(out, mission, persona, *field);
        return true;
    }
    return false;
}

Flaw flaw_for(const Paper& paper, const Component& component) { return paper.component == component.id ? paper.flaw : Flaw::not_asked; }

bool is_all_saved(const State& state) {
    return std::equal(state.attached.begin(), state.attached.end(), state.saved.begin(), state.saved.end(),
                      [](const Attachment& a, const Attachment& b) { return a.component == b.component && a.paper == b.paper; });
}

// A paper that does not belong, a component without a good one, or work that is not saved.
bool point_at_papers(Hint& out, const Mission& mission, const Persona& persona, const State& state, bool only_open_for_supplement) {
    for (const Component& component : mission.components) {
        if (only_open_for_supplement && !is_open_for_supplement(mission, state, component.id)) continue;
        bool has_good = false;
        for (const Attachment& one : state.attached) {
            const Paper* paper = one.component == component.id ? find_paper(persona, one.paper) : nullptr;
            if (paper == nullptr) continue;
            if (flaw_for(*paper, component) == Flaw::none) {
                has_good = true;
                continue;
            }
            out = need(Need::detach, goal_papers);
            out.subject = component.id;
            out.value = paper->id;
            out.flaw = flaw_for(*paper, component);
            return true;
        }
        if (has_good || !component.is_required) continue;
        for (const std::string& id : state.tray) {
            const Paper* paper = find_paper(persona, id);
            if (paper == nullptr || flaw_for(*paper, component) != Flaw::none) continue;
            out = need(Need::attach, goal_papers);
            out.subject = component.id;
            out.value = id;
            out.misconception = component.misconception;
            return true;
        }
    }
    if (is_all_saved(state)) return false;
    out = need(Need::save, goal_papers);
    out.misconception = mission.unsaved_misconception;
    return true;
}

Hint search_hint(const Course& course, const Mission& mission, const State& state) {
    const std::vector<const Procedure*> found = search_catalogue(course, state.query);
    const bool is_shown = !state.query.empty() && std::any_of(found.begin(), found.end(), [&](const Procedure* one) { return one->id == mission.procedure; });
    Hint out = need(is_shown ? Need::open_procedure : Need::search, goal_find);
    out.subject = mission.procedure;
    return out;
}

Hint place_hint(const Mission& mission) {
    Hint out = need(Need::choose_place, goal_find);
    if (const Choice* right = first_choice(mission.places, true)) out.value = right->id;
    return out;
}

// Before it is sent: whatever is still open or wrong, and on which page.
Hint review_hint(const Course& course, const Mission& mission, const Persona& persona, const State& state) {
    const auto at = [](Hint found, Phase page) {
        found.need = Need::look_back;
        found.page = page;
        return found;
    };
    Hint found;
    const Choice* place = find(mission.places, state.place);
    if (place == nullptr || !place->is_right) return at(place_hint(mission), Phase::place);
    if (point_at_field(found, course, mission, persona, state, form_fields(mission), goal_form)) return at(found, Phase::form);
    if (point_at_papers(found, mission, persona, state, false)) return at(found, Phase::papers);
    if (point_at_field(found, course, mission, persona, state, delivery_fields(mission, state), goal_pay)) return at(found, Phase::delivery);
    if (!is_passed_over(mission, Phase::payment) && state.fee_paid_dong < fee_dong(mission, state)) return at(need(Need::pay, goal_pay), Phase::payment);
    return need(state.is_pledged ? Need::go_on : Need::pledge, goal_form);
}

Hint supplement_hint(const Course& course, const Mission& mission, const Persona& persona, const State& state) {
    std::vector<const Field*> fields;
    for (const Field& field : mission.form)
        if (is_open_for_supplement(mission, state, field.id)) fields.push_back(&field);
    Hint found;
    if (point_at_papers(found, mission, persona, state, true)) return found;
    if (point_at_field(found, course, mission, persona, state, fields, goal_form)) return found;
    return need(Need::go_on, goal_follow);
}

Hint tracking_hint(const State& state) {
    if (state.refusal != Refusal::none || state.status == Status::withdrawal_asked)
        return need(Need::file_again, state.refusal == Refusal::wrong_procedure || state.refusal == Refusal::wrong_place ? goal_find : goal_follow);
    return need(state.due_min == 0 ? Need::go_on : Need::wait, goal_follow);
}

// Something to think through that does not give the answer away: of several choices one that leads astray; of a row its
// beginning; of pairs the first one.
std::string think_of(const Question& question, const DrawnQuestion& drawn) {
    switch (question.kind) {
    case QuestionKind::order: return question.choices.empty() ? "" : question.choices[0].id;
    case QuestionKind::match: return drawn.choices.empty() ? "" : drawn.choices[0];
    default: break;
    }
    for (const std::string& id : drawn.choices) {
        const Choice* choice = find(question.choices, id);
        if (choice == nullptr) continue;
        if (question.kind == QuestionKind::rubric ? choice->points < 2 : !choice->is_right) return id;
    }
    return "";
}

Hint question_hint(const Course& course, const Mission& mission, const State& state, const std::string& part) {
    for (const DrawnQuestion& drawn : state.questions) {
        const Question* question = drawn.part == part ? find(course.questions, drawn.question) : nullptr;
        if (question == nullptr || answer_to(state, question->id) != nullptr) continue;
        Hint out = need(is_poll(*question) ? Need::tell : mission.form_side.empty() ? Need::answer : Need::show, question->goal);
        out.subject = question->id;
        if (out.need == Need::answer) out.value = think_of(*question, drawn);
        return out;
    }
    return need(Need::go_on, "");
}

Hint desk_hint(const Course& course, const State& state) {
    if (!is_case_open(state)) return {};
    const DeskCase& one = state.cases[state.open_case];
    const Finding right = finding(course, state);
    for (const std::string& point : right.points) {
        if (contains(one.marks, point)) continue;
        Hint out = need(Need::mark, goal_desk);
        out.subject = point;
        return out;
    }
    for (const std::string& mark : one.marks) {
        if (right.points.empty() || contains(right.points, mark)) continue;
        Hint out = need(Need::unmark, goal_desk);
        out.subject = mark;
        return out;
    }
    Hint out = need(Need::decide, goal_desk);
    out.value = decision_word(right.decision);
    return out;
}

Hint offer_hint(const Mission& mission, const State& state) {
    const Offer* offer = find(mission.offers, state.open_offer);
    if (offer == nullptr) return {};
    Hint out = need(Need::answer_offer, offer->goal);
    out.subject = offer->id;
    if (const Choice* wrong = first_choice(offer->choices, false)) out.value = wrong->id;
    return out;
}

Hint draft_hint(const Mission& mission, const State& state) {
    Hint out = need(Need::confirm_draft, goal_follow);
    out.value = state.draft_wrong_line;
    out.misconception = mission.draft_misconception;
    return out;
}

Hint dossier_hint(const Course& course, const Mission& mission, const Persona& persona, const State& state) {
    Hint found;
    switch (state.phase) {
    case Phase::search: return search_hint(course, mission, state);
    case Phase::procedure: return need(state.open_procedure == mission.procedure ? Need::start_filing : Need::leave_procedure, goal_find);
    case Phase::place: return place_hint(mission);
    case Phase::form:
        return point_at_field(found, course, mission, persona, state, form_fields(mission), goal_form) ? found : need(Need::go_on, goal_form);
    case Phase::papers: return point_at_papers(found, mission, persona, state, false) ? found : need(Need::go_on, goal_papers);
    case Phase::delivery:
        if (state.delivery.empty()) return need(Need::choose_delivery, goal_pay);
        return point_at_field(found, course, mission, persona, state, delivery_fields(mission, state), goal_pay) ? found : need(Need::go_on, goal_pay);
    case Phase::payment: {
        const bool is_paid = state.fee_paid_dong >= fee_dong(mission, state);
        Hint out = need(is_paid ? Need::go_on : Need::pay, goal_pay);
        if (const Choice* right = first_choice(mission.pay_methods, true); right != nullptr && !is_paid) out.value = right->id;
        return out;
    }
    case Phase::review: return review_hint(course, mission, persona, state);
    case Phase::supplement: return supplement_hint(course, mission, persona, state);
    case Phase::draft: return draft_hint(mission, state);
    default: return tracking_hint(state);
    }
}

}  // namespace

Hint hint(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr) return {};
    if (!state.open_offer.empty()) return offer_hint(*mission, state);
    const Persona* persona = persona_of(course, state);
    switch (state.phase) {
    case Phase::study: return question_hint(course, *mission, state, state.page < mission->pages.size() ? mission->pages[state.page].id : "practice");
    case Phase::levels: return question_hint(course, *mission, state, "levels");
    case Phase::conduct: return question_hint(course, *mission, state, "conduct");
    case Phase::desk: return desk_hint(course, state);
    case Phase::swap: return need(Need::take_seat, goal_desk);
    case Phase::rating: return need(Need::rate, goal_follow);
    case Phase::sign_in:
    case Phase::one_time_code: {
        Hint out = need(state.phase == Phase::sign_in ? Need::sign_in : Need::enter_code, "safety");
        if (persona != nullptr && state.phase == Phase::sign_in) out.value = fact(*persona, "account.number");
        return out;
    }
    case Phase::welcome:
    case Phase::receipt:
    case Phase::result:
    case Phase::compare:
    case Phase::leaving:
    case Phase::finished: return need(Need::go_on, "");
    default: break;
    }
    return persona == nullptr ? Hint{} : dossier_hint(course, *mission, *persona, state);
}

}  // namespace motcua::rules
