// Logging a contact in a real workbook: one row more, the next visit moved, one step of undo.
#include "content.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace zh = samples::facts::zh;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string logged(const Workbook& book, Named values, double asOf = sampleDay) {
    return fromUno(commands()->logContact(book.model(), properties(values), asOf));
}

std::string refused(const Workbook& book, Named values) {
    return refusalOf([&] { logged(book, values); });
}

/// The last row of a column that holds something.
int lastFilled(const Workbook& book, int sheet, int column) {
    int row = 0;
    for (int r = 0; r < 2000; ++r)
        if (!shown(book, sheet, r, column).empty())
            row = r;
    return row;
}

std::vector<std::string> rowOf(const Workbook& book, int sheet, int row, int columns) {
    std::vector<std::string> out;
    for (int c = 0; c < columns; ++c)
        out.push_back(shown(book, sheet, row, c));
    return out;
}

void hideRows(const Workbook& book, int sheet, int first, int last) {
    const Reference<css::table::XColumnRowRange> rows(
        book.sheet(sheet)->getCellRangeByPosition(0, first, 0, last), UNO_QUERY_THROW);
    set(rows->getRows(), "IsVisible", false);
}

/// Shows only the rows whose cell in the column is `value`.
void filter(const Workbook& book, const char* area, int sheet, int column, const std::string& value) {
    const Reference<css::sheet::XSheetFilterable> range(
        book.sheet(sheet)->getCellRangeByName(OUString::createFromAscii(area)), UNO_QUERY_THROW);
    const auto descriptor = range->createFilterDescriptor(true);
    css::sheet::TableFilterField field;
    field.Field = column;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = toUno(value);
    descriptor->setFilterFields(sequenceOf<css::sheet::TableFilterField>({field}));
    set(descriptor, "ContainsHeader", true);
    range->filter(descriptor);
}

class LogContact : public testing::Test {
protected:
    static constexpr int customers = 0, log = 2;
    Workbook book{sampleFile(zh::file)};
    int lastRow = lastFilled(book, log, 0);
    Found name = findHeader(book, customers, "客户名称");
    std::string first = shown(book, customers, name.row + 1, name.column);

    void tierAndHighlight() {
        commands()->tierCustomers(book.model(), sampleDay);
        commands()->highlightDueVisits(book.model(), true, sampleDay);
    }
    std::string call(const std::string& customer) {
        return logged(book, {{"Customer", text(customer.c_str())},
                             {"Method", text("phone")},
                             {"Purpose", text("care")},
                             {"Result", text("=要报价")},
                             {"Owner", text("王芳")}});
    }
    double number(int sheet, int row, int column) {
        return book.sheet(sheet)->getCellByPosition(column, row)->getValue();
    }
};

TEST_F(LogContact, TheRowBelowTheLogsLastHoldsItAsTheLogIsWritten) {
    EXPECT_THAT(call(first), HasSubstr("Logged: " + first + ", 2026-11-22"));
    EXPECT_THAT(rowOf(book, log, lastRow + 1, 8), ElementsAre(shown(book, log, lastRow + 1, 0), first, "电话",
                                                              "关怀", "=要报价", "", "", "王芳"));
    EXPECT_EQ(number(log, lastRow + 1, 0), sampleDay);
    const auto format = [&](int row) {
        return get<sal_Int32>(book.sheet(log)->getCellByPosition(0, row), "NumberFormat");
    };
    EXPECT_EQ(format(lastRow + 1), format(lastRow));
}

TEST_F(LogContact, TheNextVisitMovesAndIsSaid) {
    tierAndHighlight();
    const auto next = findHeader(book, customers, "下次拜访日");
    const auto state = findHeader(book, customers, "拜访状态");
    const auto words = call(first);
    // The first customer is of tier B: 30 days from 2026-11-22 are a Tuesday.
    ASSERT_EQ(shown(book, customers, name.row + 1, findHeader(book, customers, "清分等级").column), "B");
    EXPECT_THAT(words, HasSubstr("Next visit: 2026-12-22"));
    EXPECT_EQ(number(customers, name.row + 1, next.column), sampleDay + 30);
    EXPECT_THAT(shown(book, customers, name.row + 1, state.column), Not(HasSubstr("逾期")));
}

