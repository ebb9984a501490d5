// What the pupil is told about where her work is: said under the band of every page of a mission.
#pragma once

#include <string>

#include "platform/reporter.hpp"

namespace motcua {

// "" = nothing worth a line.
std::string report_note(const Reporter& reporter, bool is_finished, bool is_english);

}  // namespace motcua
