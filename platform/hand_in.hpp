// Handing in without a class server: the play-through as a file to save, or as a code to paste into a chat. The teacher's
// page takes both and replays them; nothing here is believed there.
#pragma once

#include <string>

#include "game/kit/kit.hpp"
#include "game/rules/course.hpp"
#include "game/rules/rules.hpp"

namespace motcua {

// "mot-cua-birth-extract-9f3a11c2.txt": two play-throughs never share a name.
std::string result_file_name(const rules::Log& log);

// Both say what became of it.
void save_result_file(kit::Kit& kit, const rules::Log& log, bool is_english);
void copy_result_code(kit::Kit& kit, const rules::Course& course, const rules::Log& log, bool is_english);

}  // namespace motcua
