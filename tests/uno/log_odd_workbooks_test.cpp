// Logging a contact where something is missing or forbidden: clear words, nothing lost.
#include "content.hpp"
#include "samples/facts.hpp"

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace zh = samples::facts::zh;
using testing::HasSubstr;

std::string logFirst(const Workbook& book) {
    const auto name = findHeader(book, 0, "客户名称");
    return fromUno(commands()->logContact(
        book.model(), properties({{"Row", Any(sal_Int32(name.row + 2))}, {"Method", Any(toUno("电话"))}}),
        sampleDay));
}

TEST(LogInOddWorkbooks, AReadOnlyFileIsRefusedInWordsAndStaysAsItIs) {
    const Workbook book(sampleFile(zh::file), Workbook::ReadOnly());
    const auto before = contentOf(book);
    EXPECT_THAT(refusalOf([&] { logFirst(book); }), HasSubstr("read-only"));
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST(LogInOddWorkbooks, WithoutThePolicySheetItOnceHadTheDefaultsHold) {
    const Workbook book(sampleFile(zh::file));
    commands()->tierCustomers(book.model(), sampleDay);
    book.model()->getSheets()->removeByName(commands()->ensurePolicy(book.model()));
    EXPECT_THAT(logFirst(book), HasSubstr("2026-11-22"));
    undo(book);
    EXPECT_THAT(logFirst(book), HasSubstr("2026-11-22")) << "and again";
}

} // namespace
} // namespace clientele::test
