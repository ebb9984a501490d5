// What a filing mission is made of: papers, personas, fields, components, deliveries, offers. See course.hpp for how
// structs list their fields.
#pragma once

#include "game/rules/course_basics.hpp"

namespace motcua::rules {

// What can be wrong with a paper in the tray.
enum class Flaw : std::uint8_t { none, blurred, expired, someone_else, wrong_format, not_asked };
inline constexpr int flaw_count = 6;

// A line printed on the picture of a paper ("Người được ủy quyền: …").
struct PaperLine {
    Text label;
    std::string value;
    MOTCUA_FIELDS(label, value)
};

// A document the persona owns, shown as a picture. `component` names the component it would serve ("" when none asks
// for it). `picture` is the kind of drawing: letter, card, record, diploma, certificate,
// book, photo, film.
struct Paper {
    std::string id;
    std::string component;
    Flaw flaw = Flaw::none;
    std::string picture;
    std::string file_name;  // "giay-uy-quyen.pdf"
    Text title;
    Text description;  // the alternative text: says what can be seen, including what is wrong, without naming the verdict
    std::vector<PaperLine> lines;
    MOTCUA_FIELDS(id, component, flaw, picture, file_name, title, description, lines)
};

// One thing that is true of a persona, by key: "filer.full_name", "owner.birth_date" (dd/mm/yyyy), "copies" …
struct Fact {
    std::string key;
    std::string value;
    MOTCUA_FIELDS(key, value)
};

// A neighbour with a need. `story` is told in her own words and, with `card`, holds every fact the pupil must type.
struct Persona {
    std::string id;
    std::string picture;   // grandmother, grandfather, sister …
    std::string audience;  // "thcs", "thpt", or "" for both
    std::string locality;  // "phuong", "xa", or "" for both
    Text name;
    Text story;
    std::vector<PaperLine> card;  // the note she hands over
    std::vector<Fact> facts;      // includes "account.number" (12 digits, unassigned province code)
    std::vector<Paper> papers;    // papers that are always in the tray
    std::vector<Paper> decoys;    // some of these are drawn by seed
    MOTCUA_FIELDS(id, picture, audience, locality, name, story, card, facts, papers, decoys)
};

enum class FieldKind : std::uint8_t { text, full_name, date, identity_number, number, choice, multi_line, check };
inline constexpr int field_kind_count = 8;

struct Option {
    std::string id;
    Text label;
    MOTCUA_FIELDS(id, label)
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
    MOTCUA_FIELDS(id, section, kind, label, hint, is_required, max_bytes, min, max, options, prefill_fact,
                  expected_fact, agrees_with, birth_date_field, after_field, officer_note, misconception)
};

// A titled part of the form. A section named by a delivery option is shown on the delivery page instead of the form.
struct Section {
    std::string id;
    Text title;
    Text note;
    MOTCUA_FIELDS(id, title, note)
};

// What the officer says, and which belief it shows, when a paper with this flaw was sent for a component.
struct FlawNote {
    Flaw flaw = Flaw::none;
    Text officer_note;
    std::string misconception;
    MOTCUA_FIELDS(flaw, officer_note, misconception)
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
    MOTCUA_FIELDS(id, name, note, is_required, missing, misconception, flaw_notes)
};

struct Delivery {
    std::string id;
    Text label;
    Text note;
    std::string section;  // section of fields to fill when chosen; "" = none
    Text outcome;         // how the result arrives
    MOTCUA_FIELDS(id, label, note, section, outcome)
};

// What the pupil who plays the officer has in view in any filing mission, and the beliefs that wrong decisions show. A
// mission may add rules and name beliefs of its own (Mission::desk_…).
struct Officer {
    std::vector<Text> rules;
    std::string lenient;    // accepting a deficient dossier
    std::string strict;     // refusing or asking where nothing is wrong
    std::string imprecise;  // asking for too little, too much, or the wrong thing
    std::vector<std::string> sources;
    MOTCUA_FIELDS(rules, lenient, strict, imprecise, sources)
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
    MOTCUA_FIELDS(id, moment, goal, from, message, choices)
};

}  // namespace motcua::rules
