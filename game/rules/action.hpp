// Actions: the wishes a pupil can express, in the imperative. They are the only way state changes, and what the log
// holds. `word` is how the action is written in a log; `fields` lists its arguments in the order they are written.
// Adding an action here makes `apply` (an exhaustive visit) refuse to compile until it is handled.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace motcua::rules {

// The order of the pages. A dossier moves through `search` … `result`; the rest frames it. In pair, `swap` hides one
// pupil's page from the other, `desk` is the officer's, and `compare` says what the rules say.
enum class Phase : std::uint8_t {
    welcome, sign_in, one_time_code, search, procedure, place, form, papers, delivery, payment, review, receipt,
    tracking, supplement, draft, swap, compare, result, rating, levels, conduct, study, desk, leaving, finished
};
inline constexpr int phase_count = 25;

#define MOTCUA_NO_ARGUMENTS \
    template <class Self, class Visit> static void fields(Self&, Visit&) {}

struct Begin {  // "this is a simulation" has been read
    static constexpr std::string_view word = "begin";
    MOTCUA_NO_ARGUMENTS
};
struct SignIn {  // identity number of the simulated account, 12 digits
    static constexpr std::string_view word = "sign-in";
    std::string number;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [number] = self;
        visit(number);
    }
};
struct AnswerOffer {  // answers the offer that is open now
    static constexpr std::string_view word = "answer-offer";
    std::string offer, choice;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [offer, choice] = self;
        visit(offer, choice);
    }
};
struct EnterCode {  // the one-time code shown on the simulated phone
    static constexpr std::string_view word = "enter-code";
    std::string code;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [code] = self;
        visit(code);
    }
};
struct Search {
    static constexpr std::string_view word = "search";
    std::string query;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [query] = self;
        visit(query);
    }
};
struct OpenProcedure {
    static constexpr std::string_view word = "open-procedure";
    std::string procedure;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [procedure] = self;
        visit(procedure);
    }
};
struct StartFiling {  // "Nộp trực tuyến" on the page of the open procedure
    static constexpr std::string_view word = "start-filing";
    MOTCUA_NO_ARGUMENTS
};
struct ChoosePlace {
    static constexpr std::string_view word = "choose-place";
    std::string place;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [place] = self;
        visit(place);
    }
};
struct FillField {  // choices by option id, ticks as "yes" or ""
    static constexpr std::string_view word = "fill";
    std::string field, value;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [field, value] = self;
        visit(field, value);
    }
};
struct FinishForm {
    static constexpr std::string_view word = "finish-form";
    MOTCUA_NO_ARGUMENTS
};
struct AttachPaper {
    static constexpr std::string_view word = "attach";
    std::string component, paper;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [component, paper] = self;
        visit(component, paper);
    }
};
struct DetachPaper {
    static constexpr std::string_view word = "detach";
    std::string component, paper;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [component, paper] = self;
        visit(component, paper);
    }
};
struct SavePapers {
    static constexpr std::string_view word = "save-papers";
    MOTCUA_NO_ARGUMENTS
};
struct FinishPapers {  // what was not saved is lost, as on the real portal
    static constexpr std::string_view word = "finish-papers";
    MOTCUA_NO_ARGUMENTS
};
struct ChooseDelivery {
    static constexpr std::string_view word = "choose-delivery";
    std::string delivery;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [delivery] = self;
        visit(delivery);
    }
};
struct FinishDelivery {
    static constexpr std::string_view word = "finish-delivery";
    MOTCUA_NO_ARGUMENTS
};
struct Pay {
    static constexpr std::string_view word = "pay";
    std::string method;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [method] = self;
        visit(method);
    }
};
struct Pledge {  // "I answer for what I declared"; value "yes" or ""
    static constexpr std::string_view word = "pledge";
    std::string value;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [value] = self;
        visit(value);
    }
};
struct SubmitDossier {
    static constexpr std::string_view word = "submit";
    MOTCUA_NO_ARGUMENTS
};
struct GoTo {  // back to an earlier page of the dossier, or on from one that only shows something
    static constexpr std::string_view word = "go-to";
    Phase phase = Phase::welcome;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [phase] = self;
        visit(phase);
    }
};
struct AdvanceTime {  // to the next thing that happens to the dossier
    static constexpr std::string_view word = "advance-time";
    MOTCUA_NO_ARGUMENTS
};
struct SendSupplement {
    static constexpr std::string_view word = "send-supplement";
    MOTCUA_NO_ARGUMENTS
};
struct Withdraw {
    static constexpr std::string_view word = "withdraw";
    MOTCUA_NO_ARGUMENTS
};
struct FileAgain {  // after a refusal or a withdrawal; what was typed is kept
    static constexpr std::string_view word = "file-again";
    MOTCUA_NO_ARGUMENTS
};
struct Rate {  // 1 to 5
    static constexpr std::string_view word = "rate";
    std::int64_t stars = 0;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [stars] = self;
        visit(stars);
    }
};
struct AnswerQuestion {  // each question is answered once; certainty is "sure", "unsure" or "" where it is not asked
    static constexpr std::string_view word = "answer";
    std::string question, certainty;
    std::vector<std::string> choices;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [question, certainty, choices] = self;
        visit(question, certainty, choices);
    }
};
struct ConfirmDraft {  // the line that is wrong, or "" when everything is right
    static constexpr std::string_view word = "confirm-draft";
    std::string wrong_line;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [wrong_line] = self;
        visit(wrong_line);
    }
};
struct TurnPage {  // on to the next page of a study mission
    static constexpr std::string_view word = "turn-page";
    MOTCUA_NO_ARGUMENTS
};
struct MarkPoint {  // at the desk: marks or unmarks a field or component of the dossier in hand as deficient
    static constexpr std::string_view word = "mark";
    std::string subject;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [subject] = self;
        visit(subject);
    }
};
struct DecideCase {  // "accept", "supplement" or "refuse"
    static constexpr std::string_view word = "decide";
    std::string decision;
    template <class Self, class Visit> static void fields(Self& self, Visit& visit) {
        auto& [decision] = self;
        visit(decision);
    }
};
struct TakeSeat {  // in pair: the other pupil sits down, the officer before an examination, the filer after it
    static constexpr std::string_view word = "take-seat";
    MOTCUA_NO_ARGUMENTS
};
#undef MOTCUA_NO_ARGUMENTS

using Action = std::variant<Begin, SignIn, AnswerOffer, EnterCode, Search, OpenProcedure, StartFiling, ChoosePlace,
                            FillField, FinishForm, AttachPaper, DetachPaper, SavePapers, FinishPapers, ChooseDelivery,
                            FinishDelivery, Pay, Pledge, SubmitDossier, GoTo, AdvanceTime, SendSupplement, Withdraw,
                            FileAgain, Rate, AnswerQuestion, ConfirmDraft, TurnPage, MarkPoint, DecideCase, TakeSeat>;

// The word of a phase in logs, page ids and exports: "welcome", "one-time-code" …
std::string_view phase_word(Phase phase);

}  // namespace motcua::rules
