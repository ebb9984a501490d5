// See class_reporter.hpp. The sending itself, its retries and its single request under way are in web/page/report.js.
#include "platform/browser/class_reporter.hpp"

#include <utility>

#include "platform/browser/door.hpp"

namespace motcua::browser {

namespace {
ClassReporter* present = nullptr;
}

ClassReporter::ClassReporter() { present = this; }

ClassReporter::~ClassReporter() {
    if (present == this) present = nullptr;
}

void ClassReporter::report(std::string_view log_text, bool is_finished) {
    delivery_ = Delivery::under_way;
    motcua_door_report(log_text.data(), log_text.size(), is_finished ? 1 : 0);
}

void ClassReporter::learned(Delivery delivery, std::string reason) {
    if (!present) return;
    present->delivery_ = delivery;
    present->reason_ = std::move(reason);
}

}  // namespace motcua::browser
