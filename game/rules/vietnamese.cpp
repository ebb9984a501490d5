#include "game/rules/vietnamese.hpp"

#include <cstddef>
#include <cstdint>

namespace motcua::rules {
namespace {

// A Vietnamese letter taken apart. Shapes: 0 none, 1 circumflex, 2 breve, 3 horn, 4 bar. Tones: 0 none, then the order
// of the columns below.
struct Letter {
    char32_t base = 0;  // lower-case ASCII
    int shape = 0;
    int tone = 0;
    bool is_upper = false;
};

constexpr char32_t marks_of_tones[] = {0, 0x300, 0x301, 0x309, 0x303, 0x323};  // huyền sắc hỏi ngã nặng
constexpr int tone_count = 6;

struct Row {
    char32_t base;
    int shape;
    char32_t lower[tone_count];
    char32_t upper[tone_count];
};
constexpr Row rows[] = {
    {U'a', 0, {U'a', U'à', U'á', U'ả', U'ã', U'ạ'}, {U'A', U'À', U'Á', U'Ả', U'Ã', U'Ạ'}},
    {U'a', 1, {U'â', U'ầ', U'ấ', U'ẩ', U'ẫ', U'ậ'}, {U'Â', U'Ầ', U'Ấ', U'Ẩ', U'Ẫ', U'Ậ'}},
    {U'a', 2, {U'ă', U'ằ', U'ắ', U'ẳ', U'ẵ', U'ặ'}, {U'Ă', U'Ằ', U'Ắ', U'Ẳ', U'Ẵ', U'Ặ'}},
    {U'e', 0, {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'}, {U'E', U'È', U'É', U'Ẻ', U'Ẽ', U'Ẹ'}},
    {U'e', 1, {U'ê', U'ề', U'ế', U'ể', U'ễ', U'ệ'}, {U'Ê', U'Ề', U'Ế', U'Ể', U'Ễ', U'Ệ'}},
    {U'i', 0, {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'}, {U'I', U'Ì', U'Í', U'Ỉ', U'Ĩ', U'Ị'}},
    {U'o', 0, {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'}, {U'O', U'Ò', U'Ó', U'Ỏ', U'Õ', U'Ọ'}},
    {U'o', 1, {U'ô', U'ồ', U'ố', U'ổ', U'ỗ', U'ộ'}, {U'Ô', U'Ồ', U'Ố', U'Ổ', U'Ỗ', U'Ộ'}},
    {U'o', 3, {U'ơ', U'ờ', U'ớ', U'ở', U'ỡ', U'ợ'}, {U'Ơ', U'Ờ', U'Ớ', U'Ở', U'Ỡ', U'Ợ'}},
    {U'u', 0, {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'}, {U'U', U'Ù', U'Ú', U'Ủ', U'Ũ', U'Ụ'}},
    {U'u', 3, {U'ư', U'ừ', U'ứ', U'ử', U'ữ', U'ự'}, {U'Ư', U'Ừ', U'Ứ', U'Ử', U'Ữ', U'Ự'}},
    {U'y', 0, {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'}, {U'Y', U'Ỳ', U'Ý', U'Ỷ', U'Ỹ', U'Ỵ'}},
};

// Decodes one code point and moves `at` behind it; 0xFFFD for bytes that are not UTF-8 (and moves by one).
char32_t decode(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    int more = first < 0x80 ? 0 : first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2
             : first >= 0xF0 && first < 0xF5 ? 3 : -1;
    if (more < 0 || at + static_cast<std::size_t>(more) >= text.size()) return ++at, 0xFFFD;
    char32_t point = more == 0 ? first : first & (0x3F >> more);
    for (int i = 1; i <= more; ++i) {
        const std::uint8_t next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) return ++at, 0xFFFD;
        point = point << 6 | (next & 0x3F);
    }
    const bool is_bad = (more == 2 && (point < 0x800 || (point >= 0xD800 && point < 0xE000))) ||
                        (more == 3 && (point < 0x10000 || point > 0x10FFFF));
    if (is_bad) return ++at, 0xFFFD;
    at += static_cast<std::size_t>(more) + 1;
    return point;
}

void append(std::string& out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6);
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | point >> 12);
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | point >> 18);
        out += static_cast<char>(0x80 | (point >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

// False when the code point is no letter of the Vietnamese table (đ and plain ASCII letters included in it).
bool take_apart(char32_t point, Letter& letter) {
    if (point < 0x80) {
        const bool is_upper = point >= U'A' && point <= U'Z';
        if (!is_upper && !(point >= U'a' && point <= U'z')) return false;
        letter = {is_upper ? point + 32 : point, 0, 0, is_upper};
        return true;
    }
    if (point == U'đ' || point == U'Đ') {
        letter = {U'd', 4, 0, point == U'Đ'};
        return true;
    }
    if (point < 0xC0 || point > 0x1EF9) return false;
    for (const Row& row : rows)
        for (int tone = 0; tone < tone_count; ++tone)
            if (row.lower[tone] == point || row.upper[tone] == point) {
                letter = {row.base, row.shape, tone, row.upper[tone] == point};
                return true;
            }
    return false;
}

// 0 when there is no such letter.
char32_t put_together(const Letter& letter) {
    if (letter.shape == 4) return letter.is_upper ? U'Đ' : U'đ';
    for (const Row& row : rows)
        if (row.base == letter.base && row.shape == letter.shape)
            return letter.is_upper ? row.upper[letter.tone] : row.lower[letter.tone];
    return letter.shape == 0 && letter.tone == 0 ? (letter.is_upper ? letter.base - 32 : letter.base) : 0;
}

// Adds a combining mark to a letter; false when the letter cannot carry it.
bool add_mark(Letter& letter, char32_t mark) {
    Letter marked = letter;
    if (mark == 0x302 || mark == 0x306 || mark == 0x31B) {
        if (letter.shape != 0) return false;
        marked.shape = mark == 0x302 ? 1 : mark == 0x306 ? 2 : 3;
    } else {
        if (letter.tone != 0) return false;
        for (int tone = 1; tone < tone_count; ++tone)
            if (marks_of_tones[tone] == mark) marked.tone = tone;
        if (marked.tone == 0) return false;
    }
    if (put_together(marked) == 0) return false;
    letter = marked;
    return true;
}

bool is_combining(char32_t point) { return point >= 0x300 && point <= 0x36F; }

}  // namespace

bool is_clean_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t point = decode(text, at);
        if (point == 0xFFFD && at - before != 3) return false;
        if ((point < 0x20 && point != U'\n' && point != U'\t') || (point >= 0x7F && point < 0xA0)) return false;
    }
    return true;
}

std::string to_nfc(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        Letter letter;
        const char32_t point = decode(text, at);
        if (!take_apart(point, letter)) {
            out.append(text.substr(begin, at - begin));
            continue;
        }
        std::string left_over;
        bool is_changed = false;
        while (at < text.size()) {
            std::size_t next = at;
            const char32_t mark = decode(text, next);
            if (!is_combining(mark)) break;
            if (add_mark(letter, mark)) is_changed = true;
            else append(left_over, mark);
            at = next;
        }
        if (is_changed) append(out, put_together(letter));
        else append(out, point);
        out += left_over;
    }
    return out;
}

bool is_nfc(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_combining(decode(text, at))) return false;
    return true;
}

std::string without_marks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        Letter letter;
        const char32_t point = decode(text, at);
        if (is_combining(point)) continue;
        if (take_apart(point, letter)) out += static_cast<char>(letter.base);
        else out.append(text.substr(begin, at - begin));
    }
    return out;
}

// Of the letters beyond ASCII those of Vietnamese are known.
std::string capitalised(std::string text) {
    if (text.empty()) return text;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'a' && first <= 'z') text[0] = static_cast<char>(first - 'a' + 'A');
    if (first < 0xC3 || text.size() < 2) return text;
    const std::size_t last = first == 0xE1 ? 2 : 1;
    if (text.size() <= last) return text;
    const auto letter = static_cast<unsigned char>(text[last]);
    const bool is_latin_1 = first == 0xC3 && letter >= 0xA0;                                   // à … ý
    const bool is_pair = (first == 0xC4 || first == 0xC5 || first == 0xE1) && letter % 2 == 1;  // ă, đ, ĩ, ũ, ạ … ỹ
    if (first == 0xC6 && letter == 0xB0) text[last] = static_cast<char>(0xAF);                 // ư
    else if (first == 0xC6 && letter == 0xA1) text[last] = static_cast<char>(0xA0);            // ơ
    else if (is_latin_1) text[last] = static_cast<char>(letter - 0x20);
    else if (is_pair) text[last] = static_cast<char>(letter - 1);
    return text;
}

std::string with_tones_at_end(std::string_view text) {
    std::string out;
    int tone = 0;
    const auto end_syllable = [&] {
        if (tone != 0) out += static_cast<char>('0' + tone);
        tone = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        Letter letter;
        if (take_apart(decode(text, at), letter)) {
            if (letter.tone != 0) tone = letter.tone;
            letter.tone = 0;
            letter.is_upper = false;
            append(out, put_together(letter));
        } else {
            end_syllable();
            out.append(text.substr(begin, at - begin));
        }
    }
    end_syllable();
    return out;
}

std::string tidy_spaces(std::string_view text, bool keeps_lines) {
    std::string out;
    bool wants_space = false, wants_line = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = decode(text, at);
        if (point == U'\n' && keeps_lines) wants_line = true;
        else if (point == U' ' || point == U'\t' || point == U'\n' || point == 0xA0) wants_space = true;
        else {
            if (!out.empty() && wants_line) out += '\n';
            else if (!out.empty() && wants_space) out += ' ';
            wants_space = wants_line = false;
            out.append(text.substr(begin, at - begin));
        }
    }
    return out;
}

}  // namespace motcua::rules
