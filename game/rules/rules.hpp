// The law's front door: start, apply, replay, digest. Pure functions of their arguments; no clock, file, float, global
// or exception. Everything a play-through can do is decided behind these four, in the browser, on the desktop and on
// the server alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

// Why a wish changed nothing. The views word it for the pupil.
enum class Why : std::uint8_t {
    not_now,             // the page for this wish is not open
    answer_offer_first,  // somebody waits for an answer
    unknown_name,        // a field, paper, place … that does not exist here
    wrong_number,        // not the identity number of this account
    wrong_code,
    not_editable,
    too_long,
    not_paid,
    not_pledged,
    nothing_chosen,
    already_answered,
    limit_reached,
    time_runs_backwards
};
inline constexpr int why_count = 13;
std::string_view why_word(Why why);

// Facts, in the past tense, for toasts, sounds and announcements. Nothing in the law reads them.
struct ActionRefused { Why why; };
struct SignedIn {};
struct OfferAnswered { std::string offer, choice; };
struct FormChecked { std::size_t problems; };
struct PaperAttached { std::string component, paper; };
struct PapersSaved { std::size_t count; };
struct PapersLost { std::size_t count; };
struct MoneyLost { std::int64_t dong; };
struct FeePaid { std::int64_t dong; };
struct DossierSubmitted { std::string code; };
struct StatusChanged { Status status; };
struct QuestionAnswered { std::string question; bool is_right; };
struct DraftAnswered { bool is_right; };
struct CaseDecided { std::size_t index; bool is_right; };
struct MissionFinished {};
using Event = std::variant<ActionRefused, SignedIn, OfferAnswered, FormChecked, PaperAttached, PapersSaved, PapersLost,
                           MoneyLost, FeePaid, DossierSubmitted, StatusChanged, QuestionAnswered, DraftAnswered, CaseDecided, MissionFinished>;

struct Entry {
    std::int64_t at_ms = 0;  // since the attempt began; never runs backwards
    Action action;
};

// A play-through as it is kept and sent: which law, which course, which seed, and the actions in order.
struct Log {
    std::uint32_t rules_version = 0;
    std::string course;               // course id
    std::uint64_t course_hash = 0;
    std::string mission;
    Variant variant;
    std::uint64_t seed = 0;
    std::vector<Entry> entries;
};

struct Step {
    State state;
    std::vector<Event> events;
};

// The state before the first action. `mission` must exist in the course (see `find`); with an unknown mission the
// state has no mission and refuses every action.
State start(const Course& course, const std::string& mission, std::uint64_t seed, const Variant& variant = {});

// Total: an impossible wish changes nothing and yields exactly one ActionRefused.
Step apply(const Course& course, State state, const Entry& entry);

// The same without the copy: changes `state` and appends events, or returns why it changed nothing.
std::optional<Why> apply_in_place(const Course& course, State& state, const Entry& entry, std::vector<Event>& events);

// A fold of `apply` over the log. Refused entries change nothing.
State replay(const Course& course, const Log& log);

// 64 bits over every field of the state; equal on every compiler and machine.
std::uint64_t digest(const State& state);

}  // namespace motcua::rules
