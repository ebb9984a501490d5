// The store keeps its promises: durable before told, all or nothing, one text for every database.
#include <atomic>

#include "tests/server/school.hpp"
#include "web/server/sqlite_connection.hpp"

using namespace motcua::server;

namespace {

// Every promise is checked in memory and on the disk.
template <class Check>
void on_every_store(Check check) {
    SUBCASE("in memory") { check(*open_for_test(":memory:")); }
    SUBCASE("on the disk") {
        const TestFolder folder;
        check(*open_for_test(folder.path + "/motcua.db"));
    }
}

void add_school(Connection& connection, std::int64_t id, std::string_view name) {
    connection.run("INSERT INTO school (id, name) VALUES ($1, $2)", {id, name});
}

} // namespace

TEST_CASE("server store: a job's rows can be read once it is told to be durable") {
    on_every_store([](Store& store) {
        store.write_and_wait([](Connection& connection) { add_school(connection, 7, "Trường Hoa Sen"); });
        const Rows rows = store.read("SELECT name, id, NULL FROM school WHERE id = $1", {7});
        REQUIRE(rows.size() == 1);
        CHECK(rows.text(0, 0) == "Trường Hoa Sen");
        CHECK(rows.number(0, 1) == 7);
        CHECK(rows.is_null(0, 2));
        CHECK(rows.number(0, 0) == 0);
        CHECK(rows.text(0, 1).empty());
    });
}

TEST_CASE("server store: parameters may be used twice, out of order, and hold any bytes") {
    on_every_store([](Store& store) {
        const std::string odd("a\0'; DROP TABLE school; --", 26);
        const Rows rows = store.read("SELECT $2, $1, $2", {std::int64_t{5}, odd});
        CHECK(rows.text(0, 0) == odd);
        CHECK(rows.number(0, 1) == 5);
        CHECK(rows.text(0, 2) == odd);
        CHECK(store.read("SELECT $1", {std::string_view()}).text(0, 0).empty());
        CHECK_FALSE(store.read("SELECT $1", {std::string_view()}).is_null(0, 0));
    });
}

TEST_CASE("server store: a job that fails changes nothing and does not take its neighbours with it") {
    on_every_store([](Store& store) {
        std::atomic<int> good = 0;
        std::atomic<int> bad = 0;
        for (int i = 0; i < 100; ++i)
            store.write(
                [i](Connection& connection) {
                    add_school(connection, 1000 + i, "school " + std::to_string(i));
                    if (i % 10 == 3) throw StoreFailure("on purpose");
                },
                [&](bool is_durable) { ++(is_durable ? good : bad); });
        store.write_and_wait([](Connection&) {});
        CHECK(good == 90);
        CHECK(bad == 10);
        CHECK(store.read("SELECT COUNT(*) FROM school").number(0, 0) == 90);
        CHECK(store.read("SELECT id FROM school WHERE id = $1", {1003}).is_empty());
    });
}

TEST_CASE("server store: a wrong statement is a failure that names itself, and the store goes on") {
    on_every_store([](Store& store) {
        CHECK_THROWS_AS(store.read("SELECT nothing FROM nowhere"), StoreFailure);
        CHECK_THROWS_AS(store.write_and_wait([](Connection& c) { c.run("INSERT INTO nowhere VALUES (1)"); }),
                        StoreFailure);
        store.write_and_wait([](Connection& connection) { add_school(connection, 1, "x"); });
        CHECK(store.read("SELECT COUNT(*) FROM school").number(0, 0) == 1);
    });
}

TEST_CASE("server store: what was queued is written before the store closes, and is there when it opens again") {
    const TestFolder folder;
    const std::string path = folder.path + "/motcua.db";
    {
        auto store = open_for_test(path);
        for (int i = 0; i < 1'500; ++i)
            store->write([i](Connection& connection) { add_school(connection, i + 1, "s" + std::to_string(i)); },
                         [](bool) {});
    }
    auto store = open_for_test(path);
    CHECK(store->read("SELECT COUNT(*) FROM school").number(0, 0) == 1'500);
}

TEST_CASE("server store: a database of a newer server is refused in words") {
    const TestFolder folder;
    const std::string path = folder.path + "/motcua.db";
    open_for_test(path);
    SqliteConnection(path, false).run_script("PRAGMA user_version = 9999");
    std::string problem;
    CHECK(open_sqlite(path, problem) == nullptr);
    CHECK(problem.find("newer version") != std::string::npos);
}

TEST_CASE("server store: a place that cannot be written and a file that is no database are said in words") {
    std::string problem;
    CHECK(open_sqlite("/nowhere/at/all/motcua.db", problem) == nullptr);
    CHECK(problem.find("/nowhere/at/all/motcua.db") != std::string::npos);
    const TestFolder folder;
    const std::string path = folder.path + "/motcua.db";
    FILE* file = fopen(path.c_str(), "w");
    for (int i = 0; i < 1000; ++i)
        fputs("this is not a database ", file);
    fclose(file);
    problem.clear();
    CHECK(open_sqlite(path, problem) == nullptr);
    CHECK_FALSE(problem.empty());
}
