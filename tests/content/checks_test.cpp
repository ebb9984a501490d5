// Every kind of mistake that the newer kinds of missions and questions allow: each case spoils one spot of the course
// that has every kind, and expects exactly that to be reported, on its line.
#include <doctest/doctest.h>

#include "content/index.hpp"
#include "game/rules/poll.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua::content_test;

namespace {

const std::string every_kind = "tests/content/course";
const char *const basic = "questions/basic.yaml", *const kinds = "questions/kinds.yaml",
                  *const talk = "questions/talk.yaml", *const notice = "missions/notice/mission.yaml",
                  *const copy = "missions/copy/mission.yaml", *const counter = "missions/counter/mission.yaml",
                  *const before = "missions/before/mission.yaml", *const after = "missions/after/mission.yaml",
                  *const train = "missions/train/mission.yaml", *const visit = "missions/visit/mission.yaml",
                  *const notice_form = "missions/notice/form.yaml", *const binh = "missions/notice/personas/binh.yaml";

void check_cases(const std::vector<Case>& cases) { check_spoiled(every_kind, cases); }

} // namespace

TEST_CASE("keys that a kind of mission lacks or cannot have are found") {
    check_cases({
        {notice, "", "kind: filing", "kind: filling", "is no value of \"kind\""},
        {notice, "", "chapter: home", "chapter: house", "is no value of \"chapter\""},
        {notice, "", "chapter: home\n", "", "\"chapter\" is missing", notice, "id: notice"},
        {notice, "", "map: {x: 100, y: 100}\n", "", "\"map\" is missing", notice, "id: notice"},
        {notice, "", "x: 100, y: 100", "x: 1001, y: 100", "a number from 0 to 1000"},
        {notice, "", "minutes: 6", "minutes: 3", "takes from 6 to 12 minutes"},
        {notice, "", "procedure: notice\n", "", "\"procedure\" is missing", notice, "id: notice"},
        {notice, "", "complaint:", "pages: []\ncomplaint:", "only missions of kind: study have it"},
        {notice, "", "complaint:", "desk: {}\ncomplaint:", "only missions of kind: desk have it"},
        {counter, "", "quiz: []", "procedure: copy\nquiz: []", "only missions of kind: filing have it"},
        {counter, "", "quiz: []", "quiz: [{part: levels, pool: basic, count: 1}]",
         "No questions are asked at the desk"},
        {counter, "", "desk:\n", "dessk:\n", "\"desk\" is missing", counter, "id: counter"},
        {visit, "", "quiz:", "start_minutes: [540]\nquiz:", "a study mission knows no hour"},
        {visit, "", "quiz:", "visit_text: {vi: a, en: b}\nquiz:", "only missions of kind: filing have it"},
        {visit, "", "    sources: [law]\n", "", "\"sources\" is missing", visit, "  - id: compare"},
        {visit, "", "part: compare", "part: levels", "There is no page of visit \"levels\""},
        {visit, "", "count: 2", "count: 0", "Drawing 0 questions"},
        {visit, "", "{vi: \"3\", en: \"3\"}, ", "", "has 1 cells, the table 2 columns"},
        {train, "", "  - {id: all", "  - {id: more, title: {vi: a, en: b}, paragraphs: [{vi: a, en: b}]}\n  - {id: all",
         "has one page", train, "pages:"},
        {before, "", "form_side: pre", "form_side: first", "is no value of \"form_side\""},
    });
}

