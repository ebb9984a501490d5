// The officer's side of the counter in desk missions: dossier after dossier, each decided once, each with what the last
// citizen told.
#include "game/rules/pair.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

// What the last citizen tells, once the case is decided.
void last_case(View& view) {
    if (view.state.open_case == 0) return;
    const rules::DeskCase& one = view.state.cases[view.state.open_case - 1];
    const rules::Mission* mission = rules::find(view.course.missions, one.mission);
    if (mission == nullptr) return;
    std::string text = std::string(view.say("Quyết định đúng: ", "The right decision: ")) + decision_text(view, one.right) + ".";
    for (const std::string& subject : one.points) text += " " + subject_name(view, *mission, subject) + ".";
    if (one.is_right) text = std::string(view.say("Người dân ra về vui vẻ: rõ ràng, một lần là xong. ", "The citizen leaves content: clear, and done in one go. ")) + text;
    else if (one.decision == rules::Decision::accept) text = std::string(view.say("Mấy hôm sau người dân quay lại: kết quả không dùng được vì hồ sơ còn thiếu sót. ", "Days later the citizen is back: the result is useless because the dossier was deficient. ")) + text;
    else if (one.decision == rules::Decision::supplement) text = std::string(view.say("Người dân phải đi lại vì yêu cầu chưa đủ hoặc chưa đúng chỗ. ", "The citizen has to come again, because the request was incomplete or off the point. ")) + text;
    else text = std::string(view.say("Người dân buồn bã ra về dù hồ sơ có thể giải quyết. ", "The citizen leaves sadly although the dossier could have been settled. ")) + text;
    view.kit.notice(one.is_right ? kit::Tone::success : kit::Tone::warning, view.say("Hồ sơ vừa rồi", "The last dossier"), text);
}

}  // namespace

void desk_page(View& view) {
    if (!rules::is_case_open(view.state)) return;
    if (view.mission.kind == rules::MissionKind::filing) return pair_desk_page(view);
    const rules::Mission* mission = rules::find(view.course.missions, view.state.cases[view.state.open_case].mission);
    begin_page(view, std::string(view.say("Bàn tiếp nhận – hồ sơ ", "The desk – dossier ")) + std::to_string(view.state.open_case + 1) + "/" + std::to_string(view.state.cases.size()));
    last_case(view);
    if (mission != nullptr) view.kit.heading(2, view.say(mission->title));
    draw_desk(view, view.say("Từ chối: không đúng nơi", "Refuse: not our office"));
}

}  // namespace motcua::view
