// The course compiler: every kind of mistake a writer can make is found, with its file and line and what to do. Each
// case takes the shipped course, spoils one spot in a copy, and expects exactly that to be reported.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "content/compile.hpp"
#include "content/pack.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;
namespace fs = std::filesystem;

namespace {

const std::string shipped = "content/courses/mot-cua";
const std::string mission = "missions/birth-extract/";
const std::string granny = mission + "personas/grandmother.yaml";
const std::string form = mission + "form.yaml", mission_file = mission + "mission.yaml",
                  offers = mission + "offers.yaml";

void check_cases(const std::vector<Case>& cases) { check_spoiled(shipped, cases); }

} // namespace

TEST_CASE("the shipped course has no problem") {
    const content::Compiled compiled = content::compile_course(shipped);
    CHECK_MESSAGE(compiled.is_ok(), all_of(compiled));
    CHECK(compiled.course.catalogue.size() >= 10);
    REQUIRE(compiled.course.missions.size() >= 1);
    std::string problem;
    CHECK(content::read_pack(content::write_pack(compiled.course), problem).has_value());
}

TEST_CASE("the shipped mission has what the plan asks of it") {
    const content::Compiled compiled = content::compile_course(shipped);
    REQUIRE(compiled.is_ok());
    const rules::Mission* birth = rules::find(compiled.course.missions, "birth-extract");
    REQUIRE(birth != nullptr);
    CHECK(birth->personas.size() == 5);
    CHECK(birth->form.size() >= 12);
    for (const rules::Moment moment :
         {rules::Moment::one_time_code, rules::Moment::payment, rules::Moment::receipt, rules::Moment::leaving})
        CHECK(std::count_if(birth->offers.begin(), birth->offers.end(),
                            [&](const rules::Offer& offer) { return offer.moment == moment; }) >= 2);
    for (const rules::Persona& persona : birth->personas)
        for (int flaw = 1; flaw < rules::flaw_count; ++flaw)
            CHECK(std::any_of(persona.decoys.begin(), persona.decoys.end(),
                              [&](const rules::Paper& paper) { return static_cast<int>(paper.flaw) == flaw; }));
    std::size_t conduct = 0;
    for (const rules::QuizDraw& quiz : birth->quiz)
        if (quiz.part == "conduct") conduct += quiz.count;
    CHECK(conduct == 5);
}

TEST_CASE("every neighbour of the shipped course has a drawing") {
    const std::string drawings = read_text_file("assets/pictures.txt");
    for (const rules::Mission& one : content::compile_course(shipped).course.missions)
        for (const rules::Persona& persona : one.personas)
            CHECK_MESSAGE(drawings.find("\n" + persona.picture + " ") != std::string::npos, persona.picture);
}

TEST_CASE("mistakes in writing are found with file and line") {
    check_cases({
        {"goals.yaml", "id: find", "again:", "agian:", "Unknown key \"agian\""},
        {"goals.yaml", "id: find", "    again:", "    hint: x\n    again:", "Unknown key \"hint\""},
        {"goals.yaml", "id: pay", "en: \"Pay the fee in the right place\"", "fr: x", "\"en\" is missing"},
        {"goals.yaml", "id: form", "    again:", "    title: {vi: \"a\", en: \"b\"}\n    again:", "is there twice"},
        {"sources.yaml", "id: kiosk-0926", "date: \"20/09/2026\"", "date: \"31/09/2026\"", "is not a date"},
        {"sources.yaml", "id: portal-0726", "    date: \"18/07/2026\"\n", "", "\"date\" is missing", "sources.yaml",
         "  - id: portal-0726"},
        {"course.yaml", "", "today: \"13/10/2026\"", "today: \"11/10/2026\"", "is not a working day"},
        {"course.yaml", "", "  - {vi: \"Dừng xử lý\", en: \"Processing stopped\"}\n", "", "ten status names",
         "course.yaml", "status_names:"},
        {"course.yaml", "", "lenient: lenient-is-kind", "lenient: no-such-belief", "There is no misconception"},
        {"course.yaml", "", "  strict: strict-is-safe\n", "", "\"strict\" is missing", "course.yaml", "  rules:"},
        {"missions/stay-notice/mission.yaml", "", "  rules:\n    - vi: \"Khách", "  kindly: x\n  rules:\n    - vi: \"Khách", "Unknown key \"kindly\""},
        {"missions/simplify/mission.yaml", "", "chapter: system", "officer: x\nchapter: system", "only missions of kind: filing"},
        {"catalogue/school.yaml", "", "code: \"3.000465\"", "code: \"3000465\"", "looks like 1.234567"},
        {"catalogue/school.yaml", "", "sources: [portal-0726]", "sources: []", "at least one item"},
        {"questions/levels.yaml", "", "sources: [levels-2019]", "sources: [levels-2091]", "There is no source"},
        {"questions/levels.yaml", "id: three", "right: true", "right: yes", "must be true or false"},
    });
}

