// Draws what Dear ImGui wants drawn into a picture in memory, triangle by triangle, without any graphics driver: the same input
// gives the same pixels on every machine. Slow and plain; for tests only.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::kit::raster {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;

    const std::uint8_t* at(int x, int y) const { return &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3]; }
    bool write(const std::string& path) const;  // as PPM
};

Picture draw(const ImDrawData& data, std::uint32_t ground);

}  // namespace motcua::kit::raster
