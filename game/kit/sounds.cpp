#include "game/kit/sounds.hpp"

#include <algorithm>
#include <span>

namespace motcua::kit {
namespace {

enum class Voice : std::uint8_t {
    flute,  // a bare tone
    bell,   // a tone with a little of its octave and of its twelfth
    breath, // noise, bright
    thud    // noise, dull
};

// One of the things heard together. It swells for `attack_ms`, then fades until it is over; a tone glides from its first pitch
// to its last. `loudness`: of 1000.
struct Note {
    Voice voice;
    int begin_ms, length_ms, attack_ms;
    int hertz_first, hertz_last;
    int loudness;
};

// Rising for what went well, level or falling for what is to be done again; nothing harsh and nothing that repeats.
constexpr Note right[] = {{Voice::bell, 0, 260, 8, 659, 659, 190}, {Voice::bell, 110, 290, 8, 988, 988, 210}};
constexpr Note not_yet[] = {{Voice::flute, 0, 190, 20, 392, 384, 150}, {Voice::flute, 150, 230, 25, 330, 322, 130}};
constexpr Note stamp[] = {{Voice::flute, 0, 150, 4, 170, 78, 230}, {Voice::thud, 0, 60, 2, 0, 0, 240}, {Voice::flute, 40, 140, 10, 95, 70, 90}};
constexpr Note paper[] = {{Voice::breath, 0, 250, 110, 0, 0, 260}, {Voice::thud, 215, 55, 4, 0, 0, 150}};
constexpr Note lamp[] = {{Voice::bell, 0, 240, 12, 784, 784, 110}, {Voice::bell, 70, 270, 12, 988, 988, 125}, {Voice::bell, 150, 250, 12, 1319, 1319, 135}};
constexpr Note sent[] = {{Voice::breath, 0, 260, 150, 0, 0, 120}, {Voice::flute, 0, 260, 60, 440, 880, 130}, {Voice::bell, 200, 200, 10, 1047, 1047, 160}};

constexpr std::span<const Note> scores[sound_count] = {right, not_yet, stamp, paper, lamp, sent};
constexpr std::string_view sound_names[sound_count] = {"right", "not-yet", "stamp", "paper", "lamp", "sent"};

constexpr std::size_t samples_of(int ms) { return static_cast<std::size_t>(ms) * sound_rate / 1000; }

// Of a turn cut into 65536; up to 32767. Bhaskara's fraction is within two thousandths, which no ear hears.
std::int32_t sine(std::uint32_t turn) {
    const std::int64_t half = turn & 0x7FFF, product = half * (0x8000 - half);
    const std::int64_t height = 4 * product * 32767 / (std::int64_t{5} * 0x8000 * 0x8000 / 4 - product);
    return static_cast<std::int32_t>((turn & 0x8000) != 0 ? -height : height);
}

// Noise that is the same every time, smoothed: the more, the duller.
struct Noise {
    std::uint32_t state = 20261123;
    std::int32_t smooth = 0, slow = 0;

    std::int32_t next(Voice voice) {
        state = state * 1664525u + 1013904223u;
        const std::int32_t raw = static_cast<std::int32_t>(state >> 16) - 32768;
        smooth += (raw - smooth) / (voice == Voice::thud ? 14 : 3);
        slow += (raw - slow) / 9;
        return voice == Voice::thud ? smooth * 3 : (smooth - slow) * 2;  // breath: without what rumbles
    }
};

// How loud a note is at one of its samples, of 32768. 0 at both ends.
std::int64_t swell(const Note& note, std::int64_t at, std::int64_t length) {
    const std::int64_t attack = std::max<std::int64_t>(1, static_cast<std::int64_t>(samples_of(note.attack_ms)));
    if (at < attack) return 32768 * at / attack;
    const std::int64_t left = 32768 * (length - 1 - at) / std::max<std::int64_t>(1, length - 1 - attack);
    return left * left / 32768;
}

void add_note(const Note& note, std::vector<std::int64_t>& mix) {
    const std::size_t begin = samples_of(note.begin_ms), length = samples_of(note.length_ms);
    Noise noise;
    std::uint32_t turn = 0;  // of 2^32
    for (std::size_t i = 0; i < length; ++i) {
        std::int64_t height = 0;
        if (note.voice == Voice::breath || note.voice == Voice::thud) {
            height = noise.next(note.voice);
        } else {
            height = sine(turn >> 16);
            if (note.voice == Voice::bell) height = (height * 10 + sine((turn * 2) >> 16) * 3 + sine((turn * 3) >> 16)) / 14;
            const std::int64_t glide = (note.hertz_last - note.hertz_first) * std::int64_t{256} * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(length);
            const std::int64_t hertz_256 = note.hertz_first * std::int64_t{256} + glide;
            turn += static_cast<std::uint32_t>((hertz_256 << 24) / sound_rate);
        }
        mix[begin + i] += height * swell(note, static_cast<std::int64_t>(i), static_cast<std::int64_t>(length)) / 32768 * note.loudness / 1000;
    }
}

}  // namespace

std::string_view sound_word(Sound sound) { return sound_names[static_cast<std::size_t>(sound)]; }

std::vector<std::int16_t> make_sound(Sound sound) {
    const std::span<const Note> score = scores[static_cast<std::size_t>(sound)];
    std::size_t length = 0;
    for (const Note& note : score) length = std::max(length, samples_of(note.begin_ms) + samples_of(note.length_ms));
    std::vector<std::int64_t> mix(length, 0);
    for (const Note& note : score) add_note(note, mix);
    std::int64_t peak = 1;
    for (const std::int64_t height : mix) peak = std::max(peak, height < 0 ? -height : height);
    std::vector<std::int16_t> samples(length);
    for (std::size_t i = 0; i < length; ++i)
        samples[i] = static_cast<std::int16_t>(peak > sound_peak_max ? mix[i] * sound_peak_max / peak : mix[i]);
    return samples;
}

}  // namespace motcua::kit
