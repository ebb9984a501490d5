// The whole game, headless: every page by role and name, in both languages, by the good path and into every trap; saved
// after each action and brought back exactly.
#include <doctest/doctest.h>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/pair.hpp"
#include "game/rules/score.hpp"
#include "game/rules/vietnamese.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/small_course.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

// One pupil's machine: the App over the fake host, with the state followed from the App's own log.
struct Machine {
    explicit Machine(bool is_vietnamese = true, const std::string& mission = "birth-extract") : is_vietnamese(is_vietnamese), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return app.frame(frame()); }) {
        app.begin_solo(nullptr);
        driver.settle();
        if (driver.page().id == "map") driver.press("go-" + mission);
    }

    kit::Frame frame() const { return {.wants_pixels = false, .language = is_vietnamese ? "vi" : "en"}; }
    State state() const { return replay(play::shipped_course(), read_log(app.log_text()).log); }

    // Plays to the end through the page; `after` is called after every action.
    template <class After> void play_on(play::Mistakes mistakes, After after) {
        play::play_to_the_end(*this, mistakes, after);
    }
    void play_on(play::Mistakes mistakes = {}) {
        play_on(mistakes, [] {});
    }

    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

}  // namespace

TEST_CASE("a whole mission is played by role and name, in Vietnamese and in English") {
    for (const bool is_vietnamese : {true, false}) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            CAPTURE(seed);
            host::fake::begin_anew(seed);
            Machine machine(is_vietnamese);
            machine.play_on();
            const Score scored = score(play::shipped_course(), machine.state());
            CHECK(scored.is_finished);
            CHECK(scored.points == scored.points_max);
            CHECK(machine.driver.see(is_vietnamese ? "Hồ sơ đạt ngay lần nộp đầu tiên." : "The dossier was accepted at the first filing."));
        }
    }
}

TEST_CASE("every mission of the course is played to the end through its pages, in both languages") {
    for (const Mission& mission : play::shipped_course().missions)
        for (const bool is_vietnamese : {true, false})
            for (std::uint64_t seed = 30; seed < 34; ++seed) {
                CAPTURE(mission.id);
                CAPTURE(seed);
                host::fake::begin_anew(seed);
                Machine machine(is_vietnamese, mission.id);
                machine.play_on();
                const Score scored = score(play::shipped_course(), machine.state());
                CHECK(scored.is_finished);
                CHECK(scored.points == scored.points_max);
            }
}

TEST_CASE("the map lights a lamp for every mission done, remembers the best, and leads back into what was begun") {
    host::fake::begin_anew(40);
    const Mission& mission = play::shipped_course().missions[0];
    if (play::shipped_course().missions.size() == 1) return;
    Machine machine(true, mission.id);
    machine.play_on({.trusts_offers = true});
    machine.driver.press("map");
    CHECK(machine.driver.page().id == "map");
    CHECK_FALSE(machine.driver.see("Cả lớp đã thắp 0 % số đèn"));
    CHECK(machine.driver.see("Đèn đã sáng: 1/" + std::to_string(play::shipped_course().missions.size())));
    const std::string begun = play::shipped_course().missions[1].id;
    machine.driver.press("go-" + begun);
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    const std::string log = machine.app.log_text();
    machine.driver.find(kit::Role::link, "Bản đồ").press();
    machine.driver.press("go-" + begun);
    CHECK(machine.app.log_text() == log);
}

TEST_CASE("the story is told as a chapter opens, before and after a mission, and when everybody of the chapter was helped") {
    const Course& course = play::shipped_course();
    for (const bool is_vietnamese : {true, false}) {
        const auto say = [&](const Text& text) { return is_vietnamese ? text.vi : text.en; };
        host::fake::begin_anew(41);
        const Mission* mission = find(course.missions, std::string("at-home"));
        REQUIRE(mission != nullptr);
        const Chapter* chapter = find(course.chapters, mission->chapter);
        REQUIRE(chapter != nullptr);
        Machine machine(is_vietnamese, mission->id);
        CHECK(machine.driver.see(say(mission->before)));
        machine.driver.find(kit::Role::link, is_vietnamese ? "Bản đồ" : "Map").press();
        CHECK(machine.driver.see(say(chapter->opening)));
        CHECK_FALSE(machine.driver.see(say(chapter->closing)));
        machine.driver.press("go-" + mission->id);
        machine.play_on();
        CHECK(machine.driver.see(say(mission->after)));
        machine.driver.press("map");
        CHECK(machine.driver.see(say(chapter->closing)));
        CHECK_FALSE(machine.driver.see(say(chapter->opening)));
    }
}

