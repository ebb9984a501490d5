// A whole mission with everything that moves and sounds, driven by a clock of the test: each sound is heard where its cause is seen,
// no action is followed by more than 400 ms of movement, and the log is the same as without.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "game/kit/driver.hpp"
#include "game/rules/log_text.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/kit/bench_kit.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;

namespace {

// One frame takes 16 ms.
struct Machine {
    explicit Machine(bool moves, bool has_sounds) : moves(moves), has_sounds(has_sounds), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return frame(); }) {
        app.kit().add_font(kit::Kit::Weight::regular, kit::bench::font(false));
        app.kit().add_font(kit::Kit::Weight::bold, kit::bench::font(true));
        app.begin_solo(nullptr);
        driver.settle();
        driver.press("go-birth-extract");
    }
    const kit::Page& frame() {
        at_ms += 16;
        const kit::Page& page = app.frame({.wants_pixels = true, .is_motion_reduced = !moves, .at_ms = at_ms, .has_sounds = has_sounds, .language = "vi"});
        for (const kit::Sound sound : app.kit().take_sounds()) heard.push_back({sound, page.id});
        return page;
    }
    rules::State state() const { return rules::replay(play::shipped_course(), rules::read_log(app.log_text()).log); }
    void play_on(play::Mistakes mistakes) {
        int before = driver.frames();
        play::play_to_the_end(*this, mistakes, [&] {
            frames_most = std::max(frames_most, driver.frames() - before);
            before = driver.frames();
        });
    }
    bool was_heard(kit::Sound sound, const std::string& on_page) const {
        return std::any_of(heard.begin(), heard.end(), [&](const auto& one) { return one.first == sound && one.second == on_page; });
    }

    bool moves, has_sounds;
    std::int64_t at_ms = 0;
    std::vector<std::pair<kit::Sound, std::string>> heard;
    int frames_most = 0;  // after one action
    App app;
    kit::Driver driver;
    bool is_vietnamese = true;
};

}  // namespace

TEST_CASE("a mission that moves and sounds leaves the same log as one that does neither, and nothing moves for long") {
    std::set<std::string> logs;
    for (const bool moves : {false, true}) {
        host::fake::begin_anew(70);
        Machine machine(moves, moves);
        machine.play_on({});
        machine.driver.press("map");
        logs.insert(machine.app.log_text());
        CAPTURE(machine.frames_most);
        if (!moves) {
            CHECK(machine.heard.empty());
            CHECK(machine.frames_most < 20);
            continue;
        }
        CHECK(machine.frames_most > 20);  // something moved
        CHECK(machine.frames_most < 4 * (kit::move_ms_max / 16 + 10));  // an action of the player is up to four presses
        CHECK(machine.was_heard(kit::Sound::paper, "papers"));
        CHECK(machine.was_heard(kit::Sound::sent, "receipt"));
        CHECK(machine.was_heard(kit::Sound::stamp, "result"));
        CHECK(machine.was_heard(kit::Sound::right, "conduct"));
        CHECK(machine.was_heard(kit::Sound::lamp, "map"));
    }
    CHECK(logs.size() == 1);
}

TEST_CASE("what has to be looked at again is heard so, and each time the page says it too") {
    host::fake::begin_anew(70);
    Machine machine(false, true);
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    machine.driver.find(kit::Role::text_field, "Số định danh cá nhân của tài khoản").type("123");
    machine.driver.find(kit::Role::button, "Đăng nhập").press();
    REQUIRE(machine.was_heard(kit::Sound::not_yet, "sign-in"));
    CHECK_FALSE(machine.driver.node("number").error.empty());
}
