// The desktop's window: GLFW and OpenGL, with Dear ImGui's own backends for both. It brings mouse and keys to the kit's
// context and puts finished frames on the screen; it knows nothing of the game.
#pragma once

#include <string>

#include "game/kit/kit.hpp"

struct GLFWwindow;

namespace motcua::desktop {

class Window {
public:
    // Call after the kit has been made and before its first frame. `problem` is "" when there is a window.
    Window(int width, int height, const char* title, bool is_visible, std::string& problem);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Sleeps until something happens, at most so long. True when something did.
    bool wait(double seconds_max);
    bool wants_to_close() const;
    void set_title(const std::string& title);

    // Before each frame of the kit: time, cursor, and the size to lay out for.
    kit::Frame begin_frame();
    // After it: draws the finished frame and shows it. `picture`: file to write what was drawn to (PPM), or "".
    bool show(const std::string& picture);

private:
    GLFWwindow* window_ = nullptr;
    std::string title_;
};

}  // namespace motcua::desktop