TEST_CASE("what a filing mission cannot do with its parts is found") {
    check_cases({
        {notice, "", "fee_dong: 0", "fee_dong: 0\nfee_field: from", "there is no fee", notice, "fee_field"},
        {notice, "", "fee_dong: 0", "fee_dong: 5000", "\"pay_methods\" is missing", notice, "id: notice"},
        {notice, "", "fee_dong: 0", "fee_dong: 0\ndecoys_drawn: 2", "Without components no decoys", notice,
         "decoys_drawn"},
        {notice, "", "personas: [binh, an]", "personas: [binh]", "1 persona for thcs"},
        {"missions/copy/personas/dung.yaml", "", "audience: thcs", "audience: thpt", "1 persona for thcs", copy,
         "personas:"},
        {binh, "", "name: {", "audience: adults\nname: {", "is no value of \"audience\""},
        {binh, "", "facts:", "papers: []\nfacts:", "no papers page"},
        {copy, "", "unsaved_misconception: hasty\n", "", "\"unsaved_misconception\" is missing", copy, "id: copy"},
        {"missions/copy/papers.yaml", "", "id: request", "id: copies", "is both a component and a field"},
        {copy, "", "pay_time: after_acceptance", "pay_time: later", "is no value of \"pay_time\""},
        {copy, "", "  - {part: levels, pool: kinds, count: 1}\n", "", "No questions for the part \"levels\"", copy,
         "quiz:"},
        {copy, "", "part: levels", "part: level", "is no value of \"part\""},
        {notice, "", "draft_misconception: hasty\n", "", "\"draft_misconception\" is missing", notice, "id: notice"},
        {copy, "", "complaint:", "draft_misconception: hasty\ncomplaint:", "there is no draft"},
        {notice, "", ", wrong_fact: draft.wrong_name", "", "The draft is never wrong", notice, "draft:"},
        {notice, "", "fact: stay.from", "fact: stay.form", "\"stay.form\" that the draft needs is missing", binh,
         "facts:"},
        {notice_form, "", "kind: identity_number\n    label: {vi: \"Số định danh\", en: \"Number\"}\n",
         "kind: choice\n    options: [{id: a, label: {vi: a, en: a}}, {id: b, label: {vi: b, en: b}}]\n    label: {vi: "
         "a, en: b}\n",
         "is an option's id in the field \"number\"", notice, "  - {id: code"},
        {notice, "", "time: {vi: \"Một ngày\", en: \"One day\"}", "tame: {vi: a, en: b}", "\"time\" is missing"},
        {binh, "", "draft.wrong_name: \"Lê Văn Bính\"", "draft.wrong_name: \"Lê Văn Bình\"", "the same as the truth"},
        {notice_form, "id: until", "after_field: from", "after_field: number", "must join two different date fields",
         notice_form, "- id: until"},
        {notice_form, "id: until", "after_field: from", "after_field: form", "There is no field of notice"},
        {notice_form, "id: number", "birth_date_field: born", "birth_date_field: number", "is no date", notice_form,
         "- id: number"},
        {notice_form, "id: number", "birth_date_field: born", "birth_date_field: from", "does not tell the year", binh,
         "account.number"},
        {binh, "", "stay.until: \"02/01/2027\"", "stay.until: \"02/10/2026\"", "is earlier than the date in the field"},
    });
}

TEST_CASE("offers at the wrong moment or for another goal, and an impossible desk, are found") {
    check_cases({
        {"missions/notice/offers.yaml", "id: receipt-1", "moment: receipt", "moment: desk",
         "a moment that this mission does not", "missions/notice/offers.yaml", "  - id: receipt-1"},
        {"missions/notice/offers.yaml", "id: receipt-1", "moment: receipt", "moment: payment", "Without a fee",
         "missions/notice/offers.yaml", "  - id: receipt-1"},
        {"missions/notice/offers.yaml", "id: receipt-1", "goal: safety", "goal: conduct", "do not count for the goal"},
        {"missions/counter/offers.yaml", "id: desk-0", "goal: conduct", "goal: safety", "do not count for the goal"},
        {"missions/counter/offers.yaml", "id: desk-0", "moment: desk", "moment: leaving",
         "a moment that this mission does not", "missions/counter/offers.yaml", "  - id: desk-0"},
        {counter, "", "missions: [copy]", "missions: [visit]", "is no filing mission"},
        {counter, "", "missions: [copy]", "missions: [notice]", "no required paper"},
        {counter, "", "missions: [copy]", "missions: [copies]", "There is no mission \"copies\""},
        {counter, "", "visitors: 2", "visitors: 3", "but 3 visitors are drawn"},
        {counter, "", "cases: 4", "cases: 1", "some would never come", counter, "  visitors: 2"},
        {counter, "", "cases: 4", "cases: 0", "No dossier ever reaches"},
        {counter, "", "strict: harsh", "strict: harshness", "There is no misconception"},
        {"missions/copy/form.yaml", "", "expected: copies", "prefill: copies", "no field that an officer could compare",
         counter, "  missions: [copy]"},
        {before, "", "map: {x: 100, y: 500}", "map: {x: 380, y: 500}", "too close to \"before\"", after, "map:"},
        {"goals.yaml", "", "id: desk", "id: counter", "\"desk\" that the law awards points to", "goals.yaml", "goals:"},
    });
}

