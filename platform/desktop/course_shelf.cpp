// See course_shelf.hpp.
#include "platform/desktop/course_shelf.hpp"

#include <cstdio>
#include <utility>

#include "content/pack.hpp"
#include "platform/desktop/host.hpp"

namespace motcua::desktop {

namespace {

std::string hash_text(std::uint64_t hash) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

// Read to the end, so that nothing broken is kept or played.
bool is_course(const std::vector<std::uint8_t>& pack, std::uint64_t hash) {
    std::string problem;
    return content::read_pack(pack, problem).has_value() && content::pack_hash(pack) == hash;
}

}  // namespace

CourseShelf::CourseShelf(std::vector<std::uint8_t> own) : own_(std::move(own)), own_hash_(content::pack_hash(own_)) {}

std::vector<std::uint8_t> CourseShelf::take(std::uint64_t hash, const ClassServer& server, rules::Text& problem) const {
    if (hash == own_hash_) return own_;
    const std::string name = hash_text(hash) + ".pack", path = data_folder() + "course-" + name;
    std::vector<std::uint8_t> pack;
    if (read_file(path, pack) && is_course(pack, hash)) return pack;
    const std::string bytes = server.file("/course/" + name);
    pack.assign(bytes.begin(), bytes.end());
    if (bytes.empty()) {
        problem = {"Lớp em học một khóa mà máy này chưa có, và máy chủ lớp học không đưa được. Em kiểm tra mạng rồi mở lại trò chơi.",
                   "Your class plays a course that is not on this machine, and the class server does not hand it out. Check the network and open the game again."};
        return {};
    }
    if (!is_course(pack, hash)) {
        problem = {"Trò chơi trên máy này không đọc được khóa học của lớp. Em nhờ thầy cô cài bản mới.",
                   "The game on this machine cannot read the class's course. Ask your teacher for a newer version."};
        return {};
    }
    // Where it cannot be kept it is played all the same, and fetched again the next time.
    write_file_whole(path, bytes);
    return pack;
}

}  // namespace motcua::desktop
