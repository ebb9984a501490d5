// Colours, sizes and distances of the game's look, in one place: a careful public service, warm paper and deep teal. Colours
// have roles; a palette says what each role looks like, and there is one for light, dark and high contrast. That text, borders
// and focus can be seen on every ground they stand on is proved by tests/kit/theme_test.cpp, which also keeps
// web/page/theme.css equal to this file.
#pragma once

#include <cstdint>

#include "game/kit/kit.hpp"

namespace motcua::kit::theme {

using Colour = std::uint32_t;  // 0xAABBGGRR, as Dear ImGui packs it

constexpr Colour rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return (alpha << 24) | ((hex & 0xFF) << 16) | (hex & 0xFF00) | ((hex >> 16) & 0xFF);
}
constexpr Colour faded(Colour colour, std::uint32_t alpha) { return (colour & 0x00FFFFFFu) | (alpha << 24); }
// So much of the second in the first, in hundredths; as opaque as the first.
constexpr Colour mixed(Colour colour, Colour other, std::uint32_t percent) {
    Colour out = colour & 0xFF000000u;
    for (int shift = 0; shift < 24; shift += 8)
        out |= (((colour >> shift & 0xFF) * (100 - percent) + (other >> shift & 0xFF) * percent) / 100) << shift;
    return out;
}
constexpr Colour untinted = rgb(0xFFFFFF), half_tinted = rgb(0xFFFFFF, 176);  // pictures as they are, and pale

struct ToneColours {
    Colour ground, border, strong;  // strong: icon, bar and title
};
struct MapColours {                 // the neighbourhood by day, or at night
    Colour land, lane, water, bank, roof, roof_dark, leaves, glow, tower;
};

struct Palette {
    Colour page;                // the ground of everything
    Colour surface;             // cards, fields, dialogs
    Colour sunken;              // hovered rows, quiet areas
    Colour line;                // thin borders of cards
    Colour line_strong;         // borders that say "you can act here"
    Colour text;
    Colour text_quiet;
    Colour primary;             // links, buttons, what is chosen
    Colour primary_hover;
    Colour primary_held;
    Colour primary_soft;        // hovered buttons that are not filled, heads of tables
    Colour primary_soft_held;
    Colour primary_line;
    Colour primary_halo;        // around the present step
    Colour on_primary;          // words on primary, on accent and on a tone's strong colour
    Colour accent;              // red-brown of the roofs: what cannot be undone
    Colour accent_hover;
    Colour disabled;
    Colour on_disabled;
    Colour focus_ring;
    Colour star;                // gold that must be seen: stars, rims
    Colour star_fill;           // gold inside a rim
    Colour track;               // of a bar, where nothing is yet
    Colour selection;           // behind text that is selected
    Colour scroll_thumb;
    Colour scroll_thumb_over;
    Colour medallion;           // behind faces and things
    Colour shade;               // of shadows, used faded
    Colour dimmed;              // over the page behind a dialog
    Colour toast;
    Colour on_toast;
    Colour toast_info;          // icons and edges of toasts
    Colour toast_success;
    Colour toast_warning;
    ToneColours info, success, warning, danger;
    MapColours map;
    float stroke_min;           // no border is thinner

    constexpr ToneColours tone(Tone of) const {
        switch (of) {
            case Tone::info: return info;
            case Tone::success: return success;
            case Tone::warning: return warning;
            case Tone::danger: return danger;
            case Tone::plain: break;
        }
        return {surface, line, text};
    }
};

