#include "reports/reports.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include <stdexcept>

namespace clientele::reports {

void exportPdf(const calc::Document& document, const ReportSheets& sheets, const OUString& url) {
    if (sheets.names.empty())
        throw std::invalid_argument("a PDF of no sheet");
    // A sheet as the selection stands for its print area with its page style and repeated rows; a range of
    // cells would not.
    const auto sheet = document.sheet(sheets.names.front());
    const auto filter = properties(
        {{"Selection", Any(Reference<css::uno::XInterface>(sheet))}, {"ExportBookmarks", Any(false)}});
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
        ->storeToURL(url, properties({{"FilterName", Any(OUString("calc_pdf_Export"))},
                                      {"FilterData", Any(filter)},
                                      {"Overwrite", Any(true)}}));
}

} // namespace clientele::reports
