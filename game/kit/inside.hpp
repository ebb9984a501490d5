// What the kit remembers: the frame being made, input waiting for its widget, where the next widget goes, half-typed
// texts. Private to the kit's own .cpp files; views and hosts see kit.hpp only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/kit/kit.hpp"
#include "game/kit/theme.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace motcua::kit {

// A way of writing: font, Dear ImGui's size for it, and the height of a line, all in CSS pixels.
struct Face {
    ImFont* font = nullptr;
    float size = 0;
    float line = 0;
};
enum class Type : std::uint8_t { title, heading, subheading, body, strong, small, small_strong, button, icon };
enum class Align : std::uint8_t { left, centre };

// Where a widget may draw, document coordinates.
struct Slot {
    float x = 0, y = 0, width = 0;
};

// A run of widgets under each other, or beside each other as long as they fit.
struct Flow {
    bool is_row = false;
    bool is_bar = false;            // the row above a page's heading: a band across the page, links at its right end
    float x = 0, y = 0, width = 0;  // y: the next free place
    float below = 0;                // distance the last widget wants beneath itself
    bool is_empty = true;
    bool is_cell = false;           // of a grid
    float row_x = 0, line_height = 0, box_top = 0;  // rows: next free x, tallest so far, where a field's box began
    std::vector<std::string> reasons;  // rows: why buttons in them are disabled, written beneath
    float stretched = 0;            // grid cells: height added to fill the row, no content
};

struct Grid {  // cards beside each other
    Slot slot;
    int columns = 1, cell = 0, cells_used = 0;
    float column_width = 0, row_y = 0, row_height = 0;
    float first_width = 0;          // above 0: the first of two columns has a width of its own, and neither ends where the other does
    std::size_t memory = 0;         // index into `grids`
    bool is_cell_open = false;
};
struct GridMemory {  // of the last frame, because a card is drawn before its neighbours are measured
    int cells = 0;
    std::vector<float> heights, heights_now;
};

struct Group {  // card or dialog
    int node = 0;
    Slot slot;
    float padding = 0;
    Tone tone = Tone::plain;
    int heading_level = 0;          // of the surroundings
    float stretch = 0;              // how much lower its grid row ends, so that neighbours end on one line
};

struct ScrollState {
    std::string id;
    bool is_sideways = false;
    float x = 0, y = 0;             // how far it has been scrolled
    float hidden = 0;               // how much of the content cannot be seen at once
    Rect view;                      // what is seen of it
    std::uint64_t frame_seen = 0;
};
struct OpenScroll {
    int node = 0;
    Slot slot;
    float height_max = 0;           // 0: as high as its content
    ImVec2 origin, mouse;           // of the page around it
    bool has_mouse = false;
};

struct Wish {  // input by meaning
    enum class Kind : std::uint8_t { none, press, type } kind = Kind::none;
    std::string id, text;
    bool is_committed = false;
};

struct FieldState {
    std::string id, draft, value_at_commit;
    bool has_draft = false, is_committed = false, was_active = false;
    float idle_seconds = 0;
    std::uint64_t frame_seen = 0;
    std::vector<char> buffer;
};

struct Touch {
    bool is_hovered = false, is_held = false, was_pressed = false;
};

struct Kit::Inside {
    // ---- the frame
    Frame frame;
    Page page;
    std::uint64_t frame_number = 0;
    bool draws = false;             // pixels too; false: meaning only
    bool has_own_renderer = false;  // no backend took over: laid out for tests, drawn nowhere
    int settling = 0;               // frames still wanted
    bool is_at_rest = false;        // the last frame wanted no other
    int layout_patience = 0;        // guards against a layout that never agrees with itself
    void stir();                    // something happened: two more frames

    const theme::Palette* look = &theme::light;  // this frame's colours

    // ---- what moves and what is heard (moving.cpp)
    Motion motion;
    std::vector<Sound> sounds;
    std::vector<bool> lamps_before, lamps_lighting;  // which places of the map were lit when it was shown last, and which are new
    std::size_t steps_before = 0, steps_done_before = 0;  // the path: how long it was, and how far it went
    void note_lamps(std::string_view map, std::span<const MapPlace> places);
    bool is_lighting(std::size_t place) const { return place < lamps_lighting.size() && lamps_lighting[place]; }
    bool has_path = false;              // this frame
    void note_steps(std::string_view path, std::span<const PathStep> steps);
    void draw_sliding_papers();

