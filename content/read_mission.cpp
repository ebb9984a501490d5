// The files of one mission except its personas: mission.yaml, form.yaml, papers.yaml, offers.yaml.
#include "content/parts.hpp"

#include <algorithm>

#include "game/rules/limits.hpp"

namespace motcua::content {

const std::vector<std::string> flaw_words = {"none", "blurred", "expired", "someone_else", "wrong_format", "not_asked"};
const std::vector<std::string> field_kind_words = {"text",   "full_name", "date",       "identity_number",
                                                   "number", "choice",    "multi_line", "check"};
const std::vector<std::string> moment_words = {"one_time_code", "payment", "receipt", "leaving"};
const std::vector<std::string> quiz_part_words = {"levels", "conduct"};

namespace {

// A key that names a misconception the mission itself shows.
std::string belief(Table& table, const std::string& key) {
    std::string id = table.id(key);
    table.draft().refer("misconception", id, table.place(key));
    return id;
}

void read_quiz(Draft& draft, Table& table, rules::Mission& mission) {
    for (const YAML::Node& node : table.list("quiz")) {
        Table item(draft, table.file(), node, "quiz draw", table.place("quiz").line);
        rules::QuizDraw quiz;
        quiz.part = static_cast<rules::QuizPart>(item.one_of("part", quiz_part_words));
        quiz.pool = item.id("pool");
        draft.refer("pool", quiz.pool, item.place("pool"));
        quiz.count = item.number("count", 50);
        draft.remember("quiz " + mission.id + " " + quiz.pool, item.place("count"));
        mission.quiz.push_back(quiz);
    }
}

void read_deliveries(Draft& draft, Table& table, rules::Mission& mission) {
    for (const YAML::Node& node : table.list("deliveries")) {
        Table item(draft, table.file(), node, "delivery", table.place("deliveries").line);
        rules::Delivery delivery;
        delivery.id = item.id();
        draft.define(inside("delivery", mission.id), delivery.id, item.place());
        delivery.label = item.text("label", label_bytes);
        delivery.note = item.text("note", line_bytes);
        delivery.section = item.maybe_id("section");
        draft.refer(inside("section", mission.id), delivery.section, item.place("section"));
        delivery.outcome = item.text("outcome", note_bytes);
        mission.deliveries.push_back(std::move(delivery));
    }
}

std::vector<rules::Option> read_options(Draft& draft, Table& field, const std::string& scope) {
    std::vector<rules::Option> options;
    for (const YAML::Node& node : field.list("options")) {
        Table item(draft, field.file(), node, "option", field.place("options").line);
        rules::Option option;
        option.id = item.id();
        draft.define(inside("option", scope), option.id, item.place());
        option.label = item.text("label", label_bytes);
        options.push_back(std::move(option));
    }
    return options;
}

rules::Field read_field(Draft& draft, Table& item, const rules::Mission& mission) {
    rules::Field field;
    field.id = item.id();
    draft.define(inside("field", mission.id), field.id, item.place());
    field.section = item.id("section");
    draft.refer(inside("section", mission.id), field.section, item.place("section"));
    field.kind = static_cast<rules::FieldKind>(item.one_of("kind", field_kind_words));
    field.label = item.text("label", label_bytes);
    field.hint = item.maybe_text("hint", line_bytes);
    field.is_required = item.maybe_flag("required", false);
    field.max_bytes = item.maybe_number("max_bytes", static_cast<std::uint32_t>(rules::limits::typed_bytes_max), 120);
    field.min = static_cast<std::int32_t>(item.maybe_number("min", 999'999'999, 0));
    field.max = static_cast<std::int32_t>(item.maybe_number("max", 999'999'999, 0));
    if (field.kind == rules::FieldKind::choice) field.options = read_options(draft, item, mission.id + "." + field.id);
    field.prefill_fact = item.maybe_id("prefill");
    field.expected_fact = item.maybe_id("expected");
    field.agrees_with = item.maybe_id("agrees_with");
    draft.refer(inside("field", mission.id), field.agrees_with, item.place("agrees_with"));
    field.birth_date_field = item.maybe_id("birth_date_field");
    draft.refer(inside("field", mission.id), field.birth_date_field, item.place("birth_date_field"));
    const bool is_compared = !field.expected_fact.empty();
    field.officer_note =
        is_compared ? item.text("officer_note", note_bytes) : item.maybe_text("officer_note", note_bytes);
    field.misconception = is_compared ? item.id("misconception") : item.maybe_id("misconception");
    draft.refer("misconception", field.misconception, item.place("misconception"));
    return field;
}

void read_flaw_notes(Draft& draft, Table& component, rules::Component& out) {
    for (const YAML::Node& node : out.is_required ? component.list("flaw_notes") : component.maybe_list("flaw_notes")) {
        Table item(draft, component.file(), node, "flaw note", component.place("flaw_notes").line);
        rules::FlawNote note;
        note.flaw = static_cast<rules::Flaw>(item.one_of("flaw", flaw_words));
        note.officer_note = item.text("officer_note", note_bytes);
        note.misconception = belief(item, "misconception");
        out.flaw_notes.push_back(std::move(note));
    }
    if (!out.is_required) return;
    for (std::size_t flaw = 1; flaw < flaw_words.size(); ++flaw) {
        const bool is_there =
            std::any_of(out.flaw_notes.begin(), out.flaw_notes.end(),
                        [&](const rules::FlawNote& note) { return static_cast<std::size_t>(note.flaw) == flaw; });
        if (!is_there)
            draft.report(component.place("flaw_notes"),
                         {"Chưa có lời cán bộ cho lỗi \"" + flaw_words[flaw] + "\"",
                          "The officer has no words for the flaw \"" + flaw_words[flaw] + "\""},
                         {"Thêm một mục flaw: " + flaw_words[flaw], "Add an item with flaw: " + flaw_words[flaw]});
    }
}

} // namespace

void read_mission_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission,
                       std::vector<std::string>& personas) {
    Table table(draft, file, root, "mission");
    mission.id = table.id();
    draft.define("mission", mission.id, table.place("id"));
    mission.title = table.text("title", label_bytes);
    mission.need = table.text("need", line_bytes);
    mission.procedure = table.id("procedure");
    draft.refer("procedure", mission.procedure, table.place("procedure"));
    personas = table.ids("personas");
    draft.remember("personas " + mission.id, table.place("personas"));
    mission.decoys_drawn = table.number("decoys_drawn", 20);
    mission.wrong_procedure = table.text("wrong_procedure", note_bytes);
    mission.wrong_procedure_misconception = belief(table, "wrong_procedure_misconception");
    mission.wrong_procedures = read_choices(table, "wrong_procedures", Rights::none);
    for (const rules::Choice& wrong : mission.wrong_procedures) {
        draft.refer("procedure", wrong.id, table.place("wrong_procedures"));
        if (wrong.id == mission.procedure)
            draft.report(table.place("wrong_procedures"),
                         {"\"" + wrong.id + "\" là thủ tục đúng của nhiệm vụ",
                          "\"" + wrong.id + "\" is the mission's right procedure"},
                         {"Bỏ nó khỏi danh sách sai", "Take it out of the wrong ones"});
    }
    mission.places = read_choices(table, "places", Rights::some_of_each);
    read_deliveries(draft, table, mission);
    mission.fee_dong = table.number("fee_dong", 100'000'000);
    mission.fee_field = table.maybe_id("fee_field");
    draft.refer(inside("field", mission.id), mission.fee_field, table.place("fee_field"));
    mission.pay_methods = read_choices(table, "pay_methods", Rights::some_of_each);
    for (const YAML::Node& node : table.list("start_minutes")) {
        const std::string word = read_scalar(draft, {file, line_of(node, 1)}, node, "start_minutes", id_bytes);
        const bool is_minute =
            !word.empty() && word.size() <= 4 && word.find_first_not_of("0123456789") == std::string::npos;
        const std::uint32_t minute = is_minute ? static_cast<std::uint32_t>(std::stoul(word)) : 0;
        if (minute < 480 || minute >= 1020)
            draft.report({file, line_of(node, 1)},
                         {"Giờ bắt đầu phải trong giờ làm việc", "A story begins within working hours"},
                         {"Ghi số phút kể từ 0 giờ: 480 (8:00) đến 1019 (16:59)",
                          "Write minutes since midnight: 480 (08:00) to 1019 (16:59)"});
        mission.start_minutes.push_back(minute);
    }
    mission.cutoff_minute = table.number("cutoff_minute", 1439);
    read_quiz(draft, table, mission);
    mission.unasked_misconception = belief(table, "unasked_misconception");
    mission.unsaved_misconception = belief(table, "unsaved_misconception");
    mission.levels_lesson = read_texts(table, "levels_lesson", note_bytes);
    mission.complaint = table.text("complaint", line_bytes);
    mission.sources = read_sources_of(table);
}

