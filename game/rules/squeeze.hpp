// Packing small decisions into few bits, for result codes: an arithmetic coder whose every decision has a chance that
// learns, and a model of typed words that has read some text before. One description serves both ways: writing, a value is
// put in and comes back; reading, what is put in is not looked at. Integers only: every machine gives the same bits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::rules {

// How likely a "yes" is, in 65536ths, and how much has been seen of it.
struct Chance {
    std::uint16_t yes = 32768;
    std::uint16_t seen = 0;
    void learn(bool was_yes);
};

class Squeeze {
public:
    Squeeze() = default;                             // writes
    explicit Squeeze(std::vector<bool> bits);        // reads
    bool is_reading() const { return is_reading_; }

    bool decide(bool value, Chance& chance);
    bool decide(bool value, std::uint16_t yes);      // a chance that does not learn; 1 to 65535
    std::uint64_t below(std::uint64_t value, std::uint64_t count);  // each as likely as the others; 0 when count < 2
    std::uint64_t bits(std::uint64_t value, unsigned count);        // at most 64
    std::uint64_t number(std::uint64_t value);       // small ones are short; at most 2^40

    std::vector<bool> take();                        // of a writer, at the end
    // True when a reader has read far more than there was: whatever it read last is nothing.
    bool is_past_end() const { return at_ > bits_.size() + 64; }

private:
    void shift_out();
    bool is_reading_ = false;
    std::uint32_t low_ = 0, high_ = 0xFFFFFFFF, window_ = 0;
    std::size_t at_ = 0;
    std::vector<bool> bits_;
};

// Bytes guessed from the three before them.
class TextModel {
public:
    TextModel();
    void read(std::string_view text);                // something that is likely to be typed, or parts of it
    // No text longer than `bytes_max` comes out; a NUL ends it.
    std::string code(Squeeze& squeeze, std::string_view text, std::size_t bytes_max);

private:
    static constexpr std::size_t orders = 4;
    struct Guess;
    Guess guess_at(std::uint32_t node);
    void learn(const Guess& guess, bool bit);
    unsigned char step(Squeeze* squeeze, unsigned char byte);
    std::vector<Chance> chances_;
    std::uint32_t before_ = 0;                       // the last bytes, the latest lowest
};

}  // namespace motcua::rules
