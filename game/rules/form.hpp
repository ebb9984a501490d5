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

// True when digits 4 to 6 of a 12-digit identity number tell the century and year of this birth date (dd/mm/yyyy):
// digit 4 is 0 or 1 for the 1900s, 2 or 3 for the 2000s, and so on in pairs; digits 5 and 6 are the year. Unreadable
// dates and numbers of another length are not judged. Source: Decree 137/2015/NĐ-CP, Article 13.
bool number_fits_birth(std::string_view number, std::string_view birth_date);

// Checks every field of the list in order, alone and against the fields it names.
std::vector<FieldProblem> check_fields(const std::vector<const Field*>& fields, const State& state,
                                       std::string_view today);

// How a typed value stands to the truth.
enum class Match : std::uint8_t { same, same_but_for_marks, different };
Match match_value(const Field& field, const std::string& value, const std::string& truth);

// True when a name or text was plainly typed without Vietnamese marks: the page gives a kind hint, nobody loses points.
bool looks_unmarked(const Field& field, const std::string& value);

}  // namespace motcua::rules
