// What each kind of paper looks like: a letter, a card, a civil-status record, a diploma, an official form, a booklet, a photo
// taken with a phone, a film, and the game's own receipt. No emblem and no signature of anybody: where a real one has those, these
// say that they are specimens.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "build/generated/icons.hpp"
#include "game/kit/easel.hpp"
#include "game/kit/paper.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {
namespace {

using namespace theme::paint;

void draw_stamp(Kit::Inside& k, float x, float y, float radius, bool is_blurred, float falling = 1) {
    const float down = settle_in(falling);
    const theme::Colour red = theme::faded(stamp, static_cast<std::uint32_t>((is_blurred ? 60.f : 190.f) * (0.25f + 0.75f * down)));
    const ImVec2 centre = k.at(x, y);
    const int first = k.list->VtxBuffer.Size;
    k.list->AddCircle(centre, radius, red, 0, is_blurred ? 5.f : 2.2f);
    k.list->AddCircle(centre, radius * 0.8f, red, 0, is_blurred ? 3.f : 1.f);
    const std::string_view text = words(k.frame.language).stamp;
    const Face face = small_face(k, radius * 0.34f, true);
    draw_words(k, face, text, x - radius * 0.75f, y - k.text_height(face, text, radius * 1.5f) / 2, radius * 1.5f, red, Align::centre, is_blurred);
    // It comes down from above the paper, and comes to lie a little crooked.
    turn(k.list, first, centre, -12 - 20 * (1 - down), 1 + 0.9f * (1 - down));
}

struct Lines {
    float x, y, width, bottom;
    bool is_dotted = false;   // a line to write on under each value
    bool is_narrow = false;   // labels stand over their values
};

void draw_terms(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, Lines lines) {
    const float size = sheet.width / 300;
    const Face label = small_face(k, 12 * size, false), value = small_face(k, 13 * size, true);
    float y = lines.y;
    for (const Term& term : picture.lines) {
        if (y + label.line > lines.bottom) break;
        float indent = 0;
        if (!term.label.empty()) {
            const float label_width = lines.is_narrow ? lines.width : std::min(k.text_width(label, term.label) + 9, lines.width * 0.5f);
            draw_words(k, label, term.label, lines.x, y + (lines.is_narrow ? 0 : (value.line - label.line) / 2), label_width, theme::faded(sheet.ink, 190), Align::left, picture.is_blurred);
            if (lines.is_narrow) y += k.text_height(label, term.label, label_width);
            else indent = label_width;
        }
        draw_words(k, value, term.value, lines.x + indent, y, lines.width - indent, sheet.ink, Align::left, picture.is_blurred);
        y += k.text_height(value, term.value, lines.width - indent);
        if (lines.is_dotted)
            for (float dot = lines.x + indent; dot < lines.x + lines.width; dot += 5) k.fill(dot, y - 1, 2, 1, theme::faded(sheet.ink, 90));
        y += 4 * size;
    }
}

float draw_title(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, float x, float y, float width, theme::Colour colour, float em = 15) {
    const Face face = small_face(k, em * sheet.width / 300, true);
    draw_words(k, face, picture.title, x, y, width, colour, Align::centre, picture.is_blurred);
    return y + k.text_height(face, picture.title, width);
}

// Small print that says what this is not.
void draw_small_print(Kit::Inside& k, const Sheet& sheet, float y, theme::Colour colour) {
    const Face face = small_face(k, 8.5f * sheet.width / 300, true);
    k.draw_text(face, words(k.frame.language).worthless, sheet.x + 10, y, sheet.width - 20, colour, Align::centre);
}

void draw_bust(const Easel& e, float x, float y, float side) {  // 1 unit = 1 pixel
    e.box(x, y, side, side * 1.26f, portrait, 4);
    const float middle = x + side / 2, top = y + side * 0.2f;
    e.k.list->AddRectFilled(e.at(x + side * 0.12f, y + side * 0.86f), e.at(x + side * 0.88f, y + side * 1.26f), portrait_person, side * 0.28f, ImDrawFlags_RoundCornersTop);
    e.disc(middle, top + side * 0.24f, side * 0.28f, tyre), e.box(middle - side * 0.08f, top + side * 0.5f, side * 0.16f, side * 0.2f, skin);
    e.ellipse(middle, top + side * 0.32f, side * 0.2f, side * 0.25f, skin), e.box(middle - side * 0.22f, top + side * 0.06f, side * 0.44f, side * 0.1f, tyre, 3);
}

void draw_letter(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    const float fold = 20;
    for (float y = s.y + 52; y < s.y + s.height - 12; y += 21) k.fill(s.x + 16, y, s.width - 32, 1, theme::faded(paper_line, 130));
    k.fill(s.x + 34, s.y + 4, 1, s.height - 8, theme::faded(pink, 110));
    k.list->AddTriangleFilled(k.at(s.x + s.width - fold, s.y), k.at(s.x + s.width, s.y), k.at(s.x + s.width, s.y + fold), k.look->surface);
    k.list->AddTriangleFilled(k.at(s.x + s.width - fold, s.y), k.at(s.x + s.width, s.y + fold), k.at(s.x + s.width - fold, s.y + fold), s.edge);
    const float end = draw_title(k, s, picture, s.x + 40, s.y + 14, s.width - 68, s.ink);
    draw_terms(k, s, picture, {s.x + 42, end + 8, s.width - 60, s.y + s.height - 6});
    draw_stamp(k, s.x + s.width - 42, s.y + s.height - 38, 24, picture.is_blurred, falling);
}

void draw_card(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float) {
    const Easel e{k, s.x, s.y, 1};
    k.list->PushClipRect(k.at(s.x, s.y + 34), k.at(s.x + s.width, s.y + s.height), true);
    for (int i = 0; i < 9; ++i) {  // fine waves, as on plastic cards
        const float y = s.y + 50 + static_cast<float>(i) * 20;
        k.list->PathLineTo(k.at(s.x, y));
        k.list->PathBezierCubicCurveTo(k.at(s.x + s.width * 0.3f, y - 38), k.at(s.x + s.width * 0.6f, y + 34), k.at(s.x + s.width, y - 14));
        k.list->PathStroke(pattern, 0, 1.5f);
    }
    k.list->PopClipRect();
    k.list->AddRectFilled(k.at(s.x, s.y), k.at(s.x + s.width, s.y + 34), card_head, s.rounding, ImDrawFlags_RoundCornersTop);
    draw_title(k, s, picture, s.x + 10, s.y + 8, s.width - 20, white);
    const float side = s.width * 0.24f;
    draw_bust(e, 12, 46, side);
    // A chip that is only drawn.
    const float chip_x = 12 + side * 0.28f, chip_y = 54 + side * 1.26f;
    e.box(chip_x, chip_y, 34, 25, chip, 4), e.line(chip_x, chip_y + 8, chip_x + 34, chip_y + 8, bronze, 1), e.line(chip_x, chip_y + 17, chip_x + 34, chip_y + 17, bronze, 1);
    e.line(chip_x + 12, chip_y, chip_x + 12, chip_y + 25, bronze, 1), e.line(chip_x + 22, chip_y, chip_x + 22, chip_y + 25, bronze, 1);
    draw_terms(k, s, picture, {s.x + side + 26, s.y + 44, s.width - side - 38, s.y + s.height - 24});
    draw_small_print(k, s, s.y + s.height - 19, theme::faded(card_head, 220));
}

// An entry in the register of births or marriages, or what a hospital writes for it.
void draw_record(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    k.frame_box(s.x + 7, s.y + 7, s.width - 14, s.height - 14, lacquer_dark, 2, 1.5f);
    k.frame_box(s.x + 11, s.y + 11, s.width - 22, s.height - 22, theme::faded(lacquer_dark, 110), 1, 1);
    for (const float x : {s.x + 7, s.x + s.width - 7})
        for (const float y : {s.y + 7, s.y + s.height - 7}) k.list->AddCircleFilled(k.at(x, y), 6, s.ground), k.list->AddCircle(k.at(x, y), 6, lacquer_dark, 0, 1.3f), k.list->AddCircleFilled(k.at(x, y), 2, lacquer_dark);
    draw_small_print(k, s, s.y + 15, theme::faded(lacquer_dark, 190));
    const float end = draw_title(k, s, picture, s.x + 20, s.y + 28, s.width - 40, lacquer_dark, 15.5f);
    k.fill(s.x + s.width * 0.4f, end + 2, s.width * 0.2f, 1, lacquer_dark);
    draw_terms(k, s, picture, {s.x + 22, end + 7, s.width - 44, s.y + s.height - 12, true});
    draw_stamp(k, s.x + s.width - 44, s.y + s.height - 40, 24, picture.is_blurred, falling);
}

void draw_rosette(Kit::Inside& k, float x, float y, float radius) {
    for (const float side : {-1.f, 1.f}) k.list->AddQuadFilled(k.at(x + side * radius * 0.1f - radius * 0.3f, y), k.at(x + side * radius * 0.1f + radius * 0.3f, y), k.at(x + side * radius * 0.7f + radius * 0.3f, y + radius * 1.9f), k.at(x + side * radius * 0.7f - radius * 0.3f, y + radius * 1.9f), side < 0 ? roof_red : ribbon_dark);
    for (int i = 0; i < 12; ++i) {
        const float angle = static_cast<float>(i) * 0.5236f;
        k.list->AddCircleFilled(k.at(x + std::cos(angle) * radius * 0.86f, y + std::sin(angle) * radius * 0.86f), radius * 0.26f, chip);
    }
    k.list->AddCircleFilled(k.at(x, y), radius * 0.9f, chip), k.list->AddCircle(k.at(x, y), radius * 0.66f, bronze, 0, 1.4f);
    k.draw_icon(icons::icon_star_filled, x - radius * 0.45f, y - radius * 0.45f, radius * 0.9f, bronze);
}

void draw_diploma(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    k.frame_box(s.x + 5, s.y + 5, s.width - 10, s.height - 10, certificate_frame, 3, 5);
    k.frame_box(s.x + 13, s.y + 13, s.width - 26, s.height - 26, theme::faded(certificate_frame, 150), 2, 1);
    for (const float x : {s.x + 16, s.x + s.width - 16})
        for (const float y : {s.y + 16, s.y + s.height - 16}) k.list->AddNgonFilled(k.at(x, y), 9, certificate_frame, 4), k.list->AddNgonFilled(k.at(x, y), 4.5f, s.ground, 4);
    draw_small_print(k, s, s.y + 19, theme::faded(bronze, 220));
    const float end = draw_title(k, s, picture, s.x + 34, s.y + 33, s.width - 68, lacquer_dark, 17);
    draw_terms(k, s, picture, {s.x + 40, end + 8, s.width - 66, s.y + s.height - 46});
    draw_rosette(k, s.x + 44, s.y + s.height - 50, 16);
    draw_stamp(k, s.x + s.width - 48, s.y + s.height - 46, 23, picture.is_blurred, falling);
}

void draw_form(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    k.fill(s.x, s.y, s.width, 6, theme::mixed(certificate_frame, s.ground, 35), 2);
    draw_small_print(k, s, s.y + 13, theme::faded(bronze, 220));
    const float end = draw_title(k, s, picture, s.x + 18, s.y + 26, s.width - 36, s.ink);
    k.fill(s.x + s.width * 0.36f, end + 3, s.width * 0.28f, 2, certificate_frame);
    k.frame_box(s.x + 14, end + 11, s.width - 28, s.y + s.height - end - 25, theme::faded(bronze, 120), 2, 1);
    draw_terms(k, s, picture, {s.x + 24, end + 18, s.width - 48, s.y + s.height - 16, true});
    draw_stamp(k, s.x + s.width - 46, s.y + s.height - 42, 24, picture.is_blurred, falling);
}

void draw_book(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    const float middle = s.x + s.width / 2;
    k.list->AddRectFilled(k.at(s.x, s.y), k.at(middle, s.y + s.height), brick_dark, s.rounding, ImDrawFlags_RoundCornersLeft);
    k.frame_box(s.x + 10, s.y + 10, s.width / 2 - 20, s.height - 20, theme::faded(chip, 170), 4, 1.5f);
    for (float y = s.y + 30; y < s.y + s.height - 10; y += 22) k.fill(middle + 12, y, s.width / 2 - 22, 1, theme::faded(paper_line, 170));
    k.fill(middle, s.y, 9, s.height, theme::faded(book_fold, 150)), k.fill(middle - 0.5f, s.y, 1, s.height, book_crease);
    const Face cover = small_face(k, 15 * s.width / 300, true);
    const float title_height = k.text_height(cover, picture.title, s.width / 2 - 36);
    draw_words(k, cover, picture.title, s.x + 18, s.y + s.height * 0.32f - title_height / 2, s.width / 2 - 36, chip, Align::centre, picture.is_blurred);
    k.list->AddCircleFilled(k.at(s.x + s.width * 0.25f, s.y + s.height * 0.7f), 25, theme::faded(s.ground, 235));
    draw_stamp(k, s.x + s.width * 0.25f, s.y + s.height * 0.7f, 22, picture.is_blurred, falling);
    draw_terms(k, s, picture, {middle + 14, s.y + 14, s.width / 2 - 24, s.y + s.height - 6, false, true});
}

// A sheet on a table, as a phone sees it from above; the words stand on it.
void draw_photo(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float) {
    k.list->PushClipRect(k.at(s.x, s.y), k.at(s.x + s.width, s.y + s.height), true);
    k.fill(s.x, s.y, s.width, s.height, wood, s.rounding);
    for (float y = s.y + 18; y < s.y + s.height; y += 26) k.fill(s.x, y, s.width, 1.5f, counter_edge);
    k.list->AddCircleFilled(k.at(s.x + s.width - 12, s.y + 20), 30, pale), k.list->AddCircleFilled(k.at(s.x + s.width - 12, s.y + 20), 22, trunk);
    const int first = k.list->VtxBuffer.Size;
    k.fill(s.x + 30, s.y + 22, s.width - 60, s.height - 28, theme::faded(iron_dark, 90)), k.fill(s.x + 26, s.y + 16, s.width - 60, s.height - 28, theme::paint::sheet);
    turn(k.list, first, k.at(s.x + s.width / 2, s.y + s.height / 2), -3.5f);
    k.list->PopClipRect();
    const float end = draw_title(k, s, picture, s.x + 36, s.y + 30, s.width - 86, s.ink);
    draw_terms(k, s, picture, {s.x + 42, end + 8, s.width - 92, s.y + s.height - 26});
}

void draw_film(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float) {
    k.fill(s.x, s.y, s.width, s.height, tyre, s.rounding);
    k.list->PushClipRect(k.at(s.x + 8, s.y + 8), k.at(s.x + s.width - 8, s.y + s.height - 34), true);
    k.fill(s.x + 8, s.y + 8, s.width - 16, s.height - 42, photo_sky);
    k.list->AddCircleFilled(k.at(s.x + s.width * 0.8f, s.y + 42), 18, photo_sun);
    k.list->AddTriangleFilled(k.at(s.x, s.y + s.height), k.at(s.x + s.width * 0.36f, s.y + s.height * 0.44f), k.at(s.x + s.width * 0.75f, s.y + s.height), photo_hill);
    k.list->AddTriangleFilled(k.at(s.x + s.width * 0.45f, s.y + s.height), k.at(s.x + s.width * 0.78f, s.y + s.height * 0.52f), k.at(s.x + s.width * 1.15f, s.y + s.height), photo_hill_far);
    k.fill(s.x + 8, s.y + 8, s.width - 16, s.height - 42, theme::faded(white, 190));
    k.list->PopClipRect();
    const float end = draw_title(k, s, picture, s.x + 18, s.y + 16, s.width - 36, s.ink);
    draw_terms(k, s, picture, {s.x + 22, end + 8, s.width - 44, s.y + s.height - 38});
    const float bar = s.y + s.height - 17;
    k.draw_icon(icons::icon_player_play, s.x + 12, bar - 11, 22, white);
    k.fill(s.x + 44, bar - 2, s.width - 62, 4, theme::faded(white, 90), 2), k.fill(s.x + 44, bar - 2, (s.width - 62) * 0.3f, 4, lacquer, 2);
    k.list->AddCircleFilled(k.at(s.x + 44 + (s.width - 62) * 0.3f, bar), 6, white);
}

// The slip that the game's own counter gives: torn off below, with bars that mean nothing.
void draw_receipt(Kit::Inside& k, const Sheet& s, const PaperPicture& picture, float falling) {
    k.list->AddRectFilled(k.at(s.x, s.y), k.at(s.x + s.width, s.y + 38), teal, s.rounding, ImDrawFlags_RoundCornersTop);
    k.draw_icon(icons::icon_file_check, s.x + 12, s.y + 7, 24, pale);
    draw_title(k, s, picture, s.x + 40, s.y + 9, s.width - 80, pale);
    draw_small_print(k, s, s.y + 44, theme::faded(teal, 220));
    draw_terms(k, s, picture, {s.x + 18, s.y + 60, s.width - 36, s.y + s.height - 40, true});
    std::uint32_t bars = 727481905u;
    for (float x = s.x + 18; x < s.x + s.width * 0.52f; x += 4) {
        bars = bars * 1664525u + 1013904223u;
        k.fill(x, s.y + s.height - 34, (bars >> 28 & 1) != 0 ? 2.5f : 1.2f, 20, s.ink);
    }
    for (float x = s.x + 4; x < s.x + s.width; x += 10) k.list->AddCircleFilled(k.at(x + 1, s.y + s.height), 3.6f, k.look->surface, 10);
    draw_stamp(k, s.x + s.width - 52, s.y + s.height - 44, 30, picture.is_blurred, falling);
}

constexpr std::string_view kinds[] = {"letter", "card", "record", "diploma", "certificate", "book", "photo", "film", "receipt"};
constexpr void (*painters[])(Kit::Inside&, const Sheet&, const PaperPicture&, float) = {draw_letter, draw_card, draw_record, draw_diploma, draw_form, draw_book, draw_photo, draw_film, draw_receipt};
static_assert(std::size(kinds) == std::size(painters));

}  // namespace

std::span<const std::string_view> paper_kinds() { return kinds; }

Sheet sheet_of(std::string_view kind, Rect place) {
    Sheet sheet{place.x, place.y, place.width, place.height};
    if (kind == "card") sheet.ground = card, sheet.rounding = 10;
    if (kind == "record") sheet.ground = record;
    if (kind == "diploma" || kind == "certificate") sheet.ground = certificate;
    if (kind == "book") sheet.ground = book, sheet.rounding = 6;
    if (kind == "photo" || kind == "film") sheet.is_picture = true, sheet.rounding = 6;
    return sheet;
}

void draw_kind(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, float falling) {
    if (!k.is_visible(sheet.y, sheet.height)) return;
    const auto known = std::find(std::begin(kinds), std::end(kinds), picture.kind);
    painters[known == std::end(kinds) ? 0 : known - std::begin(kinds)](k, sheet, picture, falling);
}

}  // namespace motcua::kit
