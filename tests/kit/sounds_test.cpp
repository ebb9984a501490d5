// The game's sounds as samples: the same with every compiler (this file is compiled with g++, clang and for the web), short,
// gentle, and without a click at either end.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "game/kit/sounds.hpp"

using namespace motcua::kit;

namespace {

std::uint64_t fingerprint(const std::vector<std::int16_t>& samples) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const std::int16_t sample : samples) hash = (hash ^ static_cast<std::uint16_t>(sample)) * 1099511628211ull;
    return hash;
}

double power(const std::vector<std::int16_t>& samples) {  // mean square
    double sum = 0;
    for (const std::int16_t sample : samples) sum += static_cast<double>(sample) * sample;
    return sum / static_cast<double>(samples.size());
}

}  // namespace

TEST_CASE("every sound is the same to the last sample with every compiler") {
    constexpr std::uint64_t known[sound_count] = {0x919e664c86fe55d2, 0xea7d1a4c4bb1a5f9, 0x22172c6e702847f, 0x6404087ec243565f, 0x88598bf60be9f8ab, 0x1783b73bd93e3e00};
    for (int i = 0; i < sound_count; ++i) {
        const Sound sound = static_cast<Sound>(i);
        CAPTURE(std::string(sound_word(sound)));
        CHECK(fingerprint(make_sound(sound)) == known[i]);
    }
}

TEST_CASE("every sound is short, never loud, begins and ends in silence, and is there") {
    for (int i = 0; i < sound_count; ++i) {
        const std::vector<std::int16_t> samples = make_sound(static_cast<Sound>(i));
        CAPTURE(std::string(sound_word(static_cast<Sound>(i))));
        REQUIRE(!samples.empty());
        CHECK(samples.size() <= static_cast<std::size_t>(sound_rate) * sound_ms_max / 1000);
        int peak = 0, step_first = std::abs(samples[1] - samples[0]), step_last = std::abs(samples[samples.size() - 1] - samples[samples.size() - 2]);
        for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
        CHECK(peak <= sound_peak_max);
        CHECK(samples.front() == 0);
        CHECK(samples.back() == 0);
        CHECK(step_first < 400);
        CHECK(step_last < 40);
        CHECK(power(samples) > 800. * 800.);
        CHECK(power(samples) < 2500. * 2500.);
    }
    // Being told to look again is no alarm.
    CHECK(power(make_sound(Sound::not_yet)) < power(make_sound(Sound::right)));
}
