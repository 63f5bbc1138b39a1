#include "core/newbook/planning.hpp"

#include "core/newbook/parts.hpp"

#include <algorithm>

namespace clientele::core::newbook {

namespace {

/// The number formats of the examples.
class Formats : public FormatProbe {
public:
    explicit Formats(const std::vector<const NewTable*>& tables)
        : tables_(tables) {}
    [[nodiscard]] FormatKind formatAt(int sheet, int, int column) const override {
        switch (
            tables_.at(static_cast<std::size_t>(sheet))->columns.at(static_cast<std::size_t>(column)).look) {
        case ColumnLook::date:
            return FormatKind::date;
        case ColumnLook::share:
            return FormatKind::percent;
        case ColumnLook::text:
            return FormatKind::general;
        case ColumnLook::code:
            return FormatKind::text;
        default:
            return FormatKind::number;
        }
    }

private:
    const std::vector<const NewTable*>& tables_;
};

SheetContent contentOf(const NewTable& table, int sheet) {
    SheetContent out;
    const int rows = static_cast<int>(table.examples.size()) + 1;
    const int columns = static_cast<int>(table.columns.size());
    out.name = table.sheet;
    out.grid = Grid(0, 0, rows, columns);
    out.databaseRanges.push_back({sheet, 0, 0, rows - 1, columns - 1});
    for (int c = 0; c < columns; ++c) {
        out.grid.setText(0, c, table.columns[static_cast<std::size_t>(c)].header);
        for (int r = 1; r < rows; ++r) {
            const auto& cell =
                table.examples[static_cast<std::size_t>(r - 1)].at(static_cast<std::size_t>(c));
            if (const auto* number = std::get_if<double>(&cell))
                out.grid.setNumber(r, c, *number);
            else if (const auto* text = std::get_if<std::string>(&cell))
                out.grid.setText(r, c, *text);
        }
    }
    return out;
}

ColumnLook lookOf(Look look) {
    return look == Look::date    ? ColumnLook::date
           : look == Look::money ? ColumnLook::amount
                                 : ColumnLook::text;
}

} // namespace

Situation situationOf(const std::vector<const NewTable*>& tables, Language language) {
    Situation s;
    for (const auto* table : tables)
        s.sheets.push_back(contentOf(*table, static_cast<int>(s.sheets.size())));
    s.understanding = understand(s.sheets, Formats(tables), s.locale, language);
    s.asOf = exampleDay;
    s.language = s.messages = language;
    s.book = readBook(s.sheets, s.understanding, s.locale, s.asOf);
    s.policy.policy = defaultPolicy(language);
    return s;
}

NewColumn plannedColumn(const Plan& plan, const NewTable& table, int column) {
    NewColumn out;
    for (const auto& change : plan.changes) {
        if (change.sheet != table.sheet || change.column > column || change.column + change.columns <= column)
            continue;
        const auto& cell = change.at(0, column - change.column);
        if (change.row == 0) {
            out.header = std::get<std::string>(cell);
            out.width = change.columnWidth;
        } else if (change.row == 1) {
            out.look = lookOf(change.look);
            if (const auto* formula = std::get_if<Formula>(&cell))
                out.formula = *formula;
        }
    }
    for (const auto& list : plan.validities)
        if (list.sheet == table.sheet && list.column == column)
            out.choices = list.values;
    return out;
}

} // namespace clientele::core::newbook
