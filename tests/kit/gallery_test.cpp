// Every widget of the gallery against its look of before: drawn without a graphics driver (raster.hpp, so that two runs cannot
// differ), each widget averaged into a grid of colours, compared with gallery.golden. What changed is named, and its page is
// left in build/gallery. MOTCUA_WRITE_GOLDEN=1 writes the looks of now; look at the pictures before.
#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "game/kit/theme.hpp"
#include "tests/kit/bench_kit.hpp"
#include "tests/kit/raster.hpp"

using namespace motcua::kit;
using bench::Bench;

namespace {

constexpr const char* golden_path = "tests/kit/gallery.golden";
constexpr int columns = 8, rows = 4, step_max = 2;  // of 255, between a cell then and now

struct Look {
    int width = 0, height = 0;
    std::string cells;  // six hexadecimal digits each

    bool operator==(const Look& other) const {
        if (std::abs(width - other.width) > 1 || std::abs(height - other.height) > 1 || cells.size() != other.cells.size()) return false;
        for (std::size_t i = 0; i + 1 < cells.size(); i += 2)
            if (std::abs(std::stoi(cells.substr(i, 2), nullptr, 16) - std::stoi(other.cells.substr(i, 2), nullptr, 16)) > step_max) return false;
        return true;
    }
};
using Looks = std::map<std::string, Look>;

Look look_of(const raster::Picture& picture, const Rect& rect) {
    Look look{static_cast<int>(std::lround(rect.width)), static_cast<int>(std::lround(rect.height)), {}};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto cut = [](float from, float length, int part, int parts, int bound) { return std::clamp(static_cast<int>(std::lround(from + length * static_cast<float>(part) / static_cast<float>(parts))), 0, bound); };
            const int left = cut(rect.x, rect.width, column, columns, picture.width), right = cut(rect.x, rect.width, column + 1, columns, picture.width);
            const int top = cut(rect.y, rect.height, row, rows, picture.height), bottom = cut(rect.y, rect.height, row + 1, rows, picture.height);
            long sums[3] = {0, 0, 0}, count = 0;
            for (int y = top; y < bottom; ++y)
                for (int x = left; x < right; ++x, ++count)
                    for (int i = 0; i < 3; ++i) sums[i] += picture.at(x, y)[i];
            char digits[8];
            const long all = std::max(count, 1L);
            std::snprintf(digits, sizeof digits, "%02lx%02lx%02lx", sums[0] / all, sums[1] / all, sums[2] / all);
            look.cells += digits;
        }
    return look;
}

raster::Picture draw_whole(Bench& bench) {
    for (int i = 0; i < 12; ++i) {
        const Page& page = bench.draw();
        if (!bench.kit.wants_another_frame() && page.height <= bench.frame.height) break;
        bench.frame.height = page.height;
    }
    return raster::draw(*ImGui::GetDrawData(), theme::palette(bench.frame.theme).page);
}

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
    bench.frame.width = 900;
    bench.frame.theme = way.theme;
    bench.frame.language = way.language;
    bench.choices.is_double = way.is_double;
    REQUIRE(bench.kit.add_pictures(bench::read_file("build/assets/pictures.atlas")));
}

// What stands by itself on the page: whole cards, and everything outside them.
void take_looks(Looks& looks, const std::string& page_name, const Page& page, const raster::Picture& picture) {
    for (const Node& node : page.nodes)
        if (node.parent < 0 && node.rect.width >= 1 && node.rect.height >= 1) looks[page_name + " " + node.id] = look_of(picture, node.rect);
}

Looks read_looks() {
    Looks looks;
    std::ifstream file(golden_path);
    std::string line, part, way, id;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        Look look;
        if (words >> part >> way >> id >> look.width >> look.height >> look.cells) looks[part + " " + way + " " + id] = look;
    }
    return looks;
}

}  // namespace

TEST_CASE("every widget of the gallery looks as it did, in every theme, both languages and with texts twice as long") {
    Looks now;
    const Looks before = read_looks();
    for (const std::string_view part : gallery::parts())
        for (const Way& way : ways) {
            Bench bench;
            set(bench, part, way);
            const raster::Picture picture = draw_whole(bench);
            const std::string name = std::string(part) + " " + way.name;
            Looks here;
            take_looks(here, name, bench.kit.page(), picture);
            CHECK(here.size() > 3);
            bool is_same = true;
            for (const auto& [id, look] : here) {
                const auto was = before.find(id);
                const bool is_known = was != before.end() && was->second == look;
                if (!is_known) MESSAGE("looks different: ", id);
                is_same = is_same && is_known;
            }
            if (!is_same || std::getenv("MOTCUA_WRITE_GOLDEN") != nullptr) {
                std::filesystem::create_directories("build/gallery");
                picture.write("build/gallery/" + std::string(part) + "-" + way.name + ".ppm");
            }
            now.merge(here);
        }
    if (std::getenv("MOTCUA_WRITE_GOLDEN") != nullptr) {
        std::ofstream file(golden_path);
        for (const auto& [id, look] : now) file << id << ' ' << look.width << ' ' << look.height << ' ' << look.cells << '\n';
        return;
    }
    CHECK(now.size() == before.size());
    for (const auto& [id, look] : before) {
        INFO(id);
        CHECK(now.count(id) == 1);
        if (now.count(id) == 1) CHECK(now.at(id) == look);
    }
}

TEST_CASE("the gallery's looks are the same twice, and see a letter and a colour") {
    const auto field = [](const std::string& name, Theme theme) {
        Bench bench;
        set(bench, "form", {"", theme, "vi", false});
        bench.choices.name = name;
        const raster::Picture picture = draw_whole(bench);
        return look_of(picture, bench.kit.page().find("name")->rect);
    };
    const Look look = field("Nguyễn Thị Hoa", Theme::light);
    CHECK(look.cells == field("Nguyễn Thị Hoa", Theme::light).cells);
    CHECK_FALSE(look == field("Nguyễn Thị Hoài", Theme::light));
    CHECK_FALSE(look == field("Nguyễn Thị Hoa", Theme::dark));
}
