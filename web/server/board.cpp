// See the header.
#include "web/server/board.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "game/rules/variant.hpp"

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

// Counts beliefs and finds their words in the course that the attempt was played with.
class BeliefCount {
  public:
    explicit BeliefCount(const Courses& courses) : courses_(courses) {}

    // Called once per seat and belief.
    void add(const std::string& id, const std::string& course_hash) {
        const Pack* pack = courses_.find(course_hash);
        const auto* known = pack ? rules::find(pack->course.misconceptions, id) : nullptr;
        if (!known) return;
        Belief& belief = beliefs_[id];
        belief.id = id;
        belief.belief = known->belief;
        belief.reteach = known->reteach;
        ++belief.seats;
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

Board board(Store& store, const Courses& courses, const Class& of, const std::string& mission) {
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
        " misconceptions, refused_count, refused_verdict, refused_line, refused_at, course_hash, actions, mission, variant, is_handed_in"
        " FROM attempt WHERE class = $1 AND ($2 = '' OR mission = $2) ORDER BY seat, started_at, id",
        {of.id, mission});
    // The row that counts for each seat and mission.
    std::map<std::pair<std::size_t, std::string>, std::size_t> counting;
    std::vector<std::size_t> last(board.lines.size(), attempts.size());
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
        // Rows come oldest first: an equal later one takes the place.
        const auto rank = [&](std::size_t one) {
            const bool is_finished = attempts.number(one, 7) != 0;
            return std::tuple(is_finished, is_finished ? attempts.number(one, 2) : 0);
        };
        const auto [known, is_new] = counting.try_emplace({place, attempts.text(row, 16)}, row);
        if (!is_new && rank(row) >= rank(known->second)) known->second = row;
        last[place] = row;
    }
    BeliefCount count(courses);
    for (const auto& [key, row] : counting) {
        SeatLine& line = board.lines[key.first];
        line.actions += attempts.number(row, 15);
        line.points += attempts.number(row, 2);
        line.points_max += attempts.number(row, 3);
        line.stars += attempts.number(row, 4);
        line.stars_max += attempts.number(row, 5);
        line.elapsed_ms += attempts.number(row, 6);
        line.handed_in += attempts.number(row, 18);
        line.missions_finished += attempts.number(row, 7) != 0 ? 1 : 0;
        for (const std::string& id : split_lines(attempts.text(row, 9))) {
            if (std::find(line.misconceptions.begin(), line.misconceptions.end(), id) != line.misconceptions.end()) continue;
            line.misconceptions.push_back(id);
            count.add(id, attempts.text(row, 14));
        }
    }
    for (std::size_t place = 0; place < board.lines.size(); ++place) {
        SeatLine& line = board.lines[place];
        line.is_finished = line.missions_finished > 0;
        board.finished += line.is_finished ? 1 : 0;
        if (last[place] == attempts.size()) continue;
        // A finished mission that was begun again stays finished: the line shows the one that counts.
        const std::size_t shown = counting.at({place, attempts.text(last[place], 16)});
        line.progress_permille = attempts.number(shown, 1);
        line.fate = attempts.text(shown, 8);
        line.is_pair = rules::read_variant(attempts.text(shown, 17)).value_or(rules::Variant{}).is_pair;
    }
    board.beliefs = count.most_frequent_first();
    return board;
}

} // namespace motcua::server
