// Every function with everything a cell can hold, in every argument. What must come out follows from the kind
// of the argument alone (docs/functions.md, "What an argument may hold"), so a new function is tested by
// being declared.
#include "examples.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>
#include <vector>

namespace clientele::test {
namespace {

using functions::ArgumentEntry;
using functions::catalogue;
using functions::FunctionEntry;

constexpr int badArgument = 502, badValue = 519;
const std::set<int> knownErrors{502, 503, 504, 519, 523, 532, 32767};

/// Where the odd inputs stand, out of the way of the examples. AA: nothing.
void putOddInputs(const Workbook& book) {
    book.enter("AB1", "=1/0");
    book.enter("AC1", "1"); // one cell, one row (AC1:AE1), one column (AC1:AC3), a rectangle
    book.enter("AD1", "2");
    book.enter("AE1", "3");
    book.enter("AC2", "4");
    book.enter("AC3", "5");
    book.enter("AD2", "6");
}

/// "=F(A1:A7;;2)" → {A1:A7, , 2}, as many as the function has arguments.
std::vector<std::string> argumentsOf(const FunctionEntry& function) {
    const std::string formula(function.examples.front().formula);
    const auto open = formula.find('(') + 1;
    const auto inside = formula.substr(open, formula.rfind(')') - open);
    std::vector<std::string> out;
    int depth = 0;
    out.emplace_back();
    for (const char c : inside) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (c == ';' && depth == 0)
            out.emplace_back();
        else
            out.back() += c;
    }
    out.resize(function.arguments.size());
    return out;
}

std::string formulaOf(const FunctionEntry& function, std::vector<std::string> arguments) {
    while (!arguments.empty() && arguments.back().empty())
        arguments.pop_back();
    std::string out = "=" + std::string(function.name) + "(";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        out += (i == 0 ? "" : ";") + arguments[i];
    return out + ")";
}

/// What a formula gives, as its upper left cell shows it.
struct Outcome {
    int error = 0;
    bool isText = false;
    double number = 0;
    std::string text;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& o) {
    if (o.error != 0)
        return out << "Err:" << o.error;
    return o.isText ? out << '"' << o.text << '"' : out << o.number;
}

class FunctionMatrix : public testing::Test {
protected:
    FunctionMatrix() { putOddInputs(book_); }

    Outcome outcome(const std::string& formula) const {
        book_.enterArray("AH1", formula.c_str());
        Outcome out;
        out.error = book_.error("AH1");
        if (out.error == 0) {
            const auto value = book_.values("AH1")[0][0];
            out.isText = !(value >>= out.number);
            out.text = out.isText ? book_.text("AH1") : "";
        }
        EXPECT_TRUE(out.error == 0 || knownErrors.contains(out.error)) << formula << " gives " << out;
        EXPECT_TRUE(std::isfinite(out.number)) << formula;
        return out;
    }

    /// The function's first example with another argument.
    Outcome with(const FunctionEntry& function, std::size_t argument, const std::string& odd) const {
        auto arguments = argumentsOf(function);
        arguments[argument] = odd;
        return outcome(formulaOf(function, arguments));
    }

    const Workbook& book() const { return book_; }

private:
    Workbook book_;
};

bool any(std::string_view kind, std::initializer_list<std::string_view> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool isNumeric(const ArgumentEntry& a) {
    return any(a.kind, {"number", "number row", "one number", "share", "whole number", "flag"});
}

bool holds(const ArgumentEntry& a, double value) {
    return (a.above ? value > a.least : value >= a.least) && (a.below ? value < a.most : value <= a.most);
}

/// A test walks over every argument of every function.
template <class Check>
void forEveryArgument(const Workbook& book, Check check) {
    for (const auto& function : catalogue()) {
        fill(book, function.examples.front().data);
        for (std::size_t i = 0; i < function.arguments.size(); ++i) {
            SCOPED_TRACE(std::string(function.name) + ", argument " + std::string(function.arguments[i].idl));
            check(function, i, function.arguments[i]);
        }
    }
}

TEST_F(FunctionMatrix, TextWhereANumberBelongsIsAValueErrorAlsoWhenItLooksLikeANumber) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        if (!isNumeric(a) && !any(a.kind, {"number list", "one date", "date", "date list"}))
            return;
        EXPECT_EQ(badValue, with(function, i, "\"abc\"").error);
        EXPECT_EQ(badValue, with(function, i, "\"12\"").error);
    });
}

TEST_F(FunctionMatrix, TextInAColumnOfNumbersIsNeverReadAsZero) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        if (a.kind != "number column" || i > 0)
            return;
        const auto outcome = with(function, i, "\"abc\"");
        EXPECT_TRUE(outcome.error != 0) << outcome;
    });
}

TEST_F(FunctionMatrix, AnErrorInACellIsAnErrorOfTheFunction) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry&) {
        EXPECT_NE(0, with(function, i, "AB1").error);
    });
}

TEST_F(FunctionMatrix, AnEmptyTextIsABlankRowOrTheDefault) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        const auto empty = with(function, i, "\"\"");
        if (!a.required) {
            EXPECT_EQ(with(function, i, ""), empty);
        } else if (!a.judged && any(a.kind, {"number", "text", "number row"})) {
            EXPECT_EQ((Outcome{0, true, 0, ""}), empty);
        }
    });
}

