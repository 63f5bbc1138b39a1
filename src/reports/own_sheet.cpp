#include "reports/own_sheet.hpp"

#include "reports/charts.hpp"

#include <com/sun/star/container/XNamed.hpp>

namespace clientele::reports {

Reference<css::sheet::XSpreadsheet> newOwnSheet(const calc::Document& document, const std::string& name,
                                                OwnSheet kind) {
    const int same = document.sheetIndex(name);
    if (same >= 0 && isMarked(document, same, kind)) {
        // The new one first: a document must not run out of sheets.
        const auto sheet = document.insertSheet(name, same);
        removeCharts(document.sheet(document.sheetIndex(name)));
        document.model()->getSheets()->removeByName(toUno(name));
        Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName(toUno(name));
        return sheet;
    }
    return document.insertSheet(name, findMarked(document, OwnSheet::snapshot).value_or(-1));
}

} // namespace clientele::reports
