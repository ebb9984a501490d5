// Before the portal: the opening page, signing in, the one-time code.
#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"
#include "game/view/pages.hpp"
#include "game/view/story.hpp"

namespace motcua::view {

namespace {

// What the pupil is asked to be in this mission.
std::string_view part_played(const View& view) {
    switch (view.mission.kind) {
    case rules::MissionKind::filing:
        if (view.state.variant.is_pair)
            return view.say("Hai bạn chơi chung một máy. Một bạn nộp hồ sơ cho người hàng xóm. Khi hồ sơ tới bàn tiếp nhận, hai bạn đổi chỗ: bạn kia làm cán bộ, xem hồ sơ và quyết định.",
                            "Two of you share one machine. One files the neighbour's dossier. When it reaches the counter you swap seats: the other is the officer, reads the dossier and decides.");
        return view.say("Em là trợ lý số. Hai người cùng nộp một hồ sơ trên mạng, từ lúc tìm thủ tục đến lúc có kết quả.",
                        "You are the digital helper. Together you file one dossier online, from finding the procedure to the result.");
    case rules::MissionKind::desk:
        return view.say("Hôm nay em ngồi ở phía bên kia quầy: em là cán bộ một cửa. Xem từng hồ sơ, đánh dấu chỗ thiếu, quyết định một lần cho rõ, và cư xử đúng quy tắc.",
                        "Today you sit on the other side of the counter: you are the officer. Examine each dossier, mark what is missing, decide once and clearly, and keep the code of conduct.");
    case rules::MissionKind::study: break;
    }
    return view.say("Đọc, xem và trả lời. Trả lời sai không sao: lời giải thích đến ngay.", "Read, look and answer. A wrong answer does no harm: the explanation follows at once.");
}

}  // namespace

// Who needs what, and one button; the rest can be read or not. The neighbour tells the whole story where it is needed.
void welcome_page(View& view) {
    begin_page(view, view.say(view.mission.title));
    if (!view.persona.id.empty()) {
        view.kit.begin_card("neighbour", view.say(view.persona.name));
        view.kit.begin_row();
        view.kit.image("neighbour-picture", view.persona.picture, view.say(view.persona.name), 96);
        view.kit.text(view.say(view.mission.need));
        view.kit.end_row();
        view.kit.end_card();
    } else {
        view.kit.text(view.say(view.mission.need));
    }
    view.kit.text(part_played(view));
    view.kit.begin_row();
    if (view.kit.button("begin", view.say("Bắt đầu", "Begin"))) view.wish(rules::Begin{});
    const bool is_pair = view.state.variant.is_pair;
    if (rules::is_for_two(view.mission) && view.memory.hands == nullptr && view.kit.button("other-number", is_pair ? view.say("Chơi một mình", "Play alone") : view.say("Chơi hai bạn (đổi vai)", "Play in pair (swap roles)"), {.style = kit::Style::secondary}))
        view.memory.wants_other_number = true;
    view.kit.end_row();
    view.kit.notice(kit::Tone::info, view.say("Đây là mô phỏng", "This is a simulation"),
                    view.say("Mọi người, số và địa chỉ đều bịa. Em đừng gõ thông tin thật của mình.", "All people, numbers and addresses are made up. Type nothing true about yourself."));
    tell_before(view);
}

void sign_in_page(View& view) {
    begin_page(view, view.say("Đăng nhập bằng tài khoản định danh (giả lập)", "Sign in with the electronic identity (simulated)"));
    view.kit.text(view.say("Cổng thật chỉ cho đăng nhập bằng tài khoản định danh điện tử. Ở đây em dùng tài khoản giả lập của người hàng xóm, người ấy ngồi ngay cạnh em.",
                           "The real portal only takes the electronic identity account. Here you use the neighbour's simulated account, and the neighbour sits beside you."));
    begin_beside_note(view, "account", view.say("Tài khoản", "Account"));
    const std::string& number = view.typed("number", view.say("Số định danh cá nhân của tài khoản", "Personal identity number of the account"),
                                           {.typing = kit::Typing::digits, .hint = view.say("12 chữ số, chép từ tờ giấy ghi. Mã tỉnh 000 là mã giả lập.", "12 digits, copied from the note. Province code 000 is made up."),
                                            .error = view.memory.refused, .is_required = true, .max_bytes = 24});
    view.kit.end_scroll();
    if (view.kit.button("sign-in", view.say("Đăng nhập", "Sign in"))) view.wish(rules::SignIn{number});
    view.kit.end_columns();
}

void one_time_code_page(View& view) {
    begin_page(view, view.say("Nhập mã xác thực", "Enter the one-time code"));
    view.kit.begin_card("phone", view.say("Điện thoại của người hàng xóm", "The neighbour's phone"), kit::Tone::info);
    view.kit.text(view.say("Mã xác thực (giả lập) để đăng nhập:", "One-time code (simulated) for signing in:"));
    const std::string& code = view.state.one_time_code;
    view.kit.heading(2, code.substr(0, 3) + " " + code.substr(3));
    view.kit.text(view.say("Không đọc mã này cho bất kỳ ai.", "Do not read this code out to anybody."));
    view.kit.end_card();
    const std::string& typed = view.typed("code", view.say("Mã xác thực", "One-time code"),
                                          {.typing = kit::Typing::digits, .hint = view.say("Sáu chữ số trên điện thoại.", "The six digits on the phone."),
                                           .error = view.memory.refused, .is_required = true, .max_bytes = 12});
    if (view.kit.button("confirm", view.say("Xác nhận", "Confirm"))) view.wish(rules::EnterCode{typed});
}

}  // namespace motcua::view
