// A drawing board: shapes in units of its own laid over a rectangle of the page, and the light that falls on them. Scenes, the
// map and the landmarks of the town are drawn on one. Private to the kit.
#pragma once

#include <initializer_list>

#include "game/kit/inside.hpp"

namespace motcua::kit {

struct Easel {
    Kit::Inside& k;
    float x = 0, y = 0, unit = 1;  // where 0,0 is in the document, and how large a unit is
    bool is_night = false;         // windows are lit
    theme::Colour veil = 0;        // over all colours, so many hundredths of it: the dark, or haze
    std::uint32_t veil_percent = 0;

    theme::Colour lit(theme::Colour colour) const {
        return veil_percent == 0 || colour == theme::paint::lamplight ? colour : theme::mixed(colour, veil, veil_percent);
    }
    // The same board with larger units around a place.
    Easel scaled(float px, float py, float by) const { return {k, x + px * unit * (1 - by), y + py * unit * (1 - by), unit * by, is_night, veil, veil_percent}; }

    theme::Colour window() const { return is_night ? theme::paint::lamplight : theme::paint::teal; }

    ImVec2 at(float px, float py) const { return k.at(x + px * unit, y + py * unit); }
    void box(float left, float top, float width, float height, theme::Colour colour, float rounding = 0) const {
        k.list->AddRectFilled(at(left, top), at(left + width, top + height), lit(colour), rounding * unit);
    }
    void frame(float left, float top, float width, float height, theme::Colour colour, float thickness) const {
        k.list->AddRect(at(left, top), at(left + width, top + height), lit(colour), 0, 0, thickness * unit);
    }
    void disc(float px, float py, float radius, theme::Colour colour) const { k.list->AddCircleFilled(at(px, py), radius * unit, lit(colour)); }
    void circle(float px, float py, float radius, theme::Colour colour, float thickness) const { k.list->AddCircle(at(px, py), radius * unit, lit(colour), 0, thickness * unit); }
    void ellipse(float px, float py, float wide, float high, theme::Colour colour) const { k.list->AddEllipseFilled(at(px, py), ImVec2(wide * unit, high * unit), lit(colour)); }
    void line(float x1, float y1, float x2, float y2, theme::Colour colour, float thickness) const { k.list->AddLine(at(x1, y1), at(x2, y2), lit(colour), thickness * unit); }
    // Corners clockwise; nothing may bend inwards.
    void shape(std::initializer_list<ImVec2> corners, theme::Colour colour) const {
        for (const ImVec2& corner : corners) k.list->PathLineTo(at(corner.x, corner.y));
        k.list->PathFillConvex(lit(colour));
    }
    // A roof seen from the front: eaves wider than the ridge.
    void roof(float left, float right, float eaves, float top, theme::Colour colour, float ridge = 0) const {
        const float middle = (left + right) / 2, half = (right - left) * ridge / 2;
        if (ridge > 0) shape({{middle - half, top}, {middle + half, top}, {right, eaves}, {left, eaves}}, colour);
        else shape({{middle, top}, {right, eaves}, {left, eaves}}, colour);
    }
    // The roof of a temple or tower: its corners turn up.
    void swept_roof(float left, float right, float eaves, float top, theme::Colour colour) const {
        const float wide = right - left, middle = (left + right) / 2, high = eaves - top;
        roof(left + wide * 0.04f, right - wide * 0.04f, eaves, top, colour, 0.5f);
        shape({{left, eaves - high * 0.42f}, {left + wide * 0.16f, eaves - high * 0.2f}, {middle, eaves - high * 0.1f}, {middle, eaves}, {left + wide * 0.05f, eaves}}, colour);
        shape({{right, eaves - high * 0.42f}, {right - wide * 0.05f, eaves}, {middle, eaves}, {middle, eaves - high * 0.1f}, {right - wide * 0.16f, eaves - high * 0.2f}}, colour);
    }
    // An opening with a round top.
    void arch(float left, float top, float width, float height, theme::Colour colour) const {
        k.list->AddRectFilled(at(left, top), at(left + width, top + height), lit(colour), width * unit / 2, ImDrawFlags_RoundCornersTop);
    }
    // Words as large as the board makes them; nothing where they could not be read.
    void words(float middle, float top, float em, std::string_view text, theme::Colour colour) const;
};

// ---- what makes the town this town (landmarks.cpp). The place named is the middle of what stands on the ground.
void turtle_tower(const Easel& e, float x, float ground);     // Tháp Rùa, 16 wide
void huc_bridge(const Easel& e, float x, float ground);       // cầu Thê Húc, 26 wide, to an islet at its left
void long_bien_bridge(const Easel& e, float x, float ground, int spans);  // 14 wide a span, from x on to the right
void quan_chuong_gate(const Easel& e, float x, float ground); // Ô Quan Chưởng, 20 wide
void khue_van_pavilion(const Easel& e, float x, float ground);// Khuê Văn Các, 16 wide
void one_door_office(const Easel& e, float x, float ground, std::string_view sign);  // bộ phận một cửa, 30 wide
void tube_house(const Easel& e, float left, float ground, int kind);  // 9 wide, 14 to 24 high; eight kinds
void milk_flower_tree(const Easel& e, float x, float ground); // hoa sữa: dark, in storeys, white blossom
void plane_tree(const Easel& e, float x, float ground);       // broad and bright, mottled trunk
void banyan_tree(const Easel& e, float x, float ground);      // wide, with hanging roots
void street_lamp(const Easel& e, float x, float ground);
void flower_bicycle(const Easel& e, float x, float ground);   // 14 wide

}  // namespace motcua::kit
