// Packs of other layouts than today's course.hpp: older ones are read and keep their identity, so that logs made with them
// still verify; what cannot be understood is refused in words. Also that the identity itself goes by name.
#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "content/pack_writer.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/verify.hpp"
#include "tests/content/older_course.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using Bytes = std::vector<std::uint8_t>;

namespace {

std::string problem_of(const Bytes& bytes) {
    std::string problem;
    CHECK_FALSE(content::read_pack(bytes, problem).has_value());
    return problem;
}

rules::Log play_visit(const rules::Course& course, std::uint64_t hash) {
    rules::Log log = play::play(course, "visit", 7);
    log.course_hash = hash;
    return log;
}

// What was added to the struct since: fields with defaults, one of them not empty, in the middle and at the end.
struct Before {
    std::string name;
    std::uint32_t count = 1;
    std::vector<rules::Text> texts;
    MOTCUA_FIELDS(name, count, texts)
};
struct After {
    std::uint32_t limit = 40;
    std::string name;
    bool is_new = true;
    rules::Question question;
    std::vector<rules::Text> texts;
    std::uint32_t count = 1;
    MOTCUA_FIELDS(limit, name, is_new, question, texts, count)
};

template <class Value> struct WithKind {
    std::string id;
    Value version{};
    MOTCUA_FIELDS(id, version)
};
enum class Later : std::uint8_t { filing, desk, study, something_new };
struct LaterMission {
    std::string id;
    Later kind = Later::filing;
    MOTCUA_FIELDS(id, kind)
};
struct LaterCourse {
    std::vector<LaterMission> missions;
    MOTCUA_FIELDS(missions)
};
struct OtherDefault {
    std::string id;
    std::uint32_t minutes = 20;
    MOTCUA_FIELDS(id, minutes)
};
struct OtherDefaultCourse {
    std::vector<OtherDefault> missions;
    MOTCUA_FIELDS(missions)
};

#ifndef __EMSCRIPTEN__
std::string file(const char* path) {
    std::string bytes;
    std::FILE* in = std::fopen(path, "rb");
    REQUIRE_MESSAGE(in != nullptr, path);
    for (int c = std::fgetc(in); c != EOF; c = std::fgetc(in)) bytes += static_cast<char>(c);
    std::fclose(in);
    return bytes;
}
#endif

} // namespace

TEST_CASE("a pack of an older layout is read, keeps its hash, and a log made with it verifies") {
    const older::Course older = older::course();
    const Bytes bytes = content::PackWriter().write(older);
    std::string problem;
    const auto course = content::read_pack(bytes, problem);
    REQUIRE_MESSAGE(course, problem);
    const std::uint64_t hash = content::pack_hash(bytes);
    CHECK(hash == rules::value_hash(older));
    CHECK(hash == 0x4aee8f7621e7e6efULL);
    REQUIRE(course->questions.size() == 3);
    const rules::Question& question = course->questions[2];
    CHECK(question.id == "q3");
    CHECK(question.choices[0].is_right);
    CHECK(question.choices[1].misconception == "m-one");
    CHECK(question.difficulty == 1000); // not in the pack: its default
    CHECK(course->missions[0].minutes == 10);
    CHECK(course->missions[0].kind == rules::MissionKind::study);
    const rules::Log log = play_visit(*course, hash);
    const rules::Verification verified = rules::verify(*course, {"visit", 7, hash, ""}, rules::write_log(log), "");
    CHECK(verified.verdict == rules::Verdict::valid);
    CHECK(verified.score.is_finished);
    CHECK(verified.score.points == verified.score.points_max);
}

#ifndef __EMSCRIPTEN__
TEST_CASE("a pack and a log kept on the disk since 23/11/2026 still verify") {
    const std::string pack = file("tests/content/frozen/older.pack"), log = file("tests/content/frozen/older.log");
    const Bytes bytes(pack.begin(), pack.end());
    CHECK(bytes == content::PackWriter().write(older::course()));
    std::string problem;
    const auto course = content::read_pack(bytes, problem);
    REQUIRE_MESSAGE(course, problem);
    const rules::Verification verified = rules::verify(*course, {"visit", 7, content::pack_hash(bytes), ""}, log, "");
    CHECK(verified.verdict == rules::Verdict::valid);
    CHECK(verified.score.is_finished);
    // And the same play-through on a sheet of paper.
    const rules::ReadCode code = rules::read_result_code(*course, content::pack_hash(bytes), file("tests/content/frozen/older.code"));
    CHECK(code.problem == rules::CodeProblem::none);
    CHECK(code.seat == 12);
    const rules::Verification by_code = rules::verify(*course, {"visit", 7, content::pack_hash(bytes), ""}, code.log, "");
    CHECK(by_code.verdict == rules::Verdict::valid);
    CHECK(by_code.score.points == verified.score.points);
    CHECK(rules::write_result_code(*course, rules::read_log(log).log, 12) + "\n" == file("tests/content/frozen/older.code"));
}
#endif

TEST_CASE("a field that is added with a default changes no hash, wherever it stands; used, it does") {
    const Before before{"tên", 3, {{"một", "one"}}};
    After after;
    after.name = before.name;
    after.count = before.count;
    after.texts = before.texts;
    CHECK(rules::value_hash(after) == rules::value_hash(before));
    SUBCASE("a number") { after.limit = 0; }
    SUBCASE("a yes or no") { after.is_new = false; }
    SUBCASE("deep inside") { after.question.choices.resize(1); }
    CHECK(rules::value_hash(after) != rules::value_hash(before));
}

TEST_CASE("a change of any kind of value changes the course's hash") {
    const std::uint64_t before = rules::course_hash(play::small_course());
    rules::Course course = play::small_course();
    SUBCASE("a letter") { course.title.vi += "x"; }
    SUBCASE("the languages changed over") { course.title = {"b", "a"}; }
    SUBCASE("the order of a list") { std::swap(course.goals[0], course.goals[1]); }
    SUBCASE("one item more, as fresh") { course.goals.emplace_back(); }
    SUBCASE("a number back to its default") { course.missions[0].fee_dong = 0; }
    SUBCASE("a text moved to its neighbour field") { std::swap(course.missions[0].personas[0].id, course.missions[0].personas[0].picture); }
    CHECK(rules::course_hash(course) != before);
}

TEST_CASE("what this version cannot understand is refused in words that name the field") {
    LaterCourse later;
    later.missions = {{"m", Later::something_new}};
    CHECK(problem_of(content::PackWriter().write(later)).find("\"kind\" holds a value that this version of the program does not know. Update") != std::string::npos);
    CHECK(problem_of(content::PackWriter().write(WithKind<std::uint32_t>{"x", 3})).find("\"version\" is of another kind") != std::string::npos);
    CHECK(problem_of(content::PackWriter().write(WithKind<std::vector<std::string>>{"x", {"3"}})).find("\"version\"") != std::string::npos);
    OtherDefaultCourse other;
    other.missions = {{"m", 12}};
    CHECK(problem_of(content::PackWriter().write(other)).find("\"minutes\"") != std::string::npos);
}
