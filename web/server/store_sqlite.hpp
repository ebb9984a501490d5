// The store on one SQLite file (or in memory, for tests). One thread writes: it takes every job that waits, runs them
// in one transaction, commits with a full sync, and only then tells those who wait (group commit).
#pragma once

#include <memory>
#include <string>

#include "web/server/store.hpp"

namespace motcua::server {

// Opens or creates the database and brings its schema up to date. `path` ":memory:" keeps it in memory. Null with
// `problem` filled when it cannot be opened, is damaged, or is newer than this program.
std::unique_ptr<Store> open_sqlite(const std::string& path, std::string& problem);

} // namespace motcua::server
