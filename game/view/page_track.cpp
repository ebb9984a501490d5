// After sending: the status history, the officer's one notice, the result, the rating.
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::Phase;
using rules::Status;

void history_card(View& view) {
    view.kit.begin_card("history", view.say("Tình trạng hồ sơ", "Status of the dossier"));
    view.kit.image("officer", "officer", view.say("Cán bộ một cửa đang giữ hồ sơ (giả lập)", "The officer who has the dossier (simulated)"), 72);
    std::vector<kit::Term> terms = {{std::string(view.say("Mã hồ sơ", "Dossier code")), view.state.code}};
    for (const rules::StatusEntry& entry : view.state.history)
        terms.push_back({view.moment(entry.at_min), std::string(status_name(view, entry.status))});
    view.kit.terms("history-lines", terms);
    view.kit.end_card();
}

std::vector<std::string> deficiency_lines(const View& view) {
    std::vector<std::string> lines;
    for (const rules::Deficiency& deficiency : view.state.deficiencies) lines.push_back(deficiency_text(view, deficiency));
    return lines;
}

std::string refusal_reason(const View& view) {
    switch (view.state.refusal) {
    case rules::Refusal::wrong_procedure: {
        const rules::Choice* wrong = rules::find(view.mission.wrong_procedures, view.state.procedure);
        return wrong == nullptr ? view.say(view.mission.wrong_procedure) : view.say(wrong->consequence);
    }
    case rules::Refusal::wrong_place: {
        const rules::Choice* place = rules::find(view.mission.places, view.state.place);
        return place == nullptr ? "" : view.say(place->consequence);
    }
    case rules::Refusal::not_completed:
        return std::string(view.say("Sau một lần bổ sung, hồ sơ vẫn chưa đủ. Cán bộ dừng xử lý và nêu lý do:", "After one supplement the dossier is still incomplete. The officer stops and says why:"));
    case rules::Refusal::none: break;
    }
    return "";
}

// What can be done now, in words and one main button.
void next_step(View& view) {
    switch (view.state.status) {
    case Status::not_accepted:
    case Status::stopped:
        view.kit.notice(kit::Tone::danger, status_name(view, view.state.status), refusal_reason(view));
        if (view.state.refusal == rules::Refusal::not_completed) view.kit.bullets("reasons", deficiency_lines(view));
        if (view.kit.button("again", view.say("Nộp lại hồ sơ", "File again"))) view.wish(rules::FileAgain{});
        return;
    case Status::withdrawal_asked:
        view.kit.notice(kit::Tone::info, status_name(view, view.state.status), view.say("Hồ sơ đã được rút. Những gì em đã gõ vẫn còn, em có thể nộp lại.", "The dossier has been withdrawn. What you typed is kept; you can file again."));
        if (view.kit.button("again", view.say("Nộp lại hồ sơ", "File again"))) view.wish(rules::FileAgain{});
        return;
    case Status::supplement_asked:
        view.kit.notice(kit::Tone::warning, view.say("Phiếu yêu cầu bổ sung (một lần duy nhất)", "Request for supplement (once only)"), view.say("Cán bộ nêu rõ từng chỗ cần bổ sung:", "The officer names every point:"));
        view.kit.bullets("reasons", deficiency_lines(view));
        if (view.kit.button("supplement", view.say("Bổ sung hồ sơ", "Supplement the dossier"))) view.go_to(Phase::supplement);
        break;
    case Status::payment_asked:
        view.kit.notice(kit::Tone::warning, status_name(view, view.state.status), view.say("Hồ sơ đã được tiếp nhận. Bây giờ mới đến lúc nộp lệ phí, ngay trên trang của hồ sơ.", "The dossier has been accepted. Now the fee is due, on the dossier's own page."));
        if (view.kit.button("pay", view.say("Nộp lệ phí", "Pay the fee"))) view.go_to(Phase::payment);
        break;
    case Status::returned:
        view.kit.notice(kit::Tone::success, status_name(view, view.state.status), view.say("Kết quả đã sẵn sàng.", "The result is ready."));
        if (view.kit.button("result", view.say("Xem kết quả", "See the result"))) view.go_to(Phase::result);
        return;
    default:
        view.kit.text(std::string(view.say("Việc tiếp theo dự kiến lúc ", "The next thing happens at ")) + view.moment(view.state.due_min) + ".");
        if (view.kit.button("advance", view.say("Tua đến lúc đó", "Skip to that moment"))) view.wish(rules::AdvanceTime{});
    }
    const bool may_withdraw = view.state.status != Status::done;
    if (may_withdraw && view.kit.button("withdraw", view.say("Rút hồ sơ", "Withdraw the dossier"), {.style = kit::Style::quiet})) view.wish(rules::Withdraw{});
}

}  // namespace

void tracking_page(View& view) {
    begin_page(view, view.say("Theo dõi hồ sơ", "Track the dossier"));
    history_card(view);
    next_step(view);
    view.kit.begin_card("statuses", view.say("Mười tình trạng của một hồ sơ", "The ten statuses of a dossier"));
    std::vector<std::string> names;
    for (const rules::Text& name : view.course.status_names) names.push_back(view.say(name));
    view.kit.bullets("status-names", names);
    view.kit.end_card();
}

