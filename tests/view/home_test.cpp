// Before and after missions, headless: the map that a class lights together, the pupil's badges, and the result page that
// compares her with her own past. By role and name, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "game/kit/driver.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/score.hpp"
#include "game/rules/vietnamese.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

const Mission& first_mission() { return play::shipped_course().missions[0]; }

struct Machine {
    explicit Machine(bool is_vietnamese) : is_vietnamese(is_vietnamese), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return app.frame(frame()); }) {}

    kit::Frame frame() const { return {.wants_pixels = false, .language = is_vietnamese ? "vi" : "en"}; }
    std::string say(const std::string& vi, const std::string& en) const { return is_vietnamese ? vi : en; }
    State state() const { return replay(play::shipped_course(), read_log(app.log_text()).log); }

    void open_solo() {
        app.begin_solo(nullptr);
        driver.settle();
    }
    void open_class(std::vector<view::Standing> standings, view::ClassLight light) {
        app.show_map(std::move(standings), light, "6A – 7");
        driver.settle();
    }
    void play_on(play::Mistakes mistakes = {}) {
        play::play_to_the_end(*this, mistakes, [] {});
    }
    void play(const std::string& mission, play::Mistakes mistakes = {}) {
        driver.press("go-" + mission);
        play_on(mistakes);
    }
    void play_again(play::Mistakes mistakes = {}) {
        driver.press("play-again");
        play_on(mistakes);
    }

    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

std::vector<view::Standing> standings_of_class(std::int32_t helped) {
    std::vector<view::Standing> standings;
    for (const Mission& mission : play::shipped_course().missions) standings.push_back({mission.id});
    standings[0].helped = helped;
    return standings;
}

std::string machine_words(bool is_vietnamese, const std::string& vi, const std::string& en) { return is_vietnamese ? vi : en; }

std::string lamps() { return std::to_string(play::shipped_course().missions.size()); }

}  // namespace

TEST_CASE("with a class the map says what the whole class has lit, and how many have helped in each house") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        machine.open_class(standings_of_class(12), {38, 469});
        CHECK(machine.driver.has(kit::Role::image, machine.say("Cả lớp đã thắp 46 % số đèn", "The class has lit 46% of the lamps")));
        CHECK(machine.driver.has(kit::Role::image, machine.say("12 trên 38 bạn đã giúp xong", "12 of 38 pupils have helped")));
        CHECK(machine.driver.has(kit::Role::image, machine.say("0 trên 38 bạn đã giúp xong", "0 of 38 pupils have helped")));
        CHECK(machine.driver.node("helped-" + first_mission().id).value == "meter-315");
        CHECK(machine.driver.see(machine.say("Bản đồ khu phố. Đèn của em đã sáng: 0/" + lamps() + ". Cả lớp đã thắp 46 % số đèn", "Map of the neighbourhood. Your lamps lit: 0/" + lamps() + ". The class has lit 46% of the lamps")));
        for (const kit::Node& node : machine.driver.page().nodes) CHECK(is_nfc(node.name));
    }
}

TEST_CASE("playing alone shows one's own lamps and no class") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        machine.open_solo();
        for (const kit::Node& node : machine.driver.page().nodes) {
            CHECK(node.value.rfind("meter", 0) != 0);
            CHECK(node.name.find("Cả lớp") == std::string::npos);
            CHECK(node.name.find("The class") == std::string::npos);
        }
        CHECK(machine.driver.see(machine.say("Đèn đã sáng: 0/" + lamps(), "Lamps lit: 0/" + lamps())));
        CHECK_FALSE(machine.app.take_class_wish());
    }
}

