// An address of a teacher about one of her classes: what the files routes_*.cpp of class pages share.
#pragma once

#include "web/server/http.hpp"

namespace motcua::server {

using ClassHandler = Response (*)(Server&, const Request&, const Teacher&, const Class&);

// `path` holds {1}, the class's id. The handler runs at the desk, for the teacher whose class it is; others get 404.
void add_class_route(Server& server, const char* path, drogon::HttpMethod method, ClassHandler handler);

} // namespace motcua::server
