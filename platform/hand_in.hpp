// Handing in without a class server: the play-through as a file to save, or as a code for a sheet of paper or a chat. The
// teacher's page takes both and replays them; nothing here is believed there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "game/kit/kit.hpp"
#include "game/rules/course.hpp"
#include "game/rules/rules.hpp"

namespace motcua {

struct HandIn {
    kit::Kit& kit;
    const rules::Course& course;
    const rules::Log& log;
    std::int64_t seat = 0;  // 0 = not known
    bool is_english = false;
};

// 0 when it is no seat that a class could have.
std::int64_t seat_typed(std::string_view typed);

// "mot-cua-cho-07-birth-extract-9f3a11c2.txt": two play-throughs never share a name.
std::string result_file_name(const rules::Log& log, std::int64_t seat);

// These say what became of it.
void save_result_file(const HandIn& what);
std::string show_result_code(const HandIn& what);  // "" when this play-through has none
void copy_result_code(const HandIn& what, std::string_view code);

}  // namespace motcua
