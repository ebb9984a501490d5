// What the window says, as text: the message that the browser's mirror would get for the whole page, and where the
// visible part begins. For whoever cannot see the window: the tests, and a bridge to a screen reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "game/kit/page.hpp"

namespace motcua::desktop {

// The records of platform/browser/mirror_message.hpp, then one more:
//   v top bytes focused    where the visible part begins, in tenths of a pixel; how many bytes of log the page shows; the
//                          node that the keyboard speaks to
std::string page_text(const kit::Page& page, std::size_t log_bytes, std::string_view focused);

}  // namespace motcua::desktop
