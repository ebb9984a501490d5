// Classes, seats and who may sit where; the school's coverage.
#include "tests/server/school.hpp"
#include "web/server/join_code.hpp"

using namespace motcua;
using namespace motcua::server;

TEST_CASE("server join code: the check digit finds every wrong digit and every swap of neighbours") {
    REQUIRE(start_secrets());
    for (int round = 0; round < 50; ++round) {
        const std::string code = new_join_code();
        REQUIRE(is_join_code(code));
        CHECK(code[0] != '0');
        for (std::size_t place = 0; place < 6; ++place) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = code;
                wrong[place] = digit;
                CHECK(is_join_code(wrong) == (wrong == code));
            }
            if (place == 5) continue;
            std::string swapped = code;
            std::swap(swapped[place], swapped[place + 1]);
            CHECK(is_join_code(swapped) == (swapped == code));
        }
    }
    CHECK(tidy_join_code(" 123-456 ") == "123456");
    for (const char* wrong : {"", "12345", "1234567", "12345a", "      ", "１２３４５６"})
        CHECK_FALSE(is_join_code(wrong));
}

TEST_CASE("server classroom: a wrong form says everything that is wrong at once, and makes no class") {
    School school;
    std::vector<FieldWords> problems;
    CHECK(school.classroom.create(1, {"", "5", "1999-2000", std::string(200, 'x'), "61"}, problems) == 0);
    CHECK(problems.size() == 5);
    for (const char* seats : {"0", "-1", "1.5", "ten", "", "1e1", "99999999999999999999"}) {
        problems.clear();
        CHECK(school.classroom.create(1, {"THCS Hoa Sen", "6", school.classroom.school_years().front(), "6B", seats},
                                      problems) == 0);
        CHECK(problems.size() == 1);
    }
    CHECK(school.classroom.of_teacher(1).size() == 1);
    CHECK(school.classroom.of_teacher(2).empty());
}

TEST_CASE("server classroom: typed names are kept composed and tidy") {
    School school;
    std::vector<FieldWords> problems;
    const auto id = school.classroom.create(
        1, {"  Trường   THCS  Nguye\u0302\u0303n Du ", "12", school.classroom.school_years().front(), " 12\tA ", "1"},
        problems);
    REQUIRE(id != 0);
    CHECK(school.classroom.find(id)->school == "Trường THCS Nguyễn Du");
    CHECK(school.classroom.find(id)->name == "12 A");
    CHECK(school.classroom.create(1, {"bad \xff bytes", "6", school.classroom.school_years().front(), "6", "1"},
                                  problems) == 0);
}

TEST_CASE("server classroom: a class says whether it lives in a ward or a commune, and what it plays follows from then on") {
    School school;
    std::vector<FieldWords> problems;
    CHECK(school.classroom.create(1, {"THCS Hoa Sen", "10", school.classroom.school_years().front(), "10B", "3", {}, "city"}, problems) == 0);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].field == "locality");
    const auto id = school.classroom.create(1, {"THCS Hoa Sen", "10", school.classroom.school_years().front(), "10B", "3", {}, "xa"}, problems = {});
    REQUIRE(id != 0);
    CHECK(school.classroom.find(id)->locality == "xa");
    const auto variant = [&](std::int64_t seat) { return school.intake.open({id, seat}, "", false).attempt.variant; };
    CHECK(variant(1) == "thpt+xa");
    CHECK(school.classroom.set_locality(id, "phuong"));
    CHECK(variant(1) == "thpt+xa"); // under way: stays
    CHECK(variant(2) == "thpt+phuong");
    CHECK_FALSE(school.classroom.set_locality(id, "elsewhere"));
    CHECK(school.classroom.find(id)->locality == "phuong");
    CHECK(school.classroom.set_locality(id, ""));
    CHECK(variant(3) == "thpt");
}

TEST_CASE("server classroom: school years follow the calendar") {
    School school;
    CHECK(school.classroom.school_years() == std::vector<std::string>{"2025-2026", "2026-2027"});
    school.now_ms = 1'769'000'000'000; // January 2026
    CHECK(school.classroom.school_years().front() == "2025-2026");
    school.now_ms = 1'780'500'000'000; // June 2026
    CHECK(school.classroom.school_years().front() == "2026-2027");
}

