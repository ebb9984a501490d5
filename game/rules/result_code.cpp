#include "game/rules/result_code.hpp"

#include <algorithm>
#include <type_traits>
#include <vector>

#include "game/rules/limits.hpp"
#include "game/rules/log_text.hpp"

namespace motcua::rules {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
constexpr char end_mark = '.';
constexpr unsigned letter_bits = 6, check_bits = 24, check_letters = check_bits / letter_bits;
constexpr unsigned action_bits = 6, phase_bits = 6, list_bits = 4, length_bits = 10, width_bits = 6;
constexpr unsigned codes_bytes_max = 2 * limits::log_bytes_max;
static_assert(std::variant_size_v<Action> <= 1U << action_bits && phase_count <= 1 << phase_bits);
static_assert(limits::choices_max < 1U << list_bits && limits::typed_bytes_max < 1U << length_bits);

std::uint64_t check_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3ULL;
    return (hash ^ hash >> 32) & ((1ULL << check_bits) - 1);
}

// ---- names: every short string of a part of the course that is no text for the eye
constexpr std::size_t name_bytes_max = 100;

struct NameCollector {
    std::vector<std::string_view>& names;
    template <class... Values> void operator()(const Values&... values) { (collect(values), ...); }
    void collect(const std::string& text) {
        if (text.size() <= name_bytes_max) names.push_back(text);
    }
    template <class T> void collect(const std::vector<T>& list) {
        for (const T& item : list) collect(item);
    }
    void collect(const Text&) {}
    template <class T> void collect(const T& value) {
        if constexpr (!std::is_enum_v<T> && !std::is_integral_v<T>) T::fields(value, *this);
    }
};

class Names {
public:
    template <class T> explicit Names(const T& part) {
        NameCollector{names_}.collect(part);
        names_.push_back("");
        std::sort(names_.begin(), names_.end());
        names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
        while (names_.size() > std::size_t{1} << bits_) ++bits_;
    }
    unsigned bits() const { return bits_; }
    std::optional<std::size_t> place(std::string_view name) const {
        const auto at = std::lower_bound(names_.begin(), names_.end(), name);
        if (at == names_.end() || *at != name) return std::nullopt;
        return static_cast<std::size_t>(at - names_.begin());
    }
    std::optional<std::string_view> at(std::uint64_t place) const {
        if (place >= names_.size()) return std::nullopt;
        return names_[static_cast<std::size_t>(place)];
    }

private:
    std::vector<std::string_view> names_;
    unsigned bits_ = 0;
};

// ---- writing
class Writer {
public:
    Writer(const Course& course, const Mission& mission) : of_mission_(mission), of_course_(course) {}

    std::string take() {
        if (free_ != letter_bits) out_ += letters[present_ << free_];
        return std::move(out_);
    }
    void bits(std::uint64_t value, unsigned count) {
        while (count > 0) {
            const unsigned now = std::min(count, free_);
            count -= now;
            present_ = present_ << now | (value >> count & ((1U << now) - 1));
            free_ -= now;
            if (free_ > 0) continue;
            out_ += letters[present_];
            present_ = 0;
            free_ = letter_bits;
        }
    }
    // How many bits it has, then those below the first.
    void number(std::uint64_t value) {
        unsigned width = 0;
        while (width < 63 && value >> width > 1) ++width;
        if (value == 0) return bits(0, 1);
        bits(1, 1);
        bits(width, width_bits);
        bits(value, width);
    }
    void text(std::string_view text) {
        if (const auto place = of_mission_.place(text)) return bits(0, 1), bits(*place, of_mission_.bits());
        if (const auto place = of_course_.place(text)) return bits(2, 2), bits(*place, of_course_.bits());
        bits(3, 2);
        bits(text.size(), length_bits);
        for (const char c : text) bits(static_cast<std::uint8_t>(c), 8);
    }

    // ---- as a visitor of an action's fields
    template <class... Values> void operator()(const Values&... values) { (write(values), ...); }

private:
    void write(const std::string& value) { text(value); }
    void write(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
    void write(Phase value) { bits(static_cast<std::uint64_t>(value), phase_bits); }
    void write(const std::vector<std::string>& values) {
        bits(values.size(), list_bits);
        for (const std::string& value : values) text(value);
    }

    Names of_mission_, of_course_;
    std::string out_;
    unsigned present_ = 0, free_ = letter_bits;
};

// ---- reading: the first surprise makes everything after it nothing
class Bits {
public:
    explicit Bits(std::string_view code) : rest_(code) {}

