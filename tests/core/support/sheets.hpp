#pragma once

#include "core/tables/book.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/understanding.hpp"

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace clientele::core::test {

struct ErrorCell {};

/// One cell of a sheet written down in a test; {} is an empty one.
struct CellValue {
    std::variant<std::monostate, double, std::string, ErrorCell> value;
    CellValue() = default;
    CellValue(double number)
        : value(number) {} // NOLINT: written without ceremony
    CellValue(int number)
        : value(static_cast<double>(number)) {} // NOLINT
    CellValue(const char* text)
        : value(std::string(text)) {} // NOLINT
    CellValue(std::string text)
        : value(std::move(text)) {} // NOLINT
    CellValue(ErrorCell error)
        : value(error) {} // NOLINT
};

using Rows = std::vector<std::vector<CellValue>>;

/// A sheet whose used area begins at the given cell.
SheetContent sheetOf(const std::string& name, const Rows& rows, int firstRow = 0, int firstColumn = 0);

/// Number formats by (sheet, column); everything else is general.
class Formats : public FormatProbe {
public:
    using Columns = std::map<std::pair<int, int>, FormatKind>;
    explicit Formats(Columns columns = {})
        : columns_(std::move(columns)) {}
    [[nodiscard]] FormatKind formatAt(int sheet, int row, int column) const override;
    mutable int asked = 0;

private:
    Columns columns_;
};

/// Everything a test asks of one workbook.
struct Workshop {
    std::vector<SheetContent> sheets;
    Formats::Columns formats;
    TextLocale locale;
    Language language = Language::zhCN;
    std::vector<MappingChoice> remembered;

    [[nodiscard]] Understanding understood() const {
        return understand(sheets, Formats(formats), locale, language, remembered);
    }
    [[nodiscard]] CustomerBook book(Day asOf) const { return readBook(sheets, understood(), locale, asOf); }
};

/// "name=客户名称, phone=手机": the matched columns of a table, in the order of the columns.
std::string mappingOf(const std::optional<Table>& table);

/// Splits one line of an issue text into a header row.
std::vector<CellValue> headersOf(const std::string& commaSeparated);

} // namespace clientele::core::test
