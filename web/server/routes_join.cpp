// The pupils' way in: code, seat, cookie. Plain pages that work without JavaScript, and the same by JSON for the
// desktop.
#include <charconv>

#include "web/server/http.hpp"
#include "web/server/join_code.hpp"
#include "web/server/json_body.hpp"

namespace motcua::server {

namespace {

constexpr int seat_cookie_s = 300 * 24 * 3600; // a school year

const Words mistyped = {"Mã này chưa đúng. Em xem lại từng chữ số nhé.",
                        "This code is not right. Check it digit by digit."};
const Words unknown_code = {"Không có lớp nào mang mã này. Em hỏi thầy cô mã của lớp mình.",
                            "No class has this code. Ask your teacher for the code of your class."};
const Words too_many_codes = {"Đã thử quá nhiều mã. Em đợi vài giây rồi thử lại.",
                              "Too many codes were tried. Wait a few seconds, then try again."};
const Words closed_title = {"Lớp đã đóng", "The class is closed"};
const Words closed = {"Thầy cô đã đóng lớp này, nên không nhận thêm chỗ mới. Em nhờ thầy cô mở lại lớp.",
                      "Your teacher has closed this class to newcomers. Ask your teacher to open it again."};
const Words taken_title = {"Chỗ này đã có", "This seat is taken"};
const Words taken = {
    "Một máy khác đang giữ chỗ này. Nếu đúng là chỗ của em, em nhờ thầy cô bấm “Nhả chỗ”, rồi chọn lại.",
    "Another device holds this seat. If it is yours, ask your teacher to release it, then choose again."};
const Words no_such_seat = {"Lớp này không có chỗ mang số đó. Em chọn một số trong bảng.",
                            "This class has no seat with that number. Choose one of those shown."};
const Words stale = {"Trang này mở đã lâu. Em nhập lại mã lớp.",
                     "This page is out of date. Enter the class code again."};

// What to say about a join that did not work, and its HTTP status.
struct JoinWords {
    int status;
    const Words& words;
};
JoinWords join_words(JoinOutcome outcome) {
    switch (outcome) {
    case JoinOutcome::mistyped:
        return {422, mistyped};
    case JoinOutcome::class_closed:
        return {410, closed};
    case JoinOutcome::no_such_seat:
        return {422, no_such_seat};
    case JoinOutcome::taken:
        return {409, taken};
    default:
        return {404, unknown_code};
    }
}

// The device's tokens with this one first.
std::string cookie_with(const std::string& token, const std::vector<std::string>& tokens) {
    std::string cookie = token;
    int kept = 1;
    for (const std::string& other : tokens)
        if (other != token && ++kept <= 12) cookie += "." + other;
    return cookie;
}

Response code_page(Server& server, const Request& request, int status, const std::string& code, const Words& problem) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    data.set("code", code);
    if (!problem.is_empty()) data.set("problem", problem.in(language));
    // "?doi": somebody else sits at this device now and wants the plain form.
    if (request->parameters().count("doi") == 0)
        if (const auto seat = seat_of(server, request))
            if (const auto own = server.classroom.find(seat->class_id)) {
                data.set("own_class", own->name);
                data.set("own_seat", std::to_string(seat->number));
            }
    if (const auto file = server.files.find(offline_page))
        data.set("offline_size", size_text(file->bytes.size(), language == Language::english));
    PageFrame frame;
    frame.title = Words{"Vào lớp", "Join"}.in(language);
    frame.here = "/";
    return page(server, request, "join_code", std::move(frame), std::move(data), status);
}

Response seats_page(Server& server, const Request& request, const Class& of, int status, const Words& problem) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    data.set("class_name", of.name);
    data.set("school", of.school);
    data.set("code", of.join_code);
    if (!problem.is_empty()) data.set("problem", problem.in(language));
    mustache::data seats{mustache::data::type::list};
    std::int64_t number = 0;
    for (const SeatMark mark : server.classroom.seat_marks(of, seat_tokens(request))) {
        mustache::data seat{mustache::data::type::object};
        seat.set("number", std::to_string(++number));
        seat.set("is_free", mark == SeatMark::free);
        seat.set("is_own", mark == SeatMark::own);
        seat.set("is_taken", mark == SeatMark::taken);
        seats.push_back(seat);
    }
    data.set("seats", seats);
    PageFrame frame;
    frame.title = Words{"Chọn chỗ", "Choose a seat"}.in(language);
    frame.here = "/l/" + of.join_code;
    return page(server, request, "join_seats", std::move(frame), std::move(data), status);
}

// Someone who knows no code may try thirty, then one a second.
bool may_try(Server& server, const Request& request) {
    return server.wrong_codes.has_left(address_of(request), server.clock());
}

