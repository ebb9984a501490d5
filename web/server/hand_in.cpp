// See the header.
#include "web/server/hand_in.hpp"

#include "game/rules/poll.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/result_file.hpp"
#include "web/server/intake.hpp"
#include "web/server/secrets.hpp"

namespace motcua::server {

namespace {

constexpr std::string_view insert_handed_in =
    "INSERT INTO attempt (id, class, seat, course, course_hash, mission, seed, variant, started_at, updated_at, revision,"
    " actions, points, points_max, stars, stars_max, progress_permille, is_finished, fate, elapsed_ms, digest,"
    " misconceptions, refused_count, refused_verdict, refused_line, refused_at, log, goals, polls, is_handed_in) VALUES ($1, $2, $3,"
    " $4, $5, $6, $7, $8, $9, $9, 1, $10, $11, $12, $13, $14, $15, 1, $16, $17, $18, $19, 0, '', 0, 0, $20, $21, $22, 1)";

constexpr std::string_view select_known = "SELECT class, seat FROM attempt WHERE seed = $1 AND mission = $2 AND course_hash = $3";

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

constexpr std::string_view log_begin = "motcua-log ";

bool is_log(const std::string& text) {
    return text.rfind(log_begin, 0) == 0 || text.rfind(rules::result_seat_word, 0) == 0;
}

HandInOutcome outcome_of(rules::CodeProblem problem) {
    switch (problem) {
    case rules::CodeProblem::cut: return HandInOutcome::code_cut;
    case rules::CodeProblem::damaged: return HandInOutcome::code_damaged;
    case rules::CodeProblem::other_version: return HandInOutcome::code_newer;
    case rules::CodeProblem::other_course: return HandInOutcome::course_missing;
    default: return HandInOutcome::not_a_result;
    }
}

// The log that a code stands for, with the seat that it tells; otherwise the outcome. Its courses are those whose hash
// begins as the code says: one, but for chance.
bool unpack(const Courses& courses, std::string& text, HandInAnswer& answer) {
    rules::ReadCode read = rules::look_at_result_code(text);
    if (read.problem == rules::CodeProblem::none) {
        const std::vector<const Pack*> packs = courses.find_beginning(read.course_begin);
        read.problem = rules::CodeProblem::other_course;
        for (const Pack* pack : packs) {
            read = rules::read_result_code(pack->course, pack->hash, text);
            if (read.problem == rules::CodeProblem::none) break;
        }
    }
    answer.outcome = outcome_of(read.problem);
    answer.group = read.group;
    answer.told_seat = read.seat;
    text = read.log;
    return read.problem == rules::CodeProblem::none;
}

} // namespace

std::vector<GivenResult> HandIns::split(const std::vector<GivenResult>& files, const std::string& pasted) {
    std::vector<GivenResult> results;
    const auto add = [&results](const std::string& name, const std::string& text) {
        if (text.size() > given_bytes_max || is_log(text)) return results.push_back({name, text});
        for (std::string& code : rules::split_result_codes(text))
            results.push_back({name, std::move(code)});
    };
    for (const GivenResult& file : files)
        add(file.name, file.text.size() > given_bytes_max ? file.text : tidy(file.text));
    // A file's content may be pasted too.
    if (const std::string text = tidy(pasted); !text.empty()) add("", text);
    return results;
}

HandInAnswer HandIns::look(const Class& of, const std::string& given) {
    HandInAnswer answer;
    const auto ends = [&answer](HandInOutcome outcome) {
        answer.outcome = outcome;
        return answer;
    };
    if (given.size() > given_bytes_max) return ends(HandInOutcome::too_large);
    std::string text = tidy(given);
    if (!is_log(text) && !unpack(courses_, text, answer)) return answer;
    if (const std::int64_t told = rules::take_seat_line(text); told > 0) answer.told_seat = told;
    // Its own word on mission, variant and seed is taken: nobody gave it any. What it claims to have reached is not there.
    const rules::ReadLog read = rules::read_log(text);
    if (!read.is_ok) {
        answer.verdict = rules::Verdict::unreadable;
        answer.line = read.problem.line;
        return ends(HandInOutcome::refused);
    }
    const rules::Log& log = read.log;
    const Pack* pack = courses_.find(hash_text(log.course_hash));
    if (!pack) return ends(HandInOutcome::course_missing);
    const rules::Verification checked = rules::verify(pack->course, {log.mission, log.seed, pack->hash, log.variant}, text, "");
    answer.verdict = checked.verdict;
    answer.line = checked.line;
    if (const rules::Mission* mission = rules::find(pack->course.missions, log.mission)) answer.mission = mission->title;
    answer.course_version = pack->course.version;
    if (checked.verdict != rules::Verdict::valid) return ends(HandInOutcome::refused);
    answer.score = checked.score;
    answer.log = std::move(text);
    if (!checked.score.is_finished) return ends(HandInOutcome::unfinished);
    // The same seed is the same play-through: every beginning draws its own, or has it from the server.
    const Rows known = store_.read(select_known, {std::to_string(log.seed), log.mission, hash_text(log.course_hash)});
    if (known.is_empty()) return ends(HandInOutcome::ready);
    answer.is_of_this_class = known.number(0, 0) == of.id;
    answer.holder = known.number(0, 1);
    return ends(HandInOutcome::known_before);
}

HandInAnswer HandIns::take(const Class& of, std::int64_t seat, const std::string& given) {
    HandInAnswer answer = look(of, given);
    if (answer.outcome != HandInOutcome::ready) return answer;
    const auto ends = [&answer](HandInOutcome outcome) {
        answer.outcome = outcome;
        return answer;
    };
    if (seat < 1 || seat > of.seats) return ends(HandInOutcome::no_such_seat);
    const rules::Log log = rules::read_log(answer.log).log;
    const Pack* pack = courses_.find(hash_text(log.course_hash));
    if (!courses_.keep(*pack)) return ends(HandInOutcome::not_kept);
    const rules::Verification checked = rules::verify(pack->course, {log.mission, log.seed, pack->hash, log.variant}, answer.log, "");

    const rules::Score& score = checked.score;
    const std::string id = new_id(), seed = std::to_string(log.seed), variant = rules::variant_word(log.variant),
                      course_hash = hash_text(log.course_hash), digest = hash_text(checked.digest),
                      misconceptions = lines(score.misconceptions), goals = rules::write_goals(score.goals),
                      polls = rules::write_polls(score.polls);
    store_.write_and_wait([&](Connection& connection) {
        // Somebody else may have been quicker.
        const Rows known = connection.run(select_known, {seed, log.mission, course_hash});
        answer.outcome = HandInOutcome::known_before;
        if (!known.is_empty()) {
            answer.is_of_this_class = known.number(0, 0) == of.id;
            answer.holder = known.number(0, 1);
            return;
        }
        const Rows count = connection.run("SELECT COUNT(*) FROM attempt WHERE class = $1 AND seat = $2", {of.id, seat});
        answer.outcome = HandInOutcome::too_many;
        if (count.number(0, 0) >= Intake::attempts_per_seat_max) return;
        connection.run(insert_handed_in,
                       {id, of.id, seat, pack->course.id, course_hash, log.mission, seed, variant, clock_(),
                        static_cast<std::int64_t>(checked.actions), std::int64_t{score.points}, std::int64_t{score.points_max},
                        std::int64_t{score.stars}, std::int64_t{score.stars_max}, std::int64_t{score.progress_permille},
                        rules::fate_word(score.fate), checked.elapsed_ms, digest, misconceptions, answer.log, goals, polls});
        connection.run("UPDATE seat SET joined_at = COALESCE(joined_at, $3) WHERE class = $1 AND number = $2", {of.id, seat, clock_()});
        answer.outcome = HandInOutcome::taken;
        answer.holder = seat;
        answer.is_of_this_class = true;
    });
    return answer;
}

} // namespace motcua::server