TEST_CASE("choices that teach nothing are found with file and line") {
    const std::string public_places = "questions/public-places.yaml";
    check_cases({
        {"questions/levels.yaml", "id: three\n", "right: true", "right: false", "No choice is right",
         "questions/levels.yaml", "    choices:"},
        {"questions/levels.yaml", "id: two\n", "right: false", "right: true", "choices are right where one is meant",
         "questions/levels.yaml", "    choices:"},
        {"questions/levels.yaml", "id: two\n", "        misconception: levels-blur-together\n", "",
         "names no misconception", "questions/levels.yaml", "      - id: two"},
        {"questions/levels.yaml", "id: two\n", "misconception: levels-blur-together", "misconception: levels-blurr",
         "There is no misconception"},
        {"questions/levels.yaml", "id: three\n", "right: true",
         "misconception: levels-blur-together\n        right: true", "cannot show a misconception"},
        {offers.c_str(), "id: hang-up", "consequence:", "consequences:", "Unknown key \"consequences\""},
        {offers.c_str(), "id: hang-up",
         "        consequence:", "        consequence: \"\"\n        aside:", "needed in both languages"},
        {offers.c_str(), "id: hang-up", "vi: \"Không đọc mã, cúp máy, tự gõ mã vào trang\"",
         "vi: \"Không đọc mã cho bất kỳ ai hết, lịch sự cúp máy rồi tự tay gõ mã vào trang mà mình đã tự mở ra\"",
         "gives itself away", offers, "    choices:"},
        {mission_file.c_str(), "id: police-ward", "right: false", "right: true\n    extra: x", "Unknown key \"extra\"",
         mission_file, "extra: x"},
        {"questions/levels.yaml", "id: pay-at-the-office", "id: two", "id: three", "already used",
         "questions/levels.yaml", "      - id: three\n        label: {vi: \"Mức độ 3\""},
        {public_places.c_str(), "id: dog", "id: dog", "id: bus-seat", "already used"},
    });
}

