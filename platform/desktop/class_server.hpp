// The class server as the desktop knows it: taking a seat, getting an attempt, sending the log. What was given is kept in
// the data folder, so that play goes on without a network too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/app.hpp"
#include "platform/desktop/http.hpp"
#include "platform/reporter.hpp"

namespace motcua::desktop {

struct ClassStandings {
    std::vector<view::Standing> missions;
    view::ClassLight light;
    std::optional<std::uint64_t> course_hash;  // of the course that the class plays now
};

class ClassServer {
public:
    ClassServer(std::string address, std::string code);

    // Takes the seat on this machine's first visit; the seat's token is kept. `seat` 0 = none was named. False with what
    // to do next.
    bool join(int seat, std::string& problem);
    // How this seat and its class stand with each mission; nothing when the server does not answer.
    std::optional<ClassStandings> standings();
    // The same while the game goes on: asked for, then looked after from the main loop until it is there.
    void ask_standings();
    std::optional<ClassStandings> poll_standings();
    bool is_asking() const { return asked_.is_under_way(); }
    // The open attempt of this seat at a mission, alone or in pair, or with `is_new` another one; without a network the one
    // that was kept, if it is the same.
    std::optional<Assignment> attempt(const App::MissionWish& wish, std::string& problem);
    // What was kept, for playing on without a network.
    std::optional<App::MissionWish> kept_mission() const;
    std::optional<std::uint64_t> kept_course() const;
    // A file of the server's; "" when there is none.
    std::string file(const std::string& path) const;

    const std::string& address() const { return address_; }
    const std::string& token() const { return token_; }

private:
    std::string assignment_key() const { return "assignment-" + address_ + "-" + code_; }

    std::string address_, code_, token_;
    Http asked_;
};

// Sends the whole log of one attempt: one request at a time, the latest log wins, unanswered ones are tried again.
class ClassReporter final : public Reporter {
public:
    ClassReporter(const ClassServer& server, std::string attempt);
    void report(std::string_view log_text, bool is_finished) override;
    void poll() override;
    Delivery delivery() const override { return delivery_; }
    std::string reason() const override { return reason_; }

    bool has_other_log() const { return has_other_log_; }  // the attempt went on elsewhere: ask for it anew
    void flush(int milliseconds_max);                      // before the program ends

private:
    void send();
    void take(const Answer& answer);

    std::string url_, token_;
    Http http_;
    std::string waiting_, sent_;
    bool is_waiting_ = false, has_other_log_ = false;
    std::int64_t try_at_ms_ = 0, pause_ms_ = 1000;
    Delivery delivery_ = Delivery::none_needed;
    std::string reason_;
};

}  // namespace motcua::desktop
