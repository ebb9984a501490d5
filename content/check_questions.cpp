// Questions across files: whether every draw is possible for every audience and form, where dialogues lead, and whether
// two questions ask the same.
#include <algorithm>
#include <map>
#include <set>

#include "content/parts.hpp"
#include "game/rules/quiz.hpp"

namespace motcua::content {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t turns_max = 8; // no talk is that long; a circle ends here

// How many questions of these pools an attempt of this variant and form may get.
std::size_t available(const rules::Course& course, const Words& pools, const rules::Variant& variant,
                      const std::string& form) {
    return static_cast<std::size_t>(
        std::count_if(course.questions.begin(), course.questions.end(), [&](const rules::Question& question) {
            return std::find(pools.begin(), pools.end(), question.pool) != pools.end() &&
                   rules::suits(variant, question) &&
                   (form.empty() || question.form.empty() || question.form == form);
        }));
}

void report_small_pool(Draft& draft, const Place& place, const Words& pools, std::size_t size, std::size_t wanted,
                       const rules::Variant& variant, const std::string& form) {
    const std::string audience = rules::variant_word(variant);
    const std::string in_vi = form.empty() ? "" : ", đề " + form, in_en = form.empty() ? "" : ", form " + form;
    draft.report(place,
                 {"Nhóm \"" + joined(pools) + "\" có " + std::to_string(size) + " câu cho " + audience + in_vi +
                      ", cần " + std::to_string(wanted),
                  "The pool \"" + joined(pools) + "\" holds " + std::to_string(size) + " questions for " + audience +
                      in_en + ", but " + std::to_string(wanted) + " are drawn"},
                 {"Thêm câu hỏi hoặc giảm count", "Add questions or lower count"});
}

// Draws of one pool come one after another and take from the same questions.
void check_draws_for(Draft& draft, const rules::Course& course, const rules::Mission& mission,
                     const rules::Variant& variant, const std::string& form, std::set<std::size_t>& told) {
    std::map<std::string, std::size_t> wanted;
    for (std::size_t i = 0; i < mission.quiz.size(); ++i) {
        const rules::QuizDraw& quiz = mission.quiz[i];
        wanted[quiz.pool] += quiz.count;
        const std::size_t size = available(course, {quiz.pool}, variant, form);
        if (!draft.is_defined("pool", quiz.pool) || size >= wanted[quiz.pool] || !told.insert(i).second) continue;
        report_small_pool(draft, draft.remembered("quiz " + mission.id + " " + std::to_string(i)), {quiz.pool}, size,
                          wanted[quiz.pool], variant, form);
    }
}

// A ward's class and a commune's class practise from equally many questions, or the same mission would be harder to
// repeat for one of them.
void check_parity(Draft& draft, const rules::Course& course, const std::string& pool) {
    for (const std::string& audience : audience_words) {
        const std::size_t ward = available(course, {pool}, {audience, "phuong", false}, ""),
                          commune = available(course, {pool}, {audience, "xa", false}, "");
        if (ward == commune) continue;
        draft.report(draft.place_of("pool", pool),
                     {"Nhóm \"" + pool + "\" cho " + audience + ": lớp ở phường có " + std::to_string(ward) + " câu, lớp ở xã có " + std::to_string(commune),
                      "The pool \"" + pool + "\" for " + audience + ": classes in wards have " + std::to_string(ward) + " questions, in communes " + std::to_string(commune)},
                     {"Mỗi câu locality: phuong đi với một câu locality: xa", "Give each question with locality: phuong one with locality: xa"});
        return;
    }
}

// Parallel forms only compare when nobody meets the same question before and after.
void check_forms(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    for (const rules::Question& question : course.questions) {
        const bool is_drawn = std::any_of(mission.quiz.begin(), mission.quiz.end(), [&](const rules::QuizDraw& quiz) { return quiz.pool == question.pool; });
        if (!is_drawn || !question.form.empty() || !draft.remembered("no form " + question.id).file.empty()) continue;
        draft.remember("no form " + question.id, draft.place_of("question", question.id)); // told once, not for both forms
        draft.report(draft.place_of("question", question.id),
                     {"\"" + mission.id + "\" rút nhóm \"" + question.pool + "\", mà câu \"" + question.id + "\" không có form nên có thể bị hỏi cả trước lẫn sau",
                      "\"" + mission.id + "\" draws from \"" + question.pool + "\", but \"" + question.id + "\" has no form and may be asked both before and after"},
                     {"Thêm form: a hoặc b, hoặc chuyển câu sang nhóm khác", "Add form: a or b, or move it to another pool"});
    }
}

Place place_of_choice(const Draft& draft, const rules::Question& question, const rules::Choice& choice) {
    return draft.remembered("choice " + question.id + "/" + choice.id);
}

void check_follow_up(Draft& draft, const rules::Question& question, const rules::Choice& choice,
                     const rules::Question& next) {
    const Place here = place_of_choice(draft, question, choice);
    if (next.kind != rules::QuestionKind::single)
        draft.report(here,
                     {"\"" + next.id + "\" không phải câu kind: single nên không nối tiếp hội thoại được",
                      "\"" + next.id + "\" is not of kind: single and cannot continue a dialogue"},
                     {"Nối tới một câu kind: single", "Lead to a question of kind: single"});
    const bool is_for_all = (next.audience.empty() || next.audience == question.audience) &&
                            (next.locality.empty() || next.locality == question.locality) &&
                            (next.form.empty() || next.form == question.form);
    if (!is_for_all)
        draft.report(here,
                     {"\"" + next.id + "\" chỉ dành cho một số em, còn câu này thì không",
                      "\"" + next.id + "\" is for some pupils only, which this question is not"},
                     {"Bỏ audience, locality, form ở câu nối tiếp", "Drop audience, locality and form from the follow-up"});
}

// Walks a dialogue; `path` are the questions on the way here. Reports the answer that closes a circle.
void walk(Draft& draft, const rules::Course& course, const rules::Question& question, Words& path,
          std::set<std::string>& done) {
    path.push_back(question.id);
    for (const rules::Choice& choice : question.choices) {
        const rules::Question* next = rules::find(course.questions, choice.next);
        if (next == nullptr) continue;
        if (std::find(path.begin(), path.end(), next->id) != path.end())
            draft.report(place_of_choice(draft, question, choice),
                         {"Hội thoại quay vòng về \"" + next->id + "\"",
                          "The dialogue goes in a circle back to \"" + next->id + "\""},
                         {"Bỏ next ở đây, hoặc nối tới câu khác", "Drop this next, or lead elsewhere"});
        else if (done.count(next->id) == 0)
            walk(draft, course, *next, path, done);
    }
    path.pop_back();
    done.insert(question.id);
}

// How many questions follow at most when this one is asked, itself included. `left` ends what goes in a circle.
std::size_t turns_from(const rules::Course& course, const rules::Question& question, std::size_t left) {
    std::size_t most = 0;
    for (const rules::Choice& choice : question.choices)
        if (const rules::Question* next = rules::find(course.questions, choice.next); next != nullptr && left > 0)
            most = std::max(most, turns_from(course, *next, left - 1));
    return most + 1;
}

// Each turn is worth one point. If one answer led to more turns than another, the whole would be worth more on that path,
// and whoever talked longer and kindly could end with a smaller share than whoever broke off.
void check_turns(Draft& draft, const rules::Course& course, const rules::Question& question) {
    const std::size_t left = turns_max, most = turns_from(course, question, left) - 1;
    for (const rules::Choice& choice : question.choices) {
        const rules::Question* next = rules::find(course.questions, choice.next);
        const std::size_t turns = next == nullptr ? 0 : turns_from(course, *next, left);
        if (turns == most) continue;
        draft.report(place_of_choice(draft, question, choice),
                     {"Sau lựa chọn này còn " + std::to_string(turns) + " câu, sau lựa chọn khác còn " + std::to_string(most) + ", nên tổng điểm không bằng nhau",
                      std::to_string(turns) + " more questions follow this answer, but " + std::to_string(most) + " follow another, so the paths are not worth the same"},
                     {"Cho mọi lựa chọn đi tiếp cùng số câu (next)", "Let every answer lead on to equally many questions (next)"});
    }
}

std::set<std::string> drawn_pools(const rules::Course& course) {
    std::set<std::string> drawn;
    for (const rules::Mission& mission : course.missions) {
        for (const rules::QuizDraw& quiz : mission.quiz)
            drawn.insert(quiz.pool);
        drawn.insert(mission.practice_pools.begin(), mission.practice_pools.end());
    }
    return drawn;
}

// A pool is either drawn by missions or reached through `next`; a question of neither kind is never asked.
void check_reach(Draft& draft, const rules::Course& course, const std::set<std::string>& reached, bool is_whole) {
    const std::set<std::string> drawn = drawn_pools(course);
    std::set<std::string> dialogues, told;
    for (const rules::Question& question : course.questions)
        if (reached.count(question.id) != 0) dialogues.insert(question.pool);
    for (const rules::Question& question : course.questions) {
        const bool is_reached = reached.count(question.id) != 0, is_drawn = drawn.count(question.pool) != 0;
        if (is_reached && is_drawn)
            draft.report(
                draft.place_of("question", question.id),
                {"Câu nối tiếp \"" + question.id + "\" nằm trong nhóm được rút, có thể bị hỏi lạc chỗ",
                 "The follow-up \"" + question.id + "\" is in a pool that is drawn, and may be asked out of place"},
                {"Chuyển nó sang tệp có pool riêng mà không ai rút",
                 "Move it to a file with a pool that nobody draws"});
        if (!is_reached && !is_drawn && dialogues.count(question.pool) != 0)
            draft.report(
                draft.place_of("question", question.id),
                {"Không câu trả lời nào dẫn tới \"" + question.id + "\"", "No answer leads to \"" + question.id + "\""},
                {"Thêm next ở một lựa chọn, hoặc bỏ câu này", "Add a next to some choice, or remove it"});
        else if (is_whole && !is_reached && !is_drawn && !question.pool.empty() && told.insert(question.pool).second)
            draft.hint(draft.place_of("pool", question.pool),
                       {"Không nhiệm vụ nào hỏi nhóm \"" + question.pool + "\"",
                        "No mission ever asks the pool \"" + question.pool + "\""},
                       {"Thêm vào quiz của một nhiệm vụ", "Add it to a mission's quiz"});
    }
}

// A poll tells what a pupil does at home, not what she knows: it measures nothing, and nothing can be practised by it.
void check_poll(Draft& draft, const rules::Course& course, const rules::Question& question) {
    const Place here = draft.place_of("question", question.id);
    if (question.asks_certainty)
        draft.report(here,
                     {"Câu tự kể \"" + question.id + "\" (mọi lựa chọn đều 3 điểm) không hỏi chắc hay không được",
                      "\"" + question.id + "\" is a poll (every choice is worth 3 points), so nobody can be sure or unsure of it"},
                     {"Bỏ certainty", "Drop certainty"});
    for (const rules::Mission& mission : course.missions) {
        const Words& practised = mission.practice_pools;
        const bool is_practised = std::find(practised.begin(), practised.end(), question.pool) != practised.end();
        const bool is_measured = !mission.form_side.empty() && std::any_of(mission.quiz.begin(), mission.quiz.end(), [&](const rules::QuizDraw& quiz) { return quiz.pool == question.pool; });
        if (!is_practised && !is_measured) continue;
        draft.report(here,
                     {"\"" + mission.id + "\" luyện hoặc đo bằng câu tự kể \"" + question.id + "\", mà câu này trả lời sao cũng trọn điểm",
                      "\"" + mission.id + "\" practises or measures with the poll \"" + question.id + "\", whose every answer earns full points"},
                     {"Chuyển câu tự kể sang pool riêng", "Move the poll to a pool of its own"});
        return;
    }
}

// Whether one of the choices is the same too: "Match each act with its place" may well be asked of several sets.
bool share_a_choice(const rules::Question& a, const rules::Question& b) {
    return std::any_of(a.choices.begin(), a.choices.end(), [&](const rules::Choice& one) {
        return std::any_of(b.choices.begin(), b.choices.end(), [&](const rules::Choice& other) {
            return one.label.vi == other.label.vi || one.label.en == other.label.en;
        });
    });
}

void check_stems(Draft& draft, const rules::Course& course) {
    std::map<std::string, std::vector<const rules::Question*>> seen;
    for (const rules::Question& question : course.questions) {
        std::vector<const rules::Question*>& earlier = seen[question.stem.vi];
        for (const rules::Question* other : earlier)
            if (!question.stem.vi.empty() && share_a_choice(question, *other)) {
                draft.report(draft.place_of("question", question.id),
                             {"Câu này hỏi y hệt \"" + other->id + "\", có cả lựa chọn giống nhau",
                              "This asks the same words as \"" + other->id + "\", with some of the same choices"},
                             {"Viết lời hỏi khác, hoặc bỏ một câu", "Word it differently, or remove one of them"});
                break;
            }
        earlier.push_back(&question);
    }
}

} // namespace

