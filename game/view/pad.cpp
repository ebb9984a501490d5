// See pad.hpp. Short ways for whoever goes through everything one after the other: what stands on the note is one choice, a
// letter is two, and after each letter the groups begin anew.
#include "game/view/pad.hpp"

#include <array>
#include <vector>

#include "game/rules/vietnamese.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

struct Key {
    std::string_view lower, upper;
};
struct KeyGroup {
    std::string_view vi, en;
    std::vector<Key> keys;
};

const std::vector<KeyGroup>& letter_groups() {
    static const std::vector<KeyGroup> groups = {
        {"a ă â b c", "a ă â b c", {{"a", "A"}, {"ă", "Ă"}, {"â", "Â"}, {"b", "B"}, {"c", "C"}}},
        {"d đ e ê g", "d đ e ê g", {{"d", "D"}, {"đ", "Đ"}, {"e", "E"}, {"ê", "Ê"}, {"g", "G"}}},
        {"h i k l m", "h i k l m", {{"h", "H"}, {"i", "I"}, {"k", "K"}, {"l", "L"}, {"m", "M"}}},
        {"n o ô ơ p", "n o ô ơ p", {{"n", "N"}, {"o", "O"}, {"ô", "Ô"}, {"ơ", "Ơ"}, {"p", "P"}}},
        {"q r s t u", "q r s t u", {{"q", "Q"}, {"r", "R"}, {"s", "S"}, {"t", "T"}, {"u", "U"}}},
        {"ư v x y", "ư v x y", {{"ư", "Ư"}, {"v", "V"}, {"x", "X"}, {"y", "Y"}}},
        {"f j w z", "f j w z", {{"f", "F"}, {"j", "J"}, {"w", "W"}, {"z", "Z"}}},
    };
    return groups;
}

