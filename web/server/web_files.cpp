// See the header.
#include "web/server/web_files.hpp"

#include <brotli/encode.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "web/server/secrets.hpp"

namespace motcua::server {

namespace fs = std::filesystem;

namespace {

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".wasm", "application/wasm"},
    {".woff2", "font/woff2"},
    {".ttf", "font/ttf"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
};

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

// "game.0123456789ab.js": the part before the ending is twelve or sixteen hex digits.
bool has_hash(std::string_view name) {
    const std::size_t last = name.rfind('.');
    if (last == std::string_view::npos || last == 0) return false;
    const std::size_t before = name.rfind('.', last - 1);
    if (before == std::string_view::npos) return false;
    const std::string_view part = name.substr(before + 1, last - before - 1);
    return (part.size() == 12 || part.size() == 16) && std::all_of(part.begin(), part.end(), is_hex);
}

// Letters, digits and - _ . / only, and no name that begins with a dot: nothing can point out of the root.
bool is_plain(std::string_view path) {
    if (path.size() < 2 || path.size() > 200 || path[0] != '/') return false;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_letter && c != '-' && c != '_' && c != '.' && c != '/') return false;
        if ((c == '.' || c == '/') && i > 0 && path[i - 1] == '/') return false;
    }
    return path.back() != '/';
}

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

std::string brotli_of(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string packed(size, '\0');
    if (!BrotliEncoderCompress(9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                               reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                               reinterpret_cast<std::uint8_t*>(packed.data())))
        return "";
    packed.resize(size);
    return packed.size() < bytes.size() ? packed : "";
}

std::string size_text(std::size_t bytes, bool is_english) {
    const std::size_t tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + (is_english ? "." : ",") + std::to_string(tenths % 10) + " MB";
}

std::string content_type(std::string_view name) {
    for (const auto& [ending, type] : types)
        if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) return std::string(type);
    return "application/octet-stream";
}

std::shared_ptr<const WebFile> WebFiles::find(std::string_view path) {
    if (!is_plain(path)) return nullptr;
    const std::string full = root_ + std::string(path);
    std::error_code error;
    if (!fs::is_regular_file(full, error)) return nullptr;
    const std::int64_t changed_at = fs::last_write_time(full, error).time_since_epoch().count();
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(path);
        if (found != kept_.end() && found->second.changed_at == changed_at) return found->second.file;
    }
    auto bytes = read_file(full);
    if (!bytes) return nullptr;
    auto file = std::make_shared<WebFile>();
    file->type = content_type(path);
    file->etag = "\"" + secret_hash(*bytes).substr(0, 20) + "\"";
    file->is_immutable = has_hash(path);
    // A sibling older than its file belongs to an earlier build.
    const auto sibling = [&](const char* ending) {
        const std::string beside = full + ending;
        std::error_code missing;
        if (fs::last_write_time(beside, missing).time_since_epoch().count() < changed_at || missing)
            return std::string();
        return read_file(beside).value_or("");
    };
    file->brotli = sibling(".br");
    file->gzip = sibling(".gz");
    file->bytes = std::move(*bytes);
    const std::lock_guard lock(mutex_);
    kept_[std::string(path)] = {changed_at, file};
    return file;
}

std::shared_ptr<const WebFile> embedded_web_file(std::string_view name, std::string_view bytes) {
    auto file = std::make_shared<WebFile>();
    file->type = content_type(name);
    file->etag = "\"" + secret_hash(bytes).substr(0, 20) + "\"";
    file->is_immutable = true; // its address holds a hash of all of them
    file->bytes = bytes;
    if (file->type != "font/woff2") file->brotli = brotli_of(bytes);
    return file;
}

} // namespace motcua::server
