// Puts the server together, says where it is reached, runs it until it is told to stop, and stops it in order.
#include <arpa/inet.h>
#include <drogon/HttpAppFramework.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "game/rules/limits.hpp"
#include "web/server/addresses.hpp"
#include "web/server/commands.hpp"
#include "web/server/proofs.hpp"

namespace motcua::server {

namespace {

// Asked before Drogon is, which would end the program without a next step.
bool is_port_free(std::uint16_t port) {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    if (probe < 0) return true;
    const int yes = 1;
    setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool is_free = bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(probe);
    return is_free;
}

void print_addresses(Server& server) {
    const unsigned port = server.settings.port;
    std::printf("\nMột Cửa đang chạy (is serving).\n\nHọc sinh (pupils):\n");
    for (const std::string& address : server.pupil_addresses())
        std::printf("  %s/\n", address.c_str());
    std::printf("  http://localhost:%u/\nGiáo viên (teachers):\n  http://localhost:%u/gv\n", port, port);
    if (!server.accounts.has_teacher())
        std::printf(
            "\nGiáo viên đầu tiên mở tài khoản bằng link dùng một lần này (the first teacher's one-time sign-in):\n"
            "  http://localhost:%u/gv/bat-dau?ma=%s\n",
            port, server.accounts.invite_first().c_str());
    std::printf("\nDừng (stop): Ctrl+C\n");
    std::fflush(stdout);
}

void set_limits(const Settings& settings) {
    constexpr std::size_t body_bytes_max = HandIns::request_bytes_max;
    auto& app = drogon::app();
    app.setLogLevel(trantor::Logger::kError);
    app.setClientMaxBodySize(body_bytes_max).setClientMaxMemoryBodySize(body_bytes_max);
    app.setUploadPath(settings.data + "/tmp"); // nothing is uploaded, but Drogon wants its place
    app.setIdleConnectionTimeout(60).setPipeliningRequestsNumber(64).setMaxConnectionNum(10'000);
    app.enableServerHeader(false).disableSession();
    app.setThreadNum(std::clamp(std::thread::hardware_concurrency(), 2U, 8U));
    app.addListener("0.0.0.0", settings.port);
    app.disableSigtermHandling();
    // Only a teacher's results are larger than a log.
    app.registerSyncAdvice([](const drogon::HttpRequestPtr& request) -> drogon::HttpResponsePtr {
        constexpr std::string_view large = "/nop-tep";
        const std::string& path = request->path();
        const bool may_be_large = path.size() > large.size() && path.compare(path.size() - large.size(), large.size(), large) == 0;
        if (may_be_large || request->body().size() <= rules::limits::log_bytes_max) return nullptr;
        auto response = drogon::HttpResponse::newHttpResponse();
        response->setStatusCode(drogon::k413RequestEntityTooLarge);
        return response;
    });
    app.setExceptionHandler([](const std::exception& error, const drogon::HttpRequestPtr& request,
                               std::function<void(const drogon::HttpResponsePtr&)>&& reply) {
        std::fprintf(stderr, "motcua-server: %s failed: %s\n", request->path().c_str(), error.what());
        auto response = drogon::HttpResponse::newHttpResponse();
        response->setStatusCode(drogon::k500InternalServerError);
        reply(response);
    });
}

void load_courses(Server& server) {
    const Settings& settings = server.settings;
    for (const std::string& problem : server.courses.load(settings.data + "/packs", settings.data + "/courses", settings.web))
        std::fprintf(stderr, "motcua-server: %s\n", problem.c_str());
    if (server.courses.is_empty())
        std::fprintf(stderr,
                     "motcua-server: no course pack in %s or %s/courses: pupils cannot begin. Build one with "
                     "`motcua-server content build`.\n",
                     settings.web.c_str(), settings.data.c_str());
    drogon::app().registerBeginningAdvice([&server] {
        constexpr double look_every_s = 1.5;
        drogon::app().getLoop()->runEvery(look_every_s, [&server] {
            server.desk.runTaskInQueue([&server] {
                for (const std::string& news : server.courses.look())
                    std::fprintf(stderr, "motcua-server: %s\n", news.c_str());
            });
        });
    });
}

// What was asked before is answered, what was queued is written; then the loops end.
void stop(Server& server) {
    for (int tries = 0; tries < 100 && server.desk_waiting > 0; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    try {
        server.store->write_and_wait([](Connection&) {});
    } catch (const StoreFailure&) {
        // The disk refuses: nothing more can be saved, and nothing of it was acknowledged.
    }
    server.live.forget_all();
    server.is_stopping = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    drogon::app().quit();
}

} // namespace

std::vector<std::string> Server::pupil_addresses() const {
    if (!settings.public_address.empty()) return {settings.public_address};
    auto addresses = network_addresses(settings.port);
    if (addresses.empty()) addresses.push_back("http://localhost:" + std::to_string(settings.port));
    return addresses;
}

int serve(const Settings& settings) {
    signal(SIGPIPE, SIG_IGN);
    sigset_t stop_signals;
    sigemptyset(&stop_signals);
    sigaddset(&stop_signals, SIGTERM);
    sigaddset(&stop_signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr); // before any thread: they all leave them to the one that waits

    if (!is_port_free(settings.port)) {
        std::fprintf(stderr, "motcua-server: port %u is taken by another program. Choose another one: --port %u\n",
                     static_cast<unsigned>(settings.port), static_cast<unsigned>(settings.port) + 1);
        return 1;
    }
    auto store = open_data(settings.data);
    if (!store) return 1;
    try {
        Server server(settings, std::move(store));
        load_courses(server);
        derive_goals(*server.store, server.courses);
        derive_polls(*server.store, server.courses);
        set_limits(settings);
        add_join_routes(server);
        add_pupil_routes(server);
        add_account_routes(server);
        add_class_routes(server);
        add_hand_in_routes(server);
        add_live_routes(server);
        add_file_routes(server);
        print_addresses(server);
        std::thread waits_for_stop([&] {
            int signal_number = 0;
            sigwait(&stop_signals, &signal_number);
            stop(server);
        });
        drogon::app().run();
        waits_for_stop.join();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "motcua-server: %s\n", error.what());
        return 1;
    }
    return 0;
}

} // namespace motcua::server
