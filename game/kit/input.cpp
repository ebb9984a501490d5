// Input on its way to the widget it is meant for: wishes by node id from mirror and tests, the desktop's mouse and keys.
// Both end in `touch`, which gives each press to one widget once.
#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

bool is_pressable(const Node& node) {
    return node.role == Role::button || node.role == Role::link || node.role == Role::choice ||
           node.role == Role::checkbox || node.role == Role::disclosure;
}

bool holds(const Rect& rect, float x, float y) {
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

bool is_inside(const std::vector<Node>& nodes, const Node& node, Role role) {
    for (std::int32_t parent = node.parent; parent >= 0; parent = nodes[static_cast<std::size_t>(parent)].parent) {
        if (nodes[static_cast<std::size_t>(parent)].role == role) return true;
    }
    return false;
}

const Node* under_pointer(Kit::Inside& k, float x, float y) {
    for (const Node& node : k.page.nodes) {
        if (is_pressable(node) && holds(k.seen_rect(node), x, y)) return &node;
    }
    return nullptr;
}

}  // namespace

// ---- from hosts -----------------------------------------------------------------------------------------------------

void Kit::press(std::string_view node_id) {
    inside_->wishes.push_back({Wish::Kind::press, std::string(node_id), {}, false});
}

void Kit::type(std::string_view node_id, std::string_view text, bool is_committed) {
    inside_->wishes.push_back({Wish::Kind::type, std::string(node_id), std::string(text), is_committed});
}

void Kit::took_focus(std::string_view node_id) {
    Inside& k = *inside_;
    k.focused = node_id;
    k.is_focus_shown = !node_id.empty();
    k.settling = std::max(k.settling, 1);
}

void Kit::pointer(float x, float y) {
    Inside& k = *inside_;
    const Node* before = k.has_mouse ? under_pointer(k, k.mouse.x, k.mouse.y) : nullptr;
    const Node* now = under_pointer(k, x, y + k.view_top);
    ImGui::SetCurrentContext(k.context);
    ImGui::GetIO().AddMousePosEvent(x, y + k.frame.canvas_above);
    k.mouse = ImVec2(x, y + k.view_top);
    k.has_mouse = true;
    if (before != now) k.settling = std::max(k.settling, 1);
}

void Kit::escape() { inside_->press_dialog_exit(); }

// What was opened on the page is closed first, the last one before the others. A dialog that can be left has a button for
// it: its first quiet one, or else its first secondary one.
void Kit::Inside::press_dialog_exit() {
    const Node* exit = nullptr;
    for (const Node& node : page.nodes)
        if (node.role == Role::disclosure && node.is_checked && is_inside(page.nodes, node, Role::dialog) == !dialog_before.empty()) exit = &node;
    if (exit != nullptr) {
        // Whoever stands inside what is closed stands on its button afterwards; everybody else stays.
        if (focused.compare(0, exit->id.size() + 1, exit->id + ".") == 0) focus_on(exit->id);
        wishes.push_back({Wish::Kind::press, exit->id, {}, false});
        return;
    }
    for (const Node& node : page.nodes) {
        if (node.role != Role::button || node.is_disabled || !is_inside(page.nodes, node, Role::dialog)) continue;
        const Style style = static_cast<Style>(node.style);
        if (style == Style::quiet) {
            exit = &node;
            break;
        }
        if (style == Style::secondary && exit == nullptr) exit = &node;
    }
    if (exit != nullptr) wishes.push_back({Wish::Kind::press, exit->id, {}, false});
}

// One wish a frame keeps their order: a field that is left is committed before the button pressed after it.
void Kit::Inside::take_wish() {
    wish = {};
    if (wishes.empty()) return;
    std::size_t first = 0;
    // Of a quick typist's whole contents only the last one matters.
    while (first + 1 < wishes.size() && wishes[first].kind == Wish::Kind::type && !wishes[first].is_committed &&
           wishes[first + 1].kind == Wish::Kind::type && wishes[first + 1].id == wishes[first].id) {
        ++first;
    }
    wish = std::move(wishes[first]);
    wishes.erase(wishes.begin(), wishes.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    page.focus.clear();
    motion.end();
    stir();
}

// ---- the desktop's mouse and keys -----------------------------------------------------------------------------------

void Kit::Inside::take_mouse() {
    const ImVec2 position = ImGui::GetMousePos();
    has_mouse = ImGui::IsMousePosValid(&position) &&
                ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    mouse = ImVec2(position.x - origin.x, position.y - origin.y);
    is_mouse_clicked = has_mouse && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    is_mouse_released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (is_mouse_clicked) {
        held.clear();
        is_focus_shown = false;
        motion.end();
    }
}

void Kit::Inside::take_keys() {
    if (frame.fields_by_host) return;  // the browser's keys arrive as wishes
    if (frame.one_key) return take_one_key();
    const bool is_shift = ImGui::GetIO().KeyShift;
    if (ImGui::IsKeyPressed(ImGuiKey_Tab)) {
        move_focus(is_shift ? -1 : 1);
        return;
    }
    if (ImGui::GetActiveID() != 0 && ImGui::GetIO().WantTextInput) return;  // they belong to the text
    const Node* const node = page.find(focused);
    const bool is_enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    const bool is_space = ImGui::IsKeyPressed(ImGuiKey_Space, false);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) press_dialog_exit();
    if (node != nullptr && (is_enter || (is_space && node->role != Role::link))) {
        if (is_pressable(*node)) {
            wishes.push_back({Wish::Kind::press, node->id, {}, false});
            is_focus_shown = true;
            return;
        }
        if (node->role == Role::text_field && is_enter) activate_field = node->id;
    }
    const bool is_choice = node != nullptr && node->role == Role::choice;
    float sideways = 0, down = 0, pages = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) is_choice ? move_choice(1) : static_cast<void>(down = 72);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) is_choice ? move_choice(-1) : static_cast<void>(down = -72);
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) is_choice ? move_choice(1) : static_cast<void>(sideways = 72);
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) is_choice ? move_choice(-1) : static_cast<void>(sideways = -72);
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) pages = 1;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) pages = -1;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) sideways = down = -1e6f;
    if (ImGui::IsKeyPressed(ImGuiKey_End)) sideways = down = 1e6f;
    scroll_by_keys(sideways, down, pages);
}

