// Places drawn with a few flat shapes, and numbered spots in them. A scene explains itself in its alternative text too;
// what is chosen is chosen in the list beside it.
#include <algorithm>
#include <cstring>

#include <iterator>

#include "game/kit/easel.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {
namespace {

// The boards of scenes are 100 wide and 56 high.
using namespace theme::paint;

void sky_over(const Easel& e, float down_to) {
    e.box(0, 0, 100, down_to, sky);
    e.disc(86, 9, 4.4f, sun);
    for (const ImVec2& at : {ImVec2(16, 8), ImVec2(52, 5), ImVec2(74, 13)}) e.ellipse(at.x, at.y, 6, 1.7f, cloud), e.ellipse(at.x + 2.6f, at.y - 1.4f, 3.2f, 1.6f, cloud);
}

void tiles(const Easel& e, float top, float bottom, theme::Colour ground_colour, theme::Colour joint) {
    e.box(0, top, 100, bottom - top, ground_colour);
    for (float y = top + 2.6f; y < bottom; y += 3.4f) e.line(0, y, 100, y, joint, 0.2f);
    for (int i = -3; i < 24; ++i) e.line(static_cast<float>(i) * 6 - 4, bottom, static_cast<float>(i) * 5 + 8, top, joint, 0.2f);
}

void plant(const Easel& e, float x, float ground_y) {  // a plant in a glazed pot
    e.shape({{x - 1.8f, ground_y - 2.6f}, {x + 1.8f, ground_y - 2.6f}, {x + 1.3f, ground_y}, {x - 1.3f, ground_y}}, brick);
    e.disc(x - 1.3f, ground_y - 4, 1.7f, leaves_dark), e.disc(x + 1.3f, ground_y - 4.2f, 1.7f, leaves), e.disc(x, ground_y - 5.6f, 1.8f, leaves_light);
}

void street(const Easel& e) {
    sky_over(e, 34);
    for (int i = 0; i < 11; ++i) tube_house(e, 0.4f + static_cast<float>(i) * 9.1f, 34, i * 5 + 2);
    tiles(e, 34, 42, pavement, pavement_line);
    e.box(0, 41.4f, 100, 0.9f, stone), e.box(0, 42.3f, 100, 13.7f, road);
    for (int i = 0; i < 6; ++i) e.box(4 + static_cast<float>(i) * 17, 49, 9, 0.8f, pale);
    const Easel near = e.scaled(0, 38, 1.3f);
    milk_flower_tree(near, 70 / 1.3f, 38), plane_tree(near, 46 / 1.3f, 38);
    street_lamp(near, 31 / 1.3f, 38.6f);
    flower_bicycle(e, 91, 54.5f);
}

void park(const Easel& e) {
    sky_over(e, 26);
    for (int i = 0; i < 13; ++i) e.disc(static_cast<float>(i) * 8.6f, 24, 4.4f, i % 3 == 0 ? leaves_dark : i % 3 == 1 ? leaves : leaves_light);
    e.box(0, 25, 100, 31, grass);
    e.ellipse(64, 33.6f, 34, 8.6f, pavement), e.ellipse(64, 33.2f, 32.6f, 7.6f, water);
    for (const ImVec2& at : {ImVec2(44, 35), ImVec2(56, 38.6f), ImVec2(74, 37.6f), ImVec2(84, 33)}) e.line(at.x, at.y, at.x + 6, at.y, water_light, 0.4f), e.line(at.x + 2, at.y + 1, at.x + 6, at.y + 1, water_deep, 0.3f);
    turtle_tower(e.scaled(52, 32, 0.86f), 52, 32);
    huc_bridge(e.scaled(79, 32, 0.72f), 79, 32);
    const Easel near = e.scaled(12, 37, 1.5f);
    plane_tree(near, 12, 37), milk_flower_tree(e.scaled(29, 34, 1.2f), 29, 34), milk_flower_tree(e.scaled(94, 40, 1.5f), 94, 40);
    e.box(0, 46, 100, 5.4f, ground), e.line(0, 46, 100, 46, pavement_line, 0.3f), e.line(0, 51.4f, 100, 51.4f, pavement_line, 0.3f);
    e.box(22, 41, 14, 1.2f, wood), e.box(22, 38.4f, 14, 1.1f, wood), e.box(23, 38.4f, 0.8f, 7, iron_dark), e.box(34.2f, 38.4f, 0.8f, 7, iron_dark);
    for (int i = 0; i < 14; ++i) e.disc(3 + static_cast<float>(i * 37 % 96), 53.6f + static_cast<float>(i % 2), 0.6f, i % 3 == 0 ? pink : i % 3 == 1 ? blossom : sun);
}

void picture_on_wall(const Easel& e, float left, int motif) {
    e.box(left - 0.8f, 7.2f, 16.6f, 14.6f, bronze), e.box(left, 8, 15, 13, motif % 2 == 0 ? canvas_cool : canvas_warm);
    const float x = left + 7.5f;
    switch (motif) {
    case 0: e.ellipse(x, 18, 7, 1.8f, water_deep), turtle_tower(e.scaled(x, 17.6f, 0.42f), x, 17.6f); break;
    case 1:  // a lotus
        for (const float lean : {-3.4f, 3.4f}) e.ellipse(x + lean, 14.4f, 1.6f, 2.8f, pink);
        e.ellipse(x, 13.4f, 1.9f, 3.6f, lacquer), e.box(x - 0.3f, 16.6f, 0.6f, 4.4f, leaves_dark), e.ellipse(x + 3, 19, 3, 0.9f, leaves);
        break;
    case 2: e.disc(x + 3.6f, 11.6f, 1.6f, lacquer), e.shape({{x - 7.5f, 21}, {x - 2.6f, 12.6f}, {x + 2.4f, 21}}, photo_hill), e.shape({{x - 1, 21}, {x + 3.4f, 15}, {x + 7.5f, 21}}, photo_hill_far); break;
    default: khue_van_pavilion(e.scaled(x, 20.6f, 0.48f), x, 20.6f); break;
    }
}

void museum(const Easel& e) {
    e.box(0, 0, 100, 40, gallery_wall), e.box(0, 0, 100, 2.2f, wall_ochre), e.box(0, 38.6f, 100, 1.4f, wall_ochre);
    tiles(e, 40, 56, wood, counter_edge);
    for (int i = 0; i < 4; ++i) {
        const float left = 8 + static_cast<float>(i) * 23;
        picture_on_wall(e, left, i);
        e.shape({{left + 6.5f, 3}, {left + 8.5f, 3}, {left + 13, 8}, {left + 2, 8}}, pale);
        e.box(left + 3, 31.4f, 9, 9, stone), e.box(left + 2.4f, 30.4f, 10.2f, 1.2f, plaster_old);
        const float x = left + 7.5f;
        if (i % 2 == 0) {  // a vase, blue on white
            e.box(x - 0.9f, 24, 1.8f, 2, marble), e.ellipse(x, 27.8f, 2.3f, 2.6f, marble), e.box(x - 2.2f, 27.3f, 4.4f, 0.6f, teal), e.box(x - 1.2f, 29.6f, 2.4f, 0.9f, marble);
        } else {  // a bronze drum
            e.shape({{x - 3.4f, 25.4f}, {x + 3.4f, 25.4f}, {x + 2.4f, 28}, {x + 3.2f, 30.4f}, {x - 3.2f, 30.4f}, {x - 2.4f, 28}}, bronze), e.ellipse(x, 25.4f, 3.4f, 0.9f, chip);
        }
    }
    for (int i = 0; i < 5; ++i) e.box(4 + static_cast<float>(i) * 22.8f, 38, 0.7f, 6, iron_dark), e.disc(4.35f + static_cast<float>(i) * 22.8f, 37.8f, 0.7f, chip);
    e.box(4, 39.2f, 92, 0.6f, lacquer);
}

void pagoda(const Easel& e) {
    sky_over(e, 36);
    for (int i = 0; i < 9; ++i) e.disc(2 + static_cast<float>(i) * 12, 33, 5, i % 2 == 0 ? leaves_light : leaves);
    tiles(e, 36, 56, ground, pavement_line);
    e.box(26, 35, 48, 1.6f, steps), e.box(29, 23, 42, 12.2f, wall), e.box(40, 11, 20, 6, wall);
    e.swept_roof(22, 78, 24, 14.6f, tile), e.swept_roof(34, 66, 12, 4.4f, tile), e.box(46, 3.8f, 8, 0.9f, tile_dark), e.disc(50, 3.4f, 0.9f, sun);
    for (int i = 0; i < 6; ++i) e.box(31 + static_cast<float>(i) * 7.4f, 24, 1.3f, 11.2f, pillar);
    for (const float x : {43.f, 56.f}) e.box(x - 1.4f, 12.8f, 2.8f, 3, gate);
    e.arch(46, 26, 8, 9.2f, gate), e.box(49.8f, 27, 0.4f, 8.2f, wood), e.box(43, 24.2f, 14, 1.6f, lacquer_dark);
    // The incense burner, and lotus in jars.
    e.box(47.4f, 41.4f, 5.2f, 2.6f, bronze, 0.8f), e.box(48, 44, 0.8f, 1.6f, bronze), e.box(51.2f, 44, 0.8f, 1.6f, bronze);
    for (const float x : {49.2f, 50.f, 50.8f}) e.line(x, 41.4f, x, 38.6f, lacquer, 0.25f);
    for (const float x : {36.f, 64.f}) e.ellipse(x, 38.4f, 2.6f, 1.7f, brick), e.ellipse(x, 36.6f, 2, 0.8f, leaves), e.disc(x, 35.6f, 0.9f, pink);
    banyan_tree(e.scaled(11, 39, 1.25f), 11, 39), milk_flower_tree(e.scaled(90, 39, 1.4f), 90, 39);
}

void bus_stop(const Easel& e) {
    street(e);
    e.box(7, 20.6f, 28, 1.8f, teal, 0.5f), e.box(9, 22, 0.9f, 18.6f, iron_dark), e.box(32, 22, 0.9f, 18.6f, iron_dark);
    e.k.list->AddRectFilled(e.at(10, 23), e.at(32, 36), theme::faded(glass, 150));
    e.box(12, 35, 18, 1.3f, wood), e.box(13.4f, 36.2f, 0.8f, 4.2f, iron_dark), e.box(27.8f, 36.2f, 0.8f, 4.2f, iron_dark);
    e.box(37.4f, 20, 0.7f, 20.6f, iron_dark), e.box(35.6f, 17, 4.4f, 4.4f, teal, 0.6f), e.words(37.8f, 17.9f, 2, "BUS", pale);
    e.box(46, 25, 47, 20.6f, bus, 2), e.box(46, 38, 47, 3, lacquer), e.box(46.8f, 26.6f, 34.6f, 8.4f, pale, 0.8f);
    for (int i = 0; i < 4; ++i) e.box(47.8f + static_cast<float>(i) * 8.4f, 27.4f, 7.2f, 6.8f, glass);
    e.box(82.6f, 27, 8.8f, 9, glass, 0.8f), e.box(83, 27.4f, 0.5f, 17, iron), e.box(72.6f, 27.4f, 7.6f, 16.6f, theme::paint::stone), e.box(73.2f, 28, 3, 15.4f, glass), e.box(76.8f, 28, 3, 15.4f, glass);
    e.disc(91.4f, 42.6f, 1, sun), e.box(83.4f, 25.4f, 7.6f, 1.2f, tyre);
    for (const float x : {56.f, 85.f}) e.disc(x, 46, 3.6f, tyre), e.disc(x, 46, 1.6f, stone);
}

void market(const Easel& e) {
    sky_over(e, 36);
    for (int i = 0; i < 11; ++i) tube_house(e, 0.4f + static_cast<float>(i) * 9.1f, 30, i * 3 + 1);
    tiles(e, 30, 56, ground, pavement_line);
    constexpr theme::Colour awnings[] = {roof_red, teal, awning_gold};
    constexpr theme::Colour goods[] = {fruit, leaves, sun, pink, leaves_light, awning_gold};
    for (int i = 0; i < 3; ++i) {
        const float left = 5 + static_cast<float>(i) * 32;
        e.box(left + 1, 18, 0.9f, 20, trunk), e.box(left + 24.2f, 18, 0.9f, 20, trunk);
        for (int j = 0; j < 8; ++j) {
            const float at = left - 1 + static_cast<float>(j) * 3.5f;
            e.shape({{left + static_cast<float>(j) * 3.25f, 12.6f}, {left + static_cast<float>(j + 1) * 3.25f, 12.6f}, {at + 3.5f, 18.4f}, {at, 18.4f}}, j % 2 == 0 ? awnings[i] : awning_white);
            e.disc(at + 1.75f, 18.4f, 1.75f, j % 2 == 0 ? awnings[i] : awning_white);
        }
        e.line(left + 13, 18, left + 13, 21, iron_dark, 0.3f), e.disc(left + 13, 22, 1.2f, sun);
        e.box(left + 1.6f, 31, 23, 8, wood), e.box(left + 1.6f, 31, 23, 1, counter_edge);
        for (int j = 0; j < 3; ++j) {
            const float x = left + 5.4f + static_cast<float>(j) * 7.6f;
            const theme::Colour colour = goods[(i * 3 + j) % 6];
            for (int n = 0; n < 3; ++n) e.disc(x - 2 + static_cast<float>(n) * 2, 29.6f, 1.25f, colour);
            for (int n = 0; n < 2; ++n) e.disc(x - 1 + static_cast<float>(n) * 2, 27.8f, 1.25f, colour);
            e.shape({{x - 3.4f, 29.8f}, {x + 3.4f, 29.8f}, {x + 2.6f, 31.4f}, {x - 2.6f, 31.4f}}, hat);
        }
    }
}

// ---- behind the one door ----------------------------------------------------------------------------------------------------------

void room(const Easel& e) {
    e.box(0, 0, 100, 38, hall_wall), e.box(0, 36.6f, 100, 1.6f, plaster_old);
    tiles(e, 38, 56, hall_floor, pavement_line);
}

void clock_at(const Easel& e, float x, float y) {
    e.disc(x, y, 2.6f, wood), e.disc(x, y, 2.1f, pale), e.line(x, y, x, y - 1.6f, tyre, 0.3f), e.line(x, y, x + 1.1f, y + 0.5f, tyre, 0.3f);
}

void notice_board(const Easel& e, float left, float top) {
    e.box(left, top, 14, 14, wood), e.box(left + 0.7f, top + 0.7f, 12.6f, 12.6f, hat);
    for (int i = 0; i < 4; ++i) {
        const float x = left + 1.6f + static_cast<float>(i % 2) * 6, y = top + 1.6f + static_cast<float>(i / 2) * 6;
        e.box(x, y, 4.8f, 5, pale), e.box(x + 0.7f, y + 1, 3.4f, 0.5f, i == 0 ? lacquer : teal), e.box(x + 0.7f, y + 2.2f, 3.4f, 0.35f, stone), e.box(x + 0.7f, y + 3.2f, 2.4f, 0.35f, stone);
    }
}

void screen_on(const Easel& e, float x, float top) {  // seen from the back
    e.box(x - 3.6f, top, 7.2f, 5, screen, 0.5f), e.box(x - 0.7f, top + 5, 1.4f, 1.2f, screen), e.box(x - 2.2f, top + 6, 4.4f, 0.5f, screen);
}

void chairs(const Easel& e) {
    for (int i = 0; i < 4; ++i) {
        const float left = 13 + static_cast<float>(i) * 20;
        e.box(left, 45.4f, 11, 1.2f, teal, 0.5f), e.box(left, 49.4f, 11, 1.4f, teal, 0.5f), e.box(left + 1, 46, 0.8f, 6.4f, iron), e.box(left + 9.2f, 46, 0.8f, 6.4f, iron);
    }
}

void counter(const Easel& e) {
    room(e);
    e.box(32, 3, 36, 6, teal, 0.8f), e.words(50, 3.9f, 3.4f, words(e.k.frame.language).one_door, pale);
    notice_board(e, 5, 7), clock_at(e, 84, 9), plant(e, 7, 40), plant(e, 93, 40);
    for (int i = 0; i < 3; ++i) {
        const float x = 28 + static_cast<float>(i) * 24;
        e.box(x - 3, 11.4f, 6, 4.6f, roof_red, 0.6f), e.words(x, 11.6f, 3, std::to_string(i + 1), pale);
        e.k.list->AddRectFilled(e.at(x - 10, 17), e.at(x + 10, 27), theme::faded(glass, 170));
        e.box(x - 10.4f, 17, 0.6f, 10, stone), e.box(x + 9.8f, 17, 0.6f, 10, stone), e.box(x - 10.4f, 16.4f, 20.8f, 0.8f, stone);
        screen_on(e, x + 4, 19.8f);
    }
    e.box(14, 27, 72, 12, wood), e.box(13, 26, 74, 2, counter_edge);
    for (int i = 0; i < 6; ++i) e.frame(15.6f + static_cast<float>(i) * 12, 30, 9, 7, counter_edge, 0.35f);
    chairs(e);
}

void ward_hall(const Easel& e) {
    room(e);
    // The street stands in the open door.
    e.arch(8, 9, 20, 30, plaster_old), e.arch(9.4f, 10.6f, 17.2f, 28, sky), e.box(9.4f, 34.6f, 17.2f, 3.6f, pavement), plane_tree(e, 19, 36);
    e.shape({{9.4f, 12}, {12.6f, 15}, {12.6f, 41}, {9.4f, 38.4f}}, door);
    e.box(38, 3, 36, 6, teal, 0.8f), e.words(56, 3.9f, 3.4f, words(e.k.frame.language).one_door, pale);
    notice_board(e, 33, 12), clock_at(e, 54, 15.4f);
    for (const float left : {62.f, 78.f}) e.box(left, 12, 12, 13, plaster_old), e.box(left + 0.9f, 12.9f, 4.8f, 11.2f, glass), e.box(left + 6.4f, 12.9f, 4.8f, 11.2f, glass);
    e.box(52, 29, 42, 10, wood), e.box(51, 28, 44, 1.8f, counter_edge), screen_on(e, 62, 21.6f), screen_on(e, 82, 21.6f);
    plant(e, 32, 40), plant(e, 97, 41), chairs(e);
}

void office(const Easel& e) {
    room(e);
    e.box(40, 5, 22, 15, plaster_old), e.box(41, 6, 9.4f, 13, glass), e.box(51.6f, 6, 9.4f, 13, glass), e.disc(46, 18, 3, leaves_light), e.disc(56, 17.4f, 3.4f, leaves);
    clock_at(e, 70, 9), notice_board(e, 8, 6);
    for (int i = 0; i < 3; ++i) {  // shelves of dossiers
        const float top = 6 + static_cast<float>(i) * 7;
        e.box(78, top + 5.6f, 18, 0.9f, wood);
        constexpr theme::Colour backs[] = {teal, roof_red, awning_gold, shutter_green, stone};
        for (int j = 0; j < 8; ++j) e.box(79 + static_cast<float>(j) * 2, top, 1.6f, 5.6f, backs[(i + j) % 5]), e.box(79.3f + static_cast<float>(j) * 2, top + 1.2f, 1, 1.4f, pale);
    }
    for (int i = 0; i < 3; ++i) {
        const float left = 10 + static_cast<float>(i) * 30;
        screen_on(e, left + 13, 26.6f);
        e.box(left, 33, 24, 1.8f, wood), e.box(left + 0.8f, 34.8f, 7, 9, counter_edge), e.box(left + 22, 34.8f, 1.4f, 9, counter_edge);
        for (int j = 0; j < 2; ++j) e.box(left + 1.6f, 36.2f + static_cast<float>(j) * 3.6f, 5.4f, 2.8f, wood), e.disc(left + 4.3f, 37.6f + static_cast<float>(j) * 3.6f, 0.4f, chip);
        for (int j = 0; j < 3; ++j) e.box(left + 2, 32.3f - static_cast<float>(j) * 0.8f, 6, 0.6f, j == 1 ? sun : pale);
    }
    plant(e, 5, 41), plant(e, 96, 41);
}

constexpr std::string_view names[] = {"street", "park", "museum", "pagoda", "bus-stop", "market", "counter", "ward-hall", "office"};
constexpr void (*places[])(const Easel&) = {street, park, museum, pagoda, bus_stop, market, counter, ward_hall, office};
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
        constexpr theme::Colour clothes[] = {teal, roof_red, shutter_green, pink, awning_gold, portrait_person, brick, leaves_dark};
        k.list->AddRectFilled(k.at(x - side * 0.36f, y + side * 0.36f), k.at(x + side * 0.36f, y + side * 0.92f), clothes[i % std::size(clothes)], side * 0.26f, ImDrawFlags_RoundCornersTop);
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
