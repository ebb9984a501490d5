// Draws one page of the gallery into a picture, or shows it in a window to be tried by hand.
// Usage: motcua-gallery PART WIDTH HEIGHT [PICTURE.ppm [press ID | focus ID]…]
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "platform/desktop/window.hpp"
#include "game/kit/gallery.hpp"

namespace {

std::vector<std::uint8_t> read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** arguments) {
    using namespace motcua;
    if (count < 4) {
        std::fprintf(stderr, "motcua-gallery PART WIDTH HEIGHT [PICTURE.ppm [press ID | focus ID]...]\n");
        return 2;
    }
    const auto regular = read_file("build/assets/be-vietnam-pro-400.ttf"), bold = read_file("build/assets/be-vietnam-pro-600.ttf");
    kit::Kit kit;
    std::string problem;
    desktop::Window window(std::atoi(arguments[2]), std::atoi(arguments[3]), "gallery", count < 5, problem);
    if (!problem.empty()) {
        std::fprintf(stderr, "%s\n", problem.c_str());
        return 1;
    }
    kit.add_font(kit::Kit::Weight::regular, regular);
    kit.add_font(kit::Kit::Weight::bold, bold);
    kit.add_pictures(read_file("build/assets/pictures.atlas"));
    kit::gallery::Choices choices;
    const auto frame = [&] {
        do {
            kit.begin_frame(window.begin_frame());
            kit::gallery::draw(kit, choices, arguments[1]);
            kit.end_frame();
        } while (kit.wants_another_frame());
    };
    if (count < 5) {
        while (!window.wants_to_close()) {
            const float pause = kit.pause_seconds();
            window.wait(pause >= 0 ? pause + 0.01 : 5);
            frame();
            frame();
            window.show("");
        }
        return 0;
    }
    frame();
    for (int i = 5; i + 1 < count; i += 2) {
        if (std::string_view(arguments[i]) == "press") kit.press(arguments[i + 1]);
        if (std::string_view(arguments[i]) == "focus") {
            kit.focus(arguments[i + 1]);
            frame();
            kit.took_focus(arguments[i + 1]);
        }
        frame();
    }
    std::printf("page height %g\n", static_cast<double>(kit.page().height));
    return window.show(arguments[4]) ? 0 : 1;
}
