// Questions, what is drawn of them, and the pages of study missions. See course.hpp for how structs list their fields.
#pragma once

#include "game/rules/course_basics.hpp"

namespace motcua::rules {

// Kinds of questions are rows of one mechanism: an answer is always a list of choice ids. single, rubric: one id.
// multiple, scene, remove: every right one and no wrong one. order: all ids in the right order, which is the order here.
// match: for each choice in the order shown, the id whose partner belongs to it.
enum class QuestionKind : std::uint8_t { single, multiple, order, match, scene, rubric, remove };
inline constexpr int question_kind_count = 7;

struct Question {
    std::string id;
    std::string pool;
    std::string goal;
    QuestionKind kind = QuestionKind::single;
    std::string audience;             // "thcs", "thpt", or "" for both
    std::string locality;             // "phuong", "xa", or "" for both
    std::string form;                 // "a" or "b": which of two parallel forms may draw it; "" = both
    bool asks_certainty = false;      // "sure / not sure" goes with the answer
    std::int32_t difficulty = 1000;   // Elo-type estimate, 400 (easy) to 1600 (hard)
    std::string picture;              // scene: name of the drawing
    Text stem;
    std::vector<Choice> choices;
    std::vector<std::string> sources;
    MOTCUA_FIELDS(id, pool, goal, kind, audience, locality, form, asks_certainty, difficulty, picture, stem, choices, sources)
};

// How many questions of a pool one attempt gets. `part` is "levels" or "conduct" in filing missions, the id of a study
// page in study missions.
struct QuizDraw {
    std::string part;
    std::string pool;
    std::uint32_t count = 1;
    MOTCUA_FIELDS(part, pool, count)
};

// A line of the officer's draft that the citizen confirms. Some attempts show `wrong_fact` instead of `fact` in one line
// that has one.
struct DraftLine {
    std::string id;
    Text label;
    std::string fact;
    std::string wrong_fact;  // "" = never drawn wrong
    MOTCUA_FIELDS(id, label, fact, wrong_fact)
};

// One of the results a filing brings: what, from whom, when.
struct ResultItem {
    Text name;
    Text body;
    Text time;
    MOTCUA_FIELDS(name, body, time)
};

struct TableRow {
    Text label;
    std::vector<Text> cells;
    MOTCUA_FIELDS(label, cells)
};

// A page of a study mission: something to read or look at, then the questions drawn for it.
struct StudyPage {
    std::string id;
    Text title;
    std::string picture;
    std::vector<Text> paragraphs;
    std::vector<Text> columns;    // of the table; empty = no table
    std::vector<TableRow> rows;
    std::vector<std::string> sources;
    MOTCUA_FIELDS(id, title, picture, paragraphs, columns, rows, sources)
};

}  // namespace motcua::rules
