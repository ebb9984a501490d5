// The pack reader against honest and hostile bytes: what was written is read back to the last field, and nothing else
// is ever taken for a course. Runs natively and as WebAssembly.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "content/pack_writer.hpp"
#include "game/rules/limits.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;
using Bytes = std::vector<std::uint8_t>;

namespace {

bool is_refused(const Bytes& bytes) {
    std::string problem;
    const bool is_read = content::read_pack(bytes, problem).has_value();
    return !is_read && !problem.empty();
}

void set_number(Bytes& bytes, std::size_t at, std::uint32_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
}

// With its checksum set right, a hostile pack gets past the first gate.
Bytes sealed(Bytes bytes) {
    set_number(bytes, 4, content::pack_checksum(bytes), 4);
    return bytes;
}

struct OnlyMissions {
    std::vector<rules::Mission> missions;
    MOTCUA_FIELDS(missions)
};

} // namespace

TEST_CASE("a pack is read back to the course that was written") {
    const rules::Course course = play::small_course();
    const Bytes bytes = content::write_pack(course);
    std::string problem = "left from before";
    const auto read = content::read_pack(bytes, problem);
    REQUIRE(read.has_value());
    CHECK(problem.empty());
    CHECK(rules::course_hash(*read) == rules::course_hash(course));
    CHECK(content::pack_hash(bytes) == rules::course_hash(course));
    CHECK(content::write_pack(*read) == bytes);
}

TEST_CASE("an empty course makes a pack too") {
    std::string problem;
    CHECK(content::read_pack(content::write_pack(rules::Course{}), problem).has_value());
}

TEST_CASE("a pack cut at any length is refused with a reason") {
    const Bytes bytes = content::write_pack(play::small_course());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        if (!is_refused(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length))))
            FAIL("accepted when cut at " << length);
}

TEST_CASE("a pack with any byte changed is refused with a reason") {
    Bytes bytes = content::write_pack(play::small_course());
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const std::uint8_t flip : {0x01, 0x80, 0xFF}) {
            bytes[at] ^= flip;
            if (!is_refused(bytes)) FAIL("accepted with byte " << at << " changed");
            bytes[at] ^= flip;
        }
}

TEST_CASE("a pack with any byte changed and its checksum mended is refused, or is the same course told otherwise") {
    const Bytes honest = content::write_pack(play::small_course());
    std::size_t refused = 0;
    for (std::size_t at = 8; at < honest.size(); ++at) {
        Bytes bytes = honest;
        bytes[at] ^= 0x01;
        bytes = sealed(bytes);
        std::string problem;
        const auto read = content::read_pack(bytes, problem);
        refused += !read;
        if (read && content::write_pack(*read) != honest) FAIL("another course with byte " << at << " changed");
    }
    CHECK(refused > honest.size() - 64 - 16);
}

TEST_CASE("bytes after the end, another format and other files are refused") {
    Bytes bytes = content::write_pack(play::small_course());
    bytes.push_back(0);
    CHECK(is_refused(bytes));
    CHECK(is_refused(sealed(bytes)));
    bytes.pop_back();
    CHECK_FALSE(is_refused(sealed(bytes)));
    bytes[3] = 'K';  // as packs were marked that did not describe themselves
    CHECK(is_refused(bytes));
    const std::string other = "motcua-log 1\nrules 1\n";
    CHECK(is_refused(Bytes(other.begin(), other.end())));
    CHECK(is_refused(Bytes(rules::limits::pack_bytes_max + 1, 'M')));
}

TEST_CASE("a text or list that claims to be enormous is refused before memory is taken for it") {
    for (const std::uint32_t claim : {0xFFFFu, 0x7FFFu, 20'001u, 10'001u, 1u}) {
        Bytes bytes = content::write_pack(rules::Course{});
        set_number(bytes, bytes.size() - 2, claim, 2); // the length of the course's id, the only field it writes
        CHECK(is_refused(sealed(bytes)));
        bytes = content::PackWriter().write(OnlyMissions{});
        CHECK_FALSE(is_refused(bytes));
        set_number(bytes, bytes.size() - 2, claim, 2); // the number of missions
        CHECK(is_refused(sealed(bytes)));
    }
}

TEST_CASE("a small pack cannot unfold into more memory than any course may take") {
    rules::Course course;
    course.missions.resize(1);
    rules::Persona crowd;
    crowd.facts.resize(rules::limits::list_items_max);
    course.missions[0].personas.assign(rules::limits::course_bytes_max / (rules::limits::list_items_max * sizeof(rules::Fact)) + 1, crowd);
    const Bytes bytes = content::write_pack(course);
    CHECK(bytes.size() < rules::limits::pack_bytes_max);
    std::string problem;
    CHECK_FALSE(content::read_pack(bytes, problem).has_value());
    CHECK(problem.find("more than any course may") != std::string::npos);
}

TEST_CASE("enums out of range and broken UTF-8 are refused even when the hash is right") {
    rules::Course course = play::small_course();
    REQUIRE(!course.missions.empty());
    REQUIRE(!course.missions[0].offers.empty());
    SUBCASE("an offer at a moment that does not exist") {
        course.missions[0].offers[0].moment = static_cast<rules::Moment>(rules::moment_count);
    }
    SUBCASE("a field of no known kind") { course.missions[0].form[0].kind = static_cast<rules::FieldKind>(200); }
    SUBCASE("half a letter") { course.title.vi = "M\xE1\xBB"; }
    SUBCASE("a control character") { course.title.vi = std::string("M\0t", 3); }
    SUBCASE("a text beyond its limit") { course.title.vi = std::string(rules::limits::text_bytes_max + 1, 'a'); }
    CHECK(is_refused(content::write_pack(course)));
}
