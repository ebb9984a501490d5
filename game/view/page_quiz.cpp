// The two quiz parts: what level 4 means, and the two codes of conduct. A question is answered once; the explanation of
// every choice made follows at once.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::Phase;

void source_note(View& view, const rules::Question& question) {
    std::string out;
    for (const std::string& id : question.sources) {
        const rules::Source* source = rules::find(view.course.sources, id);
        if (source == nullptr) continue;
        out += (out.empty() ? "" : "; ") + view.say(source->title);
        if (!source->article.empty()) out += ", " + source->article;
        out += " (" + source->date + ")";
    }
    if (!out.empty()) view.kit.note(std::string(view.say("Nguồn: ", "Source: ")) + out);
}

void answered(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, const rules::QuestionAnswer& answer) {
    view.kit.notice(answer.is_right ? kit::Tone::success : kit::Tone::warning, answer.is_right ? view.say("Đúng rồi", "Right") : view.say("Chưa đúng", "Not right"), "");
    for (const std::string& id : drawn.choices) {
        const rules::Choice* choice = rules::find(question.choices, id);
        if (choice == nullptr) continue;
        const bool was_chosen = std::find(answer.choices.begin(), answer.choices.end(), id) != answer.choices.end();
        if (!was_chosen && !choice->is_right) continue;
        const std::string title = (was_chosen ? std::string(view.say("Em chọn: ", "Your choice: ")) : std::string(view.say("Đáp án: ", "Answer: "))) + view.say(choice->label);
        view.kit.notice(choice->is_right ? kit::Tone::success : kit::Tone::warning, title, view.say(choice->consequence));
    }
    source_note(view, question);
}

void open_question(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question) {
    std::vector<kit::Option> options;
    for (const std::string& id : drawn.choices)
        if (const rules::Choice* choice = rules::find(question.choices, id)) options.push_back({id, view.say(choice->label), "", {}});
    std::vector<std::string>& chosen = view.memory.chosen[question.id];
    if (question.is_multiple) {
        if (const auto now = view.kit.multi_choice("choices-" + question.id, view.say("Chọn tất cả các ý đúng", "Choose all that are right"), options, chosen)) chosen = *now;
    } else if (const auto now = view.kit.choice_list("choices-" + question.id, view.say("Chọn một ý", "Choose one"), options, chosen.empty() ? "" : chosen[0])) {
        chosen = {*now};
    }
    if (view.kit.button("answer-" + question.id, view.say("Trả lời", "Answer"), {.style = kit::Style::secondary, .disabled_because = chosen.empty() ? view.say("Em chọn câu trả lời trước.", "Choose an answer first.") : ""}))
        view.wish(rules::AnswerQuestion{question.id, chosen});
}

// One question at a time: those answered stay above, the next one is open.
void quiz(View& view, rules::QuizPart part) {
    int number = 0, count = 0;
    for (const rules::DrawnQuestion& drawn : view.state.questions) count += drawn.part == part;
    for (const rules::DrawnQuestion& drawn : view.state.questions) {
        const rules::Question* question = drawn.part == part ? rules::find(view.course.questions, drawn.question) : nullptr;
        if (question == nullptr) continue;
        ++number;
        view.kit.begin_card("question-" + question->id, std::string(view.say("Câu ", "Question ")) + std::to_string(number) + "/" + std::to_string(count));
        view.kit.text(view.say(question->stem));
        const rules::QuestionAnswer* answer = rules::answer_to(view.state, question->id);
        if (answer != nullptr) answered(view, drawn, *question, *answer);
        else open_question(view, drawn, *question);
        view.kit.end_card();
        if (answer == nullptr) return;
    }
}

}  // namespace

void levels_page(View& view) {
    begin_page(view, view.say("Mức độ 3, mức độ 4 và tên gọi hôm nay", "Level 3, level 4 and today's name"));
    for (const rules::Text& paragraph : view.mission.levels_lesson) view.kit.text(view.say(paragraph));
    quiz(view, rules::QuizPart::levels);
    if (rules::is_part_answered(view.state, rules::QuizPart::levels) && view.kit.button("continue", view.say("Sang quy tắc ứng xử", "On to the codes of conduct"))) view.go_to(Phase::conduct);
}

void conduct_page(View& view) {
    begin_page(view, view.say("Hai bộ quy tắc ứng xử của Hà Nội", "Hà Nội's two codes of conduct"));
    view.kit.text(view.say("Một bộ dành cho cán bộ trong các cơ quan của thành phố, một bộ dành cho mọi người ở nơi công cộng.", "One is for officials in the city's agencies, one for everybody in public places."));
    quiz(view, rules::QuizPart::conduct);
    if (rules::is_part_answered(view.state, rules::QuizPart::conduct) && view.kit.button("continue", view.say("Tiếp tục", "Continue"))) view.go_to(Phase::leaving);
}

}  // namespace motcua::view
