// Every widget of the gallery against its look of before: drawn without a graphics driver (raster.hpp), averaged into cells of 16
// by 16 pixels, compared with the pictures in golden/. The bound leaves room for another compiler's and another font library's
// rounding and none for a changed letter, colour or line: the last test here proves it. What changed is named, and what it looks
// like now is left in build/gallery. MOTCUA_WRITE_GOLDEN=1 writes the looks of now; look at them before.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "game/kit/theme.hpp"
#include "tests/kit/bench_kit.hpp"
#include "tests/kit/png.hpp"
#include "tests/kit/raster.hpp"

using namespace motcua::kit;
using bench::Bench;
using raster::Picture;

namespace {

constexpr int cell = 16;      // pixels
constexpr int step_max = 3;   // of 255, between a cell's colour then and now
constexpr float width = 896;  // of a page: whole cells

struct Way {
    const char* name;
    Theme theme;
    const char* language;
    bool is_double;
};
constexpr Way ways[] = {{"light", Theme::light, "vi", false},
                        {"dark", Theme::dark, "vi", false},
                        {"contrast", Theme::contrast, "vi", false},
                        {"english", Theme::light, "en", false},
                        {"double", Theme::light, "vi", true}};

void set(Bench& bench, std::string_view part, const Way& way) {
    bench.part = part;
    bench.frame.width = width;
    bench.frame.theme = way.theme;
    bench.frame.language = way.language;
    bench.frame.is_motion_reduced = true;
    bench.choices.is_double = way.is_double;
    REQUIRE(bench.kit.add_pictures(bench::read_file("build/assets/pictures.atlas")));
}

Picture draw_now(Bench& bench, const raster::Region& region = {}) { return raster::draw(*ImGui::GetDrawData(), theme::palette(bench.frame.theme).page, region); }

// The window is made as high as the page: nothing is left out.
void settle(Bench& bench) {
    for (int i = 0; i < 20; ++i) {
        const Page& page = bench.draw();
        const float height = std::ceil(page.height / cell) * cell;
        if (!bench.kit.wants_another_frame() && height == bench.frame.height) break;
        bench.frame.height = height;
    }
}

Picture draw_whole(Bench& bench) {
    settle(bench);
    return draw_now(bench);
}

constexpr int margin = 8;  // around a widget: what its focus ring takes

// The widget that stands there, and what it throws around itself.
Picture draw_near(Bench& bench, const Rect& rect) {
    settle(bench);
    const int x = std::max(0, static_cast<int>(rect.x) - margin), y = std::max(0, static_cast<int>(rect.y) - margin);
    const int wide = static_cast<int>(rect.width) + 2 * margin, high = static_cast<int>(rect.height) + 2 * margin;
    const Picture whole = draw_now(bench, {static_cast<float>(x), static_cast<float>(y), static_cast<float>(x + wide), static_cast<float>(y + high)});
    Picture near(std::min(whole.width - x, wide), std::min(whole.height - y, high));
    for (int row = 0; row < near.height; ++row) std::copy_n(whole.at(x, y + row), near.width * 3, near.at(0, row));
    return near;
}

Picture cells_of(const Picture& picture) {
    Picture cells((picture.width + cell - 1) / cell, (picture.height + cell - 1) / cell);
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            const int right = std::min((column + 1) * cell, picture.width), bottom = std::min((row + 1) * cell, picture.height);
            for (int i = 0; i < 3; ++i) {
                int sum = 0;
                for (int y = row * cell; y < bottom; ++y)
                    for (int x = column * cell; x < right; ++x) sum += picture.at(x, y)[i];
                const int count = (right - column * cell) * (bottom - row * cell);
                cells.at(column, row)[i] = static_cast<std::uint8_t>((sum + count / 2) / count);
            }
        }
    return cells;
}

// The part of a sheet that one way takes; where the sheet ends, black.
Picture cut(const Picture& sheet, int left, int columns, int rows) {
    Picture part(columns, rows);
    for (int row = 0; row < std::min(rows, sheet.height); ++row)
        for (int column = 0; column < columns && left + column < sheet.width; ++column) std::copy_n(sheet.at(left + column, row), 3, part.at(column, row));
    return part;
}

