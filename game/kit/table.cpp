// Tables: rows of the same kind side by side where the width allows it; where it does not, blocks of label and value, or
// side by side all the same and scrolled.
#include <algorithm>

#include "game/kit/inside.hpp"

namespace motcua::kit {
namespace {

// Nodes of one row: a cell per column, the row's own label first.
std::vector<int> add_row(Kit::Inside& k, const std::string& label, std::span<const std::string> cells, bool is_heading) {
    std::vector<int> nodes = {k.add(Role::table_row, k.own_id("row"), label)};
    k.node(nodes[0]).level = is_heading ? 1 : 0;
    k.parents.push_back(nodes[0]);
    for (std::size_t i = 0; i <= cells.size(); ++i) {
        nodes.push_back(k.add(Role::table_cell, k.own_id("cell"), i == 0 ? label : cells[i - 1]));
        k.node(nodes.back()).level = is_heading || i == 0 ? 1 : 0;
    }
    k.parents.pop_back();
    return nodes;
}

// Side by side: every column as wide as the others, the row as high as its tallest cell.
float draw_wide_row(Kit::Inside& k, const std::vector<int>& nodes, const Slot& slot, float y, bool is_heading) {
    const float column = slot.width / static_cast<float>(nodes.size() - 1);
    const Face face = k.face(is_heading ? Type::small_strong : Type::small);
    const Face strong = k.face(Type::small_strong);
    float tallest = 0;
    for (std::size_t i = 1; i < nodes.size(); ++i)
        tallest = std::max(tallest, k.text_height(i == 1 ? strong : face, k.node(nodes[i]).name, column - 16));
    const float height = tallest + 20;
    if (is_heading) k.fill(slot.x, y, slot.width, height, k.look->primary_soft, 6);
    else k.fill(slot.x, y, slot.width, 1, k.look->line);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const float x = slot.x + column * static_cast<float>(i - 1);
        k.draw_text(i == 1 ? strong : face, k.node(nodes[i]).name, x + 8, y + 10, column - 16, k.look->text);
        k.set_rect(nodes[i], x, y, column, height);
    }
    k.set_rect(nodes[0], slot.x, y, slot.width, height);
    return height;
}

// One block per row: its label, then each column's name with the value beneath.
float draw_block(Kit::Inside& k, const std::vector<int>& nodes, std::span<const std::string> columns, const Slot& slot, float y) {
    const Face strong = k.face(Type::strong), quiet = k.face(Type::small), body = k.face(Type::body);
    const float top = y;
    k.fill(slot.x, y, slot.width, 1, k.look->line);
    y += 10;
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const float cell_top = y;
        if (i > 1 && i - 2 < columns.size()) y += k.draw_text(quiet, columns[i - 2], slot.x, y, slot.width, k.look->text_quiet) + 1;
        y += k.draw_text(i == 1 ? strong : body, k.node(nodes[i]).name, slot.x, y, slot.width, k.look->text) + 6;
        k.set_rect(nodes[i], slot.x, cell_top, slot.width, y - cell_top);
    }
    k.set_rect(nodes[0], slot.x, top, slot.width, y - top);
    return y - top;
}

}  // namespace

// Three columns or more are there to be compared: they stay side by side and scroll where they do not fit. Fewer read better
// as blocks there.
void Kit::table(std::string_view id, std::string_view caption, std::span<const std::string> columns, std::span<const TableRow> rows) {
    Inside& k = *inside_;
    const bool may_scroll = columns.size() >= 3;
    const float column_min = 118, width_min = column_min * static_cast<float>(columns.size() + 1);
    if (may_scroll) begin_scroll(std::string(id) + ".scroll", caption, {.width_min = width_min});
    const int table = k.add(Role::table, id, caption);
    k.parents.push_back(table);
    const std::vector<int> heading = add_row(k, "", columns, true);
    std::vector<std::vector<int>> lines;
    for (const TableRow& row : rows) lines.push_back(add_row(k, row.label, row.cells, false));
    k.parents.pop_back();
    if (k.draws) {
        const Slot slot = k.open(0, 14);
        float y = slot.y;
        const bool is_wide = slot.width >= k.scaled(width_min);
        if (is_wide) y += draw_wide_row(k, heading, slot, y, true);
        else for (const int node : heading) k.set_rect(node, slot.x, y, 1, 1);
        for (const std::vector<int>& line : lines) y += is_wide ? draw_wide_row(k, line, slot, y, false) : draw_block(k, line, columns, slot, y);
        k.set_rect(table, slot.x, slot.y, slot.width, y - slot.y);
        k.close(slot, y - slot.y, 18);
    }
    if (may_scroll) end_scroll();
}

}  // namespace motcua::kit
