#include "core/headers.hpp"
#include "core/plans/table_plan.hpp"
#include "core/tables/cells.hpp"
#include "core/texts.hpp"
#include "core/visits/contact_log.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr int sheetRows = 1'048'576;
constexpr int sampledLines = 20; ///< at the end of the log: how it is written now

/// The fields of a log of ours, in the order of its columns.
constexpr std::array ownLog{Field::date,      Field::customer, Field::method, Field::purpose,
                            Field::plane,     Field::level,    Field::result, Field::promise,
                            Field::promiseBy, Field::hook,     Field::cost,   Field::owner};

bool isEmptyRow(const Grid& grid, int row, int firstColumn, int lastColumn) {
    for (int c = firstColumn; c <= lastColumn; ++c)
        if (!grid.empty(row, c))
            return false;
    return true;
}

/// Whether another table stands below the log, so that nothing there may be moved.
bool tableBelow(const Situation& situation, const Table& log) {
    const auto& u = situation.understanding;
    return std::ranges::any_of(std::array{&u.customers, &u.orders, &u.orderLines}, [&](const auto* other) {
        return *other && (*other)->sheet == log.sheet && (*other)->headerRow > log.lastRow &&
               (*other)->firstColumn <= log.lastColumn && (*other)->lastColumn >= log.firstColumn;
    });
}

/// What the log's last lines have of their customers in a column.
struct Calls {
    int seen = 0, ids = 0, names = 0, numbers = 0;
};

Calls callsIn(const CustomerBook& book, const Grid& grid, int column) {
    Calls out;
    std::string scratch;
    for (auto line = book.contacts.rbegin(); line != book.contacts.rend() && out.seen < sampledLines;
         ++line) {
        const auto key = keyAt(grid, line->row, column, scratch);
        if (line->customer < 0 || key.empty())
            continue;
        const auto& customer = book.customers[static_cast<std::size_t>(line->customer)];
        ++out.seen;
        out.ids += key == customer.key && customer.key != customer.name;
        out.names += key == customer.name;
        out.numbers += grid.kind(line->row, column) == ContentKind::number;
    }
    return out;
}

/// Whether a column is neither a field of ours nor filled by formulas.
bool isFree(const LogPlace& place, int column) {
    return std::ranges::find(place.columns, column, &std::pair<Field, int>::second) == place.columns.end() &&
           std::ranges::find(place.formulaColumns, column) == place.formulaColumns.end();
}

void findKeyStyle(const CustomerBook& book, const Grid& grid, LogPlace& place) {
    const auto calls = callsIn(book, grid, *place.column(Field::customer));
    place.byId = calls.ids > calls.names;
    place.numericId = place.byId && calls.numbers > 0;
}

/// Columns that are no field of ours but hold the customer once more: the name beside the id.
void findCompanions(const CustomerBook& book, const Grid& grid, LogPlace& place) {
    for (int c = place.firstColumn; c <= place.lastColumn; ++c) {
        if (!isFree(place, c))
            continue;
        const auto calls = callsIn(book, grid, c);
        if (calls.seen > 0 && std::max(calls.ids, calls.names) == calls.seen)
            place.companions.emplace_back(c, calls.ids > calls.names);
    }
}

/// A column that numbers the rows: the last three hold numbers one after the other.
void findNumberColumn(const Grid& grid, const Table& log, LogPlace& place) {
    const int last = log.lastRow;
    if (log.rows() < 3)
        return;
    for (int c = log.firstColumn; c <= log.lastColumn; ++c) {
        const auto isNumber = [&](int row) { return grid.kind(row, c) == ContentKind::number; };
        if (isFree(place, c) && isNumber(last) && isNumber(last - 1) && isNumber(last - 2) &&
            grid.number(last, c) == grid.number(last - 1, c) + 1 &&
            grid.number(last - 1, c) == grid.number(last - 2, c) + 1) {
            place.numberColumn = c;
            place.nextNumber = grid.number(last, c) + 1;
            return;
        }
    }
}

/// How the newest dates are written: as dates, as 20240305, or as text.
void findDateStyle(const Grid& grid, const Table& log, LogPlace& place) {
    const int column = *place.column(Field::date);
    for (int row = log.lastRow; row >= log.firstRow && row > log.lastRow - sampledLines; --row) {
        if (grid.kind(row, column) == ContentKind::number) {
            place.compactDates = isCompactDate(grid.number(row, column));
            return;
        }
        if (grid.kind(row, column) == ContentKind::text) {
            place.textDates = true;
            return;
        }
    }
}

