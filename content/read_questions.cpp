// questions/*.yaml: one pool to a file, questions of every kind; and the small lists that all files share.
#include "content/drawings.hpp"
#include "content/parts.hpp"

#include <algorithm>

namespace motcua::content {

const std::vector<std::string> audience_words = {"thcs", "thpt"}, locality_words = {"phuong", "xa"}, form_words = {"a", "b"};

namespace {

constexpr std::uint32_t difficulty_min = 400, difficulty_max = 1600;

rules::Question read_question(Table& item) {
    Draft& draft = item.draft();
    rules::Question question;
    question.id = item.id();
    draft.define("question", question.id, item.place());
    question.kind = static_cast<rules::QuestionKind>(item.maybe_one_of("kind", question_kind_words));
    question.audience = read_word(item, "audience", audience_words);
    question.locality = read_word(item, "locality", locality_words);
    question.form = read_word(item, "form", form_words);
    question.asks_certainty = item.maybe_flag("certainty", false);
    const std::uint32_t difficulty = item.maybe_number("difficulty", difficulty_max, 1000);
    if (difficulty < difficulty_min)
        draft.report(item.place("difficulty"),
                     {"difficulty phải từ 400 (dễ) đến 1600 (khó)", "difficulty runs from 400 (easy) to 1600 (hard)"},
                     {"Bỏ dòng này nếu chưa biết: mặc định là 1000", "Leave it out if unknown: 1000 is assumed"});
    question.difficulty = static_cast<std::int32_t>(difficulty);
    if (question.kind == rules::QuestionKind::scene)
        question.picture = read_drawing(item, scene_names);
    else
        item.refuse("picture", {"chỉ dùng cho kind: scene", "it belongs to kind: scene"});
    item.refuse("multiple", {"cách viết cũ, nay là kind: multiple", "this is now written kind: multiple"});
    question.stem = item.prose("stem", line_bytes);
    question.choices = read_answers(item, question.id, question.kind);
    question.sources = read_sources_of(item);
    return question;
}

} // namespace

std::string read_word(Table& table, const std::string& key, const std::vector<std::string>& words) {
    return table.has(key) ? words[table.one_of(key, words)] : table.maybe_id(key);
}

std::string read_drawing(Table& table, const std::vector<std::string>& names) {
    std::string name = table.id("picture");
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return name;
    const std::string near = closest(name, names);
    table.draft().report(table.place("picture"),
                         {"Trò chơi không có tranh \"" + name + "\"", "The game has no drawing \"" + name + "\""},
                         near.empty() ? rules::Text{"Dùng một trong: " + joined(names), "Use one of: " + joined(names)}
                                      : rules::Text{"Ý bạn là \"" + near + "\"?", "Did you mean \"" + near + "\"?"});
    return name;
}

std::vector<rules::Text> read_texts(Table& table, const std::string& key, std::size_t bytes_max, bool is_prose) {
    std::vector<rules::Text> texts;
    for (const YAML::Node& node : table.list(key)) {
        const Place here{table.file(), line_of(node, table.place(key).line)};
        texts.push_back(read_text(table.draft(), here, node, key, bytes_max));
        if (is_prose) check_sentences(table.draft(), here, key, texts.back(), bytes_max);
    }
    return texts;
}

std::vector<std::string> read_sources_of(Table& table) {
    std::vector<std::string> sources = table.ids("sources");
    for (const std::string& source : sources)
        table.draft().refer("source", source, table.place("sources"));
    return sources;
}

void read_questions_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    const std::string pool = table.id("pool");
    const std::string goal = table.id("goal");
    draft.refer("goal", goal, table.place("goal"));
    draft.define("pool", pool, table.place("pool"));
    for (const YAML::Node& node : table.list("questions")) {
        Table item(draft, file, node, "question", table.place("questions").line);
        rules::Question question = read_question(item);
        question.pool = pool;
        question.goal = goal;
        course.questions.push_back(std::move(question));
    }
}

} // namespace motcua::content
