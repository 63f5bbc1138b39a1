#include "core/panels/customer_index.hpp"

#include "core/base/errors.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/utf8.hpp"
#include "core/tiering/tiering.hpp"
#include "core/visits/customer_visit.hpp"

#include <algorithm>
#include <numeric>

namespace clientele::core {

namespace {

/// The numbers of lines, grouped by customer: those of customer c are lines[starts[c] … starts[c + 1]).
template <class Line>
void group(const std::vector<Line>& all, std::size_t customers, std::vector<std::uint32_t>& starts,
           std::vector<std::uint32_t>& lines) {
    starts.assign(customers + 1, 0);
    for (const auto& line : all)
        if (line.customer >= 0)
            ++starts[static_cast<std::size_t>(line.customer) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    lines.resize(starts.back());
    auto next = starts;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].customer >= 0)
            lines[next[static_cast<std::size_t>(all[i].customer)]++] = static_cast<std::uint32_t>(i);
}

std::span<const std::uint32_t> groupOf(const std::vector<std::uint32_t>& starts,
                                       const std::vector<std::uint32_t>& lines, std::size_t customer) {
    if (customer + 1 >= starts.size())
        return {};
    return std::span(lines).subspan(starts[customer], starts[customer + 1] - starts[customer]);
}

std::vector<double> freshCuts(const Situation& situation) {
    try {
        return freshTiering(situation.book, situation.policy.policy).cuts;
    } catch (const FunctionError&) {
        return {}; // no sales above zero
    }
}

} // namespace

CustomerIndex::CustomerIndex(const Situation& situation)
    : customers_(situation.book.customers) {
    const auto& book = situation.book;
    group(book.orders, book.customers.size(), orderStarts_, orders_);
    group(book.contacts, book.customers.size(), contactStarts_, contacts_);
    for (std::size_t c = 0; c < book.customers.size(); ++c)
        std::ranges::stable_sort(contacts_.begin() + contactStarts_[c],
                                 contacts_.begin() + contactStarts_[c + 1], {},
                                 [&](std::uint32_t line) { return book.contacts[line].day; });
    for (std::size_t c = 0; c < book.customers.size(); ++c) {
        const auto& customer = book.customers[c];
        if (customer.row >= 0) {
            rows_.resize(std::max(rows_.size(), static_cast<std::size_t>(customer.row) + 1), -1);
            rows_[static_cast<std::size_t>(customer.row)] = static_cast<std::int32_t>(c);
        }
        if (customer.sales.ok())
            totalSales_ += customer.sales.value;
    }
    fixedCuts_ = !situation.policy.cuts.empty();
    cuts_ = fixedCuts_ ? situation.policy.cuts : freshCuts(situation);
}

std::span<const std::uint32_t> CustomerIndex::orders(std::size_t customer) const {
    return groupOf(orderStarts_, orders_, customer);
}

std::span<const std::uint32_t> CustomerIndex::contacts(std::size_t customer) const {
    return groupOf(contactStarts_, contacts_, customer);
}

std::optional<std::size_t> CustomerIndex::inRow(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_.size() || rows_[static_cast<std::size_t>(row)] < 0)
        return std::nullopt;
    return static_cast<std::size_t>(rows_[static_cast<std::size_t>(row)]);
}

TierFound CustomerIndex::tierOf(const Situation& situation, const Customer& customer) const {
    const auto& policy = situation.policy.policy;
    TierFound out;
    if (!cuts_.empty() && customer.sales.ok())
        out.bySales = tierByCuts(customer.sales.value, cuts_);
    if (const auto byHand = tierOfLabel(policy, customer.tierOverride)) {
        out.tier = *byHand;
        out.source = TierSource::hand;
    } else if (fixedCuts_ && out.bySales) {
        out.tier = *out.bySales;
        out.source = TierSource::cuts;
    } else if (const auto written = tierOfLabel(policy, customer.tier)) {
        out.tier = *written;
        out.source = TierSource::column;
    } else if (out.bySales) {
        out.tier = *out.bySales;
        out.source = TierSource::fresh;
    }
    return out;
}

