// Plays whole missions for tests that speak HTTP: one line "mission variant seed" in, one line out with the log's bytes in base
// 16. An optional third word "wrong" plays with mistakes. It derives the actions, as a pupil who knows the course
// would.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "content/pack.hpp"
#include "game/rules/log_text.hpp"
#include "tests/play/player.hpp"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr,
                     "usage: motcua_log_maker course.pack   (then lines \"mission variant seed [wrong]\" on standard input)\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::string problem;
    const auto course =
        motcua::content::read_pack({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, problem);
    if (!course) {
        std::fprintf(stderr, "motcua_log_maker: %s: %s\n", argv[1], problem.c_str());
        return 1;
    }
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string mission, variant;
        std::string manner;
        std::uint64_t seed = 0;
        words >> mission >> variant >> seed >> manner;
        motcua::play::Mistakes mistakes;
        mistakes.answers_wrong = mistakes.trusts_offers = mistakes.attaches_bad_paper = manner == "wrong";
        const std::string log = motcua::rules::write_log(motcua::play::play(*course, mission, seed, mistakes, 1500, motcua::rules::read_variant(variant).value()));
        for (const char c : log)
            std::printf("%02x", static_cast<unsigned char>(c));
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}
