#include "core/plans/own_columns.hpp"

#include "core/texts.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr std::array kinds{
    Own::sales,  Own::orderCount, Own::lastOrder,  Own::lastContact,  Own::tier,      Own::reason,
    Own::manual, Own::nextVisit,  Own::state,      Own::planned,      Own::promiseBy, Own::nextBirthday,
    Own::rfm,    Own::lifecycle,  Own::valueClass, Own::loyaltyClass, Own::clusters};
constexpr std::array headerTexts{
    TextId::column_sales,        TextId::column_order_count, TextId::column_last_order,
    TextId::column_last_contact, TextId::column_tier,        TextId::column_reason,
    TextId::column_manual,       TextId::column_next_visit,  TextId::column_state,
    TextId::column_planned,      TextId::column_promise_by,  TextId::column_next_birthday,
    TextId::column_rfm,          TextId::column_lifecycle,   TextId::column_value,
    TextId::column_loyalty,      TextId::column_clusters};
constexpr std::array languages{Language::en, Language::zhCN, Language::zhTW};

// A header further down than this is not looked for: tables begin near the top of a sheet.
constexpr int headerSearchRows = 200;

std::optional<Own> kindOfHeader(std::string_view text) {
    for (const auto kind : kinds)
        for (const auto language : languages)
            if (text == ownHeader(kind, language))
                return kind;
    return std::nullopt;
}

bool holdsValues(Own kind) {
    return kind == Own::sales || kind == Own::orderCount || kind == Own::lastOrder ||
           kind == Own::lastContact || kind == Own::promiseBy || kind == Own::nextBirthday;
}

/// Columns of words that no formula keeps up to date.
bool isSegment(Own kind) {
    return kind == Own::rfm || kind == Own::lifecycle || kind == Own::valueClass ||
           kind == Own::loyaltyClass || kind == Own::clusters;
}

/// Columns for what the user sets by hand.
bool isForInput(Own kind) {
    return kind == Own::manual || kind == Own::planned;
}

bool isOurs(const SheetContent& content, int sheet, int row, int column, Own kind,
            const FormulaProbe& formulas) {
    if (holdsValues(kind) || isForInput(kind) || isSegment(kind))
        return true;
    for (int r = row + 1; r < content.grid.endRow() && r < row + headerSearchRows; ++r)
        if (const auto formula = formulas.formulaAt(sheet, r, column); !formula.empty())
            return formula.find("CRM_") != std::string::npos;
    return false;
}

/// The last row of the columns of one header row: down to the first row in which all of them are empty; where
/// they all may have gaps, to the last that is filled.
int lastRowOf(const Grid& grid, int headerRow, const std::vector<OwnColumn*>& columns) {
    const auto filled = [&](int row) {
        return std::ranges::any_of(columns, [&](const OwnColumn* c) { return !grid.empty(row, c->column); });
    };
    const bool gaps = std::ranges::all_of(
        columns, [](const OwnColumn* c) { return isForInput(c->kind) || isSegment(c->kind); });
    int row = gaps ? grid.endRow() - 1 : headerRow;
    while (gaps ? row > headerRow && !filled(row) : row + 1 < grid.endRow() && filled(row + 1))
        row += gaps ? -1 : 1;
    return row;
}

/// A tier's label as text; labels may be whole numbers.
std::string label(const Grid& grid, int row, int column) {
    if (grid.kind(row, column) == ContentKind::number)
        return std::to_string(static_cast<long long>(grid.number(row, column)));
    return std::string(grid.text(row, column));
}

void takeOut(Grid& grid, OwnColumn& column) {
    const bool words = column.kind == Own::tier || isForInput(column.kind) || isSegment(column.kind);
    std::vector<std::string> texts;
    for (int row = column.headerRow; row <= column.lastRow; ++row) {
        if (words && row > column.headerRow)
            texts.push_back(label(grid, row, column.column));
        grid.clear(row, column.column);
    }
    column.texts = PackedTexts(texts.size(), [&](std::size_t i) { return std::string_view(texts[i]); });
}

} // namespace

std::string_view ownHeader(Own kind, Language language) {
    return textOf(headerTexts.at(static_cast<std::size_t>(kind)), language);
}

