// What was verified lately, in memory, so that the next packet of a play-through is judged by its new lines alone. Only a
// help: the stored log is the truth, and whatever is missing or out of date here is replayed whole. Bounded by number and
// bytes; who was not heard of for the longest time goes first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "game/rules/verify.hpp"

namespace motcua::server {

// An attempt as it stood after `revision`, when the seat's token had this hash.
struct KeptLog {
    std::string attempt;
    std::string token_hash;
    std::string course_hash; // 16 hex digits
    std::int64_t class_id = 0;
    std::int64_t revision = 0;
    rules::Verified verified;

    // About what it takes in memory. What pupils type is in the text and at most once more in the state; the rest of a
    // state are ids and draws of the course, measured at 6 kB for the shipped one.
    std::size_t bytes() const { return 2 * verified.text.size() + state_bytes; }
    static constexpr std::size_t state_bytes = 12 * 1024;
};

class KeptLogs {
  public:
    // Thousands of pupils at once, or a few with logs as long as they may be.
    static constexpr std::size_t logs_max = 10'000;
    static constexpr std::size_t bytes_max = 192 * 1024 * 1024;

    explicit KeptLogs(std::size_t logs = logs_max, std::size_t bytes = bytes_max) : logs_max_(logs), bytes_max_(bytes) {}

    // Takes it out, so that nobody else goes on from it meanwhile; null when there is none.
    std::unique_ptr<KeptLog> take(const std::string& attempt);
    // Of two for one attempt the later revision stays.
    void keep(std::unique_ptr<KeptLog> log);

    std::size_t size() const;
    std::size_t bytes() const;

  private:
    using Order = std::list<std::unique_ptr<KeptLog>>; // heard of last first
    std::unique_ptr<KeptLog> take_out(Order::iterator one);

    const std::size_t logs_max_;
    const std::size_t bytes_max_;
    mutable std::mutex mutex_;
    Order order_;
    std::unordered_map<std::string_view, Order::iterator> places_; // by the attempt's own text
    std::size_t bytes_ = 0;
};

} // namespace motcua::server
