// What an App is made of, and what it does between frames: attempts begun, kept and gone on with, the map and its leaves, hand-in
// and courses. For platform/app.cpp, which does what the platforms ask for, and app_inside.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/session/session.hpp"
#include "game/view/view.hpp"
#include "platform/app.hpp"
#include "platform/look.hpp"
#include "platform/standings.hpp"

namespace motcua {

struct App::Inside {
    Inside(std::span<const std::uint8_t> pack, bool is_index);

    rules::Course course;           // of the attempt, which may have begun with another version than the map's
    std::string problem;
    rules::Course map;              // its index only
    bool is_complete;               // every mission of the course is here
    std::string brought;            // otherwise: this one; "" = only the map can be shown
    std::function<void()> waiting;  // what happens once they are here
    std::string waits_for;          // the mission that it waits for, "" = every one
    std::optional<std::string> course_wish;
    Session session;
    kit::Kit kit;
    view::Memory memory;
    std::vector<view::Standing> standings;
    view::ClassLight class_light;
    std::unique_ptr<Reporter> reporter;
    std::optional<MissionWish> mission_wish;
    std::string save_key, note, language;
    Look look;
    bool is_projector = false;
    rules::Variant projector_variant;  // the class's
    view::Hands hands;
    std::int64_t began_ms = 0;  // host time at which at_ms would be 0
    bool is_on_map = false;
    bool is_on_badges = false;      // a leaf of the map
    bool is_on_glossary = false;    // another
    bool wants_class_light = false;
    bool has_organiser = false;
    bool has_warned_about_saving = false;
    bool has_news = false;
    std::string hand_in_seat;    // as it is saved
    bool has_lost_save = false;  // a saved game was found that this version cannot go on with

    bool is_english() const { return language == "en"; }
    bool is_finished() const { return session.state().phase == rules::Phase::finished; }
    std::string_view open_key() const;  // which mission is open, so that a closed tab comes back into it
    std::string hands_key() const { return "hands-" + save_key; }
    view::Standing* standing_of(const std::string& mission);

    // ---- attempts
    std::optional<MissionWish> open_mission() const;  // what `settle` saved: nothing when there is no such mission
    bool resume_text(std::string_view text);
    void start_solo(const MissionWish& wish);
    // The longer of what this machine kept and what the organiser knows, when one continues the other; the organiser's
    // word otherwise.
    void start_assignment(const Assignment& assignment);
    void settle();
    void choose(const MissionWish& wish);
    void save();

    // ---- courses
    // Does it now, or once the mission ("" = every one) is here.
    void when_here(const std::string& mission, std::function<void()> what);
    // Another course or part of one takes the place of the one that is here. The attempt under way goes on in it if it can.
    void take_course(std::span<const std::uint8_t> pack, std::uint64_t hash, const std::string& mission);

    // ---- the map and its leaves
    void go_to_map();
    void go_to_badges();
    void go_to_glossary();
    void change_language();
    void open_appearance();

    // ---- what a frame draws, and what was wished for in it
    void draw_gallery();
    void draw_map();
    void draw_mission(std::vector<rules::Action>& outbox);
    void draw_appearance();
    void note_class_polls();
    void take_wishes(std::vector<rules::Action>& outbox);
    void take_requests();
    void take_hand_in_wishes();
    void remember_before();  // what the result page compares the new result with
    void keep_hands();
};

}  // namespace motcua
