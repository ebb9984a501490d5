// State: all that is true of one play-through at one moment. A value: copyable, comparable by `digest`, derived from a
// course, a seed and the actions so far and from nothing else. Integers and texts only. Like the course, each struct
// lists its fields once, and forgetting one does not compile.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "game/rules/action.hpp"
#include "game/rules/course.hpp"
#include "game/rules/variant.hpp"

namespace motcua::rules {

// The ten national status names, numbered as in the catalogue (Course::status_names[status - 1]). `none` = not sent.
enum class Status : std::uint8_t {
    none, registered, accepted, not_accepted, in_process, supplement_asked, payment_asked, withdrawal_asked, stopped,
    done, returned
};
inline constexpr int status_count = 11;

// A page of the history of a dossier. `at_min`: fictional minutes since 00:00 of the course's day.
struct StatusEntry {
    Status status = Status::none;
    std::int64_t at_min = 0;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [status, at_min] = self;
        visit(status, at_min);
    }
};

struct Attachment {
    std::string component;
    std::string paper;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [component, paper] = self;
        visit(component, paper);
    }
};

// What is wrong with a typed value, as the page tells it beside the field.
enum class FieldFault : std::uint8_t {
    missing, not_a_number, below_min, above_max, not_a_date, date_in_future, not_twelve_digits, unknown_option,
    too_long, abbreviated, bad_character,
    not_of_that_birth, before_the_other
};
inline constexpr int field_fault_count = 13;
struct FieldProblem {
    std::string field;
    FieldFault fault = FieldFault::missing;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [field, fault] = self;
        visit(field, fault);
    }
};

// One point of the officer's notice: a field that does not match, or a component that is missing or unusable.
enum class DeficiencyKind : std::uint8_t { field, component_missing, paper };
inline constexpr int deficiency_kind_count = 3;
struct Deficiency {
    DeficiencyKind kind = DeficiencyKind::field;
    std::string subject;  // field id or component id
    std::string paper;    // the paper that was sent, for kind paper
    Flaw flaw = Flaw::none;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [kind, subject, paper, flaw] = self;
        visit(kind, subject, paper, flaw);
    }
};

// Why the dossier in hand came back for good.
enum class Refusal : std::uint8_t { none, wrong_procedure, wrong_place, not_completed };
inline constexpr int refusal_count = 4;

struct OfferAnswer {
    std::string offer;
    std::string choice;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [offer, choice] = self;
        visit(offer, choice);
    }
};

struct QuestionAnswer {
    std::string question;
    std::vector<std::string> choices;
    std::string certainty;
    bool is_right = false;
    std::int32_t points = 0;
    std::int32_t points_max = 0;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [question, choices, certainty, is_right, points, points_max] = self;
        visit(question, choices, certainty, is_right, points, points_max);
    }
};

// A question drawn for this attempt, with its choices in the order shown.
struct DrawnQuestion {
    std::string part;
    std::string question;
    std::vector<std::string> choices;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [part, question, choices] = self;
        visit(part, question, choices);
    }
};

struct GoalAbility {
    std::string goal;
    std::int32_t rating = 1000;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [goal, rating] = self;
        visit(goal, rating);
    }
};

// What the attempt proves, item by item: the first try counts. `misconception` is "" when all points were earned or
// the mistake shows no named belief.
struct Evidence {
    std::string goal;
    std::string item;
    std::int32_t points = 0;
    std::int32_t points_max = 0;
    std::string misconception;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [goal, item, points, points_max, misconception] = self;
        visit(goal, item, points, points_max, misconception);
    }
};

// A dossier on the officer's desk: made from a filing mission, one of its personas and one fault, or in pair the one
// that the other pupil sent. `marks` are the subjects the pupil marked as deficient.
enum class CaseFault : std::uint8_t { none, wrong_value, missing_paper, flawed_paper, wrong_place };
inline constexpr int case_fault_count = 5;
enum class Decision : std::uint8_t { none, accept, supplement, refuse };
inline constexpr int decision_count = 4;
struct DeskCase {
    std::string mission;
    std::string persona;
    std::vector<CaseFault> faults;
    std::string field;                 // for wrong_value
    std::string value;                 // what stands there instead
    std::string component;             // for missing_paper and flawed_paper
    std::string paper;                 // for flawed_paper
    std::string place;                 // the office it was sent to
    std::vector<std::string> marks;
    Decision decision = Decision::none;
    Decision right = Decision::none;   // once decided: what the rules say,
    std::vector<std::string> points;   // and the subjects they name, sorted
    bool is_right = false;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [mission, persona, faults, field, value, component, paper, place, marks, decision, right, points, is_right] = self;
        visit(mission, persona, faults, field, value, component, paper, place, marks, decision, right, points, is_right);
    }
};