TEST_CASE("every trap can be walked into through the page, and out again") {
    const play::Mistakes traps[] = {{.trusts_offers = true},      {.files_wrong_procedure = true}, {.chooses_wrong_place = true}, {.leaves_form_empty = true},
                                    {.types_without_marks = true}, {.types_wrong_field = true},     {.forgets_saving = true},      {.attaches_nothing = true},
                                    {.attaches_bad_paper = true},  {.pays_stranger = true},         {.withdraws = true},           {.answers_wrong = true},
                                    {.types_wrong_field = true, .keeps_mistakes = true}};
    for (const bool is_vietnamese : {true, false}) {
        std::uint64_t seed = 20;
        for (const play::Mistakes& trap : traps) {
            CAPTURE(seed);
            host::fake::begin_anew(seed++);
            Machine machine(is_vietnamese);
            machine.play_on(trap);
            CHECK(machine.state().phase == Phase::finished);
        }
    }
}

TEST_CASE("a pupil who types nothing is told what is missing, beside each field and on top") {
    host::fake::begin_anew(3);
    Machine machine;
    bool has_seen_summary = false;
    machine.play_on({.leaves_form_empty = true}, [&] {
        if (machine.state().problems.size() < 5 || has_seen_summary) return;
        has_seen_summary = true;
        CHECK(machine.driver.has(kit::Role::error_summary, "Em sửa những chỗ này rồi tiếp tục"));
        int invalid = 0;
        for (const kit::Node& node : machine.driver.page().nodes) invalid += !node.error.empty() && node.role != kit::Role::choice;
        CHECK(invalid >= 5);
    });
    CHECK(has_seen_summary);
}

TEST_CASE("a name typed without marks gets a kind remark and costs nothing") {
    host::fake::begin_anew(4);
    Machine machine;
    bool has_seen_advice = false;
    machine.play_on({.types_without_marks = true}, [&] { has_seen_advice = has_seen_advice || machine.driver.see("Hình như còn thiếu dấu tiếng Việt. Em xem lại nhé."); });
    CHECK(has_seen_advice);
    CHECK(fate_word(score(play::shipped_course(), machine.state()).fate) == "accepted-at-once");
}

TEST_CASE("after every single action a new program goes on exactly where the old one stopped") {
    host::fake::begin_anew(5);
    Machine machine;
    int checked = 0;
    machine.play_on({.trusts_offers = true, .types_wrong_field = true, .forgets_saving = true}, [&] {
        const std::uint64_t seed_before = host::fake::machine().seed;
        Machine again;
        CHECK(again.app.log_text() == machine.app.log_text());
        CHECK(digest(again.state()) == digest(machine.state()));
        CHECK(again.driver.page().id == machine.driver.page().id);
        host::fake::machine().seed = seed_before;
        ++checked;
    });
    CHECK(checked > 40);
}

TEST_CASE("a full disk is said once and the game goes on") {
    host::fake::begin_anew(6);
    Machine machine;
    host::fake::machine().is_full = true;
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    CHECK(machine.driver.see("Máy này không cho lưu bài. Em đừng đóng trang trước khi xong nhé."));
    CHECK(machine.state().phase == Phase::sign_in);
}

TEST_CASE("the language changes in the middle of a page and nothing is lost") {
    host::fake::begin_anew(7);
    Machine machine;
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    machine.driver.find(kit::Role::link, "English").press();
    CHECK(machine.driver.has(kit::Role::button, "Sign in"));
    CHECK(machine.driver.page().language == "en");
    CHECK(machine.state().phase == Phase::sign_in);
    Machine again;
    CHECK(again.driver.has(kit::Role::button, "Sign in"));
}

