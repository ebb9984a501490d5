// See http.hpp.
#include "platform/desktop/http.hpp"

#include <curl/curl.h>

#include <chrono>
#include <utility>

#include "game/rules/limits.hpp"

namespace motcua::desktop {

namespace {

constexpr std::size_t answer_bytes_max = rules::limits::pack_bytes_max;
constexpr long connect_ms_max = 4000, whole_ms_max = 15000;

std::size_t receive(char* bytes, std::size_t size, std::size_t count, void* into) {
    std::string& received = *static_cast<std::string*>(into);
    if (received.size() + size * count > answer_bytes_max) return 0;  // nothing we ask for is that long
    received.append(bytes, size * count);
    return size * count;
}

}  // namespace

Http::Http() {
    curl_global_init(CURL_GLOBAL_DEFAULT);
    multi_ = curl_multi_init();
}

Http::~Http() {
    drop();
    curl_multi_cleanup(multi_);
    curl_global_cleanup();
}

void Http::drop() {
    if (request_ == nullptr) return;
    curl_multi_remove_handle(multi_, request_);
    curl_easy_cleanup(request_);
    curl_slist_free_all(static_cast<curl_slist*>(headers_));
    request_ = headers_ = nullptr;
}

void Http::begin(const char* method, const std::string& url, const std::string& token, const char* content_type, std::string body) {
    drop();
    body_ = std::move(body);
    received_.clear();
    CURL* request = curl_easy_init();
    curl_slist* headers = curl_slist_append(nullptr, (std::string("Content-Type: ") + content_type).c_str());
    headers = curl_slist_append(headers, "X-Motcua: 1");
    headers = curl_slist_append(headers, "Expect:");
    if (!token.empty()) headers = curl_slist_append(headers, ("Authorization: Bearer " + token).c_str());
    curl_easy_setopt(request, CURLOPT_URL, url.c_str());
    curl_easy_setopt(request, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(request, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(request, CURLOPT_POSTFIELDS, body_.data());
    curl_easy_setopt(request, CURLOPT_POSTFIELDSIZE, static_cast<long>(body_.size()));
    curl_easy_setopt(request, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(request, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(request, CURLOPT_WRITEDATA, &received_);
    curl_easy_setopt(request, CURLOPT_CONNECTTIMEOUT_MS, connect_ms_max);
    curl_easy_setopt(request, CURLOPT_TIMEOUT_MS, whole_ms_max);
    curl_easy_setopt(request, CURLOPT_NOSIGNAL, 1L);
    curl_multi_add_handle(multi_, request);
    request_ = request;
    headers_ = headers;
}

std::optional<Answer> Http::poll() {
    if (request_ == nullptr) return std::nullopt;
    int running = 0, left = 0;
    curl_multi_perform(multi_, &running);
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        Answer answer;
        if (message->data.result == CURLE_OK) {
            curl_easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &answer.status);
            answer.body = std::move(received_);
        } else {
            answer.body = curl_easy_strerror(message->data.result);
        }
        drop();
        return answer;
    }
    return std::nullopt;
}

std::optional<Answer> Http::wait(int milliseconds_max) {
    using clock = std::chrono::steady_clock;
    const auto end = clock::now() + std::chrono::milliseconds(milliseconds_max);
    while (request_ != nullptr) {
        if (auto answer = poll()) return answer;
        if (clock::now() >= end) break;
        curl_multi_poll(multi_, nullptr, 0, 50, nullptr);
    }
    return std::nullopt;
}

}  // namespace motcua::desktop