    // ---- Dear ImGui
    ImGuiContext* context = nullptr;
    ImFont* fonts[2] = {nullptr, nullptr};
    ImDrawList* list = nullptr;
    ImDrawListSplitter layers;
    ImVec2 origin;                  // where document 0,0 is on the screen
    float view_top = 0;             // the visible part in document coordinates
    void begin_pixels();
    void end_pixels();
    void apply_style();

    // ---- layers: grounds are drawn after what stands on them, so they have layers of their own
    static constexpr int layer_cards = 1, layer_content = 4, layer_dim = 5, layer_dialog = 6, layer_dialog_content = 9,
                         layers_count = 10;
    int card_depth = 0;
    bool is_in_dialog = false;
    void on_layer(int layer);
    int content_layer() const { return is_in_dialog ? layer_dialog_content : layer_content; }

    // ---- input (input.cpp)
    std::vector<Wish> wishes;
    Wish wish;                      // this frame's
    std::string focused, focus_wanted, focus_before_dialog;
    std::string activate_field;     // desktop: begin to edit this one
    int focus_patience = 0;
    bool is_focus_shown = false, must_reveal_focus = false;
    std::string held;
    ImVec2 mouse;                   // document coordinates
    bool has_mouse = false, is_mouse_clicked = false, is_mouse_released = false;
    std::string dialog_before, dialog_now;  // open dialog of the last and of this frame
    void take_wish();
    void take_keys();
    void take_mouse();
    void move_focus(int step);
    void move_choice(int step);
    void focus_on(std::string_view id);
    const Node* focus_target() const;
    void press_dialog_exit();
    // One key (one_key.cpp)
    std::string field_asked;        // a text field that was pressed, to be filled by choosing
    Wish fill_wish;                 // its new content, once the dialog it was chosen in has gone
    bool must_go_on = false, is_key_down = false, has_key_pressed = false;
    double key_down_at = 0;
    const Node* next_stop() const;
    void go_on();
    void press_here();
    void take_fill();
    void take_one_key();
    bool is_inert(const Node& node) const;
    Touch touch(int node);
    bool is_focus_at(const Node& node) const { return is_focus_shown && focused == node.id; }

    // ---- meaning
    std::vector<int> parents;
    int heading_level = 1;          // of the last heading outside cards
    int add(Role role, std::string_view id, std::string_view name);
    Node& node(int index) { return page.nodes[static_cast<std::size_t>(index)]; }
    std::string own_id(const char* kind) const;

    // ---- words that are explained (explain.cpp)
    struct MarkedWord {
        const Explained* word = nullptr;
        std::string form;            // as it stands in the text
        Rect rect;
    };
    std::span<const Explained> explained;
    std::vector<bool> is_word_marked;
    std::vector<MarkedWord> marked;  // since `close_marked` was last called
    std::string open_word;
    int rows_open = 0;               // with pixels and without
    void mark_words(const Face& face, std::string_view text, float x, float y, float width);
    void close_marked();             // their buttons, and what the open one means; after the block they stand in

    // ---- layout (layout.cpp)
    std::vector<Flow> flows;
    std::vector<Grid> open_grids;
    std::vector<GridMemory> grids;
    std::size_t grids_used = 0;
    std::vector<Group> groups;
    bool is_wide = false, wants_wide = false;
    float dialog_height = 0, dialog_top = 0;
    float page_bottom = 0;
    bool is_phone() const { return frame.width <= theme::phone_width_max; }
    float scaled(float length) const { return length * frame.text_scale; }
    void begin_root();
    // `wanted_width` 0 = all there is. Rows start a new line when it does not fit.
    Slot open(float wanted_width, float above);
    void close(const Slot& slot, float height, float below = theme::gap);
    bool is_in_row() const { return !flows.empty() && flows.back().is_row; }
    // Of words that are read line after line; widgets may be wider.
    float reading_measure(float width) const { return width < scaled(theme::measure_max) ? width : scaled(theme::measure_max); }
    float line_measure(float width) const { return width < scaled(theme::column_max) ? width : scaled(theme::column_max); }
    void set_rect(int node, float x, float y, float width, float height);
    bool is_in_bar() const { return !flows.empty() && flows.back().is_bar; }
    void draw_bar_ground(float bottom, float words_bottom);  // the second: of the words beside the mark
    static constexpr float bar_link_gap = 20;
    float bar_links = 0, bar_links_now = 0;  // how wide the bar's links are together: in the last frame, because the first is drawn before the others are measured
    float grid_gap() const { return is_phone() ? 12.f : 18.f; }
    void begin_cell();
    void end_cell();
    void draw_card_ground(const Group& group, float height, int layer);
    void open_inside(Group& group, int heading_node, Type type, theme::Colour colour, float below);
    Group close_group();

