// How long a text for pupils of twelve may be, and how long the course's texts are. Length is counted in words, which in
// Vietnamese are syllables (tiếng): what stands between two blanks and holds a letter or a digit. The bounds are this
// project's own choice, set so that what a neighbour tells is read in about a minute and everything else at one glance; no
// readability formula for Vietnamese stands behind them.
#pragma once

#include <cstddef>
#include <string>

#include "content/figures.hpp"

namespace motcua::content {

struct LengthMax {
    std::size_t vi = 0, en = 0;
};
inline constexpr LengthMax sentence_max{30, 24};
inline constexpr LengthMax label_max{24, 20};     // titles, names, choices
inline constexpr LengthMax passage_max{50, 45};   // everything else that is read at one go
inline constexpr LengthMax story_max{130, 125};   // what a neighbour tells, with everything that has to be typed

struct Reading {
    std::size_t words = 0;
    std::size_t longest_sentence = 0;
    std::string opening;  // of the longest sentence
};
Reading read_length(const std::string& text);

// Of each kind of text for pupils: how many there are, and the median, the ninetieth percentile and the maximum of words,
// and the longest sentence, in Vietnamese. "reading_story_median" …
Figures count_reading(const rules::Course& course);

} // namespace motcua::content
