// Every fixed text of the pages, Vietnamese and English side by side, by the key that the templates use ({{t.key}}). A
// test finds keys that a template uses and nobody wrote, and texts that nobody uses.
#pragma once

#include <span>
#include <string_view>

#include "web/server/words.hpp"

namespace motcua::server {

struct PageText {
    std::string_view key;
    std::string_view vi;
    std::string_view en;
};

std::span<const PageText> page_texts();
// The text with this key; "" when there is none.
std::string_view page_text(std::string_view key, Language language);

} // namespace motcua::server
