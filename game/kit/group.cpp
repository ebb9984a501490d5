// Things that hold other things: cards and dialogs. Their grounds are drawn when their content has been measured.
#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {

void Kit::Inside::draw_card_ground(const Group& group, float height, int layer) {
    on_layer(layer);
    const theme::ToneColours colours = look->tone(group.tone);
    const Slot& slot = group.slot;
    if (card_depth <= 1) shadow(slot.x, slot.y, slot.width, height, theme::card_rounding, 1.f);
    fill(slot.x, slot.y, slot.width, height, colours.ground, theme::card_rounding);
    frame_box(slot.x, slot.y, slot.width, height, colours.border, theme::card_rounding, 1);
    on_layer(content_layer());
}

// Where the content goes, and the title above it.
void Kit::Inside::open_inside(Group& group, int heading_node, Type type, theme::Colour colour, float below) {
    Flow inner;
    inner.x = group.slot.x + group.padding;
    inner.y = group.slot.y + group.padding;
    inner.width = group.slot.width - 2 * group.padding;
    flows.push_back(inner);
    if (heading_node < 0) return;
    const Slot slot = open(0, 0);
    const float height = draw_text(face(type), node(heading_node).name, slot.x, slot.y, slot.width, colour);
    set_rect(heading_node, slot.x, slot.y, slot.width, height);
    close(slot, height, below);
}

// Ends the innermost group's meaning; its pixels are the caller's.
Group Kit::Inside::close_group() {
    const Group group = groups.back();
    groups.pop_back();
    parents.pop_back();
    heading_level = group.heading_level;
    return group;
}

void Kit::begin_card(std::string_view id, std::string_view title, Tone tone) {
    Inside& k = *inside_;
    Group group;
    group.node = k.add(Role::region, id, title);
    group.tone = tone;
    group.heading_level = k.heading_level;
    k.node(group.node).style = static_cast<std::uint8_t>(tone);
    k.parents.push_back(group.node);
    int heading_node = -1;
    if (!title.empty()) {
        // One level below the surroundings: screen readers count on no level being left out.
        k.heading_level = std::min(k.heading_level + 1, 6);
        heading_node = k.add(Role::heading, std::string(id) + ".title", title);
        k.node(heading_node).level = static_cast<std::uint8_t>(k.heading_level);
    }
    if (k.draws) {
        ++k.card_depth;
        const bool is_first_in_cell = k.flows.back().is_cell && k.flows.back().is_empty;
        group.slot = k.open(k.is_in_row() && k.flows.back().width < 520 ? k.flows.back().width : 0, 16);
        group.padding = k.is_phone() || k.card_depth > 1 || group.slot.width < 320 ? theme::card_padding_phone
                                                                                  : theme::card_padding;
        if (is_first_in_cell && k.open_grids.back().first_width == 0) {
            const Grid& grid = k.open_grids.back();
            const std::vector<float>& heights = k.grids[grid.memory].heights;
            const std::size_t own = static_cast<std::size_t>(grid.cells_used), row = own - own % static_cast<std::size_t>(grid.columns);
            float tallest = 0;
            for (std::size_t i = row; i < heights.size() && i < row + static_cast<std::size_t>(grid.columns); ++i) tallest = std::max(tallest, heights[i]);
            if (own < heights.size()) group.stretch = tallest - heights[own];
        }
        k.open_inside(group, heading_node, Type::subheading, tone == Tone::plain ? k.look->text : k.look->tone(tone).strong, 8);
    }
    k.groups.push_back(group);
}

void Kit::end_card() {
    Inside& k = *inside_;
    if (k.groups.empty()) return;
    const Group group = k.close_group();
    if (!k.draws) return;
    const Flow inner = k.flows.back();
    k.flows.pop_back();
    const float height = inner.y + group.padding - group.slot.y + group.stretch;
    k.flows.back().stretched += group.stretch;
    const int depth = std::min(k.card_depth, k.is_in_dialog ? 2 : 3) - 1;
    k.draw_card_ground(group, height, depth + (k.is_in_dialog ? Inside::layer_dialog + 1 : Inside::layer_cards));
    --k.card_depth;
    k.set_rect(group.node, group.slot.x, group.slot.y, group.slot.width, height);
    k.close(group.slot, height, 18);
}

void Kit::begin_dialog(std::string_view id, std::string_view title) {
    Inside& k = *inside_;
    Group group;
    group.node = k.add(Role::dialog, id, title);
    k.node(group.node).parent = -1;
    group.heading_level = k.heading_level;
    k.dialog_now = id;
    k.is_in_dialog = true;
    k.parents.push_back(group.node);
    k.heading_level = 2;
    const int heading_node = k.add(Role::heading, std::string(id) + ".title", title);
    k.node(heading_node).level = 2;
    if (k.draws) {
        k.on_layer(Inside::layer_dim);
        k.fill(0, k.view_top - k.frame.canvas_above, k.frame.width,
               k.frame.canvas_above + k.frame.height + k.frame.canvas_below, k.look->dimmed);
        k.on_layer(Inside::layer_dialog_content);
        group.padding = k.is_phone() ? 20.f : 28.f;
        group.slot.width = std::min(k.frame.width - 32, 560.f);
        group.slot.x = std::round((k.frame.width - group.slot.width) / 2);
        const float height = k.dialog_height > 0 ? k.dialog_height : 240;
        if (height + 32 <= k.frame.height) {
            k.dialog_top = k.view_top + std::round((k.frame.height - height) / 2);
        } else if (k.dialog_before != id || k.dialog_top + height < k.view_top || k.dialog_top > k.view_top + 16) {
            // Too tall to stand still: it scrolls with the page, and nothing is above it, not even where its first frame
            // took it for a short one.
            k.dialog_top = k.view_top + 16;
        }
        group.slot.y = k.dialog_top;
        k.open_inside(group, heading_node, Type::heading, k.look->text, 12);
    }
    k.groups.push_back(group);
}

void Kit::end_dialog() {
    Inside& k = *inside_;
    if (k.groups.empty()) return;
    const Group group = k.close_group();
    if (k.draws) {
        const float height = k.flows.back().y + group.padding - group.slot.y;
        k.flows.pop_back();
        k.on_layer(Inside::layer_dialog);
        k.shadow(group.slot.x, group.slot.y, group.slot.width, height, theme::card_rounding, 3.f);
        k.fill(group.slot.x, group.slot.y, group.slot.width, height, k.look->surface, theme::card_rounding);
        k.set_rect(group.node, group.slot.x, group.slot.y, group.slot.width, height);
        if (std::abs(height - k.dialog_height) > 0.5f) {
            k.dialog_height = height;
            k.settling = std::max(k.settling, 1);
        }
        k.page_bottom = std::max(k.page_bottom, group.slot.y + height + 16);
        k.on_layer(Inside::layer_content);
    }
    k.is_in_dialog = false;
}

}  // namespace motcua::kit
