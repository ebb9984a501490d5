// What has happened, shown by something that moves and beside it something short to hear, where pupils want that. Every cue is
// only a second way of saying what the page says anyway.
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using kit::Move;
using kit::Sound;

struct Cues {
    View& view;

    void judge(bool is_right) { view.kit.sound(is_right ? Sound::right : Sound::not_yet); }
    void nod() { view.kit.move(Move::nod, "officer"); }

    void operator()(const rules::ActionRefused&) { judge(false); }
    void operator()(const rules::SignedIn&) { judge(true); }
    void operator()(const rules::OfferAnswered& event) {
        const rules::Offer* offer = rules::find(view.mission.offers, event.offer);
        if (const rules::Choice* choice = offer == nullptr ? nullptr : rules::find(offer->choices, event.choice)) judge(choice->is_right);
    }
    void operator()(const rules::FormChecked& event) {
        if (event.problems > 0) judge(false);
    }
    void operator()(const rules::PaperAttached& event) {
        view.kit.move(Move::slide, "component-" + event.component, "picture-" + event.paper);
        view.kit.sound(Sound::paper);
    }
    void operator()(const rules::PapersSaved&) {}
    void operator()(const rules::PapersLost&) { judge(false); }
    void operator()(const rules::MoneyLost&) { judge(false); }
    void operator()(const rules::FeePaid&) { judge(true); }
    void operator()(const rules::DossierSubmitted&) {
        view.kit.move(Move::stamp, "receipt-picture");
        view.kit.sound(Sound::sent);
    }
    void operator()(const rules::StatusChanged& event) {
        if (event.status == rules::Status::accepted || event.status == rules::Status::in_process || event.status == rules::Status::returned) nod();
    }
    void operator()(const rules::QuestionAnswered& event) { judge(event.is_right); }
    void operator()(const rules::DraftAnswered& event) {
        if (event.is_right) nod();
        judge(event.is_right);
    }
    void operator()(const rules::CaseDecided& event) { judge(event.is_right); }
    void operator()(const rules::MissionFinished&) {}  // the lamp lights on the map: the kit sees to that
};

}  // namespace

void show_and_sound(View& view, const std::vector<rules::Event>& events) {
    for (const rules::Event& event : events) std::visit(Cues{view}, event);
}

void show_arrival(View& view) {
    if (view.state.phase != rules::Phase::result) return;
    view.kit.move(Move::stamp, "result-picture");
    view.kit.sound(Sound::stamp);
}

}  // namespace motcua::view
