#include "tests/view/ui_player.hpp"

#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"

namespace motcua::play {

using namespace rules;
using kit::Role;

void UiPlayer::fill(const State& state, const FillField& wish) {
    const Field* field = find(mission_of(course_, state)->form, wish.field);
    const std::string& label = say(field->label);
    if (field->kind == FieldKind::choice) driver_.choose(label, say(find(field->options, wish.value)->label));
    else if (field->kind == FieldKind::check) driver_.tick(label, !wish.value.empty());
    else driver_.find(Role::text_field, label).type(wish.value);
}

void UiPlayer::go_to(const State& state, Phase phase) {
    switch (phase) {
    case Phase::tracking:
        return press(state.phase == Phase::receipt ? say("Theo dõi hồ sơ", "Track the dossier") : say("Về theo dõi hồ sơ", "Back to tracking"));
    case Phase::supplement: return press(say("Bổ sung hồ sơ", "Supplement the dossier"));
    case Phase::result: return press(say("Xem kết quả", "See the result"));
    case Phase::rating: return press(say("Đánh giá sự phục vụ", "Rate the service"));
    case Phase::conduct: return press(say("Sang quy tắc ứng xử", "On to the codes of conduct"));
    case Phase::leaving: return press(say("Tiếp tục", "Continue"));
    case Phase::finished: return press(say("Xem kết quả", "See how it went"));
    case Phase::swap: return press(say("Đổi chỗ lại", "Swap back"));
    case Phase::review: return press(say("Tiếp tục", "Continue"));
    case Phase::payment: return press(say("Nộp lệ phí", "Pay the fee"));
    default: throw kit::Driver::Failure("no way known to " + std::string(phase_word(phase)));
    }
}

void UiPlayer::answer(const State& state, const AnswerQuestion& wish) {
    const Question& question = *find(course_.questions, wish.question);
    const DrawnQuestion& drawn = *drawn_question(state, wish.question);
    const auto label = [&](const std::string& id) { return say(find(question.choices, id)->label); };
    switch (question.kind) {
    case QuestionKind::order:
        for (const std::string& id : wish.choices) press(label(id));
        break;
    case QuestionKind::match:
        for (std::size_t i = 0; i < wish.choices.size(); ++i) driver_.choose(label(drawn.choices[i]), say(find(question.choices, wish.choices[i])->partner));
        break;
    case QuestionKind::scene:
        for (const std::string& id : wish.choices)
            for (std::size_t i = 0; i < drawn.choices.size(); ++i)
                if (drawn.choices[i] == id) driver_.choose(say("Em chọn những chỗ nào?", "Which spots do you choose?"), std::to_string(i + 1) + ". " + label(id));
        break;
    case QuestionKind::remove:
        for (const std::string& id : wish.choices) driver_.choose(say("Gạch bỏ những gì?", "What do you cross out?"), label(id));
        break;
    case QuestionKind::rubric: driver_.choose(say("Em sẽ làm gì?", "What would you do?"), label(wish.choices[0])); break;
    case QuestionKind::multiple:
        for (const std::string& id : wish.choices) driver_.choose(say("Chọn tất cả các ý đúng", "Choose all that are right"), label(id));
        break;
    case QuestionKind::single: driver_.choose(say("Chọn một ý", "Choose one"), label(wish.choices[0])); break;
    }
    if (!wish.certainty.empty())
        driver_.choose(say("Em chắc đến đâu? Không ảnh hưởng điểm.", "How sure are you? It does not change the points."), wish.certainty == "sure" ? say("Chắc chắn", "Sure") : say("Chưa chắc", "Not sure"));
    press(say("Trả lời", "Answer"));
}

void UiPlayer::attach(const State& state, const std::string& component, const std::string& paper) {
    // Papers of one kind have the same button names; the card tells which one, so the id is used here.
    (void)state;
    driver_.press("attach-" + component + "-" + paper);
}

void UiPlayer::carry_out(const State& state, const Action& action) {
    const Mission& mission = *mission_of(course_, state);
    std::visit(
        [&](const auto& wish) {
            using A = std::decay_t<decltype(wish)>;
            if constexpr (std::is_same_v<A, Begin>) press(say("Bắt đầu", "Begin"));
            else if constexpr (std::is_same_v<A, SignIn>) {
                driver_.find(Role::text_field, say("Số định danh cá nhân của tài khoản", "Personal identity number of the account")).type(wish.number);
                press(say("Đăng nhập", "Sign in"));
            } else if constexpr (std::is_same_v<A, AnswerOffer>) {
                const Offer* offer = find(mission.offers, wish.offer);
                driver_.must_see(say(offer->message));
                driver_.choose(say("Em trả lời thế nào?", "What do you answer?"), say(find(offer->choices, wish.choice)->label));
                press(say("Trả lời", "Answer"));
            } else if constexpr (std::is_same_v<A, EnterCode>) {
                driver_.find(Role::text_field, say("Mã xác thực", "One-time code")).type(wish.code);
                press(say("Xác nhận", "Confirm"));
            } else if constexpr (std::is_same_v<A, Search>) driver_.find(Role::text_field, say("Tên thủ tục", "Name of the procedure")).type(wish.query);
            else if constexpr (std::is_same_v<A, OpenProcedure>) driver_.find(Role::link, say(find(course_.catalogue, wish.procedure)->name)).press();
            else if constexpr (std::is_same_v<A, StartFiling>) press(say("Nộp trực tuyến", "File online"));
            else if constexpr (std::is_same_v<A, ChoosePlace>) {
                driver_.choose(say("Nơi nhận hồ sơ", "Receiving office"), say(find(mission.places, wish.place)->label));
                press(say("Đồng ý", "Agree"));
            } else if constexpr (std::is_same_v<A, FillField>) fill(state, wish);
            else if constexpr (std::is_same_v<A, FinishForm> || std::is_same_v<A, FinishPapers> || std::is_same_v<A, FinishDelivery>) press(say("Tiếp tục", "Continue"));
            else if constexpr (std::is_same_v<A, AttachPaper> || std::is_same_v<A, DetachPaper>) attach(state, wish.component, wish.paper);
            else if constexpr (std::is_same_v<A, SavePapers>) press(say("Lưu giấy tờ", "Save the papers"));
            else if constexpr (std::is_same_v<A, ChooseDelivery>)
                driver_.choose(say("Người hàng xóm nhận kết quả ở đâu?", "Where does the neighbour get the result?"), say(find(mission.deliveries, wish.delivery)->label));
            else if constexpr (std::is_same_v<A, Pay>) {
                driver_.choose(say("Em trả bằng cách nào?", "How do you pay?"), say(find(mission.pay_methods, wish.method)->label));
                driver_.press("pay");
            } else if constexpr (std::is_same_v<A, Pledge>) driver_.tick(say("Tôi chịu trách nhiệm về những điều đã khai", "I answer for what has been declared"), !wish.value.empty());
            else if constexpr (std::is_same_v<A, SubmitDossier>) press(say("Nộp hồ sơ", "Submit the dossier"));
            else if constexpr (std::is_same_v<A, GoTo>) go_to(state, wish.phase);
            else if constexpr (std::is_same_v<A, AdvanceTime>) press(say("Tua đến lúc đó", "Skip to that moment"));
            else if constexpr (std::is_same_v<A, SendSupplement>) press(say("Gửi bổ sung", "Send the supplement"));
            else if constexpr (std::is_same_v<A, Withdraw>) press(say("Rút hồ sơ", "Withdraw the dossier"));
            else if constexpr (std::is_same_v<A, FileAgain>) press(say("Nộp lại hồ sơ", "File again"));
            else if constexpr (std::is_same_v<A, Rate>) {
                static const char* vi[] = {"1 – Rất không hài lòng", "2 – Chưa hài lòng", "3 – Bình thường", "4 – Hài lòng", "5 – Rất hài lòng"};
                static const char* en[] = {"1 – Very dissatisfied", "2 – Dissatisfied", "3 – Neutral", "4 – Satisfied", "5 – Very satisfied"};
                driver_.choose(say("Mức độ hài lòng", "Satisfaction"), say(vi[wish.stars - 1], en[wish.stars - 1]));
                press(say("Gửi đánh giá", "Send the rating"));
            } else if constexpr (std::is_same_v<A, AnswerQuestion>) answer(state, wish);
            else if constexpr (std::is_same_v<A, ConfirmDraft>) {
                const DraftLine* line = find(mission.draft, wish.wrong_line);
                driver_.choose(say("Chỗ nào sai?", "Which line is wrong?"), line == nullptr ? say("Không có chỗ nào sai", "Nothing is wrong") : say(line->label));
                press(say("Trả lời cán bộ", "Answer the officer"));
            } else if constexpr (std::is_same_v<A, TurnPage>) driver_.press("turn");
            else if constexpr (std::is_same_v<A, TakeSeat>)
                press(rules::is_case_open(state) ? say("Em là cán bộ, em đã ngồi vào máy", "I am the officer and I have sat down") : say("Em là người nộp, em đã ngồi vào máy", "I am the filer and I have sat down"));
            else if constexpr (std::is_same_v<A, MarkPoint>) driver_.press("mark-" + wish.subject);
            else if constexpr (std::is_same_v<A, DecideCase>) driver_.press(wish.decision);
        },
        action);
}

}  // namespace motcua::play
