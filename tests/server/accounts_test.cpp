// Teachers come in by a code that works once, a password nobody keeps, and a session that ends.
#include "tests/server/school.hpp"
#include "web/server/limiter.hpp"

using namespace motcua::server;

namespace {
const std::string password = "một câu dễ nhớ";
}

TEST_CASE("server accounts: the first teacher's code works once, and only the newest one works") {
    School school;
    Accounts& accounts = school.accounts;
    const std::string old_code = accounts.invite_first();
    const std::string code = accounts.invite_first();
    CHECK_FALSE(accounts.invited_name(old_code));
    CHECK(accounts.invited_name(code) == std::optional<std::string>(""));
    CHECK(accounts.accept_invitation(code, "", password, "a").field == "name");
    CHECK(accounts.accept_invitation(code, "Minh", "too short", "a").field == "password");
    CHECK(accounts.accept_invitation(code, "Minh", "ấấấấấ", "a").field == "password"); // 15 bytes, 5 letters
    CHECK(accounts.accept_invitation(code, "LÁN", password, "a").field == "name");     // "Lan" exists
    std::string typed = code;
    for (char& c : typed)
        c = static_cast<char>(std::tolower(c));
    const SignIn in = accounts.accept_invitation(typed, " Cô  Minh ", password, "a");
    REQUIRE_FALSE(in.token.empty());
    CHECK(accounts.who(in.token)->name == "Cô Minh");
    CHECK(accounts.accept_invitation(code, "Somebody", password, "a").token.empty());
    // nothing kept can be used to sign in
    CHECK(school.store->read("SELECT token_hash FROM session").text(0, 0) != in.token);
    CHECK(school.store->read("SELECT password_hash FROM teacher WHERE name_key = 'co minh'")
              .text(0, 0)
              .rfind("$argon2id$", 0) == 0);
}

TEST_CASE("server accounts: signing in, a session's end, signing out") {
    School school;
    Accounts& accounts = school.accounts;
    accounts.accept_invitation(accounts.invite_first(), "Minh", password, "a");
    CHECK(accounts.sign_in("Minh", "wrong password", "a").token.empty());
    CHECK(accounts.sign_in("nobody", password, "a").token.empty());
    CHECK(accounts.sign_in("Minh", std::string(1'000'000, 'x'), "a").token.empty());
    const SignIn in = accounts.sign_in("minh", password, "a");
    REQUIRE_FALSE(in.token.empty());
    CHECK(accounts.who(in.token));
    accounts.sign_out(in.token);
    CHECK_FALSE(accounts.who(in.token));
    const SignIn again = accounts.sign_in("MINH", password, "a");
    school.now_ms += Accounts::session_ms + 1;
    CHECK_FALSE(accounts.who(again.token));
    for (const std::string& odd : {std::string(), std::string("'"), std::string(100'000, 'x')})
        CHECK_FALSE(accounts.who(odd));
}

TEST_CASE("server accounts: guessing gets slower and slower, by name and by address") {
    School school;
    Accounts& accounts = school.accounts;
    accounts.accept_invitation(accounts.invite_first(), "Minh", password, "a");
    std::int64_t longest_s = 0;
    for (int i = 0; i < 14; ++i) {
        const SignIn answer = accounts.sign_in("Minh", "wrong password", "bad");
        CHECK(answer.token.empty());
        longest_s = std::max(longest_s, answer.wait_s);
        if (answer.wait_s > 0) {
            CHECK_FALSE(answer.problem.is_empty());
            // waiting, even the right password is not looked at
            CHECK(accounts.sign_in("Minh", password, "bad").token.empty());
            school.now_ms += answer.wait_s * 1000;
        }
    }
    CHECK(longest_s >= 4);
    school.now_ms += 30'000; // nobody can lock the teacher out for longer
    CHECK_FALSE(accounts.sign_in("Minh", password, "home").token.empty());
}

TEST_CASE("server accounts: a new password ends old sessions") {
    School school;
    Accounts& accounts = school.accounts;
    const SignIn in = accounts.accept_invitation(accounts.invite_first(), "Minh", password, "a");
    CHECK_FALSE(accounts.invite_again("nobody"));
    const auto code = accounts.invite_again("minh");
    REQUIRE(code);
    CHECK_FALSE(accounts.who(in.token));
    CHECK(accounts.invited_name(*code) == std::optional<std::string>("Minh"));
    const SignIn again = accounts.accept_invitation(*code, "ignored", "a whole new password", "a");
    CHECK(accounts.who(again.token)->name == "Minh");
    CHECK(accounts.sign_in("Minh", password, "a").token.empty());
    CHECK_FALSE(accounts.sign_in("Minh", "a whole new password", "a").token.empty());
    const auto late = accounts.invite_again("minh");
    school.now_ms += 25LL * 3600 * 1000;
    CHECK_FALSE(accounts.invited_name(*late));
}

TEST_CASE("server limiter: a burst, then a steady pace, for each key apart") {
    RateLimiter limiter(3, 1);
    for (int i = 0; i < 3; ++i)
        CHECK(limiter.take("a", 0));
    CHECK_FALSE(limiter.take("a", 0));
    CHECK_FALSE(limiter.has_left("a", 500));
    CHECK(limiter.take("b", 0));
    CHECK(limiter.take("a", 1'000));
    CHECK_FALSE(limiter.take("a", 1'000));
    CHECK_FALSE(limiter.take("a", 0)); // a clock set back gives nothing
    for (int i = 0; i < 200'000; ++i)
        limiter.take("flood " + std::to_string(i), 0); // stays bounded
}
