// See the header.
#include "web/server/proofs.hpp"

#include "game/rules/badges.hpp"
#include "game/rules/log_text.hpp"

namespace motcua::server {

namespace {

constexpr std::int64_t batch_max = 200; // logs held in memory at a time

// "" when the log cannot be replayed with what is here.
std::string goals_of_log(const Courses& courses, const std::string& course_hash, const std::string& log) {
    const Pack* pack = courses.find(course_hash);
    const rules::ReadLog read = rules::read_log(log);
    if (!pack || !read.is_ok || read.log.course_hash != pack->hash) return "";
    return rules::write_goals(rules::score(pack->course, rules::replay(pack->course, read.log)).goals);
}

} // namespace

std::size_t derive_goals(Store& store, const Courses& courses) {
    std::size_t derived = 0;
    std::string after;
    for (;;) {
        const Rows rows = store.read("SELECT id, course_hash, log, revision FROM attempt"
                                     " WHERE points_max > 0 AND goals = '' AND id > $1 ORDER BY id LIMIT $2",
                                     {after, batch_max});
        if (rows.is_empty()) return derived;
        after = rows.text(rows.size() - 1, 0);
        std::size_t written = 0;
        store.write_and_wait([&](Connection& connection) {
            written = 0;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const std::string goals = goals_of_log(courses, rows.text(row, 1), rows.text(row, 2));
                if (goals.empty()) continue;
                connection.run("UPDATE attempt SET goals = $3 WHERE id = $1 AND revision = $2",
                               {rows.text(row, 0), rows.number(row, 3), goals});
                ++written;
            }
        });
        derived += written;
    }
}

} // namespace motcua::server
