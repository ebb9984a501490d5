// Reads small JSON objects from outside: strict, shallow, without exceptions.
#pragma once

#include <json/value.h>

#include <string_view>

namespace motcua::server {

// False when the text is not one JSON object of at most 4 kB. An empty text is an empty object.
bool read_json_object(std::string_view text, Json::Value& object);

} // namespace motcua::server
