// Places drawn with a few flat shapes, and numbered spots in them. A scene explains itself in its alternative text too;
// what is chosen is chosen in the list beside it.
#include <algorithm>
#include <cstring>

#include <iterator>

#include "game/kit/inside.hpp"

namespace motcua::kit {
namespace {

// A canvas of 100 by 56 units laid over the picture's rectangle.
struct Easel {
    Kit::Inside& k;
    float x, y, unit;

    ImVec2 at(float px, float py) const { return k.at(x + px * unit, y + py * unit); }
    void box(float left, float top, float width, float height, theme::Colour colour, float rounding = 0) const {
        k.list->AddRectFilled(at(left, top), at(left + width, top + height), colour, rounding * unit);
    }
    void disc(float px, float py, float radius, theme::Colour colour) const { k.list->AddCircleFilled(at(px, py), radius * unit, colour); }
    void roof(float left, float right, float eaves, float top, theme::Colour colour) const {
        k.list->AddTriangleFilled(at(left, eaves), at(right, eaves), at((left + right) / 2, top), colour);
    }
    void line(float x1, float y1, float x2, float y2, theme::Colour colour, float thickness) const {
        k.list->AddLine(at(x1, y1), at(x2, y2), colour, thickness * unit);
    }
};

using namespace theme::paint;

void tree(const Easel& e, float x, float base) {
    e.box(x - 0.8f, base - 12, 1.6f, 12, trunk);
    e.disc(x, base - 15, 6, leaves);
    e.disc(x - 4, base - 12, 4, leaves);
    e.disc(x + 4, base - 12, 4, leaves);
}

// The narrow houses of the old streets.
void houses(const Easel& e, float base) {
    constexpr theme::Colour colours[] = {wall, wall_ochre, wall_mint, wall_rose};
    for (int i = 0; i < 8; ++i) {
        const float left = 2 + static_cast<float>(i) * 12.2f, height = 18 + static_cast<float>(i * 7 % 5) * 2;
        e.box(left, base - height, 11, height, colours[i % 4]);
        e.roof(left - 0.8f, left + 11.8f, base - height, base - height - 4, roof_red);
        e.box(left + 2, base - height + 4, 2.6f, 4, teal);
        e.box(left + 6.4f, base - height + 4, 2.6f, 4, teal);
        e.box(left + 4, base - 7, 3, 7, wood);
    }
}

void street(const Easel& e) {
    e.box(0, 0, 100, 34, sky);
    houses(e, 34);
    e.box(0, 34, 100, 8, ground);
    e.box(0, 42, 100, 14, road);
    for (int i = 0; i < 6; ++i) e.box(4 + static_cast<float>(i) * 17, 48.6f, 9, 0.9f, pale);
}

void park(const Easel& e) {
    e.box(0, 0, 100, 26, sky);
    e.box(0, 26, 100, 30, grass);
    e.k.list->AddEllipseFilled(e.at(62, 34), ImVec2(22 * e.unit, 5 * e.unit), water);
    e.box(58, 24, 8, 3, stone);  // the tower on the lake
    e.box(59.4f, 19, 5.2f, 5, wall);
    e.roof(58, 66, 19, 15, roof_red);
    tree(e, 12, 34), tree(e, 30, 30), tree(e, 90, 36);
    e.box(0, 46, 100, 5, ground);
    e.box(20, 41, 14, 1.4f, wood), e.box(21, 42.4f, 1, 3, wood), e.box(32, 42.4f, 1, 3, wood);
}

void museum(const Easel& e) {
    e.box(0, 0, 100, 40, gallery_wall);
    e.box(0, 40, 100, 16, wood);
    for (int i = 0; i < 4; ++i) {
        const float left = 8 + static_cast<float>(i) * 23;
        e.box(left, 8, 15, 13, roof_red, 0.5f), e.box(left + 1.2f, 9.2f, 12.6f, 10.6f, i % 2 == 0 ? canvas_cool : canvas_warm);
        e.box(left + 3, 30, 9, 10, stone), e.box(left + 4, 25, 7, 5, glass, 0.6f);
    }
}

void pagoda(const Easel& e) {
    e.box(0, 0, 100, 36, sky);
    e.box(0, 36, 100, 20, ground);
    e.box(30, 22, 40, 14, wall);
    e.roof(24, 76, 23, 12, roof_red), e.box(40, 10, 20, 5, wall), e.roof(36, 64, 11, 3, roof_red);
    for (int i = 0; i < 5; ++i) e.box(32 + static_cast<float>(i) * 8.6f, 23, 1.6f, 13, pillar);
    e.box(47, 27, 6, 9, gate), e.box(48, 40, 4, 5, stone, 1);
    tree(e, 12, 38), tree(e, 88, 38);
}

void bus_stop(const Easel& e) {
    street(e);
    e.box(8, 22, 26, 1.6f, teal), e.box(9, 22, 1, 19, teal), e.box(32, 22, 1, 19, teal), e.box(12, 35, 18, 1.4f, wood);
    e.box(46, 26, 46, 20, bus, 1.5f), e.disc(56, 46.5f, 3.2f, tyre), e.disc(83, 46.5f, 3.2f, tyre);
    for (int i = 0; i < 5; ++i) e.box(49 + static_cast<float>(i) * 8, 29, 6, 6, glass, 0.5f);
}

void market(const Easel& e) {
    e.box(0, 0, 100, 36, sky);
    e.box(0, 36, 100, 20, ground);
    constexpr theme::Colour awnings[] = {roof_red, teal, awning_gold};
    for (int i = 0; i < 3; ++i) {
        const float left = 5 + static_cast<float>(i) * 32;
        e.box(left, 14, 26, 6, awnings[i], 1), e.box(left + 1, 20, 1, 18, trunk), e.box(left + 24, 20, 1, 18, trunk);
        e.box(left + 2, 31, 22, 7, wood);
        for (int j = 0; j < 5; ++j) e.disc(left + 5 + static_cast<float>(j) * 4, 30, 1.8f, j % 2 == 0 ? fruit : leaves);
    }
}

void hall(const Easel& e, bool has_counter) {
    e.box(0, 0, 100, 38, hall_wall);
    e.box(0, 38, 100, 18, hall_floor);
    e.box(36, 4, 28, 5, teal, 0.8f), e.box(40, 6, 20, 1, pale);
    e.box(6, 8, 12, 14, pale, 0.5f), e.box(8, 11, 8, 1, stone), e.box(8, 14, 8, 1, stone), e.box(8, 17, 5, 1, stone);
    if (has_counter) {
        e.box(14, 27, 72, 12, wood, 1), e.box(14, 26, 72, 2, counter_edge);
        for (int i = 0; i < 3; ++i) e.box(24 + static_cast<float>(i) * 24, 20, 8, 6, screen, 0.5f);
    } else {
        for (int i = 0; i < 3; ++i) {
            const float left = 10 + static_cast<float>(i) * 30;
            e.box(left, 33, 22, 2, wood), e.box(left + 2, 35, 1.4f, 8, wood), e.box(left + 18, 35, 1.4f, 8, wood), e.box(left + 7, 27, 8, 6, screen, 0.5f);
        }
    }
    for (int i = 0; i < 4; ++i) e.box(12 + static_cast<float>(i) * 20, 47, 12, 2, teal, 0.5f);
}

void counter(const Easel& e) { hall(e, true); }
void office(const Easel& e) { hall(e, false); }

constexpr std::string_view names[] = {"street", "park", "museum", "pagoda", "bus-stop", "market", "counter", "ward-hall", "office"};
constexpr void (*places[])(const Easel&) = {street, park, museum, pagoda, bus_stop, market, counter, counter, office};
static_assert(std::size(names) == std::size(places));

void draw_place(const Easel& e, std::string_view name) {
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == name) return places[i](e);
    street(e);
}

}  // namespace

