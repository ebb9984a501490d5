// What makes the town this town: tower and red bridge of the lake, the long bridge over the river, the old gate, the pavilion
// of the constellation of literature, tube houses, trees. Drawn from the front, with a few flat shapes each, so that they are
// known at a glance and cost next to nothing. See easel.hpp.
#include "game/kit/easel.hpp"

#include <tuple>

namespace motcua::kit {

using namespace theme::paint;

void Easel::words(float middle, float top, float em, std::string_view text, theme::Colour colour) const {
    const float size = em * unit;
    if (size < 6.5f) return;
    const Face face{k.fonts[1], size * theme::size_per_em, size * 1.2f};
    k.draw_line(face, text, x + middle * unit - k.text_width(face, text) / 2, y + top * unit, colour);
}

// ---- the lake -------------------------------------------------------------------------------------------------------------

void turtle_tower(const Easel& e, float x, float ground) {
    e.ellipse(x, ground + 0.6f, 10.5f, 2.2f, leaves);
    e.ellipse(x, ground + 0.2f, 9, 1.5f, leaves_light);
    e.disc(x - 8, ground - 0.8f, 1.7f, leaves_dark), e.disc(x + 7.6f, ground - 0.6f, 1.5f, leaves_dark), e.disc(x + 9, ground - 1.2f, 1.2f, leaves);
    const auto storey = [&](float half, float bottom, float high, int openings, float opening) {
        e.box(x - half, bottom - high, half * 2, high, plaster);
        e.box(x + half * 0.35f, bottom - high, half * 0.65f, high, plaster_old);
        e.box(x - half - 0.5f, bottom - high - 0.7f, half * 2 + 1, 0.9f, plaster_old);
        e.box(x - half, bottom - 0.5f, half * 2, 0.5f, moss);
        const float room = half * 2 / static_cast<float>(openings);
        for (int i = 0; i < openings; ++i) e.arch(x - half + room * (static_cast<float>(i) + 0.5f) - opening / 2, bottom - high * 0.72f, opening, high * 0.72f - 0.4f, e.is_night ? lamplight : iron_dark);
    };
    storey(6, ground, 5.6f, 3, 2.1f);
    storey(4.6f, ground - 6.2f, 4.6f, 3, 1.6f);
    e.box(x - 2.3f, ground - 14.6f, 4.6f, 3.4f, plaster), e.box(x + 0.8f, ground - 14.6f, 1.5f, 3.4f, plaster_old);
    e.disc(x, ground - 12.8f, 0.85f, e.is_night ? lamplight : iron_dark);
    e.swept_roof(x - 3.3f, x + 3.3f, ground - 14.4f, ground - 16.8f, iron);
    e.box(x - 0.25f, ground - 18, 0.5f, 1.4f, iron_dark);
}

void huc_bridge(const Easel& e, float x, float ground) {
    e.ellipse(x - 18, ground + 1, 10, 3, leaves);
    e.disc(x - 23, ground - 3.5f, 3.4f, leaves_dark), e.disc(x - 19.4f, ground - 5, 3.8f, leaves_deep), e.disc(x - 15.6f, ground - 3, 2.6f, leaves);
    e.box(x - 19.5f, ground - 4, 6.4f, 4, wall), e.swept_roof(x - 21, x - 11.6f, ground - 4, ground - 7, tile_dark);
    e.box(x - 17, ground - 2.8f, 1.6f, 2.8f, pillar);
    const auto height = [](float part) { return 5.2f * part * (1 - part) * 4 * 0.8f; };
    constexpr int posts = 9;
    for (int i = 0; i <= posts; ++i) {
        const float part = static_cast<float>(i) / posts, px = x - 13 + 26 * part, deck = ground - 1.4f - height(part);
        if (i % 2 == 1) e.line(px, deck, px, ground + 2.4f, lacquer_dark, 0.9f);
        e.line(px, deck, px, deck - 2.5f, lacquer, 0.7f);
    }
    for (const auto& [lift, thick, colour] : {std::tuple{0.f, 1.3f, lacquer}, std::tuple{2.3f, 0.6f, lacquer}, std::tuple{1.2f, 0.35f, lacquer_dark}}) {
        for (int i = 0; i <= 2 * posts; ++i) {
            const float part = static_cast<float>(i) / (2 * posts);
            e.k.list->PathLineTo(e.at(x - 13 + 26 * part, ground - 1.4f - height(part) - lift));
        }
        e.k.list->PathStroke(e.lit(colour), 0, thick * e.unit);
    }
}

// ---- the river ------------------------------------------------------------------------------------------------------------

void long_bien_bridge(const Easel& e, float x, float ground, int spans) {
    constexpr float wide = 14, high = 6.4f, low = 3;
    for (int i = 0; i < spans; ++i) {
        const float left = x + static_cast<float>(i) * wide, middle = left + wide / 2, right = left + wide;
        e.line(left, ground - high, middle, ground - low, iron, 0.8f), e.line(middle, ground - low, right, ground - high, iron, 0.8f);
        for (int j = 1; j < 6; ++j) {
            const float part = static_cast<float>(j) / 6, px = left + wide * part, top = high - (high - low) * (part < 0.5f ? part : 1 - part) * 2;
            e.line(px, ground, px, ground - top, iron, 0.35f);
            e.line(px, ground - top, px + (part < 0.5f ? -1 : 1) * wide / 6, ground, iron, 0.35f);
        }
    }
    for (int i = 0; i <= spans; ++i) {
        const float px = x + static_cast<float>(i) * wide;
        e.shape({{px - 1, ground + 0.5f}, {px + 1, ground + 0.5f}, {px + 1.5f, ground + 5.4f}, {px - 1.5f, ground + 5.4f}}, stone);
        e.line(px, ground, px, ground - high - 0.6f, iron_dark, 0.9f);
    }
    e.box(x - 1.5f, ground - 0.6f, wide * static_cast<float>(spans) + 3, 1.3f, iron_dark);
}

// ---- stones and wood --------------------------------------------------------------------------------------------------------

void quan_chuong_gate(const Easel& e, float x, float ground) {
    e.shape({{x - 9.6f, ground - 10.5f}, {x + 9.6f, ground - 10.5f}, {x + 10.4f, ground}, {x - 10.4f, ground}}, brick);
    for (int row = 1; row < 7; ++row) e.line(x - 10, ground - static_cast<float>(row) * 1.6f, x + 10, ground - static_cast<float>(row) * 1.6f, brick_dark, 0.18f);
    e.box(x - 10.2f, ground - 11.6f, 20.4f, 1.5f, plaster_old);
    e.arch(x - 3.7f, ground - 8.4f, 7.4f, 8.4f, plaster_old), e.arch(x - 2.9f, ground - 7.5f, 5.8f, 7.5f, e.is_night ? lamplight : gate);
    for (const float side : {-1.f, 1.f}) e.arch(x + side * 7 - 1.3f, ground - 4.6f, 2.6f, 4.6f, gate);
    e.box(x - 3, ground - 10.1f, 6, 1.3f, marble);
    for (int i = 0; i < 8; ++i) e.box(x - 9.6f + static_cast<float>(i) * 2.6f, ground - 12.8f, 1.2f, 1.3f, plaster_old);
    e.box(x - 4.6f, ground - 16, 9.2f, 4.6f, plaster), e.box(x - 4.6f, ground - 12.4f, 9.2f, 0.8f, moss);
    for (int i = 0; i < 3; ++i) e.arch(x - 3.6f + static_cast<float>(i) * 2.7f, ground - 15.2f, 1.8f, 2.7f, e.is_night ? lamplight : gate);
    e.swept_roof(x - 6.4f, x + 6.4f, ground - 15.8f, ground - 19.4f, tile_dark);
}

void khue_van_pavilion(const Easel& e, float x, float ground) {
    e.box(x - 8, ground - 1, 16, 1, steps), e.box(x - 7, ground - 1.9f, 14, 1, marble);
    for (const float px : {-6.f, -2.6f, 1.2f, 4.6f}) e.box(x + px, ground - 9.6f, 1.5f, 7.8f, marble), e.box(x + px + 1, ground - 9.6f, 0.5f, 7.8f, steps);
    e.box(x - 6.8f, ground - 10.6f, 13.6f, 1.2f, lacquer_dark);
    for (int i = 0; i < 10; ++i) e.box(x - 6.5f + static_cast<float>(i) * 1.38f, ground - 12.2f, 0.5f, 1.7f, lacquer);
    e.box(x - 6.8f, ground - 12.5f, 13.6f, 0.6f, lacquer);
    e.box(x - 5, ground - 16.8f, 10, 5, lacquer), e.box(x - 4.3f, ground - 16.3f, 8.6f, 4.2f, lacquer_dark);
    const float cy = ground - 14.2f;
    e.disc(x, cy, 2.1f, lacquer), e.disc(x, cy, 1.6f, e.is_night ? lamplight : sun);
    for (int i = 0; i < 8; ++i) {
        constexpr float cosine[] = {1, 0.7071f, 0, -0.7071f, -1, -0.7071f, 0, 0.7071f}, sine[] = {0, 0.7071f, 1, 0.7071f, 0, -0.7071f, -1, -0.7071f};
        e.line(x, cy, x + cosine[i] * 1.7f, cy + sine[i] * 1.7f, lacquer_dark, 0.3f);
    }
    e.swept_roof(x - 8, x + 8, ground - 16.6f, ground - 19.2f, tile);
    e.box(x - 4.2f, ground - 20.4f, 8.4f, 1.4f, lacquer_dark);
    e.swept_roof(x - 6.2f, x + 6.2f, ground - 20, ground - 23.2f, tile);
    e.box(x - 3, ground - 23.6f, 6, 0.5f, tile_dark), e.disc(x, ground - 24, 0.6f, sun);
}

void one_door_office(const Easel& e, float x, float ground, std::string_view sign) {
    e.box(x - 16, ground - 0.8f, 32, 0.8f, steps);
    e.box(x - 14, ground - 15, 28, 14.4f, wall), e.box(x - 14, ground - 15, 28, 0.8f, wall_ochre);
    e.roof(x - 15.4f, x + 15.4f, ground - 15, ground - 19.4f, tile, 0.72f), e.box(x - 15.4f, ground - 15.3f, 30.8f, 0.8f, tile_dark);
    e.box(x - 11, ground - 13.6f, 22, 3.6f, teal, 0.5f);
    e.words(x, ground - 13.4f, 2.5f, sign, pale);
    for (const float px : {-11.6f, -7.4f, 4.8f, 9.f}) {
        e.box(x + px, ground - 8.6f, 2.7f, 4.6f, marble), e.box(x + px + 0.35f, ground - 8.2f, 2, 3.8f, e.is_night ? lamplight : glass);
        e.box(x + px + 1.2f, ground - 8.2f, 0.3f, 3.8f, marble);
    }
    // The one door, wide open.
    e.arch(x - 3.4f, ground - 8.8f, 6.8f, 8.2f, marble), e.arch(x - 2.7f, ground - 8.1f, 5.4f, 7.5f, e.is_night ? lamplight : sun);
    e.shape({{x - 2.7f, ground - 7.2f}, {x - 0.9f, ground - 6.2f}, {x - 0.9f, ground + 0.2f}, {x - 2.7f, ground - 0.6f}}, door);
    for (const float px : {-13.f, 11.6f}) e.disc(x + px + 0.7f, ground - 2.4f, 1.6f, leaves), e.box(x + px, ground - 1.6f, 1.4f, 1, brick);
}

// ---- houses -------------------------------------------------------------------------------------------------------------------

namespace {

constexpr theme::Colour fronts[] = {wall, wall_rose, wall_sky, wall_ochre, wall_mint, wall_lilac, pale, wall_ochre};
constexpr float heights[] = {17, 21, 15, 23, 18, 20, 16, 24};

void tube_window(const Easel& e, float left, float top, bool has_shutters) {
    e.box(left, top, 2.2f, 3, e.window());
    e.box(left + 1, top, 0.25f, 3, pale);
    if (has_shutters) e.box(left - 0.9f, top - 0.1f, 0.8f, 3.2f, shutter_green), e.box(left + 2.3f, top - 0.1f, 0.8f, 3.2f, shutter_green);
}

void tube_top(const Easel& e, float left, float top, int kind) {
    switch (kind % 4) {
    case 0: e.roof(left - 0.5f, left + 9.5f, top + 0.2f, top - 3.4f, tile, 0.35f); break;
    case 1:  // flat, with plants and a steel tank
        e.box(left - 0.3f, top - 0.8f, 9.6f, 0.9f, balcony), e.box(left + 5.4f, top - 3.2f, 2.6f, 2.4f, stone, 0.9f);
        e.disc(left + 1.6f, top - 1.2f, 1.1f, leaves), e.disc(left + 3.2f, top - 1, 0.8f, leaves_light);
        break;
    case 2: e.roof(left - 0.5f, left + 9.5f, top + 0.2f, top - 2.6f, tile_dark), e.box(left + 6.6f, top - 3.2f, 1, 1.8f, brick); break;
    default:  // the stepped gable of the old quarter
        e.box(left + 1.4f, top - 1.5f, 6.2f, 1.6f, fronts[kind]), e.box(left + 2.8f, top - 2.8f, 3.4f, 1.4f, fronts[kind]);
        e.disc(left + 4.5f, top - 1, 0.7f, pale), e.box(left - 0.2f, top - 0.3f, 9.4f, 0.6f, plaster_old);
    }
}

}  // namespace

void tube_house(const Easel& e, float left, float ground, int kind) {
    kind %= 8;
    const float high = heights[kind], top = ground - high;
    e.box(left, top, 9, high, fronts[kind]);
    tube_top(e, left, top, kind);
    for (float storey = top + 2.4f; storey + 3.4f < ground - 6.4f; storey += 5.4f) {
        tube_window(e, left + 1.5f, storey, kind % 3 != 1), tube_window(e, left + 5.5f, storey, kind % 3 != 1);
        if (kind % 2 == 1) {
            e.box(left + 0.4f, storey + 3.3f, 8.2f, 0.4f, balcony);
            for (int i = 0; i < 6; ++i) e.box(left + 0.6f + static_cast<float>(i) * 1.5f, storey + 2, 0.25f, 1.4f, balcony);
            e.disc(left + 1.3f, storey + 2.3f, 0.7f, leaves);
        }
    }
    // The shop below: an awning over an open front.
    e.box(left + 0.7f, ground - 4.8f, 7.6f, 4.8f, e.is_night ? lamplight : gate);
    e.box(left + 1.4f, ground - 2, 2.4f, 2, wood), e.box(left + 5, ground - 2.6f, 2.4f, 2.6f, wood);
    constexpr theme::Colour awnings[] = {roof_red, awning_gold, teal, shutter_green};
    for (int i = 0; i < 6; ++i) e.shape({{left + static_cast<float>(i) * 1.5f, ground - 6.2f}, {left + static_cast<float>(i + 1) * 1.5f, ground - 6.2f}, {left - 0.2f + static_cast<float>(i + 1) * 1.56f, ground - 4.4f}, {left - 0.2f + static_cast<float>(i) * 1.56f, ground - 4.4f}}, i % 2 == 0 ? awnings[kind % 4] : awning_white);
}

// ---- what grows, and small things -----------------------------------------------------------------------------------------------

void milk_flower_tree(const Easel& e, float x, float ground) {
    e.box(x - 0.6f, ground - 8, 1.2f, 8, trunk);
    e.ellipse(x, ground - 8.4f, 5.4f, 2.7f, leaves_deep), e.ellipse(x - 0.4f, ground - 11.6f, 4.6f, 2.6f, leaves_dark), e.ellipse(x + 0.2f, ground - 14.6f, 3.3f, 2.2f, leaves_dark);
    constexpr ImVec2 flowers[] = {{-3.6f, -9}, {-1.2f, -8}, {1.6f, -9.2f}, {3.8f, -8.2f}, {-2.6f, -12}, {0.4f, -11.2f}, {2.6f, -12.4f}, {-0.9f, -14.8f}, {1.5f, -15}};
    for (const ImVec2& flower : flowers) e.disc(x + flower.x, ground + flower.y, 0.62f, blossom);
}

void plane_tree(const Easel& e, float x, float ground) {
    e.box(x - 0.8f, ground - 8, 1.6f, 8, bark), e.box(x - 0.8f, ground - 5.6f, 0.8f, 1.3f, bark_light), e.box(x, ground - 3.4f, 0.8f, 1.3f, bark_light);
    e.line(x, ground - 6, x - 3, ground - 9.4f, bark, 0.8f), e.line(x, ground - 6.6f, x + 3, ground - 9.8f, bark, 0.8f);
    e.disc(x - 3.6f, ground - 10.4f, 3.3f, leaves), e.disc(x + 3.6f, ground - 10.8f, 3.3f, leaves), e.disc(x, ground - 13, 4.2f, leaves);
    e.disc(x - 1.6f, ground - 14, 2.3f, leaves_light), e.disc(x + 2.8f, ground - 12, 1.7f, leaves_light), e.disc(x - 4.2f, ground - 11.2f, 1.4f, leaves_light);
}

void banyan_tree(const Easel& e, float x, float ground) {
    e.shape({{x - 1.6f, ground - 9}, {x + 1.6f, ground - 9}, {x + 2.8f, ground}, {x - 2.8f, ground}}, bark);
    e.ellipse(x, ground - 12.5f, 9.5f, 4.6f, leaves_dark), e.ellipse(x - 2.6f, ground - 14.4f, 5.6f, 3, leaves), e.ellipse(x + 4, ground - 13.6f, 3.6f, 2.2f, leaves);
    for (const float px : {-6.4f, -4.2f, 4.6f, 6.8f}) e.line(x + px, ground - 10, x + px * 0.98f, ground - 3.4f, bark, 0.35f);
}

void street_lamp(const Easel& e, float x, float ground) {
    e.box(x - 0.3f, ground - 11, 0.6f, 11, iron_dark), e.box(x - 0.8f, ground - 0.8f, 1.6f, 0.8f, iron_dark);
    e.line(x, ground - 10.8f, x + 2, ground - 11.4f, iron_dark, 0.4f);
    if (e.is_night) e.k.list->AddCircleFilled(e.at(x + 2.2f, ground - 10.6f), 2.6f * e.unit, theme::faded(lamplight, 60));
    e.disc(x + 2.2f, ground - 10.8f, 0.9f, e.is_night ? lamplight : sun);
}

void flower_bicycle(const Easel& e, float x, float ground) {
    for (const float px : {-4.f, 4.f}) e.circle(x + px, ground - 2.6f, 2.4f, tyre, 0.45f), e.disc(x + px, ground - 2.6f, 0.5f, iron);
    e.line(x - 4, ground - 2.6f, x - 1, ground - 5.6f, teal, 0.5f), e.line(x - 1, ground - 5.6f, x + 2.6f, ground - 5.6f, teal, 0.5f), e.line(x + 2.6f, ground - 5.6f, x, ground - 2.6f, teal, 0.5f);
    e.line(x, ground - 2.6f, x - 1, ground - 5.6f, teal, 0.5f), e.line(x + 4, ground - 2.6f, x + 2.4f, ground - 7, teal, 0.5f), e.line(x + 1.6f, ground - 7.2f, x + 3.4f, ground - 7.2f, iron_dark, 0.4f);
    e.shape({{x - 7, ground - 6}, {x - 1.4f, ground - 6}, {x - 2, ground - 4}, {x - 6.4f, ground - 4}}, wood);
    constexpr theme::Colour flowers[] = {pink, lacquer, sun, blossom};
    for (int i = 0; i < 8; ++i) e.disc(x - 6.6f + static_cast<float>(i % 5) * 1.2f, ground - (i < 5 ? 6.6f : 7.9f), 0.95f, flowers[i % 4]);
    for (int i = 0; i < 3; ++i) e.disc(x - 6 + static_cast<float>(i) * 1.7f, ground - 5.9f, 0.6f, leaves_dark);
}

}  // namespace motcua::kit
