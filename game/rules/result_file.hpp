// A result file: the log, after a line with the pupil's seat where that is known. The seat is only a hint for the teacher
// who takes the file in; it is no part of the play-through.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::rules {

inline constexpr std::string_view result_seat_word = "motcua-seat ";

// `seat` 0 = not known.
inline std::string result_file(std::string_view log_text, std::int64_t seat) {
    std::string text;
    if (seat > 0) text = std::string(result_seat_word) + std::to_string(seat) + "\n";
    return text + std::string(log_text);
}

// Takes the line with the seat off; 0 = it does not tell one that a class could have.
inline std::int64_t take_seat_line(std::string& text) {
    if (text.compare(0, result_seat_word.size(), result_seat_word) != 0) return 0;
    const std::size_t end = text.find('\n');
    std::int64_t seat = 0;
    for (std::size_t i = result_seat_word.size(); i < text.size() && i < end && seat < 1000; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            seat = 0;
            break;
        }
        seat = seat * 10 + (text[i] - '0');
    }
    text.erase(0, end == std::string::npos ? text.size() : end + 1);
    return seat < 1000 ? seat : 0;
}

}  // namespace motcua::rules
