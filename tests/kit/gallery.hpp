// A page with every widget of the kit in many of its states: looked at by people (tests/kit/gallery_main.cpp draws it to a
// picture) and measured by tests.
#pragma once

#include "game/kit/kit.hpp"

namespace motcua::kit::gallery {

struct Choices {
    std::string name = "Nguyễn Thị Hoa", born = "12/04/2015", copies = "2", story = "", chosen = "self", code;
    std::vector<std::string> papers{"book"};
    bool is_true = true, has_dialog = false, was_sent = false, is_asked = false;
    int pressed = 0;  // buttons of the desk: 10 for the first, 1 for the last
};

// `part`: "read", "form", "pictures", "cards", "desk", "table".
void draw(Kit& kit, Choices& choices, std::string_view part);

}  // namespace motcua::kit::gallery
