// See page_text.hpp.
#include "platform/desktop/page_text.hpp"

#include <cmath>

#include "platform/browser/mirror_message.hpp"

namespace motcua::desktop {

std::string page_text(const kit::Page& page, std::size_t log_bytes, std::string_view focused) {
    browser::MirrorMessage whole;  // knows no page before this one
    return std::string(whole.changes(page)) + "v\x1f" + std::to_string(std::lround(page.view_top * 10)) + "\x1f" +
           std::to_string(log_bytes) + "\x1f" + std::string(focused) + "\x1e";
}

}  // namespace motcua::desktop
