// The command line of the class server: reads flags, calls one verb. Nothing is decided here.
#include <CLI/CLI.hpp>

#include <cstdlib>

#include "content/compile.hpp"
#include "web/server/commands.hpp"
#include "web/server/web_files.hpp"

namespace {

std::string default_data() {
    if (const char* folder = std::getenv("XDG_DATA_HOME"); folder && *folder) return std::string(folder) + "/motcua";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : ".") + "/.local/share/motcua";
}

} // namespace

int main(int argc, char** argv) {
    using namespace motcua::server;
    CLI::App app{"Máy chủ lớp học của trò chơi Một Cửa (class server of the game Một Cửa)"};
    app.require_subcommand(1);
    Settings settings;
    settings.data = default_data();
    settings.web = "build/web";

    CLI::App* serving = app.add_subcommand("serve", "Serve the game, the pupils and the teacher's pages");
    serving->add_option("--port", settings.port, "Port (default 8080)")->check(CLI::Range(1, 65535));
    serving->add_option("--data", settings.data, "Folder of the database and the course packs");
    serving->add_option("--web", settings.web, "Folder of the built game (default build/web)");
    serving->add_option("--public-address", settings.public_address,
                        "Address for pupils and QR codes, such as https://motcua.example.edu.vn");

    CLI::App* teacher = app.add_subcommand("teacher", "Teachers' accounts");
    teacher->require_subcommand(1);
    std::string name;
    CLI::App* reset = teacher->add_subcommand("reset-password", "Print a one-time link for a new password");
    reset->add_option("name", name, "The teacher's sign-in name")->required();
    CLI::App* invite = teacher->add_subcommand("invite", "Print a one-time link for one more teacher");
    for (CLI::App* verb : {reset, invite}) {
        verb->add_option("--data", settings.data, "Folder of the database");
        verb->add_option("--port", settings.port, "Port of the running server, for the link");
    }

    CLI::App* content = app.add_subcommand("content", "check DIR | build DIR -o FILE | figures DIR: a course written in YAML");
    content->prefix_command();

    CLI11_PARSE(app, argc, argv);
    while (!settings.public_address.empty() && settings.public_address.back() == '/')
        settings.public_address.pop_back();
    if (*reset) return reset_password(settings.data, name, settings.port);
    if (*invite) return invite_teacher(settings.data, settings.port);
    if (*content) return motcua::content::run_content_command(content->remaining(), stdout, stderr, brotli_of);
    return serve(settings);
}
