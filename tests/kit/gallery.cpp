// See gallery.hpp.
#include "tests/kit/gallery.hpp"

#include "build/generated/icons.hpp"

namespace motcua::kit::gallery {

namespace {

const std::vector<PathStep> steps{{"Tìm thủ tục", Mark::done}, {"Chọn nơi nộp", Mark::done},  {"Tờ khai", Mark::current},
                                  {"Giấy tờ kèm theo", Mark::ahead}, {"Nhận kết quả", Mark::ahead}, {"Lệ phí", Mark::ahead},
                                  {"Kiểm tra", Mark::ahead}, {"Theo dõi", Mark::ahead}, {"Kết quả", Mark::ahead}};

void top(Kit& kit, std::string_view title) {
    kit.begin_row();
    kit.note("Trò chơi mô phỏng – không phải cổng dịch vụ công thật");
    static_cast<void>(kit.link("language", "English"));
    kit.end_row();
    kit.progress("path", "Các bước của hồ sơ", steps);
    kit.heading(1, title);
}

void sending_dialog(Kit& kit, Choices& choices) {
    if (!choices.has_dialog) return;
    kit.begin_dialog("sure", "Gửi hồ sơ đi chứ?");
    kit.text("Sau khi gửi, em không sửa được nữa, chỉ có thể bổ sung khi cán bộ yêu cầu.");
    kit.begin_row();
    if (kit.button("yes", "Gửi hồ sơ")) {
        choices.has_dialog = false;
        choices.was_sent = true;
        kit.announce("Hồ sơ đã được gửi. Mã hồ sơ: MP-0001.", Tone::success);
    }
    if (kit.button("no", "Xem lại", {.style = Style::quiet})) choices.has_dialog = false;
    kit.end_row();
    kit.end_dialog();
}

void read(Kit& kit, Choices& choices) {
    top(kit, "Giúp bà Hoa xin bản sao trích lục khai sinh");
    static const std::vector<Explained> words{{"extract", {"Trích lục", "trích lục"}, "Tờ giấy ghi lại những điều chính từ sổ của nhà nước.", "Nguồn: thử (01/01/2026)"},
                                              {"fee", {"Lệ phí", "lệ phí"}, "Số tiền nộp khi nhà nước làm giấy tờ cho mình.", ""}};
    kit.explain(words);
    if (kit.disclosure("guide", "Hỏi cán bộ hướng dẫn", choices.is_asked, "officer", "Cán bộ hướng dẫn")) choices.is_asked = !choices.is_asked;
    if (choices.is_asked) kit.notice(Tone::info, "Cán bộ hướng dẫn", "Em nhìn ô “Họ và tên”.");
    kit.text("Bà Hoa cần hai bản sao trích lục khai sinh cho cháu ngoại nhập học lớp 1. Em là người giúp việc số của khu phố: "
             "em cùng bà nộp hồ sơ trực tuyến, từ tìm thủ tục đến khi nhận kết quả.");
    kit.note("Giờ trong trò chơi: thứ Hai 08:15, ngày 01/09/2025");
    kit.notice(Tone::info, "Đây là mô phỏng", "Mọi người, số và địa chỉ đều bịa ra. Em không nhập thông tin thật của mình.");
    kit.notice(Tone::success, "Đã lưu", "");
    kit.notice(Tone::warning, "", "Cổng chỉ nhận tệp PDF, JPG hoặc PNG. Tệp to hơn 6 MB bị trả lại.");
    kit.notice(Tone::danger, "Có người xin mã xác thực", "Không đọc mã cho bất kỳ ai, kể cả người xưng là cán bộ.");
    kit.heading(2, "Cách thực hiện");
    const std::vector<std::string> items{"Nộp trực tuyến trên cổng dịch vụ công.", "Nộp trực tiếp ở bộ phận một cửa của ủy ban "
                                         "nhân dân cấp xã, phường nơi đã đăng ký khai sinh trước đây.", "Nộp qua bưu điện."};
    kit.bullets("ways", items);
    kit.heading(3, "Thông tin thủ tục");
    const std::vector<Term> terms{{"Mã thủ tục", "2.000635"}, {"Thời hạn", "Trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo"},
                                  {"Lệ phí", "8.000 đồng / bản"}};
    kit.terms("facts", terms);
    kit.begin_row();
    if (kit.button("go", "Nộp hồ sơ", {.icon = icons::icon_send})) choices.has_dialog = true;
    if (kit.button("save", "Lưu nháp", {.style = Style::secondary})) kit.announce("Đã lưu nháp trên máy này.", Tone::success);
    if (kit.button("back", "Quay lại", {.style = Style::quiet, .icon = icons::icon_arrow_left})) kit.announce("Chưa quay lại được.", Tone::warning);
    static_cast<void>(kit.button("withdraw", "Rút hồ sơ", {.style = Style::danger}));
    kit.end_row();
    static_cast<void>(kit.button("later", "Thanh toán", {.disabled_because = "Em cần kiểm tra tờ khai trước."}));
    static_cast<void>(kit.link("law", "Căn cứ pháp lý của thủ tục này"));
    sending_dialog(kit, choices);
}

void form(Kit& kit, Choices& choices) {
    top(kit, "Tờ khai");
    const std::vector<ErrorLink> errors{{"born", "Ngày sinh chưa đúng dạng ngày/tháng/năm"}, {"who", "Chọn người nộp"}};
    kit.error_summary("errors", "Còn 2 chỗ cần sửa", errors);
    if (auto text = kit.text_field("name", "Họ và tên", choices.name, {.hint = "Như trong giấy khai sinh, có dấu.", .is_required = true})) choices.name = *text;
    if (auto text = kit.text_field("born", "Ngày sinh", choices.born, {.typing = Typing::date, .hint = "Ngày/tháng/năm, ví dụ 05/09/2015", .error = "Ngày sinh chưa đúng dạng ngày/tháng/năm", .is_required = true})) choices.born = *text;
    if (auto text = kit.text_field("code", "Số định danh cá nhân", choices.code, {.typing = Typing::digits, .advice = "Số định danh có 12 chữ số.", .max_bytes = 12})) choices.code = *text;
    kit.begin_row();
    if (auto text = kit.text_field("ward", "Phường", "Phường Sông Xanh", {.is_disabled = true})) {}
    if (auto text = kit.text_field("copies", "Số bản sao", choices.copies, {.typing = Typing::number})) choices.copies = *text;
    kit.end_row();
    kit.begin_row();
    if (auto text = kit.text_field("find", "Tìm thủ tục", "", {.typing = Typing::search})) {}
    static_cast<void>(kit.button("find-go", "Tìm", {.icon = icons::icon_search}));
    kit.end_row();
    if (auto text = kit.text_field("story", "Em kể lại bằng lời của mình", choices.story, {.typing = Typing::multi_line, .hint = "Vài câu thôi.", .max_bytes = 400, .rows = 4})) choices.story = *text;
    const std::vector<Option> who{{"self", "Bà Hoa tự nộp", "Tài khoản đang đăng nhập", Mark::none}, {"parent", "Mẹ của bé", "", Mark::none}, {"neighbour", "Một người hàng xóm khác", "", Mark::none}};
    if (auto id = kit.choice_list("who", "Ai là người nộp hồ sơ?", who, choices.chosen, {.hint = "Chọn một người.", .error = "Chọn người nộp", .is_required = true})) choices.chosen = *id;
    const std::vector<Option> answers{{"a", "Cảm ơn và xếp hàng theo thứ tự", "Đúng theo quy tắc ứng xử nơi công cộng.", Mark::right}, {"b", "Chen lên vì đang vội", "", Mark::wrong}, {"c", "Nhờ người quen lấy số hộ", "", Mark::none}};
    static_cast<void>(kit.choice_list("quiz", "Ở bộ phận một cửa đang đông, em làm gì?", answers, "b", {.is_disabled = true}));
    const std::vector<Option> papers{{"book", "Sổ hộ khẩu cũ", "", Mark::none}, {"id", "Thẻ căn cước của mẹ", "", Mark::none}};
    if (auto all = kit.multi_choice("papers", "Giấy tờ kèm theo", papers, choices.papers)) choices.papers = *all;
    if (auto on = kit.checkbox("truth", "Tôi cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.", choices.is_true, {.is_required = true})) choices.is_true = *on;
    static_cast<void>(kit.button("next", "Tiếp tục", {.icon = icons::icon_arrow_right}));
}

void pictures(Kit& kit) {
    top(kit, "Giấy tờ của bà Hoa");
    kit.begin_row();
    kit.image("grandmother", "grandmother", "Bà Hoa", 88);
    kit.text("“Cháu ơi, giấy tờ của bà ở cả đây. Cháu xem giúp bà giấy nào dùng được nhé, cái nào mờ quá thì bà đi chụp lại.”");
    kit.end_row();
    const Term name{"Họ tên:", "Trần Gia Bảo"}, born{"Ngày sinh:", "12/04/2019"}, place{"Nơi đăng ký:", "Phường Sông Xanh"};
    const std::vector<std::string> kinds{"letter", "card", "certificate", "book", "photo", "letter"};
    const std::vector<std::string> titles{"ĐƠN XIN NHẬP HỌC", "THẺ CĂN CƯỚC", "GIẤY KHAI SINH", "SỔ HỘ KHẨU", "Ảnh chụp mã QR", "GIẤY KHAI SINH"};
    kit.begin_columns(300);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        PaperPicture picture;
        picture.kind = kinds[i];
        picture.title = titles[i];
        picture.lines = {name, born, place};
        picture.is_blurred = i == 5;
        picture.file_name = "giay-to-" + std::to_string(i + 1) + ".jpg";
        picture.watermark = "MẪU – MÔ PHỎNG";
        const std::string id = "paper" + std::to_string(i);
        kit.begin_card(id + "-card", titles[i]);
        kit.paper(id, picture, titles[i] + " – bản mẫu");
        static_cast<void>(kit.button(id + "-attach", "Đính kèm", {.style = Style::secondary, .icon = icons::icon_upload}));
        kit.end_card();
        kit.next_column();
    }
    kit.end_columns();
    kit.heading(2, "Thanh toán mô phỏng");
    kit.qr("qr", "Mã QR mô phỏng, không thanh toán được");
    kit.stars("stars", 3, 5, "3 trên 5 sao");
}

void cards(Kit& kit) {
    top(kit, "Kết quả của em");
    kit.begin_columns(260);
    const char* names[] = {"Chọn đúng thủ tục", "Khai đúng và đủ", "Giữ an toàn thông tin", "Cư xử văn minh"};
    const char* said[] = {"Em tìm ra thủ tục ngay lần đầu.", "Em sửa hai chỗ sau khi được nhắc. Lần sau em đọc lại cả tờ khai trước khi gửi, nhất là ngày sinh.",
                          "Em không đưa mã xác thực cho người lạ.", "Em trả lời đúng bốn trên năm câu."};
    for (int i = 0; i < 4; ++i) {
        const std::string id = "goal" + std::to_string(i);
        kit.begin_card(id, names[i]);
        kit.stars(id + "-stars", 5 - i, 5, std::to_string(5 - i) + " trên 5 sao");
        kit.text(said[i]);
        kit.end_card();
        kit.next_column();
    }
    kit.end_columns();
    kit.begin_card("again", "Xem lại", Tone::warning);
    kit.text("Mã xác thực một lần là chìa khóa của tài khoản.");
    kit.begin_card("inner", "Nguồn");
    kit.note("Quy tắc ứng xử nơi công cộng trên địa bàn thành phố.");
    kit.end_card();
    kit.end_card();
    kit.begin_card("phone", "Điện thoại của người hàng xóm", Tone::info);
    kit.heading(2, "482 913");
    kit.text("Không đọc mã này cho bất kỳ ai.");
    kit.end_card();
    static_cast<void>(kit.button("play", "Chơi lại", {.icon = icons::icon_refresh}));
}

void desk(Kit& kit, Choices& choices) {
    top(kit, "Bàn tiếp nhận");
    kit.begin_columns(420);
    kit.begin_scroll("case", "Hồ sơ trên bàn");
    if (kit.button("first", "Đầu hồ sơ", {.style = Style::secondary})) choices.pressed += 10;
    for (int i = 1; i <= 6; ++i) {
        kit.begin_card("sheet" + std::to_string(i), "Tờ " + std::to_string(i));
        kit.text("Em so từng ô của tờ khai với dữ liệu: họ tên, ngày sinh, số định danh, nơi và năm, loại giấy, số bản.");
        if (kit.checkbox("mark" + std::to_string(i), "Cần bổ sung", false)) kit.announce("Đã đánh dấu.", Tone::info);
        kit.end_card();
    }
    if (kit.button("last", "Cuối hồ sơ", {.style = Style::secondary})) choices.pressed += 1;
    kit.image("case-end", "stamp", "", 24);
    kit.end_scroll();
    kit.next_column();
    kit.begin_scroll("rules-scroll", "Quy định");
    kit.begin_card("rules", "Quy định trước mặt");
    const std::vector<std::string> rules{"Đủ và đúng: tiếp nhận.", "Thiếu hoặc sai: yêu cầu bổ sung một lần, nêu hết.", "Gửi sai nơi: từ chối, nói rõ nơi đúng."};
    for (int i = 0; i < 6; ++i) kit.bullets("rule-lines" + std::to_string(i), rules);
    kit.end_card();
    kit.end_scroll();
    kit.begin_row();
    if (kit.button("accept", "Tiếp nhận")) choices.has_dialog = true;
    static_cast<void>(kit.button("supplement", "Yêu cầu bổ sung", {.style = Style::secondary, .disabled_because = "Em đánh dấu ít nhất một chỗ."}));
    kit.end_row();
    kit.end_columns();
    sending_dialog(kit, choices);
}

void table(Kit& kit) {
    top(kit, "Bảng");
    kit.text("Bảng nhiều cột giữ các cột cạnh nhau để so sánh.");
    const std::vector<std::string> columns{"Chuyến đi", "Số ngày chờ", "Tiền đi lại"}, pair{"Việc", "Vì sao"};
    const std::vector<TableRow> levels{{"Mức độ 1", {"3: lấy mẫu đơn, nộp, nhận", "10 ngày", "90.000 đồng"}}, {"Mức độ 4", {"0: mọi việc trên mạng", "5 ngày", "0 đồng"}}};
    kit.table("levels", "Bốn mức độ", columns, levels);
    const std::vector<TableRow> checks{{"1", {"Tự gõ địa chỉ", "Đường dẫn lạ có thể là trang giả"}}};
    kit.table("pair", "Hai cột", pair, checks);
}

}  // namespace

void draw(Kit& kit, Choices& choices, std::string_view part) {
    kit.page(part, "Thử giao diện");
    if (part == "read") read(kit, choices);
    if (part == "form") form(kit, choices);
    if (part == "pictures") pictures(kit);
    if (part == "cards") cards(kit);
    if (part == "desk") desk(kit, choices);
    if (part == "table") table(kit);
}

}  // namespace motcua::kit::gallery
