#include "game/rules/squeeze.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::rules {
namespace {

constexpr std::uint16_t seen_max = 30;  // from here on a chance moves by a thirtieth
constexpr unsigned table_bits = 15;

}  // namespace

void Chance::learn(bool was_yes) {
    const std::int32_t aim = was_yes ? 65535 : 0, step = 2 * (aim - yes) / (2 * seen + 3);
    yes = static_cast<std::uint16_t>(std::clamp(yes + step, 256, 65535 - 256));
    if (seen < seen_max) ++seen;
}

Squeeze::Squeeze(std::vector<bool> bits) : is_reading_(true), bits_(std::move(bits)) {
    for (; at_ < 32; ++at_) window_ = window_ << 1 | (at_ < bits_.size() && bits_[at_] ? 1U : 0U);
}

// What low and high agree in is settled.
void Squeeze::shift_out() {
    while (((low_ ^ high_) >> 31) == 0) {
        if (!is_reading_) bits_.push_back(high_ >> 31 != 0);
        low_ <<= 1;
        high_ = high_ << 1 | 1;
        if (!is_reading_) continue;
        window_ = window_ << 1 | (at_ < bits_.size() && bits_[at_] ? 1U : 0U);
        ++at_;
    }
}

bool Squeeze::decide(bool value, std::uint16_t yes) {
    const std::uint32_t middle = low_ + static_cast<std::uint32_t>((static_cast<std::uint64_t>(high_ - low_) * yes) >> 16);
    if (is_reading_) value = window_ <= middle;
    if (value) high_ = middle;
    else low_ = middle + 1;
    shift_out();
    return value;
}

bool Squeeze::decide(bool value, Chance& chance) {
    value = decide(value, chance.yes);
    chance.learn(value);
    return value;
}

std::uint64_t Squeeze::below(std::uint64_t value, std::uint64_t count) {
    std::uint64_t first = 0;
    while (count > 1) {
        const std::uint64_t half = count / 2;
        const auto yes = static_cast<std::uint16_t>(std::clamp<std::uint64_t>(65536 / count * half + 65536 % count * half / count, 1, 65535));
        if (decide(value < first + half, yes)) {
            count = half;
        } else {
            first += half;
            count -= half;
        }
    }
    return first;
}

std::uint64_t Squeeze::bits(std::uint64_t value, unsigned count) {
    std::uint64_t made = 0;
    while (count-- > 0) made = made << 1 | (decide((value >> count & 1) != 0, std::uint16_t{32768}) ? 1U : 0U);
    return made;
}

std::uint64_t Squeeze::number(std::uint64_t value) {
    unsigned width = 0;
    while (width < 40 && decide((value + 1) >> (width + 1) != 0, std::uint16_t{45000})) ++width;
    return (1ULL << width) + bits(value + 1, width) - 1;
}

// One more bit says which: behind it a reader finds zeros.
std::vector<bool> Squeeze::take() {
    bits_.push_back(true);
    return std::move(bits_);
}

// ---- words

// What each number of bytes before says about one bit, and all of them together: who has seen more counts for more, and a
// longer past for much more.
struct TextModel::Guess {
    std::array<Chance*, orders> chances{};
    std::uint16_t yes = 32768;
};

TextModel::TextModel() : chances_(orders << table_bits) {}

TextModel::Guess TextModel::guess_at(std::uint32_t node) {
    Guess guess;
    std::uint64_t sum = 32768, weights = 1;
    for (std::size_t order = 0; order < orders; ++order) {
        const std::uint32_t past = order == 0 ? 0 : before_ & (0xFFFFFFFFU >> (32 - 8 * order));
        const std::uint64_t place = (past * 0x9E3779B97F4A7C15ULL + node * 0xD6E8FEB86659FD93ULL) >> (64 - table_bits);
        Chance& chance = chances_[(order << table_bits) + static_cast<std::size_t>(place)];
        const std::uint64_t weight = std::min<std::uint64_t>(chance.seen, 8) << (2 * order);
        guess.chances[order] = &chance;
        sum += weight * chance.yes;
        weights += weight;
    }
    guess.yes = static_cast<std::uint16_t>(std::clamp<std::uint64_t>(sum / weights, 64, 65535 - 64));
    return guess;
}

void TextModel::learn(const Guess& guess, bool bit) {
    for (Chance* chance : guess.chances) chance->learn(bit);
}

unsigned char TextModel::step(Squeeze* squeeze, unsigned char byte) {
    std::uint32_t node = 1;
    for (int i = 7; i >= 0; --i) {
        const Guess guess = guess_at(node);
        bool bit = (byte >> i & 1) != 0;
        if (squeeze != nullptr) bit = squeeze->decide(bit, guess.yes);
        learn(guess, bit);
        node = node << 1 | (bit ? 1U : 0U);
    }
    const auto made = static_cast<unsigned char>(node & 255);
    before_ = before_ << 8 | made;
    return made;
}

void TextModel::read(std::string_view text) {
    before_ = 0;
    for (const char c : text) step(nullptr, static_cast<unsigned char>(c));
    step(nullptr, 0);
}

std::string TextModel::code(Squeeze& squeeze, std::string_view text, std::size_t bytes_max) {
    before_ = 0;
    std::string made;
    for (std::size_t i = 0; i <= bytes_max; ++i) {
        const unsigned char byte = step(&squeeze, i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
        if (byte == 0 || i == bytes_max) break;
        made += static_cast<char>(byte);
    }
    return made;
}

}  // namespace motcua::rules
