#include "core/report/snapshot.hpp"

#include "core/texts.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

namespace clientele::core {

namespace {
constexpr int keyColumn = 0, nameColumn = 1, firstDateColumn = 2;

/// Tells the n-th customer of a key from the others of the same key.
class Occurrences {
public:
    std::size_t next(std::string_view key) { return seen_[std::string(key)]++; }

private:
    std::unordered_map<std::string, std::size_t> seen_;
};

/// A key as text, whatever the sheet made of it: a number typed as an id comes back as a number.
std::string keyAt(const Grid& grid, int row) {
    if (grid.kind(row, keyColumn) != ContentKind::number)
        return std::string(grid.text(row, keyColumn));
    auto text = std::to_string(grid.number(row, keyColumn));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// Customer and occurrence → row of the sheet.
using RowsByKey = std::unordered_map<std::string, std::vector<int>>;

RowsByKey rowsByKey(const Grid& grid) {
    RowsByKey rows;
    for (int row = 1; row < grid.endRow(); ++row)
        if (auto key = keyAt(grid, row); !key.empty())
            rows[std::move(key)].push_back(row);
    return rows;
}

/// The row of each customer of the book; −1: none yet.
std::vector<int> rowsOf(const CustomerBook& book, const RowsByKey& rows) {
    std::vector<int> out;
    out.reserve(book.customers.size());
    Occurrences occurrences;
    for (const auto& customer : book.customers) {
        const auto nth = occurrences.next(customer.key);
        const auto found = rows.find(customer.key);
        out.push_back(found != rows.end() && nth < found->second.size() ? found->second[nth] : -1);
    }
    return out;
}

/// Date → column, in order.
std::map<Day, int> dateColumns(const Grid& grid, int nullDate) {
    std::map<Day, int> out;
    for (int column = firstDateColumn; column < grid.endColumn(); ++column)
        if (grid.kind(0, column) == ContentKind::number)
            out[static_cast<Day>(grid.number(0, column)) + nullDate] = column;
    return out;
}

std::string labelAt(const Grid& grid, int row, int column) {
    return std::string(grid.text(row, column));
}

std::string labelOf(const Cell<std::uint8_t>& tier, const Policy& policy) {
    return tier.ok() && tier.value < policy.tiers.size() ? policy.tiers[tier.value].label : std::string();
}

} // namespace

SnapshotPlan planSnapshot(const Grid& existing, const CustomerBook& book,
                          std::span<const Cell<std::uint8_t>> classes, const Policy& policy, Day asOf,
                          Language language, int nullDate) {
    const auto dates = dateColumns(existing, nullDate);
    const auto today = dates.find(asOf);
    SnapshotPlan plan;
    plan.column = today != dates.end() ? today->second : std::max(firstDateColumn, existing.endColumn());
    plan.day = asOf;
    if (existing.empty(0, keyColumn))
        plan.headers = {std::string(textOf(TextId::report_snapshot_key, language)),
                        std::string(textOf(TextId::report_snapshot_name, language))};
    plan.firstNewRow = std::max(1, existing.endRow());
    plan.labels.resize(static_cast<std::size_t>(plan.firstNewRow - 1));
    const auto rows = rowsOf(book, rowsByKey(existing));
    for (std::size_t i = 0; i < book.customers.size(); ++i) {
        const auto& customer = book.customers[i];
        auto label = i < classes.size() ? labelOf(classes[i], policy) : std::string();
        if (rows[i] >= 1) {
            plan.labels[static_cast<std::size_t>(rows[i] - 1)] = std::move(label);
            continue;
        }
        plan.labels.push_back(std::move(label));
        plan.newCustomers.push_back({customer.key, customer.name});
    }
    return plan;
}

std::optional<PreviousTiers> previousTiers(const Grid& existing, const CustomerBook& book,
                                           const Policy& policy, Day asOf, int nullDate) {
    const auto dates = dateColumns(existing, nullDate);
    const auto after = dates.lower_bound(asOf);
    if (after == dates.begin())
        return std::nullopt;
    const auto [day, column] = *std::prev(after);
    PreviousTiers out;
    out.day = day;
    for (const int row : rowsOf(book, rowsByKey(existing))) {
        const auto label = row < 0 ? std::string() : labelAt(existing, row, column);
        const auto tier = std::ranges::find(policy.tiers, label, &TierRule::label);
        if (tier == policy.tiers.end() || label.empty())
            out.tiers.emplace_back();
        else
            out.tiers.emplace_back(static_cast<std::uint8_t>(tier - policy.tiers.begin()));
    }
    return out;
}

} // namespace clientele::core
