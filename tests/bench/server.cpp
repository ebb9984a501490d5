// How many results a second the server verifies and makes durable. In-process: intake and store as the server uses
// them, with and without the logs kept in memory, beside raw SQLite inserts of the same rows in the same run. With
// "http PORT LIST": the same over HTTP against a running server (tests/bench/server.mjs prepares it).
#include "tests/bench/server.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "game/rules/log_text.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"
#include "web/server/intake.hpp"
#include "web/server/secrets.hpp"
#include "web/server/sqlite_connection.hpp"
#include "web/server/store_sqlite.hpp"

namespace motcua::bench {

using namespace motcua::server;

namespace {

constexpr int classes = 20;
constexpr int seats = 60;
constexpr int under_way_max = 512;

constexpr int rounds = 5;

// Of the whole process: what a busy neighbour cannot make longer.
double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Measured {
    double per_second = 0;
    double processor_us = 0; // for each
};

Measured measured(std::size_t count, const std::function<void()>& work) {
    sync(); // what others, and the round before, left to be written is not charged to this one
    const double processor = processor_seconds();
    const auto begin = std::chrono::steady_clock::now();
    work();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto all = static_cast<double>(count);
    return {all / seconds, 1e6 * (processor_seconds() - processor) / all};
}

// The best of several rounds, so that a neighbour's noise is left out.
void keep_best(Measured& best, const Measured& one) {
    best.per_second = std::max(best.per_second, one.per_second);
    best.processor_us = best.processor_us == 0 ? one.processor_us : std::min(best.processor_us, one.processor_us);
}

// Rows as the server stores them, for the baseline.
struct RawRow {
    std::string attempt, log;
};

void insert_raw(Connection& connection, std::int64_t number, const RawRow& row) {
    // Columns by name: a migration that adds one does not break the figures.
    connection.run("INSERT INTO attempt (id, class, seat, course, course_hash, mission, seed, started_at, updated_at, revision,"
                   " actions, points, points_max, stars, stars_max, progress_permille, is_finished, fate, elapsed_ms, digest,"
                   " misconceptions, refused_count, refused_verdict, refused_line, refused_at, log)"
                   " VALUES ($1, 1, 1, 'mot-cua', '0123456789abcdef', 'mission', '1234567890123456', 1, 2, 3, 4, 5,"
                   " 6, 7, 8, 9, 0, 'under-way', 60000, '0123456789abcdef', 'a b c', 0, '', 0, 0, $2)",
                   {row.attempt + std::to_string(number), row.log});
}

Measured raw_inserts(const std::string& folder, const std::vector<RawRow>& rows, std::size_t per_transaction) {
    std::string problem;
    const std::string path = folder + "/raw.db";
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
    open_sqlite(path, problem).reset(); // makes the same tables
    SqliteConnection connection(path, false);
    connection.run_script("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;");
    const std::size_t count = per_transaction < 128 ? std::min(rows.size(), 60 * per_transaction) : rows.size();
    return measured(count, [&] {
        for (std::size_t i = 0; i < count;) {
            connection.run("BEGIN IMMEDIATE");
            for (std::size_t k = 0; k < per_transaction && i < count; ++k, ++i)
                insert_raw(connection, static_cast<std::int64_t>(i), rows[i]);
            connection.run("COMMIT");
        }
    });
}

// Lets at most `under_way_max` logs be between us and the disk, as that many pupils' requests would be.
class Gate {
  public:
    void enter() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return under_way_ < under_way_max; });
        ++under_way_;
    }
    void leave() {
        const std::lock_guard lock(mutex_);
        // Those who wait are woken in good time, but not for every single place.
        if (--under_way_ == under_way_max / 2 || under_way_ == 0) changed_.notify_all();
    }
    void wait_empty() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return under_way_ == 0; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int under_way_ = 0;
};

std::vector<Pupil> make_pupils(Store& store, Classroom& classroom, Intake& intake) {
    store.write_and_wait(
        [](Connection& connection) { connection.run("INSERT INTO teacher VALUES (1, 'bench', 'bench', 'x', 0)"); });
    std::vector<Pupil> pupils;
    for (int one = 0; one < classes; ++one) {
        std::vector<FieldWords> problems;
        const auto id =
            classroom.create(1, {"bench", "6", classroom.school_years().front(), "c", std::to_string(seats)}, problems);
        const std::string code = classroom.find(id)->join_code;
        for (int seat = 1; seat <= seats; ++seat) {
            const Attempt attempt = intake.open({id, seat}, "", false).attempt;
            pupils.push_back(
                {classroom.join(code, seat, {}).token, attempt.id, pieces_of(attempt.mission, attempt.variant, attempt.seed)});
        }
    }
    return pupils;
}

