// The command line of the content compiler, shared by `motcua-content` and `motcua-server content`.
#include <chrono>
#include <filesystem>

#include "content/compile.hpp"
#include "content/figures.hpp"
#include "content/index.hpp"
#include "content/pack.hpp"
#include "content/reading.hpp"
#include "content/slice.hpp"
#include "game/rules/limits.hpp"

namespace motcua::content {
namespace {

struct Call {
    std::string verb, folder, output, slices;
    Language language = Language::vi;
    bool with_drafts = false;
    bool is_ok = false;
};

Call read_arguments(const std::vector<std::string>& arguments) {
    Call call;
    std::vector<std::string> plain;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--en")
            call.language = Language::en;
        else if (arguments[i] == "--vi")
            call.language = Language::vi;
        else if (arguments[i] == "--drafts")
            call.with_drafts = true;
        else if (arguments[i] == "-o" && i + 1 < arguments.size())
            call.output = arguments[++i];
        else if (arguments[i] == "--slices" && i + 1 < arguments.size())
            call.slices = arguments[++i];
        else
            plain.push_back(arguments[i]);
    }
    if (plain.size() != 2) return call;
    call.verb = plain[0];
    call.folder = plain[1];
    call.is_ok = call.verb == "build" ? !call.output.empty() && !call.with_drafts
                                      : call.output.empty() && (call.verb == "check" || call.verb == "figures");
    return call;
}

// Writes beside the target and renames, so that nobody ever loads half a pack.
bool write_file(const std::string& path, const std::vector<std::uint8_t>& bytes) {
    const std::string beside = path + ".part";
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr) return false;
    const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool is_closed = std::fclose(file) == 0;
    if (is_written && is_closed && std::rename(beside.c_str(), path.c_str()) == 0) return true;
    std::remove(beside.c_str());
    return false;
}

// One pack a mission, and nothing else of an earlier build, in the folder.
bool write_slices(const std::string& folder, const rules::Course& course) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(folder, error);
    char hash[17];
    std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(rules::course_hash(course)));
    for (const fs::directory_entry& old : fs::directory_iterator(folder, error))
        if (old.path().filename().string().find(std::string(hash) + ".pack") == std::string::npos) fs::remove(old.path(), error);
    for (const rules::Mission& mission : course.missions)
        if (!write_file(folder + "/" + slice_name(mission.id, hash), write_pack(slice_of(course, mission.id)))) return false;
    return true;
}

} // namespace

int run_content_command(const std::vector<std::string>& arguments, std::FILE* out, std::FILE* err, Compress compress) {
    const Call call = read_arguments(arguments);
    if (!call.is_ok) {
        std::fputs(
            "check DIR              kiểm tra khóa học, nêu mọi lỗi / lists everything that is wrong with a course\n"
            "build DIR -o FILE      kiểm tra rồi đóng gói / checks, then packs\n"
            "    --slices FOLDER    thêm mỗi nhiệm vụ một gói / also one pack for each mission\n"
            "figures DIR            đếm nhiệm vụ, câu hỏi, bẫy / counts missions, questions, traps\n"
            "--drafts               cả nhiệm vụ chưa nêu trong course.yaml / also missions that are not listed yet\n"
            "--en                   nói tiếng Anh / speak English\n",
            err);
        return 2;
    }
    const bool is_vi = call.language == Language::vi;
    const auto begin = std::chrono::steady_clock::now();
    const Compiled compiled = compile_course(call.folder, call.with_drafts);
    const auto time = std::chrono::steady_clock::now() - begin;
    for (const Problem& problem : compiled.problems)
        std::fprintf(err, "%s/%s\n", call.folder.c_str(), write_problem(problem, call.language).c_str());
    for (const Problem& hint : compiled.hints)
        if (call.verb == "check")
            std::fprintf(err, is_vi ? "gợi ý: %s/%s\n" : "hint: %s/%s\n", call.folder.c_str(),
                         write_problem(hint, call.language).c_str());
    if (!compiled.is_ok()) {
        std::fprintf(err, is_vi ? "%zu lỗi trong %zu tệp.\n" : "%zu problems in %zu files.\n", compiled.problems.size(),
                     compiled.files);
        return 1;
    }
    const std::vector<std::uint8_t> pack = write_pack(compiled.course);
    if (pack.size() > rules::limits::pack_bytes_max) {
        std::fputs(is_vi ? "Khóa lớn quá, không đóng gói được.\n" : "The course is too large for a pack.\n", err);
        return 1;
    }
    if (call.verb == "figures") {
        for (const Figures& figures : {count_figures(compiled.course), count_reading(compiled.course), count_playthroughs(compiled.course)})
            for (const Figure& figure : figures)
                std::fprintf(out, "%s %zu\n", figure.name.c_str(), figure.count);
        if (compress != nullptr)
            std::fprintf(out, "pack_bytes_brotli %zu\n", compress({reinterpret_cast<const char*>(pack.data()), pack.size()}).size());
        const auto time_ms = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
        std::fprintf(out, "pack_bytes %zu\ncheck_ms %lld\n", pack.size(), static_cast<long long>(time_ms));
        return 0;
    }
    // A pack is accompanied by its index: course.pack by course.index.
    const std::string ending = ".pack";
    const bool has_index = call.output.size() > ending.size() && call.output.substr(call.output.size() - ending.size()) == ending;
    const std::string index = has_index ? call.output.substr(0, call.output.size() - ending.size()) + ".index" : "";
    const bool is_written = call.output.empty() || (write_file(call.output, pack) && (!has_index || write_file(index, write_pack(index_of(compiled.course))))) &&
                            (call.slices.empty() || write_slices(call.slices, compiled.course));
    if (!is_written) {
        std::fprintf(err,
                     is_vi ? "Không ghi được %s. Xem quyền ghi và chỗ trống.\n"
                           : "Cannot write %s. Check permission and free space.\n",
                     call.output.c_str());
        return 2;
    }
    std::fprintf(out,
                 is_vi
                     ? "%s %s: không có lỗi, %zu tệp, %zu nhiệm vụ, %zu câu hỏi, %zu byte, mã nội dung %016llx\n"
                     : "%s %s: no problems, %zu files, %zu missions, %zu questions, %zu bytes, content hash %016llx\n",
                 compiled.course.id.c_str(), compiled.course.version.c_str(), compiled.files,
                 compiled.course.missions.size(), compiled.course.questions.size(), pack.size(),
                 static_cast<unsigned long long>(rules::course_hash(compiled.course)));
    return 0;
}

} // namespace motcua::content
