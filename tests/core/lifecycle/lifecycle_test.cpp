#include "core/lifecycle/lifecycle.hpp"
#include "core/support/columns.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Row = std::vector<NumberCell>;
using enum LifeStage;

Cell<LifeReading> life(const Row& profits, const Row& investments = {}, std::optional<bool> settled = {},
                       const Row& wallet = {}) {
    return lifeStage({profits, investments, wallet, settled}, defaultPolicy(Language::en));
}
LifeStage stage(const Row& profits, const Row& investments = {}, std::optional<bool> settled = {},
                const Row& wallet = {}) {
    const auto cell = life(profits, investments, settled, wallet);
    EXPECT_TRUE(cell.ok()) << static_cast<int>(cell.state);
    return cell.value.stage;
}
LifeRule rule(const Row& profits, const Row& investments = {}) {
    return life(profits, investments).value.rule;
}

Row randomRow(int least, int most, int periods) {
    Row row;
    for (int t = 0; t < periods; ++t)
        row.emplace_back(*rc::gen::inRange(least, most));
    return row;
}
} // namespace

TEST(LifeStage, WithoutRevenueAndInvestmentIsPotential) {
    EXPECT_EQ(stage({0, 0, 0}), potential);
    EXPECT_EQ(stage({0}, {0}), potential);
    EXPECT_EQ(stage({0, 0, 0, 0, 0}, {}, true), potential) << "what never began has not ended";
}

TEST(LifeStage, WithInvestmentAndNoRevenueIsDevelopment) {
    EXPECT_EQ(stage({0, 0}, {50, 80}), development);
    EXPECT_EQ(rule({0, 0}, {50, 80}), LifeRule::onlyInvestment);
    EXPECT_EQ(stage({-30}), development) << "a loss is an investment";
}

// 12 so far of 130 invested is 9.2 %: development. 13 is 10 %, still; 14 is more, and above the 10 of its own
// period.
TEST(LifeStage, WithRevenueOfATenthOfTheInvestmentIsDevelopment) {
    EXPECT_EQ(stage({0, 0, 12}, {50, 70, 10}), development);
    EXPECT_EQ(rule({0, 0, 13}, {50, 70, 10}), LifeRule::tinyRevenue);
    EXPECT_EQ(stage({0, 0, 14}, {50, 70, 10}), growth);
}

// 40 is more than a tenth of 60 and less than 60: trust, but no profit yet.
TEST(LifeStage, BetweenATenthOfTheInvestmentAndAllOfItIsStillDevelopment) {
    EXPECT_EQ(stage({40}, {60}), development);
    EXPECT_EQ(rule({40}, {60}), LifeRule::notYetAbove);
}

TEST(LifeStage, WithRevenueRisingAndAboveTheInvestmentIsGrowth) {
    EXPECT_EQ(stage({20, 50, 100}, {30, 30, 30}), growth);
    EXPECT_EQ(stage({100}), growth) << "the first revenue is more than ever before";
    const auto reading = life({20, 50, 100}, {30, 30, 30}).value;
    EXPECT_EQ(reading.revenue, 100);
    EXPECT_EQ(reading.peak, 50);
    EXPECT_EQ(reading.investment, 30);
}

// 95 and 90 are both within 10 % of 100; 89 is not, and leaves the stage as it was.
TEST(LifeStage, WithinATenthOfThePeakForTwoPeriodsIsMaturity) {
    EXPECT_EQ(stage({20, 60, 100, 95, 90}), maturity);
    EXPECT_EQ(stage({100, 100}), maturity);
    EXPECT_EQ(stage({20, 60, 100, 89}), growth);
}

// Ours 100 + 100 of 180 + 180 is 55.6 %; of 250 + 250 it is 40 %: not enough for maturity.
TEST(LifeStage, OfAKnownWalletNeedsHalfOfItForMaturity) {
    EXPECT_EQ(stage({50, 100, 100}, {}, {}, {180, 180, 180}), maturity);
    EXPECT_EQ(stage({50, 100, 100}, {}, {}, {250, 250, 250}), growth);
    EXPECT_EQ(stage({50, 100, 100}, {}, {}, {{}, {}, 190}), maturity)
        << "judged over the periods that are known";
    EXPECT_EQ(stage({50, 100, 100}, {}, {}, {{}, {}, 0}), maturity) << "not known";
    EXPECT_NEAR(*life({50, 100, 100}, {}, {}, {180, 180, 180}).value.walletShare, 200. / 360, 1e-15);
}

TEST(LifeStage, ThatCostsMoreThanItBringsIsNotMature) {
    EXPECT_EQ(stage({100, 100}, {150, 150}), development);
}

// 80 and 75 are 20 % and 25 % below 100. One weak period alone does not decide.
TEST(LifeStage, AFifthBelowThePeakForTwoPeriodsIsDecline) {
    EXPECT_EQ(stage({50, 100, 100, 80, 75}), decline);
    EXPECT_EQ(stage({50, 100, 100, 75}), maturity);
    EXPECT_EQ(stage({50, 100, 100, 75, 95}), maturity);
    EXPECT_EQ(stage({100, 100, 0, 0}), decline);
    EXPECT_EQ(life({50, 100, 100, 75}).value.since, 1U);
}

