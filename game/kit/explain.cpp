// Words that are explained where they stand: a dotted line under the first one of each on a page, a button over it, and
// once it is pressed its meaning in a box right under the block it stands in.
#include <algorithm>

#include "game/kit/inside.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {

namespace {

constexpr float target_min = 24;  // of a target in its line, WCAG 2.5.8 (which would allow less there)

// Letters of both languages; beyond ASCII only punctuation (U+0080–U+00BF, U+2000–U+2BFF) is none.
bool is_letter_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    const auto lead = static_cast<unsigned char>(text[begin]);
    if (lead >= 0x80) return lead != 0xC2 && lead != 0xE2;
    return (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
}

bool is_letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0x80) return lead != 0xC2 && lead != 0xE2;
    return (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
}

// The first place where one of the forms stands as a word of its own; the longest form where several begin there.
std::string_view find_word(std::string_view text, const Explained& word) {
    std::string_view best;
    for (const std::string& form : word.forms) {
        for (std::size_t at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
            if (is_letter_before(text, at) || is_letter_at(text, at + form.size())) continue;
            const bool is_earlier = best.empty() || text.data() + at < best.data() ||
                                    (text.data() + at == best.data() && form.size() > best.size());
            if (is_earlier) best = text.substr(at, form.size());
            break;
        }
    }
    return best;
}

// Where the part's words stand, one rectangle for each line.
std::vector<Rect> lines_of(const Kit::Inside& k, const Face& face, std::string_view text, std::string_view part, float width) {
    std::vector<Rect> lines;
    for (std::size_t begin = 0; begin < part.size();) {
        const std::size_t end = std::min(part.find(' ', begin), part.size());
        const Rect word = k.place_of(face, text, part.substr(begin, end - begin), width);
        if (lines.empty() || lines.back().y != word.y) lines.push_back(word);
        else lines.back().width = word.x + word.width - lines.back().x;
        begin = end + 1;
    }
    return lines;
}

bool overlap(std::string_view a, std::string_view b) { return a.data() < b.data() + b.size() && b.data() < a.data() + a.size(); }

}  // namespace

void Kit::explain(std::span<const Explained> words) {
    Inside& k = *inside_;
    k.explained = words;
    k.is_word_marked.assign(words.size(), false);
    k.marked.clear();
}

void Kit::Inside::mark_words(const Face& face, std::string_view text, float x, float y, float width) {
    struct Found {
        std::size_t word;
        std::string_view part;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < explained.size(); ++i) {
        if (is_word_marked[i]) continue;
        if (const std::string_view part = find_word(text, explained[i]); !part.empty()) found.push_back({i, part});
    }
    // In reading order; where two share letters the longer one is meant.
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.part.size() > b.part.size(); });
    std::vector<Found> kept;
    for (const Found& one : found)
        if (std::none_of(kept.begin(), kept.end(), [&](const Found& other) { return overlap(one.part, other.part); })) kept.push_back(one);
    std::sort(kept.begin(), kept.end(), [](const Found& a, const Found& b) { return a.part.data() < b.part.data(); });
    for (const Found& one : kept) {
        is_word_marked[one.word] = true;
        MarkedWord mark{&explained[one.word], std::string(one.part), {}};
        if (draws) {
            // The end of a line may come between its words: a dotted line under each part, the button over the wider one.
            for (const Rect& line : lines_of(*this, face, text, one.part, width)) {
                const Rect place{line.x + x, line.y + y, line.width, line.height};
                if (place.width > mark.rect.width) mark.rect = place;
                if (!is_visible(place.y, place.height)) continue;
                for (float dot = place.x; dot < place.x + place.width - 1; dot += 5) fill(dot, place.y + face.line * 0.88f, 2.5f, 2, look->primary, 1);
            }
        }
        marked.push_back(std::move(mark));
    }
}

void Kit::Inside::close_marked() {
    if (marked.empty()) return;
    const std::vector<MarkedWord> words_here = std::move(marked);
    marked.clear();
    const Explained* open = nullptr;
    for (const MarkedWord& mark : words_here) {
        const int index = add(Role::disclosure, "word-" + mark.word->id, mark.form + std::string(words(frame.language).means));
        node(index).level = 1;
        node(index).style = static_cast<std::uint8_t>(Style::quiet);
        // What stands before the end of a line may be narrow: it is widened to both sides.
        const float width = std::max(target_min, mark.rect.width), height = std::max(target_min, mark.rect.height);
        if (draws) set_rect(index, mark.rect.x - (width - mark.rect.width) / 2, mark.rect.y, width, height);
        if (touch(index).was_pressed) {
            open_word = open_word == mark.word->id ? std::string() : mark.word->id;
            if (!open_word.empty()) say(mark.word->text, false);
        }
        node(index).is_checked = open_word == mark.word->id;
        if (node(index).is_checked) open = mark.word;
        if (draws && is_focus_at(node(index))) ring(node(index).rect, 4);
    }
    if (open == nullptr) return;
    const int box = add(Role::region, "word-" + open->id + ".box", open->forms[0]);
    node(box).style = static_cast<std::uint8_t>(Tone::info);
    parents.push_back(box);
    const int title = add(Role::text, own_id("title"), open->forms[0]), text = add(Role::text, own_id("text"), open->text);
    const int source = open->source.empty() ? -1 : add(Role::note, own_id("note"), open->source);
    parents.pop_back();
    if (!draws) return;
    const theme::ToneColours colours = look->tone(Tone::info);
    const Face strong = face(Type::strong), body = face(Type::body), small = face(Type::small);
    const float padding = is_phone() ? 14.f : 18.f;
    const Slot slot = this->open(0, 2);
    const float width = line_measure(slot.width - 2 * padding), x = slot.x + padding;
    const float title_height = text_height(strong, open->forms[0], width), body_height = text_height(body, open->text, width);
    const float source_height = source < 0 ? 0 : 4 + text_height(small, open->source, width);
    const float height = title_height + body_height + source_height + 2 * 12;
    fill(slot.x, slot.y, slot.width, height, look->surface, theme::rounding);  // stands out on a card of any tone
    frame_box(slot.x, slot.y, slot.width, height, colours.strong, theme::rounding, 1);
    float y = slot.y + 12;
    const auto line = [&](int index, const Face& how, std::string_view what, theme::Colour colour, float tall) {
        draw_text(how, what, x, y, width, colour);
        set_rect(index, x, y, width, tall);
        y += tall;
    };
    line(title, strong, open->forms[0], colours.strong, title_height);
    line(text, body, open->text, look->text, body_height);
    if (source >= 0) {
        y += 4;
        line(source, small, open->source, look->text_quiet, source_height - 4);
    }
    set_rect(box, slot.x, slot.y, slot.width, height);
    close(slot, height, 14);
}

}  // namespace motcua::kit
