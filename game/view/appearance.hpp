// The panel in which a pupil chooses how the game looks, moves and sounds: a dialog that every page can open. What is chosen
// belongs to the machine and not to the mission, so no log knows of it.
#pragma once

#include <string>
#include <string_view>

#include "game/kit/appearance.hpp"
#include "game/kit/kit.hpp"

namespace motcua::view {

using kit::Appearance;

// What is kept of it between two visits: four words. Reading is total: anything unknown counts as no choice.
std::string write_appearance(const Appearance& appearance);
Appearance read_appearance(std::string_view text);

// The frame as this pupil wants it: the system's wishes (`frame` as the host gives it), and the choices over them.
kit::Frame with_appearance(kit::Frame frame, const Appearance& appearance);

// The open dialog: choices count at once. False when it is to be closed.
[[nodiscard]] bool draw_appearance(kit::Kit& kit, bool is_vietnamese, Appearance& appearance);

}  // namespace motcua::view
