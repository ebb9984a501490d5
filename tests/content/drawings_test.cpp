// The drawings that content may name are those that the game has: the pictures of the atlas' list, the kit's scenes.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "content/drawings.hpp"
#include "game/kit/kit.hpp"
#include "tests/content/course_copy.hpp"

using namespace motcua;
using namespace motcua::content_test;

TEST_CASE("content knows exactly the pictures of the atlas, in any order") {
    std::vector<std::string> listed, known = content::picture_names;
    std::istringstream lines(read_text_file("assets/pictures.txt"));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != '#') listed.push_back(line.substr(0, line.find(' ')));
    std::sort(listed.begin(), listed.end());
    std::sort(known.begin(), known.end());
    CHECK(listed == known);
}

TEST_CASE("content knows exactly the scenes the kit can draw") {
    const auto drawn = kit::scene_names();
    CHECK(std::vector<std::string>(drawn.begin(), drawn.end()) == content::scene_names);
}

TEST_CASE("content knows exactly the papers the kit can draw, but for the receipt, which only the game gives") {
    const auto drawn = kit::paper_kinds();
    std::vector<std::string> kinds(drawn.begin(), drawn.end());
    std::erase(kinds, "receipt");
    CHECK(kinds == content::paper_names);
}

TEST_CASE("a drawing that the game does not have is found, with the one that may have been meant") {
    check_spoiled("content/courses/mot-cua", {
        {"questions/public-scenes.yaml", "", "picture: street", "picture: steet", "The game has no drawing \"steet\""},
        {"missions/birth-extract/personas/sister.yaml", "", "picture: sister", "picture: sisters", "no drawing \"sisters\""},
        {"missions/simplify/mission.yaml", "", "picture: document", "picture: documents", "no drawing \"documents\""},
        {"missions/birth-extract/personas/sister.yaml", "papers:", "picture: letter", "picture: leter", "is no value of \"picture\""},
    });
}
