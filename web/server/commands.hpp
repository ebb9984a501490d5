// The verbs of `motcua-server`. Each returns the exit code: 0 fine, 1 it could not, 2 called wrongly.
#pragma once

#include <string>

#include "web/server/server.hpp"

namespace motcua::server {

int serve(const Settings& settings);
int reset_password(const std::string& data, const std::string& name, std::uint16_t port);
int invite_teacher(const std::string& data, std::uint16_t port);

// Opens DATA/motcua.db, making the folder when it is missing. Null after saying why.
std::unique_ptr<Store> open_data(const std::string& data);

} // namespace motcua::server