TEST_CASE("when the class grows the map follows and says so once; the pupil's own lamps stay as she knows them") {
    host::fake::begin_anew(60);
    Machine machine(true);
    std::vector<view::Standing> mine = standings_of_class(3);
    mine[1].is_finished = true;
    machine.open_class(mine, {10, 13});
    const auto said = [&] {
        const auto& all = machine.driver.page().announcements;
        return std::count_if(all.begin(), all.end(), [](const kit::Announcement& one) { return one.text == "Cả lớp vừa thắp thêm đèn: 2 %."; });
    };
    machine.app.take_class_light(standings_of_class(4), {10, 18});
    machine.driver.settle();
    CHECK(machine.driver.see("4 trên 10 bạn đã giúp xong"));
    CHECK(said() == 0);  // not a whole hundredth more
    machine.app.take_class_light(standings_of_class(5), {10, 22});
    machine.app.take_class_light(standings_of_class(5), {10, 22});
    machine.driver.settle();
    CHECK(machine.driver.has(kit::Role::image, "Cả lớp đã thắp 2 % số đèn"));
    CHECK(machine.driver.see("5 trên 10 bạn đã giúp xong"));
    CHECK(machine.driver.see("Đèn của em đã sáng: 1/" + lamps()));
    CHECK(said() == 1);
}

TEST_CASE("coming back to the map of a class, the game asks once how the class stands") {
    host::fake::begin_anew(60);
    Machine machine(true);
    machine.open_class(standings_of_class(0), {10, 0});
    CHECK_FALSE(machine.app.take_class_wish());
    const Course& course = play::shipped_course();
    machine.app.begin({"a1", course.id, course_hash(course), first_mission().id, {"thcs", "", false}, 77, ""}, nullptr);
    machine.driver.settle();
    machine.driver.find(kit::Role::link, "Bản đồ").press();
    CHECK(machine.app.take_class_wish());
    CHECK_FALSE(machine.app.take_class_wish());
}

TEST_CASE("the badges: each goal with its state in words and picture, the rule, and what to do next") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        machine.open_solo();
        machine.driver.find(kit::Role::button, machine.say("Huy hiệu của em", "My badges")).press();
        CHECK(machine.driver.page().id == "badges");
        CHECK(machine.driver.has(kit::Role::heading, machine.say("Huy hiệu của em", "My badges")));
        CHECK(machine.driver.has(kit::Role::image, machine.say("Huy hiệu đã đạt: 0/12", "Badges earned: 0/12")));
        CHECK(machine.driver.see(is_vietnamese ? "Nhanh hay chậm không tính. Bài đo đầu khóa cũng không tính." : "Speed does not count, nor does the form before the lessons."));
        for (const Goal& goal : play::shipped_course().goals) {
            CHECK(machine.driver.has(kit::Role::heading, is_vietnamese ? goal.title.vi : goal.title.en));
            CHECK(machine.driver.node("medal-" + goal.id).name == machine.say("Chưa bắt đầu", "Not yet"));
        }
        machine.driver.find(kit::Role::button, std::string(machine.say("Làm tiếp theo: ", "Do next: ")) + (is_vietnamese ? first_mission().title.vi : first_mission().title.en)).press();
        machine.play_on();
        CHECK(machine.state().mission == first_mission().id);
        machine.driver.press("badges");
        CHECK(machine.driver.page().id == "badges");
        CHECK(machine.driver.node("medal-follow").name == machine.say("Đang trên đường", "On the way"));
        for (const kit::Node& node : machine.driver.page().nodes) CHECK(is_nfc(node.name));
        machine.driver.find(kit::Role::link, machine.say("Bản đồ", "Map")).press();
        CHECK(machine.driver.page().id == "map");
    }
}

TEST_CASE("a badge is won by the law's rule, is still there in a new program, and Back leads out of the page") {
    host::fake::begin_anew(60);
    const Course& course = play::shipped_course();
    std::vector<Badge> expected;
    {
        Machine machine(true);
        machine.open_solo();
        std::vector<MissionResult> results;
        for (const Mission& mission : course.missions) {
            if (mission.kind != MissionKind::filing || results.size() == 3) continue;
            machine.play(mission.id);
            results.push_back({mission.id, score(course, machine.state()).goals});
            machine.driver.press("map");
        }
        expected = badges(course, results);
    }
    CHECK(std::any_of(expected.begin(), expected.end(), [](const Badge& one) { return one.mastery == Mastery::mastered; }));
    Machine machine(true);
    machine.open_solo();
    machine.driver.press("badges");
    for (const Badge& badge : expected) {
        CAPTURE(badge.goal);
        const char* words = badge.mastery == Mastery::mastered ? "Đã đạt" : badge.mastery == Mastery::on_the_way ? "Đang trên đường" : "Chưa bắt đầu";
        CHECK(machine.driver.node("medal-" + badge.goal).name == words);
        const bool has_next = machine.driver.page().find("next-" + badge.goal) != nullptr;
        CHECK(has_next == (badge.mastery != Mastery::mastered));
    }
    machine.app.history("map");
    machine.driver.settle();
    CHECK(machine.driver.page().id == "map");
    machine.app.history("badges");
    machine.driver.settle();
    CHECK(machine.driver.page().id == "badges");
}

