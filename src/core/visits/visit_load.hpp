#pragma once

#include "core/plans/situation.hpp"

#include <string>
#include <vector>

namespace clientele::core {

// Who has how many visits to make in which week, and a plan that spreads them evenly (issue: "a suggestion
// that spreads visits evenly without making any late").

/// A visit with the day the plan gives it.
struct PlannedVisit {
    std::size_t customer = 0; ///< index into the book's customers
    Day due = 0;              ///< by visitOf; never contacted: the day asked
    Day day = 0;              ///< as planned
    bool byHand = false;      ///< the manager's own day, left as it is
};

struct WeekLoad {
    Day monday = 0;
    int due = 0;     ///< visits as they fall due; what is overdue or due now, in the first week
    int planned = 0; ///< as the plan spreads them
};

struct OwnerLoad {
    std::string owner; ///< "": customers without one
    std::vector<WeekLoad> weeks;

    [[nodiscard]] int peakDue() const;
    [[nodiscard]] int peakPlanned() const;
};

struct VisitPlan {
    std::vector<PlannedVisit> visits; ///< by day, then in the table's order
    std::vector<OwnerLoad> owners;    ///< by name, nobody's last
    double capacity = 0;              ///< visits a week that the policy expects of an owner
};

/// The next visit of every customer with a tier that falls due within so many weeks, the one asked in being
/// the first (on a Saturday without work: the one after), and a plan for them:
/// - no visit after its day, nor on a day that is not worked; what is overdue or was never contacted comes in
///   the first week;
/// - none earlier than the part of its interval that is "soon" before its day, or a week where that is
///   shorter: a visit long before its time is half a visit. Key customers with short intervals so stay near
///   their day and the others give way;
/// - within these bounds the fullest week of every owner is as low as can be, and in every week the fullest
///   day; visits stay as late as that allows, and the more important move forward first;
/// - visits planned by hand stay where they are and count in their week.
/// The same workbook gives the same plan.
VisitPlan planVisits(const CustomerBook& book, const Policy& policy, const Tiering& tiering, Day asOf,
                     int weeks);

/// Visits a month that customers of a tier need: 365.25 ÷ 12 days by the interval.
double visitsAMonth(double customers, double intervalDays);

/// Visits a month that one owner can make.
double monthlyCapacity(double visitsPerWeek);

} // namespace clientele::core