std::vector<OwnColumn> takeOwnColumns(std::vector<SheetContent>& sheets, const FormulaProbe& formulas) {
    std::vector<OwnColumn> found;
    for (int s = 0; s < static_cast<int>(sheets.size()); ++s) {
        const auto& content = sheets[static_cast<std::size_t>(s)];
        const auto& grid = content.grid;
        const int endRow = std::min(grid.endRow(), grid.firstRow() + headerSearchRows);
        for (int row = grid.firstRow(); row < endRow; ++row)
            for (int column = grid.firstColumn(); column < grid.endColumn(); ++column)
                if (const auto kind = kindOfHeader(grid.text(row, column));
                    kind && isOurs(content, s, row, column, *kind, formulas))
                    found.push_back({*kind, s, row, column, row, {}});
    }
    for (auto& column : found) {
        std::vector<OwnColumn*> together;
        for (auto& other : found)
            if (other.sheet == column.sheet && other.headerRow == column.headerRow)
                together.push_back(&other);
        column.lastRow =
            lastRowOf(sheets[static_cast<std::size_t>(column.sheet)].grid, column.headerRow, together);
    }
    for (auto& column : found)
        takeOut(sheets[static_cast<std::size_t>(column.sheet)].grid, column);
    return found;
}

ColumnPlaces::ColumnPlaces(const Table& table, const std::vector<OwnColumn>& own, const Grid& grid)
    : table_(table)
    , grid_(grid) {
    for (const auto& column : own)
        if (column.sheet == table.sheet && column.headerRow == table.headerRow &&
            column.column > table.firstColumn && !find(column.kind))
            columns_.push_back(column);
}

const OwnColumn* ColumnPlaces::column(Own kind) const {
    const auto found = std::ranges::find(columns_, kind, &OwnColumn::kind);
    return found == columns_.end() ? nullptr : &*found;
}

std::optional<int> ColumnPlaces::find(Own kind) const {
    const auto* found = column(kind);
    return found == nullptr ? std::nullopt : std::optional(found->column);
}

bool ColumnPlaces::taken(int column) const {
    return std::ranges::any_of(columns_, [column](const OwnColumn& c) { return c.column == column; });
}

bool ColumnPlaces::freeColumn(int column) const {
    if (taken(column))
        return false;
    // The totals row counts too: its cells beside the table are the user's.
    const int last = table_.totalRow ? std::max(*table_.totalRow, table_.lastRow) : table_.lastRow;
    for (int row = table_.headerRow; row <= last; ++row)
        if (!grid_.empty(row, column))
            return false;
    return true;
}

int ColumnPlaces::firstFreeBlock(int start, int width) const {
    // A free column is left between ours and anything of the user's that is not the table: joined to it, a
    // side note would be sorted along with the customers.
    const auto adjoins = [this](int column) { return column == table_.lastColumn || taken(column); };
    for (;; ++start) {
        if (!adjoins(start - 1) && !freeColumn(start - 1))
            continue;
        int run = 0;
        while (run <= width && freeColumn(start + run))
            ++run;
        if (run > width)
            return start;
        start += run;
    }
}

void ColumnPlaces::allocate(const std::vector<Own>& wanted) {
    std::vector<Own> missing;
    std::ranges::copy_if(wanted, std::back_inserter(missing), [this](Own kind) { return !find(kind); });
    if (missing.empty())
        return;
    int start = table_.lastColumn + 1;
    for (const auto& column : columns_)
        start = std::max(start, column.column + 1);
    start = firstFreeBlock(start, static_cast<int>(missing.size()));
    for (const auto kind : missing) {
        columns_.push_back({kind, table_.sheet, table_.headerRow, start++, table_.headerRow, {}});
        new_.push_back(kind);
    }
}

void ColumnPlaces::assume(Own kind, int column) {
    if (!find(kind))
        columns_.push_back({kind, table_.sheet, table_.headerRow, column, table_.headerRow, {}});
}

std::vector<std::pair<Own, int>> ColumnPlaces::all() const {
    std::vector<std::pair<Own, int>> out;
    for (const auto& column : columns_)
        out.emplace_back(column.kind, column.column);
    return out;
}

int ColumnPlaces::at(Own kind) const {
    return find(kind).value();
}

bool ColumnPlaces::isNew(Own kind) const {
    return std::ranges::find(new_, kind) != new_.end();
}

bool ColumnPlaces::adjoin() const {
    return lastAdjacent() > table_.lastColumn || taken(table_.lastColumn);
}

int ColumnPlaces::lastAdjacent() const {
    int last = table_.lastColumn;
    while (taken(last + 1))
        ++last;
    return last;
}

} // namespace clientele::core
