// The examples of docs/macros.md, run as they stand there.
#include "content.hpp"
#include "office.hpp"
#include "samples/facts.hpp"
#include "samples/workbooks.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/provider/XScriptProvider.hpp>
#include <com/sun/star/script/provider/XScriptProviderFactory.hpp>

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::test {
namespace {

using testing::HasSubstr;

/// Every block of the document's code in this language, one after the other.
std::string codeOf(const std::string& language) {
    std::ifstream in(CLIENTELE_SOURCE_DIR "/docs/macros.md");
    std::string code, line;
    for (bool inside = false; std::getline(in, line);)
        if (line.starts_with("```"))
            inside = line == "```" + language;
        else if (inside)
            code += line + "\n";
    return code;
}

/// Puts the source into the office's own Basic and calls one of its functions.
std::string runBasic(const std::string& source, const std::string& function,
                     const Sequence<Any>& arguments = {}) {
    const auto libraries = create<css::script::XLibraryContainer>(
        context(), "com.sun.star.script.ApplicationScriptLibraryContainer");
    const auto library = libraries->createLibrary("ClienteleExample");
    library->insertByName("Example", Any(toUno(source)));
    const auto factory = create<css::script::provider::XScriptProviderFactory>(
        context(), "com.sun.star.script.provider.MasterScriptProviderFactory");
    const auto provider = factory->createScriptProvider(Any(OUString("")));
    const auto script = provider->getScript(toUno("vnd.sun.star.script:ClienteleExample.Example." + function +
                                                  "?language=Basic&location=application"));
    Sequence<sal_Int16> indices;
    Sequence<Any> values;
    OUString out;
    script->invoke(arguments, indices, values) >>= out;
    libraries->removeLibrary("ClienteleExample");
    return fromUno(out);
}

/// The workbook as a user opens it: under its own name, which the example needs.
office::Spreadsheet opened(const std::filesystem::path& file) {
    const Reference<css::frame::XComponentLoader> desktop(css::frame::Desktop::create(context()),
                                                          UNO_QUERY_THROW);
    return office::Spreadsheet(desktop->loadComponentFromURL(office::fileUrl(file), "_blank", 0, {}),
                               UNO_QUERY_THROW);
}

TEST(Macros, TheBasicExampleTiersReportsAndWritesThePdf) {
    const TemporaryFolder folder;
    const auto file = folder / samples::facts::zh::file;
    samples::writeFile(file, samples::flatOds(samples::chineseWorkbook()));
    const office::DocumentScope book(opened(file));
    const auto sheets = book.get()->getSheets()->getElementNames().getLength();

    const auto words = runBasic(codeOf("basic"), "MonthEnd");

    EXPECT_THAT(words, HasSubstr("303 customers: A "));
    EXPECT_THAT(words, HasSubstr("overdue"));
    EXPECT_LT(sheets, book.get()->getSheets()->getElementNames().getLength());
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".pdf"));
}

TEST(Macros, TheBasicExampleLogsACallWithWhatItKnows) {
    const TemporaryFolder folder;
    const auto file = folder / samples::facts::en::file;
    samples::writeFile(file, samples::flatOds(samples::englishWorkbook()));
    const office::DocumentScope book(opened(file));
    const Reference<css::container::XIndexAccess> sheets(book.get()->getSheets(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> people(sheets->getByIndex(0), UNO_QUERY_THROW);
    const auto customer =
        people->getCellByPosition(samples::facts::en::firstColumn, samples::facts::en::firstRow)
            ->getFormula();
    const auto words = runBasic(codeOf("basic"), "LogTodaysCall",
                                sequenceOf<Any>({Any(customer), Any(OUString("wants samples"))}));
    EXPECT_THAT(words, HasSubstr("Logged: " + fromUno(customer)));
}

TEST(Macros, TheBasicExampleSaysWhyNothingWasDone) {
    const Workbook empty;
    EXPECT_THAT(runBasic(codeOf("basic"), "MonthEnd"), HasSubstr("No customer table was found."));
}

TEST(Macros, TheFormulaExamplesEnterAnArrayAndSaveACopyOfValues) {
    const TemporaryFolder folder;
    {
        const Workbook book;
        book.fill("C2:C8", column({50, 20, 10, 10, 5, 3, 2}));
        office::storeCopy(book.model(), folder / "sales.ods");
    }
    const office::DocumentScope book(opened(folder / "sales.ods"));
    EXPECT_THAT(runBasic(codeOf("basic"), "ClassesBesideSales"), HasSubstr("J2:J300"));
    EXPECT_THAT(runBasic(codeOf("basic"), "CopyForColleagues"), HasSubstr("instead of CRM. formulas: 299."));
    const Workbook copy(folder / "sales.ods-values.ods");
    EXPECT_EQ(fromUno(copy.cell("J8")->getFormula()), "C");
}

} // namespace
} // namespace clientele::test
