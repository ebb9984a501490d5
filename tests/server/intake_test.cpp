// What the server believes of a log: only what the law says could have been played, and only if it continues what is
// stored. A bad log never changes a stored score.
#include "tests/server/school.hpp"

using namespace motcua;
using namespace motcua::server;

TEST_CASE("server intake: a seat keeps its attempt until it wants another and has played this one") {
    School school;
    school.join(1);
    const Attempt first = school.open(1);
    CHECK(first.course == play::small_course().id);
    CHECK(first.log.empty());
    CHECK(std::stoull(first.seed) < (1ULL << 53U));
    CHECK(school.open(1).id == first.id);
    CHECK(school.open(1, true).id == first.id); // nothing played yet: pressing twice makes no second one
    CHECK(school.open(2).id != first.id);
}

TEST_CASE("server intake: a whole mission sent piece by piece is scored as the law scores it") {
    School school;
    const std::string token = school.join(3);
    const Attempt attempt = school.open(3);
    const auto whole = play::play(school.courses.current()->course, attempt.mission, std::stoull(attempt.seed), {}, 1500, rules::read_variant(attempt.variant).value());
    for (std::size_t actions = 1; actions <= whole.entries.size(); ++actions) {
        const LogAnswer answer = school.send(token, attempt.id, log_of(school.courses, attempt, actions));
        REQUIRE(answer.outcome == LogOutcome::stored);
        CHECK(answer.is_new);
        CHECK(answer.result.actions == static_cast<std::int64_t>(actions));
        CHECK(answer.result.is_finished == (actions == whole.entries.size()));
    }
    const rules::State state = rules::replay(school.courses.current()->course, whole);
    const rules::Score score = rules::score(school.courses.current()->course, state);
    const Board seen = board(*school.store, school.courses, school.the_class);
    const SeatLine& line = seen.lines[2];
    CHECK(line.points == score.points);
    CHECK(line.points_max == score.points_max);
    CHECK(line.stars == score.stars);
    CHECK(line.is_finished);
    CHECK(line.progress_permille == 1000);
    CHECK(line.elapsed_ms == state.at_ms);
    CHECK(school.open(3).log == rules::write_log(whole)); // play goes on where it stopped, on any device
}

TEST_CASE("server intake: a double send is answered the same and writes nothing") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    const std::string log = log_of(school.courses, attempt, 5);
    const LogAnswer first = school.send(token, attempt.id, log);
    const LogAnswer second = school.send(token, attempt.id, log);
    CHECK(first.is_new);
    CHECK_FALSE(second.is_new);
    CHECK(second.outcome == LogOutcome::stored);
    CHECK(second.result.digest == first.result.digest);
    CHECK(second.result.points == first.result.points);
    CHECK(school.store->read("SELECT revision FROM attempt").number(0, 0) == 1);
}

TEST_CASE("server intake: a late, shorter packet gets the stored log back and is not counted against the pupil") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    const std::string longer = log_of(school.courses, attempt, 6);
    school.send(token, attempt.id, longer);
    const LogAnswer late = school.send(token, attempt.id, log_of(school.courses, attempt, 3));
    CHECK(late.outcome == LogOutcome::not_a_continuation);
    CHECK(late.log == longer);
    CHECK(board(*school.store, school.courses, school.the_class).lines[0].refused_count == 0);
}

TEST_CASE("server intake: forged, cut, spliced, reordered, foreign and old logs get a verdict and change nothing") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    const std::string good = log_of(school.courses, attempt, 8);
    const std::string stored = log_of(school.courses, attempt, 4);
    REQUIRE(school.send(token, attempt.id, stored).outcome == LogOutcome::stored);
    const std::string before = school.store->read("SELECT digest FROM attempt").text(0, 0);

    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    const std::string last_line = good.substr(good.rfind('\n', good.size() - 2) + 1);
    struct Bad {
        std::string log;
        rules::Verdict verdict;
    };
    const std::vector<Bad> bad_logs = {
        {"", rules::Verdict::unreadable},
        {"points 100\n", rules::Verdict::unreadable},
        {std::string(1000, '\xff'), rules::Verdict::unreadable},
        {good.substr(0, good.size() - 3), rules::Verdict::unreadable},
        {good + "1 win-everything\n", rules::Verdict::unreadable},
        {with("rules 1\n", "rules 999\n"), rules::Verdict::other_rules},
        {with(attempt.course_hash, "0123456789abcdef"), rules::Verdict::other_course},
        {with("mission " + attempt.mission, "mission another"), rules::Verdict::other_mission},
        {with("seed " + attempt.seed, "seed 1"), rules::Verdict::other_seed},
        {good + last_line.substr(0, last_line.find(' ')) + " submit\n", rules::Verdict::impossible_action},
    };
    std::int64_t refused = 0;
    for (const Bad& bad : bad_logs) {
        CAPTURE(bad.log.substr(0, 300));
        const LogAnswer answer = school.send(token, attempt.id, bad.log);
        CHECK(answer.outcome == LogOutcome::refused);
        CHECK(rules::verdict_word(answer.verdict) == rules::verdict_word(bad.verdict));
        ++refused;
        const SeatLine line = board(*school.store, school.courses, school.the_class).lines[0];
        CHECK(line.refused_count == refused);
        CHECK(line.refused_verdict == rules::verdict_word(bad.verdict));
    }
    CHECK(school.store->read("SELECT digest FROM attempt").text(0, 0) == before);
    CHECK(school.store->read("SELECT log FROM attempt").text(0, 0) == stored);
    // and the pupil goes on as if nothing had happened
    CHECK(school.send(token, attempt.id, good).outcome == LogOutcome::stored);
}

