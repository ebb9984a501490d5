// What moves, driven by a clock of the test: it begins, gets where it is going and stops exactly there; input ends it at once; the
// page's meaning is final from the first frame on; where nothing may move nothing does; a page at rest wants no frame.
#include <doctest/doctest.h>
#include <imgui.h>

#include <set>

#include "tests/kit/bench_kit.hpp"

using namespace motcua::kit;
using bench::Bench;

namespace {

constexpr Move all_moves[] = {Move::slide, Move::stamp, Move::lamp, Move::step, Move::nod};

// A dossier with one part, a paper, a path of three steps and a map of two houses; all of it on one page.
struct Desk {
    explicit Desk(bool wants_pixels = true) : bench(wants_pixels) {
        bench.frame.at_ms = 1000;
        bench.frame.has_sounds = true;
        bench.kit.add_pictures(bench::read_file("build/assets/pictures.atlas"));
    }
    Bench bench;
    bool is_attached = false, is_lit = false;
    std::size_t done = 0;
    std::string title = "desk";
    int presses = 0;
    std::vector<Move> wanted;   // by the view, in the next frame

    const Page& draw() {
        Kit& kit = bench.kit;
        kit.begin_frame(bench.frame);
        for (const Move move : wanted) kit.move(move, move == Move::slide ? "part" : move == Move::stamp ? "paper" : "person", move == Move::slide ? "paper" : "");
        wanted.clear();
        kit.page(title, title);
        kit.heading(1, title);
        std::vector<PathStep> steps;
        for (std::size_t i = 0; i < 3; ++i) steps.push_back({std::to_string(i), i < done ? Mark::done : i == done ? Mark::current : Mark::ahead});
        kit.progress("path", "Path", steps);
        kit.begin_card("part", "Part");
        kit.bullets("files", std::vector<std::string>{is_attached ? "paper.pdf" : "none"});
        kit.end_card();
        kit.paper("paper", {.kind = "record", .title = "Paper", .lines = {{"A", "B"}}}, "A paper");
        kit.image("person", "officer", "An officer", 96);
        kit.map("map", std::vector<MapPlace>{{0.2f, 0.2f, "house", is_lit}, {0.8f, 0.8f, "house", false}}, "A map");
        if (kit.button("go", "Go")) ++presses;
        return kit.end_frame();
    }
    void settle() {
        for (int i = 0; i < 30 && !bench.kit.is_settled(); ++i) draw();
        draw();
    }
    // Lets time pass until nothing is wanted any more; the frames that took.
    int run(int step_ms) {
        int frames = 0;
        while (bench.kit.wants_another_frame() && frames < 1000) {
            bench.frame.at_ms += step_ms;
            draw();
            ++frames;
        }
        return frames;
    }
};

std::string meaning(const Page& page) { return dump(page); }

std::vector<float> shapes() {  // what the last frame drew, as far as it moves: where all corners are
    std::vector<float> out;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& corner : list->VtxBuffer) out.push_back(corner.pos.x), out.push_back(corner.pos.y), out.push_back(static_cast<float>(corner.col >> 24));
    return out;
}

}  // namespace

TEST_CASE("a movement begins at 0, ends exactly at its time, and no movement is longer than 400 ms") {
    for (const Move move : all_moves) {
        CHECK(length_ms(move) <= move_ms_max);
        Motion motion;
        motion.tell(5000, true);
        motion.begin(move, "it");
        CHECK(motion.part(move, "it") == 0);
        CHECK(motion.part(move, "other") == 1);
        float before = 0;
        for (int at = 20; at < length_ms(move); at += 20) {
            motion.tell(5000 + at, true);
            CHECK(motion.is_moving());
            CHECK(motion.part(move, "it") > before);
            before = motion.part(move, "it");
        }
        motion.tell(5000 + length_ms(move), true);
        CHECK_FALSE(motion.is_moving());
        CHECK(motion.part(move, "it") == 1);
    }
    CHECK(settle_in(0) == 0);
    CHECK(settle_in(1) == 1);
}

TEST_CASE("however many frames a second a machine makes, they are bounded; a clock that stands still or runs back ends it too") {
    for (const std::int64_t step : {0, -5}) {
        Motion motion;
        motion.tell(5000, true);
        motion.begin(Move::stamp, "it");
        int frames = 0;
        for (std::int64_t at = 5000; motion.is_moving() && frames < 10000; at += step, ++frames) motion.tell(at + step, true);
        CHECK(frames <= Motion::frames_max + 1);
        CHECK_FALSE(motion.is_moving());
    }
}

TEST_CASE("where frames come too slowly movements are broken off, and after two of them nothing moves any more") {
    Motion motion;
    std::int64_t now = 5000;
    for (int i = 0; i < Motion::slow_max; ++i) {
        CHECK_FALSE(motion.has_given_up());
        motion.tell(now, true);
        motion.begin(Move::lamp, "it");
        motion.tell(now += 20, true);
        CHECK(motion.is_moving());
        motion.tell(now += 150, true);
        CHECK_FALSE(motion.is_moving());
    }
    CHECK(motion.has_given_up());
    motion.tell(now += 20, true);
    motion.begin(Move::lamp, "it");
    CHECK_FALSE(motion.is_moving());
    // A window that was hidden for an hour is no slow machine.
    Motion hidden;
    for (int i = 0; i < 5; ++i) {
        hidden.tell(now += 20, true);
        hidden.begin(Move::lamp, "it");
        hidden.tell(now += 20, true);
        hidden.tell(now += 3600000, true);
    }
    CHECK_FALSE(hidden.has_given_up());
}

