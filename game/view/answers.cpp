// Putting an answer together, by kind of question. The half-made answer lives in the page's memory until it is sent.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::QuestionKind;

std::vector<kit::Option> options_of(const View& view, const rules::DrawnQuestion& drawn, const rules::Question& question) {
    std::vector<kit::Option> options;
    for (const std::string& id : drawn.choices)
        if (const rules::Choice* choice = rules::find(question.choices, id)) options.push_back({id, view.say(choice->label), "", {}});
    return options;
}

// Steps are pressed one after the other; what is pressed stands in line above and can be taken back.
bool draw_order(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, std::vector<std::string>& chosen) {
    view.kit.note(view.say("Bấm lần lượt từ việc làm trước đến việc làm sau.", "Press them one after the other, first things first."));
    std::vector<std::string> lines;
    for (const std::string& id : chosen)
        if (const rules::Choice* choice = rules::find(question.choices, id)) lines.push_back(std::to_string(lines.size() + 1) + ". " + view.say(choice->label));
    if (!lines.empty()) view.kit.bullets("line-" + question.id, lines);
    std::vector<kit::Option> left;
    for (const std::string& id : drawn.choices) {
        const rules::Choice* choice = rules::find(question.choices, id);
        if (choice != nullptr && std::find(chosen.begin(), chosen.end(), id) == chosen.end()) left.push_back({id, view.say(choice->label), "", {}});
    }
    left = lettered(view, std::move(left));
    ask_hands(view, question.id + "-" + std::to_string(chosen.size()), std::to_string(chosen.size() + 1) + ". " + view.say(question.stem), left);
    for (const kit::Option& option : left)
        if (view.kit.button("next-" + question.id + "-" + option.id, option.label, {.style = kit::Style::secondary})) chosen.push_back(option.id);
    if (!chosen.empty() && view.kit.button("undo-" + question.id, view.say("Bỏ bước cuối", "Take the last one back"), {.style = kit::Style::quiet})) chosen.pop_back();
    return chosen.size() == drawn.choices.size();
}

// For each left side, which right side belongs to it. A right side that was given away moves to its new owner.
bool draw_match(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, std::vector<std::string>& chosen) {
    chosen.resize(drawn.choices.size());
    std::vector<kit::Option> partners;
    for (const rules::Choice& choice : question.choices) partners.push_back({choice.id, view.say(choice.partner), "", {}});
    // The right sides are listed in an order of their own, or the pairs would stand beside each other.
    std::sort(partners.begin(), partners.end(), [](const kit::Option& a, const kit::Option& b) { return a.label < b.label; });
    partners = lettered(view, std::move(partners));
    bool is_asked = false;  // hands go up for one pair after the other
    for (std::size_t i = 0; i < drawn.choices.size(); ++i) {
        const rules::Choice* choice = rules::find(question.choices, drawn.choices[i]);
        if (choice == nullptr) continue;
        if (const auto now = view.kit.choice_list("match-" + question.id + "-" + choice->id, view.say(choice->label), partners, chosen[i])) {
            for (std::string& other : chosen)
                if (other == *now) other.clear();
            chosen[i] = *now;
        }
        if (is_asked || !chosen[i].empty()) continue;
        is_asked = true;
        ask_hands(view, question.id + "-" + choice->id, view.say(choice->label), partners);
    }
    return std::none_of(chosen.begin(), chosen.end(), [](const std::string& id) { return id.empty(); });
}

void draw_scene(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question) {
    std::vector<kit::Spot> spots;
    std::string alternative(view.say("Bức tranh có các chỗ được đánh số: ", "A picture with numbered spots: "));
    for (const std::string& id : drawn.choices) {
        const rules::Choice* choice = rules::find(question.choices, id);
        if (choice == nullptr) continue;
        spots.push_back({static_cast<float>(choice->x) / 1000, static_cast<float>(choice->y) / 1000});
        alternative += std::to_string(spots.size()) + ". " + view.say(choice->label) + " ";
    }
    view.kit.scene("scene-" + question.id, question.picture, spots, alternative);
}

void draw_savings(View& view, const rules::Question& question, const std::vector<std::string>& chosen) {
    std::int32_t days = 0;
    std::int64_t dong = 0;
    for (const std::string& id : chosen)
        if (const rules::Choice* choice = rules::find(question.choices, id)) days += choice->days, dong += choice->dong;
    view.kit.terms("savings-" + question.id, std::vector<kit::Term>{{std::string(view.say("Bớt được (ngày làm việc)", "Saved (working days)")), std::to_string(days)},
                                                                      {std::string(view.say("Bớt được (tiền)", "Saved (money)")), view.money(dong)}});
}

std::string_view legend_of(const View& view, QuestionKind kind) {
    switch (kind) {
    case QuestionKind::scene: return view.say("Em chọn những chỗ nào?", "Which spots do you choose?");
    case QuestionKind::remove: return view.say("Gạch bỏ những gì?", "What do you cross out?");
    case QuestionKind::rubric: return view.say("Em sẽ làm gì?", "What would you do?");
    case QuestionKind::multiple: return view.say("Chọn tất cả các ý đúng", "Choose all that are right");
    default: return view.say("Chọn một ý", "Choose one");
    }
}

}  // namespace

bool draw_answer(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, std::vector<std::string>& chosen) {
    if (question.kind == QuestionKind::order) return draw_order(view, drawn, question, chosen);
    if (question.kind == QuestionKind::match) return draw_match(view, drawn, question, chosen);
    if (question.kind == QuestionKind::scene) draw_scene(view, drawn, question);
    std::vector<kit::Option> options = options_of(view, drawn, question);
    if (question.kind == QuestionKind::scene)
        for (std::size_t i = 0; i < options.size(); ++i) options[i].label = std::to_string(i + 1) + ". " + options[i].label;
    options = lettered(view, std::move(options));
    const std::string id = "choices-" + question.id;
    const std::string_view legend = legend_of(view, question.kind);
    if (question.kind == QuestionKind::single || question.kind == QuestionKind::rubric) {
        if (const auto now = view.kit.choice_list(id, legend, options, chosen.empty() ? "" : chosen[0])) chosen = {*now};
    } else if (const auto now = view.kit.multi_choice(id, legend, options, chosen)) {
        chosen = *now;
    }
    ask_hands(view, question.id, view.say(question.stem), options);
    if (question.kind == QuestionKind::remove) draw_savings(view, question, chosen);
    return !chosen.empty();
}

}  // namespace motcua::view
