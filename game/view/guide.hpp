// The guide: a patient officer at the edge of every page of a mission. Asking opens advice in steps and costs nothing: it is
// no action, so neither log nor mark can know of it.
#pragma once

#include "game/view/view.hpp"

namespace motcua::view {

void draw_guide(View& view);

}  // namespace motcua::view
