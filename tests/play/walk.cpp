#include "tests/play/walk.hpp"

#include <utility>

#include "game/rules/dossier.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/random.hpp"
#include "tests/play/player.hpp"

namespace motcua::play {

using namespace rules;

namespace {

class Chance {
public:
    Chance(const Course& course, const State& state, std::uint64_t seed) : course_(course), state_(state), random_(seed) {}

    std::size_t up_to(std::size_t count) { return draw(random_, count); }

    // One of the ids in the list, or sometimes something that is no id.
    template <class T> std::string id(const std::vector<T>& list) {
        if (list.empty() || up_to(20) == 0) return "no-such-thing";
        return list[up_to(list.size())].id;
    }
    std::string text() {
        static constexpr const char* texts[] = {"",           "2",        "31/02/2020", "05/09/2020", "Nguyễn Gia Hòa", "nguyen gia hoa", "Ng. Hòa",
                                                "000158123456", "Ho\xcc\x80" "a", "\"\\\n\t",  "không",      "yes",            "999999999999",   "a"};
        return texts[up_to(std::size(texts))];
    }

    std::string paper() { return state_.tray.empty() ? "none" : state_.tray[up_to(state_.tray.size())]; }

    Action any() {
        const Mission& mission = *mission_of(course_, state_);
        switch (up_to(std::variant_size_v<Action>)) {
        case 0: return Begin{};
        case 1: return SignIn{text()};
        case 2: {
            const Offer* offer = rules::find(mission.offers, state_.open_offer);
            return AnswerOffer{id(mission.offers), offer == nullptr ? text() : id(offer->choices)};
        }
        case 3: return EnterCode{text()};
        case 4: return Search{text()};
        case 5: return OpenProcedure{id(course_.catalogue)};
        case 6: return StartFiling{};
        case 7: return ChoosePlace{id(mission.places)};
        case 8: return FillField{id(mission.form), text()};
        case 9: return FinishForm{};
        case 10: return AttachPaper{id(mission.components), paper()};
        case 11: return DetachPaper{id(mission.components), paper()};
        case 12: return SavePapers{};
        case 13: return FinishPapers{};
        case 14: return ChooseDelivery{id(mission.deliveries)};
        case 15: return FinishDelivery{};
        case 16: return Pay{id(mission.pay_methods)};
        case 17: return Pledge{text()};
        case 18: return SubmitDossier{};
        case 19: return GoTo{static_cast<Phase>(up_to(phase_count))};
        case 20: return AdvanceTime{};
        case 21: return SendSupplement{};
        case 22: return Withdraw{};
        case 23: return FileAgain{};
        case 24: return Rate{static_cast<std::int64_t>(up_to(8))};
        case 25: return ConfirmDraft{up_to(2) == 0 ? "" : id(mission.draft)};
        case 26: return TurnPage{};
        case 27: return MarkPoint{id(mission.form)};
        case 28: {
            static constexpr const char* decisions[] = {"accept", "supplement", "refuse", "none"};
            return DecideCase{decisions[up_to(std::size(decisions))]};
        }
        case 29: return TakeSeat{};
        default: {
            AnswerQuestion answer{id(course_.questions), up_to(3) == 0 ? "sure" : "", {}};
            for (std::size_t i = up_to(4); i > 0; --i) answer.choices.push_back(std::string(1, static_cast<char>('a' + up_to(5))));
            return answer;
        }
        }
    }

private:
    const Course& course_;
    const State& state_;
    std::uint64_t random_;
};

}  // namespace

Walk walk(const Course& course, const std::string& mission, std::uint64_t seed, int wishes) {
    const Variant variant{"", "", seed / 64 % 2 == 1};  // every mission alone and in pair
    Walk out{start(course, mission, seed, variant), {limits::rules_version, course.id, 0, mission, variant, seed, {}}, 0};
    Chance chance(course, out.state, seed ^ 0x5EED);
    Player player(course);
    std::vector<Event> events;
    std::int64_t at_ms = 0;
    for (int i = 0; i < wishes; ++i) {
        at_ms += static_cast<std::int64_t>(chance.up_to(4000));
        std::optional<Action> action = chance.up_to(3) == 0 ? chance.any() : player.next(out.state);
        if (!action) action = chance.any();
        Entry entry{at_ms, std::move(*action)};
        if (apply_in_place(course, out.state, entry, events)) ++out.refused;
        else out.log.entries.push_back(std::move(entry));
        events.clear();
    }
    return out;
}

}  // namespace motcua::play
