// The little JSON that the class server's answers need: one flat object, looked up by key. No tree, no nesting; whatever
// is not of that shape is simply not found.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace motcua::desktop {

// Texts come without their quotes and escapes, numbers and words as they stand.
std::optional<std::string> json_value(std::string_view object, std::string_view key);

// A text as a JSON string, with its quotes.
std::string json_text(std::string_view text);

}  // namespace motcua::desktop
