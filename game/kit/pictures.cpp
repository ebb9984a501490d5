// Pictures from the atlas, stars, and the path of steps. The atlas' format is described in
// assets/pictures/make_pictures.py; a broken one is refused whole.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "build/generated/icons.hpp"
#include "game/kit/inside.hpp"
#include "game/kit/words.hpp"

namespace motcua::kit {

namespace {

constexpr unsigned atlas_columns = 8;

unsigned read_u16(const std::uint8_t* at) { return at[0] | static_cast<unsigned>(at[1]) << 8; }

// Pixels that show nothing take a neighbour's colour, so that smoothing between texels does not darken the edges.
void spread_colours(std::uint8_t* pixels, unsigned width, unsigned left, unsigned top, unsigned cell) {
    const auto texel = [&](unsigned x, unsigned y) { return pixels + ((std::size_t{top} + y) * width + left + x) * 4; };
    for (unsigned y = 0; y < cell; ++y) {
        for (unsigned x = 0; x < cell; ++x) {
            if (texel(x, y)[3] != 0) continue;
            for (unsigned near = 0; near < 9; ++near) {
                const unsigned other_x = x + near % 3 - 1, other_y = y + near / 3 - 1;  // wraps below 0: out of the cell
                if (other_x >= cell || other_y >= cell || texel(other_x, other_y)[3] == 0) continue;
                std::memcpy(texel(x, y), texel(other_x, other_y), 3);
                break;
            }
        }
    }
}

}  // namespace

bool Kit::add_pictures(std::span<const std::uint8_t> atlas) {
    Inside& k = *inside_;
    constexpr std::size_t head = 12;
    if (k.picture_texture != nullptr || atlas.size() < head || std::memcmp(atlas.data(), "MCPX", 4) != 0) return false;
    const unsigned version = read_u16(&atlas[4]), cell = read_u16(&atlas[6]), count = read_u16(&atlas[8]),
                   colours = read_u16(&atlas[10]);
    if (version != 1 || cell < 8 || cell > 256 || count == 0 || count > 256 || colours == 0 || colours > 256) return false;
    std::size_t at = head + colours * std::size_t{4};
    std::vector<Inside::Picture> pictures(count);
    for (Inside::Picture& picture : pictures) {
        if (at >= atlas.size() || at + 1 + atlas[at] > atlas.size()) return false;
        picture.name.assign(reinterpret_cast<const char*>(&atlas[at + 1]), atlas[at]);
        at += 1u + atlas[at];
    }
    const std::size_t area = std::size_t{cell} * cell;
    if (atlas.size() - at != area * count) return false;

    ImGui::SetCurrentContext(k.context);
    const unsigned rows = (count + atlas_columns - 1) / atlas_columns;
    const unsigned width = atlas_columns * cell, height = rows * cell;
    ImTextureData* texture = IM_NEW(ImTextureData)();
    texture->Create(ImTextureFormat_RGBA32, static_cast<int>(width), static_cast<int>(height));
    texture->UseColors = true;
    std::memset(texture->Pixels, 0, std::size_t{width} * height * 4);
    for (unsigned i = 0; i < count; ++i) {
        const unsigned left = i % atlas_columns * cell, top = i / atlas_columns * cell;
        const std::uint8_t* pixels = &atlas[at + i * area];
        for (unsigned y = 0; y < cell; ++y) {
            for (unsigned x = 0; x < cell; ++x) {
                const unsigned colour = std::min<unsigned>(pixels[y * cell + x], colours - 1);
                std::memcpy(texture->Pixels + ((std::size_t{top} + y) * width + left + x) * 4, &atlas[head + colour * 4u], 4);
            }
        }
        spread_colours(texture->Pixels, width, left, top, cell);
        pictures[i].u = static_cast<float>(left) / static_cast<float>(width);
        pictures[i].v = static_cast<float>(top) / static_cast<float>(height);
    }
    k.picture_u = static_cast<float>(cell) / static_cast<float>(width);
    k.picture_v = static_cast<float>(cell) / static_cast<float>(height);
    ImGui::RegisterUserTexture(texture);
    k.picture_texture = texture;
    k.pictures = std::move(pictures);
    k.stir();
    return true;
}

const Kit::Inside::Picture* Kit::Inside::picture(std::string_view name) const {
    for (const Picture& picture : pictures) {
        if (picture.name == name) return &picture;
    }
    return nullptr;
}

void Kit::image(std::string_view id, std::string_view picture, std::string_view alternative, float size) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = picture;
    if (!k.draws) return;
    const float side = std::min(size, k.flows.back().width);
    const Slot slot = k.open(side, 8);
    const Inside::Picture* found = k.picture(picture);
    // A round ground gathers the drawing, whatever its outline.
    k.list->AddCircleFilled(k.at(slot.x + side / 2, slot.y + side / 2), side / 2, k.look->medallion);
    const float inset = side * 0.11f;
    // Two nods, the second smaller.
    const float part = k.motion.part(Move::nod, id), nod = side * 0.09f * (1 - part) * std::abs(std::sin(part * 6.2831853f));
    if (found != nullptr) {
        k.list->AddImage(k.picture_texture->GetTexRef(), k.at(slot.x + inset, slot.y + inset + nod),
                         k.at(slot.x + side - inset, slot.y + side - inset + nod), ImVec2(found->u, found->v),
                         ImVec2(found->u + k.picture_u, found->v + k.picture_v));
    } else {
        k.draw_icon(icons::icon_photo, slot.x + side * 0.25f, slot.y + side * 0.25f, side * 0.5f, k.look->text_quiet);
    }
    k.set_rect(index, slot.x, slot.y, side, side);
    k.close({slot.x, slot.y, k.is_in_row() ? side : slot.width}, side, 12);
}

