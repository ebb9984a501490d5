// Two pupils at one machine: swapping seats, the officer's desk with the other pupil's dossier on it, and what the head of
// the one-stop office says to the officer's decision. The filer's own pages are those of every filing mission.
#include <algorithm>

#include "game/rules/desk.hpp"
#include "game/rules/pair.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

// What the decision meant for the citizen, had it counted.
std::string_view consequence(const View& view, const rules::DeskCase& one) {
    if (one.is_right) return view.say("Quyết định rõ ràng, đủ và đúng. Người dân chỉ phải nghe một lần.", "Clear, complete and right. The citizen has to be told only once.");
    if (one.decision == one.right) return view.say("Quyết định đúng, nhưng các chỗ nêu ra chưa khớp. Người dân sẽ phải hỏi lại xem còn thiếu gì.", "The right decision, but the points do not fit. The citizen would have to ask what is really missing.");
    if (one.decision == rules::Decision::accept) return view.say("Nếu cho qua, mấy hôm sau người dân phải quay lại vì kết quả không dùng được.", "Had it passed, the citizen would be back in a few days with a result that is of no use.");
    if (one.decision == rules::Decision::supplement && one.right == rules::Decision::accept) return view.say("Hồ sơ đã đủ. Yêu cầu thêm thì người dân mất công đi lại vô ích.", "The dossier was complete. Asking for more would send the citizen round for nothing.");
    if (one.decision == rules::Decision::supplement) return view.say("Lúc này không thể yêu cầu bổ sung được nữa: gửi sai nơi, hoặc đã bổ sung một lần rồi.", "A supplement cannot be asked for here: it is the wrong office, or it has been asked for once already.");
    if (one.right == rules::Decision::accept) return view.say("Hồ sơ đã đủ mà bị từ chối. Người dân buồn bã ra về.", "A complete dossier was refused. The citizen leaves sadly.");
    return view.say("Chỗ thiếu còn bổ sung được. Từ chối ngay thì người dân phải làm lại từ đầu.", "What is missing can still be supplied. Refused at once, the citizen would have to start all over.");
}

// Why a point had to be named, in the officer's own note.
std::string reason(const View& view, const std::string& subject) {
    for (const rules::Deficiency& deficiency : rules::examine(view.course, view.state))
        if (deficiency.subject == subject) return deficiency_text(view, deficiency);
    return subject_name(view, view.mission, subject);
}

// Each point that was due or named, with what to say of it.
void point_lines(View& view, const rules::DeskCase& one) {
    std::vector<kit::Term> terms;
    for (const std::string& subject : one.points)
        terms.push_back({std::string(contains(one.marks, subject) ? view.say("Đúng, đã nêu", "Right, named") : view.say("Bỏ sót", "Missed")), reason(view, subject)});
    for (const std::string& mark : one.marks)
        if (!contains(one.points, mark))
            terms.push_back({std::string(view.say("Nêu thừa", "Named without need")), subject_name(view, view.mission, mark) + std::string(view.say(": quy định không đòi gì ở đây.", ": the rules ask nothing here."))});
    if (terms.empty()) return;
    view.kit.begin_card("points", view.say("Từng chỗ một", "Point by point"));
    view.kit.terms("point-lines", terms);
    view.kit.end_card();
}

}  // namespace

void swap_page(View& view) {
    begin_page(view, view.say("Đổi chỗ", "Swap seats"));
    if (rules::is_case_open(view.state)) {
        view.kit.notice(kit::Tone::info, view.say("Hồ sơ đã tới bàn cán bộ", "The dossier is on the officer's desk"),
                        view.say("Bạn nộp hồ sơ đứng dậy và nhìn sang chỗ khác nhé. Bạn cán bộ ngồi vào máy.", "Filer: get up and look away. Officer: sit down at the machine."));
        view.kit.text(view.say("Cán bộ chỉ xem những gì đã gửi thật, đối chiếu với quy định, không hỏi nhỏ bạn mình.", "The officer reads only what was really sent, checks it against the rules, and asks no whispered questions."));
        if (view.kit.button("take-seat", view.say("Em là cán bộ, em đã ngồi vào máy", "I am the officer and I have sat down"))) view.wish(rules::TakeSeat{});
        return;
    }
    view.kit.notice(kit::Tone::info, view.say("Bàn cán bộ đã trả lời", "The desk has answered"),
                    view.say("Bạn cán bộ đứng dậy. Bạn nộp hồ sơ ngồi lại vào máy để đọc câu trả lời.", "Officer: get up. Filer: sit down again and read the answer."));
    if (view.kit.button("take-seat", view.say("Em là người nộp, em đã ngồi vào máy", "I am the filer and I have sat down"))) view.wish(rules::TakeSeat{});
}

void pair_desk_page(View& view) {
    begin_page(view, view.say("Bàn cán bộ – hồ sơ bạn em nộp", "The officer's desk – your partner's dossier"));
    view.kit.note(view.say(view.mission.title));
    if (view.state.was_supplemented)
        view.kit.notice(kit::Tone::info, view.say("Hồ sơ đã bổ sung một lần", "Already supplemented once"), view.say("Theo quy định, không yêu cầu bổ sung lần nữa.", "By the rules a supplement is not asked for again."));
    draw_desk(view, view.say("Từ chối, nêu lý do", "Refuse, with the reason"));
}

void compare_page(View& view) {
    if (view.state.open_case == 0) return;
    const rules::DeskCase& one = view.state.cases[view.state.open_case - 1];
    begin_page(view, view.say("Trưởng bộ phận một cửa đọc lại", "The head of the one-stop office reads it over"));
    view.kit.notice(one.is_right ? kit::Tone::success : kit::Tone::warning, one.is_right ? view.say("Đúng và đủ", "Right and complete") : view.say("Chưa ổn", "Not quite"), consequence(view, one));
    view.kit.terms("decisions", std::vector<kit::Term>{{std::string(view.say("Em quyết định", "You decided")), decision_text(view, one.decision)},
                                                        {std::string(view.say("Theo quy định", "By the rules")), decision_text(view, one.right)},
                                                        {std::string(view.say("Điểm", "Points")), std::to_string(rules::case_points(one)) + "/" + std::to_string(rules::case_points_max)}});
    const rules::Choice* place = rules::find(view.mission.places, one.place);
    if (place != nullptr && !place->is_right) view.kit.text(view.say(place->consequence));
    point_lines(view, one);
    view.kit.text(view.say("Hồ sơ đi tiếp theo quy định, không theo chỗ nhầm: người nộp không chịu thiệt vì bàn cán bộ.", "The dossier goes on by the rules and not by the slip: the filer loses nothing through the desk."));
    if (view.kit.button("swap-back", view.say("Đổi chỗ lại", "Swap back"))) view.go_to(rules::Phase::swap);
}

}  // namespace motcua::view
