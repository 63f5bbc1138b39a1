// Reminders, greeting lists and the colours beside the visits, in real workbooks.
#include "calc/document.hpp"
#include "content.hpp"
#include "core/base/calendar.hpp"
#include "core/care/birthdays.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include <gmock/gmock.h>
#include <regex>

namespace clientele::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

enum Column : std::uint8_t {
    name,
    sales,
    person,
    mobile,
    mail,
    birthday,
    lunar,
    since,
    contractEnd,
    limit,
    balance,
    consent,
    owner,
    columns
};

/// Five customers with everything that care needs, their days told from today.
class Care : public testing::Test {
protected:
    Workbook book;
    double today = calc::today();

    Care() {
        const Any none{OUString()};
        const auto born = [&](int daysAhead, int year) {
            const auto date = core::dateOf(static_cast<core::Day>(today) + daysAhead);
            const auto day =
                core::dayOf(year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
            return Any(static_cast<double>(day.value_or(*core::dayOf(year, 2, 28))));
        };
        book.fill(
            "A1:M6",
            sequenceOf(
                {sequenceOf({text("客户名称"), text("年销售额"), text("联系人"), text("手机"), text("邮箱"),
                             text("生日"), text("是否农历"), text("合作开始日期"), text("合同到期日"),
                             text("信用额度"), text("应收余额"), text("同意"), text("负责人")}),
                 sequenceOf({text("甲公司"), Any(900.0), text("王伟"), text("13800000001"),
                             text("wang@example.com"), born(3, 1980), none, born(5, 2020), Any(today + 30),
                             Any(100.0), Any(150.0), text("是"), text("张三")}),
                 sequenceOf({text("乙公司"), Any(80.0), none, text("13800000002"), none, born(20, 1984), none,
                             none, Any(today - 1), Any(100.0), Any(100.0), text("退订"), none}),
                 sequenceOf({text("=1+1 贸易"), Any(10.0), text("李娜"), text("13800000003"), none,
                             born(-2, 1990), none, none, Any(today + 200), none, Any(50.0), text("是"),
                             text("张三")}),
                 sequenceOf({text("丁公司"), Any(5.0), none, none, none, none, none, none, none, none, none,
                             Any(today - 100), none}),
                 sequenceOf({text("戊公司"), Any(1.0), none, none, none, text("不详"), none, none, none, none,
                             none, none, none})}));
        for (const char* dates : {"F2:F6", "H2:I6"})
            set(book.range(dates), "NumberFormat", sal_Int32(36));
    }

    std::string remind(double from = 0, double to = 0) {
        return fromUno(commands()->reminders(book.model(), from, to));
    }
    std::string greet(const char* occasion) {
        return fromUno(commands()->greetingList(book.model(), toUno(occasion), 0, 0));
    }
    std::string highlight(bool on = true) {
        return fromUno(commands()->highlightDueVisits(book.model(), on, 0));
    }
    static int sheetOf(const Workbook& in, const char* sheetName) {
        const auto names = in.model()->getSheets()->getElementNames();
        for (sal_Int32 i = 0; i < names.getLength(); ++i)
            if (names[i] == toUno(sheetName))
                return i;
        return -1;
    }

    /// "Clientele Due" where a condition of ours holds on the cell now, "" where none does: each is entered
    /// as a formula in a free column of the row.
    static std::string colourOf(const Workbook& in, int row, int column) {
        const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(
            in.sheet(0)->getCellByPosition(column, row), "ConditionalFormat");
        constexpr int scratch = 60;
        for (sal_Int32 i = 0; i < entries->getCount(); ++i) {
            const Reference<css::sheet::XSheetConditionalEntry> entry(entries->getByIndex(i),
                                                                      UNO_QUERY_THROW);
            const Reference<css::sheet::XSheetCondition> condition(entry, UNO_QUERY_THROW);
            const auto first = std::to_string(condition->getSourcePosition().Row + 1);
            const auto formula = std::regex_replace(fromUno(condition->getFormula1()),
                                                    std::regex("(\\$[A-Z]+)" + first + "\\b"),
                                                    "$01" + std::to_string(row + 1));
            const auto cell = in.sheet(0)->getCellByPosition(scratch, row);
            cell->setFormula(toUno("=" + formula));
            const bool holds = cell->getError() == 0 && cell->getValue() == 1;
            cell->setFormula(OUString());
            if (holds)
                return fromUno(entry->getStyleName());
        }
        return {};
    }
    std::string colour(int row, int column) const { return colourOf(book, row, column); }

    /// The cell of a setting on the policy sheet, by its label.
    Reference<css::table::XCell> setting(const char* label, int offset) const {
        const int sheet = sheetOf(book, "策略");
        for (int r = 0; r < 400; ++r)
            if (shown(book, sheet, r, 1) == label)
                return book.sheet(sheet)->getCellByPosition(1 + offset, r);
        throw std::runtime_error(std::string("no such setting: ") + label);
    }
};

std::vector<std::string> rowOf(const Workbook& book, int sheet, int row, int count) {
    std::vector<std::string> out;
    for (int c = 0; c < count; ++c)
        out.push_back(shown(book, sheet, row, c));
    return out;
}

TEST_F(Care, RemindersAreASheetByDayThatLeadsToTheCustomers) {
    EXPECT_THAT(remind(), HasSubstr("Birthday 1"));
    const int sheet = sheetOf(book, "提醒");
    ASSERT_GE(sheet, 0);
    const auto header = findHeader(book, sheet, "事项");
    EXPECT_EQ(header.row, 3);
    int row = header.row + 1;
    while (row < 20 && shown(book, sheet, row, 2) != "生日")
        ++row; // a festival may lie before it
    EXPECT_EQ(shown(book, sheet, row, 1), "3");
    EXPECT_EQ(shown(book, sheet, row, 3), "甲公司");
    EXPECT_EQ(shown(book, sheet, row, 5), "张三");
    EXPECT_EQ(shown(book, sheet, row, 6), "向王伟祝贺生日");
    const Reference<css::text::XTextFieldsSupplier> cell(book.sheet(sheet)->getCellByPosition(3, row),
                                                         UNO_QUERY_THROW);
    const auto fields = cell->getTextFields()->createEnumeration();
    ASSERT_TRUE(fields->hasMoreElements());
    const Reference<css::text::XTextField> link(fields->nextElement(), UNO_QUERY_THROW);
    EXPECT_THAT(fromUno(get<OUString>(link, "URL")), HasSubstr(".$A$2"));
}

TEST_F(Care, RemindersAreOneStepOfUndoAndReplaceTheirOwnSheetOnly) {
    const auto before = contentOf(book);
    const auto steps = undoTitles(book).size();
    remind();
    EXPECT_EQ(undoTitles(book).size(), steps + 1);
    const auto once = contentOf(book);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), once), "");
    book.sheet(sheetOf(book, "提醒"))->getCellByPosition(0, 4)->setValue(1);
    remind();
    EXPECT_EQ(difference(contentOf(book), once), "") << "the later run stands in the place of the earlier";
    undo(book);
    EXPECT_EQ(book.sheet(sheetOf(book, "提醒"))->getCellByPosition(0, 4)->getValue(), 1);
}

