// One persona: who comes, what she tells, what is true of her, and which papers she brings.
#include "content/drawings.hpp"
#include "content/parts.hpp"

#include <algorithm>

#include "game/rules/calendar.hpp"

namespace motcua::content {
namespace {

std::vector<rules::PaperLine> read_lines(Draft& draft, Table& table, const std::string& key) {
    std::vector<rules::PaperLine> lines;
    for (const YAML::Node& node : table.list(key)) {
        Table item(draft, table.file(), node, "line", table.place(key).line);
        rules::PaperLine line;
        line.label = item.text("label", label_bytes);
        line.value = item.line("value", line_bytes);
        lines.push_back(std::move(line));
    }
    return lines;
}

bool is_accepted_format(const std::string& file_name) {
    for (const std::string ending : {".pdf", ".jpg", ".png"})
        if (file_name.size() > ending.size() && file_name.substr(file_name.size() - 4) == ending) return true;
    return false;
}

void check_paper(Table& item, const rules::Paper& paper) {
    Draft& draft = item.draft();
    if (paper.component.empty() && paper.flaw != rules::Flaw::not_asked)
        draft.report(item.place("flaw"),
                     {"Giấy không phục vụ thành phần nào thì flaw phải là not_asked",
                      "A paper without a component can only have the flaw not_asked"},
                     {"Thêm component, hoặc đổi flaw", "Add a component or change the flaw"});
    if (!paper.file_name.empty() && is_accepted_format(paper.file_name) == (paper.flaw == rules::Flaw::wrong_format))
        draft.report(item.place("file_name"),
                     {"Đuôi tệp \"" + paper.file_name + "\" không khớp flaw",
                      "The ending of \"" + paper.file_name + "\" does not fit the flaw"},
                     {"Chỉ giấy wrong_format mới không phải .pdf, .jpg, .png",
                      "Only a wrong_format paper is not .pdf, .jpg or .png"});
}

std::vector<rules::Paper> read_papers(Draft& draft, Table& table, const std::string& key, const std::string& mission,
                                      const std::string& persona, bool is_needed) {
    std::vector<rules::Paper> papers;
    for (const YAML::Node& node : is_needed ? table.list(key) : table.open_list(key)) {
        Table item(draft, table.file(), node, "paper", table.place(key).line);
        rules::Paper paper;
        paper.id = item.id();
        draft.define(inside("paper", mission + "/" + persona), paper.id, item.place());
        paper.component = item.maybe_id("component");
        draft.refer(inside("component", mission), paper.component, item.place("component"));
        paper.flaw = static_cast<rules::Flaw>(item.one_of("flaw", flaw_words));
        paper.picture = paper_names[item.one_of("picture", paper_names)];
        paper.file_name = item.line("file_name", label_bytes);
        paper.title = item.text("title", label_bytes);
        paper.description = item.prose("description", line_bytes);
        paper.lines = read_lines(draft, item, "lines");
        check_paper(item, paper);
        papers.push_back(std::move(paper));
    }
    return papers;
}

// Sex, century and year stand in an identity number; a birth date beside it in the facts has to agree.
void check_numbers(Draft& draft, const rules::Persona& persona, const std::string& kind) {
    for (const rules::Fact& fact : persona.facts) {
        if (fact.key.size() < 8 || fact.key.substr(fact.key.size() - 7) != ".number") continue;
        const Place here = draft.place_of(kind, fact.key);
        const std::string& number = fact.value;
        if (number.size() != 12 || number.find_first_not_of("0123456789") != std::string::npos ||
            number.substr(0, 3) != "000") {
            draft.report(here,
                         {"\"" + number + "\" không phải số định danh bịa: cần 12 chữ số, bắt đầu bằng 000",
                          "\"" + number + "\" is no invented identity number: 12 digits beginning 000"},
                         {"Viết trong dấu ngoặc kép, ví dụ \"000158024617\"",
                          "Write it in quotes, for example \"000158024617\""});
            continue;
        }
        const std::string date_key = fact.key.substr(0, fact.key.size() - 7) + ".birth_date";
        const auto born = std::find_if(persona.facts.begin(), persona.facts.end(),
                                       [&](const rules::Fact& other) { return other.key == date_key; });
        const auto date = born == persona.facts.end() ? std::nullopt : rules::read_date(born->value);
        if (!date) continue;
        const int century = (number[3] - '0') / 2;
        const int year = 1900 + century * 100 + (number[4] - '0') * 10 + (number[5] - '0');
        if (year != date->year)
            draft.report(
                here,
                {"Số \"" + number + "\" là của người sinh năm " + std::to_string(year) + ", không khớp " + date_key,
                 "\"" + number + "\" says born in " + std::to_string(year) + ", which " + date_key + " does not"},
                {"Sửa chữ số thứ 4 (giới, thế kỷ) và 5–6 (năm sinh)",
                 "Mend digit 4 (sex and century) and digits 5-6 (year)"});
    }
}

} // namespace

void read_persona_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "persona");
    rules::Persona persona;
    persona.id = table.id();
    draft.define(inside("persona", mission.id), persona.id, table.place("id"));
    const std::string owner = mission.id + "/" + persona.id;
    persona.picture = read_drawing(table, picture_names);
    persona.audience = read_word(table, "audience", audience_words);
    persona.locality = read_word(table, "locality", locality_words);
    persona.name = table.text("name", label_bytes);
    persona.story = table.prose("story", story_bytes);
    persona.card = read_lines(draft, table, "card");
    for (auto& [key, value] : table.lines_by_name("facts", inside("fact", owner)))
        persona.facts.push_back({key, value});
    draft.remember("facts " + owner, table.place("facts"));
    draft.remember("story " + owner, table.place("story"));
    check_numbers(draft, persona, inside("fact", owner));
    draft.remember("papers " + owner, table.place("papers"));
    draft.remember("decoys " + owner, table.place("decoys"));
    if (mission.components.empty())
        for (const char* key : {"papers", "decoys"})
            table.refuse(key, {"papers.yaml không có components, nên không có trang giấy tờ",
                               "papers.yaml has no components, so there is no papers page"});
    else {
        const bool asks_paper = std::any_of(mission.components.begin(), mission.components.end(),
                                            [](const rules::Component& component) { return component.is_required; });
        persona.papers = read_papers(draft, table, "papers", mission.id, persona.id, asks_paper);
        persona.decoys = read_papers(draft, table, "decoys", mission.id, persona.id, mission.decoys_drawn > 0);
    }
    mission.personas.push_back(std::move(persona));
}

} // namespace motcua::content
