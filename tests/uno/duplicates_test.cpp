// Customers entered twice: found, merged as one step of undo, or remembered as two.
#include "content.hpp"
#include "core/plans/own_columns.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <chrono>
#include <gmock/gmock.h>
#include <iostream>
#include <random>

namespace clientele::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

using Cells = std::vector<std::vector<const char*>>;
using Choices = std::initializer_list<std::pair<const char*, Any>>;

std::string merged(const Workbook& book, int keep, int remove, Choices choices = {}) {
    return fromUno(commands()->mergeCustomers(book.model(), keep, remove, properties(choices)));
}
std::string found(const Workbook& book) {
    return fromUno(commands()->findDuplicates(book.model()));
}
std::string apart(const Workbook& book, int row, int other) {
    return fromUno(commands()->markNotDuplicate(book.model(), row, other));
}

class Duplicates : public testing::Test {
protected:
    Duplicates() {
        put(0, {{"Customer ID", "Customer Name", "Phone", "Owner", "Last Contact", "Updated", "Annual Sales"},
                {"11", "Aster Trading Ltd", "'020 7946 0001", "", "2026-01-05", "2026-06-01", "500"},
                {"12", "Birch", "'020 7946 0002", "Priya", "2026-02-05", "2026-06-01", "300"},
                {"13", "Aster Trading", "", "Tom", "2026-05-05", "2026-03-01", "900"},
                {"14", "Cedar", "'020 7946 0004", "Tom", "2026-02-05", "2026-06-01", "=G2*2"}});
        put(1, {{"Order Date", "Customer ID", "Amount"},
                {"2026-01-05", "11", "10"},
                {"2026-01-06", "13", "20"},
                {"2026-01-07", "13", "30"}});
        put(2, {{"Date", "Customer", "Method", "Result"},
                {"2026-05-05", "Aster Trading", "Phone", "a"},
                {"2026-05-06", "Birch", "Phone", "b"}});
    }

    void put(int sheet, const Cells& rows) {
        const calc::Document document(context(), book.model());
        while (document.sheetCount() <= sheet)
            document.insertSheet(sheet == 1 ? "Orders" : "Contact log");
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c)
                at(sheet, static_cast<int>(r), static_cast<int>(c))->setFormula(toUno(rows[r][c]));
    }
    Reference<css::table::XCell> at(int sheet, int row, int column) {
        return book.sheet(sheet)->getCellByPosition(column, row);
    }
    std::string shownAt(int sheet, int row, int column) { return shown(book, sheet, row, column); }
    void note(int row, int column, const char* words) {
        Reference<css::sheet::XSheetAnnotationsSupplier>(book.sheet(), UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew({0, column, row}, toUno(words));
    }
    std::string noteAt(int row, int column) {
        const Reference<css::text::XSimpleText> text(
            Reference<css::sheet::XSheetAnnotationAnchor>(at(0, row, column), UNO_QUERY_THROW)
                ->getAnnotation(),
            UNO_QUERY);
        return text.is() ? fromUno(text->getString()) : std::string();
    }
    float weight(int row, int column) { return get<float>(at(0, row, column), "CharWeight"); }
    int conditions(int row, int column) {
        return get<Reference<css::sheet::XSheetConditionalEntries>>(at(0, row, column), "ConditionalFormat")
            ->getCount();
    }
    std::string refused(int keep, int remove, Choices choices = {}) {
        return refusalOf([&] { merged(book, keep, remove, choices); });
    }

    Workbook book;
};

TEST_F(Duplicates, AreListedWithTheirRowsAndWhy) {
    const auto before = undoTitles(book);
    EXPECT_THAT(found(book), AllOf(HasSubstr("duplicates: 1"), HasSubstr("rows 2, 4: same name")));
    EXPECT_EQ(undoTitles(book), before);
}