    // ---- parts that scroll (scroll.cpp)
    std::vector<ScrollState> scrolls;
    std::vector<OpenScroll> open_scrolls;
    float scrolled_y = 0;           // by the area being filled
    float bar_grip = 0;             // where on the thumb the mouse took hold of it
    ScrollState& scroll_state(std::string_view id);
    ScrollState* find_scroll(const Node& node);
    Rect seen_rect(const Node& node);
    void draw_scroll_edges(const ScrollState& area);
    void draw_scroll_bar(ScrollState& area);
    void take_wheel();
    void scroll_page(float by);
    void scroll_by_keys(float sideways, float down, float pages);
    void reveal_focus();
    void forget_absent_scrolls();

    // ---- drawing (text.cpp, shapes.cpp)
    Face face(Type type) const;
    float text_width(const Face& face, std::string_view text) const;
    float text_height(const Face& face, std::string_view text, float width) const;
    float draw_text(const Face& face, std::string_view text, float x, float y, float width, theme::Colour colour,
                    Align align = Align::left, float underline = 0);
    // Where `part` of `text` stands when the text is drawn at 0,0; the first line of it where it is broken.
    Rect place_of(const Face& face, std::string_view text, std::string_view part, float width) const;
    void draw_line(const Face& face, std::string_view text, float x, float y, theme::Colour colour);
    void draw_icon(const char* icon, float x, float y, float size, theme::Colour colour);  // a square of `size`
    void fill(float x, float y, float width, float height, theme::Colour colour, float rounding = 0);
    void frame_box(float x, float y, float width, float height, theme::Colour colour, float rounding, float thickness);
    void shadow(float x, float y, float width, float height, float rounding, float strength);
    void ring(const Rect& rect, float rounding);
    ImVec2 at(float x, float y) const { return {origin.x + x, origin.y + y}; }
    bool is_visible(float y, float height) const {
        const float top = y - scrolled_y;
        return top + height > view_top - frame.canvas_above - 40 && top < view_top + frame.height + frame.canvas_below + 40;
    }

    // ---- fields (fields.cpp)
    std::vector<FieldState> fields;
    FieldState& field_state(std::string_view id);
    std::optional<std::string> commit(FieldState& state, std::string_view value);
    std::optional<std::string> edit_in_place(FieldState& state, const Node& node, const FieldOptions& options,
                                             std::string_view value);
    float draw_label(std::string_view label, const FieldOptions& options, const Slot& slot, float y);
    float draw_remarks(const FieldOptions& options, std::string_view limit, const Slot& slot, float y);
    float remark_height(std::string_view text, float width) const;
    void forget_absent_fields();

    // ---- choices (choices.cpp)
    // A row with a mark in front; says whether it was just pressed. `is_round`: one of many.
    bool choice_row(int node, const Slot& slot, float y, const Option& option, bool is_round, bool is_framed,
                    float& height);

    // ---- toast and announcements (kit.cpp)
    std::string toast_text;
    Tone toast_tone = Tone::plain;
    float toast_height = 0;
    std::uint64_t toast_frame = 0, announcements_count = 0;
    void say(std::string_view text, bool is_urgent);
    void draw_toast();
    void add_toast_node();

    // ---- pictures (pictures.cpp)
    struct Picture {
        std::string name;
        float u = 0, v = 0;
    };
    std::vector<Picture> pictures;
    ImTextureData* picture_texture = nullptr;
    float picture_u = 0, picture_v = 0;  // size of one picture in the texture
    const Picture* picture(std::string_view name) const;
};

}  // namespace motcua::kit
