// What was played without the server and handed in later: counts like any attempt, once, and only if the law says so.
#include "game/rules/result_code.hpp"
#include "game/rules/result_file.hpp"
#include "tests/server/school.hpp"
#include "web/server/hand_in.hpp"

using namespace motcua;
using namespace motcua::server;

namespace {

struct Handing : School {
    HandIns hand_ins{*store, courses, clock};
    const Pack& pack = *courses.current();

    rules::Log played(std::uint64_t seed, play::Mistakes mistakes = {}) const { return play::play(pack.course, pack.course.missions.front().id, seed, mistakes); }
    std::string file(std::uint64_t seed, std::int64_t seat = 0) const { return rules::result_file(rules::write_log(played(seed)), seat); }
    std::string code(std::uint64_t seed, std::int64_t seat = 0) const { return rules::write_result_code(pack.course, played(seed), seat); }
    HandInAnswer take(std::int64_t seat, const std::string& given) { return hand_ins.take(the_class, seat, given); }
    SeatLine line(std::int64_t seat) { return board(*store, courses, the_class).lines.at(static_cast<std::size_t>(seat - 1)); }
    std::int64_t attempts() { return store->read("SELECT COUNT(*) FROM attempt").number(0, 0); }
};

} // namespace

TEST_CASE_FIXTURE(Handing, "server hand-in: a file and a code count with the points that the law derives, marked on board and CSV") {
    const HandInAnswer by_file = take(3, file(11));
    REQUIRE(by_file.outcome == HandInOutcome::taken);
    REQUIRE(take(4, "Cô ơi: " + code(12) + " ạ").outcome == HandInOutcome::taken);
    const rules::Score score = rules::score(pack.course, rules::replay(pack.course, played(11)));
    CHECK(line(3).points == score.points);
    CHECK(line(3).points_max == score.points_max);
    CHECK(line(3).is_finished);
    CHECK(line(3).has_joined);
    CHECK_FALSE(line(3).is_held);
    CHECK(line(3).handed_in == 1);
    CHECK(line(4).handed_in == 1);
    CHECK(line(5).handed_in == 0);
    CHECK(by_file.holder == 3);
    CHECK(by_file.score.points == score.points);
    CHECK(by_file.mission.vi == pack.course.missions.front().title.vi);
    const std::string csv = board_csv(class_view(*store, courses, the_class, ""), the_class, Language::english);
    CHECK(csv.find("Handed in by file") != std::string::npos);
    CHECK(class_count(*store, class_id).finished == 2);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: line ends and blanks that other programs change are nobody's fault") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : file(21)) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(take(1, windows + "\r\n").outcome == HandInOutcome::taken);
    std::string pasted = file(22);
    pasted.pop_back();
    CHECK(take(1, "\n " + pasted).outcome == HandInOutcome::taken);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: one play-through counts once, for one seat, however it comes") {
    REQUIRE(take(3, file(31)).outcome == HandInOutcome::taken);
    for (const std::int64_t seat : {3, 5}) {
        for (const std::string& again : {file(31), code(31), rules::write_log(played(31, {.answers_wrong = true}))}) {
            const HandInAnswer answer = take(seat, again);
            CHECK(answer.outcome == HandInOutcome::known_before);
            CHECK(answer.holder == 3);
            CHECK(answer.is_of_this_class);
        }
    }
    CHECK(attempts() == 1);
    CHECK(line(5).attempts == 0);
    // What the server gave and stored itself is known too.
    const std::string token = join(7);
    const Attempt attempt = open(7);
    const std::string log = log_of(courses, attempt);
    REQUIRE(send(token, attempt.id, log).outcome == LogOutcome::stored);
    CHECK(take(8, log).outcome == HandInOutcome::known_before);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: forged, cut, unfinished and foreign results get their verdict and change nothing") {
    const std::string honest = file(41), sealed = code(41);
    const auto outcome = [&](const std::string& given) { return take(2, given).outcome; };
    const auto replaced = [&honest](const std::string& from, const std::string& to) {
        std::string text = honest;
        REQUIRE(text.find(from) != std::string::npos);
        return text.replace(text.find(from), from.size(), to);
    };
    CHECK(outcome("") == HandInOutcome::not_a_result);
    CHECK(outcome(" \r\n\t") == HandInOutcome::not_a_result);
    CHECK(outcome("Em chào cô") == HandInOutcome::not_a_result);
    CHECK(outcome(std::string("\0\xff\xfe", 3)) == HandInOutcome::not_a_result);
    CHECK(outcome(std::string(HandIns::given_bytes_max + 1, 'x')) == HandInOutcome::too_large);
    CHECK(outcome(sealed.substr(0, sealed.size() / 2)) == HandInOutcome::code_cut);
    CHECK(outcome("MOTCUA9 00000 00000") == HandInOutcome::code_newer);
    std::string changed = sealed;
    changed[27] = changed[27] == 'X' ? 'Y' : 'X';
    CHECK(outcome(changed) == HandInOutcome::code_damaged);
    CHECK(hand_ins.look(the_class, changed).group == 4);
    CHECK(take(0, honest).outcome == HandInOutcome::no_such_seat);
    CHECK(take(11, honest).outcome == HandInOutcome::no_such_seat);
    const auto verdict = [&](const std::string& given) {
        const HandInAnswer answer = take(2, given);
        CHECK(answer.outcome == HandInOutcome::refused);
        return answer.verdict;
    };
    CHECK(verdict(honest.substr(0, honest.size() - 4)) == rules::Verdict::unreadable);
    CHECK(verdict(replaced("rules 1", "rules 2")) == rules::Verdict::other_rules);
    CHECK(verdict(replaced("course " + pack.course.id, "course other")) == rules::Verdict::other_course);
    CHECK(verdict(replaced("mission " + pack.course.missions.front().id, "mission nowhere")) == rules::Verdict::impossible_action);
    CHECK(verdict(replaced("seed 41\n", "seed 40\n")) != rules::Verdict::valid);
    CHECK(outcome(honest.substr(0, honest.rfind('\n', honest.size() - 2) + 1)) == HandInOutcome::unfinished);
    const std::string hash = hash_text(pack.hash);
    CHECK(outcome(replaced(hash, std::string(hash[0] == '0' ? "1" : "0") + hash.substr(1))) == HandInOutcome::course_missing);
    rules::Log foreign = played(41);
    foreign.course_hash ^= 1ULL << 63;
    CHECK(outcome(rules::write_result_code(pack.course, foreign)) == HandInOutcome::course_missing);
    CHECK(attempts() == 0);
    CHECK_FALSE(line(2).has_joined);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: what the seat has under way goes on, and its lamps are lit") {
    const std::string token = join(6);
    const Attempt attempt = open(6);
    REQUIRE(send(token, attempt.id, log_of(courses, attempt, 3)).outcome == LogOutcome::stored);
    now_ms += 1000;
    REQUIRE(take(6, file(51)).outcome == HandInOutcome::taken);
    CHECK(open(6).id == attempt.id);
    const MissionStanding standing = intake.standings({class_id, 6}).front();
    CHECK(standing.is_begun);
    CHECK(standing.is_finished);
    CHECK(send(token, attempt.id, log_of(courses, attempt)).outcome == LogOutcome::stored);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: the seat stands in file and code, is only a hint, and looking stores nothing") {
    for (const std::string& given : {file(61, 7), code(61, 7), "\xEF\xBB\xBF" + file(61, 7)}) {
        const HandInAnswer answer = hand_ins.look(the_class, given);
        CHECK(answer.outcome == HandInOutcome::ready);
        CHECK(answer.told_seat == 7);
        CHECK(answer.score.is_finished);
    }
    CHECK(hand_ins.look(the_class, file(61)).told_seat == 0);
    CHECK(hand_ins.look(the_class, file(61, 99)).told_seat == 99);  // the class has ten: the teacher is told
    CHECK(take(99, file(61, 99)).outcome == HandInOutcome::no_such_seat);
    CHECK(hand_ins.look(the_class, "motcua-seat x\n" + file(61)).outcome == HandInOutcome::ready);
    CHECK(attempts() == 0);
    const HandInAnswer taken = take(4, file(61, 7));
    CHECK(taken.outcome == HandInOutcome::taken);
    CHECK(taken.holder == 4);
    CHECK(line(4).is_finished);
    CHECK_FALSE(line(7).has_joined);
    CHECK(hand_ins.look(the_class, code(61, 7)).outcome == HandInOutcome::known_before);
}

