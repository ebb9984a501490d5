// The course arrives in parts: the map first, then the mission that was chosen, perhaps the whole later. What the game asks its
// host for, and that nothing under way is disturbed when more arrives.
#include <doctest/doctest.h>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "content/slice.hpp"
#include "game/kit/driver.hpp"
#include "game/rules/log_text.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/play/shipped_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

const Course& course() { return play::shipped_course(); }
std::vector<std::uint8_t> slice_of(const std::string& mission) { return content::write_pack(content::slice_of(course(), mission)); }
std::uint64_t hash() { return content::pack_hash(play::shipped_pack()); }

struct Pupil {
    Pupil() : index(content::write_pack(content::index_of(course()))), app(index, true), driver(app.kit(), [this]() -> const kit::Page& { return app.frame({.wants_pixels = false, .language = "vi"}); }) {
        app.begin_solo(nullptr);
        driver.settle();
    }
    void choose(const Mission& mission) { driver.find(kit::Role::button, "Bắt đầu: " + mission.title.vi).press(); }
    void begin(const Mission& mission) {
        choose(mission);
        app.bring(slice_of(mission.id), mission.id, hash());
        driver.settle();
        driver.find(kit::Role::button, "Bắt đầu").press();
    }
    std::vector<std::uint8_t> index;
    App app;
    kit::Driver driver;
};

} // namespace

TEST_CASE("a mission that is not here is wished for once, and begins when it was brought") {
    host::fake::begin_anew();
    Pupil pupil;
    CHECK_FALSE(pupil.app.take_course_wish().has_value());
    const Mission& second = course().missions[1];
    pupil.choose(second);
    CHECK(pupil.app.take_course_wish() == std::optional<std::string>(second.id));
    CHECK_FALSE(pupil.app.take_course_wish().has_value());
    CHECK(pupil.driver.page().id == "map");
    pupil.app.bring(slice_of(second.id), second.id, hash());
    REQUIRE(pupil.app.problem().empty());
    pupil.driver.settle();
    CHECK(pupil.driver.page().id == "welcome");
    CHECK(host::fake::machine().played == "solo-" + second.id);
    const std::string header = pupil.app.log_text();
    CHECK(read_log(header).log.course_hash == hash());

    // Another mission of the map is not here yet; this one is, and needs no wish.
    pupil.app.history("map");
    pupil.driver.settle();
    CHECK(host::fake::machine().played.empty());
    pupil.driver.find(kit::Role::button, "Bắt đầu: " + second.title.vi).press();
    CHECK_FALSE(pupil.app.take_course_wish().has_value());
    CHECK(pupil.driver.page().id == "welcome");
}

TEST_CASE("the last of several choices is the one that begins") {
    host::fake::begin_anew();
    Pupil pupil;
    pupil.choose(course().missions[1]);
    pupil.choose(course().missions[2]);
    CHECK(pupil.app.take_course_wish() == std::optional<std::string>(course().missions[2].id));
    pupil.app.bring(slice_of(course().missions[2].id), course().missions[2].id, hash());
    pupil.driver.settle();
    CHECK(read_log(pupil.app.log_text()).log.mission == course().missions[2].id);
}

TEST_CASE("the whole course arrives in the middle of a mission and nothing of it changes") {
    host::fake::begin_anew();
    Pupil pupil;
    const Mission& mission = course().missions[1];
    pupil.begin(mission);
    const std::string log = pupil.app.log_text();
    const kit::Page before = pupil.driver.page();
    pupil.app.complete(play::shipped_pack());
    pupil.driver.settle();
    CHECK(pupil.app.log_text() == log);
    REQUIRE(pupil.driver.page().nodes.size() == before.nodes.size());
    for (std::size_t i = 0; i < before.nodes.size(); ++i) CHECK(pupil.driver.page().nodes[i].name == before.nodes[i].name);
    pupil.app.history("map");
    pupil.driver.settle();
    pupil.choose(course().missions[3]);
    CHECK_FALSE(pupil.app.take_course_wish().has_value());
    CHECK(pupil.driver.page().id == "welcome");
}

TEST_CASE("the badges wish for every mission; an attempt that what is brought cannot hold is never written over") {
    host::fake::begin_anew();
    Pupil pupil;
    const Mission& mission = course().missions[1];
    pupil.begin(mission);
    const std::string saved = host::fake::machine().store["solo-" + mission.id];
    CHECK_FALSE(saved.empty());
    pupil.app.history("map");
    pupil.driver.settle();
    pupil.driver.find(kit::Role::button, "Huy hiệu của em").press();
    CHECK(pupil.app.take_course_wish() == std::optional<std::string>(""));
    // A slice of another mission takes the place of the one under way, and Back leads nowhere into it.
    const std::string other = course().missions[2].id;
    pupil.app.bring(slice_of(other), other, hash());
    pupil.app.history("form");
    pupil.driver.settle();
    CHECK(host::fake::machine().store["solo-" + mission.id] == saved);
}

TEST_CASE("a slice without the mission, or bytes that are none, are refused in words and change nothing") {
    host::fake::begin_anew();
    Pupil pupil;
    const Mission& mission = course().missions[1];
    pupil.choose(mission);
    pupil.app.bring(std::vector<std::uint8_t>{1, 2, 3}, mission.id, hash());
    CHECK_FALSE(pupil.app.problem().empty());
    pupil.app.bring(slice_of(mission.id), "no-such-mission", hash());
    CHECK_FALSE(pupil.app.problem().empty());
    pupil.driver.settle();
    CHECK(pupil.driver.page().id == "map");
    pupil.app.bring(slice_of(mission.id), mission.id, hash());
    CHECK(pupil.app.problem().empty());
    pupil.driver.settle();
    CHECK(pupil.driver.page().id == "welcome");
}
