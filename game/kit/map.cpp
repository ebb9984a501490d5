// The neighbourhood: the lake with its tower and its red bridge, the river, the old gate, lanes of tube houses, and a lamp for
// every mission that lights up when it is done, with a ring around it that closes as the class gets there. What can be chosen is chosen in the list beside it; the map shows
// how far the class and the pupil have come.
#include <algorithm>
#include <cmath>

#include "game/kit/easel.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {
namespace {

// Where something stands, in parts of the map's width and height.
struct Place {
    float x, y;
};

// The picture's board, and where on it things stand.
struct Land {
    Kit::Inside& k;
    float x, y, width, height;
    Easel easel;

    ImVec2 at(float px, float py) const { return k.at(x + px * width, y + py * height); }
    // In the easel's units.
    float across(float px) const { return px * width / easel.unit; }
    float down(float py) const { return py * height / easel.unit; }
};

// The Red River comes from the top and bends away to the right; the town lies on its near side.
void draw_river(const Land& land) {
    ImDrawList& list = *land.k.list;
    const auto band = [&](float grow, theme::Colour colour) {
        list.PathLineTo(land.at(0.63f - grow, 0));
        list.PathBezierCubicCurveTo(land.at(0.66f - grow, 0.12f + grow), land.at(0.76f, 0.13f + grow), land.at(0.86f, 0.125f + grow));
        list.PathBezierCubicCurveTo(land.at(0.95f - grow, 0.12f + grow), land.at(0.985f - grow, 0.24f), land.at(1, 0.36f + grow));
        list.PathLineTo(land.at(1, 0));
        list.PathFillConcave(land.easel.lit(colour));
    };
    band(0.012f, theme::paint::leaves_light);
    band(0, theme::paint::river);
    for (const Place& wave : {Place{0.68f, 0.04f}, {0.75f, 0.095f}, {0.84f, 0.03f}, {0.93f, 0.1f}, {0.9f, 0.055f}})
        list.AddLine(land.at(wave.x, wave.y), land.at(wave.x + 0.03f, wave.y + 0.004f), land.easel.lit(theme::paint::river_light), 2);
    // The far bank.
    list.PathLineTo(land.at(0.9f, 0));
    list.PathBezierCubicCurveTo(land.at(0.95f, 0.02f), land.at(0.965f, 0.1f), land.at(1, 0.15f));
    list.PathLineTo(land.at(1, 0));
    list.PathFillConcave(land.easel.lit(theme::paint::leaves_light));
}

void draw_lake(const Land& land) {
    ImDrawList& list = *land.k.list;
    const ImVec2 middle = land.at(0.5f, 0.42f);
    const auto oval = [&](float wide, float high, theme::Colour colour) { list.AddEllipseFilled(middle, ImVec2(wide * land.width, high * land.height), colour, 0.06f, 64); };
    oval(0.158f, 0.218f, land.easel.lit(theme::paint::pavement));
    oval(0.15f, 0.205f, land.k.look->map.bank);
    oval(0.134f, 0.178f, land.k.look->map.water);
    const theme::Colour light = land.easel.lit(theme::paint::water_light), deep = land.easel.lit(theme::paint::water_deep);
    for (const Place& wave : {Place{0.41f, 0.36f}, {0.43f, 0.47f}, {0.52f, 0.55f}, {0.55f, 0.44f}, {0.46f, 0.3f}})
        list.AddLine(land.at(wave.x, wave.y), land.at(wave.x + 0.026f, wave.y), light, 2), list.AddLine(land.at(wave.x + 0.012f, wave.y + 0.014f), land.at(wave.x + 0.03f, wave.y + 0.014f), deep, 1.5f);
    const Easel& e = land.easel;
    for (const Place& tree : {Place{0.362f, 0.37f}, {0.382f, 0.56f}, {0.6f, 0.6f}, {0.643f, 0.47f}, {0.42f, 0.27f}}) milk_flower_tree(e, land.across(tree.x), land.down(tree.y));
    turtle_tower(e, land.across(0.462f), land.down(0.5f));
    huc_bridge(e, land.across(0.634f) - 13, land.down(0.385f));
}

constexpr float lanes_across[] = {0.255f, 0.545f, 0.825f}, lanes_down[] = {0.16f, 0.36f, 0.64f, 0.86f}, slant = 0.03f, lane_wide = 0.022f;

// Rows of tube houses along the lanes, with a tree now and then, the same on every machine. No house stands in a lane's way.
void draw_rows(const Land& land) {
    struct Row {
        float from, to, y;
    };
    constexpr Row rows[] = {{0.01f, 0.33f, 0.075f}, {0.37f, 0.56f, 0.06f}, {0.01f, 0.215f, 0.245f}, {0.29f, 0.33f, 0.245f}, {0.68f, 0.86f, 0.27f}, {0.01f, 0.35f, 0.53f}, {0.66f, 0.99f, 0.55f}, {0.13f, 0.68f, 0.81f}, {0.81f, 0.99f, 0.83f}, {0.01f, 0.99f, 1.03f}};
    constexpr Row more[] = {{0.01f, 0.3f, 0.39f}, {0.7f, 0.99f, 0.405f}, {0.01f, 0.99f, 0.675f}, {0.01f, 0.48f, 0.93f}, {0.62f, 0.99f, 0.93f}};  // where the map is tall
    std::uint32_t number = 7;
    const auto draw_row = [&](const Row& row) {
        const float end = land.across(row.to) - 9;
        float at = land.across(row.from);
        while (at <= end) {
            for (const float lane : lanes_down) {
                const float middle = land.across(lane - slant * row.y), half = land.across(lane_wide / 2) + 0.4f;
                if (at < middle + half && at + 9 > middle - half) at = middle + half;
            }
            number = number * 1664525u + 1013904223u;
            const std::uint32_t pick = number >> 16;
            const float ground = land.down(row.y + slant * at * land.easel.unit / land.width);
            if (pick % 5 == 0) {
                pick % 2 == 0 ? plane_tree(land.easel, at + 5, ground) : milk_flower_tree(land.easel, at + 5, ground);
                at += 10;
            } else {
                tube_house(land.easel, at, ground, static_cast<int>(pick / 5 % 8));
                at += 9.2f;
            }
        }
    };
    for (const Row& row : rows) draw_row(row);
    if (land.height > land.width)
        for (const Row& row : more) draw_row(row);
}

void draw_land(Kit::Inside& k, float x, float y, float width, float height, std::string_view sign) {
    const bool is_night = k.frame.theme == Theme::dark;
    const float unit = std::clamp(width * 0.0031f, 1.45f, 3.6f);
    const Land land{k, x, y, width, height, {k, x, y, unit, is_night, is_night ? theme::paint::night : k.look->map.land, is_night ? 60u : 22u}};
    k.list->AddRectFilled(k.at(x, y), k.at(x + width, y + height), k.look->map.land);
    for (const float at : lanes_across) k.list->AddLine(land.at(-0.02f, at), land.at(1.02f, at + slant), k.look->map.lane, width * lane_wide);
    for (const float at : lanes_down) k.list->AddLine(land.at(at, -0.02f), land.at(at - slant, 1.02f), k.look->map.lane, width * lane_wide);
    draw_river(land);
    draw_rows(land);
    draw_lake(land);
    // Landmarks stand out of the haze.
    Easel near = land.easel;
    near.veil_percent = is_night ? 48 : 6;
    const auto put = [&](float px, float py, auto&& landmark) { landmark(near, land.across(px), land.down(py)); };
    put(0.69f, 0.075f, [&](const Easel& e, float px, float ground) { long_bien_bridge(e, px, ground, std::max(3, static_cast<int>(land.across(0.275f) / 14))); });
    put(0.25f, 0.25f, [](const Easel& e, float px, float ground) { quan_chuong_gate(e, px, ground); });
    put(0.105f, 0.805f, [](const Easel& e, float px, float ground) { plane_tree(e, px, ground); });
    put(0.065f, 0.812f, [](const Easel& e, float px, float ground) { khue_van_pavilion(e, px, ground); });
    put(0.02f, 0.815f, [](const Easel& e, float px, float ground) { plane_tree(e, px, ground); });
    put(0.745f, 0.845f, [&](const Easel& e, float px, float ground) { one_door_office(e, px, ground, sign); });
    put(0.53f, 0.945f, [](const Easel& e, float px, float ground) { flower_bicycle(e, px, ground); });
}

// Closes clockwise from the top. Light where nobody was yet, so that what is lit stands out.
void draw_class_ring(Kit::Inside& k, std::int32_t permille, float x, float y, float side) {
    constexpr float full_turn = 6.2831853f, top = -full_turn / 4;
    const float thick = std::clamp(side * 0.1f, 3.5f, 6.f), radius = side * 0.5f + thick / 2 + 1;
    k.list->AddCircleFilled(k.at(x, y), radius + thick / 2 + 1, theme::faded(k.look->text, 150));
    k.list->AddCircle(k.at(x, y), radius, k.look->sunken, 0, thick);
    if (permille <= 0) return;
    k.list->PathArcTo(k.at(x, y), radius, top, top + full_turn * static_cast<float>(std::min(permille, 1000)) / 1000);
    k.list->PathStroke(k.look->star, 0, thick);
}

// `lighting`: how far the lamp has come on, from 0 to 1.
void draw_place(Kit::Inside& k, const MapPlace& place, float x, float y, float side, float lighting) {
    if (place.is_lit) {
        const float wide = settle_in(lighting);
        k.list->AddCircleFilled(k.at(x, y), side * (0.5f + 0.4f * wide), theme::faded(k.look->map.glow, static_cast<std::uint32_t>(90 * wide)));
        k.list->AddCircleFilled(k.at(x, y), side * (0.5f + 0.2f * wide), theme::faded(k.look->map.glow, static_cast<std::uint32_t>(150 * wide)));
        if (lighting < 1) k.list->AddCircle(k.at(x, y), side * (0.5f + 1.1f * wide), theme::faded(k.look->map.glow, static_cast<std::uint32_t>(230 * (1 - lighting))), 0, side * 0.12f);
    }
    if (place.class_permille >= 0) draw_class_ring(k, place.class_permille, x, y, side);
    k.list->AddCircleFilled(k.at(x, y), side * 0.5f, theme::paint::pale);
    // Within the class's ring the pupil's own must not look like a part of it: there the glow tells what is lit.
    const bool is_plain = place.is_lit && place.class_permille >= 0;
    k.list->AddCircle(k.at(x, y), side * 0.5f, is_plain ? theme::paint::pale : place.is_lit ? k.look->star : place.is_begun ? k.look->primary : k.look->line_strong, 0, place.is_lit && !is_plain ? 4.f : 2.5f);
    const float half = side * 0.34f;
    if (const Kit::Inside::Picture* picture = k.picture(place.picture))
        k.list->AddImage(k.picture_texture->GetTexRef(), k.at(x - half, y - half), k.at(x + half, y + half), ImVec2(picture->u, picture->v),
                         ImVec2(picture->u + k.picture_u, picture->v + k.picture_v), place.is_lit || place.is_begun ? theme::untinted : theme::half_tinted);
}

void draw_number(Kit::Inside& k, const MapPlace& place, std::size_t number, float x, float y, float side) {
    const Face face = k.face(Type::small_strong);
    const std::string text = std::to_string(number);
    const float badge_x = x + side * 0.4f, badge_y = y - side * 0.4f;
    k.list->AddCircleFilled(k.at(badge_x, badge_y), std::clamp(side * 0.2f, 9.5f, 12.f), place.is_lit ? k.look->tone(Tone::success).strong : k.look->primary);
    k.draw_line(face, text, badge_x - k.text_width(face, text) / 2, badge_y - face.line / 2, k.look->on_primary);
}

}  // namespace

