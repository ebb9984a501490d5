// A pupil who knows the course by heart: derives the right next action from course and state alone, and makes exactly
// the mistakes it is told to make, each once. Used by story tests, walks, benchmarks and the server's tests; it proves
// that every persona of a course can be won, because it has no answers of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/rules/rules.hpp"

namespace motcua::play {

struct Mistakes {
    bool trusts_offers = false;      // gives every offer the unsafe answer first
    bool files_wrong_procedure = false;
    bool chooses_wrong_place = false;
    bool leaves_form_empty = false;  // tries to go on before filling
    bool types_without_marks = false;
    bool types_wrong_field = false;  // one wrong but valid value
    bool forgets_saving = false;
    bool attaches_nothing = false;
    bool attaches_bad_paper = false;
    bool pays_stranger = false;
    bool keeps_mistakes = false;     // sends the supplement without mending anything
    bool withdraws = false;
    bool answers_wrong = false;
    bool lets_draft_pass = false;    // agrees to the officer's draft without reading
    bool accepts_everything = false; // at the desk, in pair too
    bool refuses_everything = false; // the same
    bool asks_too_much = false;      // the same: marks one point that is right
};

class Player {
public:
    Player(const rules::Course& course, Mistakes mistakes = {});
    // The next action, or nothing when the mission is finished.
    std::optional<rules::Action> next(const rules::State& state);

private:
    using Wish = std::optional<rules::Action>;
    Wish answer_offer(const rules::State& state);
    Wish find(const rules::State& state);
    Wish fill(const rules::State& state, const std::vector<const rules::Field*>& fields, const rules::Action& done);
    Wish attach(const rules::State& state, const rules::Action& done);
    Wish deliver(const rules::State& state);
    Wish track(const rules::State& state);
    Wish quiz(const rules::State& state, const std::string& part, const rules::Action& done);
    Wish study(const rules::State& state);
    Wish desk(const rules::State& state);
    std::string truth(const rules::State& state, const rules::Field& field);
    std::string paper_for(const rules::State& state, const rules::Component& component);
    bool makes(bool& mistake);  // true once

    const rules::Course& course_;
    Mistakes mistakes_;
    std::string wrong_field_;
    std::vector<std::string> trusted_;
};

// Plays a whole mission and returns its log. `at_ms` grows by `step_ms` per action.
rules::Log play(const rules::Course& course, const std::string& mission, std::uint64_t seed, Mistakes mistakes = {},
                std::int64_t step_ms = 1500, const rules::Variant& variant = {});

}  // namespace motcua::play