TEST_CASE("everything any page says is NFC, and every widget to act on has a name of its own") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(8);
        Machine machine(is_vietnamese);
        machine.play_on({.types_wrong_field = true, .attaches_bad_paper = true}, [&] {
            for (const kit::Node& node : machine.driver.page().nodes) {
                if (!is_nfc(node.name) || !is_nfc(node.value) || !is_nfc(node.hint)) FAIL_CHECK("not NFC: " << node.name);
                const bool acts = node.role == kit::Role::button || node.role == kit::Role::link || node.role == kit::Role::text_field || node.role == kit::Role::choice ||
                                  node.role == kit::Role::checkbox || node.role == kit::Role::heading || node.role == kit::Role::image;
                if (acts && node.name.empty()) FAIL_CHECK("a nameless " << kit::role_word(node.role) << " with id " << node.id);
            }
        });
    }
}

TEST_CASE("an assignment goes on from the longer of what the machine and the server know") {
    host::fake::begin_anew(9);
    const Course& course = play::shipped_course();
    const Log whole = play::play(course, course.missions[0].id, 77);
    Log half = whole;
    half.entries.resize(whole.entries.size() / 2);
    const auto log_after_begin = [&](const std::string& saved, const std::string& known) {
        host::fake::begin_anew();
        if (!saved.empty()) host::fake::machine().store["attempt-a1"] = saved;
        App app(play::shipped_pack());
        const Assignment assignment{"a1", course.id, course_hash(course), course.missions[0].id, {}, 77, known};
        app.begin(assignment, nullptr);
        return app.log_text();
    };
    const std::string long_text = write_log(whole), short_text = write_log(half);
    CHECK(log_after_begin(long_text, short_text) == long_text);
    CHECK(log_after_begin(short_text, long_text) == long_text);
    CHECK(log_after_begin("", short_text) == short_text);
    CHECK(log_after_begin("rubbish", short_text) == short_text);
    CHECK(log_after_begin("", "").find("seed 77\n") != std::string::npos);
    CHECK(log_after_begin(write_log(play::play(course, course.missions[0].id, 78)), short_text) == short_text);
}

TEST_CASE("an attempt of another version than the map's is played with its own course, and the map stays the class's") {
    host::fake::begin_anew(3);
    const Course small = play::small_course();
    const std::vector<std::uint8_t> of_class = content::write_pack(content::index_of(play::shipped_course())), own = content::write_pack(small);
    App app(of_class, true);
    app.show_map({}, {}, "Chỗ 7");
    kit::Driver driver(app.kit(), [&]() -> const kit::Page& { return app.frame({.wants_pixels = false, .language = "vi"}); });
    app.complete(own);
    const Log begun = play::play(small, small.missions[0].id, 5);
    app.begin({"a1", small.id, course_hash(small), small.missions[0].id, {}, 5, write_log(begun)}, nullptr);
    CHECK(app.log_text() == write_log(begun));
    app.history("map");
    driver.settle();
    CHECK(driver.page().id == "map");
    driver.find(kit::Role::button, "Bắt đầu: " + play::shipped_course().missions[1].title.vi).press();
    const auto wish = app.take_mission_wish();
    REQUIRE(wish.has_value());
    CHECK(wish->mission == play::shipped_course().missions[1].id);
    app.complete(play::shipped_pack());
    app.begin({"a2", play::shipped_course().id, course_hash(play::shipped_course()), wish->mission, {}, 6, ""}, nullptr);
    CHECK(app.log_text().find("course " + play::shipped_course().id) != std::string::npos);
}

TEST_CASE("two play every filing mission through its pages, in both languages, and each sees what the two roles earned") {
    for (const Mission& mission : play::shipped_course().missions) {
        if (!is_for_two(mission)) continue;
        for (const bool is_vietnamese : {true, false}) {
            CAPTURE(mission.id);
            host::fake::begin_anew(50);
            Machine machine(is_vietnamese, mission.id);
            machine.driver.find(kit::Role::button, is_vietnamese ? "Chơi hai bạn (đổi vai)" : "Play in pair (swap roles)").press();
            machine.play_on();
            const Score scored = score(play::shipped_course(), machine.state());
            CHECK(scored.is_finished);
            CHECK(scored.points == scored.points_max);
            CHECK(scored.officer_points == case_points_max);
            CHECK(machine.driver.see(is_vietnamese ? "Người nộp hồ sơ" : "The filer"));
            CHECK(machine.driver.see(is_vietnamese ? "Cán bộ" : "The officer"));
            const std::string first = machine.app.log_text();
            machine.driver.find(kit::Role::button, is_vietnamese ? "Đổi vai, chơi lại" : "Swap roles and play again").press();
            CHECK(machine.app.log_text() != first);
            CHECK(machine.state().variant.is_pair);
            CHECK(machine.state().phase == Phase::welcome);
        }
    }
}

