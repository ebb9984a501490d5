// Looking nodes up on a page, and what their roles are called. The page itself is plain data; the kit fills it.
#include "game/kit/page.hpp"

namespace motcua::kit {

const char* role_word(Role role) {
    switch (role) {
        case Role::region: return "region";
        case Role::heading: return "heading";
        case Role::text: return "text";
        case Role::note: return "note";
        case Role::list: return "list";
        case Role::list_item: return "list_item";
        case Role::terms: return "terms";
        case Role::term: return "term";
        case Role::button: return "button";
        case Role::link: return "link";
        case Role::text_field: return "text_field";
        case Role::choice_list: return "choice_list";
        case Role::multi_choice: return "multi_choice";
        case Role::choice: return "choice";
        case Role::checkbox: return "checkbox";
        case Role::progress: return "progress";
        case Role::progress_step: return "progress_step";
        case Role::dialog: return "dialog";
        case Role::image: return "image";
        case Role::error_summary: return "error_summary";
        case Role::toast: return "toast";
        case Role::table: return "table";
        case Role::table_row: return "table_row";
        case Role::table_cell: return "table_cell";
        case Role::disclosure: return "disclosure";
        case Role::scroll: return "scroll";
    }
    return "text";
}

const char* theme_word(Theme theme) { return theme == Theme::dark ? "dark" : theme == Theme::contrast ? "contrast" : "light"; }

const Node* Page::find(Role role, std::string_view name) const {
    for (const Node& node : nodes) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

const Node* Page::find(std::string_view id) const {
    for (const Node& node : nodes) {
        if (node.id == id) return &node;
    }
    return nullptr;
}

}  // namespace motcua::kit
