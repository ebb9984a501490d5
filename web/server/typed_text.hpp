// What a person typed into a form, made fit to keep: valid UTF-8, composed (NFC), one space between words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "game/rules/vietnamese.hpp"

namespace motcua::server {

// Null when it is not text, or is shorter or longer than allowed (in bytes, after tidying).
inline std::optional<std::string> typed_text(std::string_view typed, std::size_t bytes_min, std::size_t bytes_max) {
    if (typed.size() > 4 * bytes_max || !rules::is_clean_utf8(typed)) return std::nullopt;
    std::string text = rules::tidy_spaces(rules::to_nfc(typed), false);
    if (text.size() < bytes_min || text.size() > bytes_max) return std::nullopt;
    return text;
}

} // namespace motcua::server
