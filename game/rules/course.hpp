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
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, label, is_right, consequence, misconception, partner, points, next, x, y, days, dong] = self;
        visit(id, label, is_right, consequence, misconception, partner, points, next, x, y, days, dong);
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
    std::string picture;   // grandmother, grandfather, sister …
    std::string audience;  // "thcs", "thpt", or "" for both
    Text name;
    Text story;
    std::vector<PaperLine> card;  // the note she hands over
    std::vector<Fact> facts;      // includes "account.number" (12 digits, unassigned province code)
    std::vector<Paper> papers;    // papers that are always in the tray
    std::vector<Paper> decoys;    // some of these are drawn by seed
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, picture, audience, name, story, card, facts, papers, decoys] = self;
        visit(id, picture, audience, name, story, card, facts, papers, decoys);
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
    std::string after_field;    // dates: a date field that must not be later than this one; "" = none
    Text officer_note;          // what the officer's notice says when the value is not the truth
    std::string misconception;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, section, kind, label, hint, is_required, max_bytes, min, max, options, prefill_fact, expected_fact,
               agrees_with, birth_date_field, after_field, officer_note, misconception] = self;
        visit(id, section, kind, label, hint, is_required, max_bytes, min, max, options, prefill_fact, expected_fact,
              agrees_with, birth_date_field, after_field, officer_note, misconception);
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

// When an offer turns up. One offer per moment is drawn by seed; at the desk as many as the mission has visitors.
enum class Moment : std::uint8_t { one_time_code, payment, receipt, leaving, desk };
inline constexpr int moment_count = 5;

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
    std::string form;                 // "a" or "b": which of two parallel forms may draw it; "" = both
    bool asks_certainty = false;      // "sure / not sure" goes with the answer
    std::int32_t difficulty = 1000;   // Elo-type estimate, 400 (easy) to 1600 (hard)
    std::string picture;              // scene: name of the drawing
    Text stem;
    std::vector<Choice> choices;
    std::vector<std::string> sources;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, pool, goal, kind, audience, form, asks_certainty, difficulty, picture, stem, choices, sources] = self;
        visit(id, pool, goal, kind, audience, form, asks_certainty, difficulty, picture, stem, choices, sources);
    }
};

// How many questions of a pool one attempt gets. `part` is "levels" or "conduct" in filing missions, the id of a study
// page in study missions.
struct QuizDraw {
    std::string part;
    std::string pool;
    std::uint32_t count = 1;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [part, pool, count] = self;
        visit(part, pool, count);
    }
};

// A line of the officer's draft that the citizen confirms. Some attempts show `wrong_fact` instead of `fact` in one line
// that has one.
struct DraftLine {
    std::string id;
    Text label;
    std::string fact;
    std::string wrong_fact;  // "" = never drawn wrong
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, label, fact, wrong_fact] = self;
        visit(id, label, fact, wrong_fact);
    }
};

// One of the results a filing brings: what, from whom, when.
struct ResultItem {
    Text name;
    Text body;
    Text time;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [name, body, time] = self;
        visit(name, body, time);
    }
};

struct TableRow {
    Text label;
    std::vector<Text> cells;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [label, cells] = self;
        visit(label, cells);
    }
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
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, title, picture, paragraphs, columns, rows, sources] = self;
        visit(id, title, picture, paragraphs, columns, rows, sources);
    }
};

// What a mission asks the pupil to be: a citizen's helper, an officer at the desk, or a reader who finds out.
enum class MissionKind : std::uint8_t { filing, desk, study };
inline constexpr int mission_kind_count = 3;

// When the fee is due. Some procedures ask for it only after the dossier was accepted (status 6).
enum class PayTime : std::uint8_t { before_sending, after_acceptance };
inline constexpr int pay_time_count = 2;

struct Mission {
    std::string id;
    MissionKind kind = MissionKind::filing;
    std::string chapter;                // groups missions on the map: "citizen", "counter", "system", "codes", "home"
    std::int32_t map_x = 0, map_y = 0;  // where it stands, in thousandths of the map
    std::uint32_t minutes = 10;         // how long it usually takes
    Text title;
    Text need;                          // one line for lists

