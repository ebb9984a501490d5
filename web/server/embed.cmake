# Writes a C++ table of files: cmake -DOUT=embedded.cpp "-DFILES=a;b;c" -P embed.cmake
set(table "")
set(arrays "")
set(number 0)
foreach(path IN LISTS FILES)
  get_filename_component(name "${path}" NAME)
  file(READ "${path}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char file_${number}[] = {${bytes}0};\n")
  string(APPEND table "    {\"${name}\", {reinterpret_cast<const char*>(file_${number}), sizeof file_${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUT}" "// Made by web/server/embed.cmake.
#include \"web/server/embedded.hpp\"
namespace motcua::server {
namespace {
${arrays}const EmbeddedFile files[] = {
${table}};
}  // namespace
std::span<const EmbeddedFile> embedded_files() { return files; }
}  // namespace motcua::server
")