TEST_CASE("a mission that cannot be played is found with file and line") {
    const std::string papers = mission + "papers.yaml";
    check_cases({
        {form.c_str(), "id: fee_copies", "agrees_with: copies", "agrees_with: coppies",
         "There is no field of birth-extract"},
        {form.c_str(), "id: copies\n", "section: request", "section: reqest", "There is no section of birth-extract"},
        {form.c_str(), "id: copies\n", "kind: number", "kind: numbre", "is no value of"},
        {form.c_str(), "id: copies\n", "max: 10", "max: 1", "itself refuses", granny, "copies: \"2\""},
        {granny.c_str(), "", "  copies: \"2\"\n", "", "needs is missing", granny, "facts:"},
        {granny.c_str(), "", "account.number: \"000158024617\"", "account.number: \"001158024617\"",
         "looks like a real person's number"},
        {granny.c_str(), "", "account.number: \"000158024617\"", "account.number: \"000159024617\"",
         "says born in 1959"},
        {granny.c_str(), "", "owner.number: \"000320118205\"", "owner.number: \"000320118206\"",
         "neither in the story nor on the card", granny, "story:"},
        {granny.c_str(), "papers:", "flaw: none", "flaw: blurred", "satisfies the component", granny, "papers:"},
        {granny.c_str(), "papers:", "component: authorisation", "component: authorization",
         "There is no component of birth-extract"},
        {granny.c_str(), "", "file_name: \"uy-quyen-quay-phim.mov\"", "file_name: \"uy-quyen-quay-phim.pdf\"",
         "does not fit the flaw"},
        {papers.c_str(), "flaw: expired", "flaw: expired", "flaw: blurred", "no words for the flaw \"expired\"", papers,
         "flaw_notes:"},
        {mission_file.c_str(), "", "procedure: birth-extract", "procedure: birth-extrakt", "There is no procedure"},
        {mission_file.c_str(), "", "decoys_drawn: 3", "decoys_drawn: 9", "but 9 are drawn", granny, "decoys:"},
        {mission_file.c_str(), "", "pool: levels, count: 2", "pool: levels, count: 40", "but 40 are drawn"},
        {mission_file.c_str(), "", "pool: officials", "pool: officers", "There is no pool"},
        {mission_file.c_str(), "", "start_minutes: [540", "start_minutes: [90", "within working hours"},
        {mission_file.c_str(), "", "[grandmother, ", "[grandmothers, ", "is not there",
         mission + "personas/grandmothers.yaml", ""},
        {"goals.yaml", "goals:\n  - id: find", "id: find", "id: seek", "\"find\" that the law awards points to",
         "goals.yaml", "goals:\n"},
    });
}

TEST_CASE("a moment without an offer is found") {
    const Copy copy(shipped);
    std::string text = read_text_file(fs::path(copy.folder()) / offers);
    for (std::size_t at; (at = text.find("moment: receipt")) != std::string::npos;)
        text.replace(at, 15, "moment: payment");
    copy.write(offers, text);
    CHECK(has(copy.compile(), offers, 3, "no offer for the moment \"receipt\""));
}

TEST_CASE("decomposed text, bytes that are not UTF-8, broken YAML and stray files are found") {
    const Copy copy(shipped);
    const std::size_t line = copy.spoil("goals.yaml", "id: papers", "vi: \"Chọn", "vi: \"Cho\xCC\xA3n");
    CHECK(has(copy.compile(), "goals.yaml", line, "decomposed"));
    const std::size_t bad = copy.spoil("sources.yaml", "id: kiosk-0926", "vi: \"", "vi: \"\xFF");
    CHECK(has(copy.compile(), "sources.yaml", bad, "not UTF-8"));
    const std::size_t quote = copy.spoil("catalogue/others.yaml", "", "code: \"3.000333\"", "code: \"3.000333\" x");
    const content::Compiled broken = copy.compile();
    CHECK_MESSAGE(has(broken, "catalogue/others.yaml", quote, "not valid YAML"), all_of(broken));
    copy.write(mission + "personas/uncle.yaml", "id: uncle\n");
    CHECK(has(copy.compile(), mission + "personas/uncle.yaml", 1, "part of nothing"));
    copy.remove("course.yaml");
    CHECK(has(copy.compile(), "course.yaml", 1, "not there"));
}

TEST_CASE("everything is reported at once, in the order of files and lines") {
    const Copy copy(shipped);
    copy.spoil("goals.yaml", "id: find", "again:", "agian:");
    copy.spoil("goals.yaml", "id: pay\n", "again:", "agian:");
    copy.spoil("sources.yaml", "", "date: \"18/07/2026\"", "date: \"soon\"");
    const content::Compiled compiled = copy.compile();
    CHECK(compiled.problems.size() >= 5);
    CHECK(std::is_sorted(compiled.problems.begin(), compiled.problems.end(), [](const auto& a, const auto& b) {
        return a.file != b.file ? a.file < b.file : a.line < b.line;
    }));
}

