// The game's files as the build left them (build/web), with their .br and .gz siblings, kept in memory and read again
// when they change on the disk. Serves only names it can see under its root.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace motcua::server {

struct WebFile {
    std::string type; // Content-Type
    std::string etag; // quoted
    std::string bytes;
    std::string brotli; // "" = there is none
    std::string gzip;
    bool is_immutable = false; // its name holds a hash of its content
};

class WebFiles {
  public:
    explicit WebFiles(std::string root) : root_(std::move(root)) {}
    // `path` as in "/game.0123456789ab.js". Null when there is no such file.
    std::shared_ptr<const WebFile> find(std::string_view path);

  private:
    struct Kept {
        std::int64_t changed_at = 0;
        std::shared_ptr<const WebFile> file;
    };
    const std::string root_;
    std::mutex mutex_;
    std::map<std::string, Kept, std::less<>> kept_;
};

// Smaller, or "" where that does not come out smaller.
std::string brotli_of(std::string_view bytes);
// A file that is part of the program, compressed once.
std::shared_ptr<const WebFile> embedded_web_file(std::string_view name, std::string_view bytes);

// The game in one file, for machines without a network: offered for download.
inline constexpr std::string_view offline_page = "/motcua-offline.html";
// "1,1 MB" or, in English, "1.1 MB".
std::string size_text(std::size_t bytes, bool is_english);

// "text/html; charset=utf-8" for "index.html" …
std::string content_type(std::string_view name);

} // namespace motcua::server
