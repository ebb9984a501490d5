// The interactive form: what a field accepts, and what is wrong with a value. Decided from the field's data alone; no
// field is known here by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/state.hpp"

namespace motcua::rules {

// The value as the form keeps it: NFC, tidy spaces, digits freed of separators. Typing is never judged here.
std::string tidy_value(const Field& field, std::string_view typed);

// What is wrong with `value`, or nothing. `today` is dd/mm/yyyy. The first fault found counts.
std::optional<FieldFault> check_field(const Field& field, const std::string& value, std::string_view today);

// Checks every field of `section`-filtered list in order.
std::vector<FieldProblem> check_fields(const std::vector<const Field*>& fields, const State& state,
                                       std::string_view today);

// How a typed value stands to the truth.
enum class Match : std::uint8_t { same, same_but_for_marks, different };
Match match_value(const Field& field, const std::string& value, const std::string& truth);

// True when a name or text was plainly typed without Vietnamese marks: the page gives a kind hint, nobody loses points.
bool looks_unmarked(const Field& field, const std::string& value);

}  // namespace motcua::rules
