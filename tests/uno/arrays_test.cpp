// Insert function as array: an area of the right size, nothing overwritten unasked, and no trace of trying
// out.
#include "content.hpp"

#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string formula(const Workbook& book, const char* cell) {
    return fromUno(book.cell(cell)->getFormula());
}

class ArrayInsertion : public testing::Test {
protected:
    ArrayInsertion() { book.fill("A1:A7", column({50, 20, 10, 10, 5, 3, 2})); }

    std::string insert(const char* text, const char* cell, bool overwrite = false) {
        return fromUno(commands()->insertArray(book.model(), toUno(text), book.cell(cell), overwrite));
    }
    std::string fit(const char* cell, bool overwrite = false) {
        return fromUno(commands()->fitArray(book.model(), book.cell(cell), overwrite));
    }

    Workbook book;
};

TEST_F(ArrayInsertion, GivesAColumnAnAreaOfItsSize) {
    const auto before = contentOf(book);
    const auto words = insert("=CRM.ABC(A1:A7)", "C1");
    EXPECT_EQ(formula(book, "C1"), "{=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A7)}");
    EXPECT_EQ(book.text("C7"), "C");
    EXPECT_EQ(formula(book, "C8"), "");
    EXPECT_EQ(words, "=CRM.ABC(A1:A7) stands in Sheet1.C1:C7 as one array formula.");
    EXPECT_EQ(undoTitles(book).front(), "Insert function as array");
    const auto after = contentOf(book);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
}

TEST_F(ArrayInsertion, GivesTablesRowsAndSingleResultsTheirs) {
    insert("=CRM.LORENZ(A1:A7)", "C1");
    EXPECT_EQ(book.number("D8"), 1) << "eight points, two columns";
    EXPECT_EQ(formula(book, "C9"), "");
    insert("=CRM.ABCCUTS(A1:A7)", "F1");
    EXPECT_THAT(formula(book, "G1"), StartsWith("{="));
    EXPECT_EQ(formula(book, "H1"), "");
    EXPECT_EQ(formula(book, "F2"), "");
    insert("=CRM.GINI(A1:A7)", "F3");
    EXPECT_NEAR(book.number("F3"), 0.5229, 1e-4);
    EXPECT_EQ(formula(book, "G3"), "");
}

TEST_F(ArrayInsertion, LeavesNoTraceWhereItIsRefused) {
    undo(book); // something to do again
    Reference<css::util::XModifiable>(book.model(), UNO_QUERY_THROW)->setModified(false);
    const auto before = contentOf(book);
    const auto titles = undoTitles(book);
    EXPECT_THAT(refusalOf([&] { insert("=CRM.GINI(Z1:Z9)", "C1"); }), HasSubstr("#DIV/0!"));
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(undoTitles(book), titles);
    EXPECT_FALSE(Reference<css::util::XModifiable>(book.model(), UNO_QUERY_THROW)->isModified());
    redo(book);
    EXPECT_EQ(book.number("A1"), 50);
}