TEST_CASE("an officer of every temper is told what was right, missed or too much, and the dossier goes on by the rules") {
    struct Temper {
        play::Mistakes mistakes;
        const char* said;
    };
    const Temper tempers[] = {{{.types_wrong_field = true}, "Đúng, đã nêu"},
                              {{.types_wrong_field = true, .accepts_everything = true}, "Bỏ sót"},
                              {{.types_wrong_field = true, .asks_too_much = true}, "Nêu thừa"},
                              {{.refuses_everything = true}, "Hồ sơ đã đủ mà bị từ chối. Người dân buồn bã ra về."},
                              {{.chooses_wrong_place = true}, "Đúng và đủ"},
                              {{.types_wrong_field = true, .keeps_mistakes = true}, "Hồ sơ đã bổ sung một lần"}};
    for (const Temper& temper : tempers) {
        const std::string said = temper.said;
        CAPTURE(said);
        host::fake::begin_anew(51);
        Machine machine;
        machine.driver.find(kit::Role::button, "Chơi hai bạn (đổi vai)").press();
        bool has_seen = false, has_seen_compare = false;
        machine.play_on(temper.mistakes, [&] {
            has_seen = has_seen || machine.driver.see(said);
            has_seen_compare = has_seen_compare || machine.driver.has(kit::Role::heading, "Trưởng bộ phận một cửa đọc lại");
        });
        CHECK(has_seen);
        CHECK(has_seen_compare);
        CHECK(machine.state().phase == Phase::finished);
    }
}

TEST_CASE("between two seats the page shows nothing of either pupil's work") {
    host::fake::begin_anew(52);
    Machine machine;
    machine.driver.find(kit::Role::button, "Chơi hai bạn (đổi vai)").press();
    int swaps = 0;
    machine.play_on({.types_wrong_field = true}, [&] {
        const State now = machine.state();
        if (now.phase != Phase::swap) return;
        ++swaps;
        const Persona& persona = *persona_of(play::shipped_course(), now);
        for (const kit::Node& node : machine.driver.page().nodes)
            for (const std::string& secret : {persona.name.vi, now.code, value_of(now, mission_of(play::shipped_course(), now)->form[0].id)})
                if (!secret.empty() && (node.name + node.value).find(secret) != std::string::npos) FAIL_CHECK("the swap page says " << secret);
        // Going back in the browser opens nothing either.
        machine.app.history("tracking");
        machine.driver.settle();
        CHECK(machine.state().phase == Phase::swap);
    });
    CHECK(swaps == 4);
}

TEST_CASE("the attempt alone and the attempt in pair wait for each other, and the map and a new program lead into each") {
    host::fake::begin_anew(53);
    const std::string mission = play::shipped_course().missions[0].id;
    Machine machine;
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    const std::string alone = machine.app.log_text();
    machine.driver.find(kit::Role::link, "Bản đồ").press();
    machine.driver.press("pair-" + mission);
    CHECK(machine.state().variant.is_pair);
    CHECK(machine.state().phase == Phase::welcome);
    machine.driver.find(kit::Role::button, "Bắt đầu").press();
    const std::string pair = machine.app.log_text();
    CHECK(pair != alone);
    Machine again;
    CHECK(again.app.log_text() == pair);
    again.driver.find(kit::Role::link, "Bản đồ").press();
    again.driver.press("go-" + mission);
    CHECK(again.app.log_text() == alone);
    again.driver.find(kit::Role::link, "Bản đồ").press();
    again.driver.press("pair-" + mission);
    CHECK(again.app.log_text() == pair);
}
