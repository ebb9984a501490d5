// The result code: gives back the very same steps, says what is wrong with one that was cut, changed or made elsewhere, and
// never trusts a letter. Prints how long the codes of the shipped missions are.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "game/rules/limits.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/random.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/small_course.hpp"
#include "tests/play/walk.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

// The log as a code keeps it: minutes of the whole, spread evenly.
std::string evened(Log log) {
    const std::int64_t minutes = log.entries.empty() ? 0 : (log.entries.back().at_ms + 30'000) / 60'000;
    const auto count = static_cast<std::int64_t>(log.entries.size());
    for (std::int64_t i = 0; i < count; ++i) log.entries[static_cast<std::size_t>(i)].at_ms = minutes * 60'000 * (i + 1) / count;
    return write_log(log);
}

std::size_t letters_in(const std::string& code) {
    return static_cast<std::size_t>(std::count_if(code.begin() + static_cast<std::ptrdiff_t>(result_code_mark.size()), code.end(), [](char c) { return c != ' '; }));
}

struct Coded {
    Course course = play::small_course();
    std::uint64_t hash = course_hash(course);

    Log played(const std::string& mission = "copy", std::uint64_t seed = 1, play::Mistakes mistakes = {}) const {
        Log log = play::play(course, mission, seed, mistakes, 20'000);
        log.course_hash = hash;
        return log;
    }
    ReadCode back(std::string_view text) const { return read_result_code(course, hash, text); }
};

// One pupil's mistakes of each kind.
const play::Mistakes some_mistakes{.trusts_offers = true, .leaves_form_empty = true, .types_without_marks = true, .types_wrong_field = true,
                                   .attaches_bad_paper = true, .pays_stranger = true, .answers_wrong = true, .asks_too_much = true};

}  // namespace

TEST_CASE_FIXTURE(Coded, "a result code gives back the very same steps, of every mission, with mistakes and in random walks") {
    for (const Mission& mission : course.missions)
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Log walked = play::walk(course, mission.id, seed << 58 | seed, 150).log;
            walked.course_hash = hash;
            for (const Log& log : {walked, played(mission.id, seed), played(mission.id, seed, some_mistakes)}) {
                const std::string code = write_result_code(course, log, static_cast<std::int64_t>(seed % 3 * 50));
                REQUIRE_FALSE(code.empty());
                const ReadCode read = back(code);
                CHECK(read.problem == CodeProblem::none);
                CHECK(read.log == evened(log));
                CHECK(read.seat == static_cast<std::int64_t>(seed % 3 * 50));
            }
        }
}

TEST_CASE_FIXTURE(Coded, "the points and misconceptions of a code are those of the log") {
    for (const Mission& mission : course.missions) {
        const Log log = played(mission.id, 5, some_mistakes);
        const Verification there = verify(course, {mission.id, 5, hash, {}}, write_log(log), "");
        const Verification here = verify(course, {mission.id, 5, hash, {}}, back(write_result_code(course, log)).log, "");
        REQUIRE(there.verdict == Verdict::valid);
        CHECK(here.verdict == Verdict::valid);
        CHECK(here.score.points == there.score.points);
        CHECK(here.score.stars == there.score.stars);
        CHECK(here.score.is_finished);
        CHECK(here.score.misconceptions == there.score.misconceptions);
    }
}

TEST_CASE_FIXTURE(Coded, "variants, great seeds and long times survive; what is no play-through has no code") {
    Log log = play::play(course, "copy", UINT64_MAX, {}, limits::at_ms_max / 100, {"thpt", "xa", false});
    log.course_hash = hash;
    CHECK(back(write_result_code(course, log)).log == evened(log));
    log.entries.clear();
    log.seed = 0;
    log.variant = {"", "", true};
    CHECK(back(write_result_code(course, log)).log == evened(log));
    log.entries = {{0, SubmitDossier{}}};
    CHECK(write_result_code(course, log).empty());
    log.entries.clear();
    log.mission = "nothing";
    CHECK(write_result_code(course, log).empty());
    CHECK(write_result_code(course, played(), result_seat_max + 1).empty());
}

TEST_CASE_FIXTURE(Coded, "a code is read from a chat message, over several lines, in small letters, and with letters that look alike") {
    const std::string code = write_result_code(course, played());
    const std::string wanted = evened(played());
    std::string broken = "Em gửi cô bài ạ: ";
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > result_code_mark.size() && i % 13 == 0) broken += i % 26 == 0 ? "\r\n" : " \xC2\xA0\xE2\x80\x8B\t-";
        broken += code[i] == '0' ? 'o' : code[i] == '1' && i > result_code_mark.size() ? 'l' : code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] - 'A' + 'a') : code[i];
    }
    CHECK(back(broken + " Em cảm ơn cô.").log == wanted);
    CHECK(back(code.substr(result_code_mark.size())).log == wanted);  // the mark was not written down
    CHECK(look_at_result_code(broken).course_begin.size() == 6);
    const std::vector<std::string> split = split_result_codes("Bài 1: " + code + "\nBài 2: " + broken);
    REQUIRE(split.size() == 2);
    CHECK(back(split[0]).log == wanted);
    CHECK(back(split[1]).log == wanted);
}

