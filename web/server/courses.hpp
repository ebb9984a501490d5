// The courses this server offers and replays, by content hash. They come from the built game and from packs dropped into a
// folder, which is looked at again and again while the server runs. A pack that an attempt was begun with, or a class was
// given, is first copied to DATA/packs, so that old attempts verify for ever whatever happens to the file it came from.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "game/rules/course.hpp"
#include "web/server/pack_files.hpp"
#include "web/server/web_files.hpp"
#include "web/server/words.hpp"

namespace motcua::server {

// A course with the bytes it came in. Never changes and never goes away while the server runs.
struct Pack {
    rules::Course course;
    std::uint64_t hash = 0;
    std::string bytes;
};

std::string hash_text(std::uint64_t hash); // 16 hex digits

// What a class is to play. `course` "" = the course of the built game; `hash` "" = its newest version, whichever that is
// when an attempt begins.
struct CourseChoice {
    std::string course;
    std::string hash;
    bool operator==(const CourseChoice&) const = default;
};

// A version as teachers are shown it.
struct CourseVersion {
    std::string course;
    std::string version;
    std::string hash; // 16 hex digits
    rules::Text title;
    bool is_present = false; // in the folder or the built game; otherwise only kept from before
    bool is_newest = false;  // of its course: what a class gets that chose no version
};

// May be used from any thread.
class Courses {
  public:
    // Adds a pack or, for tests, a course that never was one, as if it came with the built game. False with `problem` when
    // it cannot be read.
    bool add_bytes(std::string bytes, std::string& problem);
    void add(rules::Course course);

    // The first look, at three folders: packs kept from before, those dropped in, and the built game's. Returns a sentence
    // for each file that could not be used.
    std::vector<std::string> load(const std::string& kept, const std::string& dropped, const std::string& web);
    // Looks at the dropped packs again: new and changed ones are taken once they have stayed the same for two looks, so
    // that no half-copied file is, and those that were removed are offered no more. Returns a sentence for each change.
    std::vector<std::string> look();
    // What is wrong with files in the folder now.
    std::vector<Words> problems() const;

    // What a class with this choice plays now; null when it is not here.
    const Pack* choose(const CourseChoice& choice) const;
    const Pack* current() const { return choose({}); }
    const Pack* find(std::string_view hash_hex) const;
    // Those whose hash begins so: result codes carry no more of it.
    std::vector<const Pack*> find_beginning(std::string_view hash_begin) const;
    // By course, the newest first.
    std::vector<CourseVersion> versions() const;
    bool is_empty() const;

    // Makes sure that the pack outlives the file it came from. False when the disk does not take it.
    bool keep(const Pack& pack);

    // "<hash>.pack", "<hash>.index" or a slice (content/slice.hpp), compressed for sending; null when there is no such course or
    // mission. Takes a while at first.
    std::shared_ptr<const WebFile> file(std::string_view name);

  private:
    struct Known {
        CourseVersion version;
        std::unique_ptr<Pack> pack; // null: to be read from `kept_path` when somebody asks for it
        std::string kept_path;      // "" = not kept
        std::int64_t arrival = 0;   // decides between packs that name the same version
    };
    struct Dropped {
        FileStamp stamp;
        bool is_settled = false; // taken or refused as it is now
        std::string hash;        // what was last taken from it
        Words problem;
    };
    using AllKnown = std::map<std::string, Known, std::less<>>;
    // Those with a lock held.
    Known* take(std::string bytes, std::string& problem);
    bool take_file(const std::string& path, Dropped& file, std::vector<std::string>& news);
    std::vector<std::string> look_at_dropped(bool is_first);
    void mark();
    const Pack* pack_of(const Known& known) const;

    mutable std::mutex mutex_;
    mutable AllKnown known_;
    std::map<std::string, Dropped> dropped_; // by path
    std::map<std::string, std::string> shipped_; // hash by path
    std::string kept_folder_, dropped_folder_, shipped_course_;
    std::int64_t arrivals_ = 0;
    std::mutex files_mutex_;
    std::map<std::string, std::shared_ptr<const WebFile>, std::less<>> files_;
};

// Whether version `a` comes after `b`: numbers inside count as numbers, so that "1.10" comes after "1.9".
bool is_later_version(std::string_view a, std::string_view b);

} // namespace motcua::server