TEST_CASE("questions that do not fit their kind are found") {
    check_cases({
        {basic, "id: sure", "stem:", "kind: essay\n    stem:", "is no value of \"kind\""},
        {basic, "id: sure", "stem:", "multiple: true\n    stem:", "written kind: multiple"},
        {basic, "id: sure", "stem:", "picture: market\n    stem:", "it belongs to kind: scene"},
        {basic, "id: sure", "difficulty: 1300", "difficulty: 100", "from 400 (easy) to 1600 (hard)"},
        {basic, "id: plain-a", "form: a", "form: c", "is no value of \"form\""},
        {basic, "id: for-thcs", "audience: thcs", "audience: primary", "is no value of \"audience\""},
        {kinds, "id: several", "right: true", "right: true, partner: {vi: a, en: b}", "it belongs to kind: match"},
        {kinds, "id: several", "right: true", "right: true, points: 2", "it belongs to kind: rubric"},
        {kinds, "id: several", "right: true", "right: true, days: 2", "only what may go"},
        {kinds, "id: several", "right: true", "right: true, at: {x: 1, y: 2}", "it belongs to kind: scene"},
        {kinds, "id: several", "right: true", "right: true, next: second", "it belongs to kind: single"},
        {kinds, "id: several", "{vi: \"Hai\", en: \"Two\"}", "{vi: \"Một\", en: \"Two\"}", "have the same label", kinds,
         "    choices:"},
        {kinds, "id: middle", "right: true", "right: false", "Nothing to order or to match can be wrong"},
        {kinds, "id: pairs", "en: \"Keep flowers\"", "en: \"Give a seat\"", "have the same partner", kinds,
         "    choices:\n      - {id: bus"},
        {kinds, "id: pairs", "partner: {vi: \"Không xả rác\", en: \"No litter\"}, ", "", "\"partner\" is missing"},
        {kinds, "id: pairs",
         "      - {id: lake, label: {vi: \"Hồ\", en: \"Lake\"}, partner: {vi: \"Không xả rác\", en: \"No litter\"}, "
         "consequence: {vi: \"Đúng.\", en: \"Right.\"}}\n",
         "", "too few choices", kinds, "    choices:\n      - {id: bus"},
        {kinds, "id: spots", "    picture: market\n", "", "\"picture\" is missing", kinds, "  - id: spots"},
        {kinds, "id: sweeps", "at: {x: 600, y: 300}", "at: {x: 210, y: 370}", "are too close", kinds,
         "    choices:\n      - id: litter"},
        {kinds, "id: sweeps", "at: {x: 600, y: 300}", "at: {x: 600, y: 3000}", "a number from 0 to 1000"},
        {kinds, "id: sweeps", "right: false", "right: true", "No choice is wrong", kinds,
         "    choices:\n      - id: litter"},
        {kinds, "id: finest", "points: 3", "points: 2", "No choice is worth 3", kinds,
         "    choices:\n      - {id: finest"},
        {kinds, "id: finest", "points: 3", "points: 4", "a number from 0 to 3"},
        {kinds, "id: finest", "points: 3", "right: true, points: 3", "kind: rubric is marked by points"},
        {kinds, "id: harmful", "        misconception: harsh\n", "", "names no misconception", kinds,
         "      - id: harmful"},
        {kinds, "id: consent", "right: false", "right: false\n        days: 3", "only what may go", kinds, "days: 3"},
        {kinds, "id: consent", "right: false", "right: true", "No choice is wrong", kinds,
         "    choices:\n      - id: old-book"},
    });
}

