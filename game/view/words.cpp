// Words that several pages share: titles, statuses, faults, refusals.
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {

std::string_view phase_title(const View& view, rules::Phase phase) {
    using rules::Phase;
    switch (phase) {
    case Phase::search:
    case Phase::procedure: return view.say("Tìm thủ tục", "Find the procedure");
    case Phase::place: return view.say("Chọn nơi nhận hồ sơ", "Choose the receiving office");
    case Phase::form: return view.say("Điền tờ khai", "Fill in the form");
    case Phase::papers: return view.say("Đính kèm giấy tờ", "Attach papers");
    case Phase::delivery: return view.say("Cách nhận kết quả", "How to get the result");
    case Phase::payment: return view.say("Nộp lệ phí", "Pay the fee");
    case Phase::review: return view.say("Xem lại và nộp", "Review and submit");
    case Phase::receipt:
    case Phase::tracking:
    case Phase::supplement: return view.say("Theo dõi hồ sơ", "Track the dossier");
    default: return view.say("Nhận kết quả", "Receive the result");
    }
}

std::string_view status_name(const View& view, rules::Status status) {
    const auto index = static_cast<std::size_t>(status);
    if (index == 0 || index > view.course.status_names.size()) return view.say("Chưa nộp", "Not sent");
    return view.say(view.course.status_names[index - 1]);
}

std::string deficiency_text(const View& view, const rules::Deficiency& deficiency) {
    if (deficiency.kind == rules::DeficiencyKind::field) {
        const rules::Field* field = rules::find(view.mission.form, deficiency.subject);
        return field == nullptr ? "" : view.say(field->label) + ": " + view.say(field->officer_note);
    }
    const rules::Component* component = rules::find(view.mission.components, deficiency.subject);
    if (component == nullptr) return "";
    if (deficiency.kind == rules::DeficiencyKind::paper)
        for (const rules::FlawNote& note : component->flaw_notes)
            if (note.flaw == deficiency.flaw) return view.say(component->name) + ": " + view.say(note.officer_note);
    return view.say(component->name) + ": " + view.say(component->missing);
}

std::string why_text(const View& view, rules::Why why) {
    using rules::Why;
    const auto say = [&](std::string_view vi, std::string_view en) { return std::string(view.say(vi, en)); };
    switch (why) {
    case Why::not_now: return say("Trang này chưa mở lúc này. Em làm tiếp bước đang mở nhé.", "This page is not open now. Go on with the present step.");
    case Why::answer_offer_first: return say("Em trả lời tin nhắn đang chờ trước nhé.", "Answer the waiting message first.");
    case Why::unknown_name: return say("Lựa chọn này không có ở đây. Em chọn lại trong danh sách.", "This choice does not exist here. Choose from the list.");
    case Why::wrong_number: return say("Số định danh chưa đúng. Em xem lại 12 chữ số trên tờ giấy của người nhờ.", "The identity number is not right. Look at the 12 digits on the note again.");
    case Why::wrong_code: return say("Mã chưa đúng. Em nhập đúng sáu chữ số vừa hiện trên điện thoại.", "The code is not right. Type the six digits shown on the phone.");
    case Why::not_editable: return say("Ô này hệ thống tự điền, không sửa được.", "This field is filled by the system and cannot be changed.");
    case Why::too_long: return say("Nội dung quá dài hoặc có ký tự lạ. Em viết ngắn lại.", "Too long, or an odd character. Please shorten it.");
    case Why::not_paid: return say("Lệ phí chưa đủ nên hồ sơ chưa thể gửi đi. Em quay lại bước nộp lệ phí.", "The fee is not covered, so the dossier cannot go out. Go back to the payment step.");
    case Why::not_pledged: return say("Em đánh dấu cam đoan trước khi nộp.", "Tick the pledge before submitting.");
    case Why::nothing_chosen: return say("Em chọn một mục trước đã.", "Choose something first.");
    case Why::already_answered: return say("Việc này đã làm xong rồi.", "This has already been done.");
    case Why::limit_reached: return say("Đã đến giới hạn của lượt chơi này.", "The limit of this attempt has been reached.");
    case Why::time_runs_backwards: return say("Đồng hồ của máy vừa chạy lùi. Em thử lại.", "The clock of this machine ran backwards. Try again.");
    }
    return "";
}

}  // namespace motcua::view
