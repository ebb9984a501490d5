// Walks a course folder, hands each file to its reader, and lets nothing thrown by the YAML library or the file system
// out.
#include "content/compile.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "content/parts.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::content {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t file_bytes_max = 1024 * 1024;

class Walk {
  public:
    Walk(std::string folder, bool with_drafts, Compiled& out)
        : folder_(std::move(folder)), with_drafts_(with_drafts), out_(out) {}

    void run() {
        std::vector<std::string> missions;
        read("course.yaml", [&](const std::string& file, const YAML::Node& root) {
            read_course_file(draft_, file, root, out_.course, missions);
        });
        for (const auto& [name, reader] :
             {std::pair{"sources", &read_sources_file}, std::pair{"goals", &read_goals_file},
              std::pair{"catalogue", &read_catalogue_file}, std::pair{"questions", &read_questions_file}})
            for (const std::string& file : files_of(name))
                read(file, [&, reader = reader](const std::string& here, const YAML::Node& root) {
                    reader(draft_, here, root, out_.course);
                });
        std::error_code error;
        if (fs::exists(fs::path(folder_) / "glossary.yaml", error))
            read("glossary.yaml", [&](const std::string& file, const YAML::Node& root) {
                read_glossary_file(draft_, file, root, out_.course);
            });
        const std::vector<std::string> drafts = unlisted(missions);
        if (with_drafts_) missions.insert(missions.end(), drafts.begin(), drafts.end());
        for (const std::string& mission : missions)
            read_mission(mission);
        for (const std::string& file : yaml_files(folder_)) {
            if (std::find(read_files_.begin(), read_files_.end(), file) != read_files_.end()) continue;
            if (is_in_one_of(drafts, file)) continue;
            draft_.report({file, 1},
                          {"Tệp này không thuộc phần nào của khóa", "This file is part of nothing in the course"},
                          {"Nêu tên nó trong course.yaml hoặc mission.yaml, hoặc xóa đi",
                           "Name it in course.yaml or mission.yaml, or delete it"});
        }
        draft_.resolve();
        check_course(draft_, out_.course, with_drafts_ || drafts.empty());
        out_.problems = draft_.take_problems();
        out_.hints = draft_.take_hints();
        out_.files = read_files_.size();
    }

    void unexpected(const char* what) {
        draft_.report({now_reading_, 1},
                      {std::string("Không đọc được: ") + what, std::string("Cannot be read: ") + what},
                      {"Xem lại tệp này", "Have a look at this file"});
        out_.problems = draft_.take_problems();
    }

  private:
    // Folders of missions that nobody has listed: somebody is still writing them.
    std::vector<std::string> unlisted(const std::vector<std::string>& missions) {
        std::vector<std::string> names;
        for (const std::string& file : yaml_files((fs::path(folder_) / "missions").string())) {
            const std::string name = file.substr(0, file.find('/'));
            if (file != name + "/mission.yaml" || std::find(missions.begin(), missions.end(), name) != missions.end())
                continue;
            names.push_back(name);
            if (!with_drafts_)
                draft_.hint({"missions/" + file, 1},
                            {"Nhiệm vụ này chưa có trong course.yaml nên chưa được đọc",
                             "This mission is not listed in course.yaml and was not read"},
                            {"Thêm vào missions khi viết xong; kiểm tra trước bằng --drafts",
                             "Add it to missions when it is done; check it before with --drafts"});
        }
        return names;
    }

    bool is_in_one_of(const std::vector<std::string>& drafts, const std::string& file) const {
        return !with_drafts_ && std::any_of(drafts.begin(), drafts.end(), [&](const std::string& name) {
            return file.rfind("missions/" + name + "/", 0) == 0;
        });
    }

    void read_mission(const std::string& name) {
        const std::string base = "missions/" + name + "/";
        rules::Mission mission;
        std::vector<std::string> personas;
        read(
            base + "mission.yaml",
            [&](const std::string& file, const YAML::Node& root) {
                read_mission_file(draft_, file, root, mission, personas);
                if (!mission.id.empty() && mission.id != name)
                    draft_.report({file, 1},
                                  {"Mã nhiệm vụ \"" + mission.id + "\" khác tên thư mục",
                                   "The mission's id \"" + mission.id + "\" is not its folder's name"},
                                  {"Đặt hai tên giống nhau", "Make them the same"});
            },
            draft_.remembered("missions"));
        const bool is_filing = mission.kind == rules::MissionKind::filing;
        const auto read_beside = [&](const std::string& name, auto reader, bool is_needed) {
            std::error_code error;
            if (!is_needed && !fs::exists(fs::path(folder_) / (base + name), error)) return;
            read(base + name,
                 [&](const std::string& file, const YAML::Node& root) { reader(draft_, file, root, mission); });
        };
        if (is_filing) read_beside("form.yaml", read_form_file, true);
        if (is_filing) read_beside("papers.yaml", read_papers_file, false);
        if (mission.kind != rules::MissionKind::study)
            read_beside("offers.yaml", read_offers_file, is_filing || mission.desk_visitors > 0);
        for (const std::string& persona : personas)
            read(
                base + "personas/" + persona + ".yaml",
                [&](const std::string& file, const YAML::Node& root) {
                    read_persona_file(draft_, file, root, mission);
                },
                draft_.remembered("personas " + mission.id));
        out_.course.missions.push_back(std::move(mission));
    }

