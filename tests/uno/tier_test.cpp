// Tiering a real workbook: what is written where, that one undo takes it back, that files keep it.
#include "content.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace zh = samples::facts::zh;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class TierCommand : public testing::Test {
protected:
    Workbook book{sampleFile(zh::file)};

    std::string tier() { return fromUno(commands()->tierCustomers(book.model(), sampleDay)); }

    std::vector<std::string> tiers(const Workbook& of) {
        return columnBelow(of, 0, "清分等级", zh::customers);
    }

    std::array<int, 3> counted(const std::vector<std::string>& labels) {
        return {static_cast<int>(std::ranges::count(labels, "A")),
                static_cast<int>(std::ranges::count(labels, "B")),
                static_cast<int>(std::ranges::count(labels, "C"))};
    }
};

TEST_F(TierCommand, EveryUsableCustomerGetsATierAndEveryOtherAReason) {
    const auto words = tier();
    const auto labels = tiers(book);
    EXPECT_EQ(counted(labels), zh::salesClasses);
    EXPECT_EQ(std::ranges::count(labels, ""), zh::unusableSales);
    EXPECT_THAT(words, HasSubstr("303"));
    const auto reasons = columnBelow(book, 0, "等级理由", zh::customers);
    EXPECT_EQ(std::ranges::count(reasons, ""), 0);
    EXPECT_EQ(std::ranges::count(reasons, "未分级：没有销售额"), zh::blankSales);
    EXPECT_EQ(std::ranges::count(reasons, "未分级：销售额不是数字"), zh::pendingSales);
    EXPECT_EQ(std::ranges::count(reasons, "未分级：销售额单元格是错误值"), zh::errorSales);
}

TEST_F(TierCommand, TheFormulasGiveWhatTheModelCountsAlsoInHiddenRows) {
    tier();
    const auto labels = tiers(book);
    const auto at = findHeader(book, 0, "清分等级");
    for (int r = 0; r < zh::customers; ++r) {
        const auto formula = book.sheet(0)->getCellByPosition(at.column, at.row + 1 + r)->getFormula();
        ASSERT_TRUE(formula.startsWith("=IF($C" + OUString::number(at.row + 2 + r))) << r << fromUno(formula);
        ASSERT_EQ(formula.indexOf("ORG.CLIENTELE"), -1) << "tiers must live without the extension";
    }
}

TEST_F(TierCommand, OneUndoGivesBackTheExactContentAndRedoTheTiers) {
    const auto before = contentOf(book);
    tier();
    const auto after = contentOf(book);
    EXPECT_NE(before, after);
    EXPECT_THAT(undoTitles(book), ElementsAre("Tier customers"));
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
}

TEST_F(TierCommand, WhatTheUserHasStaysWhatItIs) {
    const auto before = contentOf(book);
    tier();
    const auto after = contentOf(book);
    for (const auto& sheet : before) {
        const auto same = std::ranges::find(after, sheet.name, &SheetText::name);
        ASSERT_NE(same, after.end());
        for (std::size_t r = 0; r < sheet.cells.size(); ++r)
            for (std::size_t c = 0; c < sheet.cells[r].size(); ++c)
                ASSERT_EQ(same->cells.at(r).at(c), sheet.cells[r][c]) << sheet.name << " " << r << "," << c;
    }
}

TEST_F(TierCommand, RunningItTwiceChangesNothing) {
    tier();
    const auto once = contentOf(book);
    EXPECT_THAT(tier(), HasSubstr("nothing was changed"));
    EXPECT_EQ(difference(contentOf(book), once), "");
    EXPECT_EQ(undoTitles(book).size(), 1u);
}

TEST_F(TierCommand, ATierSetByHandWinsIsKeptAndSaysSo) {
    tier();
    const auto manual = findHeader(book, 0, "人工等级");
    const auto at = findHeader(book, 0, "清分等级");
    int row = at.row + 1;
    while (shown(book, 0, row, at.column) != "C")
        ++row;
    book.sheet(0)->getCellByPosition(manual.column, row)->setFormula("A");
    EXPECT_EQ(shown(book, 0, row, at.column), "A");
    EXPECT_THAT(shown(book, 0, row, at.column + 1), HasSubstr("人工指定为 A"));
    const auto once = contentOf(book);
    EXPECT_THAT(tier(), HasSubstr("A 39"));
    EXPECT_EQ(difference(contentOf(book), once), "");
}

TEST_F(TierCommand, FilesKeepTiersAndASecondRunFindsThemAgain) {
    tier();
    const auto labels = tiers(book);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_EQ(tiers(again), labels) << name;
        EXPECT_THAT(fromUno(commands()->tierCustomers(again.model(), sampleDay)),
                    HasSubstr("nothing was changed"))
            << name;
    });
}

TEST_F(TierCommand, ANewIntervalMovesTheNextVisitAtOnceAndANewCutTheTier) {
    tier();
    commands()->highlightDueVisits(book.model(), true, sampleDay);
    const auto next = findHeader(book, 0, "下次拜访日");
    const auto at = findHeader(book, 0, "清分等级");
    int row = at.row + 1;
    const auto contact = findHeader(book, 0, "最近联系（Clientele）");
    while (shown(book, 0, row, at.column) != "B" || shown(book, 0, row, contact.column).empty())
        ++row;
    const int policy = 3;
    const auto interval = findHeader(book, policy, "tier.2");
    ASSERT_GE(interval.row, 0);
    const auto before = book.sheet(0)->getCellByPosition(next.column, row)->getValue();
    book.sheet(policy)->getCellByPosition(interval.column + 2, interval.row)->setValue(37);
    EXPECT_EQ(book.sheet(0)->getCellByPosition(next.column, row)->getValue(), before + 7);
    book.sheet(policy)
        ->getCellByPosition(interval.column + 4, interval.row - 1)
        ->setValue(1); // the line for A
    EXPECT_EQ(shown(book, 0, row, at.column), "A");
}