TEST_CASE("server intake: another play of the same attempt is not a continuation") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    play::Mistakes other;
    other.files_wrong_procedure = true;
    const std::string stored = log_of(school.courses, attempt);
    REQUIRE(school.send(token, attempt.id, stored).outcome == LogOutcome::stored);
    const LogAnswer answer = school.send(token, attempt.id, log_of(school.courses, attempt, 10'000, other));
    CHECK(answer.outcome == LogOutcome::not_a_continuation);
    CHECK(answer.log == stored);
    CHECK(school.open(1).log == stored);
}

TEST_CASE("server intake: nobody sends for another seat or an attempt that does not exist") {
    School school;
    const std::string one = school.join(1);
    const std::string two = school.join(2);
    const Attempt attempt = school.open(1);
    const std::string log = log_of(school.courses, attempt, 3);
    CHECK(school.send(two, attempt.id, log).outcome == LogOutcome::unknown_attempt);
    CHECK(school.send(one, "no such attempt", log).outcome == LogOutcome::unknown_attempt);
    CHECK(school.send("", attempt.id, log).outcome == LogOutcome::unknown_attempt);
    CHECK(school.send(one, attempt.id, log).outcome == LogOutcome::stored);
}

TEST_CASE("server intake: an attempt is judged by the course it began with, whatever is taught now") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    rules::Course newer = play::small_course();
    newer.version = "newer";
    school.courses.add(newer);
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 6)).outcome == LogOutcome::stored);
    CHECK(school.open(1).course_hash == attempt.course_hash);
    CHECK(school.open(1, true).course_hash != attempt.course_hash);

    Courses empty;
    Intake forgetful(*school.store, empty, school.clock);
    LogAnswer answer;
    forgetful.take_log(token, attempt.id, "x", [&](LogAnswer given) { answer = std::move(given); });
    CHECK(answer.outcome == LogOutcome::course_missing);
    CHECK(forgetful.open({school.class_id, 1}, "", false).outcome == OpenOutcome::no_course);
}

TEST_CASE("server intake: two devices of one seat race, and one consistent log remains") {
    const TestFolder folder;
    School school(folder.path + "/motcua.db");
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    std::vector<std::promise<LogAnswer>> answers(40);
    for (std::size_t i = 0; i < answers.size(); ++i)
        school.intake.take_log(token, attempt.id, log_of(school.courses, attempt, 1 + i % 20),
                               [&answers, i](LogAnswer given) { answers[i].set_value(std::move(given)); });
    std::int64_t most = 0;
    for (auto& promise : answers) {
        const LogAnswer answer = promise.get_future().get();
        CHECK(answer.outcome != LogOutcome::refused);
        if (answer.outcome == LogOutcome::stored) most = std::max(most, answer.result.actions);
    }
    const std::string kept = school.open(1).log;
    CHECK(kept == log_of(school.courses, attempt, static_cast<std::size_t>(most)));
}

TEST_CASE("server intake: a seat that begins attempts without end is stopped in words") {
    School school;
    const std::string token = school.join(1);
    for (std::int64_t i = 0; i < Intake::attempts_per_seat_max; ++i) {
        const Attempt attempt = school.open(1, true);
        school.now_ms += 1000;
        REQUIRE(school.send(token, attempt.id, log_of(school.courses, attempt, 1)).outcome == LogOutcome::stored);
    }
    CHECK(school.intake.open({school.class_id, 1}, "", true).outcome == OpenOutcome::too_many);
    CHECK(school.intake.open({school.class_id, 1}, "", false).outcome == OpenOutcome::opened);
    CHECK(school.intake.open({school.class_id, 1}, "no such mission", false).outcome == OpenOutcome::no_such_mission);
}