// To the next or previous place where Tab stops. A list of which one is chosen is one stop, at the chosen one.
void Kit::Inside::move_focus(int step) {
    const std::vector<Node>& nodes = page.nodes;
    std::vector<int> stops;
    int here = -1, focused_at = -1;
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        const Node& node = nodes[static_cast<std::size_t>(i)];
        if (node.id == focused) focused_at = i;
        const bool scrolls_now = node.role == Role::scroll && find_scroll(node) != nullptr && find_scroll(node)->hidden > 0;
        if (node.is_disabled || (!is_pressable(node) && node.role != Role::text_field && !scrolls_now)) continue;
        if (!dialog_before.empty() && !is_inside(nodes, node, Role::dialog)) continue;
        const bool is_radio = node.role == Role::choice && nodes[static_cast<std::size_t>(node.parent)].role == Role::choice_list;
        const bool is_same_list = is_radio && !stops.empty() && nodes[static_cast<std::size_t>(stops.back())].parent == node.parent &&
                                  nodes[static_cast<std::size_t>(stops.back())].role == Role::choice;
        if (!is_same_list) {
            stops.push_back(i);
        } else if (node.is_checked) {
            stops.back() = i;
        }
        if (node.id == focused) here = static_cast<int>(stops.size()) - 1;
    }
    if (stops.empty()) return;
    const int count = static_cast<int>(stops.size());
    int next = 0;
    if (here >= 0) {
        next = (here + step + count) % count;
    } else {
        // From a place that is no stop (the heading of a new page) to the nearest stop in that direction.
        while (next < count && stops[static_cast<std::size_t>(next)] < focused_at) ++next;
        if (step < 0) --next;
        next = (next + count) % count;
    }
    const Node& target = nodes[static_cast<std::size_t>(stops[static_cast<std::size_t>(next)])];
    ImGui::ClearActiveID();
    focus_on(target.id);
    is_focus_shown = true;
}

void Kit::Inside::move_choice(int step) {
    const Node* const from = page.find(focused);
    std::vector<const Node*> siblings;
    int here = 0;
    for (const Node& node : page.nodes) {
        if (node.role != Role::choice || node.parent != from->parent || node.is_disabled) continue;
        if (&node == from) here = static_cast<int>(siblings.size());
        siblings.push_back(&node);
    }
    const int count = static_cast<int>(siblings.size());
    if (count == 0) return;
    focus_on(siblings[static_cast<std::size_t>((here + step + count) % count)]->id);
    is_focus_shown = true;
}

// ---- to widgets -----------------------------------------------------------------------------------------------------

bool Kit::Inside::is_inert(const Node& node) const {
    return node.is_disabled || (!dialog_before.empty() && !is_in_dialog);
}

Touch Kit::Inside::touch(int index) {
    const Node& node = page.nodes[static_cast<std::size_t>(index)];
    Touch touch;
    const bool is_out = is_inert(node);
    if (wish.kind == Wish::Kind::press && wish.id == node.id) {
        wish = {};
        touch.was_pressed = !is_out;
    }
    if (draws && !is_out && has_mouse && holds(node.rect, mouse.x, mouse.y)) {
        touch.is_hovered = true;
        if (is_mouse_clicked) {
            held = node.id;
            focused = node.id;
        }
        touch.is_held = held == node.id;
        if (touch.is_held && is_mouse_released) touch.was_pressed = true;
        if (!frame.fields_by_host) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (touch.was_pressed) {
        if (toast_frame < frame_number) toast_text.clear();
        stir();
    }
    return touch;
}

}  // namespace motcua::kit
