#include "game/rules/calendar.hpp"

namespace motcua::rules {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int month, int year) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

std::int64_t first_day(std::string_view today) {
    const std::optional<Date> date = read_date(today);
    return date ? day_number(*date) : 0;
}

bool is_working_day(std::string_view today, std::int64_t day_offset) {
    return weekday(first_day(today) + day_offset) < 5;
}

std::int64_t next_working_day(std::string_view today, std::int64_t day_offset) {
    do ++day_offset;
    while (!is_working_day(today, day_offset));
    return day_offset;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 2 || i == 5) {
            ++part;
            continue;
        }
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        parts[part] = parts[part] * 10 + (text[i] - '0');
    }
    const Date date{parts[0], parts[1], parts[2]};
    if (date.year < 1900 || date.year > 2199 || date.month < 1 || date.month > 12) return std::nullopt;
    if (date.day < 1 || date.day > days_in_month(date.month, date.year)) return std::nullopt;
    return date;
}

std::string write_date(const Date& date) {
    std::string out;
    const auto digits = [&](int value, int width) {
        for (int power = width == 4 ? 1000 : 10; power > 0; power /= 10)
            out += static_cast<char>('0' + value / power % 10);
    };
    digits(date.day, 2), out += '/', digits(date.month, 2), out += '/', digits(date.year, 4);
    return out;
}

std::int64_t day_number(const Date& date) {
    std::int64_t days = 0;
    for (int year = 1970; year < date.year; ++year) days += is_leap(year) ? 366 : 365;
    for (int year = date.year; year < 1970; ++year) days -= is_leap(year) ? 366 : 365;
    for (int month = 1; month < date.month; ++month) days += days_in_month(month, date.year);
    return days + date.day - 1;
}

Date date_of(std::int64_t day) {
    Date date{1, 1, 1970};
    while (day < 0) day += is_leap(--date.year) ? 366 : 365;
    while (day >= (is_leap(date.year) ? 366 : 365)) day -= is_leap(date.year++) ? 366 : 365;
    while (day >= days_in_month(date.month, date.year)) day -= days_in_month(date.month++, date.year);
    date.day += static_cast<int>(day);
    return date;
}

int weekday(std::int64_t day) {  // 01/01/1970 was a Thursday
    return static_cast<int>(((day + 3) % 7 + 7) % 7);
}

Date date_at(std::string_view today, std::int64_t clock_min) {
    return date_of(first_day(today) + clock_min / minutes_per_day);
}

std::int64_t minute_of_day(std::int64_t clock_min) { return clock_min % minutes_per_day; }

std::int64_t after_working_minutes(std::string_view today, std::int64_t clock_min, std::int64_t working_minutes) {
    std::int64_t day = clock_min / minutes_per_day;
    std::int64_t minute = minute_of_day(clock_min);
    if (!is_working_day(today, day) || minute >= closing_minute) {
        day = next_working_day(today, day);
        minute = opening_minute;
    }
    if (minute < opening_minute) minute = opening_minute;
    while (minute + working_minutes > closing_minute) {
        working_minutes -= closing_minute - minute;
        day = next_working_day(today, day);
        minute = opening_minute;
    }
    return day * minutes_per_day + minute + working_minutes;
}

std::int64_t same_or_next_working_day_end(std::string_view today, std::int64_t clock_min, std::int64_t cutoff_minute) {
    std::int64_t day = clock_min / minutes_per_day;
    if (!is_working_day(today, day) || minute_of_day(clock_min) >= cutoff_minute) day = next_working_day(today, day);
    return day * minutes_per_day + closing_minute;
}

}  // namespace motcua::rules
