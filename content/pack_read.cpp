#include <type_traits>

#include "content/pack.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::content {
namespace {

// How many values an enum of the course has. A new enum in course.hpp does not compile here until it is listed.
template <class Enum>
inline constexpr int value_count = 0;
template <>
inline constexpr int value_count<rules::Flaw> = rules::flaw_count;
template <>
inline constexpr int value_count<rules::FieldKind> = rules::field_kind_count;
template <>
inline constexpr int value_count<rules::Moment> = rules::moment_count;
template <>
inline constexpr int value_count<rules::QuestionKind> = rules::question_kind_count;
template <>
inline constexpr int value_count<rules::MissionKind> = rules::mission_kind_count;
template <>
inline constexpr int value_count<rules::PayTime> = rules::pay_time_count;

// Fills every field of a course from bytes. After the first problem it reads nothing more; lists grow one item at a
// time, so that a short pack cannot claim a long list.
class PackReader {
  public:
    explicit PackReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    template <class... Values>
    void operator()(Values&... values) {
        (get(values), ...);
    }

    std::uint32_t get_u32() {
        if (!has(4)) return 0;
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i)
            number |= static_cast<std::uint32_t>(bytes_[at_ + i]) << (8 * i);
        at_ += 4;
        return number;
    }
    std::size_t left() const { return bytes_.size() - at_; }
    const char* problem() const { return problem_; }

  private:
    bool has(std::size_t count) {
        if (problem_ != nullptr) return false;
        if (left() < count) fail("the pack is cut off");
        return problem_ == nullptr;
    }
    void fail(const char* what) {
        if (problem_ == nullptr) problem_ = what;
    }
    std::uint8_t get_byte() { return has(1) ? bytes_[at_++] : 0; }

    void get(std::string& text) {
        const std::uint32_t size = get_u32();
        if (problem_ == nullptr && size > rules::limits::text_bytes_max) fail("a text in the pack is too long");
        if (!has(size)) return;
        text.assign(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
        at_ += size;
        if (!rules::is_clean_utf8(text)) fail("a text in the pack is not clean UTF-8");
    }
    template <class T>
    void get(std::vector<T>& list) {
        const std::uint32_t count = get_u32();
        if (problem_ == nullptr && count > rules::limits::list_items_max) fail("a list in the pack is too long");
        for (std::uint32_t i = 0; i < count && problem_ == nullptr; ++i)
            get(list.emplace_back());
    }
    template <class T>
    void get(T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            const std::uint8_t byte = get_byte();
            if (byte > 1) fail("a yes-or-no value in the pack is neither");
            value = byte == 1;
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(value_count<T> > 0, "list the new enum's number of values above");
            const std::uint8_t byte = get_byte();
            if (byte >= value_count<T>)
                fail("a value in the pack is not one of those known here");
            else
                value = static_cast<T>(byte);
        } else if constexpr (std::is_integral_v<T>) {
            static_assert(sizeof(T) == 4, "numbers of the course have 32 bits");
            value = static_cast<T>(get_u32());
        } else {
            T::fields(value, *this);
        }
    }

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    const char* problem_ = nullptr;
};

} // namespace

std::optional<rules::Course> read_pack(std::span<const std::uint8_t> bytes, std::string& problem) {
    problem.clear();
    const auto refuse = [&problem](const char* what) {
        problem = std::string("This course cannot be loaded: ") + what + ". Build it again from its folder.";
        return std::nullopt;
    };
    if (bytes.size() > rules::limits::pack_bytes_max) return refuse("the pack is larger than any course may be");
    if (bytes.size() < 4 || bytes[0] != 'M' || bytes[1] != 'C' || bytes[2] != 'P' || bytes[3] != 'K')
        return refuse("the file is not a course pack");
    PackReader reader(bytes.subspan(4));
    if (const std::uint32_t format = reader.get_u32(); reader.problem() == nullptr && format != pack_format())
        return refuse("the pack was made for another version of this program");
    const std::uint64_t low = reader.get_u32();
    const std::uint64_t named_hash = low | static_cast<std::uint64_t>(reader.get_u32()) << 32;
    std::optional<rules::Course> course(std::in_place);
    if (reader.problem() == nullptr) rules::Course::fields(*course, reader);
    if (reader.problem() != nullptr) return refuse(reader.problem());
    if (reader.left() != 0) return refuse("there are bytes after the end of the course");
    if (rules::course_hash(*course) != named_hash) return refuse("its content is not the one its hash names");
    return course;
}

} // namespace motcua::content
