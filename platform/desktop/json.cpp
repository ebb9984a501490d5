// See json.hpp.
#include "platform/desktop/json.hpp"

namespace motcua::desktop {

namespace {

void put_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 63));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 63));
        out += static_cast<char>(0x80 | (code & 63));
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 63));
        out += static_cast<char>(0x80 | (code >> 6 & 63));
        out += static_cast<char>(0x80 | (code & 63));
    }
}

struct Reader {
    std::string_view rest;

    void skip_blanks() {
        while (!rest.empty() && (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t')) rest.remove_prefix(1);
    }
    bool take(char letter) {
        skip_blanks();
        if (rest.empty() || rest[0] != letter) return false;
        rest.remove_prefix(1);
        return true;
    }
    std::optional<unsigned> four_digits() {
        if (rest.size() < 4) return std::nullopt;
        unsigned code = 0;
        for (int i = 0; i < 4; ++i) {
            const char letter = rest[static_cast<std::size_t>(i)];
            unsigned digit = 0;
            if (letter >= '0' && letter <= '9') digit = static_cast<unsigned>(letter - '0');
            else if (letter >= 'a' && letter <= 'f') digit = static_cast<unsigned>(letter - 'a' + 10);
            else if (letter >= 'A' && letter <= 'F') digit = static_cast<unsigned>(letter - 'A' + 10);
            else return std::nullopt;
            code = code * 16 + digit;
        }
        rest.remove_prefix(4);
        return code;
    }
    bool take_escape(std::string& out) {
        if (rest.empty()) return false;
        const char kind = rest[0];
        rest.remove_prefix(1);
        switch (kind) {
            case 'n': out += '\n'; return true;
            case 't': out += '\t'; return true;
            case 'r': out += '\r'; return true;
            case 'b': out += '\b'; return true;
            case 'f': out += '\f'; return true;
            case '"': case '\\': case '/': out += kind; return true;
            case 'u': break;
            default: return false;
        }
        auto code = four_digits();
        if (!code) return false;
        if (*code >= 0xD800 && *code < 0xDC00) {  // the first half of a pair
            if (rest.substr(0, 2) != "\\u") return false;
            rest.remove_prefix(2);
            const auto second = four_digits();
            if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
            code = 0x10000 + ((*code - 0xD800) << 10) + (*second - 0xDC00);
        }
        put_utf8(out, *code);
        return true;
    }
    std::optional<std::string> text() {
        if (!take('"')) return std::nullopt;
        std::string out;
        while (!rest.empty()) {
            const char letter = rest[0];
            rest.remove_prefix(1);
            if (letter == '"') return out;
            if (letter != '\\') out += letter;
            else if (!take_escape(out)) return std::nullopt;
        }
        return std::nullopt;
    }
    std::optional<std::string> value() {
        skip_blanks();
        if (rest.empty()) return std::nullopt;
        if (rest[0] == '"') return text();
        std::string out;
        while (!rest.empty() && rest[0] != ',' && rest[0] != '}' && rest[0] != ' ' && rest[0] != '\n' && rest[0] != '\r') {
            if (rest[0] == '{' || rest[0] == '[') return std::nullopt;
            out += rest[0];
            rest.remove_prefix(1);
        }
        return out;
    }
};

}  // namespace

std::optional<std::string> json_value(std::string_view object, std::string_view key) {
    Reader reader{object};
    if (!reader.take('{')) return std::nullopt;
    do {
        const auto name = reader.text();
        if (!name || !reader.take(':')) return std::nullopt;
        auto value = reader.value();
        if (!value) return std::nullopt;
        if (*name == key) return value;
    } while (reader.take(','));
    return std::nullopt;
}

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (static_cast<unsigned char>(letter) < 0x20) {
            static constexpr char digits[] = "0123456789abcdef";
            out += "\\u00";
            out += digits[letter >> 4 & 15];
            out += digits[letter & 15];
        } else {
            out += letter;
        }
    }
    return out + "\"";
}

}  // namespace motcua::desktop