TEST_F(TierCommand, LiveLinesWaitWhereASalesCellHoldsAnError) {
    tier();
    const int policy = 3;
    const auto live = findHeader(book, policy, "live_cuts");
    book.sheet(policy)->getCellByPosition(live.column + 2, live.row)->setValue(1);
    tier();
    EXPECT_EQ(counted(tiers(book)), zh::salesClasses);
}

TEST_F(TierCommand, APolicyOutOfRangeIsRefusedInWordsAndNothingChanges) {
    tier();
    const int policy = 3;
    const auto row = findHeader(book, policy, "tier.1");
    book.sheet(policy)->getCellByPosition(row.column + 2, row.row)->setValue(-5);
    const auto before = contentOf(book);
    EXPECT_THAT(refusalOf([&] { tier(); }), HasSubstr("-5"));
    book.sheet(policy)->getCellByPosition(row.column + 2, row.row)->setFormula("bald");
    EXPECT_THAT(refusalOf([&] { tier(); }), HasSubstr("bald"));
    book.sheet(policy)->getCellByPosition(row.column + 2, row.row)->setValue(-5);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST_F(TierCommand, TheMappingTheUserChoseIsRememberedInFilesAndCanBeUndone) {
    commands()->setMapping(book.model(), "customers", "annual_sales", toUno("年利润"));
    EXPECT_THAT(fromUno(commands()->describe(book.model())),
                HasSubstr("column N “年利润”, 100% sure (your choice)"));
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_THAT(fromUno(commands()->describe(again.model())), HasSubstr("your choice")) << name;
    });
    undo(book);
    EXPECT_THAT(fromUno(commands()->describe(book.model())), Not(HasSubstr("your choice")));
    EXPECT_THAT(
        refusalOf([&] { commands()->setMapping(book.model(), "customers", "annual_sales", toUno("没有")); }),
        HasSubstr("没有"));
}

TEST_F(TierCommand, TextMoneyAndDatesAreConvertedInPlaceAsOneStep) {
    const auto before = contentOf(book);
    const auto words = fromUno(commands()->convertText(book.model()));
    const int cells = zh::yuanTextSales + zh::wanTextSales + zh::chineseDateVisits + zh::slashDateVisits +
                      zh::ordersTextMoney + zh::ordersTextDate;
    EXPECT_THAT(words, HasSubstr(std::to_string(cells)));
    EXPECT_THAT(fromUno(commands()->describe(book.model())), HasSubstr("年销售额"));
    tier();
    EXPECT_EQ(counted(tiers(book)), zh::salesClasses);
    EXPECT_EQ(findHeader(book, 0, "销售额（Clientele）").row, -1)
        << "readable numbers need no column of ours";
    undo(book);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST(LiveLines, FollowTheSalesAndRunningAgainChangesNothing) {
    const Workbook book(inputFile("formula-name"));
    commands()->ensurePolicy(book.model());
    const int policy = 1;
    const auto live = findHeader(book, policy, "live_cuts");
    book.sheet(policy)->getCellByPosition(live.column + 2, live.row)->setValue(1);
    commands()->tierCustomers(book.model(), sampleDay);
    const auto line = findHeader(book, policy, "tier.1");
    const auto cut = book.sheet(policy)->getCellByPosition(line.column + 4, line.row);
    EXPECT_THAT(fromUno(cut->getFormula()), HasSubstr("ABCCUTS"));
    EXPECT_THAT(fromUno(commands()->tierCustomers(book.model(), sampleDay)),
                HasSubstr("nothing was changed"));
    const auto sales = findHeader(book, 0, "年销售额");
    book.sheet(0)->getCellByPosition(sales.column, sales.row + 1)->setValue(9e6);
    EXPECT_EQ(cut->getValue(), 9e6);
}

TEST(TierCommandUnderAFilter, TheRangeOfAnAutofilterGrowsWithTheTableAndComesBack) {
    const Workbook book;
    book.fill("A1:B4",
              sequenceOf({sequenceOf<Any>({Any(OUString("Customer Name")), Any(OUString("Annual Sales"))}),
                          sequenceOf<Any>({Any(OUString("Aster")), Any(900.0)}),
                          sequenceOf<Any>({Any(OUString("Birch")), Any(90.0)}),
                          sequenceOf<Any>({Any(OUString("Cedar")), Any(9.0)})}));
    const auto ranges =
        get<Reference<css::sheet::XUnnamedDatabaseRanges>>(book.model(), "UnnamedDatabaseRanges");
    ranges->setByTable(css::table::CellRangeAddress(0, 0, 0, 1, 3));
    const auto range = [&] {
        return Reference<css::sheet::XDatabaseRange>(ranges->getByTable(0), UNO_QUERY_THROW);
    };
    set(range(), "AutoFilter", true);
    commands()->tierCustomers(book.model(), sampleDay);
    const auto manual = findHeader(book, 0, "Tier set by hand");
    ASSERT_GE(manual.column, 0);
    EXPECT_EQ(range()->getDataArea().EndColumn, manual.column);
    undo(book);
    EXPECT_EQ(range()->getDataArea().EndColumn, 1);
}

} // namespace
} // namespace clientele::test
