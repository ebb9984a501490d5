// From choosing how to get the result to the receipt: delivery, payment, review, submission.
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {

using rules::Phase;

void delivery_page(View& view) {
    begin_page(view, view.say("Cách nhận kết quả", "How to get the result"));
    begin_beside_note(view, "ways", view.say("Cách nhận", "Ways"));
    field_errors(view);
    std::vector<kit::Option> options;
    for (const rules::Delivery& delivery : view.mission.deliveries) options.push_back({delivery.id, view.say(delivery.label), view.say(delivery.note), {}});
    options = lettered(view, std::move(options));
    const std::string_view question = view.say("Người hàng xóm nhận kết quả ở đâu?", "Where does the neighbour get the result?");
    if (const auto chosen = view.kit.choice_list("delivery", question, options, view.state.delivery)) view.wish(rules::ChooseDelivery{*chosen});
    ask_hands(view, "delivery-" + std::to_string(view.state.filings), question, options);
    if (const rules::Delivery* delivery = rules::find(view.mission.deliveries, view.state.delivery); delivery != nullptr && !delivery->section.empty())
        draw_section(view, delivery->section, false);
    view.kit.end_scroll();
    view.kit.begin_row();
    if (view.kit.button("continue", view.say("Tiếp tục", "Continue"), {.disabled_because = view.state.delivery.empty() ? view.say("Em chọn một cách nhận trước.", "Choose a way first.") : ""}))
        view.wish(rules::FinishDelivery{});
    if (view.kit.button("back", view.say("Về giấy tờ", "Back to the papers"), {.style = kit::Style::secondary})) view.go_to(Phase::papers);
    view.kit.end_row();
    view.kit.end_columns();
}

void payment_page(View& view) {
    begin_page(view, view.say("Thông tin thanh toán", "Payment"));
    const std::int64_t fee = rules::fee_dong(view.mission, view.state);
    const std::int64_t open = fee - view.state.fee_paid_dong;
    std::vector<kit::Term> terms = {{std::string(view.say("Lệ phí", "Fee")), view.money(fee)}};
    if (view.state.fee_paid_dong > 0) terms.push_back({std::string(view.say("Đã nộp", "Paid")), view.money(view.state.fee_paid_dong)});
    terms.push_back({std::string(view.say("Còn phải nộp", "Still to pay")), view.money(open > 0 ? open : 0)});
    view.kit.terms("fee", terms);
    if (const rules::Choice* lost = rules::find(view.mission.pay_methods, view.memory.lost_to))
        view.kit.notice(kit::Tone::danger, std::string(view.say("Mất ", "Lost: ")) + view.money(view.state.money_lost_dong), view.say(lost->consequence));
    if (open > 0) {
        view.kit.qr("qr", view.say("Hình mã QR giả lập trên trang thanh toán của hồ sơ", "A simulated QR code on the dossier's payment page"));
        std::vector<kit::Option> options;
        for (const rules::Choice& method : view.mission.pay_methods) options.push_back({method.id, view.say(method.label), "", {}});
        const std::string chosen = decide(view, "method", view.say("Em trả bằng cách nào?", "How do you pay?"), options);
        if (view.kit.button("pay", std::string(view.say("Trả ", "Pay ")) + view.money(open), {.disabled_because = chosen.empty() ? view.say("Em chọn cách trả trước.", "Choose how to pay first.") : ""})) {
            view.memory.lost_to = chosen;
            view.wish(rules::Pay{chosen});
        }
    } else if (view.kit.button("continue", view.say("Tiếp tục", "Continue"))) {
        view.go_to(Phase::review);
    }
    if (view.state.status != rules::Status::none) {
        if (view.kit.button("back", view.say("Về theo dõi hồ sơ", "Back to tracking"), {.style = kit::Style::quiet})) view.go_to(Phase::tracking);
    } else if (view.kit.button("back", view.say("Về cách nhận kết quả", "Back to how to get the result"), {.style = kit::Style::quiet})) view.go_to(Phase::delivery);
}

namespace {

void review_part(View& view, Phase phase, const std::vector<kit::Term>& terms) {
    const std::string id = std::string(rules::phase_word(phase));
    view.kit.begin_card("part-" + id, phase_title(view, phase));
    view.kit.terms("terms-" + id, terms);
    const std::string label = std::string(view.say("Sửa: ", "Change: ")) + std::string(phase_title(view, phase));
    if (view.kit.button("change-" + id, label, {.style = kit::Style::quiet})) view.go_to(phase);
    view.kit.end_card();
}

std::vector<kit::Term> field_terms(const View& view, const std::vector<const rules::Field*>& fields) {
    std::vector<kit::Term> terms;
    for (const rules::Field* field : fields) terms.push_back({view.say(field->label), display_value(view, *field)});
    return terms;
}

std::vector<kit::Term> paper_terms(const View& view) {
    std::vector<kit::Term> terms;
    for (const rules::Component& component : view.mission.components) {
        std::string files;
        for (const rules::Attachment& one : view.state.saved)
            if (const rules::Paper* paper = one.component == component.id ? rules::find_paper(view.persona, one.paper) : nullptr)
                files += (files.empty() ? "" : "; ") + paper->file_name;
        terms.push_back({view.say(component.name), files.empty() ? std::string(view.say("(không có tệp)", "(no file)")) : files});
    }
    return terms;
}

std::string label_of(const View& view, const std::vector<rules::Choice>& choices, const std::string& id) {
    const rules::Choice* choice = rules::find(choices, id);
    return choice == nullptr ? "" : view.say(choice->label);
}

}  // namespace

void review_page(View& view) {
    begin_page(view, view.say("Xem lại và nộp hồ sơ", "Review and submit"));
    const rules::Procedure* procedure = rules::find(view.course.catalogue, view.state.procedure);
    review_part(view, Phase::place, {{std::string(view.say("Thủ tục", "Procedure")), procedure == nullptr ? "" : view.say(procedure->name)},
                                     {std::string(view.say("Nơi nhận", "Office")), label_of(view, view.mission.places, view.state.place)}});
    review_part(view, Phase::form, field_terms(view, rules::form_fields(view.mission)));
    if (!rules::is_passed_over(view.mission, Phase::papers)) review_part(view, Phase::papers, paper_terms(view));
    std::vector<kit::Term> delivery;
    if (const rules::Delivery* chosen = rules::find(view.mission.deliveries, view.state.delivery)) delivery.push_back({std::string(view.say("Cách nhận", "Way")), view.say(chosen->label)});
    for (const kit::Term& term : field_terms(view, rules::delivery_fields(view.mission, view.state))) delivery.push_back(term);
    if (!rules::is_passed_over(view.mission, Phase::delivery)) review_part(view, Phase::delivery, delivery);
    const std::int64_t fee = rules::fee_dong(view.mission, view.state);
    const bool is_due = !rules::is_passed_over(view.mission, Phase::payment);
    const bool is_paid = !is_due || view.state.fee_paid_dong >= fee;
    if (is_due) review_part(view, Phase::payment, {{std::string(view.say("Lệ phí", "Fee")), view.money(fee)}, {std::string(view.say("Đã nộp", "Paid")), view.money(view.state.fee_paid_dong)}});
    if (const auto ticked = view.kit.checkbox("pledge", view.say("Tôi chịu trách nhiệm về những điều đã khai", "I answer for what has been declared"), view.state.is_pledged, {.is_required = true}))
        view.wish(rules::Pledge{*ticked ? "yes" : ""});
    refusal_note(view);
    const std::string_view why = !is_paid ? view.say("Lệ phí chưa đủ.", "The fee is not covered.") : view.state.is_pledged ? "" : view.say("Em đánh dấu cam đoan trước.", "Tick the pledge first.");
    if (view.kit.button("submit", view.say("Nộp hồ sơ", "Submit the dossier"), {.disabled_because = why})) view.wish(rules::SubmitDossier{});
}

void receipt_page(View& view) {
    begin_page(view, view.say("Đã gửi hồ sơ", "The dossier has been sent"));
    view.kit.begin_card("receipt", view.say("Biên nhận (giả lập)", "Receipt (simulated)"), kit::Tone::success);
    view.kit.paper("receipt-picture", {.kind = "receipt", .title = std::string(view.say("Biên nhận hồ sơ", "Receipt of a dossier")),
                                       .lines = {{std::string(view.say("Mã hồ sơ", "Dossier code")), view.state.code}, {std::string(view.say("Hẹn trả", "Due")), view.moment(view.state.appointment_min)}},
                                       .watermark = specimen_mark(view)},
                   view.say("Hình biên nhận, có dấu mẫu: chỉ để mô phỏng, không có giá trị", "A picture of the receipt with a specimen stamp: part of the simulation, not valid"));
    std::vector<kit::Term> terms = {{std::string(view.say("Mã hồ sơ", "Dossier code")), view.state.code},
                                    {std::string(view.say("Nơi nhận", "Office")), label_of(view, view.mission.places, view.state.place)},
                                    {std::string(view.say("Gửi lúc", "Sent at")), view.moment(view.state.clock_min)},
                                    {std::string(view.say("Hẹn trả kết quả", "Result due")), view.moment(view.state.appointment_min)},
                                    {std::string(view.say("Lệ phí đã nộp", "Fee paid")), view.money(view.state.fee_paid_dong)}};
    for (const kit::Term& term : paper_terms(view)) terms.push_back(term);
    if (const rules::Delivery* chosen = rules::find(view.mission.deliveries, view.state.delivery)) terms.push_back({std::string(view.say("Cách nhận kết quả", "How to get the result")), view.say(chosen->label)});
    view.kit.terms("receipt-lines", terms);
    view.kit.end_card();
    view.kit.text(view.say("Giữ kỹ mã hồ sơ để tra cứu. Mã này là giả lập, không có trên cổng thật.", "Keep the dossier code for tracking. This code is simulated and does not exist on the real portal."));
    if (view.kit.button("track", view.say("Theo dõi hồ sơ", "Track the dossier"))) view.go_to(Phase::tracking);
}

}  // namespace motcua::view
