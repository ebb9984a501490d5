// Courses that are dropped into a running server: taken when whole, told in words when not, chosen by classes, and never
// lost to an attempt that was begun with them.
#include <fstream>

#include "content/pack.hpp"
#include "tests/server/school.hpp"

using namespace motcua;
using namespace motcua::server;

namespace {

std::string pack_of(const std::string& version, const std::string& id = "small") {
    rules::Course course = play::small_course();
    course.id = id;
    course.version = version;
    const auto bytes = content::write_pack(course);
    return {bytes.begin(), bytes.end()};
}

std::string hash_of(const std::string& pack) {
    return hash_text(content::pack_hash({reinterpret_cast<const std::uint8_t*>(pack.data()), pack.size()}));
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    REQUIRE(file.flush());
}

// A data folder with a school whose built game has the small course.
struct Data {
    TestFolder folder;
    School school;
    std::string kept = folder.path + "/packs", dropped = folder.path + "/courses";
    Data() { REQUIRE(school.courses.load(kept, dropped, "").empty()); }

    void drop(const std::string& name, const std::string& bytes) { write(dropped + "/" + name, bytes); }
    // A pack that is there and stays as it is, is taken at the second look.
    void look_twice() { school.courses.look(), school.courses.look(); }
    std::string newest(const std::string& course = "small") {
        const Pack* pack = school.courses.choose({course, ""});
        return pack ? hash_text(pack->hash) : "";
    }
    bool is_kept(const std::string& hash) const { return std::filesystem::exists(kept + "/" + hash + ".pack"); }
};

} // namespace

TEST_CASE("server courses: versions are compared as people count") {
    CHECK(is_later_version("2", "1"));
    CHECK(is_later_version("1.10", "1.9"));
    CHECK(is_later_version("1.9.1", "1.9"));
    CHECK(is_later_version("2026-10", "2026-9"));
    CHECK(is_later_version("1b", "1a"));
    CHECK_FALSE(is_later_version("1.9", "1.10"));
    CHECK_FALSE(is_later_version("1", "01"));
    CHECK_FALSE(is_later_version("1", "1"));
}

TEST_CASE("server courses: a half-copied pack is not taken, then told in words, and taken once it is whole") {
    Data data;
    const std::string before = data.newest(), pack = pack_of("7");
    data.drop("new.pack", pack.substr(0, pack.size() / 2));
    CHECK(data.school.courses.look().empty()); // it may grow still
    CHECK(data.school.courses.problems().empty());
    data.drop("new.pack", pack.substr(0, pack.size() - 1));
    CHECK(data.school.courses.look().empty()); // it did
    CHECK(data.school.courses.problems().empty());
    CHECK(data.school.courses.look().size() == 1); // it does no more
    REQUIRE(data.school.courses.problems().size() == 1);
    CHECK(data.school.courses.problems()[0].vi.find("new.pack") != std::string::npos);
    CHECK(data.school.courses.problems()[0].en.find("cut off or damaged") != std::string::npos);
    CHECK(data.school.courses.look().empty()); // said once
    CHECK(data.newest() == before);
    data.drop("new.pack", pack);
    data.look_twice();
    CHECK(data.school.courses.problems().empty());
    CHECK(data.newest() == hash_of(pack));
}

TEST_CASE("server courses: the newest version present is what is offered, and taking its file away goes back") {
    Data data;
    const std::string shipped = data.newest(), nine = pack_of("9"), ten = pack_of("10"), other = pack_of("1", "other");
    data.drop("a.pack", ten);
    data.drop("b.pack", nine);
    data.drop("c.pack", other);
    data.look_twice();
    CHECK(data.newest() == hash_of(ten));
    CHECK(data.newest("other") == hash_of(other));
    CHECK(data.school.courses.versions().size() == 4);
    CHECK_FALSE(data.is_kept(hash_of(ten))); // nobody plays it
    std::filesystem::remove(data.dropped + "/a.pack");
    data.school.courses.look();
    CHECK(data.newest() == hash_of(nine));
    std::filesystem::remove(data.dropped + "/b.pack");
    data.school.courses.look();
    CHECK(data.newest() == shipped);
    CHECK(data.school.courses.versions().size() == 2);
}

TEST_CASE("server courses: the same version number again is another pack, and the one that came later is offered") {
    Data data;
    rules::Course course = play::small_course();
    course.title.vi += " (sửa)";
    const auto bytes = content::write_pack(course);
    data.drop("again.pack", std::string(bytes.begin(), bytes.end()));
    data.look_twice();
    CHECK(data.newest() == hash_of(std::string(bytes.begin(), bytes.end())));
}

