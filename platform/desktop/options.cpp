// See options.hpp.
#include "platform/desktop/options.hpp"

#include <cstdlib>
#include <cstring>

namespace motcua::desktop {

const char* const usage =
    "motcua – the game in a window\n"
    "  --mission ID            begin with this mission instead of the map\n"
    "  --gallery               every widget of the game in every state, to be looked at\n"
    "  --server URL --class CODE [--seat N]  play in a class; the seat is needed the first time on this machine\n"
    "  --projector                           large, for a class that plays together and votes by show of hands\n"
    "  --onekey hold|SECONDS                 with one key: a held one presses, or the focus goes on by itself\n"
    "  --result FILE [--seat N]              write what was played into a file to hand in\n"
    "  --page FILE                           keep what the window says in a file, for whoever cannot see it\n"
    "  --lang vi|en                          language of the game\n"
    "  --data FOLDER                         where games are saved (otherwise the user's data folder)\n"
    "  --pack FILE                           the course (otherwise the one beside the program)\n"
    "  --size WIDTHxHEIGHT                   of the window\n"
    "  --screenshot FILE --frames N          write a picture (PPM) after N frames, then end\n";

namespace {

bool read_number(const char* text, int least, int most, int& number) {
    char* end = nullptr;
    const long value = std::strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < least || value > most) return false;
    number = static_cast<int>(value);
    return true;
}

// Half a second to twenty seconds.
bool read_tenths(const char* text, int& tenths) {
    char* end = nullptr;
    const double seconds = std::strtod(text, &end);
    if (end == text || *end != '\0' || !(seconds >= 0.5 && seconds <= 20)) return false;
    tenths = static_cast<int>(seconds * 10 + 0.5);
    return true;
}

bool read_size(const char* text, int& width, int& height) {
    const char* times = std::strchr(text, 'x');
    if (times == nullptr) return false;
    return read_number(std::string(text, times).c_str(), 340, 8000, width) && read_number(times + 1, 400, 8000, height);
}

}  // namespace

bool read_options(int count, const char* const* arguments, Options& options, std::string& problem) {
    struct Text {
        const char* flag;
        std::string* into;
    };
    const Text texts[] = {{"--server", &options.server}, {"--class", &options.code},       {"--data", &options.data},
                          {"--pack", &options.pack},     {"--lang", &options.language}, {"--mission", &options.mission}, {"--result", &options.result}, {"--page", &options.page},
                          {"--screenshot", &options.screenshot}};
    for (int i = 1; i < count; ++i) {
        const std::string flag = arguments[i];
        if (flag == "--help" || flag == "-h") {
            options.wants_help = true;
            return true;
        }
        if (flag == "--gallery") {
            options.wants_gallery = true;
            continue;
        }
        if (flag == "--projector") {
            options.is_projector = true;
            continue;
        }
        if (i + 1 >= count) {
            problem = flag + ": unknown, or a value is missing after it.";
            return false;
        }
        const char* value = arguments[++i];
        bool is_known = false;
        for (const Text& text : texts) {
            if (flag != text.flag) continue;
            *text.into = value;
            is_known = true;
        }
        bool is_good = true;
        if (flag == "--seat") is_known = true, is_good = read_number(value, 1, 999, options.seat);
        if (flag == "--frames") is_known = true, is_good = read_number(value, 1, 100000, options.frames);
        if (flag == "--size") is_known = true, is_good = read_size(value, options.width, options.height);
        if (flag == "--onekey") is_known = options.is_one_key = true, is_good = std::strcmp(value, "hold") == 0 || read_tenths(value, options.scan_tenths);
        if (flag == "--lang") is_good = options.language == "vi" || options.language == "en";
        if (flag == "--server") is_good = options.server.rfind("http://", 0) == 0 || options.server.rfind("https://", 0) == 0;
        if (!is_known) {
            problem = flag + ": unknown. --help lists what is known.";
            return false;
        }
        if (!is_good) {
            problem = flag + ": \"" + value + "\" does not fit. --help says what is expected.";
            return false;
        }
    }
    if (options.is_projector && !options.server.empty()) {
        problem = "--projector is no seat of a class: it goes without --server.";
        return false;
    }
    if (options.server.empty() != options.code.empty()) {
        problem = "--server and --class belong together.";
        return false;
    }
    return true;
}

}  // namespace motcua::desktop
