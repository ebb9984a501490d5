// Help for tests of the course compiler: a copy of a course that may be spoiled, and tables of spots to spoil with what
// the compiler has to say about each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/compile.hpp"

namespace motcua::content_test {

std::string read_text_file(const std::filesystem::path& path);

// A copy of a course that goes away with the test.
class Copy {
  public:
    explicit Copy(const std::string& course);
    ~Copy();
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    // Replaces the first `from` after the first `after`; returns the line on which it stood.
    std::size_t spoil(const std::string& file, const std::string& after, const std::string& from,
                      const std::string& to) const;
    void write(const std::string& file, const std::string& text) const;
    void remove(const std::string& file) const { std::filesystem::remove(folder_ / file); }
    content::Compiled compile() const { return content::compile_course(folder_.string()); }
    std::string folder() const { return folder_.string(); }
    std::size_t line_of(const std::string& file, const std::string& text) const;

  private:
    std::filesystem::path folder_;
};

// The problems in English, one to a line.
std::string all_of(const content::Compiled& compiled);

// Whether a problem with these words stands there, with all its texts in both languages. A list of problems or of
// hints.
bool has(const std::vector<content::Problem>& problems, const std::string& file, std::size_t line,
         const std::string& words);
bool has(const content::Compiled& compiled, const std::string& file, std::size_t line, const std::string& words);

// One spoiled spot. `line_of`: the problem is reported on the line of this text in `line_file` ("" = the spoiled line).
struct Case {
    const char* file;
    const char* after;
    const char* from;
    const char* to;
    const char* words;
    std::string line_file = "";
    std::string line_of = "";
};

void check_spoiled(const std::string& course, const std::vector<Case>& cases);
void check_hints(const std::string& course,
                 const std::vector<Case>& cases); // expected among the hints, with no problem

} // namespace motcua::content_test
