#pragma once

#include "samples/fods_writer.hpp"

namespace clientele::samples {

// What stands around the sheets of a document.

/// <office:meta>, <table:calculation-settings> and <table:content-validations>.
void appendMeta(std::string& out, const Workbook& workbook);
void appendSettings(std::string& out, const Workbook& workbook);
void appendLists(std::string& out, const Workbook& workbook);

/// The name of one of the workbook's lists, counted from 1, in the document.
std::string listName(int list);

void appendNames(std::string& out, const Workbook& workbook);
void appendDatabaseRanges(std::string& out, const Workbook& workbook);

/// Frozen rows and columns are settings of the view, not of the sheet.
void appendViewSettings(std::string& out, const Workbook& workbook);

} // namespace clientele::samples
