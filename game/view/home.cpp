#include "game/view/home.hpp"

#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/pair.hpp"
#include "game/view/band.hpp"
#include "game/view/polls.hpp"
#include "game/view/story.hpp"

namespace motcua::view {
namespace {

const Standing* standing_of(const std::vector<Standing>& standings, const std::string& mission) {
    for (const Standing& one : standings)
        if (one.mission == mission) return &one;
    return nullptr;
}

std::string picture_of(const rules::Mission& mission) {
    if (!mission.personas.empty()) return mission.personas[0].picture;
    if (mission.kind == rules::MissionKind::desk) return "officer";
    return mission.chapter == "codes" ? "shield" : mission.chapter == "home" ? "house" : "books";
}

std::string_view chapter_title(std::string_view chapter, bool is_vietnamese) {
    if (chapter == "citizen") return is_vietnamese ? "Giúp hàng xóm nộp hồ sơ" : "Help neighbours file";
    if (chapter == "counter") return is_vietnamese ? "Phía bên kia quầy" : "On the other side of the counter";
    if (chapter == "system") return is_vietnamese ? "Hiểu cách vận hành" : "Understand how it works";
    if (chapter == "codes") return is_vietnamese ? "Hai bộ quy tắc ứng xử" : "The two codes of conduct";
    return is_vietnamese ? "Ở nhà" : "At home";
}

bool is_first_visit(const std::vector<Standing>& standings) {
    return std::none_of(standings.begin(), standings.end(), [](const Standing& one) { return one.is_begun || one.is_finished || one.is_pair_begun; });
}

struct Page {
    const rules::Course& course;
    const std::vector<Standing>& standings;
    const ClassLight& of_class;
    kit::Kit& kit;
    bool is_vietnamese;
    HomeWish wish;

    std::string_view say(std::string_view vi, std::string_view en) const { return is_vietnamese ? vi : en; }
    const std::string& say(const rules::Text& text) const { return is_vietnamese ? text.vi : text.en; }

    bool has_class() const { return of_class.joined > 0; }

    std::int32_t class_permille(const Standing* known) const {
        if (!has_class()) return -1;
        return known == nullptr ? 0 : known->helped * 1000 / of_class.joined;
    }

    std::string class_words() const { return std::string(say("Cả lớp đã thắp ", "The class has lit ")) + std::to_string(of_class.lit_permille / 10) + std::string(say(" % số đèn", "% of the lamps")); }

    std::string helped_words(std::int32_t helped) const {
        const std::string joined = std::to_string(of_class.joined);
        if (is_vietnamese) return std::to_string(helped) + " trên " + joined + " bạn đã giúp xong";
        return std::to_string(helped) + " of " + joined + (of_class.joined == 1 ? " pupil has helped" : " pupils have helped");
    }

    // Somebody who has never played is told one thing to do; the rest of the map stands below.
    void draw_first_call() {
        if (course.missions.empty()) return;
        const rules::Mission& mission = course.missions[0];
        kit.begin_card("first-call", say("Có người đang gọi em!", "Somebody is calling you!"), kit::Tone::info);
        kit.begin_row();
        kit.image("first-neighbour", picture_of(mission), say("Người hàng xóm đầu tiên", "The first neighbour"), 96);
        kit.text(say(mission.need));
        kit.end_row();
        if (kit.button("first", say("Đến giúp ngay", "Go and help"))) wish = {mission.id};
        kit.end_card();
    }

    void draw_map() {
        std::vector<kit::MapPlace> places;
        std::size_t lit = 0;
        for (const rules::Mission& mission : course.missions) {
            const Standing* known = standing_of(standings, mission.id);
            const bool is_lit = known != nullptr && known->is_finished;
            lit += is_lit;
            places.push_back({static_cast<float>(mission.map_x) / 1000, static_cast<float>(mission.map_y) / 1000, picture_of(mission), is_lit, known != nullptr && known->is_begun, class_permille(known)});
        }
        const std::string count = std::to_string(lit) + "/" + std::to_string(places.size());
        const std::string text = std::string(has_class() ? say("Đèn của em đã sáng: ", "Your lamps lit: ") : say("Đèn đã sáng: ", "Lamps lit: ")) + count;
        if (has_class()) kit.meter("class-light", class_words(), of_class.lit_permille, true);
        const std::string_view drawn = say(" Tranh vẽ: giữa khu phố là hồ có Tháp Rùa và cầu Thê Húc đỏ; phía trên bên phải, sông Hồng với cầu Long Biên; quanh đó là Ô Quan Chưởng, Khuê Văn Các, những dãy nhà ống dưới bóng cây hoa sữa và trụ sở một cửa.",
                                           " The drawing: in the middle the lake with Turtle Tower and the red Thê Húc bridge; at the top right the Red River with Long Biên bridge; around them Ô Quan Chưởng gate, Khuê Văn Các, rows of tube houses under milk-flower trees, and the one-door office.");
        kit.map("map", places, std::string(say("Bản đồ khu phố. ", "Map of the neighbourhood. ")) + text + "." + (has_class() ? " " + class_words() + "." : "") + std::string(drawn));
        kit.begin_row();
        kit.note(text);
        if (kit.button("badges", say("Huy hiệu của em", "My badges"), {.style = kit::Style::secondary})) wish.wants_badges = true;
        if (kit.button("glossary", say("Sổ tay từ khó", "Hard words"), {.style = kit::Style::secondary})) wish.wants_glossary = true;
        kit.end_row();
        if (has_class())
            kit.note(say("Nhà có quầng sáng: em đã giúp xong. Vòng màu quanh nhà: phần của cả lớp, khép kín khi mọi bạn đã giúp xong.",
                         "A house that glows: you have helped there. The coloured ring: the class's share, closed when everybody has helped."));
    }