TEST_F(Duplicates, OneRowStaysWithTheBestOfBothAndTheLinesOfOtherTablesFollow) {
    EXPECT_THAT(merged(book, 2, 4),
                AllOf(HasSubstr("Row 4 merged into row 2"), HasSubstr("kept customer: 3")));
    EXPECT_EQ(shownAt(0, 1, 1), "Aster Trading Ltd");
    EXPECT_EQ(shownAt(0, 1, 2), "020 7946 0001");
    EXPECT_EQ(shownAt(0, 1, 3), "Tom");
    EXPECT_EQ(at(0, 1, 4)->getValue(), 46147) << "2026-05-05, the later contact";
    EXPECT_EQ(at(0, 1, 6)->getValue(), 500);
    EXPECT_EQ(shownAt(0, 3, 1), "Cedar") << "what was below moved up";
    EXPECT_EQ(fromUno(at(0, 3, 6)->getFormula()), "=G2*2");
    EXPECT_EQ(at(1, 2, 1)->getValue(), 11);
    EXPECT_EQ(at(1, 3, 1)->getValue(), 11);
    EXPECT_EQ(shownAt(2, 1, 1), "Aster Trading Ltd");
    EXPECT_EQ(shownAt(2, 2, 1), "Birch");
    EXPECT_THAT(found(book), HasSubstr("No duplicates"));
}

TEST_F(Duplicates, ChosenValuesAreKeptByHeaderOrField) {
    merged(book, 2, 4, {{"annual_sales", Any(sal_Int32(4))}, {"Customer Name", Any(4.0)}});
    EXPECT_EQ(at(0, 1, 6)->getValue(), 900);
    EXPECT_EQ(shownAt(0, 1, 1), "Aster Trading");
    EXPECT_EQ(shownAt(2, 1, 1), "Aster Trading");
}

TEST_F(Duplicates, TheKeptRowMayBeTheLower) {
    at(0, 4, 6)->setFormula("7"); // Cedar's formula refers to the row that goes
    EXPECT_THAT(merged(book, 4, 2), HasSubstr("Row 2 merged into row 3"));
    EXPECT_EQ(at(0, 2, 0)->getValue(), 13);
    EXPECT_EQ(shownAt(0, 2, 1), "Aster Trading Ltd") << "the row updated last";
    EXPECT_EQ(at(1, 1, 1)->getValue(), 13);
}