TEST_CASE("what an older version of the game saved becomes badges too, by replaying its logs") {
    host::fake::begin_anew(60);
    const Course& course = play::shipped_course();
    const Log log = play::play(course, first_mission().id, 5);
    host::fake::machine().store["solo-" + first_mission().id] = write_log(log);
    host::fake::machine().store["standings"] = first_mission().id + " 20 21 0\n";
    Machine machine(true);
    machine.open_solo();
    machine.driver.press("badges");
    const std::vector<Badge> expected = badges(course, {{first_mission().id, score(course, replay(course, log)).goals}});
    for (const Badge& badge : expected) CHECK(machine.driver.node("medal-" + badge.goal).name == (badge.items == 0 ? "Chưa bắt đầu" : badge.mastery == Mastery::mastered ? "Đã đạt" : "Đang trên đường"));
    machine.driver.press("home");
    CHECK(machine.driver.see("Kết quả tốt nhất: 20/21 sao"));
}

TEST_CASE("the result page compares the pupil with her own past, and with nobody else") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        machine.open_solo();
        const auto best = [&] { return machine.driver.see(machine.say("Kỷ lục mới của chính em!", "A new personal best!")); };
        const auto before = [&] {
            const auto& nodes = machine.driver.page().nodes;
            const std::string words = machine.say("Kết quả tốt nhất trước đây: ", "Your best before: ");
            return std::any_of(nodes.begin(), nodes.end(), [&](const kit::Node& node) { return node.name.rfind(words, 0) == 0; });
        };
        machine.play(first_mission().id, {.trusts_offers = true, .files_wrong_procedure = true, .answers_wrong = true});
        CHECK_FALSE(best());
        CHECK_FALSE(before());  // there is no past yet
        machine.play_again({.answers_wrong = true});
        CHECK(best());
        CHECK(before());
        machine.play_again();
        CHECK(best());
        machine.play_again({.trusts_offers = true, .files_wrong_procedure = true, .answers_wrong = true});
        CHECK_FALSE(best());
        CHECK(before());
        CHECK_FALSE(machine.driver.see(machine.say("Lần này tốt hơn lần trước.", "Better than last time.")));
        machine.play_again({.answers_wrong = true});
        CHECK_FALSE(best());
        CHECK(machine.driver.see(machine.say("Lần này tốt hơn lần trước.", "Better than last time.")));
        machine.play_again();
        CHECK(machine.driver.see(machine.say("Em giữ vững kỷ lục của mình.", "You have equalled your personal best.")));
        machine.driver.press("map");
        const std::string stars = machine.driver.node("stars-" + first_mission().id).name;
        CHECK(stars.rfind(machine.say("Kết quả tốt nhất: ", "Best result: "), 0) == 0);
        const std::string numbers = stars.substr(stars.find(':') + 2, stars.find_last_of(' ') - stars.find(':') - 2);
        CHECK(numbers.substr(0, numbers.find('/')) == numbers.substr(numbers.find('/') + 1));  // the best, not the latest
    }
}