std::optional<NextVisit> nextVisitOf(const Situation& situation, const Customer& customer,
                                     const TierFound& tier) {
    if (tier.source == TierSource::none)
        return std::nullopt;
    const auto& policy = situation.policy.policy;
    const auto visit = visitOf(customer, policy.tiers.at(tier.tier).intervalDays, policy, situation.asOf);
    if (!visit.ok())
        return std::nullopt;
    return NextVisit{visit.value.day, visit.value.state, visit.value.planned};
}

std::optional<CustomerNow> customerAsRead(const Situation& situation, const CustomerIndex& index, int row) {
    const auto number = index.inRow(row);
    if (!number || !situation.understanding.customers)
        return std::nullopt;
    const auto sheet = static_cast<std::size_t>(situation.understanding.customers->sheet);
    return CustomerNow{index.customers()[*number], number, &situation.sheets[sheet].grid};
}

namespace {
/// The row as a book of its own, with the workbook's understanding.
CustomerBook bookOfRow(const Situation& situation, const Grid& grid, int row) {
    Understanding understanding;
    understanding.customers = situation.understanding.customers;
    understanding.language = situation.understanding.language;
    understanding.customers->firstRow = understanding.customers->lastRow = row;
    std::vector<SheetContent> sheets(static_cast<std::size_t>(understanding.customers->sheet) + 1);
    sheets.back().grid = grid;
    return readBook(sheets, understanding, situation.locale, situation.asOf, situation.policy.policy);
}

/// What only the other tables, and columns of ours, say of a customer.
void takeOver(Customer& customer, const Customer& before, const CustomerBook& book) {
    if (book.salesFromOrders)
        customer.sales = before.sales;
    const auto noted = customer.lastContact;
    customer.lastContact = before.lastContact;
    // A contact that only the column knew may have been moved either way.
    const bool onlyNoted = before.lastContact == before.notedContact;
    if (noted.ok() && (onlyNoted || !before.lastContact.ok() || before.lastContact.value < noted.value))
        customer.lastContact = noted;
    customer.lastOrder = before.lastOrder;
    customer.firstOrder = before.firstOrder;
    customer.orderCount = before.orderCount;
    customer.lastMiddle = before.lastMiddle;
    customer.lastSenior = before.lastSenior;
    customer.openPromise = before.openPromise;
    if (customer.tierOverride.empty())
        customer.tierOverride = before.tierOverride;
    if (!customer.plannedVisit.ok())
        customer.plannedVisit = before.plannedVisit;
}
} // namespace

std::optional<CustomerNow> customerReread(const Situation& situation, const CustomerIndex& index,
                                          const Grid& row, int rowNumber) {
    const auto& table = situation.understanding.customers;
    if (!table || rowNumber <= table->headerRow)
        return std::nullopt;
    auto book = bookOfRow(situation, row, rowNumber);
    if (book.customers.empty())
        return std::nullopt;
    CustomerNow out{std::move(book.customers.front()), {}, &row};
    out.number = index.withKey(out.customer.key);
    if (out.number)
        takeOver(out.customer, index.customers()[*out.number], situation.book);
    return out;
}

std::vector<Area> orderRows(const Situation& situation, const Customer& customer) {
    constexpr std::size_t most = 300;
    const auto& table = situation.understanding.orders;
    const auto* who = table ? table->find(Field::customer) : nullptr;
    if (who == nullptr)
        return {};
    const auto& grid = situation.sheets[static_cast<std::size_t>(table->sheet)].grid;
    std::vector<Area> out;
    std::string scratch, nameScratch;
    const auto name = foldedKey(customer.name, nameScratch);
    for (int row = table->firstRow; row <= table->lastRow && out.size() < most; ++row) {
        const auto key = keyAt(grid, row, who->column, scratch);
        if (key.empty() || (key != customer.key && key != name))
            continue;
        if (!out.empty() && out.back().lastRow == row - 1)
            out.back().lastRow = row;
        else
            out.push_back({table->sheet, row, who->column, row, who->column});
    }
    return out;
}

std::string textOf(const Situation& situation, const CustomerNow& now, Field field) {
    const auto& table = situation.understanding.customers;
    const auto* match = table ? table->find(field) : nullptr;
    if (match == nullptr || now.grid == nullptr || now.customer.row < 0)
        return {};
    return textAt(*now.grid, now.customer.row, match->column);
}

} // namespace clientele::core
