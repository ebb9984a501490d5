// See the header.
#include "web/server/pages.hpp"

#include <map>

#include "web/server/embedded.hpp"
#include "web/server/secrets.hpp"
#include "web/server/texts.hpp"

namespace motcua::server {

namespace {

constexpr std::string_view template_ending = ".mustache";

bool is_template(std::string_view name) {
    return name.size() > template_ending.size() && name.substr(name.size() - template_ending.size()) == template_ending;
}

std::map<std::string, std::string> all_templates() {
    std::map<std::string, std::string> templates;
    for (const EmbeddedFile& file : embedded_files())
        if (is_template(file.name))
            templates.emplace(file.name.substr(0, file.name.size() - template_ending.size()), file.bytes);
    return templates;
}

// The text of a template, its partials put in. Done once, because the library would parse partials at every use.
std::string expanded(const std::map<std::string, std::string>& templates, const std::string& name, int depth = 0) {
    const auto found = templates.find(name);
    if (found == templates.end() || depth > 8) return "";
    std::string text = found->second;
    for (std::size_t begin = 0; (begin = text.find("{{>", begin)) != std::string::npos;) {
        const std::size_t end = text.find("}}", begin);
        if (end == std::string::npos) break;
        const std::string partial = expanded(templates, text.substr(begin + 3, end - begin - 3), depth + 1);
        text.replace(begin, end + 2 - begin, partial);
        begin += partial.size();
    }
    return text;
}

// A parsed template is not safe to share, so every thread parses what it uses, once.
mustache::mustache& parsed(const std::string& name) {
    static const std::map<std::string, std::string> templates = all_templates();
    thread_local std::map<std::string, mustache::mustache> by_name;
    auto found = by_name.find(name);
    if (found == by_name.end()) found = by_name.emplace(name, mustache::mustache(expanded(templates, name))).first;
    return found->second;
}

const mustache::data& texts_in(Language language) {
    const auto made = [](Language of) {
        mustache::data texts{mustache::data::type::object};
        for (const PageText& text : page_texts())
            texts.set(std::string(text.key), std::string(of == Language::english ? text.en : text.vi));
        return texts;
    };
    thread_local const mustache::data vietnamese = made(Language::vietnamese);
    thread_local const mustache::data english = made(Language::english);
    return language == Language::english ? english : vietnamese;
}

} // namespace

const std::string& assets_address() {
    static const std::string address = [] {
        std::string all;
        for (const EmbeddedFile& file : embedded_files())
            if (!is_template(file.name)) all.append(file.name).append("\n").append(file.bytes);
        return "/tep/" + secret_hash(all).substr(0, 12);
    }();
    return address;
}

std::string render_page(const std::string& name, const PageFrame& frame, mustache::data data) {
    const bool is_english = frame.language == Language::english;
    data.set("t", texts_in(frame.language));
    data.set("lang", is_english ? "en" : "vi");
    data.set("other_lang", is_english ? "vi" : "en");
    data.set("title", frame.title);
    data.set("here", frame.here);
    if (!frame.teacher.empty()) data.set("teacher", frame.teacher);
    data.set("form_token", frame.form_token);
    data.set("assets", assets_address());
    return parsed(name).render(data);
}

} // namespace motcua::server
