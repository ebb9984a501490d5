// See the header. Parameters are written $1, $2 … as PostgreSQL wants them; SQLite takes them as names, in any order.
#include "web/server/sqlite_connection.hpp"

#include <sqlite3.h>

#include <cstdlib>

namespace motcua::server {

namespace {

// Resets the statement however its run ends, so that it holds no lock and can be used again.
struct ResetAtEnd {
    sqlite3_stmt* handle;
    ~ResetAtEnd() {
        sqlite3_reset(handle);
        sqlite3_clear_bindings(handle);
    }
};

Value column_value(sqlite3_stmt* handle, int column) {
    switch (sqlite3_column_type(handle, column)) {
    case SQLITE_INTEGER:
        return static_cast<std::int64_t>(sqlite3_column_int64(handle, column));
    case SQLITE_NULL:
        return nullptr;
    default: {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle, column));
        return std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle, column)));
    }
    }
}

} // namespace

SqliteConnection::SqliteConnection(const std::string& path, bool is_read_only) : path_(path) {
    const int flags =
        (is_read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &database_, flags, nullptr) != SQLITE_OK) {
        const std::string what = database_ ? sqlite3_errmsg(database_) : "out of memory";
        sqlite3_close(database_);
        throw StoreFailure("The database " + path + " cannot be opened: " + what +
                           ". Check that the folder exists and may be written.");
    }
    sqlite3_extended_result_codes(database_, 1);
    sqlite3_busy_timeout(database_, 10'000); // another process, such as `teacher reset-password`, may hold it shortly
    run_script("PRAGMA foreign_keys = ON");
}

SqliteConnection::~SqliteConnection() {
    for (auto& [sql, statement] : statements_)
        sqlite3_finalize(statement.handle);
    sqlite3_close(database_);
}

void SqliteConnection::fail(std::string_view sql) const {
    throw StoreFailure("The database " + path_ + " says: " + sqlite3_errmsg(database_) +
                       " (in: " + std::string(sql.substr(0, 120)) + ")");
}

SqliteConnection::Statement& SqliteConnection::prepared(std::string_view sql) {
    if (auto found = statements_.find(sql); found != statements_.end()) return found->second;
    Statement statement;
    if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement.handle, nullptr) != SQLITE_OK)
        fail(sql);
    const int slots = sqlite3_bind_parameter_count(statement.handle);
    for (int slot = 1; slot <= slots; ++slot) {
        const char* name = sqlite3_bind_parameter_name(statement.handle, slot);
        const auto number = static_cast<std::size_t>(name ? std::atoi(name + 1) : slot);
        if (statement.slot_of_parameter.size() < number) statement.slot_of_parameter.resize(number, 0);
        statement.slot_of_parameter[number - 1] = slot;
    }
    return statements_.emplace(std::string(sql), std::move(statement)).first->second;
}

Rows SqliteConnection::run(std::string_view sql, std::initializer_list<Argument> arguments) {
    Statement& statement = prepared(sql);
    const ResetAtEnd reset_at_end{statement.handle};
    std::size_t parameter = 0;
    for (const Argument& argument : arguments) {
        const int slot = parameter < statement.slot_of_parameter.size() ? statement.slot_of_parameter[parameter] : 0;
        ++parameter;
        int code = SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&argument))
            code = sqlite3_bind_int64(statement.handle, slot, *number);
        else if (const auto* text = std::get_if<std::string_view>(&argument))
            // The texts live as long as this call, so nothing is copied. A null pointer would bind NULL.
            code = sqlite3_bind_text64(statement.handle, slot, text->data() ? text->data() : "", text->size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
        if (code != SQLITE_OK) fail(sql);
    }
    Rows rows;
    const int columns = sqlite3_column_count(statement.handle);
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement.handle)) == SQLITE_ROW) {
        std::vector<Value> row;
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(column_value(statement.handle, column));
        rows.add_row(std::move(row));
    }
    if (code != SQLITE_DONE) fail(sql);
    if (columns == 0) rows.rows_changed = sqlite3_changes64(database_);
    return rows;
}

void SqliteConnection::run_script(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

} // namespace motcua::server
