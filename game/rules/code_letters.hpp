// Bits as letters that are written on paper and typed again: 32 letters without I, L, O and U, in groups of five whose
// last letter checks the group and its place, so that whoever types them is told which group is wrong. The first group
// tells how many there are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::rules {

inline constexpr std::size_t code_group_letters = 5, code_group_bits = 20, code_groups_max = 255;

enum class CodeProblem : std::uint8_t {
    none,
    not_a_code,     // no letters of a code are there
    cut,            // the end is missing
    damaged,        // letters were changed, added or lost; see the group
    other_version,  // the mark of a code that this program does not know
    other_course    // not the course that it was made with
};

struct CodeBits {
    CodeProblem problem = CodeProblem::none;
    std::size_t group = 0;  // the first that is wrong or missing, counted from 1; 0 = none in particular
    std::vector<bool> bits; // without the count of groups
};

// "7K3F2 01ABC …"; "" when there are too many.
std::string code_letters(const std::vector<bool>& bits);

// Blanks, line ends, hyphens, dots and what chats put between letters do not count, nor whether letters are large; O is 0,
// I and L are 1. What follows the last group is not read.
CodeBits read_code_letters(std::string_view text);

}  // namespace motcua::rules
