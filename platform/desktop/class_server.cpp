// See class_server.hpp.
#include "platform/desktop/class_server.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "platform/desktop/json.hpp"
#include "platform/host.hpp"

namespace motcua::desktop {

namespace {

constexpr int start_ms_max = 6000, file_ms_max = 15000;
constexpr std::int64_t pause_ms_min = 1000, pause_ms_max = 60000;

bool is_hexadecimal(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_decimal(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Assignment> read_assignment(std::string_view answer) {
    const auto attempt = json_value(answer, "attempt"), course = json_value(answer, "course"), hash = json_value(answer, "course_hash"),
               mission = json_value(answer, "mission"), seed = json_value(answer, "seed"), log = json_value(answer, "log");
    const auto variant = rules::read_variant(json_value(answer, "variant").value_or("all"));
    if (!attempt || !hash || !is_hexadecimal(*hash) || !mission || !seed || !is_decimal(*seed) || !variant) return std::nullopt;
    Assignment assignment;
    assignment.attempt = *attempt;
    assignment.course = course.value_or("");
    assignment.course_hash = std::strtoull(hash->c_str(), nullptr, 16);
    assignment.mission = *mission;
    assignment.variant = *variant;
    assignment.seed = std::strtoull(seed->c_str(), nullptr, 10);
    assignment.log = log.value_or("");
    return assignment;
}

std::optional<ClassStandings> read_standings(const std::optional<Answer>& answer) {
    if (!answer || answer->status != 200) return std::nullopt;
    const std::string& text = answer->body;
    const auto number = [](const std::string& object, const char* name) { return std::atoi(json_value(object, name).value_or("0").c_str()); };
    ClassStandings standings;
    const auto hash = json_value(text, "course_hash");
    if (hash && is_hexadecimal(*hash)) standings.course_hash = std::strtoull(hash->c_str(), nullptr, 16);
    standings.light = {number(text, "joined"), number(text, "lit_permille")};
    // The list holds flat objects; each is read on its own.
    for (std::size_t at = text.find('{', text.find("\"missions\"")); at != std::string::npos; at = text.find('{', at + 1)) {
        const std::string one = text.substr(at, text.find('}', at) - at + 1);
        const auto mission = json_value(one, "mission");
        if (!mission) continue;
        const rules::Outcome best{number(one, "stars"), number(one, "stars_max"), number(one, "points"), number(one, "points_max")};
        standings.missions.push_back({*mission, json_value(one, "is_begun") == "true", json_value(one, "is_finished") == "true", best, number(one, "helped"),
                                      rules::read_goals(json_value(one, "goals").value_or("")),
                                      json_value(one, "is_pair_begun") == "true", rules::read_polls(json_value(one, "polls").value_or("-"))});
    }
    return standings;
}

std::string in_words(const Answer& answer) {
    if (const auto problem = json_value(answer.body, "problem"); problem && !problem->empty()) return *problem;
    return "it answered with status " + std::to_string(answer.status);
}

}  // namespace

ClassServer::ClassServer(std::string address, std::string code) : address_(std::move(address)), code_(std::move(code)) {
    while (!address_.empty() && address_.back() == '/') address_.pop_back();
    token_ = host::load("seat-" + address_ + "-" + code_).value_or("");
}

bool ClassServer::join(int seat, std::string& problem) {
    if (!token_.empty()) return true;
    if (seat <= 0) {
        problem = "This machine has no seat in class " + code_ + " yet: say which with --seat N.";
        return false;
    }
    Http http;
    http.begin("POST", address_ + "/api/join", "", "application/json",
               "{\"code\":" + json_text(code_) + ",\"seat\":" + std::to_string(seat) + "}");
    const auto answer = http.wait(start_ms_max);
    if (!answer || answer->status == 0) {
        problem = "The class server " + address_ + " cannot be reached" + (answer ? " (" + answer->body + ")" : "") +
                  ". Check the address and the network.";
        return false;
    }
    const auto token = json_value(answer->body, "token");
    if (answer->status != 200 || !token || token->empty()) {
        problem = "The class server " + address_ + " gives no seat " + std::to_string(seat) + " in class " + code_ + ": " +
                  in_words(*answer) + ".";
        return false;
    }
    token_ = *token;
    host::save("seat-" + address_ + "-" + code_, token_);
    return true;
}

void ClassServer::ask_standings() { asked_.begin("GET", address_ + "/api/missions", token_, "", ""); }

std::optional<ClassStandings> ClassServer::poll_standings() { return read_standings(asked_.poll()); }

std::optional<ClassStandings> ClassServer::standings() {
    ask_standings();
    return read_standings(asked_.wait(start_ms_max));
}

std::optional<App::MissionWish> ClassServer::kept_mission() const {
    const auto kept = host::load(assignment_key());
    const auto assignment = kept ? read_assignment(*kept) : std::nullopt;
    if (!assignment) return std::nullopt;
    return App::MissionWish{assignment->mission, false, assignment->variant.is_pair};
}

std::optional<std::uint64_t> ClassServer::kept_course() const {
    const auto kept = host::load(assignment_key());
    const auto assignment = kept ? read_assignment(*kept) : std::nullopt;
    if (!assignment) return std::nullopt;
    return assignment->course_hash;
}

std::string ClassServer::file(const std::string& path) const {
    Http http;
    http.begin("GET", address_ + path, token_, "", "");
    const auto answer = http.wait(file_ms_max);
    return answer && answer->status == 200 ? answer->body : "";
}

std::optional<Assignment> ClassServer::attempt(const App::MissionWish& wish, std::string& problem) {
    Http http;
    http.begin("POST", address_ + "/api/attempt", token_, "application/json",
               "{\"mission\":" + json_text(wish.mission) + (wish.is_new ? ",\"again\":true" : "") + (wish.is_pair ? ",\"pair\":true}" : "}"));
    const auto answer = http.wait(start_ms_max);
    if (answer && answer->status == 200) {
        if (auto assignment = read_assignment(answer->body)) {
            host::save(assignment_key(), answer->body);
            return assignment;
        }
        problem = "The class server's answer is not an attempt. Is " + address_ + " a Một Cửa server?";
        return std::nullopt;
    }
    if (answer && answer->status == 401) {
        host::forget("seat-" + address_ + "-" + code_);
        problem = "The class server no longer knows this machine's seat. Start again with --seat N.";
        return std::nullopt;
    }
    if (!wish.is_new) {
        const auto kept = host::load(assignment_key());
        const auto assignment = kept ? read_assignment(*kept) : std::nullopt;
        if (assignment && assignment->mission == wish.mission && assignment->variant.is_pair == wish.is_pair) return assignment;
    }
    problem = "The class server " + address_ + " gives no attempt: " + (answer ? in_words(*answer) : std::string("it does not answer")) + ".";
    return std::nullopt;
}

// ---- sending the log ------------------------------------------------------------------------------------------------

ClassReporter::ClassReporter(const ClassServer& server, std::string attempt)
    : url_(server.address() + "/api/attempt/" + std::move(attempt) + "/log"), token_(server.token()) {}

void ClassReporter::report(std::string_view log_text, bool) {
    if (has_other_log_) return;
    waiting_ = log_text;
    is_waiting_ = true;
    delivery_ = Delivery::under_way;
    try_at_ms_ = 0;
    poll();
}

void ClassReporter::poll() {
    if (const auto answer = http_.poll()) take(*answer);
    if (is_waiting_ && !http_.is_under_way() && host::now_ms() >= try_at_ms_) send();
}

void ClassReporter::send() {
    sent_ = waiting_;
    http_.begin("PUT", url_, token_, "text/plain", sent_);
    if (const auto answer = http_.poll()) take(*answer);
}

void ClassReporter::take(const Answer& answer) {
    host::request_frame();
    const bool is_for_later = answer.status == 0 || answer.status >= 500 || answer.status == 429;
    if (is_for_later) {
        delivery_ = Delivery::kept_for_later;
        try_at_ms_ = host::now_ms() + pause_ms_;
        pause_ms_ = std::min(pause_ms_ * 2, pause_ms_max);
        return;
    }
    pause_ms_ = pause_ms_min;
    if (answer.status == 200) {
        is_waiting_ = waiting_ != sent_;
        delivery_ = is_waiting_ ? Delivery::under_way : Delivery::delivered;
        return;
    }
    is_waiting_ = false;
    has_other_log_ = answer.status == 409;
    delivery_ = Delivery::refused;
    reason_ = json_value(answer.body, "problem").value_or(json_value(answer.body, "verdict").value_or(std::to_string(answer.status)));
}

void ClassReporter::flush(int milliseconds_max) {
    const std::int64_t end = host::now_ms() + milliseconds_max;
    try_at_ms_ = 0;
    poll();
    while (is_waiting_ && host::now_ms() < end) {
        if (const auto answer = http_.wait(static_cast<int>(std::max<std::int64_t>(1, end - host::now_ms())))) take(*answer);
        if (delivery_ == Delivery::kept_for_later) return;
        poll();
    }
}

}  // namespace motcua::desktop
