// The files of web/teacher and web/join, built into the program (web/server/embed.cmake writes the table), so that the
// server is one file that runs from anywhere.
#pragma once

#include <span>
#include <string_view>

namespace motcua::server {

struct EmbeddedFile {
    std::string_view name; // "teacher.css"
    std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

} // namespace motcua::server
