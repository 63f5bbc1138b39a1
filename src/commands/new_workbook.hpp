#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>

namespace clientele::commands {

/// Opens the template of the new customer workbook as an untitled document. `language`: "en", "zh-CN" or
/// "zh-TW"; empty: the language of the user interface. Refuses other languages, and where the extension's
/// files are gone.
Reference<css::sheet::XSpreadsheetDocument> newWorkbook(const Reference<css::uno::XComponentContext>& context,
                                                        const std::string& language);

} // namespace clientele::commands
