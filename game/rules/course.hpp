// The course: everything the law needs to know about the world, as plain data. It is authored in YAML under `content/`,
// checked and packed there, and only read here. Every choice, paper, field and answer is named by an id, never by its
// position. Each struct lists its fields once in `fields`; the structured binding refuses to compile when a field is
// added and not listed, so the pack, the content hash and the digest can never silently skip one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::rules {

// One text in both languages, NFC. Neither may be empty where a text is meant.
struct Text {
    std::string vi;
    std::string en;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [vi, en] = self;
        visit(vi, en);
    }
};

// Where a claim comes from. `article` may be empty; `date` is dd/mm/yyyy of the instrument or of the reading.
struct Source {
    std::string id;
    Text title;
    std::string article;
    std::string date;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, title, article, date] = self;
        visit(id, title, article, date);
    }
};

// A learning goal. `again` says what to look at again when the pupil has few stars.
struct Goal {
    std::string id;
    Text title;
    Text again;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, title, again] = self;
        visit(id, title, again);
    }
};

// A named wrong belief that wrong choices point to; `reteach` is what the teacher says about it.
struct Misconception {
    std::string id;
    std::string goal;
    Text belief;
    Text reteach;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, goal, belief, reteach] = self;
        visit(id, goal, belief, reteach);
    }
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
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, code, name, body, level, time, fee, result, steps, papers, legal_basis, sources] = self;
        visit(id, code, name, body, level, time, fee, result, steps, papers, legal_basis, sources);
    }
};

// A choice with a consequence: which procedure, which place, how to pay, how to answer an offer, which answer is right.
// `consequence` tells what happens (wrong) or why it is good (right). `misconception` is empty for right choices.
struct Choice {
    std::string id;
    Text label;
    bool is_right = false;
    Text consequence;
    std::string misconception;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, label, is_right, consequence, misconception] = self;
        visit(id, label, is_right, consequence, misconception);
    }
};

// What can be wrong with a paper in the tray.
enum class Flaw : std::uint8_t { none, blurred, expired, someone_else, wrong_format, not_asked };
inline constexpr int flaw_count = 6;

// A line printed on the picture of a paper ("Người được ủy quyền: …").
struct PaperLine {
    Text label;
    std::string value;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [label, value] = self;
        visit(label, value);
    }
};

// A document the persona owns, shown as a picture. `component` names the component it would serve ("" when none asks
// for it). `picture` is the kind of drawing: letter, card, certificate, book, photo.
struct Paper {
    std::string id;
    std::string component;
    Flaw flaw = Flaw::none;
    std::string picture;
    std::string file_name;  // "giay-uy-quyen.pdf"
    Text title;
    Text description;  // the alternative text: says what can be seen, including what is wrong, without naming the verdict
    std::vector<PaperLine> lines;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, component, flaw, picture, file_name, title, description, lines] = self;
        visit(id, component, flaw, picture, file_name, title, description, lines);
    }
};

// One thing that is true of a persona, by key: "filer.full_name", "owner.birth_date" (dd/mm/yyyy), "copies" …
struct Fact {
    std::string key;
    std::string value;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [key, value] = self;
        visit(key, value);
    }
};

// A neighbour with a need. `story` is told in her own words and, with `card`, holds every fact the pupil must type.
struct Persona {
    std::string id;
    std::string picture;  // grandmother, grandfather, sister …
    Text name;
    Text story;
    std::vector<PaperLine> card;  // the note she hands over
    std::vector<Fact> facts;      // includes "account.number" (12 digits, unassigned province code)
    std::vector<Paper> papers;    // papers that are always in the tray
    std::vector<Paper> decoys;    // some of these are drawn by seed
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, picture, name, story, card, facts, papers, decoys] = self;
        visit(id, picture, name, story, card, facts, papers, decoys);
    }
};

enum class FieldKind : std::uint8_t { text, full_name, date, identity_number, number, choice, multi_line, check };
inline constexpr int field_kind_count = 8;

struct Option {
    std::string id;
    Text label;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, label] = self;
        visit(id, label);
    }
};

// One field of the interactive form. What is wrong with a value is decided in `form.cpp` from these data alone.
struct Field {
    std::string id;
    std::string section;
    FieldKind kind = FieldKind::text;
    Text label;
    Text hint;
    bool is_required = false;
    std::uint32_t max_bytes = 120;
    std::int32_t min = 0;  // numbers: smallest value allowed; dates: smallest year
    std::int32_t max = 0;  // numbers: largest value allowed; dates: largest year; 0 = no bound
    std::vector<Option> options;
    std::string prefill_fact;   // filled from the account holder's data and not editable; "" = typed by the pupil
    std::string expected_fact;  // the truth the officer compares with; "" = any valid value will do
    std::string agrees_with;    // id of a field that must hold the same value; "" = none
    std::string birth_date_field;  // identity numbers: the date field whose century and year digits 4 to 6 must tell
    Text officer_note;          // what the officer's notice says when the value is not the truth
    std::string misconception;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, section, kind, label, hint, is_required, max_bytes, min, max, options, prefill_fact, expected_fact,
               agrees_with, birth_date_field, officer_note, misconception] = self;
        visit(id, section, kind, label, hint, is_required, max_bytes, min, max, options, prefill_fact, expected_fact,
              agrees_with, birth_date_field, officer_note, misconception);
    }
};

// A titled part of the form. A section named by a delivery option is shown on the delivery page instead of the form.
struct Section {
    std::string id;
    Text title;
    Text note;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, title, note] = self;
        visit(id, title, note);
    }
};

