// Turn formulas into values: only ours, nothing else, and back again.
#include "content.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string formula(const Workbook& book, const char* cell) {
    return fromUno(book.cell(cell)->getFormula());
}

/// Customers with money in A, and formulas of all kinds beside them.
class FormulasToValues : public testing::Test {
protected:
    FormulasToValues() {
        book.fill("A1:A7", column({50, 20, 10, 10, 5, 3, 2}));
        book.enterArray("B1:B7", "=CRM.ABC(A1:A7)");
        book.enter("C1", "=CRM.GINI(A1:A7)");
        book.enter("C2", "=\"CRM.ABC(\"&A1");
        book.enter("C3", "=IF(CRM.GINI(A1:A7)>0;\"=SUM(A1:A7)\";\"\")");
        book.enter("C4", "=SUM(A1:A7)");
        book.enter("C5", "=CRM.GINI(A9:A12)"); // nothing there: an error
        book.enter("C6", "=C1*2");
        book.enter("C7", "=ROUND(CRM.GINI(A1:A7);3)");
    }

    std::string convert(const Any& cells = {}) {
        return fromUno(commands()->formulasToValues(book.model(), cells));
    }
    [[nodiscard]] Any cells(const char* name) const { return Any(book.range(name)); }

    Workbook book;
};

TEST_F(FormulasToValues, TurnsOursAndNoOthers) {
    const auto words = convert();

    EXPECT_EQ(formula(book, "B1"), "A");
    EXPECT_EQ(formula(book, "B7"), "C");
    EXPECT_THAT(formula(book, "C1"), StartsWith("0.52"));
    EXPECT_EQ(formula(book, "C2"), "=\"CRM.ABC(\"&A1");
    EXPECT_EQ(formula(book, "C4"), "=SUM(A1:A7)");
    EXPECT_EQ(formula(book, "C6"), "=C1*2") << "a formula that reads a result of ours stays alive";
    EXPECT_NEAR(book.number("C6"), 1.0457, 1e-4);
    EXPECT_EQ(formula(book, "C7"), "0.523");
    EXPECT_THAT(words, HasSubstr("instead of CRM. formulas: 10."));
}

TEST_F(FormulasToValues, AreTakenBackAndDoneAgainInOneStepEach) {
    const auto before = contentOf(book);
    convert();
    const auto after = contentOf(book);
    ASSERT_NE(difference(after, before), "");
    EXPECT_EQ(undoTitles(book).front(), "Turn formulas into values");

    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(formula(book, "B1"), "{=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A7)}");
    book.enter("A1", "1");
    EXPECT_EQ(book.text("B1"), "C") << "alive again";
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");

    convert();
    undo(book);
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FormulasToValues, KeepsAFormulaThatShowsAnErrorAndSaysWhere) {
    const auto words = convert();
    EXPECT_EQ(formula(book, "C5"), "=ORG.CLIENTELE.FUNCTIONS.GINI(A9:A12)");
    EXPECT_THAT(words, HasSubstr("show an error and stay formulas, so that nothing is lost (1)"));
    EXPECT_THAT(words, HasSubstr("Sheet1.C5"));
}

TEST_F(FormulasToValues, KeepsAnArrayWithAnErrorInOneCellAsAWhole) {
    book.enterArray("D1:D9", "=CRM.ABC(A1:A7)"); // two cells more than there are results: #N/A
    const auto words = convert();
    EXPECT_EQ(formula(book, "D1"), "{=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A7)}");
    EXPECT_THAT(words, HasSubstr("Sheet1.D1:D9"));
    EXPECT_EQ(formula(book, "B1"), "A") << "another array is not held up by it";
}

TEST_F(FormulasToValues, TurnsAWholeArrayWhereTheSelectionCoversAPartOfIt) {
    const auto before = contentOf(book);
    convert(cells("B3:B4"));
    EXPECT_EQ(formula(book, "B1"), "A");
    EXPECT_EQ(formula(book, "B7"), "C");
    EXPECT_THAT(formula(book, "C1"), StartsWith("=")) << "beside the selection";
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FormulasToValues, KeepsATextThatBeginsWithAnEqualsSignAText) {
    convert();
    EXPECT_EQ(book.text("C3"), "=SUM(A1:A7)");
    EXPECT_EQ(book.cell("C3")->getType(), css::table::CellContentType_TEXT);
}

