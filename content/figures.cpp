#include "content/figures.hpp"

#include <algorithm>
#include <set>

#include "content/parts.hpp"
#include "game/rules/rules.hpp"

namespace motcua::content {
namespace {

std::size_t wrong_ones(const std::vector<rules::Choice>& choices) {
    return static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [](const rules::Choice& choice) { return !choice.is_right; }));
}

std::size_t flawed_ones(const std::vector<rules::Paper>& papers) {
    return static_cast<std::size_t>(std::count_if(
        papers.begin(), papers.end(), [](const rules::Paper& paper) { return paper.flaw != rules::Flaw::none; }));
}

template <class Item>
void count_kinds(Figures& figures, const std::string& name, const std::vector<Item>& items,
                 const std::vector<std::string>& words) {
    figures.push_back({name, items.size()});
    for (std::size_t kind = 0; kind < words.size(); ++kind)
        figures.push_back({name + "_" + words[kind],
                           static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [&](const Item& item) {
                               return static_cast<std::size_t>(item.kind) == kind;
                           }))});
}

constexpr std::uint64_t seeds = 1'000;

// What chance decided about an attempt, without the seed itself and without mere order.
rules::State bare_draw(const rules::Course& course, const rules::Mission& mission, std::uint64_t seed) {
    rules::State state = rules::start(course, mission.id, seed);
    std::vector<rules::Event> events;
    rules::apply_in_place(course, state, {0, rules::Begin{}}, events); // practice draws its first question here
    state.random = 0;
    state.one_time_code.clear();
    std::sort(state.tray.begin(), state.tray.end());
    std::sort(state.place_order.begin(), state.place_order.end());
    std::sort(state.offers_drawn.begin(), state.offers_drawn.end());
    for (rules::DrawnQuestion& drawn : state.questions)
        drawn.choices.clear();
    std::sort(state.questions.begin(), state.questions.end(),
              [](const rules::DrawnQuestion& a, const rules::DrawnQuestion& b) { return a.question < b.question; });
    return state;
}

} // namespace

Figures count_playthroughs(const rules::Course& course) {
    Figures figures;
    std::size_t sum = 0;
    for (const rules::Mission& mission : course.missions) {
        std::set<std::uint64_t> draws;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed)
            draws.insert(rules::digest(bare_draw(course, mission, seed)));
        figures.push_back({"playthroughs_" + mission.id, draws.size()});
        sum += draws.size();
    }
    figures.push_back({"playthroughs", sum});
    return figures;
}

Figures count_figures(const rules::Course& course) {
    std::size_t variants = 0, wrong = 0, flawed = 0, offers = 0;
    for (const rules::Mission& mission : course.missions) {
        variants += mission.personas.size();
        offers += mission.offers.size();
        wrong += mission.wrong_procedures.size() + wrong_ones(mission.places) + wrong_ones(mission.pay_methods);
        for (const rules::Persona& persona : mission.personas)
            flawed += flawed_ones(persona.papers) + flawed_ones(persona.decoys);
    }
    for (const rules::Question& question : course.questions)
        wrong += wrong_ones(question.choices);
    Figures figures;
    count_kinds(figures, "missions", course.missions, mission_kind_words);
    figures.push_back({"variants", variants});
    count_kinds(figures, "items", course.questions, question_kind_words);
    figures.push_back({"traps", wrong + flawed + offers});
    figures.push_back({"traps_wrong_choices", wrong});
    figures.push_back({"traps_flawed_papers", flawed});
    figures.push_back({"traps_unsafe_offers", offers});
    return figures;
}

} // namespace motcua::content
