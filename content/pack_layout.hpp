// What writer and reader of packs share: the kinds of fields, and how the table spells them. The table: a byte with the
// number of structs; each struct: a byte with the number of its fields, and for each field its name (a byte with the
// length before it), its shape (a byte for each "list of", then one for the kind, then for structs the number of one that
// stands before it in the table) and, when the top bit of the kind is set, the hash of a default that is not empty. The
// last struct is the course. Fields that are as fresh everywhere in this course are not in it, which keeps small packs small.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace motcua::content {

enum class Kind : std::uint8_t { text = 1, yes_or_no, choice, signed_number, unsigned_number, structure, list };
inline constexpr std::uint8_t has_default_bit = 0x80;
inline constexpr std::size_t structures_max = 64, list_depth_max = 3, name_bytes_max = 64;
inline constexpr std::size_t header_bytes = 16;

// A field's shape: so many lists around a value of a kind.
struct Shape {
    std::uint8_t list_depth = 0;
    Kind kind = Kind::text;
    std::uint8_t structure = 0; // number in the table
};

template <class T> struct ItemOf {
    using type = T;
    static constexpr std::uint8_t depth = 0;
};
template <class T> struct ItemOf<std::vector<T>> {
    using type = typename ItemOf<T>::type;
    static constexpr std::uint8_t depth = ItemOf<T>::depth + 1;
};

// The kind of a T that is not a list.
template <class T> constexpr Kind kind_of() {
    if constexpr (std::is_same_v<T, std::string>) return Kind::text;
    else if constexpr (std::is_same_v<T, bool>) return Kind::yes_or_no;
    else if constexpr (std::is_enum_v<T>) return Kind::choice;
    else if constexpr (std::is_integral_v<T>) return std::is_signed_v<T> ? Kind::signed_number : Kind::unsigned_number;
    else return Kind::structure;
}

// An address that stands for the type.
template <class T> inline constexpr char type_tag = 0;

} // namespace motcua::content