// A customer who recovers is out of decline when two periods are near the peak again.
TEST(LifeStage, AfterADeclineIsDeclineUntilAnotherRuleHolds) {
    EXPECT_EQ(stage({100, 100, 50, 50, 85}), decline);
    EXPECT_EQ(stage({100, 100, 50, 50, 95, 95}), maturity);
    EXPECT_EQ(stage({100, 100, 50, 50, 130}), growth);
}

// Buys every third period: two quiet ones are the usual rhythm. Quiet for six is not yet more than 2 × 3, but
// twice in a row the expected purchase did not come.
TEST(LifeStage, OfWhoBuysNowAndThenIsJudgedByTheOwnRhythm) {
    EXPECT_EQ(stage({100, 0, 0, 100, 0, 0, 100, 0, 0}), maturity);
    EXPECT_EQ(stage({100, 0, 0, 100, 0, 0, 100, 0, 0, 0}), maturity);
    EXPECT_EQ(stage({100, 0, 0, 100, 0, 0, 100, 0, 0, 0, 0, 0, 0}), decline);
    EXPECT_EQ(stage({10, 0, 20, 0, 40}), growth);
    EXPECT_EQ(stage({100, 100, 0, 0, 100, 0, 100, 0, 0, 100}), maturity) << "gaps of 1, 3, 2 and 3 periods";
}

// Gap 2; quiet for 5 > 2 × 2. Quiet for 4 is not more.
TEST(LifeStage, SilentForMoreThanTwiceTheUsualGapIsDecline) {
    const auto reading = life({10, 0, 10, 0, 10, 0, 0, 0, 0, 0}).value;
    EXPECT_EQ(reading.stage, decline);
    EXPECT_EQ(reading.rule, LifeRule::silent);
    EXPECT_EQ(reading.usualGap, 2);
    EXPECT_EQ(reading.quiet, 5U);
    EXPECT_NE(rule({10, 0, 10, 0, 10, 0, 0, 0, 0}), LifeRule::silent);
}

TEST(LifeStage, WithoutRevenueForFourPeriodsAndSettledIsTermination) {
    EXPECT_EQ(stage({100, 100, 0, 0, 0, 0}, {}, true), termination);
    EXPECT_EQ(stage({100, 100, 0, 0, 0}, {}, true), decline) << "three periods";
    EXPECT_EQ(stage({100, 100, 0, 0, 0, 0}, {}, false), decline) << "not settled";
    EXPECT_EQ(stage({100, 100, 0, 0, 0, 0}), decline) << "nobody knows whether it is settled";
}

TEST(LifeStage, TakesABlankPeriodAsOneWithoutAnything) {
    EXPECT_EQ(stage({100, 100, {}, {}}), decline);
    EXPECT_EQ(stage({{}, {}, 100}), growth);
    EXPECT_EQ(stage({{}, {}}, {5, {}}), development);
    EXPECT_EQ(life({{}, {}}).state, CellState::blank);
    EXPECT_EQ(life({{}, {}}, {{}, {}}).state, CellState::blank);
}

TEST(LifeStage, RefusesRowsThatDoNotFitTogether) {
    EXPECT_EQ(life({1, 2}, {1}).state, CellState::badArgument);
    EXPECT_EQ(life({1, 2}, {1, -1}).state, CellState::badArgument);
    EXPECT_EQ(life({1, 2}, {}, {}, {5, -5}).state, CellState::badArgument);
    EXPECT_EQ(life({1, CellState::badValue}).state, CellState::badValue);
    EXPECT_EQ(life({1, 2}, {1, CellState::notAvailable}).state, CellState::notAvailable);
    EXPECT_EQ(life({HUGE_VAL}).state, CellState::badNumber);
}

TEST(LifeStage, IsFoundForTheGreatestAmounts) {
    EXPECT_EQ(stage({1e308, 1.5e308, 1.5e308}, {1e308, 1e308, 1e308}), maturity);
    EXPECT_EQ(stage({1e308, 1e308, 1e308}, {}, {}, {1.7e308, 1.7e308, 1.7e308}), maturity);
    EXPECT_EQ(life({1.5e308}).value.revenue, 1.5e308);
}

// What a policy sheet says holds instead: one period is enough for maturity, half down for decline.
TEST(LifeStage, FollowsThePolicy) {
    auto policy = defaultPolicy(Language::en);
    policy.lifecycle.maturityPeriods = 1;
    policy.lifecycle.declineShare = .5;
    const auto by = [&](const Row& profits) { return lifeStage({profits, {}, {}, {}}, policy).value.stage; };
    EXPECT_EQ(by({10, 50, 100}), maturity);
    EXPECT_EQ(by({100, 100, 60, 60}), maturity);
    EXPECT_EQ(by({100, 100, 50, 50}), decline);
}

