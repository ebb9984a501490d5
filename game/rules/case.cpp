#include "game/rules/case.hpp"

#include <algorithm>

#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/random.hpp"

namespace motcua::rules {
namespace {

// A value that another person of this mission would have typed, or another option: wrong here, but not absurd.
std::string wrong_value(State& state, const Mission& mission, const Persona& persona, const Field& field) {
    const std::string right = true_value(mission, persona, field);
    std::vector<std::string> others;
    for (const Option& option : field.options)
        if (option.id != right) others.push_back(option.id);
    if (field.options.empty())
        for (const Persona& other : mission.personas)
            if (const std::string value = true_value(mission, other, field); !value.empty() && value != right) others.push_back(value);
    return others.empty() ? "" : others[draw(state.random, others.size())];
}

void add_wrong_value(State& state, DeskCase& made, const Mission& mission, const Persona& persona) {
    std::vector<const Field*> fields;
    for (const Field* field : form_fields(mission))
        if (!field->expected_fact.empty() && field->prefill_fact.empty()) fields.push_back(field);
    if (fields.empty()) return;
    const Field& field = *fields[draw(state.random, fields.size())];
    made.value = wrong_value(state, mission, persona, field);
    if (made.value.empty()) return;
    made.field = field.id;
    made.faults.push_back(CaseFault::wrong_value);
}

void add_paper_fault(State& state, DeskCase& made, const Mission& mission, const Persona& persona) {
    std::vector<const Component*> components;
    for (const Component& component : mission.components)
        if (component.is_required) components.push_back(&component);
    if (components.empty()) return;
    const Component& component = *components[draw(state.random, components.size())];
    made.component = component.id;
    std::vector<const Paper*> flawed;
    for (const Paper& paper : persona.decoys)
        if (paper.component == component.id && paper.flaw != Flaw::none) flawed.push_back(&paper);
    if (flawed.empty() || draw(state.random, 3) == 0) {
        made.faults.push_back(CaseFault::missing_paper);
    } else {
        made.faults.push_back(CaseFault::flawed_paper);
        made.paper = flawed[draw(state.random, flawed.size())]->id;
    }
}

DeskCase draw_case(State& state, const Mission& mission) {
    DeskCase made;
    made.mission = mission.id;
    std::vector<const Persona*> people;
    for (const Persona& persona : mission.personas)
        if (suits(state.variant, persona)) people.push_back(&persona);
    if (people.empty()) return made;
    const Persona& persona = *people[draw(state.random, people.size())];
    made.persona = persona.id;
    std::vector<std::string> right_places, wrong_places;
    for (const Choice& place : mission.places) (place.is_right ? right_places : wrong_places).push_back(place.id);
    if (!right_places.empty()) made.place = right_places[draw(state.random, right_places.size())];
    switch (draw(state.random, 6)) {
    case 0:
    case 1: break;
    case 2: add_wrong_value(state, made, mission, persona); break;
    case 3: add_paper_fault(state, made, mission, persona); break;
    case 4:
        add_wrong_value(state, made, mission, persona);
        add_paper_fault(state, made, mission, persona);
        break;
    default:
        if (wrong_places.empty()) break;
        made.place = wrong_places[draw(state.random, wrong_places.size())];
        made.faults.push_back(CaseFault::wrong_place);
    }
    return made;
}

}  // namespace

std::string true_value(const Mission& mission, const Persona& persona, const Field& field) {
    if (!field.prefill_fact.empty()) return fact(persona, field.prefill_fact);
    if (!field.expected_fact.empty()) return fact(persona, field.expected_fact);
    if (const Field* partner = find(mission.form, field.agrees_with)) return true_value(mission, persona, *partner);
    if (!field.is_required) return "";
    switch (field.kind) {
    case FieldKind::choice: return field.options.empty() ? "" : field.options[0].id;
    case FieldKind::check: return "yes";
    case FieldKind::number: return std::to_string(std::max(field.min, 1));
    case FieldKind::date: return "05/09/2020";
    case FieldKind::identity_number: return fact(persona, "account.number");
    default: return persona.name.vi;
    }
}

void draw_cases(State& state, const Course& course, const Mission& mission) {
    std::vector<const Mission*> sources;
    for (const std::string& id : mission.desk_missions)
        if (const Mission* source = find(course.missions, id); source != nullptr && source->kind == MissionKind::filing)
            sources.push_back(source);
    if (sources.empty()) return;
    shuffle(state.random, sources);
    for (std::uint32_t i = 0; i < mission.desk_cases; ++i)
        state.cases.push_back(draw_case(state, *sources[i % sources.size()]));
}

State dossier_of(const Course& course, const DeskCase& one) {
    State dossier;
    dossier.mission = one.mission;
    dossier.persona = one.persona;
    dossier.place = one.place;
    const Mission* mission = mission_of(course, dossier);
    const Persona* persona = persona_of(course, dossier);
    if (mission == nullptr || persona == nullptr) return dossier;
    dossier.procedure = mission->procedure;
    for (const Field* field : form_fields(*mission))
        dossier.values[field->id] = field->id == one.field ? one.value : true_value(*mission, *persona, *field);
    // Where two fields must agree, both were typed alike: one slip of the citizen is one fault.
    for (const Field* field : form_fields(*mission))
        if (field->agrees_with == one.field && !one.field.empty()) dossier.values[field->id] = one.value;
    for (const Component& component : mission->components) {
        if (!component.is_required) continue;
        if (component.id == one.component) {
            if (!one.paper.empty()) dossier.saved.push_back({component.id, one.paper});
            continue;
        }
        for (const Paper& paper : persona->papers)
            if (paper.component == component.id && paper.flaw == Flaw::none) {
                dossier.saved.push_back({component.id, paper.id});
                break;
            }
    }
    return dossier;
}

std::vector<std::string> true_marks(const Course& course, const DeskCase& one) {
    std::vector<std::string> subjects;
    for (const Deficiency& deficiency : examine(course, dossier_of(course, one))) subjects.push_back(deficiency.subject);
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    return subjects;
}

Decision right_decision(const DeskCase& one, const std::vector<std::string>& marks) {
    if (std::find(one.faults.begin(), one.faults.end(), CaseFault::wrong_place) != one.faults.end()) return Decision::refuse;
    return marks.empty() ? Decision::accept : Decision::supplement;
}

Decision decision_from(const std::string& word) {
    for (int i = 1; i < decision_count; ++i)
        if (decision_word(static_cast<Decision>(i)) == word) return static_cast<Decision>(i);
    return Decision::none;
}

std::string_view decision_word(Decision decision) {
    switch (decision) {
    case Decision::accept: return "accept";
    case Decision::supplement: return "supplement";
    case Decision::refuse: return "refuse";
    case Decision::none: break;
    }
    return "none";
}

}  // namespace motcua::rules
