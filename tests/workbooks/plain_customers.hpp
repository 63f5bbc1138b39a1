#pragma once

#include "samples/fods_writer.hpp"

#include <functional>
#include <string>

namespace clientele::workbooks {

/// A day in 2026 for a row, all different and none after the samples' day.
samples::Date visitDay(int index);

/// A plain list of customers: 客户名称, 业务负责人, 年销售额, 最近拜访日期. `sales` gives the sales cell by
/// index.
void putCustomers(samples::Sheet& sheet, int headerRow, int firstColumn, int count,
                  const std::function<samples::Cell(int)>& sales);

/// The name of the customer at an index of such a list.
std::string customerName(int index);

/// 1200.50, 2400.50 … : different, positive.
samples::Cell risingSales(int index);

} // namespace clientele::workbooks
