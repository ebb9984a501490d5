// What frames every page: the simulation band, the language switch, the path of steps, the neighbour's note, offers.
#include "game/rules/dossier.hpp"
#include "game/view/band.hpp"
#include "game/view/glossary.hpp"
#include "game/view/guide.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::Phase;

constexpr Phase path[] = {Phase::search, Phase::place, Phase::form, Phase::papers, Phase::delivery,
                          Phase::payment, Phase::review, Phase::tracking, Phase::result};

// The step of the path that a phase belongs to.
Phase step_of(Phase phase) {
    if (phase == Phase::procedure) return Phase::search;
    if (phase == Phase::receipt || phase == Phase::supplement || phase == Phase::draft) return Phase::tracking;
    return phase;
}

void progress_path(View& view) {
    const Phase now = step_of(view.state.phase);
    if (now == Phase::swap || now == Phase::compare) return;  // the other pupil is looking
    if (now < Phase::search || now > Phase::result || view.mission.kind != rules::MissionKind::filing) return;
    std::vector<kit::PathStep> steps;
    for (const Phase phase : path)
        if (!rules::is_passed_over(view.mission, phase)) steps.push_back({std::string(phase_title(view, phase)),
                         phase == now ? kit::Mark::current : phase < now ? kit::Mark::done : kit::Mark::ahead});
    view.kit.progress("path", view.say("Các bước của hồ sơ", "Steps of the dossier"), steps);
}

std::vector<kit::Option> options_of(const View& view, const std::vector<rules::Choice>& choices) {
    std::vector<kit::Option> options;
    for (const rules::Choice& choice : choices) options.push_back({choice.id, view.say(choice.label), "", {}});
    return options;
}

}  // namespace

std::string page_id(const View& view) {
    const std::string word(rules::phase_word(view.state.phase));
    if (view.state.phase == Phase::study) return word + "-" + std::to_string(view.state.page + 1);
    // In pair the number keeps the pages of the two apart: going back in the browser opens nothing of the other's.
    if (view.state.phase == Phase::desk || view.state.phase == Phase::swap || view.state.phase == Phase::compare) return word + "-" + std::to_string(view.state.open_case + 1);
    return word;
}

void begin_page(View& view, std::string_view title) {
    const BandWish band = open_page(view.kit, page_id(view), title, view.is_vietnamese());
    if (band.wants_other_language) view.memory.wants_other_language = true;
    if (band.wants_appearance) view.memory.wants_appearance = true;
    view.kit.begin_row();
    if (view.kit.link("home", view.say("Bản đồ", "Map"))) view.memory.wants_home = true;
    if (view.state.phase >= Phase::search && (view.state.phase < Phase::levels || view.state.phase == Phase::desk))
        view.kit.note(std::string(view.say("Giờ trong trò chơi: ", "Time in the game: ")) + view.moment(view.state.clock_min));
    view.kit.end_row();
    if (!view.memory.report_note.empty()) view.kit.note(view.memory.report_note);
    explain_words(view);
    progress_path(view);
    view.kit.heading(1, title);
    if (view.state.open_offer.empty()) draw_guide(view);  // otherwise the offer's dialog has it
}

void persona_card(View& view) {
    view.kit.begin_card("neighbour-note", std::string(view.say("Tờ giấy ghi của ", "Note from ")) + view.say(view.persona.name), kit::Tone::info);
    std::vector<kit::Term> terms;
    for (const rules::PaperLine& line : view.persona.card) terms.push_back({view.say(line.label), line.value});
    view.kit.terms("neighbour-lines", terms);
    view.kit.end_card();
}

void begin_beside_note(View& view, std::string_view id, std::string_view name) {
    constexpr float note_width = 330, form_min = 640;
    view.kit.begin_aside(note_width, form_min);
    persona_card(view);
    view.kit.next_column();
    view.kit.begin_scroll(id, name);
}

void refusal_note(View& view) {
    if (!view.memory.refused.empty()) view.kit.notice(kit::Tone::warning, view.say("Chưa được", "Not yet"), view.memory.refused);
}

void offer_dialog(View& view) {
    const rules::Offer* offer = rules::find(view.mission.offers, view.state.open_offer);
    if (offer == nullptr) return;
    view.kit.begin_dialog("offer", view.say(offer->from));
    view.kit.text(view.say(offer->message));
    draw_guide(view);
    for (auto answer = view.state.offer_answers.rbegin(); answer != view.state.offer_answers.rend(); ++answer) {
        const rules::Choice* choice = answer->offer == offer->id ? rules::find(offer->choices, answer->choice) : nullptr;
        if (choice == nullptr) continue;
        view.kit.notice(kit::Tone::danger, view.say("Chuyện gì đã xảy ra", "What happened"), view.say(choice->consequence));
        break;
    }
    const std::vector<kit::Option> options = lettered(view, options_of(view, offer->choices));
    const std::string chosen = view.pick("offer-answer", view.say("Em trả lời thế nào?", "What do you answer?"), options);
    ask_hands(view, offer->id + "-" + std::to_string(view.state.offer_answers.size()), view.say(offer->message), options);
    if (view.kit.button("offer-send", view.say("Trả lời", "Answer"), {.disabled_because = chosen.empty() ? view.say("Em chọn một câu trả lời trước.", "Choose an answer first.") : ""}))
        view.wish(rules::AnswerOffer{offer->id, chosen});
    view.kit.end_dialog();
}

}  // namespace motcua::view
