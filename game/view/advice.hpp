// A hint of the law in words, in up to three steps: where to look, the principle, what to do here. The principle is the
// course's own text (what a belief's `reteach` or a goal's `again` says); the rest names things by their labels on the page.
#pragma once

#include <string>
#include <vector>

#include "game/rules/hint.hpp"
#include "game/view/view.hpp"

namespace motcua::view {

struct Advice {
    std::vector<std::string> steps;  // at least one
    std::string node;                // where on this page the hint points; "" = nowhere in particular
};

Advice advice(const View& view, const rules::Hint& hint);

}  // namespace motcua::view