TEST_F(LogContact, OneUndoGivesBackTheExactContentAndRedoTheContact) {
    tierAndHighlight();
    const auto before = contentOf(book);
    call(first);
    const auto after = contentOf(book);
    EXPECT_NE(before, after);
    EXPECT_EQ(undoTitles(book).front(), "Log contact");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(LogContact, NothingElseIsTouched) {
    tierAndHighlight();
    const auto before = contentOf(book);
    call(first);
    auto after = contentOf(book);
    ASSERT_EQ(after.size(), before.size());
    auto& lines = after.at(log).cells;
    ASSERT_EQ(lines.size(), before.at(log).cells.size() + 1);
    lines.pop_back();
    EXPECT_EQ(after.at(log), before.at(log));
    int changed = 0;
    for (std::size_t r = 0; r < before.at(customers).cells.size(); ++r)
        changed += after.at(customers).cells.at(r) != before.at(customers).cells.at(r);
    EXPECT_EQ(changed, 1) << "only the customer's own row";
}

TEST_F(LogContact, HiddenAndFilteredRowsAreNoObstacle) {
    tierAndHighlight();
    const auto next = findHeader(book, customers, "下次拜访日");
    const auto area = "A1:H" + std::to_string(lastRow + 1);
    filter(book, area.c_str(), log, 2, shown(book, log, 1, 2));
    hideRows(book, log, lastRow, lastRow);
    hideRows(book, customers, name.row + 1, name.row + 3);
    const auto before = contentOf(book);
    call(first);
    EXPECT_EQ(shown(book, log, lastRow + 1, 1), first);
    EXPECT_EQ(number(customers, name.row + 1, next.column), sampleDay + 30);
    const auto format = [&](int row) {
        return get<sal_Int32>(book.sheet(log)->getCellByPosition(0, row), "NumberFormat");
    };
    EXPECT_EQ(format(lastRow + 1), format(lastRow));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(LogContact, AfterSortingItIsStillTheSameCustomer) {
    tierAndHighlight();
    const auto next = findHeader(book, customers, "下次拜访日");
    const auto second = shown(book, customers, name.row + 2, name.column);
    const Reference<css::util::XSortable> rows(
        book.sheet(customers)->getCellRangeByPosition(1, name.row + 1, next.column + 1,
                                                      name.row + zh::customers),
        UNO_QUERY_THROW);
    css::table::TableSortField field;
    field.Field = name.column - 1;
    field.IsAscending = false;
    rows->sort(properties({{"SortFields", Any(sequenceOf<css::table::TableSortField>({field}))},
                           {"ContainsHeader", Any(false)}}));
    int row = name.row + 1;
    while (shown(book, customers, row, name.column) != second)
        ++row;
    call(second);
    EXPECT_GT(number(customers, row, next.column), sampleDay);
}

TEST_F(LogContact, FilesKeepItAndTheNextContactFollows) {
    tierAndHighlight();
    call(first);
    inBothFormats(book, [&](const Workbook& again, const char* file) {
        EXPECT_EQ(shown(again, log, lastRow + 1, 1), first) << file;
        const auto next = findHeader(again, customers, "下次拜访日");
        EXPECT_EQ(again.sheet(customers)->getCellByPosition(next.column, name.row + 1)->getValue(),
                  sampleDay + 30)
            << file;
        logged(again, {{"Customer", text(first.c_str())}, {"Result", text("再谈")}});
        EXPECT_EQ(shown(again, log, lastRow + 2, 4), "再谈") << file;
    });
}

TEST_F(LogContact, APromiseWithoutADateIsDueWithinThePolicysDays) {
    logged(book, {{"Customer", text(first.c_str())}, {"Promise", text("寄样品")}});
    EXPECT_EQ(shown(book, log, lastRow + 1, 5), "寄样品");
    EXPECT_EQ(number(log, lastRow + 1, 6), sampleDay + 7);
}

TEST_F(LogContact, WhatTheLogHasNoColumnForGetsOneAndOneUndoTakesItAway) {
    const auto before = contentOf(book);
    const auto words = logged(book, {{"Customer", text(first.c_str())}, {"Hook", text("问高考")}});
    EXPECT_THAT(words, HasSubstr("Columns added to the log: 下次话题"));
    EXPECT_EQ(shown(book, log, 0, 8), "下次话题");
    EXPECT_EQ(shown(book, log, lastRow + 1, 8), "问高考");
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(LogContact, WhatCannotBeLoggedIsRefusedInWordsAndNothingChanges) {
    const auto before = contentOf(book);
    EXPECT_THAT(refused(book, {{"Customer", text("没有这家")}}), HasSubstr("没有这家"));
    EXPECT_THAT(refused(book, {{"Customer", text(first.c_str())}, {"Date", Any(sampleDay + 1)}}),
                HasSubstr("2026-11-23 is still to come"));
    EXPECT_THAT(refused(book, {{"Customer", text(first.c_str())}, {"Date", text("上周三")}}),
                HasSubstr("“上周三” is no date"));
    EXPECT_THAT(refused(book, {{"Customer", text(first.c_str())}, {"Cost", text("很贵")}}),
                HasSubstr("no number"));
    EXPECT_THAT(refused(book, {{"Method", text("phone")}}), HasSubstr("Say which customer"));
    EXPECT_THAT(refused(book, {{"Customer", text(first.c_str())}, {"Colour", text("red")}}),
                AllOf(HasSubstr("Colour"), HasSubstr("PromiseBy")));
    EXPECT_THAT(refused(book, {{"Row", Any(sal_Int32(1))}}), HasSubstr("Row 1 holds no customer"));
    EXPECT_THAT(undoTitles(book), IsEmpty());
    Reference<css::util::XProtectable>(book.sheet(log), UNO_QUERY_THROW)->protect("");
    EXPECT_THAT(refused(book, {{"Customer", text(first.c_str())}}), HasSubstr("protected"));
    EXPECT_EQ(difference(contentOf(book), before), "");
    const Workbook empty;
    EXPECT_THAT(refused(empty, {{"Customer", text("A")}}), HasSubstr("No customer table"));
}

/// A small workbook typed into a new document: the rows of each sheet from A1 on.
class SmallBook : public testing::Test {
protected:
    Workbook book;
    using Cells = std::vector<std::vector<const char*>>;

    void put(int sheet, const Cells& rows) {
        while (calc::Document(context(), book.model()).sheetCount() <= sheet)
            calc::Document(context(), book.model()).insertSheet("More");
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c)
                book.sheet(sheet)
                    ->getCellByPosition(static_cast<sal_Int32>(c), static_cast<sal_Int32>(r))
                    ->setFormula(toUno(rows[r][c]));
    }
    std::string at(int sheet, int row, int column) { return shown(book, sheet, row, column); }
};

TEST_F(SmallBook, WithoutALogTheSheetIsMadeInTheLanguageOfTheCustomers) {
    struct Case {
        const char *name, *visit, *customer, *sheet, *header, *method;
    };
    for (const auto& c : {Case{"Customer Name", "Last Contact", "Aster", "Contact log", "Method", "Phone"},
                          Case{"客户名称", "最近联系日期", "华为", "联系记录", "联系方式", "电话"},
                          Case{"客戶名稱", "最近聯絡日期", "台積", "聯絡紀錄", "聯絡方式", "電話"}}) {
        const Workbook made;
        const auto cell = [&](int column, int row) { return made.sheet()->getCellByPosition(column, row); };
        cell(0, 0)->setFormula(toUno(c.name));
        cell(1, 0)->setFormula(toUno(c.visit));
        cell(0, 1)->setFormula(toUno(c.customer));
        const auto before = contentOf(made);
        EXPECT_THAT(logged(made, {{"Customer", text(c.customer)}, {"Method", text("phone")}}),
                    HasSubstr(c.sheet));
        ASSERT_EQ(contentOf(made).size(), 2u);
        EXPECT_EQ(contentOf(made)[1].name, c.sheet);
        EXPECT_EQ(shown(made, 1, 0, 2), c.header);
        EXPECT_EQ(shown(made, 1, 1, 1), c.customer);
        EXPECT_EQ(shown(made, 1, 1, 2), c.method);
        EXPECT_EQ(cell(1, 1)->getValue(), sampleDay) << "the last contact";
        const auto validation =
            get<Reference<css::beans::XPropertySet>>(made.sheet(1)->getCellByPosition(2, 5), "Validation");
        EXPECT_EQ(get<css::sheet::ValidationType>(validation, "Type"), css::sheet::ValidationType_LIST);
        logged(made, {{"Customer", text(c.customer)}, {"Result", text("again")}});
        EXPECT_EQ(shown(made, 1, 2, 6), "again");
        undo(made);
        undo(made);
        EXPECT_EQ(difference(contentOf(made), before), "");
    }
}

TEST_F(SmallBook, OfTwoCustomersOfOneNameTheRowsAreNamedAndARowDecides) {
    put(0, {{"客户名称", "最近联系日期"}, {"华为", ""}, {"小米", ""}, {"小米", ""}});
    EXPECT_THAT(refused(book, {{"Customer", text("小米")}}), HasSubstr("rows 3, 4"));
    EXPECT_THAT(logged(book, {{"Row", Any(sal_Int32(4))}}), HasSubstr("have no ids"));
    EXPECT_EQ(at(0, 2, 1), "");
    EXPECT_EQ(book.sheet()->getCellByPosition(1, 3)->getValue(), sampleDay);
}

TEST_F(SmallBook, ANameNobodyHasIsRefusedWithTheNearest) {
    put(0, {{"客户名称", "最近联系日期"}, {"华为技术有限公司", ""}, {"小米", ""}});
    EXPECT_THAT(refused(book, {{"Customer", text("华为技木")}}), HasSubstr("Did you mean 华为技术有限公司?"));
}

TEST_F(SmallBook, TotalsMakeRoomAndTakeTheNewRowIn) {
    put(0, {{"Customer Name", "Sales"}, {"Aster", "10"}});
    put(1, {{"Date", "Customer", "Method", "Cost"},
            {"2026-11-01", "Aster", "Phone", "5"},
            {"2026-11-02", "Aster", "Phone", "6"},
            {"Total", "", "", "=SUM(D2:D3)"}});
    const auto before = contentOf(book);
    logged(book, {{"Customer", text("Aster")}, {"Cost", Any(7.0)}});
    EXPECT_EQ(at(1, 3, 1), "Aster");
    EXPECT_EQ(at(1, 4, 0), "Total");
    EXPECT_EQ(book.sheet(1)->getCellByPosition(3, 4)->getValue(), 18);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(book.sheet(1)->getCellByPosition(3, 3)->getValue(), 11);
}

TEST_F(SmallBook, AFormulaOfTheUsersMovesByItselfAndFormulasInTheLogGoOn) {
    put(1, {{"Date", "Customer", "Method", "Year"}, {"2026-11-01", "Aster", "Phone", "=YEAR(A2)"}});
    put(0, {{"Customer Name", "Last Contact"}, {"Aster", "=MAXIFS($More.A:A;$More.B:B;A2)"}});
    EXPECT_THAT(logged(book, {{"Customer", text("Aster")}}), Not(HasSubstr("formula of yours")));
    EXPECT_EQ(book.sheet()->getCellByPosition(1, 1)->getValue(), sampleDay);
    EXPECT_EQ(fromUno(book.sheet(1)->getCellByPosition(3, 2)->getFormula()), "=YEAR(A3)");
    EXPECT_EQ(at(1, 2, 3), "2026");
}

TEST_F(SmallBook, AFormulaThatStopsShortOfTheNewRowIsToldOf) {
    put(1, {{"Date", "Customer", "Method"}, {"2026-11-01", "Aster", "Phone"}});
    put(0, {{"Customer Name", "Last Contact"}, {"Aster", "=MAXIFS($More.A2:A2;$More.B2:B2;A2)"}});
    EXPECT_THAT(logged(book, {{"Customer", text("Aster")}}), HasSubstr("does not show this contact"));
}

TEST_F(SmallBook, ALogWithTextDatesIsRefusedWithWhatToDo) {
    put(0, {{"Customer Name", "Sales"}, {"Aster", "10"}});
    put(1, {{"Date", "Customer", "Method"}, {"'2026-11-01", "Aster", "Phone"}});
    EXPECT_THAT(refused(book, {{"Customer", text("Aster")}}), HasSubstr("Convert Text to Numbers and Dates"));
}

TEST_F(SmallBook, ADatabaseRangeOverTheLogGrows) {
    put(0, {{"Customer Name", "Sales"}, {"Aster", "10"}});
    put(1, {{"Date", "Customer", "Method"}, {"2026-11-01", "Aster", "Phone"}});
    const auto ranges = get<Reference<css::sheet::XDatabaseRanges>>(book.model(), "DatabaseRanges");
    ranges->addNewByName("Log", {1, 0, 0, 2, 1});
    logged(book, {{"Customer", text("Aster")}});
    const Reference<css::sheet::XDatabaseRange> range(ranges->getByName("Log"), UNO_QUERY_THROW);
    EXPECT_EQ(range->getDataArea().EndRow, 2);
    undo(book);
    EXPECT_EQ(range->getDataArea().EndRow, 1);
}

} // namespace
} // namespace clientele::test
