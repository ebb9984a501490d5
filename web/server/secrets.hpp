// Everything random or hidden: tokens, codes, hashes, passwords. Thin over libsodium; no other file calls it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::server {

// Must be called once before anything else here; false when the system gives no randomness.
bool start_secrets();

std::string new_token();      // 256 bits, 43 characters that are safe in cookies and addresses
std::string new_paper_code(); // 80 bits for people: four groups of four, without letters that look alike
std::string new_id();         // 96 bits, 24 hex digits: an opaque name
std::int64_t new_number();    // 1 … 2^53 - 1, exact in JavaScript too
std::uint32_t random_below(std::uint32_t bound);

// Tokens are kept only as this hash (BLAKE2b, hex).
std::string secret_hash(std::string_view secret);
// The token that forms carry against requests forged by other sites: derived from a cookie that they cannot read.
std::string form_token(std::string_view cookie);
bool are_same_secret(std::string_view one, std::string_view other);

// Brings a typed paper code to the form it was made in: upper case, dashes, O as 0, I and L as 1.
std::string tidy_paper_code(std::string_view typed);

// Argon2id, about a tenth of a second and 64 MB each. Not for event loops.
std::string password_hash(const std::string& password);
bool is_password(const std::string& hash, const std::string& password);

} // namespace motcua::server