TEST_CASE("server courses: an attempt keeps the pack it began with when its file is replaced, taken away, and after a restart") {
    Data data;
    School& school = data.school;
    const std::string two = pack_of("2"), three = pack_of("3");
    data.drop("course.pack", two);
    data.look_twice();
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    CHECK(attempt.course_hash == hash_of(two));
    CHECK(data.is_kept(attempt.course_hash));
    REQUIRE(school.send(token, attempt.id, log_of(school.courses, attempt, 4)).outcome == LogOutcome::stored);

    data.drop("course.pack", three);
    data.look_twice();
    CHECK(school.open(1).course_hash == hash_of(two));
    CHECK(school.open(2).course_hash == hash_of(three));
    CHECK(school.send(token, attempt.id, log_of(school.courses, attempt, 6)).outcome == LogOutcome::stored);

    std::filesystem::remove(data.dropped + "/course.pack");
    Courses again;
    REQUIRE(again.load(data.kept, data.dropped, "").empty());
    Intake later(*school.store, again, school.clock);
    LogAnswer answer;
    std::promise<void> done;
    later.take_log(token, attempt.id, log_of(again, attempt), [&](LogAnswer given) {
        answer = std::move(given);
        done.set_value();
    });
    done.get_future().wait();
    CHECK(answer.outcome == LogOutcome::stored);
    CHECK(answer.result.is_finished);
    CHECK(again.file(attempt.course_hash + ".pack")->bytes == two);
    CHECK(again.file(attempt.course_hash + ".index")->bytes.size() < two.size());
    CHECK(again.file("0123456789abcdef.pack") == nullptr);
    CHECK(again.file(attempt.course_hash + ".exe") == nullptr);
}

TEST_CASE("server courses: an attempt whose pack is gone is told so; another one may be begun") {
    Data data;
    School& school = data.school;
    const std::string two = pack_of("2");
    data.drop("course.pack", two);
    data.look_twice();
    const std::string token = school.join(1);
    const Attempt attempt = school.open(1);
    REQUIRE(school.send(token, attempt.id, log_of(school.courses, attempt, 4)).outcome == LogOutcome::stored);
    std::filesystem::remove_all(data.kept);
    std::filesystem::remove(data.dropped + "/course.pack");
    Courses again;
    again.add(play::small_course());
    again.load(data.kept, data.dropped, "");
    Intake later(*school.store, again, school.clock);
    CHECK(later.open({school.class_id, 1}, "", false).outcome == OpenOutcome::course_missing);
    const OpenAnswer fresh = later.open({school.class_id, 1}, "", true);
    CHECK(fresh.outcome == OpenOutcome::opened);
    CHECK(fresh.attempt.course_hash != attempt.course_hash);
}

TEST_CASE("server courses: a class stays with the version chosen for it, or follows the course chosen for it") {
    Data data;
    School& school = data.school;
    const std::string shipped = data.newest(), two = pack_of("2"), other = pack_of("1", "other"), other_two = pack_of("2", "other");
    school.classroom.set_course(school.class_id, {"small", shipped});
    CHECK(school.classroom.find(school.class_id)->course == CourseChoice{"small", shipped});
    data.drop("two.pack", two);
    data.drop("other.pack", other);
    data.look_twice();
    CHECK(school.open(1).course_hash == shipped);
    school.classroom.set_course(school.class_id, {"other", ""});
    CHECK(school.open(1).course_hash == shipped); // begun before
    CHECK(school.open(2).course_hash == hash_of(other));
    CHECK(school.open(2).course == "other");
    data.drop("other.pack", other_two);
    data.look_twice();
    CHECK(school.open(3).course_hash == hash_of(other_two));
    CHECK(hash_text(school.intake.course_of(school.class_id)->hash) == hash_of(other_two));
    school.classroom.set_course(school.class_id, {"other", "0123456789abcdef"});
    CHECK(school.intake.open({school.class_id, 4}, "", false).outcome == OpenOutcome::no_course);
}

TEST_CASE("server courses: a mission that the class's course has no more can be gone on with, but not begun") {
    Data data;
    School& school = data.school;
    const Attempt attempt = school.open(1);
    rules::Course course = play::small_course();
    course.version = "2";
    course.missions[0].id = "renamed";
    const auto bytes = content::write_pack(course);
    data.drop("course.pack", std::string(bytes.begin(), bytes.end()));
    data.look_twice();
    CHECK(school.intake.open({school.class_id, 1}, attempt.mission, false).attempt.id == attempt.id);
    CHECK(school.intake.open({school.class_id, 2}, attempt.mission, false).outcome == OpenOutcome::no_such_mission);
    CHECK(school.open(2).mission == "renamed");
}

TEST_CASE("server courses: a disk that takes no copy begins no attempt") {
    Data data;
    School& school = data.school;
    write(data.kept, "a file where the folder should be");
    CHECK(school.intake.open({school.class_id, 1}, "", false).outcome == OpenOutcome::not_kept);
    std::filesystem::remove(data.kept);
    CHECK(school.open(1).course_hash == data.newest());
}
