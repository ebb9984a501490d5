// See the header.
#include "web/server/csv.hpp"

namespace motcua::server {

void Csv::add_row(const std::vector<std::string>& cells) {
    bool is_first = true;
    for (const std::string& cell : cells) {
        if (!is_first) text_ += ',';
        is_first = false;
        const bool is_formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
        const std::string shown = is_formula ? "'" + cell : cell;
        if (shown.find_first_of(",\"\r\n") == std::string::npos) {
            text_ += shown;
            continue;
        }
        text_ += '"';
        for (const char c : shown) {
            if (c == '"') text_ += '"';
            text_ += c;
        }
        text_ += '"';
    }
    text_ += "\r\n";
}

} // namespace motcua::server