TEST_CASE("server classroom: a seat belongs to the device that took it, until the teacher releases it") {
    School school;
    Classroom& room = school.classroom;
    const std::string code = school.the_class.join_code;
    const std::string token = school.join(7);
    CHECK(room.seat_of(token)->number == 7);
    CHECK(room.join(code, 7, {}).outcome == JoinOutcome::taken);
    CHECK(room.join(code, 7, {"guess"}).outcome == JoinOutcome::taken);
    const Join back = room.join(code, 7, {"other", token});
    CHECK(back.outcome == JoinOutcome::came_back);
    CHECK(back.token == token);

    const Attempt attempt = school.open(7);
    school.send(token, attempt.id, log_of(school.courses, attempt, 4));
    CHECK(room.release(school.class_id, 7));
    CHECK_FALSE(room.release(school.class_id, 7));
    CHECK_FALSE(room.seat_of(token));
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 5)).outcome == LogOutcome::unknown_attempt);
    const std::string next = school.join(7);
    CHECK(next != token);
    CHECK(school.open(7).id == attempt.id); // the work is still there
    CHECK(school.send(next, attempt.id, log_of(school.courses, attempt, 5)).outcome == LogOutcome::stored);
}

TEST_CASE("server classroom: joining says what is wrong") {
    School school;
    Classroom& room = school.classroom;
    const std::string code = school.the_class.join_code;
    std::string other = new_join_code();
    while (other == code)
        other = new_join_code();
    std::string mistyped = code;
    mistyped[2] = mistyped[2] == '9' ? '0' : static_cast<char>(mistyped[2] + 1);
    CHECK(room.join(mistyped, 1, {}).outcome == JoinOutcome::mistyped);
    CHECK(room.join(other, 1, {}).outcome == JoinOutcome::unknown_code);
    for (const std::int64_t seat : {0, -1, 11, 1000000})
        CHECK(room.join(code, seat, {}).outcome == JoinOutcome::no_such_seat);
    const std::string token = school.join(1);
    room.set_open(school.class_id, false);
    CHECK(room.join(code, 2, {}).outcome == JoinOutcome::class_closed);
    CHECK(room.join(code, 1, {token}).outcome == JoinOutcome::came_back); // closing sends nobody out
    room.set_open(school.class_id, true);
    CHECK(room.join(code, 2, {}).outcome == JoinOutcome::joined);
}

TEST_CASE("server classroom: who picked a wrong number leaves that seat, unless something was played there") {
    School school;
    Classroom& room = school.classroom;
    const std::string code = school.the_class.join_code;
    const std::string first = school.join(1);
    school.open(1);
    const Join second = room.join(code, 2, {first});
    CHECK(second.outcome == JoinOutcome::joined);
    CHECK_FALSE(room.seat_of(first));
    CHECK(board(*school.store, school.courses, school.the_class).joined == 1);
    const Attempt attempt = school.open(2);
    school.send(second.token, attempt.id, log_of(school.courses, attempt, 2));
    CHECK(room.join(code, 3, {second.token}).outcome == JoinOutcome::joined);
    CHECK(room.seat_of(second.token)->number == 2);
    const auto marks = room.seat_marks(school.the_class, {second.token});
    CHECK(marks[0] == SeatMark::free);
    CHECK(marks[1] == SeatMark::own);
    CHECK(marks[2] == SeatMark::taken);
    CHECK(marks.size() == 10);
}

TEST_CASE("server coverage: counts seats, not attempts, and a full hundred means everybody") {
    School school;
    const std::string token = school.join(1);
    school.join(2);
    for (int round = 0; round < 3; ++round) {
        const Attempt attempt = school.open(1, true);
        school.send(token, attempt.id, log_of(school.courses, attempt));
    }
    const auto lines = coverage(*school.store);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].school == "THCS Hoa Sen");
    CHECK(lines[0].classes == 1);
    CHECK(lines[0].enrolled == 10);
    CHECK(lines[0].joined == 2);
    CHECK(lines[0].completed == 1);
    CHECK(class_count(*school.store, school.class_id).finished == 1);
    CHECK(percent_text(permille(999, 1000), false) == "99,9 %");
    CHECK(percent_text(permille(1999, 2000), true) == "99.9%");
    CHECK(percent_text(permille(2000, 2000), true) == "100%");
    CHECK(percent_text(permille(0, 0), false) == "0 %");
}

