// How many results a second the server verifies and makes durable. In-process: intake and store as the server uses
// them, beside raw SQLite inserts of the same rows in the same run. With "http PORT LIST": the same over HTTP against a
// running server (tests/bench/server.mjs prepares it).
#include "tests/bench/server.hpp"

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

double seconds_of(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Rows as the server stores them, for the baseline.
struct RawRow {
    std::string attempt, log;
};

void insert_raw(Connection& connection, std::int64_t number, const RawRow& row) {
    connection.run("INSERT INTO attempt VALUES ($1, 1, 1, 'mot-cua', '0123456789abcdef', 'mission', "
                   "'1234567890123456', 1, 2, 3, 4, 5,"
                   " 6, 7, 8, 9, 0, 'under-way', 60000, '0123456789abcdef', 'a b c', 0, '', 0, 0, $2)",
                   {row.attempt + std::to_string(number), row.log});
}

double raw_rate(const std::string& folder, const std::vector<RawRow>& rows, std::size_t per_transaction) {
    std::string problem;
    const std::string path = folder + "/raw" + std::to_string(per_transaction) + ".db";
    open_sqlite(path, problem).reset(); // makes the same tables
    SqliteConnection connection(path, false);
    connection.run_script("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;");
    const std::size_t count = std::min(rows.size(), per_transaction == 1 ? std::size_t{1'000} : rows.size());
    const double seconds = seconds_of([&] {
        for (std::size_t i = 0; i < count;) {
            connection.run("BEGIN IMMEDIATE");
            for (std::size_t k = 0; k < per_transaction && i < count; ++k, ++i)
                insert_raw(connection, static_cast<std::int64_t>(i), rows[i]);
            connection.run("COMMIT");
        }
    });
    return static_cast<double>(count) / seconds;
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

double ours_rate(Intake& intake, const std::vector<Pupil>& pupils) {
    Gate gate;
    std::atomic<int> stored = 0;
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
    const double seconds = seconds_of([&] {
        std::thread other([&] { send_share(1, 2); });
        send_share(0, 2);
        other.join();
        gate.wait_empty();
    });
    const int expected = static_cast<int>(pupils.size()) * pieces_per_mission;
    if (stored != expected) std::printf("WRONG: %d of %d logs were stored\n", stored.load(), expected);
    return stored / seconds;
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
        const std::vector<Pupil> pupils = make_pupils(*store, classroom, intake);
        std::vector<RawRow> rows;
        std::size_t bytes = 0;
        for (const Pupil& pupil : pupils)
            for (const std::string& piece : pupil.pieces) {
                rows.push_back({pupil.attempt, piece});
                bytes += piece.size();
            }
        std::printf("%zu results, %zu bytes of log each on average\n", rows.size(), bytes / rows.size());
        const double verifying = seconds_of([&] {
            const Pack& pack = *courses.current();
            for (std::size_t i = 0; i < 200; ++i) {
                const auto log = rules::read_log(pupils[i].pieces.back()).log;
                rules::verify(pack.course, {log.mission, log.seed, pack.hash, log.variant}, pupils[i].pieces.back(), "");
            }
        });
        std::printf("verifying alone, whole missions, one core  %9.0f /s\n", 200 / verifying);
        const double one_by_one = raw_rate(folder, rows, 1);
        const double by_16 = raw_rate(folder, rows, 16);
        const double by_128 = raw_rate(folder, rows, 128);
        const double ours = ours_rate(intake, pupils);
        std::printf("raw SQLite inserts, one by one             %9.0f /s\n", one_by_one);
        std::printf("raw SQLite inserts, 16 in a transaction    %9.0f /s\n", by_16);
        std::printf("raw SQLite inserts, 128 in a transaction   %9.0f /s\n", by_128);
        std::printf("verified and durable, in-process           %9.0f /s   %.2f x raw one by one, %.2f x by 16, %.2f x "
                    "by 128\n",
                    ours, ours / one_by_one, ours / by_16, ours / by_128);
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
