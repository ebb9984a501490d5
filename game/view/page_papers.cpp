// The papers page: rows of components, the tray of the neighbour's documents, and the saving that must not be forgotten.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

bool is_attached(const View& view, const std::string& component, const std::string& paper) {
    return std::any_of(view.state.attached.begin(), view.state.attached.end(), [&](const rules::Attachment& one) {
        return one.component == component && one.paper == paper;
    });
}

bool has_unsaved(const View& view) {
    const auto is_same = [](const rules::Attachment& a, const rules::Attachment& b) {
        return a.component == b.component && a.paper == b.paper;
    };
    return !std::equal(view.state.attached.begin(), view.state.attached.end(), view.state.saved.begin(), view.state.saved.end(), is_same);
}

bool is_open(const View& view, const rules::Component& component, bool only_open_for_supplement) {
    return !only_open_for_supplement || rules::is_open_for_supplement(view.mission, view.state, component.id);
}

void draw_paper(View& view, const rules::Paper& paper, bool only_open_for_supplement) {
    view.kit.begin_card("paper-" + paper.id, view.say(paper.title));
    draw_specimen(view, "picture-" + paper.id, paper);
    for (const rules::Component& component : view.mission.components) {
        if (!is_open(view, component, only_open_for_supplement)) continue;
        const bool is_there = is_attached(view, component.id, paper.id);
        const std::string label = std::string(is_there ? view.say("Bỏ khỏi: ", "Remove from: ") : view.say("Đính kèm vào: ", "Attach to: ")) + view.say(component.name);
        if (view.kit.button("attach-" + component.id + "-" + paper.id, label, {.style = is_there ? kit::Style::quiet : kit::Style::secondary})) {
            if (is_there) view.wish(rules::DetachPaper{component.id, paper.id});
            else view.wish(rules::AttachPaper{component.id, paper.id});
        }
    }
    view.kit.end_card();
}

}  // namespace

std::string specimen_mark(const View& view) { return std::string(view.say("MẪU – MÔ PHỎNG", "SPECIMEN – SIMULATION")); }

void draw_specimen(View& view, const std::string& id, const rules::Paper& paper) {
    kit::PaperPicture picture{.kind = paper.picture, .title = view.say(paper.title), .is_blurred = paper.flaw == rules::Flaw::blurred,
                              .file_name = paper.file_name, .watermark = specimen_mark(view)};
    for (const rules::PaperLine& line : paper.lines) picture.lines.push_back({view.say(line.label), line.value});
    view.kit.paper(id, picture, view.say(paper.description) + " (" + paper.file_name + ")");
}

void draw_component(View& view, const rules::Component& component) {
    view.kit.begin_card("component-" + component.id, view.say(component.name));
    if (!view.say(component.note).empty()) view.kit.text(view.say(component.note));
    view.kit.note(component.is_required ? view.say("Bắt buộc", "Required") : view.say("Chỉ khi được yêu cầu", "Only when asked for"));
    std::vector<std::string> rows;
    for (const rules::Attachment& one : view.state.attached) {
        if (one.component != component.id) continue;
        if (const rules::Paper* paper = rules::find_paper(view.persona, one.paper)) rows.push_back(view.say(paper->title) + " – " + paper->file_name);
    }
    if (rows.empty()) rows.push_back(std::string(view.say("Chưa có tệp nào.", "No file yet.")));
    view.kit.bullets("files-" + component.id, rows);
    view.kit.end_card();
}

void draw_tray(View& view, bool only_open_for_supplement) {
    view.kit.heading(2, view.say("Khay giấy tờ của người hàng xóm", "The neighbour's papers"));
    view.kit.begin_columns(300);
    bool is_first = true;
    for (const std::string& id : view.state.tray) {
        const rules::Paper* paper = rules::find_paper(view.persona, id);
        if (paper == nullptr) continue;
        if (!is_first) view.kit.next_column();
        is_first = false;
        draw_paper(view, *paper, only_open_for_supplement);
    }
    view.kit.end_columns();
}

void save_papers_row(View& view) {
    view.kit.begin_row();
    const bool is_unsaved = has_unsaved(view);
    if (view.kit.button("save", view.say("Lưu giấy tờ", "Save the papers"), {.style = kit::Style::secondary})) view.wish(rules::SavePapers{});
    view.kit.note(is_unsaved ? view.say("Có thay đổi chưa lưu", "Changes not saved")
                             : view.state.saved.empty() ? view.say("Chưa có gì để lưu", "Nothing to save yet") : view.say("Đã lưu", "Saved"));
    view.kit.end_row();
}

void papers_page(View& view) {
    begin_page(view, view.say("Đính kèm giấy tờ", "Attach papers"));
    view.kit.note(view.say(view.mission.file_rule));
    view.kit.begin_columns(300);  // so that on a wide screen the neighbour's papers are in view below
    for (const rules::Component& component : view.mission.components) {
        if (&component != &view.mission.components.front()) view.kit.next_column();
        draw_component(view, component);
    }
    view.kit.end_columns();
    draw_tray(view, false);
    save_papers_row(view);
    view.kit.begin_row();
    if (view.kit.button("continue", view.say("Tiếp tục", "Continue"))) view.wish(rules::FinishPapers{});
    if (view.kit.button("back", view.say("Về tờ khai", "Back to the form"), {.style = kit::Style::quiet})) view.go_to(rules::Phase::form);
    view.kit.end_row();
}

}  // namespace motcua::view
