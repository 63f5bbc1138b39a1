#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"
#include "core/care/birthdays.hpp"
#include "core/care/consent.hpp"
#include "core/tables/understanding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// One order line, as read.
struct OrderLine {
    std::int32_t customer = -1; ///< index into CustomerBook::customers; -1: no such customer
    Day day = 0;
    double amount = 0;
};

/// One contact that took place, as read.
struct ContactLine {
    std::int32_t customer = -1;
    Day day = 0;
    std::int32_t row = 0; ///< in the log's sheet: what else was noted is read from there when somebody asks
};

/// One customer, as read from the row (or made from the orders of an orders-only workbook).
struct Customer {
    int row = -1;    ///< the row in the customers' sheet; -1: known from the orders only
    std::string key; ///< what joins and what snapshots compare: the id if there is one, else the name
    std::string name;
    Cell<double> sales; ///< annual_sales if that column exists, else the sum of the orders
    Cell<double> profit, futureProfit, satisfaction, loyalty;
    Cell<Day> lastContact; ///< the latest actual contact up to `asOf`: the column's or the log's, whichever
                           ///< is later
    Cell<Day> lastOrder, firstOrder;
    std::optional<Birthday> birthday;
    Cell<Day> since, contractEnd;
    Cell<double> creditLimit, balance;
    Consent consent = Consent::unknown;
    int orderCount = 0; ///< purchase days: orders of one day count once
    std::string owner, phone, email, tier, tierOverride, stage, industry;
};

/// The customers of a workbook with what the other tables say of them, ready for every model.
struct CustomerBook {
    std::vector<Customer> customers; ///< in the table's order; rows without key and name are not customers
    std::vector<OrderLine> orders;   ///< dated and valued lines, sorted by day
    std::vector<ContactLine> contacts;
    /// What was read but could not be used, for the reports' data gaps.
    int ordersUnknownCustomer = 0, ordersUnreadable = 0, contactsUnknownCustomer = 0, contactsInFuture = 0,
        ordersInFuture = 0, contactsUnreadable = 0, birthdaysUnreadable = 0, datesUnreadable = 0;
    int duplicateKeys = 0; ///< customers whose key an earlier row has already; orders go to the first
    bool salesFromOrders = false;
    bool hasAmounts = false; ///< orders are there and say what they were worth
    bool hasOwner = false, hasLastContact = false, hasProfit = false, hasFutureProfit = false,
         hasSatisfaction = false, hasLoyalty = false, hasStage = false, hasPhone = false, hasEmail = false,
         hasBirthday = false, hasSince = false, hasContractEnd = false, hasCreditLimit = false,
         hasBalance = false, hasConsent = false;
};

/// Reads the customers and joins orders and contacts to them (by id or by name, whatever the other table
/// holds). Work is proportional to the cells of the mapped columns. `asOf`: contacts after it do not count as
/// contacts yet, orders after it do not count as orders.
CustomerBook readBook(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                      const TextLocale& locale, Day asOf);

} // namespace clientele::core
