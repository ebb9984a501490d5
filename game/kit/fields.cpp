// Text fields. What is typed is kept here until the committed value is the same or the field leaves the page. In the
// browser a real input lies over the box and this only draws the box; the desktop edits with Dear ImGui.
#include <algorithm>
#include <cstring>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {

namespace {

constexpr float pause_seconds_max = 0.8f;  // typing has paused: hand the text out

std::uint32_t room(const FieldOptions& options) { return options.max_bytes > 0 ? options.max_bytes : 4096; }

// No more bytes than allowed, and never half a letter.
std::string cut(std::string_view text, std::uint32_t bytes_max) {
    if (text.size() > bytes_max) {
        std::size_t end = bytes_max;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text = text.substr(0, end);
    }
    return std::string(text);
}

// Bytes mean nothing to a pupil: said only near the end, as letters (a Vietnamese letter takes about one and a half).
std::string limit_remark(std::string_view shown, const FieldOptions& options, const Words& words) {
    if (options.max_bytes == 0 || options.is_disabled) return {};
    const std::size_t left = options.max_bytes - std::min<std::size_t>(shown.size(), options.max_bytes);
    if (left == 0) return std::string(words.full);
    if (left * 5 > options.max_bytes || left > 40) return {};
    std::string remark(words.room_left);
    remark += std::to_string(std::max<std::size_t>(1, left * 2 / 3));
    remark += words.characters;
    return remark;
}

}  // namespace

FieldState& Kit::Inside::field_state(std::string_view id) {
    for (FieldState& state : fields) {
        if (state.id == id) return state;
    }
    FieldState& state = fields.emplace_back();
    state.id = id;
    return state;
}

void Kit::Inside::forget_absent_fields() {
    std::erase_if(fields, [&](const FieldState& state) { return state.frame_seen != frame_number; });
}

std::optional<std::string> Kit::Inside::commit(FieldState& state, std::string_view value) {
    state.idle_seconds = 0;
    if (!state.has_draft) return std::nullopt;
    if (state.draft == value) {
        state.has_draft = false;
        return std::nullopt;
    }
    state.is_committed = true;
    state.value_at_commit = value;
    if (toast_frame < frame_number) toast_text.clear();
    stir();
    return state.draft;
}

float Kit::pause_seconds() const {
    float least = -1;
    for (const FieldState& state : inside_->fields) {
        if (!state.was_active || !state.has_draft || state.is_committed) continue;
        const float left = std::max(0.f, pause_seconds_max - state.idle_seconds);
        if (least < 0 || left < least) least = left;
    }
    return least;
}

