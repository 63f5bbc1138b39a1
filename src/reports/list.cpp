#include "reports/list.hpp"

#include "calc/looks.hpp"
#include "core/plans/plan.hpp"
#include "core/report/words.hpp"
#include "reports/formats.hpp"
#include "reports/measures.hpp"
#include "reports/own_sheet.hpp"
#include "reports/page.hpp"
#include "reports/styles.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace clientele::reports {

namespace {

using core::ListSheet;
using core::ReportValue;
using core::ValueKind;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr int titleRows = 3, titleHeight = 1000, headerHeight = 760;

class ListWriter {
public:
    ListWriter(const calc::Document& document, const ListSheet& list, Sheet sheet)
        : document_(document)
        , list_(list)
        , sheet_(std::move(sheet))
        , formats_(document)
        , header_(list.title.empty() ? 0 : titleRows)
        , columns_(static_cast<int>(list.columns.size()))
        , rows_(static_cast<int>(list.rows.size())) {}

    void write() {
        writeTitle();
        writeHeader();
        if (rows_ > 0)
            writeRows();
        if (!list_.note.empty())
            putAcross(lastRow() + 2, list_.note);
        if (!list_.comment.empty())
            comment();
    }

    [[nodiscard]] int headerRow() const { return header_; }
    [[nodiscard]] int lastRow() const { return header_ + rows_; }

private:
    [[nodiscard]] Reference<css::table::XCellRange> block(int row, int column, int lastRow,
                                                          int lastColumn) const {
        return sheet_->getCellRangeByPosition(column, row, lastColumn, lastRow);
    }
    [[nodiscard]] Reference<css::table::XCellRange> below(int column) const {
        return block(header_ + 1, column, lastRow(), column);
    }

    void put(int row, int column, const std::string& words, Style style) const {
        const auto cell = block(row, column, row, column);
        Reference<css::sheet::XCellRangeData>(cell, UNO_QUERY_THROW)
            ->setDataArray(sequenceOf({sequenceOf({Any(toUno(words))})}));
        set(cell, "CellStyle", styleName(style));
    }

    /// A line as wide as the list: in its first cell alone it would be shrunk to that.
    void putAcross(int row, const std::string& words) const {
        put(row, 0, words, Style::subtitle);
        Reference<css::util::XMergeable>(block(row, 0, row, columns_ - 1), UNO_QUERY_THROW)->merge(true);
    }

    void setHeight(int row, int height) const {
        set(Reference<css::table::XColumnRowRange>(block(row, 0, row, 0), UNO_QUERY_THROW)->getRows(),
            "Height", static_cast<sal_Int32>(height));
    }

    void writeTitle() const {
        if (list_.title.empty())
            return;
        put(0, 0, list_.title, Style::title);
        setHeight(0, titleHeight);
        putAcross(1, list_.subtitle);
    }

    void writeHeader() const {
        for (int c = 0; c < columns_; ++c) {
            const auto& column = list_.columns[static_cast<std::size_t>(c)];
            put(header_, c, column.header, headerStyle(column));
            const Reference<css::table::XColumnRowRange> range(block(0, c, 0, c), UNO_QUERY_THROW);
            set(range->getColumns(), "Width", static_cast<sal_Int32>(column.width));
        }
        setHeight(header_, headerHeight);
    }

    static Style headerStyle(const core::ListColumn& column) {
        return column.wrap                         ? Style::headerWrapped
               : column.align == core::Align::left ? Style::headerLeft
                                                   : Style::headerRight;
    }

    static Style columnStyle(const core::ListColumn& column) {
        return column.wrap                         ? Style::wrapped
               : column.align == core::Align::left ? Style::textLeft
                                                   : Style::number;
    }

    void writeRows() {
        const int nullDate = document_.nullDateOffset();
        Sequence<Sequence<Any>> values(rows_);
        auto* row = values.getArray();
        for (const auto& entry : list_.rows) {
            row->realloc(columns_);
            std::ranges::transform(entry.values, row->getArray(),
                                   [&](const ReportValue& value) { return anyOf(value, nullDate); });
            ++row;
        }
        // Data, not formulas: what begins with "=" stays the text it is.
        Reference<css::sheet::XCellRangeData>(block(header_ + 1, 0, lastRow(), columns_ - 1), UNO_QUERY_THROW)
            ->setDataArray(values);
        for (int c = 0; c < columns_; ++c)
            dressColumn(c);
        for (int r = 0; r < rows_; ++r)
            dressRow(list_.rows[static_cast<std::size_t>(r)], header_ + 1 + r);
    }

