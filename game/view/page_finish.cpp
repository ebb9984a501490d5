// Leaving the shared machine, and the result page: stars per goal, what to look at again, another round.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/score.hpp"
#include "game/view/pages.hpp"
#include "game/view/polls.hpp"
#include "game/view/story.hpp"

namespace motcua::view {
namespace {

std::string fate_text(const View& view, rules::Fate fate) {
    switch (fate) {
    case rules::Fate::accepted_at_once: return std::string(view.say("Hồ sơ đạt ngay lần nộp đầu tiên.", "The dossier was accepted at the first filing."));
    case rules::Fate::accepted_after_supplement: return std::string(view.say("Hồ sơ đạt sau một lần bổ sung.", "The dossier was accepted after one supplement."));
    case rules::Fate::accepted_after_refusal: return std::string(view.say("Hồ sơ đạt sau khi bị từ chối và nộp lại.", "The dossier was accepted after a refusal and a new filing."));
    case rules::Fate::under_way: break;
    }
    return std::string(view.say("Hồ sơ còn đang đi.", "The dossier is still under way."));
}

void goal_card(View& view, const rules::GoalScore& goal) {
    const rules::Goal* known = rules::find(view.course.goals, goal.goal);
    if (known == nullptr) return;
    view.kit.begin_card("goal-" + goal.goal, view.say(known->title));
    const std::string alternative = std::to_string(goal.stars) + std::string(view.say(" trên 3 sao", " of 3 stars")) + ", " + std::to_string(goal.points) + "/" + std::to_string(goal.points_max) + std::string(view.say(" điểm", " points"));
    view.kit.stars("stars-" + goal.goal, goal.stars, 3, alternative);
    view.kit.note(std::to_string(goal.points) + "/" + std::to_string(goal.points_max) + std::string(view.say(" điểm", " points")));
    if (goal.stars < 3) view.kit.text(view.say(known->again));
    view.kit.end_card();
}

// In pair: what each of the two earned.
void roles_card(View& view, const rules::Score& score) {
    const auto share = [&](std::int32_t points, std::int32_t points_max) { return std::to_string(points) + "/" + std::to_string(points_max) + std::string(view.say(" điểm", " points")); };
    std::size_t right = 0;
    for (const rules::DeskCase& one : view.state.cases) right += one.is_right;
    view.kit.begin_card("roles", view.say("Hai vai", "The two roles"), kit::Tone::info);
    view.kit.terms("role-lines", std::vector<kit::Term>{
        {std::string(view.say("Người nộp hồ sơ", "The filer")), share(score.points - score.officer_points, score.points_max - score.officer_points_max)},
        {std::string(view.say("Cán bộ", "The officer")), share(score.officer_points, score.officer_points_max)},
        {std::string(view.say("Quyết định đúng và đủ", "Decisions right and complete")), std::to_string(right) + "/" + std::to_string(view.state.cases.size())}});
    view.kit.end_card();
}

// The pupil against her own past, never against others. A worse result costs nothing and is not called one.
void record_note(View& view, const rules::Outcome& now) {
    if (!view.memory.best_before) return;
    const rules::Outcome& best = *view.memory.best_before;
    const auto stars = [&](const rules::Outcome& one) { return std::to_string(one.stars) + "/" + std::to_string(one.stars_max) + std::string(view.say(" sao", " stars")); };
    const auto words = [&](const rules::Outcome& one) { return stars(one) + ", " + std::to_string(one.points) + "/" + std::to_string(one.points_max) + std::string(view.say(" điểm", " points")); };
    const std::string before = std::string(view.say("Kết quả tốt nhất trước đây: ", "Your best before: ")) + words(best) + ".";
    if (rules::is_better(now, best)) {
        view.kit.notice(kit::Tone::info, view.say("Kỷ lục mới của chính em!", "A new personal best!"), before);
    } else if (!rules::is_better(best, now)) {
        view.kit.notice(kit::Tone::info, view.say("Em giữ vững kỷ lục của mình.", "You have equalled your personal best."), before);
    } else if (view.memory.last_before && rules::is_better(now, *view.memory.last_before)) {
        view.kit.notice(kit::Tone::info, view.say("Lần này tốt hơn lần trước.", "Better than last time."),
                        before + std::string(view.say(" Kết quả ấy vẫn được giữ.", " It is kept.")));
    } else {
        view.kit.note(before + std::string(view.say(" Kết quả ấy vẫn được giữ.", " It is kept.")));
    }
}

// In lines as they are copied on paper: the mark, then groups of letters, four a line, numbered as the teacher's page names them.
void code_lines(View& view, const std::string& code) {
    constexpr std::size_t groups_a_line = 4;
    std::vector<kit::Term> lines;
    std::size_t group = 0;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find(' ', at), code.size());
        const std::string letters = code.substr(at, end - at);
        if (group == 0) lines.push_back({std::string(view.say("Mở đầu", "Beginning")), letters});
        else if (group % groups_a_line == 1 || lines.empty()) lines.push_back({std::string(view.say("Từ nhóm ", "From group ")) + std::to_string(group), letters});
        else lines.back().value += " " + letters;
        ++group;
        at = end + 1;
    }
    view.kit.terms("code-lines", lines);
    view.kit.note(view.say("Mã chỉ có chữ số và chữ hoa, không có chữ O, I, L, U. Mỗi nhóm có một chữ để kiểm tra, nên chép sai ở đâu thầy cô biết ngay ở đó.",
                           "The code has only digits and capitals, none of O, I, L, U. One letter of each group checks it, so a slip is found at its place."));
}

