// See reporters.hpp.
#include "platform/desktop/reporters.hpp"

#include "game/rules/result_file.hpp"
#include "platform/desktop/host.hpp"
#include "platform/host.hpp"

namespace motcua::desktop {

void FileReporter::report(std::string_view log_text, bool) {
    waiting_ = rules::result_file(log_text, seat_);
    try_at_ms_ = 0;
    poll();
}

void FileReporter::poll() {
    if (waiting_.empty() || host::now_ms() < try_at_ms_) return;
    if (write_file_whole(path_, waiting_)) {
        waiting_.clear();
        delivery_ = Delivery::delivered;
    } else {
        delivery_ = Delivery::kept_for_later;
        try_at_ms_ = host::now_ms() + 5000;
    }
}

void Reporters::report(std::string_view log_text, bool is_finished) {
    for (const auto& reporter : all_) reporter->report(log_text, is_finished);
}

void Reporters::poll() {
    for (const auto& reporter : all_) reporter->poll();
}

Delivery Reporters::delivery() const {
    Delivery worst = Delivery::none_needed;
    const auto weight = [](Delivery delivery) {
        switch (delivery) {
            case Delivery::none_needed: return 0;
            case Delivery::delivered: return 1;
            case Delivery::under_way: return 2;
            case Delivery::kept_for_later: return 3;
            case Delivery::refused: return 4;
        }
        return 0;
    };
    for (const auto& reporter : all_) {
        if (weight(reporter->delivery()) > weight(worst)) worst = reporter->delivery();
    }
    return worst;
}

std::string Reporters::reason() const {
    for (const auto& reporter : all_) {
        if (reporter->delivery() == Delivery::refused) return reporter->reason();
    }
    return {};
}

}  // namespace motcua::desktop
