// The drawings a course may name: pictures of assets/pictures.txt, places that the kit can draw for scenes, kinds of
// papers. Content must not include the kit, so the names stand here once more; tests/content/drawings_test.cpp compares.
#pragma once

#include <string>
#include <vector>

namespace motcua::content {

inline const std::vector<std::string> picture_names = {
    "grandmother", "grandfather", "mother", "father", "sister", "brother", "girl", "boy", "baby", "teacher",
    "officer", "officer-man", "police", "stranger", "helper", "house", "school", "bank", "office", "phone",
    "laptop", "folder", "envelope", "document", "books", "id-card", "card", "money", "delivery", "mailbox", "clock",
    "calendar", "lock", "shield", "warning", "search", "message", "medal", "trophy", "star", "party",
};

inline const std::vector<std::string> scene_names = {"street",   "park",   "museum",  "pagoda", "bus-stop",
                                                     "market", "counter", "ward-hall", "office"};

inline const std::vector<std::string> paper_names = {"letter", "card", "record", "diploma", "certificate", "book", "photo", "film"};

} // namespace motcua::content