void supplement_page(View& view) {
    begin_page(view, view.say("Bổ sung hồ sơ", "Supplement the dossier"));
    begin_beside_note(view, "missing", view.say("Chỗ cần bổ sung", "What is missing"));
    field_errors(view);
    view.kit.notice(kit::Tone::warning, view.say("Cán bộ yêu cầu", "The officer asks for"), view.say("Em chỉ sửa được những chỗ có trong phiếu này. Hồ sơ chỉ được yêu cầu bổ sung một lần.", "Only what the notice names can be changed. A supplement is asked for only once."));
    view.kit.bullets("reasons", deficiency_lines(view));
    for (const rules::Section& section : view.mission.sections) draw_section(view, section.id, true);
    bool has_papers = false;
    for (const rules::Component& component : view.mission.components) {
        if (!rules::is_open_for_supplement(view.mission, view.state, component.id)) continue;
        draw_component(view, component);
        has_papers = true;
    }
    if (has_papers) {
        view.kit.note(view.say(view.mission.file_rule));
        draw_tray(view, true);
        save_papers_row(view);
    }
    view.kit.end_scroll();
    view.kit.begin_row();
    if (view.kit.button("send", view.say("Gửi bổ sung", "Send the supplement"))) view.wish(rules::SendSupplement{});
    if (view.kit.button("back", view.say("Về theo dõi hồ sơ", "Back to tracking"), {.style = kit::Style::quiet})) view.go_to(Phase::tracking);
    view.kit.end_row();
    view.kit.end_columns();
}

void result_page(View& view) {
    begin_page(view, view.say("Nhận kết quả", "Receive the result"));
    const rules::Procedure* procedure = rules::find(view.course.catalogue, view.state.procedure);
    const rules::Delivery* delivery = rules::find(view.mission.deliveries, view.state.delivery);
    view.kit.begin_card("outcome", procedure == nullptr ? "" : view.say(procedure->result), kit::Tone::success);
    if (procedure != nullptr)
        view.kit.paper("result-picture", {.kind = "certificate", .title = view.say(procedure->result),
                                          .lines = {{std::string(view.say("Mã hồ sơ", "Dossier code")), view.state.code}, {std::string(view.say("Trả lúc", "Returned")), view.moment(view.state.clock_min)}},
                                          .watermark = specimen_mark(view)},
                       view.say("Hình kết quả, có dấu mẫu: chỉ để mô phỏng, không có giá trị", "A picture of the result with a specimen stamp: part of the simulation, not valid"));
    if (delivery != nullptr) view.kit.text(view.say(delivery->outcome));
    if (view.state.is_result_wrong) view.kit.notice(kit::Tone::danger, view.say("Có chỗ sai", "Something is wrong"), view.say("Bản thảo có chỗ sai mà không ai báo, nên kết quả cũng sai. Bây giờ phải làm thủ tục sửa.", "The draft had a slip that nobody reported, so the result has it too. Now it has to be corrected."));
    view.kit.terms("outcome-lines", std::vector<kit::Term>{
        {std::string(view.say("Mã hồ sơ", "Dossier code")), view.state.code},
        {std::string(view.say("Trả kết quả lúc", "Returned at")), view.moment(view.state.clock_min)},
        {std::string(view.say("Số lần nộp", "Times filed")), std::to_string(view.state.filings)},
        {std::string(view.say("Số lần bổ sung", "Supplements")), std::to_string(view.state.supplements)}});
    view.kit.end_card();
    if (!view.mission.results.empty()) {
        std::vector<kit::TableRow> rows;
        for (const rules::ResultItem& item : view.mission.results) rows.push_back({view.say(item.name), {view.say(item.body), view.say(item.time)}});
        const std::vector<std::string> columns = {std::string(view.say("Cơ quan", "From")), std::string(view.say("Thời hạn", "Time"))};
        view.kit.table("results", view.say("Một lần nộp, nhiều kết quả", "One filing, several results"), columns, rows);
    }
    if (!view.say(view.mission.visit_text).empty()) view.kit.notice(kit::Tone::info, view.say("Vẫn phải đến tận nơi", "Somebody still had to come in person"), view.say(view.mission.visit_text));
    if (view.kit.button("rate", view.say("Đánh giá sự phục vụ", "Rate the service"))) view.go_to(Phase::rating);
}

void rating_page(View& view) {
    begin_page(view, view.say("Đánh giá sự phục vụ", "Rate the service"));
    view.kit.text(view.say("Người dân có quyền đánh giá. Em thay người hàng xóm chấm điểm sự hài lòng.", "Citizens may rate the service. Rate it for your neighbour."));
    const std::vector<kit::Option> options = {{"5", std::string(view.say("5 – Rất hài lòng", "5 – Very satisfied")), "", {}}, {"4", std::string(view.say("4 – Hài lòng", "4 – Satisfied")), "", {}},
                                              {"3", std::string(view.say("3 – Bình thường", "3 – Neutral")), "", {}}, {"2", std::string(view.say("2 – Chưa hài lòng", "2 – Dissatisfied")), "", {}},
                                              {"1", std::string(view.say("1 – Rất không hài lòng", "1 – Very dissatisfied")), "", {}}};
    const std::string chosen = decide(view, "stars", view.say("Mức độ hài lòng", "Satisfaction"), options);
    view.kit.notice(kit::Tone::info, view.say("Nếu có điều chưa đúng", "If something was not right"), view.say(view.mission.complaint));
    if (view.kit.button("rate", view.say("Gửi đánh giá", "Send the rating"), {.disabled_because = chosen.empty() ? view.say("Em chọn một mức trước.", "Choose a level first.") : ""}))
        view.wish(rules::Rate{chosen[0] - '0'});
}

}  // namespace motcua::view
