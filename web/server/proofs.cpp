// See the header.
#include "web/server/proofs.hpp"

#include "game/rules/badges.hpp"
#include "game/rules/log_text.hpp"

namespace motcua::server {

namespace {

constexpr std::int64_t batch_max = 200; // logs held in memory at a time

// What one column says of an attempt.
struct Derived {
    std::string_view select_missing; // id, course_hash, log, revision of the next $2 attempts after the id $1
    std::string_view update;         // of the attempt $1 at revision $2 to $3
    std::string (*text)(const rules::Score& score);
};

constexpr Derived goals = {
    "SELECT id, course_hash, log, revision FROM attempt WHERE points_max > 0 AND goals = '' AND id > $1 ORDER BY id LIMIT $2",
    "UPDATE attempt SET goals = $3 WHERE id = $1 AND revision = $2",
    [](const rules::Score& score) { return rules::write_goals(score.goals); }};

constexpr Derived polls = {
    "SELECT id, course_hash, log, revision FROM attempt WHERE actions > 0 AND polls = '' AND id > $1 ORDER BY id LIMIT $2",
    "UPDATE attempt SET polls = $3 WHERE id = $1 AND revision = $2",
    [](const rules::Score& score) { return rules::write_polls(score.polls); }};

// "" when the log cannot be replayed with what is here.
std::string of_log(const Derived& what, const Courses& courses, const std::string& course_hash, const std::string& log) {
    const Pack* pack = courses.find(course_hash);
    const rules::ReadLog read = rules::read_log(log);
    if (!pack || !read.is_ok || read.log.course_hash != pack->hash) return "";
    return what.text(rules::score(pack->course, rules::replay(pack->course, read.log)));
}

std::size_t derive(const Derived& what, Store& store, const Courses& courses) {
    std::size_t derived = 0;
    std::string after;
    for (;;) {
        const Rows rows = store.read(what.select_missing, {after, batch_max});
        if (rows.is_empty()) return derived;
        after = rows.text(rows.size() - 1, 0);
        std::size_t written = 0;
        store.write_and_wait([&](Connection& connection) {
            written = 0;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const std::string text = of_log(what, courses, rows.text(row, 1), rows.text(row, 2));
                if (text.empty()) continue;
                connection.run(what.update, {rows.text(row, 0), rows.number(row, 3), text});
                ++written;
            }
        });
        derived += written;
    }
}

} // namespace

std::size_t derive_goals(Store& store, const Courses& courses) { return derive(goals, store, courses); }
std::size_t derive_polls(Store& store, const Courses& courses) { return derive(polls, store, courses); }

} // namespace motcua::server
