// See the header. Each need has a place to look and a thing to do; no procedure, field or question is known here by name.
#include "game/view/advice.hpp"

#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::Hint;
using rules::Need;
using rules::Phase;

std::string quoted(const std::string& text) { return "“" + text + "”"; }

struct Writer {
    const View& view;
    const Hint& hint;

    std::string say(std::string_view vi, std::string_view en) const { return std::string(view.say(vi, en)); }

    // ---- names of things
    const rules::Field* field() const { return rules::find(view.mission.form, hint.subject); }
    std::string field_name() const { return field() == nullptr ? "" : quoted(view.say(field()->label)); }
    std::string component_name() const {
        const rules::Component* component = rules::find(view.mission.components, hint.subject);
        return component == nullptr ? "" : quoted(view.say(component->name));
    }
    std::string paper_name() const {
        const rules::Paper* paper = rules::find_paper(view.persona, hint.value);
        return paper == nullptr ? "" : quoted(view.say(paper->title)) + " (" + paper->file_name + ")";
    }
    std::string label(const std::vector<rules::Choice>& choices) const {
        const rules::Choice* choice = rules::find(choices, hint.value);
        return choice == nullptr ? "" : quoted(view.say(choice->label));
    }
    const rules::Mission* case_mission() const {
        return rules::is_case_open(view.state) ? rules::find(view.course.missions, view.state.cases[view.state.open_case].mission) : nullptr;
    }
    std::string point_name() const { return case_mission() == nullptr ? "" : quoted(subject_name(view, *case_mission(), hint.subject)); }
    std::string note_line(std::size_t line) const { return line < view.persona.card.size() ? quoted(view.say(view.persona.card[line].label)) : ""; }

