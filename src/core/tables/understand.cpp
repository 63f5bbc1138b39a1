#include "core/tables/join.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"
#include "core/tables/recognise.hpp"
#include "core/tables/remember.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace clientele::core {

namespace {

constexpr std::array kinds{TableKind::customers, TableKind::contacts, TableKind::orders};
constexpr double tied = .65;

/// A block read as each kind of table.
struct Reading {
    Headed headed;
    std::array<Table, 3> tables;
    std::array<double, 3> scores{};
    bool used = false;

    [[nodiscard]] std::size_t best() const {
        return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    }
};

bool inside(const Block& b, const Table& t) {
    const int last = t.totalRow.value_or(t.lastRow);
    return b.firstRow >= t.headerRow && b.lastRow <= last && b.firstColumn >= t.firstColumn &&
           b.lastColumn <= t.lastColumn;
}

bool sameHeader(const Block& b, int headerRow, const Table& t) {
    return headerRow == t.headerRow && b.firstColumn <= t.lastColumn && b.lastColumn >= t.firstColumn;
}

Reading readingOf(const Workbook& book, int sheet, const Block& block, int headerRow) {
    Reading r{Headed(book, sheet, block, headerRow), {}, {}, false};
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        r.tables.at(k) = r.headed.as(kinds.at(k));
        r.scores.at(k) = r.headed.score(r.tables.at(k));
    }
    return r;
}

std::deque<Reading> readingsOf(const Workbook& book) {
    std::deque<Reading> out;
    for (std::size_t s = 0; s < book.sheets.size(); ++s) {
        const auto sheet = static_cast<int>(s);
        const auto known = [&](auto&& test) {
            return std::ranges::any_of(out, [&](const Reading& r) {
                const auto& table = r.tables.at(r.best());
                return table.sheet == sheet && r.scores.at(r.best()) > 0 && test(table);
            });
        };
        for (const auto& block : blocksOf(book.sheets[s], sheet)) {
            if (known([&](const Table& t) { return inside(block, t); }))
                continue;
            const auto headerRow = headerRowOf(book.grid(sheet), block);
            if (headerRow && !known([&](const Table& t) { return sameHeader(block, *headerRow, t); }))
                out.push_back(readingOf(book, sheet, block, *headerRow));
        }
    }
    return out;
}

/// The best block for a kind of table: among those that are best read so, or among all that are left.
Reading* bestFor(std::deque<Reading>& readings, TableKind kind, bool onlyOwn, double& second) {
    const auto k = static_cast<std::size_t>(kind);
    Reading* best = nullptr;
    second = 0;
    for (auto& r : readings) {
        if (r.used || !isComplete(r.tables.at(k)) || (onlyOwn && r.best() != k))
            continue;
        const bool better =
            best == nullptr || r.scores.at(k) > best->scores.at(k) ||
            (r.scores.at(k) == best->scores.at(k) && r.tables.at(k).rows() > best->tables.at(k).rows());
        if (better) {
            second = best == nullptr ? 0 : best->scores.at(k);
            best = &r;
        } else {
            second = std::max(second, r.scores.at(k));
        }
    }
    return best;
}

double confidenceOf(const Table& t, Field field) {
    const auto* match = t.find(field);
    return match == nullptr ? 0 : match->confidence;
}

double tableConfidence(const Table& t) {
    if (t.kind == TableKind::customers)
        return std::max(
            {confidenceOf(t, Field::id), confidenceOf(t, Field::name), confidenceOf(t, Field::lastName)});
    return std::min(confidenceOf(t, Field::date), confidenceOf(t, Field::customer));
}

std::optional<Table>& slot(Understanding& u, TableKind kind) {
    return kind == TableKind::customers ? u.customers : kind == TableKind::orders ? u.orders : u.contacts;
}

/// The column that joins: where several could be it, the one whose values the customers table knows.
void settleCustomerColumn(const Workbook& book, const Headed& headed, const KeyTable& keys, Table& t) {
    auto* match = const_cast<ColumnMatch*>(t.find(Field::customer)); // NOLINT: a column of our own table
    if (match == nullptr || match->reason == MatchReason::user)
        return;
    const auto& grid = book.grid(t.sheet);
    double best = joinedShare(grid, match->column, t.firstRow, t.lastRow, keys);
    constexpr double clearlyBetter = .2;
    for (auto& other : headed.alternatives(t.kind, Field::customer)) {
        const double share = joinedShare(grid, other.column, t.firstRow, t.lastRow, keys);
        if (other.column == match->column || share < best + clearlyBetter)
            continue;
        best = share;
        std::erase_if(t.columns,
                      [&](const auto& m) { return m.column == other.column || m.field == Field::customer; });
        other.reason = MatchReason::content;
        const auto at = std::ranges::upper_bound(t.columns, other.column, {}, &ColumnMatch::column);
        match = &*t.columns.insert(at, other);
    }
}

void setTextFlags(const Grid& grid, const TextLocale& locale, Table& t) {
    for (auto& match : t.columns) {
        const auto content = factsOf(match.field).content;
        const bool number = content == Content::money || content == Content::number;
        if (!number && content != Content::date)
            continue;
        for (int r = t.firstRow; r <= t.lastRow; ++r) {
            const auto text = grid.text(r, match.column);
            if (text.empty() || (number ? !parsedNumber(text, locale) : !parsedDate(text, locale)))
                continue;
            (number ? match.textNumbers : match.textDates) = true;
            break;
        }
    }
}

