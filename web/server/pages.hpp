// HTML from the templates of web/teacher and web/join: escapes everything, speaks both languages, knows the address of
// the style sheets. Decisions are made elsewhere; this only words and lays out.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>

#include "web/server/words.hpp"

namespace motcua::server {

namespace mustache = kainjow::mustache;

struct PageFrame {
    Language language = Language::vietnamese;
    std::string title;
    std::string here;       // path of the page, for the language switch
    std::string teacher;    // name of who is signed in; "" = nobody
    std::string form_token; // for its forms
};

// `name` without ".mustache". `data` is what this page shows.
std::string render_page(const std::string& name, const PageFrame& frame, mustache::data data);

// "/tep/<hash>": where the style sheets are. The hash changes with any of them.
const std::string& assets_address();

} // namespace motcua::server
