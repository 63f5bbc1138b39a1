#include "calc/looks.hpp"

#include "calc/highlight.hpp"
#include "calc/palette.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

namespace clientele::calc {

namespace {

using Range = Reference<css::table::XCellRange>;

/// What makes a header or a data cell look like its neighbour; number format and alignment stay the column's
/// own.
constexpr const char* shared[] = {"CellBackColor", "CharColor",    "CharWeight",      "CharWeightAsian",
                                  "CharFontName",  "CharHeight",   "CharHeightAsian", "CharFontNameAsian",
                                  "TopBorder",     "BottomBorder", "LeftBorder",      "RightBorder",
                                  "VertJustify",   "IsTextWrapped"};
void setFont(const Range& range, float weight, float height, sal_Int32 colour) {
    for (const char* script : {"", "Asian"}) {
        const std::string suffix = script;
        set(range, ("CharWeight" + suffix).c_str(), weight);
        set(range, ("CharHeight" + suffix).c_str(), height);
    }
    set(range, "CharColor", colour);
}

void headLook(const Range& range) {
    setFont(range, css::awt::FontWeight::BOLD, 10, palette::ink);
    css::table::BorderLine2 line;
    line.Color = palette::accent;
    line.OuterLineWidth = 35;
    line.LineWidth = 35;
    set(range, "BottomBorder2", line);
}

void inputLook(const Range& range) {
    set(range, "CellBackColor", palette::input);
}

/// Shows its own colour, as the table does.
void legend(const Document& document, const Range& range, core::DueLook look) {
    set(range, "CellStyle", dueStyle(document, look));
}

void hideColumns(const Range& range) {
    set(Reference<css::table::XColumnRowRange>(range, UNO_QUERY_THROW)->getColumns(), "IsVisible", false);
}

void format(const Document& document, const Range& range, sal_Int16 index) {
    set(range, "NumberFormat", builtInFormat(document, index));
}

/// A cell formatted as text would show a new number as text again at the next edit.
void plainNumber(const Document& document, const Range& range) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const auto key = get<sal_Int32>(range, "NumberFormat", -1);
    const bool text = key < 0 || (get<sal_Int16>(supplier->getNumberFormats()->getByKey(key), "Type") &
                                  css::util::NumberFormat::TEXT) != 0;
    if (text)
        format(document, range, css::i18n::NumberFormatIndex::NUMBER_STANDARD);
}

} // namespace

sal_Int16 dateFormat(const Document& document) {
    namespace index = css::i18n::NumberFormatIndex;
    // What Chinese calls short has two digits of the year or spelt-out units; spreadsheets there use ISO
    // dates.
    return document.language() == core::Language::en ? index::DATE_SYS_DDMMYYYY : index::DATE_DIN_YYYYMMDD;
}

sal_Int32 builtInFormat(const Document& document, sal_Int16 index) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(), UNO_QUERY_THROW);
    return types->getFormatIndex(index, get<css::lang::Locale>(document.model(), "CharLocale"));
}

void setWidth(const Range& range, int width) {
    const auto columns = Reference<css::table::XColumnRowRange>(range, UNO_QUERY_THROW)->getColumns();
    if (get<sal_Int32>(columns, "Width") < width)
        set(columns, "Width", sal_Int32(width));
}

void applyLook(const Document& document, const Range& range, core::Look look) {
    namespace index = css::i18n::NumberFormatIndex;
    constexpr float body = 10, titleSize = 16;
    switch (look) {
    case core::Look::asIs:
    case core::Look::header:
        break;
    case core::Look::plainNumber:
        plainNumber(document, range);
        break;
    case core::Look::money:
        format(document, range, index::NUMBER_1000INT);
        break;
    case core::Look::date:
        format(document, range, dateFormat(document));
        break;
    case core::Look::title:
        setFont(range, css::awt::FontWeight::BOLD, titleSize, palette::ink);
        break;
    case core::Look::note:
        setFont(range, css::awt::FontWeight::NORMAL, body - 1, palette::quiet);
        break;
    case core::Look::head:
        headLook(range);
        break;
    case core::Look::key:
        hideColumns(range);
        break;
    case core::Look::input:
        inputLook(range);
        break;
    case core::Look::inputShare:
        inputLook(range);
        format(document, range, index::PERCENT_INT);
        break;
    case core::Look::inputDate:
        inputLook(range);
        format(document, range, dateFormat(document));
        break;
    case core::Look::legendNever:
        legend(document, range, core::DueLook::never);
        break;
    case core::Look::legendSoon:
        legend(document, range, core::DueLook::soon);
        break;
    case core::Look::legendDue:
        legend(document, range, core::DueLook::due);
        break;
    case core::Look::legendOverdue:
        legend(document, range, core::DueLook::overdue);
        break;
    }
}

void lookLike(const Range& range, int column, bool header) {
    const auto a = Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
    const auto sheet = Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    const Reference<css::beans::XPropertySet> from(sheet->getCellByPosition(column, a.StartRow),
                                                   UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> to(range, UNO_QUERY_THROW);
    const auto copy = [&](const char* name) {
        const auto key = OUString::createFromAscii(name);
        const auto value = from->getPropertyValue(key);
        if (value.hasValue() && value != to->getPropertyValue(key))
            to->setPropertyValue(key, value);
    };
    for (const auto* name : shared)
        copy(name);
    if (header)
        copy("HoriJustify");
}

} // namespace clientele::calc