TEST_CASE("dialogues that lead nowhere, astray or in a circle are found") {
    check_cases({
        {basic, "id: opening", "next: second", "next: secund", "There is no question \"secund\""},
        {basic, "id: opening", "next: second", "next: several", "is not of kind: single", basic, "      - id: polite"},
        {basic, "id: opening", "next: second", "next: sure", "in a pool that is drawn", basic, "  - id: sure"},
        {basic, "id: opening", "        next: sorry\n", "", "No answer leads to \"sorry\"", talk, "  - id: sorry"},
        {talk, "id: second", "right: true,", "right: true, next: opening,", "in a circle back to \"opening\""},
        {talk, "id: second", "right: true,", "right: true, next: second,", "in a circle back to \"second\""},
        {talk, "id: second\n", "    stem:", "    audience: thcs\n    stem:", "for some pupils only", basic,
         "      - id: polite"},
    });
}

TEST_CASE("draws that some audience or form could not get are found") {
    check_cases({
        {notice, "", "pool: basic, count: 3", "pool: basic, count: 6", "holds 5 questions for thcs, but 6 are drawn"},
        {before, "", "count: 2", "count: 5", "holds 2 questions for thcs, form a, but 5 are drawn"},
        {basic, "id: for-thpt", "audience: thpt", "audience: thcs", "holds 10 questions for thpt, but 11 are drawn",
         train, "  count: 11"},
        {train, "", "count: 11", "count: 12", "holds 11 questions for thcs, but 12 are drawn"},
        {train, "", "pools: [basic, kinds]", "pools: [basics]", "There is no pool"},
        {train, "", "count: 11", "count: 0", "Practice without a question"},
    });
}

TEST_CASE("two questions that ask the same, and sentences too long for a pupil, are found") {
    check_cases({
        {basic, "id: plain-b", "{vi: \"Câu plain-b?\"", "{vi: \"Câu plain-a?\"", "asks the same words as \"plain-a\"",
         basic, "  - id: plain-b"},
        {visit, "", "en: \"One need, four ways.\"",
         "en: \"One need can be served in four ways, and the more of it is online the fewer trips, days and papers the "
         "family has to spend on it in the end.\"",
         "an English sentence of 31 words"},
        {basic, "id: sure", "vi: \"Câu sure?\"",
         "vi: \"Sáng thứ hai em đi cùng bà ra điểm phục vụ hành chính công của phường để nộp một bộ hồ sơ dày cộp mà "
         "bà "
         "đã chuẩn bị suốt cả tuần trước đó cùng cô hàng xóm, vậy em nên làm gì?\"",
         "a Vietnamese sentence of 43 syllables"},
    });
    const Copy fine(every_kind);
    fine.spoil(kinds, "id: pairs", "Câu pairs?", "Câu steps?");
    CHECK_MESSAGE(fine.compile().is_ok(), "the same stem over other choices is another question");
}