    bool is_bad = false;
    bool is_at_end() const { return rest_.empty(); }
    void fail() { is_bad = true; }
    std::uint64_t bits(unsigned count) {
        std::uint64_t value = 0;
        while (count > 0 && !is_bad) {
            if (left_ == 0) {
                if (rest_.empty()) return fail(), 0;
                present_ = static_cast<unsigned>(letters.find(rest_[0]));
                rest_.remove_prefix(1);
                left_ = letter_bits;
            }
            const unsigned now = std::min(count, left_);
            left_ -= now;
            count -= now;
            value = value << now | (present_ >> left_ & ((1U << now) - 1));
        }
        return is_bad ? 0 : value;
    }
    std::uint64_t number() {
        if (bits(1) == 0) return 0;
        const auto width = static_cast<unsigned>(bits(width_bits));
        const std::uint64_t below = bits(width);
        return 1ULL << width | below;
    }

private:
    std::string_view rest_;
    unsigned present_ = 0, left_ = 0;
};

class Reader {
public:
    Reader(Bits& bits, const Course& course, const Mission& mission) : in_(bits), of_mission_(mission), of_course_(course) {}

    Action action() {
        const std::uint64_t kind = in_.bits(action_bits);
        Action made;
        if (!make(kind, made)) in_.fail();
        return made;
    }
    template <class... Values> void operator()(Values&... values) { (read(values), ...); }

private:
    template <std::size_t index = 0> bool make(std::uint64_t kind, Action& made) {
        if constexpr (index < std::variant_size_v<Action>) {
            if (kind != index) return make<index + 1>(kind, made);
            std::variant_alternative_t<index, Action> action;
            decltype(action)::fields(action, *this);
            made = std::move(action);
            return true;
        } else {
            return false;
        }
    }
    void read(std::string& value) {
        const bool is_of_mission = in_.bits(1) == 0;
        const bool is_name = is_of_mission || in_.bits(1) == 0;
        if (is_name) {
            const Names& names = is_of_mission ? of_mission_ : of_course_;
            const auto name = names.at(in_.bits(names.bits()));
            if (!name) return in_.fail();
            value = *name;
            return;
        }
        const std::uint64_t size = in_.bits(length_bits);
        for (std::uint64_t i = 0; i < size && !in_.is_bad; ++i) value += static_cast<char>(in_.bits(8));
    }
    void read(std::int64_t& value) {
        const std::uint64_t magnitude = in_.number();
        if (magnitude > static_cast<std::uint64_t>(INT64_MAX)) return in_.fail();
        value = static_cast<std::int64_t>(magnitude);
    }
    void read(Phase& value) {
        const std::uint64_t place = in_.bits(phase_bits);
        if (place >= phase_count) return in_.fail();
        value = static_cast<Phase>(place);
    }
    void read(std::vector<std::string>& values) {
        const std::uint64_t count = in_.bits(list_bits);
        if (count > limits::choices_max) return in_.fail();
        for (std::uint64_t i = 0; i < count && !in_.is_bad; ++i) read(values.emplace_back());
    }

    Bits& in_;
    Names of_mission_, of_course_;
};

// What chats and mail put between letters: blanks, line ends, no-break and zero-width spaces.
std::size_t gap_at(std::string_view text) {
    if (text[0] == ' ' || text[0] == '\t' || text[0] == '\r' || text[0] == '\n') return 1;
    for (const std::string_view gap : {"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0", "\xEF\xBB\xBF"})
        if (text.substr(0, gap.size()) == gap) return gap.size();
    return 0;
}

// The letters between mark and end, without gaps and the check, which holds.
std::optional<std::string> letters_of(std::string_view text, CodeProblem& problem) {
    const std::size_t begin = text.find(result_code_mark);
    problem = CodeProblem::not_a_code;
    if (begin == std::string_view::npos) return std::nullopt;
    text.remove_prefix(begin + result_code_mark.size());
    std::string code;
    problem = CodeProblem::cut;
    while (!text.empty() && text[0] != end_mark) {
        const std::size_t gap = gap_at(text);
        if (gap == 0) code += text[0];
        if (code.size() > codes_bytes_max) return std::nullopt;
        text.remove_prefix(std::max<std::size_t>(gap, 1));
    }
    if (text.empty()) return std::nullopt;
    problem = CodeProblem::damaged;
    if (code.size() < check_letters || code.find_first_not_of(letters) != std::string::npos) return std::nullopt;
    Bits check(code);
    const std::uint64_t wanted = check.bits(check_bits);
    code.erase(0, check_letters);
    if (check_of(code) != wanted) return std::nullopt;
    problem = CodeProblem::none;
    return code;
}

constexpr std::string_view audiences[] = {"", "thcs", "thpt"}, localities[] = {"", "phuong", "xa"};
template <std::size_t count> std::uint64_t place_of(const std::string_view (&words)[count], const std::string& word) {
    return static_cast<std::uint64_t>(std::find(words, words + count, word) - words);
}

}  // namespace

