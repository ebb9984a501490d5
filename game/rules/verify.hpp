// What the server believes of a log that arrived from outside: nothing. `verify` replays it and says in one word
// whether it could have been played; the score and the digest are derived, never read.
#pragma once

#include <string_view>

#include "game/rules/log_text.hpp"
#include "game/rules/score.hpp"
#include "game/rules/state.hpp"

namespace motcua::rules {

enum class Verdict : std::uint8_t {
    valid,
    unreadable,         // not a log, or cut in the middle of a line
    other_rules,        // written under a rules version this build does not replay
    other_course,       // course id or hash is not the one issued
    other_mission,
    other_seed,         // not the seed this attempt was given
    impossible_action,  // an action that the law refuses at that point: forged, reordered or spliced
    not_a_continuation  // does not begin with what was accepted before
};
std::string_view verdict_word(Verdict verdict);

// What the server issued for this attempt.
struct Issued {
    std::string mission;
    std::uint64_t seed = 0;
    std::uint64_t course_hash = 0;  // of the course handed in; kept by the caller, because hashing costs more than replay
    Variant variant;
};

struct Verification {
    Verdict verdict = Verdict::unreadable;
    std::size_t line = 0;  // of the log text, where it went wrong; 0 when not tied to a line
    std::string what;      // a phrase for people
    Score score;           // only when valid
    std::uint64_t digest = 0;
    std::size_t actions = 0;
    std::int64_t elapsed_ms = 0;
    State state;           // only when valid: where the play-through stands
};

// `accepted_before`: the text stored for this attempt, "" when none. A log that is equal to it is valid (a double
// send); one that does not begin with it is not.
Verification verify(const Course& course, const Issued& issued, std::string_view log_text,
                    std::string_view accepted_before);

// A log that was found valid, kept so that a longer one can be verified by its new lines alone. Whoever keeps one
// vouches that `state` is what `verify` gave for this text, attempt and course.
struct Verified {
    Issued issued;
    std::string text;
    State state;
};

// In every word and figure what `verify(course, before.issued, log_text, before.text)` says; replays only what follows
// `before`. A log that does not begin with it is verified whole. `before` is used up: its state goes on into the answer,
// because copying it costs as much as a few actions.
Verification verify_on(const Course& course, Verified before, std::string_view log_text);

}  // namespace motcua::rules
