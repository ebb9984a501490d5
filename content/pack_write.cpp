#include <type_traits>

#include "content/pack.hpp"
#include "game/rules/hash.hpp"

namespace motcua::content {
namespace {

// Visits every field of a course and appends its bytes. Knows shapes only, no struct by name.
class PackWriter {
  public:
    explicit PackWriter(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    template <class... Values>
    void operator()(const Values&... values) {
        (put(values), ...);
    }

    void put_u32(std::uint32_t number) {
        for (int shift = 0; shift < 32; shift += 8)
            bytes_.push_back(static_cast<std::uint8_t>(number >> shift));
    }

  private:
    void put(const std::string& text) {
        put_u32(static_cast<std::uint32_t>(text.size()));
        bytes_.insert(bytes_.end(), text.begin(), text.end());
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put_u32(static_cast<std::uint32_t>(list.size()));
        for (const T& item : list)
            put(item);
    }
    template <class T>
    void put(const T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            bytes_.push_back(value ? 1 : 0);
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(sizeof(T) == 1, "enums of the course are one byte");
            bytes_.push_back(static_cast<std::uint8_t>(value));
        } else if constexpr (std::is_integral_v<T>) {
            static_assert(sizeof(T) == 4, "numbers of the course have 32 bits");
            put_u32(static_cast<std::uint32_t>(value));
        } else {
            T::fields(value, *this);
        }
    }

    std::vector<std::uint8_t>& bytes_;
};

// Visits the types of a course's fields, in order, and spells its shape: what is a text, a number, a list of what.
class ShapeSpeller {
  public:
    template <class... Values>
    void operator()(const Values&...) {
        (spell<Values>(), ...);
    }
    std::string shape = "1"; // counts up if the encoding below changes while the fields do not

  private:
    template <class T>
    struct Item {};
    template <class T>
    struct Item<std::vector<T>> {
        using type = T;
    };
    template <class T>
    void spell() {
        if constexpr (std::is_same_v<T, std::string>) {
            shape += 't';
        } else if constexpr (std::is_same_v<T, bool>) {
            shape += 'b';
        } else if constexpr (std::is_enum_v<T>) {
            shape += 'e';
        } else if constexpr (std::is_integral_v<T>) {
            shape += 'n';
        } else if constexpr (requires { typename Item<T>::type; }) {
            shape += 'l';
            spell<typename Item<T>::type>();
        } else {
            shape += '{';
            const T made{};
            T::fields(made, *this);
            shape += '}';
        }
    }
};

} // namespace

std::uint32_t pack_format() {
    ShapeSpeller speller;
    const rules::Course empty;
    rules::Course::fields(empty, speller);
    rules::Hasher hasher;
    hasher(speller.shape);
    return static_cast<std::uint32_t>(hasher.value());
}

std::vector<std::uint8_t> write_pack(const rules::Course& course) {
    std::vector<std::uint8_t> bytes = {'M', 'C', 'P', 'K'};
    PackWriter writer(bytes);
    writer.put_u32(pack_format());
    const std::uint64_t hash = rules::course_hash(course);
    writer.put_u32(static_cast<std::uint32_t>(hash));
    writer.put_u32(static_cast<std::uint32_t>(hash >> 32));
    rules::Course::fields(course, writer);
    return bytes;
}

} // namespace motcua::content
