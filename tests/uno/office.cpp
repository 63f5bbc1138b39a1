#include "office.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <cppuhelper/exc_hlp.hxx>

#include <exception>
#include <gtest/gtest.h>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace clientele::test {

namespace {
std::unique_ptr<office::OfficeProcess> shared; // started at first use, ended by the environment

/// A crash is a failure of the test that meets it, also where a new office would let the next test pass.
bool isThere() {
    if (!shared)
        return false;
    if (!shared->running())
        ADD_FAILURE() << "the office has ended by itself: " << shared->logTail();
    return shared->running();
}

class OfficeEnvironment : public testing::Environment {
public:
    void TearDown() override {
        isThere();
        shared.reset();
    }
};

/// gtest says of an exception of the office only that it is unknown: this adds its type and words.
class ExceptionWords : public testing::EmptyTestEventListener {
    void OnTestPartResult(const testing::TestPartResult&) override {
        if (const auto thrown = std::current_exception())
            try {
                std::rethrow_exception(thrown);
            } catch (const css::uno::Exception& e) {
                std::cout << fromUno(cppu::getCaughtException().getValueTypeName()) << ": "
                          << fromUno(e.Message) << '\n';
            } catch (...) { // gtest has said it
            }
    }
};
} // namespace

office::OfficeOptions officeOptions() {
    office::OfficeOptions options;
    options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
    return options;
}

office::OfficeProcess& theOffice() {
    if (!isThere()) {
        shared.reset();
        shared = std::make_unique<office::OfficeProcess>(officeOptions());
    }
    return *shared;
}

const Reference<css::uno::XComponentContext>& context() {
    return theOffice().context();
}

Workbook::Workbook()
    : document_(office::newSpreadsheet(context())) {}

Workbook::Workbook(const std::filesystem::path& file)
    : document_(office::openSpreadsheet(context(), file)) {}

Workbook::Workbook(const std::filesystem::path& file, ReadOnly)
    : document_(
          office::Spreadsheet(create<css::frame::XComponentLoader>(context(), "com.sun.star.frame.Desktop")
                                  ->loadComponentFromURL(office::fileUrl(file), "_blank", 0,
                                                         properties({{"ReadOnly", Any(true)}})),
                              UNO_QUERY_THROW)) {}

Workbook::Workbook(office::Spreadsheet document)
    : document_(std::move(document)) {}

Reference<css::sheet::XSpreadsheet> Workbook::sheet(int index) const {
    const Reference<css::container::XIndexAccess> sheets(model()->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(index), UNO_QUERY_THROW);
}

Reference<css::table::XCellRange> Workbook::range(const char* name) const {
    return sheet()->getCellRangeByName(OUString::createFromAscii(name));
}

Reference<css::table::XCell> Workbook::cell(const char* name) const {
    return range(name)->getCellByPosition(0, 0);
}

void Workbook::enter(const char* name, const char* formula) const {
    cell(name)->setFormula(toUno(formula));
}

void Workbook::enterArray(const char* name, const char* formula) const {
    Reference<css::sheet::XArrayFormulaRange>(range(name), UNO_QUERY_THROW)->setArrayFormula(toUno(formula));
}

void Workbook::fill(const char* name, const Sequence<Sequence<Any>>& values) const {
    Reference<css::sheet::XCellRangeData>(range(name), UNO_QUERY_THROW)->setDataArray(values);
}

Sequence<Sequence<Any>> Workbook::values(const char* name) const {
    return Reference<css::sheet::XCellRangeData>(range(name), UNO_QUERY_THROW)->getDataArray();
}

double Workbook::number(const char* name) const {
    return cell(name)->getValue();
}

std::string Workbook::text(const char* name) const {
    return fromUno(Reference<css::text::XTextRange>(cell(name), UNO_QUERY_THROW)->getString());
}

int Workbook::error(const char* name) const {
    return cell(name)->getError();
}

TemporaryFolder::TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "clientele-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make a folder like " + pattern);
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace clientele::test

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    testing::AddGlobalTestEnvironment(new clientele::test::OfficeEnvironment);
    testing::UnitTest::GetInstance()->listeners().Append(new clientele::test::ExceptionWords);
    return RUN_ALL_TESTS();
}
