#include "game/rules/code_letters.hpp"

#include <optional>

namespace motcua::rules {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned letter_bits = 5, count_bits = 8;
constexpr std::size_t data_letters = code_group_letters - 1;
static_assert(code_group_bits == data_letters * letter_bits && code_groups_max == (1U << count_bits) - 1);

// In the field of 32 elements: one changed letter, or two neighbours swapped, never give the same.
unsigned doubled(unsigned value) { return (value << 1 & 31U) ^ ((value & 16U) != 0 ? 5U : 0U); }
unsigned check_of(const unsigned (&group)[data_letters], std::size_t place) {
    unsigned check = static_cast<unsigned>(place * 11 + 7) & 31U;
    for (const unsigned value : group) check = doubled(check) ^ value;
    return doubled(check);
}

std::size_t gap_at(std::string_view text) {
    if (std::string_view(" \t\r\n-.,_").find(text[0]) != std::string_view::npos) return 1;
    for (const std::string_view gap : {"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0", "\xEF\xBB\xBF", "\xE2\x80\x93", "\xE2\x80\x91"})
        if (text.substr(0, gap.size()) == gap) return gap.size();
    return 0;
}

std::optional<unsigned> value_of(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    const std::size_t value = letters.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(value);
}

}  // namespace

std::string code_letters(const std::vector<bool>& bits) {
    const std::size_t groups = (bits.size() + count_bits + code_group_bits - 1) / code_group_bits;
    if (groups > code_groups_max) return "";
    const auto bit_at = [&](std::size_t at) {
        if (at < count_bits) return groups >> (count_bits - 1 - at) & 1U;
        return at - count_bits < bits.size() && bits[at - count_bits] ? std::size_t{1} : std::size_t{0};
    };
    std::string text;
    for (std::size_t group = 0, at = 0; group < groups; ++group) {
        unsigned values[data_letters] = {};
        for (unsigned& value : values)
            for (unsigned i = 0; i < letter_bits; ++i) value = value << 1 | static_cast<unsigned>(bit_at(at++));
        if (group > 0) text += ' ';
        for (const unsigned value : values) text += letters[value];
        text += letters[check_of(values, group)];
    }
    return text;
}

CodeBits read_code_letters(std::string_view text) {
    CodeBits out;
    std::size_t groups = 1;
    const auto ends = [&](CodeProblem problem, std::size_t group) {
        out.problem = problem;
        out.group = group;
        out.bits.clear();
        return out;
    };
    for (std::size_t group = 0; group < groups; ++group) {
        unsigned values[data_letters] = {}, check = 0;
        for (std::size_t i = 0; i < code_group_letters; ++i) {
            while (!text.empty() && gap_at(text) > 0) text.remove_prefix(gap_at(text));
            if (text.empty()) return group == 0 && i == 0 ? ends(CodeProblem::not_a_code, 0) : ends(CodeProblem::cut, group + 1);
            const auto value = value_of(text[0]);
            if (!value) return ends(CodeProblem::damaged, group + 1);
            text.remove_prefix(1);
            (i < data_letters ? values[i] : check) = *value;
        }
        if (check_of(values, group) != check) return ends(CodeProblem::damaged, group + 1);
        if (group == 0) groups = values[0] << 3 | values[1] >> 2;
        for (std::size_t i = 0; i < code_group_bits; ++i)
            if (group > 0 || i >= count_bits) out.bits.push_back((values[i / letter_bits] >> (letter_bits - 1 - i % letter_bits) & 1U) != 0);
    }
    if (groups == 0) return ends(CodeProblem::damaged, 1);
    return out;
}

}  // namespace motcua::rules
