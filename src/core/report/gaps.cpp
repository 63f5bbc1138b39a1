#include "core/report/parts.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace clientele::core {

namespace {
/// Customers whose name stands in an earlier row already. Exactly the same name only: what merely resembles
/// it is a matter of its own review.
std::size_t repeatedNames(const ReportFacts& facts) {
    std::unordered_set<std::string_view> seen;
    seen.reserve(facts.customers().size());
    std::size_t repeated = 0;
    for (const auto& customer : facts.customers())
        if (!customer.name.empty() && !seen.insert(customer.name).second)
            ++repeated;
    return repeated;
}

template <class Predicate>
std::size_t countOf(const ReportFacts& facts, Predicate predicate) {
    return static_cast<std::size_t>(std::ranges::count_if(facts.customers(), predicate));
}

std::size_t unsigned0(int count) {
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}
} // namespace

ReportTable dataGaps(const ReportFacts& facts) {
    const auto& book = facts.in.book;
    ReportTable table{facts.text(TextId::report_gaps_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_gap), 3, Align::left},
                     {facts.text(TextId::report_column_rows)},
                     {facts.text(TextId::report_column_remedy), 4, Align::left, true}};
    const auto row = [&](TextId what, std::size_t count, TextId remedy) {
        if (count > 0)
            table.rows.push_back(
                {textValue(facts.text(what)), countValue(count), textValue(facts.text(remedy))});
    };
    row(TextId::report_gaps_sales, countOf(facts, [](const Customer& c) { return c.sales.failed(); }),
        TextId::report_gaps_salesRemedy);
    row(TextId::report_gaps_noSales, countOf(facts, [](const Customer& c) { return c.sales.blank(); }),
        TextId::report_gaps_noSalesRemedy);
    row(TextId::report_gaps_contactDate,
        countOf(facts, [](const Customer& c) { return c.lastContact.failed(); }),
        TextId::report_gaps_contactDateRemedy);
    row(TextId::report_gaps_names, repeatedNames(facts), TextId::report_gaps_namesRemedy);
    row(TextId::report_gaps_orderCustomer, unsigned0(book.ordersUnknownCustomer),
        TextId::report_gaps_orderCustomerRemedy);
    row(TextId::report_gaps_orders, unsigned0(book.ordersUnreadable), TextId::report_gaps_ordersRemedy);
    row(TextId::report_gaps_contactCustomer, unsigned0(book.contactsUnknownCustomer),
        TextId::report_gaps_orderCustomerRemedy);
    row(TextId::report_gaps_future, unsigned0(book.contactsInFuture), TextId::report_gaps_futureRemedy);
    if (book.hasOwner)
        row(TextId::report_gaps_owner, countOf(facts, [](const Customer& c) { return c.owner.empty(); }),
            TextId::report_gaps_ownerRemedy);
    if (book.hasPhone)
        row(TextId::report_gaps_phone, countOf(facts, [](const Customer& c) { return c.phone.empty(); }),
            TextId::report_gaps_phoneRemedy);
    if (book.hasEmail)
        row(TextId::report_gaps_email, countOf(facts, [](const Customer& c) { return c.email.empty(); }),
            TextId::report_gaps_phoneRemedy);
    if (table.rows.empty())
        table.note = facts.text(TextId::report_gaps_none);
    return table;
}

std::optional<ReportTable> unknownNameTable(const ReportFacts& facts) {
    if (facts.in.unknownNames.empty())
        return std::nullopt;
    ReportTable table{facts.text(TextId::report_unknown_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_logName), 3, Align::left},
                     {facts.text(TextId::report_column_rows)},
                     {facts.text(TextId::report_column_nearest), 4, Align::left, true}};
    for (const auto& unknown : facts.in.unknownNames)
        table.rows.push_back({textValue(unknown.name), countValue(static_cast<std::size_t>(unknown.lines)),
                              textValue(unknown.nearest ? facts.customers()[*unknown.nearest].name
                                                        : facts.text(TextId::report_unknown_nobody))});
    table.note = facts.text(TextId::report_unknown_note);
    return table;
}

std::string leftOutLine(const ReportFacts& facts) {
    const auto& book = facts.in.book;
    std::vector<std::string> parts;
    const auto without = [&](bool missing, TextId part) {
        if (missing)
            parts.push_back(facts.text(part));
    };
    const auto wanted = [&](ReportPart part) { return facts.in.parts.has(part); };
    without(!(facts.totalSales > 0), TextId::report_leftOut_sales);
    without(!facts.hasOrders(), TextId::report_leftOut_orders);
    without(facts.hasOrders() && !facts.yearOnYear, TextId::report_leftOut_yearOnYear);
    without(facts.hasOrders() && !facts.comparesHalfYears, TextId::report_leftOut_halfYears);
    without(!facts.hasContacts, TextId::report_leftOut_contacts);
    without(wanted(ReportPart::movement) && !facts.in.previous, TextId::report_leftOut_movement);
    without(wanted(ReportPart::owners) && !book.hasOwner, TextId::report_leftOut_owner);
    without(wanted(ReportPart::stages) && !book.hasStage, TextId::report_leftOut_stage);
    without(wanted(ReportPart::value) && !book.hasProfit, TextId::report_leftOut_profit);
    without(wanted(ReportPart::value) && book.hasProfit && !book.hasFutureProfit,
            TextId::report_leftOut_futureProfit);
    without(wanted(ReportPart::loyalty) && !book.hasSatisfaction, TextId::report_leftOut_satisfaction);
    without(wanted(ReportPart::loyalty) && book.hasSatisfaction && !book.hasLoyalty,
            TextId::report_leftOut_loyalty);
    if (parts.empty())
        return {};
    return facts.text(TextId::report_leftOut_line,
                      {{"parts", joined(parts, facts.text(TextId::report_leftOut_separator))}});
}

} // namespace clientele::core
