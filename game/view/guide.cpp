// See the header. What is told so far stays in view while it is about the same thing; once that is done, the guide goes on
// to the next with its first step.
#include "game/view/guide.hpp"

#include "game/view/advice.hpp"

namespace motcua::view {
namespace {

// What advice is about: told steps belong to it and to nothing else.
std::string about(const rules::Hint& hint) {
    return std::to_string(static_cast<int>(hint.need)) + "/" + hint.subject + "/" + hint.value + "/" + std::to_string(static_cast<int>(hint.page));
}

void tell(View& view, const Advice& told, std::size_t step) { view.kit.speak(told.steps[step - 1]); }

void draw_advice(View& view, const Advice& told) {
    std::size_t& steps = view.memory.guide_steps;
    view.kit.begin_card("guide.box", view.say("Cán bộ hướng dẫn", "The guide"), kit::Tone::info);
    for (std::size_t i = 0; i < steps && i < told.steps.size(); ++i) view.kit.text(told.steps[i]);
    view.kit.note(view.say("Hỏi không mất điểm.", "Asking costs no points."));
    view.kit.begin_row();
    if (steps < told.steps.size() && view.kit.button("guide.more", view.say("Gợi ý thêm", "Tell me more"), {.style = kit::Style::secondary})) {
        ++steps;
        tell(view, told, steps);
        if (steps == told.steps.size()) view.kit.focus("guide");  // its own button is gone
    }
    if (!told.node.empty() && view.kit.link("guide.there", view.say("Đưa em đến chỗ ấy", "Take me there"))) view.kit.focus(told.node);
    view.kit.end_row();
    view.kit.end_card();
}

}  // namespace

void draw_guide(View& view) {
    const rules::Hint hint = rules::hint(view.course, view.state);
    const Advice told = advice(view, hint);
    std::size_t& steps = view.memory.guide_steps;
    if (std::string now = about(hint); now != view.memory.guide_about) {
        view.memory.guide_about = std::move(now);
        if (steps > 0) steps = 1;
    }
    if (view.kit.disclosure("guide", view.say("Hỏi cán bộ hướng dẫn", "Ask the guide"), steps > 0, "officer", view.say("Cán bộ hướng dẫn", "The guide"))) {
        steps = steps > 0 ? 0 : 1;
        if (steps > 0) tell(view, told, steps);
    }
    if (steps > 0) draw_advice(view, told);
}

}  // namespace motcua::view
