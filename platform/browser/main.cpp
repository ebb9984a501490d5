// The browser's program: what the page calls. Each function takes something that happened and gives it to the App; a
// frame is made only when the page asks for one. Texts arrive in the inbox (door.hpp). No DOM here: see web/page.
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/app.hpp"
#include "platform/browser/class_reporter.hpp"
#include "platform/browser/door.hpp"
#include "platform/browser/mirror_message.hpp"
#include "platform/browser/pixels.hpp"
#include "platform/host.hpp"

#define MOTCUA_EXPORT extern "C" __attribute__((used, visibility("default")))

namespace motcua::browser {

namespace {

struct Program {
    Program(std::span<const std::uint8_t> pack, bool is_index) : app(pack, is_index) {}
    App app;
    kit::Frame frame;
    MirrorMessage message;
};

std::string inbox_text;
Program* program = nullptr;

// What a sound is made of; made when it is first asked for, and kept.
const std::vector<std::int16_t>& sound_samples(int which) {
    static std::vector<std::int16_t> made[kit::sound_count];
    std::vector<std::int16_t>& samples = made[which];
    if (samples.empty()) samples = kit::make_sound(static_cast<kit::Sound>(which));
    return samples;
}

// Takes the text up to the next line end off the front.
std::string take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string line(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

// Attempt, course, hash (hexadecimal), mission, variant and seed (decimal), a line each; then the log.
Assignment read_assignment(std::string_view text) {
    Assignment assignment;
    assignment.attempt = take_line(text);
    assignment.course = take_line(text);
    assignment.course_hash = std::strtoull(take_line(text).c_str(), nullptr, 16);
    assignment.mission = take_line(text);
    assignment.variant = rules::read_variant(take_line(text)).value_or(rules::Variant{});
    assignment.seed = std::strtoull(take_line(text).c_str(), nullptr, 10);
    assignment.log = std::string(text);
    return assignment;
}

// One line a mission: id, begun (0 or 1), finished (0 or 1), stars, stars at most, points, points at most, how many of the
// class have finished it, begun in pair (0 or 1), the class's sums of its polls (rules::write_polls), and what the latest
// attempt proved (rules::write_goals).
std::vector<view::Standing> read_standings(std::string_view text) {
    std::vector<view::Standing> standings;
    while (!text.empty()) {
        const std::string line = take_line(text);
        const std::size_t end = line.find(' ');
        if (end == std::string::npos) continue;
        int numbers[8] = {0, 0, 0, 0, 0, 0, 0, 0};
        const char* at = line.c_str() + end;
        for (int& number : numbers) {
            char* next = nullptr;
            number = static_cast<int>(std::strtol(at, &next, 10));
            at = next;
        }
        if (*at == ' ') ++at;
        const std::string_view words = at;  // polls, then goals
        const std::size_t polls_end = std::min(words.find(' '), words.size());
        standings.push_back({line.substr(0, end), numbers[0] != 0, numbers[1] != 0, {numbers[2], numbers[3], numbers[4], numbers[5]}, numbers[6], rules::read_goals(words.substr(std::min(polls_end + 1, words.size()))),
                             numbers[7] != 0, rules::read_polls(words.substr(0, polls_end))});
    }
    return standings;
}

// How many have joined, and how much they have lit, in thousandths.
view::ClassLight read_class_light(const std::string& line) {
    char* next = nullptr;
    view::ClassLight light;
    light.joined = static_cast<std::int32_t>(std::strtol(line.c_str(), &next, 10));
    light.lit_permille = static_cast<std::int32_t>(std::strtol(next, nullptr, 10));
    return light;
}

}  // namespace

std::string take_inbox() { return std::exchange(inbox_text, {}); }

}  // namespace motcua::browser

using namespace motcua;
using namespace motcua::browser;

MOTCUA_EXPORT char* motcua_inbox(std::size_t bytes) {
    inbox_text.resize(bytes);
    return inbox_text.data();
}

// Room for bytes that stay until they are let go: fonts for good, packs until they are read.
MOTCUA_EXPORT void* motcua_keep(std::size_t bytes) { return std::malloc(bytes); }
MOTCUA_EXPORT void motcua_let_go(void* place) { std::free(place); }

// Opens the game with a pack, or with the index of one. 0 = well; otherwise the inbox says what is wrong.
MOTCUA_EXPORT int motcua_open(const std::uint8_t* pack, std::size_t bytes, int is_index) {
    program = new Program({pack, bytes}, is_index != 0);
    inbox_text = program->app.problem();
    if (!inbox_text.empty()) return static_cast<int>(inbox_text.size());
    promise_textures();
    return 0;
}

// More of the course: the inbox names the mission whose slice this is and the hash of the whole course (hexadecimal), a line
// each; with nothing in it the pack is the whole course. 0 = well; otherwise the inbox says what is wrong.
MOTCUA_EXPORT int motcua_bring(const std::uint8_t* pack, std::size_t bytes) {
    const std::string text = take_inbox();
    std::string_view rest = text;
    const std::string mission = take_line(rest);
    if (mission.empty()) program->app.complete({pack, bytes});
    else program->app.bring({pack, bytes}, mission, std::strtoull(take_line(rest).c_str(), nullptr, 16));
    inbox_text = program->app.problem();
    return static_cast<int>(inbox_text.size());
}

MOTCUA_EXPORT void motcua_font(int is_bold, const std::uint8_t* ttf, std::size_t bytes) {
    program->app.kit().add_font(is_bold ? kit::Kit::Weight::bold : kit::Kit::Weight::regular, {ttf, bytes});
}

MOTCUA_EXPORT void motcua_pictures(const std::uint8_t* atlas, std::size_t bytes) {
    program->app.kit().add_pictures({atlas, bytes});
}

// Plays the attempt in the inbox.
MOTCUA_EXPORT void motcua_begin(void) {
    program->app.begin(read_assignment(take_inbox()), std::make_unique<ClassReporter>());
}

// Without a class. The inbox may name the mission to begin with.
MOTCUA_EXPORT void motcua_solo(void) { program->app.begin_solo(nullptr, take_inbox()); }

MOTCUA_EXPORT void motcua_gallery(void) { program->app.show_gallery(); }

// The class on a projector. The inbox: its variant, then the mission to begin with, a line each.
MOTCUA_EXPORT void motcua_projector(void) {
    const std::string text = take_inbox();
    std::string_view rest = text;
    const rules::Variant variant = rules::read_variant(take_line(rest)).value_or(rules::Variant{});
    program->app.begin_projector(variant, take_line(rest));
}

// Played with one key or not: see web/page/onekey.js.
MOTCUA_EXPORT void motcua_one_key(int is_on) { program->frame.one_key = is_on != 0; }

// With a class: the inbox says who plays in its first line, in its second how the class stands, then how each mission does.
MOTCUA_EXPORT void motcua_map(void) {
    const std::string text = take_inbox();
    std::string_view rest = text;
    std::string note = take_line(rest);
    const view::ClassLight light = read_class_light(take_line(rest));
    program->app.show_map(read_standings(rest), light, std::move(note));
}

// What the class has done meanwhile: the same text.
MOTCUA_EXPORT void motcua_class_light(void) {
    const std::string text = take_inbox();
    std::string_view rest = text;
    take_line(rest);
    const view::ClassLight light = read_class_light(take_line(rest));
    program->app.take_class_light(read_standings(rest), light);
}

// The visible part, CSS pixels of the document, how much farther the canvas reaches, and how the machine wants it drawn
// (`theme`: a kit::Theme). What the pupil chose in the game comes on top of that.
MOTCUA_EXPORT void motcua_viewport(float width, float height, float top, float canvas_above, float canvas_below,
                                   float pixel_ratio, float text_scale, int theme, int is_motion_reduced, int wants_pixels,
                                   int measures_only) {
    kit::Frame& frame = program->frame;
    frame.width = width;
    frame.height = height;
    frame.scroll_y = top;
    frame.canvas_above = canvas_above;
    frame.canvas_below = canvas_below;
    frame.pixel_ratio = pixel_ratio;
    frame.text_scale = text_scale;
    frame.theme = static_cast<kit::Theme>(theme);
    frame.is_motion_reduced = is_motion_reduced != 0;
    frame.wants_pixels = wants_pixels != 0;
    frame.measures_only = measures_only != 0;
    frame.host_scrolls = true;
    frame.fields_by_host = true;
}

// One frame, mirrored. 1 when another is wanted soon.
MOTCUA_EXPORT int motcua_frame(void) {
    program->frame.at_ms = host::now_ms();
    const kit::Page& page = program->app.frame(program->frame);
    for (const kit::Sound sound : program->app.kit().take_sounds()) motcua_door_play(static_cast<int>(sound));
    const std::string_view changes = program->message.changes(page);
    if (!changes.empty()) motcua_door_show(changes.data(), changes.size());
    if (const auto wish = program->app.take_mission_wish())
        motcua_door_choose(wish->mission.data(), wish->mission.size(), wish->is_new ? 1 : 0, wish->is_pair ? 1 : 0);
    if (const auto mission = program->app.take_course_wish()) motcua_door_bring(mission->data(), mission->size());
    if (program->app.take_class_wish()) motcua_door_ask_class();
    return program->app.wants_another_frame() ? 1 : 0;
}

// 16-bit samples of a kit::Sound (game/kit/sounds.hpp), and how many.
MOTCUA_EXPORT const std::int16_t* motcua_sound(int which) { return sound_samples(which).data(); }
MOTCUA_EXPORT int motcua_sound_length(int which) { return static_cast<int>(sound_samples(which).size()); }

MOTCUA_EXPORT int motcua_pixels_on(void) { return pixels_on() ? 1 : 0; }
MOTCUA_EXPORT void motcua_pixels_off(void) { pixels_off(); }
// 1 when there was something to draw.
MOTCUA_EXPORT int motcua_draw(int width, int height, float top) { return draw(width, height, top) ? 1 : 0; }

// ---- what happened ---------------------------------------------------------------------------------------------------

MOTCUA_EXPORT void motcua_press(void) {
    program->message.expect_focus();
    program->app.kit().press(take_inbox());
}

// The inbox: the id of the field, so many bytes of it, then its whole content.
MOTCUA_EXPORT void motcua_type(std::size_t id_bytes, int is_committed) {
    const std::string text = take_inbox();
    if (is_committed) program->message.expect_focus();
    program->app.kit().type(std::string_view(text).substr(0, id_bytes), std::string_view(text).substr(id_bytes), is_committed != 0);
}

MOTCUA_EXPORT void motcua_focus(void) { program->app.kit().took_focus(take_inbox()); }
// The inbox: the id of a part that scrolls by itself.
MOTCUA_EXPORT void motcua_scrolled(float x, float y) { program->app.kit().scrolled(take_inbox(), x, y); }
MOTCUA_EXPORT void motcua_history(void) { program->app.history(take_inbox()); }
MOTCUA_EXPORT void motcua_pointer(float x, float y) { program->app.kit().pointer(x, y); }
MOTCUA_EXPORT void motcua_escape(void) { program->app.kit().escape(); }

// `delivery`: a motcua::Delivery; the inbox: the other side's words when it refused.
MOTCUA_EXPORT void motcua_delivery(int delivery) {
    ClassReporter::learned(static_cast<Delivery>(delivery), take_inbox());
}

// Says something that only the page knows, such as that an older state was brought back.
MOTCUA_EXPORT void motcua_announce(int is_warning) {
    program->app.kit().announce(take_inbox(), is_warning ? kit::Tone::warning : kit::Tone::info);
}
