// The pages of the game, one function each, and the parts that several pages share. Private to the view.
#pragma once

#include <string>
#include <string_view>

#include "game/view/view.hpp"

namespace motcua::view {

void welcome_page(View& view);
void sign_in_page(View& view);
void one_time_code_page(View& view);
void search_page(View& view);
void procedure_page(View& view);
void place_page(View& view);
void form_page(View& view);
void papers_page(View& view);
void delivery_page(View& view);
void payment_page(View& view);
void review_page(View& view);
void receipt_page(View& view);
void tracking_page(View& view);
void supplement_page(View& view);
void draft_page(View& view);
void result_page(View& view);
void rating_page(View& view);
void levels_page(View& view);
void conduct_page(View& view);
void study_page(View& view);
void desk_page(View& view);
void pair_desk_page(View& view);
void swap_page(View& view);
void compare_page(View& view);
void leaving_page(View& view);
void finished_page(View& view);

// ---- shared parts
// One history entry each: the phase's word, and the number of the study page or of the case within it.
std::string page_id(const View& view);
// Opens the page: title, simulation band, language switch, progress path, main heading.
void begin_page(View& view, std::string_view title);
// The neighbour's note with everything that has to be typed.
void persona_card(View& view);
// The same beside what is to be done with it where the screen is wide enough, and above it otherwise. What follows scrolls by
// itself beside the note, so that both stay in view; `end_scroll` ends that part, what comes then stands under it, and
// `end_columns` ends it all.
void begin_beside_note(View& view, std::string_view id, std::string_view name);
// Somebody waits for an answer: a dialog over whatever page is open.
void offer_dialog(View& view);
// What was refused last, said beside the buttons.
void refusal_note(View& view);

// ---- questions
// The questions of one part, one at a time: those answered stay above with their explanations.
void draw_quiz(View& view, const std::string& part);
void draw_sources(View& view, const std::vector<std::string>& sources);
// The pupil's half-made answer with the widgets of its kind; true when it is complete.
bool draw_answer(View& view, const rules::DrawnQuestion& drawn, const rules::Question& question, std::vector<std::string>& chosen);

// ---- fields and papers
void draw_field(View& view, const rules::Field& field);
void draw_section(View& view, const std::string& section, bool only_open_for_supplement);
void field_errors(View& view);
std::string display_value(const View& view, const rules::Field& field);
void draw_component(View& view, const rules::Component& component);
void draw_tray(View& view, bool only_open_for_supplement);
void save_papers_row(View& view);
void draw_specimen(View& view, const std::string& id, const rules::Paper& paper);
std::string specimen_mark(const View& view);  // across every drawn paper

// ---- the officer's desk, of desk missions and in pair
// The dossier in hand (where it was sent, the citizen, the form, the papers; each point can be marked), the rules in view,
// and the decision: accept, ask for a supplement, or refuse (`refuse` says how that is called here).
void draw_desk(View& view, std::string_view refuse);
std::string decision_text(const View& view, rules::Decision decision);
// The name of a field or component that an officer marks.
std::string subject_name(const View& view, const rules::Mission& mission, const std::string& subject);

// ---- what moves and what is heard beside it
void show_and_sound(View& view, const std::vector<rules::Event>& events);
// Another page of the same mission has just been reached.
void show_arrival(View& view);

// ---- words
std::string_view phase_title(const View& view, rules::Phase phase);
std::string_view status_name(const View& view, rules::Status status);
std::string deficiency_text(const View& view, const rules::Deficiency& deficiency);
std::string why_text(const View& view, rules::Why why);

}  // namespace motcua::view
