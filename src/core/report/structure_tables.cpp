#include "core/report/parts.hpp"
#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace clientele::core {

namespace {
/// More groups than these stand as "others": the table must stay readable.
constexpr std::size_t maxGroups = 15;

/// The customers by a text of theirs, in the order of first appearance.
struct Groups {
    std::vector<std::string_view> names;
    std::vector<std::size_t> of; ///< by customer
};

Groups groupedBy(const ReportFacts& facts, std::string Customer::*field) {
    Groups out;
    std::unordered_map<std::string_view, std::size_t> known;
    out.of.reserve(facts.customers().size());
    for (const auto& customer : facts.customers()) {
        const auto [found, fresh] = known.try_emplace(customer.*field, out.names.size());
        if (fresh)
            out.names.emplace_back(customer.*field);
        out.of.push_back(found->second);
    }
    return out;
}

struct OwnerSum {
    std::size_t customers = 0, key = 0;
    double sales = 0;
    Coverage coverage;
    void add(const OwnerSum& other) {
        customers += other.customers;
        key += other.key;
        sales += other.sales;
        coverage.known += other.coverage.known;
        coverage.kept += other.coverage.kept;
        coverage.overdue += other.coverage.overdue;
    }
};

std::vector<OwnerSum> ownerSums(const ReportFacts& facts, const Groups& groups) {
    std::vector<OwnerSum> out(groups.names.size());
    for (std::size_t i = 0; i < groups.of.size(); ++i) {
        auto& sum = out[groups.of[i]];
        ++sum.customers;
        sum.key += facts.isKey(i) ? 1 : 0;
        sum.sales += facts.sales(i);
        sum.coverage.add(facts.states[i]);
    }
    return out;
}

std::vector<ReportValue> ownerRow(const ReportFacts& facts, ReportValue name, const OwnerSum& sum) {
    std::vector<ReportValue> row{std::move(name), countValue(sum.customers), countValue(sum.key),
                                 numberValue(ValueKind::money, sum.sales),
                                 shareValue(ValueKind::share, sum.sales, facts.totalSales)};
    if (facts.hasContacts) {
        row.push_back(countValue(sum.coverage.overdue));
        row.push_back(sum.coverage.value());
    }
    return row;
}

/// A median split of two measures over the customers that have both.
struct Split {
    std::array<std::size_t, 4> customers{}; ///< high/high, high/low, low/high, low/low
    std::array<double, 4> sales{};
    std::size_t known = 0;
};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return quantile(values, .5);
}

Split splitBy(const ReportFacts& facts, Cell<double> Customer::*first, Cell<double> Customer::*second) {
    std::vector<double> a, b;
    for (const auto& customer : facts.customers())
        if ((customer.*first).ok() && (customer.*second).ok()) {
            a.push_back((customer.*first).value);
            b.push_back((customer.*second).value);
        }
    Split out;
    out.known = a.size();
    if (a.empty())
        return out;
    const double cutA = median(a), cutB = median(b);
    for (std::size_t i = 0; i < facts.customers().size(); ++i) {
        const auto& customer = facts.customers()[i];
        if (!(customer.*first).ok() || !(customer.*second).ok())
            continue;
        const std::size_t at =
            ((customer.*first).value >= cutA ? 0U : 2U) + ((customer.*second).value >= cutB ? 0U : 1U);
        ++out.customers[at];
        out.sales[at] += facts.sales(i);
    }
    return out;
}

struct MatrixWords {
    TextId title, axes;
    std::array<TextId, 4> labels;
};

std::optional<ReportTable> matrix(const ReportFacts& facts, const Split& split, const MatrixWords& words) {
    if (split.known == 0)
        return std::nullopt;
    constexpr std::array levels{TextId::report_matrix_highHigh, TextId::report_matrix_highLow,
                                TextId::report_matrix_lowHigh, TextId::report_matrix_lowLow};
    ReportTable table{facts.text(words.title), {}, {}, {}};
    table.columns = {{"", 1, Align::left},
                     {facts.text(words.axes)},
                     {facts.text(TextId::report_column_customers)},
                     {facts.text(TextId::report_column_share)}};
    for (std::size_t i = 0; i < split.customers.size(); ++i)
        table.rows.push_back({textValue(facts.text(words.labels[i])), textValue(facts.text(levels[i])),
                              countValue(split.customers[i]),
                              shareValue(ValueKind::share, split.sales[i], facts.totalSales)});
    table.note = facts.text(TextId::report_matrix_note,
                            {{"count", groupedText(static_cast<double>(split.known), facts.in.locale)}});
    return table;
}
} // namespace

