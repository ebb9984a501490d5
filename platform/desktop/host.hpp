// What the desktop's host offers beside platform/host.hpp: where things lie, and whether a frame was asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::desktop {

// Where saved games go; "" = the user's data folder. Makes the folder; false with a sentence when that is impossible.
bool use_data_folder(const std::string& folder, std::string& problem);
const std::string& data_folder();

// The folder of the running program, with a slash at its end.
std::string program_folder(const char* first_argument);

// Whole file, or nothing; false when it cannot be read.
bool read_file(const std::string& path, std::vector<std::uint8_t>& bytes);

// Either the old or the new content is there afterwards, whatever happens meanwhile; readable by the user alone.
bool write_file_whole(const std::string& path, std::string_view text);

bool take_frame_wish();  // somebody called host::request_frame since the last time

}  // namespace motcua::desktop
