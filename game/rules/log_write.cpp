#include "game/rules/limits.hpp"
#include "game/rules/log_text.hpp"

namespace motcua::rules {
namespace {

void write_number(std::string& out, std::uint64_t number) {
    char digits[20];
    int count = 0;
    do digits[count++] = static_cast<char>('0' + number % 10);
    while ((number /= 10) != 0);
    while (count > 0) out += digits[--count];
}

std::string hex16(std::uint64_t number) {
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[number >> shift & 15];
    return out;
}

void write_text(std::string& out, const std::string& text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\', out += c;
        else if (c == '\n') out += "\\n";
        else if (c == '\t') out += "\\t";
        else out += c;
    }
    out += '"';
}

struct ArgumentWriter {
    std::string& out;
    template <class... Values> void operator()(const Values&... values) { (write(values), ...); }
    void write(const std::string& text) { out += ' ', write_text(out, text); }
    void write(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) write(text);
    }
    void write(std::int64_t number) {
        out += ' ';
        if (number < 0) out += '-';
        write_number(out, static_cast<std::uint64_t>(number < 0 ? -number : number));
    }
    void write(Phase phase) { out += ' ', out += phase_word(phase); }
};

}  // namespace

std::string write_entry(const Entry& entry) {
    std::string out;
    write_number(out, static_cast<std::uint64_t>(entry.at_ms));
    out += ' ';
    std::visit(
        [&](const auto& action) {
            using A = std::decay_t<decltype(action)>;
            out += A::word;
            ArgumentWriter writer{out};
            A::fields(action, writer);
        },
        entry.action);
    out += '\n';
    return out;
}

std::string write_header(const Log& log) {
    std::string out = "motcua-log 1\nrules ";
    write_number(out, log.rules_version);
    out += "\ncourse " + log.course + " " + hex16(log.course_hash) + "\nmission " + log.mission + " " +
           variant_word(log.variant) + "\nseed ";
    write_number(out, log.seed);
    out += '\n';
    return out;
}

std::string write_log(const Log& log) {
    std::string out = write_header(log);
    for (const Entry& entry : log.entries) out += write_entry(entry);
    return out;
}

}  // namespace motcua::rules
