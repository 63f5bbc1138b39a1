// The command Help: which page it hands to the browser. The browser here is a script that notes what it is
// asked for.
#include "commands/help.hpp"
#include "commands/refusal.hpp"
#include "office.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <osl/file.hxx>

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace clientele::test {
namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
}

/// An office whose browser only takes notes.
class HelpReader {
public:
    explicit HelpReader(const std::string& language)
        : office_(options(language, folder_)) {}

    /// What the browser is given when Help is chosen with a cell of this formula selected.
    std::filesystem::path pageFor(const std::string& formula) {
        const office::DocumentScope document(office::newSpreadsheet(office_.context()));
        const Reference<css::frame::XModel> model(document.get(), UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> sheets(document.get()->getSheets(), UNO_QUERY_THROW);
        const Reference<css::table::XCellRange> sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
        const auto cell = sheet->getCellByPosition(1, 1);
        cell->setFormula(toUno(formula));
        const auto controller = model->getCurrentController();
        Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(Any(cell));
        css::frame::DispatchHelper::create(office_.context())
            ->executeDispatch(
                Reference<css::frame::XDispatchProvider>(controller->getFrame(), UNO_QUERY_THROW),
                "org.clientele:help", OUString(), 0, {});
        return opened();
    }

private:
    static office::OfficeOptions options(const std::string& language, const TemporaryFolder& folder) {
        const auto browser = folder / "browser";
        std::ofstream(browser) << "#!/bin/sh\nprintf %s \"$1\" >'" << (folder / "opened").string() << "'\n";
        std::filesystem::permissions(browser, std::filesystem::perms::owner_all);
        auto out = officeOptions();
        out.uiLanguage = language;
        out.environment["DESKTOP_LAUNCH"] = browser.string();
        return out;
    }

    std::filesystem::path opened() const {
        const auto note = folder_ / "opened"; // the office waits for this browser
        const auto url = contentOf(note);
        std::filesystem::remove(note);
        OUString path;
        osl::FileBase::getSystemPathFromFileURL(toUno(url), path);
        return path.isEmpty() ? url : fromUno(path);
    }

    TemporaryFolder folder_;
    office::OfficeProcess office_;
};

std::filesystem::path installed(const char* page) {
    return std::filesystem::path(CLIENTELE_BUNDLED_EXTENSIONS) / "clientele.oxt/help" / page;
}

TEST(Help, OpensThePageOfTheFunctionInTheSelectedCellAndElseTheStartPage) {
    HelpReader reader("en-US");
    EXPECT_EQ(installed("en/index.html"), reader.pageFor(""));
    EXPECT_EQ(installed("en/gini.html"), reader.pageFor("=1-ORG.CLIENTELE.FUNCTIONS.GINI(A1:A3)"));
    EXPECT_EQ(installed("en/index.html"), reader.pageFor("=ORG.CLIENTELE.FUNCTIONS.NOSUCHTHING(1)"));
    EXPECT_NE(std::string::npos, contentOf(installed("en/gini.html")).find("Gini coefficient"));
}

TEST(Help, SpeaksTheLanguageOfTheUserInterface) {
    EXPECT_EQ(installed("zh-CN/gini.html"), HelpReader("zh-CN").pageFor("=ORG.CLIENTELE.FUNCTIONS.GINI(A1)"));
    EXPECT_EQ(installed("zh-TW/index.html"), HelpReader("zh-TW").pageFor("客戶"));
}

TEST(Help, SaysWhereThePagesAreWhenNoBrowserCanBeStarted) {
    const std::string path = std::getenv("PATH");
    const TemporaryFolder empty;
    setenv("PATH", (empty / "").c_str(), 1);
    std::string said;
    try {
        commands::openHelp(context(), {});
    } catch (const commands::Refusal& refusal) {
        said = refusal.what();
    }
    setenv("PATH", path.c_str(), 1);
    EXPECT_NE(std::string::npos, said.find(installed("en/index.html"))) << said;
}

TEST(Help, KnowsAFunctionByBothItsNamesAndMistakesNoOtherForIt) {
    using commands::helpPageOf;
    EXPECT_EQ("abc", helpPageOf("=CRM.ABC(A1:A9)"));
    EXPECT_EQ("tier", helpPageOf("{=IF(A1;crm.Tier(A1;B1:C1);\"\")}"));
    EXPECT_EQ("index", helpPageOf("=SUM(A1:A9)"));
    EXPECT_EQ("index", helpPageOf("=XCRM.ABC(A1)"));
    EXPECT_EQ("index", helpPageOf("CRM.ABC is a function"));
    EXPECT_EQ("index", helpPageOf(""));
}

} // namespace
} // namespace clientele::test
