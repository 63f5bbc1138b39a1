// Arguments that are small tables of the product's own: the policy, RFM thresholds, a segment scheme.
#include "core/base/errors.hpp"
#include "core/policy/policy_sheet.hpp"
#include "functions/boundary/arguments.hpp"

#include <cmath>

namespace clientele::functions {

using core::CellState;
using core::FunctionError;

namespace {
core::Grid gridOf(const Cells& cells) {
    const auto& shape = cells.shape();
    core::Grid grid(0, 0, static_cast<int>(shape.rows), static_cast<int>(shape.columns));
    for (std::size_t i = 0; i < cells.used(); ++i) {
        const int row = static_cast<int>(i / shape.columns);
        const int column = static_cast<int>(i % shape.columns);
        const auto number = numberOf(cells[i]);
        if (number.ok())
            grid.setNumber(row, column, number.value);
        else if (number.state == CellState::badValue)
            grid.setText(row, column, textOf(cells[i]));
        else if (number.failed())
            grid.setError(row, column);
    }
    return grid;
}

double numberAt(const Cells& cells, std::size_t row, std::size_t column) {
    const auto cell = numberOf(cells[row * cells.shape().columns + column]);
    if (!cell.ok())
        throw FunctionError(cell.blank() ? CellState::badArgument : cell.state, "a number is wanted here");
    return cell.value;
}

std::uint8_t scoreAt(const Cells& cells, std::size_t row, std::size_t column) {
    const double score = numberAt(cells, row, column);
    if (!(score >= 1 && score <= 9) || score != std::floor(score))
        throw FunctionError(CellState::badArgument, "a score is a whole number from 1 to 9");
    return static_cast<std::uint8_t>(score);
}

std::size_t usedRows(const Cells& cells) {
    const auto columns = cells.shape().columns;
    return (cells.used() + columns - 1) / columns;
}
} // namespace

Argument<core::Policy>::Argument(const Cells& cells, const Caller& caller, const Rule&) {
    const auto& shape = cells.shape();
    if (shape.columns < core::policy_column::count - 1)
        throw FunctionError(CellState::badArgument, "the policy is the range CRM_POLICY");
    const core::Area area{0, 0, 0, static_cast<int>(shape.rows) - 1, static_cast<int>(shape.columns) - 1};
    auto reading = core::readPolicy(gridOf(cells), area, {}, caller.language(), caller.language());
    if (!reading.problems.empty())
        throw FunctionError(CellState::badArgument, reading.problems.front());
    for (auto* days : {&reading.policy.holidays, &reading.policy.workdays})
        for (auto& day : *days)
            day += caller.dateOffset();
    value_ = std::move(reading.policy);
}

/// Thresholds of R, F and M side by side, as CRM.RFMCUTS gives them; what stands to the right is not read.
Argument<core::RfmCuts>::Argument(const Cells& cells, const Caller&, const Rule&) {
    if (cells.shape().columns < 3)
        throw FunctionError(CellState::badArgument, "three columns of thresholds are wanted");
    for (std::size_t row = 0; row < usedRows(cells); ++row) {
        value_.recency.push_back({numberAt(cells, row, 0), 0});
        value_.frequency.push_back({numberAt(cells, row, 1), 0});
        value_.monetary.push_back({numberAt(cells, row, 2), 0});
    }
}

/// A row per cluster: its name, its customers (not read), its centre; below them the scale of each column.
Argument<CentreTable>::Argument(const Cells& cells, const Caller&, const Rule&) {
    constexpr std::size_t firstNumber = 2;
    const auto columns = cells.shape().columns, rows = usedRows(cells);
    if (columns <= firstNumber || rows < 2)
        throw FunctionError(CellState::badArgument, "centres of clusters and a scale below are wanted");
    const auto numbersOf = [&](std::size_t row) {
        std::vector<double> numbers;
        for (auto column = firstNumber; column < columns; ++column)
            numbers.push_back(numberAt(cells, row, column));
        return numbers;
    };
    for (std::size_t row = 0; row + 1 < rows; ++row) {
        const Any& name = cells[row * columns];
        if (isBlank(name))
            throw FunctionError(CellState::badArgument, "a cluster without a number or a name");
        value_.names.push_back(name);
        value_.centres.clusters.push_back({0, numbersOf(row)});
    }
    value_.centres.scale = numbersOf(rows - 1);
    core::checkCentres(value_.centres);
}

/// A row per segment: its name, then lowest and highest R, F and M. A row with a name alone names the others.
Argument<core::SegmentScheme>::Argument(const Cells& cells, const Caller& caller, const Rule&) {
    constexpr std::size_t columns = 7;
    if (cells.shape().columns != columns)
        throw FunctionError(CellState::badArgument, "a scheme has seven columns");
    value_.others = core::defaultSegments(caller.language()).others;
    for (std::size_t row = 0; row < usedRows(cells); ++row) {
        const auto name = textOf(cells[row * columns]);
        bool bare = true;
        for (std::size_t column = 1; column < columns; ++column)
            bare = bare && isBlank(cells[row * columns + column]);
        if (bare && !name.empty())
            value_.others = name;
        if (bare)
            continue;
        const auto range = [&](std::size_t column) {
            return core::ScoreRange{scoreAt(cells, row, column), scoreAt(cells, row, column + 1)};
        };
        value_.rules.push_back({range(1), range(3), range(5), name});
    }
    core::checkScheme(value_);
}

} // namespace clientele::functions