TEST(LifeStage, OfAVeryLongRowIsFoundAtOnce) {
    Row row(1'000'000, 0.0);
    for (std::size_t t = 0; t < row.size(); t += 2)
        row[t] = t % 4 == 0 ? 100. : 85.; // neither up nor down nor at the peak
    EXPECT_TRUE(life(row).ok());
}

struct Reason {
    std::string what;
    Row profits, investments, wallet;
    std::optional<bool> settled;
    std::string english;
};

class LifeReason : public testing::TestWithParam<Reason> {};

TEST_P(LifeReason, SaysTheRuleThatDecidedWithItsNumbers) {
    const auto& row = GetParam();
    const auto reading = life(row.profits, row.investments, row.settled, row.wallet).value;
    EXPECT_EQ(lifeReason(reading, defaultPolicy(Language::en), Language::en), row.english);
    for (const auto language : {Language::zhCN, Language::zhTW}) {
        const auto words = lifeReason(reading, defaultPolicy(language), language);
        EXPECT_EQ(words.find('{'), words.npos) << words;
        EXPECT_TRUE(words.ends_with(labelOf(reading.stage, language))) << words;
    }
}

const Reason reasons[] = {
    {"Nothing", {0, 0}, {}, {}, {}, "no revenue and no investment so far: Potential"},
    {"OnlyInvestment", {0, 0}, {50, 80}, {}, {}, "investment 130, no revenue yet: Development"},
    {"TinyRevenue",
     {0, 12},
     {50, 80},
     {},
     {},
     "revenue so far 12, at most 10% of the investment 130: Development"},
    {"NotYetAbove", {40}, {60}, {}, {}, "revenue 40 has not exceeded the investment 60 yet: Development"},
    {"Rising", {20, 1500}, {}, {}, {}, "revenue 1,500, a new high (before: 20): Growth"},
    {"RisingAbove",
     {20, 50},
     {10, 30},
     {},
     {},
     "revenue 50, a new high (before: 20), above the investment 30: Growth"},
    {"AtPeak", {50, 100, 95}, {}, {}, {}, "within 10% of the peak 100 for 2 periods: Maturity"},
    {"AtPeakOfTheWallet",
     {50, 100, 100},
     {},
     {160, 160, 160},
     {},
     "within 10% of the peak 100 for 2 periods, share of wallet 62.5% ≥ 50%: Maturity"},
    {"Down", {100, 80, 75}, {}, {}, {}, "20% or more below the peak 100 for 2 periods (now 75): Decline"},
    {"Silent",
     {10, 0, 10, 0, 10, 0, 0, 0, 0, 0},
     {},
     {},
     {},
     "no revenue for 5 periods, more than 2 × the usual gap of 2: Decline"},
    {"Ended",
     {10, 0, 0, 0, 0},
     {},
     {},
     true,
     "no revenue for 4 periods and the account settled: Termination"},
    {"AsBefore",
     {100, 100, 70},
     {},
     {},
     {},
     "no rule holds now; the last that did: within 10% of the peak 100 for 2 periods: Maturity"}};
INSTANTIATE_TEST_SUITE_P(LifeStage, LifeReason, testing::ValuesIn(reasons),
                         [](const auto& reason) { return reason.param.what; });

RC_GTEST_PROP(LifeStage, IsTheSameInAnyUnitOfMoney, ()) {
    const int periods = *rc::gen::inRange(1, 14);
    auto profits = randomRow(-20, 100, periods), investments = randomRow(0, 60, periods);
    const auto before = stage(profits, investments);
    for (auto* row : {&profits, &investments})
        for (auto& cell : *row)
            cell.value *= 1024;
    RC_ASSERT(stage(profits, investments) == before);
}

RC_GTEST_PROP(LifeStage, DoesNotDependOnPeriodsBeforeAnythingWas, ()) {
    const int periods = *rc::gen::inRange(1, 14);
    auto profits = randomRow(0, 100, periods);
    const auto before = stage(profits);
    profits.insert(profits.begin(), static_cast<std::size_t>(*rc::gen::inRange(0, 5)), NumberCell());
    RC_ASSERT(stage(profits) == before);
}

RC_GTEST_PROP(LifeStage, BecomesTerminationInTheEndOnceRevenueStopsAndAllIsSettled, ()) {
    auto profits = randomRow(1, 100, *rc::gen::inRange(1, 10));
    profits.insert(profits.end(), 4, 0.0);
    RC_ASSERT(stage(profits, {}, true) == termination);
    RC_ASSERT(stage(profits, {}, false) != termination);
}

RC_GTEST_PROP(LifeStage, AtThePeakStaysMatureHoweverLongItLasts, ()) {
    Row profits(*rc::gen::inRange<std::size_t>(2, 40), 100.0);
    RC_ASSERT(stage(profits) == maturity);
}

} // namespace clientele::core