TEST_CASE("server intake: an attempt in pair is one of its own, told by its variant, and leaves the one alone as it is") {
    School school;
    const std::string token = school.join(4);
    const SeatId seat{school.class_id, 4};
    const Attempt alone = school.intake.open(seat, "copy", false).attempt;
    school.send(token, alone.id, log_of(school.courses, alone, 3));
    const Attempt pair = school.intake.open(seat, "copy", false, true).attempt;
    CHECK(pair.id != alone.id);
    CHECK(pair.variant == alone.variant + "+pair");
    CHECK(school.intake.open(seat, "copy", false, true).attempt.id == pair.id);
    CHECK(school.intake.open(seat, "copy", false).attempt.id == alone.id);
    CHECK(school.intake.open(seat, "copy", false).attempt.log == log_of(school.courses, alone, 3));
    CHECK(school.intake.open(seat, "desk", false, true).outcome == OpenOutcome::not_for_two);
    // A log played alone is no log of the pair's attempt.
    CHECK(school.send(token, pair.id, log_of(school.courses, {pair.id, pair.course, pair.course_hash, pair.mission, alone.variant, pair.seed, ""}))
              .verdict == rules::Verdict::other_mission);
    CHECK_FALSE(school.intake.standings(seat)[0].is_pair_begun); // opened, and nothing done yet
    school.send(token, pair.id, log_of(school.courses, pair, 3));
    CHECK(school.intake.standings(seat)[0].is_pair_begun);
    const LogAnswer done = school.send(token, pair.id, log_of(school.courses, pair));
    CHECK_FALSE(school.intake.standings(seat)[0].is_pair_begun);
    CHECK_MESSAGE(done.outcome == LogOutcome::stored, done.problem);
    CHECK(done.result.is_finished);
    CHECK(done.result.points == done.result.points_max);
    const Attempt next = school.intake.open(seat, "copy", true, true).attempt;
    CHECK(next.id != pair.id);
    CHECK(next.variant == pair.variant);
    // The map leads on into the attempt alone, and the lamp is lit by the pair.
    const std::vector<MissionStanding> standings = school.intake.standings(seat);
    CHECK(standings[0].is_begun);
    CHECK(standings[0].is_finished);
    const SeatLine line = board(*school.store, school.courses, school.the_class).lines[3];
    CHECK(line.is_pair);
    CHECK_FALSE(board(*school.store, school.courses, school.the_class).lines[0].is_pair);
}

// ---- going on from what was verified lately ----------------------------------------------------------------------------

namespace {

std::string answer_text(const LogAnswer& answer) {
    const Result& result = answer.result;
    return std::to_string(static_cast<int>(answer.outcome)) + " " + std::string(rules::verdict_word(answer.verdict)) + " line " +
           std::to_string(answer.line) + " " + answer.problem + " " + std::to_string(result.actions) + " " +
           std::to_string(result.points) + "/" + std::to_string(result.points_max) + " " + std::to_string(result.stars) + "/" +
           std::to_string(result.stars_max) + " " + result.digest + (result.is_finished ? " finished " : " ") +
           (answer.is_new ? "new " : "") + answer.log;
}

LogAnswer send_to(Intake& intake, const std::string& token, const std::string& attempt, const std::string& log) {
    std::promise<LogAnswer> answer;
    intake.take_log(token, attempt, log, [&answer](LogAnswer given) { answer.set_value(std::move(given)); });
    return answer.get_future().get();
}

} // namespace

