// Looking nodes up on a page. The page itself is plain data; the kit fills it.
#include "game/kit/page.hpp"

namespace motcua::kit {

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
