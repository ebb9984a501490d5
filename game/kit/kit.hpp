// The kit: the only room that calls Dear ImGui. Each call draws pixels and appends meaning to the frame's Page. Views
// call the widgets; a host (browser, desktop, test) calls `begin_frame`, `end_frame` and the functions that bring input.
// Widgets return what the pupil did since the last frame and keep no truth of their own except half-typed text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/motion.hpp"
#include "game/kit/page.hpp"
#include "game/kit/sounds.hpp"

namespace motcua::kit {

enum class Style : std::uint8_t { primary, secondary, quiet, danger };
enum class Tone : std::uint8_t { plain, info, success, warning, danger };

struct ButtonOptions {
    Style style = Style::primary;
    const char* icon = nullptr;        // from build/generated/icons.hpp, or null
    std::string_view disabled_because; // non-empty = disabled, and why (becomes the hint)
};

struct FieldOptions {
    Typing typing = Typing::text;
    std::string_view hint;
    std::string_view error;
    std::string_view advice;           // a kind remark that is no error ("có dấu chưa em?")
    bool is_required = false;
    bool is_disabled = false;          // shown, not editable
    bool is_compact = false;           // choices of a word or two: beside each other where they fit
    std::uint32_t max_bytes = 120;
    std::uint8_t rows = 3;             // multi-line
};

struct Option {
    std::string id;
    std::string label;
    std::string note;
    Mark mark = Mark::none;            // right/wrong after answering
};

struct PathStep {
    std::string label;
    Mark mark = Mark::ahead;
};

struct Term {
    std::string label;
    std::string value;
};

struct TableRow {
    std::string label;
    std::vector<std::string> cells;
};

std::span<const std::string_view> paper_kinds();  // what Kit::paper can draw; a letter stands in for any other

struct Explained {                     // a word that the page explains on request
    std::string id;
    std::vector<std::string> forms;    // as it may stand in a text, the first one as its title
    std::string text;
    std::string source;                // "" = none needed
};

std::span<const std::string_view> scene_names();  // what Kit::scene can draw; a street stands in for any other

struct Spot {                          // a numbered place in a scene, in parts of its width and height (0 to 1)
    float x = 0, y = 0;
};

struct MapPlace {                      // where a mission stands on the map of the neighbourhood, in parts (0 to 1)
    float x = 0, y = 0;
    std::string picture;
    bool is_lit = false;               // its neighbour has been helped
    bool is_begun = false;
    std::int32_t class_permille = -1;  // how much of the class has helped here; below 0: there is no class
};

struct ScrollOptions {
    float width_min = 0;               // above 0: the content is at least this wide and scrolls sideways where there is less room
};

struct ErrorLink {
    std::string field;                 // id of the field's node; pressing moves the focus there
    std::string text;
};

// A document drawn as vector art, plainly marked as a specimen.
struct PaperPicture {
    std::string kind;                  // of paper_kinds()
    std::string title;
    std::vector<Term> lines;
    bool is_blurred = false;
    std::string file_name;
    std::string watermark;             // "MẪU – MÔ PHỎNG"
};

struct Frame {
    float width = 1280, height = 720;  // CSS pixels of the visible part
    float pixel_ratio = 1;
    float scroll_y = 0;                // used when the host scrolls (browser); the desktop lets ImGui scroll
    float canvas_above = 0, canvas_below = 0;  // browser: how much farther than the visible part the canvas reaches
    bool host_scrolls = false;         // … and shows the toast, which must not scroll away with the canvas
    bool fields_by_host = false;       // browser: real inputs lie over the fields, draw only their box
    bool measures_only = false;        // laid out as with pixels, but no letter is drawn yet: drawing each for the first time is
                                       // nearly all the time that a first page takes
    bool wants_pixels = true;          // false: meaning only (no WebGL, headless)
    float text_scale = 1;
    int text_percent = 100;            // how much of that scale is the pupil's own choice in the game; the page says it on
    Theme theme = Theme::light;
    bool is_motion_reduced = false;
    std::int64_t at_ms = -1;           // the host's clock, for what moves; below 0: the host tells no time, and nothing moves
    bool has_sounds = false;           // the pupil has switched them on
    bool one_key = false;              // played with one key: a text field that is pressed asks to be filled by choosing
    float one_key_hold_seconds = 0.6f; // desktop: held so long, the key presses; 0: every press does, and the host goes on by itself
    std::string language = "vi";
};

class Kit {
public:
    Kit();   // creates the ImGui context; fonts are added with `add_font`
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    // ---- for hosts ----------------------------------------------------------------------------------------------
    enum class Weight : std::uint8_t { regular, bold };
    void add_font(Weight weight, std::span<const std::uint8_t> ttf);  // bytes must outlive the kit
    // Pictures for `image`, made by assets/pictures/make_pictures.py; the bytes are copied. False when they are not that.
    bool add_pictures(std::span<const std::uint8_t> atlas);
    bool has_glyph(char32_t code_point) const;  // in every font; there is no fallback glyph
    void begin_frame(const Frame& frame);
    const Page& end_frame();
    const Page& page() const;
    bool wants_another_frame() const;        // true while something moves or settles; false at rest
    bool is_settled() const;                 // everything has found its place, though something may still be moving there
    std::vector<Sound> take_sounds();        // to be played now; none where they are off
    // Desktop: seconds until a pause in typing counts as the end of it and a frame is due; below 0: nothing is half typed.
    float pause_seconds() const;
    // Input that comes by meaning instead of by pixels (mirror, tests). Takes effect in the next frame.
    void press(std::string_view node_id);                                  // buttons, links, choices, checkboxes
    void type(std::string_view node_id, std::string_view text, bool is_committed);  // whole new content of a field
    void took_focus(std::string_view node_id);                             // the mirror's focus moved
    std::string_view focused() const;        // the node that the keyboard speaks to now, "" = none
    void pointer(float x, float y);                                        // hover only; visible-part coordinates
    void scrolled(std::string_view node_id, float x, float y);             // the host has scrolled a scroll area so far
    void go_on();       // one key: the focus goes on to the next thing that can be pressed, or the page to what stands before it
    void press_here();  // … and what has the focus is pressed
    void escape();  // closes what a disclosure has opened; or presses the open dialog's first quiet button, or else its first
                    // secondary one

