// See the header.
#include "web/server/board.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace motcua::server {

namespace {

std::vector<std::string> split_lines(const std::string& text) {
    std::vector<std::string> items;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        items.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return items;
}

// Counts each belief once per seat and finds its words in the course that the attempt was played with.
class BeliefCount {
  public:
    explicit BeliefCount(const Courses& courses) : courses_(courses) {}

    void add(const SeatLine& line, const std::string& course_hash) {
        const Pack* pack = courses_.find(course_hash);
        if (!pack) return;
        for (const std::string& id : line.misconceptions)
            if (const auto* known = rules::find(pack->course.misconceptions, id)) {
                Belief& belief = beliefs_[id];
                belief.id = id;
                belief.belief = known->belief;
                belief.reteach = known->reteach;
                ++belief.seats;
            }
    }

    std::vector<Belief> most_frequent_first() const {
        std::vector<Belief> list;
        for (const auto& [id, belief] : beliefs_)
            list.push_back(belief);
        std::stable_sort(list.begin(), list.end(), [](const Belief& a, const Belief& b) { return a.seats > b.seats; });
        return list;
    }

  private:
    const Courses& courses_;
    std::map<std::string, Belief> beliefs_;
};

} // namespace

Board board(Store& store, const Courses& courses, const Class& of) {
    Board board;
    const Rows seats =
        store.read("SELECT number, token_hash, joined_at FROM seat WHERE class = $1 ORDER BY number", {of.id});
    for (std::size_t row = 0; row < seats.size(); ++row) {
        SeatLine line;
        line.number = seats.number(row, 0);
        line.is_held = !seats.is_null(row, 1);
        line.has_joined = !seats.is_null(row, 2);
        board.joined += line.has_joined ? 1 : 0;
        board.lines.push_back(std::move(line));
    }
    const Rows attempts = store.read(
        "SELECT seat, progress_permille, points, points_max, stars, stars_max, elapsed_ms, is_finished, fate,"
        " misconceptions, refused_count, refused_verdict, refused_line, refused_at, course_hash, actions"
        " FROM attempt WHERE class = $1 ORDER BY seat, started_at, id",
        {of.id});
    std::vector<std::string> shown_course(board.lines.size());
    for (std::size_t row = 0; row < attempts.size(); ++row) {
        const auto place = static_cast<std::size_t>(attempts.number(row, 0) - 1);
        if (place >= board.lines.size()) continue;
        SeatLine& line = board.lines[place];
        ++line.attempts;
        line.refused_count += attempts.number(row, 10);
        if (attempts.number(row, 13) > line.refused_at) {
            line.refused_verdict = attempts.text(row, 11);
            line.refused_line = attempts.number(row, 12);
            line.refused_at = attempts.number(row, 13);
        }
        const bool is_finished = attempts.number(row, 7) != 0;
        // Rows come oldest first: an equal later one takes the place.
        const auto rank = [](bool finished, std::int64_t points) {
            return std::tuple(finished, finished ? points : 0);
        };
        if (line.attempts > 1 && rank(is_finished, attempts.number(row, 2)) < rank(line.is_finished, line.points))
            continue;
        line.actions = attempts.number(row, 15);
        line.progress_permille = attempts.number(row, 1);
        line.points = attempts.number(row, 2);
        line.points_max = attempts.number(row, 3);
        line.stars = attempts.number(row, 4);
        line.stars_max = attempts.number(row, 5);
        line.elapsed_ms = attempts.number(row, 6);
        line.is_finished = is_finished;
        line.fate = attempts.text(row, 8);
        line.misconceptions = split_lines(attempts.text(row, 9));
        shown_course[place] = attempts.text(row, 14);
    }
    BeliefCount count(courses);
    for (std::size_t place = 0; place < board.lines.size(); ++place) {
        board.finished += board.lines[place].is_finished ? 1 : 0;
        count.add(board.lines[place], shown_course[place]);
    }
    board.beliefs = count.most_frequent_first();
    return board;
}

} // namespace motcua::server
