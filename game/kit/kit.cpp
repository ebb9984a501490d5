// A frame from beginning to end: fonts, the window that holds the page, the page's own facts (id, title, focus), and what
// is said aloud. Input is in input.cpp, places in layout.cpp, the widgets in files of their own.
#include "game/kit/kit.hpp"

#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {

Kit::Kit() : inside_(std::make_unique<Inside>()) {
    inside_->context = ImGui::CreateContext();
    ImGui::SetCurrentContext(inside_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a page at rest draws nothing, not even a caret
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    inside_->apply_style();
}

Kit::~Kit() {
    ImGui::SetCurrentContext(inside_->context);
    if (inside_->picture_texture != nullptr) {
        ImGui::UnregisterUserTexture(inside_->picture_texture);
        inside_->picture_texture->SetStatus(ImTextureStatus_Destroyed);  // whoever drew it has taken its renderer down
        IM_DELETE(inside_->picture_texture);
    }
    inside_->layers.ClearFreeMemory();
    ImGui::DestroyContext(inside_->context);
}

void Kit::Inside::stir() {
    settling = 2;
    layout_patience = 6;
}

void Kit::add_font(Weight weight, std::span<const std::uint8_t> ttf) {
    ImGui::SetCurrentContext(inside_->context);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    // Dear ImGui only reads the bytes, though its signature does not say so.
    void* bytes = const_cast<std::uint8_t*>(ttf.data());
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(ttf.size()), 0, &config);
    inside_->fonts[weight == Weight::bold ? 1 : 0] = font;
    if (weight == Weight::regular) ImGui::GetIO().FontDefault = font;
}

bool Kit::has_glyph(char32_t code_point) const {
    const ImFont* const* fonts = inside_->fonts;
    if (fonts[0] == nullptr || fonts[1] == nullptr || code_point > 0xFFFF) return false;
    ImGui::SetCurrentContext(inside_->context);
    const ImWchar letter = static_cast<ImWchar>(code_point);
    return inside_->fonts[0]->IsGlyphInFont(letter) && inside_->fonts[1]->IsGlyphInFont(letter);
}

void Kit::begin_frame(const Frame& frame) {
    Inside& k = *inside_;
    ++k.frame_number;
    k.frame = frame;
    k.draws = frame.wants_pixels && k.fonts[0] != nullptr && k.fonts[1] != nullptr;
    // A wish for the focus lasts while the page settles, so that a host may skip frames; then it is over.
    if (k.is_at_rest) k.page.focus.clear();
    if (k.settling > 0) --k.settling;
    if (const theme::Palette* wanted = &theme::palette(frame.theme); wanted != k.look) {
        k.look = wanted;
        ImGui::SetCurrentContext(k.context);
        k.apply_style();
    }
    k.motion.tell(frame.at_ms, frame.at_ms >= 0 && k.draws && !frame.measures_only && !frame.is_motion_reduced);
    k.sounds.clear();
    k.has_path = false;
    if (k.draws) k.begin_pixels();
    k.take_wish();
    k.page.nodes.clear();
    k.page.language = frame.language;
    k.page.width = frame.width;
    k.page.theme = frame.theme;
    k.page.text_percent = frame.text_percent;
    k.page.is_motion_reduced = frame.is_motion_reduced;
    k.parents.clear();
    k.groups.clear();
    k.open_grids.clear();
    k.open_scrolls.clear();
    k.scrolled_y = 0;
    k.grids_used = 0;
    k.wants_wide = false;
    k.heading_level = 1;
    k.dialog_now.clear();
    k.page_bottom = 0;
    k.explained = {};
    k.rows_open = 0;
    if (k.draws) k.begin_root();
}

std::string_view Kit::focused() const { return inside_->focused; }

