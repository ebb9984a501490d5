// Teachers coming and going: the one-time code, signing in, signing out.
#include "web/server/http.hpp"

namespace motcua::server {

namespace {

const Words stale = {"Trang này mở đã lâu. Hãy điền lại.", "This page is out of date. Please fill it in again."};

Response signed_in(const Server& server, const std::string& token) {
    Response response = see_other("/gv");
    set_cookie(response, server, session_cookie, token, static_cast<int>(Accounts::session_ms / 1000), "/gv");
    return response;
}

void add_wait(const Response& response, const SignIn& answer) {
    if (answer.wait_s > 0) response->addHeader("Retry-After", std::to_string(answer.wait_s));
}

int status_of(const SignIn& answer) {
    if (answer.problem.is_empty()) return 200;
    return answer.wait_s > 0 ? 429 : 422;
}

Response sign_in_page(const Server& server, const Request& request, const SignIn& answer) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    data.set("name", field(request, "name").substr(0, 100));
    if (!answer.problem.is_empty()) data.set("problem", answer.problem.in(language));
    PageFrame frame;
    frame.title = Words{"Giáo viên đăng nhập", "Teachers' sign-in"}.in(language);
    Response response = page(server, request, "sign_in", std::move(frame), std::move(data), status_of(answer));
    add_wait(response, answer);
    return response;
}

Response begin_page(Server& server, const Request& request, const std::string& code, const SignIn& answer) {
    const Language language = language_of(request);
    const auto invited = code.empty() ? std::nullopt : server.accounts.invited_name(code);
    const bool is_reset = invited && !invited->empty();
    mustache::data data{mustache::data::type::object};
    data.set("is_reset", is_reset);
    data.set("has_code", invited.has_value());
    data.set("code", code.substr(0, 40));
    data.set("name", is_reset ? *invited : field(request, "name").substr(0, 100));
    Words problem = answer.problem;
    if (problem.is_empty() && !code.empty() && !invited)
        problem = {"Mã này không dùng được nữa. Hãy lấy mã mới ở cửa sổ đang chạy máy chủ.",
                   "This code is no longer valid. Get a new one from the window in which the server runs."};
    if (!problem.is_empty()) data.set("problem", problem.in(language));
    PageFrame frame;
    frame.title = is_reset ? Words{"Đặt lại mật khẩu", "Choose a new password"}.in(language)
                           : Words{"Mở tài khoản giáo viên", "Open a teacher's account"}.in(language);
    Response response = page(server, request, "begin", std::move(frame), std::move(data), status_of(answer));
    add_wait(response, answer);
    return response;
}

Response begin(Server& server, const Request& request) {
    const std::string code = field(request, "code");
    if (!has_form_token(request)) {
        SignIn answer;
        answer.problem = stale;
        return begin_page(server, request, code, answer);
    }
    const SignIn answer = server.accounts.accept_invitation(code, field(request, "name"), field(request, "password"),
                                                            address_of(request));
    return answer.token.empty() ? begin_page(server, request, code, answer) : signed_in(server, answer.token);
}

Response sign_in(Server& server, const Request& request) {
    SignIn answer;
    answer.problem = stale;
    if (has_form_token(request))
        answer = server.accounts.sign_in(field(request, "name"), field(request, "password"), address_of(request));
    return answer.token.empty() ? sign_in_page(server, request, answer) : signed_in(server, answer.token);
}

// A handler that gives its response at the desk.
template <class Make>
void add(Server& server, const char* path, drogon::HttpMethod method, Make make) {
    drogon::app().registerHandler(path,
                                  [&server, make](const Request& request, Reply&& reply) {
                                      at_desk(server, request, reply,
                                              [&server, request, reply, make] { reply(make(server, request)); });
                                  },
                                  {method});
}

} // namespace

void add_account_routes(Server& server) {
    add(server, "/gv/dang-nhap", drogon::Get, [](Server& it, const Request& request) {
        if (it.accounts.who(request->getCookie(session_cookie))) return see_other("/gv");
        return it.accounts.has_teacher() ? sign_in_page(it, request, {}) : see_other("/gv/bat-dau");
    });
    add(server, "/gv/dang-nhap", drogon::Post, sign_in);
    add(server, "/gv/bat-dau", drogon::Get,
        [](Server& it, const Request& request) { return begin_page(it, request, field(request, "ma"), {}); });
    add(server, "/gv/bat-dau", drogon::Post, begin);
    drogon::app().registerHandler("/gv/dang-xuat",
                                  [&server](const Request& request, Reply&& reply) {
                                      for_teacher(server, request, reply, [&server, request](const Teacher&) {
                                          server.accounts.sign_out(request->getCookie(session_cookie));
                                          Response response = see_other("/gv/dang-nhap");
                                          set_cookie(response, server, session_cookie, "", 0, "/gv");
                                          return response;
                                      });
                                  },
                                  {drogon::Post});
}

} // namespace motcua::server
