// The desktop's small readers: command line and the server's JSON.
#include <doctest/doctest.h>

#include <vector>

#include "platform/desktop/json.hpp"
#include "platform/desktop/options.hpp"

using namespace motcua::desktop;

namespace {

bool read(std::vector<const char*> arguments, Options& options, std::string& problem) {
    arguments.insert(arguments.begin(), "motcua");
    return read_options(static_cast<int>(arguments.size()), arguments.data(), options, problem);
}

}  // namespace

TEST_CASE("a flat object's values are found by key, texts without their escapes") {
    const std::string answer = R"( {"attempt" : "a-1","seed":"18446744073709551615", "n": 42, "log":"motcua log\n1 \"x\" Vi\u1ec7t \ud83d\ude00"} )";
    CHECK(json_value(answer, "attempt") == "a-1");
    CHECK(json_value(answer, "seed") == "18446744073709551615");
    CHECK(json_value(answer, "n") == "42");
    CHECK(json_value(answer, "log") == "motcua log\n1 \"x\" Việt 😀");
    CHECK_FALSE(json_value(answer, "nothing"));
    CHECK(json_value("{" + json_text("ke\"y\n\x01") + ":" + json_text("Hà \\ Nội\t") + "}", "ke\"y\n\x01") == "Hà \\ Nội\t");
}

TEST_CASE("what is no flat object is simply not found, however it is cut") {
    const std::string answer = R"({"a":"b\u00e1\n","c":[1],"d":1})";
    CHECK_FALSE(json_value(answer, "d"));
    for (std::size_t length = 0; length < answer.size(); ++length) CHECK_FALSE(json_value(answer.substr(0, length), "d"));
    for (const char* hostile : {"", "{", "[]", "null", "{\"a\"", "{\"a\":", "{\"a\":\"\\", "{\"a\":\"\\u12", "{\"a\":\"\\ud800x\"}"}) {
        CHECK_FALSE(json_value(hostile, "a"));
    }
}

TEST_CASE("the command line says what it does not understand") {
    Options options;
    std::string problem;
    CHECK(read({"--server", "http://10.0.0.2:8080", "--class", "123456", "--seat", "7", "--lang", "en", "--size", "800x600"}, options, problem));
    CHECK(options.seat == 7);
    CHECK(options.width == 800);
    CHECK(read({"--projector", "--onekey", "2.5"}, options = {}, problem));
    CHECK(options.is_projector);
    CHECK(options.scan_tenths == 25);
    CHECK(read({"--onekey", "hold"}, options = {}, problem));
    CHECK(options.is_one_key);
    CHECK(options.scan_tenths == 0);
    for (const auto& wrong : std::vector<std::vector<const char*>>{{"--seat"}, {"--seat", "x"}, {"--lang", "fr"}, {"--size", "8"},
                                                                   {"--server", "ftp://x"}, {"--class", "123456"}, {"--nothing", "1"}, {"--onekey"}, {"--onekey", "0.1"}, {"--onekey", "nan"},
                                                                   {"--projector", "--server", "http://x", "--class", "1"}}) {
        Options other;
        problem.clear();
        CHECK_FALSE(read(wrong, other, problem));
        CHECK_FALSE(problem.empty());
    }
}