    // ---- step 1: where to look
    std::string where_of_field() const {
        const std::string name = say("Em nhìn ô ", "Look at the field ") + field_name() + ". ";
        const rules::Field* other = field() == nullptr ? nullptr : rules::find(view.mission.form, field()->agrees_with);
        switch (hint.where) {
        case rules::Where::note: return name + say("Điều cần ghi nằm ở dòng ", "What belongs there stands in the line ") + note_line(hint.line) + say(" trên tờ giấy ghi.", " of the note.");
        case rules::Where::story: return name + say("Điều cần ghi nằm trong lời kể: ", "What belongs there is in the story: ") + quoted(view.say(view.persona.story));
        case rules::Where::other_field: return name + say("Ô này phải khớp với ô ", "It must agree with the field ") + (other == nullptr ? "" : quoted(view.say(other->label))) + ".";
        case rules::Where::nowhere: break;
        }
        return name + (field() != nullptr && field()->is_required ? say("Ô này bắt buộc.", "It is required.") : "");
    }
    std::string where_of_question() const {
        const rules::Question* question = rules::find(view.course.questions, hint.subject);
        if (view.state.phase == Phase::study || view.state.phase == Phase::levels)
            return say("Em đọc lại phần chữ phía trên câu hỏi: ý cần tìm thường nằm ở đó.", "Read the part above the question again: what you need is often there.");
        return question != nullptr && question->choices.size() > 2 ? say("Em đọc chậm từng lựa chọn: ai làm, làm gì, ở đâu?", "Read each choice slowly: who does what, and where?")
                                                                  : say("Em đọc lại câu hỏi thật chậm.", "Read the question again, slowly.");
    }
    std::string where_at_desk() const {
        const rules::Choice* place = case_mission() == nullptr ? nullptr : rules::find(case_mission()->places, view.state.cases[view.state.open_case].place);
        if (hint.need == Need::decide && place != nullptr && !place->is_right)
            return say("Em xem dòng “Gửi tới” trên cùng, rồi so với cơ quan giải quyết.", "Look at the line “Sent to” at the top and compare it with the competent body.");
        if (hint.need == Need::decide) return say("Em đếm lại những chỗ đã đánh dấu, so với lời kể và tờ ghi.", "Count what you have ticked and compare it with the story and the note.");
        const bool is_field = case_mission() != nullptr && rules::find(case_mission()->form, hint.subject) != nullptr;
        return is_field ? say("Em so từng ô của tờ khai với lời kể và tờ ghi.", "Compare each field of the form with the story and the note.")
                        : say("Em xem từng giấy tờ kèm theo: rõ không, còn hạn không, của ai?", "Look at each paper: is it sharp, still valid, and whose is it?");
    }
    std::string where() const {
        switch (hint.need) {
        case Need::sign_in: return say("Em xem tờ giấy ghi ở trên: có một dãy 12 chữ số để đăng nhập.", "Look at the note above: it has 12 digits for signing in.");
        case Need::enter_code: return say("Em nhìn khung điện thoại của người hàng xóm.", "Look at the neighbour's phone on this page.");
        case Need::answer_offer: return say("Em đọc lại tin này: ai gửi, và họ muốn em đưa gì?", "Read the message again: who sends it, and what do they want from you?");
        case Need::search: return say("Em tìm trong lời kể: người hàng xóm cần tờ giấy gì, hay muốn làm việc gì?", "Look into the story: which paper does the neighbour need, or what is to be done?");
        case Need::open_procedure: return say("Thủ tục cần tìm đang có trong danh sách. Em đọc kỹ từng tên.", "The procedure is in the list now. Read each name closely.");
        case Need::start_filing:
        case Need::leave_procedure: return say("Em đọc mục “Kết quả” trên trang này, rồi so với điều người hàng xóm cần.", "Read “Result” on this page and compare it with what the neighbour needs.");
        case Need::choose_place: return say("Em nhớ lại mục “Cơ quan giải quyết” và nơi người hàng xóm ở.", "Remember “Competent body”, and where the neighbour lives.");
        case Need::fill:
        case Need::mend: return where_of_field();
        case Need::attach: return say("Em xem mục ", "Look at ") + component_name() + say(", rồi tìm trong khay giấy tờ.", ", then search the papers below.");
        case Need::detach: return say("Em xem lại tệp đang nằm ở mục ", "Look again at the file under ") + component_name() + ".";
        case Need::save: return say("Em nhìn dòng chữ cạnh nút “Lưu giấy tờ”.", "Look at the words beside “Save the papers”.");
        case Need::choose_delivery: return say("Em đọc từng cách nhận kết quả.", "Read each way of getting the result.");
        case Need::pay: return say("Em xem từng cách trả: tiền đi qua trang của hồ sơ, hay tới một người lạ?", "Look at each way to pay: does the money go through the dossier's page, or to a stranger?");
        case Need::look_back: return say("Có một chỗ chưa ổn ở phần “", "Something is not right yet in “") + std::string(phase_title(view, hint.page)) + "”.";
        case Need::pledge: return say("Em nhìn ô cam đoan phía trên nút nộp.", "Look at the pledge above the submit button.");
        case Need::wait: return say("Em nhìn dòng cuối của bảng tình trạng: hồ sơ đang ở đâu?", "Look at the last line of the status: where is the dossier now?");
        case Need::file_again: return say("Em đọc lý do hồ sơ bị trả lại.", "Read why the dossier came back.");
        case Need::confirm_draft: return say("Em so từng dòng của bản thảo với tờ giấy ghi.", "Compare each line of the draft with the note.");
        case Need::rate: return say("Em nghĩ lại: lần này người dân được phục vụ thế nào?", "Think back: how was the citizen served this time?");
        case Need::answer: return where_of_question();
        case Need::tell: return say("Câu này hỏi về chính em. Không có câu trả lời sai.", "This one is about you. No answer is wrong.");
        case Need::show: return say("Bài này chỉ để biết em đang biết gì, nên cán bộ không mách. Em chọn điều em nghĩ.", "This test only shows what you know by now, so the guide keeps quiet. Choose what you think.");
        case Need::mark:
        case Need::unmark:
        case Need::decide: return where_at_desk();
        case Need::take_seat: return say("Em xem ai phải ngồi vào máy lúc này.", "See who has to sit at the machine now.");
        case Need::go_on: break;
        }
        return go_on();
    }
    std::string go_on() const {
        switch (view.state.phase) {
        case Phase::welcome: return say("Em đọc xem ai cần giúp việc gì, rồi bấm “Bắt đầu”.", "Read who needs help with what, then press “Begin”.");
        case Phase::finished: return say("Nhiệm vụ đã xong. Em xem các ngôi sao, rồi về bản đồ giúp người tiếp theo.", "The mission is done. See your stars, then go back to the map and help the next neighbour.");
        default: break;
        }
        return say("Ở trang này em đã làm xong. Em bấm nút đậm ở cuối trang để đi tiếp.", "You have done what this page asks. Press the solid button at the end of the page.");
    }