const KeyGroup& digits() {
    static const KeyGroup group = {"0 đến 9", "0 to 9", {{"0", "0"}, {"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}, {"6", "6"}, {"7", "7"}, {"8", "8"}, {"9", "9"}}};
    return group;
}

const KeyGroup& signs() {
    static const KeyGroup group = {"/ . , - và dấu cách", "/ . , - and space", {{"/", "/"}, {".", "."}, {",", ","}, {"-", "-"}, {" ", " "}}};
    return group;
}

struct Tone {
    std::string_view mark, vi, en;
};
constexpr std::array<Tone, 5> tones = {{{"\xCC\x81", "dấu sắc", "acute (sắc)"}, {"\xCC\x80", "dấu huyền", "grave (huyền)"}, {"\xCC\x89", "dấu hỏi", "hook (hỏi)"},
                                        {"\xCC\x83", "dấu ngã", "tilde (ngã)"}, {"\xCC\xA3", "dấu nặng", "dot below (nặng)"}}};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t last_letter(const std::string& text, std::size_t end) {
    std::size_t at = end;
    while (at > 0 && is_continuation(text[--at])) {}
    return at;
}

// The tone goes onto the last letter of the last word that can wear it.
std::string with_tone(const std::string& text, std::string_view mark) {
    for (std::size_t end = text.size(); end > 0 && text[end - 1] != ' '; end = last_letter(text, end)) {
        const std::string composed = rules::to_nfc(text.substr(0, end) + std::string(mark) + text.substr(end));
        if (rules::is_nfc(composed)) return composed;
    }
    return text;
}

struct Fact {
    std::string label, value;
};

// What the pupil has been given to write down.
std::vector<Fact> known_facts(const View& view) {
    if (view.state.phase == rules::Phase::one_time_code) return {{std::string(view.say("Mã trên điện thoại", "Code on the phone")), view.state.one_time_code}};
    std::vector<Fact> facts;
    for (const rules::PaperLine& line : view.persona.card) facts.push_back({view.say(line.label), line.value});
    return facts;
}

bool has_digits_only(kit::Typing typing) { return typing == kit::Typing::digits || typing == kit::Typing::number || typing == kit::Typing::date; }

void draw_facts(View& view, const std::vector<Fact>& facts) {
    view.kit.note(view.say("Chọn một dòng trên tờ giấy ghi:", "Choose a line of the note:"));
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (view.kit.button("pad-fact-" + std::to_string(i), facts[i].label + ": " + facts[i].value, {.style = kit::Style::secondary})) view.kit.fill(facts[i].value);
    if (view.kit.button("pad-letters", view.say("Gõ từng chữ", "Write letter by letter"), {.style = kit::Style::secondary})) view.memory.pad.has_letters = true;
}

void draw_keys(View& view, const KeyGroup& group) {
    Pad& pad = view.memory.pad;
    view.kit.begin_row();
    for (std::size_t i = 0; i < group.keys.size(); ++i) {
        const std::string_view key = pad.is_upper ? group.keys[i].upper : group.keys[i].lower;
        if (!view.kit.button("pad-key-" + std::to_string(i), key == " " ? view.say("dấu cách", "space") : key, {.style = kit::Style::secondary})) continue;
        pad.text += key;
        pad.is_upper = false;
        pad.group = -1;
    }
    view.kit.end_row();
}

void draw_tones(View& view) {
    Pad& pad = view.memory.pad;
    view.kit.begin_row();
    for (std::size_t i = 0; i < tones.size(); ++i)
        if (view.kit.button("pad-tone-" + std::to_string(i), view.say(tones[i].vi, tones[i].en), {.style = kit::Style::secondary})) pad.text = with_tone(pad.text, tones[i].mark), pad.group = -1;
    view.kit.end_row();
}

// The groups: of letters, then tones, figures and signs; one of them is open, or none.
void draw_letters(View& view, kit::Typing typing) {
    Pad& pad = view.memory.pad;
    std::vector<const KeyGroup*> groups;
    if (!has_digits_only(typing))
        for (const KeyGroup& group : letter_groups()) groups.push_back(&group);
    const std::size_t tones_at = groups.size();
    if (!has_digits_only(typing)) groups.push_back(nullptr);
    groups.push_back(&digits());
    groups.push_back(&signs());
    if (pad.group >= 0 && static_cast<std::size_t>(pad.group) < groups.size()) {
        const KeyGroup* open = groups[static_cast<std::size_t>(pad.group)];
        if (open == nullptr) draw_tones(view);
        else draw_keys(view, *open);
        if (view.kit.button("pad-groups", view.say("Nhóm chữ khác", "Other letters"), {.style = kit::Style::secondary})) pad.group = -1;
        return;
    }
    view.kit.begin_row();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string_view label = i == tones_at && groups[i] == nullptr ? view.say("dấu thanh", "tone marks") : view.say(groups[i]->vi, groups[i]->en);
        if (view.kit.button("pad-group-" + std::to_string(i), label, {.style = kit::Style::secondary})) pad.group = static_cast<int>(i);
    }
    if (!has_digits_only(typing) && view.kit.button("pad-upper", pad.is_upper ? view.say("Chữ thường", "Small letters") : view.say("Chữ hoa", "Capital letter"), {.style = kit::Style::secondary})) pad.is_upper = !pad.is_upper;
    if (view.kit.button("pad-erase", view.say("Xóa một chữ", "Erase a letter"), {.style = kit::Style::secondary}) && !pad.text.empty()) pad.text.erase(last_letter(pad.text, pad.text.size()));
    view.kit.end_row();
}

}  // namespace

void draw_pad(View& view) {
    Pad& pad = view.memory.pad;
    const kit::Node* field = view.kit.field_to_fill();
    if (field == nullptr) {
        pad = {};
        return;
    }
    if (pad.field != field->id) pad = {field->id, field->value, -1, false, false};
    const kit::Typing typing = field->typing;
    const std::vector<Fact> facts = known_facts(view);
    const bool shows_facts = !pad.has_letters && !facts.empty();
    const std::string label = field->name;  // the node moves when others are added
    view.kit.begin_dialog("pad", std::string(view.say("Điền: ", "Fill in: ")) + label);
    if (!shows_facts) view.kit.notice(kit::Tone::info, view.say("Đã viết", "Written so far"), pad.text.empty() ? view.say("(chưa có gì)", "(nothing)") : pad.text);
    if (shows_facts) draw_facts(view, facts);
    else draw_letters(view, typing);
    view.kit.begin_row();
    if (!shows_facts && view.kit.button("pad-done", view.say("Xong", "Done"))) view.kit.fill(pad.text);
    if (view.kit.button("pad-leave", view.say("Thôi", "Leave it"), {.style = kit::Style::quiet})) view.kit.leave_field();
    view.kit.end_row();
    view.kit.end_dialog();
}

}  // namespace motcua::view
