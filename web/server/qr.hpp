// An address as a QR code, drawn as SVG that can stand inside a page. Dark on light with the quiet zone the standard
// asks for, whatever the page's colours.
#pragma once

#include <string>

namespace motcua::server {

// "" when the text is too long for a code. `label` is what a screen reader says; it is escaped here.
std::string qr_svg(const std::string& text, const std::string& label);

} // namespace motcua::server
