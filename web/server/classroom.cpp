// See the header.
#include "web/server/classroom.hpp"

#include <charconv>
#include <ctime>

#include "web/server/join_code.hpp"
#include "web/server/secrets.hpp"
#include "web/server/typed_text.hpp"

namespace motcua::server {

namespace {

constexpr std::string_view select_class =
    "SELECT c.id, c.teacher, s.name, c.grade, c.school_year, c.name, c.seats, c.join_code, c.is_open,"
    " c.course, c.course_hash, c.locality"
    " FROM class c JOIN school s ON s.id = c.school ";

Class class_at(const Rows& rows, std::size_t row) {
    return {rows.number(row, 0), rows.number(row, 1), rows.text(row, 2), rows.number(row, 3),     rows.text(row, 4),
            rows.text(row, 5),   rows.number(row, 6), rows.text(row, 7), rows.number(row, 8) != 0,
            {rows.text(row, 9), rows.text(row, 10)}, rows.text(row, 11)};
}

std::optional<Class> first_class(const Rows& rows) {
    if (rows.is_empty()) return std::nullopt;
    return class_at(rows, 0);
}

bool is_locality(const std::string& word) { return word.empty() || word == "phuong" || word == "xa"; }

// A whole number within bounds, or null.
std::optional<std::int64_t> typed_number(const std::string& typed, std::int64_t min, std::int64_t max) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error != std::errc() || end != typed.data() + typed.size() || number < min || number > max) return std::nullopt;
    return number;
}

} // namespace

std::vector<std::string> Classroom::school_years() const {
    // Vietnam keeps UTC+7 all year; a school year is prepared from June on.
    const std::time_t now_s = static_cast<std::time_t>(clock_() / 1000 + 7 * 3600);
    std::tm day{};
    gmtime_r(&now_s, &day);
    const int first = day.tm_year + 1900 - (day.tm_mon < 5 ? 1 : 0);
    const auto year = [](int from) { return std::to_string(from) + "-" + std::to_string(from + 1); };
    return {year(first), year(first + 1)};
}

std::int64_t Classroom::create(std::int64_t teacher, const NewClass& typed, std::vector<FieldWords>& problems) {
    const auto school = typed_text(typed.school, 2, 120);
    const auto name = typed_text(typed.name, 1, 30);
    const auto grade = typed_number(typed.grade, 6, 12);
    const auto seats = typed_number(typed.seats, 1, seats_max);
    bool is_known_year = false;
    for (const std::string& year : school_years())
        is_known_year |= year == typed.school_year;
    if (!school)
        problems.push_back(
            {"school", {"Hãy ghi tên trường (2 đến 120 byte).", "Type the school's name (2 to 120 bytes)."}});
    if (!grade) problems.push_back({"grade", {"Hãy chọn khối từ 6 đến 12.", "Choose a grade from 6 to 12."}});
    if (!is_known_year)
        problems.push_back(
            {"school_year", {"Hãy chọn một năm học trong danh sách.", "Choose a school year from the list."}});
    if (!name)
        problems.push_back({"name",
                            {"Hãy ghi tên lớp, ví dụ 6A1 (tối đa 30 byte).",
                             "Type the class's name, such as 6A1 (at most 30 bytes)."}});
    if (!seats)
        problems.push_back({"seats", {"Số chỗ là số nguyên từ 1 đến 60.", "Seats: a whole number from 1 to 60."}});
    if (!is_locality(typed.locality))
        problems.push_back({"locality", {"Hãy chọn phường, xã hoặc không phân biệt.", "Choose ward, commune or either."}});
    if (!problems.empty()) return 0;

    const std::int64_t id = new_number();
    store_.write_and_wait([&](Connection& connection) {
        Rows found = connection.run("SELECT id FROM school WHERE name = $1", {*school});
        const std::int64_t school_id = found.is_empty() ? new_number() : found.number(0, 0);
        if (found.is_empty()) connection.run("INSERT INTO school (id, name) VALUES ($1, $2)", {school_id, *school});
        std::string code;
        do
            code = new_join_code();
        while (!connection.run("SELECT id FROM class WHERE join_code = $1", {code}).is_empty());
        connection.run(
            "INSERT INTO class (id, teacher, school, grade, school_year, name, seats, join_code, is_open, created_at,"
            " course, course_hash, locality) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11, $12)",
            {id, teacher, school_id, *grade, typed.school_year, *name, *seats, code, clock_(), typed.course.course,
             typed.course.hash, typed.locality});
        for (std::int64_t number = 1; number <= *seats; ++number)
            connection.run("INSERT INTO seat (class, number) VALUES ($1, $2)", {id, number});
    });
    return id;
}

std::optional<Class> Classroom::find(std::int64_t id) {
    return first_class(store_.read(std::string(select_class) + "WHERE c.id = $1", {id}));
}

