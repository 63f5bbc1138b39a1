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

struct Policy;

/// One order line, as read.
struct OrderLine {
    std::int32_t customer = -1; ///< index into CustomerBook::customers; -1: no such customer
    Day day = 0;
    double amount = 0;
};

/// What a line of the log says of a promise.
enum class PromiseNote : std::uint8_t { none, made, kept };

/// One contact that took place, as read. Everything else that was noted is read from its row when somebody
/// asks.
struct ContactLine {
    /// The method or level is none of our lists' words, or the line does not say.
    static constexpr std::uint8_t other = 255;

    std::int32_t customer = -1;
    Day day = 0;
    std::int32_t row = 0;        ///< in the log's sheet
    std::uint8_t method = other; ///< place in log.methods
    std::uint8_t level = other;  ///< ContactLevel
    PromiseNote promise = PromiseNote::none;
    bool counts = true;           ///< resets the visit clock, by the policy: foldContacts says so
    std::optional<Day> promiseBy; ///< as noted; without it the policy's days to reply hold
};

/// A promise that is not known to be kept.
struct OpenPromise {
    std::int32_t row = 0; ///< in the log's sheet, where its words stand
    Day by = 0;
    friend bool operator==(const OpenPromise&, const OpenPromise&) = default;
};

/// One customer, as read from the row (or made from the orders of an orders-only workbook).
struct Customer {
    int row = -1;    ///< the row in the customers' sheet; -1: known from the orders only
    std::string key; ///< what joins and what snapshots compare: the id if there is one, else the name
    std::string name;
    Cell<double> sales; ///< annual_sales if that column exists, else the sum of the orders
    Cell<double> profit, futureProfit, satisfaction, loyalty;
    Cell<Day> notedContact; ///< the latest contact up to `asOf` that the customers' own column says
    Cell<Day> lastContact;  ///< the latest actual contact up to `asOf`: the column's, or of the log's the
                            ///< latest that counts, whichever is later
    Cell<Day> lastMiddle, lastSenior; ///< … of the log's, with middle and with senior managers
    std::optional<OpenPromise> openPromise;
    Cell<Day> plannedVisit; ///< the next visit as set by hand; holds as plannedVisitHolds (core/visits) says
    Cell<Day> lastOrder, firstOrder;
    std::optional<Birthday> birthday;
    Cell<Day> since, contractEnd;
    Cell<double> creditLimit, balance;
    Consent consent = Consent::unknown;
    int orderCount = 0; ///< purchase days: orders of one day count once
    std::string owner, phone, email, tier, tierOverride, stage, industry;
    friend bool operator==(const Customer&, const Customer&) = default;
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
    bool hasLevels = false; ///< the log says of some contact that it was with senior, middle or working level
};

/// Reads the customers and joins orders and contacts to them (by id or by name, whatever the other table
/// holds). Work is proportional to the cells of the mapped columns. `asOf`: contacts after it do not count as
/// contacts yet, orders after it do not count as orders. The policy says which methods of contact count and
/// until when a promise without a date is to be kept.
CustomerBook readBook(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                      const TextLocale& locale, Day asOf, const Policy& policy);

/// … by the default policy.
CustomerBook readBook(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                      const TextLocale& locale, Day asOf);

} // namespace clientele::core