TEST_F(Duplicates, OneUndoRestoresValuesFormulasFormatsNotesAndColoursAndRedoMergesAgain) {
    commands()->tierCustomers(book.model(), sampleDay);
    commands()->highlightDueVisits(book.model(), true, sampleDay);
    const auto own =
        findHeader(book, 0, std::string(core::ownHeader(core::Own::nextVisit, core::Language::en)));
    ASSERT_GE(own.column, 0);
    set(at(0, 3, 1), "CharWeight", css::awt::FontWeight::BOLD);
    set(at(0, 3, 2), "CellBackColor", sal_Int32(0xFFEEDD));
    note(3, 3, "asks for Tom");
    note(1, 3, "calls back");
    const int coloured = conditions(3, own.column);
    const auto before = contentOf(book);
    merged(book, 2, 4);
    const auto after = contentOf(book);
    EXPECT_NE(before, after);
    EXPECT_EQ(noteAt(1, 3), "calls back\nasks for Tom");
    EXPECT_EQ(undoTitles(book).front(), "Merge customers");
    for (int times = 0; times < 2; ++times) {
        undo(book);
        EXPECT_EQ(difference(contentOf(book), before), "");
        EXPECT_EQ(weight(3, 1), css::awt::FontWeight::BOLD);
        EXPECT_EQ(get<sal_Int32>(at(0, 3, 2), "CellBackColor"), 0xFFEEDD);
        EXPECT_EQ(noteAt(3, 3), "asks for Tom");
        EXPECT_EQ(noteAt(1, 3), "calls back");
        EXPECT_EQ(conditions(3, own.column), coloured);
        EXPECT_EQ(conditions(4, own.column), coloured);
        redo(book);
        EXPECT_EQ(difference(contentOf(book), after), "");
        EXPECT_EQ(noteAt(1, 3), "calls back\nasks for Tom");
        EXPECT_EQ(conditions(3, own.column), coloured) << "of Cedar, one row higher";
    }
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(Duplicates, AFilledValueTakesItsNumberFormatAlong) {
    at(0, 1, 4)->setFormula("");
    const auto date = get<sal_Int32>(at(0, 3, 4), "NumberFormat");
    set(at(0, 1, 4), "NumberFormat", sal_Int32(0));
    merged(book, 2, 4);
    EXPECT_EQ(get<sal_Int32>(at(0, 1, 4), "NumberFormat"), date);
    undo(book);
    EXPECT_EQ(get<sal_Int32>(at(0, 1, 4), "NumberFormat"), 0);
}

TEST_F(Duplicates, ATextThatBeginsWithAnEqualsSignStaysText) {
    at(0, 3, 3)->setFormula("'=Tom");
    merged(book, 2, 4);
    EXPECT_EQ(shownAt(0, 1, 3), "=Tom");
    EXPECT_EQ(at(0, 1, 3)->getType(), css::table::CellContentType_TEXT);
}

TEST_F(Duplicates, CellsBesideTheTableStayWhereTheyAre) {
    put(0, {{},
            {},
            {},
            {"13", "Aster Trading", "", "Tom", "2026-05-05", "2026-03-01", "900", "", "do not move"}});
    at(0, 4, 8)->setFormula("nor this");
    const auto before = contentOf(book);
    merged(book, 2, 4);
    EXPECT_EQ(shownAt(0, 3, 1), "Cedar");
    EXPECT_EQ(shownAt(0, 3, 8), "do not move");
    EXPECT_EQ(shownAt(0, 4, 8), "nor this");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(Duplicates, OnAFilteredSheetTheHiddenRowsStayHiddenOnes) {
    const Reference<css::sheet::XSheetFilterable> range(book.sheet()->getCellRangeByName("A1:G5"),
                                                        UNO_QUERY_THROW);
    const auto descriptor = range->createFilterDescriptor(true);
    css::sheet::TableFilterField field;
    field.Field = 3;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = "Tom"; // rows 4 and 5 are seen
    descriptor->setFilterFields(sequenceOf<css::sheet::TableFilterField>({field}));
    set(descriptor, "ContainsHeader", true);
    range->filter(descriptor);
    const auto seen = [&](int row) {
        const Reference<css::table::XColumnRowRange> rows(
            book.sheet()->getCellRangeByPosition(0, row, 0, row), UNO_QUERY_THROW);
        return get<bool>(rows->getRows(), "IsVisible");
    };
    ASSERT_FALSE(seen(1));
    at(0, 4, 6)->setFormula("7"); // it refers to the row that goes
    const auto before = contentOf(book);
    merged(book, 4, 2); // the hidden one goes
    EXPECT_EQ(shownAt(0, 2, 1), "Aster Trading Ltd");
    EXPECT_TRUE(seen(2));
    EXPECT_FALSE(seen(1)) << "Birch";
    EXPECT_TRUE(seen(3)) << "Cedar";
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_FALSE(seen(1));
    EXPECT_TRUE(seen(3));
}

TEST_F(Duplicates, AfterSortingTheRowsAreThoseOfNow) {
    css::table::TableSortField field;
    field.Field = 1;
    field.IsAscending = false;
    const Reference<css::util::XSortable> range(book.sheet()->getCellRangeByName("A1:G5"), UNO_QUERY_THROW);
    at(0, 4, 6)->setFormula("7");
    range->sort(properties({{"SortFields", Any(sequenceOf<css::table::TableSortField>({field}))},
                            {"ContainsHeader", Any(true)}}));
    ASSERT_EQ(shownAt(0, 4, 1), "Aster Trading");
    EXPECT_THAT(found(book), HasSubstr("rows 4, 5"));
    merged(book, 4, 5);
    EXPECT_EQ(shownAt(0, 3, 3), "Tom");
    EXPECT_EQ(shownAt(0, 4, 1), "");
}

TEST_F(Duplicates, WhatCannotBeMergedIsRefusedInWordsAndNothingChanges) {
    const auto before = contentOf(book);
    EXPECT_THAT(refused(2, 2), HasSubstr("Two different rows"));
    EXPECT_THAT(refused(2, 9), HasSubstr("Row 9 holds no customer"));
    EXPECT_THAT(refused(0, 2), HasSubstr("holds no customer"));
    EXPECT_THAT(refused(2, 4, {{"Colour", Any(sal_Int32(4))}}), HasSubstr("Colour"));
    EXPECT_THAT(refused(2, 4, {{"Owner", Any(sal_Int32(3))}}), HasSubstr("Owner"));
    EXPECT_EQ(difference(contentOf(book), before), "");
    for (const int sheet : {0, 1}) {
        const Reference<css::util::XProtectable> protection(book.sheet(sheet), UNO_QUERY_THROW);
        protection->protect("");
        EXPECT_THAT(refused(2, 4), HasSubstr("protected"));
        protection->unprotect("");
    }
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(Duplicates, ArrayFormulasAndMergedCellsAcrossTheRowAreRefused) {
    book.enterArray("H2:H5", "=G2:G5*2");
    at(0, 0, 7)->setFormula("Twice");
    EXPECT_THAT(refused(2, 4), HasSubstr("array formula"));
    undo(book);
    undo(book);
    const Reference<css::util::XMergeable> cells(book.sheet()->getCellRangeByName("D3:D4"), UNO_QUERY_THROW);
    at(0, 3, 3)->setFormula("");
    cells->merge(true);
    EXPECT_THAT(refused(2, 4), HasSubstr("merged"));
    EXPECT_THAT(merged(book, 2, 5), HasSubstr("merged into")) << "another row is free";
}

TEST_F(Duplicates, AFormulaElsewhereThatRefersToTheRowStopsTheMerge) {
    book.sheet(2)->getCellByPosition(6, 0)->setFormula("=$Sheet1.G4");
    const auto before = contentOf(book);
    EXPECT_THAT(refused(2, 4), AllOf(HasSubstr("undone"), HasSubstr("1 would show #REF!")));
    EXPECT_EQ(difference(contentOf(book), before), "");
    book.sheet(2)->getCellByPosition(6, 0)->setFormula("=SUM($Sheet1.G2:G5)");
    EXPECT_THAT(merged(book, 2, 4), HasSubstr("merged into"));
    EXPECT_EQ(fromUno(book.sheet(2)->getCellByPosition(6, 0)->getFormula()), "=SUM($Sheet1.G2:G4)");
}

TEST_F(Duplicates, NotADuplicateIsRememberedAndUndone) {
    EXPECT_THAT(apart(book, 2, 4), HasSubstr("2, 4"));
    EXPECT_THAT(found(book), HasSubstr("No duplicates"));
    EXPECT_EQ(undoTitles(book).front(), "Not a duplicate");
    undo(book);
    EXPECT_THAT(found(book), HasSubstr("duplicates: 1"));
    redo(book);
    EXPECT_THAT(found(book), HasSubstr("No duplicates"));
}

TEST_F(Duplicates, NotADuplicateSurvivesBothFileFormats) {
    apart(book, 2, 4);
    const TemporaryFolder folder;
    for (const auto& [file, filter] :
         {std::pair{"kept.ods", "calc8"}, std::pair{"kept.xlsx", "Calc MS Excel 2007 XML"}}) {
        Reference<css::frame::XStorable>(book.model(), UNO_QUERY_THROW)
            ->storeToURL(office::fileUrl(folder / file),
                         properties({{"FilterName", Any(OUString::createFromAscii(filter))}}));
        const Workbook again(folder / file);
        EXPECT_THAT(found(again), HasSubstr("No duplicates")) << file;
    }
}

/// A hundred thousand customers, one in fifty of them twice.
TEST(DuplicatesAtSize, AHundredThousandCustomersTakeSeconds) {
    constexpr int rows = 100000;
    const Workbook book;
    Sequence<Sequence<Any>> cells(rows + 1);
    auto* row = cells.getArray();
    row[0] =
        sequenceOf<Any>({Any(OUString("Customer Name")), Any(OUString("Phone")), Any(OUString("Owner"))});
    std::mt19937 random(7); // NOLINT: the same names every time
    const auto word = [&] {
        std::string out;
        for (int i = 0; i < 3; ++i)
            out += std::string(1, "bdfgklmnprstvz"[random() % 14]) + "aeiou"[random() % 5];
        return out;
    };
    for (int r = 1; r <= rows; ++r) {
        const auto name = r % 50 == 0 ? fromUno(row[r - 1][0].get<OUString>()) + " Ltd"
                                      : word() + " " + word() + " " + std::to_string(r);
        row[r] = sequenceOf<Any>({Any(toUno(name)), Any(toUno("020 " + std::to_string(70000000 + r))),
                                  Any(toUno(r % 2 ? "Tom" : ""))});
    }
    book.fill("A1:C100001", cells);
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](Clock::time_point since) {
        return std::chrono::duration<double>(Clock::now() - since).count();
    };
    auto begin = Clock::now();
    EXPECT_THAT(found(book), HasSubstr("duplicates: 2000"));
    const auto finding = seconds(begin);
    begin = Clock::now();
    merged(book, 50, 51);
    const auto merging = seconds(begin);
    begin = Clock::now();
    undo(book);
    std::cout << "100,000 customers: found in " << finding << " s, merged in " << merging << " s, undone in "
              << seconds(begin) << " s, with reading the sheet\n";
    EXPECT_LT(finding, 60);
    EXPECT_LT(merging, 30);
}

} // namespace
} // namespace clientele::test
