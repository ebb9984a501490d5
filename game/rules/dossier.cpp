#include "game/rules/dossier.hpp"

#include "game/rules/form.hpp"

namespace motcua::rules {

const Mission* mission_of(const Course& course, const State& state) { return find(course.missions, state.mission); }

const Persona* persona_of(const Course& course, const State& state) {
    const Mission* mission = mission_of(course, state);
    return mission == nullptr ? nullptr : find(mission->personas, state.persona);
}

std::string fact(const Persona& persona, const std::string& key) {
    for (const Fact& fact : persona.facts)
        if (fact.key == key) return fact.value;
    return "";
}

const Paper* find_paper(const Persona& persona, const std::string& id) {
    const Paper* paper = find(persona.papers, id);
    return paper != nullptr ? paper : find(persona.decoys, id);
}

bool is_delivery_section(const Mission& mission, const std::string& section) {
    for (const Delivery& delivery : mission.deliveries)
        if (delivery.section == section) return true;
    return false;
}

std::vector<const Field*> form_fields(const Mission& mission) {
    std::vector<const Field*> fields;
    for (const Field& field : mission.form)
        if (!is_delivery_section(mission, field.section)) fields.push_back(&field);
    return fields;
}

std::vector<const Field*> delivery_fields(const Mission& mission, const State& state) {
    std::vector<const Field*> fields;
    const Delivery* delivery = find(mission.deliveries, state.delivery);
    if (delivery == nullptr || delivery->section.empty()) return fields;
    for (const Field& field : mission.form)
        if (field.section == delivery->section) fields.push_back(&field);
    return fields;
}

std::string value_of(const State& state, const std::string& field) {
    const auto found = state.values.find(field);
    return found == state.values.end() ? "" : found->second;
}

std::int64_t fee_dong(const Mission& mission, const State& state) {
    std::int64_t units = 0;
    for (const char c : value_of(state, mission.fee_field)) {
        if (c < '0' || c > '9' || units > 999) return mission.fee_dong;
        units = units * 10 + (c - '0');
    }
    return static_cast<std::int64_t>(mission.fee_dong) * (units == 0 ? 1 : units);
}

const Offer* drawn_offer(const Course& course, const State& state, Moment moment) {
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr) return nullptr;
    for (const std::string& id : state.offers_drawn)
        if (const Offer* offer = find(mission->offers, id); offer != nullptr && offer->moment == moment) return offer;
    return nullptr;
}

bool is_offer_settled(const Course& course, const State& state, const std::string& id) {
    const Mission* mission = mission_of(course, state);
    const Offer* offer = mission == nullptr ? nullptr : find(mission->offers, id);
    if (offer == nullptr) return true;
    for (const OfferAnswer& answer : state.offer_answers) {
        const Choice* choice = answer.offer == id ? find(offer->choices, answer.choice) : nullptr;
        if (choice != nullptr && choice->is_right) return true;
    }
    return false;
}

const DrawnQuestion* drawn_question(const State& state, const std::string& question) {
    for (const DrawnQuestion& drawn : state.questions)
        if (drawn.question == question) return &drawn;
    return nullptr;
}

const QuestionAnswer* answer_to(const State& state, const std::string& question) {
    for (const QuestionAnswer& answer : state.answers)
        if (answer.question == question) return &answer;
    return nullptr;
}

bool is_part_answered(const State& state, const std::string& part) {
    for (const DrawnQuestion& drawn : state.questions)
        if (drawn.part == part && answer_to(state, drawn.question) == nullptr) return false;
    return true;
}

bool is_open_for_supplement(const Mission& mission, const State& state, const std::string& subject) {
    for (const Deficiency& deficiency : state.deficiencies) {
        if (deficiency.subject == subject) return true;
        if (deficiency.kind != DeficiencyKind::field) continue;
        const Field* named = find(mission.form, deficiency.subject);
        const Field* asked = find(mission.form, subject);
        if (named != nullptr && asked != nullptr &&
            (named->agrees_with == subject || asked->agrees_with == deficiency.subject))
            return true;
    }
    return false;
}

bool is_passed_over(const Mission& mission, Phase phase) {
    switch (phase) {
    case Phase::papers: return mission.components.empty();
    case Phase::delivery:
        return mission.deliveries.empty() || (mission.deliveries.size() == 1 && mission.deliveries[0].section.empty());
    case Phase::payment: return mission.fee_dong == 0 || mission.pay_time == PayTime::after_acceptance;
    default: return false;
    }
}

bool may_go_to(const Course& course, const State& state, Phase phase) {
    if (phase == state.phase || !state.open_offer.empty()) return false;
    const auto is_page_of_dossier = [](Phase p) {
        return p == Phase::search || (p >= Phase::place && p <= Phase::review);
    };
    const Mission* mission = mission_of(course, state);
    if (mission == nullptr) return false;
    if (state.status == Status::none && (is_page_of_dossier(state.phase) || state.phase == Phase::procedure)) {
        if (phase == Phase::review && state.phase == Phase::payment)
            return state.fee_paid_dong >= fee_dong(*mission, state);
        return is_page_of_dossier(phase) && phase <= state.furthest && !is_passed_over(*mission, phase);
    }
    switch (state.phase) {
    case Phase::receipt: return phase == Phase::tracking;
    case Phase::tracking:
        return (phase == Phase::supplement && state.status == Status::supplement_asked) ||
               (phase == Phase::payment && state.status == Status::payment_asked) ||
               (phase == Phase::result && state.status == Status::returned);
    case Phase::compare: return phase == Phase::swap;
    case Phase::payment: return phase == Phase::tracking && state.status != Status::none;
    case Phase::supplement: return phase == Phase::tracking;
    case Phase::result: return phase == Phase::rating || phase == Phase::tracking;
    case Phase::levels: return phase == Phase::conduct && is_part_answered(state, "levels");
    case Phase::conduct: return phase == Phase::leaving && is_part_answered(state, "conduct");
    case Phase::leaving: return phase == Phase::finished;
    default: return false;
    }
}

}  // namespace motcua::rules
