// How long a sentence may be for a reader of twelve years. Counts words (Vietnamese: syllables) between full stops;
// judges nothing else about style.
#include "content/table.hpp"

namespace motcua::content {
namespace {

constexpr std::size_t syllables_max_vi = 40, words_max_en = 28;

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

struct Sentence {
    std::size_t words = 0;
    std::string opening;
};

Sentence longest_sentence(const std::string& text) {
    Sentence longest, now;
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && is_space(text[i]))
            ++i;
        const std::size_t begin = i;
        while (i < text.size() && !is_space(text[i]))
            ++i;
        const std::string word = text.substr(begin, i - begin);
        if (is_word(word) && ++now.words <= 5) now.opening += (now.words == 1 ? "" : " ") + word;
        if (now.words > longest.words) longest = now;
        if (ends_sentence(word)) now = {};
    }
    return longest;
}

} // namespace

void check_sentences(Draft& draft, const Place& place, const std::string& thing, const rules::Text& text) {
    const Sentence vi = longest_sentence(text.vi), en = longest_sentence(text.en);
    if (vi.words > syllables_max_vi)
        draft.report(place,
                     {"\"" + thing + "\" có câu dài " + std::to_string(vi.words) + " tiếng (\"" + vi.opening +
                          " …\"), tối đa 40",
                      "\"" + thing + "\" has a Vietnamese sentence of " + std::to_string(vi.words) + " syllables (\"" +
                          vi.opening + " …\"), at most 40"},
                     {"Tách thành hai câu ngắn", "Make it two short sentences"});
    if (en.words > words_max_en)
        draft.report(place,
                     {"\"" + thing + "\" có câu tiếng Anh dài " + std::to_string(en.words) + " từ (\"" + en.opening +
                          " …\"), tối đa 28",
                      "\"" + thing + "\" has an English sentence of " + std::to_string(en.words) + " words (\"" +
                          en.opening + " …\"), at most 28"},
                     {"Tách thành hai câu ngắn", "Make it two short sentences"});
}

} // namespace motcua::content
