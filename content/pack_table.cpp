#include "content/pack_table.hpp"

#include "game/rules/course_hash.hpp"

namespace motcua::content {
namespace {

class TableReader {
  public:
    explicit TableReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    std::vector<TableStruct> read() {
        const std::size_t count = byte();
        if (count > structures_max) is_bad_ = true;
        for (std::size_t i = 0; i < count && !is_bad_; ++i)
            read_struct();
        if (is_bad_) structs_.clear();
        return std::move(structs_);
    }
    std::span<const std::uint8_t> rest() const { return bytes_; }

  private:
    std::span<const std::uint8_t> take(std::size_t count) {
        if (is_bad_ || bytes_.size() < count) {
            is_bad_ = true;
            return {};
        }
        const auto taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }
    std::uint8_t byte() {
        const auto taken = take(1);
        return taken.empty() ? 0 : taken[0];
    }

    void read_struct() {
        TableStruct one;
        const std::size_t count = byte();
        for (std::size_t i = 0; i < count && !is_bad_; ++i)
            one.push_back(read_field(one));
        if (one.empty()) is_bad_ = true;
        structs_.push_back(std::move(one));
    }

    TableField read_field(const TableStruct& before) {
        TableField field;
        const std::size_t size = byte();
        const auto name = take(size);
        field.name = {reinterpret_cast<const char*>(name.data()), name.size()};
        if (size == 0 || size > name_bytes_max) is_bad_ = true;
        for (const char c : field.name)
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') is_bad_ = true;
        for (const TableField& other : before)
            if (other.name == field.name) is_bad_ = true;
        field.name_hash = rules::text_hash(field.name);
        std::uint8_t kind = byte();
        while (kind == static_cast<std::uint8_t>(Kind::list) && field.shape.list_depth < list_depth_max) {
            ++field.shape.list_depth;
            kind = byte();
        }
        const bool has_default = (kind & has_default_bit) != 0;
        kind &= static_cast<std::uint8_t>(~has_default_bit);
        if (kind < static_cast<std::uint8_t>(Kind::text) || kind > static_cast<std::uint8_t>(Kind::structure)) is_bad_ = true;
        field.shape.kind = static_cast<Kind>(kind);
        if (!is_bad_ && field.shape.kind == Kind::structure) {
            field.shape.structure = byte();
            if (field.shape.structure >= structs_.size()) is_bad_ = true;
        }
        if (!has_default) return field;
        const auto fresh = take(8);
        for (std::size_t i = 0; i < fresh.size(); ++i)
            field.fresh_hash |= std::uint64_t{fresh[i]} << (8 * i);
        return field;
    }

    std::span<const std::uint8_t> bytes_;
    std::vector<TableStruct> structs_;
    bool is_bad_ = false;
};

} // namespace

std::vector<TableStruct> read_table(std::span<const std::uint8_t>& bytes) {
    TableReader reader(bytes);
    std::vector<TableStruct> structs = reader.read();
    bytes = reader.rest();
    return structs;
}

} // namespace motcua::content
