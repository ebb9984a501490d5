// See the header.
#include "web/server/courses.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>

#include "content/pack.hpp"
#include "game/rules/limits.hpp"

namespace motcua::server {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> read_file(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || size > rules::limits::pack_bytes_max) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
    return bytes;
}

std::vector<fs::path> packs_in(const std::string& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".pack") paths.push_back(it->path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

// Complete or not there: written beside its place and renamed.
bool keep(const fs::path& path, const std::string& bytes) {
    std::error_code error;
    if (fs::exists(path, error)) return true;
    fs::create_directories(path.parent_path(), error);
    const fs::path beside = path.string() + ".new";
    {
        std::ofstream file(beside, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) return false;
    }
    fs::rename(beside, path, error);
    return !error;
}

} // namespace

std::string hash_text(std::uint64_t hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4U)
        text[i] = digits[hash & 15U];
    return text;
}

void Courses::add(rules::Course course) {
    auto pack = std::make_unique<Pack>();
    pack->hash = rules::course_hash(course);
    pack->course = std::move(course);
    auto& place = packs_[hash_text(pack->hash)];
    if (!place) place = std::move(pack);
    current_ = place.get();
}

bool Courses::add_bytes(std::string bytes, std::string& problem) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto course = content::read_pack(std::span(data, bytes.size()), problem);
    if (!course) return false;
    if (course->missions.empty()) {
        problem = "It holds no mission. Add one to its folder and build it again.";
        return false;
    }
    add(std::move(*course));
    packs_[hash_text(current_->hash)]->bytes = std::move(bytes);
    return true;
}

std::vector<std::string> Courses::load(const std::string& kept, const std::string& dropped, const std::string& web) {
    std::vector<std::string> problems;
    const auto take = [&](const fs::path& path, bool is_kept_already) {
        auto bytes = read_file(path);
        std::string problem =
            "It cannot be read, or is larger than 8 MB. Build it again with `motcua-server content build`.";
        if (!bytes || !add_bytes(std::move(*bytes), problem)) {
            problems.push_back("The course pack " + path.string() + " is not used. " + problem);
            return;
        }
        if (is_kept_already) return;
        const fs::path copy = fs::path(kept) / (hash_text(current_->hash) + ".pack");
        if (!keep(copy, current_->bytes))
            problems.push_back("The course pack " + path.string() + " could not be copied to " + copy.string() +
                               ". Attempts begun now may not verify after the course changes: check the disk.");
    };
    for (const auto& path : packs_in(kept))
        take(path, true);
    for (const auto& path : packs_in(dropped))
        take(path, false);
    for (const auto& path : packs_in(web))
        take(path, false);
    return problems;
}

const Pack* Courses::find(std::string_view hash_hex) const {
    const auto found = packs_.find(hash_hex);
    return found == packs_.end() ? nullptr : found->second.get();
}

} // namespace motcua::server
