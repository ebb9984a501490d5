// One key and one projector, headless: the key's way through a page and its writing without a keyboard, and the hands that a
// class raises, counted and kept beside a log that knows nothing of them.
#include <doctest/doctest.h>

#include <set>

#include "game/kit/driver.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/form.hpp"
#include "game/rules/log_text.hpp"
#include "game/view/hands.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "platform/host.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

struct Machine {
    explicit Machine(bool is_vietnamese = true) : is_vietnamese(is_vietnamese), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return app.frame({.wants_pixels = false, .one_key = true, .language = this->is_vietnamese ? "vi" : "en"}); }) {}
    State state() const { return replay(play::shipped_course(), read_log(app.log_text()).log); }

    void play_until(Phase phase) {
        play::Player player(play::shipped_course(), {});
        play::UiPlayer hands(play::shipped_course(), driver, is_vietnamese);
        for (int i = 0; i < 100 && state().phase != phase; ++i) {
            const State now = state();
            const auto action = player.next(now);
            REQUIRE(action.has_value());
            hands.carry_out(now, *action);
        }
        REQUIRE(state().phase == phase);
    }

    void begin_to(Phase phase) {
        app.begin_solo(nullptr, "birth-extract");
        driver.settle();
        play_until(phase);
    }

    void ask_field(const std::string& id) {
        app.kit().press(id);
        driver.settle();
    }
    void key(const std::string& group, const std::string& key) {
        driver.find(kit::Role::button, group).press();
        driver.find(kit::Role::button, key).press();
    }

    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

bool can_be_pressed(const kit::Node& node) {
    return !node.is_disabled && (node.role == kit::Role::button || node.role == kit::Role::link || node.role == kit::Role::choice || node.role == kit::Role::checkbox || node.role == kit::Role::text_field);
}

std::string value_of_number(const Machine& machine) { return machine.driver.node("number").value; }

}  // namespace

TEST_CASE("with one key every thing that can be pressed comes once in a round, each option too, in the order of the page") {
    host::fake::begin_anew(60);
    Machine machine;
    machine.begin_to(Phase::form);
    std::vector<std::string> stops, expected;
    for (const kit::Node& node : machine.driver.page().nodes)
        if (can_be_pressed(node)) expected.push_back(node.id);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        machine.app.kit().go_on();
        machine.driver.settle();
        stops.push_back(std::string(machine.app.kit().focused()));
    }
    CHECK(std::set<std::string>(stops.begin(), stops.end()) == std::set<std::string>(expected.begin(), expected.end()));
    machine.app.kit().go_on();
    machine.driver.settle();
    CHECK(machine.app.kit().focused() == stops[0]);
    // What has the focus is pressed.
    while (machine.app.kit().focused() != "back") {
        machine.app.kit().go_on();
        machine.driver.settle();
    }
    machine.app.kit().press_here();
    machine.driver.settle();
    CHECK(machine.state().phase == Phase::place);
}

TEST_CASE("a field is filled from the neighbour's note with one key, in both languages, and left as it was") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        machine.app.begin_solo(nullptr, "birth-extract");
        machine.driver.settle();
        machine.driver.press("begin");
        machine.ask_field("number");
        REQUIRE(machine.driver.page().find("pad") != nullptr);
        const Persona* persona = persona_of(play::shipped_course(), machine.state());
        REQUIRE(persona != nullptr);
        for (std::size_t i = 0; i < persona->card.size(); ++i) {
            const Text& label = persona->card[i].label;
            CHECK(machine.driver.node("pad-fact-" + std::to_string(i)).name == (is_vietnamese ? label.vi : label.en) + ": " + persona->card[i].value);
        }
        machine.driver.press("pad-leave");
        CHECK(machine.driver.page().find("pad") == nullptr);
        CHECK(value_of_number(machine).empty());
        machine.ask_field("number");
        machine.driver.press("pad-fact-1");
        CHECK(machine.driver.page().find("pad") == nullptr);
        CHECK(value_of_number(machine) == persona->card[1].value);
        // Without the one key a pressed field asks for nothing.
        kit::Kit& kit = machine.app.kit();
        kit.press("number");
        for (int i = 0; i < 3; ++i) machine.app.frame({.wants_pixels = false, .language = "vi"});
        CHECK(kit.page().find("pad") == nullptr);
    }
}

