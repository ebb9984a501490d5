// Draws what Dear ImGui wants drawn into a picture in memory, triangle by triangle, without any graphics driver, so that two
// machines differ by no more than their rounding. Slow and plain; for tests only.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace motcua::kit::raster {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;

    Picture() = default;
    Picture(int width, int height) : width(width), height(height), rgb(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3) {}

    const std::uint8_t* at(int x, int y) const { return &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3]; }
    std::uint8_t* at(int x, int y) { return const_cast<std::uint8_t*>(static_cast<const Picture*>(this)->at(x, y)); }
};

struct Region {
    float left = 0, top = 0, right = 1e6f, bottom = 1e6f;
};

// `ground`: what nothing is drawn on. Outside the region there is only ground.
Picture draw(const ImDrawData& data, std::uint32_t ground, const Region& region = {});

}  // namespace motcua::kit::raster
