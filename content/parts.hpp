// The readers of a course's parts: each turns one YAML file into structs of rules::Course and notes what it defined and
// what it referred to. What can be judged inside one item is judged here; what spans items is judged in check.cpp.
#pragma once

#include <string>
#include <vector>

#include "content/table.hpp"
#include "game/rules/course.hpp"

namespace motcua::content {

// How many choices of a list may be right.
enum class Rights { none, one, several, some_of_each };

std::vector<rules::Choice> read_choices(Table& table, const std::string& key, Rights rights);
std::vector<rules::Text> read_texts(Table& table, const std::string& key, std::size_t bytes_max);
std::vector<std::string> read_sources_of(Table& table); // the `sources` key: at least one, each of them known

// Files of the whole course. Each appends to the course.
void read_course_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course,
                      std::vector<std::string>& missions);
void read_sources_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_goals_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_catalogue_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);
void read_questions_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course);

// Files of one mission.
void read_mission_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission,
                       std::vector<std::string>& personas);
void read_form_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_papers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_offers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);
void read_persona_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission);

// Words of the enums, in their order.
extern const std::vector<std::string> flaw_words, field_kind_words, moment_words, quiz_part_words;

// What is only visible when everything has been read.
void check_course(Draft& draft, const rules::Course& course);
void check_mission(Draft& draft, const rules::Course& course, const rules::Mission& mission);

// Names of kinds in a Draft: a field belongs to its mission, a fact to its persona.
std::string inside(const std::string& kind, const std::string& owner);

} // namespace motcua::content
