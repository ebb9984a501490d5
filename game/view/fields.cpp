// One field of the form as the pupil sees it: the widget that fits its kind, its error, its kind advice.
#include "game/rules/dossier.hpp"
#include "game/rules/form.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

std::string node_id(const rules::Field& field) { return "field-" + field.id; }

kit::Typing typing_of(rules::FieldKind kind) {
    switch (kind) {
    case rules::FieldKind::full_name: return kit::Typing::name;
    case rules::FieldKind::date: return kit::Typing::date;
    case rules::FieldKind::identity_number: return kit::Typing::digits;
    case rules::FieldKind::number: return kit::Typing::number;
    case rules::FieldKind::multi_line: return kit::Typing::multi_line;
    default: return kit::Typing::text;
    }
}

std::string fault_text(const View& view, const rules::Field& field, rules::FieldFault fault) {
    using rules::FieldFault;
    const auto say = [&](std::string_view vi, std::string_view en) { return std::string(view.say(vi, en)); };
    switch (fault) {
    case FieldFault::missing: return say("Ô bắt buộc, em chưa điền.", "This field is required.");
    case FieldFault::not_a_number: return say("Chỉ gõ chữ số, ví dụ 2.", "Digits only, for example 2.");
    case FieldFault::below_min: return say("Nhỏ nhất là ", "The smallest allowed is ") + std::to_string(field.min) + ".";
    case FieldFault::above_max: return say("Lớn nhất là ", "The largest allowed is ") + std::to_string(field.max) + ".";
    case FieldFault::not_a_date: return say("Ngày phải có thật và viết dạng ngày/tháng/năm, ví dụ 05/09/2020.", "A real date as day/month/year, for example 05/09/2020.");
    case FieldFault::date_in_future: return say("Ngày này chưa đến.", "This day has not come yet.");
    case FieldFault::not_twelve_digits: return say("Số định danh có đúng 12 chữ số.", "An identity number has exactly 12 digits.");
    case FieldFault::unknown_option: return say("Em chọn trong danh sách.", "Choose from the list.");
    case FieldFault::too_long: return say("Dài quá. Em viết ngắn lại.", "Too long. Please shorten it.");
    case FieldFault::abbreviated: return say("Viết đầy đủ từng chữ, không viết tắt.", "Write every word in full, no abbreviations.");
    case FieldFault::not_of_that_birth: return say("Số này không khớp ngày sinh đã khai: chữ số thứ 5 và 6 phải là hai số cuối của năm sinh. Em xem có nhầm số của người khác không.", "This number does not fit the date of birth: digits 5 and 6 must be the last two of the year. Is it somebody else's?");
    case FieldFault::before_the_other: return say("Ngày này sớm hơn ngày bắt đầu.", "This day is earlier than the first one.");
    case FieldFault::bad_character: return say("Có ký tự không dùng được ở ô này.", "There is a character that cannot be used here.");
    }
    return "";
}

const rules::FieldProblem* problem_of(const View& view, const rules::Field& field) {
    for (const rules::FieldProblem& problem : view.state.problems)
        if (problem.field == field.id) return &problem;
    return nullptr;
}

}  // namespace

std::string display_value(const View& view, const rules::Field& field) {
    const std::string value = rules::value_of(view.state, field.id);
    if (const rules::Option* option = rules::find(field.options, value)) return view.say(option->label);
    if (field.kind == rules::FieldKind::check) return std::string(value.empty() ? view.say("Không", "No") : view.say("Có", "Yes"));
    return value.empty() ? std::string(view.say("(để trống)", "(empty)")) : value;
}

void draw_field(View& view, const rules::Field& field) {
    const std::string value = rules::value_of(view.state, field.id);
    const rules::FieldProblem* problem = problem_of(view, field);
    const std::string error = problem == nullptr ? "" : fault_text(view, field, problem->fault);
    const bool is_filled_by_system = !field.prefill_fact.empty();
    const std::string hint = is_filled_by_system ? std::string(view.say("Hệ thống tự điền từ tài khoản.", "Filled in from the account.")) : view.say(field.hint);
    kit::FieldOptions options{.typing = typing_of(field.kind), .hint = hint, .error = error,
                              .is_required = field.is_required && !is_filled_by_system, .is_disabled = is_filled_by_system, .max_bytes = field.max_bytes};
    if (rules::looks_unmarked(field, value) && !is_filled_by_system)
        options.advice = view.say("Hình như còn thiếu dấu tiếng Việt. Em xem lại nhé.", "The Vietnamese marks seem to be missing. Please look again.");
    const std::string id = node_id(field);
    if (field.kind == rules::FieldKind::choice) {
        std::vector<kit::Option> choices;
        for (const rules::Option& option : field.options) choices.push_back({option.id, view.say(option.label), "", {}});
        if (const auto chosen = view.kit.choice_list(id, view.say(field.label), choices, value, options)) view.wish(rules::FillField{field.id, *chosen});
    } else if (field.kind == rules::FieldKind::check) {
        if (const auto ticked = view.kit.checkbox(id, view.say(field.label), !value.empty(), options)) view.wish(rules::FillField{field.id, *ticked ? "yes" : ""});
    } else if (const auto typed = view.kit.text_field(id, view.say(field.label), value, options)) {
        view.wish(rules::FillField{field.id, *typed});
    }
}

void draw_section(View& view, const std::string& section_id, bool only_open_for_supplement) {
    const rules::Section* section = rules::find(view.mission.sections, section_id);
    bool is_begun = false;
    for (const rules::Field& field : view.mission.form) {
        if (field.section != section_id) continue;
        if (only_open_for_supplement && (!field.prefill_fact.empty() || !rules::is_open_for_supplement(view.mission, view.state, field.id))) continue;
        if (!is_begun) {
            view.kit.begin_card("section-" + section_id, section == nullptr ? "" : view.say(section->title));
            if (section != nullptr && !view.say(section->note).empty()) view.kit.note(view.say(section->note));
            is_begun = true;
        }
        draw_field(view, field);
    }
    if (is_begun) view.kit.end_card();
}

void field_errors(View& view) {
    if (view.state.problems.empty()) return;
    std::vector<kit::ErrorLink> errors;
    for (const rules::FieldProblem& problem : view.state.problems)
        if (const rules::Field* field = rules::find(view.mission.form, problem.field))
            errors.push_back({node_id(*field), view.say(field->label) + ": " + fault_text(view, *field, problem.fault)});
    view.kit.error_summary("errors", view.say("Em sửa những chỗ này rồi tiếp tục", "Correct these, then go on"), errors);
}

void form_page(View& view) {
    begin_page(view, view.say("Tờ khai điện tử", "Interactive form"));
    begin_beside_note(view, "form", view.say("Tờ khai", "The form"));
    field_errors(view);
    view.kit.note(view.say("Ô có dấu * là bắt buộc. Người nộp và người có tên trên giấy tờ là hai người khác nhau.", "Fields marked * are required. The person who files and the person on the record are two different people."));
    for (const rules::Section& section : view.mission.sections)
        if (!rules::is_delivery_section(view.mission, section.id)) draw_section(view, section.id, false);
    view.kit.end_scroll();
    view.kit.begin_row();
    if (view.kit.button("continue", view.say("Tiếp tục", "Continue"))) view.wish(rules::FinishForm{});
    if (view.kit.button("back", view.say("Đổi nơi nhận", "Change the office"), {.style = kit::Style::secondary})) view.go_to(rules::Phase::place);
    view.kit.end_row();
    view.kit.end_columns();
}

}  // namespace motcua::view
