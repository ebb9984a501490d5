// What the server asks of its database: reads, and writes that are durable before anybody is told. SQLite today, other
// databases behind the same interface; every statement is one SQL text for all of them, with $1, $2 … as parameters.
// It knows no pupils, classes or logs: those words belong to the decisions above it.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace motcua::server {

// The database could not do it: disk full, file damaged, locked for too long. Caught where a request ends.
struct StoreFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Argument = std::variant<std::nullptr_t, std::int64_t, std::string_view>;
using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

// What a statement gave back. Reading a column as the other kind gives 0 or "".
class Rows {
  public:
    std::size_t size() const { return rows_.size(); }
    bool is_empty() const { return rows_.empty(); }
    bool is_null(std::size_t row, std::size_t column) const;
    std::int64_t number(std::size_t row, std::size_t column) const;
    const std::string& text(std::size_t row, std::size_t column) const;
    std::int64_t rows_changed = 0;

    void add_row(std::vector<Value> row) { rows_.push_back(std::move(row)); }

  private:
    std::vector<std::vector<Value>> rows_;
};

// One conversation with the database, inside a transaction when handed to a job.
class Connection {
  public:
    virtual ~Connection() = default;
    virtual Rows run(std::string_view sql, std::initializer_list<Argument> arguments = {}) = 0;
};

class Store {
  public:
    // Part of a transaction. May be run a second time when the first run was rolled back, so it must only assign to
    // what it captured. Throwing leaves the database as it was.
    using Job = std::function<void(Connection&)>;
    // Told once, after the commit is on the disk (true) or after the job has failed and changed nothing (false). Called
    // on the store's own thread: must be quick and must not throw.
    using Done = std::function<void(bool is_durable)>;

    virtual ~Store() = default;
    virtual Rows read(std::string_view sql, std::initializer_list<Argument> arguments = {}) = 0;
    // Queues the job. Jobs run in the order they came; those that wait together share one commit.
    virtual void write(Job job, Done done) = 0;

    // Writes and waits until it is durable; throws StoreFailure when it could not be. Not for event loops.
    void write_and_wait(const Job& job);
};

} // namespace motcua::server