// Every colour that the style sheet knows too, by its name there.
struct Role {
    const char* name;
    Colour Palette::*colour;
};
constexpr Role roles[] = {
    {"page", &Palette::page},
    {"surface", &Palette::surface},
    {"sunken", &Palette::sunken},
    {"line", &Palette::line},
    {"line-strong", &Palette::line_strong},
    {"text", &Palette::text},
    {"text-quiet", &Palette::text_quiet},
    {"primary", &Palette::primary},
    {"primary-hover", &Palette::primary_hover},
    {"primary-held", &Palette::primary_held},
    {"primary-soft", &Palette::primary_soft},
    {"primary-soft-held", &Palette::primary_soft_held},
    {"primary-line", &Palette::primary_line},
    {"primary-halo", &Palette::primary_halo},
    {"on-primary", &Palette::on_primary},
    {"accent", &Palette::accent},
    {"accent-hover", &Palette::accent_hover},
    {"disabled", &Palette::disabled},
    {"on-disabled", &Palette::on_disabled},
    {"focus-ring", &Palette::focus_ring},
    {"star", &Palette::star},
    {"star-fill", &Palette::star_fill},
    {"track", &Palette::track},
    {"selection", &Palette::selection},
    {"scroll-thumb", &Palette::scroll_thumb},
    {"scroll-thumb-over", &Palette::scroll_thumb_over},
    {"medallion", &Palette::medallion},
    {"shade", &Palette::shade},
    {"dimmed", &Palette::dimmed},
    {"toast", &Palette::toast},
    {"on-toast", &Palette::on_toast},
    {"toast-info", &Palette::toast_info},
    {"toast-success", &Palette::toast_success},
    {"toast-warning", &Palette::toast_warning},
};

constexpr Palette light{
    .page = rgb(0xFBF8F3),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xF5F0E8),
    .line = rgb(0xE2DACD),
    .line_strong = rgb(0x857B6D),
    .text = rgb(0x1D2A2E),
    .text_quiet = rgb(0x525C60),
    .primary = rgb(0x0B5C63),
    .primary_hover = rgb(0x084A50),
    .primary_held = rgb(0x063A3F),
    .primary_soft = rgb(0xE4F1F0),
    .primary_soft_held = rgb(0xD2E7E5),
    .primary_line = rgb(0x8FBFBE),
    .primary_halo = rgb(0xCFE5E3),
    .on_primary = rgb(0xFFFFFF),
    .accent = rgb(0x9C3D27),
    .accent_hover = rgb(0x842F1C),
    .disabled = rgb(0xECE6DC),
    .on_disabled = rgb(0x625A4F),
    .focus_ring = rgb(0x1A56DB),
    .star = rgb(0xB9740B),
    .star_fill = rgb(0xF6C945),
    .track = rgb(0xDDD4C6),
    .selection = rgb(0xBFE0DE),
    .scroll_thumb = rgb(0xC9C0B2),
    .scroll_thumb_over = rgb(0xA89D8C),
    .medallion = rgb(0xEFE7DA),
    .shade = rgb(0x4A3B24),
    .dimmed = rgb(0x14201F, 140),
    .toast = rgb(0x22312F),
    .on_toast = rgb(0xFFFFFF),
    .toast_info = rgb(0x9CD4F5),
    .toast_success = rgb(0x8FE0A8),
    .toast_warning = rgb(0xFFC36B),
    .info = {rgb(0xE9F2F9), rgb(0xA9CBE3), rgb(0x12557F)},
    .success = {rgb(0xE8F4EB), rgb(0xA3CFB0), rgb(0x1C6638)},
    .warning = {rgb(0xFDF3DF), rgb(0xE5C68A), rgb(0x7F4D00)},
    .danger = {rgb(0xFDEDEA), rgb(0xEBB3AA), rgb(0xAB2418)},
    .map = {rgb(0xEFE7D6), rgb(0xFBF7EE), rgb(0xA9CBE0), rgb(0xC9DFB8), rgb(0xC9785F), rgb(0x9C3D27), rgb(0x7FAE78), rgb(0xF6C945), rgb(0xE9CFA6)},
    .stroke_min = 0,
};

