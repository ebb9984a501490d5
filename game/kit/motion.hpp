// What moves, and how far it has come. A movement explains something that has already happened and that the page already says:
// it ends within 400 ms of the time that hosts tell with each frame, any input ends it at once, and where nothing may move it is
// over before it begins. No clock and no Dear ImGui here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::kit {

enum class Move : std::uint8_t {
    slide,  // a paper slides into a part of the dossier
    stamp,  // the stamp falls on a paper
    lamp,   // a lamp lights up on the map
    step,   // the path fills up to its next step
    nod     // a person nods
};
inline constexpr int move_ms_max = 400;
constexpr int length_ms(Move move) {
    constexpr int lengths[] = {380, 280, 400, 300, 400};
    return lengths[static_cast<int>(move)];
}

struct Moving {
    Move move;
    std::string node, from;   // what moves, or where to; of `slide` also where from
    std::int64_t begun_ms;
    int frames = 0;           // drawn so far
};

class Motion {
public:
    static constexpr int frames_max = 120;  // of one movement, however many a second a machine makes
    static constexpr int slow_ms = 100;     // between two frames of a movement; slower ones explain nothing
    static constexpr int slow_max = 2;      // so many movements broken off for that reason, and nothing moves any more

    // The time of this frame. `may_move` false: everything is where it belongs.
    void tell(std::int64_t now_ms, bool may_move);
    void begin(Move move, std::string_view node, std::string_view from = {});
    void end();                    // somebody has done something: nothing waits for a movement
    void turn_page();              // another page: only what began with it goes on
    // Of movements whose node is not on the page nobody sees anything. `is_there`: says whether a node is.
    template <typename IsThere> void keep_if(IsThere is_there) {
        std::erase_if(all_, [&](const Moving& one) { return !is_there(one.node) || (!one.from.empty() && !is_there(one.from)); });
    }

    // From 0 to 1: how far the movement of this node has come; 1 when there is none.
    float part(Move move, std::string_view node) const;
    bool is_moving() const { return !all_.empty(); }
    bool has_given_up() const { return slow_ >= slow_max; }
    const std::vector<Moving>& all() const { return all_; }

private:
    std::int64_t now_ms_ = 0;
    bool may_move_ = false;
    int slow_ = 0;
    std::vector<Moving> all_;
};

// Quick at first, then gently to its place; 0 stays 0 and 1 stays 1.
constexpr float settle_in(float part) { return 1 - (1 - part) * (1 - part) * (1 - part); }

}  // namespace motcua::kit