    // "sources.yaml" and every YAML file of the folder "sources", by name.
    std::vector<std::string> files_of(const std::string& name) {
        std::vector<std::string> files;
        std::error_code error;
        if (fs::exists(fs::path(folder_) / (name + ".yaml"), error)) files.push_back(name + ".yaml");
        for (const std::string& file : yaml_files((fs::path(folder_) / name).string()))
            if (file.find('/') == std::string::npos) files.push_back(name + "/" + file);
        if (files.empty()) files.push_back(name + ".yaml"); // reading it reports that it is not there
        return files;
    }

    static std::vector<std::string> yaml_files(const std::string& folder) {
        std::vector<std::string> files;
        std::error_code error;
        fs::recursive_directory_iterator walk(folder, fs::directory_options::none, error), end;
        for (; !error && walk != end; walk.increment(error))
            if (walk->path().extension() == ".yaml" || walk->path().extension() == ".yml")
                files.push_back(walk->path().lexically_relative(folder).generic_string());
        std::sort(files.begin(), files.end());
        return files;
    }

    // `named_in`: where the file is listed, so that a missing one is reported there.
    void read(const std::string& file, const std::function<void(const std::string&, const YAML::Node&)>& reader,
              const Place& named_in = {}) {
        now_reading_ = file;
        read_files_.push_back(file);
        const fs::path path = fs::path(folder_) / file;
        std::error_code error;
        const std::uintmax_t size = fs::file_size(path, error);
        std::ifstream in(path, std::ios::binary);
        if (error || !in || size > file_bytes_max) {
            draft_.report(named_in.file.empty() ? Place{file, 1} : named_in,
                          {"Tệp " + file + " không có, không mở được, hoặc lớn hơn 1 MB",
                           "The file " + file + " is not there, cannot be opened, or is larger than 1 MB"},
                          {"Tạo tệp, hoặc sửa tên ở nơi nêu nó", "Create it, or mend the name where it is listed"});
            return;
        }
        std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        if (text.substr(0, 3) == "\xEF\xBB\xBF") text.erase(0, 3);
        text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
        std::size_t line = 1;
        for (std::size_t begin = 0; begin < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (!rules::is_clean_utf8(std::string_view(text).substr(begin, end - begin))) {
                draft_.report({file, line}, {"Dòng này không phải UTF-8", "This line is not UTF-8"},
                              {"Lưu tệp dạng UTF-8", "Save the file as UTF-8"});
                return;
            }
            begin = end + 1;
        }
        try {
            reader(file, YAML::Load(text));
        } catch (const YAML::Exception& problem) {
            const std::size_t where = problem.mark.line < 0 ? 1 : static_cast<std::size_t>(problem.mark.line) + 1;
            draft_.report({file, where}, {"YAML sai cú pháp: " + problem.msg, "This is not valid YAML: " + problem.msg},
                          {"Xem dấu ngoặc kép, dấu hai chấm và khoảng thụt đầu dòng gần đây",
                           "Look at quotes, colons and indentation near here"});
        }
    }

    std::string folder_;
    bool with_drafts_;
    Compiled& out_;
    Draft draft_;
    std::vector<std::string> read_files_;
    std::string now_reading_ = "course.yaml";
};

} // namespace

Compiled compile_course(const std::string& folder, bool with_drafts) {
    Compiled compiled;
    Walk walk(folder, with_drafts, compiled);
    try {
        walk.run();
    } catch (const std::exception& unexpected) {
        walk.unexpected(unexpected.what());
    }
    return compiled;
}

std::string write_problem(const Problem& problem, Language language) {
    const bool is_vi = language == Language::vi;
    const std::string &what = is_vi ? problem.what.vi : problem.what.en,
                      &next = is_vi ? problem.next.vi : problem.next.en;
    return problem.file + ":" + std::to_string(problem.line) + ": " + what + ". " + next +
           (!next.empty() && next.back() == '?' ? "" : ".");
}

} // namespace motcua::content
