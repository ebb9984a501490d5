// See the header.
#include "web/server/class_polls.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace motcua::server {

namespace {

constexpr std::string_view select_answers =
    "SELECT mission, seat, polls FROM attempt WHERE class = $1 AND polls <> '' AND polls <> '-'"
    " ORDER BY started_at DESC, id";

using Poll = std::pair<std::string, std::string>; // mission, question

// One answer for each seat that gave one, the latest to begin first.
std::map<Poll, std::vector<std::string>> answers_of(const Rows& rows) {
    std::map<Poll, std::vector<std::string>> answers;
    std::set<std::tuple<std::string, std::string, std::int64_t>> counted;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const rules::PollCount& one : rules::read_polls(rows.text(row, 2)))
            if (counted.emplace(rows.text(row, 0), one.question, rows.number(row, 1)).second)
                answers[{rows.text(row, 0), one.question}].push_back(one.choice);
    return answers;
}

// Nothing while a first group is not complete. The latest wait for the next one.
std::vector<rules::PollCount> sum(const rules::Question& poll, const std::vector<std::string>& latest_first) {
    std::vector<rules::PollCount> counts;
    const std::size_t group = rules::poll_group, waiting = latest_first.size() % group;
    if (latest_first.size() < group) return counts;
    for (const rules::Choice& choice : poll.choices)
        counts.push_back({poll.id, choice.id, static_cast<std::int32_t>(std::count(latest_first.begin() + static_cast<std::ptrdiff_t>(waiting), latest_first.end(), choice.id))});
    return counts;
}

} // namespace

PollSums class_polls(Store& store, const rules::Course& course, std::int64_t class_id) {
    const auto answers = answers_of(store.read(select_answers, {class_id}));
    PollSums sums;
    for (const rules::Mission& mission : course.missions)
        for (const rules::Question* poll : rules::polls_of(course, mission)) {
            const auto given = answers.find({mission.id, poll->id});
            if (given == answers.end()) continue;
            const std::vector<rules::PollCount> counts = sum(*poll, given->second);
            std::vector<rules::PollCount>& list = sums[mission.id];
            list.insert(list.end(), counts.begin(), counts.end());
        }
    return sums;
}

} // namespace motcua::server
