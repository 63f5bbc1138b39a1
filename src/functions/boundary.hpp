#pragma once

#include "core/errors.hpp"
#include "functions/results.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

/// The typed boundary: `call` maps what Calc passes onto an ordinary signature and the result back. A
/// function that works row by row returns, from its other arguments, what is to be done with one row (Each);
/// it is then lifted over the leading arguments: a column in gives the column's shape out, and single values
/// go with every row.
namespace clientele::functions {

template <class Out, class... In>
using Each = std::function<Out(In...)>;

/// How a lifted function sees one cell. A blank or an error that it does not ask for is the row's result.
template <class T>
struct Element;
template <>
struct Element<double> {
    static core::NumberCell read(const Any& cell, bool, int) { return numberOf(cell); }
};
template <>
struct Element<core::DayCell> { // blank and error are for the function to judge
    static core::Cell<core::DayCell> read(const Any& cell, bool single, int dateOffset) {
        // an empty cell that is passed alone arrives as 0, which is no date anyone means
        if (const auto number = numberOf(cell); single && number.ok() && number.value == 0)
            return core::DayCell();
        return dayOf(cell, dateOffset);
    }
    static constexpr bool usesDates = true;
};
template <>
struct Element<std::string> {
    static core::Cell<std::string> read(const Any& cell, bool single, int) {
        if (const auto number = numberOf(cell); single && number.ok() && number.value == 0)
            return core::CellState::blank; // the empty cell again
        if (const auto number = numberOf(cell); number.failed() && number.state != core::CellState::badValue)
            return number.state;
        auto text = textOf(cell);
        return text.empty() ? core::Cell<std::string>() : core::Cell<std::string>(std::move(text));
    }
};

/// One row of a lifted function.
template <class Out, class... In>
Out oneRow(const Each<Out, In...>& f, core::Cell<In>... cells) {
    for (const auto state : {cells.state...})
        if (state != core::CellState::ok && state != core::CellState::blank)
            return Width<Out>::filled(anyOf(state));
    if ((cells.blank() || ...))
        return Width<Out>::filled(Any());
    return f(cells.value...);
}

/// The shape of the ranges among the arguments, which must be one.
template <class... C>
Shape commonShape(const C&... cells) {
    Shape out{1, 1};
    for (const Cells* c : {&cells...}) {
        if (c->single())
            continue;
        if (c->shape().size() == 0 || (out.size() != 1 && out != c->shape()))
            throw core::FunctionError(core::CellState::badArgument, "ranges of different shape");
        out = c->shape();
    }
    return out;
}

template <class Out, class... In, class... C>
Any lifted(const Caller& caller, const Each<Out, In...>& f, const C&... cells) {
    constexpr auto width = Width<Out>::cells;
    constexpr bool dates = (requires { Element<In>::usesDates; } || ...);
    const Shape shape = commonShape(cells...);
    if (width > 1 && shape.columns != 1)
        throw core::FunctionError(core::CellState::badArgument, "a column is wanted here");
    const int offset = dates ? caller.dateOffset() : 0;
    const auto rowAt = [&](std::size_t i) {
        return oneRow(f, Element<In>::read(cells[cells.single() ? 0 : i], cells.single(), offset)...);
    };
    if (shape.size() == 1 && width == 1) {
        Any only;
        auto* at = &only;
        place(at, rowAt(0));
        return only.hasValue() ? only : blankResult();
    }
    const auto used = std::max({cells.single() ? std::size_t{shape.size() == 1} : cells.used()...});
    const auto columns = static_cast<sal_Int32>(shape.columns * width);
    const Sequence<Any> blank(columns);
    const auto rows = rowsGiven(shape.rows, (used + shape.columns - 1) / shape.columns);
    Table out(static_cast<sal_Int32>(rows));
    auto* const lines = out.getArray();
    for (std::size_t row = 0, i = 0; row < rows; ++row) {
        if (i >= used) {
            lines[row] = blank;
            continue;
        }
        Sequence<Any> line(columns);
        auto* at = line.getArray();
        for (std::size_t column = 0; column < shape.columns; ++column, ++i)
            if (i < used)
                place(at, rowAt(i));
        lines[row] = line;
    }
    return Any(out);
}

/// Nothing leaves unhandled: every exception is an error in the cell.
template <class F>
Any guarded(F f) noexcept {
    try {
        return f();
    } catch (const core::FunctionError& error) {
        return anyOf(error.state());
    } catch (...) { // no memory, a document that went away: no reason to take Calc down
        return anyOf(core::CellState::badValue);
    }
}

/// The whole of the arguments at once.
template <class R, class... P, class... A>
Any call(const Caller& caller, R (*function)(const Caller&, P...), const A&... arguments) {
    static_assert(sizeof...(P) == sizeof...(A));
    return guarded([&] {
        const std::tuple<std::conditional_t<true, Cells, A>...> cells(arguments...);
        const auto result = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return function(caller, Argument<std::remove_cvref_t<P>>(std::get<I>(cells), caller).get()...);
        }
        (std::index_sequence_for<P...>());
        return resultOf(result, std::get<0>(cells).shape());
    });
}

/// Row by row over the leading arguments.
template <class Out, class... In, class... P, class... A>
Any call(const Caller& caller, Each<Out, In...> (*prepare)(const Caller&, P...), const A&... arguments) {
    static_assert(sizeof...(In) + sizeof...(P) == sizeof...(A));
    return guarded([&] {
        const std::tuple<std::conditional_t<true, Cells, A>...> cells(arguments...);
        const auto each = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return prepare(
                caller,
                Argument<std::remove_cvref_t<P>>(std::get<sizeof...(In) + I>(cells), caller).get()...);
        }
        (std::index_sequence_for<P...>());
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return lifted(caller, each, std::get<I>(cells)...);
        }
        (std::index_sequence_for<In...>());
    });
}

} // namespace clientele::functions
