// See the header.
#include "web/server/intake.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

#include "game/rules/pair.hpp"
#include "web/server/secrets.hpp"

namespace motcua::server {

namespace {

// Somebody else wrote the same attempt, or took the seat, between what we know and our write: look again, a few times.
constexpr int tries_max = 4;

// The variant's word ends with "pair" exactly when two play (game/rules/variant.hpp).
constexpr std::string_view select_latest_alone =
    "SELECT id, course, course_hash, mission, seed, actions, log, started_at, variant FROM attempt"
    " WHERE class = $1 AND seat = $2 AND mission = $3 AND is_handed_in = 0 AND variant NOT LIKE '%pair'"
    " ORDER BY started_at DESC, id LIMIT 1";
constexpr std::string_view select_latest_pair =
    "SELECT id, course, course_hash, mission, seed, actions, log, started_at, variant FROM attempt"
    " WHERE class = $1 AND seat = $2 AND mission = $3 AND is_handed_in = 0 AND variant LIKE '%pair'"
    " ORDER BY started_at DESC, id LIMIT 1";

constexpr std::string_view select_for_log =
    "SELECT a.course_hash, a.mission, a.variant, a.seed, a.revision, a.actions, a.points, a.points_max, a.stars, a.stars_max,"
    " a.digest, a.is_finished, a.class, a.log"
    " FROM attempt a JOIN seat s ON s.class = a.class AND s.number = a.seat"
    " WHERE a.id = $1 AND s.token_hash = $2";

constexpr std::string_view update_valid =
    "UPDATE attempt SET updated_at = $3, revision = revision + 1, actions = $4, points = $5, points_max = $6,"
    " stars = $7, stars_max = $8, progress_permille = $9, is_finished = $10, fate = $11, elapsed_ms = $12,"
    " digest = $13, misconceptions = $14, log = $15, goals = $16, polls = $17 WHERE id = $1 AND revision = $2 AND EXISTS (SELECT 1 FROM seat s"
    " WHERE s.class = attempt.class AND s.number = attempt.seat AND s.token_hash = $18)";

constexpr std::string_view update_refused =
    "UPDATE attempt SET refused_count = refused_count + 1, refused_verdict = $2, refused_line = $3, refused_at = $4"
    " WHERE id = $1";

constexpr std::string_view insert_attempt =
    "INSERT INTO attempt (id, class, seat, course, course_hash, mission, seed, variant, started_at, updated_at, revision,"
    " actions, points, points_max, stars, stars_max, progress_permille, is_finished, fate, elapsed_ms, digest,"
    " misconceptions, refused_count, refused_verdict, refused_line, refused_at, log) VALUES ($1, $2, $3, $4, $5, $6,"
    " $7, $8, $9, $9, 0, 0, 0, 0, 0, 0, 0, 0, 'under-way', 0, '', '', 0, '', 0, 0, '')";

std::uint64_t seed_number(const std::string& seed) {
    std::uint64_t number = 0;
    std::from_chars(seed.data(), seed.data() + seed.size(), number);
    return number;
}

// Grades 6 to 9 are lower, 10 to 12 upper secondary.
std::string variant_of(Connection& connection, std::int64_t class_id, bool is_pair) {
    rules::Variant variant;
    const Rows rows = connection.run("SELECT grade, locality FROM class WHERE id = $1", {class_id});
    if (!rows.is_empty()) variant = {rows.number(0, 0) >= 10 ? "thpt" : "thcs", rows.text(0, 1)};
    variant.is_pair = is_pair;
    return rules::variant_word(variant);
}

std::string lines(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += id + "\n";
    return text;
}

} // namespace

// One log on its way through, shared between this thread and the store's.
struct Intake::Job {
    // What came, and all that will be kept of it once it is stored; its revision is that of the write.
    std::unique_ptr<KeptLog> log = std::make_unique<KeptLog>();
    std::function<void(LogAnswer)> done;
    LogAnswer answer;
    rules::Verification verification;
    bool is_written = false;
    int tries = 0;
};

const Pack* Intake::course_of(std::int64_t class_id) {
    const Rows rows = store_.read("SELECT course, course_hash FROM class WHERE id = $1", {class_id});
    return rows.is_empty() ? nullptr : courses_.choose({rows.text(0, 0), rows.text(0, 1)});
}

OpenAnswer Intake::open(const SeatId& seat, const std::string& mission, bool wants_another, bool is_pair) {
    OpenAnswer answer;
    const Pack* pack = course_of(seat.class_id);
    if (!pack) return answer;
    const std::string wanted = mission.empty() ? pack->course.missions.front().id : mission;
    const rules::Mission* taught = rules::find(pack->course.missions, wanted);
    answer.outcome = OpenOutcome::not_for_two;
    if (is_pair && taught && !rules::is_for_two(*taught)) return answer;
    answer.outcome = OpenOutcome::not_kept;
    if (taught && !courses_.keep(*pack)) return answer;
    const std::string id = new_id();
    // All seeds of a seat have its parity: half of a class gets form A before and B after, the others the other way.
    const std::string seed = std::to_string((new_number() & ~std::uint64_t{1}) | static_cast<std::uint64_t>(seat.number % 2));
    store_.write_and_wait([&](Connection& connection) {
        answer.outcome = OpenOutcome::opened;
        const Rows latest = connection.run(is_pair ? select_latest_pair : select_latest_alone, {seat.class_id, seat.number, wanted});
        const bool is_there = !latest.is_empty() && courses_.find(latest.text(0, 2)) != nullptr;
        if (!latest.is_empty() && (!wants_another || (latest.number(0, 5) == 0 && is_there))) {
            if (!is_there) answer.outcome = OpenOutcome::course_missing;
            answer.attempt = {latest.text(0, 0), latest.text(0, 1), latest.text(0, 2),
                              latest.text(0, 3), latest.text(0, 8), latest.text(0, 4), latest.text(0, 6)};
            return;
        }
        if (!taught) {
            answer.outcome = OpenOutcome::no_such_mission;
            return;
        }
        const std::int64_t count =
            connection.run("SELECT COUNT(*) FROM attempt WHERE class = $1 AND seat = $2", {seat.class_id, seat.number})
                .number(0, 0);
        if (count >= attempts_per_seat_max) {
            answer.outcome = OpenOutcome::too_many;
            return;
        }
        const std::string variant = variant_of(connection, seat.class_id, is_pair);
        answer.attempt = {id, pack->course.id, hash_text(pack->hash), wanted, variant, seed, ""};
        // Later than the one before, even when the clock was set back: the latest is the one that goes on.
        const std::int64_t started_at = latest.is_empty() ? clock_() : std::max(clock_(), latest.number(0, 7) + 1);
        connection.run(insert_attempt, {id, seat.class_id, seat.number, pack->course.id, answer.attempt.course_hash,
                                        wanted, seed, variant, started_at});
    });
    return answer;
}

std::vector<MissionStanding> Intake::standings(const SeatId& seat) {
    std::vector<MissionStanding> standings;
    const Pack* pack = course_of(seat.class_id);
    if (!pack) return standings;
    for (const rules::Mission& mission : pack->course.missions) standings.push_back({mission.id});
    const Rows rows = store_.read("SELECT mission, actions, is_finished, stars, stars_max, points, points_max, goals, variant, is_handed_in FROM attempt"
                                  " WHERE class = $1 AND seat = $2 ORDER BY started_at, id",
                                  {seat.class_id, seat.number});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto one = std::find_if(standings.begin(), standings.end(),
                                      [&](const MissionStanding& known) { return known.mission == rows.text(i, 0); });
        if (one == standings.end()) continue;
        const bool is_pair = rules::read_variant(rows.text(i, 8)).value_or(rules::Variant{}).is_pair;
        if (rows.number(i, 9) == 0) (is_pair ? one->is_pair_begun : one->is_begun) = rows.number(i, 1) > 0 && rows.number(i, 2) == 0; // the latest row has the last word
        if (rows.number(i, 2) == 0) continue;
        const auto number = [&](std::size_t column) { return static_cast<std::int32_t>(rows.number(i, column)); };
        const rules::Outcome outcome{number(3), number(4), number(5), number(6)};
        if (!one->is_finished || rules::is_better(outcome, one->best)) one->best = outcome;
        one->is_finished = true;
        one->goals = rows.text(i, 7);
    }
    return standings;
}

