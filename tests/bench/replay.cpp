// How long the law takes: reading, replaying and verifying a whole mission of the shipped course, beside two baselines on
// the same bytes in the same run (only hashing them; only reading them). Native and as wasm under Node.
#include <chrono>
#include <cstdio>

#include "game/rules/hash.hpp"
#include "game/rules/verify.hpp"
#include "tests/play/player.hpp"
#include "tests/play/shipped_course.hpp"

using namespace motcua;

namespace {

// Microseconds per call: the best of five batches, so that a neighbour's noise is left out.
template <class Work> double microseconds(Work work) {
    double best = 1e9;
    for (int batch = 0; batch < 5; ++batch) {
        const auto begin = std::chrono::steady_clock::now();
        constexpr int calls = 400;
        for (int i = 0; i < calls; ++i) work();
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / calls);
    }
    return best;
}

}  // namespace

int main() {
    const rules::Course& course = play::shipped_course();
    const rules::Log log = play::play(course, course.missions[0].id, 3, {.trusts_offers = true, .types_wrong_field = true});
    const std::string text = rules::write_log(log);
    const rules::Issued issued{log.mission, log.seed, log.course_hash};
    volatile std::uint64_t sink = 0;
    const double hashing = microseconds([&] {
        rules::Hasher hasher;
        hasher(text);
        sink = sink + hasher.value();
    });
    const double reading = microseconds([&] { sink = sink + rules::read_log(text).log.entries.size(); });
    const double replaying = microseconds([&] { sink = sink + rules::digest(rules::replay(course, log)); });
    const double verifying = microseconds([&] { sink = sink + rules::verify(course, issued, text, text).digest; });
    std::printf("a whole mission: %zu actions, %zu bytes of log\n", log.entries.size(), text.size());
    std::printf("baseline, hashing the bytes     %8.1f us\n", hashing);
    std::printf("reading the log                 %8.1f us   %5.2f x hashing\n", reading, reading / hashing);
    std::printf("replaying it, with its digest   %8.1f us   %5.2f x reading\n", replaying, replaying / reading);
    std::printf("verifying it whole, with score  %8.1f us   %5.2f x reading\n", verifying, verifying / reading);
}
