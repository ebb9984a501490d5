// What the page looks like, measured: nothing wider than the screen, targets big enough and apart, letters all there,
// and no frame drawn without a reason.
#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>

#include "game/kit/theme.hpp"
#include "tests/kit/bench_kit.hpp"

using namespace motcua::kit;
using bench::Bench;

namespace {

const char* const parts[] = {"read", "form", "pictures", "cards", "desk", "table"};

bool is_target(const Node& node) {
    return node.role == Role::button || node.role == Role::link || node.role == Role::choice || node.role == Role::checkbox ||
           node.role == Role::text_field || (node.role == Role::disclosure && node.level == 0);  // a word in a text is as high as its line
}

// What scrolls may reach beyond what is seen: only the area itself must fit.
bool is_in_scroll(const Page& page, const Node& node) {
    for (std::int32_t at = node.parent; at >= 0; at = page.nodes[static_cast<std::size_t>(at)].parent) {
        if (page.nodes[static_cast<std::size_t>(at)].role == Role::scroll) return true;
    }
    return false;
}

// The 134 letters beyond a-z and A-Z.
const char* const letters =
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> all;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[i + at]); };
        if (byte(0) < 0x80) {
            all.push_back(byte(0));
            i += 1;
        } else if (byte(0) < 0xE0) {
            all.push_back((byte(0) & 31u) << 6 | (byte(1) & 63u));
            i += 2;
        } else {
            all.push_back((byte(0) & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u));
            i += 3;
        }
    }
    return all;
}

}  // namespace

TEST_CASE("nothing is wider than the screen, from the smallest phone to a big desk") {
    for (const float width : {320.f, 360.f, 600.f, 768.f, 1024.f, 1366.f, 1920.f}) {
        for (const char* part : parts) {
            for (const bool is_browser : {false, true}) {
                for (const float scale : {1.f, 1.5f}) {
                    Bench bench;
                    bench.part = part;
                    bench.frame.width = width;
                    bench.frame.height = 740;
                    bench.frame.text_scale = scale;
                    bench.frame.host_scrolls = bench.frame.fields_by_host = is_browser;
                    const auto driver = bench.driver();
                    CHECK(driver.page().height >= 740);
                    for (const Node& node : driver.page().nodes) {
                        if (is_in_scroll(driver.page(), node)) continue;
                        CAPTURE(node.id);
                        CAPTURE(width);
                        CHECK(node.rect.x >= 0);
                        CHECK(node.rect.x + node.rect.width <= width + 0.01f);
                        CHECK(node.rect.y + node.rect.height <= driver.page().height);
                    }
                }
            }
        }
    }
}

TEST_CASE("everything that can be pressed is 44 pixels high and overlaps nothing else that can") {
    for (const float width : {360.f, 1366.f}) {
        for (const char* part : parts) {
            Bench bench;
            bench.part = part;
            bench.frame.width = width;
            const auto driver = bench.driver();
            const std::vector<Node>& nodes = driver.page().nodes;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                if (!is_target(nodes[i])) continue;
                CAPTURE(nodes[i].id);
                CHECK(nodes[i].rect.height >= 44);
                CHECK(nodes[i].rect.width >= 24);
                for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                    if (!is_target(nodes[j]) || is_in_scroll(driver.page(), nodes[i]) != is_in_scroll(driver.page(), nodes[j])) continue;
                    CAPTURE(nodes[j].id);
                    const Rect &a = nodes[i].rect, &b = nodes[j].rect;
                    const bool is_apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                    CHECK(is_apart);
                }
            }
        }
    }
}

TEST_CASE("an explained word lies on its letters, once on a page, and what it means opens under its text") {
    for (const float width : {360.f, 1366.f}) {
        Bench bench;
        bench.part = "read";
        bench.frame.width = width;
        auto driver = bench.driver();
        const Rect word = driver.node("word-extract").rect;
        const Node* text = nullptr;
        for (const Node& node : driver.page().nodes)
            if (text == nullptr && node.role == Role::text && node.name.find("trích lục") != std::string::npos) text = &node;
        REQUIRE(text != nullptr);
        const Rect around = text->rect;
        CHECK(word.width > 40);
        CHECK(word.x >= around.x);
        CHECK(word.x + word.width <= around.x + around.width + 1);
        CHECK(word.y >= around.y);
        CHECK(word.y + word.height <= around.y + around.height + 1);
        driver.press("word-extract");
        const Rect box = driver.node("word-extract.box").rect;
        CHECK(box.y >= around.y + around.height);
        CHECK(box.height > 60);
        driver.press("word-fee");  // one at a time
        CHECK(driver.page().find("word-extract.box") == nullptr);
        CHECK_FALSE(driver.node("word-extract").is_checked);
        CHECK(driver.node("word-fee").is_checked);
        bench.kit.escape();
        driver.settle();
        CHECK(driver.page().find("word-fee.box") == nullptr);
    }
}

