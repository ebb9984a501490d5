// See the header.
#include "game/view/story.hpp"

#include <algorithm>

namespace motcua::view {
namespace {

void tell(View& view, const rules::Text& text) {
    if (text.vi.empty()) return;
    const rules::Chapter* chapter = rules::find(view.course.chapters, view.mission.chapter);
    view.kit.begin_card("story", chapter == nullptr ? std::string(view.say("Chuyện trong ngõ", "News of the lane")) : view.say(chapter->title), kit::Tone::info);
    view.kit.text(view.say(text));
    view.kit.end_card();
}

}  // namespace

void tell_chapter(kit::Kit& kit, const rules::Course& course, const std::vector<Standing>& standings, std::string_view chapter, bool is_vietnamese) {
    const rules::Chapter* told = rules::find(course.chapters, std::string(chapter));
    if (told == nullptr) return;
    const bool is_closed = std::all_of(course.missions.begin(), course.missions.end(), [&](const rules::Mission& mission) {
        return mission.chapter != chapter ||
               std::any_of(standings.begin(), standings.end(), [&](const Standing& one) { return one.mission == mission.id && one.is_finished; });
    });
    const rules::Text& text = is_closed ? told->closing : told->opening;
    kit.text(is_vietnamese ? text.vi : text.en);
}

void tell_before(View& view) { tell(view, view.mission.before); }

void tell_after(View& view) { tell(view, view.mission.after); }

}  // namespace motcua::view
