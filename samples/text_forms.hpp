#pragma once

#include "samples/fods_writer.hpp"

#include <string>
#include <string_view>

/// How people type money and dates as text.
namespace clientele::samples {

/// 123450 cents as "1,234.50", with other signs where given.
std::string groupedMoney(std::int64_t cents, char group = ',', char decimal = '.');

/// A date by a pattern in which y, m and d stand for year, month and day without leading zeros: "y年m月d日".
std::string dateText(Date date, std::string_view pattern);

} // namespace clientele::samples
