// What crosses from the game to the page: only what changed, whole and in order.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "platform/browser/mirror_message.hpp"

using namespace motcua;
using browser::MirrorMessage;
using kit::Node;
using kit::Page;
using kit::Role;

namespace {

std::vector<std::vector<std::string>> records(std::string_view message) {
    std::vector<std::vector<std::string>> out;
    std::vector<std::string> record(1);
    for (const char c : message) {
        if (c == '\x1e') {
            out.push_back(record);
            record.assign(1, "");
        } else if (c == '\x1f') {
            record.emplace_back();
        } else {
            record.back() += c;
        }
    }
    return out;
}

Node node(std::string id, Role role, std::string name, std::int32_t parent = -1) {
    Node out;
    out.id = std::move(id);
    out.role = role;
    out.name = std::move(name);
    out.parent = parent;
    return out;
}

Page form() {
    Page page;
    page.id = "form";
    page.title = "Tờ khai";
    page.language = "vi";
    page.width = 360;
    page.height = 1200.25f;
    page.nodes = {node("heading", Role::heading, "Tờ khai"), node("section", Role::region, "Người nộp"),
                  node("name", Role::text_field, "Họ và tên", 1), node("go", Role::button, "Tiếp tục")};
    page.nodes[2].rect = {16, 80.5f, 328, 48};
    return page;
}

}  // namespace

TEST_CASE("the first message carries the page, every node and their order") {
    MirrorMessage message;
    const auto sent = records(message.changes(form()));
    REQUIRE(sent.size() == 6);
    CHECK(sent[0] == std::vector<std::string>{"p", "form", "Tờ khai", "vi", "3600", "12003", "light", "100", ""});
    CHECK(sent[3] == std::vector<std::string>{"n", "name", "section", "text_field", "Họ và tên", "", "", "", "0", "1", "text", "",
                                              "0", "", "0", "160", "805", "3280", "480"});
    CHECK(sent[5] == std::vector<std::string>{"o", "heading", "section", "name", "go"});
}

TEST_CASE("an unchanged page sends nothing") {
    MirrorMessage message;
    message.changes(form());
    CHECK(message.changes(form()).empty());
}

TEST_CASE("a node that says something else is sent alone, a node that only moved as its rectangle") {
    MirrorMessage message;
    message.changes(form());
    Page page = form();
    page.nodes[2].value = "Nguyễn";
    page.nodes[2].is_required = true;
    page.nodes[3].rect.y = 600;
    const auto sent = records(message.changes(page));
    REQUIRE(sent.size() == 2);
    CHECK(sent[0][5] == "Nguyễn");
    CHECK(sent[0][13] == "r");
    CHECK(sent[1] == std::vector<std::string>{"r", "go", "0", "6000", "0", "0"});
}

TEST_CASE("nodes that come and go change the order, and a new parent sends the node again") {
    MirrorMessage message;
    message.changes(form());
    Page page = form();
    page.nodes.insert(page.nodes.begin() + 1, node("errors", Role::error_summary, "Em sửa những chỗ này"));
    page.nodes[3].parent = 1;
    const auto sent = records(message.changes(page));
    REQUIRE(sent.size() == 3);
    CHECK(sent[0][1] == "errors");
    CHECK(sent[1][1] == "name");
    CHECK(sent[1][2] == "errors");
    CHECK(sent[2] == std::vector<std::string>{"o", "heading", "errors", "section", "name", "go"});
}

TEST_CASE("an announcement is said once") {
    MirrorMessage message;
    Page page = form();
    page.announcements = {{1, "Đã lưu.", false}, {2, "Mất 9.000 đồng", true}};
    const auto sent = records(message.changes(page));
    CHECK(sent[6] == std::vector<std::string>{"a", "1", "", "Đã lưu."});
    CHECK(sent[7] == std::vector<std::string>{"a", "2", "1", "Mất 9.000 đồng"});
    CHECK(message.changes(page).empty());
}

TEST_CASE("a wish for the focus is passed on once, and again after the pupil did something") {
    MirrorMessage message;
    Page page = form();
    page.focus = "heading";
    CHECK(records(message.changes(page)).back() == std::vector<std::string>{"f", "heading"});
    CHECK(message.changes(page).empty());
    message.expect_focus();
    CHECK(records(message.changes(page)).back() == std::vector<std::string>{"f", "heading"});
}

TEST_CASE("separators inside a text cannot break a message") {
    MirrorMessage message;
    Page page = form();
    page.nodes[0].name = "a\x1e" "b\x1f" "c";
    CHECK(records(message.changes(page))[1][4] == "a b c");
}

TEST_CASE("a parent that does not exist is no parent") {
    MirrorMessage message;
    Page page = form();
    page.nodes[3].parent = 99;
    CHECK(records(message.changes(page))[4][2] == "");
}