std::optional<std::string> Kit::text_field(std::string_view id, std::string_view label, std::string_view value,
                                           FieldOptions options) {
    Inside& k = *inside_;
    FieldState& state = k.field_state(id);
    state.frame_seen = k.frame_number;
    if (state.has_draft && (state.draft == value || (state.is_committed && state.value_at_commit != value))) {
        state.has_draft = state.is_committed = false;  // the truth has caught up, or has become something else
    }
    const int index = k.add(Role::text_field, id, label);
    {
        Node& node = k.node(index);
        node.typing = options.typing;
        node.error = options.error;
        node.hint = options.hint;
        if (!options.advice.empty()) node.hint += (node.hint.empty() ? "" : " ") + std::string(options.advice);
        node.rows = options.typing == Typing::multi_line ? options.rows : 1;
        node.is_required = options.is_required;
        node.is_disabled = options.is_disabled;
        node.max_bytes = options.max_bytes;
    }
    std::optional<std::string> done;
    if (k.wish.kind == Wish::Kind::type && k.wish.id == id) {
        if (!k.is_inert(k.node(index))) {
            state.draft = cut(k.wish.text, room(options));
            state.has_draft = true;
            const bool is_committed = k.wish.is_committed;
            state.is_committed = false;
            if (is_committed) done = k.commit(state, value);
        }
        k.wish = {};
    }
    const std::string shown = state.has_draft ? state.draft : std::string(value);
    k.node(index).value = shown;
    const std::string limit = limit_remark(shown, options, words(k.frame.language));
    if (!limit.empty()) {
        Node& node = k.node(index);
        node.hint += (node.hint.empty() ? "" : " ") + limit;
    }
    if (!k.draws) return done;

    // In a row two fields share the width; a search field leaves room for its button.
    float wanted = 0;
    if (k.is_in_row()) {
        const float row = k.flows.back().width;
        if (options.typing == Typing::search) {
            wanted = row >= k.scaled(460) ? row - k.scaled(170) : row;
        } else {
            wanted = row >= k.scaled(500) ? (row - theme::gap_row) / 2 : row;
        }
    }
    Slot slot = k.open(wanted, 16);
    slot.width = k.line_measure(slot.width);
    float width = slot.width;
    if (!k.is_in_row()) {  // a box as wide as what belongs into it
        if (options.typing == Typing::date || options.typing == Typing::number) width = std::min(width, k.scaled(240));
        if (options.typing == Typing::digits) width = std::min(width, k.scaled(360));
    }
    float y = k.draw_label(label, options, slot, slot.y);
    const bool is_multi_line = options.typing == Typing::multi_line;
    const Face body = k.face(Type::body);
    const float height = is_multi_line ? std::max(3.f, static_cast<float>(options.rows)) * body.size + 24
                                       : std::max(theme::field_height, body.size + 20);
    k.flows.back().box_top = y - slot.y;
    k.set_rect(index, slot.x, y, width, height);
    const Node node = k.node(index);
    const bool is_wrong = !options.error.empty();
    const bool is_out = k.is_inert(node);
    const bool is_hovered = !is_out && k.has_mouse && k.mouse.x >= slot.x && k.mouse.x < slot.x + width &&
                            k.mouse.y >= y && k.mouse.y < y + height;
    k.fill(slot.x, y, width, height, options.is_disabled ? k.look->sunken : k.look->surface, theme::rounding);
    const theme::Colour border = is_wrong              ? k.look->tone(Tone::danger).strong
                                 : options.is_disabled ? k.look->line
                                 : is_hovered          ? k.look->primary
                                                       : k.look->line_strong;
    k.frame_box(slot.x, y, width, height, border, theme::rounding, is_wrong ? 2.f : 1.25f);
    if (options.typing == Typing::date || options.typing == Typing::search) {
        const char* icon = options.typing == Typing::date ? icons::icon_calendar : icons::icon_search;
        k.draw_icon(icon, slot.x + width - 36, y + (height - 22) / 2, 22, k.look->text_quiet);
    }
    if (!k.frame.fields_by_host) {
        if (is_out) {
            k.list->PushClipRect(k.at(slot.x, y), k.at(slot.x + width - 8, y + height), true);
            k.draw_text(body, shown, slot.x + 14, y + (is_multi_line ? 10 : (height - body.line) / 2), 1e5f,
                        options.is_disabled ? k.look->text_quiet : k.look->text);
            k.list->PopClipRect();
        } else if (auto edited = k.edit_in_place(state, node, options, value); edited.has_value()) {
            done = std::move(edited);
        }
    }
    if (state.was_active || k.is_focus_at(node)) k.ring(node.rect, theme::rounding);
    y = k.draw_remarks(options, limit, slot, y + height);
    k.close({slot.x, slot.y, slot.width}, y - slot.y, 20);
    return done;
}

