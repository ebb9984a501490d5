#include "platform/look.hpp"

#include <utility>

#include "game/view/appearance.hpp"
#include "platform/host.hpp"

namespace motcua {

Look::Look() : appearance_(view::read_appearance(host::load("appearance").value_or(""))) {}

kit::Frame Look::frame(const kit::Frame& system) const { return view::with_appearance(system, appearance_); }

bool Look::draw_panel(kit::Kit& kit, bool is_vietnamese, bool is_in_the_way) {
    if (!is_open_) return false;
    if (is_in_the_way) {
        is_open_ = false;
        return true;
    }
    const kit::Appearance before = appearance_;
    is_open_ = view::draw_appearance(kit, is_vietnamese, appearance_);
    const bool is_changed = !(appearance_ == before);
    if (is_changed) host::save("appearance", view::write_appearance(appearance_));
    return is_changed || !is_open_;
}

Look::GalleryWish Look::draw_gallery(kit::Kit& kit) {
    kit::gallery::Choices& choices = *gallery_;
    const std::string part = choices.part;
    const bool was_double = choices.is_double;
    kit::gallery::draw_in_game(kit, choices);
    GalleryWish wish;
    wish.wants_other_language = std::exchange(choices.wants_other_language, false);
    const bool wants_panel = std::exchange(choices.wants_appearance, false);
    if (wants_panel) open_panel();
    wish.has_changed = wants_panel || choices.part != part || choices.is_double != was_double;
    return wish;
}

void Look::go_to_part(std::string_view page_id) {
    for (const std::string_view part : kit::gallery::parts())
        if (part == page_id) gallery_->part = part;
}

}  // namespace motcua
