// The game as one object for whichever host runs it: pack, session, kit, views and reporters put together. A host makes
// one App, feeds input into `kit()`, and calls `frame` when something happened.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "game/kit/kit.hpp"
#include "platform/reporter.hpp"

namespace motcua {

class App {
public:
    // `pack`: bytes of the content pack. Check `problem()` before use: "" or a sentence naming what is wrong.
    explicit App(std::span<const std::uint8_t> pack);
    ~App();

    std::string_view problem() const;
    kit::Kit& kit();

    // Goes on with what was saved under this attempt, or begins anew. Without an assignment the attempt is a solo one
    // with a fresh seed, saved under "solo".
    void begin(const Assignment* assignment, std::unique_ptr<Reporter> reporter);

    // One frame: views are drawn, actions applied, the log saved and reported. `frame.language` is overridden by the
    // pupil's own choice.
    const kit::Page& frame(kit::Frame frame);

    // The pupil pressed Back or Forward: shows that page if the law allows, otherwise the present one.
    void history(std::string_view page_id);

    // True once after the pupil asked to play again within an assignment: the host asks the organiser for a new one.
    // A solo player gets a new seed at once and the host hears nothing.
    bool take_again_wish();

    bool wants_another_frame() const;
    std::string log_text() const;
    std::string language() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace motcua
