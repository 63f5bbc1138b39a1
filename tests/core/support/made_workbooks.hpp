#pragma once

#include "core/support/sheets.hpp"
#include "samples/fods_writer.hpp"

namespace clientele::core::test {

/// A made workbook as Calc would hand it over: dates by their format, the document's locale, database ranges.
class MadeWorkbook : public FormatProbe {
public:
    explicit MadeWorkbook(const samples::Workbook& workbook);

    [[nodiscard]] FormatKind formatAt(int sheet, int row, int column) const override;
    [[nodiscard]] Understanding understood() const { return understand(sheets_, *this, locale_, language_); }
    [[nodiscard]] CustomerBook book(Day asOf) const { return readBook(sheets_, understood(), locale_, asOf); }
    [[nodiscard]] const std::vector<SheetContent>& sheets() const { return sheets_; }

private:
    const samples::Workbook* workbook_;
    std::vector<SheetContent> sheets_;
    TextLocale locale_;
    Language language_;
};

Day dayOf(samples::Date date);

} // namespace clientele::core::test
