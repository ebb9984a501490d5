// The draw: which neighbour comes, at what hour, with which papers, and who will try to trick whom. Everything chance
// decides is decided here, once, from the seed.
#include "game/rules/dossier.hpp"
#include "game/rules/random.hpp"
#include "game/rules/rules.hpp"

namespace motcua::rules {
namespace {

std::vector<std::string> ids_of(const std::vector<Choice>& choices) {
    std::vector<std::string> ids;
    for (const Choice& choice : choices) ids.push_back(choice.id);
    return ids;
}

void draw_tray(State& state, const Mission& mission, const Persona& persona) {
    std::vector<std::string> decoys;
    for (const Paper& paper : persona.decoys) decoys.push_back(paper.id);
    shuffle(state.random, decoys);
    if (decoys.size() > mission.decoys_drawn) decoys.resize(mission.decoys_drawn);
    for (const Paper& paper : persona.papers) state.tray.push_back(paper.id);
    state.tray.insert(state.tray.end(), decoys.begin(), decoys.end());
    shuffle(state.random, state.tray);
}

void draw_offers(State& state, const Mission& mission) {
    for (int moment = 0; moment < moment_count; ++moment) {
        std::vector<const Offer*> pool;
        for (const Offer& offer : mission.offers)
            if (static_cast<int>(offer.moment) == moment) pool.push_back(&offer);
        if (!pool.empty()) state.offers_drawn.push_back(pool[draw(state.random, pool.size())]->id);
    }
}

void draw_questions(State& state, const Course& course, const Mission& mission) {
    for (const QuizDraw& quiz : mission.quiz) {
        std::vector<const Question*> pool;
        for (const Question& question : course.questions)
            if (question.pool == quiz.pool && drawn_question(state, question.id) == nullptr) pool.push_back(&question);
        shuffle(state.random, pool);
        for (std::size_t i = 0; i < pool.size() && i < quiz.count; ++i) {
            DrawnQuestion drawn{quiz.part, pool[i]->id, ids_of(pool[i]->choices)};
            shuffle(state.random, drawn.choices);
            state.questions.push_back(drawn);
        }
    }
}

}  // namespace

State start(const Course& course, const std::string& mission_id, std::uint64_t seed) {
    State state;
    state.random = seed;
    const Mission* mission = find(course.missions, mission_id);
    if (mission == nullptr || mission->personas.empty()) return state;
    state.mission = mission->id;
    const Persona& persona = mission->personas[draw(state.random, mission->personas.size())];
    state.persona = persona.id;
    if (!mission->start_minutes.empty())
        state.clock_min = mission->start_minutes[draw(state.random, mission->start_minutes.size())];
    for (int i = 0; i < 6; ++i) state.one_time_code += static_cast<char>('0' + draw(state.random, 10));
    draw_tray(state, *mission, persona);
    state.place_order = ids_of(mission->places);
    shuffle(state.random, state.place_order);
    draw_offers(state, *mission);
    draw_questions(state, course, *mission);
    for (const Field& field : mission->form)
        if (!field.prefill_fact.empty()) state.values[field.id] = fact(persona, field.prefill_fact);
    return state;
}

}  // namespace motcua::rules
