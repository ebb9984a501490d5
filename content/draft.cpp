#include "content/draft.hpp"

#include <algorithm>

namespace motcua::content {
namespace {

std::vector<Problem> in_order(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.file != b.file ? a.file < b.file : a.line < b.line;
    });
    return std::move(problems);
}

} // namespace

void Draft::report(const Place& place, rules::Text what, rules::Text next) {
    const Place known = place.file.empty() ? Place{"course.yaml", 1} : place; // where the file itself could not be read
    problems_.push_back({known.file, known.line, std::move(what), std::move(next)});
}

void Draft::hint(const Place& place, rules::Text what, rules::Text next) {
    hints_.push_back({place.file, place.line, std::move(what), std::move(next)});
}

void Draft::define(const std::string& kind, const std::string& id, const Place& place) {
    if (id.empty()) return;
    const auto [existing, is_new] = defined_[kind].emplace(id, place);
    if (is_new) return;
    const Place& first = existing->second;
    const std::string where = first.file + ":" + std::to_string(first.line);
    report(place, {"Mã \"" + id + "\" đã dùng rồi ở " + where, "The id \"" + id + "\" is already used in " + where},
           {"Đặt cho một trong hai một mã khác", "Give one of the two another id"});
}

void Draft::refer(const std::string& kind, const std::string& id, const Place& place) {
    if (id.empty()) return;
    references_.push_back({kind, id, place});
    referred_[kind].insert(id);
}

bool Draft::is_defined(const std::string& kind, const std::string& id) const {
    const auto found = defined_.find(kind);
    return found != defined_.end() && found->second.count(id) != 0;
}

std::vector<std::string> Draft::ids_of(const std::string& kind) const {
    std::vector<std::string> ids;
    if (const auto found = defined_.find(kind); found != defined_.end())
        for (const auto& [id, place] : found->second) ids.push_back(id);
    return ids;
}

bool Draft::is_referred(const std::string& kind, const std::string& id) const {
    const auto found = referred_.find(kind);
    return found != referred_.end() && found->second.count(id) != 0;
}

Place Draft::place_of(const std::string& kind, const std::string& id) const {
    const auto found = defined_.find(kind);
    if (found == defined_.end()) return {};
    const auto place = found->second.find(id);
    return place == found->second.end() ? Place{} : place->second;
}

Place Draft::remembered(const std::string& what) const {
    const auto found = remembered_.find(what);
    return found == remembered_.end() ? Place{} : found->second;
}

void Draft::resolve() {
    for (const Reference& reference : references_) {
        if (is_defined(reference.kind, reference.id)) continue;
        std::vector<std::string> known;
        if (const auto found = defined_.find(reference.kind); found != defined_.end())
            for (const auto& [id, place] : found->second)
                known.push_back(id);
        const std::string near = closest(reference.id, known);
        rules::Text next = {"Định nghĩa mã này, hoặc dùng một mã đã có", "Define it, or use an id that exists"};
        if (!near.empty())
            next = {"Ý bạn là \"" + near + "\"?", "Did you mean \"" + near + "\"?"};
        else if (!known.empty() && known.size() <= 12)
            next = {"Dùng một trong: " + joined(known), "Use one of: " + joined(known)};
        report(reference.place,
               {"Không có mã \"" + reference.id + "\" (" + reference.kind + ")",
                "There is no " + reference.kind + " \"" + reference.id + "\""},
               next);
    }
    references_.clear();
}

std::vector<Problem> Draft::take_problems() { return in_order(problems_); }

std::vector<Problem> Draft::take_hints() { return in_order(hints_); }

std::string closest(const std::string& word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        std::vector<std::size_t> row(candidate.size() + 1);
        for (std::size_t j = 0; j < row.size(); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j < row.size(); ++j) {
                const std::size_t above = row[j];
                row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (word[i - 1] == candidate[j - 1] ? 0 : 1)});
                diagonal = above;
            }
        }
        if (row.back() < best_distance) best = candidate, best_distance = row.back();
    }
    return best;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

} // namespace motcua::content
