// What the compiler reads of each kind of mission and question: every key arrives in the course, and the figures count
// it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>

#include "content/figures.hpp"
#include "content/pack.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;

namespace {

const std::string every_kind = "tests/content/course";

const rules::Course& course() {
    static const content::Compiled compiled = content::compile_course(every_kind);
    REQUIRE_MESSAGE(compiled.is_ok(), all_of(compiled));
    REQUIRE_MESSAGE(compiled.hints.empty(), all_of(compiled));
    return compiled.course;
}

const rules::Mission& mission(const std::string& id) {
    const rules::Mission* found = rules::find(course().missions, id);
    REQUIRE(found != nullptr);
    return *found;
}

const rules::Question& question(const std::string& id) {
    const rules::Question* found = rules::find(course().questions, id);
    REQUIRE(found != nullptr);
    return *found;
}

std::string run(const std::vector<std::string>& arguments, int expected) {
    std::FILE* out = std::tmpfile();
    REQUIRE(out != nullptr);
    CHECK(content::run_content_command(arguments, out, out) == expected);
    std::string text(static_cast<std::size_t>(std::ftell(out)), ' ');
    std::rewind(out);
    CHECK(std::fread(text.data(), 1, text.size(), out) == text.size());
    std::fclose(out);
    return text;
}

} // namespace

TEST_CASE("what every mission says is read: kind, chapter, place on the map, minutes") {
    const rules::Mission &notice = mission("notice"), &copy = mission("copy");
    CHECK(notice.kind == rules::MissionKind::filing);
    CHECK(copy.kind == rules::MissionKind::filing); // when it does not say
    CHECK(notice.chapter == "home");
    CHECK(notice.map_x == 100);
    CHECK(copy.map_x == 500);
    CHECK(copy.map_y == 100);
    CHECK(notice.minutes == 6);
}

TEST_CASE("a filing mission may do without papers and fee, and bring a draft, several results and a visit") {
    const rules::Mission& notice = mission("notice");
    CHECK(notice.components.empty());
    CHECK(notice.fee_dong == 0);
    CHECK(notice.pay_methods.empty());
    CHECK(notice.decoys_drawn == 0);
    CHECK(notice.process_days == 2);
    REQUIRE(notice.draft.size() == 3);
    CHECK(notice.draft[0].fact == "account.full_name");
    CHECK(notice.draft[0].wrong_fact == "draft.wrong_name");
    CHECK(notice.draft[1].wrong_fact.empty());
    CHECK(notice.draft_misconception == "hasty");
    REQUIRE(notice.results.size() == 2);
    CHECK(notice.results[1].name.en == "Paper two");
    CHECK(notice.results[1].time.en == "Two days");
    CHECK(notice.visit_text.en == "One visit is needed.");
    const rules::Field* number = rules::find(notice.form, "number");
    const rules::Field* until = rules::find(notice.form, "until");
    REQUIRE((number != nullptr && until != nullptr));
    CHECK(number->birth_date_field == "born");
    CHECK(until->after_field == "from");
}

TEST_CASE("a filing mission may be paid after acceptance and know its personas' audiences") {
    const rules::Mission& copy = mission("copy");
    CHECK(copy.pay_time == rules::PayTime::after_acceptance);
    CHECK(mission("notice").pay_time == rules::PayTime::before_sending);
    REQUIRE(copy.personas.size() == 3);
    CHECK(copy.personas[0].audience.empty());
    CHECK(copy.personas[1].audience == "thcs");
    CHECK(copy.personas[2].audience == "thpt");
    CHECK(copy.quiz[0].part == "levels");
}

TEST_CASE("the officer's desk is read") {
    const rules::Mission& counter = mission("counter");
    CHECK(counter.kind == rules::MissionKind::desk);
    CHECK(counter.desk_missions == std::vector<std::string>{"copy"});
    CHECK(counter.desk_cases == 4);
    CHECK(counter.desk_visitors == 2);
    CHECK(counter.desk_rules.size() == 1);
    CHECK(counter.desk_lenient == "hasty");
    CHECK(counter.desk_strict == "harsh");
    CHECK(counter.desk_imprecise == "hasty");
    REQUIRE(counter.offers.size() == 2);
    CHECK(counter.offers[0].moment == rules::Moment::desk);
    CHECK(counter.quiz.empty());
}

TEST_CASE("study missions are read: pages with tables, forms before and after, practice") {
    const rules::Mission& visit = mission("visit");
    CHECK(visit.kind == rules::MissionKind::study);
    REQUIRE(visit.pages.size() == 1);
    const rules::StudyPage& page = visit.pages[0];
    CHECK(page.picture == "books");
    CHECK(page.paragraphs.size() == 1);
    CHECK(page.columns.size() == 2);
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[1].label.en == "Level 4");
    CHECK(page.rows[1].cells[1].en == "2");
    CHECK(page.sources == std::vector<std::string>{"law"});
    CHECK(visit.quiz[0].part == "compare");
    CHECK(mission("before").form_side == "pre");
    CHECK(mission("after").form_side == "post");
    CHECK(mission("train").practice_pools == std::vector<std::string>{"basic", "kinds"});
    CHECK(mission("train").practice_count == 11);
}

