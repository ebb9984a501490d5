// See the header.
#include "web/server/live.hpp"

#include <utility>

namespace motcua::server {

namespace {
constexpr std::size_t watchers_max = 1'000;
}

bool Live::watch(std::int64_t class_id, Tell tell) {
    const std::lock_guard lock(mutex_);
    if (watchers_.size() >= watchers_max) return false;
    watchers_.emplace(class_id, std::move(tell));
    return true;
}

void Live::changed(std::int64_t class_id) {
    const std::lock_guard lock(mutex_);
    if (watchers_.count(class_id) > 0) changed_.insert(class_id);
}

void Live::tell(std::int64_t class_id, bool is_change) {
    const auto [begin, end] = watchers_.equal_range(class_id);
    for (auto it = begin; it != end;)
        it = it->second(is_change) ? std::next(it) : watchers_.erase(it);
}

void Live::flush() {
    const std::lock_guard lock(mutex_);
    for (const std::int64_t class_id : std::exchange(changed_, {}))
        tell(class_id, true);
}

void Live::beat() {
    const std::lock_guard lock(mutex_);
    for (auto it = watchers_.begin(); it != watchers_.end();)
        it = it->second(false) ? std::next(it) : watchers_.erase(it);
}

void Live::forget_all() {
    const std::lock_guard lock(mutex_);
    watchers_.clear();
}

std::size_t Live::watchers() {
    const std::lock_guard lock(mutex_);
    return watchers_.size();
}

} // namespace motcua::server