TEST_CASE_FIXTURE(Coded, "what is wrong with a code is said, and where: none, cut, changed, swapped, newer, of another course") {
    const std::string code = write_result_code(course, played("copy", 3, some_mistakes));
    const auto group_of = [](std::size_t at) { return (at - result_code_mark.size() - 1) / 6 + 1; };
    CHECK(back("").problem == CodeProblem::not_a_code);
    CHECK(back("Em chào cô").problem == CodeProblem::not_a_code);
    for (std::size_t size = result_code_mark.size(); size < code.size(); ++size) {
        CHECK(back(code.substr(0, size)).problem == CodeProblem::cut);
        CHECK(back(code.substr(0, size)).log.empty());
    }
    for (std::size_t at = result_code_mark.size() + 1; at < code.size(); ++at) {
        if (code[at] == ' ') continue;
        std::string changed = code;
        for (const char letter : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ*")) {
            changed[at] = letter;
            if (letter == code[at]) continue;
            const ReadCode read = back(changed);
            CHECK(read.problem == CodeProblem::damaged);
            CHECK(read.group == group_of(at));
        }
        if (at + 1 < code.size() && code[at + 1] != ' ' && code[at + 1] != code[at]) {
            changed = code;
            std::swap(changed[at], changed[at + 1]);
            CHECK(back(changed).problem == CodeProblem::damaged);
            CHECK(back(changed).group == group_of(at));
        }
        CHECK(back(code.substr(0, at) + code.substr(at + 1)).log.empty());
    }
    // Two groups in each other's place.
    std::string swapped = code;
    std::swap_ranges(swapped.begin() + 14, swapped.begin() + 19, swapped.begin() + 20);
    CHECK(back(swapped).problem == CodeProblem::damaged);
    CHECK(back(swapped).group == 2);
    CHECK(back("MOTCUA2 00000").problem == CodeProblem::other_version);
    CHECK(read_result_code(course, ~hash, code).problem == CodeProblem::other_course);
}

TEST_CASE_FIXTURE(Coded, "bits with a right check on each group and nonsense inside give nothing, or a log that the strict reader takes") {
    const CodeBits whole = read_code_letters(std::string_view(write_result_code(course, played())).substr(result_code_mark.size()));
    REQUIRE(whole.problem == CodeProblem::none);
    std::uint64_t random = 7;
    std::size_t taken = 0;
    for (int i = 0; i < 3'000; ++i) {
        std::vector<bool> bits = whole.bits;
        // Behind the course's hash: what is in front of it only names another course.
        for (int n = 0; n < 3; ++n) {
            const std::size_t at = 24 + draw(random, bits.size() - 24);
            bits[at] = !bits[at];
        }
        if (draw(random, 4) == 0) bits.resize(24 + draw(random, bits.size() - 24));
        for (std::size_t n = draw(random, 40); n > 0; --n) bits.push_back(draw(random, 2) == 1);
        const ReadCode read = back(std::string(result_code_mark) + code_letters(bits));
        if (read.log.empty()) continue;
        ++taken;
        CHECK(read_log(read.log).is_ok);
        CHECK(read.log == evened(played()));  // only the letters' own slack was changed
    }
    CHECK(taken < 100);
}

TEST_CASE("the format of result codes is what it was: a change needs another mark") {
    std::uint64_t order = 0;
    const auto add = [&order](std::string_view word) {
        for (const char c : word) order = order * 31 + static_cast<std::uint8_t>(c);
    };
    [&add]<std::size_t... index>(std::index_sequence<index...>) { (add(std::variant_alternative_t<index, Action>::word), ...); }(std::make_index_sequence<std::variant_size_v<Action>>());
    for (int i = 0; i < phase_count; ++i) add(phase_word(static_cast<Phase>(i)));
    CHECK(order == 17896393935308525540ULL);
    const Course course = play::small_course();
    std::uint64_t codes = 0;
    for (const Mission& mission : course.missions)
        for (const play::Mistakes& mistakes : {play::Mistakes{}, some_mistakes})
            for (const bool is_pair : {false, true}) {
                Log log = play::play(course, mission.id, 77, mistakes, 9'000, {"thcs", "phuong", is_pair});
                log.course_hash = 0x0123456789ABCDEFULL;  // whatever the course is called
                const std::string code = write_result_code(course, log, 12);
                for (const char c : code) codes = codes * 31 + static_cast<std::uint8_t>(c);
            }
    CHECK(codes == 16172142959851968603ULL);
    CHECK(result_code_mark == "MOTCUA1");
}

TEST_CASE("how long the codes of the shipped missions are: they fit a line or two of a sheet, at worst six") {
    const Course& course = play::shipped_course();
    const play::Mistakes none, few{.trusts_offers = true, .types_without_marks = true, .attaches_bad_paper = true};
    MESSAGE("letters of a result code behind its mark, of ten pupils the longest: without a mistake / three kinds / eight kinds and every answer wrong");
    for (const Mission& mission : course.missions) {
        std::size_t most[3] = {}, steps = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            std::size_t column = 0;
            for (const play::Mistakes& mistakes : {none, few, some_mistakes}) {
                // A seed as the game in one file draws it.
                const Log log = play::play(course, mission.id, seed * 0x9E3779B97F4A7C15ULL & short_seed_max, mistakes, 12'000);
                const std::string code = write_result_code(course, log, 42);
                REQUIRE_FALSE(code.empty());
                CHECK(read_result_code(course, log.course_hash, code).log == evened(log));
                most[column] = std::max(most[column], letters_in(code));
                ++column;
                steps = std::max(steps, log.entries.size());
            }
        }
        MESSAGE(mission.id << ": " << most[0] << " / " << most[1] << " / " << most[2] << " (at most " << steps << " steps)");
        CHECK(most[0] <= 40);
        CHECK(most[1] <= 80);
        CHECK(most[2] <= 120);
    }
}
