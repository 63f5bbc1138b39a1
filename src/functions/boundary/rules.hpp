#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

/// What the catalogue (resources/functions) declares of each argument, for the boundary to keep: one place
/// that reads, checks and refuses. functions/rules.hpp, generated, holds a table of them per function.
namespace clientele::functions {

/// What an argument is for a model. The first five go row by row: a column in gives a column out.
enum class Kind : std::uint8_t {
    number,
    text,
    date,
    numberRow, ///< a customer's values side by side; a rectangle holds a customer per row
    cellRow,   ///< the same, of which only counts whether a cell is filled
    numberColumn,
    textColumn,
    dateColumn,
    oneNumber,
    share,
    wholeNumber,
    flag,
    choice,
    oneDate,
    oneText,
    numberList,
    dateList,
    labels,
    policy,
    table
};

/// The numbers an argument may be.
struct Domain {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool above = false; ///< least itself is out
    bool below = false; ///< most itself is out

    [[nodiscard]] constexpr bool holds(double value) const {
        return (above ? value > least : value >= least) && (below ? value < most : value <= most);
    }
};

struct Rule {
    Kind kind;
    bool required;
    Domain domain;
    std::span<const std::string_view>
        choices; ///< of a choice, as formulas write them; the first is the default
};

} // namespace clientele::functions
