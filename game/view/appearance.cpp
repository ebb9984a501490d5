#include "game/view/appearance.hpp"

#include <iterator>
#include <vector>

namespace motcua::view {
namespace {

using kit::MotionWish;
using kit::ThemeWish;

constexpr int sizes[] = {100, 125, 150, 175, 200};
constexpr const char* theme_words[] = {"system", "light", "dark", "contrast"};
constexpr const char* motion_words[] = {"system", "calm"};
constexpr const char* sound_words[] = {"silent", "sounds"};

template <typename Wish, std::size_t count>
Wish wish_of(const char* const (&words)[count], std::string_view word, Wish otherwise) {
    for (std::size_t i = 0; i < count; ++i)
        if (word == words[i]) return static_cast<Wish>(i);
    return otherwise;
}

template <typename Wish, std::size_t count>
const char* word_of(const char* const (&words)[count], Wish wish) { return words[static_cast<std::size_t>(wish)]; }

int size_of(std::string_view word, int otherwise) {
    for (const int percent : sizes)
        if (word == std::to_string(percent)) return percent;
    return otherwise;
}

// Takes the text up to the next space off the front.
std::string_view take_word(std::string_view& rest) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return word;
}

}  // namespace

std::string write_appearance(const Appearance& appearance) {
    return std::string(word_of(theme_words, appearance.theme)) + " " + std::to_string(appearance.text_percent) + " " + word_of(motion_words, appearance.motion) + " " +
           word_of(sound_words, appearance.sounds);
}

Appearance read_appearance(std::string_view text) {
    Appearance appearance;
    appearance.theme = wish_of(theme_words, take_word(text), appearance.theme);
    appearance.text_percent = size_of(take_word(text), appearance.text_percent);
    appearance.motion = wish_of(motion_words, take_word(text), appearance.motion);
    appearance.sounds = wish_of(sound_words, take_word(text), appearance.sounds);
    return appearance;
}

kit::Frame with_appearance(kit::Frame frame, const Appearance& appearance) {
    switch (appearance.theme) {
    case ThemeWish::system: break;
    case ThemeWish::light: frame.theme = kit::Theme::light; break;
    case ThemeWish::dark: frame.theme = kit::Theme::dark; break;
    case ThemeWish::contrast: frame.theme = kit::Theme::contrast; break;
    }
    frame.text_scale *= static_cast<float>(appearance.text_percent) / 100;
    frame.text_percent = frame.text_percent * appearance.text_percent / 100;
    frame.is_motion_reduced = frame.is_motion_reduced || appearance.motion == MotionWish::calm;
    frame.has_sounds = frame.has_sounds || appearance.sounds;
    return frame;
}

bool draw_appearance(kit::Kit& kit, bool is_vietnamese, Appearance& appearance) {
    const auto say = [&](const char* vi, const char* en) { return std::string(is_vietnamese ? vi : en); };
    kit.begin_dialog("appearance", say("Giao diện", "Appearance"));
    const std::vector<kit::Option> looks{{"system", say("Theo máy này", "As this machine has it"), "", {}},
                                         {"light", say("Sáng", "Light"), "", {}},
                                         {"dark", say("Tối", "Dark"), "", {}},
                                         {"contrast", say("Tương phản cao", "High contrast"), "", {}}};
    if (const auto id = kit.choice_list("appearance-theme", say("Màu sắc", "Colours"), looks, word_of(theme_words, appearance.theme), {.is_compact = true}))
        appearance.theme = wish_of(theme_words, *id, appearance.theme);
    std::vector<kit::Option> scales;
    for (const int percent : sizes) scales.push_back({std::to_string(percent), std::to_string(percent) + (is_vietnamese ? " %" : "%"), "", {}});
    if (const auto id = kit.choice_list("appearance-text", say("Cỡ chữ", "Text size"), scales, std::to_string(appearance.text_percent), {.is_compact = true}))
        appearance.text_percent = size_of(*id, appearance.text_percent);
    const std::vector<kit::Option> motions{{"system", say("Theo máy này", "As this machine has it"), "", {}},
                                           {"calm", say("Không chuyển động", "Nothing moves"), "", {}}};
    if (const auto id = kit.choice_list("appearance-motion", say("Chuyển động", "Motion"), motions, word_of(motion_words, appearance.motion), {.is_compact = true}))
        appearance.motion = wish_of(motion_words, *id, appearance.motion);
    if (const auto is_on = kit.checkbox("appearance-sounds", say("Bật âm thanh", "Sounds on"), appearance.sounds)) appearance.sounds = *is_on;
    const bool is_closed = kit.button("appearance-close", say("Xong", "Done"), {.style = kit::Style::secondary});
    kit.end_dialog();
    return !is_closed;
}

}  // namespace motcua::view
