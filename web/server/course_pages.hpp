// The choice of a class's course, in words: what the templates course_*.mustache show, and what a form's answer means.
#pragma once

#include <optional>
#include <string>

#include "web/server/courses.hpp"
#include "web/server/pages.hpp"

namespace motcua::server {

// The options of the form, and what is wrong with dropped packs. Only versions that can be played are offered.
void set_course_options(mustache::data& data, const Courses& courses, const CourseChoice& chosen, Language language);
// What the class plays now, or that it is gone.
void set_course_now(mustache::data& data, const Courses& courses, const CourseChoice& chosen, Language language);

// "mot-cua" = its newest version, "mot-cua/<hash>" = that one. Null when it is not here.
std::optional<CourseChoice> typed_course(const Courses& courses, const std::string& typed);

} // namespace motcua::server
