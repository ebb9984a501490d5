// Tells the browser tests what a good pupil does next, in the words on the screen: reads a pack and a saved log and
// prints one JSON line of steps by role and name. It has no answers of its own: they come from tests/play/player.
//
//   motcua_next_step PACK vi|en [mistake…] < log
//   {"action":"sign-in","steps":[{"do":"type","role":"textbox","name":"…","value":"…"},{"do":"press","role":"button","name":"…"}]}
//   {"action":""} when the mission is finished. A step may say where it is: "in":{"role":"group","name":"…","text":"…"}.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "content/pack.hpp"
#include "game/rules/dossier.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/pair.hpp"
#include "tests/play/player.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

class Steps {
public:
    Steps(const Course& course, const State& state, bool is_vietnamese)
        : course_(course), state_(state), mission_(*mission_of(course, state)), is_vietnamese_(is_vietnamese) {}

    std::string of(const Action& action) {
        const std::string word(std::visit([](const auto& one) { return one.word; }, action));
        std::visit([&](const auto& one) { write(one); }, action);
        return "{\"action\":" + quoted(word) + ",\"steps\":[" + out_ + "]}";
    }

private:
    static std::string quoted(std::string_view text) {
        std::string out = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') out += '\\';
            if (c == '\n') out += "\\n";
            else out += c;
        }
        return out + "\"";
    }
    std::string say(const char* vi, const char* en) const { return is_vietnamese_ ? vi : en; }
    std::string say(const Text& text) const { return is_vietnamese_ ? text.vi : text.en; }

    void add(std::string_view what, std::string_view role, std::string_view name, std::string_view value = "",
             std::string_view in_role = "", std::string_view in_name = "", std::string_view in_text = "") {
        if (!out_.empty()) out_ += ',';
        out_ += "{\"do\":" + quoted(what) + ",\"role\":" + quoted(role) + ",\"name\":" + quoted(name);
        if (what == "type") out_ += ",\"value\":" + quoted(value);
        if (!in_role.empty())
            out_ += ",\"in\":{\"role\":" + quoted(in_role) + ",\"name\":" + quoted(in_name) + ",\"text\":" + quoted(in_text) + "}";
        out_ += '}';
    }
    void press(const std::string& name) { add("press", "button", name); }
    void choose(const std::vector<Choice>& choices, const std::string& id) {
        if (const Choice* choice = find(choices, id)) add("choose", "radio", say(choice->label));
    }

    void write(const Begin&) { press(say("Bắt đầu", "Begin")); }
    void write(const SignIn& one) {
        add("type", "textbox", say("Số định danh cá nhân của tài khoản", "Personal identity number of the account"), one.number);
        press(say("Đăng nhập", "Sign in"));
    }
    void write(const AnswerOffer& one) {
        if (const Offer* offer = find(mission_.offers, one.offer)) choose(offer->choices, one.choice);
        press(say("Trả lời", "Answer"));
    }
    void write(const EnterCode& one) {
        add("type", "textbox", say("Mã xác thực", "One-time code"), one.code);
        press(say("Xác nhận", "Confirm"));
    }
    void write(const Search& one) { add("search", "textbox", say("Tên thủ tục", "Name of the procedure"), ""), value_of_last(one.query); }
    void write(const OpenProcedure& one) {
        if (const Procedure* procedure = find(course_.catalogue, one.procedure)) add("press", "link", say(procedure->name));
    }
    void write(const StartFiling&) { press(say("Nộp trực tuyến", "File online")); }
    void write(const ChoosePlace& one) {
        choose(mission_.places, one.place);
        press(say("Đồng ý", "Agree"));
    }
    void write(const FillField& one) {
        const Field* field = find(mission_.form, one.field);
        const Section* section = field ? find(mission_.sections, field->section) : nullptr;
        if (!section) return;
        const std::string region = say(section->title), label = say(field->label);
        if (field->kind == FieldKind::check) {
            add("tick", "checkbox", label, "", "group", region);
        } else if (const Option* option = find(field->options, one.value)) {
            add("choose", "radio", say(option->label), "", "radiogroup", label);
        } else {
            add("type", "textbox", label, one.value, "group", region);
        }
    }
    void write(const FinishForm&) { press(say("Tiếp tục", "Continue")); }
    void write(const AttachPaper& one) { attach(say("Đính kèm vào: ", "Attach to: "), one.component, one.paper); }
    void write(const DetachPaper& one) { attach(say("Bỏ khỏi: ", "Remove from: "), one.component, one.paper); }
    void write(const SavePapers&) { press(say("Lưu giấy tờ", "Save the papers")); }
    void write(const FinishPapers&) { press(say("Tiếp tục", "Continue")); }
    void write(const ChooseDelivery& one) {
        if (const Delivery* delivery = find(mission_.deliveries, one.delivery)) add("choose", "radio", say(delivery->label));
    }
    void write(const FinishDelivery&) { press(say("Tiếp tục", "Continue")); }
    void write(const Pay& one) {
        choose(mission_.pay_methods, one.method);
        add("press-beginning", "button", say("Trả ", "Pay "));
    }
    void write(const Pledge&) {
        add("tick", "checkbox", say("Tôi chịu trách nhiệm về những điều đã khai", "I answer for what has been declared"));
    }
    void write(const SubmitDossier&) { press(say("Nộp hồ sơ", "Submit the dossier")); }
    void write(const GoTo& one) {
        switch (one.phase) {
            case Phase::tracking: return press(say("Theo dõi hồ sơ", "Track the dossier"));
            case Phase::payment: return press(say("Nộp lệ phí", "Pay the fee"));
            case Phase::supplement: return press(say("Bổ sung hồ sơ", "Supplement the dossier"));
            case Phase::result: return press(say("Xem kết quả", "See the result"));
            case Phase::rating: return press(say("Đánh giá sự phục vụ", "Rate the service"));
            case Phase::conduct: return press(say("Sang quy tắc ứng xử", "On to the codes of conduct"));
            case Phase::finished: return press(say("Xem kết quả", "See how it went"));
            case Phase::swap: return press(say("Đổi chỗ lại", "Swap back"));
            default: return press(say("Tiếp tục", "Continue"));
        }
    }
    void write(const AdvanceTime&) { press(say("Tua đến lúc đó", "Skip to that moment")); }
    void write(const SendSupplement&) { press(say("Gửi bổ sung", "Send the supplement")); }
    void write(const Withdraw&) { press(say("Rút hồ sơ", "Withdraw the dossier")); }
    void write(const FileAgain&) { press(say("Nộp lại hồ sơ", "File again")); }
    void write(const Rate& one) {
        const std::string names[] = {"", say("1 – Rất không hài lòng", "1 – Very dissatisfied"), say("2 – Chưa hài lòng", "2 – Dissatisfied"),
                                     say("3 – Bình thường", "3 – Neutral"), say("4 – Hài lòng", "4 – Satisfied"), say("5 – Rất hài lòng", "5 – Very satisfied")};
        add("choose", "radio", names[one.stars]);
        press(say("Gửi đánh giá", "Send the rating"));
    }
    void write(const AnswerQuestion& one) {
        const Question* question = find(course_.questions, one.question);
        const DrawnQuestion* drawn = drawn_question(state_, one.question);
        if (!question || !drawn) return;
        const auto label = [&](const std::string& id) { return say(find(question->choices, id)->label); };
        for (std::size_t i = 0; i < one.choices.size(); ++i) {
            const std::string& id = one.choices[i];
            switch (question->kind) {
                case QuestionKind::order: press(label(id)); break;
                case QuestionKind::match: add("choose", "radio", say(find(question->choices, id)->partner), "", "radiogroup", label(drawn->choices[i])); break;
                case QuestionKind::scene: {
                    const auto at = std::find(drawn->choices.begin(), drawn->choices.end(), id) - drawn->choices.begin();
                    add("tick", "checkbox", std::to_string(at + 1) + ". " + label(id));
                    break;
                }
                case QuestionKind::multiple:
                case QuestionKind::remove: add("tick", "checkbox", label(id)); break;
                case QuestionKind::single:
                case QuestionKind::rubric: add("choose", "radio", label(id)); break;
            }
        }
        if (!one.certainty.empty()) add("choose", "radio", one.certainty == "sure" ? say("Chắc chắn", "Sure") : say("Chưa chắc", "Not sure"));
        press(say("Trả lời", "Answer"));
    }
    void write(const ConfirmDraft& one) {
        const DraftLine* line = find(mission_.draft, one.wrong_line);
        add("choose", "radio", line ? say(line->label) : say("Không có chỗ nào sai", "Nothing is wrong"));
        press(say("Trả lời cán bộ", "Answer the officer"));
    }
    void write(const TurnPage&) {
        press(state_.page + 1 < mission_.pages.size() ? say("Trang sau", "Next page") : say("Xem kết quả", "See how it went"));
    }
    void write(const MarkPoint& one) {
        const DeskCase& in_hand = state_.cases[state_.open_case];
        const Mission* mission = find(course_.missions, in_hand.mission);
        const Field* field = find(mission->form, one.subject);
        const Component* component = find(mission->components, one.subject);
        add("tick-beginning", "checkbox", field ? say(field->label) + ":" : say(component->name));
    }
    void write(const DecideCase& one) {
        press(one.decision == "accept"       ? say("Tiếp nhận", "Accept")
              : one.decision == "supplement" ? say("Yêu cầu bổ sung một lần", "Ask for one supplement")
              : mission_.kind == MissionKind::filing ? say("Từ chối, nêu lý do", "Refuse, with the reason")
                                                     : say("Từ chối: không đúng nơi", "Refuse: not our office"));
    }
    void write(const TakeSeat&) {
        press(is_case_open(state_) ? say("Em là cán bộ, em đã ngồi vào máy", "I am the officer and I have sat down")
                                   : say("Em là người nộp, em đã ngồi vào máy", "I am the filer and I have sat down"));
    }

    void attach(const std::string& words, const std::string& component_id, const std::string& paper_id) {
        const Component* component = find(mission_.components, component_id);
        const Paper* paper = find_paper(*persona_of(course_, state_), paper_id);
        // Papers may share a title, never a file name.
        if (component && paper) add("press", "button", words + say(component->name), "", "group", say(paper->title), "(" + paper->file_name + ")");
    }
    void value_of_last(const std::string& value) {
        out_.pop_back();
        out_ += ",\"value\":" + quoted(value) + "}";
    }

    const Course& course_;
    const State& state_;
    const Mission& mission_;
    bool is_vietnamese_;
    std::string out_;
};