void Intake::take_log(std::string_view seat_token, const std::string& attempt_id, std::string log,
                      std::function<void(LogAnswer)> done) {
    auto job = std::make_shared<Job>();
    job->log->token_hash = secret_hash(seat_token);
    job->log->attempt = attempt_id;
    job->log->verified.text = std::move(log);
    job->done = std::move(done);
    take(job);
}

void Intake::take(const std::shared_ptr<Job>& job) {
    LogAnswer& answer = job->answer = {};
    if (take_on(job)) return;
    KeptLog& log = *job->log;
    const std::string& text = log.verified.text;
    const Rows row = store_.read(select_for_log, {log.attempt, log.token_hash});
    if (row.is_empty()) {
        answer.outcome = LogOutcome::unknown_attempt;
        return job->done(std::move(answer));
    }
    log.course_hash = row.text(0, 0);
    log.revision = row.number(0, 4) + 1;
    answer.result = {row.number(0, 5), row.number(0, 6), row.number(0, 7),      row.number(0, 8),
                     row.number(0, 9), row.text(0, 10),  row.number(0, 11) != 0};
    answer.class_id = log.class_id = row.number(0, 12);
    const std::string& stored = row.text(0, 13);
    if (!stored.empty() && stored == text) {
        answer.outcome = LogOutcome::stored;
        return job->done(std::move(answer));
    }
    const Pack* pack = courses_.find(log.course_hash);
    if (!pack) {
        answer.outcome = LogOutcome::course_missing;
        return job->done(std::move(answer));
    }
    log.verified.issued = {row.text(0, 1), seed_number(row.text(0, 3)), pack->hash,
                   rules::read_variant(row.text(0, 2)).value_or(rules::Variant{})};
    job->verification = rules::verify(pack->course, log.verified.issued, text, stored);
    answer.verdict = job->verification.verdict;
    if (answer.verdict == rules::Verdict::valid) return store_valid(job);
    answer.line = job->verification.line;
    answer.problem = job->verification.what;
    if (answer.verdict == rules::Verdict::not_a_continuation) answer.log = stored;
    const bool is_older =
        answer.log.size() > text.size() && answer.log.compare(0, text.size(), text) == 0;
    // A late packet of the same play-through is nobody's fault and is not counted.
    if (is_older) {
        answer.outcome = LogOutcome::not_a_continuation;
        return job->done(std::move(answer));
    }
    store_refused(job);
}

