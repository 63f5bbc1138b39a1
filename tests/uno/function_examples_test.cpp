// Every example of the catalogue, in cells and by FunctionAccess: what the help says is what Calc gives.
#include "examples.hpp"

#include <com/sun/star/sheet/XFunctionAccess.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace clientele::test {
namespace {

using functions::catalogue;
using functions::FunctionEntry;
using Table = Sequence<Sequence<Any>>;

/// The arguments of an example's formula, its ranges replaced by their values: "=F(A1:A7;;2)" → A1:A7,
/// void, 2.
Sequence<Any> argumentsOf(const Workbook& book, const std::string& formula) {
    std::vector<Any> out;
    const auto open = formula.find('(') + 1;
    const auto inside = formula.substr(open, formula.rfind(')') - open);
    for (std::size_t at = 0; at <= inside.size();) {
        const auto end = std::min(inside.find(';', at), inside.size());
        const auto word = inside.substr(at, end - at);
        if (word.empty())
            out.emplace_back(OUString()); // FunctionAccess refuses void
        else if (word.front() >= 'A' && word.front() <= 'Z')
            out.emplace_back(book.values(word.c_str()));
        else
            out.emplace_back(std::stod(word));
        at = end + 1;
    }
    return Sequence<Any>(out.data(), static_cast<sal_Int32>(out.size()));
}

Any callByAccess(const FunctionEntry& function, const Sequence<Any>& arguments) {
    const auto access = create<css::sheet::XFunctionAccess>(context(), "com.sun.star.sheet.FunctionAccess");
    const auto name = "org.clientele.Functions." + std::string(function.method);
    return access->callFunction(toUno(name), arguments);
}

TEST(FunctionCatalogue, EveryExampleGivesWhatItSays) {
    for (const auto& function : catalogue())
        for (const auto& example : function.examples) {
            const Workbook book;
            fill(book, example.data);
            const auto range = rangeName(12, example.result.size(), example.result.front().size());
            book.enterArray(range.c_str(), std::string(example.formula).c_str());
            EXPECT_EQ("", differences(book.values(range.c_str()), example.result, std::string(function.name)))
                << example.formula;
        }
}

TEST(FunctionCatalogue, EveryFunctionAnswersFunctionAccessAsInCells) {
    const Workbook book;
    for (const auto& function : catalogue()) {
        const auto& example = function.examples.front();
        fill(book, example.data);
        Any answer;
        try {
            answer = callByAccess(function, argumentsOf(book, std::string(example.formula)));
        } catch (const css::uno::Exception& error) {
            ADD_FAILURE() << function.name << ": " << fromUno(error.Message);
            continue;
        }
        Table table;
        if (!(answer >>= table))
            table = sequenceOf({sequenceOf({answer})});
        EXPECT_EQ("", differences(table, example.result, std::string(function.name)));
        Reference<css::sheet::XSheetOperation>(book.range("A1:L9"), UNO_QUERY_THROW)->clearContents(1023);
    }
}

} // namespace
} // namespace clientele::test
