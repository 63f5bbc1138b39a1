#include "core/report/parts.hpp"

#include <algorithm>
#include <numeric>

namespace clientele::core {

namespace {
/// What a manager takes in at one go. The unvisited are a list to work off, so it is longer.
constexpr std::size_t topListed = 10, slidingListed = 12, unvisitedListed = 15;

using Indices = std::vector<std::size_t>;

/// The first `most` in the order of `before`; the work is linear in the rest.
template <class Before>
Indices foremost(Indices all, std::size_t most, Before before) {
    const auto count = std::min(most, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), before);
    all.resize(count);
    return all;
}

/// More sales first; the order of the table where they are equal.
auto bySales(const ReportFacts& facts) {
    return [&facts](std::size_t a, std::size_t b) {
        const double left = facts.sales(a), right = facts.sales(b);
        return left != right ? left > right : a < b;
    };
}

std::string moreNote(const ReportFacts& facts, std::size_t all, std::size_t listed) {
    return all <= listed
               ? std::string()
               : facts.text(TextId::report_more,
                            {{"count", groupedText(static_cast<double>(all - listed), facts.in.locale)}});
}

ReportValue contactValue(const ReportFacts& facts, std::size_t i) {
    const auto& last = facts.customers()[i].lastContact;
    return last.ok() ? numberValue(ValueKind::date, last.value)
                     : textValue(facts.text(TextId::report_unvisited_never), true);
}

/// What to do about a key customer nobody visited.
std::string visitAction(const ReportFacts& facts, std::size_t i) {
    const bool nobody = facts.in.book.hasOwner && facts.customers()[i].owner.empty();
    return facts.text(nobody ? TextId::report_unvisited_assign : TextId::report_unvisited_visit);
}

struct Silence {
    int days = 0;           ///< since the last order
    std::optional<int> gap; ///< the own usual gap; nothing with too few orders to tell
    bool silent = false;
};

/// Days since the last order against the own usual gap (SPEC §8: more than policy.silentGaps of it).
Silence silenceOf(const ReportFacts& facts, const Customer& customer) {
    // Two gaps at least: one alone says nothing of what is usual.
    constexpr int enoughOrders = 3;
    const auto& policy = facts.in.policy;
    Silence out;
    if (!customer.lastOrder.ok())
        return out;
    out.days = facts.in.asOf - customer.lastOrder.value;
    double limit = policy.silentDays;
    if (customer.orderCount >= enoughOrders && customer.firstOrder.ok()) {
        const double gap = static_cast<double>(customer.lastOrder.value - customer.firstOrder.value) /
                           static_cast<double>(customer.orderCount - 1);
        out.gap = static_cast<int>(gap + .5);
        limit = policy.silentGaps * gap;
    }
    out.silent = out.days > limit;
    return out;
}

std::optional<double> halfYearChange(const ReportFacts& facts, std::size_t i) {
    if (!facts.comparesHalfYears || !(facts.halfYearBefore[i] > 0))
        return std::nullopt;
    return facts.lastHalfYear[i] / facts.halfYearBefore[i] - 1;
}

std::vector<ReportValue> slidingRow(const ReportFacts& facts, std::size_t i) {
    const auto& customer = facts.customers()[i];
    const auto language = facts.in.language;
    const auto silence = silenceOf(facts, customer);
    const auto change = halfYearChange(facts, i);
    return {facts.nameValue(i),
            facts.tierValue(i),
            change ? numberValue(ValueKind::change, *change, isSliding(facts, i)) : ReportValue{},
            customer.lastOrder.ok() ? daysValue(silence.days, language, silence.silent) : ReportValue{},
            silence.gap ? daysValue(*silence.gap, language) : ReportValue{},
            facts.in.book.hasStage ? textValue(customer.stage) : facts.ownerValue(i)};
}
} // namespace

bool isSliding(const ReportFacts& facts, std::size_t i) {
    // A fall of exactly the share must not hang on the last bit of a division.
    constexpr double slack = 1e-12;
    const auto change = halfYearChange(facts, i);
    return change && *change <= -facts.in.policy.slideShare + slack;
}

bool isSilent(const ReportFacts& facts, std::size_t i) {
    return silenceOf(facts, facts.customers()[i]).silent;
}

