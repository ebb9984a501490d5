// What is pressed: buttons, links, and the summary of errors whose links lead to their fields.
#include <algorithm>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

struct ButtonColours {
    theme::Colour ground, border, text;
};

ButtonColours button_colours(const theme::Palette& look, Style style, bool is_disabled, const Touch& touch) {
    const bool is_down = touch.is_held && touch.is_hovered;
    if (is_disabled) return {look.disabled, look.line, look.on_disabled};
    switch (style) {
        case Style::secondary:
            return {is_down ? look.primary_soft_held : touch.is_hovered ? look.primary_soft : look.surface,
                    look.primary, look.primary};
        case Style::quiet:
            return {is_down ? look.primary_soft_held : touch.is_hovered ? look.primary_soft : 0, 0, look.primary};
        case Style::danger: {
            const theme::Colour ground = touch.is_hovered ? look.accent_hover : look.accent;
            return {ground, ground, look.on_primary};
        }
        case Style::primary: break;
    }
    const theme::Colour ground = is_down ? look.primary_held : touch.is_hovered ? look.primary_hover : look.primary;
    return {ground, ground, look.on_primary};
}

}  // namespace

bool Kit::button(std::string_view id, std::string_view label, ButtonOptions options) {
    Inside& k = *inside_;
    const int index = k.add(Role::button, id, label);
    const bool is_disabled = !options.disabled_because.empty();
    k.node(index).style = static_cast<std::uint8_t>(options.style);
    k.node(index).is_disabled = is_disabled;
    k.node(index).hint = options.disabled_because;
    if (!k.draws) return k.touch(index).was_pressed;

    const Face face = k.face(Type::button), small = k.face(Type::small);
    const bool is_quiet = options.style == Style::quiet;
    const float icon_size = options.icon != nullptr ? k.scaled(22) : 0, icon_gap = options.icon != nullptr ? 8.f : 0.f;
    const float padding = is_quiet ? 12.f : 20.f;
    const float extra = 2 * padding + icon_size + icon_gap;
    const float natural = k.text_width(face, label) + 1 + extra;
    const float around = k.flows.back().width;
    const bool is_full = !k.is_in_row() && k.is_phone() && !is_quiet;
    float width = is_full ? around : std::min(natural, around);
    Slot slot = k.open(width, is_quiet ? 6 : 12);
    if (is_quiet && !k.is_in_row()) slot.x -= padding;  // its words, not its unseen edge, stand in line with the text
    // Beside a field a button stands level with the field's box, not with its label.
    const float top = slot.y + (k.is_in_row() ? k.flows.back().box_top : 0);
    const float text_width = width - extra;
    const float text_height = k.text_height(face, label, text_width + 1);
    const float least = is_quiet || k.is_in_row() ? theme::target_min : theme::field_height;
    const float height = std::max(std::max(least, k.is_in_row() && k.flows.back().box_top > 0 ? theme::field_height : 0),
                                  text_height + 20);
    k.set_rect(index, slot.x, top, width, height);
    const Touch touch = k.touch(index);
    const ButtonColours colours = button_colours(*k.look, options.style, is_disabled, touch);
    if (colours.ground != 0) k.fill(slot.x, top, width, height, colours.ground, theme::rounding);
    if (colours.border != 0 && colours.border != colours.ground) {
        k.frame_box(slot.x, top, width, height, colours.border, theme::rounding, 1.5f);
    }
    const float content = std::min(natural, width) - 2 * padding;
    const float left = slot.x + (width - content) / 2;
    k.draw_icon(options.icon, left, top + (height - icon_size) / 2, icon_size, colours.text);
    k.draw_text(face, label, left + icon_size + icon_gap, top + (height - text_height) / 2, text_width + 1, colours.text,
                natural > width && !is_quiet ? Align::centre : Align::left);
    float below = 0;
    if (is_disabled && k.is_in_row()) {
        k.flows.back().reasons.emplace_back(options.disabled_because);
    } else if (is_disabled) {
        below = 4 + k.draw_text(small, options.disabled_because, slot.x, top + height + 4, k.line_measure(around), k.look->text_quiet);
    }
    if (k.is_focus_at(k.node(index))) k.ring(k.node(index).rect, theme::rounding);
    k.close({slot.x, slot.y, k.is_in_row() ? width : slot.width}, top - slot.y + height + below, is_quiet ? 8 : 14);
    return touch.was_pressed;
}