TEST_CASE("letters in groups write a Vietnamese name with its tones") {
    host::fake::begin_anew(60);
    Machine machine;
    machine.begin_to(Phase::form);
    std::string id;
    for (const kit::Node& node : machine.driver.page().nodes)
        if (id.empty() && node.role == kit::Role::text_field && node.typing == kit::Typing::name && !node.is_disabled) id = node.id;
    REQUIRE_FALSE(id.empty());
    machine.ask_field(id);
    machine.driver.find(kit::Role::button, "Gõ từng chữ").press();
    const auto upper = [&] { machine.driver.find(kit::Role::button, "Chữ hoa").press(); };
    upper();
    machine.key("d đ e ê g", "Đ");
    machine.key("n o ô ơ p", "ô");
    machine.key("dấu thanh", "dấu ngã");
    machine.key("/ . , - và dấu cách", "dấu cách");
    upper();
    machine.key("n o ô ơ p", "N");
    machine.key("d đ e ê g", "g");
    machine.key("q r s t u", "u");
    machine.key("ư v x y", "y");
    machine.key("d đ e ê g", "ê");
    machine.key("n o ô ơ p", "n");
    machine.key("dấu thanh", "dấu ngã");  // onto the vowel, though a letter stands behind it
    machine.key("ư v x y", "x");
    machine.driver.find(kit::Role::button, "Xóa một chữ").press();
    machine.driver.must_see("Đỗ Nguyễn");
    machine.driver.find(kit::Role::button, "Xong").press();
    CHECK(machine.driver.node(id).value == "Đỗ Nguyễn");
    CHECK(value_of(machine.state(), id.substr(std::string("field-").size())) == "Đỗ Nguyễn");
}

TEST_CASE("hands are counted for each option of a question, kept for this mission, and in no log") {
    host::fake::begin_anew(60);
    const auto open = [](Machine& machine) {
        machine.app.begin_projector({"thcs", "", false}, "four-levels");
        machine.driver.settle();
    };
    std::string field, log;
    {
        Machine machine;
        open(machine);
        CHECK(machine.app.kit().page().theme == kit::Theme::contrast);
        CHECK(machine.app.kit().page().text_percent == 150);
        machine.driver.press("begin");
        for (const kit::Node& node : machine.driver.page().nodes)
            if (field.empty() && node.id.rfind("hands-", 0) == 0 && node.role == kit::Role::text_field) field = node.id;
        REQUIRE_FALSE(field.empty());
        log = machine.app.log_text();
        machine.driver.type(field, "11");
        machine.driver.press(field + "-more");
        machine.driver.press(field.substr(0, field.size() - 1) + "1-more");
        machine.driver.must_see(" – 12 tay");
        machine.driver.must_see("Cả lớp giơ tay: 13 tay");
        machine.driver.press(field.substr(0, field.size() - 1) + "1-less");
        machine.driver.press(field.substr(0, field.size() - 1) + "1-less");  // never below none
        machine.driver.must_see("Cả lớp giơ tay: 12 tay");
        machine.driver.type(field, "7x");
        machine.driver.must_see(" – 7 tay");
        CHECK(machine.app.log_text() == log);
    }
    Machine again;
    open(again);
    CHECK(again.app.log_text() == log);
    CHECK(again.driver.node(field).value == "7");
    CHECK(again.state().variant.audience == "thcs");
    for (const auto& kept : host::fake::machine().store) CHECK_MESSAGE((kept.first.find("solo") == std::string::npos && kept.first != "standings"), kept.first << ": " << kept.second);
}

TEST_CASE("what a class played on the projector is nobody's to hand in; played alone it is") {
    host::fake::begin_anew(60);
    Machine alone;
    alone.app.begin_solo(nullptr, "four-levels");
    alone.driver.settle();
    alone.play_until(Phase::finished);
    CHECK(alone.driver.page().find("hand-in-seat") != nullptr);
    host::save("projector-four-levels", alone.app.log_text());
    Machine before_the_class;
    before_the_class.app.begin_projector({"thcs", "", false}, "four-levels");
    before_the_class.driver.settle();
    REQUIRE(before_the_class.state().phase == Phase::finished);
    CHECK(before_the_class.driver.page().find("hand-in-seat") == nullptr);
}

TEST_CASE("kept hands are read back as they were, and what is none of them is left out") {
    const view::Hands hands{{{"place-1", "Nơi nào?", {{"A. Phường\tcũ", 12}, {"B. Sở", 0}}}, {"empty", "Không ai", {{"A", 0}}}}, false};
    const std::string text = view::write_hands(hands);
    const view::Hands read = view::read_hands(text);
    REQUIRE(read.votes.size() == 1);
    CHECK(read.votes[0].key == "place-1");
    CHECK(read.votes[0].options[0].label == "A. Phường cũ");
    CHECK(read.votes[0].total() == 12);
    CHECK(view::write_hands(read) == text);
    CHECK(view::read_hands("+\t5\tA\n?\n\n?\tk\tq\n+\t-3\tA\n+\t1000000\tB\n#\t1\n").votes.back().total() == 99);
    for (std::size_t length = 0; length < text.size(); ++length) CHECK(view::read_hands(text.substr(0, length)).votes.size() <= 1);
}