std::optional<ReportTable> topCustomers(const ReportFacts& facts) {
    if (!(facts.totalSales > 0))
        return std::nullopt;
    ReportTable table{facts.text(TextId::report_top_title), {}, {}, {}};
    const bool owners = facts.in.book.hasOwner;
    table.columns = {{facts.text(TextId::report_column_customer), owners ? 3 : 4, Align::left},
                     {facts.text(TextId::report_column_tier)},
                     {facts.text(TextId::report_column_sales)},
                     {facts.text(TextId::report_column_share)},
                     {facts.text(TextId::report_column_cumulative)}};
    if (owners)
        table.columns.insert(table.columns.begin() + 2, {facts.text(TextId::report_column_owner)});
    Indices all(facts.customers().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::erase_if(all, [&](std::size_t i) { return !(facts.sales(i) > 0); });
    double cumulative = 0;
    for (const auto i : foremost(std::move(all), topListed, bySales(facts))) {
        cumulative += facts.sales(i);
        std::vector<ReportValue> row{facts.nameValue(i), facts.tierValue(i),
                                     numberValue(ValueKind::money, facts.sales(i)),
                                     shareValue(ValueKind::share, facts.sales(i), facts.totalSales),
                                     shareValue(ValueKind::share, cumulative, facts.totalSales)};
        if (owners)
            row.insert(row.begin() + 2, facts.ownerValue(i));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<ReportTable> unvisitedKeyCustomers(const ReportFacts& facts) {
    if (!facts.hasContacts || facts.tierCount == 0)
        return std::nullopt;
    Indices all;
    for (std::size_t i = 0; i < facts.customers().size(); ++i)
        if (facts.isKey(i) && (facts.neverContacted(i) || facts.overdue(i)))
            all.push_back(i);
    ReportTable table{facts.text(TextId::report_unvisited_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_customer), 2, Align::left},
                     {facts.text(TextId::report_column_tier)},
                     {facts.text(TextId::report_column_owner)},
                     {facts.text(TextId::report_column_lastContact)},
                     {facts.text(TextId::report_column_overdue)},
                     {facts.text(TextId::report_column_action), 2}};
    const auto count = all.size();
    for (const auto i : foremost(std::move(all), unvisitedListed, bySales(facts)))
        table.rows.push_back(
            {facts.nameValue(i), facts.tierValue(i), facts.ownerValue(i), contactValue(facts, i),
             facts.overdue(i) ? daysValue(facts.overdueDays[i], facts.in.language, true) : ReportValue{},
             textValue(visitAction(facts, i))});
    table.note = count == 0 ? facts.text(TextId::report_unvisited_none, {{"tier", facts.tierLabel(0)}})
                            : moreNote(facts, count, unvisitedListed);
    return table;
}

std::optional<ReportTable> slidingCustomers(const ReportFacts& facts) {
    if (!facts.hasOrders())
        return std::nullopt;
    Indices all;
    std::size_t fallen = 0, silent = 0;
    for (std::size_t i = 0; i < facts.customers().size(); ++i) {
        const bool falls = isSliding(facts, i), quiet = silenceOf(facts, facts.customers()[i]).silent;
        fallen += falls ? 1 : 0;
        silent += quiet ? 1 : 0;
        if (falls || quiet)
            all.push_back(i);
    }
    ReportTable table{facts.text(TextId::report_sliding_title), {}, {}, {}};
    table.columns = {
        {facts.text(TextId::report_column_customer), 3, Align::left},
        {facts.text(TextId::report_column_tier)},
        {facts.text(TextId::report_column_twoQuarters)},
        {facts.text(TextId::report_column_silent)},
        {facts.text(TextId::report_column_usualGap)},
        {facts.text(facts.in.book.hasStage ? TextId::report_column_stage : TextId::report_column_owner)}};
    const auto count = all.size();
    for (const auto i : foremost(std::move(all), slidingListed, bySales(facts)))
        table.rows.push_back(slidingRow(facts, i));
    if (count == 0)
        table.note = facts.text(TextId::report_sliding_none);
    else
        table.note = facts.text(TextId::report_sliding_counts,
                                {{"sliding", groupedText(static_cast<double>(fallen), facts.in.locale)},
                                 {"silent", groupedText(static_cast<double>(silent), facts.in.locale)}}) +
                     moreNote(facts, count, slidingListed);
    return table;
}

} // namespace clientele::core
