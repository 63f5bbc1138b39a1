#pragma once

#include "core/support/sheets.hpp"
#include "core/visits/contact_log.hpp"

#include <map>
#include <string>
#include <tuple>

namespace clientele::core::test {

/// Formulas by (sheet, row, column).
using FormulaCells = std::map<std::tuple<int, int, int>, std::string>;

class Formulas : public FormulaProbe {
public:
    explicit Formulas(const FormulaCells& cells)
        : cells_(cells) {}
    [[nodiscard]] std::string formulaAt(int sheet, int row, int column) const override {
        const auto found = cells_.find({sheet, row, column});
        return found == cells_.end() ? std::string() : found->second;
    }

private:
    const FormulaCells& cells_;
};

/// A workbook as a command finds it, on 2026-11-22, and what a contact would change in it.
struct LogBook {
    std::vector<SheetContent> sheets;
    Formats::Columns formats;
    FormulaCells formulas;
    Language language = Language::zhCN;
    int nullDate = 0;
    Situation situation;

    static constexpr Day today = 46348; // 2026-11-22, a Sunday

    void read() {
        situation = {};
        situation.sheets = sheets;
        situation.locale.nullDate = nullDate;
        situation.own = takeOwnColumns(situation.sheets, Formulas(formulas));
        situation.understanding = understand(situation.sheets, Formats(formats), situation.locale, language);
        situation.asOf = today;
        situation.language = situation.messages = situation.understanding.language;
        situation.book =
            readBook(situation.sheets, situation.understanding, situation.locale, situation.asOf);
        situation.policy.policy = defaultPolicy(situation.language);
    }
    [[nodiscard]] LogPlace place() const {
        return findLogPlace(situation, Formulas(formulas), Formats(formats));
    }
    [[nodiscard]] ContactPlan plan(const ContactEntry& entry) const {
        return planContact(situation, place(), entry, Formulas(formulas), Formats(formats));
    }
};

/// What a plan puts into a cell: "46348", "text", "=formula"; "-" where it leaves the cell alone.
inline std::string planned(const Plan& plan, const std::string& sheet, int row, int column) {
    std::string out = "-";
    for (const auto& change : plan.changes) {
        if (change.sheet != sheet || row < change.row || row >= change.row + change.rows ||
            column < change.column || column >= change.column + change.columns)
            continue;
        const auto& cell = change.at(row - change.row, column - change.column);
        if (const auto* number = std::get_if<double>(&cell))
            out = std::to_string(static_cast<long long>(*number));
        else if (const auto* text = std::get_if<std::string>(&cell))
            out = *text;
        else if (const auto* formula = std::get_if<Formula>(&cell))
            out = formulaFor(*formula, row);
        else
            out.clear();
    }
    return out;
}

/// A row of a plan as one text: "46348|华为|-|…".
inline std::string plannedRow(const Plan& plan, const std::string& sheet, int row, int columns,
                              int firstColumn = 0) {
    std::string out;
    for (int c = firstColumn; c < firstColumn + columns; ++c)
        out += (c > firstColumn ? "|" : "") + planned(plan, sheet, row, c);
    return out;
}

} // namespace clientele::core::test
