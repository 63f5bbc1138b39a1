#pragma once

#include "core/base/errors.hpp"
#include "functions/boundary/arguments.hpp"
#include "functions/boundary/results.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

/// Functions that work row by row, lifted over whole columns. Such a function returns, from its other
/// arguments, what is to be done with one row (Each). A column in gives the column's shape out, and single
/// values go with every row.
namespace clientele::functions {

template <class Out, class... In>
using Each = std::function<Out(In...)>;

/// A customer's values side by side. A row or a column alone is one customer; of a rectangle each row is one.
/// Only numbers within the domain and blanks reach the model: any other cell is the row's error.
using Series = std::span<const core::NumberCell>;

/// The same, of which only counts whether a cell is filled.
enum class Filled : bool { no, yes };
using CellSeries = std::span<const Filled>;

// ---- how a lifted function sees one cell ----

/// A blank or an error that it does not ask for is the row's result.
template <class T>
struct Element;
template <>
struct Element<double> {
    static constexpr bool of(Kind kind) { return kind == Kind::number; }
    static core::NumberCell read(const Any& cell, bool, int, const Domain& domain) {
        return within(domain, numberOf(cell));
    }
};
template <>
struct Element<core::DayCell> { // blank and error are for the function to judge
    static constexpr bool of(Kind kind) { return kind == Kind::date; }
    static constexpr bool usesDates = true;
    static core::Cell<core::DayCell> read(const Any& cell, bool single, int dateOffset, const Domain&) {
        // an empty cell that is passed alone arrives as 0, which is no date anyone means
        if (const auto number = numberOf(cell); single && number.ok() && number.value == 0)
            return core::DayCell();
        return dayOf(cell, dateOffset);
    }
};
template <>
struct Element<std::string> {
    static constexpr bool of(Kind kind) { return kind == Kind::text; }
    static core::Cell<std::string> read(const Any& cell, bool single, int, const Domain&) {
        if (const auto number = numberOf(cell); single && number.ok() && number.value == 0)
            return core::CellState::blank; // the empty cell again
        if (const auto number = numberOf(cell); number.failed() && number.state != core::CellState::badValue)
            return number.state;
        auto text = textOf(cell);
        return text.empty() ? core::Cell<std::string>() : core::Cell<std::string>(std::move(text));
    }
};

/// One lifted argument, read row by row.
template <class T>
class Reader {
public:
    static constexpr bool bySeries = false;
    static constexpr bool usesDates = requires { Element<T>::usesDates; };
    static constexpr bool of(const Rule& rule) { return rule.required && Element<T>::of(rule.kind); }

    Reader(const Cells& cells, const Rule& rule, int dateOffset)
        : cells_(&cells)
        , domain_(&rule.domain)
        , dateOffset_(dateOffset) {}
    [[nodiscard]] const Cells& cells() const { return *cells_; }
    [[nodiscard]] core::Cell<T> at(std::size_t row) {
        const bool single = cells_->single();
        return Element<T>::read((*cells_)[single ? 0 : row], single, dateOffset_, *domain_);
    }

private:
    const Cells* cells_;
    const Domain* domain_;
    int dateOffset_;
};

/// A row of cells as T, kept in one buffer from row to row.
template <class T>
class RowReader {
public:
    static constexpr bool bySeries = true;
    static constexpr bool usesDates = false;

