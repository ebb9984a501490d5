// See the header.
#include "web/server/courses.hpp"

#include <algorithm>
#include <filesystem>
#include <span>

#include "content/index.hpp"
#include "content/pack.hpp"
#include "content/slice.hpp"

namespace motcua::server {

namespace {

std::span<const std::uint8_t> bytes_of(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes the run of digits, or the one other character, off the front.
std::string_view take_part(std::string_view& text) {
    std::size_t size = 1;
    while (is_digit(text[0]) && size < text.size() && is_digit(text[size]))
        ++size;
    std::string_view part = text.substr(0, size);
    text.remove_prefix(size);
    while (part.size() > 1 && part[0] == '0')
        part.remove_prefix(1);
    return part;
}

} // namespace

std::string hash_text(std::uint64_t hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4U)
        text[i] = digits[hash & 15U];
    return text;
}

bool is_later_version(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view one = take_part(a), other = take_part(b);
        if (one == other) continue;
        if (is_digit(one[0]) && is_digit(other[0]) && one.size() != other.size()) return one.size() > other.size();
        return one > other;
    }
    return !a.empty();
}

// ---- taking packs ---------------------------------------------------------------------------------------------------

Courses::Known* Courses::take(std::string bytes, std::string& problem) {
    auto course = content::read_pack(bytes_of(bytes), problem);
    if (!course) return nullptr;
    if (course->missions.empty() || course->id.empty()) {
        problem = "It holds no mission. Add one to its folder and build it again.";
        return nullptr;
    }
    const std::uint64_t hash = content::pack_hash(bytes_of(bytes));
    Known& known = known_[hash_text(hash)];
    known.arrival = ++arrivals_;
    if (known.pack) return &known;
    known.version = {course->id, course->version, hash_text(hash), course->title};
    known.pack = std::make_unique<Pack>(Pack{std::move(*course), hash, std::move(bytes)});
    return &known;
}

void Courses::add(rules::Course course) {
    const auto pack = content::write_pack(course);
    std::string problem;
    add_bytes(std::string(pack.begin(), pack.end()), problem);
}

bool Courses::add_bytes(std::string bytes, std::string& problem) {
    const std::lock_guard lock(mutex_);
    const Known* known = take(std::move(bytes), problem);
    if (!known) return false;
    shipped_["added " + known->version.hash] = known->version.hash;
    shipped_course_ = known->version.course;
    mark();
    return true;
}

std::vector<std::string> Courses::load(const std::string& kept, const std::string& dropped, const std::string& web) {
    const std::lock_guard lock(mutex_);
    kept_folder_ = kept;
    dropped_folder_ = dropped;
    std::error_code error;
    std::filesystem::create_directories(dropped, error); // so that it is seen where packs belong
    std::vector<std::string> problems;
    const auto read = [&](const std::string& path) -> Known* {
        auto bytes = read_pack_file(path);
        std::string problem = "It cannot be read, or is larger than 8 MB.";
        Known* known = bytes ? take(std::move(*bytes), problem) : nullptr;
        if (!known) problems.push_back("The course pack " + path + " is not used. " + problem);
        return known;
    };
    for (const std::string& path : packs_in(kept))
        if (Known* known = read(path)) {
            known->kept_path = path;
            known->pack.reset(); // one that nobody plays any more takes no memory
        }
    for (const std::string& path : packs_in(web))
        if (const Known* known = read(path)) {
            shipped_[path] = known->version.hash;
            shipped_course_ = known->version.course;
        }
    for (std::string& news : look_at_dropped(true))
        problems.push_back(std::move(news));
    return problems;
}

std::vector<std::string> Courses::look() {
    const std::lock_guard lock(mutex_);
    return look_at_dropped(false);
}

bool Courses::take_file(const std::string& path, Dropped& file, std::vector<std::string>& news) {
    auto bytes = read_pack_file(path);
    std::string problem = "It cannot be read, or is larger than 8 MB.";
    Known* known = bytes ? take(std::move(*bytes), problem) : nullptr;
    file.is_settled = true;
    if (!known) {
        const std::string name = std::filesystem::path(path).filename().string();
        file.problem = {"Chưa dùng được gói " + name + ": tệp chưa chép xong, bị hỏng, hoặc làm bằng phiên bản khác của chương trình. Hãy chép lại vào "
                        "thư mục courses, hoặc đóng gói lại.",
                        "The pack " + name + " is not used. " + problem};
        news.push_back("The course pack " + path + " is not used. " + problem);
        return false;
    }
    file.problem = {};
    known->arrival = std::get<1>(file.stamp); // the same after a restart
    file.hash = known->version.hash;
    return true;
}

std::vector<std::string> Courses::look_at_dropped(bool is_first) {
    std::vector<std::string> news;
    const std::vector<std::string> paths = packs_in(dropped_folder_);
    for (auto it = dropped_.begin(); it != dropped_.end();)
        it = std::binary_search(paths.begin(), paths.end(), it->first) ? std::next(it) : dropped_.erase(it);
    for (const std::string& path : paths) {
        Dropped& file = dropped_[path];
        const FileStamp stamp = stamp_of(path);
        const bool is_same = file.stamp == stamp;
        file.stamp = stamp;
        if (is_same && file.is_settled) continue;
        file.is_settled = false;
        if (!is_same && !is_first) continue; // perhaps still being copied
        if (!take_file(path, file, news) || is_first) continue;
        const CourseVersion& version = known_.find(file.hash)->second.version;
        news.push_back("Offered to teachers now: " + version.course + " " + version.version + " (" + version.hash + "), from " + path);
    }
    mark();
    return news;
}