Language languageOfHeaders(const Table& t, Language documentLanguage) {
    std::array<int, 3> counts{};
    int han = 0;
    for (const auto& match : t.columns) {
        const bool latin =
            std::ranges::all_of(match.header, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        han += latin ? -1 : 1;
        for (const auto& candidate : candidatesOf(match.header, t.kind))
            if (candidate.field == match.field)
                for (std::size_t l = 0; l < counts.size(); ++l)
                    counts.at(l) += (candidate.languages >> l & 1u) != 0;
    }
    const int simplified = counts.at(static_cast<std::size_t>(Language::zhCN));
    const int traditional = counts.at(static_cast<std::size_t>(Language::zhTW));
    if (han == 0)
        return documentLanguage;
    if (han < 0)
        return Language::en;
    if (simplified == traditional)
        return documentLanguage == Language::en ? Language::zhCN : documentLanguage;
    return simplified > traditional ? Language::zhCN : Language::zhTW;
}

void takeFound(const Workbook& book, std::deque<Reading>& readings, TableKind kind, const KeyTable* keys,
               bool onlyOwn, Understanding& u) {
    double second = 0;
    auto* reading = bestFor(readings, kind, onlyOwn, second);
    if (reading == nullptr)
        return;
    reading->used = true;
    const auto k = static_cast<std::size_t>(kind);
    auto table = reading->tables.at(k);
    constexpr double closeCall = .95;
    table.confidence = tableConfidence(table);
    if (second >= closeCall * reading->scores.at(k))
        table.confidence = std::min(table.confidence, tied);
    if (keys != nullptr)
        settleCustomerColumn(book, reading->headed, *keys, table);
    slot(u, kind) = std::move(table);
}

void takeOrderLines(std::deque<Reading>& readings, Understanding& u) {
    constexpr auto orders = static_cast<std::size_t>(TableKind::orders);
    if (!u.orders || u.orders->find(Field::amount) != nullptr ||
        u.orders->find(Field::unitPrice) != nullptr || u.orders->find(Field::orderNumber) == nullptr)
        return;
    for (auto& reading : readings)
        if (!reading.used && isOrderLines(reading.tables.at(orders)) && !u.orderLines) {
            reading.used = true;
            u.orderLines = reading.tables.at(orders);
            u.orderLines->confidence = confidenceOf(*u.orderLines, Field::orderNumber);
        }
}

/// The remembered tables. `decided` gets a bit for each kind the user has spoken about.
void takeRemembered(const Workbook& book, const std::vector<MappingChoice>& remembered,
                    std::deque<Reading>& readings, Understanding& u, unsigned& decided) {
    for (const auto& choice : remembered) {
        if (choice.sheet.empty()) {
            decided |= bitOf(choice.table);
            continue;
        }
        auto table = chosenTable(book, choice);
        if (!table)
            continue;
        decided |= bitOf(choice.table);
        for (auto& r : readings)
            r.used = r.used || (r.headed.sheet() == table->sheet &&
                                sameHeader(r.headed.block(), r.headed.headerRow(), *table));
        slot(u, choice.table) = std::move(table);
    }
}

} // namespace

const ColumnMatch* Table::find(Field field) const {
    const auto found = std::ranges::find(columns, field, &ColumnMatch::field);
    return found == columns.end() ? nullptr : &*found;
}

int Table::columnOf(Field field) const {
    const auto* match = find(field);
    return match == nullptr ? -1 : match->column;
}

const std::optional<Table>& Understanding::table(TableKind kind) const {
    return kind == TableKind::customers ? customers : kind == TableKind::orders ? orders : contacts;
}

Understanding understand(const std::vector<SheetContent>& sheets, const FormatProbe& formats,
                         const TextLocale& locale, Language documentLanguage,
                         const std::vector<MappingChoice>& remembered) {
    const Workbook book{sheets, formats, locale};
    Understanding u;
    unsigned decided = 0;
    auto readings = readingsOf(book);
    takeRemembered(book, remembered, readings, u, decided);
    const auto open = [&](TableKind kind) { return (decided & bitOf(kind)) == 0 && !u.table(kind); };
    if (open(TableKind::customers))
        takeFound(book, readings, TableKind::customers, nullptr, true, u);
    const auto keys = u.customers ? keysOf(book.grid(u.customers->sheet), *u.customers) : KeyTable{};
    for (const bool onlyOwn : {true, false})
        for (const auto kind : {TableKind::orders, TableKind::contacts})
            if (open(kind))
                takeFound(book, readings, kind, u.customers ? &keys : nullptr, onlyOwn, u);
    takeOrderLines(readings, u);
    for (auto* table : {&u.customers, &u.orders, &u.contacts, &u.orderLines})
        if (*table)
            setTextFlags(book.grid((*table)->sheet), locale, **table);
    const auto& speaking = u.customers ? u.customers : u.orders ? u.orders : u.contacts;
    u.language = speaking ? languageOfHeaders(*speaking, documentLanguage) : documentLanguage;
    return u;
}

} // namespace clientele::core
