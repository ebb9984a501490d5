// Choosing: one of many, some of many, a checkbox. Every option is a whole row that can be pressed.
#include <algorithm>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

void describe(Node& node, const FieldOptions& field) {
    node.hint = field.hint;
    if (!field.advice.empty()) node.hint += (node.hint.empty() ? "" : " ") + std::string(field.advice);
    node.error = field.error;
    node.is_required = field.is_required;
    node.is_disabled = field.is_disabled;
}

// The circle or square in front of an option.
void draw_mark(Kit::Inside& k, float x, float y, float size, bool is_round, bool is_checked, theme::Colour colour,
               bool is_disabled) {
    const float rounding = is_round ? size / 2 : 6;
    const theme::Colour ground = is_disabled ? k.look->disabled : k.look->surface;
    if (is_round) {
        k.fill(x, y, size, size, ground, rounding);
        k.frame_box(x, y, size, size, colour, rounding, 2);
        if (is_checked) k.list->AddCircleFilled(k.at(x + size / 2, y + size / 2), size * 0.27f, colour);
    } else if (is_checked) {
        k.fill(x, y, size, size, colour, rounding);
        k.draw_icon(icons::icon_check, x + 1, y + 1, size - 2, k.look->on_primary);
    } else {
        k.fill(x, y, size, size, ground, rounding);
        k.frame_box(x, y, size, size, colour, rounding, 2);
    }
}

}  // namespace

namespace {

constexpr float mark_size = 24, mark_gap = 12, frame_padding = 14, option_gap = 8;

// How many options stand beside each other: all as wide as the widest, no word broken for it, no row nearly empty.
std::size_t columns_of(Kit::Inside& k, std::span<const Option> options, float width, bool is_compact) {
    if (!is_compact || options.empty()) return 1;
    float widest = 0;
    for (const Option& option : options) widest = std::max(widest, k.text_width(k.face(Type::body), option.label));
    widest += 2 * frame_padding + mark_size + mark_gap + 2;
    const std::size_t fitting = std::clamp(static_cast<std::size_t>((width + option_gap) / (widest + option_gap)), std::size_t{1}, options.size());
    const std::size_t rows = (options.size() + fitting - 1) / fitting;
    return (options.size() + rows - 1) / rows;
}

}  // namespace

bool Kit::Inside::choice_row(int index, const Slot& slot, float y, const Option& option, bool is_round, bool is_framed,
                             float& height) {
    if (!draws) return touch(index).was_pressed;
    const Face body = face(Type::body), small = face(Type::small);
    const Node current = node(index);
    const float padding = is_framed ? frame_padding : 0.f;
    const bool is_answered = option.mark == Mark::right || option.mark == Mark::wrong;
    const float verdict_room = is_answered ? 34.f : 0.f;
    const float text_x = slot.x + padding + mark_size + mark_gap;
    const float text_width = slot.x + slot.width - padding - verdict_room - text_x;
    const float label_height = text_height(body, option.label, text_width);
    const float note_height = text_height(small, option.note, text_width);
    const float words_height = label_height + (note_height > 0 ? note_height + 2 : 0);
    height = std::max(is_framed ? 52.f : theme::target_min, words_height + (is_framed ? 24 : 12));
    set_rect(index, slot.x, y, slot.width, height);
    const Touch touched = touch(index);

    theme::Colour ground = touched.is_hovered ? look->sunken : look->surface, border = look->line_strong;
    theme::Colour strong = current.is_checked ? look->primary : look->line_strong;
    float thickness = 1.25f;
    if (current.is_checked) {
        ground = look->primary_soft;
        border = look->primary;
        thickness = 2;
    }
    if (is_answered) {
        const theme::ToneColours verdict = look->tone(option.mark == Mark::right ? Tone::success : Tone::danger);
        ground = verdict.ground;
        border = strong = verdict.strong;
        thickness = 2;
    } else if (current.is_disabled) {
        ground = current.is_checked ? look->primary_soft : look->sunken;
        border = look->line;
    }
    if (is_framed) {
        fill(slot.x, y, slot.width, height, ground, theme::rounding);
        frame_box(slot.x, y, slot.width, height, border, theme::rounding, thickness);
    } else if (touched.is_hovered) {
        fill(slot.x - 8, y, slot.width + 16, height, look->sunken, 8);
    }
    const float text_y = y + (height - words_height) / 2;
    draw_mark(*this, slot.x + padding, text_y + (body.line - mark_size) / 2, mark_size, is_round, current.is_checked, strong,
              current.is_disabled && !is_answered);
    const theme::Colour colour = current.is_disabled && !is_answered && !current.is_checked ? look->text_quiet : look->text;
    draw_text(body, option.label, text_x, text_y, text_width, colour);
    draw_text(small, option.note, text_x, text_y + label_height + 2, text_width, look->text_quiet);
    if (is_answered) {
        draw_icon(option.mark == Mark::right ? icons::icon_circle_check : icons::icon_x, slot.x + slot.width - padding - 26,
                  text_y + (body.line - 26) / 2, 26, strong);
    }
    if (is_focus_at(current)) ring(current.rect, is_framed ? theme::rounding : 8);
    return touched.was_pressed;
}

