#include "core/base/errors.hpp"
#include "core/support/columns.hpp"
#include "core/tiering/assessment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const std::vector<std::string> names{"Delivery", "Price", "Service"};

std::string reasonOf(const std::vector<NumberCell>& scores, const AssessmentScale& scale,
                     Language language = Language::en) {
    const auto reason = scoreReason(scores, scale);
    return reason.ok() ? textOf(reason.value, scores, scale, names, language) : "no reason";
}

NumberCell score(const std::vector<NumberCell>& scores, const AssessmentScale& scale) {
    return assessmentScore(scores, scale);
}
} // namespace

// The documents' sum of weight × score: .2 × 80 + .3 × 60 + .5 × 90 = 16 + 18 + 45 = 79.
TEST(AssessmentScore, IsTheMeanOfTheScoresByTheirWeights) {
    EXPECT_DOUBLE_EQ(score({80, 60, 90}, {{.2, .3, .5}, {}}).value, 79);
    EXPECT_DOUBLE_EQ(score({80, 60, 90}, {{20, 30, 50}, {}}).value, 79);
    EXPECT_DOUBLE_EQ(score({-2, 1}, {{1, 1}, {}}).value, -.5);
}

// 4 of 5 is 80 %, 6 of 10 is 60 %, 2 of 2 is 100 %: .2 × 80 + .3 × 60 + .5 × 100 = 84.
TEST(AssessmentScore, WithMaximaIsOutOfAHundred) {
    EXPECT_DOUBLE_EQ(score({4, 6, 2}, {{.2, .3, .5}, {5, 10, 2}}).value, 84);
    EXPECT_DOUBLE_EQ(score({5, 10, 2}, {{2, 3, 5}, {5, 10, 2}}).value, 100);
    EXPECT_EQ(score({0, 0, 0}, {{2, 3, 5}, {5, 10, 2}}), NumberCell(0));
}

// Without the second: (.2 × 80 + .5 × 90) ÷ .7 = 61 ÷ .7.
TEST(AssessmentScore, LeavesOutWhatIsNotAssessedWithItsWeight) {
    EXPECT_DOUBLE_EQ(score({80, {}, 90}, {{.2, .3, .5}, {}}).value, 61 / .7);
    EXPECT_TRUE(score({{}, {}, {}}, {{.2, .3, .5}, {}}).blank());
    EXPECT_EQ(score({80, {}, {}}, {{0, .3, .5}, {}}).state, CellState::divisionByZero);
}

TEST(AssessmentScore, RefusesWhatIsNoAssessment) {
    EXPECT_EQ(score({80, 60}, {{.2, .3, .5}, {}}).state, CellState::badArgument);
    EXPECT_EQ(score({6, 1}, {{1, 1}, {5, 5}}).state, CellState::badArgument);
    EXPECT_EQ(score({-1, 1}, {{1, 1}, {5, 5}}).state, CellState::badArgument);
    EXPECT_EQ(score({CellState::badValue, 1}, {{1, 1}, {}}).state, CellState::badValue);
    const std::vector<AssessmentScale> bad{
        {{}, {}}, {{0, 0}, {}}, {{1, -1}, {}}, {{1, 1}, {5}}, {{1, 1}, {5, 0}}};
    for (const auto& scale : bad)
        EXPECT_THROW(checkScale(scale), FunctionError);
    EXPECT_NO_THROW(checkScale({{0, 1}, {5, 5}}));
}

TEST(AssessmentScore, HugeNumbersStayNumbers) {
    EXPECT_DOUBLE_EQ(score({1e308, 1e308}, {{1e308, 1e308}, {}}).value, 1e308);
    EXPECT_DOUBLE_EQ(score({1e308, 0}, {{1, 1}, {1e308, 1}}).value, 50);
}