    // ---- filing
    std::string procedure;              // the right one
    Text wrong_procedure;               // what comes back when a procedure without its own entry below is filed
    std::string wrong_procedure_misconception;
    std::vector<Choice> wrong_procedures;  // id = procedure id
    std::vector<Choice> places;
    std::vector<Persona> personas;
    std::uint32_t decoys_drawn = 3;
    std::vector<Section> sections;
    std::vector<Field> form;
    std::vector<Component> components;  // none: the papers page is passed over
    std::string unasked_misconception;  // sending a paper nobody asked for
    std::string unsaved_misconception;  // leaving the papers page without saving
    Text file_rule;                     // formats and the simulated size limit
    std::vector<Delivery> deliveries;   // one: it is chosen by itself
    std::uint32_t fee_dong = 0;         // per unit; 0: the payment page is passed over
    std::string fee_field;              // field that holds the number of units; "" = one
    PayTime pay_time = PayTime::before_sending;
    std::vector<Choice> pay_methods;
    std::vector<Offer> offers;
    std::vector<std::uint32_t> start_minutes;  // minute of the day at which the story may begin
    std::uint32_t cutoff_minute = 900;         // 15:00: later arrivals are answered on the next working day
    std::uint32_t process_days = 0;            // working days until the result; 0 = the same day, by the cutoff
    std::vector<DraftLine> draft;       // shown for confirmation before the result; empty = no such step
    std::string draft_misconception;    // letting a wrong draft pass
    std::vector<ResultItem> results;    // when one filing brings several; empty = the procedure's own result
    Text visit_text;                    // why somebody still has to come in person; "" = nobody has to
    std::vector<Text> levels_lesson;    // paragraphs: what changes at level 3, what level 4 is called today
    Text complaint;                     // where to complain

    // ---- desk
    std::vector<std::string> desk_missions;    // filing missions whose dossiers arrive here
    std::uint32_t desk_cases = 0;
    std::uint32_t desk_visitors = 0;           // offers of the moment `desk` that are drawn
    std::vector<Text> desk_rules;              // what the officer has in view
    std::string desk_lenient;                  // misconception: accepting a deficient dossier
    std::string desk_strict;                   // misconception: refusing or asking where nothing is wrong
    std::string desk_imprecise;                // misconception: asking for too little, too much, or the wrong thing

    // ---- study
    std::vector<StudyPage> pages;
    std::string form_side;              // "pre" or "post": draws from opposite halves of the pools; "" = from all
    std::vector<std::string> practice_pools;   // not empty: questions follow one another by what was missed
    std::uint32_t practice_count = 0;

    // ---- all
    std::vector<QuizDraw> quiz;
    std::vector<std::string> sources;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [id, kind, chapter, map_x, map_y, minutes, title, need, procedure, wrong_procedure,
               wrong_procedure_misconception, wrong_procedures, places, personas, decoys_drawn, sections, form,
               components, unasked_misconception, unsaved_misconception, file_rule, deliveries, fee_dong, fee_field,
               pay_time, pay_methods, offers, start_minutes, cutoff_minute, process_days, draft, draft_misconception,
               results, visit_text, levels_lesson, complaint, desk_missions, desk_cases, desk_visitors, desk_rules,
               desk_lenient, desk_strict, desk_imprecise, pages, form_side, practice_pools, practice_count, quiz, sources] = self;
        visit(id, kind, chapter, map_x, map_y, minutes, title, need, procedure, wrong_procedure,
              wrong_procedure_misconception, wrong_procedures, places, personas, decoys_drawn, sections, form,
              components, unasked_misconception, unsaved_misconception, file_rule, deliveries, fee_dong, fee_field,
              pay_time, pay_methods, offers, start_minutes, cutoff_minute, process_days, draft, draft_misconception,
              results, visit_text, levels_lesson, complaint, desk_missions, desk_cases, desk_visitors, desk_rules,
              desk_lenient, desk_strict, desk_imprecise, pages, form_side, practice_pools, practice_count, quiz, sources);
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
