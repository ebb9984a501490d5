// Choices: of questions of every kind, of offers, of places and ways to pay. Judges each list by itself: how many are
// right, whether the right one gives itself away, whether what is wrong explains itself.
#include "content/parts.hpp"

#include <algorithm>
#include <cstdlib>

#include "game/rules/limits.hpp"
#include "game/rules/quiz.hpp"

namespace motcua::content {

const std::vector<std::string> question_kind_words = {"single", "multiple", "order", "match",
                                                      "scene",  "rubric",   "remove"};

namespace {

constexpr std::int32_t spot_distance_min = 80;
using rules::rubric_points_max;

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A right answer that is much longer than every wrong one gives itself away.
bool betrays_itself(const std::vector<rules::Choice>& choices, std::string rules::Text::*language) {
    std::size_t right = 0, wrong = 0;
    for (const rules::Choice& choice : choices) {
        std::size_t& longest = choice.is_right ? right : wrong;
        longest = std::max(longest, letters(choice.label.*language));
    }
    return wrong > 0 && right > 24 && right * 2 > wrong * 3;
}

// The best answer earns all points of the question. Where every answer does, pupils report on themselves.
void check_grades(Draft& draft, const Place& place, const std::vector<rules::Choice>& choices) {
    std::int32_t best = 0, least = rubric_points_max;
    for (const rules::Choice& choice : choices) {
        best = std::max(best, choice.points);
        least = std::min(least, choice.points);
    }
    if (best != rubric_points_max)
        draft.report(place,
                     {"Không lựa chọn nào được 3 điểm, nên không ai đạt đủ điểm câu này",
                      "No choice is worth 3 points, so nobody can earn all of them"},
                     {"Cho cách làm tốt nhất points: 3", "Give the best one points: 3"});
    if (least == 2)
        draft.hint(place,
                   {"Mọi lựa chọn đều tốt, không có gì để chọn", "Every choice is good, there is nothing to decide"},
                   {"Thêm một lựa chọn 0 hoặc 1 điểm", "Add a choice worth 0 or 1"});
}

void check_rights(Draft& draft, const Place& place, const std::vector<rules::Choice>& choices, Rights rights) {
    const auto right = static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [](const rules::Choice& choice) { return choice.is_right; }));
    const std::size_t wrong = choices.size() - right;
    if (choices.size() > rules::limits::choices_max)
        draft.report(place, {"Nhiều lựa chọn quá", "There are too many choices"}, {"Giữ tối đa 12", "Keep at most 12"});
    if (rights == Rights::all) return;
    if (rights == Rights::graded) check_grades(draft, place, choices);
    const bool is_marked = rights != Rights::none && rights != Rights::graded;
    if (is_marked && right == 0)
        draft.report(place, {"Không có lựa chọn đúng", "No choice is right"},
                     {"Đặt right: true cho lựa chọn đúng", "Set right: true on the right one"});
    if (is_marked && wrong == 0)
        draft.report(place, {"Không có lựa chọn sai", "No choice is wrong"},
                     {"Thêm ít nhất một lựa chọn sai", "Add at least one wrong choice"});
    if (rights == Rights::none && right > 0)
        draft.report(place, {"Ở đây mọi lựa chọn đều phải sai", "Every choice here has to be wrong"},
                     {"Bỏ lựa chọn đúng ra khỏi danh sách này", "Take the right one out of this list"});
    if (rights == Rights::one && right > 1)
        draft.report(
            place,
            {"Có " + std::to_string(right) + " lựa chọn đúng, chỉ được một",
             std::to_string(right) + " choices are right where one is meant"},
            {"Chỉ để một right: true, hoặc đặt kind: multiple", "Keep one right: true, or set kind: multiple"});
    if (rights == Rights::several && right == 1)
        draft.report(place,
                     {"Câu chọn nhiều mà chỉ có một ý đúng", "A question of kind multiple has only one right choice"},
                     {"Đổi thành kind: single, hoặc thêm ý đúng", "Make it kind: single, or add a right choice"});
    if (rights != Rights::one && rights != Rights::graded) return;
    for (const auto& [language, name] : {std::pair{&rules::Text::vi, "vi"}, std::pair{&rules::Text::en, "en"}})
        if (betrays_itself(choices, language))
            draft.report(place,
                         {std::string("Đáp án đúng dài hơn hẳn các đáp án sai (") + name + "), nhìn là biết",
                          std::string("The right choice is much longer than the wrong ones (") + name +
                              ") and gives itself away"},
                         {"Viết các lựa chọn dài gần bằng nhau", "Make the choices about equally long"});
}

