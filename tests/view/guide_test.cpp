// The guide and the explained words, headless: on every page of every mission, in both languages, and without a trace in log
// or mark.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "game/kit/driver.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/score.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

struct Machine {
    Machine(bool is_vietnamese, const std::string& mission, std::uint64_t seed) : is_vietnamese(is_vietnamese), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return app.frame(frame()); }) {
        host::fake::begin_anew(seed);
        app.begin_solo(nullptr, mission);
        driver.settle();
    }
    kit::Frame frame() const { return {.wants_pixels = false, .language = is_vietnamese ? "vi" : "en"}; }
    State state() const { return replay(play::shipped_course(), read_log(app.log_text()).log); }

    // Everything the guide has to say on this page; what is said last is also said aloud.
    std::vector<std::string> ask() {
        driver.press("guide");
        CHECK(driver.node("guide").is_checked);
        while (driver.page().find("guide.more") != nullptr) driver.press("guide.more");
        std::vector<std::string> told;
        for (const kit::Node& node : driver.page().nodes)
            if (node.role == kit::Role::text && node.parent >= 0 && driver.page().nodes[static_cast<std::size_t>(node.parent)].id == "guide.box") told.push_back(node.name);
        return told;
    }

    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

}  // namespace

TEST_CASE("the guide stands on every page of every mission, and asking everywhere leaves log and mark what they were") {
    std::set<std::string> pages;
    for (const Mission& mission : play::shipped_course().missions)
        for (const bool is_vietnamese : {true, false}) {
            CAPTURE(mission.id);
            const std::uint64_t seed = 70;
            Machine silent(is_vietnamese, mission.id, seed);
            play::play_to_the_end(silent, {.trusts_offers = true, .types_wrong_field = true}, [] {});
            const std::string log = silent.app.log_text();
            const Score mark = score(play::shipped_course(), silent.state());

            Machine asking(is_vietnamese, mission.id, seed);
            const auto ask = [&] {
                pages.insert(asking.driver.page().id);
                REQUIRE(asking.driver.page().find("guide") != nullptr);
                if (!asking.driver.node("guide").is_checked) {
                    const std::vector<std::string> told = asking.ask();
                    REQUIRE(!told.empty());
                    CHECK(told.size() <= 3);
                    CHECK(asking.driver.page().announcements.back().text == told.back());
                    CHECK_FALSE(asking.driver.page().announcements.back().is_urgent);
                    for (const std::string& text : told) CHECK(text.find("“”") == std::string::npos);
                }
            };
            ask();
            play::play_to_the_end(asking, {.trusts_offers = true, .types_wrong_field = true}, ask);
            const Score same = score(play::shipped_course(), asking.state());
            CHECK(asking.app.log_text() == log);
            CHECK(same.points == mark.points);
            CHECK(same.points_max == mark.points_max);
            CHECK(same.stars == mark.stars);
        }
    for (const char* page : {"welcome", "sign-in", "search", "form", "papers", "review", "tracking", "supplement", "levels", "conduct", "desk-1", "study-1", "finished"}) CHECK(pages.count(page) == 1);
}

TEST_CASE("advice comes step by step, is forgotten with its page, and Escape closes it where the pupil stands") {
    Machine machine(true, "birth-extract", 71);
    machine.driver.press("guide");
    CHECK(machine.driver.page().find("guide.box") != nullptr);
    machine.app.kit().took_focus("begin");
    machine.app.kit().escape();
    machine.driver.settle();
    CHECK_FALSE(machine.driver.node("guide").is_checked);
    CHECK(machine.driver.page().find("guide.box") == nullptr);
    CHECK(machine.app.kit().focused() == "begin");

    machine.driver.press("begin");
    machine.driver.press("guide");
    const auto steps = [&] { return std::count_if(machine.driver.page().nodes.begin(), machine.driver.page().nodes.end(), [](const kit::Node& node) { return node.role == kit::Role::text && node.id.rfind("guide.box", 0) == 0; }); };
    CHECK(steps() == 1);
    machine.driver.press("guide.more");
    CHECK(steps() == 2);
    machine.driver.press("guide.more");
    CHECK(steps() == 3);
    CHECK(machine.driver.page().find("guide.more") == nullptr);
    CHECK(machine.app.kit().focused() == "guide");
    CHECK(machine.driver.see("Gõ dãy số " + fact(*persona_of(play::shipped_course(), machine.state()), "account.number") + " vào ô, rồi bấm “Đăng nhập”."));
    machine.driver.press("guide.there");
    CHECK(machine.app.kit().focused() == "number");
}

