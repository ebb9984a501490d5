// Filing missions: whether they can be finished, and whether every persona knows what the form and the draft ask. Asks
// the law itself (check_field) instead of knowing its rules a second time.
#include <algorithm>

#include "content/parts.hpp"
#include "game/rules/calendar.hpp"
#include "game/rules/form.hpp"

namespace motcua::content {
namespace {

constexpr std::size_t personas_min = 2; // for each audience

const std::string* fact_of(const rules::Persona& persona, const std::string& key) {
    for (const rules::Fact& fact : persona.facts)
        if (fact.key == key) return &fact.value;
    return nullptr;
}

std::string fault_word(rules::FieldFault fault) {
    static const std::vector<std::string> words = {"missing",
                                                   "not a number",
                                                   "below min",
                                                   "above max",
                                                   "not a date",
                                                   "date in the future",
                                                   "not twelve digits",
                                                   "unknown option",
                                                   "too long",
                                                   "abbreviated",
                                                   "bad character",
                                                   "does not tell the year of birth",
                                                   "before the other date"};
    static_assert(rules::field_fault_count == 13, "name the new fault above");
    return words[static_cast<std::size_t>(fault)];
}

// One fact that one field needs of one persona.
void check_fact(Draft& draft, const rules::Course& course, const std::string& owner, const rules::Persona& persona,
                const rules::Field& field, const std::string& key) {
    const std::string* value = fact_of(persona, key);
    if (value == nullptr) {
        draft.report(draft.remembered("facts " + owner),
                     {"Thiếu \"" + key + "\" mà ô \"" + field.id + "\" cần",
                      "The fact \"" + key + "\" that the field \"" + field.id + "\" needs is missing"},
                     {"Thêm dòng " + key + ": \"…\" dưới facts", "Add a line " + key + ": \"…\" under facts"});
        return;
    }
    const Place here = draft.place_of(inside("fact", owner), key);
    if (const auto fault = rules::check_field(field, *value, course.today))
        draft.report(here,
                     {"\"" + *value + "\" bị chính ô \"" + field.id + "\" từ chối (" + fault_word(*fault) + ")",
                      "The field \"" + field.id + "\" itself refuses \"" + *value + "\" (" + fault_word(*fault) + ")"},
                     {"Sửa giá trị này, hoặc sửa ô trong form.yaml", "Mend this value, or the field in form.yaml"});
    const bool is_typed = field.prefill_fact.empty() && (field.kind == rules::FieldKind::full_name ||
                                                         field.kind == rules::FieldKind::identity_number);
    const bool is_told = persona.story.vi.find(*value) != std::string::npos ||
                         std::any_of(persona.card.begin(), persona.card.end(), [&](const rules::PaperLine& line) {
                             return line.value.find(*value) != std::string::npos;
                         });
    if (is_typed && !is_told)
        draft.report(
            draft.remembered("story " + owner),
            {"\"" + *value + "\" phải gõ vào ô \"" + field.id + "\" mà không có trong lời kể hay lời nhắn",
             "\"" + *value + "\" must be typed into \"" + field.id + "\" but is neither in the story nor on the card"},
            {"Thêm vào story hoặc card", "Add it to the story or the card"});
}

// What a field must be beside another one, asked of the persona's own truth.
void check_between(Draft& draft, const std::string& owner, const rules::Mission& mission, const rules::Persona& persona,
                   const rules::Field& field) {
    const auto truth = [&](const std::string& id) {
        const rules::Field* other = rules::find(mission.form, id);
        if (other == nullptr) return std::string();
        const std::string* value =
            fact_of(persona, other->prefill_fact.empty() ? other->expected_fact : other->prefill_fact);
        return value == nullptr ? std::string() : *value;
    };
    const std::string own = truth(field.id);
    const std::string key = field.prefill_fact.empty() ? field.expected_fact : field.prefill_fact;
    const Place here = draft.place_of(inside("fact", owner), key);
    if (!field.birth_date_field.empty() && !rules::number_fits_birth(own, truth(field.birth_date_field)))
        draft.report(here,
                     {"Số \"" + own + "\" không nói đúng năm sinh ở ô \"" + field.birth_date_field + "\"",
                      "\"" + own + "\" does not tell the year in the field \"" + field.birth_date_field + "\""},
                     {"Sửa chữ số thứ 4 (giới, thế kỷ) và 5–6 (năm sinh)",
                      "Mend digit 4 (sex and century) and digits 5-6 (year)"});
    const auto date = rules::read_date(own), other = rules::read_date(truth(field.after_field));
    if (date && other && rules::day_number(*date) < rules::day_number(*other))
        draft.report(here,
                     {"\"" + own + "\" sớm hơn ngày ở ô \"" + field.after_field + "\"",
                      "\"" + own + "\" is earlier than the date in the field \"" + field.after_field + "\""},
                     {"Sửa một trong hai ngày", "Mend one of the two dates"});
}

// The officer's draft shows this persona's facts, and at times a wrong one.
void check_draft(Draft& draft, const std::string& owner, const rules::Mission& mission, const rules::Persona& persona) {
    for (const rules::DraftLine& line : mission.draft) {
        const std::string* right = fact_of(persona, line.fact);
        const std::string* wrong = fact_of(persona, line.wrong_fact);
        for (const auto& [key, value] : {std::pair{line.fact, right}, std::pair{line.wrong_fact, wrong}})
            if (value == nullptr && !key.empty())
                draft.report(draft.remembered("facts " + owner),
                             {"Thiếu \"" + key + "\" mà bản dự thảo cần",
                              "The fact \"" + key + "\" that the draft needs is missing"},
                             {"Thêm dòng " + key + ": \"…\" dưới facts", "Add a line " + key + ": \"…\" under facts"});
        if (right != nullptr && wrong != nullptr && *right == *wrong)
            draft.report(draft.place_of(inside("fact", owner), line.wrong_fact),
                         {"\"" + line.wrong_fact + "\" giống hệt sự thật, không phải chỗ sai",
                          "\"" + line.wrong_fact + "\" is the same as the truth and not wrong at all"},
                         {"Ghi một giá trị sai, gần giống thật", "Write a value that is wrong but near the truth"});
    }
}

void check_persona(Draft& draft, const rules::Course& course, const rules::Mission& mission,
                   const rules::Persona& persona) {
    const std::string owner = mission.id + "/" + persona.id;
    for (const char* key : {"account.number", "account.full_name"})
        if (fact_of(persona, key) == nullptr)
            draft.report(draft.remembered("facts " + owner),
                         {std::string("Thiếu \"") + key + "\", cần để đăng nhập",
                          std::string("The fact \"") + key + "\" is missing; signing in needs it"},
                         {std::string("Thêm dòng ") + key + ": \"…\" dưới facts",
                          std::string("Add a line ") + key + ": \"…\" under facts"});
    for (const rules::Field& field : mission.form) {
        check_between(draft, owner, mission, persona, field);
        if (!field.prefill_fact.empty()) check_fact(draft, course, owner, persona, field, field.prefill_fact);
        if (!field.expected_fact.empty()) check_fact(draft, course, owner, persona, field, field.expected_fact);
    }
    for (const rules::Component& component : mission.components) {
        const bool is_satisfied =
            std::any_of(persona.papers.begin(), persona.papers.end(), [&](const rules::Paper& paper) {
                return paper.component == component.id && paper.flaw == rules::Flaw::none;
            });
        if (component.is_required && !is_satisfied)
            draft.report(draft.remembered("papers " + owner),
                         {"Không có giấy nào dùng được cho thành phần \"" + component.id + "\"",
                          "No paper here satisfies the component \"" + component.id + "\""},
                         {"Thêm vào papers một giấy có component này và flaw: none",
                          "Add to papers one with this component and flaw: none"});
    }
    check_draft(draft, owner, mission, persona);
    if (!mission.components.empty() && persona.decoys.size() < mission.decoys_drawn)
        draft.report(draft.remembered("decoys " + owner),
                     {"Có " + std::to_string(persona.decoys.size()) + " giấy nhiễu, mỗi lượt rút " +
                          std::to_string(mission.decoys_drawn),
                      "There are " + std::to_string(persona.decoys.size()) + " decoys, but " +
                          std::to_string(mission.decoys_drawn) + " are drawn"},
                     {"Thêm giấy nhiễu hoặc giảm decoys_drawn", "Add decoys or lower decoys_drawn"});
}

void check_form(Draft& draft, const rules::Mission& mission) {
    for (const rules::Field& field : mission.form) {
        const Place here = draft.place_of(inside("field", mission.id), field.id);
        if (field.agrees_with == field.id && !field.id.empty())
            draft.report(here,
                         {"Ô \"" + field.id + "\" không thể khớp với chính nó",
                          "The field \"" + field.id + "\" cannot agree with itself"},
                         {"Ghi mã của ô khác", "Name another field"});
        if (const rules::Field* other = rules::find(mission.form, field.agrees_with);
            other != nullptr && other->kind != field.kind)
            draft.report(here,
                         {"Hai ô \"" + field.id + "\" và \"" + other->id + "\" khác kiểu nên không thể khớp",
                          "\"" + field.id + "\" and \"" + other->id + "\" are of different kinds and cannot agree"},
                         {"Cho hai ô cùng kind", "Give both the same kind"});
        if (const rules::Field* birth = rules::find(mission.form, field.birth_date_field);
            birth != nullptr &&
            (birth->kind != rules::FieldKind::date || field.kind != rules::FieldKind::identity_number))
            draft.report(here,
                         {"Ô \"" + field.id + "\" không phải số định danh, hoặc \"" + birth->id + "\" không phải ngày",
                          "\"" + field.id + "\" is no identity number, or \"" + birth->id + "\" is no date"},
                         {"Chỉ dùng birth_date_field ở ô identity_number, nêu một ô date",
                          "Use birth_date_field in an identity_number field only, and name a date field"});
        if (const rules::Field* other = rules::find(mission.form, field.after_field);
            other != nullptr &&
            (other == &field || other->kind != rules::FieldKind::date || field.kind != rules::FieldKind::date))
            draft.report(here,
                         {"after_field của \"" + field.id + "\" phải nối hai ô date khác nhau",
                          "The after_field of \"" + field.id + "\" must join two different date fields"},
                         {"Nêu mã của một ô date khác", "Name another field of kind date"});
        if (field.kind == rules::FieldKind::choice && field.options.size() == 1)
            draft.report(
                here,
                {"Ô \"" + field.id + "\" chỉ có một lựa chọn", "The field \"" + field.id + "\" offers one option only"},
                {"Thêm lựa chọn", "Add options"});
        if (field.max != 0 && field.max < field.min)
            draft.report(
                here, {"Ô \"" + field.id + "\": max nhỏ hơn min", "The field \"" + field.id + "\" has max below min"},
                {"Sửa min hoặc max", "Mend min or max"});
    }
    for (const rules::Section& section : mission.sections) {
        const bool is_used = std::any_of(mission.form.begin(), mission.form.end(),
                                         [&](const rules::Field& field) { return field.section == section.id; });
        if (!is_used)
            draft.report(
                draft.place_of(inside("section", mission.id), section.id),
                {"Phần \"" + section.id + "\" không có ô nào", "The section \"" + section.id + "\" has no field"},
                {"Thêm ô hoặc bỏ phần này", "Add a field or remove it"});
    }
    if (const rules::Field* fee = rules::find(mission.form, mission.fee_field);
        fee != nullptr && fee->kind != rules::FieldKind::number)
        draft.report(draft.place_of(inside("field", mission.id), fee->id),
                     {"fee_field phải là ô kiểu number", "The fee_field must be a field of kind number"},
                     {"Đổi kind, hoặc chọn ô khác", "Change its kind or name another field"});
}

// A draft is read by a person: an option's id says nothing to her.
void check_draft_lines(Draft& draft, const rules::Mission& mission) {
    for (const rules::DraftLine& line : mission.draft)
        for (const rules::Field& field : mission.form)
            if (field.kind == rules::FieldKind::choice && !line.fact.empty() && field.expected_fact == line.fact)
                draft.report(
                    draft.place_of(inside("draft line", mission.id), line.id),
                    {"\"" + line.fact + "\" là mã lựa chọn của ô \"" + field.id + "\", người dân đọc không hiểu",
                     "\"" + line.fact + "\" is an option's id in the field \"" + field.id + "\", not words to read"},
                    {"Thêm một fact viết bằng lời, ví dụ draft." + line.id,
                     "Add a fact in words, for example draft." + line.id});
}

void check_papers(Draft& draft, const rules::Mission& mission) {
    for (const rules::Component& component : mission.components)
        if (rules::find(mission.form, component.id) != nullptr)
            draft.report(
                draft.place_of(inside("component", mission.id), component.id),
                {"Mã \"" + component.id + "\" vừa là giấy tờ vừa là ô của tờ khai, cán bộ không phân biệt được",
                 "\"" + component.id + "\" is both a component and a field, which an officer could not tell apart"},
                {"Đặt cho một trong hai một mã khác", "Give one of the two another id"});
    if (mission.components.empty()) {
        if (mission.decoys_drawn > 0)
            draft.report(
                draft.remembered("decoys_drawn " + mission.id),
                {"Không có components thì không rút giấy nhiễu nào", "Without components no decoys can be drawn"},
                {"Bỏ decoys_drawn, hoặc thêm components vào papers.yaml",
                 "Drop decoys_drawn, or add components to papers.yaml"});
        return;
    }
    for (const auto& [key, belief] : {std::pair{"unasked_misconception", &mission.unasked_misconception},
                                      std::pair{"unsaved_misconception", &mission.unsaved_misconception}})
        if (belief->empty())
            draft.report(draft.remembered(std::string(key) + " " + mission.id),
                         {std::string("Thiếu \"") + key + "\", vì nhiệm vụ có trang giấy tờ",
                          std::string("\"") + key + "\" is missing; the mission has a papers page"},
                         {std::string("Thêm ") + key + ": <mã hiểu lầm>",
                          std::string("Add ") + key + ": <id of a misconception>"});
}

void check_neighbours(Draft& draft, const rules::Mission& mission) {
    if (mission.personas.empty()) return;
    for (const rules::Variant& variant : variants_of_classes()) {
        const auto count = static_cast<std::size_t>(
            std::count_if(mission.personas.begin(), mission.personas.end(),
                          [&](const rules::Persona& persona) { return rules::suits(variant, persona); }));
        if (count >= personas_min) continue;
        draft.report(draft.remembered("personas " + mission.id),
                     {"Lớp " + rules::variant_word(variant) + " chỉ có " + std::to_string(count) +
                          " người hàng xóm, cần ít nhất 2",
                      "There is " + std::to_string(count) + " persona for " + rules::variant_word(variant) +
                          ", at least 2 are needed"},
                     {"Thêm người, hoặc bỏ audience, locality để người ấy dùng được cho nhiều lớp hơn",
                      "Add one, or drop an audience or a locality so that the persona serves more classes"});
        return; // one class is enough to see what is missing
    }
}

} // namespace

void check_filing(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    check_form(draft, mission);
    check_papers(draft, mission);
    check_draft_lines(draft, mission);
    check_neighbours(draft, mission);
    for (const rules::Persona& persona : mission.personas)
        check_persona(draft, course, mission, persona);
    for (const std::string& part : quiz_part_words)
        if (std::none_of(mission.quiz.begin(), mission.quiz.end(),
                         [&](const rules::QuizDraw& quiz) { return quiz.part == part; }))
            draft.report(
                draft.remembered("quiz " + mission.id),
                {"Không có câu hỏi nào cho phần \"" + part + "\"", "No questions for the part \"" + part + "\""},
                {"Thêm một dòng part: " + part, "Add a line with part: " + part});
}

} // namespace motcua::content
