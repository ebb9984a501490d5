// See the header.
#include "web/server/course_pages.hpp"

namespace motcua::server {

namespace {

std::string value_of(const CourseChoice& choice) { return choice.hash.empty() ? choice.course : choice.course + "/" + choice.hash; }

const std::string& title_of(const rules::Text& title, Language language) {
    return language == Language::english ? title.en : title.vi;
}

std::string version_text(const CourseVersion& version, Language language) {
    return Words{"phiên bản ", "version "}.in(language) + version.version + " (" + version.hash.substr(0, 6) + ")";
}

} // namespace

void set_course_options(mustache::data& data, const Courses& courses, const CourseChoice& chosen, Language language) {
    const std::vector<CourseVersion> versions = courses.versions();
    const Pack* now = courses.choose(chosen);
    // Who chose nothing has the newest of the course that is played when nothing is chosen.
    const CourseChoice shown = chosen == CourseChoice{} && now ? CourseChoice{now->course.id, ""} : chosen;
    mustache::data options{mustache::data::type::list};
    const auto add = [&](const CourseChoice& choice, const std::string& label) {
        mustache::data item{mustache::data::type::object};
        item.set("value", value_of(choice));
        item.set("label", label);
        item.set("is_chosen", choice == shown);
        options.push_back(item);
    };
    for (const CourseVersion& version : versions) {
        const std::string& title = title_of(version.title, language);
        if (version.is_newest)
            add({version.course, ""}, title + " – " + Words{"luôn dùng bản mới nhất, nay là ", "always the newest, now "}.in(language) + version_text(version, language));
        add({version.course, version.hash},
            title + " – " + Words{"giữ ", "stay with "}.in(language) + version_text(version, language) +
                (version.is_present ? "" : Words{", đã gỡ khỏi thư mục", ", no longer in the folder"}.in(language)));
    }
    data.set("has_courses", !versions.empty());
    data.set("courses", options);
    mustache::data problems{mustache::data::type::list};
    for (const Words& problem : courses.problems()) {
        mustache::data item{mustache::data::type::object};
        item.set("words", problem.in(language));
        problems.push_back(item);
    }
    data.set("course_problems", problems);
}

void set_course_now(mustache::data& data, const Courses& courses, const CourseChoice& chosen, Language language) {
    const Pack* now = courses.choose(chosen);
    if (!now) {
        data.set("is_course_missing", true);
        return;
    }
    data.set("course_title", title_of(now->course.title, language));
    data.set("course_version", version_text({now->course.id, now->course.version, hash_text(now->hash), {}}, language));
    data.set("is_course_fixed", !chosen.hash.empty());
}

std::optional<CourseChoice> typed_course(const Courses& courses, const std::string& typed) {
    const std::size_t slash = typed.find('/');
    const CourseChoice choice{typed.substr(0, slash), slash == std::string::npos ? "" : typed.substr(slash + 1)};
    if (typed.empty() || (slash != std::string::npos && choice.hash.empty())) return std::nullopt;
    const Pack* pack = courses.choose(choice);
    if (!pack || pack->course.id != choice.course) return std::nullopt;
    return choice;
}

} // namespace motcua::server
