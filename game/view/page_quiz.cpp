// Questions on a page: one at a time, the explanation of every choice made follows at once. How an answer is put together
// depends on the kind and is in answers.cpp.
#include <algorithm>

#include "game/rules/dossier.hpp"
#include "game/rules/quiz.hpp"
#include "game/view/pages.hpp"

namespace motcua::view {
namespace {

using rules::Phase;
using rules::QuestionKind;

bool has(const std::vector<std::string>& list, const std::string& id) { return std::find(list.begin(), list.end(), id) != list.end(); }

void explain(View& view, const rules::Choice& choice, bool is_good, std::string_view before) {
    view.kit.notice(is_good ? kit::Tone::success : kit::Tone::warning, std::string(before) + view.say(choice.label), view.say(choice.consequence));
}

// Order and match are shown as the right list; only what was misplaced is explained.
void explain_arranged(View& view, const rules::Question& question, const rules::DrawnQuestion& drawn, const rules::QuestionAnswer& answer) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const rules::Choice& choice = question.choices[i];
        lines.push_back(question.kind == QuestionKind::order ? std::to_string(i + 1) + ". " + view.say(choice.label) : view.say(choice.label) + " → " + view.say(choice.partner));
    }
    view.kit.text(question.kind == QuestionKind::order ? view.say("Thứ tự đúng:", "The right order:") : view.say("Các cặp đúng:", "The right pairs:"));
    view.kit.bullets("right-" + question.id, lines);
    for (std::size_t i = 0; i < answer.choices.size(); ++i) {
        const std::string& place = question.kind == QuestionKind::order ? question.choices[i].id : drawn.choices[i];
        const rules::Choice* choice = rules::find(question.choices, place);
        if (choice != nullptr && answer.choices[i] != place) explain(view, *choice, false, "");
    }
}

void explain_chosen(View& view, const rules::Question& question, const rules::DrawnQuestion& drawn, const rules::QuestionAnswer& answer) {
    for (const std::string& id : drawn.choices) {
        const rules::Choice* choice = rules::find(question.choices, id);
        if (choice == nullptr) continue;
        const bool is_rubric = question.kind == QuestionKind::rubric;
        const bool is_good = is_rubric ? choice->points >= 2 : choice->is_right;
        const bool was_chosen = has(answer.choices, id);
        if (!was_chosen && (is_rubric ? choice->points < 3 : !choice->is_right)) continue;
        explain(view, *choice, is_good, was_chosen ? view.say("Em chọn: ", "Your choice: ") : is_rubric ? view.say("Cách tốt: ", "A good way: ") : view.say("Đáp án: ", "Answer: "));
    }
}

// A rubric whose choices are all worth the same asks, it does not judge.
bool only_asks(const rules::Question& question) {
    return question.kind == QuestionKind::rubric && std::all_of(question.choices.begin(), question.choices.end(), [&](const rules::Choice& choice) { return choice.points == question.choices[0].points; });
}

void answered(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, const rules::QuestionAnswer& answer) {
    if (only_asks(question)) {
        if (const rules::Choice* chosen = rules::find(question.choices, answer.choices[0])) view.kit.notice(kit::Tone::info, std::string(view.say("Cảm ơn em: ", "Thank you: ")) + view.say(chosen->label), view.say(chosen->consequence));
        return;
    }
    std::string title(answer.is_right ? view.say("Đúng rồi", "Right") : answer.points > 0 ? view.say("Gần đúng", "Nearly right") : view.say("Chưa đúng", "Not right"));
    if (answer.points_max > 1) title += " · " + std::to_string(answer.points) + "/" + std::to_string(answer.points_max);
    const std::string_view remark = answer.certainty == "sure" && !answer.is_right ? view.say("Em đã chắc chắn, nên điều này đáng nhớ nhất.", "You were sure, so this one is worth remembering most.") : "";
    view.kit.notice(answer.is_right ? kit::Tone::success : kit::Tone::warning, title, remark);
    if (question.kind == QuestionKind::order || question.kind == QuestionKind::match) explain_arranged(view, question, drawn, answer);
    else explain_chosen(view, question, drawn, answer);
    draw_sources(view, question.sources);
}

void open_question(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question) {
    std::vector<std::string>& chosen = view.memory.chosen[question.id];
    bool is_complete = draw_answer(view, drawn, question, chosen);
    std::string certainty;
    if (question.asks_certainty) {
        const std::vector<kit::Option> options = {{"sure", std::string(view.say("Chắc chắn", "Sure")), "", {}}, {"unsure", std::string(view.say("Chưa chắc", "Not sure")), "", {}}};
        certainty = view.pick("certainty-" + question.id, view.say("Em chắc đến đâu? Không ảnh hưởng điểm.", "How sure are you? It does not change the points."), options);
        is_complete = is_complete && !certainty.empty();
    }
    if (view.kit.button("answer-" + question.id, view.say("Trả lời", "Answer"), {.style = kit::Style::secondary, .disabled_because = is_complete ? "" : view.say("Em trả lời đủ các phần trước.", "Complete your answer first.")}))
        view.wish(rules::AnswerQuestion{question.id, certainty, chosen});
}

}  // namespace

void draw_sources(View& view, const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) {
        const rules::Source* source = rules::find(view.course.sources, id);
        if (source == nullptr) continue;
        out += (out.empty() ? "" : "; ") + view.say(source->title);
        if (!source->article.empty()) out += ", " + source->article;
        out += " (" + source->date + ")";
    }
    if (!out.empty()) view.kit.note(std::string(view.say("Nguồn: ", "Source: ")) + out);
}

void draw_quiz(View& view, const std::string& part) {
    std::size_t number = 0, count = 0;
    for (const rules::DrawnQuestion& drawn : view.state.questions) count += drawn.part == part;
    count = std::max<std::size_t>(count, view.mission.practice_count);
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

void levels_page(View& view) {
    begin_page(view, view.say("Mức độ 3, mức độ 4 và tên gọi hôm nay", "Level 3, level 4 and today's name"));
    for (const rules::Text& paragraph : view.mission.levels_lesson) view.kit.text(view.say(paragraph));
    draw_quiz(view, "levels");
    if (rules::is_part_answered(view.state, "levels") && view.kit.button("continue", view.say("Sang quy tắc ứng xử", "On to the codes of conduct"))) view.go_to(Phase::conduct);
}

void conduct_page(View& view) {
    begin_page(view, view.say("Hai bộ quy tắc ứng xử của Hà Nội", "Hà Nội's two codes of conduct"));
    view.kit.text(view.say("Một bộ dành cho cán bộ trong các cơ quan của thành phố, một bộ dành cho mọi người ở nơi công cộng.", "One is for officials in the city's agencies, one for everybody in public places."));
    draw_quiz(view, "conduct");
    if (rules::is_part_answered(view.state, "conduct") && view.kit.button("continue", view.say("Tiếp tục", "Continue"))) view.go_to(Phase::leaving);
}

}  // namespace motcua::view
