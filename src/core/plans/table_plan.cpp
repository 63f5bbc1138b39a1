#include "core/plans/table_plan.hpp"

#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace clientele::core {

namespace {

const std::string& sheetOf(const Situation& situation, const Table& table) {
    return situation.sheets[static_cast<std::size_t>(table.sheet)].name;
}

/// Wide enough for the header and for what the column holds, in 1/100 mm.
int widthOf(Own kind) {
    switch (kind) {
    case Own::sales:
        return 3800;
    case Own::orderCount:
    case Own::lastOrder:
    case Own::lastContact:
    case Own::promiseBy:
    case Own::nextBirthday:
    case Own::rfm:
    case Own::lifecycle:
    case Own::valueClass:
    case Own::loyaltyClass:
    case Own::clusters:
    case Own::planned:
        return 4300;
    case Own::reason:
        return 8200;
    case Own::manual:
        return 3300;
    default:
        return 2800;
    }
}

void planHeader(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places,
                Own kind) {
    plan.changes.push_back({sheetOf(situation, table),
                            table.headerRow,
                            places.at(kind),
                            1,
                            1,
                            {std::string(ownHeader(kind, situation.language))},
                            Look::header,
                            widthOf(kind),
                            table.lastColumn});
}

/// The shortest text that reads back as the same number.
std::string numberText(double value) {
    std::array<char, 32> text{};
    const auto* end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), static_cast<std::size_t>(end - text.data())};
}

} // namespace

std::string freeSheetName(const Situation& situation, std::string_view wanted) {
    auto name = std::string(wanted);
    for (int n = 2; std::ranges::find(situation.sheets, name, &SheetContent::name) != situation.sheets.end();
         ++n)
        name = std::string(wanted) + " (" + std::to_string(n) + ")";
    return name;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string cellOf(int column) {
    return "$" + columnLetters(column) + "{r}";
}

int nameColumn(const Table& table) {
    for (const auto field : {Field::name, Field::id})
        if (const auto* match = table.find(field))
            return match->column;
    return table.firstColumn;
}

Formula repeated(int userColumn) {
    const auto cell = cellOf(userColumn);
    return {"=IF(" + cell + "=\"\";\"\";" + cell + ")"};
}

Formula tiedToName(const Situation& situation, const Table& table, const Customer& customer,
                   const std::string& literal) {
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    const int name = nameColumn(table);
    return {"=IF(" + cellOf(name) + "=" + quoted(grid.text(customer.row, name)) + ";" + literal + ";\"\")"};
}

CellContent figureOf(const Situation& situation, const Table& table, const ColumnPlaces& places,
                     int userColumn, const Customer& customer, double value) {
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    if (table.rows() > mostTiedRows)
        return value;
    const auto number = numberText(value);
    if (userColumn >= 0 && grid.kind(customer.row, userColumn) == ContentKind::text) {
        const auto source = cellOf(userColumn);
        return Formula{"=IF(" + source + "=" + quoted(grid.text(customer.row, userColumn)) + ";" + number +
                       ";" + source + ")"};
    }
    if (places.adjoin())
        return value;
    return tiedToName(situation, table, customer, number);
}

FigureCells::FigureCells(const Situation& situation, const Table& table, const ColumnPlaces& places,
                         int userColumn)
    : situation_(situation)
    , table_(table)
    , places_(places)
    , userColumn_(userColumn)
    , cells_(static_cast<std::size_t>(table.rows())) {
    if (userColumn >= 0)
        std::ranges::fill(cells_, CellContent(repeated(userColumn)));
}

void FigureCells::put(const Customer& customer, double value) {
    cells_[static_cast<std::size_t>(customer.row - table_.firstRow)] =
        figureOf(situation_, table_, places_, userColumn_, customer, value);
}

void planColumn(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places,
                Own kind, std::vector<CellContent> cells, Look look) {
    if (places.isNew(kind))
        planHeader(plan, situation, table, places, kind);
    plan.changes.push_back({sheetOf(situation, table), table.firstRow, places.at(kind), table.rows(), 1,
                            std::move(cells), look, 0, table.lastColumn});
}

void planManualColumn(Plan& plan, const Situation& situation, const Table& table,
                      const ColumnPlaces& places) {
    if (!places.isNew(Own::manual))
        return;
    planHeader(plan, situation, table, places, Own::manual);
    ValidityList list{sheetOf(situation, table), table.firstRow, places.at(Own::manual), table.rows(), {}};
    for (const auto& tier : situation.policy.policy.tiers)
        list.values.push_back(tier.label);
    plan.validities.push_back(std::move(list));
}

void planPlannedColumn(Plan& plan, const Situation& situation, const Table& table,
                       const ColumnPlaces& places) {
    if (!places.isNew(Own::planned))
        return;
    planColumn(plan, situation, table, places, Own::planned, {CellContent()}, Look::date);
}

void planGrowth(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places) {
    const int last = places.lastAdjacent();
    for (const auto& range : situation.sheets[static_cast<std::size_t>(table.sheet)].databaseRanges)
        if (range.firstRow == table.headerRow && range.firstColumn <= table.firstColumn + 1 &&
            range.lastRow >= table.lastRow && range.lastColumn >= table.lastColumn && range.lastColumn < last)
            plan.growths.push_back(
                {sheetOf(situation, table), range.firstRow, range.firstColumn, range.lastColumn, last});
}

std::string freePolicyName(const Situation& situation) {
    return freeSheetName(situation, textOf(TextId::policy_sheet, situation.language));
}

void planCustomersFromOrders(Plan& plan, Situation& situation) {
    auto& customers = situation.book.customers;
    // The book keeps its order: the order lines point into it.
    std::vector<std::size_t> ranking(customers.size());
    std::iota(ranking.begin(), ranking.end(), std::size_t{0});
    std::ranges::stable_sort(ranking, std::ranges::greater{}, [&](std::size_t i) {
        return customers[i].sales.ok() ? customers[i].sales.value : 0.0;
    });
    const auto name = freeSheetName(situation, textOf(TextId::sheet_customers, situation.language));
    const auto header = std::string(textOf(TextId::column_customer, situation.language));
    plan.newSheets.push_back(name);
    constexpr int nameWidth = 7000;
    plan.changes.push_back({name, 0, 0, 1, 1, {header}, Look::head, nameWidth});
    Change names{name, 1, 0, static_cast<int>(customers.size()), 1, {}, Look::asIs};
    int row = 0;
    for (const auto i : ranking) {
        customers[i].row = ++row;
        names.cells.emplace_back(customers[i].name.empty() ? customers[i].key : customers[i].name);
    }
    plan.changes.push_back(std::move(names));

    SheetContent sheet;
    sheet.name = name;
    Table table;
    table.kind = TableKind::customers;
    table.sheet = static_cast<int>(situation.sheets.size());
    table.headerRow = 0;
    table.firstRow = 1;
    table.lastRow = static_cast<int>(customers.size());
    ColumnMatch match;
    match.field = Field::name;
    match.header = header;
    match.confidence = 1;
    table.columns.push_back(std::move(match));
    situation.sheets.push_back(std::move(sheet));
    situation.understanding.customers = std::move(table);
    situation.book.salesFromOrders = true;
}

} // namespace clientele::core
