// The neighbourhood from above: a lake, lanes, roofs, and a lamp for every mission that lights up when it is done, with a
// ring around it that closes as the class gets there. What can be chosen is chosen in the list beside it; the map shows
// how far the class and the pupil have come.
#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {
namespace {

// The same roofs on every machine: their places come from a small counting sequence, not from chance.
void draw_roofs(Kit::Inside& k, float x, float y, float width, float height) {
    std::uint32_t number = 12345;
    const auto next = [&] { return static_cast<float>((number = number * 1664525u + 1013904223u) >> 8 & 0xFFFF) / 65535.f; };
    for (int i = 0; i < 70; ++i) {
        const float px = x + next() * width * 0.94f, py = y + next() * height * 0.9f, size = (0.022f + next() * 0.02f) * width;
        const bool is_dark = next() > 0.6f;
        k.list->AddRectFilled(k.at(px, py), k.at(px + size * 1.3f, py + size), is_dark ? k.look->map.roof_dark : k.look->map.roof, 1.5f);
        k.list->AddLine(k.at(px, py + size / 2), k.at(px + size * 1.3f, py + size / 2), k.look->map.land, 1);
    }
    for (int i = 0; i < 26; ++i) k.list->AddCircleFilled(k.at(x + next() * width, y + next() * height), (0.006f + next() * 0.008f) * width, k.look->map.leaves);
}

void draw_land(Kit::Inside& k, float x, float y, float width, float height) {
    k.list->AddRectFilled(k.at(x, y), k.at(x + width, y + height), k.look->map.land);
    draw_roofs(k, x, y, width, height);
    const float thick = width * 0.022f;
    constexpr float across[] = {0.24f, 0.52f, 0.8f}, down[] = {0.16f, 0.38f, 0.62f, 0.86f};
    for (const float at : across) k.list->AddLine(k.at(x, y + at * height), k.at(x + width, y + (at + 0.03f) * height), k.look->map.lane, thick);
    for (const float at : down) k.list->AddLine(k.at(x + at * width, y), k.at(x + (at - 0.03f) * width, y + height), k.look->map.lane, thick);
    k.list->AddEllipseFilled(k.at(x + 0.5f * width, y + 0.42f * height), ImVec2(0.15f * width, 0.2f * height), k.look->map.bank);
    k.list->AddEllipseFilled(k.at(x + 0.5f * width, y + 0.42f * height), ImVec2(0.13f * width, 0.17f * height), k.look->map.water);
    k.list->AddRectFilled(k.at(x + 0.488f * width, y + 0.37f * height), k.at(x + 0.512f * width, y + 0.43f * height), k.look->map.tower);
    k.list->AddTriangleFilled(k.at(x + 0.478f * width, y + 0.375f * height), k.at(x + 0.522f * width, y + 0.375f * height), k.at(x + 0.5f * width, y + 0.33f * height), k.look->map.roof_dark);
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

void draw_place(Kit::Inside& k, const MapPlace& place, float x, float y, float side) {
    if (place.is_lit) {
        k.list->AddCircleFilled(k.at(x, y), side * 0.9f, theme::faded(k.look->map.glow, 70));
        k.list->AddCircleFilled(k.at(x, y), side * 0.7f, theme::faded(k.look->map.glow, 130));
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
    if (!k.draws) return;
    const Slot slot = k.open(0, 10);
    const float width = slot.width, height = width * (k.is_phone() ? 1.35f : 0.5f);
    k.list->PushClipRect(k.at(slot.x, slot.y), k.at(slot.x + width, slot.y + height), true);
    draw_land(k, slot.x, slot.y, width, height);
    // Many houses stand closer together.
    const float side = places.size() > 12 ? std::clamp(width * 0.052f, 28.f, 58.f) : std::clamp(width * 0.075f, 30.f, 72.f), edge = std::max(side * 0.9f, 27.f);
    const auto x_of = [&](const MapPlace& place) { return slot.x + edge + place.x * (width - 2 * edge); };
    const auto y_of = [&](const MapPlace& place) { return slot.y + edge + place.y * (height - 2 * edge); };
    for (const MapPlace& place : places) draw_place(k, place, x_of(place), y_of(place), side);
    for (std::size_t i = 0; i < places.size(); ++i) draw_number(k, places[i], i + 1, x_of(places[i]), y_of(places[i]), side);  // no neighbour hides it
    k.list->PopClipRect();
    k.frame_box(slot.x, slot.y, width, height, k.look->line_strong, theme::rounding, 1);
    k.set_rect(index, slot.x, slot.y, width, height);
    k.close({slot.x, slot.y, slot.width}, height, 16);
}

}  // namespace motcua::kit
