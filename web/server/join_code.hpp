// The six digits that a class shares: five random ones and a check digit by Damm's method, which finds every single
// mistyped digit and every swap of two neighbours. web/join/join.js holds the same table, so that a pupil is told
// before anything is sent; a test compares the two.
#pragma once

#include <string>
#include <string_view>

namespace motcua::server {

std::string new_join_code();
// Only the digits of what was typed: spaces and dashes are forgiven.
std::string tidy_join_code(std::string_view typed);
// Six digits whose last one fits.
bool is_join_code(std::string_view code);
// "123 456", as it is read aloud.
std::string spaced_join_code(std::string_view code);

} // namespace motcua::server
