#include "platform/desktop/loudspeaker.hpp"

#include <AL/al.h>
#include <AL/alc.h>

#include <vector>

namespace motcua::desktop {

bool Loudspeaker::open() {
    if (was_tried_) return context_ != nullptr;
    was_tried_ = true;
    device_ = alcOpenDevice(nullptr);
    if (device_ == nullptr) return false;
    context_ = alcCreateContext(device_, nullptr);
    if (context_ == nullptr || alcMakeContextCurrent(context_) == ALC_FALSE) return false;
    alGetError();
    alGenBuffers(static_cast<ALsizei>(buffers_.size()), buffers_.data());
    alGenSources(static_cast<ALsizei>(voices_.size()), voices_.data());
    for (std::size_t i = 0; i < buffers_.size(); ++i) {
        const std::vector<std::int16_t> samples = kit::make_sound(static_cast<kit::Sound>(i));
        alBufferData(buffers_[i], AL_FORMAT_MONO16, samples.data(), static_cast<ALsizei>(samples.size() * sizeof samples[0]), kit::sound_rate);
    }
    return alGetError() == AL_NO_ERROR;
}

void Loudspeaker::play(kit::Sound sound) {
    if (!open()) return;
    const unsigned voice = voices_[next_voice_];
    next_voice_ = (next_voice_ + 1) % voices_.size();
    alSourceStop(voice);
    alSourcei(voice, AL_BUFFER, static_cast<ALint>(buffers_[static_cast<std::size_t>(sound)]));
    alSourcePlay(voice);
}

Loudspeaker::~Loudspeaker() {
    if (context_ != nullptr) {
        alDeleteSources(static_cast<ALsizei>(voices_.size()), voices_.data());
        alDeleteBuffers(static_cast<ALsizei>(buffers_.size()), buffers_.data());
        alcMakeContextCurrent(nullptr);
        alcDestroyContext(context_);
    }
    if (device_ != nullptr) alcCloseDevice(device_);
}

}  // namespace motcua::desktop
