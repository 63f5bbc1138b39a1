#include "core/tables/remember.hpp"

#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace clientele::core {

namespace {

constexpr std::array<std::string_view, 3> tableNames{"customers", "contacts", "orders"};
constexpr char ordinalMark = '\t'; ///< before the number of a column among those with the same header

/// The name of a column: its header, with a number from the second of the same header on.
std::string columnName(const Headed& headed, int column) {
    int ordinal = 1;
    for (int c = headed.block().firstColumn; c < column; ++c)
        ordinal += headed.header(c) == headed.header(column);
    return ordinal == 1 ? headed.header(column)
                        : headed.header(column) + ordinalMark + std::to_string(ordinal);
}

std::optional<int> columnNamed(const Headed& headed, const std::string& name) {
    for (int c = headed.block().firstColumn; c <= headed.block().lastColumn; ++c)
        if (columnName(headed, c) == name)
            return c;
    return std::nullopt;
}

std::string_view plainHeader(const std::string& name) {
    return std::string_view(name).substr(0, name.find(ordinalMark));
}

/// How many of the chosen headers stand in the row, and the column of one of them.
struct RowHits {
    int count = 0, column = -1;
};

RowHits hitsIn(const Grid& grid, int row, const MappingChoice& choice) {
    RowHits hits;
    for (int c = grid.firstColumn(); c < grid.endColumn(); ++c)
        for (const auto& [field, name] : choice.columns)
            if (!name.empty() && grid.text(row, c) == plainHeader(name)) {
                ++hits.count;
                hits.column = c;
            }
    return hits;
}

struct Place {
    int sheet = -1, row = -1;
    RowHits hits;
};

Place placeOn(const Workbook& book, int sheet, const MappingChoice& choice) {
    constexpr int deepest = 200;
    const Grid& grid = book.grid(sheet);
    Place best{sheet, choice.headerRow, hitsIn(grid, choice.headerRow, choice)};
    for (int r = grid.firstRow(); r < std::min(grid.endRow(), grid.firstRow() + deepest); ++r)
        if (const auto hits = hitsIn(grid, r, choice); hits.count > best.hits.count)
            best = {sheet, r, hits};
    return best;
}

Place placeOf(const Workbook& book, const MappingChoice& choice) {
    Place best;
    for (std::size_t i = 0; i < book.sheets.size(); ++i)
        if (book.sheets[i].name == choice.sheet)
            best = placeOn(book, static_cast<int>(i), choice);
    if (best.hits.count > 0)
        return best;
    // The sheet was renamed, or the table moved to another one.
    for (std::size_t i = 0; i < book.sheets.size(); ++i)
        if (auto place = placeOn(book, static_cast<int>(i), choice); place.hits.count > best.hits.count)
            best = place;
    return best;
}

Block blockAt(const Workbook& book, const Place& place) {
    const auto& sheet = book.sheets[static_cast<std::size_t>(place.sheet)];
    for (const auto& b : blocksOf(sheet, place.sheet))
        if (b.firstRow <= place.row && place.row <= b.lastRow && b.firstColumn <= place.hits.column &&
            place.hits.column <= b.lastColumn)
            return b;
    return blockAround(sheet.grid, place.row, place.hits.column);
}

void choose(Table& t, const Headed& headed, Field field, int column) {
    std::erase_if(t.columns, [&](const auto& m) { return m.field == field || m.column == column; });
    const auto at = std::ranges::upper_bound(t.columns, column, {}, &ColumnMatch::column);
    t.columns.insert(at, {field, column, 1.0, MatchReason::user, headed.header(column), false, false});
}

void appendEscaped(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= ' ' && std::string_view("%;|=&<>\"'").find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        out += '%';
        out += hex[byte >> 4u];
        out += hex[byte & 15u];
    }
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const auto* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string_view takeUntil(std::string_view& text, char mark) {
    const auto part = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

std::optional<Field> fieldNamed(std::string_view name) {
    const auto found = std::ranges::find(allFields(), name, canonicalName);
    return found == allFields().end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Table> chosenTable(const Workbook& book, const MappingChoice& choice) {
    const auto place = placeOf(book, choice);
    if (place.hits.count == 0)
        return std::nullopt;
    const Headed headed(book, place.sheet, blockAt(book, place), place.row);
    auto table = headed.as(choice.table);
    for (const auto& [field, name] : choice.columns) {
        if (name.empty())
            std::erase_if(table.columns, [f = field](const auto& m) { return m.field == f; });
        else if (const auto column = columnNamed(headed, name))
            choose(table, headed, field, *column);
    }
    setDataRows(book.grid(place.sheet), headed.block(), table);
    table.confidence = 1;
    return table;
}

MappingChoice choiceOf(const Table& table, const std::vector<SheetContent>& sheets) {
    MappingChoice choice{table.kind, {}, table.headerRow, {}};
    const auto index = static_cast<std::size_t>(table.sheet);
    if (table.sheet < 0 || index >= sheets.size())
        return choice;
    choice.sheet = sheets[index].name;
    for (const auto& match : table.columns) {
        int ordinal = 1;
        for (int c = table.firstColumn; c < match.column; ++c)
            ordinal += sheets[index].grid.text(table.headerRow, c) == match.header;
        if (!match.header.empty())
            choice.columns.emplace_back(match.field,
                                        ordinal == 1 ? match.header
                                                     : match.header + ordinalMark + std::to_string(ordinal));
    }
    return choice;
}

std::string serialised(const std::vector<MappingChoice>& choices) {
    std::string out;
    for (const auto& choice : choices) {
        out += out.empty() ? "" : ";";
        out += tableNames.at(static_cast<std::size_t>(choice.table));
        out += '|';
        appendEscaped(out, choice.sheet);
        out += '|' + std::to_string(choice.headerRow);
        for (const auto& [field, header] : choice.columns) {
            out += '|';
            out += canonicalName(field);
            out += '=';
            appendEscaped(out, header);
        }
    }
    return out;
}

std::vector<MappingChoice> parsedChoices(const std::string& text) {
    std::vector<MappingChoice> out;
    std::string_view rest = text;
    while (!rest.empty()) {
        auto record = takeUntil(rest, ';');
        const auto kind = std::ranges::find(tableNames, takeUntil(record, '|'));
        if (kind == tableNames.end())
            continue;
        MappingChoice choice{
            static_cast<TableKind>(kind - tableNames.begin()), unescaped(takeUntil(record, '|')), 0, {}};
        const auto row = takeUntil(record, '|');
        std::from_chars(row.data(), row.data() + row.size(), choice.headerRow);
        choice.headerRow = std::max(choice.headerRow, 0);
        while (!record.empty()) {
            auto header = takeUntil(record, '|');
            if (header.find('=') == header.npos)
                continue;
            if (const auto field = fieldNamed(takeUntil(header, '=')))
                choice.columns.emplace_back(*field, unescaped(header));
        }
        out.push_back(std::move(choice));
    }
    return out;
}

} // namespace clientele::core