void read_form_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "file");
    for (const YAML::Node& node : table.list("sections")) {
        Table item(draft, file, node, "section", table.place("sections").line);
        rules::Section section;
        section.id = item.id();
        draft.define(inside("section", mission.id), section.id, item.place());
        section.title = item.text("title", label_bytes);
        section.note = item.maybe_text("note", line_bytes);
        mission.sections.push_back(std::move(section));
    }
    for (const YAML::Node& node : table.list("form")) {
        Table item(draft, file, node, "field", table.place("form").line);
        mission.form.push_back(read_field(draft, item, mission));
    }
}

void read_papers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "file");
    mission.file_rule = table.text("file_rule", line_bytes);
    for (const YAML::Node& node : table.list("components")) {
        Table item(draft, file, node, "component", table.place("components").line);
        rules::Component component;
        component.id = item.id();
        draft.define(inside("component", mission.id), component.id, item.place());
        component.name = item.text("name", label_bytes);
        component.note = item.text("note", line_bytes);
        component.is_required = item.flag("required");
        component.missing = item.text("missing", note_bytes);
        component.misconception = belief(item, "misconception");
        read_flaw_notes(draft, item, component);
        mission.components.push_back(std::move(component));
    }
}

void read_offers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "file");
    draft.remember("offers " + mission.id, table.place("offers"));
    for (const YAML::Node& node : table.list("offers")) {
        Table item(draft, file, node, "offer", table.place("offers").line);
        rules::Offer offer;
        offer.id = item.id();
        draft.define(inside("offer", mission.id), offer.id, item.place());
        offer.moment = static_cast<rules::Moment>(item.one_of("moment", moment_words));
        offer.goal = item.id("goal");
        draft.refer("goal", offer.goal, item.place("goal"));
        offer.from = item.text("from", label_bytes);
        offer.message = item.text("message", note_bytes);
        offer.choices = read_choices(item, "choices", Rights::one);
        mission.offers.push_back(std::move(offer));
    }
}

} // namespace motcua::content
