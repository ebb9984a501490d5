// See the header.
#include "web/server/coverage.hpp"

namespace motcua::server {

std::int64_t permille(std::int64_t part, std::int64_t whole) { return whole <= 0 ? 0 : part * 1000 / whole; }

std::string percent_text(std::int64_t permille, bool is_english) {
    std::string text = std::to_string(permille / 10);
    if (permille % 10 != 0) text += (is_english ? "." : ",") + std::to_string(permille % 10);
    return text + (is_english ? "%" : " %");
}

namespace {

// A seat is counted once, however many attempts it has.
constexpr const char* counts =
    " COUNT(*), SUM(CASE WHEN s.joined_at IS NULL THEN 0 ELSE 1 END),"
    " SUM(CASE WHEN EXISTS (SELECT 1 FROM attempt a WHERE a.class = s.class AND a.seat = s.number"
    " AND a.is_finished = 1) THEN 1 ELSE 0 END) FROM seat s";

} // namespace

ClassCount class_count(Store& store, std::int64_t class_id) {
    const Rows rows = store.read(std::string("SELECT") + counts + " WHERE s.class = $1", {class_id});
    return {rows.number(0, 1), rows.number(0, 2)};
}

std::vector<CoverageLine> coverage(Store& store) {
    const Rows rows = store.read(std::string("SELECT sc.name, c.school_year, COUNT(DISTINCT c.id),") + counts +
                                 " JOIN class c ON c.id = s.class JOIN school sc ON sc.id = c.school"
                                 " GROUP BY sc.name, c.school_year ORDER BY c.school_year DESC, sc.name");
    std::vector<CoverageLine> lines;
    for (std::size_t row = 0; row < rows.size(); ++row)
        lines.push_back({rows.text(row, 0), rows.text(row, 1), rows.number(row, 2), rows.number(row, 3),
                         rows.number(row, 4), rows.number(row, 5)});
    return lines;
}

} // namespace motcua::server
