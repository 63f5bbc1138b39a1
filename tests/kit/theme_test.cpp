#include "sidebar/kit/svg.hpp"
#include "sidebar/kit/theme.hpp"

#include <array>
#include <gmock/gmock.h>

namespace clientele::sidebar::kit {
namespace {

using testing::HasSubstr;
using testing::Not;

Theme dark() {
    SystemColours colours;
    colours.window = 0x2B2B2B;
    colours.windowText = 0xEEEEEE;
    colours.field = 0x1E1E1E;
    return Theme(colours);
}

Theme highContrast() {
    SystemColours colours;
    colours.window = 0x000000;
    colours.windowText = 0xFFFF00;
    colours.highContrast = true;
    return Theme(colours);
}

TEST(Theme, BlackOnWhiteHasTheGreatestContrast) {
    EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21, 1e-9);
    EXPECT_NEAR(contrast(0x777777, 0x777777), 1, 1e-9);
    EXPECT_NEAR(contrast(0xFFFFFF, 0x767676), 4.54, 0.01); // WCAG's own example of just enough
}

TEST(Theme, WordsCanBeReadOnEveryPaper) {
    constexpr double enough = 4.5; // WCAG 2.1, 1.4.3, for small text
    for (const auto& theme : {Theme(), dark(), highContrast()})
        for (int i = 0; i < static_cast<int>(Tone::count); ++i)
            if (const auto tone = static_cast<Tone>(i); tone != Tone::rule && tone != Tone::chosen) {
                EXPECT_GE(contrast(theme.ink(tone), theme.paper(tone)), enough) << i;
            }
}

TEST(Theme, WordsWithoutAPaperOfTheirOwnCanBeReadInNotesAndLists) {
    for (const auto& theme : {Theme(), dark(), highContrast()})
        for (const auto tone : {Tone::plain, Tone::subdued, Tone::accent})
            EXPECT_GE(contrast(theme.ink(tone), theme.paper(Tone::note)), 4.5) << static_cast<int>(tone);
}

TEST(Theme, AChosenRowHasTheUsersOwnColours) {
    SystemColours colours;
    colours.highlight = 0x123456;
    colours.highlightText = 0xFEDCBA;
    EXPECT_EQ(Theme(colours).paper(Tone::chosen), 0x123456U);
    EXPECT_EQ(Theme(colours).ink(Tone::chosen), 0xFEDCBAU);
}

TEST(Theme, ThePrimaryButtonStandsOutFromTheWindowUnlessTheUserWantsTwoColoursOnly) {
    EXPECT_GE(contrast(Theme().paper(Tone::primary), Theme().window()), 3); // WCAG 2.1, 1.4.11
    EXPECT_GE(contrast(dark().paper(Tone::primary), dark().window()), 3);
    EXPECT_FALSE(highContrast().hasPaper(Tone::primary));
}

TEST(Theme, ADarkWindowIsKnownByItsColours) {
    EXPECT_FALSE(Theme().dark());
    EXPECT_TRUE(dark().dark());
    EXPECT_NE(dark().ink(Tone::accent), Theme().ink(Tone::accent));
}

TEST(Theme, HighContrastUsesTheUsersTwoColoursOnly) {
    for (const auto tone : {Tone::tierA, Tone::overdue, Tone::note, Tone::subdued, Tone::accent}) {
        EXPECT_EQ(highContrast().ink(tone), 0xFFFF00U);
        EXPECT_EQ(highContrast().paper(tone), 0x000000U);
    }
}

TEST(Svg, ASparklineReachesFromEdgeToEdgeAndEndsInADot) {
    const Theme theme;
    const std::array values{1.0, 3.0, 2.0};
    const auto svg = sparkline({theme, 100, 20, 1, 0xFFFFFF}, values);
    EXPECT_THAT(svg, HasSubstr("width=\"100px\" height=\"20px\""));
    EXPECT_THAT(svg, HasSubstr("points=\"1.80,17.50 49.15,2.50 96.50,10.00\""));
    EXPECT_THAT(svg, HasSubstr("<ellipse cx=\"96.50\" cy=\"10.00\""));
}

TEST(Svg, ASparklineWithLossesShowsWhereZeroIs) {
    const Theme theme;
    const std::array gains{1.0, 2.0}, losses{-1.0, 1.0};
    EXPECT_THAT(sparkline({theme, 100, 20, 1, 0}, losses), HasSubstr(hex(theme.ink(Tone::rule))));
    EXPECT_THAT(sparkline({theme, 100, 20, 1, 0}, gains), Not(HasSubstr(hex(theme.ink(Tone::rule)))));
}

TEST(Svg, OneValueMakesNoLine) {
    const Theme theme;
    const std::array values{1.0};
    EXPECT_THAT(sparkline({theme, 100, 20, 1, 0}, values), Not(HasSubstr("polyline")));
}

TEST(Svg, ABarIsAsLongAsItsShareAndNeverVanishes) {
    const Theme theme;
    const Drawing on{theme, 200, 10, 1, 0xFFFFFF};
    EXPECT_THAT(shareBar(on, 0.25, Tone::tierA), HasSubstr("width=\"50.00\""));
    EXPECT_THAT(shareBar(on, 0.0001, Tone::tierA), HasSubstr("width=\"1.00\""));
    EXPECT_THAT(shareBar(on, 7, Tone::tierA), Not(HasSubstr("width=\"1400")));
    EXPECT_THAT(progressBar(on, 0.5), AllOf(HasSubstr("width=\"200.00\""), HasSubstr("width=\"100.00\"")));
    EXPECT_THAT(shareBar(on, 0, Tone::tierA), Not(HasSubstr(hex(theme.paper(Tone::tierA)))));
}

TEST(Svg, PicturesFollowTheTheme) {
    const std::array values{1.0, 3.0};
    const auto light = Theme();
    const auto night = dark();
    EXPECT_NE(sparkline({light, 100, 20, 1, light.window()}, values),
              sparkline({night, 100, 20, 1, night.window()}, values));
}

} // namespace
} // namespace clientele::sidebar::kit
