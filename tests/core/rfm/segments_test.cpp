#include "core/base/errors.hpp"
#include "core/rfm/segments.hpp"
#include "core/texts.hpp"

#include <gtest/gtest.h>
#include <set>

namespace clientele::core {

namespace {
std::string segmentOf(int r, int f, int m) {
    static const auto scheme = defaultSegments(Language::en);
    return segmentLabel(rfmSegment(r, f, m, scheme), scheme);
}
} // namespace

TEST(Segments, TheFirstRuleThatHoldsNamesTheCustomer) {
    EXPECT_EQ(segmentOf(5, 5, 5), textOf(TextId::segments_champions, Language::en));
    EXPECT_EQ(segmentOf(5, 5, 4), textOf(TextId::segments_potentialLoyalist, Language::en));
    EXPECT_EQ(segmentOf(3, 3, 3),
              textOf(TextId::segments_potentialLoyalist, Language::en)); // loyal too, but later
    EXPECT_EQ(segmentOf(2, 2, 2), textOf(TextId::segments_loyal, Language::en));
    EXPECT_EQ(segmentOf(4, 2, 5), textOf(TextId::segments_promising, Language::en));
    EXPECT_EQ(segmentOf(5, 1, 1), textOf(TextId::segments_new, Language::en));
    EXPECT_EQ(segmentOf(1, 3, 5), textOf(TextId::segments_cannotLose, Language::en));
    EXPECT_EQ(segmentOf(1, 5, 5), textOf(TextId::segments_atRisk, Language::en));
    EXPECT_EQ(segmentOf(1, 5, 3), textOf(TextId::segments_needAttention, Language::en));
    EXPECT_EQ(segmentOf(2, 1, 1), textOf(TextId::segments_aboutToSleep, Language::en));
    EXPECT_EQ(segmentOf(1, 1, 1), textOf(TextId::segments_lost, Language::en));
    EXPECT_EQ(segmentOf(2, 1, 5), textOf(TextId::segments_others, Language::en));
}

TEST(Segments, EveryCombinationOfScoresHasOneSegmentAndEverySegmentSomeone) {
    const auto scheme = defaultSegments(Language::zhCN);
    std::set<std::size_t> met;
    for (int code = 0; code < 125; ++code)
        met.insert(rfmSegment(code / 25 + 1, code / 5 % 5 + 1, code % 5 + 1, scheme));
    EXPECT_EQ(met.size(), scheme.rules.size() + 1);
}

TEST(Segments, NamesDifferWithinEveryLanguage) {
    for (const auto language : {Language::en, Language::zhCN, Language::zhTW}) {
        const auto scheme = defaultSegments(language);
        EXPECT_EQ(scheme.rules.size(), 10U);
        EXPECT_NO_THROW(checkScheme(scheme));
        std::set<std::string> names{scheme.others};
        for (const auto& rule : scheme.rules)
            names.insert(rule.label);
        EXPECT_EQ(names.size(), 11U);
    }
}

TEST(Segments, AUsersOwnSchemeStandsInTheDefaultsPlace) {
    const SegmentScheme own{{{{3, 3}, {1, 3}, {1, 3}, "recent"}}, "the rest"};
    EXPECT_EQ(segmentLabel(rfmSegment(3, 1, 2, own), own), "recent");
    EXPECT_EQ(segmentLabel(rfmSegment(2, 3, 3, own), own), "the rest");
}

TEST(Segments, TheReasonNamesTheScoresAndTheBoundsThatTookThem) {
    const auto reason = [](int r, int f, int m, Language language) {
        return segmentReason(r, f, m, defaultSegments(language), language);
    };
    EXPECT_EQ(reason(5, 3, 4, Language::en), "R 5, F 3, M 4: Potential loyalists (R 3–5, F 3–5, M 2–5)");
    EXPECT_EQ(reason(5, 5, 5, Language::zhCN), "R 5、F 5、M 5：最佳客户（R 5、F 5、M 5）");
    EXPECT_EQ(reason(2, 1, 5, Language::en),
              "R 2, F 1, M 5: Others (none of the 10 segments takes these scores)");
    EXPECT_EQ(reason(2, 1, 5, Language::zhTW), "R 2、F 1、M 5：其他（10 個區隔中沒有一個符合這些得分）");
    const SegmentScheme own{{{{3, 3}, {1, 3}, {1, 3}, "{f} recent"}}, "the rest"};
    EXPECT_EQ(segmentReason(3, 1, 2, own, Language::en), "R 3, F 1, M 2: {f} recent (R 3, F 1–3, M 1–3)");
    EXPECT_THROW(segmentReason(0, 1, 1, own, Language::en), FunctionError);
}

TEST(Segments, BoundsAndScoresOutsideOneToNineAreRefused) {
    const auto scheme = defaultSegments(Language::en);
    EXPECT_THROW(rfmSegment(0, 1, 1, scheme), FunctionError);
    EXPECT_THROW(rfmSegment(1, 10, 1, scheme), FunctionError);
    EXPECT_THROW(checkScheme({{{{3, 2}, {1, 5}, {1, 5}, "upside down"}}, "others"}), FunctionError);
    EXPECT_THROW(checkScheme({{{{0, 2}, {1, 5}, {1, 5}, "zero"}}, "others"}), FunctionError);
    EXPECT_THROW(checkScheme({{}, "others"}), FunctionError);
}

} // namespace clientele::core