namespace {

// The option that was just pressed, or none. `is_chosen` says which ones are checked now.
template <typename IsChosen>
const Option* options_list(Kit::Inside& k, Role role, std::string_view id, std::string_view legend,
                           std::span<const Option> options, const FieldOptions& field, IsChosen&& is_chosen) {
    const int list = k.add(role, id, legend);
    describe(k.node(list), field);
    k.node(list).style = field.is_compact ? 1 : 0;
    k.parents.push_back(list);
    const Option* pressed = nullptr;
    Slot slot;
    float y = 0;
    if (k.draws) {
        slot = k.open(0, 16);
        slot.width = k.line_measure(slot.width);
        y = slot.y;
        if (!legend.empty() || !field.hint.empty()) y = k.draw_label(legend, field, slot, y) + 1;
    }
    const std::size_t columns = k.draws ? columns_of(k, options, slot.width, field.is_compact) : 1;
    Slot cell = slot;
    cell.width = (slot.width - option_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float row_height = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Option& option = options[i];
        const int row = k.add(Role::choice, std::string(id) + "/" + option.id, option.label);
        Node& node = k.node(row);
        node.hint = option.note;
        node.mark = option.mark;
        node.is_checked = is_chosen(option);
        node.is_disabled = field.is_disabled;
        if (i > 0 && i % columns == 0) y += row_height + option_gap, row_height = 0;
        cell.x = slot.x + static_cast<float>(i % columns) * (cell.width + option_gap);
        float height = 0;
        if (k.choice_row(row, cell, y, option, role == Role::choice_list, true, height)) pressed = &option;
        row_height = std::max(row_height, height);
    }
    y += row_height;
    k.parents.pop_back();
    if (!k.draws) return pressed;
    y = k.draw_remarks(field, {}, slot, y);
    k.set_rect(list, slot.x, slot.y, slot.width, y - slot.y);
    k.close(slot, y - slot.y, 20);
    return pressed;
}

}  // namespace

std::optional<std::string> Kit::choice_list(std::string_view id, std::string_view legend, std::span<const Option> options,
                                            std::string_view chosen, FieldOptions field) {
    const Option* pressed = options_list(*inside_, Role::choice_list, id, legend, options, field,
                                         [&](const Option& option) { return option.id == chosen; });
    if (pressed == nullptr || pressed->id == chosen) return std::nullopt;
    return pressed->id;
}

std::optional<std::vector<std::string>> Kit::multi_choice(std::string_view id, std::string_view legend,
                                                          std::span<const Option> options,
                                                          std::span<const std::string> chosen, FieldOptions field) {
    const auto is_chosen = [&](const Option& option) {
        return std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
    };
    const Option* pressed = options_list(*inside_, Role::multi_choice, id, legend, options, field, is_chosen);
    if (pressed == nullptr) return std::nullopt;
    std::vector<std::string> selection;
    for (const Option& option : options) {
        if (is_chosen(option) != (&option == pressed)) selection.push_back(option.id);
    }
    return selection;
}

std::optional<bool> Kit::checkbox(std::string_view id, std::string_view label, bool is_checked, FieldOptions field) {
    Inside& k = *inside_;
    const int index = k.add(Role::checkbox, id, label);
    describe(k.node(index), field);
    k.node(index).is_checked = is_checked;
    Slot slot;
    if (k.draws) {
        slot = k.open(0, 12);
        slot.width = k.line_measure(slot.width);
    }
    Option option;
    option.label = label;
    option.note = field.hint;
    float height = 0;
    const bool was_pressed = k.choice_row(index, slot, slot.y, option, false, false, height);
    if (k.draws) {
        const float y = k.draw_remarks(field, {}, slot, slot.y + height);
        k.close(slot, y - slot.y, 12);
    }
    if (!was_pressed) return std::nullopt;
    return !is_checked;
}

}  // namespace motcua::kit
