// The log's text and the verdicts on logs that were forged, cut, spliced, reordered or meant for something else.
#include <doctest/doctest.h>

#include "game/rules/limits.hpp"
#include "game/rules/random.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

struct Fixture {
    Course course = play::small_course();
    Issued issued{"copy", 1, course_hash(course)};
    Log log = play::play(course, "copy", 1);
    std::string text = write_log(log);

    std::string verdict(const std::string& sent, const std::string& before = "") const {
        return std::string(verdict_word(verify(course, issued, sent, before).verdict));
    }
    std::string replaced(const std::string& from, const std::string& to) const {
        std::string out = text;
        const std::size_t at = out.find(from);
        REQUIRE(at != std::string::npos);
        return out.replace(at, from.size(), to);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "every kind of action survives the way to text and back") {
    Log all = log;
    all.entries = {{0, FillField{"a", "xuống\ndòng \"và\" \\ \t"}}, {1, GoTo{Phase::one_time_code}}, {2, Rate{5}},
                   {3, AnswerQuestion{"q", "sure", {"a", "b"}}}, {4, DetachPaper{"c", "p"}}, {5, Withdraw{}}};
    const ReadLog read = read_log(write_log(all));
    REQUIRE(read.is_ok);
    CHECK(write_log(read.log) == write_log(all));
    CHECK(std::get<FillField>(read.log.entries[0].action).value == "xuống\ndòng \"và\" \\ \t");
}

TEST_CASE_FIXTURE(Fixture, "an honest log is valid at every length, and continues each of its beginnings") {
    for (std::size_t end = text.find("0 begin"); end != std::string::npos && end < text.size();) {
        end = text.find('\n', end) + 1;
        CHECK(verdict(text.substr(0, end)) == "valid");
        CHECK(verdict(text, text.substr(0, end)) == "valid");
    }
    CHECK(verdict(text, text) == "valid");
}

TEST_CASE_FIXTURE(Fixture, "a log that could not have been played is told so, with the line") {
    CHECK(verdict(text.substr(0, text.size() - 1)) == "unreadable");
    CHECK(verdict("") == "unreadable");
    CHECK(verdict(replaced("rules 1", "rules 2")) == "other-rules");
    CHECK(verdict(replaced("course small c", "course small 5")) == "other-course");
    CHECK(verdict(replaced("mission copy all", "mission other all")) == "other-mission");
    CHECK(verdict(replaced("seed 1\n", "seed 2\n")) == "other-seed");
    CHECK(verdict(replaced("31500 answer-offer \"pay-1\" \"refuse\"\n", "")) == "impossible-action");  // spliced out
    CHECK(verdict(replaced("33000 pay", "32000 pay")) == "valid");                // a time is only a claim, if it grows
    CHECK(verdict(replaced("33000 pay", "31000 pay")) == "impossible-action");    // time runs backwards
    CHECK(verdict(replaced("12000 fill", "012000 fill")) == "unreadable");        // one text per log
    CHECK(verdict(replaced("submit", "submit-all")) == "unreadable");
    CHECK(verdict(text + "99999 submit\n") == "impossible-action");
    const std::string other = write_log(play::play(course, "copy", 1, {.pays_stranger = true}));
    CHECK(verdict(other, text) == "not-a-continuation");
    const Verification wrong = verify(course, issued, replaced("\"qr\"", "\"qq\""), "");
    CHECK(verdict_word(wrong.verdict) == "impossible-action");
    CHECK(text.substr(0, text.find("33000 pay")).find_last_of('\n') != std::string::npos);
    CHECK(wrong.line == 5 + 23);
    CHECK(wrong.score.points == 0);
}

TEST_CASE_FIXTURE(Fixture, "swapping any two neighbouring lines is never valid with the same result") {
    const Verification honest = verify(course, issued, text, "");
    for (std::size_t i = 0; i + 1 < log.entries.size(); ++i) {
        Log swapped = log;
        std::swap(swapped.entries[i].action, swapped.entries[i + 1].action);
        const Verification checked = verify(course, issued, write_log(swapped), "");
        if (checked.verdict == Verdict::valid) CHECK(checked.score.points <= honest.score.points);
    }
}

TEST_CASE_FIXTURE(Fixture, "flipping any byte never crashes and never raises the score") {
    const Verification honest = verify(course, issued, text, "");
    std::uint64_t random = 7;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string flipped = text;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << draw(random, 8)));
        const Verification checked = verify(course, issued, flipped, "");
        CHECK(checked.score.points <= honest.score.points);
        CHECK(verify(course, issued, flipped, text).verdict != Verdict::valid);
    }
}

TEST_CASE_FIXTURE(Fixture, "a saved game that was torn keeps every whole action and says what was dropped") {
    const std::size_t cut = text.find("submit") + 3;
    const ReadLog kept = read_log_kept(text.substr(0, cut));
    REQUIRE(kept.is_ok);
    CHECK(kept.log.entries.size() == 24);
    CHECK(kept.bytes_dropped == std::string("36000 sub").size());
    CHECK_FALSE(read_log_kept("motcua-log 1\nrules").is_ok);
}

TEST_CASE_FIXTURE(Fixture, "limits hold") {
    CHECK_FALSE(read_log(std::string(limits::log_bytes_max + 1, 'x')).is_ok);
    std::string many = write_header(log);
    for (std::size_t i = 0; i <= limits::actions_max; ++i) many += "0 begin\n";
    const ReadLog read = read_log(many);
    CHECK_FALSE(read.is_ok);
    CHECK(read.problem.what == "too many actions");
    CHECK_FALSE(read_log(write_header(log) + "0 search \"" + std::string(limits::typed_bytes_max + 1, 'a') + "\"\n").is_ok);
    CHECK_FALSE(read_log(write_header(log) + "0 search \"\xff\"\n").is_ok);
    CHECK_FALSE(read_log(write_header(log) + "0 search \"a\tb\"\n").is_ok);  // found by the fuzzer: two texts for one log
    CHECK(read_log(write_header(log) + "0 search \"a\\tb\"\n").is_ok);
}
