// How the game looks on this machine, for the App: what the pupil chose, kept by the host between visits; the panel while it is
// open; and the gallery, which stands in place of a game.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "game/kit/appearance.hpp"
#include "game/kit/gallery.hpp"
#include "game/kit/kit.hpp"

namespace motcua {

class Look {
public:
    Look();  // with what this machine kept

    const kit::Appearance& appearance() const { return appearance_; }
    kit::Frame frame(const kit::Frame& system) const;  // as the pupil wants it

    void open_panel() { is_open_ = true; }
    // Over whichever page is shown. True when something was chosen, so that another frame is due. Something of the game that
    // must be answered first (`is_in_the_way`) closes the panel.
    bool draw_panel(kit::Kit& kit, bool is_vietnamese, bool is_in_the_way);

    void show_gallery() { gallery_.emplace(); }
    bool is_gallery() const { return gallery_.has_value(); }
    struct GalleryWish {
        bool wants_other_language = false, has_changed = false;
    };
    GalleryWish draw_gallery(kit::Kit& kit);
    void go_to_part(std::string_view page_id);

private:
    kit::Appearance appearance_;
    bool is_open_ = false;
    std::optional<kit::gallery::Choices> gallery_;
};

}  // namespace motcua