Picture beside(const std::vector<Picture>& pictures) {
    int columns = 0, rows = 0;
    for (const Picture& one : pictures) columns += one.width, rows = std::max(rows, one.height);
    Picture sheet(columns, rows);
    int left = 0;
    for (const Picture& one : pictures) {
        for (int row = 0; row < one.height; ++row) std::copy_n(one.at(0, row), one.width * 3, sheet.at(left, row));
        left += one.width;
    }
    return sheet;
}

struct Difference {
    int cells = 0;
    int step = 0;  // the largest
    int x = 0, y = 0;  // where, in cells
};

Difference difference(const Picture& before, const Picture& now) {
    if (before.width != now.width || before.height != now.height) return {now.width * now.height, 255, 0, 0};
    Difference all;
    for (int y = 0; y < now.height; ++y)
        for (int x = 0; x < now.width; ++x) {
            int step = 0;
            for (int i = 0; i < 3; ++i) step = std::max(step, std::abs(before.at(x, y)[i] - now.at(x, y)[i]));
            if (step > step_max) ++all.cells;
            if (step > all.step) all.step = step, all.x = x, all.y = y;
        }
    return all;
}

// The smallest thing on the page that the cell shows.
std::string name_at(const Page& page, int x, int y) {
    const Node* found = nullptr;
    const float left = static_cast<float>(x * cell), top = static_cast<float>(y * cell);
    for (const Node& node : page.nodes) {
        if (node.rect.x >= left + cell || node.rect.y >= top + cell || node.rect.x + node.rect.width <= left || node.rect.y + node.rect.height <= top) continue;
        if (found == nullptr || node.rect.width * node.rect.height <= found->rect.width * found->rect.height) found = &node;
    }
    return found == nullptr ? "the ground" : found->id;
}

std::string golden_path(const std::string& name) { return "tests/kit/golden/" + name + ".png"; }
bool is_writing() { return std::getenv("MOTCUA_WRITE_GOLDEN") != nullptr; }

void keep(const Picture& picture, const std::string& path) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    CHECK(raster::write_png(picture, path));
}

// One look of a page among the golden ones, `left` cells from the sheet's left edge.
void check_look(const Picture& golden, int left, const Picture& now, const Page& page, const std::string& name) {
    const Picture cells = cells_of(now);
    const Difference found = difference(cut(golden, left, cells.width, cells.height), cells);
    const std::string where = name_at(page, found.x, found.y);
    if (found.cells > 0) keep(now, "build/gallery/" + name + ".png");
    CHECK_MESSAGE(found.cells == 0, name, ": ", found.cells, " cells look different, most (", found.step, " of 255) at \"", where, "\"; see build/gallery/", name, ".png");
}

}  // namespace

TEST_CASE("every widget of the gallery looks as it did, in every theme, both languages and with texts twice as long") {
    for (const std::string_view part : gallery::parts()) {
        const Picture golden = raster::read_png(golden_path(std::string(part))).value_or(Picture());
        std::vector<Picture> sheet;
        int left = 0;
        for (const Way& way : ways) {
            Bench bench;
            set(bench, part, way);
            const Picture now = draw_whole(bench);
            if (!is_writing()) check_look(golden, left, now, bench.kit.page(), std::string(part) + "-" + way.name);
            sheet.push_back(cells_of(now));
            left += sheet.back().width;
        }
        if (is_writing()) keep(beside(sheet), golden_path(std::string(part)));
        else CHECK(golden.height == beside(sheet).height);
    }
}

TEST_CASE("whatever can be pressed looks as it did under the pointer, held down and with the focus, in every theme") {
    for (const Way& way : {ways[0], ways[1], ways[2]}) {
        const std::string name = std::string("states-") + way.name;
        const Picture golden = raster::read_png(golden_path(name)).value_or(Picture());
        std::vector<Picture> sheet;
        int left = 0;
        for (const char* part : {"read", "form"}) {
            Bench bench;
            set(bench, part, way);
            settle(bench);
            std::vector<Node> all;
            for (const Node& node : bench.kit.page().nodes)
                if (node.role == Role::button || node.role == Role::link || node.role == Role::text_field || node.role == Role::choice || node.role == Role::checkbox) all.push_back(node);
            REQUIRE(all.size() > 3);
            for (const Node& node : all) {
                const auto look = [&](const char* state) {
                    const Picture near = draw_near(bench, node.rect);
                    if (!is_writing()) check_look(golden, left, near, {}, name + "-" + part + "-" + node.id + "-" + state);
                    sheet.push_back(cells_of(near));
                    left += sheet.back().width;
                };
                ImGuiIO& io = ImGui::GetIO();
                io.AddMousePosEvent(node.rect.x + std::min(20.f, node.rect.width / 2), node.rect.y + node.rect.height / 2);
                look("hovered");
                io.AddMouseButtonEvent(0, true);
                look("held");
                io.AddMousePosEvent(1, 1);
                io.AddMouseButtonEvent(0, false);
                bench.kit.focus(node.id);
                settle(bench);
                bench.kit.took_focus(node.id);
                look("focused");
            }
        }
        if (is_writing()) keep(beside(sheet), golden_path(name));
    }
}

