// The glossary: reading it, and what can only be told when the whole course has been read. A word that nobody meets, a
// formal word that nobody explains, and a form that two words claim are mistakes.
#include <algorithm>
#include <map>
#include <type_traits>

#include "content/parts.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::content {
namespace {

constexpr std::size_t word_bytes = 60, means_bytes = line_bytes;

std::vector<std::string> read_forms(Table& table, const std::string& key) {
    std::vector<std::string> forms;
    for (const YAML::Node& node : table.maybe_list(key))
        forms.push_back(read_scalar(table.draft(), table.place(key), node, key, word_bytes));
    return forms;
}

void read_also(Table& item, rules::GlossaryWord& word) {
    if (!item.has("also")) return;
    Table also(item.draft(), item.file(), item.map("also"), "also", item.place("also").line);
    word.also_vi = read_forms(also, "vi");
    word.also_en = read_forms(also, "en");
}

// Calls `use` for every text in both languages, wherever it stands.
template <class T, class Use> void each_text(const std::vector<T>& list, Use& use);
template <class T, class Use> void each_text(const T& value, Use& use) {
    if constexpr (std::is_same_v<T, rules::Text>) use(value);
    else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
        const auto visit = [&](const auto&... parts) { (each_text(parts, use), ...); };
        T::fields(value, visit);
    }
}
template <class T, class Use> void each_text(const std::vector<T>& list, Use& use) {
    for (const T& item : list) each_text(item, use);
}

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

// As a word of its own, with a small or a capital first letter. Punctuation beyond ASCII (quotes, dashes) begins with E2.
bool holds_word(const std::string& text, const std::string& word) {
    for (const std::string& form : {word, rules::capitalised(word)})
        for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
            const std::size_t end = at + form.size();
            const bool is_begun = at == 0 || !is_letter(text[at - 1]) || (at >= 3 && text[at - 3] == '\xE2');
            const bool is_ended = end >= text.size() || !is_letter(text[end]) || text[end] == '\xE2';
            if (is_begun && is_ended) return true;
        }
    return false;
}

std::vector<std::string> forms_of(const rules::GlossaryWord& word, bool is_vi) {
    std::vector<std::string> forms = is_vi ? word.also_vi : word.also_en;
    forms.insert(forms.begin(), is_vi ? word.word.vi : word.word.en);
    return forms;
}

} // namespace

void read_glossary_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Course& course) {
    Table table(draft, file, root, "file");
    if (table.has("formal")) {
        Table formal(draft, file, table.map("formal"), "formal", table.place("formal").line);
        for (const std::string language : {"vi", "en"})
            for (const std::string& word : read_forms(formal, language)) draft.define("formal " + language, word, formal.place(language));
    }
    for (const YAML::Node& node : table.list("terms")) {
        Table item(draft, file, node, "term", table.place("terms").line);
        rules::GlossaryWord word;
        word.id = item.id();
        draft.define("glossary word", word.id, item.place());
        word.word = item.text("word", word_bytes);
        read_also(item, word);
        word.means = item.prose("means", means_bytes);
        if (item.has("sources")) word.sources = read_sources_of(item);
        course.glossary.push_back(std::move(word));
    }
}

void check_glossary(Draft& draft, const rules::Course& course) {
    if (course.glossary.empty()) return;
    rules::Course others = course;
    others.glossary.clear();
    std::string all_vi, all_en;
    auto collect = [&](const rules::Text& text) {
        all_vi += text.vi + "\n";
        all_en += text.en + "\n";
    };
    each_text(others, collect);
    std::map<std::string, std::string> owners;
    for (const rules::GlossaryWord& word : course.glossary) {
        const Place place = draft.place_of("glossary word", word.id);
        for (const bool is_vi : {true, false})
            for (const std::string& form : forms_of(word, is_vi)) {
                if (form.empty()) continue; // reported
                const auto [owner, is_new] = owners.emplace((is_vi ? "vi " : "en ") + form, word.id);
                if (!is_new && owner->second != word.id)
                    draft.report(place, {"\"" + form + "\" đã được giải thích ở \"" + owner->second + "\"", "\"" + form + "\" is explained by \"" + owner->second + "\" already"},
                                 {"Giữ một trong hai", "Keep one of the two"});
                if (!holds_word(is_vi ? all_vi : all_en, form))
                    draft.report(place, {"Không chỗ nào trong khóa dùng chữ \"" + form + "\"", "No text of the course uses the word \"" + form + "\""},
                                 {"Bỏ dạng chữ này, hoặc viết đúng như trong bài", "Take the form out, or write it as the texts do"});
            }
    }
    for (const bool is_vi : {true, false}) {
        const std::string kind = is_vi ? "formal vi" : "formal en";
        for (const std::string& word : draft.ids_of(kind)) {
            const bool is_explained = std::any_of(course.glossary.begin(), course.glossary.end(), [&](const rules::GlossaryWord& one) {
                const std::vector<std::string> forms = forms_of(one, is_vi);
                return std::find(forms.begin(), forms.end(), word) != forms.end();
            });
            if (is_explained || !holds_word(is_vi ? all_vi : all_en, word)) continue;
            draft.report(draft.place_of(kind, word), {"Trong khóa có chữ \"" + word + "\" mà sổ tay không giải thích", "The course uses \"" + word + "\", which the glossary does not explain"},
                         {"Thêm một mục trong terms, hoặc dùng chữ dễ hơn", "Add an entry under terms, or use a plainer word"});
        }
    }
}

} // namespace motcua::content