    void draw_mission(const rules::Mission& mission, std::size_t number) {
        const Standing* known = standing_of(standings, mission.id);
        const bool is_finished = known != nullptr && known->is_finished, is_begun = known != nullptr && known->is_begun;
        kit.begin_card("mission-" + mission.id, std::to_string(number) + ". " + say(mission.title), is_finished ? kit::Tone::success : kit::Tone::plain);
        kit.text(say(mission.need));
        kit.note(std::string(say("Khoảng ", "About ")) + std::to_string(mission.minutes) + std::string(say(" phút", " minutes")));
        if (is_finished && known->best.stars_max > 0)
            kit.stars("stars-" + mission.id, known->best.stars * 3 / known->best.stars_max, 3,
                      std::string(say("Kết quả tốt nhất: ", "Best result: ")) + std::to_string(known->best.stars) + "/" + std::to_string(known->best.stars_max) + std::string(say(" sao", " stars")));
        if (has_class()) kit.meter("helped-" + mission.id, helped_words(known == nullptr ? 0 : known->helped), class_permille(known));
        if (has_class() && is_finished)
            if (const std::vector<const rules::Question*> polls = rules::polls_of(course, mission); !polls.empty()) draw_polls(kit, polls, known->polls, is_vietnamese);
        const std::string_view label = is_begun ? say("Chơi tiếp", "Go on") : is_finished ? say("Chơi lại", "Play again") : say("Bắt đầu", "Begin");
        if (kit.button("go-" + mission.id, std::string(label) + ": " + say(mission.title), {.style = is_begun ? kit::Style::primary : kit::Style::secondary})) wish = {mission.id, is_finished && !is_begun, false, false};
        const bool is_pair_begun = known != nullptr && known->is_pair_begun;
        const std::string_view pair_label = is_pair_begun ? say("Chơi tiếp hai bạn", "Go on in pair") : say("Hai bạn (đổi vai)", "In pair (swap roles)");
        if (rules::is_for_two(mission) && !of_class.is_together && kit.button("pair-" + mission.id, std::string(pair_label) + ": " + say(mission.title), {.style = is_pair_begun ? kit::Style::secondary : kit::Style::quiet})) wish = {mission.id, false, true, false};
        kit.end_card();
    }

    void draw_chapter(std::string_view chapter) {
        bool is_begun = false;
        for (std::size_t i = 0; i < course.missions.size(); ++i) {
            const rules::Mission& mission = course.missions[i];
            if (mission.chapter != chapter) continue;
            if (!is_begun) {
                kit.heading(2, chapter_title(chapter, is_vietnamese));
                tell_chapter(kit, course, standings, chapter, is_vietnamese);
                kit.begin_columns(300);
            } else {
                kit.next_column();
            }
            is_begun = true;
            draw_mission(mission, i + 1);
        }
        if (is_begun) kit.end_columns();
    }
};

}  // namespace

HomeWish draw_home(const rules::Course& course, const std::vector<Standing>& standings, const ClassLight& of_class, kit::Kit& kit, std::string_view language, std::string_view note) {
    Page page{course, standings, of_class, kit, language != "en", {}};
    const std::string title(page.say("Một Cửa – bản đồ khu phố", "One Door – the neighbourhood"));
    const BandWish band = open_page(kit, "map", title, page.is_vietnamese);
    page.wish.wants_other_language = band.wants_other_language;
    page.wish.wants_appearance = band.wants_appearance;
    kit.heading(1, title);
    if (!note.empty()) kit.note(note);
    if (is_first_visit(standings)) page.draw_first_call();
    else kit.text(page.say("Mỗi nhà một việc. Giúp xong ai, đèn nhà ấy sáng. Em chọn một nơi để bắt đầu.", "Every house has its errand. Help somebody, and the lamp there lights up. Choose where to begin."));
    page.draw_map();
    for (const char* chapter : {"citizen", "counter", "system", "codes", "home"}) page.draw_chapter(chapter);
    return page.wish;
}

}  // namespace motcua::view
