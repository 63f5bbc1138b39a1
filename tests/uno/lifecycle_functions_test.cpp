// Stages and classes of customers in a real sheet: copied down, over rectangles and columns, by the policy
// sheet, in the document's language.
#include "content.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clientele::test {
namespace {

using Rows = std::vector<std::vector<double>>;

void fillRows(const Workbook& book, const Rows& rows) {
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            book.sheet()
                ->getCellByPosition(static_cast<sal_Int32>(c), static_cast<sal_Int32>(r))
                ->setValue(rows[r][c]);
}

/// Five years of six customers.
const Rows years{{0, 0, 0, 0, 0},        {10, 30, 60, 90, 140}, {60, 100, 98, 99, 100},
                 {100, 100, 90, 75, 60}, {80, 90, 0, 0, 0},     {50, 60, 70, 80, 90}};

std::vector<std::string> column(const Workbook& book, char letter, std::size_t rows) {
    std::vector<std::string> out;
    for (std::size_t r = 1; r <= rows; ++r)
        out.push_back(book.text((letter + std::to_string(r)).c_str()));
    return out;
}

TEST(LifecycleFunctions, GiveRowByRowWhatTheyGiveOverTheRectangle) {
    const Workbook book;
    fillRows(book, years);
    for (const std::string name : {"LIFECYCLE", "LIFECYCLE4", "TREND"}) {
        book.enterArray("H1:H6", ("=CRM." + name + "(A1:E6)").c_str());
        for (int r = 1; r <= 6; ++r) {
            const auto row = std::to_string(r);
            book.enter(("I" + row).c_str(), ("=CRM." + name + "(A" + row + ":E" + row + ")").c_str());
        }
        EXPECT_EQ(column(book, 'H', 6), column(book, 'I', 6)) << name;
    }
}

TEST(LifecycleFunctions, TakeAColumnBesideTheRowsAndLeaveEmptyCustomersEmpty) {
    const Workbook book;
    fillRows(book, {{100, 0, 0, 0, 0, 1}, {100, 0, 0, 0, 0, 0}});
    book.enterArray("H1:H3", "=CRM.LIFECYCLE(A1:E3;;F1:F3)");
    EXPECT_EQ(column(book, 'H', 3), (std::vector<std::string>{"Termination", "Decline", ""}));
}

TEST(LifecycleFunctions, ChangeTheStageWhenThePolicySheetChanges) {
    const Workbook book;
    fillRows(book, {{100, 100, 70, 65}});
    commands()->ensurePolicy(book.model());
    book.enter("H1", "=CRM.LIFECYCLE(A1:D1;;;CRM_POLICY)");
    EXPECT_EQ("Decline", book.text("H1"));
    const auto share = findHeader(book, 1, "decline_share");
    book.sheet(1)->getCellByPosition(share.column + 2, share.row)->setValue(.5);
    EXPECT_EQ("Maturity", book.text("H1"));
}

TEST(LifecycleFunctions, SpeakTheDocumentsLanguage) {
    const Workbook book;
    fillRows(book, years);
    book.enter("H1", "=CRM.LIFECYCLE(A4:E4)");
    book.enter("H2", "=CRM.LIFECYCLE(A4:E4;;;;;1)");
    book.enter("H3", "=CRM.QUADRANT(0.8;75;{1;60})");
    book.enterArray("H4:H9", "=CRM.PYRAMID(E1:E6)");
    set(book.model(), "CharLocale", css::lang::Locale("zh", "TW", ""));
    Reference<css::sheet::XCalculatable>(book.model(), UNO_QUERY_THROW)->calculateAll();
    EXPECT_EQ("衰退期", book.text("H1"));
    EXPECT_EQ("連續 2 期比高峰 100 低 20% 以上（目前 60）：衰退期", book.text("H2"));
    EXPECT_EQ("囚犯", book.text("H3"));
    EXPECT_EQ("白金客戶", book.text("H5"));
}

TEST(LifecycleFunctions, WorkOverWholeColumns) {
    const Workbook book;
    fillRows(book, {{9, 10}, {8, 8}, {12, 6}, {5, 7}});
    book.enterArray("H1:H4", "=CRM.SATISFACTION(A:A;B:B)");
    book.enterArray("I1:I4", "=CRM.VALUEMATRIX(A:A;B:B)");
    EXPECT_EQ(.9, book.number("H1"));
    EXPECT_EQ(2, book.number("H3"));
    EXPECT_EQ(column(book, 'I', 4), (std::vector<std::string>{"Platinum", "Iron", "Gold", "Lead"}));
}

} // namespace
} // namespace clientele::test
