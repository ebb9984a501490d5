// See the header.
#include "web/server/kept_logs.hpp"

#include <iterator>
#include <utility>
#include <vector>

namespace motcua::server {

std::unique_ptr<KeptLog> KeptLogs::take(const std::string& attempt) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(attempt);
    return found == places_.end() ? nullptr : take_out(found->second);
}

void KeptLogs::keep(std::unique_ptr<KeptLog> log) {
    std::vector<std::unique_ptr<KeptLog>> dropped; // freed after the lock
    const std::lock_guard lock(mutex_);
    if (const auto found = places_.find(log->attempt); found != places_.end()) {
        if ((*found->second)->revision > log->revision) return;
        dropped.push_back(take_out(found->second));
    }
    bytes_ += log->bytes();
    order_.push_front(std::move(log));
    places_[order_.front()->attempt] = order_.begin();
    while (!order_.empty() && (order_.size() > logs_max_ || bytes_ > bytes_max_)) dropped.push_back(take_out(std::prev(order_.end())));
}

std::size_t KeptLogs::size() const {
    const std::lock_guard lock(mutex_);
    return order_.size();
}

std::size_t KeptLogs::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

std::unique_ptr<KeptLog> KeptLogs::take_out(Order::iterator one) {
    std::unique_ptr<KeptLog> log = std::move(*one);
    bytes_ -= log->bytes();
    places_.erase(log->attempt);
    order_.erase(one);
    return log;
}

} // namespace motcua::server
