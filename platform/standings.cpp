#include "platform/standings.hpp"

#include <charconv>

#include "game/rules/score.hpp"
#include "game/session/session.hpp"
#include "platform/host.hpp"

namespace motcua {
namespace {

constexpr std::string_view key = "standings";
constexpr std::int32_t begun_alone = 1, begun_in_pair = 2;

view::Standing& standing_of(std::vector<view::Standing>& standings, const std::string& mission) {
    for (view::Standing& one : standings)
        if (one.mission == mission) return one;
    standings.push_back({mission});
    return standings.back();
}

// Takes the text up to the separator off the front.
std::string_view take(std::string_view& rest, char separator) {
    const std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

bool take_number(std::string_view& rest, std::int32_t& number) {
    const std::string_view part = take(rest, ' ');
    return std::from_chars(part.data(), part.data() + part.size(), number).ec == std::errc();
}

std::string line_of(const view::Standing& one) {
    std::string line = one.mission;
    for (const std::int32_t number : {one.best.stars, one.best.stars_max, one.is_begun * begun_alone + one.is_pair_begun * begun_in_pair, one.best.points, one.best.points_max}) line += " " + std::to_string(number);
    return line + " " + rules::write_goals(one.goals) + "\n";
}

}  // namespace

std::vector<view::Standing> load_standings(const rules::Course& course) {
    std::vector<view::Standing> standings;
    for (const rules::Mission& mission : course.missions) {
        if (host::load("solo-" + mission.id)) standing_of(standings, mission.id).is_begun = true;
        if (host::load("pair-" + mission.id)) standing_of(standings, mission.id).is_pair_begun = true;
    }
    const std::string text = host::load(key).value_or("");
    for (std::string_view rest = text; !rest.empty();) {
        std::string_view line = take(rest, '\n');
        const std::string mission(take(line, ' '));
        rules::Outcome best;
        std::int32_t begun = 0;
        if (rules::find(course.missions, mission) == nullptr || !take_number(line, best.stars) || !take_number(line, best.stars_max)) continue;
        if (take_number(line, begun) && take_number(line, best.points)) take_number(line, best.points_max);
        view::Standing& one = standing_of(standings, mission);
        one.is_finished = true;
        one.is_begun = (begun & begun_alone) != 0;
        one.is_pair_begun = (begun & begun_in_pair) != 0;
        one.best = best;
        one.goals = rules::read_goals(line);
    }
    return standings;
}

void save_standings(const std::vector<view::Standing>& standings) {
    std::string text;
    for (const view::Standing& one : standings)
        if (one.is_finished) text += line_of(one);
    if (!text.empty()) host::save(key, text);
}

void derive_goals(std::vector<view::Standing>& standings, const rules::Course& course) {
    for (view::Standing& one : standings) {
        if (!one.is_finished || !one.goals.empty()) continue;
        const rules::ReadLog saved = rules::read_log(host::load("solo-" + one.mission).value_or(""));
        Session session(course, rules::course_hash(course));
        if (!saved.is_ok || !session.resume(saved.log) || session.state().phase != rules::Phase::finished) continue;
        one.goals = rules::score(course, session.state()).goals;
    }
}

void note_standing(std::vector<view::Standing>& standings, const rules::Course& course, const rules::State& state) {
    view::Standing& one = standing_of(standings, state.mission);
    // "Go on" on the map leads into the attempt of one; that of a pair has its own way in.
    (state.variant.is_pair ? one.is_pair_begun : one.is_begun) = state.actions > 0 && state.phase != rules::Phase::finished;
    if (state.phase != rules::Phase::finished) return;
    const rules::Score score = rules::score(course, state);
    one.goals = score.goals;
    const rules::Outcome now{score.stars, score.stars_max, score.points, score.points_max};
    if (!one.is_finished || !rules::is_better(one.best, now)) one.best = now;
    one.is_finished = true;
}

}  // namespace motcua
