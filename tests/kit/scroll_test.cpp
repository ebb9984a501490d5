// Parts that scroll by themselves: what they hold, what is seen of it, and every way to move it.
#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/kit/bench_kit.hpp"

using namespace motcua::kit;
using bench::Bench;

namespace {

// The page "desk" of the gallery: a tall case beside the rules; and "table": four columns.
struct Desk : Bench {
    explicit Desk(const char* shown = "desk", float width = 1366, float height = 768) {
        part = shown;
        frame.width = width;
        frame.height = height;
    }
};

void tap(Desk& desk, Driver& driver, ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    desk.draw();
    ImGui::GetIO().AddKeyEvent(key, false);
    driver.settle();
}

void point(Desk& desk, float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    desk.draw();
}

void wheel(Desk& desk, Driver& driver, float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    desk.draw();
    driver.settle();
}

void click(Desk& desk, Driver& driver, float x, float y) {
    point(desk, x, y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    desk.draw();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    driver.settle();
}

// Lowest place that anything drawn now reaches within the columns of x, without what is cut off.
float lowest_pixel(float x_min, float x_max) {
    float lowest = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const ImVec2 at = list->VtxBuffer[static_cast<int>(command.VtxOffset + list->IdxBuffer[static_cast<int>(command.IdxOffset + i)])].pos;
                if (at.x >= x_min && at.x < x_max) lowest = std::max(lowest, std::min(at.y, command.ClipRect.w));
            }
        }
    }
    return lowest;
}

}  // namespace

TEST_CASE("beside a neighbour a scroll area ends with the screen, and nothing of it is drawn beyond") {
    Desk desk;
    const Driver driver = desk.driver();
    const Rect area = driver.node("case").rect, last = driver.node("last").rect;
    CHECK(area.y + area.height <= 768);
    CHECK(area.height >= 320);
    // What stands under its neighbour, which scrolls too, stays in view.
    const Rect rules = driver.node("rules-scroll").rect, accept = driver.node("accept").rect;
    CHECK(driver.node("rules").rect.height > rules.height);
    CHECK(accept.y >= rules.y + rules.height);
    CHECK(accept.y + accept.height <= 768 - 40);
    CHECK(last.y > area.y + area.height);
    CHECK(driver.page().height == 768);
    CHECK(lowest_pixel(area.x + 40, area.x + area.width - 40) <= area.y + area.height + 0.5f);
}

TEST_CASE("alone in its column, or on a low screen, it is as high as its content and the page scrolls") {
    for (const auto& [width, height] : {std::pair{360.f, 740.f}, std::pair{1366.f, 420.f}}) {
        Desk desk("desk", width, height);
        const Driver driver = desk.driver();
        const Rect area = driver.node("case").rect, last = driver.node("last").rect;
        CHECK(last.y + last.height <= area.y + area.height);
        CHECK(driver.page().height > height);
    }
}

TEST_CASE("with and without pixels a page with scroll areas means the same") {
    for (const char* part : {"desk", "table"}) {
        Desk drawn(part);
        Bench told(false);
        told.part = part;
        CHECK(drawn.driver().dump() == told.driver().dump());
        CHECK(told.driver().has(Role::scroll, part == std::string("desk") ? "Hồ sơ trên bàn" : "Bốn mức độ"));
    }
}

TEST_CASE("the wheel over the area scrolls it to its end, then the page; a button reached so can be pressed there and only there") {
    Desk desk;
    Driver driver = desk.driver();
    const Rect area = driver.node("case").rect, last = driver.node("last").rect;
    const float x = last.x + 20;
    point(desk, x, area.y + 100);
    for (int i = 0; i < 60; ++i) wheel(desk, driver, 0, -1);
    CHECK(driver.node("last").rect.y == last.y);  // where it would be unscrolled: nothing to tell the mirror
    // It now stands at the lower end of the area.
    const float shown_y = area.y + area.height - (driver.node("case-end").rect.y - last.y) + 20;
    click(desk, driver, x, last.y + 10);
    CHECK(desk.choices.pressed == 0);
    click(desk, driver, x, shown_y);
    CHECK(desk.choices.pressed == 1);
    for (int i = 0; i < 60; ++i) wheel(desk, driver, 0, 1);
    click(desk, driver, x, shown_y);
    CHECK(desk.choices.pressed == 1);
}

