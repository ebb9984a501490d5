// How a struct of the course lists its fields: once, by MOTCUA_FIELDS, which gives their values to a visitor and their
// names to whoever needs them (the pack and the content hash go by name). The structured binding inside refuses to compile
// when a field is added and not listed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#define MOTCUA_FIELDS(...)                                                             \
    static constexpr std::string_view field_names = #__VA_ARGS__;                      \
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {  \
        auto& [__VA_ARGS__] = self;                                                    \
        visit(__VA_ARGS__);                                                            \
    }

namespace motcua::rules {

constexpr std::size_t count_names(std::string_view list) {
    std::size_t count = 1;
    for (const char c : list) count += c == ',';
    return count;
}

// The names of T's fields, in their order.
template <class T> constexpr auto split_names() {
    std::array<std::string_view, count_names(T::field_names)> names;
    std::string_view rest = T::field_names;
    for (std::string_view& name : names) {
        const std::size_t end = rest.find(',');
        name = rest.substr(0, end);
        while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        if (end != std::string_view::npos) rest.remove_prefix(end + 1);
    }
    return names;
}
template <class T> inline constexpr auto names_of = split_names<T>();

}  // namespace motcua::rules
