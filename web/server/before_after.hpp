// What a class knew before the lessons and after them: the course's missions with form_side "pre" and "post", side by
// side. Only seats that finished both count; of each form the first finished attempt does, because a repeated one has
// been practised. Means and counts, no further statistics.
#pragma once

#include <cstdint>
#include <map>

#include "game/rules/course.hpp"
#include "web/server/store.hpp"

namespace motcua::server {

struct BeforeAfter {
    bool has_forms = false;                      // the course has both
    std::map<std::int64_t, std::int64_t> before; // share of points in thousandths, by seat that finished the form
    std::map<std::int64_t, std::int64_t> after;
    std::int64_t matched = 0; // seats with both
    std::int64_t only_before = 0;
    std::int64_t only_after = 0;
    std::int64_t before_permille = 0; // mean over the matched seats, rounded down
    std::int64_t after_permille = 0;
};

BeforeAfter before_after(Store& store, const rules::Course& course, std::int64_t class_id);

} // namespace motcua::server
