// Attempts and their logs: gives a seat its attempt, and decides what to believe and store of a log that arrives. A
// score is only ever derived here, by replay. A stored log only grows; what cannot be is counted and changes nothing.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/badges.hpp"
#include "game/rules/verify.hpp"
#include "web/server/classroom.hpp"
#include "web/server/clock.hpp"
#include "web/server/courses.hpp"
#include "web/server/kept_logs.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

// What a pupil's game is told to play.
struct Attempt {
    std::string id;
    std::string course;
    std::string course_hash; // 16 hex digits
    std::string mission;
    std::string variant; // see rules::variant_word
    std::string seed; // decimal, below 2^53
    std::string log;  // stored so far
};

enum class OpenOutcome : std::uint8_t { opened, no_course, no_such_mission, not_for_two, too_many, course_missing, not_kept };

struct OpenAnswer {
    OpenOutcome outcome = OpenOutcome::no_course;
    Attempt attempt;
};

// What is known of an attempt, as stored.
struct Result {
    std::int64_t actions = 0;
    std::int64_t points = 0;
    std::int64_t points_max = 0;
    std::int64_t stars = 0;
    std::int64_t stars_max = 0;
    std::string digest; // 16 hex digits
    bool is_finished = false;
};

enum class LogOutcome : std::uint8_t {
    stored,             // or was stored already: a double send
    not_a_continuation, // `log` holds what is stored
    refused,            // see `verdict`
    unknown_attempt,    // or another seat's
    course_missing,     // the pack it was played with is gone
    store_failed
};

struct LogAnswer {
    LogOutcome outcome = LogOutcome::store_failed;
    rules::Verdict verdict = rules::Verdict::valid;
    std::size_t line = 0;
    std::string problem;
    Result result;
    std::string log;
    std::int64_t class_id = 0;
    bool is_new = false; // something was written
};

// How a seat stands with one mission: `is_begun` = its latest attempt alone is under way,
// `is_pair_begun` = its latest in pair is; `best` is of the best finished one,
// `goals` what the latest finished one proved (rules::write_goals).
struct MissionStanding {
    std::string mission;
    bool is_begun = false;
    bool is_pair_begun = false;
    bool is_finished = false;
    rules::Outcome best;
    std::string goals;
};

class Intake {
  public:
    static constexpr std::int64_t attempts_per_seat_max = 100;

    Intake(Store& store, Courses& courses, Clock clock, std::size_t logs_kept_max = KeptLogs::logs_max)
        : store_(store), courses_(courses), clock_(std::move(clock)), kept_(logs_kept_max) {}

    // The seat's latest attempt at the mission ("" = the first of the class's course), with the course it was begun with, or
    // a new one when there is none. With `wants_another` a new one, unless nothing was played in the latest yet. Attempts
    // alone and in pair (two pupils at this seat's machine) leave each other as they are. Waits for the disk.
    OpenAnswer open(const SeatId& seat, const std::string& mission, bool wants_another, bool is_pair = false);

    // What the class's pupils are to play now; null when it is not here.
    const Pack* course_of(std::int64_t class_id);

    // Every mission of the class's course, in its order.
    std::vector<MissionStanding> standings(const SeatId& seat);

    // Believes nothing of `log`. `done` is called once, when the answer is durable: on this thread or on the store's.
    // May throw StoreFailure when the database cannot even be read; `done` is not called then.
    void take_log(std::string_view seat_token, const std::string& attempt_id, std::string log,
                  std::function<void(LogAnswer)> done);

    // How many logs were judged by their new lines alone.
    std::uint64_t gone_on_with() const { return gone_on_with_; }

  private:
    struct Job;
    void take(const std::shared_ptr<Job>& job);
    bool take_on(const std::shared_ptr<Job>& job);
    void store_valid(const std::shared_ptr<Job>& job);
    void store_refused(const std::shared_ptr<Job>& job);

    Store& store_;
    Courses& courses_;
    Clock clock_;
    KeptLogs kept_;
    std::atomic<std::uint64_t> gone_on_with_{0};
};

} // namespace motcua::server