void Kit::stars(std::string_view id, int stars, int stars_max, std::string_view alternative) {
    Inside& k = *inside_;
    const int index = k.add(Role::image, id, alternative);
    k.node(index).value = "stars";
    if (!k.draws) return;
    constexpr float size = 30, gap = 4;
    const float width = static_cast<float>(stars_max) * (size + gap) - gap;
    const Slot slot = k.open(width, 8);
    for (int i = 0; i < stars_max; ++i) {
        const float x = slot.x + static_cast<float>(i) * (size + gap);
        const bool is_won = i < stars;
        k.draw_icon(is_won ? icons::icon_star_filled : icons::icon_star, x, slot.y, size,
                    is_won ? k.look->star : k.look->line_strong);
    }
    k.set_rect(index, slot.x, slot.y, width, size);
    k.close({slot.x, slot.y, k.is_in_row() ? width : slot.width}, size, 10);
}

// ---- the path of steps ----------------------------------------------------------------------------------------------

namespace {

std::size_t current_step(std::span<const PathStep> steps) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].mark == Mark::current) return i;
        if (steps[i].mark == Mark::done) done = i;
    }
    return done;
}

// Numbered dots on a line, a label under each. `filling`: how far the way to the present step has filled, from 0 to 1.
float draw_dots(Kit::Inside& k, int first_node, std::span<const PathStep> steps, const Slot& slot, float width, float filling) {
    const Face small = k.face(Type::small_strong), number = k.face(Type::small_strong);
    const float column = width / static_cast<float>(steps.size());
    const float dot = k.scaled(30);
    float tallest = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float left = slot.x + static_cast<float>(i) * column, middle = left + column / 2;
        const bool is_done = steps[i].mark == Mark::done, is_current = steps[i].mark == Mark::current;
        if (i > 0) {
            const bool is_walked = steps[i - 1].mark == Mark::done;
            const float from = middle - column + dot / 2 + 4, long_way = column - dot - 8, walked = !is_walked ? 0 : is_current ? long_way * filling : long_way;
            k.fill(from, slot.y + dot / 2 - 1.5f, long_way, 3, k.look->line, 1.5f);
            if (walked > 0) k.fill(from, slot.y + dot / 2 - 1.5f, walked, 3, k.look->primary, 1.5f);
        }
        const ImVec2 centre = k.at(middle, slot.y + dot / 2);
        if (is_current) k.list->AddCircleFilled(centre, dot / 2 + 4 + 7 * (1 - filling), k.look->primary_halo);
        k.list->AddCircleFilled(centre, dot / 2, is_done || is_current ? k.look->primary : k.look->surface);
        if (!is_done && !is_current) k.list->AddCircle(centre, dot / 2 - 0.75f, k.look->line_strong, 0, 1.5f);
        if (is_done) {
            k.draw_icon(icons::icon_check, middle - 10, slot.y + dot / 2 - 10, 20, k.look->on_primary);
        } else {
            const std::string digits = std::to_string(i + 1);
            k.draw_text(number, digits, middle - dot / 2, slot.y + (dot - number.line) / 2, dot,
                        is_current ? k.look->on_primary : k.look->text_quiet, Align::centre);
        }
        const float height = k.draw_text(small, steps[i].label, left + 3, slot.y + dot + 8, column - 6,
                                         is_current ? k.look->primary : is_done ? k.look->text : k.look->text_quiet, Align::centre);
        tallest = std::max(tallest, height);
        k.set_rect(first_node + static_cast<int>(i), left, slot.y, column, dot + 8 + height);
    }
    return dot + 8 + tallest;
}

