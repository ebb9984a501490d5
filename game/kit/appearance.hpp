// How this pupil wants the game to look, move and sound: chosen once in the panel that every page opens, kept by this machine,
// unknown to any log. Plain values. Widgets never read this: they get it settled together with the system's own wishes, in
// `Frame::theme`, `text_scale`, `is_motion_reduced` and `has_sounds`.
#pragma once

#include <cstdint>

namespace motcua::kit {

enum class ThemeWish : std::uint8_t { system, light, dark, contrast };
enum class MotionWish : std::uint8_t { system, calm };  // calm: nothing moves, whatever the system says

struct Appearance {
    ThemeWish theme = ThemeWish::system;
    int text_percent = 100;  // 100, 125, 150, 175 or 200, on top of the system's own text size
    MotionWish motion = MotionWish::system;
    bool sounds = false;     // never without having been asked for

    bool operator==(const Appearance&) const = default;
};

}  // namespace motcua::kit
