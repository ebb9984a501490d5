// The files that belong to the whole course: course.yaml, sources, goals and misconceptions, catalogue.
#include "content/parts.hpp"

#include <algorithm>

#include "game/rules/calendar.hpp"

namespace motcua::content {
namespace {

bool is_procedure_code(const std::string& code) {
    if (code.size() != 8 || code[1] != '.') return false;
    for (std::size_t i = 0; i < code.size(); ++i)
        if (i != 1 && (code[i] < '0' || code[i] > '9')) return false;
    return true;
}

// Of the framework of Circular 02/2025/TT-BGDDT, those that the lessons of this game can serve; and the subjects.
const std::vector<std::string> competence_codes = {"1.2", "2.3", "2.5", "2.6", "4.2"},
                               subject_words = {"gdcd", "gdktpl", "tin-hoc", "hdtn-hn", "gddp"};

// A list of ids that are all among `words`.
std::vector<std::string> read_words(Table& table, const std::string& key, const std::vector<std::string>& words) {
    std::vector<std::string> found = table.ids(key);
    for (const std::string& word : found)
        if (std::find(words.begin(), words.end(), word) == words.end())
            table.draft().report(table.place(key),
                                 {"\"" + word + "\" không phải giá trị của \"" + key + "\"", "\"" + word + "\" is no value of \"" + key + "\""},
                                 {"Dùng: " + joined(words), "Use: " + joined(words)});
    return found;
}

void check_date(Table& table, const std::string& key, const std::string& date) {
    if (date.empty() || rules::read_date(date)) return;
    table.draft().report(table.place(key), {"\"" + date + "\" không phải là ngày", "\"" + date + "\" is not a date"},
                         {"Viết dd/mm/yyyy, ví dụ 05/09/2026", "Write dd/mm/yyyy, for example 05/09/2026"});
}

// What the officer has in view when two play a filing mission.
void read_officer(Draft& draft, Table& course, rules::Officer& officer) {
    const YAML::Node node = course.map("officer");
    if (!node.IsDefined()) return; // reported
    Table table(draft, course.file(), node, "officer", course.place("officer").line);
    officer.rules = read_texts(table, "rules", line_bytes, true);
    officer.lenient = read_belief(table, "lenient");
    officer.strict = read_belief(table, "strict");
    officer.imprecise = read_belief(table, "imprecise");
    officer.sources = read_sources_of(table);
}

void read_chapters(Table& table, rules::Course& course) {
    Draft& draft = table.draft();
    for (const YAML::Node& node : table.maybe_list("chapters")) {
        Table item(draft, table.file(), node, "chapter", table.place("chapters").line);
        rules::Chapter chapter;
        chapter.id = chapter_words[item.one_of("id", chapter_words)];
        draft.define("chapter", chapter.id, item.place());
        chapter.title = item.text("title", label_bytes);
        chapter.opening = item.prose("opening", note_bytes);
        chapter.closing = item.prose("closing", note_bytes);
        course.chapters.push_back(std::move(chapter));
    }
}

} // namespace

void read_course_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course,
                      std::vector<std::string>& missions) {
    Table table(draft, file, root, "course");
    course.id = table.id();
    course.version = table.line("version", id_bytes);
    course.title = table.text("title", label_bytes);
    course.today = table.line("today", id_bytes);
    check_date(table, "today", course.today);
    if (const auto date = rules::read_date(course.today); date && rules::weekday(rules::day_number(*date)) > 4)
        draft.report(table.place("today"),
                     {course.today + " không phải ngày làm việc", course.today + " is not a working day"},
                     {"Chọn một ngày từ thứ Hai đến thứ Sáu", "Choose a Monday to Friday"});
    missions = table.ids("missions");
    read_officer(draft, table, course.officer);
    read_chapters(table, course);
    draft.remember("chapters", table.place("chapters"));
    draft.remember("missions", table.place("missions"));
    course.status_names = read_texts(table, "status_names", label_bytes, false);
    if (!course.status_names.empty() && course.status_names.size() != 10)
        draft.report(table.place("status_names"),
                     {"Phải có đúng mười tên trạng thái", "There must be exactly ten status names"},
                     {"Ghi theo thứ tự danh mục quốc gia", "Write them in the order of the national catalogue"});
}

void read_sources_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    for (const YAML::Node& node : table.list("sources")) {
        Table item(draft, file, node, "source", table.place("sources").line);
        rules::Source source;
        source.id = item.id();
        draft.define("source", source.id, item.place());
        source.title = item.text("title", line_bytes);
        source.article = item.maybe_line("article", label_bytes);
        source.date = item.line("date", id_bytes);
        check_date(item, "date", source.date);
        course.sources.push_back(std::move(source));
    }
}

void read_goals_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    if (draft.remembered("goals").file.empty()) draft.remember("goals", table.place("goals"));
    for (const YAML::Node& node : table.maybe_list("goals")) {
        Table item(draft, file, node, "goal", table.place("goals").line);
        rules::Goal goal;
        goal.id = item.id();
        draft.define("goal", goal.id, item.place());
        goal.title = item.text("title", label_bytes);
        goal.again = item.prose("again", line_bytes);
        goal.codes = read_words(item, "codes", competence_codes);
        goal.subjects = read_words(item, "subjects", subject_words);
        course.goals.push_back(std::move(goal));
    }
    for (const YAML::Node& node : table.maybe_list("misconceptions")) {
        Table item(draft, file, node, "misconception", table.place("misconceptions").line);
        rules::Misconception misconception;
        misconception.id = item.id();
        draft.define("misconception", misconception.id, item.place());
        misconception.goal = item.id("goal");
        draft.refer("goal", misconception.goal, item.place("goal"));
        misconception.belief = item.text("belief", label_bytes);
        misconception.reteach = item.prose("reteach", line_bytes);
        course.misconceptions.push_back(std::move(misconception));
    }
}

void read_catalogue_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    for (const YAML::Node& node : table.list("procedures")) {
        Table item(draft, file, node, "procedure", table.place("procedures").line);
        rules::Procedure procedure;
        procedure.id = item.id();
        draft.define("procedure", procedure.id, item.place());
        procedure.code = item.line("code", id_bytes);
        if (!procedure.code.empty() && !is_procedure_code(procedure.code))
            draft.report(item.place("code"),
                         {"Mã thủ tục phải có dạng 1.234567", "A procedure code looks like 1.234567"},
                         {"Chép mã từ Cổng Dịch vụ công quốc gia, để trong dấu ngoặc kép",
                          "Copy it from the national portal, in quotes"});
        procedure.name = item.text("name", label_bytes);
        procedure.body = item.text("body", line_bytes);
        procedure.level = item.text("level", line_bytes);
        procedure.time = item.text("time", line_bytes);
        procedure.fee = item.text("fee", line_bytes);
        procedure.result = item.text("result", line_bytes);
        procedure.steps = read_texts(item, "steps", line_bytes, false);
        procedure.papers = read_texts(item, "papers", line_bytes, false);
        procedure.legal_basis = read_texts(item, "legal_basis", line_bytes, false);
        procedure.sources = read_sources_of(item);
        course.catalogue.push_back(std::move(procedure));
    }
}

} // namespace motcua::content
