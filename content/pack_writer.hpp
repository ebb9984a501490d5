// Writes any struct that lists its fields (game/rules/fields.hpp) as a pack. Knows shapes only, no struct by name, so that
// tests can write packs of layouts that no longer exist or do not exist yet.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "content/pack.hpp"
#include "content/pack_layout.hpp"
#include "game/rules/course_hash.hpp"

namespace motcua::content {

class PackWriter {
  public:
    template <class Root> std::vector<std::uint8_t> write(const Root& root) {
        survey(root);
        describe<Root>();
        bytes_ = {'M', 'C', 'P', '2', 0, 0, 0, 0};
        put_number(rules::value_hash(root), 8);
        bytes_.push_back(static_cast<std::uint8_t>(count_));
        bytes_.insert(bytes_.end(), table_.begin(), table_.end());
        put(root);
        const std::uint32_t checksum = pack_checksum(bytes_);
        for (int i = 0; i < 4; ++i)
            bytes_[4 + i] = static_cast<std::uint8_t>(checksum >> (8 * i));
        return std::move(bytes_);
    }

  private:
    struct Known {
        std::vector<bool> is_used; // by field
        int number = -1;           // in the table
    };
    template <class T> Known& known() {
        Known& one = known_[&type_tag<T>];
        one.is_used.resize(rules::names_of<T>.size());
        return one;
    }

    // First pass: which fields of which structs differ from fresh ones anywhere.
    template <class T> void survey(const std::vector<T>& list) {
        for (const T& item : list)
            survey(item);
    }
    template <class T> void survey(const T& value) {
        if constexpr (kind_of<T>() == Kind::structure) {
            Known& one = known<T>();
            const auto hashes = rules::field_hashes(value);
            for (std::size_t i = 0; i < hashes.size(); ++i)
                if (hashes[i] != rules::fresh_hashes<T>()[i]) one.is_used[i] = true;
            auto visit = [this](const auto&... fields) { (this->survey(fields), ...); };
            T::fields(value, visit);
        }
    }

    // Second: the table, every struct after those it holds. One that is nowhere used still has its first field, so that
    // whatever is read takes at least a byte.
    template <class T> std::uint8_t describe() {
        Known& one = known<T>();
        if (one.number >= 0) return static_cast<std::uint8_t>(one.number);
        bool is_anything_used = false;
        for (const bool is_used : one.is_used)
            is_anything_used |= is_used;
        if (!is_anything_used) one.is_used[0] = true;
        std::vector<std::uint8_t> rows = {0};
        std::size_t at = 0;
        auto visit = [&](const auto&... fields) { (describe_field<T>(rows, at, one, fields), ...); };
        T::fields(static_cast<const T&>(T{}), visit);
        table_.insert(table_.end(), rows.begin(), rows.end());
        one.number = count_++;
        return static_cast<std::uint8_t>(one.number);
    }
    template <class T, class Field>
    void describe_field(std::vector<std::uint8_t>& rows, std::size_t& at, const Known& one, const Field&) {
        const std::size_t field = at++;
        if (!one.is_used[field]) return;
        ++rows[0];
        const std::string_view name = rules::names_of<T>[field];
        static_assert(rules::names_of<T>.size() < 256);
        rows.push_back(static_cast<std::uint8_t>(name.size()));
        rows.insert(rows.end(), name.begin(), name.end());
        using Item = typename ItemOf<Field>::type;
        rows.insert(rows.end(), ItemOf<Field>::depth, static_cast<std::uint8_t>(Kind::list));
        const std::uint64_t fresh = rules::fresh_hashes<T>()[field];
        rows.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(kind_of<Item>()) | (fresh != 0 ? has_default_bit : 0U)));
        if constexpr (kind_of<Item>() == Kind::structure) rows.push_back(describe<Item>());
        for (int shift = 0; fresh != 0 && shift < 64; shift += 8)
            rows.push_back(static_cast<std::uint8_t>(fresh >> shift));
    }

    // Third: the values.
    void put_number(std::uint64_t number, int bytes) {
        for (int i = 0; i < bytes; ++i)
            bytes_.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    }
    // What is longer than the law allows is written as the longest there is, and refused by the reader.
    void put_size(std::size_t size) { put_number(std::min<std::size_t>(size, 0xFFFF), 2); }
    void put(const std::string& text) {
        put_size(text.size());
        bytes_.insert(bytes_.end(), text.begin(), text.end());
    }
    template <class T> void put(const std::vector<T>& list) {
        put_size(list.size());
        for (const T& item : list)
            put(item);
    }
    template <class T> void put(const T& value) {
        if constexpr (kind_of<T>() == Kind::structure) {
            const Known& one = known<T>();
            std::size_t at = 0;
            auto visit = [&](const auto&... fields) { ((one.is_used[at++] ? put(fields) : void()), ...); };
            T::fields(value, visit);
        } else if constexpr (std::is_same_v<T, bool> || std::is_enum_v<T>) {
            static_assert(sizeof(T) == 1, "enums of the course are one byte");
            put_number(static_cast<std::uint8_t>(value), 1);
        } else {
            static_assert(sizeof(T) == 4, "numbers of the course have 32 bits");
            put_number(static_cast<std::uint32_t>(value), 4);
        }
    }

    std::map<const void*, Known> known_;
    std::vector<std::uint8_t> table_, bytes_;
    int count_ = 0;
};

} // namespace motcua::content
