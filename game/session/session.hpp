// One play-through: the state now, the log so far and the news since the view last looked. Keeps the two in step: an
// action enters the log exactly when the law took it. Knows nothing of files, clocks or screens.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/rules/log_text.hpp"
#include "game/rules/rules.hpp"

namespace motcua {

class Session {
public:
    // `course` must outlive the session.
    Session(const rules::Course& course, std::uint64_t course_hash);

    // Another course has taken the place of the one handed in: logs name this hash from now on.
    void use_hash(std::uint64_t course_hash) { course_hash_ = course_hash; }

    void start(const std::string& mission, std::uint64_t seed, const rules::Variant& variant = {});

    // Goes on from a saved or delivered log. False, with nothing changed, when the log is not of this course and rules
    // or holds an action the law refuses.
    bool resume(const rules::Log& log);

    // Applies the wish at `elapsed_ms` since the attempt began (earlier times count as the latest one known). The events
    // are added to the news.
    void wish(const rules::Action& action, std::int64_t elapsed_ms);

    const rules::Course& course() const { return course_; }
    const rules::State& state() const { return state_; }
    const rules::Log& log() const { return log_; }
    const std::string& log_text() const { return text_; }

    // Events since the last call.
    std::vector<rules::Event> take_news();

private:
    const rules::Course& course_;
    std::uint64_t course_hash_;
    rules::State state_;
    rules::Log log_;
    std::string text_;  // the log as text, kept so that saving costs no rewriting
    std::vector<rules::Event> news_;
};

}  // namespace motcua