struct State {
    // the draw
    std::uint64_t random = 0;
    std::string mission;
    Variant variant;
    std::string persona;
    std::vector<std::string> tray;           // paper ids in the order shown
    std::vector<std::string> place_order;    // choice ids in the order shown
    std::vector<std::string> offers_drawn;   // at most one per moment
    std::vector<DrawnQuestion> questions;
    std::string one_time_code;               // six digits
    std::string draft_wrong_line;            // the line of the officer's draft that is wrong; "" = none
    std::vector<DeskCase> cases;
    // where we are
    Phase phase = Phase::welcome;
    Phase furthest = Phase::welcome;         // furthest page of the dossier in hand
    std::int64_t at_ms = 0;
    std::uint32_t actions = 0;
    std::int64_t clock_min = 0;              // fictional minutes since 00:00 of the course's day
    // safety
    std::string open_offer;
    std::vector<OfferAnswer> offer_answers;
    // finding
    std::string query;
    std::string open_procedure;
    std::string procedure;
    std::string place;
    // the dossier
    std::map<std::string, std::string> values;  // by field id; prefilled values included
    std::vector<FieldProblem> problems;         // what the last check of form or delivery found
    std::vector<Attachment> attached;           // on the page, perhaps not saved
    std::vector<Attachment> saved;              // what the dossier really holds
    std::string delivery;
    std::int64_t fee_paid_dong = 0;             // a dossier goes out only when this covers the fee
    std::int64_t money_spent_dong = 0;
    std::int64_t money_lost_dong = 0;
    bool is_pledged = false;
    // the dossier at the authority
    std::string code;
    Status status = Status::none;
    std::vector<StatusEntry> history;
    std::int64_t due_min = 0;                   // when the next thing happens; 0 = nothing is due
    std::int64_t appointment_min = 0;
    std::vector<Deficiency> deficiencies;       // the officer's one notice
    bool was_supplemented = false;
    bool is_examined = false;                   // in pair: the officer has decided about what was sent last
    Refusal refusal = Refusal::none;
    std::uint32_t filings = 0;                  // dossiers sent so far, the one in hand included
    std::uint32_t refusals = 0;
    std::uint32_t withdrawals = 0;
    std::uint32_t supplements = 0;
    bool is_draft_settled = false;
    bool is_result_wrong = false;               // a wrong draft was let pass
    // study and desk
    std::uint32_t page = 0;                     // index into Mission::pages
    std::uint32_t open_case = 0;                // index into cases
    std::vector<GoalAbility> abilities;         // practice: Elo-type estimate per goal
    // after
    std::int64_t rating = 0;
    std::vector<QuestionAnswer> answers;
    std::vector<Evidence> evidence;

    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [random, mission, variant, persona, tray, place_order, offers_drawn, questions, one_time_code,
               draft_wrong_line, cases, phase, furthest, at_ms, actions, clock_min, open_offer, offer_answers, query,
               open_procedure, procedure, place, values, problems, attached, saved, delivery, fee_paid_dong,
               money_spent_dong, money_lost_dong, is_pledged, code, status, history, due_min, appointment_min,
               deficiencies, was_supplemented, is_examined, refusal, filings, refusals, withdrawals, supplements,
               is_draft_settled, is_result_wrong, page, open_case, abilities, rating, answers, evidence] = self;
        visit(random, mission, variant, persona, tray, place_order, offers_drawn, questions, one_time_code,
              draft_wrong_line, cases, phase, furthest, at_ms, actions, clock_min, open_offer, offer_answers, query,
              open_procedure, procedure, place, values, problems, attached, saved, delivery, fee_paid_dong,
              money_spent_dong, money_lost_dong, is_pledged, code, status, history, due_min, appointment_min,
              deficiencies, was_supplemented, is_examined, refusal, filings, refusals, withdrawals, supplements, is_draft_settled,
              is_result_wrong, page, open_case, abilities, rating, answers, evidence);
    }
};

}  // namespace motcua::rules
