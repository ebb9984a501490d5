// Carries out a pupil's wishes through the page: finds the widget that offers an action by role and accessible name, in
// the language of the page, and uses it. If a page does not offer what the law allows, the driver fails with the page
// printed. The browser tests do the same over the mirror.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "game/kit/driver.hpp"
#include "game/rules/rules.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"

namespace motcua::play {

class UiPlayer {
public:
    UiPlayer(const rules::Course& course, kit::Driver& driver, bool is_vietnamese)
        : course_(course), driver_(driver), is_vietnamese_(is_vietnamese) {}

    void carry_out(const rules::State& state, const rules::Action& action);

private:
    std::string say(const char* vi, const char* en) const { return is_vietnamese_ ? vi : en; }
    const std::string& say(const rules::Text& text) const { return is_vietnamese_ ? text.vi : text.en; }
    void press(const std::string& button) { driver_.find(kit::Role::button, button).press(); }
    void fill(const rules::State& state, const rules::FillField& wish);
    void go_to(const rules::State& state, rules::Phase phase);
    void answer(const rules::State& state, const rules::AnswerQuestion& wish);
    void attach(const rules::State& state, const std::string& component, const std::string& paper);

    const rules::Course& course_;
    kit::Driver& driver_;
    bool is_vietnamese_;
};

// Plays the shipped course's open mission of this machine to the end through the page; `after` is called after every action.
// A machine has `state()`, `driver` and `is_vietnamese`.
template <class Machine, class After> void play_to_the_end(Machine& machine, Mistakes mistakes, After after) {
    Player player(shipped_course(), mistakes);
    UiPlayer hands(shipped_course(), machine.driver, machine.is_vietnamese);
    for (int i = 0; i < 400; ++i) {
        const rules::State now = machine.state();
        const auto action = player.next(now);
        if (!action) return;
        host::fake::machine().now_ms += 900;
        hands.carry_out(now, *action);
        after();
    }
    FAIL("the mission does not end");
}

}  // namespace motcua::play
