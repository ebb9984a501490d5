// The names of variants, to and from one word. See the header.
#include "game/rules/variant.hpp"

namespace motcua::rules {

std::string variant_word(const Variant& variant) {
    std::string word = variant.audience;
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!word.empty()) word += '+';
        word += part;
    };
    add(variant.locality);
    add(variant.is_pair ? "pair" : "");
    return word.empty() ? "all" : word;
}

std::optional<Variant> read_variant(std::string_view word) {
    Variant variant;
    for (std::string_view rest = word; !rest.empty();) {
        const std::size_t end = rest.find('+');
        const std::string_view part = rest.substr(0, end);
        if (part == "thcs" || part == "thpt") variant.audience = part;
        else if (part == "phuong" || part == "xa") variant.locality = part;
        else if (part == "pair") variant.is_pair = true;
        else if (part != "all") return std::nullopt;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    // Another order, a part said twice or an empty one would be a second name for the same variant.
    if (variant_word(variant) != word) return std::nullopt;
    return variant;
}

}  // namespace motcua::rules