bool take_mistakes(int count, char** words, play::Mistakes& mistakes) {
    const std::pair<std::string_view, bool play::Mistakes::*> known[] = {
        {"trusts_offers", &play::Mistakes::trusts_offers}, {"attaches_nothing", &play::Mistakes::attaches_nothing},
        {"attaches_bad_paper", &play::Mistakes::attaches_bad_paper}, {"types_wrong_field", &play::Mistakes::types_wrong_field}, {"asks_too_much", &play::Mistakes::asks_too_much}, {"types_without_marks", &play::Mistakes::types_without_marks},
        {"answers_wrong", &play::Mistakes::answers_wrong}};
    for (int i = 0; i < count; ++i) {
        bool is_known = false;
        for (const auto& [name, member] : known)
            if (words[i] == name) mistakes.*member = is_known = true;
        if (!is_known) return false;
    }
    return true;
}

}  // namespace

int main(int count, char** words) {
    play::Mistakes mistakes;
    if (count < 3 || !take_mistakes(count - 3, words + 3, mistakes)) {
        std::cerr << "motcua_next_step PACK vi|en [mistake…] < log\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
    std::string problem;
    const auto course = content::read_pack(bytes, problem);
    if (!course) {
        std::cerr << words[1] << ": " << problem << "\n";
        return 2;
    }
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const ReadLog read = read_log(text);
    if (!read.is_ok) {
        std::cerr << "the log: line " << read.problem.line << ": " << read.problem.what << "\n";
        return 2;
    }
    // The pupil is asked from the beginning, so that a mistake made once is not made again.
    play::Player player(*course, mistakes);
    State state = start(*course, read.log.mission, read.log.seed, read.log.variant);
    for (const Entry& entry : read.log.entries) {
        player.next(state);
        state = apply(*course, std::move(state), entry).state;
    }
    const std::optional<Action> action = player.next(state);
    std::cout << (action ? Steps(*course, state, words[2] != std::string_view("en")).of(*action) : "{\"action\":\"\"}") << "\n";
}
