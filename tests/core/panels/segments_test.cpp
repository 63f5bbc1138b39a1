#include "core/panels/segments.hpp"
#include "core/report/made_up_book.hpp"
#include "core/rfm/segments.hpp"
#include "core/support/reference_orders.hpp"
#include "core/texts.hpp"

#include <gmock/gmock.h>
#include <map>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

/// The five customers of MadeUpBook (sales 500, 300, 100, 60, 40) as a workbook.
struct Shop {
    MadeUpBook made;
    Situation situation;

    Shop() {
        situation.policy.policy = made.policy;
        situation.asOf = made.asOf;
        take();
    }
    void take() { situation.book = made.book; }
    /// Orders have to say what they were worth.
    void takeOrders() {
        made.book.hasAmounts = true;
        std::ranges::stable_sort(made.book.orders, {}, &OrderLine::day);
        take();
    }
    [[nodiscard]] SegmentsView view(SegmentModel model) const {
        return segmentsView(situation, segmentation(situation, model));
    }
};

/// The bars as a reader sees them: "A · 2: 80%".
std::vector<std::string> linesOf(const SegmentsView& view) {
    std::vector<std::string> out;
    for (const auto& bar : view.bars)
        out.push_back(bar.label + ": " + bar.figure);
    return out;
}

TEST(SegmentsPanel, AbcSaysHowFewCustomersGiveMostOfTheSales) {
    const auto view = Shop().view(SegmentModel::abc);
    EXPECT_THAT(linesOf(view), ElementsAre("A · 2: 80%", "B · 2: 16%", "C · 1: 4%"));
    // Gini by hand: 2·(40 + 2·60 + 3·100 + 4·300 + 5·500) / (5·1000) − 6/5 = 0.464.
    EXPECT_EQ(view.point, "40% of the customers give 80% of the sales. Gini 0.46.");
    EXPECT_DOUBLE_EQ(view.bars[0].length, 1);
    EXPECT_DOUBLE_EQ(view.bars[1].length, .2);
    EXPECT_THAT(view.bars[0].customers, ElementsAre(0U, 1U));
    EXPECT_THAT(view.facts, ElementsAre(Pair("Cuts", "A ≥ 300 · B ≥ 60")));
}

TEST(SegmentsPanel, TiersGoByTheCutsAsTheyStandAndCountWhoWouldMove) {
    Shop shop;
    shop.situation.policy.cuts = {400, 50};
    shop.situation.policy.cutsDate = *dayOf(2026, 10, 1);
    const auto view = shop.view(SegmentModel::tiers);
    EXPECT_THAT(linesOf(view), ElementsAre("A · 1: 50%", "B · 3: 46%", "C · 1: 4%"));
    EXPECT_EQ(view.point, "A: 20% of the customers give 50% of the sales.");
    EXPECT_THAT(view.facts, ElementsAre(Pair("Cuts", "A ≥ 400 · B ≥ 50"), Pair("Drawn on", "1 Oct 2026"),
                                        Pair("If refreshed", "1 customer moves")));
    EXPECT_EQ(view.movers, 1U);
}

TEST(SegmentsPanel, AbcSaysHowManyTiersInTheSheetItIsAheadOf) {
    Shop shop;
    shop.situation.policy.cuts = {400, 50};
    const auto view = shop.view(SegmentModel::abc);
    EXPECT_EQ(view.movers, 1U);
    EXPECT_THAT(view.facts,
                ElementsAre(Pair("Cuts", "A ≥ 300 · B ≥ 60"), Pair("If refreshed", "1 customer moves")));
}

TEST(SegmentsPanel, ABarSaysInWordsWhatItShows) {
    Shop shop;
    EXPECT_EQ(shop.view(SegmentModel::abc).bars[0].words,
              "A: 2 customers, 80% of the sales. Click to list them.");
}

TEST(SegmentsPanel, MissingColumnsAreToldFromOtherReasons) {
    const Shop shop;
    EXPECT_TRUE(segmentation(shop.situation, SegmentModel::loyalty).lacksColumns);
    const auto tiers = segmentation(shop.situation, SegmentModel::tiers);
    EXPECT_FALSE(tiers.possible());
    EXPECT_FALSE(tiers.lacksColumns) << "cut values are missing, no column";
}

TEST(SegmentsPanel, ATierSetByHandIsKeptAndMovesForNoCut) {
    Shop shop;
    shop.situation.policy.cuts = {400, 50};
    shop.situation.book.customers[1].tierOverride = "C";
    const auto view = shop.view(SegmentModel::tiers);
    EXPECT_THAT(linesOf(view), ElementsAre("A · 1: 50%", "B · 2: 16%", "C · 2: 34%"));
    EXPECT_EQ(view.movers, 0U);
    EXPECT_THAT(view.facts, testing::Contains(Pair("If refreshed", "nobody moves")));
    EXPECT_THAT(view.facts, testing::Contains(Pair("Drawn on", "follow the sales")));
}

