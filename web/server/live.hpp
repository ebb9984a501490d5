// Who watches which class, and has it changed since they were last told? Changes are coalesced: whoever calls `flush`
// twice a second sends at most two signals a second, however many results arrive. It sends no content, only "changed".
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace motcua::server {

class Live {
  public:
    // Returns false when the watcher has gone; it is then forgotten. `is_change` is false for a heartbeat.
    using Tell = std::function<bool(bool is_change)>;

    // False when too many are watching already.
    bool watch(std::int64_t class_id, Tell tell);
    void changed(std::int64_t class_id);
    // Tells the watchers of every class that has changed since the last flush.
    void flush();
    // Tells everybody that the line is still there.
    void beat();
    void forget_all();
    std::size_t watchers();

  private:
    void tell(std::int64_t class_id, bool is_change);

    std::mutex mutex_;
    std::multimap<std::int64_t, Tell> watchers_;
    std::set<std::int64_t> changed_;
};

} // namespace motcua::server
