// The pupil's badges: a card for each learning goal with how far it has come and what to do next, and the rule in plain
// words. What is mastered is decided by the law (game/rules/badges.hpp); nobody is compared with anybody.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/view/band.hpp"
#include "game/view/home.hpp"

namespace motcua::view {
namespace {

struct Page {
    const rules::Course& course;
    const std::vector<Standing>& standings;
    kit::Kit& kit;
    bool is_vietnamese;
    HomeWish wish;

    std::string_view say(std::string_view vi, std::string_view en) const { return is_vietnamese ? vi : en; }
    const std::string& say(const rules::Text& text) const { return is_vietnamese ? text.vi : text.en; }

    std::string rule() const {
        const std::string percent = std::to_string(rules::mastery_percent_min), items = std::to_string(rules::mastery_items_min);
        if (is_vietnamese)
            return "Em được huy hiệu khi lần làm xong gần nhất của các nhiệm vụ, cộng lại, có ít nhất " + items + " câu hoặc bước của mục tiêu (mục tiêu có ít hơn thì đủ hết) và đạt từ " + percent +
                   " % số điểm. Nhanh hay chậm không tính. Bài đo đầu khóa cũng không tính.";
        return "You earn a badge when your latest finished attempts at the missions, added up, hold at least " + items + " questions or steps of its goal (all of them where there are fewer) and reach " + percent +
               "% of their points. Speed does not count, nor does the form before the lessons.";
    }

    std::string state_words(rules::Mastery state) const {
        switch (state) {
        case rules::Mastery::mastered: return std::string(say("Đã đạt", "Mastered"));
        case rules::Mastery::on_the_way: return std::string(say("Đang trên đường", "On the way"));
        case rules::Mastery::not_yet: break;
        }
        return std::string(say("Chưa bắt đầu", "Not yet"));
    }

    // How far: "5/6 câu hoặc bước, đúng 7/8 điểm (87 %)".
    std::string count_words(const rules::Badge& badge) const {
        const std::string enough = badge.items < badge.items_wanted ? "/" + std::to_string(badge.items_wanted) : "";
        const std::string share = std::to_string(badge.points * 100 / std::max(badge.points_max, 1));
        const std::string points = std::to_string(badge.points) + "/" + std::to_string(badge.points_max);
        if (is_vietnamese) return std::to_string(badge.items) + enough + " câu hoặc bước, " + points + " điểm (" + share + " %)";
        return std::to_string(badge.items) + enough + " questions or steps, " + points + " points (" + share + "%)";
    }

    // The ring is full when both conditions are met: the one that is farther away is shown.
    static std::int32_t ring_permille(const rules::Badge& badge) {
        if (badge.points_max == 0) return 0;
        const std::int64_t by_items = badge.items * 1000 / badge.items_wanted;
        const std::int64_t by_points = std::int64_t{badge.points} * 100'000 / (std::int64_t{badge.points_max} * rules::mastery_percent_min);
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(std::min(by_items, by_points), 0, 1000));
    }

    bool is_finished(const std::string& mission) const {
        return std::any_of(standings.begin(), standings.end(), [&](const Standing& one) { return one.mission == mission && one.is_finished; });
    }
    bool is_begun(const std::string& mission) const {
        return std::any_of(standings.begin(), standings.end(), [&](const Standing& one) { return one.mission == mission && one.is_begun; });
    }

    void draw_badge(const rules::Badge& badge) {
        const rules::Goal* goal = rules::find(course.goals, badge.goal);
        if (goal == nullptr) return;
        const bool is_mastered = badge.mastery == rules::Mastery::mastered;
        kit.begin_card("badge-" + badge.goal, say(goal->title), is_mastered ? kit::Tone::success : kit::Tone::plain);
        kit.medal("medal-" + badge.goal, ring_permille(badge), is_mastered, state_words(badge.mastery));
        if (badge.items > 0) kit.note(count_words(badge));
        else kit.note(say("Chưa có câu hay bước nào của mục tiêu này.", "No question or step of this goal so far."));
        if (!is_mastered && badge.items > 0) kit.text(say(goal->again));
        if (const rules::Mission* next = rules::find(course.missions, badge.next_mission)) {
            const bool is_again = is_finished(next->id) && !is_begun(next->id);
            const std::string label = std::string(is_begun(next->id) ? say("Chơi tiếp: ", "Go on: ") : is_again ? say("Làm lại: ", "Do again: ") : say("Làm tiếp theo: ", "Do next: ")) + say(next->title);
            if (kit.button("next-" + badge.goal, label, {.style = kit::Style::secondary})) wish = {next->id, is_again};
        }
        kit.end_card();
    }

    void draw_group(const std::vector<rules::Badge>& badges, rules::Mastery state) {
        bool is_begun = false;
        for (const rules::Badge& badge : badges) {
            if (badge.mastery != state) continue;
            if (!is_begun) {
                kit.heading(2, state_words(state));
                kit.begin_columns(300);
            } else {
                kit.next_column();
            }
            is_begun = true;
            draw_badge(badge);
        }
        if (is_begun) kit.end_columns();
    }
};

}  // namespace

HomeWish draw_badges(const rules::Course& course, const std::vector<Standing>& standings, kit::Kit& kit, std::string_view language) {
    Page page{course, standings, kit, language != "en", {}};
    std::vector<rules::MissionResult> results;
    for (const Standing& one : standings)
        if (one.is_finished) results.push_back({one.mission, one.goals});
    const std::vector<rules::Badge> badges = rules::badges(course, results);
    const std::string title(page.say("Huy hiệu của em", "My badges"));
    const BandWish band = open_page(kit, "badges", title, page.is_vietnamese);
    page.wish.wants_other_language = band.wants_other_language;
    page.wish.wants_appearance = band.wants_appearance;
    if (kit.link("home", page.say("Bản đồ", "Map"))) page.wish.wants_map = true;
    kit.heading(1, title);
    const auto won = std::count_if(badges.begin(), badges.end(), [](const rules::Badge& one) { return one.mastery == rules::Mastery::mastered; });
    const std::string count = std::to_string(won) + "/" + std::to_string(badges.size());
    kit.meter("badges-won", std::string(page.say("Huy hiệu đã đạt: ", "Badges earned: ")) + count, static_cast<std::int32_t>(won * 1000 / std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(badges.size()))), true);
    kit.text(page.rule());
    for (const rules::Mastery state : {rules::Mastery::mastered, rules::Mastery::on_the_way, rules::Mastery::not_yet}) page.draw_group(badges, state);
    return page.wish;
}

}  // namespace motcua::view
