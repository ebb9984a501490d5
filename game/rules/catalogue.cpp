#include "game/rules/catalogue.hpp"

#include <algorithm>
#include <string>

#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

std::vector<std::string> words_of(std::string_view query) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : without_marks(to_nfc(query)) + " ") {
        if (c != ' ' && c != ',' && c != '\t') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

}  // namespace

std::vector<const Procedure*> search_catalogue(const Course& course, std::string_view query) {
    const std::vector<std::string> words = words_of(query);
    struct Hit {
        const Procedure* procedure;
        int in_name;
    };
    std::vector<Hit> hits;
    for (const Procedure& procedure : course.catalogue) {
        const std::string name = without_marks(procedure.name.vi) + "\n" + without_marks(procedure.name.en);
        const std::string rest = procedure.code + "\n" + without_marks(procedure.body.vi);
        int in_name = 0;
        bool has_all = true;
        for (const std::string& word : words) {
            const bool is_in_name = name.find(word) != std::string::npos;
            in_name += is_in_name;
            has_all = has_all && (is_in_name || rest.find(word) != std::string::npos);
        }
        if (has_all) hits.push_back({&procedure, in_name});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.in_name > b.in_name; });
    std::vector<const Procedure*> found;
    for (const Hit& hit : hits) found.push_back(hit.procedure);
    return found;
}

}  // namespace motcua::rules
