// Colours, sizes and distances of the game's look, in one place: a careful public service, warm paper and deep teal.
// Every text colour here has a contrast of at least 4.5 to 1 on the grounds it is used on (tests/kit/contrast.cpp).
#pragma once

#include <cstdint>

#include "game/kit/kit.hpp"

namespace motcua::kit::theme {

using Colour = std::uint32_t;  // 0xAABBGGRR, as Dear ImGui packs it

constexpr Colour rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return (alpha << 24) | ((hex & 0xFF) << 16) | (hex & 0xFF00) | ((hex >> 16) & 0xFF);
}
constexpr Colour faded(Colour colour, std::uint32_t alpha) { return (colour & 0x00FFFFFFu) | (alpha << 24); }

constexpr Colour page = rgb(0xFBF8F3);
constexpr Colour surface = rgb(0xFFFFFF);
constexpr Colour sunken = rgb(0xF5F0E8);        // hovered rows, quiet areas
constexpr Colour line = rgb(0xE2DACD);          // thin borders of cards
constexpr Colour line_strong = rgb(0x857B6D);   // borders that say "you can act here": 3 to 1
constexpr Colour text = rgb(0x1D2A2E);
constexpr Colour text_quiet = rgb(0x525C60);
constexpr Colour primary = rgb(0x0B5C63);
constexpr Colour primary_hover = rgb(0x084A50);
constexpr Colour primary_held = rgb(0x063A3F);
constexpr Colour primary_soft = rgb(0xE4F1F0);
constexpr Colour primary_line = rgb(0x8FBFBE);
constexpr Colour on_primary = rgb(0xFFFFFF);
constexpr Colour accent = rgb(0x9C3D27);        // red-brown of the roofs and stamps
constexpr Colour accent_hover = rgb(0x842F1C);
constexpr Colour disabled = rgb(0xECE6DC);
constexpr Colour on_disabled = rgb(0x625A4F);
constexpr Colour focus_ring = rgb(0x1A56DB);
constexpr Colour star = rgb(0xC27C0E);
constexpr Colour dimmed = rgb(0x14201F, 140);
constexpr Colour toast = rgb(0x22312F);
constexpr Colour on_toast = rgb(0xFFFFFF);

struct ToneColours {
    Colour ground, border, strong;  // strong: icon, bar and title
};
constexpr ToneColours tone(Tone tone) {
    switch (tone) {
        case Tone::info: return {rgb(0xE9F2F9), rgb(0xA9CBE3), rgb(0x12557F)};
        case Tone::success: return {rgb(0xE8F4EB), rgb(0xA3CFB0), rgb(0x1C6638)};
        case Tone::warning: return {rgb(0xFDF3DF), rgb(0xE5C68A), rgb(0x7F4D00)};
        case Tone::danger: return {rgb(0xFDEDEA), rgb(0xEBB3AA), rgb(0xAB2418)};
        case Tone::plain: break;
    }
    return {surface, line, text};
}

// Dear ImGui's font size is ascent plus descent, not the em that style sheets mean: Be Vietnam Pro reaches 1000 above and
// 265 below the base line of 1000 units.
constexpr float size_per_em = 1.265f;

constexpr float phone_width_max = 599;   // below: smaller type, tighter edges, wide buttons
constexpr float column_max = 760;        // a page of reading and forms
constexpr float wide_max = 1080;         // a page with cards beside each other
constexpr float target_min = 44;         // height of everything that can be pressed
constexpr float field_height = 48;
constexpr float rounding = 10;
constexpr float card_rounding = 14;
constexpr float focus_width = 3;
constexpr float gap = 14;                // between paragraphs and widgets
constexpr float gap_row = 12;            // between widgets beside each other
constexpr float card_padding = 22;
constexpr float card_padding_phone = 16;

}  // namespace motcua::kit::theme