// Every piece of every pupil through an intake that keeps so many logs in memory; 0 = each log is replayed from its
// first line. Nothing was sent before.
Measured ours(Store& store, Courses& courses, std::size_t logs_kept, const std::vector<Pupil>& pupils) {
    store.write_and_wait([](Connection& connection) {
        connection.run("UPDATE attempt SET log = '', revision = 0, actions = 0, is_finished = 0");
    });
    Intake intake(store, courses, system_clock_ms, logs_kept);
    Gate gate;
    std::atomic<std::size_t> stored = 0;
    const auto send_share = [&](std::size_t share, std::size_t shares) {
        for (int piece = 0; piece < pieces_per_mission; ++piece)
            for (std::size_t i = share; i < pupils.size(); i += shares) {
                gate.enter();
                intake.take_log(pupils[i].token, pupils[i].attempt, pupils[i].pieces[static_cast<std::size_t>(piece)],
                                [&](const LogAnswer& answer) {
                                    stored += answer.outcome == LogOutcome::stored && answer.is_new ? 1 : 0;
                                    gate.leave();
                                });
            }
    };
    const std::size_t expected = pupils.size() * pieces_per_mission;
    const Measured one = measured(expected, [&] {
        std::thread other([&] { send_share(1, 2); });
        send_share(0, 2);
        other.join();
        gate.wait_empty();
    });
    if (stored != expected) std::printf("WRONG: %zu of %zu logs were stored\n", stored.load(), expected);
    const std::size_t gone_on_with = logs_kept == 0 ? 0 : pupils.size() * (pieces_per_mission - 1);
    if (intake.gone_on_with() != gone_on_with)
        std::printf("WRONG: %zu logs were judged by their new lines, not %zu\n", static_cast<std::size_t>(intake.gone_on_with()), gone_on_with);
    return one;
}

void print_row(const char* name, const Measured& one, const Measured& raw) {
    std::printf("%-43s%9.0f /s %7.1f us of processor time each   %5.2f x raw by 128\n", name, one.per_second, one.processor_us,
                one.per_second / raw.per_second);
}

void print_figures(Store& store, Courses& courses, const std::string& folder, const std::vector<Pupil>& pupils) {
    std::vector<RawRow> rows;
    std::size_t bytes = 0;
    for (const Pupil& pupil : pupils)
        for (const std::string& piece : pupil.pieces) {
            rows.push_back({pupil.attempt, piece});
            bytes += piece.size();
        }
    std::printf("%zu results, %zu bytes of log each on average; the best of %d rounds\n", rows.size(), bytes / rows.size(), rounds);
    const Measured verifying = measured(pupils.size(), [&] {
        const Pack& pack = *courses.current();
        for (const Pupil& pupil : pupils) {
            const auto log = rules::read_log(pupil.pieces.back()).log;
            rules::verify(pack.course, {log.mission, log.seed, pack.hash, log.variant}, pupil.pieces.back(), "");
        }
    });
    Measured one_by_one, by_16, by_128, from_first_line, going_on;
    for (int round = 0; round < rounds; ++round) {
        keep_best(one_by_one, raw_inserts(folder, rows, 1));
        keep_best(by_16, raw_inserts(folder, rows, 16));
        keep_best(from_first_line, ours(store, courses, 0, pupils));
        keep_best(by_128, raw_inserts(folder, rows, 128));
        keep_best(going_on, ours(store, courses, KeptLogs::logs_max, pupils));
    }
    print_row("verifying alone, whole missions, one core", verifying, by_128);
    print_row("raw SQLite inserts, one by one", one_by_one, by_128);
    print_row("raw SQLite inserts, 16 in a transaction", by_16, by_128);
    print_row("raw SQLite inserts, 128 in a transaction", by_128, by_128);
    print_row("verified from the first line, and durable", from_first_line, by_128);
    print_row("verified by the new lines, and durable", going_on, by_128);
}

int in_process() {
    std::string folder = (std::filesystem::current_path() / "bench-").string() + std::string(6, 'X');
    if (!start_secrets() || !mkdtemp(folder.data())) return 1;
    std::string problem;
    {
        const auto store = open_sqlite(folder + "/motcua.db", problem);
        Courses courses;
        courses.add(play::shipped_course());
        Classroom classroom(*store, system_clock_ms);
        Intake intake(*store, courses, system_clock_ms);
        print_figures(*store, courses, folder, make_pupils(*store, classroom, intake));
    }
    std::filesystem::remove_all(folder);
    return 0;
}

} // namespace

std::vector<std::string> pieces_of(const std::string& mission, const std::string& variant, const std::string& seed) {
    rules::Log log = play::play(play::shipped_course(), mission, std::stoull(seed),
                                {.trusts_offers = true, .types_wrong_field = true}, 1500, rules::read_variant(variant).value());
    const std::vector<rules::Entry> all = log.entries;
    std::vector<std::string> pieces;
    for (std::size_t piece = 1; piece <= pieces_per_mission; ++piece) {
        log.entries.assign(all.begin(),
                           all.begin() + static_cast<std::ptrdiff_t>(all.size() * piece / pieces_per_mission));
        pieces.push_back(rules::write_log(log));
    }
    return pieces;
}

} // namespace motcua::bench

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "http")
        return motcua::bench::send_over_http(std::atoi(argv[2]), argv[3], 64);
    return motcua::bench::in_process();
}