    static Any anyOf(const ReportValue& value, int nullDate) {
        switch (value.kind) {
        case ValueKind::none:
            return Any(OUString());
        case ValueKind::text:
        case ValueKind::tier:
            return Any(toUno(value.text));
        case ValueKind::date:
            return Any(value.number - nullDate);
        default:
            return Any(value.number);
        }
    }

    void dressColumn(int c) {
        const auto column = static_cast<std::size_t>(c);
        const auto range = below(c);
        set(range, "CellStyle", styleName(columnStyle(list_.columns[column])));
        const auto kind = list_.rows.front().values[column].kind;
        if (kind == ValueKind::date)
            set(range, "NumberFormat", calc::builtInFormat(document_, calc::dateFormat(document_)));
        else if (kind != ValueKind::text && kind != ValueKind::none && kind != ValueKind::tier)
            set(range, "NumberFormat", formats_.of(kind));
    }

    void dressRow(const core::ListRow& entry, int row) {
        int height = rowHeight;
        for (int c = 0; c < columns_; ++c) {
            const auto& value = entry.values[static_cast<std::size_t>(c)];
            const auto& column = list_.columns[static_cast<std::size_t>(c)];
            if (value.kind == ValueKind::tier)
                set(block(row, c, row, c), "CellStyle", styleName(tierStyle(value.index)));
            else if (value.strong && !column.wrap)
                alert(row, c, value, column);
            if (column.wrap)
                height = std::max(height, heightOfText(value.text, column.width - textIndent));
        }
        if (!list_.title.empty())
            setHeight(row, height);
        if (entry.target && list_.linkColumn >= 0)
            link(row, entry.values[static_cast<std::size_t>(list_.linkColumn)].text, *entry.target);
    }

    void alert(int row, int c, const ReportValue& value, const core::ListColumn& column) {
        const auto cell = block(row, c, row, c);
        set(cell, "CellStyle",
            styleName(column.align == core::Align::left ? Style::alertLeft : Style::alertRight));
        if (value.kind == ValueKind::date)
            set(cell, "NumberFormat", calc::builtInFormat(document_, calc::dateFormat(document_)));
    }

    void link(int row, const std::string& words, const core::ListTarget& target) const {
        const Reference<css::lang::XMultiServiceFactory> factory(document_.model(), UNO_QUERY_THROW);
        const Reference<css::text::XTextContent> field(
            factory->createInstance("com.sun.star.text.TextField.URL"), UNO_QUERY_THROW);
        set(field, "URL", toUno("#" + core::absoluteRange(target.sheet, target.row, target.column, 1, 1)));
        set(field, "Representation", toUno(words));
        const Reference<css::text::XText> text(sheet_->getCellByPosition(list_.linkColumn, row),
                                               UNO_QUERY_THROW);
        text->setString(OUString());
        text->insertTextContent(Reference<css::text::XTextRange>(text->createTextCursor(), UNO_QUERY_THROW),
                                field, false);
    }

    void comment() const {
        const auto index =
            Reference<css::sheet::XCellRangeAddressable>(sheet_, UNO_QUERY_THROW)->getRangeAddress().Sheet;
        Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_, UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew(css::table::CellAddress(index, 0, header_), toUno(list_.comment));
    }

    const calc::Document& document_;
    const ListSheet& list_;
    Sheet sheet_;
    Formats formats_;
    int header_, columns_, rows_;
};

} // namespace

std::string ownSheetName(const calc::Document& document, OwnSheet kind) {
    const auto index = findMarked(document, kind);
    return index ? document.sheetName(*index) : std::string();
}

bool isOwn(const calc::Document& document, const std::string& name, OwnSheet kind) {
    const int index = document.sheetIndex(name);
    return index >= 0 && isMarked(document, index, kind);
}

std::string writeList(const calc::Document& document, const ListSheet& list, OwnSheet kind) {
    ensureStyles(document);
    const auto sheet = newOwnSheet(document, list.sheetName, kind);
    const auto name = fromUno(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    ListWriter writer(document, list, sheet);
    writer.write();
    const int noteRows = list.note.empty() ? 0 : 2;
    setUpPage(
        document, sheet,
        {writer.lastRow() + noteRows, static_cast<int>(list.columns.size()) - 1, writer.headerRow() + 1},
        {"Clientele " + list.footer, list.footer, core::isoText(list.asOf), true});
    mark(document, document.sheetIndex(name), kind);
    return name;
}

} // namespace clientele::reports
