#pragma once

#include "core/report/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

struct ListColumn {
    std::string header;
    int width = 0; ///< 1/100 mm
    Align align = Align::left;
    bool wrap = false;
};

/// A row of a customers' table that a cell leads to.
struct ListTarget {
    std::string sheet;
    int row = 0, column = 0;
};

struct ListRow {
    std::vector<ReportValue> values;
    std::optional<ListTarget> target; ///< where the cell in the list's link column leads
};

/// A plain list on a sheet of its own: one row per entry, no merged cells, so that it can be filtered, sorted
/// and read by other programs.
struct ListSheet {
    Language language{};
    Day asOf = 0;
    std::string sheetName;
    std::string title, subtitle; ///< both "": the header row is the sheet's first
    std::string footer;          ///< what the printed page's foot says on the left
    std::string note;            ///< one line below the list, or ""
    std::string comment;         ///< a comment of the first header cell: outside of what is read as data
    std::vector<ListColumn> columns;
    std::vector<ListRow> rows;
    int linkColumn = -1;
};

} // namespace clientele::core
