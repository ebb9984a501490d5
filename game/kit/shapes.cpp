// The simple shapes everything is made of: filled and framed boxes, soft shadows, the focus ring.
#include <algorithm>

#include "game/kit/inside.hpp"

namespace motcua::kit {

void Kit::Inside::fill(float x, float y, float width, float height, theme::Colour colour, float rounding) {
    if (!is_visible(y, height)) return;
    list->AddRectFilled(at(x, y), at(x + width, y + height), colour, rounding);
}

void Kit::Inside::frame_box(float x, float y, float width, float height, theme::Colour colour, float rounding,
                            float thickness) {
    if (!is_visible(y, height)) return;
    // A line is centred on its path: half its thickness inwards keeps it inside the box.
    thickness = std::max(thickness, look->stroke_min);
    const float half = thickness / 2;
    list->AddRect(at(x + half, y + half), at(x + width - half, y + height - half), colour, rounding - half, 0, thickness);
}

void Kit::Inside::shadow(float x, float y, float width, float height, float rounding, float strength) {
    if (!is_visible(y, height + 16)) return;
    // Faint boxes of growing size stand in for a blur.
    for (int ring = 6; ring >= 1; --ring) {
        const float grow = (static_cast<float>(ring) - 2) * strength * 1.3f;
        const float drop = strength * 3.2f;
        list->AddRectFilled(at(x - grow, y - grow + drop), at(x + width + grow, y + height + grow + drop),
                            theme::faded(look->shade, 4), std::max(1.f, rounding + grow));
    }
}

void Kit::Inside::ring(const Rect& rect, float rounding) {
    if (!is_visible(rect.y, rect.height)) return;
    constexpr float away = 2;
    frame_box(rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2, look->surface, rounding + 1, away);
    const float grow = away + theme::focus_width;
    frame_box(rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow, look->focus_ring,
              rounding + grow, theme::focus_width);
}

}  // namespace motcua::kit
