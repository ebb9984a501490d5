// The draw: which neighbour comes, at what hour, with which papers, and who will try to trick whom. Everything chance
// decides is decided here, once, from the seed.
#include "game/rules/case.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/quiz.hpp"
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
        std::vector<std::string> pool;
        for (const Offer& offer : mission.offers)
            if (static_cast<int>(offer.moment) == moment) pool.push_back(offer.id);
        shuffle(state.random, pool);
        const std::size_t wanted = moment == static_cast<int>(Moment::desk) ? mission.desk_visitors : 1;
        if (pool.size() > wanted) pool.resize(wanted);
        state.offers_drawn.insert(state.offers_drawn.end(), pool.begin(), pool.end());
    }
}

// Parallel forms: half of the attempts get form "a" before and "b" after, the others the other way round. Whoever
// issues seeds gives one pupil seeds of the same parity.
std::string form_of(const Mission& mission, std::uint64_t seed) {
    if (mission.form_side.empty()) return "";
    return (seed % 2 == 0) == (mission.form_side == "pre") ? "a" : "b";
}

void draw_questions(State& state, const Course& course, const Mission& mission, const std::string& form) {
    for (const QuizDraw& quiz : mission.quiz) {
        std::vector<const Question*> pool;
        for (const Question& question : course.questions) {
            const bool is_in_form = form.empty() || question.form.empty() || question.form == form;
            if (question.pool == quiz.pool && is_in_form && suits(state.variant, question) &&
                drawn_question(state, question.id) == nullptr)
                pool.push_back(&question);
        }
        shuffle(state.random, pool);
        for (std::size_t i = 0; i < pool.size() && i < quiz.count; ++i) draw_question(state, quiz.part, *pool[i]);
    }
}

void draw_draft(State& state, const Mission& mission) {
    std::vector<std::string> lines;
    for (const DraftLine& line : mission.draft)
        if (!line.wrong_fact.empty()) lines.push_back(line.id);
    // Two drafts in three hold a slip.
    if (!lines.empty() && draw(state.random, 3) != 0) state.draft_wrong_line = lines[draw(state.random, lines.size())];
}

void draw_filing(State& state, const Mission& mission) {
    std::vector<const Persona*> neighbours;
    for (const Persona& persona : mission.personas)
        if (suits(state.variant, persona)) neighbours.push_back(&persona);
    if (neighbours.empty()) return;
    const Persona& persona = *neighbours[draw(state.random, neighbours.size())];
    state.persona = persona.id;
    for (int i = 0; i < 6; ++i) state.one_time_code += static_cast<char>('0' + draw(state.random, 10));
    draw_tray(state, mission, persona);
    state.place_order = ids_of(mission.places);
    shuffle(state.random, state.place_order);
    draw_draft(state, mission);
    for (const Field& field : mission.form)
        if (!field.prefill_fact.empty()) state.values[field.id] = fact(persona, field.prefill_fact);
    if (mission.deliveries.size() == 1) state.delivery = mission.deliveries[0].id;
}

}  // namespace

State start(const Course& course, const std::string& mission_id, std::uint64_t seed, const Variant& variant) {
    State state;
    state.random = seed;
    const Mission* mission = find(course.missions, mission_id);
    if (mission == nullptr) return state;
    state.mission = mission->id;
    state.variant = variant;
    if (!mission->start_minutes.empty())
        state.clock_min = mission->start_minutes[draw(state.random, mission->start_minutes.size())];
    switch (mission->kind) {
    case MissionKind::filing: draw_filing(state, *mission); break;
    case MissionKind::desk: draw_cases(state, course, *mission); break;
    case MissionKind::study: break;
    }
    draw_offers(state, *mission);
    draw_questions(state, course, *mission, form_of(*mission, seed));
    return state;
}

}  // namespace motcua::rules