void Kit::map(std::string_view id, std::span<const MapPlace> places, std::string_view alternative) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = "map";
    k.note_lamps(id, places);
    if (!k.draws) return;
    const Slot slot = k.open(0, 10);
    const float width = slot.width, height = width * (k.is_phone() ? 1.35f : 0.5f);
    k.list->PushClipRect(k.at(slot.x, slot.y), k.at(slot.x + width, slot.y + height), true);
    draw_land(k, slot.x, slot.y, width, height, words(k.frame.language).one_door);
    // Many houses stand closer together.
    const float side = places.size() > 12 ? std::clamp(width * 0.052f, 28.f, 58.f) : std::clamp(width * 0.075f, 30.f, 72.f), edge = std::max(side * 0.9f, 27.f);
    const auto x_of = [&](const MapPlace& place) { return slot.x + edge + place.x * (width - 2 * edge); };
    const auto y_of = [&](const MapPlace& place) { return slot.y + edge + place.y * (height - 2 * edge); };
    const float lighting = k.motion.part(Move::lamp, id);
    for (std::size_t i = 0; i < places.size(); ++i) draw_place(k, places[i], x_of(places[i]), y_of(places[i]), side, k.is_lighting(i) ? lighting : 1);
    for (std::size_t i = 0; i < places.size(); ++i) draw_number(k, places[i], i + 1, x_of(places[i]), y_of(places[i]), side);  // no neighbour hides it
    k.list->PopClipRect();
    k.frame_box(slot.x, slot.y, width, height, k.look->line_strong, theme::rounding, 1);
    k.set_rect(index, slot.x, slot.y, width, height);
    k.close({slot.x, slot.y, slot.width}, height, 16);
}

}  // namespace motcua::kit
