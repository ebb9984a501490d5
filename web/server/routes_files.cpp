// Files: the built game, the style sheets and fonts of the pages, and the headers that every answer carries.
#include <map>

#include "web/server/embedded.hpp"
#include "web/server/http.hpp"

namespace motcua::server {

namespace {

constexpr const char* policy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const Words course_missing = {"Máy chủ không còn giữ khóa học này. Người giữ máy chủ hãy khôi phục thư mục packs.",
                              "The server no longer keeps this course. Whoever keeps the server can restore the packs folder."};

// Whether an Accept-Encoding header takes this encoding: it is named, and not with a weight of zero.
bool takes(const std::string& accepted, const std::string& encoding) {
    const std::size_t at = accepted.find(encoding);
    return at != std::string::npos && accepted.compare(at + encoding.size(), 4, ";q=0") != 0;
}

Response file_response(const Request& request, const WebFile& file) {
    auto response = drogon::HttpResponse::newHttpResponse();
    response->addHeader("ETag", file.etag);
    response->addHeader("Vary", "Accept-Encoding");
    response->addHeader("Cache-Control", file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (request->getHeader("if-none-match") == file.etag) {
        response->setStatusCode(drogon::k304NotModified);
        return response;
    }
    const std::string& accepted = request->getHeader("accept-encoding");
    response->setContentTypeString(file.type);
    if (!file.brotli.empty() && takes(accepted, "br")) {
        response->addHeader("Content-Encoding", "br");
        response->setBody(file.brotli);
    } else if (!file.gzip.empty() && takes(accepted, "gzip")) {
        response->addHeader("Content-Encoding", "gzip");
        response->setBody(file.gzip);
    } else {
        response->setBody(file.bytes);
    }
    response->addHeader("X-Full-Length", std::to_string(file.bytes.size()));
    return response;
}

Response not_found(const Server& server, const Request& request) {
    if (request->path().rfind("/api/", 0) == 0)
        return json_problem(request, 404, {"Máy chủ không có địa chỉ này.", "The server has no such address."});
    return message_page(server, request, "join_message", 404, {"Không có trang này", "No such page"},
                        {"Địa chỉ gõ sai hoặc trang không còn. Em về trang đầu để vào lớp.",
                         "The address is mistyped or the page is gone. Go to the first page to join your class."},
                        "/", {"Về trang đầu", "To the first page"});
}

Response game_page(Server& server, const Request& request) {
    if (const auto file = server.files.find("/index.html")) return file_response(request, *file);
    return message_page(
        server, request, "join_message", 503, {"Chưa có trò chơi", "The game is not there yet"},
        {"Máy chủ chạy mà chưa dựng trò chơi. Người giữ máy chủ cần chạy platform/start.",
         "The server runs, but the game has not been built. Whoever keeps it needs to run platform/start."},
        "/", {"Về trang đầu", "To the first page"});
}

Response other_file(Server& server, const Request& request) {
    if (request->method() != drogon::Get) return not_found(server, request);
    const std::string& path = request->path();
    // The join page stands at "/"; the game's shell is /play.
    if (path != "/index.html")
        if (const auto file = server.files.find(path)) {
            Response response = file_response(request, *file);
            if (path == offline_page) response->addHeader("Content-Disposition", "attachment; filename=\"motcua-offline.html\"");
            return response;
        }
    return not_found(server, request);
}

} // namespace

void add_file_routes(Server& server) {
    auto& app = drogon::app();
    app.registerHandler("/play",
                        [&server](const Request& request, Reply&& reply) {
                            guarded(request, reply, [&] { reply(game_page(server, request)); });
                        },
                        {drogon::Get});
    // The courses that attempts began with, for ever; at the desk, because the first who asks waits for their compression. The
    // built game's missions are there already, compressed.
    app.registerHandler("/course/{1}",
                        [&server](const Request& request, Reply&& reply, std::string name) {
                            at_desk(server, request, reply, [&server, request, reply, name = std::move(name)] {
                                auto file = server.files.find("/course/" + name);
                                if (!file) file = server.courses.file(name);
                                reply(file ? file_response(request, *file) : json_problem(request, 404, course_missing));
                            });
                        },
                        {drogon::Get});
    app.registerHandler("/healthz",
                        [](const Request&, Reply&& reply) {
                            auto response = drogon::HttpResponse::newHttpResponse();
                            response->setContentTypeCode(drogon::CT_TEXT_PLAIN);
                            response->setBody("ok\n");
                            reply(response);
                        },
                        {drogon::Get});
    std::map<std::string, std::shared_ptr<const WebFile>> made;
    for (const EmbeddedFile& file : embedded_files())
        made.emplace(assets_address() + "/" + std::string(file.name), embedded_web_file(file.name, file.bytes));
    app.registerHandler("/tep/{1}/{2}",
                        [&server, made = std::move(made)](const Request& request, Reply&& reply, const std::string&,
                                                          const std::string&) {
                            guarded(request, reply, [&] {
                                const auto found = made.find(request->path());
                                reply(found == made.end() ? not_found(server, request)
                                                          : file_response(request, *found->second));
                            });
                        },
                        {drogon::Get});
    app.setDefaultHandler([&server](const Request& request, Reply&& reply) {
        guarded(request, reply, [&] { reply(other_file(server, request)); });
    });
    app.registerPreSendingAdvice([](const Request& request, const Response& response) {
        response->addHeader("Content-Security-Policy", policy);
        response->addHeader("X-Content-Type-Options", "nosniff");
        response->addHeader("X-Frame-Options", "DENY");
        response->addHeader("Referrer-Policy", "same-origin"); // "no-referrer" would make forms look foreign
        if (request->path().rfind("/api/", 0) == 0) response->addHeader("Cache-Control", "no-store");
    });
}

} // namespace motcua::server
