#include "content/index.hpp"

namespace motcua::content {

rules::Course index_of(const rules::Course& course) {
    rules::Course index;
    index.id = course.id;
    index.version = course.version;
    index.title = course.title;
    index.today = course.today;
    index.chapters = course.chapters;
    for (const rules::Mission& mission : course.missions) {
        rules::Mission entry;
        entry.id = mission.id;
        entry.kind = mission.kind;
        entry.chapter = mission.chapter;
        entry.map_x = mission.map_x;
        entry.map_y = mission.map_y;
        entry.minutes = mission.minutes;
        entry.title = mission.title;
        entry.need = mission.need;
        if (!mission.personas.empty()) {
            entry.personas.emplace_back();
            entry.personas[0].picture = mission.personas[0].picture;
        }
        index.missions.push_back(entry);
    }
    return index;
}

} // namespace motcua::content