    // ---- step 2: the principle
    std::string principle() const {
        if (hint.need == Need::go_on || hint.need == Need::tell || hint.need == Need::show || hint.need == Need::take_seat) return "";
        if (const rules::Misconception* belief = rules::find(view.course.misconceptions, hint.misconception)) return view.say(belief->reteach);
        const rules::Goal* goal = rules::find(view.course.goals, hint.goal);
        return goal == nullptr ? "" : view.say(goal->again);
    }

    // ---- step 3: what to do here
    std::string do_field() const {
        if (field() == nullptr) return "";
        const bool is_choice = field()->kind == rules::FieldKind::choice;
        if (hint.value.empty()) return (is_choice ? say("Chọn mục hợp với người hàng xóm ở ô ", "Choose what fits the neighbour in ") : say("Ghi điều hợp với người hàng xóm vào ô ", "Write what fits the neighbour into ")) + field_name() + ". " + view.say(field()->hint);
        const rules::Option* option = rules::find(field()->options, hint.value);
        const std::string value = quoted(option == nullptr ? hint.value : view.say(option->label));
        if (field()->kind == rules::FieldKind::check) return say("Đánh dấu vào ô ", "Tick ") + field_name() + ".";
        return (is_choice ? say("Ở ô ", "In ") + field_name() + say(", chọn ", " choose ") : say("Gõ vào ô ", "Type into ") + field_name() + ": ") + value + ".";
    }
    std::string do_question() const {
        const rules::Question* question = rules::find(view.course.questions, hint.subject);
        const rules::Choice* choice = question == nullptr ? nullptr : rules::find(question->choices, hint.value);
        if (choice == nullptr) return "";
        if (question->kind == rules::QuestionKind::order) return say("Việc đầu tiên là: ", "What comes first: ") + view.say(choice->label) + ".";
        if (question->kind == rules::QuestionKind::match) return say("Một cặp đúng: ", "One right pair: ") + view.say(choice->label) + " → " + view.say(choice->partner) + ".";
        return think_through(*choice);
    }
    std::string think_through(const rules::Choice& choice) const {
        return say("Thử nghĩ, nếu chọn ", "Think: what if you choose ") + quoted(view.say(choice.label)) + say("? ", "? ") + view.say(choice.consequence);
    }
    std::string do_offer() const {
        const rules::Offer* offer = rules::find(view.mission.offers, hint.subject);
        const rules::Choice* choice = offer == nullptr ? nullptr : rules::find(offer->choices, hint.value);
        return choice == nullptr ? "" : think_through(*choice);
    }
    std::string do_detach() const {
        const rules::Component* component = rules::find(view.mission.components, hint.subject);
        std::string why;
        for (std::size_t i = 0; component != nullptr && i < component->flaw_notes.size(); ++i)
            if (component->flaw_notes[i].flaw == hint.flaw) why = " " + view.say(component->flaw_notes[i].officer_note);
        return say("Bỏ tệp ", "Take out ") + paper_name() + "." + why;
    }
    std::string do_decide() const {
        const rules::Decision decision = hint.value == "accept" ? rules::Decision::accept : hint.value == "refuse" ? rules::Decision::refuse : rules::Decision::supplement;
        return say("Quyết định ở đây là: ", "The decision here: ") + decision_text(view, decision) + ".";
    }
    std::string act() const {
        const rules::Procedure* procedure = rules::find(view.course.catalogue, hint.subject);
        switch (hint.need) {
        case Need::sign_in: return say("Gõ dãy số ", "Type ") + hint.value + say(" vào ô, rồi bấm “Đăng nhập”.", " and press “Sign in”.");
        case Need::enter_code: return say("Gõ sáu chữ số trên điện thoại, rồi bấm “Xác nhận”.", "Type the six digits from the phone and press “Confirm”.");
        case Need::answer_offer: return do_offer();
        case Need::search: return procedure == nullptr ? "" : say("Gõ vào ô tìm kiếm: ", "Type into the search box: ") + quoted(procedure->name.vi) + ".";
        case Need::open_procedure: return procedure == nullptr ? "" : say("Mở thủ tục ", "Open ") + quoted(view.say(procedure->name)) + ".";
        case Need::leave_procedure: return say("Đây chưa phải thủ tục cần tìm. Bấm “Về trang tìm kiếm”.", "This is not the one. Press “Back to the search”.");
        case Need::start_filing: return say("Đúng thủ tục rồi. Bấm “Nộp trực tuyến”.", "This is the one. Press “File online”.");
        case Need::choose_place: return say("Chọn ", "Choose ") + label(view.mission.places) + ".";
        case Need::fill:
        case Need::mend: return do_field();
        case Need::attach: return say("Đính kèm ", "Attach ") + paper_name() + ".";
        case Need::detach: return do_detach();
        case Need::save: return say("Bấm “Lưu giấy tờ” trước khi đi tiếp.", "Press “Save the papers” before you go on.");
        case Need::choose_delivery: return say("Cách nào cũng được. Chọn cách tiện cho người hàng xóm.", "Any way will do. Choose what suits the neighbour.");
        case Need::pay: return say("Chọn ", "Choose ") + label(view.mission.pay_methods) + ".";
        case Need::look_back: return say("Bấm “Sửa: ", "Press “Change: ") + std::string(phase_title(view, hint.page)) + say("”. Sang đó em có thể hỏi tiếp.", "”. You can ask again there.");
        case Need::pledge: return say("Đọc lại hồ sơ một lượt, rồi đánh dấu ô cam đoan.", "Read the dossier once more, then tick the pledge.");
        case Need::wait: return say("Bấm “Tua đến lúc đó”.", "Press “Skip to that moment”.");
        case Need::file_again: return say("Bấm “Nộp lại hồ sơ”. Những gì em đã gõ vẫn còn.", "Press “File again”. What you typed is kept.");
        case Need::confirm_draft: {
            const rules::DraftLine* line = rules::find(view.mission.draft, hint.value);
            if (line == nullptr) return say("Bản thảo không có chỗ nào sai.", "Nothing in the draft is wrong.");
            return say("Dòng ", "The line ") + quoted(view.say(line->label)) + say(" đang sai.", " is wrong.");
        }
        case Need::rate: return say("Mức nào cũng được. Em chọn theo điều em thấy.", "Any will do. Choose what you saw.");
        case Need::answer: return do_question();
        case Need::mark: return say("Đánh dấu ", "Tick ") + point_name() + ".";
        case Need::unmark: return say("Bỏ dấu ở ", "Take the tick off ") + point_name() + say(": chỗ này không sai.", ": nothing is wrong there.");
        case Need::decide: return do_decide();
        case Need::take_seat: return say("Đổi chỗ xong thì bấm nút đậm.", "When you have swapped, press the solid button.");
        case Need::go_on:
        case Need::tell:
        case Need::show: break;
        }
        return "";
    }

