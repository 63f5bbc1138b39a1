#pragma once

#include "samples/fods_writer.hpp"

namespace clientele::samples {

/// The ledger of a Chinese trading house: customers, two years of orders, contact log (facts::zh).
Workbook chineseWorkbook();

/// An English workbook whose customers' sales stand only in the orders (facts::en).
Workbook englishWorkbook();

} // namespace clientele::samples
