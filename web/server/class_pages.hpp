// A class in words: the rows of the teacher's table, as HTML data and as CSV. Both come from the same lines, so that
// screen and file agree.
#pragma once

#include <string>

#include "web/server/before_after.hpp"
#include "web/server/board.hpp"
#include "web/server/class_light.hpp"
#include "web/server/class_polls.hpp"
#include "web/server/pages.hpp"

namespace motcua::server {

// Everything a class's page shows at one moment, of all missions or of the one the teacher chose.
struct ClassView {
    std::string mission; // "" = all
    Board board;
    ClassLight light;
    BeforeAfter forms;
    std::vector<const rules::Question*> polls; // of the chosen mission
    std::vector<rules::PollCount> poll_sums;   // of those that enough pupils answered
    const rules::Course* course = nullptr; // whose missions can be chosen; null = none
    std::uint64_t course_hash = 0;
};
// A `mission` that the course does not have means all.
ClassView class_view(Store& store, const Courses& courses, const Class& of, const std::string& mission);
// "?nhiem-vu=…", or "" for all.
std::string choice_query(const std::string& mission);

// What the templates board_*.mustache show.
void set_board(mustache::data& data, const ClassView& view, const Class& of, Language language, std::int64_t now_ms);
// Where the class plays together on a projector: its course and variant, and the chosen mission. Nothing that names it.
std::string projector_address(const ClassView& view, const Class& of);
// What every page about a class shows.
void set_class(mustache::data& data, const Class& of);
// The localities for a select, as {value, label, is_chosen}.
mustache::data locality_options(const std::string& chosen, Language language);
// What was wrong with a log, by rules::verdict_word.
Words verdict_words(const std::string& verdict);
std::string board_csv(const ClassView& view, const Class& of, Language language);
// "2025–2026"
std::string year_text(const std::string& school_year);

} // namespace motcua::server
