// Plays headless, for tests: finds widgets by role and accessible name, acts on them as a pupil would, and lets frames run
// until the page is at rest. Native only; a failure throws with the page printed out. It never looks inside the game.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "game/kit/kit.hpp"

namespace motcua::kit {

// The page as indented text, a node a line.
std::string dump(const Page& page);

class Driver {
public:
    struct Failure : std::runtime_error {
        using std::runtime_error::runtime_error;
    };

    // `frame` makes one whole frame (App::frame, or begin_frame … end_frame) and gives its page.
    Driver(Kit& kit, std::function<const Page&()> frame);

    class Found {
    public:
        Found(Driver& driver, std::string id) : driver_(driver), id_(std::move(id)) {}
        void press() const { driver_.press(id_); }
        void type(std::string_view text) const { driver_.type(id_, text); }
        const Node& node() const { return driver_.node(id_); }
        const std::string& id() const { return id_; }

    private:
        Driver& driver_;
        std::string id_;
    };

    Found find(Role role, std::string_view name);
    bool has(Role role, std::string_view name) const;
    // Ticks the option of that name in the list or group of that name (one of many, some of many).
    void choose(std::string_view list_name, std::string_view option_name);
    // Sets a checkbox.
    void tick(std::string_view label, bool is_on = true);
    // Is that text said anywhere: names, values, hints, errors, announcements still on the page.
    bool see(std::string_view text) const;
    void must_see(std::string_view text) const;

    void press(const std::string& id);  // refuses nodes that are disabled or behind a dialog
    void type(const std::string& id, std::string_view text);
    const Node& node(const std::string& id) const;
    const Page& page() const { return *page_; }
    std::string dump() const { return kit::dump(*page_); }
    void settle();
    int frames() const { return frames_; }  // drawn so far

private:
    [[noreturn]] void fail(const std::string& what) const;
    void check_page() const;

    Kit& kit_;
    std::function<const Page&()> frame_;
    const Page* page_ = nullptr;
    int frames_ = 0;
};

}  // namespace motcua::kit