// What the officer says, and which belief it shows, when a paper with this flaw was sent for a component.
struct FlawNote {
    Flaw flaw = Flaw::none;
    Text officer_note;
    std::string misconception;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [flaw, officer_note, misconception] = self;
        visit(flaw, officer_note, misconception);
    }
};

// A row of the papers page. `missing` is the officer's sentence when nothing usable is there.
struct Component {
    std::string id;
    Text name;
    Text note;
    bool is_required = true;
    Text missing;
    std::string misconception;  // shown by leaving it out
    std::vector<FlawNote> flaw_notes;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, name, note, is_required, missing, misconception, flaw_notes] = self;
        visit(id, name, note, is_required, missing, misconception, flaw_notes);
    }
};

struct Delivery {
    std::string id;
    Text label;
    Text note;
    std::string section;  // section of fields to fill when chosen; "" = none
    Text outcome;         // how the result arrives
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, label, note, section, outcome] = self;
        visit(id, label, note, section, outcome);
    }
};

// When an offer turns up. One offer per moment is drawn by seed.
enum class Moment : std::uint8_t { one_time_code, payment, receipt, leaving };
inline constexpr int moment_count = 4;

// Somebody offers something that may be unsafe. The pupil has to answer before going on.
struct Offer {
    std::string id;
    Moment moment = Moment::one_time_code;
    std::string goal;
    Text from;
    Text message;
    std::vector<Choice> choices;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, moment, goal, from, message, choices] = self;
        visit(id, moment, goal, from, message, choices);
    }
};

// A quiz question. With `is_multiple` every right choice must be chosen and no wrong one.
struct Question {
    std::string id;
    std::string pool;
    std::string goal;
    bool is_multiple = false;
    Text stem;
    std::vector<Choice> choices;
    std::vector<std::string> sources;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, pool, goal, is_multiple, stem, choices, sources] = self;
        visit(id, pool, goal, is_multiple, stem, choices, sources);
    }
};

// How many questions of a pool one attempt gets. `part` groups draws into the two quiz parts of a mission.
enum class QuizPart : std::uint8_t { levels, conduct };
inline constexpr int quiz_part_count = 2;
struct QuizDraw {
    QuizPart part = QuizPart::levels;
    std::string pool;
    std::uint32_t count = 1;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [part, pool, count] = self;
        visit(part, pool, count);
    }
};

struct Mission {
    std::string id;
    Text title;
    Text need;                          // one line for lists
    std::string procedure;              // the right one
    Text wrong_procedure;               // what comes back when a procedure without its own entry below is filed
    std::string wrong_procedure_misconception;
    std::vector<Choice> wrong_procedures;  // id = procedure id
    std::vector<Choice> places;
    std::vector<Persona> personas;
    std::uint32_t decoys_drawn = 3;
    std::vector<Section> sections;
    std::vector<Field> form;
    std::vector<Component> components;
    std::string unasked_misconception;  // sending a paper nobody asked for
    std::string unsaved_misconception;  // leaving the papers page without saving
    Text file_rule;                     // formats and the simulated size limit
    std::vector<Delivery> deliveries;
    std::uint32_t fee_dong = 0;         // per unit
    std::string fee_field;              // field that holds the number of units; "" = one
    std::vector<Choice> pay_methods;
    std::vector<Offer> offers;
    std::vector<std::uint32_t> start_minutes;  // minute of the day at which the story may begin
    std::uint32_t cutoff_minute = 900;         // 15:00: later arrivals are answered on the next working day
    std::vector<QuizDraw> quiz;
    std::vector<Text> levels_lesson;    // paragraphs: what changes at level 3, what level 4 is called today
    Text complaint;                     // where to complain
    std::vector<std::string> sources;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, title, need, procedure, wrong_procedure, wrong_procedure_misconception, wrong_procedures, places,
               personas, decoys_drawn, sections, form, components, unasked_misconception, unsaved_misconception,
               file_rule, deliveries, fee_dong, fee_field, pay_methods, offers, start_minutes, cutoff_minute, quiz,
               levels_lesson, complaint, sources] = self;
        visit(id, title, need, procedure, wrong_procedure, wrong_procedure_misconception, wrong_procedures, places,
              personas, decoys_drawn, sections, form, components, unasked_misconception, unsaved_misconception,
              file_rule, deliveries, fee_dong, fee_field, pay_methods, offers, start_minutes, cutoff_minute, quiz,
              levels_lesson, complaint, sources);
    }
};

struct Course {
    std::string id;
    std::string version;
    Text title;
    std::string today;  // dd/mm/yyyy, a working day: the fictional day on which every story begins
    std::vector<Text> status_names;  // the ten national names, in order
    std::vector<Source> sources;
    std::vector<Goal> goals;
    std::vector<Misconception> misconceptions;
    std::vector<Procedure> catalogue;
    std::vector<Mission> missions;
    std::vector<Question> questions;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, version, title, today, status_names, sources, goals, misconceptions, catalogue, missions,
               questions] = self;
        visit(id, version, title, today, status_names, sources, goals, misconceptions, catalogue, missions, questions);
    }
};

// The course's identity: changes with any change of any field. Logs name it; the server keeps courses by it.
std::uint64_t course_hash(const Course& course);

// Finds an element by id; null when there is none.
template <class T> const T* find(const std::vector<T>& list, const std::string& id) {
    for (const T& item : list)
        if (item.id == id) return &item;
    return nullptr;
}

}  // namespace motcua::rules
