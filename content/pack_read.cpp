#include <array>
#include <deque>
#include <type_traits>

#include "content/pack.hpp"
#include "content/pack_table.hpp"
#include "game/rules/course_hash.hpp"
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

constexpr const char* rebuild = " Build it again from its folder, or bring a whole copy.";
constexpr const char* update = " Update this program, or build the pack again with this version.";

// Fills a course from bytes. Before reading, each struct of the pack is bound to the struct it fills: a list of steps, one
// for each of its fields, in the pack's order. What is read is hashed on the way, by the pack's own names. After the
// first problem nothing more is read; lists grow one item at a time, so that a short pack cannot claim a long list.
class PackReader {
  public:
    PackReader(std::span<const std::uint8_t> bytes, const std::vector<TableStruct>& table) : bytes_(bytes), table_(table) {}

    std::uint64_t read(rules::Course& course) {
        const int plan = bind<rules::Course>(static_cast<std::uint8_t>(table_.size() - 1));
        if (!problem_.empty()) return 0;
        const std::uint64_t hash = get_struct(course, plans_[static_cast<std::size_t>(plan)]);
        if (problem_.empty() && at_ != bytes_.size()) fail("There are bytes after the end of the course.", rebuild);
        return hash;
    }
    const std::string& problem() const { return problem_; }

  private:
    struct Step {
        // Reads one field and returns its hash. `field` is null for one that is not known here.
        std::uint64_t (*get)(PackReader& reader, void* field, const Step& step) = nullptr;
        std::size_t target = 0; // which field of the struct; none when it has no such field
        int plan = -1;          // for the structs inside
        const TableField* from = nullptr;
    };
    struct Plan {
        const void* type = nullptr;
        std::uint8_t structure = 0;
        std::vector<Step> steps;
    };
    static constexpr std::size_t none = ~std::size_t{0};

    // ---- binding

    // What a field of T can take, seen by its type alone.
    struct Target {
        std::uint64_t (*get)(PackReader&, void*, const Step&) = nullptr;
        int (PackReader::*bind)(std::uint8_t) = nullptr; // structs
        Shape shape;
    };
    template <std::size_t count> struct Targets {
        std::array<Target, count> targets;
        template <class... Fields> void operator()(Fields&...) { targets = {target_for<Fields>()...}; }
    };
    template <class Field> static Target target_for() {
        using Item = typename ItemOf<Field>::type;
        Target target;
        target.get = &get_field<Field>;
        target.shape = {ItemOf<Field>::depth, kind_of<Item>(), 0};
        if constexpr (kind_of<Item>() == Kind::structure) target.bind = &PackReader::bind<Item>;
        return target;
    }

    template <class T> int bind(std::uint8_t structure) {
        for (std::size_t i = 0; i < plans_.size(); ++i)
            if (plans_[i].type == &type_tag<T> && plans_[i].structure == structure) return static_cast<int>(i);
        plans_.push_back({&type_tag<T>, structure, {}});
        const std::size_t number = plans_.size() - 1;
        Targets<rules::names_of<T>.size()> known;
        T made{};
        T::fields(made, known);
        const auto& fresh = rules::fresh_hashes<T>();
        for (const TableField& field : table_[structure]) {
            Step step{&skip_field, none, -1, &field};
            for (std::size_t i = 0; i < known.targets.size(); ++i)
                if (rules::names_of<T>[i] == field.name) step.target = i;
            if (step.target != none) {
                const Target& target = known.targets[step.target];
                if (target.shape.list_depth != field.shape.list_depth || target.shape.kind != field.shape.kind || fresh[step.target] != field.fresh_hash)
                    fail("Its field \"" + std::string(field.name) + "\" is of another kind than in this version of the program.", update);
                step.get = target.get;
                if (target.bind != nullptr && problem_.empty()) step.plan = (this->*target.bind)(field.shape.structure);
            }
            plans_[number].steps.push_back(step);
        }
        return static_cast<int>(number);
    }

    // ---- reading

    template <std::size_t count> struct Slots {
        std::array<void*, count> slots;
        template <class... Fields> void operator()(Fields&... fields) { slots = {static_cast<void*>(&fields)...}; }
    };
    template <class T> std::uint64_t get_struct(T& value, const Plan& plan) {
        Slots<rules::names_of<T>.size()> slots;
        T::fields(value, slots);
        rules::StructHash hash;
        for (const Step& step : plan.steps) {
            if (is_failed_) return 0;
            void* field = step.target == none ? nullptr : slots.slots[step.target];
            hash.add(step.from->name_hash, step.get(*this, field, step), step.from->fresh_hash);
        }
        return hash.value();
    }
    template <class Field> static std::uint64_t get_field(PackReader& reader, void* field, const Step& step) {
        return reader.get(*static_cast<Field*>(field), step);
    }
    std::uint64_t get(std::string& text, const Step&) {
        const std::string_view taken = take_text();
        text.assign(taken);
        return rules::text_hash(taken);
    }
    template <class T> std::uint64_t get(std::vector<T>& list, const Step& step) {
        rules::ListHash hash;
        const std::uint32_t count = take_count();
        for (std::uint32_t i = 0; i < count && !is_failed_; ++i) {
            if (room_left_ < sizeof(T)) {
                fail("It claims to hold more than any course may.", rebuild);
                return 0;
            }
            room_left_ -= sizeof(T);
            hash.add(get(list.emplace_back(), step));
        }
        return hash.value();
    }
    template <class T> std::uint64_t get(T& value, const Step& step) {
        if constexpr (kind_of<T>() == Kind::structure) {
            return get_struct(value, plans_[static_cast<std::size_t>(step.plan)]);
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(value_count<T> > 0, "list the new enum's number of values above");
            const std::uint8_t byte = take_byte();
            if (byte >= value_count<T>)
                fail("Its field \"" + std::string(step.from->name) + "\" holds a value that this version of the program does not know.", update);
            else
                value = static_cast<T>(byte);
            return rules::number_hash(byte);
        } else if constexpr (std::is_same_v<T, bool>) {
            value = take_bool();
            return rules::number_hash(value);
        } else {
            static_assert(sizeof(T) == 4, "numbers of the course have 32 bits");
            value = static_cast<T>(take_u32());
            return rules::value_hash(value);
        }
    }

