// What the game sounds like: six short, gentle sounds, written down as notes and made into samples by whole numbers alone, so
// that every compiler and machine makes the same ones. No file and no library; how samples reach a loudspeaker is the host's
// business. None says anything that is not also seen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace motcua::kit {

enum class Sound : std::uint8_t {
    right,    // an answer or a decision was right
    not_yet,  // something has to be looked at again
    stamp,    // a stamp falls on a paper
    paper,    // a paper slides into the dossier
    lamp,     // a lamp lights up on the map
    sent      // the dossier is on its way
};
inline constexpr int sound_count = 6;
inline constexpr int sound_rate = 24000;     // samples a second, one channel
inline constexpr int sound_ms_max = 400;
inline constexpr int sound_peak_max = 9000;  // of 32767: about 11 dB below what a loudspeaker is given at most

std::string_view sound_word(Sound sound);

// 16-bit samples. The first and the last are 0, so that nothing clicks.
std::vector<std::int16_t> make_sound(Sound sound);

}  // namespace motcua::kit
