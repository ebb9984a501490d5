// The one door between C++ and the page's JavaScript. What C++ asks of the page is declared here and implemented in
// door.js; what the page asks of C++ is exported by main.cpp. Texts cross as UTF-8 bytes: out as pointer and length,
// in through the inbox (`motcua_inbox`), which holds what JavaScript wrote last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" {

// The mirror's changes (mirror_message.hpp).
void motcua_door_show(const char* message, std::size_t bytes);
void motcua_door_request_frame(void);
double motcua_door_now_ms(void);
std::uint32_t motcua_door_random(void);

// Local storage. `save` is 0 when it is full or forbidden. `load` leaves the text in the inbox and returns its bytes,
// or -1 when there is none.
int motcua_door_save(const char* key, std::size_t key_bytes, const char* text, std::size_t bytes);
int motcua_door_load(const char* key, std::size_t key_bytes);
void motcua_door_forget(const char* key, std::size_t key_bytes);
// This saved game is being played here, "" = none.
void motcua_door_plays(const char* key, std::size_t key_bytes);

// A file among the browser's downloads; a text on the clipboard. 0 when the browser forbids it.
int motcua_door_give_file(const char* name, std::size_t name_bytes, const char* text, std::size_t bytes);
int motcua_door_copy_text(const char* text, std::size_t bytes);

// The whole log, for the class server. Sent when the network allows; the outcome comes back by `motcua_delivery`.
void motcua_door_report(const char* log, std::size_t bytes, int is_finished);

// The pupil chose a mission of the class (`is_new`: another attempt at it; `is_pair`: by two at this machine). The page asks the class server for the
// attempt and begins with it.
void motcua_door_choose(const char* mission, std::size_t bytes, int is_new, int is_pair);

// The game needs this mission of its course ("" = all of them), which comes back by `motcua_bring`.
void motcua_door_bring(const char* mission, std::size_t bytes);

// The map is shown again: asks the class server how the class stands. The answer comes back by `motcua_class_light`.
void motcua_door_ask_class(void);

// Plays a kit::Sound, where the browser can.
void motcua_door_play(int sound);

// Makes the WebGL context that the page has opened the current one of OpenGL: Emscripten's handle of it, 0 when none.
std::intptr_t motcua_door_use_canvas(void);

}  // extern "C"

namespace motcua::browser {

// What JavaScript wrote last, taken out: whoever holds it may go through the door again, which fills the inbox anew.
std::string take_inbox();

}  // namespace motcua::browser