std::span<const std::string_view> scene_names() { return names; }

void Kit::scene(std::string_view id, std::string_view name, std::span<const Spot> spots, std::string_view alternative) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = "scene";
    if (!k.draws) return;
    const Slot slot = k.open(0, 10);
    const float width = std::min(slot.width, 760.f), unit = width / 100, height = unit * 56;
    const Easel easel{k, slot.x, slot.y, unit};
    k.list->PushClipRect(easel.at(0, 0), easel.at(100, 56), true);
    draw_place(easel, name);
    static constexpr const char* people[] = {"boy", "mother", "grandmother", "girl", "father", "officer", "grandfather", "brother"};
    const float side = std::max(width * 0.11f, 40.f);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const float x = slot.x + spots[i].x * width, y = slot.y + spots[i].y * height;
        if (const Inside::Picture* person = k.picture(people[i % std::size(people)]))
            k.list->AddImage(k.picture_texture->GetTexRef(), k.at(x - side / 2, y - side / 2), k.at(x + side / 2, y + side / 2), ImVec2(person->u, person->v),
                             ImVec2(person->u + k.picture_u, person->v + k.picture_v));
        const float badge = 13;
        k.list->AddCircleFilled(k.at(x + side * 0.42f, y - side * 0.42f), badge, k.look->primary);
        k.list->AddCircle(k.at(x + side * 0.42f, y - side * 0.42f), badge, k.look->on_primary, 0, 2);
        const std::string number = std::to_string(i + 1);
        const Face face = k.face(Type::small_strong);
        k.draw_line(face, number, x + side * 0.42f - k.text_width(face, number) / 2, y - side * 0.42f - face.line / 2, k.look->on_primary);
    }
    k.list->PopClipRect();
    k.frame_box(slot.x, slot.y, width, height, k.look->line_strong, theme::rounding, 1);
    k.set_rect(index, slot.x, slot.y, width, height);
    k.close({slot.x, slot.y, slot.width}, height, 14);
}

}  // namespace motcua::kit
