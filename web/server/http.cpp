// See the header.
#include "web/server/http.hpp"

#include <json/writer.h>

#include <algorithm>
#include <cstdio>

#include "web/server/secrets.hpp"

namespace motcua::server {

namespace {

constexpr std::size_t tokens_max = 12;
constexpr std::size_t token_bytes_max = 100;

const Words try_again_title = {"Máy chủ đang bận", "The server is busy"};
const Words store_words = {"Máy chủ chưa ghi được vào ổ đĩa nên chưa lưu gì. Hãy thử lại sau ít phút; nếu vẫn thế, xem "
                           "ổ đĩa của máy chủ còn chỗ "
                           "không.",
                           "The server could not write to its disk, so nothing was stored. Try again in a few minutes; "
                           "if it goes on, check the "
                           "room on the server's disk."};
const Words busy_words = {"Nhiều bạn cùng vào một lúc. Hãy thử lại sau vài giây.",
                          "Many are coming in at once. Try again in a few seconds."};
const Words broken_words = {
    "Máy chủ gặp lỗi của chính nó. Hãy tải lại trang; nếu vẫn thế, báo cho người giữ máy chủ.",
    "The server made a mistake of its own. Reload the page; if it goes on, tell whoever keeps it."};

Response failure(const Request& request, int status, const Words& words) {
    const std::string& path = request->path();
    if (path.rfind("/api/", 0) == 0) return json_problem(request, status, words);
    // No template here: whatever failed may have been a template.
    const Language language = language_of(request);
    const bool is_english = language == Language::english;
    return html("<!doctype html><html lang=\"" + std::string(is_english ? "en" : "vi") +
                    "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Một "
                    "Cửa</title><main><h1>" +
                    try_again_title.in(language) + "</h1><p>" + words.in(language) + "</p></main>",
                status);
}

} // namespace

Response html(std::string body, int status) {
    auto response = drogon::HttpResponse::newHttpResponse();
    response->setStatusCode(static_cast<drogon::HttpStatusCode>(status));
    response->setContentTypeCode(drogon::CT_TEXT_HTML);
    response->setBody(std::move(body));
    return response;
}

Response json(const Json::Value& value, int status) {
    static const Json::StreamWriterBuilder builder = [] {
        Json::StreamWriterBuilder made;
        made["indentation"] = "";
        made["emitUTF8"] = true;
        return made;
    }();
    auto response = drogon::HttpResponse::newHttpResponse();
    response->setStatusCode(static_cast<drogon::HttpStatusCode>(status));
    response->setContentTypeCode(drogon::CT_APPLICATION_JSON);
    response->setBody(Json::writeString(builder, value));
    return response;
}

Response json_problem(const Request& request, int status, const Words& problem) {
    Json::Value value;
    value["problem"] = problem.in(language_of(request));
    return json(value, status);
}

Response see_other(const std::string& address) {
    auto response = drogon::HttpResponse::newHttpResponse();
    response->setStatusCode(drogon::k303SeeOther);
    response->addHeader("Location", address);
    return response;
}

void set_cookie(const Response& response, const Server& server, const std::string& name, const std::string& value,
                int seconds, const std::string& path) {
    drogon::Cookie cookie(name, value);
    cookie.setPath(path);
    cookie.setHttpOnly(true);
    cookie.setSameSite(drogon::Cookie::SameSite::kStrict);
    cookie.setSecure(server.settings.public_address.rfind("https:", 0) == 0);
    if (seconds >= 0) cookie.setMaxAge(seconds);
    response->addCookie(std::move(cookie));
}

Language language_of(const Request& request) {
    const std::string asked = request->getParameter("lang");
    const std::string& wanted = asked.empty() ? request->getCookie(language_cookie) : asked;
    return wanted == "en" ? Language::english : Language::vietnamese;
}

void keep_language(const Request& request, const Response& response, const Server& server) {
    if (request->getParameter("lang").empty()) return;
    constexpr int year_s = 365 * 24 * 3600;
    set_cookie(response, server, language_cookie, language_of(request) == Language::english ? "en" : "vi", year_s);
}

std::string address_of(const Request& request) { return request->peerAddr().toIp(); }

namespace {

bool is_in_parts(const Request& request) { return request->getHeader("content-type").rfind("multipart/form-data", 0) == 0; }

} // namespace

std::string field(const Request& request, const char* name) {
    if (!is_in_parts(request)) return request->getParameter(name);
    drogon::MultiPartParser parts;
    return parts.parse(request) == 0 ? parts.getParameter<std::string>(name) : "";
}

SentForm::SentForm(const Request& request) : request_(request), is_in_parts_(is_in_parts(request) && parts_.parse(request) == 0) {}

std::string SentForm::field(const char* name) const {
    if (!is_in_parts_) return server::field(request_, name);
    const auto found = parts_.getParameters().find(name);
    return found == parts_.getParameters().end() ? "" : found->second;
}

std::vector<GivenResult> SentForm::files(const char* name) const {
    std::vector<GivenResult> files;
    if (!is_in_parts_) return files;
    for (const drogon::HttpFile& file : parts_.getFiles())
        if (file.getItemName() == name && file.fileLength() > 0) files.push_back({file.getFileName(), std::string(file.fileContent())});
    return files;
}

bool has_bearer(const Request& request) { return request->getHeader("authorization").rfind("Bearer ", 0) == 0; }

std::vector<std::string> seat_tokens(const Request& request) {
    std::vector<std::string> tokens;
    if (has_bearer(request)) {
        tokens.push_back(request->getHeader("authorization").substr(7, token_bytes_max));
        return tokens;
    }
    const std::string& cookie = request->getCookie(seat_cookie);
    for (std::size_t begin = 0; begin < cookie.size() && tokens.size() < tokens_max;) {
        const std::size_t end = std::min(cookie.find('.', begin), cookie.size());
        if (end > begin && end - begin <= token_bytes_max) tokens.push_back(cookie.substr(begin, end - begin));
        begin = end + 1;
    }
    return tokens;
}

std::optional<SeatId> seat_of(Server& server, const Request& request) {
    const auto tokens = seat_tokens(request);
    return tokens.empty() ? std::nullopt : server.classroom.seat_of(tokens.front());
}

bool is_ours(const Request& request) {
    if (has_bearer(request)) return true;
    return is_same_site(request) && (request->getCookie(seat_cookie).empty() || request->getHeader("x-motcua") == "1");
}

bool is_same_site(const Request& request) {
    const std::string& fetch_site = request->getHeader("sec-fetch-site");
    if (!fetch_site.empty() && fetch_site != "same-origin" && fetch_site != "none") return false;
    const std::string& origin = request->getHeader("origin");
    if (origin.empty()) return true;
    const std::size_t slashes = origin.find("://");
    return slashes != std::string::npos && origin.substr(slashes + 3) == request->getHeader("host");
}

std::string form_secret(const Request& request) {
    const std::string& session = request->getCookie(session_cookie);
    return session.empty() ? request->getCookie(form_cookie) : session;
}

bool has_form_token(const Request& request) {
    const std::string secret = form_secret(request);
    return !secret.empty() && is_same_site(request) &&
           are_same_secret(form_token(secret), field(request, "form_token"));
}

Response page(const Server& server, const Request& request, const std::string& name, PageFrame frame,
              mustache::data data, int status) {
    std::string secret = form_secret(request);
    const bool is_new = secret.empty();
    if (is_new) secret = new_token();
    frame.language = language_of(request);
    frame.form_token = form_token(secret);
    if (frame.here.empty()) frame.here = request->path();
    Response response = html(render_page(name, frame, std::move(data)), status);
    if (is_new) set_cookie(response, server, form_cookie, secret, -1);
    keep_language(request, response, server);
    response->addHeader("Cache-Control", "no-store");
    return response;
}

Response message_page(const Server& server, const Request& request, const std::string& name, int status,
                      const Words& title, const Words& message, const std::string& next_address,
                      const Words& next_label) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    data.set("message", message.in(language));
    data.set("next_address", next_address);
    data.set("next_label", next_label.in(language));
    PageFrame frame;
    frame.title = title.in(language);
    // The message may answer a POST: the language switch then leads to where one goes next.
    if (request->method() != drogon::Get) frame.here = next_address;
    return page(server, request, name, std::move(frame), std::move(data), status);
}