const Page& Kit::end_frame() {
    Inside& k = *inside_;
    if (k.wish.kind != Wish::Kind::none) k.wish = {};  // nobody of that name stands on the page any more
    if (k.dialog_now != k.dialog_before) {
        if (k.dialog_now.empty()) {
            if (k.focus_wanted.empty()) k.focus_on(k.focus_before_dialog);
            k.focus_before_dialog.clear();
            k.dialog_height = 0;
        } else {
            k.focus_before_dialog = k.focused;
            k.focus_on(k.dialog_now);
        }
        k.dialog_before = k.dialog_now;
        k.stir();
    }
    k.take_fill();
    k.forget_absent_fields();
    k.forget_absent_scrolls();
    k.add_toast_node();
    k.motion.keep_if([&](const std::string& id) { return k.page.find(id) != nullptr; });
    if (!k.has_path) k.steps_before = 0;
    if (k.draws) k.draw_sliding_papers();
    if (!k.toast_text.empty()) k.draw_toast();
    if (!k.focus_wanted.empty()) {
        if (const Node* target = k.focus_target(); target != nullptr) {
            k.focused = k.page.focus = target->id;
            if (!k.frame.one_key) k.activate_field = target->id;  // the one key is not for typing
            k.focus_wanted.clear();
            k.must_reveal_focus = true;
        } else if (--k.focus_patience <= 0) {
            k.focus_wanted.clear();
        } else {
            k.settling = std::max(k.settling, 1);
        }
    }
    if (k.draws) k.end_pixels();
    k.is_at_rest = k.settling == 0;
    return k.page;
}

const Page& Kit::page() const { return inside_->page; }

bool Kit::wants_another_frame() const { return !is_settled() || inside_->motion.is_moving(); }

bool Kit::is_settled() const { return inside_->settling <= 0 && inside_->wishes.empty(); }

void Kit::page(std::string_view id, std::string_view title) {
    Inside& k = *inside_;
    k.page.title = title;
    if (k.page.id == id) return;
    k.page.id = id;
    k.motion.turn_page();
    k.open_word.clear();
    k.grids.clear();
    k.scrolls.clear();
    k.is_wide = false;
    k.focused.clear();
    k.field_asked.clear();
    k.is_focus_shown = false;
    k.focus_before_dialog.clear();
    k.focus_on("heading");  // the id of a page's first level-1 heading
    if (k.toast_frame + 2 < k.frame_number) k.toast_text.clear();
    k.stir();
    if (!k.draws) return;
    if (!k.frame.host_scrolls) ImGui::SetScrollY(0);
    k.view_top = 0;
    k.frame.canvas_below += k.frame.canvas_above;
    k.frame.canvas_above = 0;
    k.origin = ImGui::GetWindowPos();
    k.begin_root();
}

void Kit::announce(std::string_view text, Tone tone) {
    Inside& k = *inside_;
    k.toast_text = text;
    k.toast_tone = tone;
    k.toast_frame = k.frame_number;
    k.say(text, tone == Tone::danger || tone == Tone::warning);
}

void Kit::speak(std::string_view text) { inside_->say(text, false); }

void Kit::Inside::say(std::string_view text, bool is_urgent) {
    std::vector<Announcement>& all = page.announcements;
    all.push_back({++announcements_count, std::string(text), is_urgent});
    if (all.size() > 4) all.erase(all.begin());
    stir();
}

void Kit::focus(std::string_view node_id) { inside_->focus_on(node_id); }

// Of a list the option that is chosen, or its first one, takes the focus.
const Node* Kit::Inside::focus_target() const {
    const Node* const wanted = page.find(focus_wanted);
    if (wanted == nullptr || (wanted->role != Role::choice_list && wanted->role != Role::multi_choice)) return wanted;
    const std::int32_t list = static_cast<std::int32_t>(wanted - page.nodes.data());
    const Node* first = nullptr;
    for (const Node& node : page.nodes) {
        if (node.parent != list || node.role != Role::choice) continue;
        if (node.is_checked) return &node;
        if (first == nullptr) first = &node;
    }
    return first != nullptr ? first : wanted;
}

void Kit::Inside::focus_on(std::string_view id) {
    focus_wanted = id;
    focus_patience = 3;
    stir();
}

// A toast stays until the pupil does the next thing (`touch` and `commit` drop it): no clock runs, a page at rest draws
// nothing.
void Kit::Inside::add_toast_node() {
    if (toast_text.empty()) return;
    const int index = add(Role::toast, "toast", toast_text);
    node(index).style = static_cast<std::uint8_t>(toast_tone);
    node(index).parent = -1;
}

}  // namespace motcua::kit
