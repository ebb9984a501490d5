// The desktop's other reporters: a result file to hand in, and several reporters as one.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/reporter.hpp"

namespace motcua::desktop {

// Writes the whole log into a file (game/rules/result_file.hpp) after every report; the old file stays when the new one cannot be written.
class FileReporter final : public Reporter {
public:
    FileReporter(std::string path, std::int64_t seat) : path_(std::move(path)), seat_(seat) {}
    void report(std::string_view log_text, bool is_finished) override;
    void poll() override;
    Delivery delivery() const override { return delivery_; }
    std::string reason() const override { return {}; }

private:
    std::string path_, waiting_;
    std::int64_t seat_ = 0;  // 0 = not known
    std::int64_t try_at_ms_ = 0;
    Delivery delivery_ = Delivery::none_needed;
};

// Tells all of them; speaks with the voice of the one that is worst off.
class Reporters final : public Reporter {
public:
    void add(std::unique_ptr<Reporter> reporter) { all_.push_back(std::move(reporter)); }
    void report(std::string_view log_text, bool is_finished) override;
    void poll() override;
    Delivery delivery() const override;
    std::string reason() const override;

private:
    std::vector<std::unique_ptr<Reporter>> all_;
};

}  // namespace motcua::desktop
