// The files that belong to the whole course: course.yaml, sources, goals and misconceptions, catalogue, questions.
#include "content/parts.hpp"

#include <algorithm>

#include "game/rules/calendar.hpp"
#include "game/rules/limits.hpp"

namespace motcua::content {
namespace {

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A right answer that is much longer than every wrong one gives itself away.
bool betrays_itself(const std::vector<rules::Choice>& choices, std::string rules::Text::*language) {
    std::size_t right = 0, wrong = 0;
    for (const rules::Choice& choice : choices) {
        std::size_t& longest = choice.is_right ? right : wrong;
        longest = std::max(longest, letters(choice.label.*language));
    }
    return wrong > 0 && right > 24 && right * 2 > wrong * 3;
}

void check_rights(Draft& draft, const Place& place, const std::vector<rules::Choice>& choices, Rights rights) {
    const auto right = static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [](const rules::Choice& choice) { return choice.is_right; }));
    const std::size_t wrong = choices.size() - right;
    if (rights != Rights::none && right == 0)
        draft.report(place, {"Không có lựa chọn đúng", "No choice is right"},
                     {"Đặt right: true cho lựa chọn đúng", "Set right: true on the right one"});
    if (rights != Rights::none && wrong == 0)
        draft.report(place, {"Không có lựa chọn sai", "No choice is wrong"},
                     {"Thêm ít nhất một lựa chọn sai", "Add at least one wrong choice"});
    if (rights == Rights::none && right > 0)
        draft.report(place, {"Ở đây mọi lựa chọn đều phải sai", "Every choice here has to be wrong"},
                     {"Bỏ lựa chọn đúng ra khỏi danh sách này", "Take the right one out of this list"});
    if (rights == Rights::one && right > 1)
        draft.report(
            place,
            {"Có " + std::to_string(right) + " lựa chọn đúng, chỉ được một",
             std::to_string(right) + " choices are right where one is meant"},
            {"Chỉ để một right: true, hoặc đặt multiple: true", "Keep one right: true, or set multiple: true"});
    if (rights == Rights::several && right == 1)
        draft.report(
            place, {"Câu chọn nhiều mà chỉ có một ý đúng", "A question with multiple: true has only one right choice"},
            {"Bỏ multiple: true hoặc thêm ý đúng", "Drop multiple: true or add a right choice"});
    if (choices.size() > rules::limits::choices_max)
        draft.report(place, {"Nhiều lựa chọn quá", "There are too many choices"}, {"Giữ tối đa 12", "Keep at most 12"});
    if (rights != Rights::one) return;
    for (const auto& [language, name] : {std::pair{&rules::Text::vi, "vi"}, std::pair{&rules::Text::en, "en"}})
        if (betrays_itself(choices, language))
            draft.report(place,
                         {std::string("Đáp án đúng dài hơn hẳn các đáp án sai (") + name + "), nhìn là biết",
                          std::string("The right choice is much longer than the wrong ones (") + name +
                              ") and gives itself away"},
                         {"Viết các lựa chọn dài gần bằng nhau", "Make the choices about equally long"});
}

bool is_procedure_code(const std::string& code) {
    if (code.size() != 8 || code[1] != '.') return false;
    for (std::size_t i = 0; i < code.size(); ++i)
        if (i != 1 && (code[i] < '0' || code[i] > '9')) return false;
    return true;
}

void check_date(Table& table, const std::string& key, const std::string& date) {
    if (date.empty() || rules::read_date(date)) return;
    table.draft().report(table.place(key), {"\"" + date + "\" không phải là ngày", "\"" + date + "\" is not a date"},
                         {"Viết dd/mm/yyyy, ví dụ 05/09/2026", "Write dd/mm/yyyy, for example 05/09/2026"});
}

} // namespace

std::string inside(const std::string& kind, const std::string& owner) { return kind + " of " + owner; }

