// See the header.
#include "platform/hand_in.hpp"

#include "game/rules/log_text.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/result_file.hpp"
#include "platform/host.hpp"

namespace motcua {
namespace {

void say(const HandIn& what, const std::string& vi, const std::string& en, kit::Tone tone) { what.kit.announce(what.is_english ? en : vi, tone); }

}  // namespace

std::int64_t seat_typed(std::string_view typed) {
    std::int64_t seat = 0;
    for (const char c : typed) {
        if (c < '0' || c > '9' || seat > rules::result_seat_max) return 0;
        seat = seat * 10 + (c - '0');
    }
    return seat <= rules::result_seat_max ? seat : 0;
}

std::string result_file_name(const rules::Log& log, std::int64_t seat) {
    std::string name = "mot-cua-";
    if (seat > 0) name += "cho-" + std::string(seat < 10 ? "0" : "") + std::to_string(seat) + "-";
    name += log.mission + "-";
    for (int shift = 28; shift >= 0; shift -= 4) name += "0123456789abcdef"[(log.seed ^ log.seed >> 32) >> shift & 15];
    return name + ".txt";
}

void save_result_file(const HandIn& what) {
    const std::string name = result_file_name(what.log, what.seat);
    const auto place = host::give_file(name, rules::result_file(rules::write_log(what.log), what.seat));
    if (!place) return say(what, "Chưa lưu được tệp. Em dùng mã kết quả nhé.", "The file could not be saved. Use the result code instead.", kit::Tone::warning);
    const std::string where = what.is_english ? "among the browser's downloads" : "trong mục Tải xuống của trình duyệt";
    const std::string& there = place->empty() ? where : *place;
    say(what, "Đã lưu " + name + " " + there + ". Em gửi tệp này cho thầy cô.", "Saved " + name + " " + there + ". Send it to your teacher.", kit::Tone::success);
}

std::string show_result_code(const HandIn& what) {
    std::string code = rules::write_result_code(what.course, what.log, what.seat);
    if (code.empty())
        say(what, "Lượt chơi này dài quá nên không có mã. Em lưu tệp kết quả nhé.", "This play-through is too long for a code. Save the result file instead.", kit::Tone::warning);
    else
        say(what, "Mã kết quả hiện ở dưới. Em chép đủ từng nhóm.", "The result code is shown below. Copy every group.", kit::Tone::success);
    return code;
}

void copy_result_code(const HandIn& what, std::string_view code) {
    if (host::copy_text(code))
        say(what, "Đã chép mã kết quả. Em dán vào tin nhắn gửi thầy cô.", "The result code is copied. Paste it into a message to your teacher.", kit::Tone::success);
    else
        say(what, "Máy này không cho chép. Em viết mã ra giấy hoặc lưu tệp kết quả nhé.", "This machine does not allow copying. Write the code on paper, or save the result file.", kit::Tone::warning);
}

}  // namespace motcua