TEST_CASE("what the class tells is on the result page and on the map of who has told too: only sums, and nothing alone") {
    const Course& course = play::shipped_course();
    const std::size_t at_home = static_cast<std::size_t>(find(course.missions, std::string("at-home")) - course.missions.data());
    const Question& poll = *find(course.questions, std::string("told-whom"));
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        Machine machine(is_vietnamese);
        std::vector<view::Standing> standings = standings_of_class(0);
        machine.open_class(standings, {12, 0});
        CHECK_FALSE(machine.driver.see(machine.say("Khi có 5 bạn trả lời, con số cộng lại của cả lớp hiện ra ở đây.", "Once 5 pupils have answered, the class's sum appears here.")));
        machine.app.begin({"a1", course.id, course_hash(course), "at-home", {"thcs", "", false}, 77, ""}, nullptr);
        machine.driver.settle();
        machine.play_on();
        CHECK(machine.app.take_class_wish());  // the host asks how the class stands now
        CHECK(machine.driver.see(machine.say("Khi có 5 bạn trả lời, con số cộng lại của cả lớp hiện ra ở đây.", "Once 5 pupils have answered, the class's sum appears here.")));
        standings[at_home].polls = read_polls("told-whom:filed:3,told-whom:talked:6,told-whom:not-yet:1,told-whom:gone:9");
        machine.app.take_class_light(standings, {12, 10});
        machine.driver.settle();
        const auto check_sums = [&] {
            CHECK(machine.driver.see(is_vietnamese ? poll.stem.vi : poll.stem.en));
            CHECK(machine.driver.has(kit::Role::image, (is_vietnamese ? poll.choices[0].label.vi : poll.choices[0].label.en) + machine.say(": 3 bạn", ": 3 pupils")));
            CHECK(machine.driver.has(kit::Role::image, (is_vietnamese ? poll.choices[2].label.vi : poll.choices[2].label.en) + machine.say(": 1 bạn", ": 1 pupil")));
            CHECK(machine.driver.node("poll-told-whom-talked").value == "meter-600");
            CHECK(machine.driver.see(machine.say("Đây là con số cộng lại của cả lớp, chỉ cộng thêm mỗi khi đủ 5 bạn nữa trả lời. Không ai biết ai đã chọn gì.",
                                                 "This is the class's sum. It grows only when 5 more have answered. Nobody knows who chose what.")));
            for (const kit::Node& node : machine.driver.page().nodes) CHECK(is_nfc(node.name));
        };
        CHECK(machine.driver.page().id == "finished");
        check_sums();
        machine.driver.press("map");
        check_sums();

        host::fake::begin_anew(60);
        Machine alone(is_vietnamese);
        alone.open_solo();
        alone.play("at-home");
        CHECK(alone.driver.page().find("class-polls") == nullptr);
        alone.driver.press("map");
        CHECK_FALSE(alone.driver.see(is_vietnamese ? poll.stem.vi : poll.stem.en));
    }
}

TEST_CASE("the pair's button says when an attempt of two waits, alone and in a class, and leads back into it") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(60);
        const std::string title = ": " + (is_vietnamese ? first_mission().title.vi : first_mission().title.en);
        const std::string anew = machine_words(is_vietnamese, "Hai bạn (đổi vai)", "In pair (swap roles)") + title, on = machine_words(is_vietnamese, "Chơi tiếp hai bạn", "Go on in pair") + title;
        Machine machine(is_vietnamese);
        machine.open_solo();
        machine.driver.find(kit::Role::button, anew).press();
        play::Player player(play::shipped_course(), {});
        play::UiPlayer hands(play::shipped_course(), machine.driver, is_vietnamese);
        for (int i = 0; i < 3; ++i) hands.carry_out(machine.state(), *player.next(machine.state()));
        const std::string log = machine.app.log_text();
        machine.app.history("map");
        machine.driver.settle();
        CHECK(machine.driver.has(kit::Role::button, on));
        CHECK(machine.driver.has(kit::Role::button, machine.say("Bắt đầu", "Begin") + title));  // nothing waits for one
        Machine later(is_vietnamese);
        later.open_solo();
        later.driver.find(kit::Role::button, on).press();
        CHECK(later.app.log_text() == log);
        later.play_on();
        later.driver.press("map");
        CHECK(later.driver.has(kit::Role::button, anew));
        Machine again(is_vietnamese);
        again.open_solo();
        CHECK(again.driver.has(kit::Role::button, anew));

        host::fake::begin_anew(60);
        Machine in_class(is_vietnamese);
        std::vector<view::Standing> standings = standings_of_class(0);
        standings[0].is_pair_begun = true;
        in_class.open_class(standings, {10, 0});
        in_class.driver.find(kit::Role::button, on).press();
        const auto wish = in_class.app.take_mission_wish();
        REQUIRE(wish.has_value());
        CHECK(wish->is_pair);
        CHECK_FALSE(wish->is_new);
    }
}
