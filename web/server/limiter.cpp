// See the header.
#include "web/server/limiter.hpp"

#include <algorithm>

namespace motcua::server {

namespace {

constexpr std::size_t keys_max = 50'000;
constexpr std::int64_t forgotten_after_ms = 3'600'000;

// When too many keys are kept, those that would be allowed anyway go first; a flood of keys loses the table, not the
// server.
template <class Map, class IsIdle>
void make_room(Map& map, IsIdle is_idle) {
    if (map.size() < keys_max) return;
    for (auto it = map.begin(); it != map.end();)
        it = is_idle(it->second) ? map.erase(it) : std::next(it);
    if (map.size() >= keys_max) map.clear();
}

} // namespace

RateLimiter::Bucket& RateLimiter::refilled(const std::string& key, std::int64_t now_ms) {
    const auto refill = [&](Bucket& bucket) {
        const double gained =
            static_cast<double>(std::max<std::int64_t>(0, now_ms - bucket.at_ms)) * per_second_ / 1000;
        bucket.left = std::min(burst_, bucket.left + gained);
        bucket.at_ms = now_ms;
        return bucket.left >= burst_;
    };
    if (auto found = buckets_.find(key); found != buckets_.end()) {
        refill(found->second);
        return found->second;
    }
    make_room(buckets_, refill);
    return buckets_[key] = {burst_, now_ms};
}

bool RateLimiter::take(const std::string& key, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    Bucket& bucket = refilled(key, now_ms);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
}

bool RateLimiter::has_left(const std::string& key, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    return refilled(key, now_ms).left >= 1;
}

std::int64_t FailureLimiter::wait_s(const std::string& key, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    const auto found = records_.find(key);
    if (found == records_.end() || found->second.failures < free_failures_) return 0;
    const int doublings = std::min(found->second.failures - free_failures_, 30);
    const std::int64_t wait_ms = std::min<std::int64_t>(wait_max_s_, std::int64_t{1} << doublings) * 1000;
    const std::int64_t left_ms = found->second.last_ms + wait_ms - now_ms;
    return left_ms <= 0 ? 0 : (left_ms + 999) / 1000;
}

void FailureLimiter::failed(const std::string& key, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    make_room(records_, [now_ms](const Record& record) { return now_ms - record.last_ms > forgotten_after_ms; });
    Record& record = records_[key];
    if (now_ms - record.last_ms > forgotten_after_ms) record.failures = 0;
    record.failures = std::min(record.failures + 1, 1'000);
    record.last_ms = now_ms;
}

void FailureLimiter::succeeded(const std::string& key) {
    const std::lock_guard lock(mutex_);
    records_.erase(key);
}

} // namespace motcua::server
