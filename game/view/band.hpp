// How every page of the game opens, those of a mission and those around it: what this is, and the other language.
#pragma once

#include <string_view>

#include "game/kit/kit.hpp"

namespace motcua::view {

// True when the pupil asked for the other language.
inline bool open_page(kit::Kit& kit, std::string_view id, std::string_view title, bool is_vietnamese) {
    kit.page(id, title);
    kit.begin_row();
    kit.note(is_vietnamese ? "Trò chơi mô phỏng – không phải cổng dịch vụ công thật" : "A simulation game – not the real public service portal");
    const bool wants_other_language = kit.link("language", is_vietnamese ? "English" : "Tiếng Việt");
    kit.end_row();
    return wants_other_language;
}

}  // namespace motcua::view
