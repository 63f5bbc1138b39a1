#pragma once

#include "commands/workbench.hpp"
#include "core/plans/duplicate_groups.hpp"
#include "core/plans/merge_plan.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>

#include <string>
#include <vector>

namespace clientele::commands {

/// The document property that keeps which customers are not the same though they look alike.
constexpr const char* toldApartProperty = "Clientele.notDuplicates";

core::ToldApart toldApart(const Workbench& bench);

/// Refuses where there is no table of customers.
void requireCustomerTable(const Workbench& bench);

/// The rows side by side, the one to keep first (rows of the sheet, 0 = first). Refuses rows without a
/// customer.
core::MergeReview reviewOf(const Workbench& bench, const std::vector<int>& rows);

/// Makes one customer of a review, as one step of undo; says what was done. Refuses in words what cannot be
/// merged without hurting something else.
std::string merge(Workbench& bench, const core::MergeReview& review);

/// Remembers that each of these rows' customers is another; one step of undo.
std::string keepApart(Workbench& bench, const std::vector<int>& rows);

// For macros; rows as the sheet counts them, the first is 1.

/// The groups, a line each.
std::string findDuplicates(Workbench& bench);
std::string mergeCustomers(Workbench& bench, int keepRow, int removeRow,
                           const Sequence<css::beans::PropertyValue>& choices);
std::string markNotDuplicate(Workbench& bench, int row, int otherRow);

} // namespace clientele::commands