constexpr Palette dark{
    .page = rgb(0x151C1E),
    .surface = rgb(0x1F292C),
    .sunken = rgb(0x263235),
    .line = rgb(0x39474B),
    .line_strong = rgb(0x8A9A9E),
    .text = rgb(0xEDF2F1),
    .text_quiet = rgb(0xB4C1C3),
    .primary = rgb(0x74CFCB),
    .primary_hover = rgb(0x97DEDA),
    .primary_held = rgb(0xB5E8E5),
    .primary_soft = rgb(0x24403F),
    .primary_soft_held = rgb(0x2E5251),
    .primary_line = rgb(0x3F7775),
    .primary_halo = rgb(0x2F5B59),
    .on_primary = rgb(0x06272A),
    .accent = rgb(0xF2A088),
    .accent_hover = rgb(0xF7B8A5),
    .disabled = rgb(0x2E393C),
    .on_disabled = rgb(0xA3B0B3),
    .focus_ring = rgb(0x8AB4FF),
    .star = rgb(0xF0B43C),
    .star_fill = rgb(0xF6C945),
    .track = rgb(0x3A484C),
    .selection = rgb(0x2F6462),
    .scroll_thumb = rgb(0x5A696D),
    .scroll_thumb_over = rgb(0x7A8B8F),
    .medallion = rgb(0xDDD3C3),
    .shade = rgb(0x000000),
    .dimmed = rgb(0x000000, 170),
    .toast = rgb(0xE8EEEC),
    .on_toast = rgb(0x17211F),
    .toast_info = rgb(0x0B5A86),
    .toast_success = rgb(0x1C6638),
    .toast_warning = rgb(0x7F4D00),
    .info = {rgb(0x1B2F3D), rgb(0x3C6685), rgb(0x9CD0F2)},
    .success = {rgb(0x1C3325), rgb(0x437A55), rgb(0x8FDDA8)},
    .warning = {rgb(0x382C14), rgb(0x7E6630), rgb(0xF5C66B)},
    .danger = {rgb(0x3D211D), rgb(0x8A4A41), rgb(0xFFADA2)},
    .map = {rgb(0x2A3230), rgb(0x3D4744), rgb(0x22445C), rgb(0x2C4635), rgb(0x6B4338), rgb(0x553029), rgb(0x33523A), rgb(0xFFD25E), rgb(0x8C7B5C)},
    .stroke_min = 0,
};

constexpr Palette contrast{
    .page = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xF0F0F0),
    .line = rgb(0x000000),
    .line_strong = rgb(0x000000),
    .text = rgb(0x000000),
    .text_quiet = rgb(0x1C1C1C),
    .primary = rgb(0x00363B),
    .primary_hover = rgb(0x002023),
    .primary_held = rgb(0x000000),
    .primary_soft = rgb(0xD5F0EE),
    .primary_soft_held = rgb(0xB5E2DF),
    .primary_line = rgb(0x00363B),
    .primary_halo = rgb(0xB5E2DF),
    .on_primary = rgb(0xFFFFFF),
    .accent = rgb(0x7A1500),
    .accent_hover = rgb(0x560F00),
    .disabled = rgb(0xE4E4E4),
    .on_disabled = rgb(0x333333),
    .focus_ring = rgb(0x0031C4),
    .star = rgb(0x7A4B00),
    .star_fill = rgb(0xFFD23F),
    .track = rgb(0xD0D0D0),
    .selection = rgb(0xA8D8FF),
    .scroll_thumb = rgb(0x4A4A4A),
    .scroll_thumb_over = rgb(0x000000),
    .medallion = rgb(0xF4EFE6),
    .shade = rgb(0x000000),
    .dimmed = rgb(0x000000, 190),
    .toast = rgb(0x000000),
    .on_toast = rgb(0xFFFFFF),
    .toast_info = rgb(0x9CD4F5),
    .toast_success = rgb(0x8FE0A8),
    .toast_warning = rgb(0xFFC36B),
    .info = {rgb(0xFFFFFF), rgb(0x003E63), rgb(0x003E63)},
    .success = {rgb(0xFFFFFF), rgb(0x0A4220), rgb(0x0A4220)},
    .warning = {rgb(0xFFFFFF), rgb(0x573400), rgb(0x573400)},
    .danger = {rgb(0xFFFFFF), rgb(0x8E0B00), rgb(0x8E0B00)},
    .map = {rgb(0xF4EFE2), rgb(0xFFFFFF), rgb(0x8FBBD8), rgb(0xBBD8A6), rgb(0xC9785F), rgb(0x9C3D27), rgb(0x6FA068), rgb(0xF6C945), rgb(0xE9CFA6)},
    .stroke_min = 2,
};

constexpr const Palette& palette(Theme theme) { return theme == Theme::dark ? dark : theme == Theme::contrast ? contrast : light; }

