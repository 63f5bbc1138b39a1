#pragma once

#include "core/base/day_text.hpp"
#include "core/report/report.hpp"
#include "core/tables/locale.hpp"
#include "core/texts.hpp"

#include <string>
#include <vector>

namespace clientele::core {

// Figures inside sentences, where no number format of the document reaches.

/// A whole number, grouped as the locale does: 12,848,000.
std::string groupedText(double value, const TextLocale& locale);

/// 10.2% (of .102), with that many decimals.
std::string percentText(double share, int decimals, const TextLocale& locale);

/// The same with its sign: +6.1%, −3.0%.
std::string changeText(double change, int decimals, const TextLocale& locale);

/// With that many decimals, without grouping: 0.78.
std::string decimalText(double value, int decimals, const TextLocale& locale);

std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// The values of a report's cells.

ReportValue textValue(std::string text, bool strong = false);
ReportValue numberValue(ValueKind kind, double number, bool strong = false);
ReportValue countValue(std::size_t count);
/// A number with the word for days, as "9 days" or "9 天".
ReportValue daysValue(int days, Language language, bool strong = false);
/// part / whole, or a dash where there is no whole.
ReportValue shareValue(ValueKind kind, double part, double whole);

} // namespace clientele::core
