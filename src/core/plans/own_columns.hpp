#pragma once

#include "core/base/language.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/understanding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// The columns the commands add to the user's table.
enum class Own : std::uint8_t {
    sales,
    orderCount,
    lastOrder,
    lastContact,
    tier,
    reason,
    manual,
    nextVisit,
    state,
    planned,
    promiseBy,    ///< of the open promise, from the log
    nextBirthday, ///< where some are kept by the lunar calendar, which no built-in formula knows
    // of Segment Customers: values, not formulas
    rfm,
    lifecycle,
    valueClass,
    loyaltyClass,
    clusters
};

std::string_view ownHeader(Own kind, Language language);

/// Formulas of single cells, asked for a few cells only.
class FormulaProbe {
public:
    FormulaProbe() = default;
    FormulaProbe(const FormulaProbe&) = delete;
    FormulaProbe& operator=(const FormulaProbe&) = delete;
    virtual ~FormulaProbe() = default;
    /// "" where the cell holds no formula.
    [[nodiscard]] virtual std::string formulaAt(int sheet, int row, int column) const = 0;
};

/// One of our columns, found again.
struct OwnColumn {
    Own kind{};
    int sheet = 0, headerRow = 0, column = 0;
    int lastRow = 0;
    PackedTexts texts; ///< of columns of words and for input: what stands there, from the row below the
                       ///< header

    /// What stands in `row` of a column of words or for input; a date as its serial number.
    [[nodiscard]] std::string textAt(int row) const {
        return row > headerRow ? std::string(texts[static_cast<std::size_t>(row - headerRow - 1)])
                               : std::string();
    }
};

/// Finds the columns that earlier runs added and takes them out of the grids, so that recognition sees the
/// user's columns only. A column is ours when its header is one of our headers and, unless that header is one
/// nobody else would write, its first filled cell is a formula over our names: a user's column of the same
/// name stays the user's.
std::vector<OwnColumn> takeOwnColumns(std::vector<SheetContent>& sheets, const FormulaProbe& formulas);

/// Where our columns of a table stand, and where new ones may go.
class ColumnPlaces {
public:
    ColumnPlaces(const Table& table, const std::vector<OwnColumn>& own, const Grid& grid);

    [[nodiscard]] std::optional<int> find(Own kind) const;
    [[nodiscard]] const OwnColumn* column(Own kind) const;
    /// Places for those of `kinds` that have none yet, side by side in the first free columns right of the
    /// table.
    void allocate(const std::vector<Own>& kinds);
    /// A place another plan gave a column that is not in the workbook yet.
    void assume(Own kind, int column);
    [[nodiscard]] int at(Own kind) const; ///< after allocate
    [[nodiscard]] std::vector<std::pair<Own, int>> all() const;
    [[nodiscard]] bool isNew(Own kind) const;
    /// Whether our columns are sorted along with the table: they follow it without a gap, or an autofilter
    /// that reaches over them has made them part of it.
    [[nodiscard]] bool adjoin() const;
    /// The last of our columns that follow the table without a gap; the table's last column if there is none.
    [[nodiscard]] int lastAdjacent() const;

private:
    [[nodiscard]] bool freeColumn(int column) const;
    [[nodiscard]] bool taken(int column) const;
    [[nodiscard]] int firstFreeBlock(int start, int width) const;

    const Table& table_;
    const Grid& grid_;
    std::vector<OwnColumn> columns_;
    std::vector<Own> new_;
};

} // namespace clientele::core