    // Fields that are not known here still belong to what the pack's hash names.
    static std::uint64_t skip_field(PackReader& reader, void*, const Step& step) {
        return reader.skip(step.from->shape, step.from->shape.list_depth);
    }
    std::uint64_t skip(const Shape& shape, std::uint8_t list_depth) {
        if (list_depth > 0) {
            rules::ListHash list;
            const std::uint32_t count = take_count();
            for (std::uint32_t i = 0; i < count && !is_failed_; ++i)
                list.add(skip(shape, static_cast<std::uint8_t>(list_depth - 1)));
            return list.value();
        }
        switch (shape.kind) {
        case Kind::text:
            return rules::text_hash(take_text());
        case Kind::yes_or_no:
            return rules::number_hash(take_bool());
        case Kind::choice:
            return rules::number_hash(take_byte());
        case Kind::signed_number:
            return rules::value_hash(static_cast<std::int32_t>(take_u32()));
        case Kind::unsigned_number:
            return rules::value_hash(take_u32());
        case Kind::structure:
        case Kind::list:
            break;
        }
        rules::StructHash hash;
        for (const TableField& field : table_[shape.structure])
            if (!is_failed_) hash.add(field.name_hash, skip(field.shape, field.shape.list_depth), field.fresh_hash);
        return hash.value();
    }

    // ---- bytes

    void fail(const std::string& what, const char* next) {
        if (is_failed_) return;
        is_failed_ = true;
        problem_ = what + next;
    }
    bool has(std::size_t count) {
        if (!is_failed_ && bytes_.size() - at_ < count) fail("It is cut off.", rebuild);
        return !is_failed_;
    }
    std::uint8_t take_byte() { return has(1) ? bytes_[at_++] : 0; }
    bool take_bool() {
        const std::uint8_t byte = take_byte();
        if (byte > 1) fail("A yes-or-no value in it is neither.", rebuild);
        return byte == 1;
    }
    std::uint32_t take_number(std::size_t bytes) {
        if (!has(bytes)) return 0;
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            number |= static_cast<std::uint32_t>(bytes_[at_ + i]) << (8 * i);
        at_ += bytes;
        return number;
    }
    std::uint32_t take_u32() { return take_number(4); }
    std::uint32_t take_size() {
        static_assert(rules::limits::text_bytes_max < 0xFFFF && rules::limits::list_items_max < 0xFFFF);
        return take_number(2);
    }
    std::uint32_t take_count() {
        const std::uint32_t count = take_size();
        if (count > rules::limits::list_items_max) fail("A list in it is too long.", rebuild);
        return count;
    }
    std::string_view take_text() {
        const std::uint32_t size = take_size();
        if (size > rules::limits::text_bytes_max) fail("A text in it is too long.", rebuild);
        if (!has(size)) return {};
        const std::string_view text(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
        at_ += size;
        if (!rules::is_clean_utf8(text)) fail("A text in it is not clean UTF-8.", rebuild);
        return text;
    }

    std::span<const std::uint8_t> bytes_;
    const std::vector<TableStruct>& table_;
    std::deque<Plan> plans_;
    std::size_t at_ = 0;
    std::size_t room_left_ = rules::limits::course_bytes_max;
    bool is_failed_ = false;
    std::string problem_;
};

} // namespace

std::uint64_t pack_hash(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < 8 && bytes.size() >= header_bytes; ++i)
        hash |= std::uint64_t{bytes[8 + i]} << (8 * i);
    return hash;
}

std::optional<rules::Course> read_pack(std::span<const std::uint8_t> bytes, std::string& problem) {
    problem.clear();
    const auto refuse = [&problem](const std::string& what) {
        problem = "This course cannot be loaded. " + what;
        return std::nullopt;
    };
    const std::string_view magic(reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 4));
    if (bytes.size() > rules::limits::pack_bytes_max) return refuse(std::string("It is larger than any course may be.") + rebuild);
    if (magic == "MCPK") return refuse(std::string("It was made before packs described themselves.") + rebuild);
    if (magic != "MCP2") return refuse(std::string("It is not a course pack.") + rebuild);
    const std::uint32_t checksum = pack_checksum(bytes);
    bool is_whole = bytes.size() > header_bytes;
    for (std::size_t i = 0; is_whole && i < 4; ++i)
        is_whole = bytes[4 + i] == static_cast<std::uint8_t>(checksum >> (8 * i));
    if (!is_whole) return refuse(std::string("It is cut off or damaged.") + rebuild);
    std::span<const std::uint8_t> rest = bytes.subspan(header_bytes);
    const std::vector<TableStruct> table = read_table(rest);
    if (table.empty()) return refuse(std::string("Its table of fields cannot be read.") + rebuild);
    PackReader reader(rest, table);
    std::optional<rules::Course> course(std::in_place);
    const std::uint64_t hash = reader.read(*course);
    if (!reader.problem().empty()) return refuse(reader.problem());
    if (hash != pack_hash(bytes)) return refuse(std::string("Its content is not the one its hash names.") + rebuild);
    return course;
}

} // namespace motcua::content
