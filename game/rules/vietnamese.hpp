// Vietnamese letters for the law: composition to NFC, comparison with and without marks, and folding for search. Covers
// the 134 accented letters of Vietnamese; it is not a general Unicode library, and other decomposed letters are reported
// by `is_nfc` rather than composed.
#pragma once

#include <string>
#include <string_view>

namespace motcua::rules {

// True when `text` is valid UTF-8 (no overlong forms, no surrogates) without control characters other than \n and \t.
bool is_clean_utf8(std::string_view text);

// Composes decomposed Vietnamese letters, whatever the order of their marks. Other text is returned unchanged.
std::string to_nfc(std::string_view text);

// True when `to_nfc` would change nothing and no combining mark (U+0300–U+036F) is left over.
bool is_nfc(std::string_view text);

// Lower case, marks and the bar of đ removed: "Đăng ký KHAI SINH" → "dang ky khai sinh".
std::string without_marks(std::string_view text);

// The same text with its first letter as a capital: "ủy quyền" → "Ủy quyền".
std::string capitalised(std::string text);

// Lower case with the tone moved to the end of its syllable, so that "hoà" equals "hòa" and "thuỷ" equals "thủy".
std::string with_tones_at_end(std::string_view text);

// One space between words, none at the ends; line breaks become spaces unless `keeps_lines`.
std::string tidy_spaces(std::string_view text, bool keeps_lines);

}  // namespace motcua::rules
