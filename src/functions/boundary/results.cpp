#include "functions/boundary/results.hpp"

#include "core/base/errors.hpp"

#include <algorithm>
#include <span>

namespace clientele::functions {

using core::CellState;

namespace {
Sequence<Any> lineOf(std::initializer_list<double> values) {
    Sequence<Any> line(static_cast<sal_Int32>(values.size()));
    std::ranges::transform(values, line.getArray(), [](double v) { return anyOf(core::NumberCell(v)); });
    return line;
}

template <class T>
std::span<T> asSpan(Sequence<T>& sequence) {
    return {sequence.getArray(), static_cast<std::size_t>(sequence.getLength())};
}

/// One line for each class, so that a long column shares them.
Table classColumn(const Classes& classes, std::size_t rows) {
    std::vector<Sequence<Any>> lines;
    for (const auto& label : classes.labels)
        lines.push_back(sequenceOf({label}));
    const auto blank = blankLine(1);
    Table out(static_cast<sal_Int32>(rows));
    auto* at = out.getArray();
    for (const auto& cell : classes.of) {
        if (cell.ok())
            *at = lines.at(cell.value);
        else
            *at = cell.blank() ? blank : sequenceOf({anyOf(cell.state)});
        ++at;
    }
    std::fill(at, out.getArray() + rows, blank);
    return out;
}

Any classAt(const Classes& classes, std::size_t index) {
    if (index >= classes.of.size())
        return blankResult();
    const auto& cell = classes.of[index];
    return cell.ok() ? classes.labels.at(cell.value) : anyOf(cell.state);
}

/// A value for each cell of a shape; `used` of them may hold something.
template <class At>
Any inShape(const Shape& shape, std::size_t used, At at) {
    if (shape.size() == 1)
        return at(0);
    const auto columns = std::max<std::size_t>(shape.columns, 1);
    Table out(static_cast<sal_Int32>(rowsGiven(shape.rows, (used + columns - 1) / columns)));
    std::size_t i = 0;
    for (auto& row : asSpan(out)) {
        row = Sequence<Any>(static_cast<sal_Int32>(shape.columns));
        for (auto& cell : asSpan(row))
            cell = at(i++);
    }
    return tableAny(out);
}

/// The line as texts, a blank being the empty one; false when it holds anything else.
bool readTexts(const Sequence<Any>& line, Sequence<OUString>& texts) {
    texts = Sequence<OUString>(line.getLength());
    auto* at = texts.getArray();
    for (const auto& cell : line) {
        if (cell.hasValue() && !(cell >>= *at))
            return false;
        ++at;
    }
    return true;
}
} // namespace

Any tableAny(const Table& table) {
    Sequence<Sequence<OUString>> texts(table.getLength());
    auto* const lines = texts.getArray();
    sal_Int32 row = 0;
    for (const auto& line : table) {
        // A column of classes has few lines, which its rows share: so do these.
        sal_Int32 same = row;
        for (sal_Int32 before = row - 1; before >= 0 && before >= row - 4 && same == row; --before)
            if (table[before].getConstArray() == line.getConstArray())
                same = before;
        if (same < row)
            lines[row] = lines[same];
        else if (!readTexts(line, lines[row]))
            return Any(table);
        ++row;
    }
    return Any(texts);
}

std::size_t rowsGiven(std::size_t rows, std::size_t used) {
    constexpr std::size_t unfelt = 20'000;
    return rows <= unfelt ? rows : std::max<std::size_t>(used, 1);
}

Any resultOf(double value, const Shape&) {
    return anyOf(core::NumberCell(value));
}

Any resultOf(const std::vector<double>& row, const Shape&) {
    Sequence<Any> line(static_cast<sal_Int32>(row.size()));
    std::ranges::transform(row, line.getArray(), [](double v) { return anyOf(core::NumberCell(v)); });
    return Any(sequenceOf({line}));
}

Any resultOf(const std::vector<core::CurvePoint>& points, const Shape&) {
    Table out(static_cast<sal_Int32>(points.size()));
    std::ranges::transform(points, out.getArray(), [](const core::CurvePoint& p) {
        return lineOf({p.customers, p.total});
    });
    return Any(out);
}

Any resultOf(const core::RfmCuts& cuts, const Shape&) {
    Table out(static_cast<sal_Int32>(cuts.recency.size()));
    for (std::size_t i = 0; i < cuts.recency.size(); ++i) {
        const auto &r = cuts.recency[i], &f = cuts.frequency[i], &m = cuts.monetary[i];
        out.getArray()[i] = lineOf({r.value, f.value, m.value, static_cast<double>(r.tied),
                                    static_cast<double>(f.tied), static_cast<double>(m.tied)});
    }
    return Any(out);
}

std::array<Any, 4> cellsOf(const core::RfmScore& score) {
    return {Any(static_cast<double>(score.r)), Any(static_cast<double>(score.f)),
            Any(static_cast<double>(score.m)), Any(static_cast<double>(score.code()))};
}

Any resultOf(const std::vector<core::Cell<core::RfmScore>>& scores, const Shape& first) {
    if (first.columns != 1)
        throw core::FunctionError(CellState::badArgument, "a column is wanted here");
    Table out(static_cast<sal_Int32>(rowsGiven(first.rows, std::min(first.rows, scores.size()))));
    std::size_t i = 0;
    for (auto& row : asSpan(out)) {
        row = blankLine(4);
        if (i < scores.size())
            std::ranges::copy(scores[i].ok() ? cellsOf(scores[i].value)
                                             : Width<std::array<Any, 4>>::filled(anyOf(scores[i].state)),
                              row.getArray());
        ++i;
    }
    return Any(out);
}

Any resultOf(const Classes& classes, const Shape& first) {
    if (first.columns == 1 && first.size() > 1)
        return tableAny(classColumn(classes, rowsGiven(first.rows, classes.of.size())));
    return inShape(first, classes.of.size(), [&](std::size_t i) { return classAt(classes, i); });
}

Any resultOf(const Reasons& reasons, const Shape& first) {
    return inShape(first, reasons.size(), [&](std::size_t i) {
        if (i >= reasons.size())
            return blankResult();
        return reasons[i].ok() ? Any(toUno(reasons[i].value)) : anyOf(reasons[i].state);
    });
}

Any resultOf(const ClassesOrReasons& either, const Shape& first) {
    return std::visit([&](const auto& result) { return resultOf(result, first); }, either);
}

Any resultOf(const Lines& lines, const Shape&) {
    if (lines.lines.empty())
        throw core::FunctionError(CellState::notAvailable, "not one row to give");
    const auto rows = rowsGiven(lines.lines.size() + lines.blank, lines.lines.size());
    Table out(static_cast<sal_Int32>(rows));
    auto* end = std::ranges::copy(lines.lines, out.getArray()).out;
    std::fill_n(end, rows - lines.lines.size(), blankLine(lines.lines.front().getLength()));
    return Any(out);
}

} // namespace clientele::functions
