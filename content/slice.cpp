#include "content/slice.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "content/index.hpp"
#include "content/pack_layout.hpp"

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

} // namespace

rules::Course slice_of(const rules::Course& course, const std::string& id) {
    rules::Course slice = index_of(course);
    const rules::Mission* mission = rules::find(course.missions, id);
    if (mission == nullptr) return slice;
    slice.status_names = course.status_names;
    slice.officer = course.officer;
    slice.glossary = course.glossary;
    slice.goals = course.goals;
    slice.catalogue = course.catalogue;
    slice.questions = questions_for(course, *mission);
    Named named;
    named.take(slice.officer);
    named.take(slice.glossary);
    named.take(slice.catalogue);
    named.take(slice.questions);
    for (std::size_t i = 0; i < course.missions.size(); ++i) {
        const rules::Mission& one = course.missions[i];
        const bool is_at_desk = std::find(mission->desk_missions.begin(), mission->desk_missions.end(), one.id) != mission->desk_missions.end();
        if (one.id != id && !is_at_desk) continue;
        slice.missions[i] = one.id == id ? one : for_desk(one);
        named.take(slice.missions[i]);
    }
    const auto is_named = [&](const auto& one) { return named.texts.count(one.id) != 0; };
    std::copy_if(course.misconceptions.begin(), course.misconceptions.end(), std::back_inserter(slice.misconceptions), is_named);
    std::copy_if(course.sources.begin(), course.sources.end(), std::back_inserter(slice.sources), is_named);
    return slice;
}

std::string slice_name(const std::string& mission, const std::string& course_hash) {
    return std::string(slicing) + "." + mission + "." + course_hash + ".pack";
}

} // namespace motcua::content
