// A class in words: the rows of the teacher's table, as HTML data and as CSV. Both come from the same lines, so that
// screen and file agree.
#pragma once

#include <string>

#include "web/server/board.hpp"
#include "web/server/pages.hpp"

namespace motcua::server {

// What the templates board_*.mustache show.
void set_board(mustache::data& data, const Board& board, const Class& of, Language language, std::int64_t now_ms);
// What every page about a class shows.
void set_class(mustache::data& data, const Class& of);
// The localities for a select, as {value, label, is_chosen}.
mustache::data locality_options(const std::string& chosen, Language language);
std::string board_csv(const Board& board, const Class& of, Language language);
// "2025–2026"
std::string year_text(const std::string& school_year);

} // namespace motcua::server
