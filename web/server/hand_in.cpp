// See the header.
#include "web/server/hand_in.hpp"

#include "game/rules/result_code.hpp"
#include "web/server/intake.hpp"
#include "web/server/secrets.hpp"

namespace motcua::server {

namespace {

constexpr std::string_view insert_handed_in =
    "INSERT INTO attempt (id, class, seat, course, course_hash, mission, seed, variant, started_at, updated_at, revision,"
    " actions, points, points_max, stars, stars_max, progress_permille, is_finished, fate, elapsed_ms, digest,"
    " misconceptions, refused_count, refused_verdict, refused_line, refused_at, log, goals, is_handed_in) VALUES ($1, $2, $3,"
    " $4, $5, $6, $7, $8, $9, $9, 1, $10, $11, $12, $13, $14, $15, 1, $16, $17, $18, $19, 0, '', 0, 0, $20, $21, 1)";

// A file may have been opened and saved again, a text pasted: line ends and blanks around it are nobody's fault.
std::string tidy(const std::string& given) {
    std::string text;
    for (const char c : given)
        if (c != '\r') text += c;
    if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) return "";
    text = text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
    return text + "\n";
}

std::string lines(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += id + "\n";
    return text;
}

HandInOutcome outcome_of(rules::CodeProblem problem) {
    switch (problem) {
    case rules::CodeProblem::cut: return HandInOutcome::code_cut;
    case rules::CodeProblem::damaged: return HandInOutcome::code_damaged;
    case rules::CodeProblem::other_course: return HandInOutcome::course_missing;
    default: return HandInOutcome::not_a_result;
    }
}

// The log that a code stands for; nothing, with the outcome, when it stands for none here.
std::optional<std::string> unpacked(const Courses& courses, const std::string& code, HandInOutcome& outcome) {
    rules::CodeProblem problem;
    const auto hash = rules::course_of_result_code(code, problem);
    outcome = outcome_of(problem);
    if (!hash) return std::nullopt;
    const Pack* pack = courses.find(hash_text(*hash));
    outcome = HandInOutcome::course_missing;
    if (!pack) return std::nullopt;
    auto log = rules::read_result_code(pack->course, *hash, code, problem);
    outcome = outcome_of(problem);
    return log;
}

} // namespace

HandInAnswer HandIns::take(const Class& of, std::int64_t seat, const std::string& given) {
    HandInAnswer answer;
    const auto ends = [&answer](HandInOutcome outcome) {
        answer.outcome = outcome;
        return answer;
    };
    if (seat < 1 || seat > of.seats) return ends(HandInOutcome::no_such_seat);
    std::string text = tidy(given);
    if (text.empty()) return ends(HandInOutcome::nothing_given);
    if (text.rfind("motcua-log ", 0) != 0) {
        HandInOutcome outcome;
        const auto log = unpacked(courses_, text, outcome);
        if (!log) return ends(outcome);
        text = *log;
    }
    // Its own word on mission, variant and seed is taken: nobody gave it any. What it claims to have reached is not there.
    const rules::ReadLog read = rules::read_log(text);
    if (!read.is_ok) {
        answer.verdict = rules::Verdict::unreadable;
        answer.line = read.problem.line;
        return ends(HandInOutcome::refused);
    }
    const rules::Log& log = read.log;
    const std::string course_hash = hash_text(log.course_hash);
    const Pack* pack = courses_.find(course_hash);
    if (!pack) return ends(HandInOutcome::course_missing);
    const rules::Verification checked =
        rules::verify(pack->course, {log.mission, log.seed, pack->hash, log.variant}, text, "");
    answer.verdict = checked.verdict;
    answer.line = checked.line;
    if (checked.verdict != rules::Verdict::valid) return ends(HandInOutcome::refused);
    if (!checked.score.is_finished) return ends(HandInOutcome::unfinished);
    if (!courses_.keep(*pack)) return ends(HandInOutcome::not_kept);

    const rules::Score& score = checked.score;
    const std::string id = new_id(), seed = std::to_string(log.seed), variant = rules::variant_word(log.variant),
                      digest = hash_text(checked.digest), misconceptions = lines(score.misconceptions),
                      goals = rules::write_goals(score.goals);
    store_.write_and_wait([&](Connection& connection) {
        answer.attempt.clear();
        // The same seed is the same play-through: every beginning draws its own from 2^64, or from the server.
        const Rows known = connection.run("SELECT class, seat FROM attempt WHERE seed = $1 AND mission = $2 AND course_hash = $3",
                                          {seed, log.mission, course_hash});
        answer.outcome = HandInOutcome::known_before;
        if (!known.is_empty()) {
            answer.is_of_this_class = known.number(0, 0) == of.id;
            answer.seat = known.number(0, 1);
            return;
        }
        const Rows count = connection.run("SELECT COUNT(*) FROM attempt WHERE class = $1 AND seat = $2", {of.id, seat});
        answer.outcome = HandInOutcome::too_many;
        if (count.number(0, 0) >= Intake::attempts_per_seat_max) return;
        connection.run(insert_handed_in,
                       {id, of.id, seat, pack->course.id, course_hash, log.mission, seed, variant, clock_(),
                        static_cast<std::int64_t>(checked.actions), std::int64_t{score.points}, std::int64_t{score.points_max},
                        std::int64_t{score.stars}, std::int64_t{score.stars_max}, std::int64_t{score.progress_permille},
                        rules::fate_word(score.fate), checked.elapsed_ms, digest, misconceptions, text, goals});
        connection.run("UPDATE seat SET joined_at = COALESCE(joined_at, $3) WHERE class = $1 AND number = $2", {of.id, seat, clock_()});
        answer.outcome = HandInOutcome::taken;
        answer.attempt = id;
    });
    return answer;
}

std::optional<HandedIn> HandIns::find(std::int64_t class_id, const std::string& attempt) {
    if (attempt.empty() || attempt.size() > 64) return std::nullopt;
    const Rows row = store_.read("SELECT seat, points, points_max, stars, stars_max FROM attempt"
                                 " WHERE id = $1 AND class = $2 AND is_handed_in = 1",
                                 {attempt, class_id});
    if (row.is_empty()) return std::nullopt;
    return HandedIn{row.number(0, 0), row.number(0, 1), row.number(0, 2), row.number(0, 3), row.number(0, 4)};
}

} // namespace motcua::server
