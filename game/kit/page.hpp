// Meaning: what one frame of the game says, apart from how it looks. The kit appends a node for every widget drawn; the
// browser mirrors the nodes as DOM elements, the tests find and press them by role and name, an accessibility bridge of
// the desktop can read them. No Dear ImGui here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::kit {

enum class Role : std::uint8_t {
    region,        // a titled part of the page; children are nested
    heading,
    text,          // a paragraph
    note,          // a quieter paragraph
    list,          // children: list_item
    list_item,
    terms,         // label–value pairs; children: term
    term,          // name = label, value = value
    button,
    link,
    text_field,
    choice_list,   // one of many; children: choice
    multi_choice,  // some of many; children: choice
    choice,
    checkbox,
    progress,      // the path of steps; children: progress_step
    progress_step,
    dialog,        // children; everything outside is inert while it is open
    image,
    error_summary, // children: link to the fields
    toast,
    table,         // name = caption; children: table_row
    table_row,     // level 1: the row of column headings; children: table_cell
    table_cell,    // level 1: a heading of its column or row
    disclosure,    // a button that opens something on the page itself and closes it again; checked = open; level 1: a word
                   // in the text before it
    scroll         // a part that scrolls by itself, level 1: sideways, 2: down; children lie as if it were at its beginning
};

// The role's name where it is written: in the mirror's messages and in the tests' words.
const char* role_word(Role role);

// How a text field is typed in. Values stay text; the kind chooses the keyboard and the hint.
enum class Typing : std::uint8_t { text, name, date, number, digits, search, multi_line };

enum class Mark : std::uint8_t { none, done, current, ahead, right, wrong };

struct Rect {  // CSS pixels in document coordinates: the page's top left corner is 0,0 whatever has been scrolled
    float x = 0, y = 0, width = 0, height = 0;
};

struct Node {
    std::string id;           // unique on the page, stable between frames
    Role role = Role::text;
    std::string name;         // accessible name; of texts the text itself
    std::string value;        // of fields, terms; of images a picture name; of links the id of the node it points to
    std::string hint;         // description
    std::string error;        // non-empty = invalid, and why
    std::uint8_t level = 0;   // headings
    std::uint8_t rows = 1;    // multi-line fields
    Typing typing = Typing::text;
    Mark mark = Mark::none;
    std::uint8_t style = 0;   // Style of buttons and cards, for the style sheet
    bool is_disabled = false;
    bool is_checked = false;
    bool is_required = false;
    std::uint32_t max_bytes = 0;  // text fields; 0 = no limit said
    std::int32_t parent = -1;     // index of the enclosing node; parents come before their children
    Rect rect;
};

struct Announcement {
    std::uint64_t number = 0;  // counts up; the same number is never announced twice
    std::string text;
    bool is_urgent = false;
};

// What is looked at, and how: which palette, how much larger than usual the text is by the pupil's own choice, and whether
// things may move.
enum class Theme : std::uint8_t { light, dark, contrast };
const char* theme_word(Theme theme);

struct Page {
    std::string id;        // one history entry per id
    std::string title;
    std::string language;  // "vi" or "en"
    std::vector<Node> nodes;
    std::vector<Announcement> announcements;  // the latest few
    std::string focus;     // id of the node that should take the focus now; "" = leave it
    float height = 0;      // CSS pixels of the whole page
    float width = 0;
    Theme theme = Theme::light;
    int text_percent = 100;
    bool is_motion_reduced = false;
    float view_top = 0;    // where the visible part begins, in document coordinates

    // The first node with this role and exactly this accessible name; null when there is none.
    const Node* find(Role role, std::string_view name) const;
    const Node* find(std::string_view id) const;
};

}  // namespace motcua::kit
