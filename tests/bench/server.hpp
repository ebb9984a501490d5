// What the two halves of the server's benchmark share: pupils with their logs cut into the pieces a game sends.
#pragma once

#include <string>
#include <vector>

namespace motcua::bench {

constexpr int pieces_per_mission = 6;

struct Pupil {
    std::string token;
    std::string attempt;
    std::vector<std::string> pieces; // the log after a sixth, two sixths … of the mission
};

// Plays the mission with this seed on the shipped course and cuts it.
std::vector<std::string> pieces_of(const std::string& mission, const std::string& variant, const std::string& seed);

// Sends every piece of every pupil over HTTP, `connections` at a time, each in its order. Returns the exit code.
int send_over_http(int port, const std::string& list_path, int connections);

} // namespace motcua::bench
