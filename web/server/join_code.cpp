// See the header.
#include "web/server/join_code.hpp"

#include "web/server/secrets.hpp"

namespace motcua::server {

namespace {

// Damm's quasigroup of order ten; a code is right when running through it ends at 0.
constexpr std::string_view damm[10] = {"0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
                                       "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"};

int run_through(std::string_view digits) {
    int interim = 0;
    for (const char digit : digits)
        interim = damm[interim][static_cast<std::size_t>(digit - '0')] - '0';
    return interim;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string new_join_code() {
    // Never a leading 0: people leave it out.
    std::string code = std::to_string(10'000 + random_below(90'000));
    code += static_cast<char>('0' + run_through(code));
    return code;
}

std::string tidy_join_code(std::string_view typed) {
    std::string digits;
    for (const char c : typed.substr(0, 40))
        if (is_digit(c)) digits += c;
    return digits;
}

bool is_join_code(std::string_view code) {
    if (code.size() != 6) return false;
    for (const char c : code)
        if (!is_digit(c)) return false;
    return run_through(code) == 0;
}

std::string spaced_join_code(std::string_view code) {
    if (code.size() != 6) return std::string(code);
    return std::string(code.substr(0, 3)) + " " + std::string(code.substr(3));
}

} // namespace motcua::server
