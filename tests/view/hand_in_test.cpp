// The result page of a pupil whom no class server hears: the file and the code that she hands in herself, with her seat's
// number, in both languages; what it says where the machine forbids either; and that a class does not see it.
#include <doctest/doctest.h>

#include <string>

#include "game/rules/log_text.hpp"
#include "game/rules/result_code.hpp"
#include "game/rules/result_file.hpp"
#include "platform/app.hpp"
#include "platform/fake/fake.hpp"
#include "tests/view/ui_player.hpp"

using namespace motcua;

namespace {

struct Machine {
    explicit Machine(bool is_vietnamese = true) : is_vietnamese(is_vietnamese), app(play::shipped_pack()), driver(app.kit(), [this]() -> const kit::Page& { return app.frame(frame()); }) {
        app.begin_solo(nullptr);
        driver.settle();
        if (driver.page().id == "map") driver.press("go-birth-extract");
        play::play_to_the_end(*this, {.trusts_offers = true}, [] {});
        driver.settle();
    }
    kit::Frame frame() const { return {.wants_pixels = false, .language = is_vietnamese ? "vi" : "en"}; }
    rules::State state() const { return rules::replay(play::shipped_course(), rules::read_log(app.log_text()).log); }
    // The groups of the code as the page shows them.
    std::string code_shown() const {
        std::string code;
        const std::vector<kit::Node>& nodes = driver.page().nodes;
        for (const kit::Node& node : nodes)
            if (node.role == kit::Role::term && node.parent >= 0 && nodes[static_cast<std::size_t>(node.parent)].id == "code-lines") code += (code.empty() ? "" : " ") + node.value;
        return code;
    }

    bool is_vietnamese;
    App app;
    kit::Driver driver;
};

}  // namespace

TEST_CASE("a pupil without a class server saves a result file and a code that a server can replay, with the seat she named") {
    for (const bool is_vietnamese : {true, false}) {
        host::fake::begin_anew(0xABCDEF0123456789ULL);
        Machine machine(is_vietnamese);
        machine.driver.type("hand-in-seat", "7");
        machine.driver.press("result-file");
        machine.driver.must_see(is_vietnamese ? "Đã lưu mot-cua-cho-07-birth-extract-" : "Saved mot-cua-cho-07-birth-extract-");
        REQUIRE(host::fake::machine().given.size() == 1);
        CHECK(host::fake::machine().given.begin()->second == rules::result_file(machine.app.log_text(), 7));
        machine.driver.press("result-code");
        const std::string code = machine.code_shown();
        const rules::Log log = rules::read_log(machine.app.log_text()).log;
        CHECK(log.seed <= rules::short_seed_max);
        const rules::ReadCode read = rules::read_result_code(play::shipped_course(), log.course_hash, code);
        REQUIRE(read.problem == rules::CodeProblem::none);
        CHECK(read.seat == 7);
        CHECK(rules::read_log(read.log).log.entries.size() == log.entries.size());
        machine.driver.press("copy-code");
        CHECK(host::fake::machine().clipboard == code);
        // Another seat is another code: the old one goes.
        machine.driver.type("hand-in-seat", "12");
        CHECK(machine.driver.page().find("code-lines") == nullptr);
        machine.driver.press("result-code");
        CHECK(rules::read_result_code(play::shipped_course(), log.course_hash, machine.code_shown()).seat == 12);
    }
}

TEST_CASE("where a machine keeps no file or copies no text, the other way to hand in is said; the seat is remembered") {
    host::fake::begin_anew(0xABCDEF0123456789ULL);
    Machine machine;
    machine.driver.type("hand-in-seat", "9");
    machine.driver.press("result-code");
    host::fake::machine().may_copy = false;
    machine.driver.press("copy-code");
    machine.driver.must_see("Máy này không cho chép. Em viết mã ra giấy");
    host::fake::machine().is_full = true;
    machine.driver.press("result-file");
    machine.driver.must_see("Chưa lưu được tệp. Em dùng mã kết quả nhé.");
    host::fake::machine().is_full = false;
    Machine again;
    CHECK(again.driver.node("hand-in-seat").value == "9");
}
