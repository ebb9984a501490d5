// A button that opens something on the page itself, and who stands beside it. What it opens is the view's.
#include <algorithm>
#include <optional>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

// A head and shoulders on a round ground, as `image` draws people.
void draw_person(Kit::Inside& k, std::string_view picture, float x, float y, float side) {
    k.list->AddCircleFilled(k.at(x + side / 2, y + side / 2), side / 2, k.look->medallion);
    const Kit::Inside::Picture* found = k.picture(picture);
    if (found == nullptr) return;
    const float inset = side * 0.11f;
    k.list->AddImage(k.picture_texture->GetTexRef(), k.at(x + inset, y + inset), k.at(x + side - inset, y + side - inset),
                     ImVec2(found->u, found->v), ImVec2(found->u + k.picture_u, found->v + k.picture_v));
}

// The line of the page's title, when it stands right above node `index` and leaves so much room on its right.
std::optional<Rect> beside_title(Kit::Inside& k, int index, float width) {
    if (index <= 0 || k.flows.size() != 1) return std::nullopt;
    const Node& above = k.node(index - 1);
    if (above.role != Role::heading || above.level != 1) return std::nullopt;
    const Face face = k.face(Type::title);
    const float title = k.text_width(face, above.name), room = k.flows.back().width;
    if (title + width > room) return std::nullopt;
    return above.rect;
}

// What the person would say: a bubble whose tail points at them.
void draw_bubble(Kit::Inside& k, const Rect& box, bool is_open, const Touch& touch, bool is_tail_down) {
    const theme::Colour ground = touch.is_held && touch.is_hovered ? k.look->primary_soft_held
                                 : touch.is_hovered || is_open     ? k.look->primary_soft
                                                                   : k.look->surface;
    const float tail = 9;
    const ImVec2 tip = is_tail_down ? k.at(box.x + box.width / 2, box.y + box.height + tail) : k.at(box.x + box.width + tail, box.y + box.height / 2);
    const ImVec2 one = is_tail_down ? k.at(box.x + box.width / 2 - tail, box.y + box.height - 2) : k.at(box.x + box.width - 2, box.y + box.height / 2 - tail);
    const ImVec2 two = is_tail_down ? k.at(box.x + box.width / 2 + tail, box.y + box.height - 2) : k.at(box.x + box.width - 2, box.y + box.height / 2 + tail);
    k.list->AddTriangleFilled(one, two, tip, k.look->primary);
    k.fill(box.x, box.y, box.width, box.height, ground, box.height / 2);
    k.frame_box(box.x, box.y, box.width, box.height, k.look->primary, box.height / 2, 1.5f);
}

}  // namespace

bool Kit::disclosure(std::string_view id, std::string_view label, bool is_open, std::string_view picture, std::string_view person_name) {
    Inside& k = *inside_;
    const int person = picture.empty() ? -1 : k.add(Role::image, std::string(id) + ".picture", person_name);
    if (person >= 0) k.node(person).value = picture;
    const int index = k.add(Role::disclosure, id, label);
    k.node(index).is_checked = is_open;
    k.node(index).style = static_cast<std::uint8_t>(Style::secondary);
    if (!k.draws) return k.touch(index).was_pressed;

    const Face face = k.face(Type::button);
    const float side = picture.empty() ? 0 : k.scaled(k.is_phone() ? 48.f : 60.f), apart = picture.empty() ? 0 : 16.f;
    const float natural = k.text_width(face, label) + 1 + 40;
    const Flow& page = k.flows.back();
    const float right = page.x + page.width;
    const float margin = k.flows.size() == 1 ? k.frame.width - right - 2 * 24 : 0;
    const bool is_beside = person >= 0 && margin >= std::min(natural, k.scaled(150));
    const float width = std::min(natural, is_beside ? margin : page.width - side - apart);
    const float text_height = k.text_height(face, label, width - 39);
    const float height = std::max(theme::target_min, text_height + 20);
    Rect box, figure;
    float used = 0;
    const std::optional<Rect> title = is_beside ? std::nullopt : beside_title(k, person >= 0 ? person : index, width + side + 2 * apart);
    Slot slot = k.open(0, is_beside || title ? 0 : 10);
    if (title) {  // level with the title; takes no room below it
        figure = {right - side, title->y + (title->height - side) / 2, side, side};
        box = {right - side - apart - width, title->y + (title->height - height) / 2, width, height};
        k.set_rect((person >= 0 ? person : index) - 1, title->x, title->y, box.x - apart - title->x, title->height);
    } else if (is_beside) {  // in the margin, level with what stands in the column; takes no room of it
        box = {right + 24, slot.y, width, height};
        figure = {right + 24 + (width - side) / 2, slot.y + height + 12, side, side};
    } else {
        used = std::max(height, side);
        figure = {right - side, slot.y + (used - side) / 2, side, side};
        box = {right - side - apart - width, slot.y + (used - height) / 2, width, height};
    }
    k.set_rect(index, box.x, box.y, box.width, box.height);
    const Touch touch = k.touch(index);
    draw_bubble(k, box, is_open, touch, is_beside);
    k.draw_text(face, label, box.x + 20, box.y + (height - text_height) / 2, width - 39, k.look->primary);
    if (person >= 0) {
        draw_person(k, picture, figure.x, figure.y, side);
        k.set_rect(person, figure.x, figure.y, side, side);
    }
    if (k.is_focus_at(k.node(index))) k.ring(k.node(index).rect, height / 2);
    if (is_beside) k.page_bottom = std::max(k.page_bottom, figure.y + side);
    else if (!title) k.close(slot, used, 12);
    return touch.was_pressed;
}

}  // namespace motcua::kit
