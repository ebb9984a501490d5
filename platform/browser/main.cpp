// The browser's program: what the page calls. Each function takes something that happened and gives it to the App; a
// frame is made only when the page asks for one. Texts arrive in the inbox (door.hpp). No DOM here: see web/page.
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/app.hpp"
#include "platform/browser/class_reporter.hpp"
#include "platform/browser/door.hpp"
#include "platform/browser/mirror_message.hpp"
#include "platform/browser/pixels.hpp"

#define MOTCUA_EXPORT extern "C" __attribute__((used, visibility("default")))

namespace motcua::browser {

namespace {

struct Program {
    explicit Program(std::span<const std::uint8_t> pack) : app(pack) {}
    App app;
    kit::Frame frame;
    MirrorMessage message;
};

std::string inbox_text;
Program* program = nullptr;

// Takes the text up to the next line end off the front.
std::string take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string line(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

// Attempt, course, hash (hexadecimal), mission and seed (decimal), a line each; then the log.
Assignment read_assignment(std::string_view text) {
    Assignment assignment;
    assignment.attempt = take_line(text);
    assignment.course = take_line(text);
    assignment.course_hash = std::strtoull(take_line(text).c_str(), nullptr, 16);
    assignment.mission = take_line(text);
    assignment.seed = std::strtoull(take_line(text).c_str(), nullptr, 10);
    assignment.log = std::string(text);
    return assignment;
}

}  // namespace

std::string& inbox() { return inbox_text; }

}  // namespace motcua::browser

using namespace motcua;
using namespace motcua::browser;

MOTCUA_EXPORT char* motcua_inbox(std::size_t bytes) {
    inbox().resize(bytes);
    return inbox().data();
}

// Room for bytes that stay for good: the pack and the fonts.
MOTCUA_EXPORT void* motcua_keep(std::size_t bytes) { return std::malloc(bytes); }

// Opens the game with a pack. 0 = well; otherwise the inbox says what is wrong.
MOTCUA_EXPORT int motcua_open(const std::uint8_t* pack, std::size_t bytes) {
    program = new Program({pack, bytes});
    inbox() = program->app.problem();
    if (!inbox().empty()) return static_cast<int>(inbox().size());
    promise_textures();
    return 0;
}

MOTCUA_EXPORT void motcua_font(int is_bold, const std::uint8_t* ttf, std::size_t bytes) {
    program->app.kit().add_font(is_bold ? kit::Kit::Weight::bold : kit::Kit::Weight::regular, {ttf, bytes});
}

MOTCUA_EXPORT void motcua_pictures(const std::uint8_t* atlas, std::size_t bytes) {
    program->app.kit().add_pictures({atlas, bytes});
}

// `has_class`: the inbox holds the assignment.
MOTCUA_EXPORT void motcua_begin(int has_class) {
    if (!has_class) return program->app.begin(nullptr, nullptr);
    const Assignment assignment = read_assignment(inbox());
    program->app.begin(&assignment, std::make_unique<ClassReporter>());
}

// The visible part, CSS pixels of the document, how much farther the canvas reaches, and how to draw.
MOTCUA_EXPORT void motcua_viewport(float width, float height, float top, float canvas_above, float canvas_below,
                                   float pixel_ratio, float text_scale, int is_motion_reduced, int wants_pixels) {
    kit::Frame& frame = program->frame;
    frame.width = width;
    frame.height = height;
    frame.scroll_y = top;
    frame.canvas_above = canvas_above;
    frame.canvas_below = canvas_below;
    frame.pixel_ratio = pixel_ratio;
    frame.text_scale = text_scale;
    frame.is_motion_reduced = is_motion_reduced != 0;
    frame.wants_pixels = wants_pixels != 0;
    frame.host_scrolls = true;
    frame.fields_by_host = true;
}

// One frame, mirrored. 1 when another is wanted soon.
MOTCUA_EXPORT int motcua_frame(void) {
    const kit::Page& page = program->app.frame(program->frame);
    const std::string_view changes = program->message.changes(page);
    if (!changes.empty()) motcua_door_show(changes.data(), changes.size());
    if (program->app.take_again_wish()) motcua_door_again();
    return program->app.wants_another_frame() ? 1 : 0;
}

MOTCUA_EXPORT int motcua_pixels_on(void) { return pixels_on() ? 1 : 0; }
MOTCUA_EXPORT void motcua_pixels_off(void) { pixels_off(); }
// 1 when there was something to draw.
MOTCUA_EXPORT int motcua_draw(int width, int height, float top) { return draw(width, height, top) ? 1 : 0; }

// ---- what happened ---------------------------------------------------------------------------------------------------

MOTCUA_EXPORT void motcua_press(void) {
    program->message.expect_focus();
    program->app.kit().press(inbox());
}

// The inbox: the id of the field, so many bytes of it, then its whole content.
MOTCUA_EXPORT void motcua_type(std::size_t id_bytes, int is_committed) {
    const std::string_view text = inbox();
    if (is_committed) program->message.expect_focus();
    program->app.kit().type(text.substr(0, id_bytes), text.substr(id_bytes), is_committed != 0);
}

MOTCUA_EXPORT void motcua_focus(void) { program->app.kit().took_focus(inbox()); }
MOTCUA_EXPORT void motcua_history(void) { program->app.history(inbox()); }
MOTCUA_EXPORT void motcua_pointer(float x, float y) { program->app.kit().pointer(x, y); }
MOTCUA_EXPORT void motcua_escape(void) { program->app.kit().escape(); }

// `delivery`: a motcua::Delivery; the inbox: the other side's words when it refused.
MOTCUA_EXPORT void motcua_delivery(int delivery) {
    ClassReporter::learned(static_cast<Delivery>(delivery), inbox());
}

// Says something that only the page knows, such as that an older state was brought back.
MOTCUA_EXPORT void motcua_announce(int is_warning) {
    program->app.kit().announce(inbox(), is_warning ? kit::Tone::warning : kit::Tone::info);
}
