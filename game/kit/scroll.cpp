// Parts of a page that scroll by themselves: a table wider than the screen, a dossier beside the rules. In the browser the
// mirror's element really scrolls, with its wheel, finger and keys, and the kit only follows; on the desktop the kit
// scrolls, and draws the bar. Not a window of Dear ImGui: that would lie over dialogs, which are layers of the page's list.
#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

constexpr float bar_room = 16;         // kept free for the bar, the browser's too
constexpr float bar_thickness = 8, thumb_min = 40;
constexpr float fits_screen_min = 240; // less than this is no window onto anything: then the page scrolls as ever
constexpr float bottom_room = 72;      // what end_pixels leaves under a page
constexpr float wheel_step = 80;

// Cards cast shadows and widgets wear focus rings beyond their boxes: across the direction of scrolling there is nothing to
// hide, so that much more may be seen.
constexpr float overhang = 16;

float move_of(ScrollState& area, float by) {
    float& offset = area.is_sideways ? area.x : area.y;
    const float before = offset;
    offset = std::clamp(offset + by, 0.f, area.hidden);
    return offset - before;
}

}  // namespace

ScrollState& Kit::Inside::scroll_state(std::string_view id) {
    for (ScrollState& area : scrolls) {
        if (area.id == id) return area;
    }
    ScrollState& area = scrolls.emplace_back();
    area.id = id;
    return area;
}

// The area that is a node or holds it; null when none does.
ScrollState* Kit::Inside::find_scroll(const Node& node) {
    const Node* at = &node;
    while (at->role != Role::scroll) {
        if (at->parent < 0) return nullptr;
        at = &page.nodes[static_cast<std::size_t>(at->parent)];
    }
    for (ScrollState& area : scrolls) {
        if (area.id == at->id) return &area;
    }
    return nullptr;
}

// Where a node is to be seen now, and no more of it than its scroll area shows.
Rect Kit::Inside::seen_rect(const Node& node) {
    const ScrollState* const area = node.role == Role::scroll ? nullptr : find_scroll(node);
    if (area == nullptr) return node.rect;
    const float x = node.rect.x - area->x, y = node.rect.y - area->y;
    const float left = std::max(x, area->view.x), top = std::max(y, area->view.y);
    return {left, top, std::max(0.f, std::min(x + node.rect.width, area->view.x + area->view.width) - left),
            std::max(0.f, std::min(y + node.rect.height, area->view.y + area->view.height) - top)};
}

void Kit::scrolled(std::string_view node_id, float x, float y) {
    Inside& k = *inside_;
    for (ScrollState& area : k.scrolls) {
        if (area.id != node_id || (area.x == x && area.y == y)) continue;
        area.x = x;
        area.y = y;
        k.settling = std::max(k.settling, 1);
    }
}

void Kit::begin_scroll(std::string_view id, std::string_view name, ScrollOptions options) {
    Inside& k = *inside_;
    OpenScroll open;
    open.node = k.add(Role::scroll, id, name);
    k.node(open.node).level = options.width_min > 0 ? 1 : 2;
    k.parents.push_back(open.node);
    ScrollState& area = k.scroll_state(id);
    area.frame_seen = k.frame_number;
    area.is_sideways = options.width_min > 0;
    if (!k.draws) return;
    // One area does not scroll inside another: nobody could tell which of the two the finger moves.
    const bool is_inner = !k.open_scrolls.empty();
    const bool has_neighbour = !k.open_grids.empty() && k.open_grids.back().columns > 1;
    open.slot = k.open(0, theme::gap);
    float width = open.slot.width;
    if (area.is_sideways && !is_inner) {
        width = std::max(width, k.scaled(options.width_min));
    } else if (has_neighbour && !is_inner) {
        // What else stands in its column, as measured in the last frame, stays in view too.
        const Grid& grid = k.open_grids.back();
        const std::vector<float>& heights = k.grids[grid.memory].heights;
        const std::size_t own = static_cast<std::size_t>(grid.cells_used);
        const float others = own < heights.size() && area.view.height > 0 ? heights[own] - area.view.height : open.slot.y - grid.row_y;
        const float left = k.frame.height - grid.row_y - bottom_room - others;
        if (left >= fits_screen_min) {
            open.height_max = left;
            width -= bar_room;
        }
    }
    if (!k.frame.host_scrolls) move_of(area, 0);
    // Until the content has been measured once nothing is cut off.
    const float height = area.view.height > 0 ? area.view.height : k.frame.height;
    area.view = {open.slot.x, open.slot.y, open.slot.width, height};
    const float over_x = area.is_sideways ? 0 : overhang, over_y = area.is_sideways ? overhang : 0;
    ImGui::PushClipRect(k.at(open.slot.x - over_x, open.slot.y - over_y),
                        k.at(open.slot.x + open.slot.width + over_x, open.slot.y + height + over_y), true);
    open.origin = k.origin;
    open.mouse = k.mouse;
    open.has_mouse = k.has_mouse;
    k.has_mouse = k.has_mouse && k.mouse.x >= area.view.x && k.mouse.x < area.view.x + area.view.width &&
                  k.mouse.y >= area.view.y && k.mouse.y < area.view.y + height;
    k.mouse = ImVec2(k.mouse.x + area.x, k.mouse.y + area.y);
    k.origin = ImVec2(k.origin.x - area.x, k.origin.y - area.y);
    k.scrolled_y += area.y;
    Flow flow;
    flow.x = open.slot.x;
    flow.y = open.slot.y;
    flow.width = width;
    k.flows.push_back(flow);
    k.open_scrolls.push_back(open);
}

