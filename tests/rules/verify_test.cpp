// Going on from a log that was verified before says in every word and figure what verifying the whole says: for walks cut
// at every line, and for continuations that were forged, cut, spliced or reordered.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "game/rules/limits.hpp"
#include "game/rules/random.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"
#include "tests/play/walk.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

// Everything a verification says.
std::string all_of(const Verification& one) {
    std::ostringstream out;
    out << verdict_word(one.verdict) << " line " << one.line << " \"" << one.what << "\" actions " << one.actions << " ms "
        << one.elapsed_ms << " digest " << one.digest << " of " << digest(one.state) << " points " << one.score.points << "/" << one.score.points_max
        << " stars " << one.score.stars << "/" << one.score.stars_max << " " << fate_word(one.score.fate) << " progress "
        << one.score.progress_permille << (one.score.is_finished ? " finished" : "");
    for (const GoalScore& goal : one.score.goals)
        out << " " << goal.goal << "=" << goal.points << "/" << goal.points_max << "*" << goal.stars;
    for (const std::string& belief : one.score.misconceptions) out << " " << belief;
    return out.str();
}

struct Attempt {
    const Course& course;
    Issued issued;
    std::vector<std::string> lines;  // the header is the first of them, as one text

    std::string text(std::size_t actions) const {
        std::string out;
        for (std::size_t i = 0; i <= actions; ++i) out += lines[i];
        return out;
    }
    std::size_t actions() const { return lines.size() - 1; }

    Verified after(std::size_t actions) const {
        Verification one = verify(course, issued, text(actions), "");
        REQUIRE(one.verdict == Verdict::valid);
        return {issued, text(actions), std::move(one.state)};
    }
};

Attempt attempt_of(const Course& course, std::uint64_t hash, Log log) {
    log.course_hash = hash;
    Attempt made{course, {log.mission, log.seed, hash, log.variant}, {write_header(log)}};
    for (const Entry& entry : log.entries) made.lines.push_back(write_entry(entry));
    return made;
}

// How many continuations were compared, by verdict: a test that only saw one of them has proved little.
using Seen = std::map<std::string, int>;

void compare(const Attempt& attempt, const Verified& before, const std::string& sent, Seen& seen) {
    const Verification whole = verify(attempt.course, attempt.issued, sent, before.text);
    const Verification going_on = verify_on(attempt.course, before, sent);
    ++seen[std::string(verdict_word(whole.verdict))];
    INFO("after\n" << before.text << "came\n" << sent);
    CHECK(all_of(going_on) == all_of(whole));
}

// What somebody may send after `known` actions instead of the honest rest.
std::string spoiled(const Attempt& attempt, std::size_t known, std::uint64_t& random) {
    std::vector<std::string> rest(attempt.lines.begin() + static_cast<std::ptrdiff_t>(known) + 1, attempt.lines.end());
    const auto any = [&] { return draw(random, rest.size()); };
    std::string text = attempt.text(known);
    switch (rest.empty() ? 6 : draw(random, 10)) {
    case 0: rest[any()] = "1 win-everything\n"; break;                                    // forged
    case 1: rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(any())); break;         // spliced out
    case 2: rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(any()), rest[any()]); break;
    case 3: std::swap(rest[any()], rest[any()]); break;                                   // reordered
    case 4: rest[any()].pop_back(); break;                                                // a line end is gone
    case 5: {                                                                             // one bit
        std::string& line = rest[any()];
        line[draw(random, line.size())] ^= static_cast<char>(1 << draw(random, 8));
        break;
    }
    case 6: text[draw(random, text.size())] ^= 1; break;                                  // what was accepted before
    case 7: return text.substr(0, draw(random, text.size() + 1));                         // a late, shorter packet, or cut
    case 8: text[text.find("seed ") + 5] = '7'; break;                                    // another play-through
    default: return text + "seed 1\n";
    }
    for (const std::string& line : rest) text += line;
    return draw(random, 4) == 0 ? text.substr(0, text.size() - draw(random, 30)) : text;
}

}  // namespace

TEST_CASE("going on from a verified log says what verifying the whole says, wherever a walk is cut") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    Seen seen;
    for (const Mission& mission : course.missions)
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Attempt attempt = attempt_of(course, hash, play::walk(course, mission.id, seed, 60).log);
            const std::string all = attempt.text(attempt.actions());
            for (std::size_t known = 0; known <= attempt.actions(); ++known) {
                const Verified before = attempt.after(known);
                compare(attempt, before, all, seen);
                compare(attempt, before, attempt.text(std::min(known + 1, attempt.actions())), seen);
                compare(attempt, before, before.text, seen);
            }
        }
    CHECK(seen["valid"] > 1000);
}

TEST_CASE("going on from a verified log says what verifying the whole says of every spoiled continuation") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    Seen seen;
    std::uint64_t random = 11;
    for (const Mission& mission : course.missions)
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Attempt attempt = attempt_of(course, hash, play::walk(course, mission.id, seed, 60).log);
            for (std::size_t known = 0; known <= attempt.actions(); ++known) {
                const Verified before = attempt.after(known);
                for (int times = 0; times < 4; ++times) compare(attempt, before, spoiled(attempt, known, random), seen);
            }
        }
    for (const char* verdict : {"valid", "unreadable", "impossible-action", "not-a-continuation", "other-seed"}) {
        CAPTURE(verdict);
        CHECK(seen[verdict] >= 5);
    }
}

TEST_CASE("a mission verified action by action, each from the one before, ends as the whole does") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    const Attempt attempt = attempt_of(course, hash, play::play(course, "copy", 3, {.trusts_offers = true, .answers_wrong = true}));
    Verified before = attempt.after(0);
    for (std::size_t actions = 1; actions <= attempt.actions(); ++actions) {
        Verification one = verify_on(course, std::move(before), attempt.text(actions));
        REQUIRE(all_of(one) == all_of(verify(course, attempt.issued, attempt.text(actions), "")));
        before = {attempt.issued, attempt.text(actions), std::move(one.state)};
    }
}

TEST_CASE("the limits of a log are those of the whole, not of its new lines") {
    const Course course = play::small_course();
    const std::uint64_t hash = course_hash(course);
    const Attempt attempt = attempt_of(course, hash, play::play(course, "copy", 1));
    const Verified before = attempt.after(attempt.actions());
    Seen seen;
    std::string many = before.text;
    for (std::size_t i = 0; i < limits::actions_max; ++i) many += "0 begin\n";
    compare(attempt, before, many, seen);
    compare(attempt, before, before.text + std::string(limits::log_bytes_max, 'x'), seen);
    CHECK(seen["unreadable"] == 2);
    compare(attempt, {attempt.issued, "", {}}, before.text, seen);  // nothing was accepted before
    CHECK(seen["valid"] == 1);
}
