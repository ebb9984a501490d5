// Texts for pupils: how long they may be, how that is counted, and the glossary's own mistakes. Each case spoils one spot of
// the shipped course and expects exactly that to be reported, on its line.
#include <doctest/doctest.h>

#include "content/reading.hpp"
#include "game/rules/vietnamese.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;

namespace {

const std::string shipped = "content/courses/mot-cua";
const char *const glossary = "glossary.yaml", *const extract = "missions/birth-extract/mission.yaml",
                  *const grandfather = "missions/birth-extract/personas/grandfather.yaml";

std::string times(const char* words, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += words;
    return out;
}

} // namespace

TEST_CASE("length is counted in words with a letter or digit, and sentences end at a stop, quoted or not") {
    const content::Reading read = content::read_length("Bà hỏi: \"Cháu ơi, đi đâu?\" – Em thưa… Số 5.");
    CHECK(read.words == 10);
    CHECK(read.longest_sentence == 6);
    CHECK(read.opening == "Bà hỏi: \"Cháu ơi, đi");
    CHECK(content::read_length("").words == 0);
}

TEST_CASE("a text that is too long for a pupil of twelve is reported with its file and line, by what it is for") {
    const std::string words = times("một hai ba bốn. ", 13), tale = times("một hai ba bốn năm. ", 27), title = "title: {vi: \"" + times("bé ", 25) + "\"";
    const std::string need = "vi: \"" + words + "\"", story = "story:\n  vi: \"" + tale + "\"\n  xx: >-\n", label = "label: {vi: \"" + times("to ", 25) + "\"";
    check_spoiled(shipped, {
        {extract, "need:", "vi: \"Hàng xóm cần bản sao trích lục khai sinh cho trẻ trong nhà để nộp cho nhà trường.\"", need.c_str(),
         "\"need\" has 52 Vietnamese syllables, at most 50", extract, "need:"},
        {grandfather, "", "story:\n  vi: >-\n", story.c_str(), "\"story\" has 135 Vietnamese syllables, at most 130", grandfather, "story:"},
        {extract, "", "title: {vi: \"Bản sao trích lục khai sinh\"", title.c_str(), "\"title\" has 25 Vietnamese syllables, at most 24"},
        {extract, "id: district-office", "label: {vi: \"Ủy ban nhân dân quận Mùa Xuân\"", label.c_str(), "\"label\" has 25 Vietnamese syllables, at most 24"},
        {extract, "need:", "en: \"A neighbour needs copy extracts of a child's birth record for the school.\"",
         "en: \"one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five.\"",
         "an English sentence of 25 words", extract, "need:"},
    });
}

TEST_CASE("the glossary: what nobody explains, what nobody meets, what two entries claim, and letters in pieces are found") {
    check_spoiled(shipped, {
        {glossary, "", "\"địa giới\"]", "\"địa giới\", \"tổ trưởng\"]", "The course uses \"tổ trưởng\", which the glossary does not explain", glossary, "vi: [\"trích lục\""},
        {glossary, "", "word: {vi: \"lệ phí\"", "word: {vi: \"lệ phi\"", "No text of the course uses the word \"lệ phi\"", glossary, "- id: fee"},
        {glossary, "", "also: {en: [\"procedures\"]}", "also: {en: [\"wizardries\"]}", "No text of the course uses the word \"wizardries\"", glossary, "- id: procedure"},
        {glossary, "", "also: {en: [\"dossiers\"]}", "also: {en: [\"procedures\"]}", "\"procedures\" is explained by \"procedure\" already", glossary, "- id: dossier\n"},
        {glossary, "", "word: {vi: \"hộ tịch\"", "word: {vi: \"ho\xCC\xA3\xCC\x82 tịch\"", "decomposed letters (NFD)"},
        {glossary, "", "- id: extract", "- id: dossier", "\"dossier\" is already used"},
        {glossary, "- id: level-four", "sources: [level-four-2019]", "sources: [no-such]", "There is no source \"no-such\""},
        {glossary, "- id: fee", "means:\n      vi:", "meaning:\n      vi:", "\"means\" is missing", glossary, "- id: fee"},
    });
    const Copy without(shipped);
    without.remove(glossary);
    const content::Compiled compiled = without.compile();
    CHECK_MESSAGE(compiled.is_ok(), all_of(compiled));
    CHECK(compiled.course.glossary.empty());
}

TEST_CASE("figures tell how long the course's texts are, each kind within its bound") {
    const content::Compiled compiled = content::compile_course(shipped);
    REQUIRE(compiled.is_ok());
    const content::Figures figures = content::count_reading(compiled.course);
    const auto figure = [&](const std::string& name) {
        for (const content::Figure& one : figures)
            if (one.name == name) return one.count;
        return std::size_t{0};
    };
    CHECK(figure("reading_story") > 20);
    CHECK(figure("reading_story_median") > 60);
    CHECK(figure("reading_story_max") <= content::story_max.vi);
    CHECK(figure("reading_choice_max") <= content::label_max.vi);
    for (const char* kind : {"tale", "lesson", "question", "consequence", "offer", "field_hint", "officer_note", "glossary"}) {
        CAPTURE(kind);
        const std::string name = std::string("reading_") + kind;
        CHECK(figure(name) > 0);
        CHECK(figure(name + "_median") <= figure(name + "_most"));
        CHECK(figure(name + "_max") <= content::passage_max.vi);
        CHECK(figure(name + "_longest_sentence") <= content::sentence_max.vi);
    }
}

TEST_CASE("a capital letter at the beginning of a sentence, for every letter of Vietnamese that a word begins with") {
    const std::pair<const char*, const char*> pairs[] = {{"phí", "Phí"}, {"đơn", "Đơn"}, {"ủy quyền", "Ủy quyền"}, {"ứng xử", "Ứng xử"}, {"ưu tiên", "Ưu tiên"}, {"ơn", "Ơn"}, {"ăn", "Ăn"},
                                                         {"ấn", "Ấn"}, {"ở", "Ở"}, {"ảnh", "Ảnh"}, {"âm", "Âm"}, {"êm", "Êm"}, {"ôn", "Ôn"}, {"ý kiến", "Ý kiến"}, {"ít", "Ít"}, {"ỷ", "Ỷ"}, {"ũ", "Ũ"}, {"ĩ", "Ĩ"}};
    for (const auto& pair : pairs) {
        CHECK(rules::capitalised(pair.first) == pair.second);
        CHECK(rules::capitalised(pair.second) == pair.second);
    }
    CHECK(rules::capitalised("") == "");
    CHECK(rules::capitalised("5 phí") == "5 phí");
    CHECK(rules::capitalised("–") == "–");
}
