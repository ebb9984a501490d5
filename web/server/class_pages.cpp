// See the header.
#include "web/server/class_pages.hpp"

#include <ctime>

#include "game/rules/score.hpp"
#include "game/rules/variant.hpp"
#include "game/rules/verify.hpp"
#include "web/server/coverage.hpp"
#include "web/server/csv.hpp"
#include "web/server/join_code.hpp"

namespace motcua::server {

namespace {

struct State {
    const char* css_class;
    Words words;
};

State state_of(const SeatLine& line) {
    if (line.is_finished) return {"done", {"hoàn thành", "completed"}};
    if (line.actions > 0) return {"playing", {"đang làm", "playing"}};
    if (line.has_joined) return {"joined", {"đã vào", "joined"}};
    return {"absent", {"chưa vào", "not yet"}};
}

Words fate_words(const SeatLine& line) {
    const std::string& fate = line.fate;
    if (fate == rules::fate_word(rules::Fate::accepted_at_once)) return {"được tiếp nhận ngay", "accepted at once"};
    if (fate == rules::fate_word(rules::Fate::accepted_after_supplement))
        return {"sau khi bổ sung", "after a supplement"};
    if (fate == rules::fate_word(rules::Fate::accepted_after_refusal)) return {"sau khi bị từ chối", "after a refusal"};
    if (line.progress_permille == 1000) return {"đã xong", "done"}; // a mission without a dossier
    return {"chưa xong", "under way"};
}

Words refused_words(const SeatLine& line) {
    if (line.refused_count == 0) return {};
    const Words why = verdict_words(line.refused_verdict);
    const std::string count = std::to_string(line.refused_count);
    const std::string at = line.refused_line > 0 ? std::to_string(line.refused_line) : "";
    return {"đã bỏ " + count + " lần gửi: " + why.vi + (at.empty() ? "" : " (dòng " + at + ")"),
            count + (line.refused_count == 1 ? " sending" : " sendings") + " turned away: " + why.en +
                (at.empty() ? "" : " (line " + at + ")")};
}

std::string time_text(std::int64_t elapsed_ms) {
    const std::int64_t seconds = elapsed_ms / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

// Wall clock of Vietnam, which keeps UTC+7 all year.
std::string clock_text(std::int64_t now_ms) {
    const std::time_t now_s = static_cast<std::time_t>(now_ms / 1000 + 7 * 3600);
    std::tm day{};
    gmtime_r(&now_s, &day);
    char text[16];
    std::strftime(text, sizeof text, "%H:%M:%S", &day);
    return text;
}

std::string attempts_text(const SeatLine& line, Language language) {
    if (line.attempts < 2) return "";
    const std::string count = std::to_string(line.attempts);
    if (line.missions_finished > 1) {
        const std::string missions = std::to_string(line.missions_finished);
        return Words{"(" + missions + " nhiệm vụ xong, " + count + " lượt)", "(" + missions + " missions done, " + count + " attempts)"}.in(language);
    }
    return Words{"(" + count + " lượt)", "(" + count + " attempts)"}.in(language);
}

mustache::data line_data(const SeatLine& line, Language language) {
    const State state = state_of(line);
    mustache::data row{mustache::data::type::object};
    row.set("number", std::to_string(line.number));
    row.set("is_empty", !line.has_joined && line.attempts == 0);
    row.set("state", state.words.in(language));
    row.set("state_class", state.css_class);
    const std::string attempts = attempts_text(line, language);
    row.set("attempts", attempts.empty() ? mustache::data(false) : mustache::data(attempts));
    row.set("has_played", line.actions > 0);
    row.set("has_points", line.points_max > 0); // nothing was asked yet
    row.set("permille", std::to_string(line.progress_permille));
    row.set("progress", percent_text(line.progress_permille / 10 * 10, language == Language::english));
    row.set("points", std::to_string(line.points));
    row.set("points_max", std::to_string(line.points_max));
    row.set("stars", std::to_string(line.stars));
    row.set("stars_max", std::to_string(line.stars_max));
    row.set("time", line.actions > 0 ? time_text(line.elapsed_ms) : std::string());
    row.set("fate", line.actions > 0 ? fate_words(line).in(language) : std::string());
    row.set("is_pair", line.is_pair);
    row.set("is_handed_in", line.handed_in > 0);
    const std::string refused = refused_words(line).in(language);
    row.set("refused", refused.empty() ? mustache::data(false) : mustache::data(refused));
    return row;
}

std::string title_of(const ClassView& view, Language language) {
    const rules::Mission* mission = view.course ? rules::find(view.course->missions, view.mission) : nullptr;
    if (!mission) return Words{"Tất cả nhiệm vụ", "All missions"}.in(language);
    return Words{mission->title.vi, mission->title.en}.in(language);
}

void set_choices(mustache::data& data, const ClassView& view, Language language) {
    mustache::data choices{mustache::data::type::list};
    const auto add = [&](const std::string& mission, const std::string& title, const std::string& helped) {
        mustache::data item{mustache::data::type::object};
        item.set("choice_query", choice_query(mission));
        item.set("choice_title", title);
        item.set("helped", helped.empty() ? mustache::data(false) : mustache::data(helped));
        item.set("is_chosen", mission == view.mission);
        choices.push_back(item);
    };
    add("", Words{"Tất cả nhiệm vụ", "All missions"}.in(language), "");
    const std::string joined = "/" + std::to_string(view.light.joined);
    if (view.course)
        for (const rules::Mission& mission : view.course->missions)
            add(mission.id, Words{mission.title.vi, mission.title.en}.in(language),
                std::to_string(view.light.helped.at(mission.id)) + joined);
    data.set("choices", choices);
    data.set("chosen_title", title_of(view, language));
}

void set_forms(mustache::data& data, const BeforeAfter& forms, Language language) {
    const bool is_english = language == Language::english;
    const std::string first = std::to_string(forms.only_before), second = std::to_string(forms.only_after);
    data.set("has_forms", forms.has_forms);
    data.set("has_matched", forms.matched > 0);
    data.set("matched", std::to_string(forms.matched));
    data.set("unmatched", std::to_string(forms.only_before + forms.only_after));
    data.set("before", percent_text(forms.before_permille, is_english));
    data.set("after", percent_text(forms.after_permille, is_english));
    data.set("unmatched_text",
             Words{"Mới làm bài trước: " + first + " em; mới làm bài sau: " + second + " em.",
                   "Only the form before: " + first + "; only the form after: " + second + "."}
                 .in(language));
}

std::int32_t counted(const std::vector<rules::PollCount>& sums, const rules::Question& poll) {
    std::int32_t seats = 0;
    for (const rules::PollCount& one : sums)
        if (one.question == poll.id) seats += one.seats;
    return seats;
}

// Calls `tell` with each answer to the poll in words and how many chose it.
template <class Tell> void each_choice(const ClassView& view, const rules::Question& poll, Language language, Tell tell) {
    for (const rules::PollCount& one : view.poll_sums) {
        const rules::Choice* choice = one.question == poll.id ? rules::find(poll.choices, one.choice) : nullptr;
        if (choice) tell(Words{choice->label.vi, choice->label.en}.in(language), std::to_string(one.seats));
    }
}

void set_polls(mustache::data& data, const ClassView& view, Language language) {
    const std::string group = std::to_string(rules::poll_group);
    mustache::data polls{mustache::data::type::list};
    for (const rules::Question* poll : view.polls) {
        const std::int32_t seats = counted(view.poll_sums, *poll);
        if (seats == 0) continue;
        mustache::data item{mustache::data::type::object}, choices{mustache::data::type::list};
        item.set("question", Words{poll->stem.vi, poll->stem.en}.in(language));
        item.set("counted", std::to_string(seats));
        each_choice(view, *poll, language, [&choices](const std::string& label, const std::string& count) {
            mustache::data choice{mustache::data::type::object};
            choice.set("label", label);
            choice.set("seats", count);
            choices.push_back(choice);
        });
        item.set("choices", choices);
        polls.push_back(item);
    }
    data.set("has_polls", !view.polls.empty());
    data.set("has_poll_sums", !view.poll_sums.empty());
    data.set("polls", polls);
    data.set("polls_wait", Words{"Chưa đủ " + group + " em trả lời.", "Fewer than " + group + " pupils have answered yet."}.in(language));
    data.set("polls_note",
             Words{"Chỉ có con số cộng lại, và chỉ cộng thêm mỗi khi đủ " + group + " em nữa trả lời, để không ai bị nhận ra. Mỗi em tính lần kể mới nhất.",
                   "Only sums are shown, and they grow only when " + group + " more pupils have answered, so that nobody can be picked out. Of each pupil the newest answer counts."}
                 .in(language));
}

// Below the seats, in a table of its own: no line of it belongs to a seat.
void add_polls(Csv& csv, const ClassView& view, const Class& of, Language language) {
    if (view.poll_sums.empty()) return;
    csv.add_row({});
    csv.add_row(language == Language::english ? std::vector<std::string>{"School", "School year", "Class", "Mission", "Question", "Answer", "Pupils"}
                                              : std::vector<std::string>{"Trường", "Năm học", "Lớp", "Nhiệm vụ", "Câu hỏi", "Trả lời", "Số em"});
    for (const rules::Question* poll : view.polls)
        each_choice(view, *poll, language, [&](const std::string& label, const std::string& count) {
            csv.add_row({of.school, of.school_year, of.name, title_of(view, language), Words{poll->stem.vi, poll->stem.en}.in(language), label, count});
        });
}

} // namespace

Words verdict_words(const std::string& verdict) {
    using rules::Verdict;
    const auto is = [&verdict](Verdict which) { return verdict == rules::verdict_word(which); };
    if (is(Verdict::unreadable)) return {"bị cắt hoặc không đọc được", "cut off or unreadable"};
    if (is(Verdict::other_rules)) return {"từ phiên bản trò chơi khác", "from another version of the game"};
    if (is(Verdict::other_course)) return {"từ nội dung khác", "from other content"};
    if (is(Verdict::other_mission)) return {"của nhiệm vụ khác", "of another mission"};
    if (is(Verdict::other_seed)) return {"của lượt làm khác", "of another attempt"};
    if (is(Verdict::impossible_action)) return {"có bước không thể xảy ra", "with an impossible step"};
    if (is(Verdict::not_a_continuation)) return {"không nối tiếp bài đã gửi", "not a continuation of what was sent"};
    return {"không hợp lệ", "not valid"};
}

std::string year_text(const std::string& school_year) {
    const std::size_t dash = school_year.find('-');
    return dash == std::string::npos ? school_year : school_year.substr(0, dash) + "–" + school_year.substr(dash + 1);
}

mustache::data locality_options(const std::string& chosen, Language language) {
    mustache::data list{mustache::data::type::list};
    for (const auto& [value, label] : {std::pair<std::string, Words>{"", {"không phân biệt", "either"}},
                                       {"phuong", {"phường", "ward"}},
                                       {"xa", {"xã", "commune"}}}) {
        mustache::data item{mustache::data::type::object};
        item.set("value", value);
        item.set("label", label.in(language));
        item.set("is_chosen", chosen == value);
        list.push_back(item);
    }
    return list;
}

void set_class(mustache::data& data, const Class& of) {
    data.set("id", std::to_string(of.id));
    data.set("name", of.name);
    data.set("school", of.school);
    data.set("grade", std::to_string(of.grade));
    data.set("school_year", year_text(of.school_year));
    data.set("seats", std::to_string(of.seats));
    data.set("code", spaced_join_code(of.join_code));
    data.set("is_open", of.is_open);
}

ClassView class_view(Store& store, const Courses& courses, const Class& of, const std::string& mission) {
    ClassView view;
    if (const Pack* pack = courses.choose(of.course)) {
        view.course = &pack->course;
        view.course_hash = pack->hash;
    }
    if (view.course && rules::find(view.course->missions, mission)) view.mission = mission;
    view.board = board(store, courses, of, view.mission);
    if (!view.course) return view;
    view.light = class_light(store, *view.course, of.id);
    view.forms = before_after(store, *view.course, of.id);
    const rules::Mission* chosen = rules::find(view.course->missions, view.mission);
    if (!chosen) return view;
    view.polls = rules::polls_of(*view.course, *chosen);
    if (!view.polls.empty()) view.poll_sums = class_polls(store, *view.course, of.id)[view.mission];
    return view;
}

std::string choice_query(const std::string& mission) { return mission.empty() ? "" : "?nhiem-vu=" + mission; }

std::string projector_address(const ClassView& view, const Class& of) {
    const rules::Variant variant{of.grade >= 10 ? "thpt" : "thcs", of.locality};
    return "/play?projector" + (view.course ? "&course=" + hash_text(view.course_hash) : "") + "&variant=" + rules::variant_word(variant) +
           (view.mission.empty() ? "" : "&mission=" + view.mission);
}

void set_board(mustache::data& data, const ClassView& view, const Class& of, Language language, std::int64_t now_ms) {
    const Board& board = view.board;
    data.set("joined", std::to_string(board.joined));
    data.set("finished", std::to_string(board.finished));
    data.set("seats", std::to_string(of.seats));
    data.set("updated_at", clock_text(now_ms));
    data.set("lit", percent_text(view.light.lit_permille, language == Language::english));
    data.set("id", std::to_string(of.id)); // the table alone is asked for too
    data.set("query", choice_query(view.mission));
    data.set("projector_address", projector_address(view, of));
    set_choices(data, view, language);
    set_forms(data, view.forms, language);
    set_polls(data, view, language);
    mustache::data lines{mustache::data::type::list};
    for (const SeatLine& line : board.lines)
        lines.push_back(line_data(line, language));
    data.set("lines", lines);
    constexpr std::size_t beliefs_shown = 6;
    mustache::data beliefs{mustache::data::type::list};
    for (std::size_t i = 0; i < board.beliefs.size() && i < beliefs_shown; ++i) {
        const Belief& belief = board.beliefs[i];
        const bool is_english = language == Language::english;
        mustache::data item{mustache::data::type::object};
        item.set("belief", is_english ? belief.belief.en : belief.belief.vi);
        item.set("reteach", is_english ? belief.reteach.en : belief.reteach.vi);
        const std::string count = std::to_string(belief.seats);
        item.set("seats_text", Words{count + " em", count + (belief.seats == 1 ? " pupil" : " pupils")}.in(language));
        beliefs.push_back(item);
    }
    data.set("has_beliefs", !board.beliefs.empty());
    data.set("beliefs", beliefs);
}

std::string board_csv(const ClassView& view, const Class& of, Language language) {
    const bool is_english = language == Language::english;
    // Before and after belong to the whole course.
    const bool has_forms = view.forms.has_forms && view.mission.empty();
    std::vector<std::string> heads =
        is_english ? std::vector<std::string>{"School", "School year", "Class", "Mission", "Seat", "State", "Attempts",
                                              "Progress %", "Points", "Points max", "Stars", "Stars max", "Minutes",
                                              "Dossier", "Server's check", "Misconceptions", "Handed in by file"}
                   : std::vector<std::string>{"Trường", "Năm học", "Lớp", "Nhiệm vụ", "Chỗ", "Tình trạng", "Số lượt",
                                              "Tiến độ %", "Điểm", "Điểm tối đa", "Sao", "Sao tối đa", "Số phút",
                                              "Hồ sơ", "Máy chủ kiểm tra", "Hiểu lầm", "Nộp bằng tệp"};
    const std::size_t columns = heads.size();
    if (has_forms)
        heads.insert(heads.end(), {Words{"Trước %", "Before %"}.in(language), Words{"Sau %", "After %"}.in(language)});
    Csv csv;
    csv.add_row(heads);
    const std::string title = title_of(view, language);
    const auto share = [](const std::map<std::int64_t, std::int64_t>& shares, std::int64_t seat) {
        const auto found = shares.find(seat);
        return found == shares.end() ? std::string() : std::to_string(found->second / 10);
    };
    for (const SeatLine& line : view.board.lines) {
        std::string misconceptions;
        for (const std::string& id : line.misconceptions)
            if (const Belief* belief = rules::find(view.board.beliefs, id))
                misconceptions +=
                    (misconceptions.empty() ? "" : "; ") + (is_english ? belief->belief.en : belief->belief.vi);
        std::vector<std::string> row = {of.school, of.school_year, of.name, title, std::to_string(line.number),
                                        state_of(line).words.in(language)};
        if (line.attempts > 0) {
            const Words refused = refused_words(line);
            row.insert(row.end(), {std::to_string(line.attempts), std::to_string(line.progress_permille / 10),
                                   std::to_string(line.points), std::to_string(line.points_max),
                                   std::to_string(line.stars), std::to_string(line.stars_max),
                                   std::to_string(line.elapsed_ms / 60'000), fate_words(line).in(language),
                                   refused.is_empty() ? Words{"hợp lệ", "valid"}.in(language) : refused.in(language),
                                   misconceptions, std::to_string(line.handed_in)});
        }
        row.resize(columns);
        if (has_forms)
            row.insert(row.end(), {share(view.forms.before, line.number), share(view.forms.after, line.number)});
        csv.add_row(row);
    }
    add_polls(csv, view, of, language);
    return csv.text();
}

} // namespace motcua::server
