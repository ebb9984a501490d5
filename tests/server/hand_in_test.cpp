// What was played without the server and handed in later: counts like any attempt, once, and only if the law says so.
#include "game/rules/result_code.hpp"
#include "tests/server/school.hpp"
#include "web/server/hand_in.hpp"

using namespace motcua;
using namespace motcua::server;

namespace {

struct Handing : School {
    HandIns hand_ins{*store, courses, clock};
    const Pack& pack = *courses.current();

    rules::Log played(std::uint64_t seed, play::Mistakes mistakes = {}) const { return play::play(pack.course, pack.course.missions.front().id, seed, mistakes); }
    std::string file(std::uint64_t seed) const { return rules::write_log(played(seed)); }
    std::string code(std::uint64_t seed) const { return rules::write_result_code(pack.course, played(seed)); }
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
    const auto stored = hand_ins.find(class_id, by_file.attempt);
    REQUIRE(stored);
    CHECK(stored->seat == 3);
    CHECK(stored->points == score.points);
    CHECK_FALSE(hand_ins.find(class_id + 1, by_file.attempt));
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
            CHECK(answer.seat == 3);
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
    CHECK(outcome("") == HandInOutcome::nothing_given);
    CHECK(outcome(" \r\n\t") == HandInOutcome::nothing_given);
    CHECK(outcome("Em chào cô") == HandInOutcome::not_a_result);
    CHECK(outcome(std::string("\0\xff\xfe", 3)) == HandInOutcome::not_a_result);
    CHECK(outcome(sealed.substr(0, sealed.size() / 2)) == HandInOutcome::code_cut);
    std::string changed = sealed;
    changed[40] = changed[40] == 'x' ? 'y' : 'x';
    CHECK(outcome(changed) == HandInOutcome::code_damaged);
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
    foreign.course_hash ^= 1;
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
