// See the header: the verbs that do their work and end.
#include "web/server/commands.hpp"

#include <cstdio>
#include <filesystem>

#include "web/server/secrets.hpp"
#include "web/server/store_sqlite.hpp"

namespace motcua::server {

namespace {

void print_code(const char* what, const std::string& code, std::uint16_t port) {
    std::printf("%s\n  http://localhost:%u/gv/bat-dau?ma=%s\n", what, static_cast<unsigned>(port), code.c_str());
}

} // namespace

std::unique_ptr<Store> open_data(const std::string& data) {
    if (!start_secrets()) {
        std::fprintf(stderr, "motcua-server: this system gives no random numbers, so nothing can be kept secret.\n");
        return nullptr;
    }
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(data, error);
    // What pupils did concerns nobody else on this machine.
    fs::permissions(data, fs::perms::group_all | fs::perms::others_all, fs::perm_options::remove, error);
    std::string problem;
    auto store = open_sqlite(data + "/motcua.db", problem);
    if (!store) std::fprintf(stderr, "motcua-server: %s\n", problem.c_str());
    return store;
}

int reset_password(const std::string& data, const std::string& name, std::uint16_t port) {
    const auto store = open_data(data);
    if (!store) return 1;
    try {
        Accounts accounts(*store, system_clock_ms);
        const auto code = accounts.invite_again(name);
        if (!code) {
            std::fprintf(stderr, "motcua-server: no teacher is called \"%s\" in %s. Check the name and --data.\n",
                         name.c_str(), data.c_str());
            return 1;
        }
        print_code(
            "Link tạo mật khẩu mới, dùng một lần trong 24 giờ (one-time link for a new password, valid for 24 hours):",
            *code, port);
        return 0;
    } catch (const StoreFailure& failure) {
        std::fprintf(stderr, "motcua-server: %s\n", failure.what());
        return 1;
    }
}

int invite_teacher(const std::string& data, std::uint16_t port) {
    const auto store = open_data(data);
    if (!store) return 1;
    try {
        print_code("Link mở một tài khoản giáo viên, dùng một lần trong 7 ngày (one-time link for one more teacher, "
                   "valid for 7 days):",
                   Accounts(*store, system_clock_ms).invite_another(), port);
        return 0;
    } catch (const StoreFailure& failure) {
        std::fprintf(stderr, "motcua-server: %s\n", failure.what());
        return 1;
    }
}

} // namespace motcua::server
