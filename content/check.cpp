// What spans items: whether a mission can be finished, whether every persona knows what the form asks, whether pools
// are large enough. Asks the law itself (check_field) instead of knowing its rules a second time.
#include <algorithm>
#include <set>

#include "content/parts.hpp"
#include "game/rules/form.hpp"

namespace motcua::content {
namespace {

const std::string* fact_of(const rules::Persona& persona, const std::string& key) {
    for (const rules::Fact& fact : persona.facts)
        if (fact.key == key) return &fact.value;
    return nullptr;
}

std::string fault_word(rules::FieldFault fault) {
    static const std::vector<std::string> words = {
        "missing",           "not a number",   "below min", "above max",   "not a date", "date in the future",
        "not twelve digits", "unknown option", "too long",  "abbreviated", "bad character",
        "does not tell the year of birth"};
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
    if (persona.decoys.size() < mission.decoys_drawn)
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
            birth != nullptr && (birth->kind != rules::FieldKind::date || field.kind != rules::FieldKind::identity_number))
            draft.report(here,
                         {"Ô \"" + field.id + "\" không phải số định danh, hoặc \"" + birth->id + "\" không phải ngày",
                          "\"" + field.id + "\" is no identity number, or \"" + birth->id + "\" is no date"},
                         {"Chỉ dùng birth_date_field ở ô identity_number, nêu một ô date",
                          "Use birth_date_field in an identity_number field only, and name a date field"});
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

void check_quiz(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    for (const rules::QuizDraw& quiz : mission.quiz) {
        const auto size = static_cast<std::size_t>(
            std::count_if(course.questions.begin(), course.questions.end(),
                          [&](const rules::Question& question) { return question.pool == quiz.pool; }));
        if (size > 0 && size < quiz.count)
            draft.report(
                draft.remembered("quiz " + mission.id + " " + quiz.pool),
                {"Nhóm \"" + quiz.pool + "\" có " + std::to_string(size) + " câu, cần " + std::to_string(quiz.count),
                 "The pool \"" + quiz.pool + "\" holds " + std::to_string(size) + " questions, but " +
                     std::to_string(quiz.count) + " are drawn"},
                {"Thêm câu hỏi hoặc giảm count", "Add questions or lower count"});
    }
}

} // namespace

void check_mission(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    check_form(draft, mission);
    for (const rules::Persona& persona : mission.personas)
        check_persona(draft, course, mission, persona);
    for (std::size_t moment = 0; moment < moment_words.size(); ++moment) {
        const bool is_there = std::any_of(mission.offers.begin(), mission.offers.end(), [&](const rules::Offer& offer) {
            return static_cast<std::size_t>(offer.moment) == moment;
        });
        if (!is_there)
            draft.report(
                draft.remembered("offers " + mission.id),
                {"Không có lời mời nào vào lúc \"" + moment_words[moment] + "\"",
                 "There is no offer for the moment \"" + moment_words[moment] + "\""},
                {"Thêm một mục moment: " + moment_words[moment], "Add an item with moment: " + moment_words[moment]});
    }
    check_quiz(draft, course, mission);
}

void check_course(Draft& draft, const rules::Course& course) {
    for (const char* goal : {"find", "form", "papers", "pay", "follow", "safety", "levels", "conduct"})
        if (!draft.is_defined("goal", goal))
            draft.report(draft.remembered("goals"),
                         {std::string("Thiếu mục tiêu \"") + goal + "\" mà luật chơi cần",
                          std::string("The goal \"") + goal + "\" that the law awards points to is missing"},
                         {std::string("Thêm mục tiêu có id: ") + goal, std::string("Add a goal with id: ") + goal});
    std::set<std::string> drawn;
    for (const rules::Mission& mission : course.missions) {
        check_mission(draft, course, mission);
        for (const rules::QuizDraw& quiz : mission.quiz)
            drawn.insert(quiz.pool);
    }
    std::set<std::string> told;
    for (const rules::Question& question : course.questions)
        if (!question.pool.empty() && drawn.count(question.pool) == 0 && told.insert(question.pool).second)
            draft.report(draft.place_of("pool", question.pool),
                         {"Không nhiệm vụ nào hỏi nhóm \"" + question.pool + "\"",
                          "No mission ever asks the pool \"" + question.pool + "\""},
                         {"Thêm vào quiz của một nhiệm vụ", "Add it to a mission's quiz"});
}

} // namespace motcua::content