TEST_CASE("what is only worth a look is a hint and does not stand in the way") {
    check_hints(
        every_kind,
        {
            {"sources/portal.yaml", "", "sources:\n",
             "sources:\n  - {id: idle, title: {vi: a, en: b}, date: \"01/01/2026\"}\n",
             "The source \"idle\" is used nowhere", "", "id: idle"},
            {"goals/beliefs.yaml", "", "misconceptions:\n",
             "misconceptions:\n  - {id: idle, goal: form, belief: {vi: a, en: b}, reteach: {vi: a, en: b}}\n",
             "The misconception \"idle\" is used nowhere", "", "id: idle"},
            {"goals.yaml", "", "goals:\n", "goals:\n  - {id: idle, title: {vi: a, en: b}, again: {vi: a, en: b}, codes: [\"2.3\"], subjects: [gdcd]}\n",
             "The goal \"idle\" is used nowhere", "", "id: idle"},
            {after, "", "count: 2", "count: 1", "draws other questions than the pre-form", "", "quiz:"},
        });
    check_hints(every_kind,
                {{kinds, "id: harmful",
                  "points: 0\n        consequence: {vi: \"Hại.\", en: \"Harm.\"}\n        misconception: harsh",
                  "points: 2\n        consequence: {vi: a, en: b}", "Every choice is good", "",
                  "    choices:\n      - {id: finest"}});
    const Copy pool(every_kind);
    pool.write("questions/idle.yaml",
               "pool: idle\ngoal: conduct\nquestions:\n  - id: idle\n    stem: {vi: a, en: b}\n"
               "    choices:\n"
               "      - {id: x, label: {vi: a, en: b}, right: true, consequence: {vi: a, en: b}}\n"
               "      - {id: y, label: {vi: c, en: d}, right: false, consequence: {vi: a, en: b}, "
               "misconception: hasty}\n    sources: [law]\n");
    CHECK(has(pool.compile().hints, "questions/idle.yaml", 1, "No mission ever asks the pool \"idle\""));
    const Copy offers(every_kind);
    for (int i = 0; i < 2; ++i)
        offers.spoil("missions/copy/offers.yaml", i == 0 ? "" : "moment: receipt", "- {id: yes", "- {id: zes");
    std::string text = read_text_file(offers.folder() + "/missions/copy/offers.yaml");
    for (std::size_t at; (at = text.find("- {id: zes")) != std::string::npos;) {
        const std::size_t next = text.find('\n', at) + 1, end = text.find('\n', next) + 1;
        text = text.substr(0, at - 6) + text.substr(next, end - next) + "      - {id: yes" +
               text.substr(at + 10, next - at - 10) + text.substr(end);
    }
    offers.write("missions/copy/offers.yaml", text);
    const auto compiled = offers.compile();
    CHECK_MESSAGE(has(compiled.hints, "missions/copy/offers.yaml", 1, "stands in place 1 in 4 of 4 offers"),
                  all_of(compiled));
}

TEST_CASE("a poll may be asked, but nothing is measured or practised by it, and the map knows what it asks") {
    const Copy copy_of(every_kind);
    const std::string poll = "questions/poll.yaml";
    copy_of.write(poll, "pool: poll\ngoal: conduct\nquestions:\n  - id: told\n    kind: rubric\n    stem: {vi: \"Em đã kể chưa?\", en: \"Have you told them?\"}\n    choices:\n"
                        "      - {id: yes, label: {vi: \"Rồi\", en: \"Yes\"}, points: 3, consequence: {vi: \"Hay.\", en: \"Good.\"}}\n"
                        "      - {id: later, label: {vi: \"Chưa\", en: \"Not yet\"}, points: 3, consequence: {vi: \"Không sao.\", en: \"Fine.\"}}\n    sources: [law]\n");
    copy_of.spoil(visit, "", "quiz:\n", "quiz:\n  - {part: compare, pool: poll, count: 1}\n");
    const motcua::content::Compiled good = copy_of.compile();
    REQUIRE_MESSAGE(good.is_ok(), all_of(good));
    const motcua::rules::Course map = motcua::content::index_of(good.course);
    const auto asked = [&](const char* mission) { return motcua::rules::polls_of(map, *motcua::rules::find(map.missions, std::string(mission))); };
    REQUIRE(asked("visit").size() == 1);
    CHECK(asked("visit")[0]->choices[1].label.vi == "Chưa");
    CHECK(map.questions.size() == 1);
    CHECK(asked("train").empty());

    const std::size_t line = copy_of.line_of(poll, "  - id: told");
    copy_of.spoil(poll, "", "kind: rubric", "certainty: true\n    kind: rubric");
    CHECK(has(copy_of.compile(), poll, line, "nobody can be sure or unsure"));
    copy_of.spoil(poll, "", "certainty: true\n    ", "");
    copy_of.spoil(train, "", "[basic, kinds]", "[basic, kinds, poll]");
    CHECK(has(copy_of.compile(), poll, line, "\"train\" practises or measures with the poll"));
    copy_of.spoil(train, "", ", poll]", "]");
    copy_of.spoil(before, "", "quiz:\n", "quiz:\n  - {part: all, pool: poll, count: 1}\n");
    CHECK(has(copy_of.compile(), poll, line, "\"before\" practises or measures with the poll"));
    copy_of.spoil(poll, "id: later", "points: 3", "points: 1"); // a choice that is judged: no poll any more
    CHECK_FALSE(has(copy_of.compile(), poll, line, "measures with the poll"));
}
