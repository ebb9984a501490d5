// See the header.
#include "web/server/pack_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "game/rules/limits.hpp"

namespace motcua::server {

namespace fs = std::filesystem;

namespace {

bool sync(const std::string& path, int flags) {
    const int file = open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return false;
    const bool is_synced = fsync(file) == 0;
    return close(file) == 0 && is_synced;
}

} // namespace

std::vector<std::string> packs_in(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".pack") paths.push_back(it->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

FileStamp stamp_of(const std::string& path) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return {-1, 0, 0};
    return {found.st_size, std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec,
            static_cast<std::int64_t>(found.st_ino)};
}

std::optional<std::string> read_pack_file(const std::string& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || size > rules::limits::pack_bytes_max) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
    return bytes;
}

bool write_durably(const std::string& path, const std::string& bytes) {
    std::error_code error;
    const fs::path folder = fs::path(path).parent_path();
    fs::create_directories(folder, error);
    const std::string beside = path + ".new";
    {
        std::ofstream file(beside, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) return false;
    }
    if (!sync(beside, O_WRONLY)) return false;
    fs::rename(beside, path, error);
    return !error && sync(folder.string(), O_RDONLY | O_DIRECTORY);
}

} // namespace motcua::server