void findDateLooks(const FormatProbe& formats, LogPlace& place) {
    for (const auto field : {Field::date, Field::promiseBy})
        if (const auto column = place.column(field); column && !place.compactDates) {
            const int like = place.likeRow(*column);
            const auto kind = formats.formatAt(place.sheet, like >= 0 ? like : place.row, *column);
            if (kind != FormatKind::date && kind != FormatKind::dateTime)
                place.undatedColumns.push_back(*column);
        }
}

/// The usual look of a column is that of its last filled cell; the last row may have nothing there.
void findLikeRows(const Grid& grid, const Table& log, LogPlace& place) {
    constexpr int looked = 200;
    for (int c = log.firstColumn; c <= log.lastColumn && place.patternRow >= 0; ++c) {
        int row = place.patternRow;
        while (row > log.firstRow && row > place.patternRow - looked && grid.empty(row, c))
            --row;
        place.likeRows.push_back(grid.empty(row, c) ? place.patternRow : row);
    }
}

int freeColumnsBeside(const Grid& grid, const LogPlace& place) {
    constexpr int most = 16;
    int free = 0;
    for (int c = place.lastColumn + 1; free <= most; ++c, ++free)
        for (int row = place.headerRow; row <= place.row; ++row)
            if (!grid.empty(row, c))
                return std::max(0, free - 1); // one stays empty between the log and what stands there
    return most;
}

void findRow(const Situation& situation, const Grid& grid, const Table& log, LogPlace& place) {
    place.row = std::max(log.lastRow, log.headerRow) + 1;
    place.patternRow = log.lastRow >= log.firstRow ? log.lastRow : -1;
    // What follows directly would become a part of the log.
    const bool room = isEmptyRow(grid, place.row, log.firstColumn, log.lastColumn) &&
                      isEmptyRow(grid, place.row + 1, log.firstColumn, log.lastColumn);
    place.moveDown = !room;
    const bool full = place.row >= sheetRows || (!room && grid.endRow() >= sheetRows);
    if (full || (!room && tableBelow(situation, log)))
        throw LogRefused(CannotLog::noRoom, place.sheetName);
}

LogPlace newLog(const Situation& situation) {
    LogPlace place;
    place.sheetName = freeSheetName(situation, textOf(TextId::log_sheet, situation.language));
    for (const auto field : ownLog)
        place.columns.emplace_back(field, static_cast<int>(place.columns.size()));
    place.lastColumn = static_cast<int>(ownLog.size()) - 1;
    return place;
}

} // namespace

std::optional<int> LogPlace::column(Field field) const {
    const auto found = std::ranges::find(columns, field, &std::pair<Field, int>::first);
    return found == columns.end() ? std::nullopt : std::optional(found->second);
}

int LogPlace::likeRow(int ofColumn) const {
    const auto at = static_cast<std::size_t>(ofColumn - firstColumn);
    return at < likeRows.size() ? likeRows[at] : -1;
}

LogPlace findLogPlace(const Situation& situation, const FormulaProbe& formulas, const FormatProbe& formats) {
    if (!situation.understanding.contacts)
        return newLog(situation);
    const auto& log = *situation.understanding.contacts;
    const auto& content = situation.sheets[static_cast<std::size_t>(log.sheet)];
    LogPlace place;
    place.sheet = log.sheet;
    place.sheetName = content.name;
    place.headerRow = log.headerRow;
    place.firstColumn = log.firstColumn;
    place.lastColumn = log.lastColumn;
    for (const auto& match : log.columns)
        place.columns.emplace_back(match.field, match.column);
    findRow(situation, content.grid, log, place);
    if (place.patternRow >= 0)
        for (int c = log.firstColumn; c <= log.lastColumn; ++c)
            if (!formulas.formulaAt(log.sheet, place.patternRow, c).empty())
                place.formulaColumns.push_back(c);
    findLikeRows(content.grid, log, place);
    findDateStyle(content.grid, log, place);
    findDateLooks(formats, place);
    findKeyStyle(situation.book, content.grid, place);
    findCompanions(situation.book, content.grid, place);
    findNumberColumn(content.grid, log, place);
    place.freeColumns = freeColumnsBeside(content.grid, place);
    return place;
}

} // namespace clientele::core
