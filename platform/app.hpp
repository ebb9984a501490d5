// The game as one object for whichever host runs it: pack, session, kit, views and reporters put together. A host makes
// one App, feeds input into `kit()`, and calls `frame` when something happened.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/appearance.hpp"
#include "game/kit/kit.hpp"
#include "game/view/home.hpp"
#include "platform/reporter.hpp"

namespace motcua {

class App {
public:
    // `pack`: bytes of the content pack. Check `problem()` before use: "" or a sentence naming what is wrong.
    // `is_index`: only what the map needs (content/index.hpp). What more is needed is told by `take_course_wish`, and waits until
    // it was brought.
    explicit App(std::span<const std::uint8_t> pack, bool is_index = false);
    ~App();

    // The whole course. What waited for it happens now. Problems are told like those of the constructor. Called again when
    // an attempt belongs to another version of the course, right before `begin`; the map stays the one it was.
    void complete(std::span<const std::uint8_t> pack);
    // The same with one mission of a course (content/slice.hpp); `course_hash` is that of the whole.
    void bring(std::span<const std::uint8_t> slice, const std::string& mission, std::uint64_t course_hash);
    // Once after something needs more of the course than is here: the mission, "" = all of them. Never with a whole course. An
    // attempt that an organiser gives is not wished for: its course is brought before `begin`.
    std::optional<std::string> take_course_wish();

    std::string_view problem() const;
    kit::Kit& kit();

    // Plays the attempt of an assignment: goes on with what was saved of it, or begins anew.
    void begin(const Assignment& assignment, std::unique_ptr<Reporter> reporter);

    // Without an organiser: shows the map (or the only mission), standings and saves are this machine's own.
    // `mission`: begins with this one; "" = with the one left open, or the map.
    void begin_solo(std::unique_ptr<Reporter> reporter, const std::string& mission = {});

    // For a class that plays together on a projector: large, in high contrast, of no seat. Nothing is reported; the play and the
    // sums of hands stay on this machine, apart from what is played alone on it.
    void begin_projector(const rules::Variant& variant, const std::string& mission = {});

    // With an organiser who knows what was done so far: shows the map. What the pupil chooses comes by
    // `take_mission_wish`, and so does the mission that was left open, at once; `note` says who plays ("Chỗ 7").
    void show_map(std::vector<view::Standing> standings, const view::ClassLight& class_light, std::string note);

    // Instead of any game: every widget in every state, to be looked at.
    void show_gallery();

    // What the class has done meanwhile: its numbers are taken over, the pupil's own are known better here. Growth is
    // announced while the map is shown. With a class, `take_class_wish` is true once after each return to the map and each
    // finished mission, when the host should ask the organiser; besides it may bring news whenever it likes.
    void take_class_light(const std::vector<view::Standing>& standings, const view::ClassLight& class_light);
    bool take_class_wish();

    // One frame: views are drawn, actions applied, the log saved and reported. `frame.language` is overridden by the
    // pupil's own choice.
    const kit::Page& frame(kit::Frame frame);

    // The pupil pressed Back or Forward: shows that page if the law allows, otherwise the present one.
    void history(std::string_view page_id);

    // Once after the pupil chose a mission, or to play one again, where an organiser gives the attempts: the host asks
    // for an assignment. A solo player's wishes are granted at once and the host hears nothing.
    struct MissionWish {
        std::string mission;
        bool is_new = false;  // another attempt, although there is one
        bool is_pair = false; // by two at one machine
    };
    std::optional<MissionWish> take_mission_wish();

    bool wants_another_frame() const;
    bool is_settled() const;  // nothing more is to come but what moves by the clock
    std::string log_text() const;
    std::string language() const;
    const kit::Appearance& appearance() const;  // as the pupil chose it; what the system wishes is not in it

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace motcua
