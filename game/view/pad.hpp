// Writing without a keyboard: a text field that was pressed with the one key opens a dialog of what can be put into it – the
// lines of the neighbour's note, the code on the phone – and, for all else, of letters in groups.
#pragma once

#include <string>

namespace motcua::view {

class View;

// What is being put together for a field, until it is put in.
struct Pad {
    std::string field;      // id of its node; "" = none
    std::string text;
    int group = -1;         // of letters, open now; -1: none
    bool has_letters = false;  // letters instead of what is known
    bool is_upper = false;
};

// The dialog, while the kit has a field to fill.
void draw_pad(View& view);

}  // namespace motcua::view
