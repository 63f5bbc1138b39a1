#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace clientele::core {

/// What stands in a cell: a value, nothing, or an error that stays in its own row.
/// The numbers of the errors are Calc's, so that the boundary passes them through unchanged.
enum class CellState : std::uint16_t {
    ok = 0,
    blank = 1,
    badArgument = 502,    ///< Err:502, an argument outside its domain
    badNumber = 503,      ///< #NUM!, no such number
    badValue = 519,       ///< #VALUE!, text where a number belongs
    divisionByZero = 532, ///< #DIV/0!
    notAvailable = 32767  ///< #N/A
};

/// One cell of a column: a value of T, blank, or an error.
template <class T>
struct Cell {
    T value{};
    CellState state = CellState::blank;

    Cell() = default;
    Cell(T v)
        : value(std::move(v))
        , state(CellState::ok) {} // NOLINT: a value is a cell
    Cell(CellState s)
        : state(s) {} // NOLINT: so is a state

    [[nodiscard]] bool ok() const { return state == CellState::ok; }
    [[nodiscard]] bool blank() const { return state == CellState::blank; }
    [[nodiscard]] bool failed() const { return !ok() && !blank(); }
    friend bool operator==(const Cell&, const Cell&) = default;
};

using NumberCell = Cell<double>;
using TextCell = Cell<std::string_view>; ///< a view of the caller's text

} // namespace clientele::core
