// One HTTP request at a time over libcurl, without threads: begun, then looked after from the main loop.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace motcua::desktop {

struct Answer {
    long status = 0;      // 0: not reached, and `body` says why
    std::string body;
};

class Http {
public:
    Http();
    ~Http();
    Http(const Http&) = delete;
    Http& operator=(const Http&) = delete;

    // `token` "" = none. A request under way is dropped.
    void begin(const char* method, const std::string& url, const std::string& token, const char* content_type, std::string body);
    bool is_under_way() const { return request_ != nullptr; }
    std::optional<Answer> poll();                       // never blocks
    std::optional<Answer> wait(int milliseconds_max);   // sleeps until the answer is there or the time is over
    void drop();

private:
    void* multi_ = nullptr;
    void* request_ = nullptr;
    void* headers_ = nullptr;
    std::string body_, received_;
};

}  // namespace motcua::desktop
