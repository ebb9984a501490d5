// Papers and payment codes as vector drawings, plainly marked as specimens of a simulation: nothing here looks like the
// real thing to a machine or to a hurried eye.
#include <algorithm>
#include <cmath>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {

namespace {

struct Sheet {
    float x, y, width, height;
    theme::Colour ground, ink, edge;
};

// Turns what was drawn since `first` around a point.
void turn(ImDrawList* list, int first, ImVec2 centre, float degrees) {
    const float angle = degrees * 3.14159265f / 180, sine = std::sin(angle), cosine = std::cos(angle);
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

void draw_stamp(Kit::Inside& k, float x, float y, float radius, std::string_view text, bool is_blurred) {
    const theme::Colour red = theme::faded(theme::paint::stamp, is_blurred ? 60 : 170);
    const ImVec2 centre = k.at(x, y);
    const int first = k.list->VtxBuffer.Size;
    k.list->AddCircle(centre, radius, red, 0, is_blurred ? 5.f : 2.f);
    k.list->AddCircle(centre, radius - 5, red, 0, is_blurred ? 3.f : 1.f);
    const Face face = small_face(k, radius * 0.34f, true);
    const float height = k.text_height(face, text, radius * 1.5f);
    draw_words(k, face, text, x - radius * 0.75f, y - height / 2, radius * 1.5f, red, Align::centre, is_blurred);
    turn(k.list, first, centre, -12);
}

void draw_terms(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, float x, float y, float width) {
    const float size = sheet.width / 300;
    const Face label = small_face(k, 12 * size, false), value = small_face(k, 13 * size, true);
    const bool is_narrow = width < sheet.width / 2;  // labels stand over their values
    for (const Term& term : picture.lines) {
        if (y + label.line > sheet.y + sheet.height - 6) break;
        float indent = 0;
        if (!term.label.empty()) {
            const float label_width = is_narrow ? width : std::min(k.text_width(label, term.label) + 9, width * 0.5f);
            draw_words(k, label, term.label, x, y + (value.line - label.line) / 2, label_width, theme::faded(sheet.ink, 190),
                       Align::left, picture.is_blurred);
            if (is_narrow) {
                y += k.text_height(label, term.label, label_width);
            } else {
                indent = label_width;
            }
        }
        draw_words(k, value, term.value, x + indent, y, width - indent, sheet.ink, Align::left, picture.is_blurred);
        y += k.text_height(value, term.value, width - indent) + 4 * size;
    }
}

float draw_title(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, float x, float y, float width, Align align) {
    const Face face = small_face(k, 15 * sheet.width / 300, true);
    draw_words(k, face, picture.title, x, y, width, sheet.ink, align, picture.is_blurred);
    return y + k.text_height(face, picture.title, width);
}

void draw_photo_of_person(Kit::Inside& k, float x, float y, float width, float height) {
    k.fill(x, y, width, height, theme::paint::portrait, 4);
    k.draw_icon(icons::icon_user, x + width * 0.14f, y + height / 2 - width * 0.36f, width * 0.72f, theme::paint::portrait_person);
}

void draw_kind(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, std::string_view stamp) {
    const float x = sheet.x, y = sheet.y, width = sheet.width, height = sheet.height;
    if (picture.kind == "card") {
        k.fill(x, y, width, 34, theme::paint::card_head, 10);
        k.fill(x, y + 20, width, 14, theme::paint::card_head);
        Sheet head = sheet;
        head.ink = theme::paint::white;
        draw_title(k, head, picture, x + 10, y + 8, width - 20, Align::centre);
        draw_photo_of_person(k, x + 12, y + 48, width * 0.24f, width * 0.31f);
        draw_terms(k, sheet, picture, x + width * 0.24f + 24, y + 46, width * 0.76f - 36);
    } else if (picture.kind == "photo") {
        k.fill(x + 10, y + 10, width - 20, height - 20, theme::paint::photo_sky);
        k.list->PushClipRect(k.at(x + 10, y + 10), k.at(x + width - 10, y + height - 10), true);
        k.list->AddCircleFilled(k.at(x + width * 0.78f, y + height * 0.3f), 16, theme::paint::photo_sun);
        k.list->AddTriangleFilled(k.at(x, y + height), k.at(x + width * 0.42f, y + height * 0.38f),
                                  k.at(x + width * 0.8f, y + height), theme::paint::photo_hill);
        k.list->AddTriangleFilled(k.at(x + width * 0.45f, y + height), k.at(x + width * 0.75f, y + height * 0.52f),
                                  k.at(x + width * 1.1f, y + height), theme::paint::photo_hill_far);
        k.list->PopClipRect();
        k.fill(x + 10, y + 10, width - 20, height - 20, theme::faded(theme::paint::white, picture.lines.empty() ? 0 : 170));
        const float title_end = draw_title(k, sheet, picture, x + 20, y + 18, width - 40, Align::centre);
        draw_terms(k, sheet, picture, x + 22, title_end + 8, width - 44);
    } else if (picture.kind == "book") {
        k.fill(x + width / 2 - 7, y, 14, height, theme::faded(theme::paint::book_fold, 120));
        k.fill(x + width / 2 - 0.5f, y, 1, height, theme::paint::book_crease);
        const Face cover = small_face(k, 15 * width / 300, true);
        const float title_height = k.text_height(cover, picture.title, width / 2 - 28);
        draw_words(k, cover, picture.title, x + 12, y + height * 0.34f - title_height / 2, width / 2 - 28, sheet.ink, Align::centre,
                   picture.is_blurred);
        draw_stamp(k, x + width * 0.24f, y + height * 0.72f, 22, stamp, picture.is_blurred);
        draw_terms(k, sheet, picture, x + width / 2 + 14, y + 16, width / 2 - 24);
    } else {
        const bool is_certificate = picture.kind == "certificate";
        if (is_certificate) {
            k.frame_box(x + 6, y + 6, width - 12, height - 12, theme::paint::certificate_frame, 4, 2);
            k.frame_box(x + 10, y + 10, width - 20, height - 20, theme::faded(theme::paint::certificate_frame, 130), 3, 1);
        } else {
            k.fill(x + width * 0.36f, y + 14, width * 0.28f, 2, theme::faded(sheet.ink, 90));
        }
        const float title_end = draw_title(k, sheet, picture, x + 18, y + 20, width - 36, Align::centre);
        draw_terms(k, sheet, picture, x + 22, title_end + 8, width - 44);
        draw_stamp(k, x + width - 44, y + height - 40, 24, stamp, picture.is_blurred);
    }
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
    Sheet sheet{slot.x, slot.y, width, height, theme::paint::sheet, theme::paint::ink, theme::paint::sheet_edge};
    float rounding = 3;
    if (picture.kind == "card") {
        sheet.ground = theme::paint::card;
        rounding = 10;
    } else if (picture.kind == "certificate") {
        sheet.ground = theme::paint::certificate;
    } else if (picture.kind == "book") {
        sheet.ground = theme::paint::book;
        rounding = 6;
    }
    k.shadow(sheet.x, sheet.y, width, height, rounding, 1.2f);
    k.fill(sheet.x, sheet.y, width, height, sheet.ground, rounding);
    if (picture.kind != "photo") draw_watermark(k, sheet, picture.watermark);
    draw_kind(k, sheet, picture, words(k.frame.language).stamp);
    if (picture.kind == "photo") draw_watermark(k, sheet, picture.watermark);
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