// The same words twice: nobody could tell the two apart.
void check_different(Draft& draft, const Place& place, const std::vector<rules::Choice>& choices,
                     rules::Text rules::Choice::*what, const std::string& key) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const rules::Text &a = choices[i].*what, &b = choices[j].*what;
            if (a.vi.empty() || (a.vi != b.vi && a.en != b.en)) continue;
            draft.report(place,
                         {"\"" + choices[j].id + "\" và \"" + choices[i].id + "\" có " + key + " giống nhau",
                          "\"" + choices[j].id + "\" and \"" + choices[i].id + "\" have the same " + key},
                         {"Viết khác đi để phân biệt được", "Word them differently"});
        }
}

void read_misconception(Table& item, rules::Choice& choice, Rights rights) {
    Draft& draft = item.draft();
    choice.misconception = item.maybe_id("misconception");
    draft.refer("misconception", choice.misconception, item.place("misconception"));
    if (rights == Rights::all) return; // that of misplacing it, if any
    if (!choice.is_right && !item.has("misconception"))
        draft.report(item.place(),
                     {"Lựa chọn sai \"" + choice.id + "\" chưa nêu hiểu lầm",
                      "The wrong choice \"" + choice.id + "\" names no misconception"},
                     {"Thêm misconception: <mã trong goals.yaml>", "Add misconception: <an id from goals.yaml>"});
    if (choice.is_right && item.has("misconception"))
        draft.report(item.place("misconception"),
                     {"Lựa chọn đúng \"" + choice.id + "\" không thể là hiểu lầm",
                      "The right choice \"" + choice.id + "\" cannot show a misconception"},
                     {"Bỏ dòng misconception", "Remove the misconception line"});
}

rules::Choice read_choice(Table& item, Rights rights, const std::string& scope) {
    Draft& draft = item.draft();
    rules::Choice choice;
    choice.id = item.id();
    draft.define(inside("choice", scope), choice.id, item.place());
    choice.label = item.text("label", label_bytes);
    if (rights == Rights::graded) {
        item.refuse("right", {"kind: rubric chấm bằng points", "kind: rubric is marked by points"});
        choice.points = static_cast<std::int32_t>(item.number("points", rubric_points_max));
        choice.is_right = choice.points >= 2;
    } else if (rights == Rights::all) {
        choice.is_right = item.maybe_flag("right", true);
        if (!choice.is_right)
            draft.report(item.place("right"),
                         {"Câu sắp xếp hoặc ghép đôi không có mục sai", "Nothing to order or to match can be wrong"},
                         {"Bỏ mục này hoặc đổi kind", "Remove it, or change the kind"});
    } else {
        choice.is_right = item.flag("right");
    }
    choice.consequence = item.prose("consequence", note_bytes);
    read_misconception(item, choice, rights);
    return choice;
}

Rights rights_of(rules::QuestionKind kind) {
    switch (kind) {
    case rules::QuestionKind::single:
        return Rights::one;
    case rules::QuestionKind::multiple:
        return Rights::several;
    case rules::QuestionKind::order:
    case rules::QuestionKind::match:
        return Rights::all;
    case rules::QuestionKind::rubric:
        return Rights::graded;
    case rules::QuestionKind::scene:
    case rules::QuestionKind::remove:
        break;
    }
    return Rights::some_of_each;
}

