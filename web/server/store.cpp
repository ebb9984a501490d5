// The parts of the store that are the same for every database.
#include "web/server/store.hpp"

#include <future>

namespace motcua::server {

bool Rows::is_null(std::size_t row, std::size_t column) const {
    return std::holds_alternative<std::nullptr_t>(rows_.at(row).at(column));
}

std::int64_t Rows::number(std::size_t row, std::size_t column) const {
    const auto* value = std::get_if<std::int64_t>(&rows_.at(row).at(column));
    return value ? *value : 0;
}

const std::string& Rows::text(std::size_t row, std::size_t column) const {
    static const std::string empty;
    const auto* value = std::get_if<std::string>(&rows_.at(row).at(column));
    return value ? *value : empty;
}

void Store::write_and_wait(const Job& job) {
    std::promise<bool> promise;
    write(job, [&promise](bool is_durable) { promise.set_value(is_durable); });
    if (!promise.get_future().get())
        throw StoreFailure("The database could not write. Check that its disk has room, then try again.");
}

} // namespace motcua::server