    std::string node() const {
        switch (hint.need) {
        case Need::sign_in: return "number";
        case Need::enter_code: return "code";
        case Need::search: return "query";
        case Need::fill:
        case Need::mend: return "field-" + hint.subject;
        case Need::mark:
        case Need::unmark: return "mark-" + hint.subject;
        case Need::attach:
        case Need::detach: return "attach-" + hint.subject + "-" + hint.value;
        case Need::save: return "save";
        case Need::pledge: return "pledge";
        case Need::choose_delivery: return "delivery";
        case Need::look_back: return "change-" + std::string(rules::phase_word(hint.page));
        case Need::answer: {
            const rules::Question* question = rules::find(view.course.questions, hint.subject);
            const bool is_list = question != nullptr && question->kind != rules::QuestionKind::order && question->kind != rules::QuestionKind::match;
            return is_list ? "choices-" + hint.subject : "";
        }
        default: return "";
        }
    }
};

}  // namespace

Advice advice(const View& view, const Hint& hint) {
    const Writer writer{view, hint};
    Advice out;
    for (std::string step : {writer.where(), writer.principle(), writer.act()}) {
        while (!step.empty() && step.back() == ' ') step.pop_back();
        if (!step.empty()) out.steps.push_back(std::move(step));
    }
    out.node = writer.node();
    return out;
}

}  // namespace motcua::view
