#include "tests/kit/raster.hpp"

#include <algorithm>
#include <cmath>

namespace motcua::kit::raster {
namespace {

struct Texel {
    float part[4];  // red, green, blue, alpha: 0 to 1
};

Texel texel(const ImTextureData& texture, int x, int y) {
    x = std::clamp(x, 0, texture.Width - 1);
    y = std::clamp(y, 0, texture.Height - 1);
    const unsigned char* at = texture.Pixels + (static_cast<std::size_t>(y) * static_cast<std::size_t>(texture.Width) + static_cast<std::size_t>(x)) * static_cast<std::size_t>(texture.BytesPerPixel);
    if (texture.BytesPerPixel == 1) return {{1, 1, 1, static_cast<float>(at[0]) / 255}};
    return {{static_cast<float>(at[0]) / 255, static_cast<float>(at[1]) / 255, static_cast<float>(at[2]) / 255, static_cast<float>(at[3]) / 255}};
}

// Between the four nearest, as a graphics card does it.
Texel sample(const ImTextureData& texture, float u, float v) {
    const float x = u * static_cast<float>(texture.Width) - 0.5f, y = v * static_cast<float>(texture.Height) - 0.5f;
    const float left = std::floor(x), top = std::floor(y), right_share = x - left, below_share = y - top;
    const int column = static_cast<int>(left), row = static_cast<int>(top);
    const Texel a = texel(texture, column, row), b = texel(texture, column + 1, row), c = texel(texture, column, row + 1), d = texel(texture, column + 1, row + 1);
    Texel out{};
    for (int i = 0; i < 4; ++i)
        out.part[i] = (a.part[i] * (1 - right_share) + b.part[i] * right_share) * (1 - below_share) + (c.part[i] * (1 - right_share) + d.part[i] * right_share) * below_share;
    return out;
}

float edge(ImVec2 from, ImVec2 to, float x, float y) { return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x); }

// A pixel belongs to a triangle when its middle does; on an edge that two share, to the one for which it is a top or left edge.
bool is_covered(float area_part, ImVec2 from, ImVec2 to) {
    return area_part > 0 || (area_part == 0 && (to.y < from.y || (to.y == from.y && to.x > from.x)));
}

// What a triangle is painted with where its corners weigh so much.
struct Paint {
    float part[4];

    void over(std::uint8_t* pixel) const {
        for (int i = 0; i < 3; ++i)
            pixel[i] = static_cast<std::uint8_t>(255 * part[i] * part[3] + static_cast<float>(pixel[i]) * (1 - part[3]) + 0.5f);
    }
};

Paint paint_at(const ImDrawVert* const corners[3], const float weights[3], const ImTextureData* texture) {
    Paint paint{};
    for (int i = 0; i < 4; ++i)
        for (int corner = 0; corner < 3; ++corner) paint.part[i] += weights[corner] * static_cast<float>(corners[corner]->col >> (8 * i) & 255) / 255;
    if (texture == nullptr) return paint;
    float u = 0, v = 0;
    for (int corner = 0; corner < 3; ++corner) u += weights[corner] * corners[corner]->uv.x, v += weights[corner] * corners[corner]->uv.y;
    const Texel texel = sample(*texture, u, v);
    for (int i = 0; i < 4; ++i) paint.part[i] *= texel.part[i];
    return paint;
}

bool is_same_paint(const ImDrawVert& a, const ImDrawVert& b) { return a.col == b.col && a.uv.x == b.uv.x && a.uv.y == b.uv.y; }

void triangle(Picture& picture, const ImDrawVert* corners[3], const ImTextureData* texture, const ImVec4& clip) {
    const ImDrawVert *&a = corners[0], *&b = corners[1], *&c = corners[2];
    float area = edge(a->pos, b->pos, c->pos.x, c->pos.y);
    if (area == 0) return;
    if (area < 0) std::swap(b, c), area = -area;
    const auto first = [](float low, float bound) { return static_cast<int>(std::ceil(std::max(low, bound) - 0.5f)); };
    const auto last = [](float high, float bound) { return static_cast<int>(std::ceil(std::min(high, bound) - 0.5f)); };
    const int left = std::max(0, first(std::min({a->pos.x, b->pos.x, c->pos.x}), clip.x)), right = std::min(picture.width - 1, last(std::max({a->pos.x, b->pos.x, c->pos.x}), clip.z - 1));
    const int top = std::max(0, first(std::min({a->pos.y, b->pos.y, c->pos.y}), clip.y)), bottom = std::min(picture.height - 1, last(std::max({a->pos.y, b->pos.y, c->pos.y}), clip.w - 1));
    const bool is_flat = is_same_paint(*a, *b) && is_same_paint(*b, *c);  // most of a page: one look at the texture is enough
    constexpr float whole[3] = {1, 0, 0};
    const Paint flat = is_flat ? paint_at(corners, whole, texture) : Paint{};
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const float x = static_cast<float>(column) + 0.5f, y = static_cast<float>(row) + 0.5f;
            const float of_a = edge(b->pos, c->pos, x, y), of_b = edge(c->pos, a->pos, x, y), of_c = edge(a->pos, b->pos, x, y);
            if (!is_covered(of_a, b->pos, c->pos) || !is_covered(of_b, c->pos, a->pos) || !is_covered(of_c, a->pos, b->pos)) continue;
            const float weights[3] = {of_a / area, of_b / area, of_c / area};
            (is_flat ? flat : paint_at(corners, weights, texture)).over(picture.at(column, row));
        }
    }
}

}  // namespace

Picture draw(const ImDrawData& data, std::uint32_t ground, const Region& region) {
    Picture picture(static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y));
    for (std::size_t i = 0; i < picture.rgb.size(); ++i) picture.rgb[i] = static_cast<std::uint8_t>(ground >> (8 * (i % 3)));
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (texture != nullptr && texture->Pixels == nullptr) texture = nullptr;
            const ImVec4& own = command.ClipRect;
            const ImVec4 clip(std::max(own.x, region.left), std::max(own.y, region.top), std::min(own.z, region.right), std::min(own.w, region.bottom));
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawVert* corners[3];
                for (unsigned corner = 0; corner < 3; ++corner) corners[corner] = &list->VtxBuffer.Data[command.VtxOffset + index[i + corner]];
                triangle(picture, corners, texture, clip);
            }
        }
    return picture;
}

}  // namespace motcua::kit::raster
