// The pupil's own look of the game, headless: it follows the system until it is chosen, can be chosen on every page by role
// and name in both languages, is remembered by the machine, and leaves no trace in what was played.
#include <doctest/doctest.h>

#include <string>

#include "game/kit/driver.hpp"
#include "game/view/appearance.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/shipped_course.hpp"

using namespace motcua;

namespace {

struct Machine {
    explicit Machine(bool is_vietnamese)
        : system{.wants_pixels = false, .language = is_vietnamese ? "vi" : "en"}, is_vietnamese(is_vietnamese), app(play::shipped_pack()),
          driver(app.kit(), [this]() -> const kit::Page& { return app.frame(system); }) {
        app.begin_solo(nullptr);
        driver.settle();
    }

    std::string say(const char* vi, const char* en) const { return is_vietnamese ? vi : en; }
    void open() { driver.find(kit::Role::link, say("Giao diện", "Appearance")).press(); }
    void close() { driver.find(kit::Role::button, say("Xong", "Done")).press(); }
    bool is_open() const { return driver.page().find("appearance") != nullptr; }
    void choose_theme(const char* vi, const char* en) { driver.choose(say("Màu sắc", "Colours"), say(vi, en)); }

    kit::Frame system;
    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

}  // namespace

TEST_CASE("the look follows the system until the pupil chooses; the choice counts at once and the machine remembers it") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew();
        {
            Machine one(is_vietnamese);
            CHECK(one.driver.page().theme == kit::Theme::light);
            one.system.theme = kit::Theme::dark;
            one.driver.settle();
            CHECK(one.driver.page().theme == kit::Theme::dark);
            one.open();
            one.choose_theme("Tương phản cao", "High contrast");
            CHECK(one.driver.page().theme == kit::Theme::contrast);
            one.driver.choose(one.say("Cỡ chữ", "Text size"), one.say("150 %", "150%"));
            one.driver.choose(one.say("Chuyển động", "Motion"), one.say("Không chuyển động", "Nothing moves"));
            CHECK_FALSE(one.app.appearance().sounds);
            one.driver.tick(one.say("Bật âm thanh", "Sounds on"));
            CHECK(one.driver.page().text_percent == 150);
            CHECK(one.driver.page().is_motion_reduced);
            one.close();
            CHECK_FALSE(one.is_open());
        }
        Machine later(is_vietnamese);
        CHECK(later.driver.page().theme == kit::Theme::contrast);
        CHECK(later.driver.page().text_percent == 150);
        CHECK(later.driver.page().is_motion_reduced);
        CHECK(later.app.appearance().sounds);
        later.open();
        later.choose_theme("Theo máy này", "As this machine has it");
        later.driver.choose(later.say("Chuyển động", "Motion"), later.say("Theo máy này", "As this machine has it"));
        later.driver.tick(later.say("Bật âm thanh", "Sounds on"), false);
        CHECK_FALSE(later.app.appearance().sounds);
        CHECK(later.driver.page().theme == kit::Theme::light);
        CHECK_FALSE(later.driver.page().is_motion_reduced);
        later.system.is_motion_reduced = true;
        later.driver.settle();
        CHECK(later.driver.page().is_motion_reduced);
    }
}

TEST_CASE("the look is chosen on the map, among the badges and inside a mission, and the log knows nothing of it") {
    host::fake::begin_anew();
    Machine one(true);
    one.open();
    CHECK(one.is_open());
    one.app.kit().escape();
    one.driver.settle();
    CHECK_FALSE(one.is_open());
    one.driver.find(kit::Role::button, "Huy hiệu của em").press();
    one.open();
    one.close();
    one.driver.find(kit::Role::link, "Bản đồ").press();
    one.driver.press("go-birth-extract");
    const std::string log = one.app.log_text();
    one.open();
    one.choose_theme("Tối", "Dark");
    one.close();
    CHECK(one.driver.page().theme == kit::Theme::dark);
    CHECK(one.app.log_text() == log);
}

TEST_CASE("what is kept of the look comes back as it was, and anything else counts as no choice") {
    using kit::MotionWish;
    using kit::ThemeWish;
    for (const ThemeWish theme : {ThemeWish::system, ThemeWish::light, ThemeWish::dark, ThemeWish::contrast})
        for (const int percent : {100, 125, 150, 175, 200})
            for (const MotionWish motion : {MotionWish::system, MotionWish::calm})
                for (const bool has_sounds : {true, false}) {
                    const kit::Appearance one{theme, percent, motion, has_sounds};
                    CHECK(view::read_appearance(view::write_appearance(one)) == one);
                }
    for (const char* text : {"", " ", "pink 9000 dancing loud", "  calm", "system 101 still Sounds", "\xff\xff 99999999999999999999 x"}) {
        const kit::Appearance read = view::read_appearance(text);
        CHECK(read.theme == ThemeWish::system);
        CHECK(read.text_percent == 100);
        CHECK_FALSE(read.sounds);
    }
    CHECK(view::read_appearance("dark").theme == ThemeWish::dark);
}