// Which versions are present, and which is the newest of each course.
void Courses::mark() {
    for (auto& [hash, known] : known_)
        known.version.is_present = known.version.is_newest = false;
    for (const auto& [path, hash] : shipped_)
        known_.find(hash)->second.version.is_present = true;
    for (const auto& [path, file] : dropped_)
        if (!file.hash.empty()) known_.find(file.hash)->second.version.is_present = true;
    std::map<std::string, Known*> newest;
    for (auto& [hash, known] : known_) {
        Known*& best = newest[known.version.course];
        const auto is_later = [](const Known& a, const Known& b) {
            if (a.version.is_present != b.version.is_present) return a.version.is_present;
            if (a.version.version != b.version.version) return is_later_version(a.version.version, b.version.version);
            return a.arrival > b.arrival;
        };
        if (!best || is_later(known, *best)) best = &known;
    }
    for (auto& [course, known] : newest)
        known->version.is_newest = true;
}

// ---- giving them out ------------------------------------------------------------------------------------------------

std::vector<Words> Courses::problems() const {
    const std::lock_guard lock(mutex_);
    std::vector<Words> list;
    for (const auto& [path, file] : dropped_)
        if (!file.problem.is_empty()) list.push_back(file.problem);
    return list;
}

const Pack* Courses::pack_of(const Known& known) const {
    if (known.pack) return known.pack.get();
    auto bytes = read_pack_file(known.kept_path);
    std::string problem;
    auto course = bytes ? content::read_pack(bytes_of(*bytes), problem) : std::nullopt;
    if (!course || hash_text(content::pack_hash(bytes_of(*bytes))) != known.version.hash) return nullptr;
    Known& filled = known_.find(known.version.hash)->second;
    filled.pack = std::make_unique<Pack>(Pack{std::move(*course), content::pack_hash(bytes_of(*bytes)), std::move(*bytes)});
    return filled.pack.get();
}

const Pack* Courses::find(std::string_view hash_hex) const {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(hash_hex);
    return found == known_.end() ? nullptr : pack_of(found->second);
}

std::vector<const Pack*> Courses::find_beginning(std::string_view hash_begin) const {
    const std::lock_guard lock(mutex_);
    std::vector<const Pack*> packs;
    for (auto known = known_.lower_bound(hash_begin); known != known_.end() && known->first.compare(0, hash_begin.size(), hash_begin) == 0; ++known)
        if (const Pack* pack = pack_of(known->second)) packs.push_back(pack);
    return packs;
}

const Pack* Courses::choose(const CourseChoice& choice) const {
    const std::lock_guard lock(mutex_);
    if (!choice.hash.empty()) {
        const auto found = known_.find(choice.hash);
        return found == known_.end() ? nullptr : pack_of(found->second);
    }
    // Without a built game, the first course there is.
    const Known* any = nullptr;
    for (const auto& [hash, known] : known_) {
        if (!known.version.is_newest) continue;
        const std::string& wanted = choice.course.empty() ? shipped_course_ : choice.course;
        if (known.version.course == wanted) return pack_of(known);
        if (!any || known.version.course < any->version.course) any = &known;
    }
    const bool may_be_any = choice.course.empty() && shipped_course_.empty();
    return any && may_be_any ? pack_of(*any) : nullptr;
}

std::vector<CourseVersion> Courses::versions() const {
    const std::lock_guard lock(mutex_);
    std::vector<CourseVersion> list;
    for (const auto& [hash, known] : known_)
        if (known.version.is_present || !known.kept_path.empty()) list.push_back(known.version);
    std::sort(list.begin(), list.end(), [](const CourseVersion& a, const CourseVersion& b) {
        if (a.course != b.course) return a.course < b.course;
        if (a.is_newest != b.is_newest) return a.is_newest;
        if (a.version != b.version) return is_later_version(a.version, b.version);
        return a.hash < b.hash;
    });
    return list;
}

bool Courses::is_empty() const {
    const std::lock_guard lock(mutex_);
    return known_.empty();
}

bool Courses::keep(const Pack& pack) {
    const std::lock_guard lock(mutex_);
    Known& known = known_.find(hash_text(pack.hash))->second;
    if (!known.kept_path.empty() || kept_folder_.empty()) return true;
    const std::string path = kept_folder_ + "/" + known.version.hash + ".pack";
    if (!write_durably(path, pack.bytes)) return false;
    known.kept_path = path;
    return true;
}

std::shared_ptr<const WebFile> Courses::file(std::string_view name) {
    // [slicing.mission.]hash.pack, or hash.index
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot < 16) return nullptr;
    const std::string_view ending = name.substr(dot), hash = name.substr(dot - 16, 16), before = name.substr(0, dot - 16);
    const std::string slicing = std::string(content::slicing) + ".";
    const bool is_slice = ending == ".pack" && before.size() > slicing.size() && before.substr(0, slicing.size()) == slicing && before.back() == '.';
    if (!is_slice && (!before.empty() || (ending != ".pack" && ending != ".index"))) return nullptr;
    const std::lock_guard lock(files_mutex_);
    const auto made = files_.find(name);
    if (made != files_.end()) return made->second;
    const Pack* pack = find(hash);
    if (!pack) return nullptr;
    std::string bytes = pack->bytes;
    if (is_slice || ending == ".index") {
        const std::string mission(is_slice ? before.substr(slicing.size(), before.size() - slicing.size() - 1) : "");
        if (is_slice && rules::find(pack->course.missions, mission) == nullptr) return nullptr;
        const auto part = content::write_pack(is_slice ? content::slice_of(pack->course, mission) : content::index_of(pack->course));
        bytes.assign(part.begin(), part.end());
    }
    return files_[std::string(name)] = embedded_web_file(name, bytes);
}

} // namespace motcua::server
