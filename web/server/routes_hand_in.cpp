// Taking in a result file or code on the class page: the form's answer, in words. Decided in hand_in.cpp.
#include <charconv>

#include "web/server/class_pages.hpp"
#include "web/server/class_routes.hpp"

namespace motcua::server {

namespace {

Words known_words(const HandInAnswer& answer) {
    if (!answer.is_of_this_class)
        return {"Lượt chơi này đã được nộp ở một lớp khác trên máy chủ. Mỗi lượt chơi chỉ tính một lần, cho một em.",
                "This play-through has been handed in for another class on this server. Each counts once, for one pupil."};
    const std::string seat = std::to_string(answer.seat);
    return {"Lượt chơi này đã có ở chỗ " + seat + ". Mỗi lượt chơi chỉ tính một lần, cho một em; không có gì thay đổi.",
            "This play-through is there already, for seat " + seat + ". Each counts once, for one pupil; nothing was changed."};
}

Words refused_words(const HandInAnswer& answer) {
    const Words why = verdict_words(std::string(rules::verdict_word(answer.verdict)));
    const std::string line = std::to_string(answer.line);
    return {"Bài này " + why.vi + (answer.line > 0 ? " (dòng " + line + ")" : "") + ", nên không tính. Em lưu lại tệp từ trang kết quả rồi nộp lần nữa.",
            "This result is " + why.en + (answer.line > 0 ? " (line " + line + ")" : "") + ", so it does not count. Let the pupil save the file again on the result page."};
}

Words words_of(const HandInAnswer& answer) {
    switch (answer.outcome) {
    case HandInOutcome::nothing_given:
        return {"Hãy chọn tệp kết quả hoặc dán mã kết quả.", "Choose the result file or paste the result code."};
    case HandInOutcome::no_such_seat: return {"Lớp không có chỗ mang số này. Xem cột “Chỗ” của bảng.", "The class has no seat with this number. See the table."};
    case HandInOutcome::not_a_result:
        return {"Đây không phải tệp kết quả hay mã kết quả. Mã bắt đầu bằng MOTCUA1. và tệp có tên mot-cua-….txt.",
                "This is neither a result file nor a result code. Codes begin with MOTCUA1. and files are called mot-cua-….txt."};
    case HandInOutcome::code_cut:
        return {"Mã bị cắt: thiếu phần cuối. Em chép lại cả mã, đến dấu chấm cuối cùng.", "The code is cut: its end is missing. Copy all of it, to the last full stop."};
    case HandInOutcome::code_damaged:
        return {"Mã có chỗ bị đổi hoặc mất. Em chép lại mã, hoặc nộp tệp kết quả.", "Something in the code was changed or lost. Copy it again, or hand in the file."};
    case HandInOutcome::course_missing:
        return {"Bài này chơi với khóa học mà máy chủ không có. Đưa gói khóa học ấy (.pack) vào thư mục courses, hoặc cho em chơi bản tải từ máy chủ này.",
                "This was played with a course that the server does not have. Put its pack into the courses folder, or let the pupil play the copy that this server offers."};
    case HandInOutcome::refused: return refused_words(answer);
    case HandInOutcome::unfinished:
        return {"Bài này dừng trước khi hết nhiệm vụ. Em chơi đến trang kết quả rồi nộp lại.", "This stops before the end of the mission. Play to the result page, then hand it in again."};
    case HandInOutcome::known_before: return known_words(answer);
    case HandInOutcome::too_many: return {"Chỗ này đã có quá nhiều lượt làm.", "This seat has too many attempts already."};
    case HandInOutcome::not_kept:
        return {"Máy chủ không ghi được bản sao của khóa học. Xem chỗ trống trên ổ đĩa rồi thử lại.",
                "The server could not keep a copy of the course. Check that its disk has room, then try again."};
    case HandInOutcome::taken: break;
    }
    return {};
}

int status_of(HandInOutcome outcome) {
    if (outcome == HandInOutcome::known_before) return 409;
    return outcome == HandInOutcome::not_kept ? 503 : 422;
}

Response take_in(Server& server, const Request& request, const Teacher&, const Class& of) {
    const std::string back = "/gv/lop/" + std::to_string(of.id), typed = field(request, "seat");
    const auto answer_in = [&](int status, const Words& words) {
        return message_page(server, request, "message", status, {"Chưa nhận kết quả", "The result was not taken in"}, words, back, {"Về lớp", "Back to the class"});
    };
    std::string given = sent_file(request, "file");
    if (given.empty()) given = field(request, "code");
    if (given.size() > HandIns::given_bytes_max)
        return answer_in(413, {"Tệp này quá lớn để là tệp kết quả (hơn 200 kB).", "This file is too large to be a result (more than 200 kB)."});
    std::int64_t seat = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), seat);
    const HandInAnswer answer = server.hand_ins.take(of, seat, given);
    if (answer.outcome != HandInOutcome::taken) return answer_in(status_of(answer.outcome), words_of(answer));
    server.live.changed(of.id);
    return see_other(back + "?da-nop=" + answer.attempt);
}

} // namespace

Words taken_words(const HandedIn& taken) {
    const std::string seat = std::to_string(taken.seat), points = std::to_string(taken.points) + "/" + std::to_string(taken.points_max),
                      stars = std::to_string(taken.stars) + "/" + std::to_string(taken.stars_max);
    return {"Đã nhận kết quả của chỗ " + seat + ": " + points + " điểm, " + stars + " sao, máy chủ tính lại từ từng bước.",
            "The result of seat " + seat + " is taken in: " + points + " points, " + stars + " stars, worked out from every step."};
}

void add_hand_in_routes(Server& server) { add_class_route(server, "/gv/lop/{1}/nop-tep", drogon::Post, take_in); }

} // namespace motcua::server
