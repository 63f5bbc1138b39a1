#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::core {

/// One contact as the user tells it. Words of the lists in any of our languages, or the user's own; empty:
/// nothing to say.
struct ContactEntry {
    std::size_t customer = 0; ///< index into the book's customers
    Day date = 0;
    std::string method, purpose, plane, level, result, promise, hook, owner;
    std::optional<Day> promiseBy;
    std::optional<double> cost;
};

enum class CannotLog { futureDate, textDates, noRoom, noColumn };

/// A contact that cannot be logged. `where`: the sheet, or the field for which there is no column.
struct LogRefused : std::exception {
    LogRefused(CannotLog reason, std::string place)
        : why(reason)
        , where(std::move(place)) {}
    [[nodiscard]] const char* what() const noexcept override { return where.c_str(); }
    CannotLog why;
    std::string where;
};

/// Where the next row of the log goes and how its cells are written, found once: a contact then costs the
/// work of one row, however long the log is.
struct LogPlace {
    int sheet = -1; ///< -1: there is no log yet
    std::string sheetName;
    int headerRow = 0, row = 1;
    int patternRow = -1;       ///< the last row of data; -1: none yet
    std::vector<int> likeRows; ///< per column: the last row with something in it, which shows its usual look
    bool moveDown = false;
    int firstColumn = 0, lastColumn = 0;
    std::vector<std::pair<Field, int>> columns;
    std::vector<int> formulaColumns;              ///< the user's own formulas go on
    std::vector<std::pair<int, bool>> companions; ///< unmapped columns with the customer's name or id (true)
    bool byId = false, numericId = false, compactDates = false;
    bool textDates = false;          ///< the log's newest dates are text
    std::vector<int> undatedColumns; ///< date columns whose next cell does not show dates yet
    int freeColumns = 0;             ///< to the right of the table, for fields it has no column for
    std::optional<int> numberColumn; ///< numbers its rows 1, 2, 3 …
    double nextNumber = 0;

    [[nodiscard]] std::optional<int> column(Field field) const;
    [[nodiscard]] int likeRow(int ofColumn) const; ///< -1: none
};

LogPlace findLogPlace(const Situation& situation, const FormulaProbe& formulas, const FormatProbe& formats);

/// What logging a contact would change, and what follows from it.
struct ContactPlan {
    Plan plan;
    Day lastContact = 0;            ///< of the customer, with this contact
    bool moved = false;             ///< it is the customer's latest that counts
    bool counts = true;             ///< its method resets the visit clock (policy)
    std::vector<Field> added;       ///< columns the log gets for it
    std::optional<int> userFormula; ///< column in which a formula of the user's gives the last contact
};

/// Plans one more row of the log (or the log itself) and, where the contact is the customer's latest, the
/// last contact in the customers' table (SPEC §1.3, §4). A formula of the user's there is left alone. Throws
/// LogRefused.
ContactPlan planContact(const Situation& situation, const LogPlace& place, const ContactEntry& entry,
                        const FormulaProbe& formulas, const FormatProbe& formats);

/// When the customer is to be visited after a last contact on that day: as planned by hand while that holds,
/// else by the tier's interval; nothing without a tier. Tiers are those of the cut values on the policy
/// sheet, else those the user's own column gives.
std::optional<Day> nextVisitAfter(const Situation& situation, const Customer& customer, Day lastContact);

/// A promise typed without a date is due by then: SPEC §2, reply within the policy's days.
Day proposedPromiseDay(const Policy& policy, Day contact);

} // namespace clientele::core
