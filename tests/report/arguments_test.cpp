// What clientele-report understands of its arguments and of the environment.
#include "report/languages.hpp"
#include "report/options.hpp"
#include "report/report_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::report {
namespace {

using core::Language;

Options parsed(const std::vector<std::string>& arguments) {
    return parsedOptions(arguments, Language::en);
}

std::string complaint(const std::vector<std::string>& arguments) {
    try {
        parsed(arguments);
    } catch (const UsageError& e) {
        return e.what();
    }
    return "understood";
}

TEST(ReportArguments, MayStandInAnyOrder) {
    const auto options = parsed({"a.ods", "-o", "out", "b.xlsx", "--as-of", "2026-11-22", "--highlight"});
    EXPECT_THAT(options.files, testing::ElementsAre("a.ods", "b.xlsx"));
    EXPECT_EQ("out", options.folder);
    EXPECT_EQ(core::dayOf(2026, 11, 22), options.asOf);
    EXPECT_TRUE(options.highlight);
    EXPECT_FALSE(options.calendar);
    EXPECT_TRUE(parsed({"a.ods", "--calendar"}).calendar);
}

TEST(ReportArguments, AreTodayHereAndWithoutColoursUnlessSaid) {
    const auto options = parsed({"a.ods"});
    EXPECT_EQ(".", options.folder);
    EXPECT_FALSE(options.asOf.has_value());
    EXPECT_FALSE(options.highlight);
}

TEST(ReportArguments, TakeAValueAfterAnEqualsSign) {
    const auto options = parsed({"--output=a folder", "--as-of=2024-02-29", "a.ods"});
    EXPECT_EQ("a folder", options.folder);
    EXPECT_EQ(core::dayOf(2024, 2, 29), options.asOf);
}

TEST(ReportArguments, AfterTwoDashesAreAllFiles) {
    EXPECT_THAT(parsed({"--", "--highlight"}).files, testing::ElementsAre("--highlight"));
}

TEST(ReportArguments, ThatMakeNoSenseAreNamed) {
    EXPECT_EQ("Name at least one workbook.", complaint({}));
    EXPECT_EQ("There is no option “--colour”.", complaint({"--colour", "a.ods"}));
    EXPECT_EQ("The option “-o” needs a value after it.", complaint({"a.ods", "-o"}));
    for (const char* date : {"2026-02-30", "22/11/2026", "yesterday", "20261122"})
        EXPECT_EQ("“" + std::string(date) + "” is not a date such as 2026-11-22.",
                  complaint({"a.ods", "--as-of", date}));
}

TEST(ReportLanguages, FollowTheLocale) {
    EXPECT_EQ("zh-CN", languagesOf("zh_CN.UTF-8").interface);
    EXPECT_EQ("zh-TW", languagesOf("zh_TW").interface);
    EXPECT_EQ("zh-TW", languagesOf("zh_HK.UTF-8").interface);
    EXPECT_EQ("zh-HK", languagesOf("zh_HK.UTF-8").region);
    EXPECT_EQ("en-US", languagesOf("de_AT.UTF-8@euro").interface);
    EXPECT_EQ("de-AT", languagesOf("de_AT.UTF-8@euro").region);
    for (const char* none : {"", "C", "C.UTF-8", "POSIX"})
        EXPECT_EQ("en-US", languagesOf(none).region) << none;
}

TEST(ReportResults, AreNamedAfterTheWorkbookAndTheDay) {
    const auto day = *core::dayOf(2026, 11, 22);
    EXPECT_EQ("客户2026-report-2026-11-22", resultName("somewhere/客户2026.fods", day));
    EXPECT_EQ("a.b-report-2026-11-22", resultName("a.b.xlsx", day));
}

TEST(ReportResults, OfAnEarlierReportTakeItsPlaceInTheRow) {
    const auto day = *core::dayOf(2026, 12, 22);
    EXPECT_EQ("Customers-report-2026-12-22", resultName("Customers-report-2026-11-22.ods", day));
    EXPECT_EQ("Customers-report-2026-12-22", resultName("Customers-report-2026-11-22-2.ods", day));
}

} // namespace
} // namespace clientele::report
