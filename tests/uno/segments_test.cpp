// Segments in a real workbook: the column, its note, the filter, and what one undo takes back.
#include "answering.hpp"
#include "commands/segment.hpp"
#include "content.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor2.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace zh = samples::facts::zh;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* rfmHeader = "RFM 细分（Clientele）";

int visibleRows(const Workbook& book, int firstRow, int count) {
    const Reference<css::table::XColumnRowRange> rows(book.sheet(0), UNO_QUERY_THROW);
    int out = 0;
    for (int row = firstRow; row < firstRow + count; ++row)
        out += get<bool>(Reference<css::uno::XInterface>(rows->getRows()->getByIndex(row), UNO_QUERY_THROW),
                         "IsFiltered")
                   ? 0
                   : 1;
    return out;
}

std::string noteAt(const Workbook& book, const Found& at) {
    const Reference<css::sheet::XSheetAnnotationAnchor> cell(
        book.sheet(0)->getCellByPosition(at.column, at.row), UNO_QUERY_THROW);
    return fromUno(Reference<css::text::XSimpleText>(cell->getAnnotation(), UNO_QUERY_THROW)->getString());
}

class SegmentCommand : public testing::Test {
protected:
    Workbook book{sampleFile(zh::file)};

    std::string segment(const char* model = "rfm") {
        return fromUno(
            commands()->segmentCustomers(book.model(), OUString::createFromAscii(model), sampleDay));
    }
    std::string filter(const std::string& label, const char* model = "rfm") {
        return fromUno(commands()->filterSegment(book.model(), OUString::createFromAscii(model), toUno(label),
                                                 sampleDay));
    }
    std::vector<std::string> classes(const Workbook& of, const char* header = rfmHeader) {
        return columnBelow(of, 0, header, zh::customers);
    }
};

TEST_F(SegmentCommand, EveryBuyerGetsOneSegmentInPlainWordsAndTheHeaderTellsTheDay) {
    const auto words = segment();
    const auto found = classes(book);
    EXPECT_GT(std::ranges::count(found, "最佳客户"), 0);
    const auto at = findHeader(book, 0, rfmHeader);
    EXPECT_THAT(noteAt(book, at), HasSubstr("2026-11-22"));
    EXPECT_THAT(words, HasSubstr("RFM"));
}

TEST_F(SegmentCommand, OneUndoTakesColumnAndNoteBackAndRedoBringsThem) {
    const auto before = contentOf(book);
    segment();
    const auto after = contentOf(book);
    const auto at = findHeader(book, 0, rfmHeader);
    EXPECT_THAT(undoTitles(book), ElementsAre("Segment customers"));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(noteAt(book, at), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
    EXPECT_THAT(noteAt(book, at), HasSubstr("2026-11-22"));
}

TEST_F(SegmentCommand, ASecondRunUpdatesTheSameColumn) {
    segment();
    const auto once = contentOf(book);
    EXPECT_THAT(segment(), HasSubstr("nothing was changed"));
    EXPECT_EQ(difference(contentOf(book), once), "");
    const auto at = findHeader(book, 0, rfmHeader);
    book.sheet(0)->getCellByPosition(at.column, at.row + 1)->setFormula(toUno("已流失了"));
    EXPECT_THAT(segment(), HasSubstr("stands there: 1."));
    EXPECT_EQ(difference(contentOf(book), once), "");
}

TEST_F(SegmentCommand, FilesKeepTheColumnAndFindItAgain) {
    segment();
    const auto found = classes(book);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_EQ(classes(again), found) << name;
        EXPECT_THAT(noteAt(again, findHeader(again, 0, rfmHeader)), HasSubstr("2026-11-22")) << name;
        EXPECT_THAT(fromUno(commands()->segmentCustomers(again.model(), "rfm", sampleDay)),
                    HasSubstr("nothing was changed"))
            << name;
    });
}

TEST_F(SegmentCommand, AFilterShowsTheSegmentOnlyAndOneUndoShowsAll) {
    segment();
    const auto count = static_cast<int>(std::ranges::count(classes(book), "最佳客户"));
    const int before = visibleRows(book, zh::firstRow, zh::customers);
    EXPECT_THAT(filter("最佳客户"), HasSubstr(std::to_string(count)));
    EXPECT_EQ(visibleRows(book, zh::firstRow, zh::customers), count);
    undo(book);
    EXPECT_EQ(visibleRows(book, zh::firstRow, zh::customers), before);
    redo(book);
    EXPECT_EQ(visibleRows(book, zh::firstRow, zh::customers), count);
    filter("");
    EXPECT_EQ(visibleRows(book, zh::firstRow, zh::customers), before);
}

TEST_F(SegmentCommand, AFilterWritesTheColumnItNeedsInTheSameStep) {
    const auto before = contentOf(book);
    filter("最佳客户");
    EXPECT_GE(findHeader(book, 0, rfmHeader).row, 0);
    EXPECT_EQ(undoTitles(book).size(), 1U);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(visibleRows(book, zh::firstRow, zh::customers), zh::customers);
}

TEST_F(SegmentCommand, UnknownNamesAreRefusedInWordsAndNothingChanges) {
    const auto before = contentOf(book);
    EXPECT_THAT(refusalOf([&] { segment("astrology"); }), HasSubstr("astrology"));
    EXPECT_THAT(refusalOf([&] { filter("没有这一类"); }), HasSubstr("没有这一类"));
    EXPECT_THAT(refusalOf([&] { segment("loyalty"); }), HasSubstr("needs"));
    EXPECT_EQ(difference(contentOf(book), before), "");
}

