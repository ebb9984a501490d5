// From a folder of YAML files to a course, or to the list of everything that is wrong with it. Native only: the game
// itself reads packs. Nothing thrown by the YAML library crosses out of here.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/course.hpp"

namespace motcua::content {

// One thing to mend: where (file relative to the course folder, line from 1), what is wrong, and what to do about it.
struct Problem {
    std::string file;
    std::size_t line = 0;
    rules::Text what;
    rules::Text next;
};

struct Compiled {
    rules::Course course;          // only to be used when there are no problems
    std::vector<Problem> problems; // by file and line
    std::vector<Problem> hints;    // worth a look; the course can be packed all the same
    std::size_t files = 0;         // YAML files read
    bool is_ok() const { return problems.empty(); }
};

// Reads every file of the course folder and reports all problems at once. `with_drafts`: also missions whose folder is
// there but which course.yaml does not list yet.
Compiled compile_course(const std::string& folder, bool with_drafts = false);

enum class Language : std::uint8_t { vi, en };

// "papers.yaml:12: what is wrong. What to do."
std::string write_problem(const Problem& problem, Language language);

// The command line of `motcua-content` and of `motcua-server content`: check DIR | build DIR -o FILE | figures DIR,
// with
// --en for English and --drafts for missions that are not listed yet. Returns the exit code: 0 fine, 1 problems in the
// course, 2 called wrongly or a file could not be written.
using Compress = std::string (*)(std::string_view bytes); // how the caller sends packs over the wire, for the figures
int run_content_command(const std::vector<std::string>& arguments, std::FILE* out, std::FILE* err,
                        Compress compress = nullptr);

} // namespace motcua::content
