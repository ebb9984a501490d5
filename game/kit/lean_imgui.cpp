// What the game in the browser leaves out of Dear ImGui. The kit draws and lays out by itself, and the page's fields are real HTML, so
// of Dear ImGui the browser needs windows, input, fonts and drawing. imgui.cpp names some widgets, tables and texts with values
// nevertheless, for windows that are never opened here; these stand in their place and do nothing, which makes every first visit
// a tenth shorter. They are weak: as soon as the kit asks for any other widget, the linker takes the real file and none of these.
#include <cstdarg>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

#define LEFT_OUT __attribute__((weak))

// ---- imgui_widgets.cpp. The kit itself names Dummy and the two InputTexts, for hosts without fields of their own.

namespace ImGui {

LEFT_OUT void TextV(const char*, va_list) {}
LEFT_OUT void SeparatorText(const char*) {}
LEFT_OUT void Dummy(const ImVec2&) {}
LEFT_OUT bool Button(const char*, const ImVec2&) { return false; }
LEFT_OUT bool CloseButton(ImGuiID, const ImVec2&) { return false; }
LEFT_OUT bool CollapseButton(ImGuiID, const ImVec2&) { return false; }
LEFT_OUT bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) { return false; }
LEFT_OUT void Scrollbar(ImGuiAxis) {}
LEFT_OUT bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
LEFT_OUT bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) { return false; }
LEFT_OUT bool InputText(const char*, char*, size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) { return false; }
LEFT_OUT bool InputTextMultiline(const char*, char*, size_t, const ImVec2&, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) { return false; }
LEFT_OUT void InputTextDeactivateHook(ImGuiID) {}
LEFT_OUT void TreePop() {}
LEFT_OUT void EndMenuBar() {}
LEFT_OUT void EndTabBar() {}
LEFT_OUT ImGuiMultiSelectIO* EndMultiSelect() { return nullptr; }

} // namespace ImGui

LEFT_OUT void ImGuiMenuColumns::Update(float, bool) {}
LEFT_OUT ImGuiInputTextState::ImGuiInputTextState() { std::memset(static_cast<void*>(this), 0, sizeof *this); }
LEFT_OUT ImGuiInputTextState::~ImGuiInputTextState() {}

// ---- imgui_tables.cpp

namespace ImGui {

LEFT_OUT void EndColumns() {}
LEFT_OUT void EndTable() {}
LEFT_OUT void TableEndRow(ImGuiTable*) {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTable*) {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
LEFT_OUT void TableGcCompactSettings() {}
LEFT_OUT void TableSettingsAddSettingsHandler() {}

} // namespace ImGui

// ---- the C library: no text with values is drawn and no settings are kept, so none are written or read (CMakeLists.txt tells Dear
// ImGui to ask these). A text is what its pattern says, cut where the room ends.

int ImFormatStringV(char* text, size_t room, const char* pattern, va_list) {
    const size_t length = std::strlen(pattern);
    if (text == nullptr || room == 0) return static_cast<int>(length);
    const size_t kept = length < room ? length : room - 1;
    std::memcpy(text, pattern, kept);
    text[kept] = '\0';
    return static_cast<int>(kept);
}

int ImFormatString(char* text, size_t room, const char* pattern, ...) {
    va_list values;
    va_start(values, pattern);
    const int length = ImFormatStringV(text, room, pattern, values);
    va_end(values);
    return length;
}

extern "C" int motcua_scan_nothing(const char*, const char*, ...) { return 0; }
