#include "game/view/view.hpp"

#include "game/rules/calendar.hpp"
#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

// Study and desk missions have no neighbour.
const rules::Persona& persona_or_nobody(const rules::Course& course, const rules::State& state) {
    static const rules::Persona nobody;
    const rules::Persona* persona = rules::persona_of(course, state);
    return persona == nullptr ? nobody : *persona;
}

}  // namespace

View::View(const rules::Course& course, const rules::State& state, kit::Kit& kit, Memory& memory,
           std::vector<rules::Action>& outbox, std::string_view language)
    : course(course), state(state), mission(*rules::mission_of(course, state)),
      persona(persona_or_nobody(course, state)), kit(kit), memory(memory), outbox(outbox),
      is_vietnamese_(language != "en") {}

std::string View::money(std::int64_t dong) const {
    std::string digits = std::to_string(dong);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, is_vietnamese_ ? "." : ",");
    return digits + (is_vietnamese_ ? " đồng" : " VND");
}

std::string View::moment(std::int64_t clock_min) const {
    static constexpr std::string_view days_vi[] = {"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"};
    static constexpr std::string_view days_en[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const rules::Date date = rules::date_at(course.today, clock_min);
    const int day = rules::weekday(rules::day_number(date));
    const std::int64_t minute = rules::minute_of_day(clock_min);
    std::string out;
    for (const std::int64_t part : {minute / 60, minute % 60}) {
        if (!out.empty()) out += ':';
        out += static_cast<char>('0' + part / 10);
        out += static_cast<char>('0' + part % 10);
    }
    out += ", ";
    out += is_vietnamese_ ? days_vi[day] : days_en[day];
    return out + " " + rules::write_date(date);
}

std::string View::pick(std::string_view id, std::string_view legend, const std::vector<kit::Option>& options,
                       const std::string& chosen_before) {
    std::string& kept = memory.typed[std::string(id)];
    if (kept.empty()) kept = chosen_before;
    if (const auto chosen = kit.choice_list(id, legend, options, kept)) kept = *chosen;
    return kept;
}

const std::string& View::typed(std::string_view id, std::string_view label, kit::FieldOptions options) {
    std::string& kept = memory.typed[std::string(id)];
    if (const auto value = kit.text_field(id, label, kept, options)) kept = *value;
    return kept;
}

void draw(View& view) {
    const std::string page = page_id(view);
    if (view.memory.page != page) {
        view.memory.typed.clear();
        view.memory.chosen.clear();
        view.memory.refused.clear();
        view.memory.lost_to.clear();
        if (!view.memory.page.empty()) show_arrival(view);
        view.memory.guide_steps = 0;
        view.memory.page = page;
    }
    switch (view.state.phase) {
    case rules::Phase::welcome: welcome_page(view); break;
    case rules::Phase::sign_in: sign_in_page(view); break;
    case rules::Phase::one_time_code: one_time_code_page(view); break;
    case rules::Phase::search: search_page(view); break;
    case rules::Phase::procedure: procedure_page(view); break;
    case rules::Phase::place: place_page(view); break;
    case rules::Phase::form: form_page(view); break;
    case rules::Phase::papers: papers_page(view); break;
    case rules::Phase::delivery: delivery_page(view); break;
    case rules::Phase::payment: payment_page(view); break;
    case rules::Phase::review: review_page(view); break;
    case rules::Phase::receipt: receipt_page(view); break;
    case rules::Phase::tracking: tracking_page(view); break;
    case rules::Phase::supplement: supplement_page(view); break;
    case rules::Phase::draft: draft_page(view); break;
    case rules::Phase::result: result_page(view); break;
    case rules::Phase::rating: rating_page(view); break;
    case rules::Phase::levels: levels_page(view); break;
    case rules::Phase::conduct: conduct_page(view); break;
    case rules::Phase::study: study_page(view); break;
    case rules::Phase::desk: desk_page(view); break;
    case rules::Phase::swap: swap_page(view); break;
    case rules::Phase::compare: compare_page(view); break;
    case rules::Phase::leaving: leaving_page(view); break;
    case rules::Phase::finished: finished_page(view); break;
    }
    offer_dialog(view);
    draw_pad(view);
}

}  // namespace motcua::view