TEST_CASE("everything that moves is seen to move, says from the first frame what it says at the end, and comes to rest where it would stand anyway") {
    const auto act = [](Desk& desk, Move move) {
        if (move == Move::lamp) desk.is_lit = true;
        else if (move == Move::step) desk.done = 1;
        else desk.wanted = {move};
        if (move == Move::slide) desk.is_attached = true;
    };
    for (const Move move : all_moves) {
        CAPTURE(static_cast<int>(move));
        Desk still, moving;
        still.bench.frame.is_motion_reduced = true;
        std::vector<float> end_state;
        std::string said_at_the_end;
        {
            still.settle();
            act(still, move);
            said_at_the_end = meaning(still.draw());
            still.settle();
            CHECK_FALSE(still.bench.kit.wants_another_frame());
            still.draw();
            end_state = shapes();
        }
        moving.settle();
        REQUIRE_FALSE(moving.bench.kit.wants_another_frame());
        act(moving, move);
        CHECK(meaning(moving.draw()) == said_at_the_end);
        moving.settle();
        CHECK(moving.bench.kit.wants_another_frame());
        std::set<std::vector<float>> seen;
        const std::int64_t begun = moving.bench.frame.at_ms;
        int frames = 0;
        while (moving.bench.kit.wants_another_frame() && frames < 1000) {
            moving.bench.frame.at_ms += 16;
            CHECK(meaning(moving.draw()) == said_at_the_end);
            seen.insert(shapes());
            ++frames;
        }
        CHECK(seen.size() > 10);
        CHECK(frames <= move_ms_max / 16 + 2);
        CHECK(moving.bench.frame.at_ms - begun <= move_ms_max + 16);
        CHECK(shapes() == end_state);
        // At rest: no frame is wanted, and one made all the same looks the same.
        CHECK_FALSE(moving.bench.kit.wants_another_frame());
        moving.bench.frame.at_ms += 5000;
        moving.draw();
        CHECK(shapes() == end_state);
        CHECK_FALSE(moving.bench.kit.wants_another_frame());
    }
}

TEST_CASE("a press in the middle of a movement counts in the next frame and ends it") {
    Desk desk;
    desk.settle();
    desk.wanted = {Move::slide, Move::stamp};
    desk.draw();
    desk.bench.frame.at_ms += 50;
    desk.draw();
    REQUIRE(desk.bench.kit.wants_another_frame());
    desk.bench.kit.press("go");
    desk.bench.frame.at_ms += 16;
    desk.draw();
    CHECK(desk.presses == 1);
    for (int i = 0; i < 4; ++i) desk.draw();  // no time passes: only what settles
    CHECK_FALSE(desk.bench.kit.wants_another_frame());
    // So does the desktop's mouse.
    desk.wanted = {Move::stamp};
    desk.draw();
    desk.bench.frame.at_ms += 50;
    desk.draw();
    REQUIRE(desk.bench.kit.wants_another_frame());
    ImGui::GetIO().AddMousePosEvent(3, 300);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    desk.draw();
    desk.settle();
    CHECK_FALSE(desk.bench.kit.wants_another_frame());
}

TEST_CASE("another page, or one without the thing that moves, ends a movement; what begins with a page goes on") {
    Desk desk;
    desk.settle();
    desk.wanted = {Move::stamp};
    desk.draw();
    desk.bench.frame.at_ms += 30;
    desk.draw();
    desk.title = "other";
    desk.draw();
    desk.settle();
    CHECK_FALSE(desk.bench.kit.wants_another_frame());
    desk.title = "third";
    desk.wanted = {Move::stamp};
    desk.draw();
    desk.settle();
    CHECK(desk.bench.kit.wants_another_frame());
    CHECK(desk.run(16) <= 20);
    Bench empty;
    empty.frame.at_ms = 1;
    empty.kit.begin_frame(empty.frame);
    empty.kit.move(Move::nod, "nobody");
    empty.kit.page("x", "x");
    empty.kit.end_frame();
    for (int i = 0; i < 9 && !empty.kit.is_settled(); ++i) empty.draw();
    CHECK_FALSE(empty.kit.wants_another_frame());
}

TEST_CASE("nothing moves where it is not wished for, where nobody draws, before letters are there, and where no time is told") {
    for (const int reason : {0, 1, 2, 3}) {
        CAPTURE(reason);
        Desk desk(reason != 1);
        if (reason == 0) desk.bench.frame.is_motion_reduced = true;
        if (reason == 2) desk.bench.frame.measures_only = true;
        if (reason == 3) desk.bench.frame.at_ms = -1;
        desk.settle();
        desk.wanted = {Move::slide, Move::stamp, Move::nod};
        desk.is_lit = true;
        desk.done = 1;
        desk.draw();
        desk.settle();
        CHECK_FALSE(desk.bench.kit.wants_another_frame());
    }
}

TEST_CASE("a lamp lights only when the map was seen without it, and is heard then, moving or not, where sounds are on") {
    for (const bool is_calm : {false, true}) {
        Desk desk;
        desk.bench.frame.is_motion_reduced = is_calm;
        desk.is_lit = true;
        desk.draw();
        CHECK(desk.bench.kit.take_sounds().empty());
        desk.settle();
        CHECK_FALSE(desk.bench.kit.wants_another_frame());
        desk.is_lit = false;
        desk.settle();
        desk.is_lit = true;
        desk.draw();
        CHECK(desk.bench.kit.take_sounds() == std::vector<Sound>{Sound::lamp});
        CHECK(desk.bench.kit.take_sounds().empty());
        desk.bench.frame.has_sounds = false;
        desk.is_lit = false;
        desk.settle();
        desk.is_lit = true;
        desk.draw();
        CHECK(desk.bench.kit.take_sounds().empty());
    }
}
