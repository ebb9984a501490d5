#include <type_traits>

#include "content/pack.hpp"

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

} // namespace

std::vector<std::uint8_t> write_pack(const rules::Course& course) {
    std::vector<std::uint8_t> bytes = {'M', 'C', 'P', 'K'};
    PackWriter writer(bytes);
    writer.put_u32(pack_version);
    const std::uint64_t hash = rules::course_hash(course);
    writer.put_u32(static_cast<std::uint32_t>(hash));
    writer.put_u32(static_cast<std::uint32_t>(hash >> 32));
    rules::Course::fields(course, writer);
    return bytes;
}

} // namespace motcua::content
