// Writes a starting corpus for the fuzzers into the folder named: honest logs for one, small packs for the other.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "content/pack.hpp"
#include "game/rules/log_text.hpp"
#include "tests/play/player.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;

namespace {

void write(const std::string& path, const void* bytes, std::size_t size) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr || std::fwrite(bytes, 1, size, file) != size || std::fclose(file) != 0) {
        std::fprintf(stderr, "cannot write %s\n", path.c_str());
        std::exit(1);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return std::fprintf(stderr, "usage: motcua_fuzz_seeds FOLDER (with log/ and pack/ inside)\n"), 2;
    const std::string folder = words[1];
    const rules::Course course = play::small_course();
    const play::Mistakes ways[] = {{}, {.trusts_offers = true}, {.files_wrong_procedure = true}, {.forgets_saving = true}, {.withdraws = true}};
    for (std::size_t i = 0; i < std::size(ways); ++i) {
        const std::string text = rules::write_log(play::play(course, "copy", i, ways[i]));
        write(folder + "/log/" + std::to_string(i), text.data(), text.size());
    }
    rules::Course tiny;
    tiny.id = "tiny";
    for (const rules::Course& one : {course, tiny}) {
        const auto pack = content::write_pack(one);
        write(folder + "/pack/" + one.id, pack.data(), pack.size());
    }
}
