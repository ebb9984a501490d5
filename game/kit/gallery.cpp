// See gallery.hpp.
#include <iterator>

#include "build/generated/icons.hpp"
#include "game/kit/gallery.hpp"

namespace motcua::kit::gallery {

void top(Kit& kit, Choices& choices, std::string_view title) {
    const Words say(kit, choices);
    kit.begin_row();
    kit.note(say("Trò chơi mô phỏng – không phải cổng dịch vụ công thật", "A simulation game – not the real public service portal"));
    if (!choices.part.empty() && kit.link("appearance-open", say("Giao diện", "Appearance"))) choices.wants_appearance = true;
    if (kit.link("language", say("English", "Tiếng Việt"))) choices.wants_other_language = true;
    kit.end_row();
    if (!choices.part.empty()) {
        kit.begin_row();
        for (const std::string_view part : parts())
            if (kit.button("part-" + std::string(part), part, {.style = part == choices.part ? Style::secondary : Style::quiet})) choices.part = part;
        if (const auto is_on = kit.checkbox("double", say("Chữ dài gấp đôi", "Texts twice as long"), choices.is_double)) choices.is_double = *is_on;
        kit.end_row();
    }
    const std::vector<PathStep> steps{{say("Tìm thủ tục", "Find the procedure"), Mark::done},
                                      {say("Chọn nơi nộp", "Choose the office"), Mark::done},
                                      {say("Tờ khai", "The form"), Mark::current},
                                      {say("Giấy tờ kèm theo", "Papers"), Mark::ahead},
                                      {say("Nhận kết quả", "Get the result"), Mark::ahead},
                                      {say("Lệ phí", "Fee"), Mark::ahead},
                                      {say("Kiểm tra", "Check"), Mark::ahead},
                                      {say("Theo dõi", "Track"), Mark::ahead},
                                      {say("Kết quả", "Result"), Mark::ahead}};
    kit.progress("path", say("Các bước của hồ sơ", "Steps of the dossier"), steps);
    kit.heading(1, title);
}

namespace {

void sending_dialog(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    if (!choices.has_dialog) return;
    kit.begin_dialog("sure", say("Gửi hồ sơ đi chứ?", "Send the dossier?"));
    kit.text(say("Sau khi gửi, em không sửa được nữa, chỉ có thể bổ sung khi cán bộ yêu cầu.", "Once it is sent you cannot change it, only supplement it when the officer asks."));
    kit.begin_row();
    if (kit.button("yes", say("Gửi hồ sơ", "Send the dossier"))) {
        choices.has_dialog = false;
        choices.was_sent = true;
        kit.announce(say("Hồ sơ đã được gửi. Mã hồ sơ: MP-0001.", "The dossier has been sent. Its code: MP-0001."), Tone::success);
    }
    if (kit.button("no", say("Xem lại", "Look again"), {.style = Style::quiet})) choices.has_dialog = false;
    kit.end_row();
    kit.end_dialog();
}

void read(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Giúp bà Hoa xin bản sao trích lục khai sinh", "Help Mrs Hoa get copies of a birth extract"));
    // They outlive the frame: the kit keeps where they are, not what they say.
    static const std::vector<Explained> vietnamese{{"extract", {"Trích lục", "trích lục"}, "Tờ giấy ghi lại những điều chính từ sổ của nhà nước.", "Nguồn: thử (01/01/2026)"},
                                                   {"fee", {"Lệ phí", "lệ phí"}, "Số tiền nộp khi nhà nước làm giấy tờ cho mình.", ""}};
    static const std::vector<Explained> english{{"extract", {"Extract", "extract"}, "A paper with the main lines of a public register.", "Source: a sample (01/01/2026)"},
                                                {"fee", {"Fee", "fee"}, "Money paid when the state makes a paper for you.", ""}};
    kit.explain(kit.page().language == "en" ? english : vietnamese);
    if (kit.disclosure("guide", say("Hỏi cán bộ hướng dẫn", "Ask the guide"), choices.is_asked, "officer", say("Cán bộ hướng dẫn", "The guide"))) choices.is_asked = !choices.is_asked;
    if (choices.is_asked) kit.notice(Tone::info, say("Cán bộ hướng dẫn", "The guide"), say("Em nhìn ô “Họ và tên”.", "Look at the field “Full name”."));
    kit.text(say("Bà Hoa cần hai bản sao trích lục khai sinh cho cháu ngoại nhập học lớp 1. Em là người giúp việc số của khu phố: em cùng bà nộp hồ sơ trực tuyến, từ tìm thủ tục đến khi nhận kết quả.",
                 "Mrs Hoa needs two copies of a birth extract so that her grandchild can start school. You are the neighbourhood's digital helper: you file online together, from finding the procedure to the result."));
    kit.note(say("Giờ trong trò chơi: thứ Hai 08:15, ngày 01/09/2025", "Time in the game: Monday 08:15, 01/09/2025"));
    kit.notice(Tone::info, say("Đây là mô phỏng", "This is a simulation"), say("Mọi người, số và địa chỉ đều bịa ra. Em không nhập thông tin thật của mình.", "All people, numbers and addresses are made up. Do not type anything real about yourself."));
    kit.notice(Tone::success, say("Đã lưu", "Saved"), "");
    kit.notice(Tone::warning, "", say("Cổng chỉ nhận tệp PDF, JPG hoặc PNG. Tệp to hơn 6 MB bị trả lại.", "The portal takes PDF, JPG or PNG files only. Files above 6 MB are returned."));
    kit.notice(Tone::danger, say("Có người xin mã xác thực", "Somebody asks for the one-time code"), say("Không đọc mã cho bất kỳ ai, kể cả người xưng là cán bộ.", "Read the code to nobody, not even to somebody who says they are an officer."));
    kit.heading(2, say("Cách thực hiện", "Ways to do it"));
    const std::vector<std::string> items{say("Nộp trực tuyến trên cổng dịch vụ công.", "Online, on the public service portal."), say("Nộp trực tiếp ở bộ phận một cửa của ủy ban nhân dân cấp xã, phường nơi đã đăng ký khai sinh trước đây.", "At the one-stop office of the commune or ward where the birth was registered."), say("Nộp qua bưu điện.", "By post.")};
    kit.bullets("ways", items);
    kit.heading(3, say("Thông tin thủ tục", "About the procedure"));
    const std::vector<Term> terms{{say("Mã thủ tục", "Code"), "2.000635"}, {say("Thời hạn", "Time"), say("Trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo", "Within the working day; after 15:00 on the next working day")},
                                  {say("Lệ phí", "Fee"), say("8.000 đồng / bản", "8,000 VND a copy")}};
    kit.terms("facts", terms);
    kit.begin_row();
    if (kit.button("go", say("Nộp hồ sơ", "Submit"), {.icon = icons::icon_send})) choices.has_dialog = true;
    if (kit.button("save", say("Lưu nháp", "Save a draft"), {.style = Style::secondary})) kit.announce(say("Đã lưu nháp trên máy này.", "The draft is saved on this machine."), Tone::success);
    if (kit.button("back", say("Quay lại", "Back"), {.style = Style::quiet, .icon = icons::icon_arrow_left})) kit.announce(say("Chưa quay lại được.", "You cannot go back yet."), Tone::warning);
    static_cast<void>(kit.button("withdraw", say("Rút hồ sơ", "Withdraw"), {.style = Style::danger}));
    kit.end_row();
    static_cast<void>(kit.button("later", say("Thanh toán", "Pay"), {.disabled_because = say("Em cần kiểm tra tờ khai trước.", "Check the form first.")}));
    static_cast<void>(kit.link("law", say("Căn cứ pháp lý của thủ tục này", "Legal basis of this procedure")));
    sending_dialog(kit, choices);
}

void form(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Tờ khai", "The form"));
    const std::vector<ErrorLink> errors{{"born", say("Ngày sinh chưa đúng dạng ngày/tháng/năm", "The date of birth is not day/month/year")}, {"who", say("Chọn người nộp", "Choose who files")}};
    kit.error_summary("errors", say("Còn 2 chỗ cần sửa", "2 places to put right"), errors);
    if (auto text = kit.text_field("name", say("Họ và tên", "Full name"), choices.name, {.typing = Typing::name, .hint = say("Như trong giấy khai sinh, có dấu.", "As in the birth certificate, with diacritics."), .is_required = true})) choices.name = *text;
    if (auto text = kit.text_field("born", say("Ngày sinh", "Date of birth"), choices.born, {.typing = Typing::date, .hint = say("Ngày/tháng/năm, ví dụ 05/09/2015", "Day/month/year, such as 05/09/2015"), .error = say("Ngày sinh chưa đúng dạng ngày/tháng/năm", "The date of birth is not day/month/year"), .is_required = true})) choices.born = *text;
    if (auto text = kit.text_field("code", say("Số định danh cá nhân", "Personal identity number"), choices.code, {.typing = Typing::digits, .advice = say("Số định danh có 12 chữ số.", "The number has 12 digits."), .max_bytes = 12})) choices.code = *text;
    kit.begin_row();
    if (auto text = kit.text_field("ward", say("Phường", "Ward"), say("Phường Sông Xanh", "Sông Xanh ward"), {.is_disabled = true})) {}
    if (auto text = kit.text_field("copies", say("Số bản sao", "Number of copies"), choices.copies, {.typing = Typing::number})) choices.copies = *text;
    kit.end_row();
    kit.begin_row();
    if (auto text = kit.text_field("find", say("Tìm thủ tục", "Find the procedure"), "", {.typing = Typing::search})) {}
    static_cast<void>(kit.button("find-go", say("Tìm", "Search"), {.icon = icons::icon_search}));
    kit.end_row();
    if (auto text = kit.text_field("story", say("Em kể lại bằng lời của mình", "Tell it in your own words"), choices.story, {.typing = Typing::multi_line, .hint = say("Vài câu thôi.", "A few sentences."), .max_bytes = 400, .rows = 4})) choices.story = *text;
    const std::vector<Option> who{{"self", say("Bà Hoa tự nộp", "Mrs Hoa herself"), say("Tài khoản đang đăng nhập", "The account signed in"), Mark::none}, {"parent", say("Mẹ của bé", "The child's mother"), "", Mark::none}, {"neighbour", say("Một người hàng xóm khác", "Another neighbour"), "", Mark::none}};
    if (auto id = kit.choice_list("who", say("Ai là người nộp hồ sơ?", "Who files the dossier?"), who, choices.chosen, {.hint = say("Chọn một người.", "Choose one."), .error = say("Chọn người nộp", "Choose who files"), .is_required = true})) choices.chosen = *id;
    const std::vector<Option> sizes{{"small", say("Nhỏ", "Small"), "", {}}, {"usual", say("Vừa", "Usual"), "", {}}, {"large", say("Lớn", "Large"), "", {}}};
    if (auto id = kit.choice_list("size", say("Cỡ chữ", "Text size"), sizes, choices.size, {.is_compact = true})) choices.size = *id;
    const std::vector<Option> answers{{"a", say("Cảm ơn và xếp hàng theo thứ tự", "Say thank you and queue"), say("Đúng theo quy tắc ứng xử nơi công cộng.", "As the code of conduct in public places says."), Mark::right}, {"b", say("Chen lên vì đang vội", "Push in, because you are in a hurry"), "", Mark::wrong}, {"c", say("Nhờ người quen lấy số hộ", "Ask a friend to draw a number for you"), "", Mark::none}};
    static_cast<void>(kit.choice_list("quiz", say("Ở bộ phận một cửa đang đông, em làm gì?", "The one-stop office is crowded. What do you do?"), answers, "b", {.is_disabled = true}));
    const std::vector<Option> papers{{"book", say("Sổ hộ khẩu cũ", "Old household book"), "", Mark::none}, {"id", say("Thẻ căn cước của mẹ", "The mother's identity card"), "", Mark::none}};
    if (auto all = kit.multi_choice("papers", say("Giấy tờ kèm theo", "Papers"), papers, choices.papers)) choices.papers = *all;
    if (auto on = kit.checkbox("truth", say("Tôi cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.", "I pledge that the above is true and answer for it before the law."), choices.is_true, {.is_required = true})) choices.is_true = *on;
    static_cast<void>(kit.button("next", say("Tiếp tục", "Go on"), {.icon = icons::icon_arrow_right}));
}

void cards(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Kết quả của em", "Your result"));
    kit.begin_columns(260);
    const std::string names[] = {say("Chọn đúng thủ tục", "The right procedure"), say("Khai đúng và đủ", "A right and complete form"), say("Giữ an toàn thông tin", "Safety"), say("Cư xử văn minh", "Conduct")};
    const std::string said[] = {say("Em tìm ra thủ tục ngay lần đầu.", "You found the procedure at once."), say("Em sửa hai chỗ sau khi được nhắc. Lần sau em đọc lại cả tờ khai trước khi gửi, nhất là ngày sinh.", "You put two places right after a hint. Next time read the whole form before sending, above all the date of birth."),
                          say("Em không đưa mã xác thực cho người lạ.", "You gave no code to a stranger."), say("Em trả lời đúng bốn trên năm câu.", "You answered four of five questions.")};
    for (int i = 0; i < 4; ++i) {
        const std::string id = "goal" + std::to_string(i);
        kit.begin_card(id, names[i]);
        kit.stars(id + "-stars", 5 - i, 5, std::to_string(5 - i) + say(" trên 5 sao", " of 5 stars"));
        kit.text(said[i]);
        kit.end_card();
        kit.next_column();
    }
    kit.end_columns();
    kit.begin_card("again", say("Xem lại", "Look again"), Tone::warning);
    kit.text(say("Mã xác thực một lần là chìa khóa của tài khoản.", "A one-time code is the key to the account."));
    kit.begin_card("inner", say("Nguồn", "Source"));
    kit.note(say("Quy tắc ứng xử nơi công cộng trên địa bàn thành phố.", "The code of conduct in public places of the city."));
    kit.end_card();
    kit.end_card();
    kit.begin_card("phone", say("Điện thoại của người hàng xóm", "The neighbour's phone"), Tone::info);
    kit.heading(2, "482 913");
    kit.text(say("Không đọc mã này cho bất kỳ ai.", "Read this code to nobody."));
    kit.end_card();
    static_cast<void>(kit.button("play", say("Chơi lại", "Play again"), {.icon = icons::icon_refresh}));
}

void desk(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Bàn tiếp nhận", "The desk"));
    kit.begin_columns(420);
    kit.begin_scroll("case", say("Hồ sơ trên bàn", "The dossier on the desk"));
    if (kit.button("first", say("Đầu hồ sơ", "Its beginning"), {.style = Style::secondary})) choices.pressed += 10;
    for (int i = 1; i <= 6; ++i) {
        kit.begin_card("sheet" + std::to_string(i), say("Tờ ", "Sheet ") + std::to_string(i));
        kit.text(say("Em so từng ô của tờ khai với dữ liệu: họ tên, ngày sinh, số định danh, nơi và năm, loại giấy, số bản.", "Compare each field with the data: name, birth, number, place and year, kind of paper, copies."));
        if (kit.checkbox("mark" + std::to_string(i), say("Cần bổ sung", "To be supplemented"), false)) kit.announce(say("Đã đánh dấu.", "Marked."), Tone::info);
        kit.end_card();
    }
    if (kit.button("last", say("Cuối hồ sơ", "Its end"), {.style = Style::secondary})) choices.pressed += 1;
    kit.image("case-end", "stamp", "", 24);
    kit.end_scroll();
    kit.next_column();
    kit.begin_scroll("rules-scroll", say("Quy định", "Rules"));
    kit.begin_card("rules", say("Quy định trước mặt", "The rules before you"));
    const std::vector<std::string> rules{say("Đủ và đúng: tiếp nhận.", "Complete and right: accept."), say("Thiếu hoặc sai: yêu cầu bổ sung một lần, nêu hết.", "Lacking or wrong: ask once, naming all."), say("Gửi sai nơi: từ chối, nói rõ nơi đúng.", "Wrong office: refuse, naming the right one.")};
    for (int i = 0; i < 6; ++i) kit.bullets("rule-lines" + std::to_string(i), rules);
    kit.end_card();
    kit.end_scroll();
    kit.begin_row();
    if (kit.button("accept", say("Tiếp nhận", "Accept"))) choices.has_dialog = true;
    static_cast<void>(kit.button("supplement", say("Yêu cầu bổ sung", "Ask for a supplement"), {.style = Style::secondary, .disabled_because = say("Em đánh dấu ít nhất một chỗ.", "Mark at least one place.")}));
    kit.end_row();
    kit.end_columns();
    sending_dialog(kit, choices);
}

void table(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Bảng", "Tables"));
    kit.text(say("Bảng nhiều cột giữ các cột cạnh nhau để so sánh.", "A table of many columns keeps them side by side to compare."));
    const std::vector<std::string> columns{say("Chuyến đi", "Trips"), say("Số ngày chờ", "Days of waiting"), say("Tiền đi lại", "Cost of travel")}, pair{say("Việc", "Task"), say("Vì sao", "Why")};
    const std::vector<TableRow> levels{{say("Mức độ 1", "Level 1"), {say("3: lấy mẫu đơn, nộp, nhận", "3: fetch the form, file, collect"), say("10 ngày", "10 days"), say("90.000 đồng", "90,000 VND")}}, {say("Mức độ 4", "Level 4"), {say("0: mọi việc trên mạng", "0: all online"), say("5 ngày", "5 days"), say("0 đồng", "0 VND")}}};
    kit.table("levels", say("Bốn mức độ", "Four levels"), columns, levels);
    const std::vector<TableRow> checks{{"1", {say("Tự gõ địa chỉ", "Type the address yourself"), say("Đường dẫn lạ có thể là trang giả", "A strange link may lead to a fake page")}}};
    kit.table("pair", say("Hai cột", "Two columns"), pair, checks);
}

}  // namespace

namespace {
constexpr std::string_view names[] = {"read", "form", "pictures", "cards", "desk", "table", "places", "medals"};
constexpr void (*pages[])(Kit&, Choices&) = {read, form, pictures, cards, desk, table, places, medals};
static_assert(std::size(names) == std::size(pages));
}  // namespace

std::span<const std::string_view> parts() { return names; }

void draw(Kit& kit, Choices& choices, std::string_view part) {
    const Words say(kit, choices);
    kit.page(part, say("Thử giao diện", "Gallery"));
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == part) pages[i](kit, choices);
}

void draw_in_game(Kit& kit, Choices& choices) {
    if (choices.part.empty()) choices.part = names[0];
    draw(kit, choices, std::string(choices.part));
}

}  // namespace motcua::kit::gallery
