// Handlers of the dossier itself: from choosing the place to filing again.
#include <algorithm>

#include "game/rules/calendar.hpp"
#include "game/rules/clerk.hpp"
#include "game/rules/desk.hpp"
#include "game/rules/form.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/random.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

bool same(const Attachment& a, const Attachment& b) { return a.component == b.component && a.paper == b.paper; }

bool contains(const std::vector<Attachment>& list, const Attachment& one) {
    return std::any_of(list.begin(), list.end(), [&](const Attachment& other) { return same(one, other); });
}

}  // namespace

std::string Clerk::new_dossier_code() {
    std::string code = "HN-GIA-LAP-";  // unmistakably fictional; real codes carry the agency and a date
    for (int i = 0; i < 6; ++i) code += static_cast<char>('0' + draw(state_.random, 10));
    return code;
}

void Clerk::drop_unsaved_papers() {
    std::size_t lost = 0;
    for (const Attachment& one : state_.attached) lost += !contains(state_.saved, one);
    const bool is_changed = lost > 0 || state_.attached.size() != state_.saved.size();
    state_.attached = state_.saved;
    if (!is_changed) return;
    award(state_, goal_papers, "saved", 0, 1, mission_.unsaved_misconception);
    events_.push_back(PapersLost{lost});
}

bool Clerk::may_edit_field(const Field& field) const {
    if (!field.prefill_fact.empty()) return false;
    if (is_at(Phase::supplement)) return is_open_for_supplement(mission_, state_, field.id);
    if (is_at(Phase::form)) return !is_delivery_section(mission_, field.section);
    const Delivery* delivery = find(mission_.deliveries, state_.delivery);
    return is_at(Phase::delivery) && delivery != nullptr && delivery->section == field.section;
}

bool Clerk::may_edit_component(const std::string& component) const {
    if (is_at(Phase::papers)) return true;
    return is_at(Phase::supplement) && is_open_for_supplement(mission_, state_, component);
}

// Complaints beside fields go as soon as they are answered; new ones come only when the page is finished.
void Clerk::mend_problems() {
    std::vector<const Field*> fields;
    for (const FieldProblem& problem : state_.problems)
        if (const Field* field = find(mission_.form, problem.field)) fields.push_back(field);
    state_.problems = check_fields(fields, state_, course_.today);
}

Refused Clerk::check_page(const std::vector<const Field*>& fields, Phase next) {
    state_.problems = check_fields(fields, state_, course_.today);
    events_.push_back(FormChecked{state_.problems.size()});
    if (state_.problems.empty()) enter_next(next);
    return std::nullopt;
}

Refused Clerk::operator()(const ChoosePlace& action) {
    if (!is_at(Phase::place)) return Why::not_now;
    if (find(mission_.places, action.place) == nullptr) return Why::unknown_name;
    state_.place = action.place;
    enter(Phase::form);
    return std::nullopt;
}

Refused Clerk::operator()(const FillField& action) {
    const Field* field = find(mission_.form, action.field);
    if (field == nullptr) return Why::unknown_name;
    if (!may_edit_field(*field)) return is_at(Phase::form) ? Why::not_editable : Why::not_now;
    if (action.value.size() > limits::typed_bytes_max || !is_clean_utf8(action.value)) return Why::too_long;
    std::string value = tidy_value(*field, action.value);
    if (field->kind == FieldKind::choice && !value.empty() && find(field->options, value) == nullptr)
        return Why::unknown_name;
    state_.values[field->id] = std::move(value);
    mend_problems();
    return std::nullopt;
}

Refused Clerk::operator()(const FinishForm&) {
    if (!is_at(Phase::form)) return Why::not_now;
    return check_page(form_fields(mission_), Phase::papers);
}

Refused Clerk::operator()(const AttachPaper& action) {
    if (!may_edit_component(action.component)) return Why::not_now;
    const bool is_in_tray = std::find(state_.tray.begin(), state_.tray.end(), action.paper) != state_.tray.end();
    if (find(mission_.components, action.component) == nullptr || !is_in_tray) return Why::unknown_name;
    if (state_.attached.size() >= limits::attachments_max) return Why::limit_reached;
    const Attachment one{action.component, action.paper};
    if (contains(state_.attached, one)) return Why::already_answered;
    state_.attached.push_back(one);
    events_.push_back(PaperAttached{action.component, action.paper});
    return std::nullopt;
}

Refused Clerk::operator()(const DetachPaper& action) {
    if (!may_edit_component(action.component)) return Why::not_now;
    const Attachment one{action.component, action.paper};
    if (!contains(state_.attached, one)) return Why::unknown_name;
    state_.attached.erase(std::find_if(state_.attached.begin(), state_.attached.end(),
                                       [&](const Attachment& other) { return same(one, other); }));
    return std::nullopt;
}

Refused Clerk::operator()(const SavePapers&) {
    if (!is_at(Phase::papers) && !is_at(Phase::supplement)) return Why::not_now;
    state_.saved = state_.attached;
    events_.push_back(PapersSaved{state_.saved.size()});
    return std::nullopt;
}

Refused Clerk::operator()(const FinishPapers&) {
    if (!is_at(Phase::papers)) return Why::not_now;
    drop_unsaved_papers();
    enter_next(Phase::delivery);
    return std::nullopt;
}

Refused Clerk::operator()(const ChooseDelivery& action) {
    if (!is_at(Phase::delivery)) return Why::not_now;
    if (find(mission_.deliveries, action.delivery) == nullptr) return Why::unknown_name;
    state_.delivery = action.delivery;
    state_.problems.clear();
    return std::nullopt;
}

