// Hashes values field by field, never as raw memory: 64-bit FNV-1a over little-endian integers and length-prefixed
// texts, so that every compiler and machine agrees. Not a cryptographic hash: it names content and finds divergence.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

namespace motcua::rules {

struct PrimePowers {  // of FNV's prime, modulo 2^64
    std::uint64_t of[9] = {1};
    constexpr PrimePowers() {
        for (int i = 1; i < 9; ++i) of[i] = of[i - 1] * 0x100000001B3ULL;
    }
};
inline constexpr PrimePowers prime_powers;

class Hasher {
public:
    template <class... Values> void operator()(const Values&... values) { (add(values), ...); }
    std::uint64_t value() const { return value_; }

private:
    void byte(std::uint8_t b) { value_ = (value_ ^ b) * prime_powers.of[1]; }
    // Eight bytes, the least first. Most numbers are small, and a zero byte only multiplies: those at the end are done
    // in one step.
    void number(std::uint64_t n) {
        int zeros = 8;
        for (; n != 0; n >>= 8, --zeros) byte(static_cast<std::uint8_t>(n));
        value_ *= prime_powers.of[zeros];
    }
    void add(const std::string& text) {
        number(text.size());
        for (const char c : text) byte(static_cast<std::uint8_t>(c));
    }
    template <class T> void add(const std::vector<T>& list) {
        number(list.size());
        for (const T& item : list) add(item);
    }
    void add(const std::map<std::string, std::string>& table) {
        number(table.size());
        for (const auto& [key, value] : table) add(key), add(value);
    }
    template <class T> void add(const T& value) {
        static_assert(!std::is_floating_point_v<T> && !std::is_pointer_v<T>, "no floats and no addresses in the law");
        if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
            number(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
        else
            T::fields(value, *this);
    }

    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

}  // namespace motcua::rules