TEST(SegmentsPanel, AModelWithoutItsColumnsSaysInOneLineWhichItNeeds) {
    Shop shop;
    EXPECT_EQ(shop.view(SegmentModel::rfm).missing, "“RFM segments” needs: Date, Customer, Amount.");
    EXPECT_THAT(shop.view(SegmentModel::tiers).missing, HasSubstr("Tier Customers"));
    EXPECT_THAT(shop.view(SegmentModel::lifecycle).missing, HasSubstr("Stage"));
    shop.situation.book.hasProfit = true;
    const auto value = shop.view(SegmentModel::value).missing;
    EXPECT_THAT(value, HasSubstr(std::string(headerOf(Field::futureProfit, Language::en))));
    EXPECT_THAT(value, Not(HasSubstr(std::string(headerOf(Field::annualProfit, Language::en)))));
    for (auto& customer : shop.situation.book.customers)
        customer.sales = CellState::blank;
    EXPECT_THAT(shop.view(SegmentModel::abc).missing,
                HasSubstr(std::string(headerOf(Field::annualSales, Language::en))));
}

TEST(SegmentsPanel, WhoHasNoFigureIsInNoClassAndCounted) {
    Shop shop;
    shop.situation.book.customers[4].sales = CellState::blank;
    const auto view = shop.view(SegmentModel::abc);
    EXPECT_THAT(view.facts, testing::Contains(Pair("In no class", "1")));
}

TEST(SegmentsPanel, TheValueMatrixIsCutAtTheMedians) {
    Shop shop;
    auto& book = shop.situation.book;
    book.hasProfit = book.hasFutureProfit = true;
    const std::array<std::pair<double, double>, 4> figures{{{10, 9}, {8, 1}, {2, 7}, {1, 2}}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        book.customers[i].profit = figures[i].first;
        book.customers[i].futureProfit = figures[i].second;
    }
    const auto view = shop.view(SegmentModel::value);
    // Medians 5 and 4.5; the fifth customer has neither. Sales 500, 300, 100, 60 of 960.
    EXPECT_THAT(linesOf(view),
                ElementsAre("Platinum · 1: 52.1%", "Gold · 1: 31.2%", "Iron · 1: 10.4%", "Lead · 1: 6.2%"));
    EXPECT_EQ(view.point, "Platinum: 25% of the customers give 52.1% of the sales.");
    EXPECT_THAT(view.facts,
                ElementsAre(Pair("Cuts", "now ≥ 5 · future ≥ 4.5 (medians)"), Pair("In no class", "1")));
}

TEST(SegmentsPanel, SatisfactionAndLoyaltyNameWhoStaysUnsatisfied) {
    Shop shop;
    auto& book = shop.situation.book;
    book.hasSatisfaction = book.hasLoyalty = true;
    const std::array<std::pair<double, double>, 4> figures{{{9, 9}, {8, 1}, {2, 7}, {1, 2}}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        book.customers[i].satisfaction = figures[i].first;
        book.customers[i].loyalty = figures[i].second;
    }
    const auto view = shop.view(SegmentModel::loyalty);
    EXPECT_EQ(view.point, view.bars[2].label.substr(0, view.bars[2].label.find(" ·")) +
                              ": 25% of the customers (10.4% of the sales) stay without being satisfied.");
    EXPECT_THAT(view.bars[2].customers, ElementsAre(2U));
}

TEST(SegmentsPanel, TheUsersOwnStagesStandInTheOrderOfTheLifecycle) {
    Shop shop;
    auto& customers = shop.situation.book.customers;
    shop.situation.book.hasStage = true;
    customers[0].stage = "Decline";
    customers[1].stage = "Trial";
    customers[2].stage = "Growth";
    customers[3].stage = "Trial";
    const auto view = shop.view(SegmentModel::lifecycle);
    EXPECT_THAT(linesOf(view), ElementsAre("Growth · 1: 10.4%", "Decline · 1: 52.1%", "Trial · 2: 37.5%"));
    EXPECT_EQ(view.point, "Most customers are in “Trial”: 50%, with 37.5% of the sales.");
    EXPECT_THAT(view.facts, testing::Contains(Pair("Made from", "the stage column")));
}

