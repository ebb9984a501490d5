// What the compiler knows while it reads a course: the problems so far, which ids were defined where, and which ids
// were referred to from where. Says nothing about the shape of files (see table.hpp) or the sense of content (see
// check.cpp).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/compile.hpp"

namespace motcua::content {

struct Place {
    std::string file;
    std::size_t line = 0;
};

class Draft {
  public:
    void report(const Place& place, rules::Text what, rules::Text next);
    void hint(const Place& place, rules::Text what, rules::Text next); // worth a look, but nothing is broken

    // `kind` is a word of the course ("goal", "misconception", "field of birth-extract"); an id twice is a problem.
    void define(const std::string& kind, const std::string& id, const Place& place);
    void refer(const std::string& kind, const std::string& id, const Place& place); // "" refers to nothing
    bool is_defined(const std::string& kind, const std::string& id) const;
    std::vector<std::string> ids_of(const std::string& kind) const;
    bool is_referred(const std::string& kind, const std::string& id) const;
    Place place_of(const std::string& kind, const std::string& id) const; // where it was defined

    void remember(const std::string& what, const Place& place) { remembered_[what] = place; }
    Place remembered(const std::string& what) const;

    // Reports every reference that leads nowhere. Called once, when all files have been read.
    void resolve();

    std::vector<Problem> take_problems(); // by file and line
    std::vector<Problem> take_hints();    // likewise

  private:
    struct Reference {
        std::string kind, id;
        Place place;
    };
    std::vector<Problem> problems_, hints_;
    std::map<std::string, std::map<std::string, Place>> defined_;
    std::vector<Reference> references_;
    std::map<std::string, std::set<std::string>> referred_;
    std::map<std::string, Place> remembered_;
};

// The candidate most like `word`, or "" when none is near.
std::string closest(const std::string& word, const std::vector<std::string>& candidates);

// "a, b, c"
std::string joined(const std::vector<std::string>& words);

} // namespace motcua::content
