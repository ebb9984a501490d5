// Everything the running server consists of, made in one place (serve.cpp) and handed to the routes.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "trantor/utils/ConcurrentTaskQueue.h"
#include "web/server/accounts.hpp"
#include "web/server/classroom.hpp"
#include "web/server/courses.hpp"
#include "web/server/hand_in.hpp"
#include "web/server/intake.hpp"
#include "web/server/limiter.hpp"
#include "web/server/live.hpp"
#include "web/server/store.hpp"
#include "web/server/web_files.hpp"

namespace motcua::server {

struct Settings {
    std::uint16_t port = 8080;
    std::string data;           // folder of the database, the packs and dropped courses
    std::string web;            // folder of the built game
    std::string public_address; // "" = the machine's own address on the network
};

struct Server {
    Server(Settings given, std::unique_ptr<Store> opened)
        : settings(std::move(given)), store(std::move(opened)), files(settings.web) {}

    // Where pupils reach this server, best guess first; never empty.
    std::vector<std::string> pupil_addresses() const;

    const Settings settings;
    const std::unique_ptr<Store> store;
    Courses courses;
    const Clock clock = system_clock_ms;
    Classroom classroom{*store, clock};
    Accounts accounts{*store, clock};
    Intake intake{*store, courses, clock};
    HandIns hand_ins{*store, courses, clock};
    Live live;
    WebFiles files;
    RateLimiter wrong_codes{30, 1};    // by address: a whole class may sit behind one, so it recovers quickly
    RateLimiter new_attempts{20, 0.5}; // by seat
    RateLimiter sent_logs{60, 10};     // by seat
    // Handlers that wait for the disk or hash passwords run here, so that the event loops never wait.
    static constexpr int desk_waiting_max = 500;
    trantor::ConcurrentTaskQueue desk{2, "desk"};
    std::atomic<int> desk_waiting{0};
    std::atomic<bool> is_stopping{false}; // the event loops end: nobody can be answered any more
};

// The class with this id (decimal, as in an address) when it is this teacher's.
std::optional<Class> class_of(Server& server, const Teacher& teacher, const std::string& id);

// Hand their addresses to Drogon. Called once, before it runs; `server` must outlive it.
void add_join_routes(Server& server);
void add_pupil_routes(Server& server);
void add_account_routes(Server& server);
void add_class_routes(Server& server);
void add_hand_in_routes(Server& server);
void add_live_routes(Server& server);
void add_file_routes(Server& server);

} // namespace motcua::server
