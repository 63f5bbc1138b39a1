#pragma once

#include "core/report/build.hpp"
#include "core/report/words.hpp"
#include "core/visits/cadence.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// What several parts of the report count by: per customer, worked out once.
struct ReportFacts {
    const TierReportInput& in;
    std::size_t tierCount = 0;          ///< tiers in use: those the cut-offs make, and any better known
    std::vector<int> tier;              ///< −1: none
    std::vector<Cell<DueState>> states; ///< blank without a tier
    std::vector<int> overdueDays;       ///< > 0 where overdue
    double totalSales = 0;              ///< of all readable sales, losses taken off
    bool hasContacts = false;
    std::vector<double> lastHalfYear, halfYearBefore; ///< orders by customer; empty without orders
    /// Sales by orders of the last twelve months and of those before; nothing unless the orders reach back so
    /// far.
    std::optional<double> yearOnYear;
    bool comparesHalfYears = false; ///< the orders reach back beyond the half year before the last

    explicit ReportFacts(const TierReportInput& input);

    [[nodiscard]] const std::vector<Customer>& customers() const { return in.book.customers; }
    [[nodiscard]] double sales(std::size_t customer) const;
    [[nodiscard]] bool hasOrders() const { return !in.book.orders.empty(); }
    [[nodiscard]] bool isKey(std::size_t customer) const { return tier[customer] == 0; }
    [[nodiscard]] bool overdue(std::size_t customer) const;
    [[nodiscard]] bool neverContacted(std::size_t customer) const;
    [[nodiscard]] std::string tierLabel(std::size_t index) const { return in.policy.tiers.at(index).label; }
    [[nodiscard]] ReportValue tierValue(std::size_t customer) const;
    [[nodiscard]] ReportValue tierValueOf(std::size_t index) const;
    [[nodiscard]] ReportValue nameValue(std::size_t customer) const;
    [[nodiscard]] ReportValue ownerValue(std::size_t customer) const;
    [[nodiscard]] std::string text(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, in.language, arguments);
    }
};

/// How well a set of customers is kept up with. Those without a tier or with an unreadable last contact do
/// not take part.
struct Coverage {
    std::size_t known = 0, kept = 0, overdue = 0;
    void add(const Cell<DueState>& state);
    [[nodiscard]] ReportValue value() const {
        return shareValue(ValueKind::percent, static_cast<double>(kept), static_cast<double>(known));
    }
};

} // namespace clientele::core
