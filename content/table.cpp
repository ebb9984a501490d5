#include "content/table.hpp"

#include <algorithm>

namespace motcua::content {
namespace {

bool is_id(const std::string& word) {
    const auto is_inner = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !word.empty() && word.size() <= id_bytes && std::all_of(word.begin(), word.end(), is_inner) &&
           word.front() != '-' && word.back() != '-';
}

} // namespace

std::size_t line_of(const YAML::Node& node, std::size_t otherwise) {
    const int line = node.Mark().line;
    return line < 0 ? otherwise : static_cast<std::size_t>(line) + 1;
}

Table::Table(Draft& draft, std::string file, const YAML::Node& node, std::string thing, std::size_t line_above)
    : draft_(draft), file_(std::move(file)), thing_(std::move(thing)), line_(line_of(node, line_above)) {
    if (!node.IsMap()) {
        draft_.report(place(),
                      {"Chỗ này phải là các cặp \"khóa: giá trị\" (" + thing_ + ")",
                       "This " + thing_ + " must be written as \"key: value\" pairs"},
                      {"Xem ví dụ trong content/README.md", "See the examples in content/README.md"});
        return;
    }
    is_table_ = true;
    for (const auto& entry : node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "?";
        const std::size_t key_line = line_of(entry.first, line_);
        if (!values_.emplace(key, entry.second).second)
            draft_.report({file_, key_line},
                          {"Khóa \"" + key + "\" viết hai lần", "The key \"" + key + "\" is there twice"},
                          {"Bỏ một dòng", "Remove one of the lines"});
        else
            key_lines_[key] = key_line;
    }
}

Table::~Table() {
    if (!is_table_) return;
    for (const auto& [key, line] : key_lines_) {
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        std::string near = closest(key, asked_);
        if (has(near)) near.clear();
        draft_.report({file_, line},
                      {"Khóa lạ \"" + key + "\" (" + thing_ + ")", "Unknown key \"" + key + "\" in this " + thing_},
                      near.empty()
                          ? rules::Text{"Các khóa dùng được: " + joined(asked_), "Known keys: " + joined(asked_)}
                          : rules::Text{"Ý bạn là \"" + near + "\"?", "Did you mean \"" + near + "\"?"});
    }
}

Place Table::place(const std::string& key) const {
    const auto found = key_lines_.find(key);
    return {file_, found == key_lines_.end() ? line_ : found->second};
}

bool Table::use(const std::string& key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
    return has(key) && !values_.at(key).IsNull();
}

YAML::Node Table::take(const std::string& key, bool is_required) {
    if (use(key)) return values_.at(key);
    if (is_required && is_table_)
        draft_.report(place(key),
                      {"Thiếu \"" + key + "\" (" + thing_ + ")", "\"" + key + "\" is missing in this " + thing_},
                      {"Thêm dòng \"" + key + ": …\"", "Add a line \"" + key + ": …\""});
    return YAML::Node(YAML::NodeType::Undefined);
}

std::string Table::line(const std::string& key, std::size_t bytes_max) {
    const YAML::Node node = take(key, true);
    return node.IsDefined() ? read_scalar(draft_, place(key), node, key, bytes_max) : "";
}

std::string Table::maybe_line(const std::string& key, std::size_t bytes_max) {
    return use(key) ? line(key, bytes_max) : "";
}

std::string Table::id(const std::string& key) {
    const std::string word = line(key, id_bytes);
    if (word.empty() || is_id(word)) return word;
    draft_.report(
        place(key), {"Mã \"" + word + "\" không hợp lệ", "\"" + word + "\" cannot be an id"},
        {"Mã chỉ gồm a-z, 0-9, gạch nối, gạch dưới, dấu chấm", "Ids use a-z, 0-9, hyphen, underscore and dot"});
    return "";
}

std::string Table::maybe_id(const std::string& key) { return use(key) ? id(key) : ""; }

rules::Text Table::text(const std::string& key, std::size_t bytes_max) {
    const YAML::Node node = take(key, true);
    if (!node.IsDefined()) return {};
    rules::Text read = read_text(draft_, place(key), node, key, bytes_max);
    if (bytes_max == label_bytes) check_label(draft_, place(key), key, read);
    return read;
}

rules::Text Table::maybe_text(const std::string& key, std::size_t bytes_max) {
    return use(key) ? text(key, bytes_max) : rules::Text{};
}

bool Table::read_flag(const std::string& key, const YAML::Node& node) {
    const std::string word = node.IsScalar() ? node.Scalar() : "";
    if (word != "true" && word != "false")
        draft_.report(
            place(key), {"\"" + key + "\" phải là true hoặc false", "\"" + key + "\" must be true or false"},
            {"Viết " + key + ": true hoặc " + key + ": false", "Write " + key + ": true or " + key + ": false"});
    return word == "true";
}

bool Table::flag(const std::string& key) {
    const YAML::Node node = take(key, true);
    return node.IsDefined() && read_flag(key, node);
}

rules::Text Table::prose(const std::string& key, std::size_t bytes_max) {
    rules::Text read = text(key, bytes_max);
    check_sentences(draft_, place(key), key, read, bytes_max);
    return read;
}

rules::Text Table::maybe_prose(const std::string& key, std::size_t bytes_max) {
    return use(key) ? prose(key, bytes_max) : rules::Text{};
}

bool Table::maybe_flag(const std::string& key, bool otherwise) { return use(key) ? flag(key) : otherwise; }

std::uint32_t Table::read_number(const std::string& key, const YAML::Node& node, std::uint32_t max) {
    const std::string word = node.IsScalar() ? node.Scalar() : "";
    std::uint64_t number = 0;
    bool is_number = !word.empty() && word.size() <= 9;
    for (const char c : word) {
        if (c < '0' || c > '9')
            is_number = false;
        else
            number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (is_number && number <= max) return static_cast<std::uint32_t>(number);
    const std::string bound = std::to_string(max);
    draft_.report(
        place(key),
        {"\"" + key + "\" phải là số từ 0 đến " + bound, "\"" + key + "\" must be a number from 0 to " + bound},
        {"Viết bằng chữ số, không có dấu chấm", "Write digits only"});
    return 0;
}

std::uint32_t Table::number(const std::string& key, std::uint32_t max) {
    const YAML::Node node = take(key, true);
    return node.IsDefined() ? read_number(key, node, max) : 0;
}

std::uint32_t Table::maybe_number(const std::string& key, std::uint32_t max, std::uint32_t otherwise) {
    return use(key) ? number(key, max) : otherwise;
}

std::vector<YAML::Node> Table::list(const std::string& key) {
    std::vector<YAML::Node> items;
    const YAML::Node node = take(key, true);
    if (!node.IsDefined()) return items;
    if (!node.IsSequence() || node.size() == 0) {
        draft_.report(
            place(key),
            {"\"" + key + "\" phải là một danh sách có ít nhất một mục",
             "\"" + key + "\" must be a list with at least one item"},
            {"Viết mỗi mục một dòng, bắt đầu bằng \"- \"", "Write one item per line, each beginning with \"- \""});
        return items;
    }
    for (const auto& item : node)
        items.push_back(item);
    return items;
}

std::vector<YAML::Node> Table::maybe_list(const std::string& key) {
    return use(key) ? list(key) : std::vector<YAML::Node>{};
}

std::vector<YAML::Node> Table::open_list(const std::string& key) {
    if (!use(key) || (values_.at(key).IsSequence() && values_.at(key).size() == 0)) return {};
    return list(key);
}

YAML::Node Table::map(const std::string& key) { return take(key, true); }

std::vector<std::string> Table::ids(const std::string& key) {
    std::vector<std::string> words;
    for (const YAML::Node& node : list(key)) {
        const Place here{file_, line_of(node, place(key).line)};
        std::string word = read_scalar(draft_, here, node, key, id_bytes);
        if (is_id(word))
            words.push_back(std::move(word));
        else if (!word.empty())
            draft_.report(
                here, {"Mã \"" + word + "\" không hợp lệ", "\"" + word + "\" cannot be an id"},
                {"Mã chỉ gồm a-z, 0-9, gạch nối, gạch dưới, dấu chấm", "Ids use a-z, 0-9, hyphen, underscore and dot"});
    }
    return words;
}

std::vector<std::pair<std::string, std::string>> Table::lines_by_name(const std::string& key, const std::string& kind) {
    std::vector<std::pair<std::string, std::string>> lines;
    const YAML::Node node = take(key, true);
    if (!node.IsDefined()) return lines;
    Table table(draft_, file_, node, key, place(key).line);
    std::vector<std::string> names;
    for (const auto& [name, value] : table.values_)
        names.push_back(name);
    std::sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
        return table.key_lines_[a] != table.key_lines_[b] ? table.key_lines_[a] < table.key_lines_[b] : a < b;
    });
    for (const std::string& name : names) {
        draft_.define(kind, name, table.place(name));
        lines.emplace_back(name, table.line(name, line_bytes));
    }
    return lines;
}

std::size_t Table::one_of(const std::string& key, const std::vector<std::string>& words) {
    const std::string word = line(key, id_bytes);
    if (word.empty()) return 0;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    draft_.report(
        place(key),
        {"\"" + key + "\" không có giá trị \"" + word + "\"", "\"" + word + "\" is no value of \"" + key + "\""},
        {"Dùng một trong: " + joined(words), "Use one of: " + joined(words)});
    return 0;
}

std::size_t Table::maybe_one_of(const std::string& key, const std::vector<std::string>& words) {
    return use(key) ? one_of(key, words) : 0;
}

void Table::refuse(const std::string& key, const rules::Text& why) {
    if (!has(key)) return;
    asked_.push_back(key);
    draft_.report(
        place(key),
        {"Khóa \"" + key + "\" không dùng ở đây: " + why.vi, "The key \"" + key + "\" has no place here: " + why.en},
        {"Bỏ khóa này", "Take it out"});
}

} // namespace motcua::content
