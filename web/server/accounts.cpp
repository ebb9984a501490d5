// See the header.
#include "web/server/accounts.hpp"

#include <algorithm>
#include <limits>

#include "web/server/secrets.hpp"
#include "web/server/typed_text.hpp"

namespace motcua::server {

namespace {

constexpr std::int64_t day_ms = 24LL * 3600 * 1000;
constexpr std::int64_t until_used = std::numeric_limits<std::int64_t>::max();

std::string key_of(std::string_view name) {
    const auto text = typed_text(name, 1, 60);
    return text ? rules::without_marks(*text) : std::string();
}

Words password_problem(const std::string& password) {
    std::size_t letters = 0;
    for (const char c : password)
        letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    if (letters < Accounts::password_letters_min)
        return {"Mật khẩu cần ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
                "The password needs at least 10 characters. A short sentence is best."};
    if (password.size() > Accounts::password_bytes_max)
        return {"Mật khẩu dài quá 200 byte. Hãy chọn mật khẩu ngắn hơn.",
                "The password is longer than 200 bytes. Choose a shorter one."};
    return {};
}

const Words code_is_used = {
    "Mã mở tài khoản này không còn dùng được. Hãy lấy mã mới ở cửa sổ đang chạy máy chủ.",
    "This sign-in code is no longer valid. Get a new one from the window in which the server runs."};

} // namespace

bool Accounts::has_teacher() { return !store_.read("SELECT id FROM teacher LIMIT 1").is_empty(); }

std::string Accounts::invite(std::optional<std::int64_t> teacher, std::int64_t expires_at) {
    const std::string code = new_paper_code();
    const std::string hash = secret_hash(code);
    store_.write_and_wait([&](Connection& connection) {
        connection.run("DELETE FROM invitation WHERE expires_at < $1", {clock_()});
        if (teacher) {
            connection.run("DELETE FROM invitation WHERE teacher = $1", {*teacher});
            connection.run("DELETE FROM session WHERE teacher = $1", {*teacher});
            connection.run("INSERT INTO invitation (code_hash, teacher, expires_at) VALUES ($1, $2, $3)",
                           {hash, *teacher, expires_at});
            return;
        }
        if (expires_at == until_used)
            connection.run("DELETE FROM invitation WHERE teacher IS NULL AND expires_at = $1", {until_used});
        connection.run("INSERT INTO invitation (code_hash, teacher, expires_at) VALUES ($1, $2, $3)",
                       {hash, nullptr, expires_at});
    });
    return code;
}

std::string Accounts::invite_first() { return invite(std::nullopt, until_used); }

std::string Accounts::invite_another() { return invite(std::nullopt, clock_() + 7 * day_ms); }

std::optional<std::string> Accounts::invite_again(std::string_view name) {
    const Rows rows = store_.read("SELECT id FROM teacher WHERE name_key = $1", {key_of(name)});
    if (rows.is_empty()) return std::nullopt;
    return invite(rows.number(0, 0), clock_() + day_ms);
}

std::optional<std::string> Accounts::invited_name(std::string_view code) {
    const Rows rows = store_.read("SELECT t.name FROM invitation i LEFT JOIN teacher t ON t.id = i.teacher"
                                  " WHERE i.code_hash = $1 AND i.expires_at > $2",
                                  {secret_hash(tidy_paper_code(code)), clock_()});
    if (rows.is_empty()) return std::nullopt;
    return rows.text(0, 0);
}

SignIn Accounts::too_soon(const std::string& name_key, const std::string& address) {
    const std::int64_t now = clock_();
    const std::int64_t wait_s = std::max(by_name_.wait_s(name_key, now), by_address_.wait_s(address, now));
    if (wait_s == 0) return {};
    const std::string seconds = std::to_string(wait_s);
    SignIn answer;
    answer.wait_s = wait_s;
    answer.problem = {"Đã thử sai nhiều lần. Hãy đợi " + seconds + " giây rồi thử lại.",
                      "Too many failed attempts. Wait " + seconds + " seconds, then try again."};
    return answer;
}

std::string Accounts::begin_session(Connection& connection, std::int64_t teacher) {
    std::string token = new_token();
    connection.run("DELETE FROM session WHERE expires_at < $1", {clock_()});
    connection.run("INSERT INTO session (token_hash, teacher, expires_at) VALUES ($1, $2, $3)",
                   {secret_hash(token), teacher, clock_() + session_ms});
    return token;
}

SignIn Accounts::accept_invitation(std::string_view code, std::string_view name, const std::string& password,
                                   const std::string& address) {
    SignIn answer = too_soon("", address);
    if (answer.wait_s > 0) return answer;
    const std::string code_hash = secret_hash(tidy_paper_code(code));
    const auto invited = invited_name(code);
    if (!invited) {
        by_address_.failed(address, clock_());
        answer.problem = code_is_used;
        return answer;
    }
    const auto tidy_name = typed_text(invited->empty() ? name : *invited, 1, 60);
    const std::string name_key = tidy_name ? key_of(*tidy_name) : "";
    if (name_key.empty()) {
        answer.field = "name";
        answer.problem = {"Hãy ghi tên đăng nhập (1 đến 60 byte).", "Type a name to sign in with (1 to 60 bytes)."};
        return answer;
    }
    answer.problem = password_problem(password);
    if (!answer.problem.is_empty()) {
        answer.field = "password";
        return answer;
    }
    const std::string hash = password_hash(password);
    enum class Outcome { done, used, name_taken } outcome = Outcome::used;
    std::string token;
    store_.write_and_wait([&](Connection& connection) {
        outcome = Outcome::used;
        const Rows rows = connection.run("SELECT teacher FROM invitation WHERE code_hash = $1 AND expires_at > $2",
                                         {code_hash, clock_()});
        if (rows.is_empty()) return;
        std::int64_t teacher = rows.number(0, 0);
        if (rows.is_null(0, 0)) {
            outcome = Outcome::name_taken;
            if (!connection.run("SELECT id FROM teacher WHERE name_key = $1", {name_key}).is_empty()) return;
            teacher = new_number();
            connection.run(
                "INSERT INTO teacher (id, name, name_key, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)",
                {teacher, *tidy_name, name_key, hash, clock_()});
        } else {
            connection.run("UPDATE teacher SET password_hash = $1 WHERE id = $2", {hash, teacher});
        }
        connection.run("DELETE FROM invitation WHERE code_hash = $1", {code_hash});
        token = begin_session(connection, teacher);
        outcome = Outcome::done;
    });
    if (outcome == Outcome::done) answer.token = token;
    if (outcome == Outcome::used) answer.problem = code_is_used;
    if (outcome == Outcome::name_taken) {
        answer.field = "name";
        answer.problem = {"Đã có giáo viên dùng tên này (không phân biệt dấu). Hãy chọn tên khác.",
                          "Another teacher has this name (accents are not told apart). Choose another one."};
    }
    return answer;
}

SignIn Accounts::sign_in(std::string_view name, const std::string& password, const std::string& address) {
    const std::string name_key = key_of(name);
    SignIn answer = too_soon(name_key, address);
    if (answer.wait_s > 0) return answer;
    const Rows rows = store_.read("SELECT id, password_hash FROM teacher WHERE name_key = $1", {name_key});
    // An unknown name costs as much time as a wrong password, so that names cannot be found out by the clock.
    static const std::string nobody = password_hash(new_token());
    const bool is_right = password.size() <= password_bytes_max &&
                          is_password(rows.is_empty() ? nobody : rows.text(0, 1), password) && !rows.is_empty();
    if (!is_right) {
        by_name_.failed(name_key, clock_());
        by_address_.failed(address, clock_());
        answer.problem = {
            "Tên hoặc mật khẩu chưa đúng. Quên mật khẩu: nhờ người giữ máy chủ chạy lệnh “motcua-server teacher "
            "reset-password TÊN”.",
            "The name or the password is not right. Forgotten? Whoever keeps the server can run “motcua-server "
            "teacher reset-password NAME”."};
        return answer;
    }
    by_name_.succeeded(name_key);
    by_address_.succeeded(address);
    std::string token;
    store_.write_and_wait([&](Connection& connection) { token = begin_session(connection, rows.number(0, 0)); });
    answer.token = token;
    return answer;
}

void Accounts::sign_out(std::string_view token) {
    const std::string hash = secret_hash(token);
    store_.write_and_wait(
        [&](Connection& connection) { connection.run("DELETE FROM session WHERE token_hash = $1", {hash}); });
}

std::optional<Teacher> Accounts::who(std::string_view token) {
    if (token.empty() || token.size() > 100) return std::nullopt;
    const Rows rows = store_.read("SELECT t.id, t.name FROM session s JOIN teacher t ON t.id = s.teacher"
                                  " WHERE s.token_hash = $1 AND s.expires_at > $2",
                                  {secret_hash(token), clock_()});
    if (rows.is_empty()) return std::nullopt;
    return Teacher{rows.number(0, 0), rows.text(0, 1)};
}

} // namespace motcua::server