// Papers, scenes and the game's mark are pictures: they keep their own colours in every theme.
namespace paint {
constexpr Colour sky = rgb(0xDCEBF2), ground = rgb(0xE6DCC8), grass = rgb(0xC9DFB8), road = rgb(0xC8C6C2), wall =
                 rgb(0xF3E3BE), roof_red = rgb(0x9C3D27), trunk = rgb(0x7A5B42), leaves = rgb(0x6E9F6B), wood =
                 rgb(0xB58A5E), teal = rgb(0x0B5C63), pale = rgb(0xFFFDF8), stone = rgb(0xB9B2A6), wall_ochre =
                 rgb(0xE9CFA6), wall_mint = rgb(0xDDE5DC), wall_rose = rgb(0xF0D9C8), water = rgb(0xA9CBE0), gallery_wall =
                 rgb(0xF1EADB), canvas_cool = rgb(0xBFD6D3), canvas_warm = rgb(0xE6CFA0), glass = rgb(0xDDEEF2), pillar =
                 rgb(0x7A2F20), gate = rgb(0x5B2A1E), bus = rgb(0xD98F2B), tyre = rgb(0x333333), awning_gold = rgb(0xC27C0E),
                 fruit = rgb(0xD9503B), hall_wall = rgb(0xEDF2EF), hall_floor = rgb(0xD9CDB8), counter_edge = rgb(0x8F6A45),
                 screen = rgb(0x41494C), stamp = rgb(0xB3261E), portrait = rgb(0xC9D6DB), portrait_person = rgb(0x5C6F78),
                 card_head = rgb(0x2E7F86), photo_sky = rgb(0xBFD3D6), photo_sun = rgb(0xF3DFA2), photo_hill = rgb(0x6E9A8D),
                 photo_hill_far = rgb(0x517C72), white = rgb(0xFFFFFF), book_fold = rgb(0xDDCFB4), book_crease =
                 rgb(0xB59F78), certificate_frame = rgb(0xA8863F), sheet = rgb(0xFFFDF7), ink = rgb(0x26323A), sheet_edge =
                 rgb(0xD3C7B1), card = rgb(0xE6F1EF), certificate = rgb(0xFFF8E6), book = rgb(0xFBF3DF), code_ink =
                 rgb(0x22312F), ribbon_dark = rgb(0x7C2E1C), door = rgb(0xD98B5F);
// The town: brick, lime wash and moss, lacquer red, iron, blossom; night and what is lit in it.
constexpr Colour night = rgb(0x17222B), lamplight = rgb(0xFFD98A), brick = rgb(0xB5654A), brick_dark = rgb(0x8E4A36), plaster =
                 rgb(0xE4DFD2), plaster_old = rgb(0xCFC8B8), moss = rgb(0x8FA07A), lacquer = rgb(0xC8321F), lacquer_dark = rgb(0x93230F), iron =
                 rgb(0x6C6A66), iron_dark = rgb(0x4C4B49), tile = rgb(0xB4543A), tile_dark = rgb(0x8C3B28), wall_sky = rgb(0xCFE0E6), wall_lilac =
                 rgb(0xE1D6E2), shutter_green = rgb(0x3F7A66), balcony = rgb(0x7B8A86), leaves_dark = rgb(0x3F7350), leaves_deep =
                 rgb(0x2F5B43), leaves_light = rgb(0x9CC27E), blossom = rgb(0xFBF6E3), bark = rgb(0x8B7A66), bark_light = rgb(0xC2B49C), water_deep =
                 rgb(0x86B3C9), water_light = rgb(0xC4DDE8), river = rgb(0xC9A585), river_light = rgb(0xDCC0A4), pink = rgb(0xE58FA0), sun =
                 rgb(0xF6D98B), cloud = rgb(0xF7FBFC), pavement = rgb(0xD8CCB6), pavement_line = rgb(0xC4B69D), awning_white = rgb(0xF6EBD8), skin =
                 rgb(0xF0C9A4), hat = rgb(0xE8D3A0), bronze = rgb(0x9A7B4F), paper_line = rgb(0xC9D2D6), chip = rgb(0xD9B45B), pattern =
                 rgb(0xCFE3DF), seal_ring = rgb(0xC9483B), marble = rgb(0xF4F2EC), steps = rgb(0xBFB6A6), record = rgb(0xFBF1EC);
}

// Dear ImGui's font size is ascent plus descent, not the em that style sheets mean: Be Vietnam Pro reaches 1000 above and
// 265 below the base line of 1000 units.
constexpr float size_per_em = 1.265f;

constexpr float phone_width_max = 599;   // below: smaller type, tighter edges, wide buttons
constexpr float column_max = 760;        // a page of reading and forms
constexpr float measure_max = 660;       // a line of reading: about 75 letters
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
