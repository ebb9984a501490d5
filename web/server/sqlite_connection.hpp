// One SQLite connection with its prepared statements. Used by one thread at a time; knows nothing of transactions.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/store.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::server {

class SqliteConnection : public Connection {
  public:
    // Throws StoreFailure with a sentence that names the file.
    SqliteConnection(const std::string& path, bool is_read_only);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Rows run(std::string_view sql, std::initializer_list<Argument> arguments = {}) override;
    // Several statements at once, without arguments and results: pragmas and migrations.
    void run_script(const char* sql);

  private:
    struct Statement {
        sqlite3_stmt* handle = nullptr;
        std::vector<int> slot_of_parameter; // [n - 1] = SQLite's index of $n, 0 when the text does not use it
    };
    Statement& prepared(std::string_view sql);
    [[noreturn]] void fail(std::string_view sql) const;

    std::string path_;
    sqlite3* database_ = nullptr;
    std::map<std::string, Statement, std::less<>> statements_;
};

} // namespace motcua::server
