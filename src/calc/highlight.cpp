#include "calc/highlight.hpp"

#include "calc/palette.hpp"
#include "calc/undo_action.hpp"
#include "core/policy/policy_sheet.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <array>
#include <functional>
#include <vector>

namespace clientele::calc {

using core::DueLook;

namespace {

using Entries = Reference<css::sheet::XSheetConditionalEntries>;

struct DueStyle {
    const char* name; ///< one name in every language: files travel
    std::size_t colours;
};

const DueStyle& styleOf(DueLook look) {
    static constexpr std::array<DueStyle, 4> styles{
        {{"Clientele Never", 0}, {"Clientele Soon", 2}, {"Clientele Due", 3}, {"Clientele Overdue", 4}}};
    return styles.at(static_cast<std::size_t>(look));
}

/// Files of other formats give styles new names; the formula stays.
bool isOurs(const Reference<css::sheet::XSheetConditionalEntry>& entry) {
    const auto formula = Reference<css::sheet::XSheetCondition>(entry, UNO_QUERY_THROW)->getFormula1();
    const auto speaksOf = [&](const char* name) {
        return formula.indexOf(OUString::createFromAscii(name)) >= 0;
    };
    return entry->getStyleName().startsWith("Clientele ") || speaksOf(core::policy_name::states) ||
           speaksOf(core::policy_name::show);
}

void ensureStyle(const Document& document, DueLook look) {
    const auto& style = styleOf(look);
    const Reference<css::style::XStyleFamiliesSupplier> families(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        families->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW);
    const auto name = OUString::createFromAscii(style.name);
    if (styles->hasByName(name))
        return; // the user may have changed it
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::style::XStyle> made(factory->createInstance("com.sun.star.style.CellStyle"),
                                             UNO_QUERY_THROW);
    styles->insertByName(name, Any(made));
    set(made, "CellBackColor", palette::states.at(style.colours).fill);
    set(made, "CharColor", palette::states.at(style.colours).text);
    if (look == DueLook::overdue)
        for (const char* weight : {"CharWeight", "CharWeightAsian"})
            set(made, weight, css::awt::FontWeight::BOLD);
}

Reference<css::table::XCellRange> rangeOf(const Document& document, const core::Highlight& highlight) {
    return document.sheet(highlight.sheet)
        ->getCellRangeByPosition(highlight.column, highlight.row, highlight.column,
                                 highlight.row + highlight.rows - 1);
}

bool overlaps(const css::table::CellRangeAddress& a, const core::Highlight& h) {
    return a.StartColumn <= h.column && h.column <= a.EndColumn && a.StartRow < h.row + h.rows &&
           h.row <= a.EndRow;
}

/// Whether the cells carry conditional formats that the classic interface would lose: of another area, or
/// without a single condition in it.
bool wouldLose(const Document& document, const core::Highlight& highlight, const Entries& entries) {
    const auto formats = get<Reference<css::sheet::XConditionalFormats>>(document.sheet(highlight.sheet),
                                                                         "ConditionalFormats");
    for (const auto& format : formats->getConditionalFormats()) {
        const auto ranges = get<Reference<css::sheet::XSheetCellRanges>>(format, "Range");
        if (!ranges.is())
            continue;
        const auto areas = ranges->getRangeAddresses();
        bool touched = false;
        for (const auto& area : areas)
            touched = touched || overlaps(area, highlight);
        if (!touched)
            continue;
        const auto& a = areas[0];
        const bool same = areas.getLength() == 1 && a.StartColumn == a.EndColumn &&
                          a.StartRow == highlight.row && a.EndRow == highlight.row + highlight.rows - 1;
        if (!same || entries->getCount() == 0)
            return true;
    }
    return false;
}

std::vector<OUString> ourFormulas(const Entries& entries) {
    std::vector<OUString> out;
    for (sal_Int32 i = 0; i < entries->getCount(); ++i) {
        const Reference<css::sheet::XSheetConditionalEntry> entry(entries->getByIndex(i), UNO_QUERY_THROW);
        if (isOurs(entry))
            out.push_back(Reference<css::sheet::XSheetCondition>(entry, UNO_QUERY_THROW)->getFormula1());
    }
    return out;
}

/// Conditions as what addNew takes.
using Conditions = std::vector<Sequence<css::beans::PropertyValue>>;

Conditions ourConditions(const Document& document, const core::Highlight& highlight) {
    Conditions out;
    const auto address =
        Reference<css::sheet::XCellRangeAddressable>(rangeOf(document, highlight), UNO_QUERY_THROW)
            ->getRangeAddress();
    const css::table::CellAddress origin(address.Sheet, address.StartColumn, address.StartRow);
    for (const auto& [formula, look] : highlight.conditions)
        out.push_back(properties({{"Operator", Any(css::sheet::ConditionOperator_FORMULA)},
                                  {"Formula1", Any(toUno(core::formulaFor(formula, highlight.row)))},
                                  {"SourcePosition", Any(origin)},
                                  {"StyleName", Any(dueStyle(document, look))}}));
    return out;
}

Conditions
conditionsOf(const Entries& entries,
             const std::function<bool(const Reference<css::sheet::XSheetConditionalEntry>&)>& which) {
    Conditions out;
    for (sal_Int32 i = 0; i < entries->getCount(); ++i) {
        const Reference<css::sheet::XSheetConditionalEntry> entry(entries->getByIndex(i), UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetCondition> condition(entry, UNO_QUERY_THROW);
        if (which(entry))
            out.push_back(properties({{"Operator", Any(condition->getOperator())},
                                      {"Formula1", Any(condition->getFormula1())},
                                      {"Formula2", Any(condition->getFormula2())},
                                      {"SourcePosition", Any(condition->getSourcePosition())},
                                      {"StyleName", Any(entry->getStyleName())}}));
    }
    return out;
}

void setConditions(const Reference<css::table::XCellRange>& range, const Conditions& conditions) {
    const auto entries = get<Entries>(range, "ConditionalFormat");
    entries->clear();
    for (const auto& condition : conditions)
        entries->addNew(condition);
    set(range, "ConditionalFormat", entries);
}

} // namespace

OUString dueStyle(const Document& document, DueLook look) {
    ensureStyle(document, look);
    return OUString::createFromAscii(styleOf(look).name);
}

void setHighlight(const Document& document, const core::Highlight& highlight) {
    const auto range = rangeOf(document, highlight);
    const auto entries = get<Entries>(range, "ConditionalFormat");
    if (!entries.is() || wouldLose(document, highlight, entries))
        return;
    const auto before = conditionsOf(entries, [](const auto&) { return true; });
    const auto foreign = conditionsOf(entries, [](const auto& entry) { return !isOurs(entry); });
    auto conditions = ourConditions(document, highlight);
    conditions.insert(conditions.end(), foreign.begin(), foreign.end());
    const auto setAgain = [document, range](const Conditions& wanted) {
        return [document, range, wanted] { unrecorded(document, [&] { setConditions(range, wanted); }); };
    };
    // Calc 7.4's undo and redo lose all conditions of cells that had some before: set again where Calc is
    // done, which is before what comes first on the stack and after what comes last.
    const bool had = !before.empty();
    if (had)
        addUndoAction(document, {}, setAgain(before), [] {});
    setConditions(range, conditions);
    if (had)
        addUndoAction(
            document, {}, [] {}, setAgain(conditions));
}

bool isHighlighted(const Document& document, const core::Highlight& highlight) {
    if (document.sheetIndex(highlight.sheet) < 0)
        return false;
    const auto entries = get<Entries>(rangeOf(document, highlight), "ConditionalFormat");
    if (!entries.is())
        return false;
    const auto ours = ourFormulas(entries);
    if (ours.size() != highlight.conditions.size())
        return false;
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (ours[i] != toUno(core::formulaFor(highlight.conditions[i].first, highlight.row)))
            return false;
    return true;
}

} // namespace clientele::calc
