// Dates and the fictional working day. Pure integers: days are counted from 01/01/1970, minutes from 00:00 of the
// course's first day. Working days are Monday to Friday, 08:00 to 17:00, a simplification the game states; holidays are
// not modelled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::rules {

struct Date {
    int day = 0, month = 0, year = 0;
};

inline constexpr std::int64_t minutes_per_day = 24 * 60;
inline constexpr std::int64_t opening_minute = 8 * 60;
inline constexpr std::int64_t closing_minute = 17 * 60;

// Exactly dd/mm/yyyy and a day that exists (years 1900 to 2199).
std::optional<Date> read_date(std::string_view text);
std::string write_date(const Date& date);

std::int64_t day_number(const Date& date);
Date date_of(std::int64_t day_number);

// 0 = Monday … 6 = Sunday.
int weekday(std::int64_t day_number);

// The date and the minute of the day that `clock_min` means in a course whose first day is `today`.
Date date_at(std::string_view today, std::int64_t clock_min);
std::int64_t minute_of_day(std::int64_t clock_min);

// Moves `clock_min` on by working minutes only; out of hours it starts at the next opening.
std::int64_t after_working_minutes(std::string_view today, std::int64_t clock_min, std::int64_t working_minutes);

// Closing time of the day itself (a working day reached before `cutoff_minute`) or of the next working day.
std::int64_t same_or_next_working_day_end(std::string_view today, std::int64_t clock_min, std::int64_t cutoff_minute);

}  // namespace motcua::rules
