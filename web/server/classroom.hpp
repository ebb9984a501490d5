// Schools, classes, seats and joining. A pupil is a numbered seat in a class, held by a device's token; no name exists.
// Calls wait for the disk: not for event loops.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/clock.hpp"
#include "web/server/courses.hpp"
#include "web/server/store.hpp"
#include "web/server/words.hpp"

namespace motcua::server {

struct Class {
    std::int64_t id = 0;
    std::int64_t teacher = 0;
    std::string school;
    std::int64_t grade = 0;
    std::string school_year; // "2025-2026"
    std::string name;
    std::int64_t seats = 0;
    std::string join_code;
    bool is_open = true;
    CourseChoice course;
    std::string locality; // "phuong", "xa" or "" for anywhere: which wording and neighbours the class meets
};

// As typed into the form.
struct NewClass {
    std::string school;
    std::string grade;
    std::string school_year;
    std::string name;
    std::string seats;
    CourseChoice course = {}; // one that is here
    std::string locality = {}; // as in Class
};

struct SeatId {
    std::int64_t class_id = 0;
    std::int64_t number = 0;
};

enum class SeatMark : std::uint8_t { free, taken, own }; // own: held by a token of this device

enum class JoinOutcome : std::uint8_t { joined, came_back, mistyped, unknown_code, class_closed, no_such_seat, taken };

struct Join {
    JoinOutcome outcome = JoinOutcome::unknown_code;
    std::string token;  // when joined or came_back
    Class joined_class; // when the code is known
    std::int64_t seat = 0;
};

class Classroom {
  public:
    static constexpr std::int64_t seats_max = 60;

    Classroom(Store& store, Clock clock) : store_(store), clock_(std::move(clock)) {}

    // The id of the new class, or 0 with everything that is wrong.
    std::int64_t create(std::int64_t teacher, const NewClass& typed, std::vector<FieldWords>& problems);
    // School years a class may be made for now: the one under way and the next.
    std::vector<std::string> school_years() const;

    std::optional<Class> find(std::int64_t id);
    std::optional<Class> find_by_code(std::string_view join_code);
    std::vector<Class> of_teacher(std::int64_t teacher);
    void set_open(std::int64_t class_id, bool is_open);
    // For attempts that begin from now on; those begun keep theirs.
    void set_course(std::int64_t class_id, const CourseChoice& course);
    // For attempts opened from now on; those under way keep their variant. False for a word that names no locality.
    bool set_locality(std::int64_t class_id, const std::string& locality);

    // `tokens`: what this device holds already; a seat it holds opens again.
    Join join(std::string_view join_code, std::int64_t seat, const std::vector<std::string>& tokens);
    // Marks of the seats 1 … n, in order.
    std::vector<SeatMark> seat_marks(const Class& of, const std::vector<std::string>& tokens);
    std::optional<SeatId> seat_of(std::string_view token);
    // Lets the next device take the seat; what was played stays. False when nobody held it.
    bool release(std::int64_t class_id, std::int64_t seat);

  private:
    Store& store_;
    Clock clock_;
};

} // namespace motcua::server
