// The story that connects the missions, and the codes of the learning goals: told in full, in both languages, or refused.
#include <doctest/doctest.h>

#include "content/index.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;

namespace {

const std::string shipped = "content/courses/mot-cua";

} // namespace

TEST_CASE("half a story is found with file and line") {
    const char *const course = "course.yaml", *const extract = "missions/birth-extract/mission.yaml";
    check_spoiled(shipped, {
        {course, "  - id: counter\n", "    closing:", "    ending:", "Unknown key \"ending\""},
        {course, "  - id: counter\n", "    closing:", "    ending:", "\"closing\" is missing", course, "  - id: counter"},
        {course, "  - id: counter\n", "en: \"On the other side of the counter\"", "fr: x", "\"en\" is missing"},
        {course, "", "  - id: counter\n", "  - id: couner\n", "is no value of \"id\""},
        {course, "", "  - id: home\n", "  - id: codes\n", "already used"},
        {course, "", "  - id: home\n", "  - id: codes\n", "chapter \"home\" has missions but is not told", course, "chapters:"},
        {extract, "", "\nafter:\n", "\nafterwards:\n", "beginning without an end", extract, "before:"},
        {"goals.yaml", "id: pay\n", "codes: [\"2.3\", \"4.2\"]", "codes: [\"2.3\", \"9.9\"]", "\"9.9\" is no value of \"codes\""},
        {"goals.yaml", "id: pay\n", "subjects: [gdktpl, tin-hoc]", "subjects: [toan]", "\"toan\" is no value of \"subjects\""},
        {"goals.yaml", "id: pay\n", "    codes: [\"2.3\", \"4.2\"]\n", "", "\"codes\" is missing", "goals.yaml", "  - id: pay"},
    });
}

TEST_CASE("every mission of the shipped course has its part of the story, and the map knows the chapters before the missions come") {
    const content::Compiled compiled = content::compile_course(shipped);
    REQUIRE_MESSAGE(compiled.is_ok(), all_of(compiled));
    for (const content::Problem& hint : compiled.hints) CHECK_MESSAGE(hint.what.en.find("part of the story") == std::string::npos, hint.what.en);
    for (const rules::Mission& mission : compiled.course.missions) {
        CAPTURE(mission.id);
        CHECK_FALSE(mission.before.en.empty());
        CHECK_FALSE(mission.after.en.empty());
        CHECK(rules::find(compiled.course.chapters, mission.chapter) != nullptr);
    }
    CHECK(content::index_of(compiled.course).chapters.size() == compiled.course.chapters.size());
}

TEST_CASE("every learning goal names competences of the framework and subjects") {
    for (const rules::Goal& goal : content::compile_course(shipped).course.goals) {
        CHECK_FALSE(goal.codes.empty());
        CHECK_FALSE(goal.subjects.empty());
    }
}
