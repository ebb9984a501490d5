// Which variant of a mission is played: for whom, where, and by how many. Wording, difficulty and selection follow it;
// facts do not. One word names a variant in logs, tables and requests: its parts joined by "+" in this order, "all" when
// there are none ("thcs", "thpt+xa", "thcs+phuong+pair").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace motcua::rules {

struct Variant {
    std::string audience;  // "thcs" (grades 6 to 9), "thpt" (10 to 12) or "" for everybody
    std::string locality;  // "phuong" (ward), "xa" (commune) or "" for anywhere
    bool is_pair = false;  // two pupils at one machine: one files, the other examines
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [audience, locality, is_pair] = self;
        visit(audience, locality, is_pair);
    }
    bool operator==(const Variant&) const = default;
};

std::string variant_word(const Variant& variant);

// Nothing when no variant has that name; there is one word for each variant and one variant for each word.
std::optional<Variant> read_variant(std::string_view word);

// Whether a neighbour or a question is meant for this variant. Both sides may leave audience and locality open.
template <class Thing> bool suits(const Variant& variant, const Thing& thing) {
    const auto fits = [](const std::string& made_for, const std::string& wanted) {
        return made_for.empty() || wanted.empty() || made_for == wanted;
    };
    return fits(thing.audience, variant.audience) && fits(thing.locality, variant.locality);
}

}  // namespace motcua::rules
