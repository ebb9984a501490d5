// Papers and payment codes as vector drawings, plainly marked as specimens of a simulation: nothing here looks like the
// real thing to a machine or to a hurried eye. What each kind of paper looks like is in paper_kinds.cpp.
#include <algorithm>
#include <cmath>

#include "build/generated/icons.hpp"
#include "game/kit/paper.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {

void turn(ImDrawList* list, int first, ImVec2 centre, float degrees, float scale) {
    const float angle = degrees * 3.14159265f / 180, sine = std::sin(angle) * scale, cosine = std::cos(angle) * scale;
    for (int i = first; i < list->VtxBuffer.Size; ++i) {
        ImVec2& place = list->VtxBuffer[i].pos;
        const float x = place.x - centre.x, y = place.y - centre.y;
        place = ImVec2(centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine);
    }
}

Face small_face(const Kit::Inside& k, float em, bool is_bold) {
    return {k.fonts[is_bold ? 1 : 0], em * theme::size_per_em, std::round(em * 1.35f)};
}

// Out of focus: the same words many times, around where they belong, each hardly visible.
void draw_words(Kit::Inside& k, const Face& face, std::string_view text, float x, float y, float width, theme::Colour colour,
                Align align, bool is_blurred) {
    if (!is_blurred) {
        k.draw_text(face, text, x, y, width, colour, align);
        return;
    }
    const float reach = face.size * 0.27f;
    for (int i = 0; i < 18; ++i) {
        const float angle = static_cast<float>(i) * 2.39996f, radius = reach * std::sqrt((static_cast<float>(i) + 0.5f) / 18);
        k.draw_text(face, text, x + 1.8f * radius * std::cos(angle), y + radius * std::sin(angle), width, theme::faded(colour, 20),
                    align);
    }
}

namespace {

void draw_watermark(Kit::Inside& k, const Sheet& sheet, std::string_view text) {
    if (text.empty() || !k.is_visible(sheet.y, sheet.height)) return;
    const float middle_x = sheet.x + sheet.width / 2, middle_y = sheet.y + sheet.height / 2;
    Face face = small_face(k, 24, true);
    const float wide = k.text_width(face, text);
    const float room = sheet.width * 0.92f;
    if (wide > room) face = small_face(k, 24 * room / wide, true);
    k.list->PushClipRect(k.at(sheet.x, sheet.y), k.at(sheet.x + sheet.width, sheet.y + sheet.height), true);
    const int first = k.list->VtxBuffer.Size;
    k.draw_text(face, text, sheet.x, middle_y - face.line / 2, sheet.width, theme::faded(theme::paint::roof_red, 70), Align::centre);
    turn(k.list, first, k.at(middle_x, middle_y), -22);
    k.list->PopClipRect();
}

}  // namespace

void Kit::paper(std::string_view id, const PaperPicture& picture, std::string_view alternative) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = "paper-" + picture.kind;
    if (!k.draws) return;
    const float width = std::min(320.f, k.flows.back().width);
    const Slot slot = k.open(width, 10);
    const float height = std::round(width * 0.66f);
    const Sheet sheet = sheet_of(picture.kind, {slot.x, slot.y, width, height});
    const float rounding = sheet.rounding;
    k.shadow(sheet.x, sheet.y, width, height, rounding, 1.2f);
    k.fill(sheet.x, sheet.y, width, height, sheet.ground, rounding);
    if (!sheet.is_picture) draw_watermark(k, sheet, picture.watermark);
    draw_kind(k, sheet, picture, k.motion.part(Move::stamp, id));
    if (sheet.is_picture) draw_watermark(k, sheet, picture.watermark);
    k.frame_box(sheet.x, sheet.y, width, height, sheet.edge, rounding, 1);
    float total = height;
    if (!picture.file_name.empty()) {
        const Face small = k.face(Type::small);
        constexpr float icon_size = 20;
        const float text_height = k.text_height(small, picture.file_name, width - icon_size - 8);
        k.draw_icon(icons::icon_paperclip, slot.x, slot.y + height + 9 + (small.line - icon_size) / 2, icon_size, k.look->text_quiet);
        k.draw_text(small, picture.file_name, slot.x + icon_size + 6, slot.y + height + 9, width - icon_size - 8,
                    k.look->text_quiet);
        total += 9 + text_height;
    }
    k.set_rect(index, slot.x, slot.y, width, total);
    k.close({slot.x, slot.y, k.is_in_row() ? width : slot.width}, total, 16);
}

// Squares that look like a payment code and are none: no reader finds its corner marks in order or a valid format.
void Kit::qr(std::string_view id, std::string_view alternative) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = "qr";
    if (!k.draws) return;
    constexpr int modules = 25;
    const float side = std::min(208.f, k.flows.back().width);
    const Slot slot = k.open(side, 10);
    const float margin = 14, module = (side - 2 * margin) / modules;
    k.fill(slot.x, slot.y, side, side, theme::paint::white, 12);
    k.frame_box(slot.x, slot.y, side, side, k.look->line_strong, 12, 1.25f);
    const theme::Colour ink = theme::paint::code_ink;
    const auto box = [&](int column, int row, int size, theme::Colour colour) {
        k.fill(slot.x + margin + static_cast<float>(column) * module, slot.y + margin + static_cast<float>(row) * module,
               static_cast<float>(size) * module, static_cast<float>(size) * module, colour);
    };
    std::uint32_t noise = 2463534242u;
    for (int row = 0; row < modules; ++row) {
        for (int column = 0; column < modules; ++column) {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            const bool is_corner = (row < 8 || row >= modules - 8) && (column < 8 || column >= modules - 8);
            if (!is_corner && (noise & 1) != 0) box(column, row, 1, ink);
        }
    }
    const int far = modules - 7;
    for (const auto& corner : {std::pair{0, 0}, std::pair{far, 0}, std::pair{0, far}}) {
        box(corner.first, corner.second, 7, ink);
        box(corner.first + 1, corner.second + 1, 5, theme::paint::white);
        box(corner.first + 2, corner.second + 2, 3, ink);
    }
    const Words& said = words(k.frame.language);
    const Face face = small_face(k, 19, true);
    const float band = face.line + 10, band_y = slot.y + (side - band) / 2;
    k.fill(slot.x + 1, band_y, side - 2, band, theme::paint::roof_red);
    k.draw_text(face, said.simulation, slot.x, band_y + 5, side, theme::paint::white, Align::centre);
    k.set_rect(index, slot.x, slot.y, side, side);
    k.close({slot.x, slot.y, k.is_in_row() ? side : slot.width}, side, 16);
}

}  // namespace motcua::kit