std::optional<ReportTable> ownerTable(const ReportFacts& facts) {
    if (!facts.in.book.hasOwner)
        return std::nullopt;
    const auto groups = groupedBy(facts, &Customer::owner);
    const auto sums = ownerSums(facts, groups);
    ReportTable table{facts.text(TextId::report_owners_title), {}, {}, {}};
    table.columns = {
        {facts.text(TextId::report_column_owner), facts.hasContacts ? 2 : 4, Align::left},
        {facts.text(TextId::report_column_customers)},
        {facts.text(TextId::report_column_ofTier, {{"tier", facts.tierCount ? facts.tierLabel(0) : ""}})},
        {facts.text(TextId::report_column_sales)},
        {facts.text(TextId::report_column_share)}};
    if (facts.hasContacts) {
        table.columns.push_back({facts.text(TextId::report_column_overdue)});
        table.columns.push_back({facts.text(TextId::report_column_coverage)});
    }
    std::vector<std::size_t> order;
    std::optional<std::size_t> nobody;
    for (std::size_t i = 0; i < groups.names.size(); ++i)
        groups.names[i].empty() ? void(nobody = i) : order.push_back(i);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return sums[i].sales; });
    OwnerSum others;
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        if (rank < maxGroups)
            table.rows.push_back(
                ownerRow(facts, textValue(std::string(groups.names[order[rank]])), sums[order[rank]]));
        else
            others.add(sums[order[rank]]);
    if (others.customers > 0)
        table.rows.push_back(ownerRow(facts, textValue(facts.text(TextId::report_others)), others));
    if (nobody)
        table.rows.push_back(
            ownerRow(facts, textValue(facts.text(TextId::report_owners_nobody), true), sums[*nobody]));
    else
        table.note = facts.text(TextId::report_owners_all);
    return table;
}

std::optional<ReportTable> stageTable(const ReportFacts& facts) {
    if (!facts.in.book.hasStage)
        return std::nullopt;
    const auto groups = groupedBy(facts, &Customer::stage);
    const auto tiers = facts.tierCount;
    std::vector<std::vector<std::size_t>> counts(std::min(groups.names.size(), maxGroups + 1),
                                                 std::vector<std::size_t>(tiers + 1));
    for (std::size_t i = 0; i < groups.of.size(); ++i) {
        auto& row = counts[std::min(groups.of[i], maxGroups)];
        ++row[tiers];
        if (facts.tier[i] >= 0)
            ++row[static_cast<std::size_t>(facts.tier[i])];
    }
    ReportTable table{facts.text(TextId::report_stages_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_stage), 1, Align::left}};
    for (std::size_t i = 0; i < tiers; ++i)
        table.columns.push_back({facts.tierLabel(i)});
    table.columns.push_back({facts.text(TextId::report_column_all)});
    table.columns.front().span = std::max(1, pageColumns - table.span() + 1);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool rest = i == maxGroups;
        const auto name = rest ? facts.text(TextId::report_others) : std::string(groups.names[i]);
        std::vector<ReportValue> row{textValue(name.empty() ? facts.text(TextId::report_stages_none) : name)};
        for (const auto count : counts[i])
            row.push_back(countValue(count));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<ReportTable> valueMatrix(const ReportFacts& facts) {
    if (!facts.in.book.hasProfit || !facts.in.book.hasFutureProfit)
        return std::nullopt;
    return matrix(facts, splitBy(facts, &Customer::profit, &Customer::futureProfit),
                  {TextId::report_value_title,
                   TextId::report_value_axes,
                   {TextId::report_value_platinum, TextId::report_value_gold, TextId::report_value_iron,
                    TextId::report_value_lead}});
}

std::optional<ReportTable> loyaltyQuadrants(const ReportFacts& facts) {
    if (!facts.in.book.hasSatisfaction || !facts.in.book.hasLoyalty)
        return std::nullopt;
    return matrix(facts, splitBy(facts, &Customer::satisfaction, &Customer::loyalty),
                  {TextId::report_loyalty_title,
                   TextId::report_loyalty_axes,
                   {TextId::report_loyalty_apostle, TextId::report_loyalty_mercenary,
                    TextId::report_loyalty_hostage, TextId::report_loyalty_terrorist}});
}

} // namespace clientele::core
