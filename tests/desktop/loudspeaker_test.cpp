// The desktop's loudspeaker where there is none: silent, at once, for good.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>

#include "platform/desktop/loudspeaker.hpp"

using namespace motcua;

TEST_CASE("on a machine without a loudspeaker every sound is over at once, and nothing fails") {
    setenv("ALSOFT_DRIVERS", "none-of-them", 1);  // read by the library when it is first used, which is here
    const auto begun = std::chrono::steady_clock::now();
    {
        desktop::Loudspeaker loudspeaker;
        for (int round = 0; round < 50; ++round)
            for (int i = 0; i < kit::sound_count; ++i) loudspeaker.play(static_cast<kit::Sound>(i));
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(2));
}
