// See the header.
#include "web/server/before_after.hpp"

#include <set>
#include <string>

#include "web/server/coverage.hpp"

namespace motcua::server {

namespace {

struct Sum {
    std::set<std::string> missions;
    std::int64_t points = 0;
    std::int64_t points_max = 0;
};

std::set<std::string> missions_of(const rules::Course& course, const char* side) {
    std::set<std::string> missions;
    for (const rules::Mission& mission : course.missions)
        if (mission.form_side == side) missions.insert(mission.id);
    return missions;
}

// A seat counts once it has finished every mission of that side.
std::map<std::int64_t, std::int64_t> shares(const Rows& attempts, const std::set<std::string>& missions) {
    std::map<std::int64_t, Sum> sums;
    for (std::size_t row = 0; row < attempts.size(); ++row) {
        const std::string& mission = attempts.text(row, 1);
        Sum& sum = sums[attempts.number(row, 0)];
        if (missions.count(mission) == 0 || !sum.missions.insert(mission).second) continue;
        sum.points += attempts.number(row, 2);
        sum.points_max += attempts.number(row, 3);
    }
    std::map<std::int64_t, std::int64_t> shares;
    for (const auto& [seat, sum] : sums)
        if (sum.missions.size() == missions.size()) shares[seat] = permille(sum.points, sum.points_max);
    return shares;
}

} // namespace

BeforeAfter before_after(Store& store, const rules::Course& course, std::int64_t class_id) {
    BeforeAfter result;
    const std::set<std::string> pre = missions_of(course, "pre"), post = missions_of(course, "post");
    result.has_forms = !pre.empty() && !post.empty();
    if (!result.has_forms) return result;
    const Rows attempts = store.read("SELECT seat, mission, points, points_max FROM attempt"
                                     " WHERE class = $1 AND is_finished = 1 ORDER BY seat, started_at, id",
                                     {class_id});
    result.before = shares(attempts, pre);
    result.after = shares(attempts, post);
    for (const auto& [seat, share] : result.before) {
        const auto later = result.after.find(seat);
        if (later == result.after.end()) {
            ++result.only_before;
            continue;
        }
        ++result.matched;
        result.before_permille += share;
        result.after_permille += later->second;
    }
    result.only_after = static_cast<std::int64_t>(result.after.size()) - result.matched;
    if (result.matched == 0) return result;
    result.before_permille /= result.matched;
    result.after_permille /= result.matched;
    return result;
}

} // namespace motcua::server
