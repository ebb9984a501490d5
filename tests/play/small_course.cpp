#include "tests/play/small_course.hpp"

namespace motcua::play {

using namespace rules;

namespace {

Text both(const char* text) { return {text, text}; }

Choice right(const char* id) { return {id, both(id), true, both("tốt"), ""}; }
Choice wrong(const char* id, const char* misconception) { return {id, both(id), false, both("hỏng"), misconception}; }

Field field(const char* id, const char* section, FieldKind kind, const char* expected) {
    Field made;
    made.id = id;
    made.section = section;
    made.kind = kind;
    made.label = both(id);
    made.is_required = true;
    made.expected_fact = expected;
    made.officer_note = both("không khớp");
    made.misconception = "m-form";
    return made;
}

Paper paper(const char* id, const char* component, Flaw flaw) {
    return {id, component, flaw, "letter", "giay.pdf", both(id), both("một tờ giấy"), {{both("Tên"), "Bé Na"}}};
}

Persona persona(const char* id, const char* number, const char* child, const char* born) {
    Persona made;
    made.id = id;
    made.picture = "grandmother";
    made.name = both("Bà Đỗ Thị Thử");
    made.story = both("Bà cần hai bản sao.");
    made.facts = {{"account.number", number}, {"account.full_name", "Đỗ Thị Thử"}, {"child", child},
                  {"born", born},             {"copies", "2"},                     {"street", "số 1 phố Thử"},
                  {"number", std::string(born) == "05/09/2020" ? "000220004321" : "000319007654"}, {"year", "2020"}};
    made.papers = {paper("good", "authorisation", Flaw::none)};
    made.decoys = {paper("blurred", "authorisation", Flaw::blurred), paper("old", "authorisation", Flaw::expired),
                   paper("other", "authorisation", Flaw::someone_else), paper("id-photo", "", Flaw::not_asked)};
    return made;
}

Offer offer(const char* id, Moment moment) {
    return {id, moment, "safety", both("Người lạ"), both("Cho tôi mã"), {wrong("give", "m-safety"), right("refuse")}};
}

Question question(const char* id, const char* pool, bool is_multiple) {
    Question made{id, pool, pool, is_multiple, both("Câu hỏi?"), {wrong("a", "m-quiz"), right("b"), wrong("c", "m-quiz")}, {"s"}};
    if (is_multiple) made.choices.push_back(right("d"));
    return made;
}

Mission mission() {
    Mission made;
    made.id = "copy";
    made.title = both("Bản sao");
    made.procedure = "copy";
    made.wrong_procedure = both("Nhầm thủ tục");
    made.wrong_procedure_misconception = "m-find";
    made.wrong_procedures = {wrong("register", "m-register")};
    made.places = {right("centre"), wrong("police", "m-find"), wrong("district", "m-find")};
    made.personas = {persona("ba", "000158123456", "Nguyễn Gia Hòa", "05/09/2020"),
                     persona("ong", "000055654321", "Trần Bảo Ngọc", "01/03/2019")};
    made.decoys_drawn = 2;
    made.sections = {{"filer", both("Người nộp"), both("")}, {"child", both("Người được cấp"), both("")},
                     {"post", both("Bưu chính"), both("")}};
    Field name = field("filer-name", "filer", FieldKind::full_name, "account.full_name");
    name.prefill_fact = "account.full_name";
    Field year = field("year", "child", FieldKind::number, "year");
    year.min = 1990;
    year.max = 2026;
    Field note = field("note", "child", FieldKind::multi_line, "");
    note.is_required = false;
    Field number = field("child-number", "child", FieldKind::identity_number, "number");
    number.birth_date_field = "born";
    Field copies = field("copies", "child", FieldKind::number, "copies");
    copies.min = 1;
    copies.max = 9;
    Field copies_again = field("copies-again", "post", FieldKind::number, "");
    copies_again.agrees_with = "copies";
    copies_again.min = 1;
    made.form = {name, field("child-name", "child", FieldKind::full_name, "child"),
                 field("born", "child", FieldKind::date, "born"), number, year, note, copies,
                 field("street", "post", FieldKind::text, "street"), copies_again};
    made.components = {{"authorisation", both("Giấy ủy quyền"), both(""), true, both("thiếu"), "m-papers",
                        {{Flaw::blurred, both("mờ"), "m-blurred"}}},
                       {"other", both("Khác"), both(""), false, both(""), "m-papers", {}}};
    made.unasked_misconception = "m-unasked";
    made.unsaved_misconception = "m-unsaved";
    made.deliveries = {{"online", both("Điện tử"), both(""), "", both("")}, {"post", both("Bưu chính"), both(""), "post", both("")}};
    made.fee_dong = 8000;
    made.fee_field = "copies";
    made.pay_methods = {wrong("stranger", "m-pay"), right("qr")};
    made.offers = {offer("code-1", Moment::one_time_code), offer("code-2", Moment::one_time_code), offer("pay-1", Moment::payment),
                   offer("photo", Moment::receipt), offer("stay", Moment::leaving)};
    made.start_minutes = {540, 885, 930};
    made.quiz = {{QuizPart::levels, "levels", 1}, {QuizPart::conduct, "conduct", 2}};
    return made;
}

}  // namespace

Course small_course() {
    Course made;
    made.id = "small";
    made.version = "1";
    made.title = both("Khóa thử");
    made.today = "13/10/2026";
    for (const char* name : {"Mới đăng ký", "Được tiếp nhận", "Không được tiếp nhận", "Đang xử lý", "Yêu cầu bổ sung giấy tờ",
                             "Yêu cầu thực hiện nghĩa vụ tài chính", "Công dân yêu cầu rút hồ sơ", "Dừng xử lý", "Đã xử lý xong", "Đã trả kết quả"})
        made.status_names.push_back(both(name));
    made.sources = {{"s", both("Nguồn thử"), "", "01/01/2026"}};
    for (const char* goal : {"find", "form", "papers", "pay", "follow", "safety", "levels", "conduct"})
        made.goals.push_back({goal, both(goal), both("xem lại")});
    for (const char* id : {"m-form", "m-find", "m-register", "m-papers", "m-blurred", "m-unasked", "m-unsaved", "m-pay", "m-safety", "m-quiz"})
        made.misconceptions.push_back({id, "form", both("tưởng là"), both("thật ra")});
    for (const char* id : {"register", "copy", "residence"}) {
        Procedure procedure;
        procedure.id = id;
        procedure.code = "0.000000";
        procedure.name = both(id);
        made.catalogue.push_back(procedure);
    }
    made.catalogue[0].name = {"Đăng ký khai sinh", "Birth registration"};
    made.catalogue[1].name = {"Cấp bản sao trích lục khai sinh", "Copy of a birth record"};
    made.catalogue[2].name = {"Đăng ký tạm trú", "Temporary residence"};
    made.missions = {mission()};
    made.questions = {question("l1", "levels", false), question("l2", "levels", true), question("c1", "conduct", false),
                      question("c2", "conduct", true), question("c3", "conduct", false)};
    return made;
}

}  // namespace motcua::play
