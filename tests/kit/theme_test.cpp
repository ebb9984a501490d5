// The three themes: everything that must be read, found or acted on stands out from every ground it stands on, and the style
// sheet has the same colours as the pixels. Contrast is WCAG's: (L1 + 0.05) / (L2 + 0.05) of relative luminances.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "game/kit/theme.hpp"

using namespace motcua::kit;
using theme::Colour;
using theme::Palette;

namespace {

constexpr Theme themes[] = {Theme::light, Theme::dark, Theme::contrast};
constexpr Tone tones[] = {Tone::plain, Tone::info, Tone::success, Tone::warning, Tone::danger};

double linear(std::uint32_t part) {
    const double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
    return 0.2126 * linear(colour & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour >> 16 & 0xFF);
}
double contrast(Colour a, Colour b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

using Member = Colour Palette::*;
struct Pair {
    Member front;
    std::vector<Member> grounds;
};

// Words, and the grounds that the kit and the style sheet put them on.
const std::vector<Pair>& words() {
    static const std::vector<Pair> pairs{
        {&Palette::text, {&Palette::page, &Palette::surface, &Palette::sunken, &Palette::primary_soft, &Palette::selection}},
        {&Palette::text_quiet, {&Palette::page, &Palette::surface, &Palette::sunken, &Palette::primary_soft}},
        {&Palette::primary, {&Palette::page, &Palette::surface, &Palette::primary_soft, &Palette::primary_soft_held}},
        {&Palette::primary_hover, {&Palette::page, &Palette::surface}},
        {&Palette::on_primary, {&Palette::primary, &Palette::primary_hover, &Palette::primary_held, &Palette::accent, &Palette::accent_hover}},
        {&Palette::on_disabled, {&Palette::disabled}},
        {&Palette::on_toast, {&Palette::toast}},
    };
    return pairs;
}

// Borders of what can be acted on, marks that say something, the focus.
const std::vector<Pair>& marks() {
    static const std::vector<Pair> pairs{
        {&Palette::line_strong, {&Palette::page, &Palette::surface, &Palette::sunken}},
        {&Palette::primary, {&Palette::sunken, &Palette::track, &Palette::primary_halo}},
        {&Palette::focus_ring, {&Palette::page, &Palette::surface, &Palette::sunken}},
        {&Palette::star, {&Palette::page, &Palette::surface}},
        {&Palette::toast_info, {&Palette::toast}},
        {&Palette::toast_success, {&Palette::toast}},
        {&Palette::toast_warning, {&Palette::toast}},
    };
    return pairs;
}

// What only adorns, or stands under words and marks above.
const std::vector<Member>& adornments() {
    static const std::vector<Member> members{&Palette::line,      &Palette::star_fill, &Palette::scroll_thumb, &Palette::scroll_thumb_over,
                                             &Palette::medallion, &Palette::shade,     &Palette::dimmed,
                                             &Palette::primary_line};
    return members;
}

std::string name_of(Member member) {
    for (const theme::Role& role : theme::roles)
        if (role.colour == member) return role.name;
    return "?";
}

void check_pairs(const std::vector<Pair>& pairs, double light_least, double contrast_least) {
    for (const Theme theme : themes) {
        const Palette& palette = theme::palette(theme);
        const double least = theme == Theme::contrast ? contrast_least : light_least;
        for (const Pair& pair : pairs)
            for (const Member ground : pair.grounds) {
                INFO(theme_word(theme), ": ", name_of(pair.front), " on ", name_of(ground));
                CHECK(contrast(palette.*pair.front, palette.*ground) >= least);
            }
    }
}

std::string hex(Colour colour) {
    char text[16];
    const unsigned red = colour & 0xFF, green = colour >> 8 & 0xFF, blue = colour >> 16 & 0xFF, alpha = colour >> 24;
    if (alpha == 255) std::snprintf(text, sizeof text, "#%02x%02x%02x", red, green, blue);
    else std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", red, green, blue, alpha);
    return text;
}

std::string block(const std::string& selector, Theme theme) {
    const Palette& palette = theme::palette(theme);
    std::string out = selector + " {\n  color-scheme: " + (theme == Theme::dark ? "dark" : "light") + ";\n";
    const auto line = [&](const std::string& name, const std::string& value) { out += "  --" + name + ": " + value + ";\n"; };
    for (const theme::Role& role : theme::roles) line(role.name, hex(palette.*role.colour));
    constexpr const char* names[] = {"plain", "info", "success", "warning", "danger"};
    for (const Tone tone : tones) {
        if (tone == Tone::plain) continue;
        const std::string name = names[static_cast<int>(tone)];
        const theme::ToneColours colours = palette.tone(tone);
        line(name, hex(colours.strong));
        line(name + "-ground", hex(colours.ground));
        line(name + "-line", hex(colours.border));
    }
    line("stroke", palette.stroke_min > 1 ? std::to_string(static_cast<int>(palette.stroke_min)) + "px" : "1px");
    return out + "}\n";
}

std::string style_sheet() {
    return "/* The colours of game/kit/theme.hpp for the page. Not written by hand: tests/kit/theme_test.cpp says what stands here and, when it\n"
           "   does not, leaves the right file in build/theme.css. Until the game tells its theme the system's wish is followed (themes.mjs). */\n" +
           block(":root", Theme::light) + "\n" + block(":root[data-theme='dark']", Theme::dark) + "\n" +
           block(":root[data-theme='contrast']", Theme::contrast);
}

}  // namespace

TEST_CASE("in every theme words stand out from every ground by 4.5 to 1, in high contrast by 7 to 1") { check_pairs(words(), 4.5, 7); }

TEST_CASE("in every theme borders, marks and the focus stand out by 3 to 1, in high contrast by 4.5 to 1") { check_pairs(marks(), 3, 4.5); }

TEST_CASE("in every theme the colours of remarks stand out from their own ground and from everything they stand on") {
    for (const Theme theme : themes) {
        const Palette& palette = theme::palette(theme);
        const double least = theme == Theme::contrast ? 7 : 4.5;
        for (const Tone tone : tones) {
            const theme::ToneColours colours = palette.tone(tone);
            INFO(theme_word(theme), ", tone ", static_cast<int>(tone));
            for (const Colour words_colour : {colours.strong, palette.text, palette.text_quiet, palette.primary})
                CHECK(contrast(words_colour, colours.ground) >= least);
            CHECK(contrast(colours.strong, palette.surface) >= least);
            CHECK(contrast(colours.strong, palette.page) >= least);
            CHECK(contrast(colours.strong, palette.sunken) >= least);
            CHECK(contrast(palette.on_primary, colours.strong) >= least);  // numbers on the map
            CHECK(contrast(palette.focus_ring, colours.ground) >= 3);
            CHECK(contrast(palette.line_strong, colours.ground) >= 3);
            CHECK(contrast(palette.star, colours.ground) >= 3);
        }
    }
}

TEST_CASE("no colour role is left out of these promises without being named as an adornment") {
    std::set<std::string> told;
    for (const std::vector<Pair>* pairs : {&words(), &marks()})
        for (const Pair& pair : *pairs) {
            told.insert(name_of(pair.front));
            for (const Member ground : pair.grounds) told.insert(name_of(ground));
        }
    for (const Member member : adornments()) CHECK(told.insert(name_of(member)).second);
    for (const theme::Role& role : theme::roles) {
        INFO(role.name);
        CHECK(told.count(role.name) == 1);
    }
    CHECK(told.size() == std::size(theme::roles));
    CHECK(sizeof(Palette) == sizeof(Colour) * (std::size(theme::roles) + 4 * 3 + 9) + sizeof(float));  // no field without a role
}

TEST_CASE("the page's style sheet has exactly the kit's colours") {
    std::ifstream file("web/page/theme.css", std::ios::binary);
    const std::string written{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}, wanted = style_sheet();
    if (written != wanted) std::ofstream("build/theme.css", std::ios::binary) << wanted;
    const bool is_same = written == wanted;
    INFO("cp build/theme.css web/page/theme.css");
    CHECK(is_same);
}
