// What spans the parts of a mission of any kind: offers and their moments, the officer's desk, study pages.
#include <algorithm>
#include <map>

#include "content/parts.hpp"

namespace motcua::content {
namespace {

bool is_at_desk(const rules::Offer& offer) { return offer.moment == rules::Moment::desk; }

// Offers are shown in the order written: when the right answer mostly stands in the same place, nobody has to read.
void check_positions(Draft& draft, const rules::Mission& mission) {
    std::map<std::size_t, std::size_t> count;
    for (const rules::Offer& offer : mission.offers)
        for (std::size_t i = 0; i < offer.choices.size(); ++i)
            count[i] += offer.choices[i].is_right;
    for (const auto& [position, times] : count)
        if (mission.offers.size() >= 4 && times * 2 > mission.offers.size())
            draft.hint(draft.remembered("offers " + mission.id),
                       {"Đáp án đúng đứng thứ " + std::to_string(position + 1) + " trong " + std::to_string(times) +
                            "/" + std::to_string(mission.offers.size()) + " lời mời, nhìn vị trí là đoán được",
                        "The right answer stands in place " + std::to_string(position + 1) + " in " +
                            std::to_string(times) + " of " + std::to_string(mission.offers.size()) +
                            " offers, which gives it away"},
                       {"Đổi chỗ các lựa chọn", "Move some of the choices"});
}

// Whether a dossier of this mission can arrive with a wrong value, typed on the form itself.
bool has_compared_field(const rules::Mission& mission) {
    return std::any_of(mission.form.begin(), mission.form.end(), [&](const rules::Field& field) {
        const bool is_on_delivery_page =
            std::any_of(mission.deliveries.begin(), mission.deliveries.end(),
                        [&](const rules::Delivery& delivery) { return delivery.section == field.section; });
        return !field.expected_fact.empty() && field.prefill_fact.empty() && !is_on_delivery_page;
    });
}

void check_desk_source(Draft& draft, const Place& here, const rules::Mission& source) {
    if (source.kind != rules::MissionKind::filing) {
        draft.report(
            here, {"\"" + source.id + "\" không phải nhiệm vụ nộp hồ sơ", "\"" + source.id + "\" is no filing mission"},
            {"Chỉ nêu nhiệm vụ kind: filing", "Name missions of kind: filing only"});
        return;
    }
    const bool has_paper = std::any_of(source.components.begin(), source.components.end(),
                                       [](const rules::Component& component) { return component.is_required; });
    if (!has_compared_field(source))
        draft.report(here,
                     {"Hồ sơ \"" + source.id + "\" không có ô nào để cán bộ đối chiếu",
                      "Dossiers of \"" + source.id + "\" have no field that an officer could compare"},
                     {"Chọn nhiệm vụ có ô ghi expected", "Choose a mission with fields that say expected"});
    if (!has_paper)
        draft.report(
            here,
            {"Hồ sơ \"" + source.id + "\" không có giấy bắt buộc nào để cán bộ xem",
             "Dossiers of \"" + source.id + "\" have no required paper that an officer could check"},
            {"Chọn nhiệm vụ có thành phần required: true", "Choose a mission with a component required: true"});
}

// The quotas of a form, by pool.
std::map<std::string, std::uint32_t> quotas(const rules::Mission& mission) {
    std::map<std::string, std::uint32_t> count;
    for (const rules::QuizDraw& quiz : mission.quiz)
        count[quiz.pool] += quiz.count;
    return count;
}

} // namespace

void check_offers(Draft& draft, const rules::Mission& mission) {
    if (draft.remembered("offers " + mission.id).file.empty()) return; // offers.yaml could not be read, as was reported
    const bool is_desk = mission.kind == rules::MissionKind::desk;
    const std::string owner = mission.id + "/";
    for (const rules::Offer& offer : mission.offers) {
        const Place here = draft.place_of(inside("offer", mission.id), offer.id);
        const bool is_paying = offer.moment == rules::Moment::payment;
        if (is_at_desk(offer) != is_desk)
            draft.report(here,
                         {"Lời mời \"" + offer.id + "\" có moment không xảy ra trong nhiệm vụ này",
                          "The offer \"" + offer.id + "\" is for a moment that this mission does not have"},
                         {"moment: desk chỉ dùng ở nhiệm vụ kind: desk, và ngược lại",
                          "moment: desk is for missions of kind: desk, and no other moment is"});
        else if (is_paying && mission.fee_dong == 0)
            draft.report(here,
                         {"Không có lệ phí nên lời mời \"" + offer.id + "\" không bao giờ hiện ra",
                          "Without a fee the offer \"" + offer.id + "\" never turns up"},
                         {"Đổi moment, hoặc bỏ lời mời này", "Change its moment or remove it"});
        const bool is_fitting = is_desk ? offer.goal == "conduct" : offer.goal == "safety" || offer.goal == "pay";
        if (!is_fitting && !offer.goal.empty())
            draft.report(draft.remembered("goal of offer " + owner + offer.id),
                         {"Lời mời ở đây không tính vào mục tiêu \"" + offer.goal + "\"",
                          "Offers here do not count for the goal \"" + offer.goal + "\""},
                         {"Ghi safety hoặc pay; ở bàn cán bộ ghi conduct",
                          "Write safety or pay; at the officer's desk conduct"});
    }
    check_positions(draft, mission);
    if (is_desk) return;
    for (std::size_t moment = 0; moment < moment_words.size(); ++moment) {
        const auto it = static_cast<rules::Moment>(moment);
        if (it == rules::Moment::desk || (it == rules::Moment::payment && mission.fee_dong == 0)) continue;
        if (std::none_of(mission.offers.begin(), mission.offers.end(),
                         [&](const rules::Offer& offer) { return offer.moment == it; }))
            draft.report(
                draft.remembered("offers " + mission.id),
                {"Không có lời mời nào vào lúc \"" + moment_words[moment] + "\"",
                 "There is no offer for the moment \"" + moment_words[moment] + "\""},
                {"Thêm một mục moment: " + moment_words[moment], "Add an item with moment: " + moment_words[moment]});
    }
}

void check_desk(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    for (const std::string& id : mission.desk_missions)
        if (const rules::Mission* source = rules::find(course.missions, id))
            check_desk_source(draft, draft.remembered("desk missions " + mission.id), *source);
    const auto visitors =
        static_cast<std::uint32_t>(std::count_if(mission.offers.begin(), mission.offers.end(), is_at_desk));
    const Place here = draft.remembered("desk visitors " + mission.id);
    if (mission.desk_visitors > visitors)
        draft.report(here,
                     {"Chỉ có " + std::to_string(visitors) + " lời mời moment: desk, cần " +
                          std::to_string(mission.desk_visitors) + " người đến",
                      "There are " + std::to_string(visitors) + " offers of the moment desk, but " +
                          std::to_string(mission.desk_visitors) + " visitors are drawn"},
                     {"Thêm lời mời hoặc giảm visitors", "Add offers or lower visitors"});
    if (mission.desk_visitors > mission.desk_cases)
        draft.report(here,
                     {"Mỗi hồ sơ gặp nhiều nhất một người, nên có người không bao giờ đến",
                      "One visitor comes with each case at most, so some would never come"},
                     {"Để visitors không lớn hơn cases", "Keep visitors at most as many as cases"});
}

void check_study(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    if (mission.form_side != "post") return;
    for (const rules::Mission& other : course.missions)
        if (other.form_side == "pre" && quotas(other) != quotas(mission))
            draft.hint(
                draft.remembered("quiz " + mission.id),
                {"Bài sau rút câu khác bài trước \"" + other.id + "\" nên không so sánh được",
                 "This form draws other questions than the pre-form \"" + other.id + "\", so they cannot be compared"},
                {"Cho hai bài cùng nhóm câu và cùng số câu", "Give both the same pools and counts"});
}

} // namespace motcua::content
