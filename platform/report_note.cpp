#include "platform/report_note.hpp"

namespace motcua {

std::string report_note(const Reporter& reporter, bool is_finished, bool is_english) {
    switch (reporter.delivery()) {
    case Delivery::kept_for_later:
        return is_english ? "No connection: your work is kept on this machine and will be sent later." : "Mất kết nối: bài của em được giữ trên máy này và sẽ gửi sau.";
    case Delivery::refused: return std::string(is_english ? "The class server did not take this: " : "Máy chủ lớp học không nhận: ") + std::string(reporter.reason());
    case Delivery::delivered:
        if (is_finished) return is_english ? "Your teacher has received your work." : "Cô thầy đã nhận được bài của em.";
        break;
    case Delivery::none_needed:
    case Delivery::under_way: break;
    }
    return "";
}

}  // namespace motcua
