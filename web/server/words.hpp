// One sentence in both languages, and which of them the reader wants. Vietnamese comes first and is what nobody asked
// for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::server {

enum class Language : std::uint8_t { vietnamese, english };

struct Words {
    std::string vi;
    std::string en;
    const std::string& in(Language language) const { return language == Language::english ? en : vi; }
    bool is_empty() const { return vi.empty(); }
};

// What is wrong with one field of a form.
struct FieldWords {
    std::string field;
    Words words;
};

} // namespace motcua::server
