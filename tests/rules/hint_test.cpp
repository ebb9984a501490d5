// The guide points at what a good pupil does next, in every mission, whatever chance has drawn and after every kind of
// mistake; and where it names a place in the note, the value stands there.
#include <doctest/doctest.h>

#include "game/rules/desk.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/hint.hpp"
#include "game/rules/vietnamese.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

// Whether the hint is about this action. Answers are never given away: there it names the question, and no whole answer.
struct PointsAt {
    const Course& course;
    const State& state;
    const Hint& hint;

    bool is(Need need) const { return hint.need == need; }
    bool is(Need need, const std::string& subject) const { return is(need) && hint.subject == subject; }

    bool operator()(const SignIn& one) const { return is(Need::sign_in) && hint.value == one.number; }
    bool operator()(const AnswerOffer& one) const { return is(Need::answer_offer, one.offer) && hint.value != one.choice; }
    bool operator()(const EnterCode&) const { return is(Need::enter_code); }
    bool operator()(const Search&) const { return is(Need::search) || is(Need::open_procedure); }
    bool operator()(const OpenProcedure& one) const { return is(Need::open_procedure, one.procedure); }
    bool operator()(const StartFiling&) const { return is(Need::start_filing); }
    bool operator()(const ChoosePlace& one) const { return is(Need::choose_place) && hint.value == one.place; }
    bool operator()(const FillField& one) const {
        const Field* field = find(mission_of(course, state)->form, one.field);
        const bool is_free = field->expected_fact.empty() && field->agrees_with.empty();
        const Need need = value_of(state, one.field).empty() ? Need::fill : Need::mend;
        if (!is(need, one.field) || (is_free ? !hint.value.empty() : hint.value != one.value)) return false;
        if (hint.where != Where::note) return true;
        const Option* option = find(field->options, hint.value);
        const std::string& line = persona_of(course, state)->card.at(hint.line).value;
        return without_marks(line).find(without_marks(option == nullptr ? hint.value : option->label.vi)) != std::string::npos;
    }
    bool operator()(const AttachPaper& one) const { return is(Need::attach, one.component) && hint.value == one.paper; }
    bool operator()(const SavePapers&) const { return is(Need::save); }
    bool operator()(const ChooseDelivery&) const { return is(Need::choose_delivery); }
    bool operator()(const Pay& one) const { return is(Need::pay) && hint.value == one.method; }
    bool operator()(const Pledge&) const { return is(Need::pledge); }
    bool operator()(const AdvanceTime&) const { return is(Need::wait); }
    bool operator()(const FileAgain&) const { return is(Need::file_again); }
    bool operator()(const Rate&) const { return is(Need::rate); }
    bool operator()(const AnswerQuestion& one) const {
        if (hint.subject != one.question) return false;
        const bool is_measured = !mission_of(course, state)->form_side.empty();
        if (is(Need::show)) return is_measured && hint.value.empty();
        if (is(Need::tell)) return hint.value.empty();
        return is(Need::answer) && !is_measured && !hint.value.empty() && one.choices != std::vector<std::string>{hint.value};
    }
    bool operator()(const ConfirmDraft& one) const { return is(Need::confirm_draft) && hint.value == one.wrong_line; }
    bool operator()(const MarkPoint& one) const { return is(Need::mark, one.subject); }
    bool operator()(const DecideCase& one) const { return is(Need::decide) && hint.value == one.decision; }
    bool operator()(const TakeSeat&) const { return is(Need::take_seat); }
    template <class Other> bool operator()(const Other&) const { return is(Need::go_on); }
};

// Plays a mission with the mistakes, and from the moment they are made checks what is pointed at.
void check_pointing(const Course& course, const Mission& mission, std::uint64_t seed, play::Mistakes mistakes, const Variant& variant, std::size_t& checked) {
    CAPTURE(mission.id);
    CAPTURE(seed);
    State state = start(course, mission.id, seed, variant);
    play::Player player(course, mistakes);
    std::vector<Event> events;
    for (int i = 0; i < 400; ++i) {
        const std::optional<Action> action = player.next(state);
        if (!action) return;
        play::Player good(course);
        const Action wise = *good.next(state);
        const std::uint64_t before = digest(state);
        const Hint told = hint(course, state);
        CHECK(digest(state) == before);
        CAPTURE(static_cast<int>(told.need));
        CAPTURE(told.subject);
        CAPTURE(phase_word(state.phase));
        if (told.need == Need::look_back) {  // wiser than to send what the law would not let pass
            const Choice* place = find(mission.places, state.place);
            CHECK((!examine(course, state).empty() || place == nullptr || !place->is_right));
            CHECK(may_go_to(course, state, told.page));
        } else {
            CHECK(std::visit(PointsAt{course, state, told}, wise));
        }
        ++checked;
        REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms + 1, *action}, events));
    }
}

}  // namespace

TEST_CASE("the guide points at what a good pupil does next, in every mission, alone and in pair") {
    std::size_t checked = 0;
    for (const Course* course : {&play::shipped_course()})
        for (const Mission& mission : course->missions)
            for (std::uint64_t seed = 1; seed <= 12; ++seed)
                for (const bool is_pair : {false, true})
                    if (!is_pair || mission.kind == MissionKind::filing) check_pointing(*course, mission, seed, {}, {"", "", is_pair}, checked);
    CHECK(checked > 5'000);
}

TEST_CASE("after a mistake the guide points at how it is mended") {
    const play::Mistakes slips[] = {{.trusts_offers = true}, {.leaves_form_empty = true}, {.types_wrong_field = true}, {.forgets_saving = true},
                                    {.attaches_nothing = true}, {.pays_stranger = true}, {.withdraws = true}, {.answers_wrong = true},
                                    {.accepts_everything = true}, {.chooses_wrong_place = true}};
    const Course small = play::small_course();
    std::size_t checked = 0;
    std::uint64_t seed = 50;
    for (const play::Mistakes& slip : slips)
        for (const Course* course : {&play::shipped_course(), &small})
            for (const Mission& mission : course->missions) check_pointing(*course, mission, seed++, slip, {}, checked);
    CHECK(checked > 5'000);
}

TEST_CASE("a paper that does not belong is pointed at before anything else is asked for") {
    const Course& course = play::shipped_course();
    for (const Mission& mission : course.missions) {
        if (mission.kind != MissionKind::filing || mission.components.empty()) continue;
        CAPTURE(mission.id);
        State state = start(course, mission.id, 3);
        play::Player player(course, {.attaches_bad_paper = true});
        std::vector<Event> events;
        while (state.attached.empty()) REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms + 1, *player.next(state)}, events));
        const Hint told = hint(course, state);
        CHECK(told.need == Need::detach);
        CHECK(told.value == state.attached[0].paper);
        CHECK(told.flaw != Flaw::none);
        REQUIRE_FALSE(apply_in_place(course, state, {state.at_ms + 1, DetachPaper{told.subject, told.value}}, events));
        CHECK(hint(course, state).need == Need::attach);
    }
}
