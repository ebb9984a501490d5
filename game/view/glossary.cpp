// See the header.
#include "game/view/glossary.hpp"

#include "game/rules/vietnamese.hpp"
#include "game/view/band.hpp"
#include "game/view/home.hpp"

namespace motcua::view {
namespace {

std::string source_words(const rules::Course& course, const rules::GlossaryWord& word, bool is_vietnamese) {
    std::string out;
    for (const std::string& id : word.sources) {
        const rules::Source* source = rules::find(course.sources, id);
        if (source == nullptr) continue;
        out += (out.empty() ? "" : "; ") + (is_vietnamese ? source->title.vi : source->title.en);
        if (!source->article.empty()) out += ", " + source->article;
        out += " (" + source->date + ")";
    }
    return out.empty() ? out : (is_vietnamese ? "Nguồn: " : "Source: ") + out;
}

}  // namespace

std::vector<kit::Explained> explained_words(const rules::Course& course, bool is_vietnamese) {
    std::vector<kit::Explained> out;
    for (const rules::GlossaryWord& word : course.glossary) {
        kit::Explained one{word.id, {rules::capitalised(is_vietnamese ? word.word.vi : word.word.en)}, is_vietnamese ? word.means.vi : word.means.en, source_words(course, word, is_vietnamese)};
        std::vector<std::string> forms = is_vietnamese ? word.also_vi : word.also_en;
        forms.push_back(is_vietnamese ? word.word.vi : word.word.en);
        for (const std::string& form : forms) {
            one.forms.push_back(form);
            if (rules::capitalised(form) != form && rules::capitalised(form) != one.forms[0]) one.forms.push_back(rules::capitalised(form));
        }
        out.push_back(std::move(one));
    }
    return out;
}

void explain_words(View& view) {
    const std::string language = view.is_vietnamese() ? "vi" : "en";
    if (view.memory.words_language != language) {
        view.memory.words = explained_words(view.course, view.is_vietnamese());
        view.memory.words_language = language;
    }
    if (view.mission.form_side.empty()) view.kit.explain(view.memory.words);
}

HomeWish draw_glossary(const rules::Course& course, kit::Kit& kit, std::string_view language) {
    const bool is_vietnamese = language != "en";
    const auto say = [&](std::string_view vi, std::string_view en) { return is_vietnamese ? vi : en; };
    HomeWish wish;
    const BandWish band = open_page(kit, "glossary", say("Sổ tay từ khó", "The book of hard words"), is_vietnamese);
    wish.wants_appearance = band.wants_appearance;
    wish.wants_other_language = band.wants_other_language;
    if (kit.link("home", say("Bản đồ", "Map"))) wish.wants_map = true;
    kit.heading(1, say("Sổ tay từ khó", "The book of hard words"));
    kit.text(say("Những chữ này hay gặp trên cổng dịch vụ công. Trong nhiệm vụ, chữ nào có gạch chấm bên dưới thì bấm vào là có lời giải thích.",
                 "You will meet these words on the public service portal. In a mission, press a word with a dotted line to see what it means."));
    for (const kit::Explained& word : explained_words(course, is_vietnamese)) {
        kit.begin_card("glossary-" + word.id, word.forms[0]);
        kit.text(word.text);
        if (!word.source.empty()) kit.note(word.source);
        kit.end_card();
    }
    return wish;
}

}  // namespace motcua::view
