// What every route needs of HTTP: replies, cookies, the reader's language, and the two guards that keep a handler's
// failure from reaching Drogon. No decisions.
#pragma once

#include <drogon/HttpAppFramework.h>
#include <drogon/MultiPart.h>
#include <json/value.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "web/server/pages.hpp"
#include "web/server/server.hpp"

namespace motcua::server {

using Request = drogon::HttpRequestPtr;
using Response = drogon::HttpResponsePtr;
using Reply = std::function<void(const Response&)>;

inline constexpr const char* seat_cookie = "motcua_seat"; // tokens of this device's seats, the one in use first
inline constexpr const char* session_cookie = "motcua_gv";
inline constexpr const char* language_cookie = "motcua_lang";
inline constexpr const char* form_cookie = "motcua_form"; // for forms before anybody is signed in

Response html(std::string body, int status = 200);
Response json(const Json::Value& value, int status = 200);
// {"problem": …} in the reader's language.
Response json_problem(const Request& request, int status, const Words& problem);
// 303: look there with GET.
Response see_other(const std::string& address);
void set_cookie(const Response& response, const Server& server, const std::string& name, const std::string& value,
                int seconds, const std::string& path = "/");

Language language_of(const Request& request);
// Remembers ?lang=… when the request has one.
void keep_language(const Request& request, const Response& response, const Server& server);
std::string address_of(const Request& request);
// A field of a form or of the address; forms may be sent in parts (multipart/form-data).
std::string field(const Request& request, const char* name);
// A form with files, read once.
class SentForm {
  public:
    explicit SentForm(const Request& request);
    std::string field(const char* name) const;
    std::vector<GivenResult> files(const char* name) const; // none that is empty

  private:
    Request request_;
    drogon::MultiPartParser parts_;
    bool is_in_parts_ = false;
};

// Tokens of the device's seats: from "Authorization: Bearer …" (one) or the cookie.
std::vector<std::string> seat_tokens(const Request& request);
bool has_bearer(const Request& request);
// The seat this device sits at now, if it has one.
std::optional<SeatId> seat_of(Server& server, const Request& request);
// From the game or a program of the pupil's: what comes by cookie must carry a header that another site's page cannot
// send; what comes without a cookie has nothing that another site could misuse.
bool is_ours(const Request& request);
// Not sent by another site's page: as far as browsers tell.
bool is_same_site(const Request& request);

// The secret that forms are tied to: the session, or a cookie of its own that is set on `response` when missing.
std::string form_secret(const Request& request);
bool has_form_token(const Request& request);

// A page with its frame filled in from the request. Sets the form cookie when it needs one.
Response page(const Server& server, const Request& request, const std::string& name, PageFrame frame,
              mustache::data data, int status = 200);
// A page that says one thing and where to go next; `name` is "message" or "join_message".
Response message_page(const Server& server, const Request& request, const std::string& name, int status,
                      const Words& title, const Words& message, const std::string& next_address,
                      const Words& next_label);

// Runs the handler here; whatever it throws becomes a 503 or 500 in words.
void guarded(const Request& request, const Reply& reply, const std::function<void()>& handler);
// Runs it at the desk (see Server::desk).
void at_desk(Server& server, const Request& request, const Reply& reply, std::function<void()> handler);

// Teachers' pages: runs the handler at the desk for a signed-in teacher, sends others to the sign-in page. POST needs
// the form token.
void for_teacher(Server& server, const Request& request, const Reply& reply,
                 std::function<Response(const Teacher&)> handler);

} // namespace motcua::server
