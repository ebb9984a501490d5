// What spans the whole course: goals the law awards, missions beside one another on the map, and what nothing refers
// to.
#include <algorithm>
#include <set>

#include "content/parts.hpp"

namespace motcua::content {
namespace {

constexpr std::int32_t map_distance_min = 120;

const std::vector<std::string> goals_of_the_law = {"find",   "form",   "papers",  "pay", "follow",
                                                   "safety", "levels", "conduct", "desk"};

void check_goals(Draft& draft) {
    for (const std::string& goal : goals_of_the_law)
        if (!draft.is_defined("goal", goal))
            draft.report(draft.remembered("goals"),
                         {"Thiếu mục tiêu \"" + goal + "\" mà luật chơi cần",
                          "The goal \"" + goal + "\" that the law awards points to is missing"},
                         {"Thêm mục tiêu có id: " + goal, "Add a goal with id: " + goal});
}

// Far enough apart for a finger on a small screen.
void check_map(Draft& draft, const rules::Course& course) {
    for (std::size_t i = 0; i < course.missions.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const rules::Mission &a = course.missions[j], &b = course.missions[i];
            const std::int32_t x = a.map_x - b.map_x, y = a.map_y - b.map_y;
            if (x * x + y * y >= map_distance_min * map_distance_min) continue;
            draft.report(draft.remembered("map " + b.id),
                         {"Trên bản đồ, \"" + b.id + "\" đứng quá gần \"" + a.id + "\" (" + std::to_string(a.map_x) +
                              ", " + std::to_string(a.map_y) + ")",
                          "On the map \"" + b.id + "\" is too close to \"" + a.id + "\" (" + std::to_string(a.map_x) +
                              ", " + std::to_string(a.map_y) + ")"},
                         {"Để cách nhau ít nhất 120", "Keep them at least 120 apart"});
        }
}

// A story is optional, but half a story is a mistake: once some chapter is told, every chapter of the map is.
void check_story(Draft& draft, const rules::Course& course) {
    std::set<std::string> used;
    for (const rules::Mission& mission : course.missions) {
        if (!mission.chapter.empty() && draft.is_defined("mission", mission.id)) used.insert(mission.chapter);
        if (!course.chapters.empty() && mission.before.vi.empty())
            draft.hint(draft.place_of("mission", mission.id),
                       {"Nhiệm vụ \"" + mission.id + "\" chưa có đoạn truyện", "The mission \"" + mission.id + "\" tells no part of the story"},
                       {"Viết before và after", "Write before and after"});
    }
    if (course.chapters.empty()) return;
    for (const std::string& chapter : used)
        if (rules::find(course.chapters, chapter) == nullptr)
            draft.report(draft.remembered("chapters"),
                         {"Chương \"" + chapter + "\" có nhiệm vụ mà không có lời kể", "The chapter \"" + chapter + "\" has missions but is not told"},
                         {"Thêm id: " + chapter + " với title, opening, closing", "Add id: " + chapter + " with title, opening, closing"});
    for (const rules::Chapter& chapter : course.chapters)
        if (used.count(chapter.id) == 0)
            draft.report(draft.place_of("chapter", chapter.id),
                         {"Chương \"" + chapter.id + "\" không có nhiệm vụ nào", "The chapter \"" + chapter.id + "\" has no mission"},
                         {"Bỏ chương này, hoặc thêm nhiệm vụ", "Remove it, or add a mission"});
}

template <class Item>
void hint_at_unused(Draft& draft, const std::vector<Item>& items, const std::string& kind, const rules::Text& what,
                    const std::vector<std::string>& but = {}) {
    for (const Item& item : items)
        if (std::find(but.begin(), but.end(), item.id) == but.end() && !item.id.empty() &&
            !draft.is_referred(kind, item.id))
            draft.hint(draft.place_of(kind, item.id),
                       {what.vi + " \"" + item.id + "\" chưa được dùng ở đâu",
                        "The " + what.en + " \"" + item.id + "\" is used nowhere"},
                       {"Dùng nó, hoặc bỏ đi", "Use it, or take it out"});
}

} // namespace

void check_course(Draft& draft, const rules::Course& course, bool is_whole) {
    check_goals(draft);
    check_map(draft, course);
    if (is_whole) check_story(draft, course);
    for (const rules::Mission& mission : course.missions) {
        check_draws(draft, course, mission);
        if (mission.kind != rules::MissionKind::study) check_offers(draft, mission);
        switch (mission.kind) {
        case rules::MissionKind::filing:
            check_filing(draft, course, mission);
            break;
        case rules::MissionKind::desk:
            check_desk(draft, course, mission);
            break;
        case rules::MissionKind::study:
            check_study(draft, course, mission);
            break;
        }
    }
    check_questions(draft, course, is_whole);
    if (is_whole) check_glossary(draft, course);
    if (!is_whole) return;
    hint_at_unused(draft, course.goals, "goal", {"Mục tiêu", "goal"}, goals_of_the_law);
    hint_at_unused(draft, course.misconceptions, "misconception", {"Hiểu lầm", "misconception"});
    hint_at_unused(draft, course.sources, "source", {"Nguồn", "source"});
}

} // namespace motcua::content
