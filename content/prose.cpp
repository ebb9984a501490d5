// Whether a text is short enough for a reader of twelve years; judges nothing else about style. See reading.hpp.
#include <algorithm>

#include "content/reading.hpp"
#include "content/table.hpp"

namespace motcua::content {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Whether a word ends a sentence: a stop, perhaps with quotes or brackets closing after it.
bool ends_sentence(std::string word) {
    while (!word.empty() && std::string_view("\"')]").find(word.back()) != std::string_view::npos)
        word.pop_back();
    if (word.empty()) return false;
    const bool is_ellipsis = word.size() >= 3 && word.compare(word.size() - 3, 3, "\xE2\x80\xA6") == 0;
    return is_ellipsis || std::string_view(".!?").find(word.back()) != std::string_view::npos;
}

// Not a lone dash or bullet. Vietnamese letters outside ASCII begin with these bytes.
bool is_word(const std::string& word) {
    for (const char c : word)
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\xC3' || c == '\xC4' ||
            c == '\xC6' || c == '\xE1')
            return true;
    return false;
}

void check_words(Draft& draft, const Place& place, const std::string& thing, const Reading& read, std::size_t max, bool is_vi) {
    if (read.words <= max) return;
    const std::string count = std::to_string(read.words), most = std::to_string(max);
    draft.report(place,
                 is_vi ? rules::Text{"\"" + thing + "\" dài " + count + " tiếng, tối đa " + most,
                                     "\"" + thing + "\" has " + count + " Vietnamese syllables, at most " + most}
                       : rules::Text{"\"" + thing + "\" tiếng Anh dài " + count + " từ, tối đa " + most,
                                     "\"" + thing + "\" has " + count + " English words, at most " + most},
                 {"Bớt chữ, hoặc chia thành hai đoạn", "Use fewer words, or make it two texts"});
}

void check_sentence(Draft& draft, const Place& place, const std::string& thing, const Reading& read, bool is_vi) {
    const std::size_t max = is_vi ? sentence_max.vi : sentence_max.en;
    if (read.longest_sentence <= max) return;
    const std::string count = std::to_string(read.longest_sentence), most = std::to_string(max),
                      opening = " (\"" + read.opening + " …\")";
    draft.report(place,
                 is_vi ? rules::Text{"\"" + thing + "\" có câu dài " + count + " tiếng" + opening + ", tối đa " + most,
                                     "\"" + thing + "\" has a Vietnamese sentence of " + count + " syllables" + opening + ", at most " + most}
                       : rules::Text{"\"" + thing + "\" có câu tiếng Anh dài " + count + " từ" + opening + ", tối đa " + most,
                                     "\"" + thing + "\" has an English sentence of " + count + " words" + opening + ", at most " + most},
                 {"Tách thành hai câu ngắn", "Make it two short sentences"});
}

} // namespace

Reading read_length(const std::string& text) {
    Reading read;
    std::size_t words = 0;
    std::string opening;
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && is_space(text[i]))
            ++i;
        const std::size_t begin = i;
        while (i < text.size() && !is_space(text[i]))
            ++i;
        const std::string word = text.substr(begin, i - begin);
        if (is_word(word)) {
            ++read.words;
            if (++words <= 5) opening += (words == 1 ? "" : " ") + word;
        }
        if (words > read.longest_sentence) {
            read.longest_sentence = words;
            read.opening = opening;
        }
        if (ends_sentence(word)) {
            words = 0;
            opening.clear();
        }
    }
    return read;
}

void check_label(Draft& draft, const Place& place, const std::string& thing, const rules::Text& text) {
    check_words(draft, place, thing, read_length(text.vi), label_max.vi, true);
    check_words(draft, place, thing, read_length(text.en), label_max.en, false);
}

void check_sentences(Draft& draft, const Place& place, const std::string& thing, const rules::Text& text, std::size_t bytes_max) {
    const LengthMax& max = bytes_max == story_bytes ? story_max : passage_max;
    for (const bool is_vi : {true, false}) {
        const Reading read = read_length(is_vi ? text.vi : text.en);
        check_sentence(draft, place, thing, read, is_vi);
        check_words(draft, place, thing, read, is_vi ? max.vi : max.en, is_vi);
    }
}

} // namespace motcua::content
