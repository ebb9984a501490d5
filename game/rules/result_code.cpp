#include "game/rules/result_code.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "game/rules/dossier.hpp"
#include "game/rules/guess.hpp"
#include "game/rules/limits.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/squeeze.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

constexpr unsigned course_bits = 24, check_bits = 28, short_seed_bits = 40, hex_digits = course_bits / 4;
constexpr std::size_t kinds = std::variant_size_v<Action>;
constexpr std::string_view audiences[] = {"", "thcs", "thpt"}, localities[] = {"", "phuong", "xa"};

std::uint64_t check_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3ULL;
    return (hash ^ hash >> 32) & ((1ULL << check_bits) - 1);
}

// A course with the text model that has read what its pupils are likely to type.
class Steps {
public:
    Steps(Squeeze& squeeze, const Course& course) : squeeze_(squeeze), course_(course) {
        for (Chance& one : as_guessed_) one = {62000, 3};
        for (Chance& one : argument_as_guessed_) one = {45000, 1};
        is_listed_[0] = {10000, 1};
        is_listed_[1] = {60000, 2};
        for (const Procedure& procedure : course.catalogue) read(procedure.name.vi);
    }

    void read_persona(const State& state) {
        const Persona* persona = persona_of(course_, state);
        if (persona == nullptr) return;
        for (const Fact& one : persona->facts) read(one.value);
    }

    // Puts a step in, or takes one out.
    Action code(const State& state, const std::optional<Action>& guess, const Action* given) {
        state_ = &state;
        if (guess) {
            const bool is_same = given != nullptr && is_equal(*given, *guess);
            if (squeeze_.decide(is_same, as_guessed_[static_cast<std::size_t>(state.phase)])) return *guess;
        }
        std::size_t kind = given == nullptr ? 0 : given->index();
        const bool is_same_kind = guess && squeeze_.decide(kind == guess->index(), same_kind_);
        kind = is_same_kind ? guess->index() : static_cast<std::size_t>(squeeze_.below(kind, kinds));
        Action made;
        code_kind(kind, made, given, is_same_kind ? &*guess : nullptr);
        return made;
    }

private:
    static bool is_equal(const Action& a, const Action& b) {
        const auto line = [](const Action& action) { return write_log({0, "", 0, "", {}, 0, {{0, action}}}); };
        return a.index() == b.index() && line(a) == line(b);
    }

    void read(const std::string& text) {
        words_.read(without_marks(text));
        words_.read(text);
    }

    template <std::size_t index = 0> void code_kind(std::size_t kind, Action& made, const Action* given, const Action* guess) {
        if constexpr (index < kinds) {
            if (kind != index) return code_kind<index + 1>(kind, made, given, guess);
            using Kind = std::variant_alternative_t<index, Action>;
            Arguments<Kind> arguments{*this, {}, given == nullptr ? nullptr : std::get_if<index>(given), guess == nullptr ? nullptr : std::get_if<index>(guess)};
            arguments.code();
            made = std::move(arguments.made);
        }
    }

    // One action's arguments, in their order; `given` and `guess` may be null.
    template <class Kind> struct Arguments {
        Steps& steps;
        Kind made;
        const Kind* given;
        const Kind* guess;
        std::size_t place = 0;

        void code() { Kind::fields(made, *this); }
        template <class... Values> void operator()(Values&... values) { (one(values), ...); }
        template <class Value> void one(Value& value) {
            const Value* put = at<Value>(given);
            const Value* likely = at<Value>(guess);
            Chance& chance = steps.argument_as_guessed_[Action(Kind{}).index() * 3 + place];
            if (likely != nullptr && steps.squeeze_.decide(put != nullptr && *put == *likely, chance)) value = *likely;
            else code_value(value, put, likely);
            ++place;
        }
        // The argument at this place of another action of the same kind.
        template <class Value> const Value* at(const Kind* of) const {
            const Value* found = nullptr;
            if (of == nullptr) return found;
            std::size_t i = 0;
            auto look = [&](const auto&... values) { (look_at(values, i++, found), ...); };
            Kind::fields(*of, look);
            return found;
        }
        template <class Other, class Value> void look_at(const Other& other, std::size_t i, const Value*& found) const {
            if constexpr (std::is_same_v<Other, Value>) {
                if (i == place) found = &other;
            }
        }
        void code_value(std::string& value, const std::string* put, const std::string* likely) {
            value = steps.text(put == nullptr ? "" : *put, likely == nullptr ? "" : *likely, likely_arguments(steps.course_, *steps.state_, made, place));
        }
        void code_value(std::int64_t& value, const std::int64_t* put, const std::int64_t*) {
            const std::uint64_t magnitude = steps.squeeze_.number(put == nullptr ? 0 : static_cast<std::uint64_t>(std::clamp<std::int64_t>(*put, 0, 1LL << 39)));
            value = static_cast<std::int64_t>(magnitude);
        }
        void code_value(Phase& value, const Phase* put, const Phase*) {
            value = static_cast<Phase>(steps.squeeze_.below(put == nullptr ? 0 : static_cast<std::uint64_t>(*put), phase_count));
        }
        void code_value(std::vector<std::string>& values, const std::vector<std::string>* put, const std::vector<std::string>* likely) {
            std::size_t count = put == nullptr ? 0 : put->size();
            const bool is_as_many = likely != nullptr && steps.squeeze_.decide(count == likely->size(), steps.as_many_);
            count = is_as_many ? likely->size() : static_cast<std::size_t>(steps.squeeze_.below(count, limits::choices_max + 1));
            std::vector<std::string> list = likely_arguments(steps.course_, *steps.state_, made, place);
            for (std::size_t i = 0; i < count; ++i) {
                values.push_back(steps.text(put != nullptr && i < put->size() ? (*put)[i] : "", "", list));
                list.erase(std::remove(list.begin(), list.end(), values.back()), list.end());  // none is named twice
            }
        }
    };

