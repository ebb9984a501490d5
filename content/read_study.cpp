// What mission.yaml says of the officer's desk and of study missions, and the questions that any mission draws.
#include "content/drawings.hpp"
#include "content/parts.hpp"

namespace motcua::content {
namespace {

constexpr std::uint32_t desk_cases_max = 12; // forty fictional minutes each, within one working day

void read_table(Draft& draft, Table& page, rules::StudyPage& out) {
    const YAML::Node node = page.map("table");
    Table table(draft, page.file(), node, "table", page.place("table").line);
    out.columns = read_texts(table, "columns", label_bytes, false);
    for (const YAML::Node& row_node : table.list("rows")) {
        Table item(draft, page.file(), row_node, "row", table.place("rows").line);
        rules::TableRow row;
        row.label = item.text("label", label_bytes);
        row.cells = read_texts(item, "cells", line_bytes, true);
        if (!row.cells.empty() && row.cells.size() != out.columns.size())
            draft.report(item.place(),
                         {"Hàng này có " + std::to_string(row.cells.size()) + " ô, bảng có " +
                              std::to_string(out.columns.size()) + " cột",
                          "This row has " + std::to_string(row.cells.size()) + " cells, the table " +
                              std::to_string(out.columns.size()) + " columns"},
                         {"Mỗi cột một ô; cột nhãn của hàng không ghi trong columns",
                          "One cell to a column; the rows' labels are no column"});
        out.rows.push_back(std::move(row));
    }
}

void read_pages(Draft& draft, Table& table, rules::Mission& mission, bool is_claim) {
    for (const YAML::Node& node : table.list("pages")) {
        Table item(draft, table.file(), node, "page", table.place("pages").line);
        rules::StudyPage page;
        page.id = item.id();
        draft.define(inside("page", mission.id), page.id, item.place());
        page.title = item.text("title", label_bytes);
        page.picture = item.has("picture") ? read_drawing(item, picture_names) : item.maybe_id("picture");
        page.paragraphs = read_texts(item, "paragraphs", note_bytes, true);
        if (item.has("table"))
            read_table(draft, item, page);
        else
            item.maybe_id("table");
        if (is_claim || item.has("sources"))
            page.sources = read_sources_of(item);
        else
            item.maybe_id("sources");
        mission.pages.push_back(std::move(page));
    }
}

void read_practice(Draft& draft, Table& table, rules::Mission& mission) {
    const YAML::Node node = table.map("practice");
    Table item(draft, table.file(), node, "practice", table.place("practice").line);
    mission.practice_pools = item.ids("pools");
    for (const std::string& pool : mission.practice_pools)
        draft.refer("pool", pool, item.place("pools"));
    mission.practice_count = item.number("count", 50);
    draft.remember("practice " + mission.id, item.place("count"));
    if (mission.practice_count == 0 && item.has("count"))
        draft.report(item.place("count"), {"Luyện tập mà không có câu nào", "Practice without a question"},
                     {"Ghi count từ 1 trở lên", "Make count 1 or more"});
    if (mission.pages.size() != 1)
        draft.report(table.place("pages"), {"Nhiệm vụ luyện tập chỉ có một trang", "A practice mission has one page"},
                     {"Giữ một trang trong pages", "Keep one page in pages"});
}

void read_quiz(Table& table, rules::Mission& mission, bool is_required) {
    Draft& draft = table.draft();
    const bool is_study = mission.kind == rules::MissionKind::study;
    for (const YAML::Node& node : is_required ? table.list("quiz") : table.open_list("quiz")) {
        Table item(draft, table.file(), node, "quiz draw", table.place("quiz").line);
        rules::QuizDraw quiz;
        quiz.part = is_study ? item.id("part") : quiz_part_words[item.one_of("part", quiz_part_words)];
        if (is_study) draft.refer(inside("page", mission.id), quiz.part, item.place("part"));
        quiz.pool = item.id("pool");
        draft.refer("pool", quiz.pool, item.place("pool"));
        quiz.count = item.number("count", 50);
        if (quiz.count == 0 && item.has("count"))
            draft.report(item.place("count"), {"Rút 0 câu thì không hỏi gì", "Drawing 0 questions asks nothing"},
                         {"Ghi count từ 1 trở lên, hoặc bỏ dòng này", "Make count 1 or more, or remove the line"});
        draft.remember("quiz " + mission.id + " " + std::to_string(mission.quiz.size()), item.place("count"));
        mission.quiz.push_back(quiz);
    }
    draft.remember("quiz " + mission.id, table.place("quiz"));
}

} // namespace

void read_filing_quiz(Table& table, rules::Mission& mission) { read_quiz(table, mission, true); }

void read_desk(Table& table, rules::Mission& mission) {
    Draft& draft = table.draft();
    if (!table.open_list("quiz").empty())
        draft.report(table.place("quiz"), {"Ở bàn cán bộ không có câu hỏi", "No questions are asked at the desk"},
                     {"Viết quiz: []", "Write quiz: []"});
    const YAML::Node node = table.map("desk");
    if (!node.IsDefined()) return;
    Table desk(draft, table.file(), node, "desk", table.place("desk").line);
    mission.desk_missions = desk.ids("missions");
    for (const std::string& id : mission.desk_missions)
        draft.refer("mission", id, desk.place("missions"));
    draft.remember("desk missions " + mission.id, desk.place("missions"));
    mission.desk_cases = desk.number("cases", desk_cases_max);
    if (mission.desk_cases == 0 && desk.has("cases"))
        draft.report(desk.place("cases"), {"Bàn cán bộ không có hồ sơ nào", "No dossier ever reaches the desk"},
                     {"Ghi cases từ 1 đến 12", "Make cases 1 to 12"});
    mission.desk_visitors = desk.number("visitors", desk_cases_max);
    draft.remember("desk visitors " + mission.id, desk.place("visitors"));
    mission.desk_rules = read_texts(desk, "rules", line_bytes, true);
    mission.desk_lenient = read_belief(desk, "lenient");
    mission.desk_strict = read_belief(desk, "strict");
    mission.desk_imprecise = read_belief(desk, "imprecise");
}

void read_study(Table& table, rules::Mission& mission) {
    static const std::vector<std::string> sides = {"pre", "post"};
    Draft& draft = table.draft();
    mission.form_side = read_word(table, "form_side", sides);
    draft.remember("form_side " + mission.id, table.place("form_side"));
    const bool is_practice = table.has("practice");
    read_pages(draft, table, mission, mission.form_side.empty() && !is_practice);
    if (is_practice)
        read_practice(draft, table, mission);
    else
        table.maybe_id("practice");
    read_quiz(table, mission, !is_practice);
}

} // namespace motcua::content
