#pragma once

#include "core/base/language.hpp"
#include "core/plans/plan.hpp"
#include "core/tables/fields.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::core {

/// How the cells of a column of a new workbook are shown, in the formats of its language.
enum class ColumnLook {
    text,
    code, ///< kept as it is typed: leading zeros, long numbers
    date,
    money,  ///< with two decimals
    amount, ///< grouped, without decimals
    number,
    share ///< per cent
};

/// A column of a table in a new workbook.
struct NewColumn {
    std::string header;
    std::optional<Field> field; ///< as recognition takes it; nothing: no field of ours
    ColumnLook look = ColumnLook::text;
    int width = 0;                    ///< 1/100 mm
    bool folded = false;              ///< in an outline group that begins closed
    bool customers = false;           ///< offers the names on the customers' sheet
    std::vector<std::string> choices; ///< what a drop-down list offers; empty: no list
    std::string help;                 ///< shown where a cell with a list is selected
    std::optional<Formula> formula;   ///< of every prepared row; nothing: the user's to fill in
};

/// A table of a new workbook: the header in the first row of its sheet, then the examples.
struct NewTable {
    std::string sheet;
    std::string range;    ///< the name of its database range
    int preparedRows = 0; ///< below the header: formats, lists, formulas and filter reach so far
    int frozenColumns = 0;
    std::vector<NewColumn> columns;
    std::vector<std::vector<CellContent>> examples;

    [[nodiscard]] int columnOf(Field field) const; ///< -1: it has none
};

/// The first sheet: headings with numbered steps, each with the place to do it at.
struct Guide {
    struct Section {
        std::string head;
        std::vector<std::pair<std::string, std::string>> steps; ///< what, where
    };
    std::string sheet, title, subtitle, what, where, end;
    std::vector<Section> sections;
};

/// A workbook to begin with, in one language: all tables of SPEC §2, the policy sheet, a guide.
struct NewWorkbook {
    Language language{};
    std::string title, about;
    Guide guide;
    std::vector<NewTable> tables; ///< customers first
    std::string policySheet;
    Plan policy; ///< its cells and names
};

/// The workbook of that language. Tiers, visits, the log and the policy are what the commands would write, so
/// that the commands find nothing to add. The example day is fixed: the same call gives the same workbook.
NewWorkbook newWorkbook(Language language);

} // namespace clientele::core