TEST_CASE("no file, however strange, lets anything out of the compiler but problems") {
    for (const std::string& text :
         {std::string(), std::string("[]"), std::string("a: b: c"), std::string("- &a [*a]\n"),
          std::string(100'000, '['), std::string("{"), std::string("? [a]\n: b\n"), std::string("title: *nobody\n"),
          std::string("\t- x\n"), std::string("%YAML 9\n---\n...\n"),
          std::string("sources: &s [*s]\ngoals: 3\nform: {a: b}\npool: [x]\nquestions: ~\n")})
        for (const char* file :
             {"course.yaml", "sources.yaml", "goals.yaml", "questions/basic.yaml", "missions/notice/form.yaml",
              "missions/notice/mission.yaml", "missions/visit/mission.yaml", "missions/counter/mission.yaml",
              "missions/notice/personas/an.yaml"}) {
            const Copy copy("tests/content/course");
            copy.write(file, text);
            CHECK(!copy.compile().is_ok());
        }
    CHECK(!content::compile_course("/nowhere/at/all").is_ok());
}

TEST_CASE("Windows line ends and a byte order mark are no problem") {
    const Copy copy(shipped);
    std::string text = "\xEF\xBB\xBF";
    for (const char c : read_text_file(fs::path(copy.folder()) / "goals.yaml"))
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    copy.write("goals.yaml", text);
    CHECK(copy.compile().is_ok());
}

TEST_CASE("the worked examples of the guide can be put into the course as they stand") {
    const Copy copy(shipped);
    const std::string guide = read_text_file("content/README.md"), opening = "```yaml\n# → ";
    int examples = 0;
    for (std::size_t at = guide.find(opening); at != std::string::npos; at = guide.find(opening, at + 1)) {
        const std::size_t name = at + opening.size(), body = guide.find('\n', name) + 1;
        const std::string file = guide.substr(name, body - 1 - name);
        const std::string example = guide.substr(body, guide.find("```", body) - body);
        copy.write(file, read_text_file(fs::path(copy.folder()) / file) + example);
        ++examples;
    }
    CHECK(examples == 8);
    copy.spoil(mission_file, "personas:", "personas: [", "personas: [tung, ");
    const content::Compiled compiled = content::compile_course(copy.folder(), true); // with the guide's new missions
    CHECK_MESSAGE(compiled.is_ok(), all_of(compiled));
}

TEST_CASE("the command builds a pack that can be read, and leaves nothing behind when the course has problems") {
    const Copy copy(shipped);
    const std::string pack = copy.folder() + "/out.pack";
    std::FILE* quiet = std::tmpfile();
    REQUIRE(quiet != nullptr);
    CHECK(content::run_content_command({"check", copy.folder()}, quiet, quiet) == 0);
    CHECK(content::run_content_command({"build", copy.folder(), "-o", pack}, quiet, quiet) == 0);
    const std::string bytes = read_text_file(pack);
    std::string problem;
    CHECK(content::read_pack({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, problem).has_value());
    fs::remove(pack);
    copy.remove("goals.yaml");
    CHECK(content::run_content_command({"build", copy.folder(), "-o", pack}, quiet, quiet) == 1);
    CHECK(!fs::exists(pack));
    CHECK(content::run_content_command({"build", copy.folder()}, quiet, quiet) == 2);
    CHECK(content::run_content_command({"eat", copy.folder()}, quiet, quiet) == 2);
    CHECK(content::run_content_command({"build", shipped, "-o", "/nowhere/at/all.pack"}, quiet, quiet) == 2);
    std::fclose(quiet);
}
