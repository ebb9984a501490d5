// What is only read: headings, paragraphs, remarks, lists, label–value pairs.
#include <algorithm>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"

namespace motcua::kit {

int Kit::Inside::add(Role role, std::string_view id, std::string_view name) {
    Node& node = page.nodes.emplace_back();
    node.role = role;
    node.id = id;
    node.name = name;
    node.parent = parents.empty() ? -1 : parents.back();
    return static_cast<int>(page.nodes.size()) - 1;
}

// An id for a node that the view did not name: stable as long as its neighbours of the same kind are. The full stop keeps
// it apart from the names that views give.
std::string Kit::Inside::own_id(const char* kind) const {
    const std::int32_t parent = parents.empty() ? -1 : parents.back();
    std::string id = parent < 0 ? std::string() : page.nodes[static_cast<std::size_t>(parent)].id;
    id += '.';
    id += kind;
    const std::size_t stem = id.size();
    int same = 0;
    for (const Node& node : page.nodes) {
        if (node.parent == parent && node.id.compare(0, stem, id) == 0) ++same;
    }
    if (same > 0) id += std::to_string(same + 1);
    return id;
}

namespace {

// Text as a block of its own, or, in a row, beside its neighbours and level with their middle.
void block(Kit::Inside& k, int index, const Face& face, std::string_view text, theme::Colour colour, float above,
           float below) {
    if (!k.is_in_row()) {
        const Slot slot = k.open(0, above);
        const float width = k.node(index).role == Role::heading ? k.line_measure(slot.width) : k.reading_measure(slot.width);
        const float height = k.draw_text(face, text, slot.x, slot.y, width, colour);
        k.set_rect(index, slot.x, slot.y, width, height);
        k.close(slot, height, below);
        return;
    }
    const Flow& row = k.flows.back();
    const float natural = k.text_width(face, text) + 2;
    // On a phone the bar's links have a line of their own below.
    const float link_room = row.is_bar && !k.is_phone() ? k.scaled(40) + k.bar_links : 0;
    const float left = row.x + row.width - row.row_x - link_room;
    const float fitting = k.reading_measure(std::min(natural, left));
    const Slot slot = k.open(row.is_bar || natural <= left || left >= 200 ? fitting : natural, above);
    const float height = k.text_height(face, text, slot.width);
    const bool is_single = height <= face.line;
    const float box = std::max(height, std::max(k.flows.back().line_height, is_single ? theme::target_min : 0.f));
    k.draw_text(face, text, slot.x, slot.y + (box - height) / 2, slot.width, colour);
    k.set_rect(index, slot.x, slot.y + (box - height) / 2, slot.width, height);
    k.close(slot, box);
}

// Beside other things there is no room for an explanation.
void explain_block(Kit::Inside& k, int index, Type type, std::string_view text) {
    if (k.rows_open > 0) return;
    const Rect rect = k.node(index).rect;
    k.mark_words(k.draws ? k.face(type) : Face{}, text, rect.x, rect.y, rect.width);
    k.close_marked();
}

const char* tone_icon(Tone tone) {
    switch (tone) {
        case Tone::success: return icons::icon_circle_check;
        case Tone::warning: return icons::icon_alert_triangle;
        case Tone::danger: return icons::icon_alert_triangle;
        case Tone::plain: return icons::icon_message;
        case Tone::info: break;
    }
    return icons::icon_info_circle;
}

}  // namespace

void Kit::heading(int level, std::string_view text) {
    Inside& k = *inside_;
    const bool is_main = level == 1 && k.page.find("heading") == nullptr;
    const int index = k.add(Role::heading, is_main ? std::string("heading") : k.own_id("heading"), text);
    k.node(index).level = static_cast<std::uint8_t>(level);
    if (k.groups.empty()) k.heading_level = level;
    if (!k.draws) return;
    if (level == 1) {
        block(k, index, k.face(Type::title), text, k.look->text, 20, 12);
    } else if (level == 2) {
        block(k, index, k.face(Type::heading), text, k.look->text, k.groups.empty() ? 30.f : 16.f, 12);
    } else {
        block(k, index, k.face(Type::subheading), text, k.look->text, k.groups.empty() ? 22.f : 16.f, 8);
    }
    if (k.is_focus_at(k.node(index))) k.ring(k.node(index).rect, 4);
}

void Kit::text(std::string_view text) {
    Inside& k = *inside_;
    const int index = k.add(Role::text, k.own_id("text"), text);
    if (k.draws) block(k, index, k.face(Type::body), text, k.look->text, 10, 12);
    explain_block(k, index, Type::body, text);
}

void Kit::note(std::string_view text) {
    Inside& k = *inside_;
    const int index = k.add(Role::note, k.own_id("note"), text);
    if (k.draws) block(k, index, k.face(Type::small), text, k.look->text_quiet, 8, 12);
    explain_block(k, index, Type::small, text);
}

// With a title: a region of that name with the title and the text in it. Without: one note.
void Kit::notice(Tone tone, std::string_view title, std::string_view text) {
    Inside& k = *inside_;
    const int box = k.add(title.empty() ? Role::note : Role::region, k.own_id("notice"), title.empty() ? text : title);
    k.node(box).style = static_cast<std::uint8_t>(tone);
    int title_node = -1, text_node = -1;
    if (!title.empty()) {
        k.parents.push_back(box);
        title_node = k.add(Role::text, k.own_id("title"), title);
        if (!text.empty()) text_node = k.add(Role::text, k.own_id("text"), text);
        k.parents.pop_back();
    }
    if (!k.draws) {
        k.mark_words({}, text, 0, 0, 0);
        k.close_marked();
        return;
    }
    const theme::ToneColours colours = k.look->tone(tone);
    const Slot slot = k.open(0, theme::gap);
    const float width = slot.width;
    constexpr float bar = 5, icon_size = 24;
    const float padding = k.is_phone() ? 14.f : 18.f;
    const float inner_x = slot.x + bar + padding + icon_size + 12;
    const float inner_width = k.reading_measure(slot.x + width - padding - inner_x);
    const Face strong = k.face(Type::strong), body = k.face(Type::body);
    const float title_height = k.text_height(strong, title, inner_width);
    const float text_height = k.text_height(body, text, inner_width);
    const float between = !title.empty() && !text.empty() ? 2.f : 0.f;
    const float height = title_height + between + text_height + 2 * 14;
    k.fill(slot.x, slot.y, width, height, colours.ground, theme::rounding);
    if (k.look->stroke_min > 0) k.frame_box(slot.x, slot.y, width, height, colours.border, theme::rounding, 1);
    k.list->AddRectFilled(k.at(slot.x, slot.y), k.at(slot.x + bar, slot.y + height), colours.strong, theme::rounding,
                          ImDrawFlags_RoundCornersLeft);
    const float first_line = title.empty() ? body.line : strong.line;
    k.draw_icon(tone_icon(tone), slot.x + bar + padding - 2, slot.y + 14 + (first_line - icon_size) / 2, icon_size,
                colours.strong);
    k.draw_text(strong, title, inner_x, slot.y + 14, inner_width, colours.strong);
    const float text_y = slot.y + 14 + title_height + between;
    k.draw_text(body, text, inner_x, text_y, inner_width, k.look->text);
    k.set_rect(box, slot.x, slot.y, width, height);
    if (title_node >= 0) k.set_rect(title_node, inner_x, slot.y + 14, inner_width, title_height);
    if (text_node >= 0) k.set_rect(text_node, inner_x, text_y, inner_width, text_height);
    k.mark_words(body, text, inner_x, text_y, inner_width);
    k.close({slot.x, slot.y, width}, height, 16);
    k.close_marked();
}

void Kit::bullets(std::string_view id, std::span<const std::string> items) {
    Inside& k = *inside_;
    const int list = k.add(Role::list, id, "");
    k.parents.push_back(list);
    Slot slot;
    const Face body = k.draws ? k.face(Type::body) : Face{};
    if (k.draws) slot = k.open(0, 8);
    float y = slot.y;
    for (const std::string& text : items) {
        const int item = k.add(Role::list_item, k.own_id("item"), text);
        if (!k.draws) k.mark_words({}, text, 0, 0, 0);
        if (!k.draws) continue;
        if (y > slot.y) y += 6;
        constexpr float indent = 24;
        const float width = k.reading_measure(slot.width - indent);
        const float height = k.draw_text(body, text, slot.x + indent, y, width, k.look->text);
        k.list->AddCircleFilled(k.at(slot.x + 9, y + body.line / 2), 3.2f, k.look->primary);
        k.set_rect(item, slot.x, y, slot.width, height);
        k.mark_words(body, text, slot.x + indent, y, width);
        y += height;
    }
    k.parents.pop_back();
    if (k.draws) {
        k.set_rect(list, slot.x, slot.y, slot.width, y - slot.y);
        k.close(slot, y - slot.y, 14);
    }
    k.close_marked();
}

void Kit::terms(std::string_view id, std::span<const Term> terms) {
    Inside& k = *inside_;
    const int list = k.add(Role::terms, id, "");
    k.parents.push_back(list);
    Slot slot;
    const Face label = k.draws ? k.face(Type::small) : Face{}, value = k.draws ? k.face(Type::body) : Face{};
    if (k.draws) slot = k.open(0, 10);
    const float width = k.draws ? k.line_measure(slot.width) : 0;
    const bool is_side_by_side = width >= k.scaled(440);
    const float label_width = is_side_by_side ? width * 0.36f : width;
    float y = slot.y;
    for (const Term& term : terms) {
        const int index = k.add(Role::term, k.own_id("term"), term.label);
        k.node(index).value = term.value;
        if (!k.draws) k.mark_words({}, term.label, 0, 0, 0);
        if (!k.draws) continue;
        if (y > slot.y) k.fill(slot.x, y, width, 1, k.look->line);
        const float top = y;
        y += 10;
        const float label_height = k.text_height(label, term.label, is_side_by_side ? label_width - 12 : label_width);
        if (is_side_by_side) {
            const float lift = (value.line - label.line) / 2;
            k.draw_text(label, term.label, slot.x, y + lift, label_width - 12, k.look->text_quiet);
            k.mark_words(label, term.label, slot.x, y + lift, label_width - 12);
            const float value_height = k.draw_text(value, term.value, slot.x + label_width, y, width - label_width, k.look->text);
            y += std::max(label_height + lift, value_height);
        } else {
            k.draw_text(label, term.label, slot.x, y, label_width, k.look->text_quiet);
            k.mark_words(label, term.label, slot.x, y, label_width);
            y += label_height + 1;
            y += k.draw_text(value, term.value, slot.x, y, width, k.look->text);
        }
        y += 10;
        k.set_rect(index, slot.x, top, width, y - top);
    }
    k.parents.pop_back();
    if (k.draws) {
        k.set_rect(list, slot.x, slot.y, width, y - slot.y);
        k.close(slot, y - slot.y, 16);
    }
    k.close_marked();
}

void Kit::space() {
    Inside& k = *inside_;
    if (!k.draws || k.is_in_row()) return;
    k.flows.back().below = std::max(k.flows.back().below, theme::gap) + 12;
}

}  // namespace motcua::kit
