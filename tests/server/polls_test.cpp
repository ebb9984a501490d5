// What a class tells about itself: kept with each attempt, added up without a name, shown only in whole groups.
#include "tests/play/shipped_course.hpp"
#include "tests/server/school.hpp"
#include "web/server/class_polls.hpp"

using namespace motcua;
using namespace motcua::server;

namespace {

const std::string at_home = "at-home", told = "told-whom", filed = "filed", talked = "talked", not_yet = "not-yet";

// The shipped course, whose pupils say what they like.
struct Class6A : School {
    Class6A() {
        courses.add(play::shipped_course());
        the_class.course = {play::shipped_course().id, ""};
        classroom.set_course(class_id, the_class.course);
    }

    // The seat plays the take-home anew and answers the poll so; "" = stops long before it.
    std::string tell(std::int64_t seat, const std::string& choice) {
        now_ms += 60'000;
        const OpenAnswer opened = intake.open({class_id, seat}, at_home, true);
        REQUIRE(opened.outcome == OpenOutcome::opened);
        rules::Log log = rules::read_log(log_of(courses, opened.attempt)).log;
        if (choice.empty()) log.entries.resize(2);
        for (rules::Entry& entry : log.entries)
            if (auto* answer = std::get_if<rules::AnswerQuestion>(&entry.action); answer && answer->question == told) answer->choices = {choice};
        REQUIRE(send(tokens.at(seat), opened.attempt.id, rules::write_log(log)).outcome == LogOutcome::stored);
        return opened.attempt.id;
    }
    std::string told_by(std::int64_t seat, const std::string& choice) {
        tokens[seat] = join(seat);
        return tell(seat, choice);
    }

    // "filed talked not-yet", or "" when nothing is shown.
    std::string sums() {
        std::string text;
        const PollSums all = class_polls(*store, play::shipped_course(), class_id);
        const auto found = all.find(at_home);
        if (found == all.end()) return text;
        for (const rules::PollCount& one : found->second)
            if (one.question == told) text += (text.empty() ? "" : " ") + std::to_string(one.seats);
        return text;
    }
    ClassView page(const std::string& mission = at_home) { return class_view(*store, courses, the_class, mission); }

    std::map<std::int64_t, std::string> tokens;
};

} // namespace

TEST_CASE("server polls: nothing is shown of a class before five have answered, then sums in whole groups of five") {
    Class6A school;
    static_assert(rules::poll_group == 5);
    for (std::int64_t seat = 1; seat <= 4; ++seat) {
        school.told_by(seat, filed);
        CHECK(school.sums().empty());
    }
    CHECK(school.page().poll_sums.empty());
    school.told_by(5, not_yet);
    CHECK(school.sums() == "4 0 1");
    for (std::int64_t seat = 6; seat <= 9; ++seat) {
        school.told_by(seat, talked);
        CHECK(school.sums() == "4 0 1"); // who answers alone is not seen alone
    }
    school.told_by(10, talked);
    CHECK(school.sums() == "4 5 1");
}

TEST_CASE("server polls: a seat counts once, with its newest attempt that answered") {
    Class6A school;
    for (std::int64_t seat = 1; seat <= 5; ++seat) school.told_by(seat, not_yet);
    CHECK(school.sums() == "0 0 5");
    school.tell(3, filed);
    CHECK(school.sums() == "1 0 4");
    school.tell(3, ""); // begun again, and not come to the question yet
    CHECK(school.sums() == "1 0 4");
}

TEST_CASE("server polls: what an attempt answered is kept with it, and derived again where it was not") {
    Class6A school;
    for (std::int64_t seat = 1; seat <= 5; ++seat) school.told_by(seat, seat < 3 ? filed : talked);
    const std::string early = school.tell(1, "");
    CHECK(school.store->read("SELECT polls FROM attempt WHERE id = $1", {early}).text(0, 0) == "-");
    CHECK(derive_polls(*school.store, school.courses) == 0);
    school.store->write_and_wait([](Connection& connection) { connection.run("UPDATE attempt SET polls = ''"); }); // as a server before this one left it
    CHECK(school.sums().empty());
    CHECK(derive_polls(*school.store, Courses{}) == 0); // the packs are gone: asked about again another day
    CHECK(derive_polls(*school.store, school.courses) == 6);
    CHECK(derive_polls(*school.store, school.courses) == 0);
    CHECK(school.sums() == "2 3 0");
}

TEST_CASE("server polls: the teacher's page and file have the sums of the chosen mission, in no line of a seat") {
    Class6A school;
    for (std::int64_t seat = 1; seat <= 5; ++seat) school.told_by(seat, seat < 3 ? filed : talked);
    const ClassView seen = school.page();
    CHECK(seen.polls.size() == 3);
    const std::string csv = board_csv(seen, school.the_class, Language::vietnamese);
    const std::size_t table = csv.find("\r\n\r\n");
    REQUIRE(table != std::string::npos);
    const rules::Question& poll = *rules::find(play::shipped_course().questions, told);
    CHECK(csv.find(poll.choices[0].label.vi + "\",2\r\n") > table);
    for (const rules::Choice& choice : poll.choices) CHECK(csv.find(choice.label.vi) > table);
    CHECK(board_csv(school.page(""), school.the_class, Language::vietnamese).find(poll.choices[0].label.vi) == std::string::npos);
    for (const Language language : {Language::vietnamese, Language::english}) {
        mustache::data data{mustache::data::type::object};
        set_board(data, seen, school.the_class, language, school.now_ms);
        PageFrame frame;
        frame.language = language;
        const std::string page = render_page("board", frame, data);
        const bool is_vietnamese = language == Language::vietnamese;
        CHECK(page.find(is_vietnamese ? poll.choices[1].label.vi : poll.choices[1].label.en) != std::string::npos);
        CHECK(page.find("3<span class=\"share\">/5</span>") != std::string::npos);
        CHECK(page.find(is_vietnamese ? "mỗi khi đủ 5 em nữa" : "only when 5 more pupils") != std::string::npos);
    }
}
