// The desktop's machine: files in the user's data folder, the system's clock and chance. See platform/host.hpp.
#include "platform/desktop/host.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <GLFW/glfw3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <utility>

#include "platform/host.hpp"

namespace motcua::desktop {

namespace {

std::string folder;  // with a slash at its end
bool wants_frame = false;

std::string users_data_folder() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && data[0] == '/') return std::string(data) + "/motcua";
    const char* home = std::getenv("HOME");
    return std::string(home != nullptr ? home : ".") + "/.local/share/motcua";
}

// Keys are the game's own words; anything unusual is spelled out so that no key leaves the folder.
std::string path_of(std::string_view key) {
    std::string name;
    for (const char letter : key) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                              (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
        if (is_plain) {
            name += letter;
        } else {
            char code[4];
            std::snprintf(code, sizeof code, "%%%02x", static_cast<unsigned char>(letter));
            name += code;
        }
    }
    return folder + name + ".txt";
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

bool use_data_folder(const std::string& wanted, std::string& problem) {
    folder = wanted.empty() ? users_data_folder() : wanted;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (folder.back() != '/') folder += '/';
    if (error || ::access(folder.c_str(), W_OK) != 0) {
        problem = "Games cannot be saved in " + folder + (error ? ": " + error.message() : "") +
                  ". Name another folder with --data.";
        return false;
    }
    return true;
}

const std::string& data_folder() { return folder; }

std::string program_folder(const char* first_argument) {
    std::error_code error;
    std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) path = std::filesystem::absolute(first_argument, error);
    return path.parent_path().string() + "/";
}

bool read_file(const std::string& path, std::vector<std::uint8_t>& bytes) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return false;
    bytes.clear();
    std::uint8_t part[65536];
    std::size_t count = 0;
    while ((count = std::fread(part, 1, sizeof part, file)) > 0) bytes.insert(bytes.end(), part, part + count);
    const bool is_whole = std::ferror(file) == 0;
    std::fclose(file);
    return is_whole;
}

bool write_file_whole(const std::string& path, std::string_view text) {
    const std::string beside = path + ".new";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool is_written = write_all(file, text) && ::fsync(file) == 0;
    if (::close(file) != 0 || !is_written || std::rename(beside.c_str(), path.c_str()) != 0) {
        ::unlink(beside.c_str());
        return false;
    }
    // The new name must survive a power cut too.
    const std::string around = std::filesystem::path(path).parent_path().string();
    const int directory = ::open(around.empty() ? "." : around.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return true;
}

bool take_frame_wish() { return std::exchange(wants_frame, false); }

}  // namespace motcua::desktop

namespace motcua::host {

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::uint64_t fresh_seed() {
    std::random_device chance;
    return static_cast<std::uint64_t>(chance()) << 32 | chance();
}

bool save(std::string_view key, std::string_view text) { return desktop::write_file_whole(desktop::path_of(key), text); }

std::optional<std::string> load(std::string_view key) {
    std::vector<std::uint8_t> bytes;
    if (!desktop::read_file(desktop::path_of(key), bytes)) return std::nullopt;
    return std::string(bytes.begin(), bytes.end());
}

void forget(std::string_view key) { std::remove(desktop::path_of(key).c_str()); }

void plays(std::string_view) {}  // one window, one game

// Where people look for files: their downloads folder, where there is one.
std::optional<std::string> give_file(std::string_view name, std::string_view text) {
    const char* home = std::getenv("HOME");
    const std::string downloads = std::string(home != nullptr ? home : "") + "/Downloads";
    std::error_code error;
    const bool has_downloads = home != nullptr && std::filesystem::is_directory(downloads, error);
    const std::string path = (has_downloads ? downloads + "/" : desktop::data_folder()) + std::string(name);
    if (!desktop::write_file_whole(path, text)) return std::nullopt;
    return "(" + path + ")";
}

bool copy_text(std::string_view text) {
    glfwSetClipboardString(nullptr, std::string(text).c_str());
    return glfwGetError(nullptr) == GLFW_NO_ERROR;
}

void request_frame() { desktop::wants_frame = true; }

}  // namespace motcua::host