bool Kit::link(std::string_view id, std::string_view label) {
    Inside& k = *inside_;
    const int index = k.add(Role::link, id, label);
    if (!k.draws) return k.touch(index).was_pressed;
    const Face face = k.face(Type::body);
    const float width = std::min(k.text_width(face, label) + 1, k.flows.back().width);
    const bool is_in_bar = k.is_in_bar(), is_first_in_bar = is_in_bar && k.bar_links_now == 0;
    Slot slot = k.open(is_first_in_bar ? std::max(width, k.bar_links) : width, 0);
    if (is_first_in_bar) slot.x = std::max(slot.x, k.flows.back().x + k.flows.back().width - std::max(width, k.bar_links));
    if (is_in_bar) k.bar_links_now += width + (is_first_in_bar ? 0 : Inside::bar_link_gap);
    const float text_height = k.text_height(face, label, width);
    const float height = std::max(theme::target_min, text_height);
    k.set_rect(index, slot.x, slot.y, width, height);
    const Touch touch = k.touch(index);
    const float text_y = slot.y + (height - text_height) / 2;
    const theme::Colour colour = touch.is_hovered ? k.look->primary_hover : k.look->primary;
    k.draw_text(face, label, slot.x, text_y, width, colour, Align::left, touch.is_hovered ? 2.f : 1.f);
    if (k.is_focus_at(k.node(index))) k.ring({slot.x - 2, text_y - 2, width + 4, text_height + 4}, 4);
    k.close({slot.x, slot.y, k.is_in_row() ? width : slot.width}, height, 4);
    if (is_in_bar) k.flows.back().row_x += Inside::bar_link_gap - theme::gap_row;
    return touch.was_pressed;
}

void Kit::error_summary(std::string_view id, std::string_view title, std::span<const ErrorLink> errors) {
    if (errors.empty()) return;
    Inside& k = *inside_;
    const int box = k.add(Role::error_summary, id, title);
    k.parents.push_back(box);
    const theme::ToneColours colours = k.look->tone(Tone::danger);
    const float padding = k.is_phone() ? 16.f : 20.f;
    constexpr float icon_size = 24, indent = icon_size + 12;
    Slot slot;
    Face strong, body;
    float y = 0, width = 0;
    if (k.draws) {
        slot = k.open(0, theme::gap);
        strong = k.face(Type::strong);
        body = k.face(Type::body);
        width = k.line_measure(slot.width) - 2 * padding - indent;
        // The ground goes one layer down, it is drawn when the height is known.
        y = slot.y + padding;
        k.draw_icon(icons::icon_alert_triangle, slot.x + padding, y + (strong.line - icon_size) / 2, icon_size, colours.strong);
        y += k.draw_text(strong, title, slot.x + padding + indent, y, width, colours.strong) + 2;
    }
    int number = 0;
    for (const ErrorLink& error : errors) {
        const int link = k.add(Role::link, std::string(id) + "/" + std::to_string(++number), error.text);
        k.node(link).value = error.field;
        float text_height = 0, row = 0, row_width = 0;
        if (k.draws) {
            row_width = std::min(k.text_width(body, error.text) + 1, width);
            text_height = k.text_height(body, error.text, row_width);
            row = std::max(text_height + 8, theme::target_min);
            k.set_rect(link, slot.x + padding + indent, y, row_width, row);
        }
        const Touch touch = k.touch(link);
        if (touch.was_pressed) k.focus_on(error.field);
        if (!k.draws) continue;
        const float text_y = y + (row - text_height) / 2;
        k.draw_text(body, error.text, slot.x + padding + indent, text_y, row_width, colours.strong, Align::left,
                    touch.is_hovered ? 2.f : 1.f);
        if (k.is_focus_at(k.node(link))) k.ring(k.node(link).rect, 4);
        y += row;
    }
    k.parents.pop_back();
    if (!k.draws) return;
    y += padding - 6;
    const float box_width = slot.width;
    k.on_layer(k.is_in_dialog ? Inside::layer_dialog_content - 1 : Inside::layer_content - 1);
    k.fill(slot.x, slot.y, box_width, y - slot.y, colours.ground, theme::card_rounding);
    k.frame_box(slot.x, slot.y, box_width, y - slot.y, colours.strong, theme::card_rounding, 2);
    k.on_layer(k.content_layer());
    k.set_rect(box, slot.x, slot.y, box_width, y - slot.y);
    if (k.is_focus_at(k.node(box))) k.ring(k.node(box).rect, theme::card_rounding);
    k.close(slot, y - slot.y, 18);
}

}  // namespace motcua::kit
