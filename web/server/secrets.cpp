// See the header.
#include "web/server/secrets.hpp"

#include <sodium.h>

#include <array>

#include "web/server/store.hpp"

namespace motcua::server {

namespace {

constexpr std::string_view paper_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

std::string keyed_hash(std::string_view purpose, std::string_view secret) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                       reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size());
    return hex(hash.data(), hash.size());
}

} // namespace

bool start_secrets() { return sodium_init() >= 0; }

std::string new_token() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::string new_paper_code() {
    std::string code;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += paper_letters[random_below(static_cast<std::uint32_t>(paper_letters.size()))];
    }
    return code;
}

std::string tidy_paper_code(std::string_view typed) {
    std::string code;
    for (char c : typed.substr(0, 40)) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (paper_letters.find(c) == std::string_view::npos) continue;
        if (code.size() % 5 == 4) code += '-';
        code += c;
    }
    return code;
}

std::string new_id() {
    std::array<unsigned char, 12> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

std::int64_t new_number() {
    std::int64_t number = 0;
    while (number == 0) {
        std::uint64_t bits = 0;
        randombytes_buf(&bits, sizeof bits);
        number = static_cast<std::int64_t>(bits >> 11U);
    }
    return number;
}

std::uint32_t random_below(std::uint32_t bound) { return randombytes_uniform(bound); }

std::string secret_hash(std::string_view secret) { return keyed_hash("motcua kept token", secret); }

std::string form_token(std::string_view cookie) { return keyed_hash("motcua form token", cookie); }

bool are_same_secret(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string password_hash(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw StoreFailure("There is not enough memory (64 MB) to protect a password. Close other programs.");
    return hash.data();
}

bool is_password(const std::string& hash, const std::string& password) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace motcua::server
