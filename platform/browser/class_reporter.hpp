// Tells the class server: hands the log to the page, which sends it (web/page/report.js), and remembers what became of
// it. One at a time; the page has one attempt.
#pragma once

#include <string>

#include "platform/reporter.hpp"

namespace motcua::browser {

class ClassReporter final : public Reporter {
public:
    ClassReporter();
    ~ClassReporter() override;
    ClassReporter(const ClassReporter&) = delete;
    ClassReporter& operator=(const ClassReporter&) = delete;

    void report(std::string_view log_text, bool is_finished) override;
    void poll() override {}  // the page retries by itself: on a timer, when the network is back, when the tab is shown
    Delivery delivery() const override { return delivery_; }
    std::string reason() const override { return reason_; }

    // What the page found out. Without a reporter it is dropped.
    static void learned(Delivery delivery, std::string reason);

private:
    Delivery delivery_ = Delivery::none_needed;
    std::string reason_;
};

}  // namespace motcua::browser
