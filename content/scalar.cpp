// Single values of a course file: what any text must satisfy, whichever key it stands behind.
#include "content/table.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::content {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \n\t");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

// The first run of digits that a real person could own: an identity number with an assigned province code begins
// 001 … 096, a mobile number has ten digits beginning 03, 05, 07, 08 or 09. Codes 000 and 097 … 999 are never assigned.
std::string real_looking_number(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        const std::string run = text.substr(i, end - i);
        const bool is_identity =
            run.size() == 12 && run[0] == '0' && run.substr(0, 3) != "000" && run.substr(0, 3) <= "096";
        const bool is_mobile =
            run.size() == 10 && run[0] == '0' && std::string("35789").find(run[1]) != std::string::npos;
        if (is_identity || is_mobile) return run;
        i = end == i ? i + 1 : end;
    }
    return "";
}

} // namespace

std::string read_scalar(Draft& draft, const Place& place, const YAML::Node& node, const std::string& thing,
                        std::size_t bytes_max) {
    if (!node.IsScalar()) {
        draft.report(
            place, {"\"" + thing + "\" phải là một dòng chữ", "\"" + thing + "\" must be a plain text"},
            {"Viết giá trị trên cùng dòng, trong dấu ngoặc kép", "Write the value on the same line, in double quotes"});
        return "";
    }
    std::string text = trimmed(node.Scalar());
    if (text.empty())
        draft.report(place, {"\"" + thing + "\" để trống", "\"" + thing + "\" is empty"},
                     {"Điền nội dung hoặc bỏ dòng này", "Fill it in or remove the line"});
    if (!rules::is_clean_utf8(text)) {
        draft.report(
            place,
            {"\"" + thing + "\" có ký tự không đọc được", "\"" + thing + "\" holds characters that cannot be read"},
            {"Lưu tệp dạng UTF-8 và bỏ ký tự điều khiển", "Save the file as UTF-8 and remove control characters"});
        return "";
    }
    if (!rules::is_nfc(text)) {
        draft.report(
            place,
            {"\"" + thing + "\" dùng chữ tổ hợp rời dấu (NFD)", "\"" + thing + "\" uses decomposed letters (NFD)"},
            {"Gõ lại bằng bộ gõ Unicode dựng sẵn, hoặc chuyển tệp sang NFC",
             "Retype it with composed letters, or convert the file to NFC"});
        text = rules::to_nfc(text);
    }
    if (text.size() > bytes_max)
        draft.report(
            place,
            {"\"" + thing + "\" dài " + std::to_string(text.size()) + " byte, tối đa " + std::to_string(bytes_max),
             "\"" + thing + "\" is " + std::to_string(text.size()) + " bytes long, at most " +
                 std::to_string(bytes_max)},
            {"Viết ngắn lại", "Make it shorter"});
    if (const std::string number = real_looking_number(text); !number.empty())
        draft.report(
            place,
            {"\"" + number + "\" giống số của người thật", "\"" + number + "\" looks like a real person's number"},
            {"Số định danh bịa phải bắt đầu bằng 000; đừng ghi số điện thoại",
             "Invented identity numbers begin with 000; write no phone numbers"});
    return text;
}

rules::Text read_text(Draft& draft, const Place& place, const YAML::Node& node, const std::string& thing,
                      std::size_t bytes_max) {
    if (!node.IsMap()) {
        draft.report(place, {"\"" + thing + "\" cần cả hai thứ tiếng", "\"" + thing + "\" is needed in both languages"},
                     {"Viết {vi: \"…\", en: \"…\"}", "Write {vi: \"…\", en: \"…\"}"});
        return {};
    }
    Table table(draft, place.file, node, thing, place.line);
    rules::Text text;
    text.vi = table.line("vi", bytes_max);
    text.en = table.line("en", bytes_max);
    return text;
}

} // namespace motcua::content
