#pragma once

#include "core/rfm/rfm.hpp"
#include "core/tiering/concentration.hpp"
#include "functions/boundary/arguments.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What a model may return, and how Calc gets it. Never a boolean: Calc turns one in an array into garbage.
namespace clientele::functions {

/// A class for each cell of the first argument, in its shape, shown by labels.
struct Classes {
    std::vector<core::Cell<std::uint8_t>> of;
    Labels labels;
};

/// A text for each cell of the first argument, in its shape: why a class is what it is.
using Reasons = std::vector<core::Cell<std::string>>;

/// What a function that classifies gives: the classes, or with [why] the reasons.
using ClassesOrReasons = std::variant<Classes, Reasons>;

/// A table of its own shape: lines of equal length, then blank ones.
struct Lines {
    std::vector<Sequence<Any>> lines;
    std::size_t blank = 0;
};

Any resultOf(double value, const Shape&);
Any resultOf(const std::vector<double>& row, const Shape&);
Any resultOf(const std::vector<core::CurvePoint>& points, const Shape&);
Any resultOf(const core::RfmCuts& cuts, const Shape&);
Any resultOf(const std::vector<core::Cell<core::RfmScore>>& scores, const Shape& first);
Any resultOf(const Classes& classes, const Shape& first);
Any resultOf(const Reasons& reasons, const Shape& first);
Any resultOf(const ClassesOrReasons& either, const Shape& first);
Any resultOf(const Lines& lines, const Shape&);

/// R, F, M and the three as one number.
std::array<Any, 4> cellsOf(const core::RfmScore& score);

/// A line of blanks.
inline Sequence<Any> blankLine(sal_Int32 columns) {
    Sequence<Any> line(columns);
    std::fill_n(line.getArray(), columns, blankResult());
    return line;
}

/// A table as Calc should get it. Calc (seen with 7.4) does not enter the texts of a mixed array among those
/// it tells apart, so that =COUNTIF(…;"A") and =E2="A" do not find them; those of an array of texts alone it
/// does.
Any tableAny(const Table& table);

/// How many rows a result has that fills `rows`, of which only `used` hold anything. Calc 7.4 takes a long
/// run of blanks or texts in a time that grows with the square: the blank rest of a column reference is left
/// off where that would be felt (an array formula over more cells shows #N/A there, as always).
std::size_t rowsGiven(std::size_t rows, std::size_t used);

/// What one row of a lifted function gives: a cell, or several side by side.
inline void place(Any*& at, const Any& result) {
    *at++ = result;
}
template <std::size_t n>
void place(Any*& at, const std::array<Any, n>& result) {
    for (const auto& cell : result)
        *at++ = cell;
}

template <class Out>
struct Width {
    static constexpr std::size_t cells = 1;
    static Any filled(const Any& cell) { return cell; }
};
template <std::size_t n>
struct Width<std::array<Any, n>> {
    static constexpr std::size_t cells = n;
    static std::array<Any, n> filled(const Any& cell) {
        std::array<Any, n> out;
        out.fill(cell);
        return out;
    }
};

} // namespace clientele::functions
