// See the header. Readers borrow one of a few read-only connections; in memory there is only one connection, shared.
#include "web/server/store_sqlite.hpp"

#include <pthread.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "web/server/schema.hpp"
#include "web/server/sqlite_connection.hpp"

namespace motcua::server {

namespace {

constexpr std::size_t jobs_per_commit_max = 512;
// When the last commit was shared by this many, the next one waits a moment for company, unless half as many are there
// already: a sync costs more than the rows. A single pupil, or a slow trickle, never waits.
constexpr std::size_t jobs_that_are_a_crowd = 8;
constexpr std::chrono::microseconds wait_for_company{1'000};

struct Waiting {
    Store::Job job;
    Store::Done done;
};

class SqliteStore final : public Store {
  public:
    SqliteStore(const std::string& path, std::unique_ptr<SqliteConnection> writer)
        : path_(path), is_in_memory_(path == ":memory:"), writer_(std::move(writer)), thread_([this] { work(); }) {}

    ~SqliteStore() override {
        {
            const std::lock_guard lock(queue_mutex_);
            is_closing_ = true;
        }
        queue_changed_.notify_all();
        thread_.join(); // what was queued is still written
    }

    Rows read(std::string_view sql, std::initializer_list<Argument> arguments) override {
        if (is_in_memory_) {
            const std::lock_guard lock(writer_mutex_);
            return writer_->run(sql, arguments);
        }
        std::unique_ptr<SqliteConnection> reader = borrow_reader();
        Rows rows = reader->run(sql, arguments); // a connection that failed is not given back
        const std::lock_guard lock(readers_mutex_);
        readers_.push_back(std::move(reader));
        return rows;
    }

    void write(Job job, Done done) override {
        bool is_first = false;
        {
            const std::lock_guard lock(queue_mutex_);
            if (!is_closing_) {
                queue_.push_back({std::move(job), std::move(done)});
                done = nullptr;
                is_first = queue_.size() == 1;
            }
        }
        if (done) return done(false);
        if (is_first) queue_changed_.notify_one();
    }

  private:
    std::unique_ptr<SqliteConnection> borrow_reader() {
        {
            const std::lock_guard lock(readers_mutex_);
            if (!readers_.empty()) {
                auto reader = std::move(readers_.back());
                readers_.pop_back();
                return reader;
            }
        }
        return std::make_unique<SqliteConnection>(path_, true);
    }

    std::size_t waiting() {
        const std::lock_guard lock(queue_mutex_);
        return queue_.size();
    }

    void work() {
        pthread_setname_np(pthread_self(), "store"); // so that whoever measures can tell it apart
        std::vector<Waiting> batch;
        for (;;) {
            if (batch.size() >= jobs_that_are_a_crowd && waiting() < batch.size() / 2) std::this_thread::sleep_for(wait_for_company);
            batch.clear();
            {
                std::unique_lock lock(queue_mutex_);
                queue_changed_.wait(lock, [this] { return is_closing_ || !queue_.empty(); });
                if (queue_.empty()) return;
                while (!queue_.empty() && batch.size() < jobs_per_commit_max) {
                    batch.push_back(std::move(queue_.front()));
                    queue_.pop_front();
                }
            }
            if (commit(batch.data(), batch.size())) continue;
            // Somebody's job failed and took the others with it: each gets its own transaction now.
            if (batch.size() > 1)
                for (Waiting& one : batch) {
                    if (!commit(&one, 1)) one.done(false);
                }
            else
                batch.front().done(false);
        }
    }

    // All of them in one transaction. When it is durable everybody is told; otherwise nothing has changed.
    bool commit(Waiting* batch, std::size_t size) {
        {
            const std::lock_guard lock(writer_mutex_);
            bool is_begun = false;
            try {
                writer_->run("BEGIN IMMEDIATE");
                is_begun = true;
                for (std::size_t i = 0; i < size; ++i)
                    batch[i].job(*writer_);
                writer_->run("COMMIT");
            } catch (const std::exception&) {
                try {
                    if (is_begun) writer_->run("ROLLBACK");
                } catch (const std::exception&) {
                    // A failed COMMIT may have rolled back by itself: there is nothing left to undo.
                }
                return false;
            }
        }
        for (std::size_t i = 0; i < size; ++i)
            batch[i].done(true);
        return true;
    }

    const std::string path_;
    const bool is_in_memory_;
    std::mutex writer_mutex_; // contended only in memory, where readers share the connection
    std::unique_ptr<SqliteConnection> writer_;
    std::mutex readers_mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> readers_;
    std::mutex queue_mutex_;
    std::condition_variable queue_changed_;
    std::deque<Waiting> queue_;
    bool is_closing_ = false;
    std::thread thread_;
};

void bring_up_to_date(SqliteConnection& writer, const std::string& path) {
    const auto version = static_cast<std::size_t>(writer.run("PRAGMA user_version").number(0, 0));
    if (version > migrations.size())
        throw StoreFailure("The database " + path + " was written by a newer version of this server (schema " +
                           std::to_string(version) + "). Start that version, or restore an older backup.");
    for (std::size_t next = version; next < migrations.size(); ++next) {
        const std::string script = "BEGIN IMMEDIATE;" + std::string(migrations[next]) +
                                   "PRAGMA user_version = " + std::to_string(next + 1) + ";COMMIT;";
        writer.run_script(script.c_str());
    }
}

} // namespace

std::unique_ptr<Store> open_sqlite(const std::string& path, std::string& problem) {
    try {
        auto writer = std::make_unique<SqliteConnection>(path, false);
        // 64 MB of pages in memory: the logs of thousands of pupils under way are written again and again, never read back.
        writer->run_script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
                           "PRAGMA cache_size = -65536;");
        bring_up_to_date(*writer, path);
        return std::make_unique<SqliteStore>(path, std::move(writer));
    } catch (const StoreFailure& failure) {
        problem = failure.what();
        return nullptr;
    }
}

} // namespace motcua::server
