// The few words the kit says by itself, in the frame's language. Everything else comes from the views.
#pragma once

#include <string_view>

namespace motcua::kit {

struct Words {
    std::string_view step;        // "Step 3 of 9" is put together as step + n + of + m
    std::string_view of;
    std::string_view room_left;   // before a number of characters
    std::string_view characters;
    std::string_view full;
    std::string_view simulation;  // across drawn pictures
    std::string_view stamp;
    std::string_view one_door;    // over the door of the office
    std::string_view worthless;   // small print on drawn papers
    std::string_view means;       // after a word that can be explained
};

inline const Words& words(std::string_view language) {
    static constexpr Words vietnamese{"Bước ", "/", "Chỉ còn chỗ cho khoảng ", " chữ cái", "Đã đầy chỗ", "MÔ PHỎNG", "DẤU MẪU", "MỘT CỬA", "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ", ": nghĩa là gì?"};
    static constexpr Words english{"Step ", " of ", "Room for about ", " more letters", "No room left", "SIMULATION", "SPECIMEN", "ONE DOOR", "SPECIMEN – NOT VALID", ": what does it mean?"};
    return language == "en" ? english : vietnamese;
}

}  // namespace motcua::kit
