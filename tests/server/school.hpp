// A school for tests: a store in memory or in a file of its own, a clock that tests move, the small course, and one
// class of ten seats.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "game/rules/log_text.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"
#include "web/server/accounts.hpp"
#include "web/server/board.hpp"
#include "web/server/class_light.hpp"
#include "web/server/class_pages.hpp"
#include "web/server/classroom.hpp"
#include "web/server/courses.hpp"
#include "web/server/coverage.hpp"
#include "web/server/intake.hpp"
#include "web/server/proofs.hpp"
#include "web/server/secrets.hpp"
#include "web/server/store_sqlite.hpp"

namespace motcua::server {

// A folder that goes away with its test.
struct TestFolder {
    std::string path;
    TestFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "motcua-test-").string() + std::string(6, 'X');
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~TestFolder() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
};

inline std::unique_ptr<Store> open_for_test(const std::string& path) {
    REQUIRE(start_secrets());
    std::string problem;
    auto store = open_sqlite(path, problem);
    REQUIRE_MESSAGE(store, problem);
    return store;
}

// The log as a whole or only its first `actions` actions.
inline std::string log_of(const Courses& courses, const Attempt& attempt, std::size_t actions = 10'000,
                          play::Mistakes mistakes = {}) {
    rules::Log log =
        play::play(courses.find(attempt.course_hash)->course, attempt.mission, std::stoull(attempt.seed), mistakes, 1500, rules::read_variant(attempt.variant).value());
    if (log.entries.size() > actions) log.entries.resize(actions);
    return rules::write_log(log);
}

struct School {
    explicit School(const std::string& database = ":memory:") : store(open_for_test(database)) {
        courses.add(play::small_course());
        store->write_and_wait([](Connection& connection) {
            connection.run(
                "INSERT INTO teacher (id, name, name_key, password_hash, created_at) VALUES (1, 'Lan', 'lan', 'x', 0)");
        });
        std::vector<FieldWords> problems;
        class_id = classroom.create(1, {"THCS Hoa Sen", "6", classroom.school_years().front(), "6A", "10"}, problems);
        REQUIRE(problems.empty());
        the_class = *classroom.find(class_id);
    }

    std::string join(std::int64_t seat) {
        const Join join = classroom.join(the_class.join_code, seat, {});
        REQUIRE(join.outcome == JoinOutcome::joined);
        return join.token;
    }

    Attempt open(std::int64_t seat, bool wants_another = false) {
        const OpenAnswer answer = intake.open({class_id, seat}, "", wants_another);
        REQUIRE(answer.outcome == OpenOutcome::opened);
        return answer.attempt;
    }

    LogAnswer send(const std::string& token, const std::string& attempt, const std::string& log) {
        std::promise<LogAnswer> answer;
        intake.take_log(token, attempt, log, [&answer](LogAnswer given) { answer.set_value(std::move(given)); });
        return answer.get_future().get();
    }

    std::int64_t now_ms = 1'760'000'000'000; // October 2025
    Clock clock = [this] { return now_ms; };
    std::unique_ptr<Store> store;
    Courses courses;
    Classroom classroom{*store, clock};
    Accounts accounts{*store, clock};
    Intake intake{*store, courses, clock};
    std::int64_t class_id = 0;
    Class the_class;
};

} // namespace motcua::server