/// Customers of two owners with profits now and to come, under an autofilter of the user's.
class FilteredTable : public testing::Test {
protected:
    Workbook book;
    static constexpr int rows = 8;

    void SetUp() override {
        book.fill("A1:E1", sequenceOf({sequenceOf(
                               {Any(OUString("Name")), Any(OUString("Owner")), Any(OUString("Annual sales")),
                                Any(OUString("Annual profit")), Any(OUString("Future profit"))})}));
        for (int r = 0; r < rows; ++r) {
            const auto put = [&](int column, const Any& value) {
                double number = 0;
                const auto cell = book.sheet(0)->getCellByPosition(column, r + 1);
                (value >>= number) ? cell->setValue(number) : cell->setFormula(value.get<OUString>());
            };
            put(0, Any("Customer " + OUString::number(r)));
            put(1, Any(OUString(r % 2 == 0 ? "Ann" : "Bob")));
            put(2, Any(1000.0 - r * 100));
            put(3, Any(r < 4 ? 100.0 : 10.0));
            put(4, Any(r % 4 < 2 ? 50.0 : 5.0));
        }
        const auto ranges = get<Reference<css::sheet::XDatabaseRanges>>(book.model(), "DatabaseRanges");
        ranges->addNewByName("Customers", css::table::CellRangeAddress(0, 0, 0, 4, rows));
        const Reference<css::beans::XPropertySet> range(ranges->getByName("Customers"), UNO_QUERY_THROW);
        range->setPropertyValue("AutoFilter", Any(true));
        filterOwner();
    }
    void filterOwner() {
        const Reference<css::sheet::XSheetFilterable> filterable(book.range("A1:E9"), UNO_QUERY_THROW);
        const auto descriptor = filterable->createFilterDescriptor(true);
        css::sheet::TableFilterField2 field;
        field.Field = 1;
        field.StringValue = "Ann";
        field.Operator = 2; // equal
        Reference<css::sheet::XSheetFilterDescriptor2>(descriptor, UNO_QUERY_THROW)
            ->setFilterFields2(sequenceOf({field}));
        Reference<css::beans::XPropertySet>(descriptor, UNO_QUERY_THROW)
            ->setPropertyValue("ContainsHeader", Any(true));
        filterable->filter(descriptor);
    }
};

TEST_F(FilteredTable, AFilterOfTheUsersIsNotTouched) {
    ASSERT_EQ(visibleRows(book, 1, rows), 4) << "Ann's";
    commands()->segmentCustomers(book.model(), "value", sampleDay);
    EXPECT_THAT(refusalOf([&] { commands()->filterSegment(book.model(), "value", "Platinum", sampleDay); }),
                HasSubstr("filter"));
    EXPECT_EQ(visibleRows(book, 1, rows), 4);
}

TEST_F(FilteredTable, AFilterOfTheUsersGoesIfTheUserAgreesAndComesBackByUndo) {
    const auto before = contentOf(book);
    auto bench = commands::openWorkbench(context(), book.model(), static_cast<core::Day>(sampleDay));
    const auto segments = core::segmentation(bench.situation, core::SegmentModel::value);
    const auto filterPlatinum = [&](Answering& talk) {
        return commands::filterSegment(bench, talk, segments, segments.written.front());
    };
    Answering no(true, "filtered");
    EXPECT_EQ(filterPlatinum(no), "");
    ASSERT_EQ(no.asked.size(), 2U) << "about the column, then about the filter";
    EXPECT_THAT(no.asked.back(), HasSubstr("Platinum"));
    EXPECT_EQ(visibleRows(book, 1, rows), 4) << "Ann's still";
    EXPECT_EQ(difference(contentOf(book), before), "");
    Answering yes(true);
    EXPECT_THAT(filterPlatinum(yes), HasSubstr("2"));
    EXPECT_EQ(visibleRows(book, 1, rows), 2) << "Platinum of both owners";
    undo(book);
    EXPECT_EQ(visibleRows(book, 1, rows), 4) << "Ann's again";
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FilteredTable, ClassesReachHiddenRowsToo) {
    commands()->segmentCustomers(book.model(), "value", sampleDay);
    EXPECT_THAT(columnBelow(book, 0, "Value class (Clientele)", rows),
                ElementsAre("Platinum", "Platinum", "Gold", "Gold", "Iron", "Iron", "Lead", "Lead"));
}

TEST_F(FilteredTable, ASecondRunChangesTheCellsThatNeedItAndNoOthers) {
    commands()->segmentCustomers(book.model(), "value", sampleDay);
    const auto once = contentOf(book);
    EXPECT_THAT(fromUno(commands()->segmentCustomers(book.model(), "value", sampleDay)),
                HasSubstr("nothing was changed"));
    EXPECT_EQ(difference(contentOf(book), once), "");
    const auto at = findHeader(book, 0, "Value class (Clientele)");
    for (const int row : {2, 5}) // one that is hidden, one that is seen
        book.sheet(0)->getCellByPosition(at.column, row)->setFormula("?");
    commands()->segmentCustomers(book.model(), "value", sampleDay);
    EXPECT_EQ(difference(contentOf(book), once), "");
}

} // namespace
} // namespace clientele::test
