// The course's story, told beside the play: how a chapter opens and closes on the map, what goes before and after a
// mission. Telling changes nothing and waits for nothing; a course without a story shows none.
#pragma once

#include <string_view>
#include <vector>

#include "game/view/home.hpp"
#include "game/view/view.hpp"

namespace motcua::view {

// The opening while somebody of the chapter still waits for help, the closing once nobody does.
void tell_chapter(kit::Kit& kit, const rules::Course& course, const std::vector<Standing>& standings, std::string_view chapter, bool is_vietnamese);

void tell_before(View& view);
void tell_after(View& view);

}  // namespace motcua::view
