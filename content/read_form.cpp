// What stands beside mission.yaml: form.yaml, papers.yaml, offers.yaml.
#include "content/parts.hpp"

#include <algorithm>

#include "game/rules/limits.hpp"

namespace motcua::content {

const std::vector<std::string> flaw_words = {"none", "blurred", "expired", "someone_else", "wrong_format", "not_asked"};
const std::vector<std::string> field_kind_words = {"text",   "full_name", "date",       "identity_number",
                                                   "number", "choice",    "multi_line", "check"};
const std::vector<std::string> moment_words = {"one_time_code", "payment", "receipt", "leaving", "desk"};

namespace {

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
    field.hint = item.maybe_prose("hint", line_bytes);
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
    field.after_field = item.maybe_id("after_field");
    draft.refer(inside("field", mission.id), field.after_field, item.place("after_field"));
    const bool is_compared = !field.expected_fact.empty();
    field.officer_note =
        is_compared ? item.prose("officer_note", note_bytes) : item.maybe_prose("officer_note", note_bytes);
    field.misconception = is_compared ? item.id("misconception") : item.maybe_id("misconception");
    draft.refer("misconception", field.misconception, item.place("misconception"));
    return field;
}

void read_flaw_notes(Draft& draft, Table& component, rules::Component& out) {
    for (const YAML::Node& node : out.is_required ? component.list("flaw_notes") : component.maybe_list("flaw_notes")) {
        Table item(draft, component.file(), node, "flaw note", component.place("flaw_notes").line);
        rules::FlawNote note;
        note.flaw = static_cast<rules::Flaw>(item.one_of("flaw", flaw_words));
        note.officer_note = item.prose("officer_note", note_bytes);
        note.misconception = read_belief(item, "misconception");
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

void read_form_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "file");
    for (const YAML::Node& node : table.list("sections")) {
        Table item(draft, file, node, "section", table.place("sections").line);
        rules::Section section;
        section.id = item.id();
        draft.define(inside("section", mission.id), section.id, item.place());
        section.title = item.text("title", label_bytes);
        section.note = item.maybe_prose("note", line_bytes);
        mission.sections.push_back(std::move(section));
    }
    for (const YAML::Node& node : table.list("form")) {
        Table item(draft, file, node, "field", table.place("form").line);
        mission.form.push_back(read_field(draft, item, mission));
    }
}

void read_papers_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission) {
    Table table(draft, file, root, "file");
    const std::vector<YAML::Node> nodes = table.open_list("components");
    mission.file_rule =
        nodes.empty() ? table.maybe_prose("file_rule", line_bytes) : table.prose("file_rule", line_bytes);
    for (const YAML::Node& node : nodes) {
        Table item(draft, file, node, "component", table.place("components").line);
        rules::Component component;
        component.id = item.id();
        draft.define(inside("component", mission.id), component.id, item.place());
        component.name = item.text("name", label_bytes);
        component.note = item.prose("note", line_bytes);
        component.is_required = item.flag("required");
        component.missing = item.prose("missing", note_bytes);
        component.misconception = read_belief(item, "misconception");
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
        draft.remember("goal of offer " + mission.id + "/" + offer.id, item.place("goal"));
        offer.moment = static_cast<rules::Moment>(item.one_of("moment", moment_words));
        offer.goal = item.id("goal");
        draft.refer("goal", offer.goal, item.place("goal"));
        offer.from = item.text("from", label_bytes);
        offer.message = item.prose("message", note_bytes);
        offer.choices = read_choices(item, "choices", Rights::one);
        mission.offers.push_back(std::move(offer));
    }
}

} // namespace motcua::content
