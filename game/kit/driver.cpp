// See driver.hpp.
#include "game/kit/driver.hpp"

#include <set>

namespace motcua::kit {

namespace {

const Node* parent_of(const Page& page, const Node& node) {
    return node.parent < 0 ? nullptr : &page.nodes[static_cast<std::size_t>(node.parent)];
}

bool is_in_dialog(const Page& page, const Node& node) {
    for (const Node* at = &node; at != nullptr; at = parent_of(page, *at)) {
        if (at->role == Role::dialog) return true;
    }
    return false;
}

bool has_dialog(const Page& page) {
    for (const Node& node : page.nodes) {
        if (node.role == Role::dialog) return true;
    }
    return false;
}

}  // namespace

std::string dump(const Page& page) {
    std::string out = "page " + page.id + " \"" + page.title + "\" " + page.language + "\n";
    for (const Node& node : page.nodes) {
        for (const Node* at = &node; at != nullptr; at = parent_of(page, *at)) out += "  ";
        out += std::string(role_word(node.role)) + " \"" + node.name + "\" #" + node.id;
        if (node.level > 0) out += " level " + std::to_string(node.level);
        if (!node.value.empty()) out += " = \"" + node.value + "\"";
        if (node.is_required) out += " required";
        if (node.is_checked) out += " checked";
        if (node.is_disabled) out += " disabled";
        if (node.mark == Mark::right) out += " right";
        if (node.mark == Mark::wrong) out += " wrong";
        if (node.mark == Mark::current) out += " current";
        if (!node.hint.empty()) out += " hint \"" + node.hint + "\"";
        if (!node.error.empty()) out += " error \"" + node.error + "\"";
        out += "\n";
    }
    for (const Announcement& said : page.announcements) {
        out += "  announced " + std::to_string(said.number) + ": " + said.text + "\n";
    }
    if (!page.focus.empty()) out += "  focus #" + page.focus + "\n";
    return out;
}

Driver::Driver(Kit& kit, std::function<const Page&()> frame) : kit_(kit), frame_(std::move(frame)) { settle(); }

void Driver::fail(const std::string& what) const {
    throw Failure(what + "\nThe page was:\n" + (page_ != nullptr ? dump() : std::string("(none)\n")));
}

void Driver::settle() {
    constexpr int frames_max = 60;
    for (int i = 0; i < frames_max; ++i) {
        page_ = &frame_();
        ++frames_;
        if (!kit_.wants_another_frame()) {
            check_page();
            return;
        }
    }
    fail("The page never came to rest: a frame was wanted " + std::to_string(frames_max) + " times.");
}

// What every page owes its readers, whatever is on it.
void Driver::check_page() const {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < page_->nodes.size(); ++i) {
        const Node& node = page_->nodes[i];
        if (node.id.empty()) fail("A node has no id.");
        if (!ids.insert(node.id).second) fail("Two nodes are called #" + node.id + ".");
        if (node.parent >= static_cast<std::int32_t>(i)) fail("#" + node.id + " stands before its parent.");
    }
}

const Node& Driver::node(const std::string& id) const {
    const Node* node = page_->find(id);
    if (node == nullptr) fail("Nothing on the page is called #" + id + ".");
    return *node;
}

Driver::Found Driver::find(Role role, std::string_view name) {
    const Node* node = page_->find(role, name);
    if (node == nullptr) fail("There is no " + std::string(role_word(role)) + " \"" + std::string(name) + "\".");
    return Found(*this, node->id);
}

bool Driver::has(Role role, std::string_view name) const { return page_->find(role, name) != nullptr; }

void Driver::press(const std::string& id) {
    const Node& target = node(id);
    if (target.is_disabled) fail("#" + id + " is disabled: " + target.hint);
    if (has_dialog(*page_) && !is_in_dialog(*page_, target)) fail("#" + id + " is behind a dialog.");
    kit_.press(id);
    settle();
}

void Driver::type(const std::string& id, std::string_view text) {
    const Node& target = node(id);
    if (target.role != Role::text_field) fail("#" + id + " is no text field.");
    if (target.is_disabled) fail("#" + id + " is disabled.");
    if (has_dialog(*page_) && !is_in_dialog(*page_, target)) fail("#" + id + " is behind a dialog.");
    kit_.type(id, text, true);
    settle();
}

void Driver::choose(std::string_view list_name, std::string_view option_name) {
    for (const Node& option : page_->nodes) {
        if (option.role != Role::choice || option.name != option_name) continue;
        const Node* list = parent_of(*page_, option);
        if (list == nullptr || list->name != list_name) continue;
        if (option.is_checked) return;
        press(std::string(option.id));
        return;
    }
    fail("There is no option \"" + std::string(option_name) + "\" in \"" + std::string(list_name) + "\".");
}

void Driver::tick(std::string_view label, bool is_on) {
    const Found box = find(Role::checkbox, label);
    if (box.node().is_checked != is_on) box.press();
}

bool Driver::see(std::string_view text) const {
    const auto has_text = [&](const std::string& where) { return where.find(text) != std::string::npos; };
    if (has_text(page_->title)) return true;
    for (const Node& node : page_->nodes) {
        if (has_text(node.name) || has_text(node.value) || has_text(node.hint) || has_text(node.error)) return true;
    }
    for (const Announcement& said : page_->announcements) {
        if (has_text(said.text)) return true;
    }
    return false;
}

void Driver::must_see(std::string_view text) const {
    if (!see(text)) fail("\"" + std::string(text) + "\" is nowhere on the page.");
}

}  // namespace motcua::kit
