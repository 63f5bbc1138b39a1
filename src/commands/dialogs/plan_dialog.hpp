#pragma once

#include "commands/menu_call.hpp"
#include "commands/plan_visit.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

namespace clientele::commands {

/// Whether a visit is planned, or one that is due is put off: the same with other words.
enum class PlanDialog { plan, snooze };

/// Asks for the day of a customer's next visit, by a shortcut or typed, and for the reason; says how the day
/// stands to the day it is due. What cannot be planned is said in the dialog, which stays open. Nothing when
/// the user gave up.
std::optional<core::VisitWish> showPlan(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                                        std::size_t customer, PlanDialog kind);

/// Asks for the customer of the selected row, plans and says what was done; "" when the user gave up. Refuses
/// a selection without a customer.
std::string planSelected(MenuCall& call, PlanDialog kind);

} // namespace clientele::commands
