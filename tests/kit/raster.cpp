#include "tests/kit/raster.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

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

void triangle(Picture& picture, const ImDrawVert* corners[3], const ImTextureData* texture, const ImVec4& clip) {
    const ImDrawVert *a = corners[0], *b = corners[1], *c = corners[2];
    float area = edge(a->pos, b->pos, c->pos.x, c->pos.y);
    if (area == 0) return;
    if (area < 0) std::swap(b, c), area = -area;
    const auto first = [](float low, float bound) { return static_cast<int>(std::ceil(std::max(low, bound) - 0.5f)); };
    const auto last = [](float high, float bound) { return static_cast<int>(std::ceil(std::min(high, bound) - 0.5f)); };
    const int left = std::max(0, first(std::min({a->pos.x, b->pos.x, c->pos.x}), clip.x)), right = std::min(picture.width - 1, last(std::max({a->pos.x, b->pos.x, c->pos.x}), clip.z - 1));
    const int top = std::max(0, first(std::min({a->pos.y, b->pos.y, c->pos.y}), clip.y)), bottom = std::min(picture.height - 1, last(std::max({a->pos.y, b->pos.y, c->pos.y}), clip.w - 1));
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const float x = static_cast<float>(column) + 0.5f, y = static_cast<float>(row) + 0.5f;
            const float of_a = edge(b->pos, c->pos, x, y), of_b = edge(c->pos, a->pos, x, y), of_c = edge(a->pos, b->pos, x, y);
            if (!is_covered(of_a, b->pos, c->pos) || !is_covered(of_b, c->pos, a->pos) || !is_covered(of_c, a->pos, b->pos)) continue;
            const float wa = of_a / area, wb = of_b / area, wc = of_c / area;
            float colour[4];
            for (int i = 0; i < 4; ++i) {
                const auto part = [i](const ImDrawVert* corner) { return static_cast<float>(corner->col >> (8 * i) & 255) / 255; };
                colour[i] = wa * part(a) + wb * part(b) + wc * part(c);
            }
            if (texture != nullptr) {
                const Texel paint = sample(*texture, wa * a->uv.x + wb * b->uv.x + wc * c->uv.x, wa * a->uv.y + wb * b->uv.y + wc * c->uv.y);
                for (int i = 0; i < 4; ++i) colour[i] *= paint.part[i];
            }
            std::uint8_t* pixel = const_cast<std::uint8_t*>(picture.at(column, row));
            for (int i = 0; i < 3; ++i)
                pixel[i] = static_cast<std::uint8_t>(std::lround(255 * colour[i] * colour[3] + static_cast<float>(pixel[i]) * (1 - colour[3])));
        }
    }
}

}  // namespace

bool Picture::write(const std::string& path) const {
    std::ofstream file(path, std::ios::binary);
    file << "P6\n" << width << ' ' << height << "\n255\n";
    file.write(reinterpret_cast<const char*>(rgb.data()), static_cast<std::streamsize>(rgb.size()));
    return file.good();
}

Picture draw(const ImDrawData& data, std::uint32_t ground) {
    Picture picture;
    picture.width = static_cast<int>(data.DisplaySize.x);
    picture.height = static_cast<int>(data.DisplaySize.y);
    picture.rgb.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    for (std::size_t i = 0; i < picture.rgb.size(); ++i) picture.rgb[i] = static_cast<std::uint8_t>(ground >> (8 * (i % 3)));
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (texture != nullptr && texture->Pixels == nullptr) texture = nullptr;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawVert* corners[3];
                for (unsigned corner = 0; corner < 3; ++corner) corners[corner] = &list->VtxBuffer.Data[command.VtxOffset + index[i + corner]];
                triangle(picture, corners, texture, command.ClipRect);
            }
        }
    return picture;
}

}  // namespace motcua::kit::raster