// Where there is no room: the present step in words, and a bar.
float draw_bar(Kit::Inside& k, int first_node, std::span<const PathStep> steps, const Slot& slot, float width, float filling) {
    const Face strong = k.face(Type::small_strong);
    const std::size_t current = current_step(steps);
    const Words& said = words(k.frame.language);
    std::string text(said.step);
    text += std::to_string(current + 1);
    text += said.of;
    text += std::to_string(steps.size());
    text += ": ";
    text += steps[current].label;
    const float height = k.draw_text(strong, text, slot.x, slot.y, width, k.look->primary);
    const float y = slot.y + height + 6, gap = 4;
    const float part = (width - gap * static_cast<float>(steps.size() - 1)) / static_cast<float>(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float x = slot.x + static_cast<float>(i) * (part + gap);
        const bool is_reached = steps[i].mark == Mark::done || steps[i].mark == Mark::current;
        k.fill(x, y, part, 8, k.look->track, 4);
        if (is_reached) k.fill(x, y, i == current ? std::max(8.f, part * filling) : part, 8, k.look->primary, 4);
        k.set_rect(first_node + static_cast<int>(i), x, slot.y, part, height + 14);
    }
    return height + 14;
}

}  // namespace

void Kit::progress(std::string_view id, std::string_view label, std::span<const PathStep> steps) {
    Inside& k = *inside_;
    const int index = k.add(Role::progress, id, label);
    k.parents.push_back(index);
    const int first = static_cast<int>(k.page.nodes.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const int step = k.add(Role::progress_step, std::string(id) + "/" + std::to_string(i + 1), steps[i].label);
        k.node(step).mark = steps[i].mark;
    }
    k.parents.pop_back();
    k.note_steps(id, steps);
    if (!k.draws || steps.empty()) return;
    const float filling = settle_in(k.motion.part(Move::step, id));
    const Slot slot = k.open(0, 8);
    const float needed = static_cast<float>(steps.size()) * k.scaled(78);
    const float height = slot.width >= needed ? draw_dots(k, first, steps, slot, slot.width, filling)
                                              : draw_bar(k, first, steps, slot, slot.width, filling);
    k.set_rect(index, slot.x, slot.y, slot.width, height);
    k.close(slot, height, 22);
}

}  // namespace motcua::kit
