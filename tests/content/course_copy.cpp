#include "tests/content/course_copy.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace motcua::content_test {
namespace fs = std::filesystem;
namespace {

std::size_t line_at(const std::string& text, std::size_t at) {
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

// Spoils the spot and returns where the report is expected.
std::pair<std::string, std::size_t> spoil_spot(const Copy& copy, const Case& one) {
    const std::size_t line = copy.spoil(one.file, one.after, one.from, one.to);
    if (one.line_of.empty()) return {one.file, line};
    const std::string file = one.line_file.empty() ? one.file : one.line_file;
    return {file, copy.line_of(file, one.line_of)};
}

} // namespace

std::string read_text_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Copy::Copy(const std::string& course)
    : folder_(fs::temp_directory_path() /
              ("motcua-course-" + std::to_string(getpid()) + "-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
    fs::remove_all(folder_);
    fs::copy(course, folder_, fs::copy_options::recursive);
}

Copy::~Copy() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::size_t Copy::spoil(const std::string& file, const std::string& after, const std::string& from,
                        const std::string& to) const {
    std::string text = read_text_file(folder_ / file);
    const std::size_t start = text.find(after);
    REQUIRE_MESSAGE(start != std::string::npos, file << " no longer holds " << after);
    const std::size_t at = text.find(from, start);
    REQUIRE_MESSAGE(at != std::string::npos, file << " no longer holds " << from);
    text.replace(at, from.size(), to);
    write(file, text);
    return line_at(text, at);
}

void Copy::write(const std::string& file, const std::string& text) const {
    fs::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << text;
}

std::size_t Copy::line_of(const std::string& file, const std::string& text) const {
    const std::string all = read_text_file(folder_ / file);
    const std::size_t at = all.find(text);
    REQUIRE_MESSAGE(at != std::string::npos, file << " does not hold " << text);
    return line_at(all, at);
}

std::string all_of(const content::Compiled& compiled) {
    std::string all;
    for (const content::Problem& problem : compiled.problems)
        all += content::write_problem(problem, content::Language::en) + "\n";
    for (const content::Problem& hint : compiled.hints)
        all += "hint: " + content::write_problem(hint, content::Language::en) + "\n";
    return all;
}

bool has(const std::vector<content::Problem>& problems, const std::string& file, std::size_t line,
         const std::string& words) {
    return std::any_of(problems.begin(), problems.end(), [&](const content::Problem& problem) {
        return problem.file == file && problem.line == line && problem.what.en.find(words) != std::string::npos &&
               !problem.what.vi.empty() && !problem.next.vi.empty() && !problem.next.en.empty();
    });
}

bool has(const content::Compiled& compiled, const std::string& file, std::size_t line, const std::string& words) {
    return has(compiled.problems, file, line, words);
}

void check_spoiled(const std::string& course, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(std::string(one.words));
        CAPTURE(std::string(one.from));
        const Copy copy(course);
        const auto [file, line] = spoil_spot(copy, one);
        const content::Compiled compiled = copy.compile();
        const std::string expected = file + ":" + std::to_string(line) + " expected, found:\n" + all_of(compiled);
        CHECK_MESSAGE(has(compiled, file, line, one.words), expected);
    }
}

void check_hints(const std::string& course, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(std::string(one.words));
        const Copy copy(course);
        const auto [file, line] = spoil_spot(copy, one);
        const content::Compiled compiled = copy.compile();
        const bool is_found = compiled.is_ok() && has(compiled.hints, file, line, one.words);
        const std::string expected = file + ":" + std::to_string(line) + " expected as a hint, found:\n" + all_of(compiled);
        CHECK_MESSAGE(is_found, expected);
    }
}

} // namespace motcua::content_test
