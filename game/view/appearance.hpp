// How the game looks to this pupil: theme, text size, motion. Chosen in a dialog that every page can open; it belongs to the
// machine and not to the mission, so no log knows of it.
#pragma once

#include <string>
#include <string_view>

#include "game/kit/kit.hpp"

namespace motcua::view {

struct Appearance {
    std::string theme;          // "light", "dark", "contrast"; "" = as the system wishes
    int text_percent = 100;     // 100, 125, 150 or 200
    bool is_still = false;      // nothing moves; otherwise as the system wishes

    bool operator==(const Appearance&) const = default;
};

// What is kept of it between two visits. Reading is total: anything unknown counts as no choice.
std::string write_appearance(const Appearance& appearance);
Appearance read_appearance(std::string_view text);

// The frame as this pupil wants it: the system's wishes (`frame` as the host gives it), and the choices over them.
kit::Frame with_appearance(kit::Frame frame, const Appearance& appearance);

// The link that opens the dialog, for the head of a page. True when it was pressed.
[[nodiscard]] bool appearance_link(kit::Kit& kit, bool is_vietnamese);

// The open dialog: choices count at once. False when it is to be closed.
[[nodiscard]] bool draw_appearance(kit::Kit& kit, bool is_vietnamese, Appearance& appearance);

}  // namespace motcua::view
