// The result code: gives back the very same log, says what is wrong with one that was cut, changed or made elsewhere, and
// never trusts a byte.
#include <doctest/doctest.h>

#include <algorithm>
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

struct Coded {
    Course course = play::small_course();
    std::uint64_t hash = course_hash(course);
    CodeProblem problem = CodeProblem::none;

    Log played(const std::string& mission = "copy", std::uint64_t seed = 1) const {
        Log log = play::play(course, mission, seed);
        log.course_hash = hash;
        return log;
    }
    std::string back(std::string_view text) {
        const auto read = read_result_code(course, hash, text, problem);
        return read ? *read : "";
    }
};

}  // namespace

TEST_CASE_FIXTURE(Coded, "a result code gives back the very same log, of every mission and of random walks") {
    for (const Mission& mission : course.missions)
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Log log = play::walk(course, mission.id, seed << 58 | seed, 150).log;
            log.course_hash = hash;
            const std::string text = write_log(log);
            CHECK(back(write_result_code(course, log)) == text);
            CHECK(back(write_result_code(course, played(mission.id, seed))) == write_log(played(mission.id, seed)));
        }
}

TEST_CASE_FIXTURE(Coded, "variants, greatest numbers, typed words and every kind of argument survive the way through a code") {
    Log log = played();
    log.rules_version = 1'000'000;
    log.seed = UINT64_MAX;
    log.variant = {"thpt", "xa", true};
    log.entries = {{0, FillField{"a", "xuống\ndòng \"và\" \\ \t"}}, {0, GoTo{Phase::finished}}, {1, Rate{INT64_MAX}}, {1, Rate{0}},
                   {2, AnswerQuestion{"q", "", {}}}, {3, AnswerQuestion{"q", "sure", {"a", "b", "", "c"}}},
                   {limits::at_ms_max, Search{std::string(limits::typed_bytes_max, 'x')}}};
    CHECK(back(write_result_code(course, log)) == write_log(log));
    log.entries.clear();
    log.seed = 0;
    log.variant = {};
    CHECK(back(write_result_code(course, log)) == write_log(log));
    log.mission = "nothing";
    CHECK(write_result_code(course, log).empty());
}

TEST_CASE_FIXTURE(Coded, "a code is found inside a chat message and over several lines") {
    const Log log = played();
    const std::string code = write_result_code(course, log);
    std::string broken = "Em gửi cô bài ạ: ";
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > result_code_mark.size() && i % 40 == 0) broken += i % 80 == 0 ? "\r\n" : " \xC2\xA0\xE2\x80\x8B\t";
        broken += code[i];
    }
    CHECK(back(broken + " Em cảm ơn cô.") == write_log(log));
    CHECK(course_of_result_code(broken, problem) == hash);
}

TEST_CASE_FIXTURE(Coded, "what is wrong with a code is said: none, cut, changed, of another course") {
    const std::string code = write_result_code(course, played());
    CHECK(back("Em chào cô").empty());
    CHECK(problem == CodeProblem::not_a_code);
    for (std::size_t size = result_code_mark.size(); size < code.size(); ++size) {
        CHECK(back(code.substr(0, size)).empty());
        CHECK(problem == CodeProblem::cut);
    }
    for (std::size_t at = result_code_mark.size(); at + 1 < code.size(); ++at) {
        std::string changed = code;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK(back(changed).empty());
        CHECK(problem == CodeProblem::damaged);
        CHECK(back(code.substr(0, at) + code.substr(at + 1)).empty());
    }
    CHECK_FALSE(read_result_code(course, hash + 1, code, problem));
    CHECK(problem == CodeProblem::other_course);
}

TEST_CASE_FIXTURE(Coded, "letters with a right check and nonsense inside give nothing or a log that the strict reader takes") {
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    const auto sealed = [&](const std::string& inside) {
        std::uint64_t check = 0xCBF29CE484222325ULL;
        for (const char c : inside) check = (check ^ static_cast<std::uint8_t>(c)) * 0x100000001B3ULL;
        check = (check ^ check >> 32) & 0xFFFFFF;
        std::string code(result_code_mark);
        for (int shift = 18; shift >= 0; shift -= 6) code += letters[check >> shift & 63];
        return code + inside + ".";
    };
    const std::string code = write_result_code(course, played());
    const std::string inside = code.substr(result_code_mark.size() + 4, code.size() - result_code_mark.size() - 5);
    REQUIRE(sealed(inside) == code);
    std::uint64_t random = 7;
    std::size_t taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = inside;
        // Behind the course's hash: what is in front of it only names another course.
        for (int n = 0; n < 3; ++n) changed[11 + draw(random, changed.size() - 11)] = letters[draw(random, 64)];
        if (draw(random, 4) == 0) changed.resize(11 + draw(random, changed.size() - 11));
        const std::string read = back(sealed(changed));
        if (read.empty()) continue;
        ++taken;
        CHECK(read_log(read).is_ok);
        CHECK(write_log(read_log(read).log) == read);
    }
    CHECK(taken < 10);  // 24 bits guard the text
}

TEST_CASE("the order of actions and pages is the format of result codes: a change needs another mark") {
    std::uint64_t order = 0;
    const auto add = [&order](std::string_view word) {
        for (const char c : word) order = order * 31 + static_cast<std::uint8_t>(c);
    };
    [&add]<std::size_t... index>(std::index_sequence<index...>) { (add(std::variant_alternative_t<index, Action>::word), ...); }(std::make_index_sequence<std::variant_size_v<Action>>());
    for (int i = 0; i < phase_count; ++i) add(phase_word(static_cast<Phase>(i)));
    CHECK(order == 17896393935308525540ULL);
    CHECK(result_code_mark == "MOTCUA1.");
}

TEST_CASE("a mission of the shipped course fits into a chat message") {
    const Course& course = play::shipped_course();
    std::size_t longest = 0, first = 0;
    for (const Mission& mission : course.missions) {
        Log log = play::play(course, mission.id, 12345);
        const std::string code = write_result_code(course, log);
        CodeProblem problem;
        CHECK(read_result_code(course, log.course_hash, code, problem) == write_log(log));
        longest = std::max(longest, code.size());
        if (first == 0) first = code.size();
    }
    MESSAGE("result code of the first mission: " << first << " letters, longest of all missions: " << longest);
    CHECK(first < 600);
    CHECK(longest < 2000);
}