    // ---- for views: page --------------------------------------------------------------------------------------
    void page(std::string_view id, std::string_view title);  // first call of a frame; a new id scrolls to the top and
                                                             // moves the focus to the main heading
    void announce(std::string_view text, Tone tone);         // toast and live region; call once per event
    void speak(std::string_view text);                       // live region only: what is said stands on the page already
    void focus(std::string_view node_id);
    // What has just happened, shown by something that moves: `node` and where it comes `from` are nodes of the page that this
    // frame draws. What the page says is final from the first frame on.
    void move(Move move, std::string_view node, std::string_view from = {});
    // Beside something that is seen; one a frame is heard, the first.
    void sound(Sound sound);
    // Once after `page`: each word is marked where it first stands in a paragraph, a remark, a list or a label, and pressing
    // it opens what it means right there. `words` must outlive the frame.
    void explain(std::span<const Explained> words);

    // ---- for views: reading ------------------------------------------------------------------------------------
    void heading(int level, std::string_view text);          // 1 to 3
    void text(std::string_view text);
    void note(std::string_view text);
    void notice(Tone tone, std::string_view title, std::string_view text);  // boxed remark with an icon
    void bullets(std::string_view id, std::span<const std::string> items);
    void terms(std::string_view id, std::span<const Term> terms);
    // `columns` names the columns behind the row labels. Where they do not fit, each row of one or two becomes a block of its
    // own, and three or more scroll sideways.
    void table(std::string_view id, std::string_view caption, std::span<const std::string> columns, std::span<const TableRow> rows);
    // A drawn place (pavement, park, museum, pagoda, bus-stop, market, counter, office, ward-hall) with numbered spots.
    void scene(std::string_view id, std::string_view name, std::span<const Spot> spots, std::string_view alternative);
    // The neighbourhood from above; a lamp at every place, lit or not. Places are numbered as they come. A lamp that was not
    // lit when the map was shown before lights up before one's eyes, and can be heard.
    void map(std::string_view id, std::span<const MapPlace> places, std::string_view alternative);
    void image(std::string_view id, std::string_view picture, std::string_view alternative, float size);  // picture
                                                             // names: assets/pictures.txt
    void paper(std::string_view id, const PaperPicture& picture, std::string_view alternative);
    void qr(std::string_view id, std::string_view alternative);  // a drawn, plainly fictional QR picture
    void stars(std::string_view id, int stars, int stars_max, std::string_view alternative);
    void progress(std::string_view id, std::string_view label, std::span<const PathStep> steps);
    // A bar under its words; words beside a medal with a ring that fills and that turns gold once it is won.
    void meter(std::string_view id, std::string_view words, std::int32_t permille, bool is_large = false);
    void medal(std::string_view id, std::int32_t permille, bool is_won, std::string_view words);
    void space();

