#pragma once

#include "core/lifecycle/lifecycle.hpp"
#include "core/tables/book.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace clientele::core {

// The six stages of SPEC §8 from what customers ordered, by quarters of a year counted back from a day.

/// What a customer ordered in each quarter, oldest first, the last one up to `asOf`; from the quarter of the
/// first of these lines on, but never more than ten years. Empty without a line.
std::vector<double> quarterSales(std::span<const OrderLine> lines, Day asOf);

/// The stage of one customer by all its lines: potential without any.
Cell<LifeStage> stageByOrders(std::span<const OrderLine> lines, Day asOf, const Policy& policy);

/// The stage of every customer of the book: potential without an order, badValue where the orders do not say
/// what they were worth. Proportional to customers and orders.
std::vector<Cell<LifeStage>> stagesByOrders(const CustomerBook& book, Day asOf, const Policy& policy);

} // namespace clientele::core