TEST_CASE("server intake: after the first packet only new lines are replayed, and what is stored is the same") {
    School school, forgetful_school;
    Intake forgetful(*forgetful_school.store, forgetful_school.courses, forgetful_school.clock, 0);
    const std::string token = school.join(1), other_token = forgetful_school.join(1);
    const Attempt attempt = school.open(1);
    // The same attempt in both schools, so that their answers can be compared.
    const Attempt other = forgetful_school.open(1);
    forgetful_school.store->write_and_wait([&](Connection& connection) {
        connection.run("UPDATE attempt SET seed = $1", {attempt.seed});
    });
    const std::string good = log_of(school.courses, attempt);
    std::size_t packets = 0;
    for (std::size_t end = good.find("0 begin"); end < good.size(); ++packets) {
        end = good.find('\n', end) + 1;
        const std::string log = good.substr(0, end);
        const std::string bad[] = {log + "1 win-everything\n", log + "0 submit\n", log + log, "", good.substr(0, end / 2)};
        CHECK(answer_text(send_to(school.intake, token, attempt.id, log)) == answer_text(send_to(forgetful, other_token, other.id, log)));
        CHECK(answer_text(send_to(school.intake, token, attempt.id, log)) == answer_text(send_to(forgetful, other_token, other.id, log)));
        const std::string& spoiled = bad[packets % std::size(bad)];
        CHECK(answer_text(send_to(school.intake, token, attempt.id, spoiled)) ==
              answer_text(send_to(forgetful, other_token, other.id, spoiled)));
    }
    CHECK(packets > 20);
    CHECK(forgetful.gone_on_with() == 0);
    // The first packet is replayed whole, and so is the one after a longer log that was refused.
    std::size_t by_new_lines = 0;
    for (std::size_t packet = 1; packet < packets; ++packet) by_new_lines += (packet - 1) % 5 >= 3 ? 1 : 0;
    CHECK(school.intake.gone_on_with() == by_new_lines);
    const char* row = "SELECT actions, points, points_max, stars, stars_max, progress_permille, is_finished, fate, elapsed_ms, digest,"
                      " misconceptions, refused_count, refused_verdict, refused_line, log, revision FROM attempt";
    const Rows ours = school.store->read(row), theirs = forgetful_school.store->read(row);
    for (std::size_t column = 0; column < 16; ++column) {
        CHECK(ours.number(0, column) == theirs.number(0, column));
        CHECK(ours.text(0, column) == theirs.text(0, column));
    }
}

TEST_CASE("server intake: when another server on the same database went on, the stored log is the truth") {
    const TestFolder folder;
    School school(folder.path + "/motcua.db");
    Intake other(*school.store, school.courses, school.clock); // as another process would be: it knows only the database
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    const auto log = [&](std::size_t actions, play::Mistakes mistakes = {}) { return log_of(school.courses, attempt, actions, mistakes); };
    CHECK(send_to(school.intake, token, attempt.id, log(4)).outcome == LogOutcome::stored);
    CHECK(send_to(other, token, attempt.id, log(6)).outcome == LogOutcome::stored);
    // This one still keeps four actions.
    const LogAnswer late = send_to(school.intake, token, attempt.id, log(5));
    CHECK(late.outcome == LogOutcome::not_a_continuation);
    CHECK(late.log == log(6));
    CHECK(send_to(school.intake, token, attempt.id, log(8)).result.actions == 8);
    play::Mistakes mistakes;
    mistakes.types_wrong_field = true; // parts from the honest play later than at eight actions
    REQUIRE(log(9, mistakes).substr(0, log(8).size()) == log(8));
    REQUIRE(log(9, mistakes) != log(9));
    CHECK(send_to(other, token, attempt.id, log(30, mistakes)).outcome == LogOutcome::stored);
    const LogAnswer fork = send_to(school.intake, token, attempt.id, log(30));
    CHECK(fork.outcome == LogOutcome::not_a_continuation);
    CHECK(fork.log == log(30, mistakes));
    CHECK(school.open(1).log == log(30, mistakes));
}

TEST_CASE("server intake: a device whose seat was released sends no more, whatever is kept of it") {
    School school;
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 4)).outcome == LogOutcome::stored);
    REQUIRE(school.classroom.release(school.class_id, 1));
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 5)).outcome == LogOutcome::unknown_attempt);
    const std::string next = school.join(1);
    CHECK(school.send(next, attempt.id, log_of(school.courses, attempt, 6)).outcome == LogOutcome::stored);
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 7)).outcome == LogOutcome::unknown_attempt);
    CHECK(school.open(1).log == log_of(school.courses, attempt, 6));
}

TEST_CASE("server kept logs: bounded by number and bytes, the longest unheard of goes first") {
    const auto log = [](const std::string& attempt, std::int64_t revision, std::size_t bytes = 10) {
        auto made = std::make_unique<KeptLog>();
        made->attempt = attempt;
        made->revision = revision;
        made->verified.text = std::string(bytes, 'x');
        return made;
    };
    KeptLogs kept(3, 100'000);
    for (const char* name : {"a", "b", "c"}) kept.keep(log(name, 1));
    kept.keep(kept.take("a"));
    kept.keep(log("d", 1));
    CHECK(kept.size() == 3);
    CHECK(kept.take("b") == nullptr);
    kept.keep(log("a", 3));
    kept.keep(log("a", 2)); // somebody was quicker
    CHECK(kept.take("a")->revision == 3);
    CHECK(kept.take("a") == nullptr);
    kept.keep(log("e", 1, 35'000));
    CHECK(kept.size() == 2);
    CHECK(kept.take("c") == nullptr);
    CHECK(kept.bytes() <= 100'000);
    kept.keep(log("f", 1, 60'000)); // alone more than all may take
    CHECK(kept.size() == 0);
    CHECK(kept.bytes() == 0);
}
