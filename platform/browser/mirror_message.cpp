// Compares a page with the one before and writes the difference. What it is not: a general diff. Nodes are matched by
// id, and a node that changed in anything but its rectangle is sent whole.
#include "platform/browser/mirror_message.hpp"

#include <cmath>

namespace motcua::browser {

using kit::Mark;
using kit::Node;
using kit::Page;
using kit::Rect;
using kit::Typing;

namespace {

constexpr char end_of_field = '\x1f';
constexpr char end_of_record = '\x1e';

// Separators cannot be part of a text: they become spaces.
void put(std::string& out, std::string_view text) {
    out += end_of_field;
    for (char c : text) out += c == end_of_field || c == end_of_record ? ' ' : c;
}

void put(std::string& out, std::int64_t number) {
    out += end_of_field;
    out += std::to_string(number);
}

std::int64_t tenths(float pixels) { return std::lround(pixels * 10); }

bool is_same(const Rect& a, const Rect& b) {
    return tenths(a.x) == tenths(b.x) && tenths(a.y) == tenths(b.y) && tenths(a.width) == tenths(b.width) &&
           tenths(a.height) == tenths(b.height);
}

void put(std::string& out, const Rect& rect) {
    put(out, tenths(rect.x));
    put(out, tenths(rect.y));
    put(out, tenths(rect.width));
    put(out, tenths(rect.height));
}

// Equal in all that a reader can notice, the rectangle left out. The parent is compared by the caller, as an id.
bool is_same_meaning(const Node& a, const Node& b) {
    return a.role == b.role && a.name == b.name && a.value == b.value && a.hint == b.hint && a.error == b.error &&
           a.level == b.level && a.rows == b.rows && a.typing == b.typing && a.mark == b.mark && a.style == b.style &&
           a.is_disabled == b.is_disabled && a.is_checked == b.is_checked && a.is_required == b.is_required &&
           a.max_bytes == b.max_bytes;
}

std::string_view parent_id(const Page& page, const Node& node) {
    const bool has_parent = node.parent >= 0 && static_cast<std::size_t>(node.parent) < page.nodes.size();
    return has_parent ? std::string_view(page.nodes[static_cast<std::size_t>(node.parent)].id) : std::string_view();
}

void put_node(std::string& out, const Page& page, const Node& node) {
    out += 'n';
    put(out, node.id);
    put(out, parent_id(page, node));
    put(out, role_word(node.role));
    put(out, node.name);
    put(out, node.value);
    put(out, node.hint);
    put(out, node.error);
    put(out, node.level);
    put(out, node.rows);
    put(out, typing_word(node.typing));
    put(out, mark_word(node.mark));
    put(out, node.style);
    out += end_of_field;
    if (node.is_disabled) out += 'd';
    if (node.is_checked) out += 'c';
    if (node.is_required) out += 'r';
    put(out, node.max_bytes);
    put(out, node.rect);
    out += end_of_record;
}

}  // namespace

std::string_view typing_word(Typing typing) {
    switch (typing) {
        case Typing::text: return "text";
        case Typing::name: return "name";
        case Typing::date: return "date";
        case Typing::number: return "number";
        case Typing::digits: return "digits";
        case Typing::search: return "search";
        case Typing::multi_line: return "multi_line";
    }
    return "text";
}

std::string_view mark_word(Mark mark) {
    switch (mark) {
        case Mark::none: return "";
        case Mark::done: return "done";
        case Mark::current: return "current";
        case Mark::ahead: return "ahead";
        case Mark::right: return "right";
        case Mark::wrong: return "wrong";
    }
    return "";
}

const Node* MirrorMessage::before(std::size_t index, const std::string& id) const {
    if (index < last_.nodes.size() && last_.nodes[index].id == id) return &last_.nodes[index];
    for (const Node& node : last_.nodes)
        if (node.id == id) return &node;
    return nullptr;
}

bool MirrorMessage::is_same_order(const Page& page) const {
    if (page.nodes.size() != last_.nodes.size()) return false;
    for (std::size_t i = 0; i < page.nodes.size(); ++i)
        if (page.nodes[i].id != last_.nodes[i].id || parent_id(page, page.nodes[i]) != parent_id(last_, last_.nodes[i]))
            return false;
    return true;
}

std::string_view MirrorMessage::changes(const Page& page) {
    message_.clear();
    const bool is_page_new = is_first_ || page.id != last_.id || page.title != last_.title ||
                             page.language != last_.language || page.theme != last_.theme || page.text_percent != last_.text_percent ||
                             page.is_motion_reduced != last_.is_motion_reduced || tenths(page.width) != tenths(last_.width) ||
                             tenths(page.height) != tenths(last_.height);
    if (is_page_new) {
        message_ += 'p';
        put(message_, page.id);
        put(message_, page.title);
        put(message_, page.language);
        put(message_, tenths(page.width));
        put(message_, tenths(page.height));
        put(message_, kit::theme_word(page.theme));
        put(message_, page.text_percent);
        put(message_, page.is_motion_reduced ? "still" : "");
        message_ += end_of_record;
    }
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
        const Node& node = page.nodes[i];
        const Node* old = before(i, node.id);
        if (!old || !is_same_meaning(*old, node) || parent_id(last_, *old) != parent_id(page, node)) {
            put_node(message_, page, node);
        } else if (!is_same(old->rect, node.rect)) {
            message_ += 'r';
            put(message_, node.id);
            put(message_, node.rect);
            message_ += end_of_record;
        }
    }
    if (is_first_ || !is_same_order(page)) {
        message_ += 'o';
        for (const Node& node : page.nodes) put(message_, node.id);
        message_ += end_of_record;
    }
    for (const kit::Announcement& announcement : page.announcements) {
        if (announcement.number <= announced_) continue;
        announced_ = announcement.number;
        message_ += 'a';
        put(message_, static_cast<std::int64_t>(announcement.number));
        put(message_, announcement.is_urgent ? "1" : "");
        put(message_, announcement.text);
        message_ += end_of_record;
    }
    // The kit repeats its wish for the focus while the page settles; by then the pupil may have moved on.
    if (!page.focus.empty() && (page.focus != last_.focus || page.id != last_.id)) {
        message_ += 'f';
        put(message_, page.focus);
        message_ += end_of_record;
    }
    last_ = page;
    is_first_ = false;
    return message_;
}

}  // namespace motcua::browser
