#include "game/view/polls.hpp"

#include "game/rules/dossier.hpp"

namespace motcua::view {
namespace {

std::string with_count(const std::string& label, std::int32_t seats, bool is_vietnamese) {
    const std::string count = std::to_string(seats);
    return label + ": " + count + (is_vietnamese ? " bạn" : seats == 1 ? " pupil" : " pupils");
}

// False when too few have answered it.
bool draw_poll(kit::Kit& kit, const rules::Question& poll, const std::vector<rules::PollCount>& sums, bool is_vietnamese) {
    std::int32_t all = 0;
    for (const rules::PollCount& one : sums)
        if (one.question == poll.id && one.seats > 0 && rules::find(poll.choices, one.choice) != nullptr) all += one.seats;
    if (all == 0) return false;
    kit.text(is_vietnamese ? poll.stem.vi : poll.stem.en);
    for (const rules::PollCount& one : sums) {
        const rules::Choice* choice = one.question == poll.id ? rules::find(poll.choices, one.choice) : nullptr;
        if (choice == nullptr) continue;
        const auto permille = static_cast<std::int32_t>(std::int64_t{one.seats} * 1000 / all);
        kit.meter("poll-" + poll.id + "-" + choice->id, with_count(is_vietnamese ? choice->label.vi : choice->label.en, one.seats, is_vietnamese), permille);
    }
    return true;
}

}  // namespace

void draw_polls(kit::Kit& kit, const std::vector<const rules::Question*>& polls, const std::vector<rules::PollCount>& sums, bool is_vietnamese) {
    const std::string group = std::to_string(rules::poll_group);
    bool is_any = false;
    for (const rules::Question* poll : polls) is_any |= draw_poll(kit, *poll, sums, is_vietnamese);
    if (!is_any) {
        kit.note(is_vietnamese ? "Khi có " + group + " bạn trả lời, con số cộng lại của cả lớp hiện ra ở đây."
                               : "Once " + group + " pupils have answered, the class's sum appears here.");
        return;
    }
    kit.note(is_vietnamese ? "Đây là con số cộng lại của cả lớp, chỉ cộng thêm mỗi khi đủ " + group + " bạn nữa trả lời. Không ai biết ai đã chọn gì."
                           : "This is the class's sum. It grows only when " + group + " more have answered. Nobody knows who chose what.");
}

}  // namespace motcua::view