TEST_CASE("a formal word is explained where it first stands, aloud too, and not at all in a form that measures") {
    for (const bool is_vietnamese : {true, false}) {
        Machine machine(is_vietnamese, "birth-extract", 72);
        play::Player player(play::shipped_course());
        play::UiPlayer hands(play::shipped_course(), machine.driver, is_vietnamese);
        while (machine.driver.page().id != "receipt" || !machine.state().open_offer.empty()) hands.carry_out(machine.state(), *player.next(machine.state()));
        const GlossaryWord* word = find(play::shipped_course().glossary, std::string("dossier-code"));
        REQUIRE(word != nullptr);
        const std::string& means = is_vietnamese ? word->means.vi : word->means.en;
        const std::string id = "word-dossier-code";
        CHECK(machine.driver.node(id).name == (is_vietnamese ? "Mã hồ sơ: nghĩa là gì?" : "Dossier code: what does it mean?"));
        CHECK_FALSE(machine.driver.see(means));
        const std::string log = machine.app.log_text();
        machine.app.kit().took_focus(id);
        machine.driver.press(id);
        CHECK(machine.driver.node(id).is_checked);
        CHECK(machine.driver.see(means));
        CHECK(machine.driver.page().announcements.back().text == means);
        CHECK(machine.app.kit().focused() == id);
        machine.app.kit().escape();
        machine.driver.settle();
        CHECK_FALSE(machine.driver.node(id).is_checked);
        CHECK(machine.app.kit().focused() == id);
        CHECK(machine.app.log_text() == log);
        for (std::size_t i = 0; i < machine.driver.page().nodes.size(); ++i)  // each word once
            for (std::size_t j = 0; j < i; ++j) CHECK(machine.driver.page().nodes[i].id != machine.driver.page().nodes[j].id);

        Machine measured(is_vietnamese, "before", 72);
        measured.driver.press("begin");
        for (const kit::Node& node : measured.driver.page().nodes) CHECK(node.id.rfind("word-", 0) == std::string::npos);
    }
}

TEST_CASE("the glossary stands on a page of its own, one press from the map and back") {
    host::fake::begin_anew();
    App app(play::shipped_pack());
    kit::Driver driver(app.kit(), [&]() -> const kit::Page& { return app.frame({.wants_pixels = false}); });
    app.begin_solo(nullptr);
    driver.settle();
    driver.press("glossary");
    CHECK(driver.page().id == "glossary");
    for (const GlossaryWord& word : play::shipped_course().glossary) CHECK(driver.see(word.means.vi));
    driver.press("home");
    CHECK(driver.page().id == "map");
    app.history("glossary");
    driver.settle();
    CHECK(driver.page().id == "glossary");
}

TEST_CASE("a first visit to the map says one thing to do, and no visit after that does") {
    Machine machine(true, "", 73);
    REQUIRE(machine.driver.page().id == "map");
    std::vector<std::string> primary;
    for (const kit::Node& node : machine.driver.page().nodes)
        if (node.role == kit::Role::button && node.style == static_cast<std::uint8_t>(kit::Style::primary)) primary.push_back(node.id);
    REQUIRE(primary == std::vector<std::string>{"first"});
    machine.driver.press("first");
    CHECK(machine.driver.page().id == "welcome");
    CHECK(machine.state().mission == play::shipped_course().missions[0].id);
    machine.driver.press("begin");
    machine.driver.press("home");
    CHECK(machine.driver.page().find("first") == nullptr);
}
