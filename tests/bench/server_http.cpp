// A crowd of pupils' games on one thread: keeps every connection busy with one request at a time and counts answers
// that say "stored". Written by hand, because a load generator in a script would be what is measured.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "tests/bench/server.hpp"

namespace motcua::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Line {
    int socket = -1;
    std::vector<std::string> requests;
    std::size_t next = 0;
    std::size_t sent = 0;
    std::string heard;
    Clock::time_point begun;
};

std::string request_of(const Pupil& pupil, const std::string& log) {
    return "PUT /api/attempt/" + pupil.attempt + "/log HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
           pupil.token + "\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(log.size()) + "\r\n\r\n" +
           log;
}

int connected(int port) {
    const int line = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return -1;
    const int yes = 1;
    setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return line;
}

// The size of a whole answer at the front of `heard`, 0 when more must come.
std::size_t whole_answer(const std::string& heard) {
    const std::size_t end = heard.find("\r\n\r\n");
    if (end == std::string::npos) return 0;
    const std::size_t at = heard.find("content-length: ");
    const std::size_t body = at < end ? std::stoul(heard.substr(at + 16, 12)) : 0;
    return heard.size() >= end + 4 + body ? end + 4 + body : 0;
}

bool send_next(Line& line) {
    if (line.next == line.requests.size()) return false;
    line.begun = Clock::now();
    const std::string& request = line.requests[line.next++];
    for (std::size_t sent = 0; sent < request.size();) {
        const ssize_t step = send(line.socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
        if (step <= 0) return false;
        sent += static_cast<std::size_t>(step);
    }
    return true;
}

} // namespace

int send_over_http(int port, const std::string& list_path, int connections) {
    std::vector<Line> lines(static_cast<std::size_t>(connections));
    std::ifstream list(list_path);
    std::size_t pupils = 0;
    std::vector<std::vector<std::string>> waiting(lines.size());
    for (std::string text; std::getline(list, text); ++pupils) {
        std::istringstream words(text);
        Pupil pupil;
        std::string mission;
        std::string seed, variant;
        words >> pupil.token >> pupil.attempt >> mission >> variant >> seed;
        for (const std::string& piece : pieces_of(mission, variant, seed))
            lines[pupils % lines.size()].requests.push_back(request_of(pupil, piece));
    }
    const int poll = epoll_create1(0);
    for (Line& line : lines) {
        line.socket = connected(port);
        if (line.socket < 0) {
            std::printf("nobody answers on port %d\n", port);
            return 1;
        }
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &line;
        epoll_ctl(poll, EPOLL_CTL_ADD, line.socket, &event);
    }
    std::vector<double> waits_ms;
    std::size_t stored = 0;
    const auto begin = Clock::now();
    std::size_t busy = 0;
    for (Line& line : lines)
        busy += send_next(line) ? 1 : 0;
    while (busy > 0) {
        epoll_event events[64];
        const int count = epoll_wait(poll, events, 64, 10'000);
        if (count <= 0) break;
        for (int i = 0; i < count; ++i) {
            Line& line = *static_cast<Line*>(events[i].data.ptr);
            char bytes[16'384];
            const ssize_t size = recv(line.socket, bytes, sizeof bytes, 0);
            if (size > 0) line.heard.append(bytes, static_cast<std::size_t>(size));
            const std::size_t whole = whole_answer(line.heard);
            if (size > 0 && whole == 0) continue;
            waits_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - line.begun).count());
            if (line.heard.compare(0, 12, "HTTP/1.1 200") == 0)
                ++stored;
            else if (waits_ms.size() - stored == 1)
                std::printf("not stored: %s\n", line.heard.substr(0, 400).c_str());
            line.heard.erase(0, whole);
            if (size <= 0 || !send_next(line)) {
                --busy;
                epoll_ctl(poll, EPOLL_CTL_DEL, line.socket, nullptr);
            }
        }
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    std::sort(waits_ms.begin(), waits_ms.end());
    std::printf("%zu of %zu results verified and durable over HTTP, %d connections: %.0f /s; wait %.1f ms median, %.1f "
                "ms at 99%%\n",
                stored, pupils * pieces_per_mission, connections, static_cast<double>(stored) / seconds,
                waits_ms.empty() ? 0 : waits_ms[waits_ms.size() / 2],
                waits_ms.empty() ? 0 : waits_ms[waits_ms.size() * 99 / 100]);
    for (Line& line : lines)
        close(line.socket);
    close(poll);
    return stored == pupils * pieces_per_mission ? 0 : 1;
}

} // namespace motcua::bench