TEST_F(FunctionMatrix, AnEmptyCellIsZeroForANumberAndBlankForATextOrDate) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        const auto empty = with(function, i, "AA1");
        if (isNumeric(a)) {
            EXPECT_EQ(with(function, i, "0"), empty);
        } else if (a.required && !a.judged && a.kind == "text") {
            EXPECT_EQ((Outcome{0, true, 0, ""}), empty);
        }
    });
}

TEST_F(FunctionMatrix, ABooleanIsOneOrZero) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        if (!isNumeric(a))
            return;
        EXPECT_EQ(with(function, i, "1"), with(function, i, "TRUE()"));
        EXPECT_EQ(with(function, i, "0"), with(function, i, "FALSE()"));
    });
}

TEST_F(FunctionMatrix, ANumberOutsideTheDomainIsRefused) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        for (const double value : {-1.0, 0.0, 1e308, -1e308}) {
            char formula[32];
            std::snprintf(formula, sizeof formula, "%.17g", value);
            const auto outcome = with(function, i, formula); // never a crash, NaN or unknown error
            if ((isNumeric(a) || a.kind == "number list") && a.kind != "flag" && !holds(a, value)) {
                EXPECT_EQ(badArgument, outcome.error) << formula << " gives " << outcome;
            }
        }
    });
}

TEST_F(FunctionMatrix, AWordThatIsNoChoiceIsRefusedAndEveryChoiceIsTaken) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        if (a.kind != "choice")
            return;
        EXPECT_EQ(badArgument, with(function, i, "\"abc\"").error);
        for (const auto choice : a.choices)
            EXPECT_NE(badArgument, with(function, i, '"' + std::string(choice) + '"').error) << choice;
    });
}

TEST_F(FunctionMatrix, SeveralValuesWhereOneIsWantedAreRefused) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry& a) {
        if (!any(a.kind, {"one number", "share", "whole number", "flag", "one date", "one text", "choice"}))
            return;
        for (const char* range : {"AC1:AE1", "AC1:AC3", "AC1:AD2", "{1;2}"})
            EXPECT_EQ(badArgument, with(function, i, range).error) << range;
    });
}

TEST_F(FunctionMatrix, EveryShapeIsAnsweredWithAValueOrAnError) {
    forEveryArgument(book(), [&](const auto& function, std::size_t i, const ArgumentEntry&) {
        // outcome() says what may come
        for (const char* odd : {"{1;2}", "{\"a\"|\"b\"}", "AC1", "AC1:AE1", "AC1:AC3", "AC1:AD2", "AA1:AA9"})
            with(function, i, odd);
        if (i == 0) // the whole column, of which three cells are filled
            with(function, i, "AC1:AC1048576");
    });
}

TEST_F(FunctionMatrix, AnArgumentLeftOutIsTheSameAsOneNotGiven) {
    for (const auto& function : catalogue()) {
        fill(book(), function.examples.front().data);
        auto arguments = argumentsOf(function);
        std::size_t required = 0;
        for (const auto& a : function.arguments)
            required += a.required ? 1 : 0;
        arguments.resize(required);
        const auto shortest = formulaOf(function, arguments);
        std::string longest = shortest.substr(0, shortest.size() - 1);
        for (auto i = required; i < function.arguments.size(); ++i)
            longest += ";";
        EXPECT_EQ(outcome(shortest), outcome(longest + ")")) << function.name;
    }
}

TEST_F(FunctionMatrix, WhatGoesRowByRowTakesAColumnAndGivesEachRowsOwnResult) {
    for (const auto& function : catalogue()) {
        const auto& first = function.arguments.front();
        if (!any(first.kind, {"number", "text", "date", "number row", "cell row"}))
            continue;
        SCOPED_TRACE(std::string(function.name));
        fill(book(), function.examples.front().data);
        auto arguments = argumentsOf(function);
        const bool onlyCells = std::ranges::all_of(
            arguments, [](const std::string& a) { return a.empty() || a.find(':') == std::string::npos; });
        if (first.kind == "number row" || first.kind == "cell row" || !onlyCells)
            continue; // the examples of those are columns or rows themselves
        const auto one = outcome(formulaOf(function, arguments));
        const auto cell = arguments.front();
        book().enterArray("AF1:AF3", ("=" + cell).c_str());
        arguments.front() = "AF1:AF3";
        book().enterArray("AG1:AG3", formulaOf(function, arguments).c_str());
        const auto column = book().values("AG1:AG3");
        for (sal_Int32 row = 0; row < 3 && one.error == 0 && !one.isText; ++row) {
            double number = 0;
            EXPECT_TRUE(column[row][0] >>= number);
            EXPECT_EQ(one.number, number) << "row " << row;
        }
        for (sal_Int32 row = 0; row < 3 && one.error == 0 && one.isText; ++row) {
            OUString text;
            column[row][0] >>= text;
            EXPECT_EQ(one.text, fromUno(text)) << "row " << row;
        }
    }
}

} // namespace
} // namespace clientele::test