void Kit::end_scroll() {
    Inside& k = *inside_;
    const int index = k.parents.back();
    k.parents.pop_back();
    if (!k.draws) return;
    const OpenScroll open = k.open_scrolls.back();
    k.open_scrolls.pop_back();
    const Flow flow = std::move(k.flows.back());
    k.flows.pop_back();
    k.origin = open.origin;
    k.mouse = open.mouse;
    k.has_mouse = open.has_mouse;
    ImGui::PopClipRect();
    ScrollState& area = k.scroll_state(k.node(index).id);
    k.scrolled_y -= area.y;
    const float content = std::ceil(flow.y - open.slot.y);
    float height = open.height_max > 0 ? std::min(open.height_max, content) : content;
    const float hidden = area.is_sideways ? flow.width - open.slot.width : content - height;
    if (area.is_sideways && hidden > 0) height += bar_room;
    if (hidden != area.hidden || height != area.view.height) k.settling = std::max(k.settling, 1);
    area.hidden = std::max(0.f, hidden);
    area.view.height = height;
    k.set_rect(index, open.slot.x, open.slot.y, open.slot.width, height);
    k.draw_scroll_edges(area);
    if (!k.frame.host_scrolls) k.draw_scroll_bar(area);
    if (k.is_focus_at(k.node(index))) k.ring(k.node(index).rect, theme::rounding);
    k.close(open.slot, height, 18);
}

// A soft shade where something is hidden: on a phone no bar says so until it is touched.
void Kit::Inside::draw_scroll_edges(const ScrollState& area) {
    constexpr float depth = 20;
    const theme::Colour shade = theme::faded(look->shade, 46), none = theme::faded(look->shade, 0);
    const Rect& view = area.view;
    const float content_height = view.height - (area.is_sideways && area.hidden > 0 ? bar_room : 0);
    if (area.is_sideways) {
        const float left = std::min(depth, area.x), right = std::min(depth, area.hidden - area.x);
        if (left > 0.5f) list->AddRectFilledMultiColor(at(view.x, view.y), at(view.x + left, view.y + content_height), shade, none, none, shade);
        if (right > 0.5f) list->AddRectFilledMultiColor(at(view.x + view.width - right, view.y), at(view.x + view.width, view.y + content_height), none, shade, shade, none);
    } else {
        const float top = std::min(depth, area.y), bottom = std::min(depth, area.hidden - area.y), width = view.width - bar_room;
        if (top > 0.5f) list->AddRectFilledMultiColor(at(view.x, view.y), at(view.x + width, view.y + top), shade, shade, none, none);
        if (bottom > 0.5f) list->AddRectFilledMultiColor(at(view.x, view.y + view.height - bottom), at(view.x + width, view.y + view.height), none, none, shade, shade);
    }
}

