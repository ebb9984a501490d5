// What golden stories are told by: checks that stories of one and of two share.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "game/rules/score.hpp"
#include "game/rules/verify.hpp"

namespace motcua {

inline std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

// The play-through ends as the story says, with the digest that every compiler must reach.
template <class Story> void check_told(const Story& story, const rules::Verification& checked) {
    CHECK(rules::verdict_word(checked.verdict) == "valid");
    CHECK(checked.score.is_finished);
    CHECK(rules::fate_word(checked.score.fate) == rules::fate_word(story.fate));
    CHECK_MESSAGE(checked.score.points == story.points, checked.score.points);
    CHECK_MESSAGE(checked.score.points_max == story.points_max, checked.score.points_max);
    CHECK(joined(checked.score.misconceptions) == std::string(story.misconceptions));
    CHECK_MESSAGE(checked.digest == story.digest, checked.digest);
}

}  // namespace motcua