std::string write_result_code(const Course& course, const Log& log) {
    const Mission* mission = find(course.missions, log.mission);
    if (mission == nullptr || log.course != course.id) return "";
    Writer out(course, *mission);
    out.bits(log.course_hash, 64);
    out.number(static_cast<std::uint64_t>(mission - course.missions.data()));
    out.number(log.rules_version);
    out.bits(place_of(audiences, log.variant.audience), 2);
    out.bits(place_of(localities, log.variant.locality), 2);
    out.bits(log.variant.is_pair ? 1 : 0, 1);
    out.number(log.seed);
    out.number(log.entries.size());
    std::int64_t before_ms = 0;
    for (const Entry& entry : log.entries) {
        out.number(static_cast<std::uint64_t>(entry.at_ms - before_ms));
        before_ms = entry.at_ms;
        out.bits(entry.action.index(), action_bits);
        std::visit([&](const auto& action) { std::decay_t<decltype(action)>::fields(action, out); }, entry.action);
    }
    out.bits(check_of(write_log(log)), check_bits);
    const std::string code = out.take();
    std::string check;
    for (unsigned shift = check_bits; shift > 0; shift -= letter_bits) check += letters[check_of(code) >> (shift - letter_bits) & 63];
    return std::string(result_code_mark) + check + code + end_mark;
}

std::optional<std::uint64_t> course_of_result_code(std::string_view text, CodeProblem& problem) {
    const auto code = letters_of(text, problem);
    if (!code) return std::nullopt;
    Bits in(*code);
    const std::uint64_t hash = in.bits(64);
    if (!in.is_bad) return hash;
    problem = CodeProblem::damaged;
    return std::nullopt;
}

std::optional<std::string> read_result_code(const Course& course, std::uint64_t course_hash, std::string_view text, CodeProblem& problem) {
    const auto code = letters_of(text, problem);
    if (!code) return std::nullopt;
    Bits in(*code);
    Log log;
    log.course = course.id;
    log.course_hash = in.bits(64);
    problem = CodeProblem::other_course;
    if (log.course_hash != course_hash) return std::nullopt;
    problem = CodeProblem::damaged;
    const std::uint64_t place = in.number(), version = in.number();
    const std::uint64_t audience = in.bits(2), locality = in.bits(2);
    log.variant.is_pair = in.bits(1) != 0;
    log.seed = in.number();
    const std::uint64_t count = in.number();
    if (in.is_bad || place >= course.missions.size() || version > 1'000'000 || audience > 2 || locality > 2 || count > limits::actions_max)
        return std::nullopt;
    const Mission& mission = course.missions[static_cast<std::size_t>(place)];
    log.mission = mission.id;
    log.rules_version = static_cast<std::uint32_t>(version);
    log.variant.audience = audiences[audience];
    log.variant.locality = localities[locality];
    Reader reader(in, course, mission);
    std::uint64_t at_ms = 0;
    for (std::uint64_t i = 0; i < count && !in.is_bad; ++i) {
        const std::uint64_t later_ms = in.number();
        if (later_ms > static_cast<std::uint64_t>(limits::at_ms_max) - at_ms) return std::nullopt;
        at_ms += later_ms;
        log.entries.push_back({static_cast<std::int64_t>(at_ms), reader.action()});
    }
    const std::uint64_t check = in.bits(check_bits);
    if (in.is_bad || !in.is_at_end()) return std::nullopt;
    // One text for one play-through: what the strict reader would not take was never written by us.
    std::string log_text = write_log(log);
    if (check_of(log_text) != check || !read_log(log_text).is_ok) return std::nullopt;
    problem = CodeProblem::none;
    return log_text;
}

}  // namespace motcua::rules
