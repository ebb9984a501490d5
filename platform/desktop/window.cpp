// See window.hpp. Beside the kit this is the only place of the desktop that sees Dear ImGui, and only its backends.
#include "platform/desktop/window.hpp"

#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace motcua::desktop {

namespace {

bool has_input = false;  // set by the callbacks; there is one window

// Logical pixels for each of GLFW's screen units. Where windows are measured in device pixels (X11, Windows) the desktop's
// scale says how big a CSS pixel is; on others GLFW's units are logical already.
float scale_of(GLFWwindow* window) {
    int width = 0, framebuffer_width = 0;
    glfwGetWindowSize(window, &width, nullptr);
    glfwGetFramebufferSize(window, &framebuffer_width, nullptr);
    float scale = 1;
    glfwGetWindowContentScale(window, &scale, nullptr);
    if (width > 0 && framebuffer_width > width) return 1;
    return std::clamp(scale, 1.f, 4.f);
}

void on_pointer(GLFWwindow* window, double x, double y) {
    has_input = true;
    const double scale = scale_of(window);
    ImGui_ImplGlfw_CursorPosCallback(window, x / scale, y / scale);
}

void install_callbacks(GLFWwindow* window) {
    glfwSetCursorPosCallback(window, on_pointer);
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        has_input = true;
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        has_input = true;
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        has_input = true;
        ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        has_input = true;
        ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int code, int action, int mods) {
        has_input = true;
        ImGui_ImplGlfw_KeyCallback(w, key, code, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned letter) {
        has_input = true;
        ImGui_ImplGlfw_CharCallback(w, letter);
    });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow*, int, int) { has_input = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow*) { has_input = true; });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow*, float, float) { has_input = true; });
}

bool write_picture(const std::string& path, int width, int height) {
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    std::fprintf(file, "P6\n%d %d\n255\n", width, height);
    const std::size_t row = static_cast<std::size_t>(width) * 3;
    for (int y = height - 1; y >= 0; --y) std::fwrite(&pixels[static_cast<std::size_t>(y) * row], 1, row, file);
    return std::fclose(file) == 0;
}

}  // namespace

Window::Window(int width, int height, const char* title, bool is_visible, std::string& problem) {
    if (glfwInit() == GLFW_FALSE) {
        const char* words = nullptr;
        glfwGetError(&words);
        problem = std::string("No window: ") + (words != nullptr ? words : "GLFW did not start") +
                  ". Is there a screen (the variable DISPLAY)?";
        return;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, is_visible ? GLFW_TRUE : GLFW_FALSE);
    window_ = glfwCreateWindow(width, height, title, nullptr, nullptr);
    if (window_ == nullptr) {
        const char* words = nullptr;
        glfwGetError(&words);
        problem = std::string("No window: ") + (words != nullptr ? words : "unknown reason") + ". The game needs OpenGL 3.";
        return;
    }
    title_ = title;
    glfwSetWindowSizeLimits(window_, 340, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    ImGui_ImplGlfw_InitForOpenGL(window_, false);
    ImGui_ImplOpenGL3_Init("#version 130");
    install_callbacks(window_);
    has_input = true;
}

Window::~Window() {
    if (window_ != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

bool Window::wait(double seconds_max) {
    has_input = false;
    if (seconds_max > 0) {
        glfwWaitEventsTimeout(seconds_max);
    } else {
        glfwPollEvents();
    }
    return has_input;
}

bool Window::wants_to_close() const { return glfwWindowShouldClose(window_) != GLFW_FALSE; }

void Window::set_title(const std::string& title) {
    if (title == title_) return;
    title_ = title;
    glfwSetWindowTitle(window_, title.c_str());
}

kit::Frame Window::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    int width = 0, height = 0, framebuffer_width = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &framebuffer_width, nullptr);
    const float scale = scale_of(window_);
    kit::Frame frame;
    frame.width = static_cast<float>(std::max(width, 1)) / scale;
    frame.height = static_cast<float>(std::max(height, 1)) / scale;
    frame.pixel_ratio = static_cast<float>(std::max(framebuffer_width, 1)) / frame.width;
    return frame;
}

bool Window::show(const std::string& picture) {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    const bool is_written = picture.empty() || write_picture(picture, width, height);
    glfwSwapBuffers(window_);
    return is_written;
}

}  // namespace motcua::desktop
