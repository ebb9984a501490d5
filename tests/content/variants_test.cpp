// Variants of classes: whoever a teacher makes a class for, every mission has neighbours and questions enough, a ward no
// more than a commune; dialogues and parallel forms are fair.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "game/rules/rules.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;

namespace {

const char *const shipped = "content/courses/mot-cua", *const every_kind = "tests/content/course";
const char *const basic = "questions/basic.yaml", *const copy = "missions/copy/mission.yaml";

} // namespace

TEST_CASE("a class that would meet too few neighbours or questions is found") {
    check_spoiled(every_kind, {
        {"missions/notice/personas/binh.yaml", "", "picture: ", "locality: phuong\npicture: ", "1 persona for thcs+xa", "missions/notice/mission.yaml", "personas:"},
        {"missions/copy/personas/dung.yaml", "", "picture: ", "locality: xa\npicture: ", "1 persona for thcs+phuong", copy, "personas:"},
        {"missions/copy/personas/dung.yaml", "", "picture: ", "locality: city\npicture: ", "is no value of \"locality\""},
        {basic, "id: sure\n", "stem:", "locality: xa\n    stem:", "classes in wards have", basic, "pool: basic"},
        {"questions/talk.yaml", "id: second\n", "    stem:", "    locality: xa\n    stem:", "for some pupils only", basic, "      - id: polite"},
    });
}

TEST_CASE("an answer that ends a talk earlier than another does is found") {
    const Copy spoiled(shipped);
    spoiled.spoil("questions/public-dialogues.yaml", "id: his-business", "        next: talk-statue-guard\n", "");
    const std::size_t line = spoiled.line_of("questions/public-dialogues.yaml", "      - id: his-business");
    CHECK_MESSAGE(has(spoiled.compile(), "questions/public-dialogues.yaml", line, "0 more questions follow this answer, but 1 follow another"), all_of(spoiled.compile()));
}

TEST_CASE("every path through every talk of the shipped course is worth the same") {
    const rules::Course course = content::compile_course(shipped).course;
    std::set<std::string> talks;
    // Walks every path, counting its questions.
    const auto lengths = [&](const auto& self, const rules::Question& question) -> std::set<std::size_t> {
        std::set<std::size_t> all;
        for (const rules::Choice& choice : question.choices) {
            const rules::Question* next = rules::find(course.questions, choice.next);
            if (next == nullptr) all.insert(1);
            else for (const std::size_t length : self(self, *next)) all.insert(length + 1);
        }
        return all;
    };
    for (const rules::Question& question : course.questions) {
        CAPTURE(question.id);
        if (std::none_of(question.choices.begin(), question.choices.end(), [](const rules::Choice& choice) { return !choice.next.empty(); })) continue;
        talks.insert(question.id);
        CHECK(lengths(lengths, question).size() == 1);
    }
    CHECK(talks.size() >= 9);
}

TEST_CASE("a question that could be asked both before and after is found") {
    check_spoiled(every_kind, {
        {"questions/forms.yaml", "id: form-a-1\n", "    form: a\n", "", "may be asked both before and after", "questions/forms.yaml", "  - id: form-a-1"},
    });
}

TEST_CASE("before and after never share a question, whatever the seed") {
    const rules::Course course = content::compile_course(shipped).course;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        std::set<std::string> asked;
        for (const rules::DrawnQuestion& drawn : rules::start(course, "before", seed).questions) asked.insert(drawn.question);
        REQUIRE(asked.size() == 10);
        // Whoever issues seeds gives one pupil seeds of one parity.
        for (const rules::DrawnQuestion& drawn : rules::start(course, "after", seed + 2).questions) CHECK_MESSAGE(asked.count(drawn.question) == 0, drawn.question);
    }
}

TEST_CASE("a third of the filing missions and several pools have something of their own for wards and for communes") {
    const rules::Course course = content::compile_course(shipped).course;
    std::size_t filing = 0, with_variants = 0;
    for (const rules::Mission& mission : course.missions) {
        if (mission.kind != rules::MissionKind::filing) continue;
        ++filing;
        std::set<std::string> localities;
        for (const rules::Persona& persona : mission.personas) localities.insert(persona.locality);
        with_variants += localities.count("phuong") + localities.count("xa") == 2;
    }
    CHECK(with_variants * 3 >= filing);
    std::set<std::string> ward_pools, commune_pools;
    for (const rules::Question& question : course.questions) {
        if (question.locality == "phuong") ward_pools.insert(question.pool);
        if (question.locality == "xa") commune_pools.insert(question.pool);
    }
    CHECK(ward_pools == commune_pools);
    CHECK(ward_pools.size() >= 4);
}

TEST_CASE("a class in a ward never meets what is meant for a commune, nor the reverse") {
    const rules::Course course = content::compile_course(shipped).course;
    for (const std::string locality : {"phuong", "xa"})
        for (const rules::Mission& mission : course.missions)
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                const rules::State state = rules::start(course, mission.id, seed, {"thcs", locality, false});
                if (const rules::Persona* persona = rules::find(mission.personas, state.persona)) CHECK((persona->locality.empty() || persona->locality == locality));
                for (const rules::DrawnQuestion& drawn : state.questions) {
                    const rules::Question* question = rules::find(course.questions, drawn.question);
                    REQUIRE(question != nullptr);
                    CHECK_MESSAGE((question->locality.empty() || question->locality == locality), drawn.question);
                }
            }
}