std::optional<std::string> Kit::Inside::edit_in_place(FieldState& state, const Node& node, const FieldOptions& options,
                                                      std::string_view value) {
    const std::size_t room_bytes = room(options) + 1;
    if (state.buffer.size() != room_bytes) state.buffer.assign(room_bytes, '\0');
    if (!state.was_active) {
        const std::string shown = cut(node.value, room(options));
        std::memcpy(state.buffer.data(), shown.c_str(), shown.size() + 1);
    }
    const bool is_multi_line = options.typing == Typing::multi_line;
    const Face body = face(Type::body);
    const float icon_room = options.typing == Typing::date || options.typing == Typing::search ? 40.f : 0.f;
    if (activate_field == node.id) {
        ImGui::SetKeyboardFocusHere();
        activate_field.clear();
    }
    ImGui::SetCursorScreenPos(at(node.rect.x, node.rect.y));
    ImGui::PushFont(body.font, body.size);
    const float padding_y = is_multi_line ? 12.f : (node.rect.height - body.size) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(14, padding_y));
    ImGui::PushID(node.id.c_str());
    int flags = options.typing == Typing::digits ? ImGuiInputTextFlags_CharsDecimal : 0;
#if IMGUI_VERSION_NUM >= 19230
    if (is_multi_line) flags |= ImGuiInputTextFlags_WordWrap;
#endif
    bool was_edited = false;
    if (is_multi_line) {
        was_edited = ImGui::InputTextMultiline("##text", state.buffer.data(), state.buffer.size(),
                                               ImVec2(node.rect.width, node.rect.height), flags);
    } else {
        ImGui::SetNextItemWidth(node.rect.width - icon_room);
        was_edited = ImGui::InputText("##text", state.buffer.data(), state.buffer.size(), flags);
    }
    const bool is_active = ImGui::IsItemActive();
    ImGui::PopID();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (is_active && focused != node.id) {
        focused = node.id;
        is_focus_shown = false;
    }
    if (was_edited) {
        state.draft = state.buffer.data();
        state.has_draft = true;
        state.is_committed = false;
        state.idle_seconds = 0;
        settling = std::max(settling, 1);
    } else if (is_active) {
        state.idle_seconds += ImGui::GetIO().DeltaTime;
    }
    const bool is_left = state.was_active && !is_active;
    const bool is_paused = is_active && state.idle_seconds >= pause_seconds_max;
    if (is_active != state.was_active) settling = std::max(settling, 1);
    state.was_active = is_active;
    if (state.has_draft && !state.is_committed && (is_left || is_paused)) return commit(state, value);
    return std::nullopt;
}

// ---- words around a field -------------------------------------------------------------------------------------------

float Kit::Inside::draw_label(std::string_view label, const FieldOptions& options, const Slot& slot, float y) {
    const Face strong = face(Type::strong), small = face(Type::small);
    if (!label.empty()) {
        const float star_room = options.is_required ? 16.f : 0.f;
        const float height = draw_text(strong, label, slot.x, y, slot.width - star_room, look->text);
        if (options.is_required) {
            const float after = std::min(text_width(strong, label), slot.width - star_room) + 5;
            draw_line(strong, "*", slot.x + after, y, look->tone(Tone::danger).strong);
        }
        y += height + 2;
    }
    if (!options.hint.empty()) y += draw_text(small, options.hint, slot.x, y, slot.width, look->text_quiet) + 1;
    return y + 5;
}

float Kit::Inside::draw_remarks(const FieldOptions& options, std::string_view limit, const Slot& slot, float y) {
    const Face small = face(Type::small);
    constexpr float icon_size = 20, indent = 26;
    const auto remark = [&](const char* icon, std::string_view text, theme::Colour colour) {
        if (text.empty()) return;
        y += 6;
        draw_icon(icon, slot.x, y + (small.line - icon_size) / 2, icon_size, colour);
        y += draw_text(small, text, slot.x + indent, y, slot.width - indent, colour);
    };
    remark(icons::icon_alert_triangle, options.error, look->tone(Tone::danger).strong);
    remark(icons::icon_info_circle, options.advice, look->tone(Tone::warning).strong);
    remark(icons::icon_info_circle, limit, look->text_quiet);
    return y;
}

}  // namespace motcua::kit
