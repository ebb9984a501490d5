// A course in a layout that is not course.hpp's: some fields of today are not there yet, and there are some that the
// program knows no more. Frozen: tests/content/frozen holds a pack and a log made of it on 23/11/2026. Do not edit.
#pragma once

#include <string>
#include <vector>

#include "game/rules/fields.hpp"

namespace motcua::older {

struct Text {
    std::string vi, en;
    MOTCUA_FIELDS(vi, en)
};
struct Goal {
    std::string id;
    Text title;
    MOTCUA_FIELDS(id, title)
};
struct Misconception {
    std::string id, goal;
    Text belief;
    MOTCUA_FIELDS(id, goal, belief)
};
enum class QuestionKind : std::uint8_t { single, multiple };
struct Choice {
    bool is_right = false; // another order than today's
    std::string id;
    Text label, consequence;
    std::string misconception;
    MOTCUA_FIELDS(is_right, id, label, consequence, misconception)
};
struct Hint {
    std::uint32_t after_minutes = 5;
    std::vector<Text> words;
    MOTCUA_FIELDS(after_minutes, words)
};
struct Question {
    std::string id, pool, goal;
    QuestionKind kind = QuestionKind::single;
    Text stem;
    std::vector<Choice> choices;
    std::vector<Hint> hints;             // the program knows no more
    std::int32_t weight = 100;           // nor this
    bool is_retired = false;
    MOTCUA_FIELDS(id, pool, goal, kind, stem, choices, hints, weight, is_retired)
};
struct QuizDraw {
    std::string part, pool;
    std::uint32_t count = 1;
    MOTCUA_FIELDS(part, pool, count)
};
struct StudyPage {
    std::string id;
    Text title;
    std::vector<Text> paragraphs;
    MOTCUA_FIELDS(id, title, paragraphs)
};
enum class MissionKind : std::uint8_t { filing, desk, study };
struct Mission {
    std::string id;
    MissionKind kind = MissionKind::filing;
    Text title;
    std::vector<StudyPage> pages;
    std::vector<QuizDraw> quiz;
    MOTCUA_FIELDS(id, kind, title, pages, quiz)
};
struct Course {
    std::string id, version;
    Text title;
    std::string today;
    std::vector<Goal> goals;
    std::vector<Misconception> misconceptions;
    std::vector<Mission> missions;
    std::vector<Question> questions;
    MOTCUA_FIELDS(id, version, title, today, goals, misconceptions, missions, questions)
};

inline Course course() {
    const auto both = [](const char* text) { return Text{text, text}; };
    const auto choice = [&](const char* id, bool is_right) {
        return Choice{is_right, id, both(id), both("vậy đó"), is_right ? "" : "m-one"};
    };
    Course made{"older", "1", both("Khóa cũ"), "13/10/2026", {{"levels", both("Mức độ")}}, {{"m-one", "levels", both("nhầm")}}, {}, {}};
    made.missions = {{"visit", MissionKind::study, both("Tìm hiểu"), {{"first", both("Trang một"), {both("Đọc đã.")}}}, {{"first", "pool", 2}}}};
    for (const char* id : {"q1", "q2", "q3"})
        made.questions.push_back({id, "pool", "levels", QuestionKind::single, both(id), {choice("a", true), choice("b", false), choice("c", false)},
                                  {{3, {both("nghĩ xem"), both("nghĩ nữa")}}, {}}, 50, id[1] == '3'});
    return made;
}

} // namespace motcua::older