void guarded(const Request& request, const Reply& reply, const std::function<void()>& handler) {
    try {
        handler();
    } catch (const StoreFailure& error) {
        std::fprintf(stderr, "motcua-server: %s\n", error.what());
        reply(failure(request, 503, store_words));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "motcua-server: %s %s failed: %s\n", request->methodString(), request->path().c_str(),
                     error.what());
        reply(failure(request, 500, broken_words));
    }
}

void at_desk(Server& server, const Request& request, const Reply& reply, std::function<void()> handler) {
    if (server.desk_waiting.fetch_add(1) >= Server::desk_waiting_max) {
        server.desk_waiting.fetch_sub(1);
        Response response = failure(request, 503, busy_words);
        response->addHeader("Retry-After", "5");
        return reply(response);
    }
    server.desk.runTaskInQueue([&server, request, reply, handler = std::move(handler)] {
        if (!server.is_stopping) guarded(request, reply, handler);
        server.desk_waiting.fetch_sub(1);
    });
}

void for_teacher(Server& server, const Request& request, const Reply& reply,
                 std::function<Response(const Teacher&)> handler) {
    at_desk(server, request, reply, [&server, request, reply, handler = std::move(handler)] {
        const auto teacher = server.accounts.who(request->getCookie(session_cookie));
        if (!teacher) return reply(see_other("/gv/dang-nhap"));
        if (request->method() != drogon::Get && !has_form_token(request))
            return reply(message_page(
                server, request, "message", 403, {"Trang này đã cũ", "This page is out of date"},
                {"Trang được mở từ trước hoặc từ nơi khác, nên chưa làm gì. Hãy mở lại trang rồi bấm lần nữa.",
                 "The page was opened earlier or from elsewhere, so nothing was done. Open it again and press once "
                 "more."},
                "/gv", {"Về các lớp", "To the classes"}));
        reply(handler(*teacher));
    });
}

} // namespace motcua::server
