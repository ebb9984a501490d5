// What widgets do with input: by meaning (mirror, tests), by mouse and keys (desktop), half-typed text, dialogs, focus.
#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/kit/bench_kit.hpp"

using namespace motcua::kit;
using bench::Bench;

namespace {

void click(Bench& bench, const Rect& rect) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(rect.x + rect.width / 2, rect.y + rect.height / 2);
    bench.draw();
    io.AddMouseButtonEvent(0, true);
    bench.draw();
    io.AddMouseButtonEvent(0, false);
    bench.draw();
}

int presses = 0;

// A page of one button, one field and one list.
const Page& small_page(Kit& kit, Frame frame, std::string& value, std::string& chosen) {
    kit.begin_frame(frame);
    kit.page("small", "Small");
    kit.heading(1, "Small");
    if (auto text = kit.text_field("name", "Name", value, {.max_bytes = 10})) value = *text;
    if (kit.button("go", "Go")) ++presses;
    const std::vector<Option> options{{"a", "A", "", Mark::none}, {"b", "B", "", Mark::none}, {"c", "C", "", Mark::none}};
    if (auto id = kit.choice_list("list", "List", options, chosen)) chosen = *id;
    return kit.end_frame();
}

struct Small {
    explicit Small(bool wants_pixels) : bench(wants_pixels) { presses = 0; }
    Bench bench;
    std::string value, chosen;
    const Page& draw() { return small_page(bench.kit, bench.frame, value, chosen); }
    const Page& settle() {
        const Page* page = &draw();
        for (int i = 0; i < 30 && bench.kit.wants_another_frame(); ++i) page = &draw();
        return *page;
    }
};

}  // namespace

TEST_CASE("a press by meaning acts once, in the next frame, with and without pixels") {
    for (const bool wants_pixels : {false, true}) {
        Small small(wants_pixels);
        small.settle();
        small.bench.kit.press("go");
        CHECK(small.bench.kit.wants_another_frame());
        small.draw();
        CHECK(presses == 1);
        small.settle();
        CHECK(presses == 1);
        small.bench.kit.press("nobody");
        small.settle();
        CHECK(presses == 1);
    }
}

TEST_CASE("typed text is kept until the truth has caught up, and committed once") {
    Small small(false);
    small.settle();
    small.bench.kit.type("name", "Ho", false);
    CHECK(small.settle().find("name")->value == "Ho");
    CHECK(small.value.empty());
    CHECK(small.settle().find("name")->value == "Ho");
    small.bench.kit.type("name", "Hoa", true);
    small.draw();
    CHECK(small.value == "Hoa");
    small.value = "Hòa";  // the law wrote it in its own way
    CHECK(small.settle().find("name")->value == "Hòa");
}

TEST_CASE("a field never holds more than its limit, nor half a letter") {
    Small small(false);
    small.settle();
    small.bench.kit.type("name", "ắắắắắ", true);  // three bytes each, ten allowed
    small.settle();
    CHECK(small.value == "ắắắ");
}

TEST_CASE("what is left and what is pressed after it keep their order") {
    Small small(false);
    small.settle();
    small.bench.kit.type("name", "Hoa", true);
    small.bench.kit.press("go");
    small.draw();
    CHECK(small.value == "Hoa");
    CHECK(presses == 0);
    small.draw();
    CHECK(presses == 1);
}

TEST_CASE("a new page takes the focus to its main heading, once") {
    Small small(true);
    CHECK(small.draw().focus == "heading");
    small.settle();
    small.bench.kit.took_focus("go");
    CHECK(small.settle().focus.empty());
}

TEST_CASE("the mouse presses a button once, when it is let go over it") {
    Bench bench;
    bench.frame.height = 2000;
    auto driver = bench.driver();
    click(bench, driver.node("go").rect);
    CHECK(bench.choices.has_dialog);
    driver.settle();
    CHECK(driver.has(Role::dialog, "Gửi hồ sơ đi chứ?"));
}

TEST_CASE("pressing down and letting go elsewhere does nothing") {
    Bench bench;
    bench.frame.height = 2000;
    auto driver = bench.driver();
    const Rect rect = driver.node("go").rect;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(rect.x + 5, rect.y + 5);
    io.AddMouseButtonEvent(0, true);
    for (int i = 0; i < 3; ++i) bench.draw();
    io.AddMousePosEvent(5, 5);
    io.AddMouseButtonEvent(0, false);
    for (int i = 0; i < 3; ++i) bench.draw();
    CHECK_FALSE(bench.choices.has_dialog);
}

TEST_CASE("behind an open dialog nothing can be pressed, by meaning or by mouse") {
    Bench bench;
    bench.frame.height = 2000;
    auto driver = bench.driver();
    driver.find(Role::button, "Nộp hồ sơ").press();
    CHECK(driver.page().focus == "sure");
    CHECK_THROWS_AS(driver.press("save"), Driver::Failure);
    bench.kit.press("save");
    driver.settle();
    CHECK_FALSE(driver.see("Đã lưu nháp"));
    click(bench, driver.node("save").rect);
    driver.settle();
    CHECK_FALSE(driver.see("Đã lưu nháp"));
}

TEST_CASE("escape leaves a dialog by its quiet button, and the focus returns to where it was") {
    Bench bench;
    auto driver = bench.driver();
    bench.kit.took_focus("go");
    driver.find(Role::button, "Nộp hồ sơ").press();
    bench.kit.escape();
    driver.settle();
    CHECK_FALSE(driver.has(Role::dialog, "Gửi hồ sơ đi chứ?"));
    CHECK(driver.page().focus == "go");
    CHECK_FALSE(bench.choices.was_sent);
}

