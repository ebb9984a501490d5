#include "platform/standings.hpp"

#include <cstdlib>

#include "game/rules/score.hpp"
#include "platform/host.hpp"

namespace motcua {
namespace {

constexpr std::string_view key = "standings";

view::Standing& standing_of(std::vector<view::Standing>& standings, const std::string& mission) {
    for (view::Standing& one : standings)
        if (one.mission == mission) return one;
    standings.push_back({mission});
    return standings.back();
}

}  // namespace

std::vector<view::Standing> load_standings(const rules::Course& course) {
    std::vector<view::Standing> standings;
    for (const rules::Mission& mission : course.missions)
        if (host::load("solo-" + mission.id)) standing_of(standings, mission.id).is_begun = true;
    const std::string text = host::load(key).value_or("");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        const std::size_t first = line.find(' '), second = line.find(' ', first + 1);
        if (second == std::string::npos || rules::find(course.missions, line.substr(0, first)) == nullptr) continue;
        view::Standing& one = standing_of(standings, line.substr(0, first));
        const std::size_t third = line.find(' ', second + 1);
        one.is_finished = true;
        one.is_begun = third != std::string::npos && line[third + 1] == '1';
        one.stars = std::atoi(line.c_str() + first + 1);
        one.stars_max = std::atoi(line.c_str() + second + 1);
    }
    return standings;
}

void save_standings(const std::vector<view::Standing>& standings) {
    std::string text;
    for (const view::Standing& one : standings)
        if (one.is_finished) text += one.mission + " " + std::to_string(one.stars) + " " + std::to_string(one.stars_max) + (one.is_begun ? " 1\n" : " 0\n");
    if (!text.empty()) host::save(key, text);
}

void note_standing(std::vector<view::Standing>& standings, const rules::Course& course, const rules::State& state) {
    view::Standing& one = standing_of(standings, state.mission);
    // "Go on" on the map leads into the attempt of one; that of a pair has its own way in.
    if (!state.variant.is_pair) one.is_begun = state.actions > 0 && state.phase != rules::Phase::finished;
    if (state.phase != rules::Phase::finished) return;
    const rules::Score score = rules::score(course, state);
    if (one.is_finished && one.stars * score.stars_max > score.stars * one.stars_max) return;
    one.is_finished = true;
    one.stars = score.stars;
    one.stars_max = score.stars_max;
}

}  // namespace motcua
