// The officer's side of the counter: a dossier to examine, points to mark, one decision.
#include <algorithm>

#include "game/rules/case.hpp"
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

// A view onto the dossier of a case, in which the words and helpers of the filing pages work.
std::string value_shown(const View& view, const rules::Field& field, const rules::State& dossier) {
    const std::string value = rules::value_of(dossier, field.id);
    if (const rules::Option* option = rules::find(field.options, value)) return view.say(option->label);
    return value.empty() ? std::string(view.say("(để trống)", "(empty)")) : value;
}

void citizen_card(View& view, const rules::Persona& persona) {
    view.kit.begin_card("citizen", view.say(persona.name), kit::Tone::info);
    view.kit.begin_row();
    view.kit.image("citizen-picture", persona.picture, view.say(persona.name), 64);
    view.kit.text(view.say(persona.story));
    view.kit.end_row();
    std::vector<kit::Term> terms;
    for (const rules::PaperLine& line : persona.card) terms.push_back({view.say(line.label), line.value});
    view.kit.terms("data", terms);
    view.kit.note(view.say("Dữ liệu hộ tịch và dân cư khớp với lời kể và tờ ghi này.", "The databases agree with this story and note."));
    view.kit.end_card();
}

void mark_box(View& view, const rules::DeskCase& one, const std::string& subject, const std::string& label) {
    const bool is_marked = std::find(one.marks.begin(), one.marks.end(), subject) != one.marks.end();
    if (view.kit.checkbox("mark-" + subject, label, is_marked)) view.wish(rules::MarkPoint{subject});
}

void form_card(View& view, const rules::Mission& mission, const rules::DeskCase& one, const rules::State& dossier) {
    view.kit.begin_card("form", view.say("Tờ khai", "The form"));
    view.kit.note(view.say("Đánh dấu ô cần bổ sung.", "Tick what needs a supplement."));
    for (const rules::Field* field : rules::form_fields(mission)) {
        if (!field->prefill_fact.empty() || field->expected_fact.empty()) continue;
        mark_box(view, one, field->id, view.say(field->label) + ": " + value_shown(view, *field, dossier));
    }
    view.kit.end_card();
}

void papers_card(View& view, const rules::Mission& mission, const rules::Persona& persona, const rules::DeskCase& one, const rules::State& dossier) {
    if (mission.components.empty()) return;
    view.kit.begin_card("papers", view.say("Giấy tờ kèm theo", "Papers"));
    for (const rules::Component& component : mission.components) {
        if (!component.is_required) continue;
        bool has_paper = false;
        for (const rules::Attachment& attachment : dossier.saved) {
            const rules::Paper* paper = attachment.component == component.id ? rules::find_paper(persona, attachment.paper) : nullptr;
            if (paper == nullptr) continue;
            has_paper = true;
            draw_specimen(view, "specimen-" + paper->id, *paper);
        }
        mark_box(view, one, component.id, view.say(component.name) + (has_paper ? "" : std::string(view.say(": không có tệp", ": no file"))));
    }
    view.kit.end_card();
}

std::string decision_text(const View& view, rules::Decision decision) {
    switch (decision) {
    case rules::Decision::accept: return std::string(view.say("tiếp nhận", "accept"));
    case rules::Decision::supplement: return std::string(view.say("yêu cầu bổ sung", "ask for a supplement"));
    case rules::Decision::refuse: return std::string(view.say("từ chối", "refuse"));
    case rules::Decision::none: break;
    }
    return "";
}

