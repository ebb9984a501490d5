// How every page of the game opens, those of a mission and those around it: what this is, how it looks, and the other language.
#pragma once

#include <string_view>

#include "game/kit/kit.hpp"

namespace motcua::view {

struct BandWish {
    bool wants_appearance = false;
    bool wants_other_language = false;
};

inline BandWish open_page(kit::Kit& kit, std::string_view id, std::string_view title, bool is_vietnamese) {
    kit.page(id, title);
    kit.begin_row();
    kit.note(is_vietnamese ? "Trò chơi mô phỏng – không phải cổng dịch vụ công thật" : "A simulation game – not the real public service portal");
    BandWish wish;
    wish.wants_appearance = kit.link("appearance-open", is_vietnamese ? "Giao diện" : "Appearance");
    wish.wants_other_language = kit.link("language", is_vietnamese ? "English" : "Tiếng Việt");
    kit.end_row();
    return wish;
}

}  // namespace motcua::view
