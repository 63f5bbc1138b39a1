#pragma once

#include "core/support/sheets.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core::test {

using CsvRows = std::vector<std::vector<std::string>>;

/// The reference data where it is there; tests skip where it is not.
std::filesystem::path referenceData();

/// A CSV file with quotes and perhaps a byte-order mark; nothing if it is not there.
std::optional<CsvRows> csvRows(const std::filesystem::path& file);

/// As Calc opens it: plain numbers as numbers, everything else as text.
SheetContent sheetOfCsv(const std::string& name, const CsvRows& rows);

} // namespace clientele::core::test
