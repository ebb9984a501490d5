#include <tuple>
#include <utility>

#include "game/rules/limits.hpp"
#include "game/rules/log_text.hpp"
#include "game/rules/vietnamese.hpp"

namespace motcua::rules {
namespace {

// Reads one line from left to right; the first surprise sets `what` and everything after it fails too.
class LineReader {
public:
    explicit LineReader(std::string_view line) : rest_(line) {}

    const char* what = nullptr;
    bool is_at_end() const { return rest_.empty(); }

    void fail(const char* why) {
        if (what == nullptr) what = why;
    }
    void expect(std::string_view word) {
        if (rest_.substr(0, word.size()) != word) return fail("expected another word here");
        rest_.remove_prefix(word.size());
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        std::size_t digits = 0;
        while (digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9') {
            const auto digit = static_cast<std::uint64_t>(rest_[digits] - '0');
            if (value > (UINT64_MAX - digit) / 10) return fail("number too large"), 0;
            value = value * 10 + digit;
            ++digits;
        }
        // One way to write each number, so that one play-through has one text.
        if (digits == 0 || (digits > 1 && rest_[0] == '0')) return fail("expected a number"), 0;
        rest_.remove_prefix(digits);
        return value;
    }
    std::uint64_t hex16() {
        if (rest_.size() < 16) return fail("expected 16 hex digits"), 0;
        std::uint64_t value = 0;
        for (int i = 0; i < 16; ++i) {
            const char c = rest_[static_cast<std::size_t>(i)];
            const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) return fail("expected 16 hex digits"), 0;
            value = value << 4 | static_cast<std::uint64_t>(digit);
        }
        rest_.remove_prefix(16);
        return value;
    }
    std::string_view word(char joint = '-') {
        std::size_t size = 0;
        while (size < rest_.size() && ((rest_[size] >= 'a' && rest_[size] <= 'z') || rest_[size] == '-' || rest_[size] == joint ||
                                       (rest_[size] >= '0' && rest_[size] <= '9')))
            ++size;
        if (size == 0 || size > limits::id_bytes_max) return fail("expected a short word"), std::string_view();
        const std::string_view found = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return found;
    }
    std::string text() {
        std::string out;
        expect("\"");
        while (what == nullptr) {
            if (rest_.empty()) return fail("text without a closing quote"), out;
            const char c = rest_[0];
            rest_.remove_prefix(1);
            if (c == '"') break;
            if (c == '\t') return fail("a tab is written as \\t"), out;  // one way to write each text
            if (c != '\\') {
                out += c;
            } else if (rest_.empty()) {
                fail("text without a closing quote");
            } else {
                const char escaped = rest_[0];
                rest_.remove_prefix(1);
                if (escaped == 'n') out += '\n';
                else if (escaped == 't') out += '\t';
                else if (escaped == '"' || escaped == '\\') out += escaped;
                else fail("unknown escape");
            }
            if (out.size() > limits::typed_bytes_max) fail("text too long");
        }
        if (!is_clean_utf8(out)) fail("text is not UTF-8");
        return out;
    }

    // ---- as a visitor of an action's fields
    template <class... Values> void operator()(Values&... values) { (read(values), ...); }

private:
    void read(std::string& value) { expect(" "), value = text(); }
    void read(std::int64_t& value) {
        expect(" ");
        const std::uint64_t magnitude = number();
        if (magnitude > static_cast<std::uint64_t>(INT64_MAX)) return fail("number too large");
        value = static_cast<std::int64_t>(magnitude);
    }
    void read(Phase& value) {
        expect(" ");
        const std::string_view found = word();
        for (int i = 0; i < phase_count; ++i)
            if (phase_word(static_cast<Phase>(i)) == found) return void(value = static_cast<Phase>(i));
        fail("unknown page");
    }
    void read(std::vector<std::string>& values) {
        while (what == nullptr && !is_at_end()) {
            if (values.size() >= limits::choices_max) return fail("too many choices");
            expect(" ");
            values.push_back(text());
        }
    }

