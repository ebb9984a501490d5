// See the header.
#include "platform/hand_in.hpp"

#include "game/rules/log_text.hpp"
#include "game/rules/result_code.hpp"
#include "platform/host.hpp"

namespace motcua {

std::string result_file_name(const rules::Log& log) {
    std::string name = "mot-cua-" + log.mission + "-";
    for (int shift = 28; shift >= 0; shift -= 4) name += "0123456789abcdef"[(log.seed ^ log.seed >> 32) >> shift & 15];
    return name + ".txt";
}

void save_result_file(kit::Kit& kit, const rules::Log& log, bool is_english) {
    const std::string name = result_file_name(log);
    const auto place = host::give_file(name, rules::write_log(log));
    if (!place) {
        kit.announce(is_english ? "The file could not be saved. Copy the result code instead."
                                : "Chưa lưu được tệp. Em dùng mã kết quả nhé.",
                     kit::Tone::warning);
        return;
    }
    const std::string where = place->empty() ? std::string(is_english ? "among the browser's downloads" : "trong mục Tải xuống của trình duyệt") : *place;
    kit.announce((is_english ? "Saved " + name + " " + where + ". Send it to your teacher."
                             : "Đã lưu " + name + " " + where + ". Em gửi tệp này cho thầy cô."),
                 kit::Tone::success);
}

void copy_result_code(kit::Kit& kit, const rules::Course& course, const rules::Log& log, bool is_english) {
    if (host::copy_text(rules::write_result_code(course, log)))
        kit.announce(is_english ? "The result code is copied. Paste it into a message to your teacher."
                                : "Đã chép mã kết quả. Em dán vào tin nhắn gửi thầy cô.",
                     kit::Tone::success);
    else
        kit.announce(is_english ? "This machine does not allow copying. Save the result file instead."
                                : "Máy này không cho chép. Em lưu tệp kết quả nhé.",
                     kit::Tone::warning);
}

}  // namespace motcua
