// Pictures as PNG files, so that people can look at what a test saw: eight bits a colour, nothing else.
#pragma once

#include <optional>
#include <string>

#include "tests/kit/raster.hpp"

namespace motcua::kit::raster {

bool write_png(const Picture& picture, const std::string& path);
// Only what `write_png` wrote; nothing for any other file.
std::optional<Picture> read_png(const std::string& path);

}  // namespace motcua::kit::raster