    std::string_view rest_;
};

template <std::size_t index = 0> bool read_action(LineReader& line, std::string_view word, Action& action) {
    if constexpr (index < std::variant_size_v<Action>) {
        using A = std::variant_alternative_t<index, Action>;
        if (word != A::word) return read_action<index + 1>(line, word, action);
        A made;
        A::fields(made, line);
        action = std::move(made);
        return true;
    } else {
        return false;
    }
}

Entry read_entry(LineReader& line) {
    Entry entry;
    const std::uint64_t at_ms = line.number();
    if (at_ms > static_cast<std::uint64_t>(limits::at_ms_max)) line.fail("time too late");
    entry.at_ms = static_cast<std::int64_t>(at_ms);
    line.expect(" ");
    const std::string_view word = line.word();
    if (line.what == nullptr && !read_action(line, word, entry.action)) line.fail("unknown action");
    return entry;
}

void read_header_line(LineReader& line, std::size_t number, Log& log) {
    switch (number) {
    case 1: line.expect("motcua-log 1"); break;
    case 2: {
        line.expect("rules ");
        const std::uint64_t version = line.number();
        if (version > 1'000'000) line.fail("number too large");
        log.rules_version = static_cast<std::uint32_t>(version);
        break;
    }
    case 3:
        line.expect("course ");
        log.course = line.word();
        line.expect(" ");
        log.course_hash = line.hex16();
        break;
    case 4:
        line.expect("mission ");
        log.mission = line.word();
        line.expect(" ");
        if (const auto variant = read_variant(line.word('+'))) log.variant = *variant;
        else line.fail("unknown variant");
        break;
    default: line.expect("seed "), log.seed = line.number(); break;
    }
}

// `known_lines` of the text, which are `known_bytes`, were read before: 0, or at least the header.
ReadLog read(std::string_view text, std::size_t known_bytes = 0, std::size_t known_lines = 0) {
    ReadLog out;
    if (text.size() > limits::log_bytes_max) {
        out.problem = {0, "log too long"};
        return out;
    }
    const std::size_t known_actions = known_lines < log_header_lines ? 0 : known_lines - log_header_lines;
    std::size_t number = known_lines;
    for (std::string_view rest = text.substr(known_bytes); !rest.empty();) {
        ++number;
        const std::size_t end = rest.find('\n');
        LineReader line(rest.substr(0, end));
        if (end == std::string_view::npos) line.fail("line is cut");
        if (number <= log_header_lines) {
            read_header_line(line, number, out.log);
        } else if (known_actions + out.log.entries.size() >= limits::actions_max) {
            line.fail("too many actions");
        } else {
            Entry entry = read_entry(line);
            if (line.what == nullptr && line.is_at_end()) out.log.entries.push_back(std::move(entry));
        }
        if (line.what == nullptr && !line.is_at_end()) line.fail("something is left over in this line");
        if (line.what != nullptr) {
            out.problem = {number, line.what};
            out.bytes_dropped = rest.size();
            out.is_ok = false;
            return out;
        }
        rest.remove_prefix(end + 1);
    }
    out.is_ok = number >= log_header_lines;
    if (!out.is_ok) out.problem = {number + 1, "the header is incomplete"};
    return out;
}

}  // namespace

ReadLog read_log(std::string_view text) {
    ReadLog out = read(text);
    out.bytes_dropped = 0;
    if (!out.is_ok) out.log.entries.clear();
    return out;
}

ReadLog read_log_on(std::string_view text, std::size_t known_bytes, std::size_t known_actions) {
    ReadLog out = read(text, known_bytes, log_header_lines + known_actions);
    out.bytes_dropped = 0;
    if (!out.is_ok) out.log.entries.clear();
    return out;
}

ReadLog read_log_kept(std::string_view text) {
    ReadLog out = read(text);
    if (!out.is_ok && out.problem.line > log_header_lines) out.is_ok = true;
    return out;
}

}  // namespace motcua::rules
