#pragma once

#include "core/plans/plan.hpp"
#include "core/policy/policy.hpp"
#include "core/tables/grid.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// Where the parts of a policy sheet stand (rows and columns of the sheet, 0 = first).
struct PolicyPlace {
    std::string sheet;
    int firstColumn = 0; ///< of the keys; labels, values and notes follow
    int firstRow = 0, lastRow = 0;
    int endRow = 0;                  ///< below everything on the sheet
    std::map<std::string, int> rows; ///< key → row; of "holiday" and "workday" the first

    [[nodiscard]] int row(const std::string& key) const; ///< -1: the row was taken out
    [[nodiscard]] int column(int offset) const { return firstColumn + offset; }
};

/// The columns of the policy sheet, counted from the keys'.
namespace policy_column {
constexpr int key = 0, label = 1, value = 2, share = 3, cut = 4, reason = 5, credit = 6, action = 7,
              count = 8;
}

/// A policy sheet as read: what it says, where, and what in it cannot be used, in words.
struct PolicyReading {
    Policy policy;
    PolicyPlace place;
    std::vector<double> cuts;    ///< lowest sales of each tier but the last used; empty: never tiered
    std::optional<Day> cutsDate; ///< when they were fixed; nothing: they follow the sales
    std::vector<std::string> problems;
};

/// Reads the policy from the cells of CRM_POLICY. What is missing keeps its default; what is no number is
/// told. `nullDate`: days to add to the sheet's dates.
PolicyReading readPolicy(const Grid& grid, const Area& area, const std::string& sheet, Language language,
                         Language messages, int nullDate = 0);

/// The names of the parts that formulas use.
namespace policy_name {
constexpr const char* policy = "CRM_POLICY";
constexpr const char* tiers = "CRM_TIERS";
constexpr const char* intervals = "CRM_INTERVALS";
constexpr const char* cuts = "CRM_CUTS";
constexpr const char* reasons = "CRM_REASONS";
constexpr const char* states = "CRM_STATES";
constexpr const char* soon = "CRM_SOON";
constexpr const char* holidays = "CRM_HOLIDAYS";
constexpr const char* workdays = "CRM_WORKDAYS"; ///< not in sheets of the first version
constexpr const char* show = "CRM_SHOW_";        ///< what the names of all switches begin with
} // namespace policy_name

/// A new policy sheet: its cells and names, added to `plan`. Returns where its parts will stand.
PolicyPlace planPolicySheet(Plan& plan, const Policy& policy, const std::string& sheet, Language language);

/// The names of a kind's switch and of its days ahead.
std::string showName(HighlightKind kind);
std::string showDaysName(HighlightKind kind);

/// Adds the block of highlighting below everything on a policy sheet that has none yet.
void planHighlightBlock(Plan& plan, const PolicyPlace& place, const Policy& policy, Language language);

/// New cut values, their date and the reasons beside the tiers, added to `plan`. `date` is the document's own
/// serial. `liveSource`: a range such as
/// "$Sheet.$J$4:$J$306" that the cuts follow by formula; empty: the values stand. The name CRM_CUTS covers
/// them.
void planCuts(Plan& plan, const PolicyPlace& place, const Policy& policy, const std::vector<double>& cuts,
              Day date, const std::string& liveSource, Language language);

} // namespace clientele::core
