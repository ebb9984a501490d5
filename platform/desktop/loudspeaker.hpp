// The desktop's loudspeaker, over OpenAL. It is opened with the first sound that is to be played, so never where sounds are off; a
// machine without one stays silent, at once and for good, and nothing else changes.
#pragma once

#include <array>

#include "game/kit/sounds.hpp"

struct ALCdevice_struct;
struct ALCcontext_struct;

namespace motcua::desktop {

class Loudspeaker {
public:
    Loudspeaker() = default;
    ~Loudspeaker();
    Loudspeaker(const Loudspeaker&) = delete;
    Loudspeaker& operator=(const Loudspeaker&) = delete;

    // Returns at once; the library plays on its own.
    void play(kit::Sound sound);

private:
    static constexpr std::size_t voices_max = 3;  // sounds that overlap; one more cuts the oldest short

    bool open();

    ALCdevice_struct* device_ = nullptr;
    ALCcontext_struct* context_ = nullptr;
    bool was_tried_ = false;
    std::array<unsigned, kit::sound_count> buffers_{};
    std::array<unsigned, voices_max> voices_{};
    std::size_t next_voice_ = 0;
};

}  // namespace motcua::desktop