TEST_F(FormulasToValues, LeavesNumberFormatsAndNotes) {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(book.model(), UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    const auto percent = formats->getFormatIndex(10, css::lang::Locale("en", "US", {})); // 0%
    set(book.cell("C1"), "NumberFormat", percent);
    book.enter("D1", "=TODAY()+CRM.GINI(A1:A7)*0"); // shown as a date although nobody chose that
    const auto day = book.text("D1");
    const auto notes =
        Reference<css::sheet::XSheetAnnotationsSupplier>(book.sheet(), UNO_QUERY_THROW)->getAnnotations();
    for (const auto& at : {css::table::CellAddress(0, 2, 0), css::table::CellAddress(0, 4, 3)})
        notes->insertNew(at, "seen by Li");
    book.enterArray("E1:E7", "=CRM.ABC(A1:A7)"); // over a note
    const auto shownBefore = book.text("C1");

    convert();

    EXPECT_THAT(day, HasSubstr("/"));
    EXPECT_EQ(book.text("D1"), day);
    EXPECT_EQ(book.text("C1"), shownBefore);
    EXPECT_EQ(get<sal_Int32>(book.cell("C1"), "NumberFormat"), percent);
    EXPECT_THAT(formula(book, "C1"), StartsWith("0.52"));
    EXPECT_EQ(formula(book, "E4"), "A");
    EXPECT_EQ(formula(book, "E5"), "B");
    const Reference<css::container::XIndexAccess> list(notes, UNO_QUERY_THROW);
    EXPECT_EQ(list->getCount(), 2);
    undo(book);
    EXPECT_EQ(list->getCount(), 2);
    EXPECT_THAT(formula(book, "E4"), StartsWith("{="));
    redo(book);
    EXPECT_EQ(list->getCount(), 2);
    EXPECT_EQ(formula(book, "E5"), "B");
}

TEST_F(FormulasToValues, ReachesHiddenRows) {
    const auto rows = Reference<css::table::XColumnRowRange>(book.sheet(), UNO_QUERY_THROW)->getRows();
    set(rows->getByIndex(0).get<Reference<css::uno::XInterface>>(), "IsVisible", false);
    set(rows->getByIndex(6).get<Reference<css::uno::XInterface>>(), "IsVisible", false);
    const auto before = contentOf(book);
    convert();
    EXPECT_EQ(formula(book, "B1"), "A");
    EXPECT_EQ(formula(book, "C7"), "0.523");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FormulasToValues, ReachesRowsThatAFilterHides) {
    const Reference<css::sheet::XSheetFilterable> table(book.range("A1:C7"), UNO_QUERY_THROW);
    const auto filter = table->createFilterDescriptor(true);
    css::sheet::TableFilterField large;
    large.IsNumeric = true;
    large.Operator = css::sheet::FilterOperator_GREATER;
    large.NumericValue = 9;
    filter->setFilterFields(sequenceOf({large}));
    table->filter(filter);
    const auto rows = Reference<css::table::XColumnRowRange>(book.sheet(), UNO_QUERY_THROW)->getRows();
    ASSERT_FALSE(get<bool>(rows->getByIndex(6).get<Reference<css::table::XCellRange>>(), "IsVisible"));
    const auto before = contentOf(book);
    convert();
    EXPECT_EQ(formula(book, "B7"), "C");
    EXPECT_EQ(formula(book, "C7"), "0.523");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FormulasToValues, WorksThroughFormulasThatAlternateWithOthers) {
    for (int row = 0; row < 40; ++row)
        book.sheet()->getCellByPosition(5, row)->setFormula(row % 2 == 0 ? OUString("=CRM.GINI($A$1:$A$7)")
                                                                         : OUString("=ROW()"));
    const auto before = contentOf(book);
    convert(cells("F1:F40"));
    for (int row = 0; row < 40; ++row)
        EXPECT_THAT(fromUno(book.sheet()->getCellByPosition(5, row)->getFormula()),
                    StartsWith(row % 2 == 0 ? "0.52" : "=ROW()"));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(FormulasToValues, FindsACallBehindAName) {
    const auto names = get<Reference<css::sheet::XNamedRanges>>(book.model(), "NamedRanges");
    names->addNewByName("Spread", "CRM.GINI($Sheet1.$A$1:$A$7)", {}, 0);
    book.enter("E1", "=Spread*1");
    book.enter("E2", "=\"Spread\"&1");
    convert();
    EXPECT_THAT(formula(book, "E1"), StartsWith("0.52"));
    EXPECT_EQ(formula(book, "E2"), "=\"Spread\"&1");
}

TEST_F(FormulasToValues, TakesOneSheetOrSeveralRanges) {
    book.model()->getSheets()->insertNewByName("Second", 1);
    book.sheet(1)->getCellByPosition(0, 0)->setFormula("=CRM.GINI(Sheet1.A1:A7)");
    convert(Any(book.sheet(1)));
    EXPECT_THAT(fromUno(book.sheet(1)->getCellByPosition(0, 0)->getFormula()), StartsWith("0.52"));
    EXPECT_THAT(formula(book, "C1"), StartsWith("=")) << "another sheet";
    undo(book);

    const Reference<css::lang::XMultiServiceFactory> factory(book.model(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    ranges->addRangeAddress({0, 2, 0, 2, 0}, false);
    ranges->addRangeAddress({1, 0, 0, 3, 3}, false);
    convert(Any(ranges));
    EXPECT_THAT(formula(book, "C1"), StartsWith("0.52"));
    EXPECT_THAT(fromUno(book.sheet(1)->getCellByPosition(0, 0)->getFormula()), StartsWith("0.52"));
    EXPECT_THAT(formula(book, "B1"), StartsWith("{="));
}

TEST_F(FormulasToValues, WritesTheResultAndNotWhatStoodThereBeforeCalculationWasSwitchedOff) {
    const Reference<css::sheet::XCalculatable> calculation(book.model(), UNO_QUERY_THROW);
    calculation->enableAutomaticCalculation(false);
    book.cell("A7")->setValue(500);
    convert();
    EXPECT_EQ(formula(book, "B7"), "A");
    EXPECT_FALSE(calculation->isAutomaticCalculationEnabled());
}

TEST_F(FormulasToValues, SaysThatThereIsNothingToDo) {
    EXPECT_THAT(convert(cells("C4:C4")), HasSubstr("there is nothing to do"));
    EXPECT_THAT(convert(cells("C5:C5")), HasSubstr("shows an error"));
    EXPECT_THAT(convert(cells("Z1:Z9")), HasSubstr("there is nothing to do"));
    const Workbook empty;
    EXPECT_THAT(fromUno(commands()->formulasToValues(empty.model(), {})),
                HasSubstr("there is nothing to do"));
    EXPECT_THAT(undoTitles(empty), IsEmpty());
}

TEST_F(FormulasToValues, RefusesAProtectedSheetAndWhatAreNoCells) {
    const auto before = contentOf(book);
    Reference<css::util::XProtectable>(book.sheet(), UNO_QUERY_THROW)->protect({});
    EXPECT_THAT(refusalOf([&] { convert(); }), HasSubstr("“Sheet1” is protected"));
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_NE(refusalOf([&] { convert(Any(OUString("Sheet1.A1"))); }), "");
    EXPECT_NE(refusalOf([&] { convert(Any(book.model())); }), "");
}

TEST_F(FormulasToValues, RefusesAReadOnlyDocument) {
    const TemporaryFolder folder;
    office::storeCopy(book.model(), folder / "book.ods");
    const Workbook locked(folder / "book.ods", Workbook::ReadOnly());
    EXPECT_THAT(refusalOf([&] { commands()->formulasToValues(locked.model(), {}); }), HasSubstr("read-only"));
}

TEST_F(FormulasToValues, LeavesPlainValuesInFilesOfBothFormats) {
    convert();
    const auto after = contentOf(book);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_EQ(formula(again, "B1"), "A") << name;
        EXPECT_EQ(again.text("C3"), "=SUM(A1:A7)") << name;
        EXPECT_EQ(again.cell("C3")->getType(), css::table::CellContentType_TEXT) << name;
        EXPECT_EQ(difference(contentOf(again), after), "") << name;
    });
}

TEST(FormulasToValuesScale, TakesAHundredThousandFormulasAndAnArrayOfThem) {
    const Workbook book;
    constexpr int rows = 100000;
    Sequence<Sequence<Any>> money(rows);
    for (int r = 0; r < rows; ++r)
        money.getArray()[r] = sequenceOf<Any>({Any(double(r % 997 + 1))});
    book.fill("A1:A100000", money);
    book.enterArray("B1:B100000", "=CRM.ABC(A1:A100000)");
    commands()->formulasToValues(book.model(), {});
    EXPECT_EQ(formula(book, "B100000"), book.text("B100000"));
    undo(book);
    EXPECT_EQ(formula(book, "B100000"), "{=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A100000)}");
    redo(book);
    EXPECT_THAT(book.text("B1"), testing::AnyOf("A", "B", "C"));
    EXPECT_THAT(formula(book, "B1"), testing::Not(StartsWith("{")));
}

} // namespace
} // namespace clientele::test
