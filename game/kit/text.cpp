// Text in pixels: which font and size a kind of text has, breaking it into lines that fit, and drawing them. Lines are
// broken here and not by Dear ImGui so that they can stand as far apart as reading wants.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {

// Calls `use(begin, end)` for each line of the text when nothing may be wider than `width`.
template <typename Use>
void each_line(const Face& face, std::string_view text, float width, Use&& use) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        const char* const line_end = found != nullptr ? static_cast<const char*>(found) : end;
        const char* piece = at;
        do {
            const char* stop = face.font->CalcWordWrapPosition(face.size, piece, line_end, width);
            if (stop == piece && piece < line_end) ++stop;  // narrower than one letter: go on all the same
            while (stop < line_end && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80) ++stop;
            const char* shown = stop;
            while (shown > piece && shown[-1] == ' ') --shown;
            use(piece, shown);
            while (stop < line_end && *stop == ' ') ++stop;
            piece = stop;
        } while (piece < line_end);
        at = line_end + 1;
    }
}

}  // namespace

Face Kit::Inside::face(Type type) const {
    const bool phone = is_phone();
    float em = 16, line = 1.5f;
    bool is_bold = false;
    switch (type) {
        case Type::title: em = phone ? 25.f : 32.f; line = 1.25f; is_bold = true; break;
        case Type::heading: em = phone ? 20.f : 23.f; line = 1.3f; is_bold = true; break;
        case Type::subheading: em = phone ? 17.f : 18.5f; line = 1.35f; is_bold = true; break;
        case Type::body: em = phone ? 16.f : 17.f; break;
        case Type::strong: em = phone ? 16.f : 17.f; is_bold = true; line = 1.45f; break;
        case Type::small: em = phone ? 14.5f : 15.f; line = 1.45f; break;
        case Type::small_strong: em = phone ? 13.5f : 14.f; line = 1.35f; is_bold = true; break;
        case Type::button: em = phone ? 16.f : 16.5f; line = 1.35f; is_bold = true; break;
        case Type::icon: em = 20; line = 1; break;
    }
    em *= frame.text_scale;
    ImFont* const font = fonts[is_bold ? 1 : 0];
    const float size = em * theme::size_per_em;
    font->GetFontBaked(size)->LoadNoRenderOnLayout = frame.measures_only;
    return {font, size, std::round(em * line)};
}

float Kit::Inside::text_width(const Face& face, std::string_view text) const {
    if (text.empty()) return 0;
    return std::ceil(face.font->CalcTextSizeA(face.size, 1e6f, 0, text.data(), text.data() + text.size()).x);
}

float Kit::Inside::text_height(const Face& face, std::string_view text, float width) const {
    int lines = 0;
    each_line(face, text, width, [&](const char*, const char*) { ++lines; });
    return static_cast<float>(lines) * face.line;
}

float Kit::Inside::draw_text(const Face& face, std::string_view text, float x, float y, float width,
                             theme::Colour colour, Align align, float underline) {
    float line_y = y;
    each_line(face, text, width, [&](const char* begin, const char* end) {
        const std::string_view line(begin, static_cast<std::size_t>(end - begin));
        if (is_visible(line_y, face.line)) {
            const float indent = align == Align::centre ? (width - text_width(face, line)) / 2 : 0;
            draw_line(face, line, x + indent, line_y, colour);
            if (underline > 0) fill(x + indent, line_y + face.line * 0.84f, text_width(face, line), underline, colour);
        }
        line_y += face.line;
    });
    return line_y - y;
}

Rect Kit::Inside::place_of(const Face& face, std::string_view text, std::string_view part, float width) const {
    Rect place;
    float line_y = 0;
    each_line(face, text, width, [&](const char* begin, const char* end) {
        const char* const first = std::max(begin, part.data());
        const char* const last = std::min(end, part.data() + part.size());
        if (first < last && place.width == 0) {
            place.x = text_width(face, {begin, static_cast<std::size_t>(first - begin)});
            place.width = text_width(face, {begin, static_cast<std::size_t>(last - begin)}) - place.x;
            place.y = line_y;
            place.height = face.line;
        }
        line_y += face.line;
    });
    return place;
}

void Kit::Inside::draw_line(const Face& face, std::string_view text, float x, float y, theme::Colour colour) {
    if (text.empty() || frame.measures_only) return;
    // Letters are sharp only on whole device pixels.
    const float ratio = frame.pixel_ratio > 0 ? frame.pixel_ratio : 1;
    ImVec2 place = at(x, y + (face.line - face.size) / 2);
    place.x = std::round(place.x * ratio) / ratio;
    place.y = std::round(place.y * ratio) / ratio;
    list->AddText(face.font, face.size, place, colour, text.data(), text.data() + text.size());
}

void Kit::Inside::draw_icon(const char* icon, float x, float y, float size, theme::Colour colour) {
    if (icon == nullptr || *icon == '\0') return;
    // An icon of our fonts is 1.2 em wide and centred in the line.
    const float em = size / 1.2f;
    Face icon_face{fonts[0], em * theme::size_per_em, size};
    draw_line(icon_face, icon, x, y, colour);
}

}  // namespace motcua::kit
