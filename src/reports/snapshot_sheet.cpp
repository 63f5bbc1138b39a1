#include "calc/bulk_write.hpp"
#include "calc/read_workbook.hpp"
#include "core/texts.hpp"
#include "reports/formats.hpp"
#include "reports/marker.hpp"
#include "reports/reports.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>

namespace clientele::reports {

namespace {
using css::sheet::XSpreadsheet;

Reference<css::table::XCellRange> block(const Reference<XSpreadsheet>& sheet, int row, int column,
                                        int lastRow, int lastColumn) {
    return sheet->getCellRangeByPosition(column, row, lastColumn, lastRow);
}

Reference<XSpreadsheet> snapshotSheet(const calc::Document& document, core::Language language) {
    if (const auto index = findMarked(document, OwnSheet::snapshot))
        return document.sheet(*index);
    const auto sheet =
        document.insertSheet(std::string(textOf(core::TextId::report_snapshot_sheet, language)));
    mark(document, document.sheetCount() - 1, OwnSheet::snapshot);
    constexpr sal_Int32 nameWidth = 6000;
    const Reference<css::table::XColumnRowRange> columns(sheet, UNO_QUERY_THROW);
    set(Reference<css::beans::XPropertySet>(columns->getColumns()->getByIndex(1), UNO_QUERY_THROW), "Width",
        Any(nameWidth));
    return sheet;
}

Sequence<Sequence<Any>> pairs(const std::vector<std::array<std::string, 2>>& rows) {
    Sequence<Sequence<Any>> out(static_cast<sal_Int32>(rows.size()));
    auto* row = out.getArray();
    for (const auto& [key, name] : rows)
        *row++ = sequenceOf({Any(toUno(key)), Any(toUno(name))});
    return out;
}
} // namespace

core::Grid readSnapshot(const calc::Document& document) {
    const auto index = findMarked(document, OwnSheet::snapshot);
    return index ? calc::readSheet(document, *index) : core::Grid();
}

void writeSnapshot(const calc::Document& document, const core::SnapshotPlan& plan, core::Language language) {
    const auto sheet = snapshotSheet(document, language);
    if (!plan.headers[0].empty())
        calc::writeValues(document, block(sheet, 0, 0, 0, 1), pairs({plan.headers}));
    Sequence<Sequence<Any>> column(static_cast<sal_Int32>(plan.labels.size() + 1));
    auto* row = column.getArray();
    *row++ = sequenceOf({Any(static_cast<double>(plan.day - document.nullDateOffset()))});
    for (const auto& label : plan.labels)
        *row++ = sequenceOf({Any(toUno(label))});
    calc::writeValues(
        document, block(sheet, 0, plan.column, static_cast<int>(plan.labels.size()), plan.column), column);
    if (!plan.newCustomers.empty())
        calc::writeValues(document,
                          block(sheet, plan.firstNewRow, 0,
                                plan.firstNewRow + static_cast<int>(plan.newCustomers.size()) - 1, 1),
                          pairs(plan.newCustomers));
    Formats formats(document);
    set(sheet->getCellByPosition(plan.column, 0), "NumberFormat", formats.of(core::ValueKind::date));
}

} // namespace clientele::reports
