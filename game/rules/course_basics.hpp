// What every part of a course is made of: texts in both languages, sources, goals, beliefs, procedures, choices. See
// course.hpp for how structs list their fields.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/rules/fields.hpp"

namespace motcua::rules {

// One text in both languages, NFC. Neither may be empty where a text is meant.
struct Text {
    std::string vi;
    std::string en;
    MOTCUA_FIELDS(vi, en)
};

// Where a claim comes from. `article` may be empty; `date` is dd/mm/yyyy of the instrument or of the reading.
struct Source {
    std::string id;
    Text title;
    std::string article;
    std::string date;
    MOTCUA_FIELDS(id, title, article, date)
};

// A learning goal. `again` says what to look at again when the pupil has few stars. `codes` and `subjects` are for lesson
// plans: competences of the digital-competence framework ("2.3") and school subjects ("gdcd", "tin-hoc" …).
struct Goal {
    std::string id;
    Text title;
    Text again;
    std::vector<std::string> codes = {};
    std::vector<std::string> subjects = {};
    MOTCUA_FIELDS(id, title, again, codes, subjects)
};

// A formal word that pupils may ask about, and what it means in plain words. `also_…`: other forms in which it stands in
// texts. `sources` where what it says is a claim about law or procedure.
struct GlossaryWord {
    std::string id;
    Text word;
    std::vector<std::string> also_vi;
    std::vector<std::string> also_en;
    Text means;
    std::vector<std::string> sources;
    MOTCUA_FIELDS(id, word, also_vi, also_en, means, sources)
};

// A named wrong belief that wrong choices point to; `reteach` is what the teacher says about it.
struct Misconception {
    std::string id;
    std::string goal;
    Text belief;
    Text reteach;
    MOTCUA_FIELDS(id, goal, belief, reteach)
};

// One entry of the searchable catalogue, with what its detail page shows.
struct Procedure {
    std::string id;
    std::string code;  // d.dddddd
    Text name;
    Text body;    // competent body
    Text level;   // how far it can be done online, with a date
    Text time;
    Text fee;
    Text result;
    std::vector<Text> steps;
    std::vector<Text> papers;
    std::vector<Text> legal_basis;
    std::vector<std::string> sources;
    MOTCUA_FIELDS(id, code, name, body, level, time, fee, result, steps, papers, legal_basis, sources)
};

// A choice with a consequence: which procedure, which place, how to pay, how to answer an offer, which answer is right.
// `consequence` tells what happens (wrong) or why it is good (right). `misconception` is empty for right choices. The
// rest serves single kinds of questions and is empty elsewhere.
struct Choice {
    std::string id;
    Text label;
    bool is_right = false;
    Text consequence;
    std::string misconception;
    Text partner;              // match: what belongs to the label
    std::int32_t points = 0;   // rubric: 0 to 3
    std::string next;          // the question this answer leads to, asked right after ("" = none)
    std::int32_t x = 0, y = 0; // scene: the spot, in thousandths of the picture's width and height
    std::int32_t days = 0;     // remove: working days saved without it
    std::int32_t dong = 0;     // remove: đồng saved without it
    MOTCUA_FIELDS(id, label, is_right, consequence, misconception, partner, points, next, x, y, days, dong)
};

}  // namespace motcua::rules