std::vector<rules::Choice> read_choices(Table& table, const std::string& key, Rights rights) {
    std::vector<rules::Choice> choices;
    Draft& draft = table.draft();
    const std::string scope = table.file() + ":" + std::to_string(table.place(key).line);
    for (const YAML::Node& node : table.list(key)) {
        Table item(draft, table.file(), node, "choice", table.place(key).line);
        rules::Choice choice;
        choice.id = item.id();
        draft.define(inside("choice", scope), choice.id, item.place());
        choice.label = item.text("label", label_bytes);
        choice.is_right = item.flag("right");
        choice.consequence = item.text("consequence", note_bytes);
        choice.misconception = item.maybe_id("misconception");
        draft.refer("misconception", choice.misconception, item.place("misconception"));
        if (!choice.is_right && !item.has("misconception"))
            draft.report(item.place(),
                         {"Lựa chọn sai \"" + choice.id + "\" chưa nêu hiểu lầm",
                          "The wrong choice \"" + choice.id + "\" names no misconception"},
                         {"Thêm misconception: <mã trong goals.yaml>", "Add misconception: <an id from goals.yaml>"});
        if (choice.is_right && item.has("misconception"))
            draft.report(item.place("misconception"),
                         {"Lựa chọn đúng \"" + choice.id + "\" không thể là hiểu lầm",
                          "The right choice \"" + choice.id + "\" cannot show a misconception"},
                         {"Bỏ dòng misconception", "Remove the misconception line"});
        choices.push_back(std::move(choice));
    }
    if (!choices.empty()) check_rights(draft, table.place(key), choices, rights);
    return choices;
}

std::vector<rules::Text> read_texts(Table& table, const std::string& key, std::size_t bytes_max) {
    std::vector<rules::Text> texts;
    for (const YAML::Node& node : table.list(key)) {
        const Place here{table.file(), line_of(node, table.place(key).line)};
        texts.push_back(read_text(table.draft(), here, node, key, bytes_max));
    }
    return texts;
}

std::vector<std::string> read_sources_of(Table& table) {
    std::vector<std::string> sources = table.ids("sources");
    for (const std::string& source : sources)
        table.draft().refer("source", source, table.place("sources"));
    return sources;
}

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
    draft.remember("missions", table.place("missions"));
    course.status_names = read_texts(table, "status_names", label_bytes);
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
    draft.remember("goals", table.place("goals"));
    for (const YAML::Node& node : table.maybe_list("goals")) {
        Table item(draft, file, node, "goal", table.place("goals").line);
        rules::Goal goal;
        goal.id = item.id();
        draft.define("goal", goal.id, item.place());
        goal.title = item.text("title", label_bytes);
        goal.again = item.text("again", line_bytes);
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
        misconception.reteach = item.text("reteach", line_bytes);
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
        procedure.steps = read_texts(item, "steps", line_bytes);
        procedure.papers = read_texts(item, "papers", line_bytes);
        procedure.legal_basis = read_texts(item, "legal_basis", line_bytes);
        procedure.sources = read_sources_of(item);
        course.catalogue.push_back(std::move(procedure));
    }
}

void read_questions_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    const std::string pool = table.id("pool");
    const std::string goal = table.id("goal");
    draft.refer("goal", goal, table.place("goal"));
    draft.define("pool", pool, table.place("pool"));
    for (const YAML::Node& node : table.list("questions")) {
        Table item(draft, file, node, "question", table.place("questions").line);
        rules::Question question;
        question.id = item.id();
        draft.define("question", question.id, item.place());
        question.pool = pool;
        question.goal = goal;
        question.is_multiple = item.maybe_flag("multiple", false);
        question.stem = item.text("stem", line_bytes);
        question.choices = read_choices(item, "choices", question.is_multiple ? Rights::several : Rights::one);
        question.sources = read_sources_of(item);
        course.questions.push_back(std::move(question));
    }
}

} // namespace motcua::content
