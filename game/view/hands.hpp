// A class that plays together on one projector: at each decision hands go up, the teacher counts them in, and then chooses what
// the class does. Hands are no actions: the law and the log know nothing of them, and nobody is counted by name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"

namespace motcua::view {

class View;

struct HandsOption {
    std::string label;
    std::int32_t count = 0;
};

struct HandsVote {
    std::string key;       // which decision: asked again, it is another one
    std::string question;
    std::vector<HandsOption> options;

    std::int32_t total() const;
};

struct Hands {
    std::vector<HandsVote> votes;  // in the order in which they were asked
    bool is_changed = false;       // since it was kept last
};

// Kept as text, a line each: "?", key and question, then "+", count and label of each option; tabs between them.
std::string write_hands(const Hands& hands);
// Total: a line that is none of these is left out.
Hands read_hands(std::string_view text);

// How a page is to be seen on a projector: readable from the last row, in daylight.
kit::Frame for_projector(kit::Frame frame);

// The options with the letters that the class calls them by; as they are when nobody votes.
std::vector<kit::Option> lettered(const View& view, std::vector<kit::Option> options);

// Under a list of `options` (as lettered): how many hands are up for each, to be counted in. Nothing without a projector.
void ask_hands(View& view, std::string_view key, std::string_view question, const std::vector<kit::Option>& options);

// One decision of the page: lettered options of which one is picked (View::pick), and the hands for them.
std::string decide(View& view, std::string_view id, std::string_view question, const std::vector<kit::Option>& options, const std::string& chosen_before = {});

// The result page's sum of all hands.
void draw_hands_sums(View& view);

}  // namespace motcua::view