// Points as above: 16 + 18 + 50 = 84; the weakest is the price, 6 of 10 being the lowest share.
TEST(ScoreReason, NamesTheLargestContributionsAndTheWeakestDimension) {
    const AssessmentScale scale{{.2, .3, .5}, {5, 10, 2}};
    EXPECT_EQ(reasonOf({4, 6, 2}, scale),
              "84 of 100; most from Service 50, Price 18; weakest: Price 6 of 10");
    EXPECT_EQ(reasonOf({4, 6, 2}, scale, Language::zhCN),
              "84 分（满分 100）；主要来自 Service 50、Price 18；最弱：Price 6（满分 10）");
    EXPECT_EQ(
        reasonOf({80, {}, 90}, {{.2, .3, .5}, {}}),
        "score 87.14; most from Service 64.3, Delivery 22.9; weakest: Delivery 80; not assessed: Price");
}

TEST(ScoreReason, NobodyIsWeakestWhereAllAreAlikeAndWeightDecidesAmongEqualOnes) {
    EXPECT_EQ(reasonOf({3, 3, 3}, {{1, 1, 1}, {5, 5, 5}}), "60 of 100; most from Delivery 20, Price 20");
    EXPECT_EQ(scoreReason(std::vector<NumberCell>{1, 1, 5}, {{1, 2, 1}, {}}).value.weakest, 1U);
    EXPECT_EQ(reasonOf({0, 0, 0}, {{1, 1, 1}, {5, 5, 5}}), "0 of 100");
}

namespace {
struct Drawn {
    std::vector<NumberCell> scores;
    AssessmentScale scale;
};

Drawn drawn() {
    const auto size = *rc::gen::inRange<std::size_t>(1, 8);
    Drawn out;
    for (std::size_t i = 0; i < size; ++i) {
        out.scale.maxima.push_back(*rc::gen::inRange(1, 101));
        out.scale.weights.push_back(*rc::gen::inRange(1, 50));
        const int maximum = static_cast<int>(out.scale.maxima.back());
        const int value = *rc::gen::inRange(-1, maximum + 1);
        out.scores.push_back(value < 0 ? NumberCell() : NumberCell(value));
    }
    return out;
}

bool near(const NumberCell& a, const NumberCell& b) {
    return a.state == b.state && (!a.ok() || std::abs(a.value - b.value) < 1e-9);
}
} // namespace

RC_GTEST_PROP(AssessmentScore, OnlyTheProportionsOfTheWeightsMatter, ()) {
    auto d = drawn();
    const auto before = assessmentScore(d.scores, d.scale);
    for (double& weight : d.scale.weights)
        weight *= 1 / 7.0;
    RC_ASSERT(near(before, assessmentScore(d.scores, d.scale)));
}

RC_GTEST_PROP(AssessmentScore, TheOrderOfTheDimensionsNeverMatters, (unsigned seed)) {
    const auto d = drawn();
    std::vector<std::size_t> order(d.scores.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    Drawn other;
    for (const std::size_t i : shuffled(order, seed)) {
        other.scores.push_back(d.scores[i]);
        other.scale.weights.push_back(d.scale.weights[i]);
        other.scale.maxima.push_back(d.scale.maxima[i]);
    }
    RC_ASSERT(near(assessmentScore(d.scores, d.scale), assessmentScore(other.scores, other.scale)));
}

RC_GTEST_PROP(AssessmentScore, IsBetweenZeroAndAHundredAndABetterScoreNeverLowersIt, ()) {
    auto d = drawn();
    const auto before = assessmentScore(d.scores, d.scale);
    RC_PRE(before.ok());
    RC_ASSERT(before.value > -1e-9 && before.value < 100 + 1e-9);
    const auto at = *rc::gen::inRange<std::size_t>(0, d.scores.size());
    RC_PRE(d.scores[at].ok());
    d.scores[at] = d.scale.maxima[at];
    RC_ASSERT(assessmentScore(d.scores, d.scale).value >= before.value - 1e-9);
}

RC_GTEST_PROP(ScoreReason, TellsTheSameScore, ()) {
    const auto d = drawn();
    const auto score = assessmentScore(d.scores, d.scale);
    const auto reason = scoreReason(d.scores, d.scale);
    RC_ASSERT(score.state == reason.state);
    RC_ASSERT(!score.ok() || score.value == reason.value.score);
}

} // namespace clientele::core
