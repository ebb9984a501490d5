// What somebody who knows the course would point at now: the next thing that is open or wrong in this play-through, and
// where the fact for it stands. Derived from course and state like every other answer of the law; asking changes nothing
// and is not an action, so no log, digest or mark can tell whether a pupil has asked. How it is worded, and in how many
// steps it is told, is the view's.
#pragma once

#include <cstddef>
#include <string>

#include "game/rules/state.hpp"

namespace motcua::rules {

enum class Need : std::uint8_t {
    go_on,             // nothing is open here: the page's main button
    sign_in,           // value: the account's number
    enter_code,
    answer_offer,      // subject: the offer; value: an unsafe answer, to think through
    search,            // subject: the procedure that the search does not show
    open_procedure,    // subject: the procedure, among those found
    leave_procedure,   // the one that is open is not it
    start_filing,
    choose_place,      // value: the place
    fill,              // subject: a field without a value; value: the true one
    mend,              // subject: a field whose value is not true, or is no value; value: the true one
    attach,            // subject: the component; value: the paper for it
    detach,            // subject: the component; value: the paper that does not belong there
    save,
    choose_delivery,
    pay,               // value: the way that is safe
    look_back,         // on the last page: something on `page` is still open or wrong
    pledge,
    wait,              // time has to pass
    file_again,
    confirm_draft,     // value: the line that is wrong; "" when none is
    rate,
    answer,            // subject: the question; value: a choice to think through (see `think_of` in hint.cpp)
    tell,              // subject: a question about the pupil: nothing is right or wrong
    show,              // subject: a question of a form that measures: no help with what is asked
    mark,              // at the desk: subject is deficient and not marked
    unmark,            // … is marked and not deficient
    decide,            // value: the decision's word
    take_seat
};
inline constexpr int need_count = 29;

// Where the true value can be read.
enum class Where : std::uint8_t { nowhere, note, story, other_field };

struct Hint {
    Need need = Need::go_on;
    std::string subject;
    std::string value;
    Phase page = Phase::welcome;       // look_back: where to go
    FieldFault fault = FieldFault::missing;  // mend: when the value cannot be taken at all
    bool is_fault = false;
    Flaw flaw = Flaw::none;            // detach: why
    Where where = Where::nowhere;      // fill, mend
    std::size_t line = 0;              // of the persona's note, for `note`
    std::string goal;                  // which goal's advice is the principle
    std::string misconception;         // a belief that this is about, told before the goal's; "" = none
};

Hint hint(const Course& course, const State& state);

}  // namespace motcua::rules