TEST_CASE("tab goes to the area and to what is hidden in it, which comes into sight; arrows and page keys scroll it") {
    Desk desk;
    Driver driver = desk.driver();
    const Rect area = driver.node("case").rect;
    bool has_stopped_at_area = false;
    for (int i = 0; i < 30 && driver.page().focus != "last"; ++i) {
        tap(desk, driver, ImGuiKey_Tab);
        has_stopped_at_area = has_stopped_at_area || driver.page().focus == "case";
    }
    CHECK(has_stopped_at_area);
    REQUIRE(driver.page().focus == "last");
    const float hidden = driver.node("last").rect.y - area.y;
    // It is pressed where it is seen: somewhere in the area.
    int hits = 0;
    for (float y = area.y + 4; y < area.y + area.height; y += 20) {
        click(desk, driver, driver.node("last").rect.x + 20, y);
        hits += desk.choices.pressed;
        desk.choices.pressed = 0;
    }
    CHECK(hits >= 2);
    CHECK(hidden > area.height);
    desk.kit.focus("case");
    driver.settle();
    tap(desk, driver, ImGuiKey_Home);
    const auto presses_at_top = [&] {
        desk.choices.pressed = 0;
        click(desk, driver, driver.node("first").rect.x + 20, driver.node("first").rect.y + 20);
        desk.kit.focus("case");
        driver.settle();
        return desk.choices.pressed;
    };
    CHECK(presses_at_top() == 10);
    tap(desk, driver, ImGuiKey_PageDown);
    CHECK(presses_at_top() == 0);
    tap(desk, driver, ImGuiKey_PageUp);
    CHECK(presses_at_top() == 10);
    for (int i = 0; i < 4; ++i) tap(desk, driver, ImGuiKey_DownArrow);
    CHECK(presses_at_top() == 0);
}

TEST_CASE("the desktop's bar can be dragged to the end") {
    Desk desk;
    Driver driver = desk.driver();
    const Rect area = driver.node("case").rect;
    point(desk, area.x + area.width - 8, area.y + 10);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    desk.draw();
    point(desk, area.x + area.width - 8, area.y + area.height);
    desk.draw();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    driver.settle();
    const float shown_y = area.y + area.height - (driver.node("case-end").rect.y - driver.node("last").rect.y) + 20;
    click(desk, driver, driver.node("last").rect.x + 20, shown_y);
    CHECK(desk.choices.pressed == 1);
}

TEST_CASE("in the browser the host scrolls and the kit follows, a frame for each step and none at rest; a new page begins anew") {
    Desk desk;
    desk.frame.host_scrolls = desk.frame.fields_by_host = true;
    Driver driver = desk.driver();
    const Rect area = driver.node("case").rect, first = driver.node("first").rect;
    desk.kit.scrolled("case", 0, 0);
    CHECK_FALSE(desk.kit.wants_another_frame());
    desk.kit.scrolled("case", 0, 300);
    CHECK(desk.kit.wants_another_frame());
    driver.settle();
    CHECK_FALSE(desk.kit.wants_another_frame());
    CHECK(driver.node("first").rect.y == first.y);
    // Hover follows what is seen: where the first button was, there is now something else.
    desk.kit.pointer(first.x + 5, first.y + 5);
    driver.settle();
    CHECK(lowest_pixel(area.x + 40, area.x + area.width - 40) <= area.y + area.height + 0.5f);
    desk.part = "table";
    driver.settle();
    desk.part = "desk";
    driver.settle();
    desk.kit.scrolled("case", 0, 0);
    CHECK_FALSE(desk.kit.wants_another_frame());
}

TEST_CASE("a table of four columns keeps them side by side on a phone and scrolls sideways; two columns become blocks") {
    for (const float width : {320.f, 360.f}) {
        Desk desk("table", width, 740);
        Driver driver = desk.driver();
        const Rect area = driver.node("levels.scroll").rect, table = driver.node("levels").rect;
        CHECK(area.x + area.width <= width);
        CHECK(table.width > area.width);
        CHECK(driver.node("pair").rect.width <= area.width);
        CHECK_FALSE(driver.has(Role::scroll, "Hai cột"));
        // The page's wheel goes past it; sideways it moves.
        point(desk, area.x + 20, area.y + 20);
        wheel(desk, driver, -1, 0);
        wheel(desk, driver, -1, 0);
        desk.kit.focus("levels.scroll");
        driver.settle();
        tap(desk, driver, ImGuiKey_End);
        CHECK_FALSE(desk.kit.wants_another_frame());
    }
    Desk wide("table");
    const Driver driver = wide.driver();
    CHECK(driver.node("levels").rect.width == driver.node("levels.scroll").rect.width);
}

TEST_CASE("an open dialog lies over a scroll area and keeps its content from being pressed") {
    Desk desk;
    Driver driver = desk.driver();
    const Rect first = driver.node("first").rect;
    desk.choices.has_dialog = true;
    desk.kit.pointer(2, 2);
    driver.settle();
    desk.draw();
    driver.settle();
    REQUIRE(driver.has(Role::dialog, "Gửi hồ sơ đi chứ?"));
    click(desk, driver, first.x + 5, first.y + 5);
    CHECK(desk.choices.pressed == 0);
    CHECK_THROWS_AS(driver.press("first"), Driver::Failure);
}
