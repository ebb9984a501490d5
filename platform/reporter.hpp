// Who hears of a play-through: a class server, a learning platform, a file. A program may have several. A reporter gets
// the whole log after every few actions and at the end; it may be slow, offline or told the same thing twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "game/rules/variant.hpp"

namespace motcua {

// What an attempt was given by whoever organises the lesson. `log` is what is already known there ("" = nothing), so
// that play goes on where it stopped, on another device too.
struct Assignment {
    std::string attempt;     // opaque id of the attempt at the server
    std::string course;
    std::uint64_t course_hash = 0;
    std::string mission;
    rules::Variant variant;
    std::uint64_t seed = 0;
    std::string log;
};

enum class Delivery : std::uint8_t {
    none_needed,     // nothing new to say
    under_way,
    delivered,       // durably stored there
    kept_for_later,  // no network; will be tried again
    refused          // the other side says the log cannot be; `reason` has its words
};

class Reporter {
public:
    virtual ~Reporter() = default;
    // Takes the log as it stands. Called often; may coalesce. Never blocks.
    virtual void report(std::string_view log_text, bool is_finished) = 0;
    // Lets the reporter work (retry, poll). Called every frame and every few seconds at rest.
    virtual void poll() = 0;
    virtual Delivery delivery() const = 0;
    virtual std::string reason() const = 0;
};

}  // namespace motcua
