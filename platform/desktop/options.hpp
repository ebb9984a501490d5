// The desktop program's command line.
#pragma once

#include <string>

namespace motcua::desktop {

struct Options {
    std::string server, code, data, pack, language, mission, result, page, screenshot;
    int seat = 0;
    int frames = 0;              // with a screenshot: taken after so many frames, then the program ends
    int width = 1280, height = 800;
    bool wants_gallery = false;
    bool is_projector = false;   // for a class that plays together
    bool is_one_key = false;     // played with Space or Enter alone …
    int scan_tenths = 0;         // … which press, while the focus goes on by itself every so many tenths of a second; 0: held they press
    bool wants_help = false;
};

extern const char* const usage;

// False with a sentence naming what is wrong and what is expected.
bool read_options(int count, const char* const* arguments, Options& options, std::string& problem);

}  // namespace motcua::desktop
