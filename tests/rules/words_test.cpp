// Vietnamese letters, dates and form values.
#include <doctest/doctest.h>

#include "game/rules/calendar.hpp"
#include "game/rules/catalogue.hpp"
#include "game/rules/form.hpp"
#include "game/rules/vietnamese.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using namespace motcua::rules;

namespace {

Field field(FieldKind kind) {
    Field made;
    made.kind = kind;
    made.is_required = true;
    return made;
}

}  // namespace

TEST_CASE("decomposed letters become one letter, whatever the order of the marks") {
    CHECK(to_nfc("Ho\xcc\x80" "a") == "Hòa");
    CHECK(to_nfc("Vie\xcc\xa3\xcc\x82t") == "Việt");  // dot below, then circumflex
    CHECK(to_nfc("Vie\xcc\x82\xcc\xa3t") == "Việt");
    CHECK(to_nfc("Viê\xcc\xa3t") == "Việt");
    CHECK(to_nfc("\xc6\xb0\xcc\x9b") == "ư\xcc\x9b");  // a second horn has no place and stays to be refused
    CHECK(to_nfc("Đường Ưu Ái") == "Đường Ưu Ái");
    CHECK_FALSE(is_nfc("Ho\xcc\x80" "a"));
    CHECK(is_nfc("Hòa"));
    CHECK(is_clean_utf8("Nguyễn Thị Ánh"));
    CHECK_FALSE(is_clean_utf8("\xc3"));
    CHECK_FALSE(is_clean_utf8("\xed\xa0\x80"));
    CHECK_FALSE(is_clean_utf8(std::string_view("\0", 1)));
}

TEST_CASE("comparison is kind to marks, case and the place of the tone") {
    CHECK(without_marks("Đăng ký KHAI SINH") == "dang ky khai sinh");
    CHECK(with_tones_at_end("hoà") == with_tones_at_end("Hòa"));
    CHECK(with_tones_at_end("thuỷ") == with_tones_at_end("thủy"));
    CHECK(with_tones_at_end("hóa") != with_tones_at_end("hòa"));
    const Field name = field(FieldKind::full_name);
    CHECK(match_value(name, "Nguyễn Gia Hoà", "Nguyễn Gia Hòa") == Match::same);
    CHECK(match_value(name, "nguyen gia hoa", "Nguyễn Gia Hòa") == Match::same_but_for_marks);
    CHECK(match_value(name, "Nguyễn Gia", "Nguyễn Gia Hòa") == Match::different);
    CHECK(looks_unmarked(name, "Nguyen Gia Hoa"));
    CHECK_FALSE(looks_unmarked(name, "Nguyễn Gia Hoa"));
    CHECK_FALSE(looks_unmarked(name, "Mai"));
}

TEST_CASE("values are tidied, not judged, while typing") {
    CHECK(tidy_value(field(FieldKind::date), "5/9/2020") == "05/09/2020");
    CHECK(tidy_value(field(FieldKind::date), "ngày 5") == "ngày 5");
    CHECK(tidy_value(field(FieldKind::identity_number), "000 158.123-456") == "000158123456");
    CHECK(tidy_value(field(FieldKind::full_name), "  Nguyễn   Gia\tHòa ") == "Nguyễn Gia Hòa");
    CHECK(tidy_value(field(FieldKind::multi_line), "a \n\n b") == "a\nb");
}

