// Finding: the catalogue, a procedure's own page, and the place that receives the dossier.
#include "game/rules/catalogue.hpp"
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

std::string count_text(const View& view, std::size_t count) {
    if (count == 0) return std::string(view.say("Không tìm thấy thủ tục nào. Em thử ít chữ hơn, có dấu hay không dấu đều được.", "Nothing found. Try fewer words; marks do not matter."));
    return std::to_string(count) + std::string(view.say(" thủ tục", count == 1 ? " procedure" : " procedures"));
}

std::vector<std::string> all(const View& view, const std::vector<rules::Text>& texts) {
    std::vector<std::string> out;
    for (const rules::Text& text : texts) out.push_back(view.say(text));
    return out;
}

}  // namespace

void search_page(View& view) {
    begin_page(view, view.say("Tìm thủ tục", "Find the procedure"));
    view.kit.begin_card("need", view.say(view.persona.name), kit::Tone::info);
    view.kit.text(view.say(view.persona.story));
    view.kit.end_card();
    if (const auto query = view.kit.text_field("query", view.say("Tên thủ tục", "Name of the procedure"), view.state.query,
                                               {.typing = kit::Typing::search, .hint = view.say("Ví dụ: khai sinh. Gõ có dấu hay không dấu đều được.", "For example: birth. Marks do not matter."), .max_bytes = 200}))
        view.wish(rules::Search{*query});
    const std::vector<const rules::Procedure*> found = rules::search_catalogue(view.course, view.state.query);
    view.kit.heading(2, count_text(view, found.size()));
    for (const rules::Procedure* procedure : found) {
        view.kit.begin_card("hit-" + procedure->id, "");
        if (view.kit.link("open-" + procedure->id, view.say(procedure->name))) view.wish(rules::OpenProcedure{procedure->id});
        view.kit.note(procedure->code + " · " + view.say(procedure->body));
        view.kit.end_card();
    }
}

void procedure_page(View& view) {
    const rules::Procedure* procedure = rules::find(view.course.catalogue, view.state.open_procedure);
    if (procedure == nullptr) return;
    begin_page(view, view.say(procedure->name));
    const std::vector<kit::Term> terms = {
        {std::string(view.say("Mã thủ tục", "Code")), procedure->code},
        {std::string(view.say("Cơ quan giải quyết", "Competent body")), view.say(procedure->body)},
        {std::string(view.say("Mức độ trực tuyến", "How far online")), view.say(procedure->level)},
        {std::string(view.say("Thời hạn", "Time")), view.say(procedure->time)},
        {std::string(view.say("Lệ phí", "Fee")), view.say(procedure->fee)},
        {std::string(view.say("Kết quả", "Result")), view.say(procedure->result)},
    };
    view.kit.terms("facts", terms);
    view.kit.heading(2, view.say("Các bước", "Steps"));
    view.kit.bullets("steps", all(view, procedure->steps));
    view.kit.heading(2, view.say("Thành phần hồ sơ", "Papers needed"));
    view.kit.bullets("papers", all(view, procedure->papers));
    view.kit.heading(2, view.say("Căn cứ pháp lý", "Legal basis"));
    view.kit.bullets("legal-basis", all(view, procedure->legal_basis));
    draw_sources(view, procedure->sources);
    view.kit.begin_row();
    if (view.kit.button("start-filing", view.say("Nộp trực tuyến", "File online"))) view.wish(rules::StartFiling{});
    if (view.kit.button("back", view.say("Về trang tìm kiếm", "Back to the search"), {.style = kit::Style::secondary})) view.go_to(rules::Phase::search);
    view.kit.end_row();
}

void place_page(View& view) {
    begin_page(view, view.say("Chọn nơi nhận hồ sơ", "Choose the receiving office"));
    view.kit.text(view.say("Chọn nhầm nơi thì hồ sơ sẽ đến nhầm cơ quan. Em đọc kỹ rồi chọn.", "With the wrong choice the dossier reaches the wrong body. Read, then choose."));
    std::vector<kit::Option> options;
    for (const std::string& id : view.state.place_order)
        if (const rules::Choice* place = rules::find(view.mission.places, id)) options.push_back({id, view.say(place->label), "", {}});
    const std::string chosen = decide(view, "place", view.say("Nơi nhận hồ sơ", "Receiving office"), options, view.state.place);
    view.kit.begin_row();
    if (view.kit.button("agree", view.say("Đồng ý", "Agree"), {.disabled_because = chosen.empty() ? view.say("Em chọn nơi nhận trước.", "Choose an office first.") : ""}))
        view.wish(rules::ChoosePlace{chosen});
    if (view.kit.button("back", view.say("Về trang tìm kiếm", "Back to the search"), {.style = kit::Style::secondary})) view.go_to(rules::Phase::search);
    view.kit.end_row();
}

}  // namespace motcua::view
