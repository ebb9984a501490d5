// The page "Nhận tệp kết quả": files and codes come in, each is looked at and named with a seat, then taken; one line says
// what became of each. Decided in hand_in.cpp. What waits for its seat stands in the page itself: the server keeps nothing
// that no teacher has confirmed.
#include <algorithm>
#include <charconv>

#include "web/server/class_pages.hpp"
#include "web/server/class_routes.hpp"

namespace motcua::server {

namespace {

// One result on the page, with the seat that was typed for it.
struct Line {
    GivenResult given;
    HandInAnswer answer;
    std::string seat;
    bool is_seat_wrong = false; // it was asked for, and the answer is none
};

Words known_words(const HandInAnswer& answer) {
    if (!answer.is_of_this_class)
        return {"Lượt chơi này đã được nộp ở một lớp khác trên máy chủ. Mỗi lượt chơi chỉ tính một lần, cho một em.",
                "This play-through has been handed in for another class on this server. Each counts once, for one pupil."};
    const std::string seat = std::to_string(answer.holder);
    return {"Lượt chơi này đã có ở chỗ " + seat + ". Mỗi lượt chơi chỉ tính một lần, cho một em; không có gì thay đổi.",
            "This play-through is there already, for seat " + seat + ". Each counts once, for one pupil; nothing was changed."};
}

Words refused_words(const HandInAnswer& answer) {
    const Words why = verdict_words(std::string(rules::verdict_word(answer.verdict)));
    const std::string line = std::to_string(answer.line);
    return {"Bài này " + why.vi + (answer.line > 0 ? " (dòng " + line + ")" : "") + ", nên không tính. Em lưu lại tệp từ trang kết quả rồi nộp lần nữa.",
            "This result is " + why.en + (answer.line > 0 ? " (line " + line + ")" : "") + ", so it does not count. Let the pupil save the file again on the result page."};
}

Words code_words(const HandInAnswer& answer) {
    const std::string group = std::to_string(answer.group);
    if (answer.outcome == HandInOutcome::code_newer)
        return {"Mã này do bản trò chơi mới hơn làm ra. Hãy nộp tệp kết quả, hoặc cập nhật máy chủ.",
                "This code was made by a newer version of the game. Hand in the result file, or update the server."};
    if (answer.outcome == HandInOutcome::code_cut)
        return {"Mã còn thiếu, từ nhóm chữ thứ " + group + " trở đi. Hãy chép tiếp cho đủ.", "The code is cut: it ends in group " + group + ". Copy the rest of it."};
    if (answer.group > 0)
        return {"Nhóm chữ thứ " + group + " của mã bị chép sai. Hãy so lại nhóm ấy với trang kết quả.",
                "Group " + group + " of the code is not right. Compare it with the result page."};
    return {"Mã này không đúng, dù từng nhóm đều đủ. Hãy nộp tệp kết quả.", "The code is not right, although each group is whole. Hand in the result file."};
}

Words score_words(const HandInAnswer& answer) {
    const std::string points = std::to_string(answer.score.points) + "/" + std::to_string(answer.score.points_max),
                      stars = std::to_string(answer.score.stars) + "/" + std::to_string(answer.score.stars_max);
    return {answer.mission.vi + ": " + points + " điểm, " + stars + " sao", answer.mission.en + ": " + points + " points, " + stars + " stars"};
}

Words words_of(const HandInAnswer& answer, const Class& of) {
    const Words score = score_words(answer);
    const std::string told = std::to_string(answer.told_seat), holder = std::to_string(answer.holder);
    switch (answer.outcome) {
    case HandInOutcome::ready:
        if (answer.told_seat == 0) return {score.vi + ". Trong bài không ghi số chỗ.", score.en + ". It names no seat."};
        if (answer.told_seat > of.seats)
            return {score.vi + ". Trong bài ghi chỗ " + told + ", lớp không có chỗ ấy.", score.en + ". It names seat " + told + ", which the class has not."};
        return {score.vi + ". Trong bài ghi chỗ " + told + ".", score.en + ". It names seat " + told + "."};
    case HandInOutcome::taken: return {"Đã nhận cho chỗ " + holder + ". " + score.vi + ".", "Taken for seat " + holder + ". " + score.en + "."};
    case HandInOutcome::no_such_seat: return {score.vi + ".", score.en + "."};
    case HandInOutcome::not_a_result:
        return {"Đây không phải tệp kết quả hay mã kết quả. Mã bắt đầu bằng MOTCUA1 và tệp có tên mot-cua-….txt.",
                "This is neither a result file nor a result code. Codes begin with MOTCUA1 and files are called mot-cua-….txt."};
    case HandInOutcome::too_large: return {"Tệp này quá lớn để là tệp kết quả (hơn 200 kB).", "This file is too large to be a result (more than 200 kB)."};
    case HandInOutcome::code_cut:
    case HandInOutcome::code_damaged:
    case HandInOutcome::code_newer: return code_words(answer);
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
    }
    return {};
}

// For the table's mark beside each line.
const char* class_of_outcome(HandInOutcome outcome) {
    if (outcome == HandInOutcome::taken) return "done";
    return outcome == HandInOutcome::ready || outcome == HandInOutcome::known_before || outcome == HandInOutcome::no_such_seat ? "waits" : "refused";
}

Words mark_of(HandInOutcome outcome) {
    if (outcome == HandInOutcome::taken) return {"đã nhận", "taken"};
    if (outcome == HandInOutcome::known_before) return {"đã có", "known"};
    if (outcome == HandInOutcome::ready || outcome == HandInOutcome::no_such_seat) return {"chờ số chỗ", "needs a seat"};
    return {"không nhận", "not taken"};
}

bool waits(const Line& line) { return line.answer.outcome == HandInOutcome::ready || line.answer.outcome == HandInOutcome::no_such_seat; }

mustache::data lines_data(const std::vector<Line>& lines, const Class& of, Language language) {
    mustache::data list{mustache::data::type::list};
    std::size_t number = 0, waiting = 0;
    for (const Line& line : lines) {
        ++number;
        mustache::data one{mustache::data::type::object};
        const std::string place = std::to_string(number);
        one.set("name", line.given.name.empty() ? Words{"Kết quả dán vào, số " + place, "Pasted result " + place}.in(language) : line.given.name);
        one.set("number", place);
        one.set("words", words_of(line.answer, of).in(language));
        one.set("mark", mark_of(line.answer.outcome).in(language));
        one.set("mark_class", class_of_outcome(line.answer.outcome));
        one.set("waits", waits(line));
        if (waits(line)) one.set("field", std::to_string(++waiting));
        one.set("file", line.given.name);
        one.set("text", line.answer.log);
        one.set("seat", line.seat);
        if (line.is_seat_wrong)
            one.set("wrong", (line.seat.empty() ? Words{"Hãy ghi số chỗ của em.", "Enter the pupil's seat."} : Words{"Lớp không có chỗ mang số này.", "The class has no such seat."}).in(language));
        list << one;
    }
    return list;
}

// What all of it came to.
Words sum_of(const std::vector<Line>& lines) {
    std::size_t taken = 0, waiting = 0;
    bool is_asked_again = false;
    for (const Line& line : lines) {
        is_asked_again = is_asked_again || line.is_seat_wrong || line.answer.outcome == HandInOutcome::taken;
        taken += line.answer.outcome == HandInOutcome::taken ? 1 : 0;
        waiting += waits(line) ? 1 : 0;
    }
    const std::string all = std::to_string(lines.size()), of_taken = std::to_string(taken), of_waiting = std::to_string(waiting);
    if (waiting > 0 && is_asked_again)
        return {"Đã nhận " + of_taken + ". Còn " + of_waiting + " kết quả chờ số chỗ.", of_taken + " taken. " + of_waiting + " still need a seat."};
    if (waiting > 0)
        return {"Có " + of_waiting + " trong " + all + " kết quả nhận được. Xem số chỗ từng kết quả rồi bấm “Nhận vào bảng”.",
                of_waiting + " of " + all + " can be taken. Check the seat of each, then press “Take into the table”."};
    return {"Đã nhận " + of_taken + " trong " + all + " kết quả.", of_taken + " of " + all + " taken."};
}

Response hand_in_page(Server& server, const Request& request, const Teacher& teacher, const Class& of, const std::vector<Line>& lines,
                      const Words& problem = {}, int status = 200) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    set_class(data, of);
    data.set("has_lines", !lines.empty());
    data.set("lines", lines_data(lines, of, language));
    const auto waiting = std::count_if(lines.begin(), lines.end(), waits);
    data.set("has_waiting", waiting > 0);
    data.set("waiting", std::to_string(waiting));
    if (!lines.empty()) data.set("sum", sum_of(lines).in(language));
    data.set("is_good", !lines.empty() && status < 300);
    if (!problem.is_empty()) data.set("problem", problem.in(language));
    PageFrame frame;
    frame.title = Words{"Nhận kết quả, lớp ", "Take in results, class "}.in(language) + of.name;
    frame.teacher = teacher.name;
    return page(server, request, "hand_in", std::move(frame), std::move(data), status);
}

Response show_lines(Server& server, const Request& request, const Teacher& teacher, const Class& of, const std::vector<Line>& lines) {
    bool is_any_known = false;
    for (const Line& line : lines) {
        is_any_known = is_any_known || class_of_outcome(line.answer.outcome) != std::string_view("refused");
        if (line.answer.outcome == HandInOutcome::taken) server.live.changed(of.id);
    }
    return hand_in_page(server, request, teacher, of, lines, {}, is_any_known ? 200 : 422);
}

std::int64_t seat_number(const std::string& typed) {
    std::int64_t seat = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), seat);
    return error == std::errc() && end == typed.data() + typed.size() ? seat : 0;
}

