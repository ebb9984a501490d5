// Reading pages with their questions, and the officer's draft that waits for a citizen's word.
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {

void study_page(View& view) {
    const std::size_t index = view.state.page;
    if (index >= view.mission.pages.size()) return;
    const rules::StudyPage& page = view.mission.pages[index];
    begin_page(view, view.say(page.title));
    if (view.mission.pages.size() > 1)
        view.kit.note(std::string(view.say("Trang ", "Page ")) + std::to_string(index + 1) + "/" + std::to_string(view.mission.pages.size()));
    if (!page.picture.empty()) view.kit.image("picture", page.picture, view.say(page.title), 96);
    for (const rules::Text& paragraph : page.paragraphs) view.kit.text(view.say(paragraph));
    if (!page.columns.empty()) {
        std::vector<std::string> columns;
        for (const rules::Text& column : page.columns) columns.push_back(view.say(column));
        std::vector<kit::TableRow> rows;
        for (const rules::TableRow& row : page.rows) {
            rows.push_back({view.say(row.label), {}});
            for (const rules::Text& cell : row.cells) rows.back().cells.push_back(view.say(cell));
        }
        view.kit.table("table", view.say(page.title), columns, rows);
    }
    draw_sources(view, page.sources);
    draw_quiz(view, page.id);
    if (!rules::is_part_answered(view.state, page.id)) return;
    const bool is_last = index + 1 == view.mission.pages.size();
    if (view.kit.button("turn", is_last ? view.say("Xem kết quả", "See how it went") : view.say("Trang sau", "Next page"))) view.wish(rules::TurnPage{});
}

void draft_page(View& view) {
    begin_page(view, view.say("Bản thảo của cán bộ", "The officer's draft"));
    view.kit.text(view.say("Trước khi ký, cán bộ gửi bản thảo để người nộp xem lại. Có một ngày để trả lời; im lặng nghĩa là đồng ý.",
                           "Before signing, the officer sends a draft for checking. There is one day to answer; silence means agreement."));
    begin_beside_note(view, "draft-check", view.say("Bản thảo", "The draft"));
    view.kit.begin_card("draft", view.say("Bản thảo điện tử (giả lập)", "Electronic draft (simulated)"), kit::Tone::info);
    std::vector<kit::Term> terms;
    std::vector<kit::Option> options = {{"", std::string(view.say("Không có chỗ nào sai", "Nothing is wrong")), "", {}}};
    options[0].id = "none";
    for (const rules::DraftLine& line : view.mission.draft) {
        const bool is_wrong = line.id == view.state.draft_wrong_line;
        terms.push_back({view.say(line.label), rules::fact(view.persona, is_wrong ? line.wrong_fact : line.fact)});
        options.push_back({line.id, view.say(line.label), "", {}});
    }
    view.kit.terms("draft-lines", terms);
    view.kit.end_card();
    const std::string chosen = decide(view, "wrong-line", view.say("Chỗ nào sai?", "Which line is wrong?"), options);
    view.kit.end_scroll();
    view.kit.begin_row();
    if (view.kit.button("answer", view.say("Trả lời cán bộ", "Answer the officer"), {.disabled_because = chosen.empty() ? view.say("Em chọn một dòng trước.", "Choose a line first.") : ""}))
        view.wish(rules::ConfirmDraft{chosen == "none" ? "" : chosen});
    if (view.kit.button("silence", view.say("Để mặc, chờ hết một ngày", "Leave it and wait a day"), {.style = kit::Style::quiet})) view.wish(rules::AdvanceTime{});
    view.kit.end_row();
    view.kit.end_columns();
}

}  // namespace motcua::view
