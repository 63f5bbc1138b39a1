// The private office itself: it starts with the extension, works on documents, and leaves nothing behind.
#include "office.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

#include <csignal>
#include <gtest/gtest.h>

namespace clientele::test {
namespace {

TEST(PrivateOffice, HasTheExtensionOfThisBuild) {
    const auto provider = css::deployment::PackageInformationProvider::get(context());
    const auto where = fromUno(provider->getPackageLocation("org.clientele.extension"));
    EXPECT_NE(std::string::npos, where.find(CLIENTELE_BUNDLED_EXTENSIONS)) << where;
}

TEST(PrivateOffice, CalculatesInANewVisibleSpreadsheet) {
    const Workbook book;
    book.enter("A1", "=1+1");
    book.enter("A2", "=1/0");
    EXPECT_EQ(2, book.number("A1"));
    EXPECT_EQ(532, book.error("A2"));
}

TEST(PrivateOffice, StoresAndOpensOdsAndXlsxAndCsv) {
    const TemporaryFolder folder;
    const Workbook book;
    book.enter("A1", "客户");
    for (const char* name : {"copy.ods", "copy.xlsx", "copy.csv"}) {
        office::storeCopy(book.model(), folder / name);
        EXPECT_EQ("客户", Workbook(folder / name).text("A1")) << name;
    }
    EXPECT_THROW(office::storeCopy(book.model(), folder / "copy.doc"), std::runtime_error);
    EXPECT_THROW(Workbook(folder / "missing.ods"), std::runtime_error);
}

TEST(PrivateOffice, EndsAndRemovesItsProfile) {
    std::filesystem::path profile;
    pid_t pid = -1;
    {
        const office::OfficeProcess another(officeOptions());
        profile = another.profile();
        pid = another.pid();
        EXPECT_NE(pid, theOffice().pid());
        EXPECT_TRUE(std::filesystem::exists(profile));
    }
    EXPECT_FALSE(std::filesystem::exists(profile));
    EXPECT_EQ(-1, kill(pid, 0));
}

TEST(PrivateOffice, SaysWhyItDoesNotStart) {
    auto options = officeOptions();
    options.home = "/nonexistent";
    EXPECT_THROW(office::OfficeProcess{options}, std::runtime_error);
}

TEST(PrivateOffice, SpeaksTheLanguageAskedFor) {
    auto options = officeOptions();
    options.uiLanguage = "zh-CN";
    const office::OfficeProcess chinese(options);
    const office::DocumentScope document(office::newSpreadsheet(chinese.context()));
    const auto sheets = document.get()->getSheets()->getElementNames();
    EXPECT_EQ("工作表1", fromUno(sheets[0]));
}

} // namespace
} // namespace clientele::test