// The keys that only one kind of question has.
void read_special(Table& item, rules::Choice& choice, rules::QuestionKind kind) {
    using rules::QuestionKind;
    const auto only = [](const std::string& word) {
        return rules::Text{"chỉ dùng cho kind: " + word, "it belongs to kind: " + word};
    };
    if (kind == QuestionKind::match)
        choice.partner = item.text("partner", label_bytes);
    else
        item.refuse("partner", only("match"));
    if (kind == QuestionKind::single) {
        choice.next = item.maybe_id("next");
        item.draft().refer("question", choice.next, item.place("next"));
    } else {
        item.refuse("next", only("single"));
    }
    if (kind == QuestionKind::scene)
        read_spot(item, "at", choice.x, choice.y);
    else
        item.refuse("at", only("scene"));
    if (kind != QuestionKind::rubric) item.refuse("points", only("rubric"));
    if (kind == QuestionKind::remove && choice.is_right) {
        choice.days = static_cast<std::int32_t>(item.maybe_number("days", 365, 0));
        choice.dong = static_cast<std::int32_t>(item.maybe_number("dong", 100'000'000, 0));
    } else {
        for (const char* key : {"days", "dong"})
            item.refuse(key, {"chỉ cái bỏ được (kind: remove, right: true) mới tiết kiệm",
                              "only what may go (kind: remove, right: true) saves anything"});
    }
}

void check_spots(Draft& draft, const Place& place, const std::vector<rules::Choice>& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const std::int32_t x = choices[i].x - choices[j].x, y = choices[i].y - choices[j].y;
            if (x * x + y * y >= spot_distance_min * spot_distance_min) continue;
            draft.report(place,
                         {"Hai điểm \"" + choices[j].id + "\" và \"" + choices[i].id + "\" gần nhau quá",
                          "The spots \"" + choices[j].id + "\" and \"" + choices[i].id + "\" are too close"},
                         {"Để cách nhau ít nhất 80 phần nghìn của tranh",
                          "Keep them at least 80 thousandths of the picture apart"});
        }
}

} // namespace

std::string inside(const std::string& kind, const std::string& owner) { return kind + " of " + owner; }

void read_spot(Table& table, const std::string& key, std::int32_t& x, std::int32_t& y) {
    const YAML::Node node = table.map(key);
    if (!node.IsDefined()) return;
    Table spot(table.draft(), table.file(), node, key, table.place(key).line);
    x = static_cast<std::int32_t>(spot.number("x", 1000));
    y = static_cast<std::int32_t>(spot.number("y", 1000));
}

std::vector<rules::Choice> read_choices(Table& table, const std::string& key, Rights rights) {
    std::vector<rules::Choice> choices;
    const std::string scope = table.file() + ":" + std::to_string(table.place(key).line);
    for (const YAML::Node& node : table.list(key)) {
        Table item(table.draft(), table.file(), node, "choice", table.place(key).line);
        choices.push_back(read_choice(item, rights, scope));
    }
    if (choices.empty()) return choices;
    check_rights(table.draft(), table.place(key), choices, rights);
    check_different(table.draft(), table.place(key), choices, &rules::Choice::label, "label");
    return choices;
}

std::vector<rules::Choice> read_answers(Table& question, const std::string& id, rules::QuestionKind kind) {
    using rules::QuestionKind;
    std::vector<rules::Choice> choices;
    Draft& draft = question.draft();
    const Place here = question.place("choices");
    const Rights rights = rights_of(kind);
    for (const YAML::Node& node : question.list("choices")) {
        Table item(draft, question.file(), node, "choice", here.line);
        rules::Choice choice = read_choice(item, rights, question.file() + ":" + std::to_string(here.line));
        read_special(item, choice, kind);
        draft.remember("choice " + id + "/" + choice.id, item.place());
        choices.push_back(std::move(choice));
    }
    if (choices.empty()) return choices;
    check_rights(draft, here, choices, rights);
    check_different(draft, here, choices, &rules::Choice::label, "label");
    if (kind == QuestionKind::match) check_different(draft, here, choices, &rules::Choice::partner, "partner");
    if (kind == QuestionKind::scene) check_spots(draft, here, choices);
    const std::size_t least = kind == QuestionKind::order || kind == QuestionKind::match ? 3 : 2;
    if (choices.size() < least)
        draft.report(here, {"Ít lựa chọn quá", "There are too few choices"},
                     {"Cần ít nhất " + std::to_string(least), "At least " + std::to_string(least) + " are needed"});
    return choices;
}

} // namespace motcua::content
