// Under which addresses pupils on the school's network reach this machine. Asked of the system each time: a laptop
// changes its network between two lessons.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::server {

// "http://192.168.1.5:8080" for every IPv4 address of this machine, private ones first, without localhost.
std::vector<std::string> network_addresses(std::uint16_t port);

} // namespace motcua::server
