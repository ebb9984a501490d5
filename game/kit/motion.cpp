#include "game/kit/motion.hpp"

#include <algorithm>

namespace motcua::kit {

void Motion::tell(std::int64_t now_ms, bool may_move) {
    const std::int64_t since_ms = now_ms - now_ms_;
    now_ms_ = now_ms;
    may_move_ = may_move && !has_given_up();
    // A page that was hidden for a while is no slow machine: there the time jumps by more than a movement takes.
    const bool was_drawn = std::any_of(all_.begin(), all_.end(), [](const Moving& one) { return one.frames > 0; });
    if (was_drawn && since_ms > slow_ms && since_ms < 10 * slow_ms) {
        ++slow_;
        end();
    }
    if (!may_move_ || since_ms < 0) end();
    for (Moving& one : all_) ++one.frames;
    std::erase_if(all_, [&](const Moving& one) { return now_ms - one.begun_ms >= length_ms(one.move) || one.frames > frames_max; });
}

void Motion::begin(Move move, std::string_view node, std::string_view from) {
    if (!may_move_) return;
    std::erase_if(all_, [&](const Moving& one) { return one.move == move && one.node == node; });
    all_.push_back({move, std::string(node), std::string(from), now_ms_, 0});
}

void Motion::end() { all_.clear(); }

void Motion::turn_page() {
    std::erase_if(all_, [](const Moving& one) { return one.frames > 0; });
}

float Motion::part(Move move, std::string_view node) const {
    for (const Moving& one : all_)
        if (one.move == move && one.node == node) return static_cast<float>(now_ms_ - one.begun_ms) / static_cast<float>(length_ms(move));
    return 1;
}

}  // namespace motcua::kit