// Goes on from what was verified lately, without asking the database. Only for an honest continuation: everything else
// is judged by what is stored. The write itself finds out whether revision and token are still those. A log that is
// refused on the way uses up what was kept, and nothing else.
bool Intake::take_on(const std::shared_ptr<Job>& job) {
    KeptLog& log = *job->log;
    auto known = kept_.take(log.attempt);
    if (!known) return false;
    const std::string &before = known->verified.text, &text = log.verified.text;
    const bool goes_on = text.size() > before.size() && text.compare(0, before.size(), before) == 0;
    const Pack* pack = courses_.find(known->course_hash);
    if (!goes_on || !pack || known->token_hash != log.token_hash) {
        kept_.keep(std::move(known));
        return false;
    }
    log.verified.issued = known->verified.issued;
    job->verification = rules::verify_on(pack->course, std::move(known->verified), text);
    if (job->verification.verdict != rules::Verdict::valid) return false;
    log.course_hash = std::move(known->course_hash);
    log.revision = known->revision + 1;
    job->answer.class_id = log.class_id = known->class_id;
    ++gone_on_with_;
    store_valid(job);
    return true;
}

void Intake::store_valid(const std::shared_ptr<Job>& job) {
    const rules::Score& score = job->verification.score;
    job->log->verified.state = std::move(job->verification.state);
    job->answer.result = {static_cast<std::int64_t>(job->verification.actions),
                          score.points,
                          score.points_max,
                          score.stars,
                          score.stars_max,
                          hash_text(job->verification.digest),
                          score.is_finished};
    store_.write(
        [this, job, misconceptions = lines(score.misconceptions),
         goals = rules::write_goals(score.goals), polls = rules::write_polls(score.polls)](Connection& connection) {
            const KeptLog& log = *job->log;
            const Result& result = job->answer.result;
            const rules::Score& score = job->verification.score;
            job->is_written =
                connection
                    .run(update_valid,
                         {log.attempt, log.revision - 1, clock_(), result.actions, result.points, result.points_max,
                          result.stars, result.stars_max, std::int64_t{score.progress_permille},
                          std::int64_t{result.is_finished}, rules::fate_word(score.fate), job->verification.elapsed_ms,
                          result.digest, misconceptions, log.verified.text, goals, polls, log.token_hash})
                    .rows_changed == 1;
        },
        [this, job](bool is_durable) {
            if (is_durable && job->is_written) kept_.keep(std::move(job->log));
            if (is_durable && !job->is_written && ++job->tries < tries_max) {
                try {
                    return take(job);
                } catch (const StoreFailure&) {
                    is_durable = false;
                }
            }
            job->answer.is_new = is_durable && job->is_written;
            job->answer.outcome = job->answer.is_new ? LogOutcome::stored : LogOutcome::store_failed;
            job->done(std::move(job->answer));
        });
}

void Intake::store_refused(const std::shared_ptr<Job>& job) {
    const bool is_fork = job->answer.verdict == rules::Verdict::not_a_continuation;
    job->answer.outcome = is_fork ? LogOutcome::not_a_continuation : LogOutcome::refused;
    store_.write(
        [this, job](Connection& connection) {
            connection.run(update_refused, {job->log->attempt, rules::verdict_word(job->answer.verdict),
                                            static_cast<std::int64_t>(job->answer.line), clock_()});
        },
        [job](bool is_durable) {
            job->answer.is_new = is_durable;
            if (!is_durable) job->answer.outcome = LogOutcome::store_failed;
            job->done(std::move(job->answer));
        });
}

} // namespace motcua::server