TEST(SegmentsPanel, StagesComeFromOrdersByQuarterWhereThereIsNoColumn) {
    Shop shop;
    auto& made = shop.made;
    // The first grows quarter by quarter, the second fell to a fifth and stays there, the others never
    // bought.
    for (const auto& [customer, amounts] :
         std::map<int, std::vector<double>>{{0, {100, 150, 200, 300}}, {1, {500, 500, 100, 100}}})
        for (std::size_t q = 0; q < amounts.size(); ++q)
            made.order(customer, static_cast<Day>(300 - 91 * static_cast<int>(q)), amounts[q]);
    shop.takeOrders();
    const auto segments = segmentation(shop.situation, SegmentModel::lifecycle);
    const auto stage = [&](std::size_t c) { return segments.labels[segments.of[c].value]; };
    EXPECT_EQ(stage(0), "Growth");
    EXPECT_EQ(stage(1), "Decline");
    EXPECT_EQ(stage(2), segments.labels.front());
    EXPECT_EQ(shop.view(SegmentModel::lifecycle).point,
              "Decline: 20% of the customers, 30% of the sales so far.");
}

TEST(SegmentsPanel, ClustersPartWhatIsFarApartAndTellTheirMeans) {
    Shop shop;
    auto& book = shop.situation.book;
    book.customers.clear();
    for (int i = 0; i < 12; ++i) {
        Customer customer;
        customer.key = customer.name = "c" + std::to_string(i);
        const double size = i < 8 ? 100 : 9000;
        customer.sales = size + i % 4;
        customer.profit = size / 10 + i % 4;
        book.customers.push_back(customer);
    }
    book.hasProfit = true;
    const auto view = shop.view(SegmentModel::clusters);
    ASSERT_EQ(view.bars.size(), 2U);
    EXPECT_EQ(view.bars[0].customers.size(), 8U);
    EXPECT_EQ(view.bars[1].customers.size(), 4U);
    EXPECT_THAT(view.facts, ElementsAre(Pair("Cluster 1", "sales 102 · profit 11.5"),
                                        Pair("Cluster 2", "sales 9,002 · profit 902")));
    EXPECT_THAT(view.point, HasSubstr("2 groups"));
}

TEST(SegmentsPanel, ClustersStopWhenAsked) {
    Shop shop;
    auto& book = shop.situation.book;
    for (std::size_t i = 0; i < book.customers.size(); ++i)
        book.customers[i].profit = static_cast<double>(i * i);
    book.hasProfit = true;
    EXPECT_THROW(segmentation(shop.situation, SegmentModel::clusters, [](double) { throw Cancelled(); }),
                 Cancelled);
}

TEST(SegmentsPanel, RfmIsWhatTheFunctionsGiveForTheReferenceOrders) {
    const auto orders = rfmOrders();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    const Day asOf = *dayOf(2006, 12, 31);
    const auto customers = orders.customers();
    const auto table = rfmTable(customers, orders.dates, orders.amounts, asOf);
    const auto scores = rfmScores(columnOf(table, &RfmRow::recency), columnOf(table, &RfmRow::orders),
                                  columnOf(table, &RfmRow::money), 5);
    const auto scheme = defaultSegments(Language::en);
    std::map<std::string, std::size_t> expected;
    for (const auto& score : scores)
        ++expected[segmentLabel(rfmSegment(score.value.r, score.value.f, score.value.m, scheme), scheme)];

    Situation situation;
    situation.policy.policy = defaultPolicy(Language::en);
    situation.asOf = asOf;
    std::map<std::string_view, std::int32_t> numbers;
    std::map<std::int32_t, std::set<Day>> days;
    for (std::size_t i = 0; i < orders.names.size(); ++i) {
        const auto [found, fresh] =
            numbers.try_emplace(orders.names[i], static_cast<std::int32_t>(numbers.size()));
        situation.book.orders.push_back({found->second, orders.dates[i].value, orders.amounts[i].value});
        days[found->second].insert(orders.dates[i].value);
    }
    situation.book.customers.resize(numbers.size());
    for (const auto& [number, of] : days) {
        auto& customer = situation.book.customers[static_cast<std::size_t>(number)];
        customer.orderCount = static_cast<int>(of.size());
        customer.firstOrder = *of.begin();
        customer.lastOrder = *of.rbegin();
    }
    situation.book.hasAmounts = true;
    const auto segments = segmentation(situation, SegmentModel::rfm);
    for (std::size_t i = 0; i < segments.labels.size(); ++i)
        EXPECT_EQ(segments.sizeOf(i), expected[segments.labels[i]]) << segments.labels[i];
    EXPECT_EQ(std::ranges::count_if(segments.of, [](const auto& c) { return c.ok(); }), 995);
}

} // namespace
} // namespace clientele::core::test
