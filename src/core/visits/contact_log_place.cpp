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
constexpr double firstCompact = 19000101;

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

/// How the log's last lines name their customers.
void findKeyStyle(const Situation& situation, const Grid& grid, int column, LogPlace& place) {
    int ids = 0;
    int names = 0;
    int numbers = 0;
    int seen = 0;
    std::string scratch;
    const auto& book = situation.book;
    for (auto line = book.contacts.rbegin(); line != book.contacts.rend() && seen < sampledLines; ++line) {
        if (line->customer < 0)
            continue;
        ++seen;
        const auto& customer = book.customers[static_cast<std::size_t>(line->customer)];
        const auto key = keyAt(grid, line->row, column, scratch);
        ids += key == customer.key && customer.key != customer.name;
        names += key == customer.name;
        numbers += grid.kind(line->row, column) == ContentKind::number;
    }
    place.byId = ids > names;
    place.numericId = place.byId && numbers > 0;
}

/// Columns that are no field of ours but hold the customer once more: the name beside the id.
void findCompanions(const Situation& situation, const Grid& grid, LogPlace& place) {
    const auto& book = situation.book;
    for (int c = place.firstColumn; c <= place.lastColumn; ++c) {
        if (std::ranges::find(place.columns, c, &std::pair<Field, int>::second) != place.columns.end() ||
            std::ranges::find(place.formulaColumns, c) != place.formulaColumns.end())
            continue;
        int seen = 0;
        int ids = 0;
        int names = 0;
        std::string scratch;
        for (auto line = book.contacts.rbegin(); line != book.contacts.rend() && seen < sampledLines;
             ++line) {
            const auto key = keyAt(grid, line->row, c, scratch);
            if (line->customer < 0 || key.empty())
                continue;
            ++seen;
            const auto& customer = book.customers[static_cast<std::size_t>(line->customer)];
            names += key == customer.name;
            ids += key == customer.key && customer.key != customer.name;
        }
        if (seen > 0 && std::max(ids, names) == seen)
            place.companions.emplace_back(c, ids > names);
    }
}

/// A column that numbers the rows: the last three hold numbers one after the other.
void findNumberColumn(const Grid& grid, const Table& log, LogPlace& place) {
    const int last = log.lastRow;
    if (log.rows() < 3)
        return;
    for (int c = log.firstColumn; c <= log.lastColumn; ++c) {
        const bool free =
            std::ranges::find(place.columns, c, &std::pair<Field, int>::second) == place.columns.end() &&
            std::ranges::find(place.formulaColumns, c) == place.formulaColumns.end();
        const auto isNumber = [&](int row) { return grid.kind(row, c) == ContentKind::number; };
        if (free && isNumber(last) && isNumber(last - 1) && isNumber(last - 2) &&
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
            place.compactDates = grid.number(row, column) >= firstCompact;
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
    findKeyStyle(situation, content.grid, *place.column(Field::customer), place);
    findCompanions(situation, content.grid, place);
    findNumberColumn(content.grid, log, place);
    place.freeColumns = freeColumnsBeside(content.grid, place);
    return place;
}

} // namespace clientele::core