TEST_CASE("a dialog over its page and a message look as they did, in every theme") {
    const Picture golden = raster::read_png(golden_path("over")).value_or(Picture());
    std::vector<Picture> sheet;
    int left = 0;
    for (const Way& way : {ways[0], ways[1], ways[2]})
        for (const bool has_dialog : {true, false}) {
            Bench bench;
            set(bench, "read", way);
            bench.frame.height = 640;
            bench.choices.has_dialog = has_dialog;
            for (int i = 0; i < 20 && (i == 0 || bench.kit.wants_another_frame()); ++i) bench.draw();
            if (!has_dialog) {
                bench.kit.announce("Hồ sơ đã được gửi. Mã hồ sơ: MP-0001.", Tone::success);
                bench.draw();
                bench.draw();
            }
            const Picture now = draw_now(bench);
            if (!is_writing()) check_look(golden, left, now, bench.kit.page(), std::string("over-") + way.name + (has_dialog ? "-dialog" : "-message"));
            sheet.push_back(cells_of(now));
            left += sheet.back().width;
        }
    if (is_writing()) keep(beside(sheet), golden_path("over"));
}

TEST_CASE("the gallery leaves nothing of the kit out") {
    std::set<Role> roles;
    std::set<int> styles, marks, typings;
    std::set<std::string> pictures;
    for (const std::string_view part : gallery::parts()) {
        Bench bench(false);
        bench.part = part;
        bench.choices.has_dialog = part == "read";
        auto driver = bench.driver();
        for (const Node& node : bench.kit.page().nodes) {
            roles.insert(node.role);
            if (node.role == Role::button) styles.insert(node.style);
            marks.insert(static_cast<int>(node.mark));
            if (node.role == Role::text_field) typings.insert(static_cast<int>(node.typing));
        }
    }
    for (int role = 0; role <= static_cast<int>(Role::scroll); ++role)
        if (role != static_cast<int>(Role::toast)) CHECK_MESSAGE(roles.count(static_cast<Role>(role)) == 1, role_word(static_cast<Role>(role)));  // a toast is no node of the page: it is announced
    for (int style = 0; style <= static_cast<int>(Style::danger); ++style) CHECK(styles.count(style) == 1);
    for (int mark = 0; mark <= static_cast<int>(Mark::wrong); ++mark) CHECK(marks.count(mark) == 1);
    for (int typing = 0; typing <= static_cast<int>(Typing::multi_line); ++typing) CHECK_MESSAGE(typings.count(typing) == 1, typing);
}

TEST_CASE("the comparison is the same twice, and sees one letter, a shade, and a line a pixel lower") {
    const auto field = [](const std::string& name, Theme theme) {
        Bench bench;
        set(bench, "form", {"", theme, "vi", false});
        bench.choices.name = name;
        return draw_whole(bench);
    };
    const Picture look = field("Nguyễn Thị Hoa", Theme::light);
    const auto seen = [&](const Picture& other) { return difference(cells_of(look), cells_of(other)); };
    CHECK(seen(field("Nguyễn Thị Hoa", Theme::light)).step == 0);
    CHECK(seen(field("Nguyễn Thị Hòa", Theme::light)).cells > 0);
    CHECK(seen(field("Nguyễn Thị Hoa", Theme::dark)).cells > 0);
    Picture tinted = look;
    for (std::uint8_t& part : tinted.rgb) part = static_cast<std::uint8_t>(std::max(0, part - 8));
    CHECK(seen(tinted).cells > 0);
    Picture lower = look;
    std::copy(look.rgb.begin(), look.rgb.end() - look.width * 3, lower.rgb.begin() + look.width * 3);
    CHECK(seen(lower).cells > 0);
}