// The desktop's bar: its thumb follows the mouse that holds it, a press beside the thumb brings it there.
void Kit::Inside::draw_scroll_bar(ScrollState& area) {
    if (area.hidden <= 0) return;
    const Rect& view = area.view;
    const float length = area.is_sideways ? view.width : view.height;
    const float thumb = std::max(thumb_min, length * length / (length + area.hidden));
    float& offset = area.is_sideways ? area.x : area.y;
    const Rect track = area.is_sideways ? Rect{view.x, view.y + view.height - bar_room, view.width, bar_room}
                                        : Rect{view.x + view.width - bar_room, view.y, bar_room, view.height};
    const std::string id = area.id + ".bar";
    const bool is_over = has_mouse && mouse.x >= track.x && mouse.x < track.x + track.width && mouse.y >= track.y &&
                         mouse.y < track.y + track.height && (dialog_before.empty() || is_in_dialog);
    const float pointed = area.is_sideways ? mouse.x - view.x : mouse.y - view.y;
    const float per_pixel = area.hidden / std::max(1.f, length - thumb);
    if (is_over && is_mouse_clicked) {
        held = id;
        const float at_thumb = offset / per_pixel;
        const bool is_on_thumb = pointed >= at_thumb && pointed < at_thumb + thumb;
        bar_grip = is_on_thumb ? pointed - at_thumb : thumb / 2;
    }
    if (held == id) {
        const float wanted = std::clamp((pointed - bar_grip) * per_pixel, 0.f, area.hidden);
        if (wanted != offset) stir();
        offset = wanted;
    }
    const float start = offset / per_pixel, inset = (bar_room - bar_thickness) / 2;
    const theme::Colour colour = held == id ? look->line_strong : is_over ? look->scroll_thumb_over : look->scroll_thumb;
    if (area.is_sideways) fill(view.x + start, track.y + inset, thumb, bar_thickness, colour, bar_thickness / 2);
    else fill(track.x + inset, view.y + start, bar_thickness, thumb, colour, bar_thickness / 2);
}

// The area under the mouse takes the wheel as far as it can move; the page takes the rest.
void Kit::Inside::take_wheel() {
    const ImGuiIO& io = ImGui::GetIO();
    if (frame.host_scrolls || (io.MouseWheel == 0 && io.MouseWheelH == 0)) return;
    if (ImGui::GetCurrentContext()->WheelingWindow != nullptr) return;  // a long text that scrolls in its field
    stir();
    for (ScrollState& area : scrolls) {
        const Rect& view = area.view;
        if (!has_mouse || mouse.x < view.x || mouse.x >= view.x + view.width || mouse.y < view.y || mouse.y >= view.y + view.height) continue;
        if (move_of(area, -wheel_step * (area.is_sideways ? io.MouseWheelH : io.MouseWheel)) != 0) return;
    }
    scroll_page(-wheel_step * io.MouseWheel);
}

void Kit::Inside::scroll_page(float by) {
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.f, ImGui::GetScrollMaxY()));
    stir();
}

// Keys meant for scrolling: the area that has the focus or holds what has it, then the page.
void Kit::Inside::scroll_by_keys(float sideways, float down, float pages) {
    if (sideways == 0 && down == 0 && pages == 0) return;
    const Node* const node = page.find(focused);
    ScrollState* const area = node == nullptr ? nullptr : find_scroll(*node);
    if (area != nullptr && area->hidden > 0) {
        const float by = area->is_sideways ? sideways : down + pages * area->view.height * 0.85f;
        if (by != 0 && move_of(*area, by) != 0) {
            stir();
            return;
        }
    }
    if (down != 0 || pages != 0) scroll_page(down + pages * frame.height * 0.85f);
}

// The desktop: what took the focus comes into sight, first within its area.
void Kit::Inside::reveal_focus() {
    const Node* const node = page.find(focused);
    if (node == nullptr) return;
    Rect rect = node->rect;
    if (ScrollState* const area = find_scroll(*node); area != nullptr && node->role != Role::scroll) {
        constexpr float margin = 24;
        const float start = area->is_sideways ? rect.x - area->view.x : rect.y - area->view.y;
        const float end = start + (area->is_sideways ? rect.width : rect.height);
        const float length = area->is_sideways ? area->view.width : area->view.height;
        float& offset = area->is_sideways ? area->x : area->y;
        const float before = offset;
        if (end + margin > offset + length) offset = end + margin - length;
        if (start - margin < offset) offset = start - margin;
        offset = std::clamp(offset, 0.f, area->hidden);
        if (offset != before) settling = std::max(settling, 1);
        rect.x -= area->x;
        rect.y -= area->y;
    }
    constexpr float margin = 40;
    const float top = rect.y - margin, bottom = rect.y + rect.height + margin;
    if (top < view_top) {
        ImGui::SetScrollY(std::max(0.f, top));
    } else if (bottom > view_top + frame.height) {
        ImGui::SetScrollY(std::min(top, bottom - frame.height));
    }
}

void Kit::Inside::forget_absent_scrolls() {
    std::erase_if(scrolls, [this](const ScrollState& area) { return area.frame_seen != frame_number; });
}

}  // namespace motcua::kit
