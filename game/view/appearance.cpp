#include "game/view/appearance.hpp"

#include <iterator>
#include <vector>

namespace motcua::view {
namespace {

constexpr int sizes[] = {100, 125, 150, 200};
constexpr kit::Theme themes[] = {kit::Theme::light, kit::Theme::dark, kit::Theme::contrast};

// Takes the text up to the next space off the front.
std::string_view take_word(std::string_view& rest) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return word;
}

}  // namespace

std::string write_appearance(const Appearance& appearance) {
    return (appearance.theme.empty() ? "system" : appearance.theme) + " " + std::to_string(appearance.text_percent) + (appearance.is_still ? " still" : " system");
}

Appearance read_appearance(std::string_view text) {
    Appearance appearance;
    const std::string_view theme = take_word(text), size = take_word(text);
    for (const kit::Theme one : themes)
        if (theme == kit::theme_word(one)) appearance.theme = theme;
    for (const int percent : sizes)
        if (size == std::to_string(percent)) appearance.text_percent = percent;
    appearance.is_still = take_word(text) == "still";
    return appearance;
}

kit::Frame with_appearance(kit::Frame frame, const Appearance& appearance) {
    for (const kit::Theme one : themes)
        if (appearance.theme == kit::theme_word(one)) frame.theme = one;
    frame.text_scale *= static_cast<float>(appearance.text_percent) / 100;
    frame.text_percent = appearance.text_percent;
    frame.is_motion_reduced = frame.is_motion_reduced || appearance.is_still;
    return frame;
}

bool appearance_link(kit::Kit& kit, bool is_vietnamese) { return kit.link("appearance-open", is_vietnamese ? "Giao diện" : "Appearance"); }

bool draw_appearance(kit::Kit& kit, bool is_vietnamese, Appearance& appearance) {
    const auto say = [&](const char* vi, const char* en) { return std::string(is_vietnamese ? vi : en); };
    kit.begin_dialog("appearance", say("Giao diện", "Appearance"));
    const std::vector<kit::Option> looks{{"system", say("Theo máy này", "As this machine has it"), "", {}},
                                         {"light", say("Sáng", "Light"), "", {}},
                                         {"dark", say("Tối", "Dark"), "", {}},
                                         {"contrast", say("Tương phản cao", "High contrast"), say("Chữ đen trên nền trắng, viền đậm", "Black on white, bold borders"), {}}};
    if (const auto id = kit.choice_list("appearance-theme", say("Màu sắc", "Colours"), looks, appearance.theme.empty() ? "system" : appearance.theme))
        appearance.theme = *id == "system" ? "" : *id;
    std::vector<kit::Option> scales;
    for (const int percent : sizes) scales.push_back({std::to_string(percent), std::to_string(percent) + (is_vietnamese ? " %" : "%"), "", {}});
    if (const auto id = kit.choice_list("appearance-text", say("Cỡ chữ", "Text size"), scales, std::to_string(appearance.text_percent)))
        for (const int percent : sizes)
            if (*id == std::to_string(percent)) appearance.text_percent = percent;
    if (const auto is_on = kit.checkbox("appearance-still", say("Bớt chuyển động", "Less motion"), appearance.is_still)) appearance.is_still = *is_on;
    const bool is_closed = kit.button("appearance-close", say("Xong", "Done"), {.style = kit::Style::secondary});
    kit.end_dialog();
    return !is_closed;
}

}  // namespace motcua::view