TEST_CASE("each field names what is wrong with a value") {
    const auto fault = [](FieldKind kind, const char* value) { return check_field(field(kind), value, "13/10/2026"); };
    CHECK(fault(FieldKind::text, "") == FieldFault::missing);
    CHECK(fault(FieldKind::date, "31/02/2020") == FieldFault::not_a_date);
    CHECK(fault(FieldKind::date, "29/02/2020") == std::nullopt);
    CHECK(fault(FieldKind::date, "29/02/2100") == FieldFault::not_a_date);
    CHECK(fault(FieldKind::date, "14/10/2026") == FieldFault::date_in_future);
    CHECK(fault(FieldKind::date, "05/09/20") == FieldFault::not_a_date);
    CHECK(fault(FieldKind::identity_number, "00015812345") == FieldFault::not_twelve_digits);
    CHECK(fault(FieldKind::full_name, "Nguyễn G. Hòa") == FieldFault::abbreviated);
    CHECK(fault(FieldKind::full_name, "Nguyễn G Hòa") == FieldFault::abbreviated);
    CHECK(fault(FieldKind::full_name, "Nguyễn Thị Ý") == std::nullopt);
    CHECK(fault(FieldKind::full_name, "Nguyễn 2 Hòa") == FieldFault::bad_character);
    CHECK(fault(FieldKind::number, "hai") == FieldFault::not_a_number);
    CHECK(fault(FieldKind::choice, "x") == FieldFault::unknown_option);
    CHECK(fault(FieldKind::text, "a\xcc\x87") == FieldFault::bad_character);
    Field number = field(FieldKind::number);
    number.min = 1, number.max = 9;
    CHECK(check_field(number, "0", "") == FieldFault::below_min);
    CHECK(check_field(number, "10", "") == FieldFault::above_max);
    Field text = field(FieldKind::text);
    text.max_bytes = 4;
    CHECK(check_field(text, "ữữ", "") == FieldFault::too_long);
}

TEST_CASE("an identity number must tell the century and the year of birth") {
    CHECK(number_fits_birth("000320118205", "05/09/2020"));
    CHECK(number_fits_birth("000158024617", "12/03/1958"));
    CHECK_FALSE(number_fits_birth("000158024617", "05/09/2020"));  // the grandmother's number for the child
    CHECK_FALSE(number_fits_birth("000120118205", "05/09/2020"));  // a century too early
    CHECK_FALSE(number_fits_birth("000321118205", "05/09/2020"));
    CHECK(number_fits_birth("000320118205", "not a date"));        // the date's own fault is told at the date
}

TEST_CASE("the fictional calendar knows weekdays, office hours and the 15:00 rule") {
    CHECK(weekday(day_number({13, 10, 2026})) == 1);  // a Tuesday
    CHECK(write_date(date_of(day_number({29, 2, 2024}))) == "29/02/2024");
    for (std::int64_t day = -40'000; day < 60'000; day += 37) CHECK(day_number(date_of(day)) == day);
    const std::string_view friday = "16/10/2026";
    CHECK(after_working_minutes(friday, 16 * 60 + 50, 30) == 3 * 1440 + 8 * 60 + 20);  // over the week-end to Monday
    CHECK(after_working_minutes(friday, 6 * 60, 30) == 8 * 60 + 30);
    CHECK(same_or_next_working_day_end(friday, 14 * 60 + 59, 900) == 17 * 60);
    CHECK(same_or_next_working_day_end(friday, 15 * 60, 900) == 3 * 1440 + 17 * 60);
}

TEST_CASE("the catalogue is searched blind to marks and case, near names included") {
    const Course course = play::small_course();
    const auto found = search_catalogue(course, "KHAI sinh");
    REQUIRE(found.size() == 2);
    CHECK(search_catalogue(course, "bản sao khai sinh").size() == 1);
    CHECK(search_catalogue(course, "").size() == 3);
    CHECK(search_catalogue(course, "hộ chiếu").empty());
    CHECK(search_catalogue(course, "tạ\xcc\xa3m tru").size() <= 1);
}

TEST_CASE("every variant has one name, and no other word names one") {
    for (const char* word : {"all", "thcs", "thpt", "phuong", "xa", "pair", "thcs+phuong", "thpt+xa+pair", "thcs+pair"}) {
        const auto variant = read_variant(word);
        REQUIRE_MESSAGE(variant.has_value(), word);
        CHECK(variant_word(*variant) == word);
    }
    for (const char* word : {"", "+", "all+thcs", "thcs+all", "thcs+thpt", "xa+thcs", "pair+pair", "thcs+", "THCS", "thcs+pair+xa"})
        CHECK_MESSAGE(!read_variant(word).has_value(), word);
}