TEST_CASE("server board: the best completed attempt counts, and beliefs are counted once per pupil") {
    School school;
    play::Mistakes wrong;
    wrong.answers_wrong = true;
    const auto play_once = [&](std::int64_t seat, const std::string& token, const play::Mistakes& mistakes,
                               std::size_t actions) {
        const Attempt attempt = school.open(seat, true);
        school.now_ms += 1000;
        return school.send(token, attempt.id, log_of(school.courses, attempt, actions, mistakes)).result;
    };
    const std::string one = school.join(1);
    const std::string two = school.join(2);
    const Result bad = play_once(1, one, wrong, 10'000);
    const Result good = play_once(1, one, {}, 10'000);
    play_once(1, one, wrong, 10'000);
    play_once(1, one, {}, 2); // has just begun again
    CHECK(good.points > bad.points);
    play_once(2, two, wrong, 10'000);
    const Board seen = board(*school.store, school.courses, school.the_class);
    CHECK(seen.lines[0].points == good.points);
    CHECK(seen.lines[0].attempts == 4);
    CHECK(seen.finished == 2);
    REQUIRE_FALSE(seen.beliefs.empty());
    CHECK(seen.beliefs[0].seats == 1);
    CHECK_FALSE(seen.beliefs[0].reteach.vi.empty());
}

TEST_CASE("server board: the missions of a seat are added up, and each seat's standings say which are done") {
    School school;
    const std::string token = school.join(1);
    const SeatId seat{school.class_id, 1};
    std::int64_t points = 0;
    for (const char* mission : {"copy", "desk"}) {
        const Attempt attempt = school.intake.open(seat, mission, false).attempt;
        points += school.send(token, attempt.id, log_of(school.courses, attempt)).result.points;
    }
    const SeatLine line = board(*school.store, school.courses, school.the_class).lines[0];
    CHECK(line.points == points);
    CHECK(line.missions_finished == 2);
    const std::vector<MissionStanding> standings = school.intake.standings(seat);
    REQUIRE(standings.size() == school.courses.current()->course.missions.size());
    for (const MissionStanding& one : standings) {
        CHECK(one.is_finished == (one.mission == "copy" || one.mission == "desk"));
        CHECK(one.best.stars <= one.best.stars_max);
        CHECK(one.goals.empty() != one.is_finished);
    }
}

TEST_CASE("server board: of one mission only, when the teacher asks for one") {
    School school;
    play::Mistakes wrong;
    wrong.answers_wrong = true;
    const std::string token = school.join(1);
    const auto play_once = [&](const char* mission, const play::Mistakes& mistakes) {
        const Attempt attempt = school.intake.open({school.class_id, 1}, mission, false).attempt;
        return school.send(token, attempt.id, log_of(school.courses, attempt, 10'000, mistakes)).result;
    };
    const Result copy = play_once("copy", wrong);
    const Result desk = play_once("desk", {});
    const auto of_mission = [&](const char* mission) { return board(*school.store, school.courses, school.the_class, mission); };
    CHECK(of_mission("copy").lines[0].points == copy.points);
    CHECK(of_mission("copy").lines[0].points_max == copy.points_max);
    CHECK_FALSE(of_mission("copy").beliefs.empty());
    CHECK(of_mission("desk").lines[0].points == desk.points);
    CHECK(of_mission("desk").beliefs.empty());
    CHECK(of_mission("desk").finished == 1);
    CHECK(of_mission("later").finished == 0);
    CHECK(of_mission("later").lines[0].attempts == 0);
    CHECK(of_mission("later").joined == 1);
    CHECK(class_view(*school.store, school.courses, school.the_class, "no-such-mission").mission.empty());
}

TEST_CASE("server board: before and after, of pupils who finished both, by their first attempts") {
    School school;
    const rules::Course& course = school.courses.current()->course;
    std::string pre, post;
    for (const rules::Mission& mission : course.missions) {
        if (mission.form_side == "pre") pre = mission.id;
        if (mission.form_side == "post") post = mission.id;
    }
    REQUIRE_FALSE(pre.empty());
    REQUIRE_FALSE(post.empty());
    play::Mistakes wrong;
    wrong.answers_wrong = true;
    const auto play_once = [&](std::int64_t seat, const std::string& token, const std::string& mission, const play::Mistakes& mistakes) {
        const Attempt attempt = school.intake.open({school.class_id, seat}, mission, true).attempt;
        school.now_ms += 1000;
        const Result result = school.send(token, attempt.id, log_of(school.courses, attempt, 10'000, mistakes)).result;
        REQUIRE(result.is_finished);
        return permille(result.points, result.points_max);
    };
    CHECK(before_after(*school.store, course, school.class_id).matched == 0);
    const std::string one = school.join(1), two = school.join(2), three = school.join(3), four = school.join(4);
    const std::int64_t before = play_once(1, one, pre, wrong), after = play_once(1, one, post, {});
    REQUIRE(before < after);
    play_once(1, one, pre, {}); // practised: does not count
    const std::int64_t before_two = play_once(2, two, pre, {}), after_two = play_once(2, two, post, {});
    play_once(3, three, pre, {});
    play_once(4, four, post, wrong);
    const BeforeAfter seen = before_after(*school.store, course, school.class_id);
    CHECK(seen.has_forms);
    CHECK(seen.matched == 2);
    CHECK(seen.only_before == 1);
    CHECK(seen.only_after == 1);
    CHECK(seen.before_permille == (before + before_two) / 2);
    CHECK(seen.after_permille == (after + after_two) / 2);
    CHECK(seen.before.at(1) == before);
    rules::Course without = course;
    for (rules::Mission& mission : without.missions)
        if (mission.form_side == "post") mission.form_side.clear();
    CHECK_FALSE(before_after(*school.store, without, school.class_id).has_forms);
}

TEST_CASE("server class light: seats that finished each mission, of those who joined; the whole rounded down") {
    School school;
    const rules::Course& course = school.courses.current()->course;
    const auto light = [&] { return class_light(*school.store, course, school.class_id); };
    CHECK(light().joined == 0);
    CHECK(light().lit_permille == 0);
    const std::string one = school.join(1);
    school.join(2);
    school.join(3);
    for (int round = 0; round < 2; ++round) { // twice finished is one lamp
        const Attempt attempt = school.open(1, true);
        school.send(one, attempt.id, log_of(school.courses, attempt));
    }
    const ClassLight lit = light();
    CHECK(lit.joined == 3);
    CHECK(lit.helped.size() == course.missions.size());
    CHECK(lit.helped.at(course.missions[0].id) == 1);
    CHECK(lit.helped.at(course.missions[1].id) == 0);
    CHECK(lit.lit_permille == 1000 / (3 * static_cast<std::int64_t>(course.missions.size())));
    school.classroom.release(school.class_id, 1); // another device goes on there: the lamp stays lit
    CHECK(light().helped.at(course.missions[0].id) == 1);
    CHECK(light().joined == 3);
}

TEST_CASE("server proofs: what an attempt proved is kept with it, and derived again where it was not") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    const std::string log = log_of(school.courses, attempt);
    school.send(token, attempt.id, log);
    const auto goals = [&] { return school.store->read("SELECT goals FROM attempt WHERE id = $1", {attempt.id}).text(0, 0); };
    const rules::Course& course = school.courses.current()->course;
    const std::string kept = goals();
    CHECK(kept == rules::write_goals(rules::score(course, rules::replay(course, rules::read_log(log).log)).goals));
    CHECK_FALSE(kept.empty());
    CHECK(derive_goals(*school.store, school.courses) == 0);
    school.store->write_and_wait([](Connection& connection) { connection.run("UPDATE attempt SET goals = ''"); }); // as a server before this one left it
    CHECK(derive_goals(*school.store, Courses{}) == 0); // the pack is gone: asked about again another day
    CHECK(goals().empty());
    CHECK(derive_goals(*school.store, school.courses) == 1);
    CHECK(goals() == kept);
    CHECK(school.store->read("SELECT log FROM attempt").text(0, 0) == log);
}

TEST_CASE("server standings: the best finished attempt gives the stars, the latest gives what is proved") {
    School school;
    play::Mistakes wrong;
    wrong.answers_wrong = true;
    const std::string token = school.join(1);
    const auto play_once = [&](const play::Mistakes& mistakes, std::size_t actions) {
        const Attempt attempt = school.open(1, true);
        school.now_ms += 1000;
        return school.send(token, attempt.id, log_of(school.courses, attempt, actions, mistakes)).result;
    };
    const Result good = play_once({}, 10'000);
    const Result bad = play_once(wrong, 10'000);
    REQUIRE(good.points > bad.points);
    play_once({}, 3); // begun again
    const MissionStanding seen = school.intake.standings({school.class_id, 1})[0];
    CHECK(seen.is_finished);
    CHECK(seen.is_begun);
    CHECK(seen.best.points == good.points);
    CHECK(seen.best.stars == good.stars);
    CHECK(rules::outcome_of(rules::read_goals(seen.goals)).points == bad.points);
}
