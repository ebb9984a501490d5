// Inside of `apply`: one handler per action. Each either changes the state or returns why not, having changed nothing.
// Private to the law; everybody else goes through rules.hpp.
#pragma once

#include <optional>

#include "game/rules/dossier.hpp"
#include "game/rules/rules.hpp"

namespace motcua::rules {

using Refused = std::optional<Why>;  // nothing = done

class Clerk {
public:
    Clerk(const Course& course, const Mission& mission, const Persona& persona, State& state,
          std::vector<Event>& events)
        : course_(course), mission_(mission), persona_(persona), state_(state), events_(events) {}

    // framing: clerk_framing.cpp
    Refused operator()(const Begin&);
    Refused operator()(const SignIn& action);
    Refused operator()(const AnswerOffer& action);
    Refused operator()(const EnterCode& action);
    Refused operator()(const Search& action);
    Refused operator()(const OpenProcedure& action);
    Refused operator()(const StartFiling&);
    Refused operator()(const GoTo& action);
    Refused operator()(const Rate& action);
    // quiz, study, desk: clerk_study.cpp
    Refused operator()(const AnswerQuestion& action);
    Refused operator()(const TurnPage&);
    Refused operator()(const MarkPoint& action);
    Refused operator()(const DecideCase& action);
    Refused operator()(const TakeSeat&);
    // the dossier: clerk_dossier.cpp
    Refused operator()(const ChoosePlace& action);
    Refused operator()(const FillField& action);
    Refused operator()(const FinishForm&);
    Refused operator()(const AttachPaper& action);
    Refused operator()(const DetachPaper& action);
    Refused operator()(const SavePapers&);
    Refused operator()(const FinishPapers&);
    Refused operator()(const ChooseDelivery& action);
    Refused operator()(const FinishDelivery&);
    Refused operator()(const Pay& action);
    Refused operator()(const Pledge& action);
    Refused operator()(const SubmitDossier&);
    Refused operator()(const AdvanceTime&);
    Refused operator()(const SendSupplement&);
    Refused operator()(const Withdraw&);
    Refused operator()(const FileAgain&);
    Refused operator()(const ConfirmDraft& action);

private:
    bool is_at(Phase phase) const { return state_.phase == phase; }
    void enter(Phase phase);       // also opens the offer of the moment that begins there
    void enter_next(Phase phase);  // this page, or the next one the mission has a use for
    void meet_visitor();           // at the desk: the next offer that was drawn and not met
    void open_offer(Moment moment);
    void drop_unsaved_papers();
    void mend_problems();
    bool may_edit_field(const Field& field) const;
    bool may_edit_component(const std::string& component) const;
    std::string new_dossier_code();
    Refused check_page(const std::vector<const Field*>& fields, Phase next);

    const Course& course_;
    const Mission& mission_;
    const Persona& persona_;
    State& state_;
    std::vector<Event>& events_;
};

}  // namespace motcua::rules