// What the last citizen tells, once the case is decided.
void last_case(View& view) {
    if (view.state.open_case == 0) return;
    const rules::DeskCase& one = view.state.cases[view.state.open_case - 1];
    const rules::Mission* mission = rules::find(view.course.missions, one.mission);
    if (mission == nullptr) return;
    const std::vector<std::string> truth = rules::true_marks(view.course, one);
    const rules::Decision right = rules::right_decision(one, truth);
    std::string text = std::string(view.say("Quyết định đúng: ", "The right decision: ")) + decision_text(view, right) + ".";
    for (const std::string& subject : truth) {
        if (right != rules::Decision::supplement) break;
        const rules::Field* field = rules::find(mission->form, subject);
        const rules::Component* component = rules::find(mission->components, subject);
        text += " " + (field != nullptr ? view.say(field->label) : component != nullptr ? view.say(component->name) : subject) + ".";
    }
    if (one.is_right) text = std::string(view.say("Người dân ra về vui vẻ: rõ ràng, một lần là xong. ", "The citizen leaves content: clear, and done in one go. ")) + text;
    else if (one.decision == rules::Decision::accept) text = std::string(view.say("Mấy hôm sau người dân quay lại: kết quả không dùng được vì hồ sơ còn thiếu sót. ", "Days later the citizen is back: the result is useless because the dossier was deficient. ")) + text;
    else if (one.decision == rules::Decision::supplement) text = std::string(view.say("Người dân phải đi lại vì yêu cầu chưa đủ hoặc chưa đúng chỗ. ", "The citizen has to come again, because the request was incomplete or off the point. ")) + text;
    else text = std::string(view.say("Người dân buồn bã ra về dù hồ sơ có thể giải quyết. ", "The citizen leaves sadly although the dossier could have been settled. ")) + text;
    view.kit.notice(one.is_right ? kit::Tone::success : kit::Tone::warning, view.say("Hồ sơ vừa rồi", "The last dossier"), text);
}

void rules_card(View& view) {
    view.kit.begin_card("rules", view.say("Quy định trước mặt", "The rules in view"));
    std::vector<std::string> lines;
    for (const rules::Text& rule : view.mission.desk_rules) lines.push_back(view.say(rule));
    view.kit.bullets("rule-lines", lines);
    view.kit.end_card();
}

void decision_row(View& view, const rules::DeskCase& one) {
    view.kit.begin_row();
    if (view.kit.button("accept", view.say("Tiếp nhận", "Accept"))) view.wish(rules::DecideCase{"accept"});
    if (view.kit.button("supplement", view.say("Yêu cầu bổ sung một lần", "Ask for one supplement"), {.style = kit::Style::secondary, .disabled_because = one.marks.empty() ? view.say("Muốn yêu cầu bổ sung, em đánh dấu ít nhất một chỗ.", "To ask for a supplement, tick at least one point.") : ""}))
        view.wish(rules::DecideCase{"supplement"});
    if (view.kit.button("refuse", view.say("Từ chối: không đúng nơi", "Refuse: not our office"), {.style = kit::Style::quiet})) view.wish(rules::DecideCase{"refuse"});
    view.kit.end_row();
}

}  // namespace

void desk_page(View& view) {
    if (view.state.open_case >= view.state.cases.size()) return;
    const rules::DeskCase& one = view.state.cases[view.state.open_case];
    const rules::State dossier = rules::dossier_of(view.course, one);
    const rules::Mission* mission = rules::find(view.course.missions, one.mission);
    const rules::Persona* persona = mission == nullptr ? nullptr : rules::find(mission->personas, one.persona);
    if (persona == nullptr) return;
    begin_page(view, std::string(view.say("Bàn tiếp nhận – hồ sơ ", "The desk – dossier ")) + std::to_string(view.state.open_case + 1) + "/" + std::to_string(view.state.cases.size()));
    // The case in one hand, the rules in the other: on a wide screen each scrolls, and the decision stays in view.
    constexpr float column_min = 420;
    view.kit.begin_columns(column_min);
    view.kit.begin_scroll("case", view.say("Hồ sơ trên bàn", "The dossier on the desk"));
    last_case(view);
    view.kit.heading(2, view.say(mission->title));
    const rules::Choice* place = rules::find(mission->places, one.place);
    view.kit.terms("sent-to", std::vector<kit::Term>{{std::string(view.say("Gửi tới", "Sent to")), place == nullptr ? "" : view.say(place->label)}});
    citizen_card(view, *persona);
    form_card(view, *mission, one, dossier);
    papers_card(view, *mission, *persona, one, dossier);
    view.kit.end_scroll();
    view.kit.next_column();
    view.kit.begin_scroll("rules-scroll", view.say("Quy định", "The rules"));
    rules_card(view);
    view.kit.end_scroll();
    decision_row(view, one);
    view.kit.end_columns();
}

}  // namespace motcua::view