TEST_F(ArrayInsertion, OverwritesOnlyWhereThatIsAllowed) {
    book.enter("C3", "mine");
    book.enter("C5", "=A1*2");
    const auto before = contentOf(book);
    const auto words = refusalOf([&] { insert("=CRM.ABC(A1:A7)", "C1"); });
    EXPECT_THAT(words, HasSubstr("would overwrite what stands in some cells (2)"));
    EXPECT_THAT(words, HasSubstr("Sheet1.C3, Sheet1.C5"));
    EXPECT_EQ(difference(contentOf(book), before), "");

    insert("=CRM.ABC(A1:A7)", "C1", true);
    EXPECT_THAT(formula(book, "C3"), StartsWith("{="));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(ArrayInsertion, OverwritesAWholeArrayButCutsNone) {
    book.enterArray("C2:C4", "=A1:A3");
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABCCUTS(A1:A7)", "C3", true); }), HasSubstr("Sheet1.C2:C4"));
    const auto before = contentOf(book);
    insert("=CRM.ABC(A1:A7)", "C1", true);
    EXPECT_THAT(formula(book, "C3"), HasSubstr("ABC"));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(ArrayInsertion, RefusesWhatCannotBe) {
    EXPECT_THAT(refusalOf([&] { insert("=SUM(A1:A7)", "C1"); }), HasSubstr("not a formula that calls"));
    EXPECT_THAT(refusalOf([&] { insert("CRM.ABC(A1:A7)", "C1"); }), HasSubstr("not a formula that calls"));
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABC(A1:A7", "C1"); }), HasSubstr("not a formula")) << "unclosed";
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABC(A1:A7)", "C1048573"); }),
                HasSubstr("does not fit on the sheet"));
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABC(C1:C7)", "C1"); }), testing::Not(IsEmpty()))
        << "reads itself";
    Reference<css::util::XMergeable>(book.range("E2:F2"), UNO_QUERY_THROW)->merge(true);
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABC(A1:A7)", "E1"); }), HasSubstr("merged"));
    Reference<css::util::XProtectable>(book.sheet(), UNO_QUERY_THROW)->protect({});
    EXPECT_THAT(refusalOf([&] { insert("=CRM.ABC(A1:A7)", "C1"); }), HasSubstr("protected"));
}

TEST_F(ArrayInsertion, ReadsWholeColumnsAndOtherSheets) {
    book.model()->getSheets()->insertNewByName("Second", 1);
    const Reference<css::table::XCell> target = book.sheet(1)->getCellByPosition(2, 4);
    commands()->insertArray(book.model(), "=CRM.ABC(Sheet1.A:A)", target, false);
    EXPECT_EQ(fromUno(target->getFormula()), "{=ORG.CLIENTELE.FUNCTIONS.ABC(Sheet1.A:A)}");
    EXPECT_EQ(shown(book, 1, 10, 2), "C");
    EXPECT_EQ(shown(book, 1, 11, 2), "");
    insert("=CRM.ABC(A:A)", "D1");
    EXPECT_EQ(book.text("D7"), "C");
    EXPECT_EQ(book.text("D8"), "");
}

TEST_F(ArrayInsertion, LetsAFormulaInOneCellGrow) {
    book.enter("C1", "=CRM.ABC(A1:A7)");
    const auto before = contentOf(book);
    EXPECT_THAT(fit("C1"), HasSubstr("Sheet1.C1:C7"));
    EXPECT_EQ(book.text("C7"), "C");
    EXPECT_EQ(undoTitles(book).front(), "Fit array formula to its result");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(formula(book, "C1"), "=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A7)");
}

TEST_F(ArrayInsertion, LetsAnArrayFollowNewDataAndFewer) {
    insert("=CRM.ABC(A:A)", "C1");
    book.fill("A8:A9", column({1, 1}));
    auto before = contentOf(book);
    EXPECT_THAT(fit("C4"), HasSubstr("Sheet1.C1:C9")) << "from any of its cells";
    EXPECT_EQ(book.text("C9"), "C");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");

    book.fill("A5:A9", emptyColumn(5));
    before = contentOf(book);
    EXPECT_THAT(fit("C1"), HasSubstr("Sheet1.C1:C4"));
    EXPECT_EQ(formula(book, "C5"), "");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    redo(book);
    EXPECT_EQ(formula(book, "C5"), "");
    EXPECT_THAT(fit("C1"), HasSubstr("has the size of its result already"));
}

TEST_F(ArrayInsertion, GrowsOverOtherContentOnlyWhereThatIsAllowed) {
    book.enterArray("C1:C4", "=CRM.ABC(A1:A7)");
    book.enter("C6", "mine");
    EXPECT_THAT(refusalOf([&] { fit("C1"); }), HasSubstr("Sheet1.C6"));
    EXPECT_THAT(formula(book, "C4"), StartsWith("{="));
    fit("C1", true);
    EXPECT_EQ(book.text("C7"), "C");
    EXPECT_THAT(refusalOf([&] { fit("A1"); }), HasSubstr("Sheet1.A1 holds no formula"));
}

TEST_F(ArrayInsertion, LeavesNotesWhereTheyAre) {
    const auto notes =
        Reference<css::sheet::XSheetAnnotationsSupplier>(book.sheet(), UNO_QUERY_THROW)->getAnnotations();
    notes->insertNew(css::table::CellAddress(0, 2, 1), "mine");
    insert("=CRM.ABC(A1:A7)", "C1");
    const Reference<css::container::XIndexAccess> list(notes, UNO_QUERY_THROW);
    EXPECT_EQ(list->getCount(), 1);
    undo(book);
    EXPECT_EQ(list->getCount(), 1);
}

} // namespace
} // namespace clientele::test
