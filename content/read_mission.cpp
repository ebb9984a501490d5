// mission.yaml: what every mission says, and what filing missions say. Which keys belong to which kind is decided here.
#include "content/parts.hpp"

#include "game/rules/limits.hpp"

namespace motcua::content {

const std::vector<std::string> mission_kind_words = {"filing", "desk", "study"};
const std::vector<std::string> pay_time_words = {"before_sending", "after_acceptance"};
const std::vector<std::string> quiz_part_words = {"levels", "conduct"};
const std::vector<std::string> chapter_words = {"citizen", "counter", "system", "codes", "home"};

namespace {

constexpr std::uint32_t minutes_min = 6, minutes_max = 12;

const std::vector<std::string> filing_keys = {"procedure",
                                              "personas",
                                              "decoys_drawn",
                                              "wrong_procedure",
                                              "wrong_procedure_misconception",
                                              "wrong_procedures",
                                              "places",
                                              "deliveries",
                                              "fee_dong",
                                              "fee_field",
                                              "pay_time",
                                              "pay_methods",
                                              "cutoff_minute",
                                              "process_days",
                                              "draft",
                                              "draft_misconception",
                                              "results",
                                              "visit_text",
                                              "unasked_misconception",
                                              "unsaved_misconception",
                                              "levels_lesson",
                                              "officer",
                                              "complaint"};
const std::vector<std::string> study_keys = {"pages", "form_side", "practice"};

void refuse_all(Table& table, const std::vector<std::string>& keys, const std::string& kind) {
    for (const std::string& key : keys)
        table.refuse(key, {"chỉ nhiệm vụ kind: " + kind + " mới có", "only missions of kind: " + kind + " have it"});
}

void read_start_minutes(Table& table, rules::Mission& mission) {
    Draft& draft = table.draft();
    for (const YAML::Node& node : table.list("start_minutes")) {
        const Place here{table.file(), line_of(node, table.place("start_minutes").line)};
        const std::string word = read_scalar(draft, here, node, "start_minutes", id_bytes);
        const bool is_minute =
            !word.empty() && word.size() <= 4 && word.find_first_not_of("0123456789") == std::string::npos;
        const std::uint32_t minute = is_minute ? static_cast<std::uint32_t>(std::stoul(word)) : 0;
        if (minute < 480 || minute >= 1020)
            draft.report(here, {"Giờ bắt đầu phải trong giờ làm việc", "A story begins within working hours"},
                         {"Ghi số phút kể từ 0 giờ: 480 (8:00) đến 1019 (16:59)",
                          "Write minutes since midnight: 480 (08:00) to 1019 (16:59)"});
        mission.start_minutes.push_back(minute);
    }
}

void read_deliveries(Draft& draft, Table& table, rules::Mission& mission) {
    for (const YAML::Node& node : table.list("deliveries")) {
        Table item(draft, table.file(), node, "delivery", table.place("deliveries").line);
        rules::Delivery delivery;
        delivery.id = item.id();
        draft.define(inside("delivery", mission.id), delivery.id, item.place());
        delivery.label = item.text("label", label_bytes);
        delivery.note = item.prose("note", line_bytes);
        delivery.section = item.maybe_id("section");
        draft.refer(inside("section", mission.id), delivery.section, item.place("section"));
        delivery.outcome = item.prose("outcome", note_bytes);
        mission.deliveries.push_back(std::move(delivery));
    }
}

void read_draft_lines(Draft& draft, Table& table, rules::Mission& mission) {
    bool can_be_wrong = false;
    for (const YAML::Node& node : table.maybe_list("draft")) {
        Table item(draft, table.file(), node, "draft line", table.place("draft").line);
        rules::DraftLine line;
        line.id = item.id();
        draft.define(inside("draft line", mission.id), line.id, item.place());
        line.label = item.text("label", label_bytes);
        line.fact = item.id("fact");
        line.wrong_fact = item.maybe_id("wrong_fact");
        can_be_wrong = can_be_wrong || !line.wrong_fact.empty();
        mission.draft.push_back(std::move(line));
    }
    if (mission.draft.empty()) {
        table.refuse("draft_misconception", {"không có draft", "there is no draft"});
        return;
    }
    mission.draft_misconception = read_belief(table, "draft_misconception");
    if (!can_be_wrong)
        draft.report(table.place("draft"),
                     {"Bản dự thảo không bao giờ sai, nên không có gì để kiểm tra",
                      "The draft is never wrong, so there is nothing to check"},
                     {"Thêm wrong_fact cho ít nhất một dòng", "Give at least one line a wrong_fact"});
}

void read_results(Draft& draft, Table& table, rules::Mission& mission) {
    for (const YAML::Node& node : table.maybe_list("results")) {
        Table item(draft, table.file(), node, "result", table.place("results").line);
        mission.results.push_back(
            {item.text("name", label_bytes), item.text("body", line_bytes), item.text("time", line_bytes)});
    }
}

// What the course's officer block does not say: rules of this procedure, and beliefs that show here only.
void read_own_officer(Draft& draft, Table& table, rules::Mission& mission) {
    if (!table.has("officer")) {
        table.maybe_id("officer");
        return;
    }
    Table own(draft, table.file(), table.map("officer"), "officer", table.place("officer").line);
    if (own.has("rules"))
        mission.desk_rules = read_texts(own, "rules", line_bytes, true);
    else
        own.maybe_id("rules");
    for (const auto& [key, belief] :
         {std::pair{"lenient", &mission.desk_lenient}, std::pair{"strict", &mission.desk_strict},
          std::pair{"imprecise", &mission.desk_imprecise}}) {
        *belief = own.maybe_id(key);
        draft.refer("misconception", *belief, own.place(key));
    }
}

void read_payment(Draft& draft, Table& table, rules::Mission& mission) {
    mission.fee_dong = table.number("fee_dong", 100'000'000);
    draft.remember("fee " + mission.id, table.place("fee_dong"));
    if (mission.fee_dong == 0) {
        for (const char* key : {"fee_field", "pay_time", "pay_methods"})
            table.refuse(key, {"không có lệ phí (fee_dong: 0)", "there is no fee (fee_dong: 0)"});
        return;
    }
    mission.fee_field = table.maybe_id("fee_field");
    draft.refer(inside("field", mission.id), mission.fee_field, table.place("fee_field"));
    mission.pay_time = static_cast<rules::PayTime>(table.maybe_one_of("pay_time", pay_time_words));
    mission.pay_methods = read_choices(table, "pay_methods", Rights::some_of_each);
}

void read_wrong_procedures(Draft& draft, Table& table, rules::Mission& mission) {
    mission.wrong_procedure = table.prose("wrong_procedure", note_bytes);
    mission.wrong_procedure_misconception = read_belief(table, "wrong_procedure_misconception");
    mission.wrong_procedures = read_choices(table, "wrong_procedures", Rights::none);
    for (const rules::Choice& wrong : mission.wrong_procedures) {
        draft.refer("procedure", wrong.id, table.place("wrong_procedures"));
        if (wrong.id == mission.procedure)
            draft.report(table.place("wrong_procedures"),
                         {"\"" + wrong.id + "\" là thủ tục đúng của nhiệm vụ",
                          "\"" + wrong.id + "\" is the mission's right procedure"},
                         {"Bỏ nó khỏi danh sách sai", "Take it out of the wrong ones"});
    }
}

} // namespace

std::string read_belief(Table& table, const std::string& key) {
    std::string id = table.id(key);
    table.draft().refer("misconception", id, table.place(key));
    return id;
}

void read_filing(Table& table, rules::Mission& mission, std::vector<std::string>& personas) {
    Draft& draft = table.draft();
    mission.procedure = table.id("procedure");
    draft.refer("procedure", mission.procedure, table.place("procedure"));
    personas = table.ids("personas");
    draft.remember("personas " + mission.id, table.place("personas"));
    mission.decoys_drawn = table.maybe_number("decoys_drawn", 20, 0);
    draft.remember("decoys_drawn " + mission.id, table.place("decoys_drawn"));
    read_wrong_procedures(draft, table, mission);
    mission.places = read_choices(table, "places", Rights::some_of_each);
    read_deliveries(draft, table, mission);
    read_payment(draft, table, mission);
    mission.cutoff_minute = table.number("cutoff_minute", 1439);
    mission.process_days = table.maybe_number("process_days", 60, 0);
    read_draft_lines(draft, table, mission);
    read_results(draft, table, mission);
    mission.visit_text = table.maybe_prose("visit_text", note_bytes);
    for (const auto& [key, belief] : {std::pair{"unasked_misconception", &mission.unasked_misconception},
                                      std::pair{"unsaved_misconception", &mission.unsaved_misconception}}) {
        *belief = table.maybe_id(key);
        draft.refer("misconception", *belief, table.place(key));
        draft.remember(std::string(key) + " " + mission.id, table.place(key));
    }
    mission.levels_lesson = read_texts(table, "levels_lesson", note_bytes, true);
    mission.complaint = table.prose("complaint", line_bytes);
    read_own_officer(draft, table, mission);
    read_filing_quiz(table, mission);
}

void read_mission_file(Draft& draft, const std::string& file, const YAML::Node& root, rules::Mission& mission,
                       std::vector<std::string>& personas) {
    Table table(draft, file, root, "mission");
    mission.id = table.id();
    draft.define("mission", mission.id, table.place("id"));
    mission.kind = static_cast<rules::MissionKind>(table.maybe_one_of("kind", mission_kind_words));
    mission.chapter = chapter_words[table.one_of("chapter", chapter_words)];
    read_spot(table, "map", mission.map_x, mission.map_y);
    draft.remember("map " + mission.id, table.place("map"));
    mission.minutes = table.number("minutes", minutes_max);
    if (mission.minutes < minutes_min && table.has("minutes"))
        draft.report(table.place("minutes"),
                     {"Một nhiệm vụ dài từ 6 đến 12 phút", "A mission takes from 6 to 12 minutes"},
                     {"Ghi minutes từ 6 đến 12", "Make minutes 6 to 12"});
    mission.title = table.text("title", label_bytes);
    mission.need = table.prose("need", line_bytes);
    mission.before = table.maybe_prose("before", note_bytes);
    mission.after = table.maybe_prose("after", note_bytes);
    if (table.has("before") != table.has("after"))
        draft.report(table.place(table.has("before") ? "before" : "after"),
                     {"Câu chuyện có mở mà không có kết, hoặc ngược lại", "The story has a beginning without an end, or the reverse"},
                     {"Viết cả before lẫn after, hoặc bỏ cả hai", "Write both before and after, or neither"});
    const bool is_filing = mission.kind == rules::MissionKind::filing,
               is_study = mission.kind == rules::MissionKind::study;
    if (!is_filing) refuse_all(table, filing_keys, "filing");
    if (!is_study) refuse_all(table, study_keys, "study");
    if (mission.kind != rules::MissionKind::desk) refuse_all(table, {"desk"}, "desk");
    if (is_study)
        table.refuse("start_minutes", {"nhiệm vụ tìm hiểu không có giờ", "a study mission knows no hour"});
    else
        read_start_minutes(table, mission);
    if (is_filing)
        read_filing(table, mission, personas);
    else if (is_study)
        read_study(table, mission);
    else
        read_desk(table, mission);
    if (!is_study || table.has("sources"))
        mission.sources = read_sources_of(table);
    else
        table.maybe_id("sources");
}

} // namespace motcua::content