Refused Clerk::operator()(const FinishDelivery&) {
    if (!is_at(Phase::delivery)) return Why::not_now;
    if (state_.delivery.empty()) return Why::nothing_chosen;
    return check_page(delivery_fields(mission_, state_), Phase::payment);
}

Refused Clerk::operator()(const Pay& action) {
    if (!is_at(Phase::payment)) return Why::not_now;
    const Choice* method = find(mission_.pay_methods, action.method);
    if (method == nullptr) return Why::unknown_name;
    const std::int64_t open = fee_dong(mission_, state_) - state_.fee_paid_dong;
    if (open <= 0) return Why::already_answered;
    award(state_, goal_pay, "method", method->is_right ? 2 : 0, 2, method->misconception);
    state_.money_spent_dong += open;
    if (method->is_right) {
        state_.fee_paid_dong += open;
        events_.push_back(FeePaid{open});
        if (state_.status == Status::payment_asked) {
            set_status(state_, Status::in_process, events_);
            state_.due_min = after_working_minutes(course_.today, state_.clock_min, 45);
            enter(Phase::tracking);
        } else {
            enter(Phase::review);
        }
    } else {
        state_.money_lost_dong += open;
        events_.push_back(MoneyLost{open});
    }
    return std::nullopt;
}

Refused Clerk::operator()(const Pledge& action) {
    if (!is_at(Phase::review)) return Why::not_now;
    state_.is_pledged = !action.value.empty();
    return std::nullopt;
}

Refused Clerk::operator()(const SubmitDossier&) {
    if (!is_at(Phase::review)) return Why::not_now;
    if (state_.filings >= limits::filings_max) return Why::limit_reached;
    const bool is_due = mission_.pay_time == PayTime::before_sending;
    if (is_due && state_.fee_paid_dong < fee_dong(mission_, state_)) return Why::not_paid;
    if (!state_.is_pledged) return Why::not_pledged;
    ++state_.filings;
    state_.is_examined = false;
    state_.code = new_dossier_code();
    state_.history.clear();
    collect_evidence(course_, state_);
    set_status(state_, Status::registered, events_);
    state_.appointment_min = appointment(course_, mission_, state_.clock_min);
    state_.due_min = after_working_minutes(course_.today, state_.clock_min, 30);
    events_.push_back(DossierSubmitted{state_.code});
    enter(Phase::receipt);
    return std::nullopt;
}

Refused Clerk::operator()(const AdvanceTime&) {
    if ((!is_at(Phase::tracking) && !is_at(Phase::draft)) || state_.due_min == 0) return Why::not_now;
    advance(course_, state_, events_);
    return std::nullopt;
}

Refused Clerk::operator()(const SendSupplement&) {
    if (!is_at(Phase::supplement)) return Why::not_now;
    std::vector<const Field*> fields;
    for (const Field& field : mission_.form)
        if (may_edit_field(field)) fields.push_back(&field);
    state_.problems = check_fields(fields, state_, course_.today);
    events_.push_back(FormChecked{state_.problems.size()});
    if (!state_.problems.empty()) return std::nullopt;
    drop_unsaved_papers();
    state_.was_supplemented = true;
    state_.is_examined = false;
    ++state_.supplements;
    state_.clock_min = after_working_minutes(course_.today, state_.clock_min, 20);
    set_status(state_, Status::in_process, events_);
    state_.appointment_min = appointment(course_, mission_, state_.clock_min);
    state_.due_min = after_working_minutes(course_.today, state_.clock_min, 45);
    enter(Phase::tracking);
    return std::nullopt;
}

Refused Clerk::operator()(const Withdraw&) {
    const bool is_open = state_.status == Status::registered || state_.status == Status::accepted ||
                         state_.status == Status::in_process || state_.status == Status::supplement_asked ||
                         state_.status == Status::payment_asked;
    if (!is_at(Phase::tracking) || !is_open) return Why::not_now;
    ++state_.withdrawals;
    state_.due_min = 0;
    set_status(state_, Status::withdrawal_asked, events_);
    return std::nullopt;
}

Refused Clerk::operator()(const FileAgain&) {
    const bool is_over = state_.refusal != Refusal::none || state_.status == Status::withdrawal_asked;
    if (!is_at(Phase::tracking) || !is_over) return Why::not_now;
    if (state_.filings >= limits::filings_max) return Why::limit_reached;
    // Typed values, attached papers and the fee stay; only the decision that failed is taken again.
    const Phase next = state_.refusal == Refusal::wrong_place     ? Phase::place
                       : state_.refusal == Refusal::not_completed ? Phase::form
                                                                  : Phase::search;
    if (next == Phase::search) state_.procedure.clear();
    if (next != Phase::form) state_.place.clear();
    state_.code.clear();
    state_.status = Status::none;
    state_.history.clear();
    state_.due_min = 0;
    state_.appointment_min = 0;
    state_.deficiencies.clear();
    state_.was_supplemented = false;
    state_.refusal = Refusal::none;
    state_.is_draft_settled = false;
    state_.is_result_wrong = false;
    state_.is_pledged = false;
    state_.furthest = next;
    enter(next);
    return std::nullopt;
}

Refused Clerk::operator()(const ConfirmDraft& action) {
    if (!is_at(Phase::draft)) return Why::not_now;
    if (!action.wrong_line.empty() && find(mission_.draft, action.wrong_line) == nullptr) return Why::unknown_name;
    const bool is_right = action.wrong_line == state_.draft_wrong_line;
    settle_draft(state_, mission_, is_right, action.wrong_line.empty());
    events_.push_back(DraftAnswered{is_right});
    state_.clock_min = after_working_minutes(course_.today, state_.clock_min, 30);
    state_.due_min = after_working_minutes(course_.today, state_.clock_min, 60);
    enter(Phase::tracking);
    return std::nullopt;
}

}  // namespace motcua::rules
