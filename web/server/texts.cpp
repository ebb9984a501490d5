// See the header. Pupils are "em", teachers "thầy cô". In the order of the pages.
#include "web/server/texts.hpp"

namespace motcua::server {

namespace {

constexpr PageText texts[] = {
    // every page
    {"skip", "Đến nội dung chính", "Skip to the content"},
    {"other_language", "English", "Tiếng Việt"},
    {"for_teachers", "Giáo viên", "Teachers"},
    {"sign_out", "Đăng xuất", "Sign out"},
    {"foot",
     "Điểm do máy chủ tính lại từ từng bước học sinh đã làm. Không lưu tên học sinh: mỗi em là một số chỗ trong lớp.",
     "Scores are worked out by the server from every step a pupil took. No pupil's name is kept: each is a seat number "
     "in a class."},
    {"class_word", "Lớp", "Class"},
    {"seat", "Chỗ", "Seat"},
    {"grade", "Khối", "Grade"},
    {"school", "Trường", "School"},
    {"school_year", "Năm học", "School year"},
    {"locality", "Địa bàn của lớp", "Where the class lives"},
    {"locality_hint", "Trò chơi chọn người hàng xóm và câu hỏi hợp với nơi ở. Quy định thì nơi nào cũng như nhau.",
     "The game chooses neighbours and questions that fit. The rules are the same everywhere."},
    {"locality_help", "Đổi lúc nào cũng được. Bài đang làm dở giữ nguyên, bài mở sau đó theo lựa chọn mới.",
     "You may change it at any time. Attempts under way stay as they are; later ones follow the new choice."},
    {"locality_change", "Đổi địa bàn", "Change"},

    // joining
    {"join_title", "Vào lớp", "Join your class"},
    {"join_code_label", "Mã lớp", "Class code"},
    {"join_code_hint", "Sáu chữ số thầy cô cho.", "Six digits from your teacher."},
    {"code_mistyped", "Mã này chưa đúng. Em xem lại từng chữ số nhé.",
     "This code is not right. Check it digit by digit."},
    {"code_right", "Mã hợp lệ. Em bấm “Chọn chỗ”.", "The code fits. Press “Choose a seat”."},
    {"go_to_seats", "Chọn chỗ", "Choose a seat"},
    {"welcome_back", "Chào em trở lại", "Welcome back"},
    {"go_on", "Tiếp tục", "Go on"},
    {"other_seat", "Lớp khác hoặc chỗ khác", "Another class or seat"},
    {"other_code", "‹ Nhập mã khác", "‹ Another code"},
    {"offline_copy", "Tải bản chơi không cần mạng", "Download the game for playing without a network"},
    {"try_alone", "Chơi thử, không cần mã", "Try it without a code"},
    {"pick_seat", "Em ngồi chỗ số mấy?", "Which seat is yours?"},
    {"pick_seat_hint", "Chọn đúng số thầy cô đã giao. Không cần ghi tên.",
     "Take the number your teacher gave you. No name is needed."},
    {"seat_taken", "đã có", "taken"},
    {"seat_own", "máy này", "here"},
    {"seat_is_mine", "Chỗ của em đã có? Em nhờ thầy cô bấm “Nhả chỗ” rồi tải lại trang này.",
     "Is your seat taken? Ask your teacher to release it, then reload this page."},
    {"game_loading", "Đang tải trò chơi", "Loading the game"},
    {"game_ready", "Trò chơi đã sẵn sàng", "The game is ready"},
    {"join_privacy",
     "Đây là trò chơi mô phỏng, không phải cổng dịch vụ công thật. Không hỏi tên, số điện thoại hay giấy tờ của em.",
     "This is a simulation, not the real public service portal. It never asks for your name, phone or papers."},
    {"i_am_a_teacher", "Dành cho giáo viên", "For teachers"},

    // signing in
    {"sign_in_title", "Giáo viên đăng nhập", "Teachers' sign-in"},
    {"name", "Tên đăng nhập", "Name"},
    {"password", "Mật khẩu", "Password"},
    {"sign_in", "Đăng nhập", "Sign in"},
    {"sign_in_help",
     "Chưa có tài khoản? Mở đường dẫn một lần hiện ở cửa sổ đang chạy máy chủ, hoặc nhờ người giữ máy chủ.",
     "No account yet? Open the one-time link shown in the window in which the server runs, or ask whoever keeps it."},
    {"begin_lead", "Thầy cô chọn tên và mật khẩu. Mã mở tài khoản chỉ dùng được một lần.",
     "Choose a name and a password. The code works once."},
    {"reset_lead", "Mật khẩu cũ sẽ hết hiệu lực.", "The old password stops working."},
    {"paper_code", "Mã mở tài khoản", "Sign-in code"},
    {"paper_code_hint", "16 ký tự, hiện ở cửa sổ đang chạy máy chủ.",
     "16 characters, shown in the window in which the server runs."},
    {"name_hint", "Dùng để đăng nhập lần sau, ví dụ: co.lan", "For the next sign-in, for example: ms.lan"},
    {"new_password", "Mật khẩu mới", "New password"},
    {"new_password_hint", "Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
     "At least 10 characters. A short sentence is best."},
    {"begin", "Bắt đầu", "Begin"},

    // the list of classes
    {"classes", "Các lớp", "Classes"},
    {"create_class", "Tạo lớp", "Create a class"},
    {"no_class_yet", "Chưa có lớp nào", "No class yet"},
    {"no_class_help", "Tạo lớp, đưa mã sáu chữ số cho học sinh, rồi xem từng em làm đến đâu ngay trên trang này.",
     "Create a class, give the six-digit code to the pupils, and follow each of them on this page."},
    {"join_code", "Mã lớp", "Class code"},
    {"closed", "đã đóng", "closed"},
    {"joined", "Đã vào", "Joined"},
    {"finished", "Hoàn thành", "Completed"},
    {"coverage", "Độ bao phủ của trường", "Coverage of the school"},
    {"coverage_note",
     "Máy chủ đếm trên mọi lớp của trường trong năm học. Tỉ lệ tính trên số học sinh của các lớp và làm tròn xuống: "
     "100 % "
     "nghĩa là không thiếu em nào.",
     "Counted by the server over all classes of the school in the year. Shares are of the pupils enrolled and rounded "
     "down: 100% means nobody is missing."},
    {"classes_count", "Số lớp", "Classes"},
    {"enrolled", "Học sinh", "Enrolled"},

    // a new class
    {"form_problems", "Chưa tạo được lớp:", "The class was not created:"},
    {"class_name", "Tên lớp", "Class name"},
    {"class_name_hint", "Ví dụ: 6A1", "For example: 6A1"},
    {"seats", "Số chỗ", "Seats"},
    {"seats_hint", "Bằng sĩ số, tối đa 60", "One for each pupil, at most 60"},
    {"privacy_note",
     "Không nhập tên học sinh. Danh sách “số chỗ – tên” thầy cô giữ trên giấy hoặc trong sổ điểm của trường.",
     "Do not enter pupils' names. The list of seats and names stays with you, on paper or in the school's own "
     "register."},

    // a class
    {"pupils_open", "Học sinh mở trình duyệt và gõ:", "Pupils open a browser and type:"},
    {"projector", "Cả lớp chơi chung trên máy chiếu", "Play together on the projector"},
    {"projector_help", "Chữ to, không tên ai. Học sinh giơ tay, thầy cô đếm rồi chọn. Không tính vào kết quả của chỗ nào.",
     "Large, without names. Pupils raise their hands, you count and choose. It counts for no seat."},
    {"show_code", "Chiếu hoặc in mã", "Show or print the code"},
    {"close_class", "Đóng lớp", "Close the class"},
    {"open_class", "Mở lại lớp", "Open the class"},
    {"so_far", "Đến lúc này", "So far"},
    {"updated_at", "Cập nhật lúc", "Updated at"},
    {"download_csv", "Tải bảng CSV", "Download CSV"},
    {"seats_and_results", "Chỗ ngồi và kết quả", "Seats and results"},
    {"lit", "Đèn cả lớp đã thắp", "Lamps the class has lit"},
    {"choose_mission", "Chọn nhiệm vụ", "Choose a mission"},
    {"forms_title", "Trước và sau khóa học", "Before and after the course"},
    {"before", "Trước", "Before"},
    {"after", "Sau", "After"},
    {"matched", "Làm cả hai bài", "Did both"},
    {"unmatched", "Mới làm một bài", "Did only one"},
    {"no_matched", "Chưa em nào làm xong cả hai bài.", "Nobody has finished both forms yet."},
    {"forms_note",
     "Điểm trung bình theo phần trăm của những em đã làm xong cả hai bài, mỗi bài tính lần làm xong đầu tiên.",
     "Mean percentages of the pupils who finished both forms; of each form the first finished attempt counts."},
    {"polls_title", "Cả lớp cùng kể", "What the class tells"},
    {"answer", "Trả lời", "Answer"},
    {"pupils_count", "Số em", "Pupils"},
    {"shown_attempt_note",
     "Bảng tự cập nhật. Mỗi nhiệm vụ tính lượt hoàn thành cao điểm nhất, các nhiệm vụ cộng lại; điểm không phụ thuộc thời gian.",
     "The table updates itself. Of each mission the best completed attempt counts, and missions are added up; time never enters the points."},
    {"reload", "Tải lại", "Reload"},
    {"state", "Tình trạng", "State"},
    {"progress", "Tiến độ", "Progress"},
    {"points", "Điểm", "Points"},
    {"stars", "Sao", "Stars"},
    {"time", "Thời gian", "Time"},
    {"fate", "Hồ sơ", "Dossier"},
    {"pair", "hai bạn", "pair"},
    {"handed_in", "nộp bằng tệp", "handed in by file"},
    {"hand_in_title", "Nhận tệp kết quả / mã kết quả", "Take in a result file or result code"},
    {"hand_in_help",
     "Dành cho em chơi bản không cần mạng. Máy chủ chơi lại từng bước rồi mới tính điểm; mỗi lượt chơi chỉ tính một lần.",
     "For pupils who played without a network. The server replays every step before it counts; each play-through counts once."},
    {"hand_in_open", "Nhận tệp hoặc mã", "Take in files or codes"},
    {"hand_in_choose", "Chọn tệp hoặc gõ mã", "Choose files or type a code"},
    {"hand_in_more", "Nhận thêm", "Take in more"},
    {"hand_in_given", "Những kết quả vừa nộp", "What was handed in"},
    {"hand_in_file", "Tệp kết quả", "Result files"},
    {"hand_in_file_hint", "Chọn được nhiều tệp một lần, cả lớp cũng được. Tên tệp bắt đầu bằng mot-cua.", "Several at once, a whole class too. Their names begin with mot-cua."},
    {"hand_in_code", "Mã kết quả", "Result codes"},
    {"hand_in_code_hint",
     "Dán từ tin nhắn hoặc gõ theo tờ giấy của em. Chữ hoa, chữ thường, dấu cách và xuống dòng đều được. Mỗi mã bắt đầu bằng MOTCUA1.",
     "Paste them from messages or type them from paper. Capitals, blanks and line breaks do not matter. Each begins with MOTCUA1."},
    {"hand_in_seat_hint", "Để trống nếu em đã ghi số chỗ trong bài, hoặc nộp cho nhiều em: trang sau sẽ hỏi từng số.",
     "Leave it empty when the pupil has named it, or for several pupils: the next page asks for each."},
    {"hand_in_take", "Kiểm tra", "Check"},
    {"hand_in_confirm", "Nhận vào bảng", "Take into the table"},
    {"hand_in_back", "Về bảng của lớp", "To the class table"},
    {"verdict", "Máy chủ kiểm tra", "Server's check"},
    {"verified", "hợp lệ", "valid"},
    {"beliefs", "Điều hay hiểu lầm", "Frequent misconceptions"},
    {"no_beliefs", "Chưa thấy hiểu lầm nào trong các bài đã gửi.", "None seen in the attempts sent so far."},
    {"reteach", "Gợi ý dạy lại:", "To reteach:"},
    {"release_title", "Nhả chỗ cho máy khác", "Release a seat"},
    {"release_help",
     "Khi em học sinh đổi máy hoặc chọn nhầm chỗ. Bài đã làm vẫn còn; máy tiếp theo chọn chỗ này sẽ làm tiếp.",
     "When a pupil changes device or took the wrong seat. Nothing played is lost: the next device to take the seat "
     "goes "
     "on with it."},
    {"release", "Nhả chỗ", "Release"},

    // the class's course
    {"course", "Khóa học", "Course"},
    {"course_of_class", "Khóa học của lớp", "The class's course"},
    {"course_hint", "Lượt đang làm giữ phiên bản lúc bắt đầu; lượt mới theo lựa chọn này.",
     "Attempts under way keep the version they began with; new ones follow this choice."},
    {"course_newest", "luôn dùng bản mới nhất", "always the newest"},
    {"course_missing",
     "Máy chủ không còn khóa học đã chọn cho lớp này nên em nào chưa bắt đầu thì không vào được. Thầy cô chọn khóa khác.",
     "The course chosen for this class is no longer on the server, so nobody can begin. Choose another one."},
    {"change_course", "Đổi khóa học", "Change the course"},

    // the poster
    {"poster_open", "Mở trình duyệt, gõ địa chỉ", "Open a browser and type"},
    {"poster_code", "Nhập mã lớp", "Enter the class code"},
    {"poster_seat", "Chọn số chỗ của em", "Choose your seat number"},
    {"poster_scan", "Hoặc quét mã QR này", "Or scan this QR code"},
};

} // namespace

std::span<const PageText> page_texts() { return texts; }

std::string_view page_text(std::string_view key, Language language) {
    for (const PageText& text : texts)
        if (text.key == key) return language == Language::english ? text.en : text.vi;
    return "";
}

} // namespace motcua::server
