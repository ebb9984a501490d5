// The words by which enumerators appear in logs, page ids, the API and exports.
#include "game/rules/rules.hpp"
#include "game/rules/score.hpp"
#include "game/rules/verify.hpp"

namespace motcua::rules {
namespace {

template <class Enum, std::size_t count>
std::string_view word(const std::string_view (&words)[count], Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < count ? words[index] : std::string_view("unknown");
}

}  // namespace

std::string_view phase_word(Phase phase) {
    static constexpr std::string_view words[phase_count] = {
        "welcome", "sign-in", "one-time-code", "search", "procedure", "place", "form", "papers", "delivery", "payment",
        "review",  "receipt", "tracking",      "supplement", "draft", "swap", "compare", "result", "rating", "levels", "conduct", "study",
        "desk", "leaving", "finished"};
    return word(words, phase);
}

std::string_view why_word(Why why) {
    static constexpr std::string_view words[why_count] = {
        "not-now",   "answer-offer-first", "unknown-name",   "wrong-number",     "wrong-code",    "not-editable",       "too-long",
        "not-paid",  "not-pledged",        "nothing-chosen", "already-answered", "limit-reached", "time-runs-backwards"};
    return word(words, why);
}

std::string_view fate_word(Fate fate) {
    static constexpr std::string_view words[] = {"under-way", "accepted-at-once", "accepted-after-supplement",
                                                 "accepted-after-refusal"};
    return word(words, fate);
}

std::string_view verdict_word(Verdict verdict) {
    static constexpr std::string_view words[] = {"valid",         "unreadable", "other-rules",       "other-course",
                                                 "other-mission", "other-seed", "impossible-action", "not-a-continuation"};
    return word(words, verdict);
}

}  // namespace motcua::rules
