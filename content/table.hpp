// One YAML mapping being read, key by key. Every read checks language, length, Unicode and type, and reports what is
// wrong with its line; when the table goes out of scope it reports the keys nobody asked for. Knows no struct of the
// course.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "content/draft.hpp"

namespace motcua::content {

// Longest texts, in bytes (a Vietnamese letter takes one to three).
inline constexpr std::size_t id_bytes = 64, label_bytes = 220, line_bytes = 420, note_bytes = 700, story_bytes = 2'000;

class Table {
  public:
    // `thing` names what is read in messages: "choice", "persona" …
    Table(Draft& draft, std::string file, const YAML::Node& node, std::string thing, std::size_t line_above = 1);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    Draft& draft() { return draft_; }
    const std::string& file() const { return file_; }
    Place place() const { return {file_, line_}; }
    Place place(const std::string& key) const; // of the key's value; of the table when there is no such key
    bool has(const std::string& key) const { return values_.count(key) != 0; }

    // Required unless it says "maybe". A missing or unusable value is reported and comes back empty.
    std::string id(const std::string& key = "id"); // a-z, 0-9, and - _ . between
    std::string maybe_id(const std::string& key);
    std::string line(const std::string& key, std::size_t bytes_max); // text without languages: names, numbers, dates
    std::string maybe_line(const std::string& key, std::size_t bytes_max);
    rules::Text text(const std::string& key, std::size_t bytes_max);
    rules::Text maybe_text(const std::string& key, std::size_t bytes_max);
    rules::Text prose(const std::string& key, std::size_t bytes_max); // running text: also checks length of sentences
    rules::Text maybe_prose(const std::string& key, std::size_t bytes_max);
    bool flag(const std::string& key);
    bool maybe_flag(const std::string& key, bool otherwise);
    std::uint32_t number(const std::string& key, std::uint32_t max);
    std::uint32_t maybe_number(const std::string& key, std::uint32_t max, std::uint32_t otherwise);
    std::vector<YAML::Node> list(const std::string& key);
    std::vector<YAML::Node> maybe_list(const std::string& key); // may be left out, but not be empty
    std::vector<YAML::Node> open_list(const std::string& key);  // may be left out or empty
    YAML::Node map(const std::string& key);                     // not defined when it is missing
    std::vector<std::string> ids(const std::string& key);       // a list of ids
    std::vector<std::pair<std::string, std::string>> lines_by_name(const std::string& key, const std::string& kind);

    // The index of the word, or 0 with a problem.
    std::size_t one_of(const std::string& key, const std::vector<std::string>& words);
    std::size_t maybe_one_of(const std::string& key, const std::vector<std::string>& words); // 0 when left out

    // Reports the key, if it is there, as one that does not belong here, and says why.
    void refuse(const std::string& key, const rules::Text& why);

  private:
    YAML::Node take(const std::string& key, bool is_required);
    bool use(const std::string& key);
    std::uint32_t read_number(const std::string& key, const YAML::Node& node, std::uint32_t max);
    bool read_flag(const std::string& key, const YAML::Node& node);

    Draft& draft_;
    std::string file_, thing_;
    std::size_t line_;
    std::map<std::string, YAML::Node> values_;
    std::map<std::string, std::size_t> key_lines_;
    std::vector<std::string> asked_;
    bool is_table_ = false;
};

std::size_t line_of(const YAML::Node& node, std::size_t otherwise);

// One scalar: trimmed, checked for UTF-8, NFC, length, and for numbers that could belong to a real person.
std::string read_scalar(Draft& draft, const Place& place, const YAML::Node& node, const std::string& thing,
                        std::size_t bytes_max);

// A text in both languages: {vi: …, en: …}.
rules::Text read_text(Draft& draft, const Place& place, const YAML::Node& node, const std::string& thing,
                      std::size_t bytes_max);

// Report what is too long for a reader of twelve years (reading.hpp). `bytes_max` tells a neighbour's story from the rest.
void check_label(Draft& draft, const Place& place, const std::string& thing, const rules::Text& text);
void check_sentences(Draft& draft, const Place& place, const std::string& thing, const rules::Text& text, std::size_t bytes_max);

} // namespace motcua::content
