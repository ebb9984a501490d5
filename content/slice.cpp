#include "content/slice.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "content/index.hpp"
#include "content/pack_layout.hpp"
#include "game/rules/pair.hpp"

namespace motcua::content {

namespace {

// Every text in anything that lists its fields: whoever is named there by id is among them.
struct Named {
    std::set<std::string> texts;
    template <class... Fields> void operator()(const Fields&... fields) { (take(fields), ...); }
    void take(const std::string& text) { texts.insert(text); }
    template <class T> void take(const std::vector<T>& list) {
        for (const T& item : list) take(item);
    }
    template <class T> void take(const T& value) {
        if constexpr (kind_of<T>() == Kind::structure) T::fields(value, *this);
    }
};

// The questions that an attempt at the mission can meet, in the order of the course.
std::vector<rules::Question> questions_for(const rules::Course& course, const rules::Mission& mission) {
    std::set<std::string> pools(mission.practice_pools.begin(), mission.practice_pools.end()), ids;
    for (const rules::QuizDraw& draw : mission.quiz) pools.insert(draw.pool);
    for (const rules::Question& question : course.questions)
        if (pools.count(question.pool) != 0) ids.insert(question.id);
    for (std::size_t before = 0; before != ids.size();) {
        before = ids.size();
        for (const rules::Question& question : course.questions)
            if (ids.count(question.id) != 0)
                for (const rules::Choice& choice : question.choices)
                    if (!choice.next.empty()) ids.insert(choice.next);
    }
    std::vector<rules::Question> questions;
    for (const rules::Question& question : course.questions)
        if (ids.count(question.id) != 0) questions.push_back(question);
    return questions;
}

// What the desk of another mission needs of it.
rules::Mission for_desk(rules::Mission mission) {
    mission.offers.clear();
    mission.levels_lesson.clear();
    return mission;
}

// Only its place in the course, which result codes name a mission by.
rules::Mission place_of(const rules::Mission& mission) {
    rules::Mission place;
    place.id = mission.id;
    return place;
}

// What a result code of any mission may be written with; only who files or decides opens an entry.
rules::Procedure for_result_codes(const rules::Procedure& procedure) {
    rules::Procedure entry;
    entry.id = procedure.id;
    entry.name.vi = procedure.name.vi;
    return entry;
}

// Without what is for lesson plans.
rules::Goal for_pupils(rules::Goal goal) {
    goal.codes.clear();
    goal.subjects.clear();
    return goal;
}

// Without what is for the teacher's page.
rules::Misconception for_pupils(rules::Misconception misconception) {
    misconception.goal.clear();
    misconception.belief = {};
    return misconception;
}

} // namespace

rules::Course slice_of(const rules::Course& course, const std::string& id) {
    const rules::Mission* mission = rules::find(course.missions, id);
    if (mission == nullptr) return index_of(course);
    const bool is_study = mission->kind == rules::MissionKind::study;
    rules::Course slice;
    slice.id = course.id;
    slice.version = course.version;
    slice.today = course.today;
    if (const rules::Chapter* chapter = rules::find(course.chapters, mission->chapter)) slice.chapters.push_back({chapter->id, chapter->title, {}, {}});
    if (!is_study) slice.status_names = course.status_names;
    if (rules::is_for_two(*mission)) slice.officer = course.officer;
    if (mission->form_side.empty()) slice.glossary = course.glossary;  // a test explains no words
    slice.catalogue = course.catalogue;
    if (is_study) std::transform(course.catalogue.begin(), course.catalogue.end(), slice.catalogue.begin(), for_result_codes);
    slice.questions = questions_for(course, *mission);
    for (const rules::Mission& one : course.missions) {
        const bool is_at_desk = std::find(mission->desk_missions.begin(), mission->desk_missions.end(), one.id) != mission->desk_missions.end();
        slice.missions.push_back(one.id == id ? one : is_at_desk ? for_desk(one) : place_of(one));
    }
    Named named;
    rules::Course::fields(slice, named);
    for (const rules::Goal& goal : course.goals)
        if (!is_study || named.texts.count(goal.id) != 0) slice.goals.push_back(for_pupils(goal));
    for (const rules::Misconception& misconception : course.misconceptions)
        if (named.texts.count(misconception.id) != 0) slice.misconceptions.push_back(for_pupils(misconception));
    for (const rules::Source& source : course.sources)
        if (named.texts.count(source.id) != 0) slice.sources.push_back(source);
    return slice;
}

std::string slice_name(const std::string& mission, const std::string& course_hash) {
    return std::string(slicing) + "." + mission + "." + course_hash + ".pack";
}

} // namespace motcua::content
