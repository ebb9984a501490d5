// How often somebody may try: token buckets for requests, growing waits for passwords. In memory only: a restart
// forgives. Keys are short texts such as an address; the number of keys kept is bounded.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace motcua::server {

// Every key may do `burst` things at once and `per_second` on average.
class RateLimiter {
  public:
    RateLimiter(double burst, double per_second) : burst_(burst), per_second_(per_second) {}
    // Takes one; false when none is left.
    bool take(const std::string& key, std::int64_t now_ms);
    // Whether one is left, without taking it.
    bool has_left(const std::string& key, std::int64_t now_ms);

  private:
    struct Bucket {
        double left = 0;
        std::int64_t at_ms = 0;
    };
    Bucket& refilled(const std::string& key, std::int64_t now_ms);

    const double burst_;
    const double per_second_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

// After `free_failures` failures each further one doubles the wait, up to `wait_max_s`.
class FailureLimiter {
  public:
    FailureLimiter(int free_failures, std::int64_t wait_max_s)
        : free_failures_(free_failures), wait_max_s_(wait_max_s) {}
    // Seconds until the next try is looked at; 0 = now.
    std::int64_t wait_s(const std::string& key, std::int64_t now_ms);
    void failed(const std::string& key, std::int64_t now_ms);
    void succeeded(const std::string& key);

  private:
    struct Record {
        int failures = 0;
        std::int64_t last_ms = 0;
    };
    const int free_failures_;
    const std::int64_t wait_max_s_;
    std::mutex mutex_;
    std::unordered_map<std::string, Record> records_;
};

} // namespace motcua::server
