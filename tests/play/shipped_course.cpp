#include "tests/play/shipped_course.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "content/pack.hpp"

namespace motcua::play {

std::span<const std::uint8_t> shipped_pack() {
    static const std::vector<std::uint8_t> bytes = [] {
        const char* named = std::getenv("MOTCUA_PACK");
        std::vector<std::uint8_t> read;
        if (std::FILE* file = std::fopen(named != nullptr ? named : "build/web/course.pack", "rb")) {
            std::uint8_t block[4096];
            for (std::size_t got; (got = std::fread(block, 1, sizeof block, file)) > 0;) read.insert(read.end(), block, block + got);
            std::fclose(file);
        }
        return read;
    }();
    return bytes;
}

const rules::Course& shipped_course() {
    static const rules::Course course = [] {
        std::string problem;
        auto read = content::read_pack(shipped_pack(), problem);
        if (!read) {
            std::fprintf(stderr, "The course's pack cannot be read (build/web/course.pack, or MOTCUA_PACK): %s\n", problem.c_str());
            std::exit(1);
        }
        return *read;
    }();
    return course;
}

}  // namespace motcua::play
