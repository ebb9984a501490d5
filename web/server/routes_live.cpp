// The event stream of a class: one "changed" whenever a result was stored, at most two a second, and a heartbeat. The
// page then asks for the table, so that nothing is shown to somebody who has signed out meanwhile.
#include <mutex>

#include "web/server/http.hpp"

namespace motcua::server {

namespace {

constexpr double flush_every_s = 0.5;
constexpr double beat_every_s = 15;

// Kept by the watcher; gone when the browser went away or the session ended.
Live::Tell teller(Server& server, std::shared_ptr<drogon::ResponseStream> stream, std::string session) {
    return [&server, stream = std::move(stream), session = std::move(session)](bool is_change) {
        if (is_change) return stream->send("event: changed\ndata: 1\n\n");
        try {
            if (!server.accounts.who(session)) return false;
        } catch (const StoreFailure&) {
            return true; // not known now; asked again at the next beat
        }
        return stream->send(": beat\n\n");
    };
}

Response stream_response(Server& server, const Request& request, std::int64_t class_id) {
    auto response = drogon::HttpResponse::newAsyncStreamResponse(
        [&server, class_id, session = request->getCookie(session_cookie)](drogon::ResponseStreamPtr stream) {
            const std::shared_ptr<drogon::ResponseStream> shared = std::move(stream);
            shared->send("retry: 3000\n\n");
            server.live.watch(class_id, teller(server, shared, session));
        },
        true);
    response->setContentTypeString("text/event-stream");
    response->addHeader("Cache-Control", "no-store");
    response->addHeader("X-Accel-Buffering", "no");
    return response;
}

} // namespace

void add_live_routes(Server& server) {
    auto& app = drogon::app();
    app.registerHandler("/gv/lop/{1}/dong",
                        [&server](const Request& request, Reply&& reply, std::string id) {
                            at_desk(server, request, reply, [&server, request, reply, id = std::move(id)] {
                                const auto teacher = server.accounts.who(request->getCookie(session_cookie));
                                const auto of = teacher ? class_of(server, *teacher, id) : std::nullopt;
                                if (!of) {
                                    // 204 tells an event source to stop trying.
                                    auto response = drogon::HttpResponse::newHttpResponse();
                                    response->setStatusCode(drogon::k204NoContent);
                                    return reply(response);
                                }
                                reply(stream_response(server, request, of->id));
                            });
                        },
                        {drogon::Get});
    app.registerBeginningAdvice([&server] {
        drogon::app().getLoop()->runEvery(flush_every_s, [&server] { server.live.flush(); });
        drogon::app().getLoop()->runEvery(beat_every_s, [&server] { server.live.beat(); });
    });
}

} // namespace motcua::server
