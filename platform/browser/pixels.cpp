// See pixels.hpp. Beside the kit this is the only place that sees Dear ImGui, and only its renderer. Each frame is
// compared with the one on the canvas in bands across it; only bands that look different are drawn again, and a frame
// that looks the same is not drawn at all. That is what makes software rendering bearable and leaves a GPU asleep.
#include "platform/browser/pixels.hpp"

#include <GLES2/gl2.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include "platform/browser/door.hpp"

namespace motcua::browser {

namespace {

constexpr int band_height = 64;  // device pixels
constexpr int shader_language = 100;  // of WebGL 1

struct Picture {  // what a frame looks like: a hash for each band
    int width = 0, height = 0;
    float top = 0;
    std::vector<std::uint32_t> bands;
};

bool is_on = false;
Picture shown;

std::uint32_t mix(std::uint32_t hash, std::uint32_t word) {
    hash = (hash ^ word) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}

std::uint32_t mix(std::uint32_t hash, const ImDrawVert& vertex) {
    std::uint32_t words[sizeof(ImDrawVert) / sizeof(std::uint32_t)];
    static_assert(sizeof words == sizeof vertex);
    std::memcpy(words, &vertex, sizeof vertex);
    for (const std::uint32_t word : words) hash = mix(hash, word);
    return hash;
}

// Adds one command to the bands that its triangles touch.
void take(const ImDrawList& list, const ImDrawCmd& command, float ratio, Picture& picture) {
    const int last_band = static_cast<int>(picture.bands.size()) - 1;
    std::uint32_t settings = mix(0, static_cast<std::uint32_t>(command.ElemCount));
    for (const float edge : {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w})
        settings = mix(settings, static_cast<std::uint32_t>(static_cast<int>(edge * 4)));
    settings = mix(settings, static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(command.TexRef._TexData)));
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        std::uint32_t hash = settings;
        float top = 1e9f, bottom = -1e9f;
        for (unsigned corner = 0; corner < 3; ++corner) {
            const ImDrawVert& vertex = list.VtxBuffer.Data[command.VtxOffset + index[i + corner]];
            top = std::min(top, vertex.pos.y);
            bottom = std::max(bottom, vertex.pos.y);
            hash = mix(hash, vertex);
        }
        top = std::max(top, command.ClipRect.y);
        bottom = std::min(bottom, command.ClipRect.w);
        if (top > bottom) continue;
        const int first = std::clamp(static_cast<int>(std::floor(top * ratio - 1)) / band_height, 0, last_band);
        const int last = std::clamp(static_cast<int>(std::ceil(bottom * ratio + 1)) / band_height, 0, last_band);
        for (int band = first; band <= last; ++band) {
            std::uint32_t& sum = picture.bands[static_cast<std::size_t>(band)];
            sum = mix(sum, hash);
        }
    }
}

// The first and last row that look different, from the top; false when none does.
bool find_change(const Picture& now, int& first_row, int& last_row) {
    first_row = 0;
    last_row = now.height;
    if (now.width != shown.width || now.height != shown.height || now.top != shown.top) return true;
    std::size_t first = 0, last = now.bands.size();
    while (first < last && now.bands[first] == shown.bands[first]) ++first;
    while (last > first && now.bands[last - 1] == shown.bands[last - 1]) --last;
    first_row = static_cast<int>(first) * band_height;
    last_row = std::min(now.height, static_cast<int>(last) * band_height);
    return first < last;
}

// Keeps the commands inside the rows. The fractions make the renderer's cutting to whole numbers come out exact.
void confine(ImDrawData& data, int first_row, int last_row, float ratio) {
    const float top = (static_cast<float>(first_row) - 0.5f) / ratio, bottom = (static_cast<float>(last_row) - 0.25f) / ratio;
    for (ImDrawList* list : data.CmdLists) {
        for (ImDrawCmd& command : list->CmdBuffer) {
            command.ClipRect.y = std::max(command.ClipRect.y, top);
            command.ClipRect.w = std::min(command.ClipRect.w, bottom);
        }
    }
}

}  // namespace

// What Dear ImGui's renderer is told when it asks for the state of WebGL, to put it back after drawing (CMakeLists.txt sends
// its questions here). Nobody else draws on this canvas, so the state in the beginning will do; asking the browser would wait
// until all that was drawn before is finished, which without a GPU is most of a frame.
extern "C" void motcua_gl_state(GLenum what, GLint* value) {
    switch (what) {
    case GL_MAX_TEXTURE_SIZE: return glGetIntegerv(what, value);
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: std::fill_n(value, 4, 0); break;
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    default: *value = 0;  // nothing bound, nothing added
    }
}

// Nor does it get the C library's scanner and printer, which would be a fiftieth of the game. It scans for one number, the language
// of its shaders, in what `pixels_on` tells it, and would print what is wrong with a shader, which the browser says by itself.
extern "C" int motcua_scan_shader_language(const char*, const char* pattern, ...) {
    va_list found;
    va_start(found, pattern);
    *va_arg(found, int*) = shader_language;
    va_end(found);
    return 1;
}
extern "C" int motcua_print_nothing(FILE*, const char*, ...) { return 0; }

void promise_textures() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.BackendRendererName = "not yet";  // by this the kit knows that somebody will draw
}

bool pixels_on() {
    if (is_on) return true;
    // Dear ImGui's backend keeps its vertex layout in a vertex array object, and indices have 32 bits (CMakeLists.txt): on
    // WebGL 1 two extensions that all but every machine has.
    const auto context = motcua_door_use_canvas();
    if (!context || !emscripten_webgl_enable_OES_vertex_array_object(context) ||
        !emscripten_webgl_enable_extension(context, "OES_element_index_uint"))
        return false;
    shown = {};
    static_assert(shader_language == 100);
    is_on = ImGui_ImplOpenGL3_Init("#version 100");
    return is_on;
}

void pixels_off() {
    if (!is_on) return;
    is_on = false;
    ImGui_ImplOpenGL3_Shutdown();
    promise_textures();
}

bool draw(int width, int height, float top) {
    ImDrawData* data = ImGui::GetDrawData();
    if (!is_on || !data) return false;
    const float ratio = data->FramebufferScale.y;
    Picture now;
    now.width = width;
    now.height = height;
    now.top = top;
    now.bands.assign(static_cast<std::size_t>(height / band_height + 1), 0);
    for (const ImDrawList* list : data->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) take(*list, command, ratio, now);
    int first_row = 0, last_row = 0;
    if (!find_change(now, first_row, last_row)) return false;
    const bool is_part = first_row > 0 || last_row < height;
    if (is_part) confine(*data, first_row, last_row, ratio);
    shown = std::move(now);

    ImGui_ImplOpenGL3_NewFrame();  // makes the shaders the first time
    glViewport(0, 0, width, height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, height - last_row, width, last_row - first_row);
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(data);
    return true;
}

}  // namespace motcua::browser