TEST_CASE_FIXTURE(Handing, "server hand-in: a file or a message with several codes gives one result for each, files before what was pasted") {
    const auto split = HandIns::split({{"a.txt", file(71)}, {"b.txt", "Bài của em: " + code(72) + "\r\nBài 2: " + code(73)}, {"c.txt", std::string(HandIns::given_bytes_max + 1, 'x')}},
                                      " " + code(74) + "\n" + code(75) + " ");
    REQUIRE(split.size() == 6);
    CHECK(split[2].name == "b.txt");
    CHECK(split[4].name.empty());
    for (const std::size_t i : {0, 1, 2, 4, 5}) CHECK(take(static_cast<std::int64_t>(i + 1), split[i].text).outcome == HandInOutcome::taken);
    CHECK(take(4, split[3].text).outcome == HandInOutcome::too_large);
    CHECK(attempts() == 5);
    CHECK(HandIns::split({}, " \n\t").empty());
}

TEST_CASE_FIXTURE(Handing, "server hand-in: what was played with an older version of the course is replayed with that one") {
    rules::Course older = pack.course;
    older.version = "0.0.1";
    older.missions.front().title.vi = "Tên cũ";
    courses.add(older);
    const rules::Log log = play::play(older, older.missions.front().id, 81);
    REQUIRE(log.course_hash != pack.hash);
    const HandInAnswer by_code = hand_ins.look(the_class, rules::write_result_code(older, log, 2));
    CHECK(by_code.outcome == HandInOutcome::ready);
    CHECK(by_code.mission.vi == "Tên cũ");
    CHECK(by_code.course_version == "0.0.1");
    CHECK(take(2, rules::write_log(log)).outcome == HandInOutcome::taken);
}
