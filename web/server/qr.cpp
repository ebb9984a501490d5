// See the header.
#include "web/server/qr.hpp"

#include <kainjow/mustache.hpp>
#include <qrencode.h>

namespace motcua::server {

std::string qr_svg(const std::string& text, const std::string& label) {
    constexpr int quiet = 4;
    QRcode* code = QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M);
    if (!code) return "";
    const int width = code->width;
    const std::string side = std::to_string(width + 2 * quiet);
    std::string svg = "<svg class=\"qr\" role=\"img\" aria-label=\"" + kainjow::mustache::html_escape(label) +
                      "\" viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\"><rect width=\"" +
                      side + "\" height=\"" + side + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"";
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            if (!(code->data[y * width + x] & 1)) continue;
            int run = 1;
            while (x + run < width && (code->data[y * width + x + run] & 1))
                ++run;
            svg += "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h" + std::to_string(run) +
                   "v1h-" + std::to_string(run) + "z";
            x += run;
        }
    QRcode_free(code);
    return svg + "\"/></svg>";
}

} // namespace motcua::server
