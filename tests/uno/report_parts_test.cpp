// Which tables the document's reports get.
#include "answering.hpp"
#include "calc/files.hpp"
#include "commands/commands.hpp"
#include "content.hpp"
#include "samples/facts.hpp"

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace zh = samples::facts::zh;

bool stands(const Workbook& book, const std::string& sheet, const std::string& words) {
    for (const auto& content : contentOf(book))
        if (content.name == sheet)
            return std::ranges::any_of(
                content.cells, [&](const auto& row) { return std::ranges::find(row, words) != row.end(); });
    return false;
}

TEST(ReportParts, AreKeptInTheDocumentAndUndoneLikeTheMapping) {
    const Workbook book(sampleFile(zh::file));
    auto bench = commands::openUnread(context(), book.model());
    auto parts = commands::reportParts(bench.document);
    EXPECT_EQ(parts, core::ReportParts());
    parts.set(core::ReportPart::top, false);
    commands::rememberReportParts(bench, parts);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_EQ(commands::reportParts(calc::Document(context(), again.model())), parts) << name;
    });
    undo(book);
    EXPECT_EQ(commands::reportParts(bench.document), core::ReportParts());
    redo(book);
    EXPECT_EQ(commands::reportParts(bench.document), parts);
}

TEST(ReportParts, AReportHasNoTableThatIsNotWanted) {
    const Workbook book(sampleFile(zh::file));
    auto bench = commands::openUnread(context(), book.model());
    core::ReportParts parts;
    parts.set(core::ReportPart::top, false);
    commands::rememberReportParts(bench, parts);
    commands()->tierReport(book.model(), sampleDay, {});
    const std::string sheet = "等级报表 2026-11-22";
    EXPECT_FALSE(stands(book, sheet, "大客户排行"));
    EXPECT_TRUE(stands(book, sheet, "按客户经理"));
}

TEST(ReportParts, AFileIsCalledAsPeopleWriteItNotAsItsUrlDoes) {
    EXPECT_EQ(fromUno(calc::nameOf("file:///tmp/%E5%AE%A2%E6%88%B7%202026.ods")), "客户 2026.ods");
    EXPECT_EQ(fromUno(calc::nameOf("")), "");
}

TEST(ReportParts, WhoWantsNoTiersWrittenGetsNoReportEither) {
    const Workbook book(sampleFile(zh::file));
    const auto before = contentOf(book);
    auto bench = commands::openWorkbench(context(), book.model(), static_cast<core::Day>(sampleDay));
    Answering no(false);
    EXPECT_TRUE(commands::tierReport(bench, no, {}).sheets.empty());
    EXPECT_EQ(no.asked.size(), 1U);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_TRUE(undoTitles(book).empty());
    Answering yes(true);
    EXPECT_FALSE(commands::tierReport(bench, yes, {}).sheets.empty());
}

} // namespace
} // namespace clientele::test