TEST_F(Care, ASheetOfTheUsersCalledTheSameStays) {
    book.model()->getSheets()->insertNewByName(toUno("提醒"), 1);
    book.sheet(1)->getCellByPosition(0, 0)->setFormula("mine");
    remind();
    EXPECT_EQ(shown(book, sheetOf(book, "提醒"), 0, 0), "mine");
    EXPECT_GE(sheetOf(book, "提醒 (2)"), 0);
}

TEST_F(Care, FilesKeepTheRemindersAndWhoseTheyAre) {
    remind();
    greet("生日");
    const int sheet = sheetOf(book, "提醒");
    const auto first = rowOf(book, sheet, 4, 7);
    inBothFormats(book, [&](const Workbook& again, const char* file) {
        EXPECT_EQ(rowOf(again, sheetOf(again, "提醒"), 4, 7), first) << file;
        commands()->reminders(again.model(), 0, 0);
        EXPECT_EQ(sheetOf(again, "提醒 (2)"), -1) << file << ": known as ours";
        EXPECT_THAT(fromUno(commands()->describe(again.model())), Not(HasSubstr("问候名单"))) << file;
    });
}

TEST_F(Care, AGreetingListHoldsThoseWhoAgreedAndNothingButATable) {
    const auto before = contentOf(book);
    EXPECT_THAT(greet("春节"), AllOf(HasSubstr("3 to greet"), HasSubstr("2.")));
    const int sheet = sheetOf(book, "问候名单 春节");
    ASSERT_GE(sheet, 0);
    EXPECT_EQ(shown(book, sheet, 0, 0), "客户名称");
    EXPECT_EQ(shown(book, sheet, 1, 0), "甲公司");
    EXPECT_EQ(shown(book, sheet, 1, 3), "尊敬的王伟");
    EXPECT_EQ(shown(book, sheet, 1, 4), "13800000001");
    EXPECT_EQ(shown(book, sheet, 2, 0), "=1+1 贸易");
    EXPECT_EQ(book.sheet(sheet)->getCellByPosition(0, 2)->getType(), css::table::CellContentType_TEXT);
    EXPECT_EQ(shown(book, sheet, 3, 3), "尊敬的客户") << "a date of consent is a yes";
    EXPECT_EQ(rowOf(book, sheet, 4, 10), std::vector<std::string>(10)) << "nothing below";
    const Reference<css::sheet::XSheetAnnotationAnchor> head(book.sheet(sheet)->getCellByPosition(0, 0),
                                                             UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> comment(head->getAnnotation(), UNO_QUERY_THROW);
    EXPECT_THAT(fromUno(comment->getString()), HasSubstr("2"));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(Care, WhatIsMissingIsSaidInWords) {
    EXPECT_THAT(refusalOf([&] { greet("Ostern"); }), AllOf(HasSubstr("Ostern"), HasSubstr("Mid-Autumn")));
    EXPECT_THAT(refusalOf([&] { remind(today, today - 1); }), HasSubstr("lies before"));
    book.enter("L1", "x1");
    EXPECT_THAT(refusalOf([&] { greet("春节"); }), HasSubstr("agreed"));
    book.enter("L1", "同意");
    book.enter("F1", "x2");
    book.enter("G1", "x3");
    EXPECT_THAT(refusalOf([&] { greet("生日"); }), HasSubstr("birthdays"));
    EXPECT_THAT(remind(), HasSubstr("Not looked for"));
    EXPECT_EQ(sheetOf(book, "问候名单 生日"), -1);
}

TEST_F(Care, ColoursFollowTheDayAndTheBalance) {
    EXPECT_THAT(highlight(), AllOf(HasSubstr("Birthdays 1"), HasSubstr("Contracts about to end 1"),
                                   HasSubstr("over the credit limit 1")));
    EXPECT_EQ(colour(1, birthday), "Clientele Soon") << "in three days";
    EXPECT_EQ(colour(2, birthday), "") << "in twenty days";
    EXPECT_EQ(colour(3, birthday), "") << "two days ago";
    EXPECT_EQ(colour(4, birthday), "");
    EXPECT_EQ(colour(5, birthday), "") << "a text";
    EXPECT_EQ(colour(1, contractEnd), "Clientele Due");
    EXPECT_EQ(colour(2, contractEnd), "") << "ended yesterday";
    EXPECT_EQ(colour(3, contractEnd), "");
    EXPECT_EQ(colour(1, balance), "Clientele Overdue");
    EXPECT_EQ(colour(2, balance), "") << "just the limit";
    EXPECT_EQ(colour(3, balance), "") << "no limit";
    book.enter("K3", "100.01");
    EXPECT_EQ(colour(2, balance), "Clientele Overdue") << "without a command";
}

TEST_F(Care, ASwitchOnThePolicySheetTakesTheColourAwayAtOnce) {
    highlight();
    const auto birthdays = setting("生日", 1);
    birthdays->setValue(0);
    EXPECT_EQ(colour(1, birthday), "");
    EXPECT_EQ(colour(1, balance), "Clientele Overdue") << "the others stay";
    birthdays->setValue(1);
    setting("生日", 2)->setValue(2);
    EXPECT_EQ(colour(1, birthday), "") << "two days ahead only";
    setting("生日", 2)->setValue(30);
    EXPECT_EQ(colour(2, birthday), "Clientele Soon");
    const auto next = findHeader(book, 0, "下次拜访日");
    EXPECT_EQ(colour(1, next.column), "Clientele Never");
    setting("按拜访状态", 1)->setValue(0);
    EXPECT_EQ(colour(1, next.column), "");
    EXPECT_THAT(fromUno(get<OUString>(setting("欠款超过信用额度", 3), "CellStyle")), "Clientele Overdue");
}

TEST_F(Care, TwentyNinthOfFebruaryAndTheTurnOfTheYearAreReckoned) {
    book.enter("F2", "1988-02-29");
    highlight();
    const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(
        book.sheet(0)->getCellByPosition(birthday, 1), "ConditionalFormat");
    const Reference<css::sheet::XSheetCondition> condition(entries->getByIndex(0), UNO_QUERY_THROW);
    for (const auto& [day, expected] :
         {std::pair{"DATE(2027;2;21)", 1.0}, std::pair{"DATE(2027;2;28)", 1.0},
          std::pair{"DATE(2027;3;1)", 0.0}, std::pair{"DATE(2028;2;29)", 1.0},
          std::pair{"DATE(2028;2;21)", 0.0}, std::pair{"DATE(2028;2;22)", 1.0}}) {
        book.enter("BA2", ("=" + fromUno(condition->getFormula1().replaceAll("TODAY()",
                                                                             OUString::createFromAscii(day))))
                              .c_str());
        EXPECT_EQ(book.number("BA2"), expected) << day;
    }
    book.enter("F2", "1990-01-03");
    book.enter("BA2",
               ("=" + fromUno(condition->getFormula1().replaceAll("TODAY()", "DATE(2026;12;29)"))).c_str());
    EXPECT_EQ(book.number("BA2"), 1);
}

TEST_F(Care, LunarBirthdaysGetAColumnOfTheirNextDay) {
    highlight();
    EXPECT_EQ(findHeader(book, 0, "下次生日（Clientele）").column, -1) << "nobody needs it";
    undo(book);
    book.enter("G2", "是");
    book.enter("F6", "农历八月十五");
    highlight();
    const auto next = findHeader(book, 0, "下次生日（Clientele）");
    ASSERT_GE(next.column, 0);
    const auto at = [&](int row) { return book.sheet(0)->getCellByPosition(next.column, row)->getValue(); };
    const auto born = static_cast<core::Day>(book.number("F2"));
    EXPECT_EQ(at(1), *core::nextBirthday({born, true}, static_cast<core::Day>(today), {}));
    EXPECT_EQ(at(2), today + 20);
    EXPECT_GE(at(5), today);
    EXPECT_EQ(shown(book, 0, 4, next.column), "");
    EXPECT_THAT(highlight(), HasSubstr("nothing was changed"));
}

TEST_F(Care, ColoursAreOneStepOfUndo) {
    const auto before = contentOf(book);
    const auto steps = undoTitles(book).size();
    highlight();
    EXPECT_EQ(undoTitles(book).size(), steps + 1);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(colour(1, balance), "");
}

TEST_F(Care, ConditionsOfTheUsersStay) {
    const auto range = book.range("K2:K6");
    const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(range, "ConditionalFormat");
    css::table::CellAddress origin;
    origin.Row = 1;
    origin.Column = balance;
    entries->addNew(properties({{"Operator", Any(css::sheet::ConditionOperator_FORMULA)},
                                {"Formula1", Any(OUString("$K2=50"))},
                                {"SourcePosition", Any(origin)},
                                {"StyleName", Any(OUString("Heading 1"))}}));
    set(range, "ConditionalFormat", entries);
    highlight();
    EXPECT_EQ(colour(1, balance), "Clientele Overdue");
    EXPECT_EQ(colour(3, balance), "Heading 1");
    highlight(false);
    EXPECT_EQ(colour(1, balance), "");
    EXPECT_EQ(colour(1, birthday), "");
    EXPECT_EQ(colour(3, balance), "Heading 1");
}

TEST_F(Care, HiddenRowsAreColouredToo) {
    set(Reference<css::table::XColumnRowRange>(book.range("A3:A4"), UNO_QUERY_THROW)->getRows(), "IsVisible",
        false);
    book.enter("K3", "500");
    highlight();
    EXPECT_EQ(colour(2, balance), "Clientele Overdue");
}

TEST_F(Care, FilesKeepTheColoursAndTheirSwitches) {
    highlight();
    inBothFormats(book, [&](const Workbook& again, const char* file) {
        EXPECT_THAT(fromUno(commands()->highlightDueVisits(again.model(), true, 0)),
                    HasSubstr("nothing was changed"))
            << file;
        EXPECT_NE(colourOf(again, 1, birthday), "") << file;
        EXPECT_EQ(colourOf(again, 2, birthday), "") << file;
        commands()->highlightDueVisits(again.model(), false, 0);
        EXPECT_EQ(colourOf(again, 1, birthday), "") << file;
    });
}

TEST_F(Care, APolicySheetWithoutTheSwitchesGetsThem) {
    commands()->tierCustomers(book.model(), 0);
    const int sheet = sheetOf(book, "策略");
    const auto first = findHeader(book, sheet, "突出显示");
    ASSERT_GE(first.row, 0);
    Reference<css::table::XColumnRowRange>(book.sheet(sheet), UNO_QUERY_THROW)
        ->getRows()
        ->removeByIndex(first.row, 7);
    EXPECT_EQ(findHeader(book, sheet, "突出显示").row, -1);
    highlight();
    EXPECT_NO_THROW(setting("欠款超过信用额度", 1));
    EXPECT_EQ(colour(1, balance), "Clientele Overdue");
    setting("欠款超过信用额度", 1)->setValue(0);
    EXPECT_EQ(colour(1, balance), "");
    EXPECT_THAT(highlight(), HasSubstr("nothing was changed"));
    EXPECT_EQ(refusalOf([&] { commands()->tierCustomers(book.model(), 0); }), "")
        << "the block below is no holiday and no problem";
}

TEST_F(Care, DatesThatStandAsTextAreNamed) {
    book.fill("I2:I6", sequenceOf({sequenceOf({text("2026年12月31日")}), sequenceOf({text("2027/1/5")}),
                                   sequenceOf({text("2027/1/5")}), sequenceOf({text("2027/1/5")}),
                                   sequenceOf({text("2027/1/5")})}));
    EXPECT_THAT(highlight(), AllOf(HasSubstr("stand as text"), HasSubstr("合同到期日")));
}

} // namespace
} // namespace clientele::test
