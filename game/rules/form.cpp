#include "game/rules/form.hpp"

#include "game/rules/calendar.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

bool is_all_digits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty();
}

std::string without_separators(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '.' && c != '-') out += c;
    return out;
}

// "5/9/2020" and "5-9-2020" become "05/09/2020"; anything else stays as typed.
std::string tidy_date(const std::string& typed) {
    std::string parts[3];
    int part = 0;
    for (const char c : typed) {
        if (c == '/' || c == '-' || c == '.') {
            if (++part > 2) return typed;
        } else if (c < '0' || c > '9') {
            return typed;
        } else {
            parts[part] += c;
        }
    }
    if (part != 2 || parts[0].empty() || parts[1].empty() || parts[0].size() > 2 || parts[1].size() > 2) return typed;
    for (int i = 0; i < 2; ++i)
        if (parts[i].size() == 1) parts[i].insert(0, 1, '0');
    return parts[0] + "/" + parts[1] + "/" + parts[2];
}

std::optional<FieldFault> check_number(const Field& field, const std::string& value) {
    if (!is_all_digits(value) || value.size() > 9) return FieldFault::not_a_number;
    std::int32_t number = 0;
    for (const char c : value) number = number * 10 + (c - '0');
    if (number < field.min) return FieldFault::below_min;
    if (field.max != 0 && number > field.max) return FieldFault::above_max;
    return std::nullopt;
}

std::optional<FieldFault> check_date(const Field& field, const std::string& value, std::string_view today) {
    const std::optional<Date> date = read_date(value);
    if (!date) return FieldFault::not_a_date;
    const std::optional<Date> now = read_date(today);
    // A date that may lie ahead says so by its greatest year.
    const bool may_lie_ahead = now && field.max > now->year;
    if (now && !may_lie_ahead && day_number(*date) > day_number(*now)) return FieldFault::date_in_future;
    if (date->year < field.min) return FieldFault::below_min;
    if (field.max != 0 && date->year > field.max) return FieldFault::above_max;
    return std::nullopt;
}

// "Nguyễn V. An", "Ng.Văn An": the real portal refuses abbreviated names. A lone vowel (Y, Ý, Ô) can be a name.
bool is_abbreviated(const std::string& name) {
    if (name.find('.') != std::string::npos) return true;
    const std::string plain = without_marks(name);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool starts = i == 0 || plain[i - 1] == ' ';
        const bool ends = i + 1 == plain.size() || plain[i + 1] == ' ';
        if (starts && ends && plain[i] >= 'a' && plain[i] <= 'z' &&
            std::string_view("aeiouy").find(plain[i]) == std::string_view::npos)
            return true;
    }
    return false;
}

bool has_digit(const std::string& text) {
    for (const char c : text)
        if (c >= '0' && c <= '9') return true;
    return false;
}

}  // namespace

std::string tidy_value(const Field& field, std::string_view typed) {
    const std::string value = tidy_spaces(to_nfc(typed), field.kind == FieldKind::multi_line);
    switch (field.kind) {
    case FieldKind::identity_number:
    case FieldKind::number: return without_separators(value);
    case FieldKind::date: return tidy_date(value);
    case FieldKind::check: return value.empty() ? "" : "yes";
    case FieldKind::text:
    case FieldKind::full_name:
    case FieldKind::choice:
    case FieldKind::multi_line: break;
    }
    return value;
}

std::optional<FieldFault> check_field(const Field& field, const std::string& value, std::string_view today) {
    if (value.empty()) return field.is_required ? std::optional(FieldFault::missing) : std::nullopt;
    if (value.size() > field.max_bytes) return FieldFault::too_long;
    if (!is_clean_utf8(value) || !is_nfc(value)) return FieldFault::bad_character;
    switch (field.kind) {
    case FieldKind::number: return check_number(field, value);
    case FieldKind::date: return check_date(field, value, today);
    case FieldKind::identity_number:
        if (value.size() != 12 || !is_all_digits(value)) return FieldFault::not_twelve_digits;
        break;
    case FieldKind::full_name:
        if (is_abbreviated(value)) return FieldFault::abbreviated;
        if (has_digit(value)) return FieldFault::bad_character;
        break;
    case FieldKind::choice:
        if (find(field.options, value) == nullptr) return FieldFault::unknown_option;
        break;
    case FieldKind::text:
    case FieldKind::multi_line:
    case FieldKind::check: break;
    }
    return std::nullopt;
}

bool number_fits_birth(std::string_view number, std::string_view birth_date) {
    const std::optional<Date> birth = read_date(birth_date);
    if (!birth || number.size() != 12) return true;
    const int century = birth->year / 100 - 19;
    return (number[3] - '0') / 2 == century && number[4] - '0' == birth->year / 10 % 10 && number[5] - '0' == birth->year % 10;
}

std::vector<FieldProblem> check_fields(const std::vector<const Field*>& fields, const State& state,
                                       std::string_view today) {
    std::vector<FieldProblem> problems;
    for (const Field* field : fields) {
        const auto typed = [&](const std::string& id) {
            const auto value = state.values.find(id);
            return value == state.values.end() ? std::string() : value->second;
        };
        const std::string value = typed(field->id);
        auto fault = check_field(*field, value, today);
        if (!fault && field->kind == FieldKind::identity_number && !number_fits_birth(value, typed(field->birth_date_field)))
            fault = FieldFault::not_of_that_birth;
        if (!fault && field->kind == FieldKind::date) {
            const std::optional<Date> other = read_date(typed(field->after_field)), own = read_date(value);
            if (other && own && day_number(*own) < day_number(*other)) fault = FieldFault::before_the_other;
        }
        if (fault) problems.push_back({field->id, *fault});
    }
    return problems;
}

Match match_value(const Field& field, const std::string& value, const std::string& truth) {
    if (value == truth) return Match::same;
    if (field.kind != FieldKind::text && field.kind != FieldKind::full_name && field.kind != FieldKind::multi_line)
        return Match::different;
    if (with_tones_at_end(value) == with_tones_at_end(truth)) return Match::same;
    return without_marks(value) == without_marks(truth) ? Match::same_but_for_marks : Match::different;
}

bool looks_unmarked(const Field& field, const std::string& value) {
    if (field.kind != FieldKind::full_name && field.kind != FieldKind::text) return false;
    std::size_t spaces = 0;
    bool has_letter = false;
    for (const char c : value) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
        spaces += c == ' ';
        has_letter = has_letter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return has_letter && spaces >= 1;  // one bare syllable ("Mai") may be right as it is
}

}  // namespace motcua::rules
