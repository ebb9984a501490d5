// Pages with every widget of the kit in many of its states, in both languages and, when asked for, with texts twice as long. Part
// of the game, so that whoever has it can look at them in any theme (`/play?gallery`, `motcua --gallery`); measured by the
// tests, which compare every widget with its picture of before. It knows nothing of any mission.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"

namespace motcua::kit::gallery {

struct Choices {
    std::string name = "Nguyễn Thị Hoa", born = "12/04/2015", copies = "2", story = "", chosen = "self", size = "usual", code;
    std::vector<std::string> papers{"book"};
    bool is_true = true, has_dialog = false, was_sent = false, is_asked = false;
    int pressed = 0;  // buttons of the desk: 10 for the first, 1 for the last
    bool is_double = false;  // every text twice
    // Of the gallery in the game only: the part in view, and what its head was asked for.
    std::string part;
    bool wants_other_language = false, wants_appearance = false;
};

std::span<const std::string_view> parts();

// One part as a page. `part`: one of `parts`.
void draw(Kit& kit, Choices& choices, std::string_view part);

// The gallery as a part of the game: the part in `choices`, with a head that leads to the others.
void draw_in_game(Kit& kit, Choices& choices);

// For the parts: says a text in the page's language, as often as wished.
class Words {
public:
    Words(const Kit& kit, const Choices& choices) : is_vietnamese_(kit.page().language != "en"), is_double_(choices.is_double) {}
    std::string operator()(std::string_view vi, std::string_view en) const {
        const std::string text(is_vietnamese_ ? vi : en);
        return is_double_ ? text + " " + text : text;
    }

private:
    bool is_vietnamese_, is_double_;
};

void top(Kit& kit, Choices& choices, std::string_view title);

// The parts that show drawings (gallery_pictures.cpp).
void pictures(Kit& kit, Choices& choices);
void places(Kit& kit, Choices& choices);
void medals(Kit& kit, Choices& choices);

}  // namespace motcua::kit::gallery
