// The one Dear ImGui window that fills the screen and holds the page: opened, scrolled, layered and closed here, with the
// style of the few widgets that Dear ImGui draws itself (text being edited, the scroll bar), and the toast over it.
#include <algorithm>
#include <cmath>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

ImVec4 vec(theme::Colour colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

// Without a renderer (tests) textures count as drawn, so that Dear ImGui goes on as with one.
void acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

void Kit::Inside::apply_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.FrameBorderSize = 0;
    style.ScrollbarSize = 14;
    style.ScrollbarRounding = 7;
    style.ChildBorderSize = 0;
    style.FrameRounding = theme::rounding;
    ImVec4* colours = style.Colors;
    const ImVec4 nothing(0, 0, 0, 0);
    colours[ImGuiCol_WindowBg] = vec(look->page);
    colours[ImGuiCol_ChildBg] = nothing;
    colours[ImGuiCol_FrameBg] = nothing;
    colours[ImGuiCol_FrameBgHovered] = nothing;
    colours[ImGuiCol_FrameBgActive] = nothing;
    colours[ImGuiCol_Text] = vec(look->text);
    colours[ImGuiCol_InputTextCursor] = vec(look->primary);
    colours[ImGuiCol_TextSelectedBg] = vec(look->selection);
    colours[ImGuiCol_ScrollbarBg] = vec(look->page);
    colours[ImGuiCol_ScrollbarGrab] = vec(look->scroll_thumb);
    colours[ImGuiCol_ScrollbarGrabHovered] = vec(look->scroll_thumb_over);
    colours[ImGuiCol_ScrollbarGrabActive] = vec(look->line_strong);
    colours[ImGuiCol_NavCursor] = nothing;
}

void Kit::Inside::on_layer(int layer) { layers.SetCurrentChannel(list, layer); }

void Kit::Inside::begin_pixels() {
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    const float canvas_height = frame.canvas_above + frame.height + frame.canvas_below;
    io.DisplaySize = ImVec2(std::max(frame.width, 1.f), std::max(canvas_height, 1.f));
    io.DisplayFramebufferScale = ImVec2(frame.pixel_ratio, frame.pixel_ratio);
    if (io.DeltaTime <= 0) io.DeltaTime = 1.f / 60;
    if ((io.BackendFlags & ImGuiBackendFlags_RendererHasTextures) == 0) {
        has_own_renderer = true;  // nobody has promised to draw
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    }
    if (picture_texture != nullptr && picture_texture->Status == ImTextureStatus_Destroyed) {
        picture_texture->SetStatus(ImTextureStatus_WantCreate);  // the renderer was lost and has come back
    }
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    int flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
    if (frame.host_scrolls) {
        flags |= ImGuiWindowFlags_NoScrollbar;
    } else {
        // Its room is kept free either way, so that nothing moves when it appears.
        flags |= page.height > frame.height ? ImGuiWindowFlags_AlwaysVerticalScrollbar : ImGuiWindowFlags_NoScrollbar;
    }
    ImGui::Begin("page", nullptr, flags);
    ImGui::PopStyleVar();
    list = ImGui::GetWindowDrawList();
    layers.Split(list, layers_count);
    view_top = frame.host_scrolls ? frame.scroll_y : ImGui::GetScrollY();
    const ImVec2 corner = ImGui::GetWindowPos();
    origin = ImVec2(corner.x, corner.y + frame.canvas_above - view_top);
    card_depth = 0;
    is_in_dialog = false;
    on_layer(0);
    fill(0, 0, frame.width, 5, look->primary);
    on_layer(layer_content);
    take_mouse();
    take_wheel();
    take_keys();
}

void Kit::Inside::end_pixels() {
    const float before = page.height;
    // What a toast covers can be scrolled out from under it.
    const float end = flows.front().y + std::max(is_phone() ? 56.f : 72.f, toast_text.empty() ? 0.f : toast_height + 24);
    page.height = std::ceil(std::max(std::max(end, page_bottom), frame.height));
    if (is_wide != wants_wide || before != page.height) {
        is_wide = wants_wide;
        if (layout_patience > 0) {
            --layout_patience;
            settling = std::max(settling, 1);
        }
    }
    if (!frame.host_scrolls) {
        ImGui::SetCursorScreenPos(at(0, page.height - 1));
        ImGui::Dummy(ImVec2(1, 1));
        if (must_reveal_focus) reveal_focus();
    }
    must_reveal_focus = false;
    page.view_top = view_top;
    if (is_mouse_released) held.clear();
    layers.Merge(list);
    ImGui::End();
    ImGui::Render();
    if (has_own_renderer) acknowledge_textures();
}

void Kit::Inside::draw_toast() {
    if (!draws) return;
    const char* icon = icons::icon_info_circle;
    theme::Colour icon_colour = look->toast_info;
    if (toast_tone == Tone::success) {
        icon = icons::icon_circle_check;
        icon_colour = look->toast_success;
    } else if (toast_tone == Tone::warning || toast_tone == Tone::danger) {
        icon = icons::icon_alert_triangle;
        icon_colour = look->toast_warning;
    }
    const Face text = face(Type::body);
    constexpr float padding = 18, icon_size = 24, icon_gap = 12;
    const float extra = 2 * padding + icon_size + icon_gap;
    // At the right where there is room beside what is being read, otherwise across the bottom.
    const bool is_beside = frame.width >= 960;
    const float width_max = std::min(frame.width - 32, is_beside ? 400.f : 600.f);
    const float text_width_now = std::min(text_width(text, toast_text), width_max - extra);
    const float height = text_height(text, toast_text, text_width_now + 1) + 28;
    const float width = text_width_now + extra;
    const float x = is_beside ? frame.width - width - 32 : std::round((frame.width - width) / 2);
    const float y = std::round(view_top + frame.height - height - 24);
    toast_height = height + 24;
    page.nodes.back().rect = {x, y, width, height};
    if (frame.host_scrolls) return;  // the host keeps it in sight while it scrolls: a frame could only follow
    // Over everything, fields being edited too: those are windows of their own.
    ImDrawList* const page_list = list;
    list = ImGui::GetForegroundDrawList();
    shadow(x, y, width, height, theme::card_rounding, 2.4f);
    fill(x, y, width, height, look->toast, theme::card_rounding);
    draw_icon(icon, x + padding, y + 14 + (text.line - icon_size) / 2, icon_size, icon_colour);
    draw_text(text, toast_text, x + padding + icon_size + icon_gap, y + 14, text_width_now + 1, look->on_toast);
    list = page_list;
}

}  // namespace motcua::kit
