// What the mirror must change so that it says what the page says: one compact text per frame, holding only the nodes
// that differ from the frame before. Pure; the same code runs in the tests. It knows nothing of the DOM.
//
// A message is a sequence of records, each ended by U+001E, of fields separated by U+001F:
//   p id title language width height theme text motion   the page (text: how large by the pupil's choice, in percent; motion:
//                                               "still" or ""); first, and only when one of these changed
//   n id parent role name value hint error level rows typing mark style flags max_bytes x y w h    a node, whole
//   r id x y w h                                only the rectangle of a node changed
//   o id id id …                                the order of all nodes; nodes not named are gone
//   a number urgent text                        something to say aloud
//   f id                                        the node that takes the focus now
// Rectangles are whole tenths of a CSS pixel. Flags: d disabled, c checked, r required.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "game/kit/page.hpp"

namespace motcua::browser {

std::string_view typing_word(kit::Typing typing);
std::string_view mark_word(kit::Mark mark);

class MirrorMessage {
public:
    // The changes since the page before; "" when there are none. Valid until the next call.
    std::string_view changes(const kit::Page& page);
    // The pupil did something: if the focus is wished for once more in the same place, it is meant.
    void expect_focus() { last_.focus.clear(); }

private:
    bool is_same_order(const kit::Page& page) const;
    const kit::Node* before(std::size_t index, const std::string& id) const;

    kit::Page last_;
    std::uint64_t announced_ = 0;
    bool is_first_ = true;
    std::string message_;
};

}  // namespace motcua::browser
