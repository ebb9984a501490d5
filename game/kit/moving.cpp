// What moves, in pixels, as far as no widget draws it itself: a sheet of paper on its way into the dossier. And how the kit
// notices by itself that a lamp was lit or a step was taken: it compares with what it drew before.
#include <algorithm>
#include <utility>

#include "game/kit/inside.hpp"

namespace motcua::kit {

void Kit::move(Move move, std::string_view node, std::string_view from) { inside_->motion.begin(move, node, from); }

void Kit::sound(Sound sound) {
    Inside& k = *inside_;
    if (k.frame.has_sounds && k.sounds.empty()) k.sounds.push_back(sound);
}

std::vector<Sound> Kit::take_sounds() { return std::exchange(inside_->sounds, {}); }

void Kit::Inside::note_lamps(std::string_view map, std::span<const MapPlace> places) {
    std::vector<bool> now, fresh;
    for (std::size_t i = 0; i < places.size(); ++i) {
        now.push_back(places[i].is_lit);
        fresh.push_back(places[i].is_lit && lamps_before.size() == places.size() && !lamps_before[i]);
    }
    if (std::find(fresh.begin(), fresh.end(), true) != fresh.end()) {
        lamps_lighting = std::move(fresh);
        motion.begin(Move::lamp, map);
        if (frame.has_sounds && sounds.empty()) sounds.push_back(Sound::lamp);
    }
    lamps_before = std::move(now);
}

void Kit::Inside::note_steps(std::string_view path, std::span<const PathStep> steps) {
    const auto done = static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), [](const PathStep& step) { return step.mark == Mark::done; }));
    if (steps_before == steps.size() && done > steps_done_before) motion.begin(Move::step, path);
    has_path = true;
    steps_before = steps.size();
    steps_done_before = done;
}

// From the middle of the paper's picture to the middle of the dossier's part, growing smaller on the way; the part answers with
// a ring that fades.
void Kit::Inside::draw_sliding_papers() {
    for (const Moving& one : motion.all()) {
        if (one.move != Move::slide) continue;
        const Node *const to = page.find(one.node), *const from = page.find(one.from);
        const float part = motion.part(one.move, one.node), gone = settle_in(part);
        const auto between = [&](float a, float b) { return a + (b - a) * gone; };
        const float x = between(from->rect.x + from->rect.width / 2, to->rect.x + to->rect.width / 2), y = between(from->rect.y + from->rect.height / 2, to->rect.y + to->rect.height / 2);
        const float wide = between(96, 26), high = wide * 1.3f, corner = wide * 0.28f, left = x - wide / 2, top = y - high / 2;
        on_layer(layers_count - 1);
        frame_box(to->rect.x, to->rect.y, to->rect.width, to->rect.height, theme::faded(look->primary, static_cast<std::uint32_t>(255 * (1 - part))), theme::card_rounding, 3);
        shadow(left, top, wide, high, 3, 2);
        list->PathLineTo(at(left, top)), list->PathLineTo(at(left + wide - corner, top)), list->PathLineTo(at(left + wide, top + corner));
        list->PathLineTo(at(left + wide, top + high)), list->PathLineTo(at(left, top + high));
        list->PathFillConvex(theme::paint::sheet);
        list->AddTriangleFilled(at(left + wide - corner, top), at(left + wide, top + corner), at(left + wide - corner, top + corner), theme::paint::sheet_edge);
        for (int i = 0; i < 4; ++i) fill(left + wide * 0.16f, top + high * (0.36f + 0.14f * static_cast<float>(i)), wide * (i == 3 ? 0.4f : 0.66f), std::max(1.f, wide * 0.05f), theme::paint::paper_line);
        list->AddRect(at(left, top), at(left + wide, top + high), theme::paint::sheet_edge, 0, 0, 1);
        on_layer(content_layer());
    }
}

}  // namespace motcua::kit
