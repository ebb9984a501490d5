// A note beside a form where the screen is wide and above it elsewhere, lines of a length that can be read, and the desktop's
// one key: short goes on, held presses, and what stands between two stops is scrolled through.
#include <doctest/doctest.h>
#include <imgui.h>

#include "game/kit/theme.hpp"
#include "tests/kit/bench_kit.hpp"

using namespace motcua::kit;

namespace {

struct Desk {
    explicit Desk(float width, float height = 768) {
        kit.add_font(Kit::Weight::regular, bench::font(false));
        kit.add_font(Kit::Weight::bold, bench::font(true));
        frame.width = width;
        frame.height = height;
    }

    const Page& draw() {
        kit.begin_frame(frame);
        kit.page("form", "Tờ khai");
        kit.heading(1, "Tờ khai");
        kit.begin_aside(330, 640);
        kit.begin_card("note", "Tờ giấy ghi", Tone::info);
        kit.text("Bà Hoa cần hai bản sao trích lục khai sinh cho cháu ngoại nhập học lớp 1, và em là người giúp việc số của khu phố.");
        kit.end_card();
        kit.next_column();
        kit.begin_scroll("rows", "Tờ khai");
        for (int i = 0; i < rows; ++i) {
            const std::string id = "row" + std::to_string(i);
            kit.begin_card("card-" + id, "Ô");
            kit.text("Người nộp và người có tên trên giấy tờ là hai người khác nhau, nên em đọc kỹ tờ giấy ghi trước khi điền vào từng ô của tờ khai này.");
            if (kit.button(id, "Chọn")) pressed.push_back(id);
            kit.end_card();
        }
        kit.end_scroll();
        if (kit.button("continue", "Tiếp tục")) pressed.emplace_back("continue");
        kit.end_columns();
        return kit.end_frame();
    }
    const Page& settle() {
        const Page* page = &draw();
        for (int i = 0; i < 20 && kit.wants_another_frame(); ++i) page = &draw();
        CHECK_FALSE(kit.wants_another_frame());
        return *page;
    }
    // The key is down for so many frames of a tenth of a second each.
    void key(ImGuiKey which, int frames) {
        ImGuiIO& io = ImGui::GetIO();
        io.DeltaTime = 0.1f;
        io.AddKeyEvent(which, true);
        for (int i = 0; i < frames; ++i) draw();
        io.AddKeyEvent(which, false);
        settle();
    }

    Kit kit;
    Frame frame;
    int rows = 8;
    std::vector<std::string> pressed;
};

}  // namespace

TEST_CASE("the note stands beside the form from about 1100 pixels on, and above it on narrower screens and with larger text") {
    struct {
        float width, scale;
        bool is_beside;
    } const screens[] = {{360, 1, false}, {768, 1, false}, {1024, 1, false}, {1100, 1, true}, {1366, 1, true}, {1366, 2, false}, {1920, 1.5f, true}, {3840, 2, true}};
    for (const auto& screen : screens) {
        CAPTURE(screen.width);
        CAPTURE(screen.scale);
        Desk desk(screen.width);
        desk.frame.text_scale = screen.scale;
        desk.frame.host_scrolls = desk.frame.fields_by_host = true;
        const Page& page = desk.settle();
        const Rect note = page.find("note")->rect, form = page.find("rows")->rect;
        CHECK((note.x + note.width < form.x) == screen.is_beside);
        CHECK((note.y + note.height <= form.y) == !screen.is_beside);
        if (screen.is_beside) CHECK(note.width == doctest::Approx(330 * screen.scale));
        CHECK(form.x + form.width <= screen.width);
        CHECK(page.find("note") < page.find("rows"));  // the note is read first
        for (const Node& node : page.nodes)
            if (node.role == Role::text) CHECK(node.rect.width <= theme::measure_max * screen.scale + 0.5f);
    }
}

TEST_CASE("beside the note the form scrolls by itself only where the screen is high enough for a form") {
    Desk low(1366, 620), high(1366, 1000);
    low.frame.host_scrolls = high.frame.host_scrolls = true;
    const Page& as_page = low.settle();
    CHECK(as_page.find("continue")->rect.y > 620);
    const Page& as_area = high.settle();
    CHECK(as_area.find("continue")->rect.y + as_area.find("continue")->rect.height <= 1000);
    CHECK(as_area.height <= 1000);
}

TEST_CASE("on the desktop one key goes on when it is short and presses when it is held, and shows what lies between") {
    for (const ImGuiKey which : {ImGuiKey_Space, ImGuiKey_Enter}) {
        Desk desk(900, 500);
        desk.frame.one_key = true;
        desk.settle();
        int presses = 0;
        for (; desk.kit.focused() != "row3" && presses < 60; ++presses) {
            const float before = desk.kit.page().view_top;
            desk.key(which, 2);
            CHECK(desk.kit.page().view_top - before <= 500);  // never past a whole screen unread
        }
        CHECK(desk.kit.focused() == "row3");
        CHECK(desk.pressed.empty());
        desk.key(which, 12);  // held longer than it must be: once
        CHECK(desk.pressed == std::vector<std::string>{"row3"});
        desk.key(which, 2);
        CHECK(desk.pressed.size() == 1);
    }
}

TEST_CASE("with scanning the key presses at once, and the host goes on") {
    Desk desk(900, 500);
    desk.frame.one_key = true;
    desk.frame.one_key_hold_seconds = 0;
    desk.rows = 1;
    desk.settle();
    for (int i = 0; i < 5 && desk.kit.focused() != "row0"; ++i) {
        desk.kit.go_on();
        desk.settle();
    }
    REQUIRE(desk.kit.focused() == "row0");
    desk.key(ImGuiKey_Space, 1);
    CHECK(desk.pressed == std::vector<std::string>{"row0"});
}
