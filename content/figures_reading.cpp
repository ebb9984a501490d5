// How long the course's texts are, by what they are for. See reading.hpp.
#include <algorithm>
#include <functional>

#include "content/reading.hpp"

namespace motcua::content {
namespace {

struct Kind {
    std::string name;
    std::vector<std::size_t> words = {};
    std::size_t longest_sentence = 0;

    void add(const rules::Text& text) {
        if (text.vi.empty()) return;
        const Reading read = read_length(text.vi);
        words.push_back(read.words);
        longest_sentence = std::max(longest_sentence, read.longest_sentence);
    }
    void add(const std::vector<rules::Text>& texts) {
        for (const rules::Text& text : texts) add(text);
    }

    void write(Figures& figures) {
        std::sort(words.begin(), words.end());
        const auto part = [&](std::size_t tenths) { return words.empty() ? 0 : words[std::min(words.size() - 1, words.size() * tenths / 10)]; };
        for (const auto& [what, count] : {std::pair{"", words.size()}, std::pair{"_median", part(5)}, std::pair{"_most", part(9)},
                                          std::pair{"_max", part(10)}, std::pair{"_longest_sentence", longest_sentence}})
            figures.push_back({"reading_" + name + what, count});
    }
};

} // namespace

Figures count_reading(const rules::Course& course) {
    Kind story{"story"}, tale{"tale"}, lesson{"lesson"}, stem{"question"}, label{"choice"}, consequence{"consequence"},
        offer{"offer"}, hint{"field_hint"}, note{"officer_note"}, word{"glossary"};
    const auto add_choices = [&](const std::vector<rules::Choice>& choices) {
        for (const rules::Choice& choice : choices) {
            label.add(choice.label);
            consequence.add(choice.consequence);
        }
    };
    for (const rules::Mission& mission : course.missions) {
        for (const rules::Persona& persona : mission.personas) story.add(persona.story);
        tale.add(mission.before);
        tale.add(mission.after);
        lesson.add(mission.levels_lesson);
        for (const rules::StudyPage& page : mission.pages) lesson.add(page.paragraphs);
        for (const rules::Field& field : mission.form) {
            hint.add(field.hint);
            note.add(field.officer_note);
        }
        for (const rules::Component& component : mission.components) note.add(component.missing);
        for (const std::vector<rules::Choice>* choices : {&mission.wrong_procedures, &mission.places, &mission.pay_methods}) add_choices(*choices);
        for (const rules::Offer& one : mission.offers) {
            offer.add(one.message);
            add_choices(one.choices);
        }
    }
    for (const rules::Question& question : course.questions) {
        stem.add(question.stem);
        add_choices(question.choices);
    }
    for (const rules::GlossaryWord& one : course.glossary) word.add(one.means);
    Figures figures;
    for (Kind* kind : {&story, &tale, &lesson, &stem, &label, &consequence, &offer, &hint, &note, &word}) kind->write(figures);
    return figures;
}

} // namespace motcua::content
