// Where the next widget goes: under the last one, beside it, or in the next cell of a grid. Document coordinates in CSS
// pixels. What a widget looks like is not here.
#include <algorithm>
#include <cmath>

#include "game/kit/inside.hpp"

namespace motcua::kit {

namespace {
constexpr float row_fill_min = 200;  // a widget without a width of its own wants at least this beside others
constexpr float bar_top = 13;
}

void Kit::Inside::begin_root() {
    const float available = frame.host_scrolls ? frame.width : frame.width - ImGui::GetStyle().ScrollbarSize;
    const float edge = is_phone() ? 16.f : 24.f;
    const float widest = scaled(is_wide ? theme::wide_max : theme::column_max);
    Flow flow;
    flow.width = std::max(120.f, std::min(available - 2 * edge, widest));
    flow.x = std::round((available - flow.width) / 2);
    flow.y = is_phone() ? 22.f : 34.f;
    flows.assign(1, flow);
}

Slot Kit::Inside::open(float wanted_width, float above) {
    Flow& flow = flows.back();
    if (!flow.is_row) return {flow.x, flow.y + (flow.is_empty ? 0 : std::max(flow.below, above)), flow.width};
    const float needed = std::min(wanted_width > 0 ? wanted_width : row_fill_min, flow.width);
    if (flow.row_x > flow.x && needed > flow.x + flow.width - flow.row_x + 0.5f) {
        flow.y += flow.line_height + (flow.is_bar ? 0 : theme::gap_row);
        flow.row_x = flow.x;
        flow.line_height = flow.box_top = 0;
    }
    return {flow.row_x, flow.y, wanted_width > 0 ? needed : flow.x + flow.width - flow.row_x};
}

void Kit::Inside::close(const Slot& slot, float height, float below) {
    Flow& flow = flows.back();
    flow.is_empty = false;
    if (flow.is_row) {
        flow.row_x = slot.x + slot.width + theme::gap_row;
        flow.line_height = std::max(flow.line_height, height);
    } else {
        flow.y = slot.y + height;
        flow.below = below;
    }
}

void Kit::Inside::set_rect(int index, float x, float y, float width, float height) {
    node(index).rect = {x, y, width, height};
}

// ---- rows -----------------------------------------------------------------------------------------------------------

void Kit::begin_row() {
    Inside& k = *inside_;
    ++k.rows_open;
    if (!k.draws) return;
    Slot slot = k.open(0, 16);
    Flow row;
    row.is_row = true;
    row.is_bar = k.flows.size() == 1 && k.flows.back().is_empty;
    if (row.is_bar) {
        constexpr float mark_room = 44;  // for the game's mark
        k.bar_links_now = 0;
        slot.y = bar_top;
        slot.x += mark_room;
        slot.width -= mark_room;
    }
    row.x = row.row_x = slot.x;
    row.y = slot.y;
    row.width = slot.width;
    k.flows.push_back(row);
}

void Kit::end_row() {
    Inside& k = *inside_;
    --k.rows_open;
    if (!k.draws || k.flows.size() < 2 || !k.flows.back().is_row) return;
    const Flow row = std::move(k.flows.back());
    k.flows.pop_back();
    if (row.is_empty) return;
    if (row.is_bar) {
        const float bottom = row.y + row.line_height + 8;
        k.draw_bar_ground(bottom, row.y > bar_top ? row.y : bottom);
        if (k.bar_links != k.bar_links_now) {
            k.bar_links = k.bar_links_now;
            k.settling = std::max(k.settling, 1);
        }
        k.close({row.x, bottom, row.width}, k.is_phone() ? 4.f : 12.f, theme::gap);
        return;
    }
    const Flow& around = k.flows.back();
    const float top = around.is_row ? around.y : around.y + (around.is_empty ? 0 : std::max(around.below, 16.f));
    float bottom = row.y + row.line_height;
    for (const std::string& reason : row.reasons) {
        bottom += 4;
        bottom += k.draw_text(k.face(Type::small), reason, row.x, bottom, k.line_measure(row.width), k.look->text_quiet);
    }
    k.close({row.x, top, row.width}, bottom - top, 18);
}

// A white band with the game's mark: an open door.
void Kit::Inside::draw_bar_ground(float bottom, float words_bottom) {
    on_layer(0);
    fill(0, 5, frame.width, bottom - 5, look->surface);
    fill(0, bottom - 1, frame.width, 1, look->line);
    constexpr float side = 32;
    const float x = flows.front().x, y = std::round((5 + words_bottom - side) / 2);
    fill(x, y, side, side, look->primary, 8);
    list->AddRectFilled(at(x + 8, y + 7), at(x + 24, y + 26), look->on_primary, 7, ImDrawFlags_RoundCornersTop);
    list->AddQuadFilled(at(x + 11, y + 10), at(x + 18, y + 13), at(x + 18, y + 29), at(x + 11, y + 26), theme::paint::door);
    list->AddCircleFilled(at(x + 16, y + 20), 1.2f, look->on_primary);
    on_layer(content_layer());
}

// ---- grids of cards -------------------------------------------------------------------------------------------------

void Kit::begin_columns(float min_width) {
    Inside& k = *inside_;
    if (!k.draws) return;
    if (k.flows.size() == 1) k.wants_wide = true;
    Grid grid;
    grid.slot = k.open(0, theme::gap);
    grid.row_y = grid.slot.y;
    grid.memory = k.grids_used++;
    if (k.grids.size() < k.grids_used) k.grids.resize(k.grids_used);
    GridMemory& memory = k.grids[grid.memory];
    memory.heights_now.clear();
    const float gap = k.grid_gap();
    const int fitting = std::max(1, static_cast<int>((grid.slot.width + gap) / (k.scaled(min_width) + gap)));
    grid.columns = fitting;
    if (memory.cells > 0) {
        // Four cards where three fit stand as two and two.
        const int rows = (memory.cells + fitting - 1) / fitting;
        grid.columns = std::max(1, std::min(fitting, (memory.cells + rows - 1) / rows));
    }
    const float columns = static_cast<float>(grid.columns);
    grid.column_width = std::floor((grid.slot.width - gap * (columns - 1)) / columns);
    k.open_grids.push_back(grid);
    k.begin_cell();
}

void Kit::begin_aside(float first_width, float second_width_min) {
    Inside& k = *inside_;
    if (!k.draws) return;
    const float first = k.scaled(first_width), gap = k.grid_gap();
    const float edges = 2 * 24.f + (k.frame.host_scrolls ? 0 : ImGui::GetStyle().ScrollbarSize);
    const float room = k.flows.size() == 1 ? std::min(k.frame.width - edges, k.scaled(theme::wide_max)) : k.flows.back().width;
    const bool are_beside = room >= first + gap + k.scaled(second_width_min);
    if (are_beside && k.flows.size() == 1) k.wants_wide = true;
    Grid grid;
    grid.slot = k.open(0, theme::gap);
    grid.row_y = grid.slot.y;
    grid.memory = k.grids_used++;
    if (k.grids.size() < k.grids_used) k.grids.resize(k.grids_used);
    k.grids[grid.memory].heights_now.clear();
    grid.columns = are_beside ? 2 : 1;
    grid.first_width = are_beside ? first : grid.slot.width;
    grid.column_width = are_beside ? std::max(1.f, grid.slot.width - first - gap) : grid.slot.width;
    k.open_grids.push_back(grid);
    k.begin_cell();
}

void Kit::next_column() {
    Inside& k = *inside_;
    if (!k.draws || k.open_grids.empty()) return;
    k.end_cell();
    k.begin_cell();
}

void Kit::end_columns() {
    Inside& k = *inside_;
    if (!k.draws || k.open_grids.empty()) return;
    k.end_cell();
    const Grid grid = k.open_grids.back();
    k.open_grids.pop_back();
    GridMemory& memory = k.grids[grid.memory];
    if (memory.cells != grid.cells_used || memory.heights != memory.heights_now) {
        memory.cells = grid.cells_used;
        memory.heights = memory.heights_now;
        k.settling = std::max(k.settling, 1);
    }
    k.close(grid.slot, grid.row_y + grid.row_height - grid.slot.y);
}

void Kit::Inside::begin_cell() {
    Grid& grid = open_grids.back();
    const int column = grid.cells_used % grid.columns;
    const float gap = grid_gap();
    if (column == 0 && grid.cells_used > 0 && grid.row_height > 0) {
        grid.row_y += grid.row_height + gap;
        grid.row_height = 0;
    }
    Flow cell;
    cell.is_cell = true;
    cell.x = grid.slot.x + static_cast<float>(column) * (grid.column_width + gap);
    cell.y = grid.row_y;
    cell.width = grid.column_width;
    if (grid.first_width > 0) {
        if (column == 0) cell.width = grid.first_width;
        else cell.x = grid.slot.x + grid.first_width + gap;
    }
    flows.push_back(cell);
    grid.is_cell_open = true;
}

void Kit::Inside::end_cell() {
    Grid& grid = open_grids.back();
    if (!grid.is_cell_open) return;
    grid.is_cell_open = false;
    const Flow cell = std::move(flows.back());
    flows.pop_back();
    if (cell.is_empty) return;
    grids[grid.memory].heights_now.push_back(cell.y - grid.row_y - cell.stretched);
    grid.row_height = std::max(grid.row_height, cell.y - grid.row_y);
    ++grid.cells_used;
}

}  // namespace motcua::kit
