#include "tests/play/small_course.hpp"

namespace motcua::play {

using namespace rules;

namespace {

Text both(const char* text) { return {text, text}; }

Choice right(const char* id) {
    Choice made;
    made.id = id;
    made.label = both(id);
    made.is_right = true;
    made.consequence = both("tốt");
    return made;
}
Choice wrong(const char* id, const char* misconception) {
    Choice made = right(id);
    made.is_right = false;
    made.consequence = both("hỏng");
    made.misconception = misconception;
    return made;
}

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
    made.facts.push_back({"slip", "Đỗ Thị Khác"});
    made.papers = {paper("good", "authorisation", Flaw::none)};
    made.decoys = {paper("blurred", "authorisation", Flaw::blurred), paper("old", "authorisation", Flaw::expired),
                   paper("other", "authorisation", Flaw::someone_else), paper("id-photo", "", Flaw::not_asked)};
    return made;
}

Offer offer(const char* id, Moment moment) {
    return {id, moment, "safety", both("Người lạ"), both("Cho tôi mã"), {wrong("give", "m-safety"), right("refuse")}};
}

Question question(const char* id, const char* pool, QuestionKind kind) {
    Question made;
    made.id = id;
    made.pool = made.goal = pool;
    made.kind = kind;
    made.stem = both("Câu hỏi?");
    made.sources = {"s"};
    if (kind == QuestionKind::order || kind == QuestionKind::match) {
        for (const char* choice : {"a", "b", "c", "d"}) {
            made.choices.push_back(right(choice));
            made.choices.back().partner = both(choice);
        }
        return made;
    }
    made.choices = {wrong("a", "m-quiz"), right("b"), wrong("c", "m-quiz")};
    if (kind != QuestionKind::single && kind != QuestionKind::rubric) made.choices.push_back(right("d"));
    if (kind == QuestionKind::rubric) made.choices[1].points = 3, made.choices[2].points = 2;
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
    made.quiz = {{"levels", "levels", 1}, {"conduct", "conduct", 2}};
    return made;
}

// A mission with what the first one lacks: no papers, no choice of delivery, a fee after acceptance, a draft, days to wait.
Mission later_payment() {
    Mission made = mission();
    made.id = "later";
    made.procedure = "register";
    made.wrong_procedures = {};
    made.components = {};
    for (Persona& persona : made.personas) persona.papers = persona.decoys = {};
    made.deliveries = {made.deliveries[0]};
    made.pay_time = PayTime::after_acceptance;
    made.process_days = 3;
    made.draft = {{"name", both("Tên"), "account.full_name", "slip"}, {"born", both("Sinh"), "born", ""}};
    made.draft_misconception = "m-form";
    return made;
}

Mission desk() {
    Mission made;
    made.id = "desk";
    made.kind = MissionKind::desk;
    made.desk_missions = {"copy"};
    made.desk_cases = 4;
    made.desk_visitors = 2;
    made.offers = {offer("gift", Moment::desk), offer("queue", Moment::desk), offer("favour", Moment::desk)};
    made.desk_lenient = "m-papers";
    made.desk_strict = made.desk_imprecise = "m-form";
    made.start_minutes = {480};
    return made;
}

Mission study(const char* id, const char* side) {
    Mission made;
    made.id = id;
    made.kind = MissionKind::study;
    made.form_side = side;
    StudyPage first, second;
    first.id = "one", second.id = "two";
    first.title = second.title = both("Trang");
    made.pages = {first, second};
    made.quiz = {{"one", "kinds", 3}, {"two", "kinds", 2}};
    return made;
}

Mission practice() {
    Mission made = study("practice", "");
    made.pages.resize(1);
    made.quiz = {};
    made.practice_pools = {"levels", "conduct", "kinds"};
    made.practice_count = 6;
    return made;
}

void add_second_part(Course& course) {
    course.missions.insert(course.missions.end(), {later_payment(), desk(), study("study", ""), study("pre", "pre"), study("post", "post"), practice()});
    const QuestionKind kinds[] = {QuestionKind::single, QuestionKind::multiple, QuestionKind::order, QuestionKind::match,
                                  QuestionKind::scene,  QuestionKind::rubric,   QuestionKind::remove};
    for (const char* form : {"a", "b"})
        for (std::size_t i = 0; i < std::size(kinds); ++i) {
            Question made = question((std::string("k") + form + std::to_string(i)).c_str(), "kinds", kinds[i]);
            made.goal = "conduct";
            made.form = form;
            made.difficulty = 800 + static_cast<std::int32_t>(i) * 100;
            made.asks_certainty = i == 1;
            course.questions.push_back(made);
        }
    course.questions[course.questions.size() - 14].choices[1].next = "follow-up";
    Question follow_up = question("follow-up", "follow-ups", QuestionKind::single);
    follow_up.goal = "conduct";
    course.questions.push_back(follow_up);
    course.goals.push_back({"desk", both("desk"), both("xem lại")});
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
    made.officer = {{both("Thiếu thì hỏi một lần")}, "m-lenient", "m-strict", "m-imprecise", {"s"}};
    for (const char* goal : {"find", "form", "papers", "pay", "follow", "safety", "levels", "conduct"})
        made.goals.push_back({goal, both(goal), both("xem lại")});
    for (const char* id : {"m-form", "m-find", "m-register", "m-papers", "m-blurred", "m-unasked", "m-unsaved", "m-pay", "m-safety", "m-quiz", "m-lenient", "m-strict", "m-imprecise"})
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
    made.questions = {question("l1", "levels", QuestionKind::single), question("l2", "levels", QuestionKind::multiple),
                      question("c1", "conduct", QuestionKind::single), question("c2", "conduct", QuestionKind::multiple),
                      question("c3", "conduct", QuestionKind::single)};
    add_second_part(made);
    return made;
}

}  // namespace motcua::play