std::vector<rules::Variant> variants_of_classes() {
    std::vector<rules::Variant> variants;
    for (const std::string& audience : audience_words) {
        variants.push_back({audience, "", false});
        for (const std::string& locality : locality_words)
            variants.push_back({audience, locality, false});
    }
    return variants;
}

void check_draws(Draft& draft, const rules::Course& course, const rules::Mission& mission) {
    std::set<std::size_t> told;
    const Words forms = mission.form_side.empty() ? Words{""} : form_words;
    for (const rules::Variant& variant : variants_of_classes())
        for (const std::string& form : forms)
            check_draws_for(draft, course, mission, variant, form, told);
    if (!mission.form_side.empty()) check_forms(draft, course, mission);
    if (mission.practice_pools.empty()) return;
    for (const rules::Variant& variant : variants_of_classes()) {
        const std::size_t size = available(course, mission.practice_pools, variant, "");
        const bool is_known = std::all_of(mission.practice_pools.begin(), mission.practice_pools.end(),
                                          [&](const std::string& pool) { return draft.is_defined("pool", pool); });
        if (!is_known || size >= mission.practice_count) continue;
        report_small_pool(draft, draft.remembered("practice " + mission.id), mission.practice_pools, size,
                          mission.practice_count, variant, "");
        return;
    }
}

void check_questions(Draft& draft, const rules::Course& course, bool is_whole) {
    std::set<std::string> reached, done;
    Words path;
    for (const rules::Question& question : course.questions) {
        for (const rules::Choice& choice : question.choices)
            if (const rules::Question* next = rules::find(course.questions, choice.next)) {
                reached.insert(next->id);
                check_follow_up(draft, question, choice, *next);
            }
        if (done.count(question.id) == 0) walk(draft, course, question, path, done);
        check_turns(draft, course, question);
        if (rules::is_poll(question)) check_poll(draft, course, question);
    }
    for (const std::string& pool : drawn_pools(course))
        if (draft.is_defined("pool", pool)) check_parity(draft, course, pool);
    check_reach(draft, course, reached, is_whole);
    check_stems(draft, course);
}

} // namespace motcua::content
