// See the header.
#include "web/server/class_light.hpp"

#include "web/server/coverage.hpp"

namespace motcua::server {

ClassLight class_light(Store& store, const rules::Course& course, std::int64_t class_id) {
    ClassLight light;
    light.joined =
        store.read("SELECT COUNT(*) FROM seat WHERE class = $1 AND joined_at IS NOT NULL", {class_id}).number(0, 0);
    for (const rules::Mission& mission : course.missions)
        light.helped[mission.id] = 0;
    const Rows rows = store.read("SELECT a.mission, COUNT(DISTINCT a.seat) FROM attempt a"
                                 " JOIN seat s ON s.class = a.class AND s.number = a.seat"
                                 " WHERE a.class = $1 AND a.is_finished = 1 AND s.joined_at IS NOT NULL"
                                 " GROUP BY a.mission",
                                 {class_id});
    std::int64_t lit = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto known = light.helped.find(rows.text(row, 0));
        if (known == light.helped.end()) continue;
        known->second = rows.number(row, 1);
        lit += known->second;
    }
    light.lit_permille = permille(lit, light.joined * static_cast<std::int64_t>(course.missions.size()));
    return light;
}

} // namespace motcua::server
