// Teachers: the first one's sign-in code, passwords, sessions, and how often somebody may try. Pupils have no account.
// Calls may take a tenth of a second (passwords) and wait for the disk: not for event loops.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/server/clock.hpp"
#include "web/server/limiter.hpp"
#include "web/server/store.hpp"
#include "web/server/words.hpp"

namespace motcua::server {

struct Teacher {
    std::int64_t id = 0;
    std::string name;
};

// A signed-in session, or why not.
struct SignIn {
    std::string token; // "" = not signed in
    Words problem;
    std::string field;       // of the form: "name", "password", "" = the whole
    std::int64_t wait_s = 0; // more than 0: too many attempts
};

class Accounts {
  public:
    static constexpr std::int64_t session_ms = 12LL * 3600 * 1000; // one long working day
    static constexpr std::size_t password_letters_min = 10;
    static constexpr std::size_t password_bytes_max = 200;

    Accounts(Store& store, Clock clock) : store_(store), clock_(std::move(clock)) {}

    bool has_teacher();
    // A new one-time code for the first teacher; earlier ones stop working.
    std::string invite_first();
    // A one-time code, valid for a day, with which this teacher chooses a new password. Ends the teacher's sessions.
    // Null when there is no such teacher.
    std::optional<std::string> invite_again(std::string_view name);
    // A one-time code, valid for a week, with which another teacher makes an account.
    std::string invite_another();

    // Whose code it is: no value = not valid; "" = somebody new, who still chooses a name.
    std::optional<std::string> invited_name(std::string_view code);
    SignIn accept_invitation(std::string_view code, std::string_view name, const std::string& password,
                             const std::string& address);
    SignIn sign_in(std::string_view name, const std::string& password, const std::string& address);
    void sign_out(std::string_view token);
    std::optional<Teacher> who(std::string_view token);

  private:
    std::string invite(std::optional<std::int64_t> teacher, std::int64_t expires_at);
    std::string begin_session(Connection& connection, std::int64_t teacher);
    SignIn too_soon(const std::string& name_key, const std::string& address);

    Store& store_;
    Clock clock_;
    FailureLimiter by_name_{5, 30}; // short: nobody else can lock a teacher out for long
    FailureLimiter by_address_{8, 900};
};

} // namespace motcua::server
