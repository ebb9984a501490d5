// The game with one key, or a switch that sends one: a short press goes on to the next thing, a held one presses it. Here is
// what "the next thing" is, and how a text field asks for something to choose from instead of a keyboard. The browser walks
// its own elements (web/page/onekey.js), since without WebGL nothing is laid out here.
#include <algorithm>
#include <utility>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

constexpr float leap_max = 0.9f;   // farther away than this part of the screen: what lies between is shown first
constexpr float read_step = 0.75f; // … by so much of it

bool is_within(const std::vector<Node>& nodes, const Node& node, Role role) {
    for (std::int32_t parent = node.parent; parent >= 0; parent = nodes[static_cast<std::size_t>(parent)].parent)
        if (nodes[static_cast<std::size_t>(parent)].role == role) return true;
    return false;
}

}  // namespace

// Every option of a list is a stop of its own: there are no arrows to move inside it.
const Node* Kit::Inside::next_stop() const {
    const auto is_stop = [&](const Node& node) {
        const bool can_be_pressed = node.role == Role::button || node.role == Role::link || node.role == Role::choice ||
                                    node.role == Role::checkbox || node.role == Role::text_field;
        return can_be_pressed && !node.is_disabled && (dialog_before.empty() || is_within(page.nodes, node, Role::dialog));
    };
    const auto begin = page.nodes.begin(), end = page.nodes.end();
    const auto here = std::find_if(begin, end, [&](const Node& node) { return !focused.empty() && node.id == focused; });
    auto next = here == end ? end : std::find_if(here + 1, end, is_stop);
    if (next == end) next = std::find_if(begin, end, is_stop);
    return next == end ? nullptr : &*next;
}

void Kit::Inside::go_on() {
    const Node* const next = next_stop();
    if (next == nullptr) return;
    // What stands before the next stop is there to be read.
    if (draws && !frame.host_scrolls && find_scroll(*next) == nullptr && next->rect.y > view_top + frame.height * leap_max) {
        const float left = page.height - frame.height - view_top;
        if (left > 1) return scroll_page(std::min(left, frame.height * read_step));
    }
    focus_on(next->id);
    is_focus_shown = true;
}

void Kit::Inside::press_here() {
    const Node* const node = page.find(focused);
    if (node == nullptr || node->is_disabled) return;
    wishes.push_back({Wish::Kind::press, node->id, {}, false});
    is_focus_shown = true;
}

// The desktop's page can be scrolled within a frame only.
void Kit::go_on() {
    Inside& k = *inside_;
    if (!k.draws || k.frame.host_scrolls) return k.go_on();
    k.must_go_on = true;
    k.settling = std::max(k.settling, 1);
}
void Kit::press_here() { inside_->press_here(); }

// ---- a field to be filled without typing ----------------------------------------------------------------------------------

const Node* Kit::field_to_fill() const {
    return inside_->field_asked.empty() ? nullptr : inside_->page.find(inside_->field_asked);
}

void Kit::fill(std::string_view text) {
    inside_->fill_wish = {Wish::Kind::type, inside_->field_asked, std::string(text), true};
    leave_field();
}

void Kit::leave_field() {
    inside_->field_asked.clear();
    inside_->stir();
}

// A field behind an open dialog takes nothing: it waits until the dialog has gone.
void Kit::Inside::take_fill() {
    if (fill_wish.kind == Wish::Kind::none || !dialog_now.empty()) return;
    wishes.push_back(std::move(fill_wish));
    fill_wish = {};
}

// ---- the desktop's key ------------------------------------------------------------------------------------------------------

// Frames are made while the key is down, and only then: that is how the kit learns that it is held.
void Kit::Inside::take_one_key() {
    if (std::exchange(must_go_on, false)) go_on();
    const bool is_down = ImGui::IsKeyDown(ImGuiKey_Space) || ImGui::IsKeyDown(ImGuiKey_Enter) || ImGui::IsKeyDown(ImGuiKey_KeypadEnter);
    const double now = ImGui::GetTime();
    if (is_down && !is_key_down) {
        key_down_at = now;
        has_key_pressed = false;
    }
    if (is_down && !has_key_pressed) {
        has_key_pressed = now - key_down_at >= frame.one_key_hold_seconds;
        if (has_key_pressed) press_here();
        settling = std::max(settling, 1);
    }
    if (!is_down && is_key_down && !has_key_pressed) go_on();
    is_key_down = is_down;
}

}  // namespace motcua::kit
