// A kit on the workbench: fonts and pictures loaded, frames of the gallery drawn nowhere, mouse and keys by hand.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "game/kit/driver.hpp"
#include "game/kit/gallery.hpp"

namespace motcua::kit::bench {

inline std::vector<std::uint8_t> read_file(const std::string& path) {
    // The tests run in the project's root.
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline const std::vector<std::uint8_t>& font(bool is_bold) {
    static const std::vector<std::uint8_t> regular = read_file("build/assets/be-vietnam-pro-400.ttf");
    static const std::vector<std::uint8_t> bold = read_file("build/assets/be-vietnam-pro-600.ttf");
    return is_bold ? bold : regular;
}

struct Bench {
    explicit Bench(bool wants_pixels = true) {
        frame.wants_pixels = wants_pixels;
        if (!wants_pixels) return;
        kit.add_font(Kit::Weight::regular, font(false));
        kit.add_font(Kit::Weight::bold, font(true));
    }
    Kit kit;
    Frame frame;
    gallery::Choices choices;
    std::string part = "read";

    const Page& draw() {
        kit.begin_frame(frame);
        gallery::draw(kit, choices, part);
        return kit.end_frame();
    }
    Driver driver() {
        return Driver(kit, [this]() -> const Page& { return draw(); });
    }
};

}  // namespace motcua::kit::bench