    std::string text(const std::string& given, const std::string& likely, const std::vector<std::string>& list) {
        if (!list.empty()) {
            const auto found = std::find(list.begin(), list.end(), given);
            if (squeeze_.decide(found != list.end(), is_listed_[list.size() > 1 ? 1 : 0])) return list[static_cast<std::size_t>(squeeze_.below(found == list.end() ? 0 : static_cast<std::uint64_t>(found - list.begin()), list.size()))];
        }
        for (int i = 0; i < 3 && !likely.empty(); ++i) read(likely);  // most slips are close to it: a mark, a letter
        return words_.code(squeeze_, given, limits::typed_bytes_max);
    }

    Squeeze& squeeze_;
    const Course& course_;
    const State* state_ = nullptr;
    TextModel words_;
    Chance as_guessed_[phase_count], argument_as_guessed_[kinds * 3];
    Chance is_listed_[2];  // where only "nothing" is listed, where there is a choice
    Chance same_kind_{40000, 1}, as_many_{50000, 1};
};

template <std::size_t count> std::uint64_t place_of(const std::string_view (&words)[count], const std::string& word) {
    const auto found = std::find(words, words + count, word);
    return found == words + count ? 0 : static_cast<std::uint64_t>(found - words);
}

// The whole of it, both ways. False when this is no play-through of the course.
bool code_log(Squeeze& squeeze, const Course& course, Log& log, std::int64_t& seat) {
    const auto mission = std::find_if(course.missions.begin(), course.missions.end(), [&](const Mission& one) { return one.id == log.mission; });
    if (course.missions.empty() || (mission == course.missions.end() && !squeeze.is_reading())) return false;
    const std::uint64_t place = squeeze.below(static_cast<std::uint64_t>(mission - course.missions.begin()), course.missions.size());
    log.mission = course.missions[static_cast<std::size_t>(place)].id;
    log.rules_version = static_cast<std::uint32_t>(squeeze.number(log.rules_version));
    log.variant.audience = audiences[squeeze.below(place_of(audiences, log.variant.audience), 3)];
    log.variant.locality = localities[squeeze.below(place_of(localities, log.variant.locality), 3)];
    log.variant.is_pair = squeeze.decide(log.variant.is_pair, std::uint16_t{16384});
    const bool has_seat = squeeze.decide(seat != 0, std::uint16_t{32768});
    seat = has_seat ? static_cast<std::int64_t>(squeeze.below(static_cast<std::uint64_t>(seat - 1), result_seat_max)) + 1 : 0;
    const bool is_short = squeeze.decide(log.seed <= short_seed_max, std::uint16_t{60000});
    log.seed = squeeze.bits(log.seed, is_short ? short_seed_bits : 64);
    const std::uint64_t minutes = squeeze.number(log.entries.empty() ? 0 : static_cast<std::uint64_t>(log.entries.back().at_ms + 30'000) / 60'000);

    State state = start(course, log.mission, log.seed, log.variant);
    Steps steps(squeeze, course);
    steps.read_persona(state);
    std::vector<Event> events;
    const std::size_t given = log.entries.size();
    Chance ends_early{600, 20}, ends_in_time{64000, 3};
    for (std::size_t i = 0;; ++i) {
        const std::optional<Action> guess = likely_action(course, state);
        if (squeeze.decide(!squeeze.is_reading() && i == given, guess ? ends_early : ends_in_time)) break;
        if (i >= limits::actions_max || squeeze.is_past_end()) return false;
        if (squeeze.is_reading()) log.entries.push_back({0, steps.code(state, guess, nullptr)});
        else steps.code(state, guess, &log.entries[i].action);
        log.entries[i].at_ms = 0;
        if (apply_in_place(course, state, {0, log.entries[i].action}, events)) return false;
        events.clear();
    }
    if (minutes > static_cast<std::uint64_t>(limits::at_ms_max) / 60'000) return false;
    for (std::size_t i = 0; i < log.entries.size(); ++i)
        log.entries[i].at_ms = static_cast<std::int64_t>(minutes) * 60'000 * static_cast<std::int64_t>(i + 1) / static_cast<std::int64_t>(log.entries.size());
    return true;
}

std::size_t find_mark(std::string_view text, std::string_view mark) {
    const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
    const auto found = std::search(text.begin(), text.end(), mark.begin(), mark.end(), same);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

constexpr std::string_view any_mark = result_code_mark.substr(0, result_code_mark.size() - 1);

// The bits of a code that stands somewhere in the text.
CodeBits bits_of(std::string_view text) {
    const std::size_t mark = find_mark(text, any_mark);
    if (mark != std::string_view::npos) {
        text.remove_prefix(mark + any_mark.size());
        if (text.empty()) return {CodeProblem::cut, 1, {}};
        if (text[0] != result_code_mark.back()) return {CodeProblem::other_version, 0, {}};
        text.remove_prefix(1);
        CodeBits read = read_code_letters(text);
        if (read.problem == CodeProblem::not_a_code) read = {CodeProblem::cut, 1, {}};
        return read;
    }
    // Typed from a sheet without its first word: believed to be a code when the first group is whole.
    CodeBits read = read_code_letters(text);
    return read.problem != CodeProblem::none && read.group <= 1 ? CodeBits{CodeProblem::not_a_code, 0, {}} : read;
}

std::uint64_t number_at(const std::vector<bool>& bits, std::size_t from, unsigned count) {
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = value << 1 | (i < bits.size() && bits[i] ? 1U : 0U);
    return value;
}

}  // namespace

std::string write_result_code(const Course& course, const Log& log, std::int64_t seat) {
    Log even = log;
    even.course = course.id;
    Squeeze squeeze;
    if (seat < 0 || seat > result_seat_max || log.course != course.id || !code_log(squeeze, course, even, seat)) return "";
    std::vector<bool> bits;
    const auto add = [&bits](std::uint64_t value, unsigned count) {
        while (count-- > 0) bits.push_back((value >> count & 1) != 0);
    };
    add(log.course_hash >> (64 - course_bits), course_bits);
    add(check_of(write_log(even)), check_bits);
    const std::vector<bool> steps = squeeze.take();
    bits.insert(bits.end(), steps.begin(), steps.end());
    const std::string letters = code_letters(bits);
    if (letters.empty()) return "";
    const std::string code = std::string(result_code_mark) + " " + letters;
    // What cannot be read back (a number or a byte that no page lets through) is no code.
    return read_result_code(course, log.course_hash, code).log == write_log(even) ? code : "";
}

std::vector<std::string> split_result_codes(std::string_view text) {
    std::vector<std::string> codes;
    while (true) {
        const std::size_t first = find_mark(text, any_mark);
        const std::size_t next = first == std::string_view::npos ? first : find_mark(text.substr(first + any_mark.size()), any_mark);
        const std::size_t end = next == std::string_view::npos ? text.size() : first + any_mark.size() + next;
        codes.emplace_back(text.substr(0, end));
        if (next == std::string_view::npos) return codes;
        text.remove_prefix(end);
    }
}

ReadCode look_at_result_code(std::string_view text) {
    const CodeBits read = bits_of(text);
    ReadCode out;
    out.problem = read.problem;
    out.group = read.group;
    if (read.problem != CodeProblem::none) return out;
    for (unsigned i = 0; i < hex_digits; ++i) out.course_begin += "0123456789abcdef"[number_at(read.bits, i * 4, 4)];
    return out;
}

ReadCode read_result_code(const Course& course, std::uint64_t course_hash, std::string_view text) {
    ReadCode out = look_at_result_code(text);
    if (out.problem != CodeProblem::none) return out;
    const std::vector<bool> bits = bits_of(text).bits;
    out.problem = CodeProblem::other_course;
    if (number_at(bits, 0, course_bits) != course_hash >> (64 - course_bits)) return out;
    out.problem = CodeProblem::damaged;
    if (bits.size() <= course_bits + check_bits) return out;
    Log log;
    log.course = course.id;
    log.course_hash = course_hash;
    Squeeze squeeze(std::vector<bool>(bits.begin() + course_bits + check_bits, bits.end()));
    std::int64_t seat = 0;
    if (!code_log(squeeze, course, log, seat)) return out;
    std::string log_text = write_log(log);
    if (check_of(log_text) != number_at(bits, course_bits, check_bits)) return out;
    // One text for one play-through: what the strict reader would not take was never written by us.
    const ReadLog checked = read_log(log_text);
    if (!checked.is_ok || write_log(checked.log) != log_text) return out;
    out.problem = CodeProblem::none;
    out.log = std::move(log_text);
    out.seat = seat;
    return out;
}

}  // namespace motcua::rules
