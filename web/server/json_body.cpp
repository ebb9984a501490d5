// See the header.
#include "web/server/json_body.hpp"

#include <json/reader.h>

#include <memory>

namespace motcua::server {

bool read_json_object(std::string_view text, Json::Value& object) {
    object = Json::Value(Json::objectValue);
    if (text.empty()) return true;
    if (text.size() > 4'096) return false;
    Json::CharReaderBuilder builder;
    Json::CharReaderBuilder::strictMode(&builder.settings_);
    builder["stackLimit"] = 8;
    const std::unique_ptr<Json::CharReader> reader(builder.newCharReader());
    try {
        std::string problems;
        return reader->parse(text.data(), text.data() + text.size(), &object, &problems) && object.isObject();
    } catch (const std::exception&) {
        return false; // nested too deeply
    }
}

} // namespace motcua::server
