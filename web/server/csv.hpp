// Tables for spreadsheets: UTF-8 with a byte order mark, commas, CRLF, quotes where needed. Cells that a spreadsheet
// would run as a formula are disarmed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace motcua::server {

class Csv {
  public:
    void add_row(const std::vector<std::string>& cells);
    const std::string& text() const { return text_; }

  private:
    std::string text_ = "\xEF\xBB\xBF";
};

} // namespace motcua::server
