// What makes a course's identity. A struct is hashed as the (name, value) pairs of those fields that differ from a fresh
// struct, whatever their order: a field added to course.hpp leaves every course that does not use it what it was. So a
// released field keeps its name, its kind and its default, and enums only grow at their end. The pack reader hashes
// with the same functions straight from the bytes, and so knows fields that this version of the program does not.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "game/rules/fields.hpp"

namespace motcua::rules {

// Eight bytes at a time: hashing stands between a pupil and the first mission. Names content, is no cryptographic hash.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

// Everything empty (no text, 0, no items, a struct as fresh) hashes to 0.
constexpr std::uint64_t number_hash(std::uint64_t number) { return number == 0 ? 0 : mixed(0x6E756D62, number); }

constexpr std::uint64_t text_hash(std::string_view text) {
    if (text.empty()) return 0;
    std::uint64_t hash = mixed(0x74657874, text.size());
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<std::uint8_t>(text[at + i])} << (8 * i);
        hash = mixed(hash, word);
    }
    std::uint64_t rest = 0;
    for (std::size_t i = 0; at + i < text.size(); ++i) rest |= std::uint64_t{static_cast<std::uint8_t>(text[at + i])} << (8 * i);
    return mixed(hash, rest);
}

class ListHash {
public:
    void add(std::uint64_t item) { ++count_, value_ = mixed(value_, item); }
    std::uint64_t value() const { return count_ == 0 ? 0 : mixed(value_, count_); }

private:
    std::uint64_t value_ = 0x6C697374, count_ = 0;
};

class StructHash {
public:
    // `fresh`: the hash of the field in a fresh struct.
    void add(std::uint64_t name, std::uint64_t value, std::uint64_t fresh) {
        if (value != fresh) value_ += mixed(name, value);
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0;
};

template <class T> constexpr auto hash_names() {
    std::array<std::uint64_t, names_of<T>.size()> hashes{};
    for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i] = text_hash(names_of<T>[i]);
    return hashes;
}
template <class T> inline constexpr auto name_hashes = hash_names<T>();

inline std::uint64_t value_hash(const std::string& text) { return text_hash(text); }
template <class T> std::uint64_t value_hash(const std::vector<T>& list);
template <class T> std::uint64_t value_hash(const T& value);

// Hashes of each field of one struct.
template <std::size_t count> struct FieldHashes {
    std::array<std::uint64_t, count> hashes{};
    template <class... Values> void operator()(const Values&... values) { hashes = {value_hash(values)...}; }
};
template <class T> auto field_hashes(const T& value) {
    FieldHashes<names_of<T>.size()> collect;
    T::fields(value, collect);
    return collect.hashes;
}

template <class T> const auto& fresh_hashes() {
    static const auto hashes = field_hashes(T{});
    return hashes;
}

template <class T> std::uint64_t value_hash(const std::vector<T>& list) {
    ListHash hash;
    for (const T& item : list) hash.add(value_hash(item));
    return hash.value();
}

template <class T> std::uint64_t value_hash(const T& value) {
    static_assert(!std::is_floating_point_v<T> && !std::is_pointer_v<T>, "no floats and no addresses in the law");
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
        return number_hash(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
    } else {
        const auto hashes = field_hashes(value);
        const auto& fresh = fresh_hashes<T>();
        StructHash hash;
        for (std::size_t i = 0; i < hashes.size(); ++i) hash.add(name_hashes<T>[i], hashes[i], fresh[i]);
        return hash.value();
    }
}

}  // namespace motcua::rules