std::optional<Class> Classroom::find_by_code(std::string_view join_code) {
    return first_class(store_.read(std::string(select_class) + "WHERE c.join_code = $1", {join_code}));
}

std::vector<Class> Classroom::of_teacher(std::int64_t teacher) {
    const Rows rows = store_.read(
        std::string(select_class) + "WHERE c.teacher = $1 ORDER BY c.is_open DESC, c.school_year DESC, c.grade, c.name",
        {teacher});
    std::vector<Class> classes;
    for (std::size_t row = 0; row < rows.size(); ++row)
        classes.push_back(class_at(rows, row));
    return classes;
}

void Classroom::set_open(std::int64_t class_id, bool is_open) {
    store_.write_and_wait([&](Connection& connection) {
        connection.run("UPDATE class SET is_open = $2 WHERE id = $1", {class_id, std::int64_t{is_open}});
    });
}

void Classroom::set_course(std::int64_t class_id, const CourseChoice& course) {
    store_.write_and_wait([&](Connection& connection) {
        connection.run("UPDATE class SET course = $2, course_hash = $3 WHERE id = $1", {class_id, course.course, course.hash});
    });
}

bool Classroom::set_locality(std::int64_t class_id, const std::string& locality) {
    if (!is_locality(locality)) return false;
    store_.write_and_wait([&](Connection& connection) {
        connection.run("UPDATE class SET locality = $2 WHERE id = $1", {class_id, locality});
    });
    return true;
}

Join Classroom::join(std::string_view join_code, std::int64_t seat, const std::vector<std::string>& tokens) {
    Join answer;
    answer.seat = seat;
    if (!is_join_code(join_code)) {
        answer.outcome = JoinOutcome::mistyped;
        return answer;
    }
    const auto found = find_by_code(join_code);
    if (!found) return answer;
    answer.joined_class = *found;
    if (seat < 1 || seat > found->seats) {
        answer.outcome = JoinOutcome::no_such_seat;
        return answer;
    }
    const std::string fresh_token = new_token();
    const std::string fresh_hash = secret_hash(fresh_token);
    store_.write_and_wait([&](Connection& connection) {
        const Rows row =
            connection.run("SELECT token_hash FROM seat WHERE class = $1 AND number = $2", {found->id, seat});
        answer.outcome = JoinOutcome::taken;
        if (!row.is_null(0, 0)) {
            for (const std::string& token : tokens)
                if (secret_hash(token) == row.text(0, 0)) {
                    answer.outcome = JoinOutcome::came_back;
                    answer.token = token;
                }
            return;
        }
        answer.outcome = JoinOutcome::class_closed;
        if (!found->is_open) return;
        connection.run(
            "UPDATE seat SET token_hash = $3, joined_at = COALESCE(joined_at, $4) WHERE class = $1 AND number = $2",
            {found->id, seat, fresh_hash, clock_()});
        // Who picked a wrong number first, and played nothing there, leaves that seat to its owner.
        for (const std::string& token : tokens)
            connection.run(
                "UPDATE seat SET token_hash = NULL, joined_at = NULL WHERE token_hash = $1 AND class = $2 AND NOT "
                "EXISTS"
                " (SELECT 1 FROM attempt a WHERE a.class = seat.class AND a.seat = seat.number AND a.actions > 0)",
                {secret_hash(token), found->id});
        answer.outcome = JoinOutcome::joined;
        answer.token = fresh_token;
    });
    return answer;
}

std::vector<SeatMark> Classroom::seat_marks(const Class& of, const std::vector<std::string>& tokens) {
    const Rows rows = store_.read("SELECT token_hash FROM seat WHERE class = $1 ORDER BY number", {of.id});
    std::vector<std::string> hashes;
    for (const std::string& token : tokens)
        hashes.push_back(secret_hash(token));
    std::vector<SeatMark> marks;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        SeatMark mark = rows.is_null(row, 0) ? SeatMark::free : SeatMark::taken;
        for (const std::string& hash : hashes)
            if (hash == rows.text(row, 0)) mark = SeatMark::own;
        marks.push_back(mark);
    }
    return marks;
}

std::optional<SeatId> Classroom::seat_of(std::string_view token) {
    if (token.empty() || token.size() > 100) return std::nullopt;
    const Rows rows = store_.read("SELECT class, number FROM seat WHERE token_hash = $1", {secret_hash(token)});
    if (rows.is_empty()) return std::nullopt;
    return SeatId{rows.number(0, 0), rows.number(0, 1)};
}

bool Classroom::release(std::int64_t class_id, std::int64_t seat) {
    bool was_held = false;
    store_.write_and_wait([&](Connection& connection) {
        was_held =
            connection
                .run("UPDATE seat SET token_hash = NULL WHERE class = $1 AND number = $2 AND token_hash IS NOT NULL",
                     {class_id, seat})
                .rows_changed > 0;
    });
    return was_held;
}

} // namespace motcua::server