// Where no class server hears of it: the pupil passes it on herself.
void hand_in_card(View& view) {
    Memory& memory = view.memory;
    view.kit.begin_card("hand-in", view.say("Nộp kết quả cho thầy cô", "Hand in your result"));
    view.kit.text(view.say("Em lưu tệp rồi đưa cho thầy cô, hoặc chép mã ra giấy. Thầy cô chấm lại từ từng bước em đã làm.",
                           "Save a file for your teacher, or write the code on paper. Your teacher's page works the points out from each of your steps."));
    if (const auto seat = view.kit.text_field("hand-in-seat", view.say("Số chỗ của em trong lớp", "Your seat number"), memory.hand_in_seat,
                                              {.typing = kit::Typing::digits, .hint = view.say("Không nhớ thì để trống.", "Leave it empty if you do not know it."), .max_bytes = 3})) {
        memory.hand_in_seat = *seat;
        memory.result_code.clear();
    }
    view.kit.begin_row();
    if (view.kit.button("result-file", view.say("Lưu tệp kết quả để nộp", "Save the result file to hand in"), {.style = kit::Style::secondary})) memory.wants_result_file = true;
    if (memory.result_code.empty()) {
        if (view.kit.button("result-code", view.say("Hiện mã kết quả", "Show the result code"), {.style = kit::Style::secondary})) memory.wants_result_code = true;
    } else {
        if (view.kit.button("copy-code", view.say("Chép mã để dán", "Copy the code to paste it"), {.style = kit::Style::secondary})) memory.wants_code_copied = true;
    }
    view.kit.end_row();
    if (!memory.result_code.empty()) code_lines(view, memory.result_code);
    view.kit.end_card();
}

// What the whole class told, where this mission asks for it.
void class_card(View& view) {
    const std::vector<const rules::Question*> polls = rules::polls_of(view.course, view.mission);
    if (polls.empty() || !view.memory.class_polls) return;
    view.kit.begin_card("class-polls", view.say("Cả lớp cùng kể", "What the class tells"), kit::Tone::info);
    draw_polls(view.kit, polls, *view.memory.class_polls, view.is_vietnamese());
    view.kit.end_card();
}

}  // namespace

void leaving_page(View& view) {
    begin_page(view, view.say("Rời máy", "Leaving the machine"));
    view.kit.text(view.say("Em làm hồ sơ trên một máy dùng chung. Trước khi đứng dậy, còn một việc cuối.", "You worked on a shared machine. One last thing before you get up."));
    if (view.kit.button("continue", view.say("Xem kết quả", "See how it went"))) view.go_to(rules::Phase::finished);
}

void finished_page(View& view) {
    begin_page(view, view.say("Em đã hoàn thành nhiệm vụ", "Mission complete"));
    const rules::Score score = rules::score(view.course, view.state);
    const bool is_filing = view.mission.kind == rules::MissionKind::filing;
    view.kit.notice(kit::Tone::success, is_filing ? fate_text(view, score.fate) : std::string(view.say("Xong rồi!", "Done!")),
                    std::to_string(score.points) + "/" + std::to_string(score.points_max) + std::string(view.say(" điểm, ", " points, ")) + std::to_string(score.stars) + "/" + std::to_string(score.stars_max) + std::string(view.say(" sao", " stars")));
    const bool is_pair = is_filing && view.state.variant.is_pair;
    if (is_pair) roles_card(view, score);
    record_note(view, {score.stars, score.stars_max, score.points, score.points_max});
    tell_after(view);
    class_card(view);
    draw_hands_sums(view);
    if (!score.misconceptions.empty()) {
        std::vector<std::string> lines;
        for (const std::string& id : score.misconceptions)
            if (const rules::Misconception* shown = rules::find(view.course.misconceptions, id)) lines.push_back(view.say(shown->reteach));
        view.kit.begin_card("again", view.say("Nên xem lại", "Worth another look"), kit::Tone::warning);
        view.kit.bullets("again-lines", lines);
        view.kit.end_card();
    }
    view.kit.begin_columns(260);
    bool is_first = true;
    for (const rules::GoalScore& goal : score.goals) {
        if (!is_first) view.kit.next_column();
        is_first = false;
        goal_card(view, goal);
    }
    view.kit.end_columns();
    if (view.memory.can_hand_in) hand_in_card(view);
    view.kit.begin_row();
    if (view.kit.button("map", view.say("Về bản đồ khu phố", "Back to the map"))) view.memory.wants_home = true;
    if (view.kit.button("badges", view.say("Huy hiệu của em", "My badges"), {.style = kit::Style::secondary})) view.memory.wants_badges = true;
    if (view.kit.button("play-again", is_pair ? view.say("Đổi vai, chơi lại", "Swap roles and play again") : is_filing ? view.say("Chơi lại với người hàng xóm khác", "Play again with another neighbour") : view.say("Làm lại", "Do it again"), {.style = kit::Style::secondary})) view.memory.wants_again = true;
    view.kit.end_row();
}

}  // namespace motcua::view
