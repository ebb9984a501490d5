// What a pupil's game asks while it is played: its attempt, and to take its log. HTTP only: intake decides.
#include "web/server/class_light.hpp"
#include "web/server/class_polls.hpp"
#include "web/server/http.hpp"
#include "web/server/json_body.hpp"

namespace motcua::server {

namespace {

const Words no_seat = {"Máy này chưa vào chỗ nào. Mở trang đầu và nhập mã lớp.",
                       "This device has no seat. Open the first page and enter the class code."};
const Words no_course = {"Máy chủ không có khóa học của lớp này. Nhờ thầy cô chọn khóa khác ở trang của lớp.",
                         "The course of this class is not on the server. The teacher can choose another on the class's page."};
const Words no_mission = {"Bài học trên máy chủ không có nhiệm vụ này. Tải lại trang.",
                          "The server's course has no such mission. Reload the page."};
const Words not_for_two = {"Nhiệm vụ này chơi một mình. Hai bạn đổi vai ở các nhiệm vụ nộp hồ sơ.",
                           "This mission is for one. Two can swap roles in the missions where a dossier is filed."};
const Words too_many = {"Chỗ này đã làm rất nhiều lượt. Nhờ thầy cô giúp.",
                        "This seat has begun very many attempts. Ask your teacher."};
const Words too_fast = {"Gửi quá nhanh. Trò chơi sẽ tự gửi lại.", "Sent too often. The game will try again by itself."};
const Words unknown_attempt = {"Chỗ này không có lượt làm ấy. Tải lại trang để lấy lượt của mình.",
                               "This seat has no such attempt. Reload the page to get its own."};
const Words course_missing = {"Máy chủ không còn giữ nội dung mà lượt này đã làm, nên không kiểm tra được. Người giữ "
                              "máy chủ hãy khôi phục thư mục "
                              "packs.",
                              "The server no longer keeps the content this attempt was played with, so it cannot check "
                              "it. Whoever keeps the server "
                              "can restore the packs folder."};
const Words store_failed = {"Máy chủ chưa ghi được vào ổ đĩa. Bài vẫn ở máy em và sẽ được gửi lại.",
                            "The server could not write to its disk. The log stays on the device and is sent again."};
const Words other_site = {"Yêu cầu đến từ trang khác nên bị bỏ qua. Mở trò chơi từ trang đầu.",
                          "The request came from another site and was ignored. Open the game from its first page."};

Response problem_429(const Request& request, const Words& words) {
    Response response = json_problem(request, 429, words);
    response->addHeader("Retry-After", "5");
    return response;
}

Response open_attempt(Server& server, const Request& request) {
    Json::Value body;
    if (!read_json_object(request->body(), body) || (body.isMember("mission") && !body["mission"].isString()) ||
        (body.isMember("again") && !body["again"].isBool()) || (body.isMember("pair") && !body["pair"].isBool()))
        return json_problem(request, 400,
                            {"Cần một đối tượng JSON {\"mission\"?, \"again\"?, \"pair\"?}.",
                             "Expected a JSON object {\"mission\"?, \"again\"?, \"pair\"?}."});
    const auto seat = seat_of(server, request);
    if (!seat) return json_problem(request, 401, no_seat);
    const std::string key = std::to_string(seat->class_id) + "/" + std::to_string(seat->number);
    if (!server.new_attempts.take(key, server.clock())) return problem_429(request, too_fast);
    const OpenAnswer answer = server.intake.open(*seat, body["mission"].asString(), body["again"].asBool(), body["pair"].asBool());
    switch (answer.outcome) {
    case OpenOutcome::no_course:
        return json_problem(request, 503, no_course);
    case OpenOutcome::no_such_mission:
        return json_problem(request, 404, no_mission);
    case OpenOutcome::not_for_two:
        return json_problem(request, 422, not_for_two);
    case OpenOutcome::too_many:
        return json_problem(request, 429, too_many);
    case OpenOutcome::course_missing:
        return json_problem(request, 503, course_missing);
    case OpenOutcome::not_kept:
        return json_problem(request, 503, store_failed);
    case OpenOutcome::opened:
        break;
    }
    server.live.changed(seat->class_id);
    Json::Value value;
    value["attempt"] = answer.attempt.id;
    value["course"] = answer.attempt.course;
    value["course_hash"] = answer.attempt.course_hash;
    value["mission"] = answer.attempt.mission;
    value["variant"] = answer.attempt.variant;
    value["seed"] = answer.attempt.seed;
    value["log"] = answer.attempt.log;
    return json(value);
}

// Who sits here, which course the class plays, and how this seat and its class stand with each mission. Of the others
// only numbers are told.
Response list_missions(Server& server, const Request& request) {
    const auto seat = seat_of(server, request);
    if (!seat) return json_problem(request, 401, no_seat);
    const Pack* pack = server.intake.course_of(seat->class_id);
    if (!pack) return json_problem(request, 503, no_course);
    Json::Value value;
    value["seat"] = Json::Int64(seat->number);
    const auto of = server.classroom.find(seat->class_id);
    value["class"] = of ? of->name : "";
    value["course_hash"] = hash_text(pack->hash);
    const ClassLight light = class_light(*server.store, pack->course, seat->class_id);
    value["joined"] = Json::Int64(light.joined);
    value["lit_permille"] = Json::Int64(light.lit_permille);
    PollSums polls = class_polls(*server.store, pack->course, seat->class_id);
    value["missions"] = Json::arrayValue;
    for (const MissionStanding& one : server.intake.standings(*seat)) {
        Json::Value mission;
        mission["mission"] = one.mission;
        mission["is_begun"] = one.is_begun;
        mission["is_finished"] = one.is_finished;
        mission["stars"] = one.best.stars;
        mission["stars_max"] = one.best.stars_max;
        mission["points"] = one.best.points;
        mission["points_max"] = one.best.points_max;
        mission["goals"] = one.goals;
        mission["is_pair_begun"] = one.is_pair_begun;
        mission["polls"] = rules::write_polls(polls[one.mission]);
        const auto helped = light.helped.find(one.mission);
        mission["helped"] = Json::Int64(helped == light.helped.end() ? 0 : helped->second);
        value["missions"].append(mission);
    }
    return json(value);
}

Response log_response(const Request& request, const LogAnswer& answer) {
    Json::Value value;
    value["verdict"] = std::string(rules::verdict_word(answer.verdict));
    switch (answer.outcome) {
    case LogOutcome::unknown_attempt:
        return json_problem(request, 404, unknown_attempt);
    case LogOutcome::course_missing:
        return json_problem(request, 503, course_missing);
    case LogOutcome::store_failed:
        return json_problem(request, 503, store_failed);
    case LogOutcome::refused:
        value["line"] = Json::UInt64(answer.line);
        value["problem"] = answer.problem;
        return json(value, 422);
    case LogOutcome::not_a_continuation:
        value["actions"] = Json::Int64(answer.result.actions);
        value["log"] = answer.log;
        return json(value, 409);
    case LogOutcome::stored:
        break;
    }
    value["actions"] = Json::Int64(answer.result.actions);
    value["points"] = Json::Int64(answer.result.points);
    value["points_max"] = Json::Int64(answer.result.points_max);
    value["stars"] = Json::Int64(answer.result.stars);
    value["stars_max"] = Json::Int64(answer.result.stars_max);
    value["digest"] = answer.result.digest;
    value["is_finished"] = answer.result.is_finished;
    return json(value);
}

// On the event loop: replaying takes less than handing it to another thread would. Only the disk is waited for
// elsewhere.
void take_log(Server& server, const Request& request, const Reply& reply, const std::string& attempt) {
    if (!is_ours(request)) return reply(json_problem(request, 403, other_site));
    if (attempt.size() > 64) return reply(json_problem(request, 404, unknown_attempt));
    const auto tokens = seat_tokens(request);
    if (tokens.empty()) return reply(json_problem(request, 401, no_seat));
    if (!server.sent_logs.take(tokens.front(), server.clock())) return reply(problem_429(request, too_fast));
    server.intake.take_log(tokens.front(), attempt, std::string(request->body()),
                           [&server, request, reply](const LogAnswer& answer) {
                               if (server.is_stopping) return;
                               guarded(request, reply, [&] {
                                   if (answer.is_new) server.live.changed(answer.class_id);
                                   reply(log_response(request, answer));
                               });
                           });
}

} // namespace

void add_pupil_routes(Server& server) {
    auto& app = drogon::app();
    app.registerHandler("/api/attempt",
                        [&server](const Request& request, Reply&& reply) {
                            at_desk(server, request, reply, [&server, request, reply] {
                                reply(is_ours(request) ? open_attempt(server, request)
                                                       : json_problem(request, 403, other_site));
                            });
                        },
                        {drogon::Post});
    app.registerHandler(
        "/api/missions",
        [&server](const Request& request, Reply&& reply) {
            guarded(request, reply, [&] { reply(list_missions(server, request)); });
        },
        {drogon::Get});
    app.registerHandler("/api/attempt/{1}/log",
                        [&server](const Request& request, Reply&& reply, std::string attempt) {
                            guarded(request, reply, [&] { take_log(server, request, reply, attempt); });
                        },
                        {drogon::Put});
}

} // namespace motcua::server
