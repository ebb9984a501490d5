// The course's formal words in plain ones: marked on the pages of missions where they first stand, and listed on a page of
// their own that the map leads to.
#pragma once

#include <string_view>
#include <vector>

#include "game/view/view.hpp"

namespace motcua::view {

// Tells the kit which words this page explains. None on forms that measure what a pupil knows.
void explain_words(View& view);

// The glossary as the kit takes it: each form also with a capital letter, for the beginning of a sentence.
std::vector<kit::Explained> explained_words(const rules::Course& course, bool is_vietnamese);

}  // namespace motcua::view
