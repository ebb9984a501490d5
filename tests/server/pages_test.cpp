// Pages and files: every text exists in both languages, nothing typed becomes markup, tables survive spreadsheets.
#include <fstream>
#include <set>

#include "game/rules/vietnamese.hpp"
#include "tests/server/school.hpp"
#include "web/server/class_pages.hpp"
#include "web/server/csv.hpp"
#include "web/server/embedded.hpp"
#include "web/server/json_body.hpp"
#include "web/server/live.hpp"
#include "web/server/qr.hpp"
#include "web/server/texts.hpp"
#include "web/server/web_files.hpp"

using namespace motcua;
using namespace motcua::server;

namespace {

std::string all_templates() {
    std::string all;
    for (const EmbeddedFile& file : embedded_files())
        if (file.name.find(".mustache") != std::string_view::npos) all += file.bytes;
    return all;
}

} // namespace

TEST_CASE("server pages: every text that a template asks for is written, and every written text is asked for") {
    const std::string all = all_templates();
    std::set<std::string> asked;
    for (std::size_t at = 0; (at = all.find("{{t.", at)) != std::string::npos; ++at)
        asked.insert(all.substr(at + 4, all.find("}}", at) - at - 4));
    std::set<std::string> written;
    for (const PageText& text : page_texts()) {
        CAPTURE(text.key);
        CHECK(written.insert(std::string(text.key)).second);
        CHECK_FALSE(text.vi.empty());
        CHECK_FALSE(text.en.empty());
        CHECK(rules::is_nfc(text.vi));
        CHECK(page_text(text.key, Language::english) == text.en);
    }
    for (const std::string& key : asked)
        CHECK_MESSAGE(written.count(key) == 1, "nobody wrote the text ", key);
    for (const std::string& key : written)
        CHECK_MESSAGE(asked.count(key) == 1, "no template uses the text ", key);
}

TEST_CASE("server pages: no template carries a script, a style or an unescaped value of its own") {
    const std::string all = all_templates();
    CHECK(all.find("style=") == std::string::npos);
    CHECK(all.find("<style") == std::string::npos);
    CHECK(all.find(" on") == all.find(" on "));
    std::size_t unescaped = 0;
    for (std::size_t at = 0; (at = all.find("{{{", at)) != std::string::npos; ++at, ++unescaped)
        CHECK(all.substr(at, 8) == "{{{qr}}}");
    CHECK(unescaped == 2);
}

TEST_CASE("server pages: what a teacher typed is shown, never run") {
    PageFrame frame;
    frame.title = "<script>alert(1)</script>";
    frame.teacher = "\"><img src=x>";
    mustache::data data{mustache::data::type::object};
    data.set("message", "a & b < c {{t.skip}}");
    const std::string page = render_page("message", frame, data);
    CHECK(page.find("<script>") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("a &amp; b &lt; c {{t.skip}}") != std::string::npos);
    CHECK(page.find("lang=\"vi\"") != std::string::npos);
    frame.language = Language::english;
    CHECK(render_page("message", frame, data).find("Skip to the content") != std::string::npos);
}

TEST_CASE("server csv: opens in a spreadsheet with its letters, and runs no formula") {
    Csv csv;
    csv.add_row({"Lớp", "a,b", "say \"hi\"", "=1+1", "+84", "-1", "@x", "two\nlines", ""});
    CHECK(csv.text() == "\xEF\xBB\xBFLớp,\"a,b\",\"say \"\"hi\"\"\",'=1+1,'+84,'-1,'@x,\"two\nlines\",\r\n");
}

TEST_CASE("server csv: one row for each seat, the same figures as the page") {
    School school;
    const std::string token = school.join(2);
    const Attempt attempt = school.open(2);
    school.send(token, attempt.id, log_of(school.courses, attempt));
    const ClassView seen = class_view(*school.store, school.courses, school.the_class, "");
    const std::string csv = board_csv(seen, school.the_class, Language::vietnamese);
    std::size_t rows = 0;
    for (std::size_t at = 0; (at = csv.find("\r\n", at)) != std::string::npos; ++at)
        ++rows;
    CHECK(rows == 11);
    CHECK(csv.find(",2,hoàn thành,1,100," + std::to_string(seen.board.lines[1].points) + ",") != std::string::npos);
    CHECK(board_csv(seen, school.the_class, Language::english).find(",completed,") != std::string::npos);
}

