#include "core/report/own_pareto.hpp"
#include "core/report/parts.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
constexpr std::size_t boxes = 4;
constexpr double million = 1e6;

std::size_t keyCustomers(const ReportFacts& facts) {
    return static_cast<std::size_t>(std::ranges::count(facts.tier, 0));
}

std::string average(const ReportFacts& facts) {
    const auto count = static_cast<double>(facts.customers().size());
    return groupedText(count > 0 ? facts.totalSales / count : 0, facts.in.locale);
}

ReportValue moneyHeadline(const ReportFacts& facts) {
    if (std::abs(facts.totalSales) < million)
        return numberValue(ValueKind::money, facts.totalSales);
    auto value = numberValue(ValueKind::millions, facts.totalSales);
    value.text = facts.text(TextId::report_unit_millions);
    return value;
}

ReportValue customersValue(const ReportFacts& facts, std::size_t count) {
    auto value = countValue(count);
    value.text = facts.text(TextId::report_unit_customers);
    return value;
}

Headline sales(const ReportFacts& facts) {
    const auto& locale = facts.in.locale;
    const auto detail = facts.yearOnYear
                            ? facts.text(TextId::report_headline_change,
                                         {{"change", changeText(*facts.yearOnYear, 1, locale)}})
                            : facts.text(TextId::report_headline_average, {{"money", average(facts)}});
    return {facts.text(TextId::report_headline_sales), moneyHeadline(facts), detail};
}

std::optional<Headline> concentration(const ReportFacts& facts) {
    if (facts.in.policy.abcCutoffs.empty())
        return std::nullopt;
    const double share = facts.in.policy.abcCutoffs.front();
    const auto own = ownPareto(facts.customers(), share);
    if (!own)
        return std::nullopt;
    const auto& locale = facts.in.locale;
    return Headline{
        facts.text(TextId::report_headline_heads, {{"share", percentText(share, 0, locale)}}),
        shareValue(ValueKind::share, static_cast<double>(own->customers), static_cast<double>(own->of)),
        facts.text(TextId::report_headline_gini,
                   {{"count", groupedText(static_cast<double>(own->customers), locale)},
                    {"gini", decimalText(own->gini, 2, locale)}})};
}

std::optional<Headline> coverage(const ReportFacts& facts) {
    if (!facts.hasContacts)
        return std::nullopt;
    Coverage all, key;
    for (std::size_t i = 0; i < facts.states.size(); ++i) {
        all.add(facts.states[i]);
        if (facts.isKey(i))
            key.add(facts.states[i]);
    }
    std::string detail;
    if (key.known > 0)
        detail = facts.text(
            TextId::report_headline_keyCoverage,
            {{"tier", facts.tierLabel(0)}, {"share", percentText(key.value().number, 0, facts.in.locale)}});
    return Headline{facts.text(TextId::report_headline_coverage), all.value(), detail};
}

Headline counted(const ReportFacts& facts, TextId caption, std::size_t count, std::size_t key) {
    std::string detail;
    if (facts.tierCount > 0)
        detail = facts.text(TextId::report_headline_ofKey,
                            {{"tier", facts.tierLabel(0)},
                             {"count", groupedText(static_cast<double>(key), facts.in.locale)}});
    return {facts.text(caption), customersValue(facts, count), detail};
}

std::optional<Headline> withoutOwner(const ReportFacts& facts) {
    if (!facts.in.book.hasOwner)
        return std::nullopt;
    std::size_t count = 0, key = 0;
    for (std::size_t i = 0; i < facts.customers().size(); ++i)
        if (facts.customers()[i].owner.empty()) {
            ++count;
            key += facts.isKey(i) ? 1 : 0;
        }
    auto out = counted(facts, TextId::report_headline_noOwner, count, key);
    out.value.strong = key > 0;
    return out;
}
} // namespace

std::vector<Headline> headlines(const ReportFacts& facts) {
    std::vector<Headline> out{sales(facts)};
    for (const auto& headline : {concentration(facts), coverage(facts), withoutOwner(facts)})
        if (headline)
            out.push_back(*headline);
    if (out.size() < boxes)
        out.push_back(
            counted(facts, TextId::report_headline_customers, facts.customers().size(), keyCustomers(facts)));
    return out;
}

} // namespace clientele::core
