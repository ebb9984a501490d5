// See hands.hpp.
#include "game/view/hands.hpp"

#include <algorithm>
#include <cstdlib>

#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

constexpr std::int32_t hands_max = 99;  // of one option
constexpr std::size_t votes_max = 200;

std::string one_line(std::string_view text) {
    std::string out(text);
    std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return out;
}

// Takes the text up to the separator off the front.
std::string_view take(std::string_view& rest, char separator) {
    const std::size_t end = rest.find(separator);
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

std::string letter(std::size_t i) { return std::string(1, static_cast<char>('A' + i % 26)); }

HandsVote& vote_of(Hands& hands, std::string_view key, std::string_view question, const std::vector<kit::Option>& options) {
    for (HandsVote& vote : hands.votes)
        if (vote.key == key && vote.options.size() == options.size()) return vote;
    std::erase_if(hands.votes, [&](const HandsVote& vote) { return vote.key == key; });
    HandsVote& vote = hands.votes.emplace_back();
    vote.key = key;
    vote.question = question;
    vote.options.resize(options.size());
    return vote;
}

std::string count_words(const View& view, std::int32_t count) {
    return std::to_string(count) + std::string(view.say(" tay", count == 1 ? " hand" : " hands"));
}

void draw_bar(View& view, const std::string& id, const std::string& name, const HandsVote& vote, std::size_t i) {
    const HandsOption& option = vote.options[i];
    view.kit.meter(id, name + " – " + count_words(view, option.count), option.count * 1000 / std::max(vote.total(), 1), true);
}

std::int32_t read_count(const std::string& text) {
    return static_cast<std::int32_t>(std::clamp(std::strtol(text.c_str(), nullptr, 10), 0L, static_cast<long>(hands_max)));
}

}  // namespace

std::int32_t HandsVote::total() const {
    std::int32_t sum = 0;
    for (const HandsOption& option : options) sum += option.count;
    return sum;
}

std::string write_hands(const Hands& hands) {
    std::string out;
    for (const HandsVote& vote : hands.votes) {
        if (vote.total() == 0) continue;
        out += "?\t" + one_line(vote.key) + "\t" + one_line(vote.question) + "\n";
        for (const HandsOption& option : vote.options) out += "+\t" + std::to_string(option.count) + "\t" + one_line(option.label) + "\n";
    }
    return out;
}

Hands read_hands(std::string_view text) {
    Hands hands;
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        const std::string_view kind = take(line, '\t'), first = take(line, '\t');
        if (kind == "?" && hands.votes.size() < votes_max) hands.votes.push_back({std::string(first), std::string(line), {}});
        if (kind == "+" && !hands.votes.empty() && hands.votes.back().options.size() < 26)
            hands.votes.back().options.push_back({std::string(line), read_count(std::string(first))});
    }
    return hands;
}

kit::Frame for_projector(kit::Frame frame) {
    constexpr int text_percent = 150;
    frame.theme = kit::Theme::contrast;
    frame.text_percent = text_percent;
    frame.text_scale *= text_percent / 100.f;
    return frame;
}

std::vector<kit::Option> lettered(const View& view, std::vector<kit::Option> options) {
    if (view.memory.hands == nullptr) return options;
    for (std::size_t i = 0; i < options.size(); ++i) options[i].label = letter(i) + ". " + options[i].label;
    return options;
}

void ask_hands(View& view, std::string_view key, std::string_view question, const std::vector<kit::Option>& options) {
    if (view.memory.hands == nullptr || options.empty()) return;
    HandsVote& vote = vote_of(*view.memory.hands, key, question, options);
    for (std::size_t i = 0; i < options.size(); ++i) vote.options[i].label = options[i].label;  // the language may have changed
    const std::string stem = "hands-" + std::string(key);
    view.kit.begin_card(stem, std::string(view.say("Cả lớp giơ tay: ", "Show of hands: ")) + count_words(view, vote.total()), kit::Tone::info);
    view.kit.begin_columns(300);
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (i > 0) view.kit.next_column();
        const std::string id = stem + "/" + std::to_string(i), name = letter(i);
        const std::int32_t before = vote.options[i].count;
        std::int32_t now = before;
        draw_bar(view, id + "-bar", name, vote, i);  // what the letter stands for is said right above
        view.kit.begin_row();
        if (const auto typed = view.kit.text_field(id, std::string(view.say("Số tay cho ", "Hands for ")) + name, std::to_string(before), {.typing = kit::Typing::number, .max_bytes = 2})) now = read_count(*typed);
        if (view.kit.button(id + "-less", name + " −1", {.style = kit::Style::secondary})) now = std::max(before - 1, 0);
        if (view.kit.button(id + "-more", name + " +1", {.style = kit::Style::secondary})) now = std::min(before + 1, hands_max);
        view.kit.end_row();
        if (now == before) continue;
        vote.options[i].count = now;
        view.memory.hands->is_changed = true;
    }
    view.kit.end_columns();
    view.kit.end_card();
}

std::string decide(View& view, std::string_view id, std::string_view question, const std::vector<kit::Option>& options, const std::string& chosen_before) {
    const std::vector<kit::Option> shown = lettered(view, options);
    const std::string chosen = view.pick(id, question, shown, chosen_before);
    ask_hands(view, page_id(view) + "-" + std::string(id) + "-" + std::to_string(view.state.filings), question, shown);
    return chosen;
}

void draw_hands_sums(View& view) {
    if (view.memory.hands == nullptr) return;
    const std::vector<HandsVote>& votes = view.memory.hands->votes;
    if (std::none_of(votes.begin(), votes.end(), [](const HandsVote& vote) { return vote.total() > 0; })) return;
    view.kit.heading(2, view.say("Cả lớp đã giơ tay", "How the class voted"));
    view.kit.note(view.say("Chỉ có tổng số tay, không có tên ai. Số này ở lại trên máy này.", "Sums only, no names. They stay on this machine."));
    view.kit.begin_columns(420);
    bool is_first = true;
    for (const HandsVote& vote : votes) {
        if (vote.total() == 0) continue;
        if (!is_first) view.kit.next_column();
        is_first = false;
        view.kit.begin_card("sum-" + vote.key, vote.question);
        for (std::size_t i = 0; i < vote.options.size(); ++i) draw_bar(view, "sum-" + vote.key + "/" + std::to_string(i), vote.options[i].label, vote, i);
        view.kit.end_card();
    }
    view.kit.end_columns();
}

}  // namespace motcua::view