Response show_seats(Server& server, const Request& request, const std::string& typed) {
    const std::string code = tidy_join_code(typed);
    if (!is_join_code(code)) return code_page(server, request, 422, code, mistyped);
    if (!may_try(server, request)) return code_page(server, request, 429, code, too_many_codes);
    const auto found = server.classroom.find_by_code(code);
    if (!found) {
        server.wrong_codes.take(address_of(request), server.clock());
        return code_page(server, request, 404, code, unknown_code);
    }
    return seats_page(server, request, *found, 200, found->is_open ? Words{} : closed);
}

std::int64_t seat_number(const std::string& typed) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return error == std::errc() && end == typed.data() + typed.size() ? number : 0;
}

bool is_in(const Join& join) { return join.outcome == JoinOutcome::joined || join.outcome == JoinOutcome::came_back; }

Response join_by_form(Server& server, const Request& request) {
    if (!has_form_token(request)) return code_page(server, request, 403, "", stale);
    if (!may_try(server, request)) return code_page(server, request, 429, "", too_many_codes);
    const auto tokens = seat_tokens(request);
    const Join join =
        server.classroom.join(tidy_join_code(field(request, "code")), seat_number(field(request, "seat")), tokens);
    if (is_in(join)) {
        server.live.changed(join.joined_class.id);
        Response response = see_other("/play");
        set_cookie(response, server, seat_cookie, cookie_with(join.token, tokens), seat_cookie_s);
        return response;
    }
    const std::string again = "/l/" + join.joined_class.join_code;
    switch (join.outcome) {
    case JoinOutcome::taken:
        return message_page(server, request, "join_message", 409, taken_title, taken, again,
                            {"Chọn lại chỗ", "Choose again"});
    case JoinOutcome::class_closed:
        return message_page(server, request, "join_message", 410, closed_title, closed, "/",
                            {"Nhập mã khác", "Another code"});
    case JoinOutcome::no_such_seat:
        return seats_page(server, request, join.joined_class, 422, no_such_seat);
    default:
        if (join.outcome == JoinOutcome::unknown_code) server.wrong_codes.take(address_of(request), server.clock());
        return code_page(server, request, join_words(join.outcome).status, field(request, "code"),
                         join_words(join.outcome).words);
    }
}

Response join_by_json(Server& server, const Request& request) {
    Json::Value body;
    if (!read_json_object(request->body(), body) || !body["code"].isString() || !body["seat"].isIntegral())
        return json_problem(request, 400,
                            {"Cần {\"code\": \"sáu chữ số\", \"seat\": số chỗ}.",
                             "Expected {\"code\": \"six digits\", \"seat\": number}."});
    if (!may_try(server, request)) return json_problem(request, 429, too_many_codes);
    const auto tokens = seat_tokens(request);
    const std::int64_t seat = body["seat"].isInt64() ? body["seat"].asInt64() : 0;
    const Join join = server.classroom.join(tidy_join_code(body["code"].asString()), seat, tokens);
    if (!is_in(join)) {
        if (join.outcome == JoinOutcome::unknown_code) server.wrong_codes.take(address_of(request), server.clock());
        return json_problem(request, join_words(join.outcome).status, join_words(join.outcome).words);
    }
    server.live.changed(join.joined_class.id);
    Json::Value answer;
    answer["token"] = join.token;
    answer["seat"] = Json::Int64(join.seat);
    answer["class"] = join.joined_class.name;
    Response response = json(answer);
    if (!has_bearer(request)) set_cookie(response, server, seat_cookie, cookie_with(join.token, tokens), seat_cookie_s);
    return response;
}

} // namespace

void add_join_routes(Server& server) {
    auto& app = drogon::app();
    app.registerHandler("/",
                        [&server](const Request& request, Reply&& reply) {
                            at_desk(server, request, reply,
                                    [&server, request, reply] { reply(code_page(server, request, 200, "", {})); });
                        },
                        {drogon::Get});
    app.registerHandler("/l",
                        [&server](const Request& request, Reply&& reply) {
                            at_desk(server, request, reply, [&server, request, reply] {
                                reply(show_seats(server, request, field(request, "code")));
                            });
                        },
                        {drogon::Get});
    app.registerHandler("/l/{1}",
                        [&server](const Request& request, Reply&& reply, std::string code) {
                            at_desk(server, request, reply, [&server, request, reply, code = std::move(code)] {
                                reply(show_seats(server, request, code));
                            });
                        },
                        {drogon::Get});
    app.registerHandler("/join",
                        [&server](const Request& request, Reply&& reply) {
                            at_desk(server, request, reply,
                                    [&server, request, reply] { reply(join_by_form(server, request)); });
                        },
                        {drogon::Post});
    app.registerHandler("/api/join",
                        [&server](const Request& request, Reply&& reply) {
                            at_desk(server, request, reply, [&server, request, reply] {
                                if (!is_ours(request)) return reply(json_problem(request, 403, stale));
                                reply(join_by_json(server, request));
                            });
                        },
                        {drogon::Post});
}

} // namespace motcua::server