TEST_CASE("questions of every kind are read") {
    CHECK(question("plain-a").form == "a");
    CHECK(question("for-thpt").audience == "thpt");
    CHECK(question("sure").asks_certainty);
    CHECK(question("sure").difficulty == 1300);
    CHECK(question("plain-a").difficulty == 1000);
    CHECK(question("opening").choices[1].next == "sorry");
    CHECK(question("several").kind == rules::QuestionKind::multiple);
    const rules::Question& steps = question("steps");
    CHECK(steps.kind == rules::QuestionKind::order);
    CHECK(steps.choices[0].is_right); // right without saying so
    CHECK(steps.choices[0].misconception == "hasty");
    CHECK(question("pairs").kind == rules::QuestionKind::match);
    CHECK(question("pairs").choices[2].partner.en == "No litter");
    const rules::Question& spots = question("spots");
    CHECK(spots.kind == rules::QuestionKind::scene);
    CHECK(spots.picture == "market");
    CHECK(spots.choices[1].x == 600);
    CHECK(spots.choices[1].y == 300);
    const rules::Question& best = question("best");
    CHECK(best.kind == rules::QuestionKind::rubric);
    CHECK(best.choices[0].points == 3);
    CHECK(best.choices[1].is_right);
    CHECK(!best.choices[2].is_right);
    const rules::Question& removal = question("cross-out");
    CHECK(removal.kind == rules::QuestionKind::remove);
    CHECK(removal.choices[0].days == 2);
    CHECK(removal.choices[0].dong == 50000);
}

TEST_CASE("folders of goals and sources are read beside the files of that name") {
    CHECK(rules::find(course().sources, "law") != nullptr);
    CHECK(rules::find(course().sources, "portal") != nullptr);
    CHECK(rules::find(course().goals, "desk") != nullptr);
    CHECK(rules::find(course().misconceptions, "hasty") != nullptr);
}

TEST_CASE("a course of every kind survives the pack") {
    std::string problem;
    const auto read = content::read_pack(content::write_pack(course()), problem);
    REQUIRE(read.has_value());
    CHECK(rules::course_hash(*read) == rules::course_hash(course()));
}

TEST_CASE("figures count missions, variants, items and traps") {
    const content::Figures figures = content::count_figures(course());
    const auto count = [&](const std::string& name) {
        const auto found =
            std::find_if(figures.begin(), figures.end(), [&](const auto& one) { return one.name == name; });
        REQUIRE_MESSAGE(found != figures.end(), name);
        return found->count;
    };
    CHECK(count("missions") == 7);
    CHECK(count("missions_study") == 4);
    CHECK(count("variants") == 5);
    CHECK(count("items") == course().questions.size());
    CHECK(count("items_scene") == 1);
    CHECK(count("traps_flawed_papers") == 6);
    CHECK(count("traps_unsafe_offers") == 9);
    CHECK(count("traps") == count("traps_wrong_choices") + 15);
    const std::string printed = run({"figures", every_kind}, 0);
    CHECK(printed.find("missions_desk 1\n") != std::string::npos);
    CHECK(printed.find("pack_bytes ") != std::string::npos);
    CHECK(printed.find("pack_bytes_brotli ") == std::string::npos); // this program has no brotli at hand
    CHECK(printed.find("check_ms ") != std::string::npos);
}

TEST_CASE("figures count the play-throughs that differ by more than their order") {
    const content::Figures figures = content::count_playthroughs(course());
    const auto count = [&](const std::string& name) {
        const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& one) { return one.name == name; });
        REQUIRE_MESSAGE(found != figures.end(), name);
        return found->count;
    };
    std::size_t sum = 0;
    for (const rules::Mission& one : course().missions) sum += count("playthroughs_" + one.id);
    CHECK(count("playthroughs") == sum);
    CHECK(count("playthroughs_visit") >= 2);   // two questions of several, in whatever order
    CHECK(count("playthroughs_visit") <= 100);
    CHECK(count("playthroughs_copy") > count("playthroughs_notice") / 2);
    CHECK(run({"figures", every_kind}, 0).find("playthroughs_notice ") != std::string::npos);
}

TEST_CASE("whoever has a compressor at hand is told how small a pack gets") {
    std::FILE* out = std::tmpfile();
    REQUIRE(out != nullptr);
    const auto halve = [](std::string_view bytes) { return std::string(bytes.substr(0, bytes.size() / 2)); };
    CHECK(content::run_content_command({"figures", every_kind}, out, out, halve) == 0);
    std::string text(static_cast<std::size_t>(std::ftell(out)), ' ');
    std::rewind(out);
    CHECK(std::fread(text.data(), 1, text.size(), out) == text.size());
    std::fclose(out);
    CHECK(text.find("pack_bytes_brotli " + std::to_string(content::write_pack(course()).size() / 2) + "\n") != std::string::npos);
}

TEST_CASE("a mission that is not listed yet is left alone, and checked when drafts are asked for") {
    const Copy copy(every_kind);
    copy.spoil("course.yaml", "", ", visit]", "]");
    copy.spoil("missions/visit/mission.yaml", "", "minutes: 7", "minutes: 99");
    const content::Compiled compiled = copy.compile();
    CHECK_MESSAGE(compiled.is_ok(), all_of(compiled));
    CHECK(has(compiled.hints, "missions/visit/mission.yaml", 1, "is not listed"));
    CHECK(run({"check", copy.folder(), "--en"}, 0).find("hint: ") != std::string::npos);
    CHECK(run({"check", copy.folder(), "--drafts", "--en"}, 1).find("from 0 to 12") != std::string::npos);
    CHECK(run({"build", copy.folder(), "--drafts", "-o", copy.folder() + "/x.pack"}, 2).find("--drafts") !=
          std::string::npos);
}
