// How far something has come: a bar with its words, and a medal that fills up and then turns gold. Pictures to the mirror:
// their names say everything they show.
#include <algorithm>
#include <cmath>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"

namespace motcua::kit {
namespace {

constexpr float full_turn = 6.2831853f, top = -full_turn / 4;

float share_of(std::int32_t permille) { return static_cast<float>(std::clamp(permille, 0, 1000)) / 1000; }

void draw_ribbon(Kit::Inside& k, float x, float y, float radius, theme::Colour light, theme::Colour dark) {
    const float width = radius * 0.52f, length = radius * 1.5f;
    for (const float side : {-1.f, 1.f}) {
        const float inner = x + side * radius * 0.04f, outer = inner + side * width, low = y + length;
        const float lean = side * width * 0.3f, left = std::min(inner, outer), right = std::max(inner, outer);  // clockwise, or the edges are ragged
        k.list->AddQuadFilled(k.at(left, y), k.at(right, y), k.at(right + lean, low), k.at(left + lean, low), side < 0 ? light : dark);
    }
}

}  // namespace

void Kit::meter(std::string_view id, std::string_view words, std::int32_t permille, bool is_large) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, words);
    k.node(index).value = "meter-" + std::to_string(std::clamp(permille, 0, 1000));
    if (!k.draws) return;
    const Face face = k.face(is_large ? Type::strong : Type::small);
    const float thick = k.scaled(is_large ? 14.f : 8.f), between = is_large ? 8.f : 5.f;
    const Slot slot = k.open(0, is_large ? 12.f : 4.f);
    const float text_height = k.draw_text(face, words, slot.x, slot.y, slot.width, is_large ? k.look->text : k.look->text_quiet);
    const float y = slot.y + text_height + between, filled = slot.width * share_of(permille);
    k.fill(slot.x, y, slot.width, thick, k.look->sunken, thick / 2);
    if (permille > 0) k.fill(slot.x, y, std::max(filled, thick), thick, k.look->star_fill, thick / 2);
    k.frame_box(slot.x, y, slot.width, thick, permille > 0 ? k.look->star : k.look->line_strong, thick / 2, 1);
    const float height = text_height + between + thick;
    k.set_rect(index, slot.x, slot.y, slot.width, height);
    k.close({slot.x, slot.y, slot.width}, height, is_large ? 18.f : 12.f);
}

void Kit::medal(std::string_view id, std::int32_t permille, bool is_won, std::string_view words) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, words);
    k.node(index).value = is_won ? "badge-won" : "badge";
    if (!k.draws) return;
    const float radius = k.scaled(30), width = radius * 2.3f, height = radius * 2.75f;
    const Slot slot = k.open(0, 4);
    const float x = slot.x + width / 2, y = slot.y + radius * 1.15f;
    draw_ribbon(k, x, y + radius * 0.1f, radius, is_won ? theme::paint::roof_red : k.look->track, is_won ? theme::paint::ribbon_dark : k.look->disabled);
    k.list->AddCircleFilled(k.at(x, y), radius, is_won ? k.look->star_fill : k.look->surface);
    k.list->AddCircle(k.at(x, y), radius, is_won ? k.look->star : k.look->line_strong, 0, is_won ? 3.f : 1.5f);
    if (is_won) {
        k.list->AddCircle(k.at(x, y), radius * 0.8f, theme::faded(k.look->star, 130), 0, 1.5f);
    } else if (permille > 0) {
        k.list->PathArcTo(k.at(x, y), radius - 4, top, top + full_turn * share_of(permille));
        k.list->PathStroke(k.look->star, 0, 5);
    }
    const float star = radius * 1.15f;
    k.draw_icon(is_won ? icons::icon_star_filled : icons::icon_star, x - star / 2, y - star / 2, star, is_won ? theme::paint::roof_red : permille > 0 ? k.look->star : k.look->line_strong);
    const Face face = k.face(Type::strong);
    const float text_x = slot.x + width + 12;
    k.draw_text(face, words, text_x, y - face.line / 2, slot.x + slot.width - text_x, k.look->text);
    k.set_rect(index, slot.x, slot.y, slot.width, height);
    k.close(slot, height, 10);
}

}  // namespace motcua::kit