    RowReader(const Cells& cells, const Rule& rule, int)
        : cells_(&cells)
        , domain_(&rule.domain)
        , keepsBlanks_(cells.shape().size() <= longestKept) {}
    [[nodiscard]] const Cells& cells() const { return *cells_; }
    /// A rectangle has a customer per row; a row or a column alone is one customer's.
    void setRows(std::size_t rows) {
        const auto& shape = cells_->shape();
        byRow_ = rows > 1 && shape.rows == rows;
        if (!byRow_ && shape.rows > 1 && shape.columns > 1)
            throw core::FunctionError(core::CellState::badArgument, "ranges of different height");
    }
    [[nodiscard]] core::Cell<std::span<const T>> at(std::size_t row) {
        const auto& shape = cells_->shape();
        const auto begin = byRow_ ? row * shape.columns : 0;
        const auto end = byRow_ ? begin + shape.columns : keepsBlanks_ ? shape.size() : cells_->used();
        buffer_.clear();
        bool blank = true;
        for (auto i = begin; i < end; ++i) {
            const bool empty = i >= cells_->used() || isBlank((*cells_)[i]);
            blank = blank && empty;
            if constexpr (std::is_same_v<T, Filled>) {
                buffer_.push_back(empty ? Filled::no : Filled::yes);
            } else {
                buffer_.push_back(empty ? core::NumberCell() : within(*domain_, numberOf((*cells_)[i])));
                if (buffer_.back().failed())
                    return buffer_.back().state;
            }
        }
        if (blank)
            return core::CellState::blank;
        return std::span<const T>(buffer_);
    }

private:
    static constexpr std::size_t longestKept = 1024; // a customer's measures, not a column of the sheet
    const Cells* cells_;
    const Domain* domain_;
    bool keepsBlanks_, byRow_ = false;
    std::vector<T> buffer_;
};

template <>
class Reader<Series> : public RowReader<core::NumberCell> {
public:
    using RowReader::RowReader;
    static constexpr bool of(const Rule& rule) { return rule.required && rule.kind == Kind::numberRow; }
};
template <>
class Reader<CellSeries> : public RowReader<Filled> {
public:
    using RowReader::RowReader;
    static constexpr bool of(const Rule& rule) { return rule.required && rule.kind == Kind::cellRow; }
};

/// Left out, or blank in its row: nothing.
template <class T>
class Reader<std::optional<T>> : public Reader<T> {
public:
    using Reader<T>::Reader;
    static constexpr bool of(const Rule& rule) {
        return !rule.required && Reader<T>::of(Rule{rule.kind, true, rule.domain, rule.choices});
    }
    [[nodiscard]] core::Cell<std::optional<T>> at(std::size_t row) {
        if (this->cells().omitted())
            return std::optional<T>();
        const auto cell = Reader<T>::at(row);
        if (cell.failed())
            return cell.state;
        return cell.blank() ? std::optional<T>() : std::optional<T>(cell.value);
    }
};

// ---- shapes ----

/// The shape of the ranges among the arguments, which must be one.
template <class... R>
Shape commonShape(const R&... readers) {
    Shape out{1, 1};
    for (const Cells* c : {&readers.cells()...}) {
        if (c->single() || c->omitted())
            continue;
        if (c->shape().size() == 0 || (out.size() != 1 && out != c->shape()))
            throw core::FunctionError(core::CellState::badArgument, "ranges of different shape");
        out = c->shape();
    }
    return out;
}

/// How many customers there are where some argument is a series: the rows of a rectangle, else of a column
/// beside.
template <class... R>
std::size_t commonRows(const R&... readers) {
    std::size_t rectangle = 1, column = 1;
    const auto look = [&](const auto& reader) {
        const auto& shape = reader.cells().shape();
        if (reader.bySeries && shape.rows > 1 && shape.columns > 1)
            rectangle = std::max(rectangle, shape.rows);
        else if (!reader.bySeries && !reader.cells().omitted())
            column = std::max(column, shape.rows);
    };
    (look(readers), ...);
    const auto rows = rectangle > 1 ? rectangle : column;
    const auto fits = [&](auto& reader) {
        const auto& shape = reader.cells().shape();
        if constexpr (std::remove_cvref_t<decltype(reader)>::bySeries)
            return true;
        else
            return reader.cells().omitted() || shape.size() == 1 ||
                   (shape.columns == 1 && shape.rows == rows);
    };
    if (!(fits(readers) && ...))
        throw core::FunctionError(core::CellState::badArgument, "ranges of different height");
    return rows;
}

// ---- lifting ----

/// Blank and failed cells stop a row. Those that may be blank come as optional, those that judge for
/// themselves as cells in cells.
template <class Out, class... In>
Out oneRow(const Each<Out, In...>& f, const core::Cell<In>&... cells) {
    for (const auto state : {cells.state...})
        if (state != core::CellState::ok && state != core::CellState::blank)
            return Width<Out>::filled(anyOf(state));
    if ((cells.blank() || ...))
        return Width<Out>::filled(blankResult());
    try {
        return f(cells.value...);
    } catch (const core::FunctionError& error) { // this row's, not the column's
        return Width<Out>::filled(anyOf(error.state()));
    }
}

/// Rows of cells, `columns` wide, each made by `rowAt`; the blank rest of a long column is left out.
template <class Out, class RowAt>
Table liftedTable(const Shape& shape, std::size_t used, RowAt rowAt) {
    const auto columns = static_cast<sal_Int32>(shape.columns * Width<Out>::cells);
    const auto blank = blankLine(columns);
    const auto rows = rowsGiven(shape.rows, (used + shape.columns - 1) / shape.columns);
    Table out(static_cast<sal_Int32>(rows));
    auto* const lines = out.getArray();
    for (std::size_t row = 0, i = 0; row < rows; ++row) {
        if (i >= used) {
            lines[row] = blank;
            continue;
        }
        Sequence<Any> line = blank;
        auto* at = line.getArray();
        for (std::size_t column = 0; column < shape.columns; ++column, ++i)
            if (i < used)
                place(at, rowAt(i));
        lines[row] = line;
    }
    return out;
}

template <class Out, class... In>
Any lifted(const Each<Out, In...>& f, Reader<In>... readers) {
    constexpr bool bySeries = (Reader<In>::bySeries || ...);
    constexpr auto width = Width<Out>::cells;
    Shape shape;
    if constexpr (bySeries) {
        shape = {commonRows(readers...), 1};
        const auto tell = [&](auto& reader) {
            if constexpr (std::remove_cvref_t<decltype(reader)>::bySeries)
                reader.setRows(shape.rows);
        };
        (tell(readers), ...);
    } else {
        shape = commonShape(readers...);
        if (width > 1 && shape.columns != 1)
            throw core::FunctionError(core::CellState::badArgument, "a column is wanted here");
    }
    const auto rowAt = [&](std::size_t i) { return oneRow(f, readers.at(i)...); };
    if (shape.size() == 1 && width == 1) {
        Any only;
        auto* at = &only;
        place(at, rowAt(0));
        return only;
    }
    const auto usedOf = [&](const auto& reader) -> std::size_t {
        const auto& cells = reader.cells();
        if (shape.size() == 1)
            return 1;
        if (cells.single() || cells.omitted() || (bySeries && cells.shape().rows != shape.rows))
            return 0;
        return bySeries ? (cells.used() + cells.shape().columns - 1) / cells.shape().columns : cells.used();
    };
    return tableAny(liftedTable<Out>(shape, std::max({usedOf(readers)...}), rowAt));
}

} // namespace clientele::functions