    // ---- for views: acting -------------------------------------------------------------------------------------
    [[nodiscard]] bool button(std::string_view id, std::string_view label, ButtonOptions options = {});
    [[nodiscard]] bool link(std::string_view id, std::string_view label);
    // A button that says whether what it opens is open; what it opens is drawn by the view, right after it. `picture`: who
    // stands beside it, at the page's right edge, in the margin where there is one; `person` names them.
    [[nodiscard]] bool disclosure(std::string_view id, std::string_view label, bool is_open, std::string_view picture = {}, std::string_view person = {});
    // The new content once the pupil is done with the field (left it, pressed Enter, or paused); nullopt otherwise.
    // `value` is the truth so far; half-typed text is kept here and never lost while the field stays on the page.
    [[nodiscard]] std::optional<std::string> text_field(std::string_view id, std::string_view label,
                                                        std::string_view value, FieldOptions options = {});
    // Id of the option just chosen.
    [[nodiscard]] std::optional<std::string> choice_list(std::string_view id, std::string_view legend,
                                                         std::span<const Option> options, std::string_view chosen,
                                                         FieldOptions field = {});
    // The whole new selection, in the order of the options.
    [[nodiscard]] std::optional<std::vector<std::string>> multi_choice(std::string_view id, std::string_view legend,
                                                                       std::span<const Option> options,
                                                                       std::span<const std::string> chosen,
                                                                       FieldOptions field = {});
    [[nodiscard]] std::optional<bool> checkbox(std::string_view id, std::string_view label, bool is_checked,
                                               FieldOptions field = {});
    // The text field that was pressed with one key, drawn before on this page; null when there is none. `fill` gives it that text
    // once the open dialog has gone, `leave_field` leaves it as it is.
    [[nodiscard]] const Node* field_to_fill() const;
    void fill(std::string_view text);
    void leave_field();
    void error_summary(std::string_view id, std::string_view title, std::span<const ErrorLink> errors);

    // ---- for views: grouping -----------------------------------------------------------------------------------
    void begin_card(std::string_view id, std::string_view title, Tone tone = Tone::plain);  // "" = no heading
    void end_card();
    void begin_row();   // widgets inside stand beside each other where the width allows it
    void end_row();
    void begin_columns(float min_width);  // cards inside share the width in as many columns as fit
    // Two columns, the first of that width, where at least so much is left for the second; otherwise under each other.
    void begin_aside(float first_width, float second_width_min);
    void next_column();
    void end_columns();
    // A part with its own scrolling, sideways (ScrollOptions) or down. Down: in one of several columns it and what
    // stands under it end with the screen, so that its neighbour stays in view; alone in its column it is as high as its content, and the page scrolls.
    void begin_scroll(std::string_view id, std::string_view name, ScrollOptions options = {});
    void end_scroll();
    void begin_dialog(std::string_view id, std::string_view title);  // call while it is open
    void end_dialog();

    struct Inside;  // implementation
private:
    std::unique_ptr<Inside> inside_;
};

}  // namespace motcua::kit
