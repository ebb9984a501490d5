// What paper.cpp and paper_kinds.cpp share: a sheet on the page and how words, stamps and things turned are drawn on it. Private
// to the kit.
#pragma once

#include "game/kit/inside.hpp"

namespace motcua::kit {

struct Sheet {
    float x = 0, y = 0, width = 0, height = 0;
    theme::Colour ground = theme::paint::sheet, ink = theme::paint::ink, edge = theme::paint::sheet_edge;
    float rounding = 3;
    bool is_picture = false;  // filled to its edges: the watermark stands on top
};

// How the sheet of that kind looks before anything stands on it.
Sheet sheet_of(std::string_view kind, Rect place);

// `falling`: how far its stamp has come down, from 0 to 1.
void draw_kind(Kit::Inside& k, const Sheet& sheet, const PaperPicture& picture, float falling);

Face small_face(const Kit::Inside& k, float em, bool is_bold);
void draw_words(Kit::Inside& k, const Face& face, std::string_view text, float x, float y, float width, theme::Colour colour,
                Align align, bool is_blurred);
// Turns and scales what was drawn since `first` around a point.
void turn(ImDrawList* list, int first, ImVec2 centre, float degrees, float scale = 1);

}  // namespace motcua::kit