TEST_CASE("server qr: an address becomes a picture with a name") {
    const std::string svg = qr_svg("http://192.168.1.5:8080/l/123456", "Lớp \"6A\"");
    CHECK(svg.find("aria-label=\"Lớp &quot;6A&quot;\"") != std::string::npos);
    CHECK(svg.find("<path") != std::string::npos);
    CHECK(qr_svg(std::string(10'000, 'x'), "x").empty());
}

TEST_CASE("server live: many changes are one signal, and who has gone is forgotten") {
    Live live;
    int told = 0;
    bool is_there = true;
    live.watch(1, [&](bool is_change) {
        told += is_change ? 1 : 0;
        return is_there;
    });
    for (int i = 0; i < 100; ++i)
        live.changed(1);
    live.changed(2);
    live.flush();
    live.flush();
    CHECK(told == 1);
    live.beat();
    CHECK(told == 1);
    is_there = false;
    live.changed(1);
    live.flush();
    CHECK(live.watchers() == 0);
}

TEST_CASE("server files: serves what lies under its root and nothing else") {
    REQUIRE(start_secrets());
    const TestFolder folder;
    std::filesystem::create_directories(folder.path + "/web/pictures");
    std::ofstream(folder.path + "/secret.txt") << "secret";
    std::ofstream(folder.path + "/web/.hidden") << "secret";
    std::ofstream(folder.path + "/web/game.0123456789ab.js") << "let game;";
    std::ofstream(folder.path + "/web/game.0123456789ab.js.br") << "packed";
    std::ofstream(folder.path + "/web/pictures/a.png") << "picture";
    WebFiles files(folder.path + "/web");
    const auto game = files.find("/game.0123456789ab.js");
    REQUIRE(game);
    CHECK(game->bytes == "let game;");
    CHECK(game->brotli == "packed");
    CHECK(game->gzip.empty());
    CHECK(game->is_immutable);
    CHECK(game->type == "text/javascript; charset=utf-8");
    CHECK_FALSE(files.find("/pictures/a.png")->is_immutable);
    for (const char* path :
         {"/../secret.txt", "/pictures/../../secret.txt", "/.hidden", "/", "", "/pictures", "/pictures/",
          "//game.0123456789ab.js", "/a\\b", "/%2e%2e/secret.txt", "/nothing.js", "/pictures/./a.png"})
        CHECK_FALSE(files.find(path));
    CHECK_FALSE(files.find(std::string("/a\0b", 4)));
}

TEST_CASE("server courses: a broken pack is named and the others are used") {
    REQUIRE(start_secrets());
    const TestFolder folder;
    std::filesystem::create_directories(folder.path + "/dropped");
    std::ofstream(folder.path + "/dropped/broken.pack") << "this is no pack";
    Courses courses;
    const auto problems = courses.load(folder.path + "/kept", folder.path + "/dropped", folder.path + "/none");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].find("broken.pack") != std::string::npos);
    CHECK(courses.is_empty());
    CHECK(courses.find("0123456789abcdef") == nullptr);
}

TEST_CASE("server json: takes one shallow object and survives the rest") {
    Json::Value value;
    CHECK(read_json_object("", value));
    CHECK(read_json_object("{\"code\":\"123456\",\"seat\":7}", value));
    CHECK(value["seat"].asInt() == 7);
    for (const std::string& bad :
         {std::string("[1]"), std::string("7"), std::string("{\"a\":1}}"), std::string("{'a':1}"),
          std::string(3'000, '['), "{\"a\":\"" + std::string(5'000, 'x') + "\"}", std::string("\xff\xfe")})
        CHECK_FALSE(read_json_object(bad, value));
}