void take_line(Server& server, const Class& of, Line& line) {
    line.answer = server.hand_ins.take(of, seat_number(line.seat), line.given.text);
    line.is_seat_wrong = line.answer.outcome == HandInOutcome::no_such_seat;
}

// The second step: the seats are there.
Response take_named(Server& server, const Request& request, const Teacher& teacher, const Class& of) {
    std::vector<Line> lines;
    const auto count = std::min<std::int64_t>(seat_number(field(request, "count")), HandIns::results_max);
    for (std::int64_t i = 1; i <= count; ++i) {
        const auto part = [&](const char* name) { return field(request, (name + std::to_string(i)).c_str()); };
        Line line{{part("name-"), part("result-")}, {}, part("seat-")};
        if (line.given.text.empty()) continue;
        take_line(server, of, line);
        lines.push_back(std::move(line));
    }
    return lines.empty() ? hand_in_page(server, request, teacher, of, {}) : show_lines(server, request, teacher, of, lines);
}

// The first step. A single result whose seat was typed needs no second one.
Response take_in(Server& server, const Request& request, const Teacher& teacher, const Class& of) {
    const SentForm form(request);
    if (!form.field("count").empty()) return take_named(server, request, teacher, of);
    std::vector<GivenResult> given = HandIns::split(form.files("file"), form.field("code"));
    if (given.empty())
        return hand_in_page(server, request, teacher, of, {}, {"Hãy chọn tệp kết quả hoặc dán mã kết quả.", "Choose result files or paste result codes."}, 422);
    if (given.size() > HandIns::results_max)
        return hand_in_page(server, request, teacher, of, {}, {"Nhiều kết quả quá cho một lần. Hãy nộp mỗi lần không quá 150.", "Too many at once. Hand in at most 150 at a time."}, 422);
    const std::string typed = form.field("seat");
    if (!typed.empty() && (seat_number(typed) < 1 || seat_number(typed) > of.seats))
        return hand_in_page(server, request, teacher, of, {}, {"Lớp không có chỗ mang số này. Xem cột “Chỗ” của bảng.", "The class has no seat with this number. See the table."}, 422);
    std::vector<Line> lines;
    for (GivenResult& one : given) {
        Line line{std::move(one), {}, typed};
        line.answer = server.hand_ins.look(of, line.given.text);
        const std::int64_t told = line.answer.told_seat;
        if (typed.empty() && told > 0 && told <= of.seats) line.seat = std::to_string(told);
        if (given.size() == 1 && !typed.empty() && waits(line)) {
            take_line(server, of, line);
        }
        lines.push_back(std::move(line));
    }
    return show_lines(server, request, teacher, of, lines);
}

Response show_form(Server& server, const Request& request, const Teacher& teacher, const Class& of) { return hand_in_page(server, request, teacher, of, {}); }

} // namespace

void add_hand_in_routes(Server& server) {
    add_class_route(server, "/gv/lop/{1}/nop-tep", drogon::Get, show_form);
    add_class_route(server, "/gv/lop/{1}/nop-tep", drogon::Post, take_in);
}

} // namespace motcua::server
