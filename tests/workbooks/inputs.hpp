#pragma once

#include "samples/fods_writer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace clientele::workbooks {

struct NamedWorkbook {
    std::string file; ///< "empty.fods"
    samples::Workbook workbook;
};

/// What managers bring that is no clean customer table: every bad input once (input_facts.hpp).
std::vector<NamedWorkbook> badInputs();

/// Tables a tidy program would not write but people do: text dates and money of other locales, several
/// tables, orders without customers.
std::vector<NamedWorkbook> oddInputs();

/// Northwind and AdventureWorks as workbooks, from the reference files in `data`.
/// Throws std::runtime_error where a file is missing or not as expected.
std::vector<NamedWorkbook> referenceInputs(const std::filesystem::path& data);

/// customers.csv and orders.csv with 100,000 customers and 1,000,000 orders.
void writeBigCsv(const std::filesystem::path& directory);

} // namespace clientele::workbooks
