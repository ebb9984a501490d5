// The readers of a course's parts: each turns one YAML file into structs of rules::Course and notes what it defined and
// what it referred to. What can be judged inside one item is judged here; what spans items is judged in the check
// files.
#pragma once

#include <string>
#include <vector>

#include "content/table.hpp"
#include "game/rules/course.hpp"
#include "game/rules/variant.hpp"

namespace motcua::content {

// How many choices of a list may be right. `all`: none can be wrong (order, match); `graded`: points instead (rubric).
enum class Rights { none, one, several, some_of_each, all, graded };

std::vector<rules::Choice> read_choices(Table& table, const std::string& key, Rights rights);
std::vector<rules::Choice> read_answers(Table& question, const std::string& id, rules::QuestionKind kind);
std::vector<rules::Text> read_texts(Table& table, const std::string& key, std::size_t bytes_max, bool is_prose);
std::vector<std::string> read_sources_of(Table& table); // the `sources` key: at least one, each of them known
std::string read_word(Table& table, const std::string& key, const std::vector<std::string>& words); // "" when left out
void read_spot(Table& table, const std::string& key, std::int32_t& x, std::int32_t& y);             // {x: …, y: …}
// The `picture` key: one of the drawings that there are.
std::string read_drawing(Table& table, const std::vector<std::string>& names);
std::string read_belief(Table& table, const std::string& key); // a misconception that the mission itself shows

// Files of the whole course. Each appends to the course.
void read_course_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course,
                      std::vector<std::string>& missions);
void read_sources_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_goals_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_catalogue_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_glossary_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_questions_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);

// Files of one mission. What mission.yaml says of one kind only is read by the four in the middle.
void read_mission_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission,
                       std::vector<std::string>& personas);
void read_filing(Table& table, rules::Mission& mission, std::vector<std::string>& personas);
void read_desk(Table& table, rules::Mission& mission);
void read_study(Table& table, rules::Mission& mission);
void read_filing_quiz(Table& table, rules::Mission& mission);
void read_form_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_papers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_offers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_persona_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);

// Words of the enums, in their order, and of the ids that the law knows by name.
extern const std::vector<std::string> flaw_words, field_kind_words, moment_words, question_kind_words,
    mission_kind_words, pay_time_words, quiz_part_words, audience_words, locality_words, form_words, chapter_words;

// Every class a teacher can make: both audiences, in a ward, in a commune, and where nobody said which.
std::vector<rules::Variant> variants_of_classes();

// What is only visible when everything has been read. `is_whole`: no mission was left out, so that what is used nowhere
// can be told.
void check_course(Draft& draft, const rules::Course& course, bool is_whole);
void check_filing(Draft& draft, const rules::Course& course, const rules::Mission& mission);
void check_desk(Draft& draft, const rules::Course& course, const rules::Mission& mission);
void check_study(Draft& draft, const rules::Course& course, const rules::Mission& mission);
void check_offers(Draft& draft, const rules::Mission& mission);
void check_draws(Draft& draft, const rules::Course& course, const rules::Mission& mission);
void check_glossary(Draft& draft, const rules::Course& course);
void check_questions(Draft& draft, const rules::Course& course, bool is_whole);

// Names of kinds in a Draft: a field belongs to its mission, a fact to its persona.
std::string inside(const std::string& kind, const std::string& owner);

} // namespace motcua::content