TEST_CASE("a toast is announced once and stays until the next action") {
    Bench bench;
    auto driver = bench.driver();
    driver.find(Role::button, "Lưu nháp").press();
    CHECK(driver.has(Role::toast, "Đã lưu nháp trên máy này."));
    REQUIRE(driver.page().announcements.size() == 1);
    CHECK(driver.page().announcements[0].number == 1);
    for (int i = 0; i < 50; ++i) bench.draw();
    CHECK(driver.has(Role::toast, "Đã lưu nháp trên máy này."));
    driver.find(Role::link, "English").press();
    CHECK_FALSE(driver.has(Role::toast, "Đã lưu nháp trên máy này."));
    CHECK(driver.page().announcements.size() == 1);
}

TEST_CASE("tab reaches every widget in order, a list of which one is chosen only once") {
    Bench bench;
    bench.part = "form";
    auto driver = bench.driver();
    std::vector<std::string> seen;
    for (int i = 0; i < 40; ++i) {
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, true);
        bench.draw();
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, false);
        driver.settle();
        if (!seen.empty() && driver.page().focus == seen.front()) break;
        seen.push_back(driver.page().focus);
    }
    const std::vector<std::string> expected{"errors/1", "errors/2", "name", "born", "code", "copies", "find", "find-go", "story",
                                            "who/self", "size/usual", "papers/book", "papers/id", "truth", "next", "language"};
    std::string said;
    for (const std::string& id : seen) said += id + " ";
    CAPTURE(said);
    CHECK(seen == expected);
}

TEST_CASE("arrows walk through a list, space chooses, enter presses a button") {
    Small small(true);
    small.settle();
    ImGuiIO& io = ImGui::GetIO();
    const auto strike = [&](ImGuiKey key) {
        io.AddKeyEvent(key, true);
        small.draw();
        io.AddKeyEvent(key, false);
        small.settle();
    };
    strike(ImGuiKey_Tab);
    strike(ImGuiKey_Tab);
    CHECK(small.bench.kit.page().focus == "go");
    strike(ImGuiKey_Enter);
    CHECK(presses == 1);
    strike(ImGuiKey_Tab);
    strike(ImGuiKey_DownArrow);
    CHECK(small.chosen.empty());
    strike(ImGuiKey_Space);
    CHECK(small.chosen == "b");
    strike(ImGuiKey_UpArrow);
    strike(ImGuiKey_UpArrow);
    strike(ImGuiKey_Enter);
    CHECK(small.chosen == "c");
}

TEST_CASE("the desktop edits in place and hands the text out on tab, enter or a pause") {
    Small small(true);
    small.settle();
    ImGuiIO& io = ImGui::GetIO();
    const auto strike = [&](ImGuiKey key) {
        io.AddKeyEvent(key, true);
        small.draw();
        io.AddKeyEvent(key, false);
        small.settle();
        small.draw();
    };
    strike(ImGuiKey_Tab);
    io.AddInputCharactersUTF8("Hà");
    small.draw();
    CHECK(small.draw().find("name")->value == "Hà");
    CHECK(small.value.empty());
    CHECK(small.bench.kit.pause_seconds() > 0.5f);
    strike(ImGuiKey_Tab);
    CHECK(small.value == "Hà");
    CHECK(small.bench.kit.pause_seconds() < 0);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    strike(ImGuiKey_Tab);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    small.settle();
    strike(ImGuiKey_End);
    io.AddInputCharactersUTF8(" N");
    strike(ImGuiKey_Enter);
    CHECK(small.value == "Hà N");
    strike(ImGuiKey_Enter);
    strike(ImGuiKey_End);
    io.AddInputCharactersUTF8("ội");
    small.draw();
    small.draw();
    CHECK(small.value == "Hà N");
    io.DeltaTime = 0.9f;
    small.draw();
    small.draw();
    CHECK(small.value == "Hà Nội");
}

TEST_CASE("a link of the error summary leads to its field") {
    Bench bench;
    bench.part = "form";
    auto driver = bench.driver();
    driver.find(Role::link, "Ngày sinh chưa đúng dạng ngày/tháng/năm").press();
    CHECK(driver.page().focus == "born");
    driver.find(Role::link, "Chọn người nộp").press();
    CHECK(driver.page().focus == "who/self");
}

TEST_CASE("the driver chooses, ticks and finds by name, and prints the page when it fails") {
    Bench bench(false);
    bench.part = "form";
    auto driver = bench.driver();
    driver.choose("Ai là người nộp hồ sơ?", "Mẹ của bé");
    CHECK(bench.choices.chosen == "parent");
    driver.choose("Giấy tờ kèm theo", "Thẻ căn cước của mẹ");
    CHECK(bench.choices.papers == std::vector<std::string>{"book", "id"});
    driver.tick("Tôi cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.", false);
    CHECK_FALSE(bench.choices.is_true);
    driver.find(Role::text_field, "Họ và tên").type("Trần Gia Bảo");
    CHECK(bench.choices.name == "Trần Gia Bảo");
    CHECK_THROWS_WITH_AS(driver.press("ward"), doctest::Contains("disabled"), Driver::Failure);
    CHECK_THROWS_WITH_AS(driver.find(Role::button, "Không có"), doctest::Contains("button \"Tiếp tục\""), Driver::Failure);
}
