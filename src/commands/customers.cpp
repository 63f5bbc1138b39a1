#include "commands/customers.hpp"

#include "commands/words.hpp"
#include "core/plans/customer_search.hpp"
#include "core/tables/parse_date.hpp"

namespace clientele::commands {

using core::TextId;

namespace {

std::string nearestWords(const Workbench& bench, std::string_view name) {
    constexpr std::size_t most = 3;
    std::vector<std::string> names;
    for (const auto i : core::nearestCustomers(bench.situation.book, name, most))
        names.push_back(bench.situation.book.customers[i].name);
    return names.empty() ? std::string()
                         : bench.say(TextId::log_nearest, {{"names", inOneLine(bench, names)}});
}

} // namespace

std::size_t customerCalled(const Workbench& bench, std::string_view name) {
    const auto& book = bench.situation.book;
    const auto found = core::customersCalled(book, name);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        throw Refusal(bench.say(TextId::log_unknown_customer,
                                {{"name", std::string(name)}, {"nearest", nearestWords(bench, name)}}));
    std::vector<std::string> rows;
    for (const auto i : found)
        rows.push_back(std::to_string(book.customers[i].row + 1));
    throw Refusal(bench.say(TextId::log_several, {{"count", std::to_string(found.size())},
                                                  {"name", std::string(name)},
                                                  {"rows", inOneLine(bench, rows)}}));
}

std::size_t customerOfRow(const Workbench& bench, int row) {
    const auto& book = bench.situation.book;
    const auto found = core::customerInRow(book, row - 1);
    if (found == book.customers.size())
        throw Refusal(bench.say(TextId::log_no_such_row, {{"row", std::to_string(row)}}));
    return found;
}

std::optional<std::size_t> selectedCustomer(const Workbench& bench, const SelectedCell& selected) {
    const auto& u = bench.situation.understanding;
    const auto& book = bench.situation.book;
    if (u.customers && u.customers->sheet == selected.sheet)
        if (const auto found = core::customerInRow(book, selected.row); found < book.customers.size())
            return found;
    if (u.contacts && u.contacts->sheet == selected.sheet)
        for (const auto& line : book.contacts)
            if (line.row == selected.row && line.customer >= 0)
                return static_cast<std::size_t>(line.customer);
    return std::nullopt;
}

core::Day dayTyped(const Workbench& bench, std::string_view text, const std::string& fieldName) {
    if (const auto day = core::parsedDate(text, bench.situation.locale))
        return *day;
    throw Refusal(bench.say(TextId::log_not_a_date, {{"value", std::string(text)}, {"field", fieldName}}));
}

} // namespace clientele::commands
