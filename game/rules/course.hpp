// The course: everything the law needs to know about the world, as plain data. It is authored in YAML under `content/`,
// checked and packed there, and only read here. Every choice, paper, field and answer is named by an id, never by its
// position. Each struct lists its fields once, by MOTCUA_FIELDS; a field that is added and not listed does not compile, so
// neither the pack nor the content hash can silently skip one. Both go by name: a new field with a default leaves released
// packs and logs what they were. A released field keeps its name, kind and default; a released enum grows at its end.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/rules/course_filing.hpp"
#include "game/rules/course_study.hpp"

namespace motcua::rules {

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
    Text before, after;                 // the course's story, told as the mission opens and when it is done; "" = none

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

    // ---- desk; rules and beliefs also for the officer of a filing mission in pair, beside those of the course
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
    MOTCUA_FIELDS(id, kind, chapter, map_x, map_y, minutes, title, need, before, after, procedure,
                  wrong_procedure, wrong_procedure_misconception, wrong_procedures, places, personas, decoys_drawn, sections, form,
                  components, unasked_misconception, unsaved_misconception, file_rule, deliveries, fee_dong,
                  fee_field, pay_time, pay_methods, offers, start_minutes, cutoff_minute, process_days, draft,
                  draft_misconception, results, visit_text, levels_lesson, complaint, desk_missions, desk_cases,
                  desk_visitors, desk_rules, desk_lenient, desk_strict, desk_imprecise, pages, form_side,
                  practice_pools, practice_count, quiz, sources)
};

// A part of the story that several missions share. `opening` is told before the first of them is done, `closing` when
// all are.
struct Chapter {
    std::string id;
    Text title;
    Text opening;
    Text closing;
    MOTCUA_FIELDS(id, title, opening, closing)
};

struct Course {
    std::string id;
    std::string version;
    Text title;
    std::string today;  // dd/mm/yyyy, a working day: the fictional day on which every story begins
    std::vector<Text> status_names;  // the ten national names, in order
    Officer officer;                 // for pair mode
    std::vector<Chapter> chapters;      // in the order of the map
    std::vector<GlossaryWord> glossary; // in the order of the glossary's page
    std::vector<Source> sources;
    std::vector<Goal> goals;
    std::vector<Misconception> misconceptions;
    std::vector<Procedure> catalogue;
    std::vector<Mission> missions;
    std::vector<Question> questions;
    MOTCUA_FIELDS(id, version, title, today, status_names, officer, chapters, glossary, sources, goals, misconceptions, catalogue, missions,
                  questions)
};

// The course's identity (course_hash.hpp): changes with any change of any field. Logs name it; the server keeps courses by
// it. A course that came in a pack has the hash the pack names (content/pack.hpp), even when the pack holds more fields.
std::uint64_t course_hash(const Course& course);

// Finds an element by id; null when there is none.
template <class T> const T* find(const std::vector<T>& list, const std::string& id) {
    for (const T& item : list)
        if (item.id == id) return &item;
    return nullptr;
}

}  // namespace motcua::rules
