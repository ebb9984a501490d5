// Facts put into words: one short toast per event, spoken by screen readers too. What is shown moving and what is heard: cues.cpp.
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

struct Announcer {
    View& view;

    void tell(kit::Tone tone, std::string_view text) { view.kit.announce(text, tone); }

    void operator()(const rules::ActionRefused& event) {
        view.memory.refused = why_text(view, event.why);
        // Where a field shows it, the focus goes there and reads it; saying it twice would be noise.
        if (event.why == rules::Why::wrong_number) view.kit.focus("number");
        else if (event.why == rules::Why::wrong_code) view.kit.focus("code");
        else tell(kit::Tone::warning, view.memory.refused);
    }
    void operator()(const rules::SignedIn&) { tell(kit::Tone::success, view.say("Đã đăng nhập.", "Signed in.")); }
    void operator()(const rules::OfferAnswered& event) {
        const rules::Offer* offer = rules::find(view.mission.offers, event.offer);
        const rules::Choice* choice = offer == nullptr ? nullptr : rules::find(offer->choices, event.choice);
        if (choice != nullptr) tell(choice->is_right ? kit::Tone::success : kit::Tone::danger, view.say(choice->consequence));
    }
    void operator()(const rules::FormChecked& event) {
        if (event.problems == 0) return;
        tell(kit::Tone::warning, std::to_string(event.problems) + std::string(view.say(" chỗ cần sửa.", " things to correct.")));
        view.kit.focus("errors");
    }
    void operator()(const rules::PaperAttached&) {}  // the list beside it says so
    void operator()(const rules::PapersSaved& event) { tell(kit::Tone::success, std::string(view.say("Đã lưu. Hồ sơ có ", "Saved. Papers in the dossier: ")) + std::to_string(event.count) + std::string(view.say(" giấy tờ.", "."))); }
    void operator()(const rules::PapersLost&) { tell(kit::Tone::warning, view.say("Thay đổi ở giấy tờ chưa được lưu nên không vào hồ sơ.", "The changes to the papers were not saved, so they are not in the dossier.")); }
    void operator()(const rules::MoneyLost& event) { tell(kit::Tone::danger, std::string(view.say("Mất ", "Lost: ")) + view.money(event.dong)); }
    void operator()(const rules::FeePaid& event) { tell(kit::Tone::success, std::string(view.say("Thanh toán thành công (giả lập): ", "Paid (simulated): ")) + view.money(event.dong)); }
    void operator()(const rules::DossierSubmitted& event) { tell(kit::Tone::success, std::string(view.say("Đã gửi hồ sơ. Mã hồ sơ: ", "Sent. Dossier code: ")) + event.code); }
    void operator()(const rules::StatusChanged& event) { tell(kit::Tone::info, std::string(view.say("Tình trạng: ", "Status: ")) + std::string(status_name(view, event.status))); }
    void operator()(const rules::QuestionAnswered& event) { tell(event.is_right ? kit::Tone::success : kit::Tone::warning, event.is_right ? view.say("Đúng rồi.", "Right.") : view.say("Chưa đúng. Em đọc lời giải thích nhé.", "Not right. Read the explanation.")); }
    void operator()(const rules::DraftAnswered& event) { tell(event.is_right ? kit::Tone::success : kit::Tone::warning, event.is_right ? view.say("Cán bộ cảm ơn: bản thảo đã đúng.", "The officer says thanks: the draft is right now.") : view.say("Cán bộ đã nhận câu trả lời.", "The officer has your answer.")); }
    void operator()(const rules::CaseDecided& event) { tell(event.is_right ? kit::Tone::success : kit::Tone::warning, event.is_right ? view.say("Quyết định đúng và đủ.", "The right decision, and complete.")
                                                                                               : view.mission.kind == rules::MissionKind::filing ? view.say("Chưa ổn. Em đọc lời trưởng bộ phận nhé.", "Not quite. Read what the head of office says.")
                                                                                                                                                  : view.say("Chưa ổn. Em đọc lời người dân kể nhé.", "Not quite. Read what the citizen tells.")); }
    void operator()(const rules::MissionFinished&) { tell(kit::Tone::success, view.say("Em đã hoàn thành nhiệm vụ.", "Mission complete.")); }
};

}  // namespace

void announce(View& view, const std::vector<rules::Event>& events) {
    view.memory.refused.clear();
    for (const rules::Event& event : events) std::visit(Announcer{view}, event);
    show_and_sound(view, events);
}

}  // namespace motcua::view
