#include "game/session/session.hpp"

#include <algorithm>
#include <utility>

#include "game/rules/limits.hpp"

namespace motcua {

Session::Session(const rules::Course& course, std::uint64_t course_hash)
    : course_(course), course_hash_(course_hash) {}

void Session::start(const std::string& mission, std::uint64_t seed, const rules::Variant& variant) {
    log_ = {rules::limits::rules_version, course_.id, course_hash_, mission, variant, seed, {}};
    state_ = rules::start(course_, mission, seed, variant);
    text_ = rules::write_header(log_);
    news_.clear();
}

bool Session::resume(const rules::Log& log) {
    if (log.rules_version != rules::limits::rules_version || log.course_hash != course_hash_) return false;
    rules::State state = rules::start(course_, log.mission, log.seed, log.variant);
    std::vector<rules::Event> events;
    for (const rules::Entry& entry : log.entries)
        if (rules::apply_in_place(course_, state, entry, events)) return false;
    state_ = std::move(state);
    log_ = log;
    text_ = rules::write_log(log_);
    news_.clear();
    return true;
}

void Session::wish(const rules::Action& action, std::int64_t elapsed_ms) {
    rules::Entry entry{std::max(elapsed_ms, state_.at_ms), action};
    const auto refused = rules::apply_in_place(course_, state_, entry, news_);
    if (refused) {
        news_.push_back(rules::ActionRefused{*refused});
        return;
    }
    text_ += rules::write_entry(entry);
    log_.entries.push_back(std::move(entry));
}

std::vector<rules::Event> Session::take_news() { return std::exchange(news_, {}); }

}  // namespace motcua
