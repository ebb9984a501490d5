#include "game/rules/verify.hpp"

#include <string>
#include <utility>
#include <vector>

#include "game/rules/limits.hpp"

namespace motcua::rules {
namespace {

Verification wrong(Verdict verdict, std::size_t line, std::string what) {
    Verification out;
    out.verdict = verdict;
    out.line = line;
    out.what = std::move(what);
    return out;
}

// Plays the entries on; the first of them stands behind `actions_before` others in the log.
Verification play_on(const Course& course, State state, const std::vector<Entry>& entries, std::size_t actions_before) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (const auto why = apply_in_place(course, state, entries[i], events))
            return wrong(Verdict::impossible_action, log_header_lines + 1 + actions_before + i,
                         "the action is impossible here: " + std::string(why_word(*why)));
        events.clear();
    }
    Verification out;
    out.verdict = Verdict::valid;
    out.score = score(course, state);
    out.digest = digest(state);
    out.actions = actions_before + entries.size();
    out.elapsed_ms = state.at_ms;
    out.state = std::move(state);
    return out;
}

}  // namespace

Verification verify(const Course& course, const Issued& issued, std::string_view log_text,
                    std::string_view accepted_before) {
    const ReadLog read = read_log(log_text);
    if (!read.is_ok) return wrong(Verdict::unreadable, read.problem.line, read.problem.what);
    const Log& log = read.log;
    if (log.rules_version != limits::rules_version)
        return wrong(Verdict::other_rules, 2, "this server replays rules version " + std::to_string(limits::rules_version));
    if (log.course != course.id || log.course_hash != issued.course_hash)
        return wrong(Verdict::other_course, 3, "the attempt was issued with other content");
    if (log.mission != issued.mission || !(log.variant == issued.variant)) return wrong(Verdict::other_mission, 4, "the attempt was issued for another mission");
    if (log.seed != issued.seed) return wrong(Verdict::other_seed, 5, "the attempt was issued with another seed");
    if (log_text.substr(0, accepted_before.size()) != accepted_before)
        return wrong(Verdict::not_a_continuation, 0, "it does not begin with the log accepted before");
    return play_on(course, start(course, log.mission, log.seed, log.variant), log.entries, 0);
}

Verification verify_on(const Course& course, Verified before, std::string_view log_text) {
    if (before.text.empty() || log_text.substr(0, before.text.size()) != before.text)
        return verify(course, before.issued, log_text, before.text);
    const std::size_t actions_before = before.state.actions;
    const ReadLog read = read_log_on(log_text, before.text.size(), actions_before);
    if (!read.is_ok) return wrong(Verdict::unreadable, read.problem.line, read.problem.what);
    return play_on(course, std::move(before.state), read.log.entries, actions_before);
}

}  // namespace motcua::rules