TEST_CASE("whoever can be asked stands in the margin where there is one, and takes no room of the page there") {
    for (const float width : {360.f, 1024.f, 1366.f}) {
        Bench bench;
        bench.part = "read";
        bench.frame.width = width;
        auto driver = bench.driver();
        const Rect person = driver.node("guide.picture").rect, ask = driver.node("guide").rect, heading = driver.node("heading").rect;
        const bool is_in_margin = ask.x >= (width + theme::column_max) / 2;
        CHECK(is_in_margin == (width == 1366.f));
        CHECK(ask.x + ask.width <= width);
        CHECK(person.x + person.width <= width);
        CHECK(ask.y >= heading.y + heading.height);
    }
}

TEST_CASE("with and without pixels the page means the same") {
    for (const char* part : parts) {
        Bench drawn(true), told(false);
        drawn.part = told.part = part;
        const auto a = drawn.driver(), b = told.driver();
        CHECK(a.dump() == b.dump());
    }
}

TEST_CASE("a page that is only measured lies where the drawn one does, and no letter of it is drawn until it is wanted") {
    for (const char* part : parts) {
        Bench drawn, measured;
        drawn.part = measured.part = part;
        // As in the browser, where fields are the page's own.
        drawn.frame.fields_by_host = measured.frame.fields_by_host = true;
        measured.frame.measures_only = true;
        const auto corners = [](Bench& bench) {
            auto driver = bench.driver();
            bench.draw();
            return ImGui::GetDrawData()->TotalVtxCount;
        };
        const auto letters_in = [](Bench& bench) {
            bench.draw();  // makes its Dear ImGui the current one
            int letters = 0;
            for (ImFont* font : ImGui::GetIO().Fonts->Fonts) letters += font->GetFontBaked(17 * theme::size_per_em)->Glyphs.Size;
            return letters;
        };
        const int all = corners(drawn);
        CHECK(corners(measured) < all);
        CHECK(letters_in(measured) <= 4);  // at most the ones that stand for missing ones
        CHECK(letters_in(drawn) > 20);
        const std::vector<Node> a = drawn.kit.page().nodes, b = measured.kit.page().nodes;
        REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CAPTURE(a[i].id);
            CHECK(a[i].rect.x == b[i].rect.x);
            CHECK(a[i].rect.y == b[i].rect.y);
            CHECK(a[i].rect.width == b[i].rect.width);
            CHECK(a[i].rect.height == b[i].rect.height);
        }
        measured.frame.measures_only = false;
        CHECK(corners(measured) == all);
    }
}

TEST_CASE("a page at rest asks for no frame, and comes to rest quickly") {
    for (const char* part : parts) {
        Bench bench;
        bench.part = part;
        const auto driver = bench.driver();
        CHECK(driver.frames() <= 6);
        CHECK_FALSE(bench.kit.wants_another_frame());
        CHECK(bench.kit.pause_seconds() < 0);
    }
    Bench bench;
    auto driver = bench.driver();
    bench.kit.pointer(2, 700);
    driver.settle();
    bench.kit.pointer(3, 700);  // still over nothing
    CHECK_FALSE(bench.kit.wants_another_frame());
    const Rect rect = driver.node("go").rect;
    bench.frame.host_scrolls = true;
    bench.kit.pointer(rect.x + 3, rect.y + 3);
    CHECK(bench.kit.wants_another_frame());
}

TEST_CASE("all 134 accented letters are in both fonts and are drawn as themselves") {
    Bench bench;
    const std::vector<char32_t> all = code_points(letters);
    REQUIRE(all.size() == 134);
    for (const char32_t letter : all) {
        CAPTURE(static_cast<unsigned>(letter));
        CHECK(bench.kit.has_glyph(letter));
    }
    CHECK_FALSE(bench.kit.has_glyph(U'\u4E00'));
    bench.kit.begin_frame(bench.frame);
    bench.kit.page("letters", "Letters");
    bench.kit.heading(1, letters);
    bench.kit.text(letters);
    bench.kit.end_frame();
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        ImFontBaked* baked = font->GetFontBaked(20);
        for (const char32_t letter : all) {
            const ImFontGlyph* glyph = baked->FindGlyphNoFallback(static_cast<ImWchar>(letter));
            REQUIRE(glyph != nullptr);
            CHECK(glyph->Codepoint == static_cast<unsigned>(letter));
            CHECK(glyph->Visible);
        }
    }
}

TEST_CASE("pictures load, and a broken atlas is refused whole") {
    const std::vector<std::uint8_t> atlas = bench::read_file("build/assets/pictures.atlas");
    REQUIRE(atlas.size() > 1000);
    for (const std::size_t length : {std::size_t{0}, std::size_t{3}, std::size_t{11}, std::size_t{12}, std::size_t{1100}, atlas.size() - 1}) {
        Kit kit;
        CHECK_FALSE(kit.add_pictures({atlas.data(), length}));
    }
    for (std::size_t at = 0; at < 12; ++at) {
        std::vector<std::uint8_t> broken = atlas;
        broken[at] ^= 0x55;
        Kit kit;
        CHECK_FALSE(kit.add_pictures(broken));
    }
    Bench bench;
    CHECK(bench.kit.add_pictures(atlas));
    CHECK_FALSE(bench.kit.add_pictures(atlas));
    bench.part = "pictures";
    CHECK(bench.driver().has(Role::image, "Bà Hoa"));
}
