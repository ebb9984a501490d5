// What an officer has on the desk, whoever the officer is and wherever the dossier came from: a made one of a desk
// mission, or in pair the one that the other pupil sent. Reads the dossier, marks points, decides; judges nothing.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

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
    for (const rules::Field* field : rules::compared_fields(mission, dossier))
        mark_box(view, one, field->id, view.say(field->label) + ": " + value_shown(view, *field, dossier));
    view.kit.end_card();
}

void papers_card(View& view, const rules::Mission& mission, const rules::Persona& persona, const rules::DeskCase& one, const rules::State& dossier) {
    if (mission.components.empty()) return;
    view.kit.begin_card("papers", view.say("Giấy tờ kèm theo", "Papers"));
    for (const rules::Component& component : mission.components) {
        bool has_paper = false;
        for (const rules::Attachment& attachment : dossier.saved) {
            const rules::Paper* paper = attachment.component == component.id ? rules::find_paper(persona, attachment.paper) : nullptr;
            if (paper == nullptr) continue;
            has_paper = true;
            draw_specimen(view, "specimen-" + component.id + "-" + paper->id, *paper);
        }
        if (!component.is_required) continue;
        mark_box(view, one, component.id, view.say(component.name) + (has_paper ? "" : std::string(view.say(": không có tệp", ": no file"))));
    }
    view.kit.end_card();
}

}  // namespace

std::string decision_text(const View& view, rules::Decision decision) {
    switch (decision) {
    case rules::Decision::accept: return std::string(view.say("tiếp nhận", "accept"));
    case rules::Decision::supplement: return std::string(view.say("yêu cầu bổ sung", "ask for a supplement"));
    case rules::Decision::refuse: return std::string(view.say("từ chối", "refuse"));
    case rules::Decision::none: break;
    }
    return "";
}

std::string subject_name(const View& view, const rules::Mission& mission, const std::string& subject) {
    if (const rules::Field* field = rules::find(mission.form, subject)) return view.say(field->label);
    const rules::Component* component = rules::find(mission.components, subject);
    return component == nullptr ? subject : view.say(component->name);
}

namespace {

// Where it was sent, the citizen, the form, the papers; each point can be marked.
void draw_case(View& view) {
    const rules::DeskCase& one = view.state.cases[view.state.open_case];
    const rules::State dossier = rules::dossier_in_hand(view.course, view.state);
    const rules::Mission* mission = rules::find(view.course.missions, one.mission);
    const rules::Persona* persona = mission == nullptr ? nullptr : rules::find(mission->personas, one.persona);
    if (persona == nullptr) return;
    const rules::Choice* place = rules::find(mission->places, one.place);
    view.kit.terms("sent-to", std::vector<kit::Term>{{std::string(view.say("Gửi tới", "Sent to")), place == nullptr ? "" : view.say(place->label)}});
    citizen_card(view, *persona);
    form_card(view, *mission, one, dossier);
    papers_card(view, *mission, *persona, one, dossier);
}

// With their sources in pair, where they come from the course.
void draw_rules(View& view) {
    view.kit.begin_card("rules", view.say("Quy định trước mặt", "The rules in view"));
    std::vector<std::string> lines;
    for (const rules::Text* rule : rules::officer_rules(view.course, view.mission)) lines.push_back(view.say(*rule));
    view.kit.bullets("rule-lines", lines);
    if (const rules::Procedure* procedure = rules::find(view.course.catalogue, view.mission.procedure)) {
        std::string papers;
        for (const rules::Text& paper : procedure->papers) papers += (papers.empty() ? "" : "; ") + view.say(paper);
        view.kit.terms("procedure-lines", std::vector<kit::Term>{{std::string(view.say("Thủ tục", "Procedure")), view.say(procedure->name)},
                                                                   {std::string(view.say("Cơ quan giải quyết", "Competent body")), view.say(procedure->body)},
                                                                   {std::string(view.say("Thành phần hồ sơ", "Papers needed")), papers}});
        draw_sources(view, procedure->sources);
        draw_sources(view, view.course.officer.sources);
    }
    view.kit.end_card();
}

void decision_buttons(View& view, std::string_view refuse) {
    const bool has_marks = !view.state.cases[view.state.open_case].marks.empty();
    view.kit.begin_row();
    if (view.kit.button("accept", view.say("Tiếp nhận", "Accept"))) view.wish(rules::DecideCase{"accept"});
    if (view.kit.button("supplement", view.say("Yêu cầu bổ sung một lần", "Ask for one supplement"), {.style = kit::Style::secondary, .disabled_because = has_marks ? "" : view.say("Muốn yêu cầu bổ sung, em đánh dấu ít nhất một chỗ.", "To ask for a supplement, tick at least one point.")}))
        view.wish(rules::DecideCase{"supplement"});
    if (view.kit.button("refuse", refuse, {.style = kit::Style::quiet})) view.wish(rules::DecideCase{"refuse"});
    view.kit.end_row();
}

}  // namespace

void draw_desk(View& view, std::string_view refuse) {
    // The case in one hand, the rules in the other: on a wide screen each scrolls, and the decision stays in view.
    constexpr float column_min = 420;
    view.kit.begin_columns(column_min);
    view.kit.begin_scroll("case", view.say("Hồ sơ trên bàn", "The dossier on the desk"));
    draw_case(view);
    view.kit.end_scroll();
    view.kit.next_column();
    view.kit.begin_scroll("rules-scroll", view.say("Quy định", "The rules"));
    draw_rules(view);
    view.kit.end_scroll();
    decision_buttons(view, refuse);
    view.kit.end_columns();
}

}  // namespace motcua::view
