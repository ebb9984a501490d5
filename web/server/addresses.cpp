// See the header.
#include "web/server/addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace motcua::server {

namespace {

// Home and school networks first; bridges of virtual machines and containers last.
int unlikeliness(std::string_view interface, std::uint32_t address) {
    for (const std::string_view prefix : {"docker", "br-", "veth", "virbr", "vmnet", "tun", "tap"})
        if (interface.substr(0, prefix.size()) == prefix) return 3;
    const bool is_private =
        (address >> 24U) == 10 || (address >> 20U) == (172U << 4U | 1U) || (address >> 16U) == (192U << 8U | 168U);
    return is_private ? 0 : 1;
}

} // namespace

std::vector<std::string> network_addresses(std::uint16_t port) {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    std::vector<std::tuple<int, std::string>> found;
    for (const ifaddrs* it = first; it; it = it->ifa_next) {
        if (!it->ifa_addr || it->ifa_addr->sa_family != AF_INET || (it->ifa_flags & IFF_LOOPBACK) ||
            !(it->ifa_flags & IFF_UP))
            continue;
        const auto* address = reinterpret_cast<const sockaddr_in*>(it->ifa_addr);
        std::array<char, INET_ADDRSTRLEN> text{};
        inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size());
        found.emplace_back(unlikeliness(it->ifa_name, ntohl(address->sin_addr.s_addr)), text.data());
    }
    freeifaddrs(first);
    std::sort(found.begin(), found.end());
    std::vector<std::string> addresses;
    for (const auto& [rank, text] : found)
        addresses.push_back("http://" + text + (port == 80 ? "" : ":" + std::to_string(port)));
    return addresses;
}

} // namespace motcua::server
