// What every page of the game gets to work with: the truth to read, the kit to draw with, the outbox for wishes. A page
// reads `State`, emits actions and keeps nothing; what is half chosen on a page and not yet a wish lives in `Memory`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"
#include "game/rules/badges.hpp"
#include "game/rules/poll.hpp"
#include "game/rules/rules.hpp"
#include "game/view/hands.hpp"
#include "game/view/pad.hpp"

namespace motcua::view {

// Half-made choices of the page in view. Losing it loses no work: it is forgotten when the page changes.
struct Memory {
    std::string page;                                        // id of the page this belongs to
    std::map<std::string, std::string> typed;                // by node id
    std::map<std::string, std::vector<std::string>> chosen;  // by question id
    std::string refused;                                     // why the last wish was refused, in the reader's words
    std::string lost_to;                                     // pay method that has just lost money
    std::size_t guide_steps = 0;                             // of the guide's advice that have been told; 0 = not asked
    std::string guide_about;                                 // what that advice is about
    std::vector<kit::Explained> words;                       // the course's glossary, in the language of `words_language`
    std::string words_language;
    std::string report_note;                                 // what became of the report, shown under the band
    std::optional<rules::Outcome> best_before, last_before;  // finished attempts at this mission, before the one just finished
    std::optional<std::vector<rules::PollCount>> class_polls;  // the class's sums for this mission; nothing without a class
    Hands* hands = nullptr;                                  // how many hands went up; nothing but on a projector
    Pad pad;                                                 // what is being written with one key
    bool can_hand_in = false;                                // nobody takes the log by itself: the pupil may save or copy it
    std::string hand_in_seat;                                // as the pupil typed it
    std::string result_code;                                 // once asked for
    bool wants_result_file = false;
    bool wants_result_code = false;
    bool wants_code_copied = false;
    bool wants_home = false;                                 // back to the map
    bool wants_badges = false;
    bool wants_again = false;
    bool wants_other_number = false;                         // alone instead of in pair, or in pair instead of alone
    bool wants_other_language = false;
    bool wants_appearance = false;
};

class View {
public:
    View(const rules::Course& course, const rules::State& state, kit::Kit& kit, Memory& memory,
         std::vector<rules::Action>& outbox, std::string_view language);

    // ---- words: in the language of the page
    bool is_vietnamese() const { return is_vietnamese_; }
    std::string_view say(std::string_view vi, std::string_view en) const { return is_vietnamese_ ? vi : en; }
    const std::string& say(const rules::Text& text) const { return is_vietnamese_ ? text.vi : text.en; }
    std::string money(std::int64_t dong) const;
    std::string moment(std::int64_t clock_min) const;  // "09:30, Thứ Ba 13/10/2026"

    // ---- wishes
    void wish(rules::Action action) { outbox.push_back(std::move(action)); }
    void go_to(rules::Phase phase) { wish(rules::GoTo{phase}); }

    // A choice list whose choice is kept in memory until a button makes it a wish; returns the id chosen so far.
    std::string pick(std::string_view id, std::string_view legend, const std::vector<kit::Option>& options,
                     const std::string& chosen_before = {});
    // A text field whose content is kept in memory until a button makes it a wish.
    const std::string& typed(std::string_view id, std::string_view label, kit::FieldOptions options);

    const rules::Course& course;
    const rules::State& state;
    const rules::Mission& mission;
    const rules::Persona& persona;
    kit::Kit& kit;
    Memory& memory;
    std::vector<rules::Action>& outbox;

private:
    bool is_vietnamese_;
};

// Draws the page of the present phase. `state` must have a mission and a persona of the course.
void draw(View& view);

// Words for what just happened: toasts and live announcements.
void announce(View& view, const std::vector<rules::Event>& events);

}  // namespace motcua::view
