#include "reports/page.hpp"

#include "reports/palette.hpp"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

namespace clientele::reports {

namespace {
using css::style::XStyle;
using css::text::XText;
using Factory = Reference<css::lang::XMultiServiceFactory>;

constexpr float footerPoints = 9;

void insertField(const Factory& factory, const Reference<XText>& text, const char* service) {
    const Reference<css::text::XTextContent> field(
        factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
    text->insertTextContent(text->getEnd(), field, false);
}

void dressFooter(const Reference<XText>& text) {
    const auto cursor = text->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    for (const char* height : {"CharHeight", "CharHeightAsian"})
        set(cursor, height, footerPoints);
    set(cursor, "CharColor", palette::ink);
}

void writeFooter(const Factory& factory, const Reference<XStyle>& style, const std::string& name,
                 const std::string& date) {
    const auto content = get<Reference<css::sheet::XHeaderFooterContent>>(style, "RightPageFooterContent");
    content->getLeftText()->setString(toUno(name));
    content->getCenterText()->setString(toUno(date));
    const auto pages = content->getRightText();
    pages->setString(OUString());
    insertField(factory, pages, "com.sun.star.text.TextField.PageNumber");
    pages->insertString(pages->getEnd(), " / ", false);
    insertField(factory, pages, "com.sun.star.text.TextField.PageCount");
    for (const auto& text : {content->getLeftText(), content->getCenterText(), pages})
        dressFooter(text);
    set(style, "RightPageFooterContent", content);
}

void dressPage(const Reference<XStyle>& style, bool landscape) {
    set(style, "IsLandscape", landscape);
    set(style, "Size",
        landscape ? css::awt::Size(pageHeight, pageWidth) : css::awt::Size(pageWidth, pageHeight));
    for (const char* side : {"LeftMargin", "RightMargin"})
        set(style, side, static_cast<sal_Int32>(marginSide));
    set(style, "TopMargin", static_cast<sal_Int32>(marginTop));
    set(style, "BottomMargin", static_cast<sal_Int32>(marginBottom));
    set(style, "ScaleToPagesX", static_cast<sal_Int16>(1));
    set(style, "ScaleToPagesY", static_cast<sal_Int16>(0));
    set(style, "FirstPageNumber", static_cast<sal_Int16>(1));
    set(style, "HeaderIsOn", false);
    set(style, "FooterIsOn", true);
    set(style, "FooterIsDynamicHeight", false);
    constexpr sal_Int32 footerText = 700;
    set(style, "FooterHeight", static_cast<sal_Int32>(footerHeight));
    set(style, "FooterBodyDistance", footerHeight - footerText);
    css::table::BorderLine2 line;
    line.Color = palette::frame;
    line.LineWidth = line.OuterLineWidth = 9;
    set(style, "FooterTopBorder", line);
}
} // namespace

void setUpPage(const calc::Document& document, const Reference<css::sheet::XSpreadsheet>& sheet,
               const PrintArea& area, const PageLook& look) {
    // One style for each date: the footer belongs to the style, and older reports keep theirs.
    const OUString name = toUno(look.style + " " + look.date);
    const Factory factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::style::XStyleFamiliesSupplier> families(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        families->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    if (!styles->hasByName(name)) {
        const Reference<XStyle> style(factory->createInstance("com.sun.star.style.PageStyle"),
                                      UNO_QUERY_THROW);
        styles->insertByName(name, Any(Reference<css::uno::XInterface>(style)));
        dressPage(style, look.landscape);
        writeFooter(factory, style, look.footer, look.date);
    }
    set(sheet, "PageStyle", name);

    const auto index =
        Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
    const Reference<css::sheet::XPrintAreas> print(sheet, UNO_QUERY_THROW);
    print->setPrintAreas(
        sequenceOf({css::table::CellRangeAddress(index, 0, 0, area.lastColumn, area.lastRow)}));
    print->setTitleRows(css::table::CellRangeAddress(index, 0, 0, area.lastColumn, area.repeatedRows - 1));
    print->setPrintTitleRows(true);
}

} // namespace clientele::reports
