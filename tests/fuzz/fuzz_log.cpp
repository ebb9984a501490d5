// libFuzzer: any bytes as a log, and as a result code. The reader must stay within its limits, what it accepts must be
// written back to the same bytes, by way of a result code too, and replaying it must keep the law's promises.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/rules/result_code.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/small_course.hpp"

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const rules::Course course = play::small_course();
    static const std::uint64_t hash = rules::course_hash(course);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const rules::ReadLog read = rules::read_log(text);
    if (read.is_ok && rules::write_log(read.log) != text) std::abort();
    const rules::ReadCode unpacked = rules::read_result_code(course, hash, text);
    if (!unpacked.log.empty() && !rules::read_log(unpacked.log).is_ok) std::abort();
    rules::Log known = read.log;
    known.course = course.id;
    known.course_hash = hash;
    if (const std::string code = read.is_ok ? rules::write_result_code(course, known) : ""; !code.empty())
        if (rules::read_log(rules::read_result_code(course, hash, code).log).log.entries.size() != known.entries.size()) std::abort();
    const rules::ReadLog kept = rules::read_log_kept(text);
    const rules::State state = rules::replay(course, kept.log);
    if (state.fee_paid_dong + state.money_lost_dong != state.money_spent_dong) std::abort();
    const rules::Verification checked = rules::verify(course, {"copy", read.log.seed, hash}, text, "");
    if (checked.verdict == rules::Verdict::valid && !read.is_ok) std::abort();
    if (checked.score.points > checked.score.points_max) std::abort();
    return 0;
}
