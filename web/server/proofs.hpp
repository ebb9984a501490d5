// What stored attempts proved, goal by goal, and what their polls were answered with: read for badges and the teacher, and derived again by replay where a version
// of the server that did not keep it yet took the log.
#pragma once

#include "web/server/courses.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

// Fills in the goals of attempts that have points and no goals. An attempt whose pack is gone is left as it is, and asked
// about again at the next start. Returns how many were filled in. Waits for the disk.
std::size_t derive_goals(Store& store, const Courses& courses);
// The same for polls, of attempts where anything was done.
std::size_t derive_polls(Store& store, const Courses& courses);

} // namespace motcua::server
